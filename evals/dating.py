"""When a document was written, with its own date hidden: is the true day in the range that is inferred, and how narrow is that?

``alone`` are articles of ``quotes-polnear-dev``, each by itself: only its own words can tell. ``among`` are the articles of
``stories-5w1h``: each in turn without its date, its companions with theirs. ``python -m evals.dating --misses`` prints the wrong ones.
"""

import argparse
import datetime as dt
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from tellings.align import stories
from tellings.record import Account, Dating
from tests.reports import report

from . import data

ALONE, AMONG = "quotes-polnear-dev", "stories-5w1h"
NEAR = 7  # days of a range that is narrow enough to place a report in the news


class Case(NamedTuple):
    """A document whose day is known, and what was inferred without it."""

    name: str
    day: dt.date
    found: Dating

    @property
    def holds(self) -> bool:
        """Whether the day is in the range; an open end holds every day."""
        day = self.day.isoformat()
        return (self.found.earliest or day) <= day <= (self.found.latest or day)

    @property
    def width(self) -> int | None:
        """The days that the range covers, or None where an end is open."""
        if not self.found.earliest or not self.found.latest:
            return None
        return (dt.date.fromisoformat(self.found.latest) - dt.date.fromisoformat(self.found.earliest)).days + 1


def alone(limit: int | None = None) -> Iterator[Case]:
    """Articles by themselves."""
    for row in islice((row for row in data.rows(ALONE) if row["published"]), limit):
        account = report(f"{row['title']}\n\n{row['text']}", None, row["publisher"])
        yield Case(row["id"], dt.date.fromisoformat(row["published"][:10]), _dating([account], account))


def among() -> Iterator[Case]:
    """Articles among the others of their story."""
    found = [row for row in data.rows(AMONG) if str(row["published"])[:2] == "20"]
    for row in found:
        hidden = _report(row, None)
        others = [_report(one, one["published"][:10]) for one in found if one["story"] == row["story"] and one is not row]
        yield Case(row["id"], dt.date.fromisoformat(row["published"][:10]), _dating([hidden, *others], hidden))


def _report(row: dict[str, str], published: str | None) -> Account:
    return report(f"{row['title']}\n\n{row['text']}", published, row["outlet"])


def _dating(accounts: list[Account], of: Account) -> Dating:
    return stories.story(accounts, (), ()).dating_of(of.id)


def measured(cases: Iterable[Case], name: str) -> dict[str, float]:
    """Ratios (0-1) of the cases.

    ``not_wrong``: the range holds the day, or nothing was inferred. ``bounded``: it holds it and both its ends are known; ``near``: it
    covers at most a week. ``told``: something was inferred.
    """
    found = list(cases)
    total = max(len(found), 1)
    return {
        f"{name}_not_wrong": sum(one.holds for one in found) / total,
        f"{name}_near": sum(one.holds and one.width is not None and one.width <= NEAR for one in found) / total,
        f"{name}_bounded": sum(one.holds and one.width is not None for one in found) / total,
        f"{name}_told": sum(one.found.basis != "unknown" for one in found) / total,
    }


def score(limit: int | None = None) -> dict[str, float]:
    """The measures of both sets; those of a set that is absent are left out."""
    found = measured(alone(limit), "alone") if data.available(ALONE) else {}
    return found | (measured(among(), "among") if data.available(AMONG) else {})


def main() -> None:
    """Print the scores, or the cases."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--limit", type=int)
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    if not options.misses:
        print(score(options.limit))
        return
    for case in (*alone(options.limit), *among()):
        if not case.holds or case.width is None:
            print(case.name, case.day, case.holds, case.found.earliest, case.found.latest, [one.text for one in case.found.reasons])


if __name__ == "__main__":
    main()
