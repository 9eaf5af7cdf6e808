"""How often a page's day of publication is right: accuracy on ``pages-dated-2020``.

A page that states no day, according to the coders, is right if none is found. Beside it: on how many of the pages whose markup gives the
minute of publication (a full time behind a name for it, other than midnight) the value found keeps a minute, and with it the zone that the
markup gives. ``not_wrong`` is what a floor can hold of the wrong days; a missing one is not wrong.
"""

import re

import htmldate

from tellings import clean
from tellings.errors import Unusable

from . import data
from .pages_body import loaded

SET = "pages-dated-2020"
TIMED = re.compile(
    r"(?:datePublished|article:published_time)[\"'\\\s:=]{1,6}(?:content=[\"']|datetime=[\"'])?\s*"
    r"20\d\d-\d\d-\d\dT(?!00:00)\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?P<zone>Z|[+-]\d\d:?\d\d)?",
)
ZONE = re.compile(r"(?:Z|[+-]\d\d:\d\d)\Z")


def found_in(html: str) -> str | None:
    """The ISO 8601 value that is found, to its own precision, or None."""
    try:
        published = clean.cleaned(loaded(html)).published
    except Unusable:
        return None
    return published.value if published else None


def score(limit: int | None = None) -> dict[str, float]:
    """Ratios (0-1) of pages whose day is right, wrong, missing, of minutes and zones kept; htmldate's accuracy; on the first pages."""
    right = wrong = missing = theirs = pages = 0
    minutes: list[bool] = []
    zones: list[bool] = []
    for number, row in enumerate(data.rows(SET)):
        if limit is not None and number >= limit:
            break
        pages += 1
        expected, found = row["published"], found_in(row["html"])
        day = found[:10] if found else None
        right += day == expected
        missing += day is None and expected is not None
        wrong += day is not None and day != expected
        theirs += htmldate.find_date(row["html"], original_date=True, extensive_search=True, url=None) == expected
        timed = TIMED.search(row["html"])
        if timed and found:
            minutes.append("T" in found)
            if timed["zone"]:
                zones.append(bool(ZONE.search(found[10:])))
    total = max(pages, 1)
    return {
        "accuracy": right / total,
        "wrong": wrong / total,
        "not_wrong": 1 - wrong / total,
        "missing": missing / total,
        "minute_kept": sum(minutes) / max(1, len(minutes)),
        "zone_kept": sum(zones) / max(1, len(zones)),
        "htmldate": theirs / total,
        "pages": float(pages),
        "pages_timed": float(len(minutes)),
    }


if __name__ == "__main__":
    print(score())
