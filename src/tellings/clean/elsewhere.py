"""Dates as pages in other languages than English write them: for the metadata alone, for the reports themselves are English."""

import functools
import re

from .. import lexicon
from . import dates

EAST = re.compile(r"((?:19|20)\d\d)\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]")
# 2018.08.25 and 2020. 06. 04.: a year in front leaves no doubt about the rest.
YEAR_FIRST = re.compile(r"(?<![\d./-])((?:19|20)\d\d)(?:\.\s?|/)(0?[1-9]|1[0-2])(?:\.\s?|/)(0?[1-9]|[12]\d|3[01])(?![\d])")
DAY_FIRST = re.compile(r"(?<![\d./-])(\d{1,2})([/-])(\d{1,2})\2((?:19|20)\d\d)(?!\d)")
LETTER = r"[^\W\d_]"

Place = tuple[int, int, str | None]


def found(text: str, day_first: bool = False) -> list[Place]:
    """The ranges of code points of the dates of a line and the ISO 8601 day of each, or None where a day can't be told."""
    places: list[Place] = []
    for match in (*EAST.finditer(text), *YEAR_FIRST.finditer(text)):
        places.append((*match.span(), dates.day(int(match[1]), int(match[2]), int(match[3]))))
    for match in DAY_FIRST.finditer(text) if day_first else ():
        places.append((*match.span(), dates.day(int(match[4]), int(match[3]), int(match[1]))))
    for match in _named().finditer(text.lower()) if len(text.lower()) == len(text) else ():
        year, day = match["y1"] or match["y2"], match["d1"] or match["d2"]
        places.append((*match.span(), dates.day(int(year), _months()[match["m1"] or match["m2"]], int(day))))
    return sorted(places, key=lambda place: (place[0], -place[1]))


@functools.cache
def _months() -> dict[str, int]:
    return {row[0]: int(row[1]) for row in (*lexicon.rows("months_elsewhere"), *lexicon.rows("months"))}


@functools.cache
def _named() -> re.Pattern[str]:
    """17 de febrero de 2020, 25. September 2018, le 1er août 2020, octubre 7, 2020."""
    names = "|".join(sorted(map(re.escape, _months()), key=lambda name: (-len(name), name)))
    year = r"(?:19|20)\d\d"
    return re.compile(
        rf"(?<!\d)(?P<d1>\d{{1,2}})(?:\.|º|ª|er)?[\s-]*(?:de\s|d[’'])?(?P<m1>{names})(?!{LETTER})\.?,?[\s-]*(?:/ ?{LETTER}+ )?"
        rf"(?:del?\s)?(?P<y1>{year})(?!\d)"
        rf"|(?<!{LETTER})(?P<m2>{names})\.?\s(?P<d2>\d{{1,2}}),?\s(?:de\s)?(?P<y2>{year})(?!\d)"
    )
