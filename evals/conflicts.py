"""Conflicts planted in little stories: does the record find them, and does it leave the near-misses alone?

Each line of ``gold/conflicts.jsonl`` and ``gold/conflicts_2.jsonl`` to ``gold/conflicts_4.jsonl`` is a story of two or three accounts,
written for this project, with one planted pair of stretches that conflict (in one of eleven ways) or only look as if they did. Each
account is a text that is read like any report. A conflict is found where a finding of status ``differs`` or ``contradicts`` cites words
of both stretches, each in its own account; such a finding about a near-miss is a false alarm, and one about nothing planted is
``unplanned``. Rules may be made by looking at the stories with an id under 1000; of the others only the measures are read. The second
set has more constructions: passives, nominals, clefts, verbs that deny, headlines; the third has what reports are made of
besides: relative clauses, appositions, "refused to", "no longer", "blamed on"; the fourth was written by somebody who knew no rule, the two
sides mostly in words and constructions of their own. Each line of ``gold/conflicts_5.jsonl`` is a whole story of three or four accounts
with a list of planted pairs, each of which is found or not; what is found besides counts once a story. ``gold/conflicts_6.jsonl`` has the
same form: three accounts each, ten planted pairs, of every type as many.

    python -m evals.conflicts [--set 1|2|3|4|5|6] [--check] [--misses]
"""

import argparse
from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

from tellings.pipeline import attempt, record, story
from tellings.record import Account, Finding, Loaded, Record, Source, identify
from tellings.settings import Settings

from . import gold

PLANTED, SECOND, THIRD, FOURTH, STORIES, SIXTH = SETS = ("conflicts", *(f"conflicts_{number}" for number in range(2, 7)))
CHECK = 1000  # ids from here on are the check
PARTED = ("differs", "contradicts")


class Item(NamedTuple):
    """A planted pair of stretches, with the findings of a difference that cite words of every one of them."""

    planted: dict[str, Any]
    about: list[Finding]


class Judged(NamedTuple):
    """A story with what was found in it: of each planted pair, and the other findings that speak of a difference."""

    row: dict[str, Any]
    items: list[Item]
    unplanned: list[Finding]

    @property
    def beside(self) -> int:
        """How many unplanned findings count: all of a little story's, one of a whole story's, where the reader meets them together."""
        return min(1, len(self.unplanned)) if "planted" in self.row else len(self.unplanned)


def score(limit: int | None = None) -> dict[str, float]:
    """Precision and recall (0-1) over the first ``limit`` stories that rules may be made by; see ``measures``."""
    return measures([judged(row) for row in _rows(check=False)[:limit]])


def check(limit: int | None = None) -> dict[str, float]:
    """The same on the stories that no rule was made by."""
    return measures([judged(row) for row in _rows(check=True)[:limit]])


def second(limit: int | None = None) -> dict[str, float]:
    """``score`` on the second set."""
    return measures([judged(row) for row in _rows(check=False, of=SECOND)[:limit]])


def second_check(limit: int | None = None) -> dict[str, float]:
    """``check`` on the second set."""
    return measures([judged(row) for row in _rows(check=True, of=SECOND)[:limit]])


def third(limit: int | None = None) -> dict[str, float]:
    """``score`` on the third set."""
    return measures([judged(row) for row in _rows(check=False, of=THIRD)[:limit]])


def third_check(limit: int | None = None) -> dict[str, float]:
    """``check`` on the third set."""
    return measures([judged(row) for row in _rows(check=True, of=THIRD)[:limit]])


def fourth(limit: int | None = None) -> dict[str, float]:
    """``score`` on the fourth set."""
    return measures([judged(row) for row in _rows(check=False, of=FOURTH)[:limit]])


def fourth_check(limit: int | None = None) -> dict[str, float]:
    """``check`` on the fourth set."""
    return measures([judged(row) for row in _rows(check=True, of=FOURTH)[:limit]])


def stories(limit: int | None = None) -> dict[str, float]:
    """``score`` on the whole stories, of which each has several planted pairs."""
    return measures([judged(row) for row in _rows(check=False, of=STORIES)[:limit]])


def stories_check(limit: int | None = None) -> dict[str, float]:
    """``check`` on the whole stories."""
    return measures([judged(row) for row in _rows(check=True, of=STORIES)[:limit]])


def sixth(limit: int | None = None) -> dict[str, float]:
    """``score`` on the second set of whole stories."""
    return measures([judged(row) for row in _rows(check=False, of=SIXTH)[:limit]])


def sixth_check(limit: int | None = None) -> dict[str, float]:
    """``check`` on the second set of whole stories."""
    return measures([judged(row) for row in _rows(check=True, of=SIXTH)[:limit]])


def _rows(check: bool, of: str = PLANTED) -> list[dict[str, Any]]:
    return [row for row in gold.labels(of) if (row["id"] >= CHECK) == check]


def measures(found: list[Judged]) -> dict[str, float]:
    """Precision (planted conflicts among all that was found of a planted pair), recall, the share whose type is right, and ``unplanned``.

    ``precision_all`` counts the unplanned findings as false, too, though some of them are right.
    """
    items = [item for one in found for item in one.items]
    hits = [item for item in items if item.planted["conflict"] and item.about]
    alarms = [item for item in items if not item.planted["conflict"] and item.about]
    wanted = sum(bool(item.planted["conflict"]) for item in items)
    unplanned = sum(one.beside for one in found)
    typed = sum(any(finding.difference == item.planted["type"] for finding in item.about) for item in hits)
    return {
        "precision": len(hits) / max(1, len(hits) + len(alarms)),
        "recall": len(hits) / max(1, wanted),
        "typed": typed / max(1, len(hits)),
        "precision_all": len(hits) / max(1, len(hits) + len(alarms) + unplanned),
        "unplanned": float(unplanned),
    }


def judged(row: dict[str, Any]) -> Judged:
    """What the record of a story says of its planted stretches, and beside them."""
    accounts = [_account(one, number) for number, one in enumerate(row["accounts"])]
    made = record(story(accounts), accounts)
    parted = [one for one in made.findings if one.status in PARTED]
    items = []
    for planted in row.get("planted", [row]):
        sides = [_place(accounts[number], words) for number, words in planted["sides"]]
        items.append(Item(planted, [one for one in parted if all(_cites(one, *side) for side in sides)]))
    known = {one.id for item in items for one in item.about}
    return Judged(row, items, [one for one in parted if one.id not in known])


def made_of(row: dict[str, Any]) -> Record:
    """The record of a story, for looking at."""
    accounts = [_account(one, number) for number, one in enumerate(row["accounts"])]
    return record(story(accounts), accounts)


def _account(told: dict[str, str], number: int) -> Account:
    data = f"{told['outlet'].upper()}\n\n{told['published']}\n\n{told['text']}\n".encode()
    name = f"{told['published']}-{number}-{told['outlet'].lower().replace(' ', '-')}.txt"
    source = Source(sha256=identify("text", name, told["text"]), origin=name, media="text/plain", encoding="utf-8", size=len(data))
    made = attempt(Loaded(source=source, data=data), Settings())
    if not isinstance(made, Account):
        raise ValueError(f"{told['text']!r} was not read: {made.reason}")
    return made


def _place(account: Account, words: str) -> tuple[str, int, int]:
    start = account.document.text.index(words)
    return account.id, start, start + len(words)


def _cites(finding: Finding, account: str, start: int, end: int) -> bool:
    """Whether a finding cites words of a stretch of an account."""
    return any(
        citation.account == account and citation.evidence.start < end and start < citation.evidence.end
        for variant in finding.variants
        for citation in variant.citations
    )


def _by_type(found: list[Judged]) -> Iterator[str]:
    items = [item for one in found for item in one.items]
    kinds = Counter((item.planted["type"], item.planted["conflict"]) for item in items)
    yes = Counter((item.planted["type"], item.planted["conflict"]) for item in items if item.about)
    for kind in dict.fromkeys(item.planted["type"] for item in items):
        yield f"{kind:12} found {yes[kind, True]:2} of {kinds[kind, True]:2}, false alarms {yes[kind, False]:2} of {kinds[kind, False]:2}"


def _misses(found: list[Judged]) -> Iterator[str]:
    for one in found:
        for item in one.items:
            planted = item.planted
            if bool(item.about) != planted["conflict"]:
                yield f"#{one.row['id']} {planted['type']} conflict={planted['conflict']}: {planted['sides']}"
            elif planted["conflict"] and all(finding.difference != planted["type"] for finding in item.about):
                yield f"#{one.row['id']} {planted['type']} found as {[finding.difference or finding.kind for finding in item.about]}"
        for finding in one.unplanned:
            yield f"#{one.row['id']} unplanned {finding.kind}/{finding.difference}: {finding.title}"


def main() -> None:
    """Print the measures, and what was missed where that may be read."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--set", type=int, choices=range(1, len(SETS) + 1), default=1, help="which set of stories")
    parser.add_argument("--check", action="store_true", help="the stories that no rule was made by")
    parser.add_argument("--misses", action="store_true", help="print what was missed or wrong (not of the check)")
    options = parser.parse_args()
    found = [judged(row) for row in _rows(options.check, SETS[options.set - 1])]
    if options.misses and not options.check:
        print("\n".join(_misses(found)))
    if not options.check:
        print("\n".join(_by_type(found)))
    for name, value in measures(found).items():
        print(f"{name:14} {value:.3f}")


if __name__ == "__main__":
    main()
