"""The hard facts of a text, by its signs alone: amounts, days and years. They tell like happenings apart where the words agree.

What the extractors find of an account is richer and needs its parse; this is for texts by the hundred thousand, which are not parsed.
"""

import functools
import math
import re
from dataclasses import dataclass

from ..lexicon import rows
from ..lexicon.quantities import number_words

LONGEST = 18  # digits of a number: what is longer is a code
# A number with its separators (news wires put spaces around them), a decimal part, and a word of scale.
DIGITS = r"(?<![\w.,/-])(?P<whole>\d{1,3}(?:\s?,\s?\d{3})+|\d{1,18})(?:\s?\.\s?(?P<part>\d{1,6}))?(?![\d/])(?P<clock>\s?:\s?\d\d)?"
YEAR = re.compile(r"(?<![\d$€£.,])(?:19|20)\d\d(?![\d,]|\.\d)")
YEARS = range(1900, 2100)  # a bare number in it is a year
SCALE = {"hundred": 2, "thousand": 3, "k": 3, "million": 6, "m": 6, "mn": 6, "billion": 9, "bn": 9, "trillion": 12}  # powers of ten
LEAD_WEIGHT = 2.0  # a figure of the lead is the happening's own


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact: its key (``#85e6``, ``~2013``, ``~09-18``) and its range in the text, in code points."""

    key: str
    start: int
    end: int


def figures(text: str) -> list[Fact]:
    """The amounts that a text gives, in text order: digits with their scale, number words from two on; no dates or clock times."""
    dated = [match.span() for match in _dates().finditer(text)]
    found, at = [], 0
    for match in _numbers().finditer(text):
        start, end = match.span()
        while at < len(dated) and dated[at][1] <= start:
            at += 1
        key = "" if at < len(dated) and dated[at][0] <= start else _key(match)
        if key:
            found.append(Fact(f"#{key}", start, end))
    return found


def dates(text: str) -> list[Fact]:
    """The days (month and day) and years that a text names, in text order; one date may give both."""
    found = [Fact(f"~{match.group()}", *match.span()) for match in YEAR.finditer(text)]
    for match in _dates().finditer(text):
        month = match["month"] or match["month2"]
        day = int(match["day"] or match["day2"])
        if 1 <= day <= 31:
            found.append(Fact(f"~{_months()[month.lower()]:02d}-{day:02d}", *match.span()))
    return sorted(found, key=lambda one: (one.start, one.key))


def first_weekday(text: str) -> int:
    """The ISO number of the weekday that a text names first, or 0."""
    match = _weekdays().search(text)
    return {row[0]: int(row[1]) for row in rows("weekdays")}[match.group().lower()] if match else 0


def weighed(found: list[Fact], lead: int) -> dict[str, float]:
    """Each fact's weight: more where it comes again, and for the lead's (``lead`` code points from the start)."""
    counts: dict[str, float] = {}
    for one in found:
        counts[one.key] = counts.get(one.key, 0.0) + (LEAD_WEIGHT if one.start < lead else 1.0)
    return {key: 1 + math.log(count) for key, count in counts.items()}


def _key(match: re.Match[str]) -> str:
    """The value of a number, in a form that is the same for "2.6 million" and "2,600,000"; empty for what is no amount."""
    power = SCALE.get((match["scale"] or "").lower(), 0)
    if match["word"]:
        value = int(number_words()[match["word"].lower()].value)
        return f"{value}e{power}" if power else str(value)
    if match["clock"]:
        return ""
    whole, part = re.sub(r"[\s,]", "", match["whole"]), match["part"] or ""
    if not power and not part and len(whole) == 4 and int(whole) in YEARS:
        return ""
    digits = (whole + part).lstrip("0")
    power -= len(part)
    while digits.endswith("0"):
        digits, power = digits[:-1], power + 1
    return "" if not digits or len(digits) > LONGEST else f"{digits}e{power}" if power else digits


@functools.cache
def _numbers() -> re.Pattern[str]:
    small = sorted(
        (word for word, one in number_words().items() if one.role in ("unit", "ten") and one.value > 1 and word.isalpha()), key=_long
    )
    scales = "|".join(sorted(SCALE, key=_long))
    return re.compile(rf"(?:{DIGITS}|\b(?P<word>{'|'.join(small)})\b)(?:[\s-]?(?P<scale>{scales})\b)?", re.I)


@functools.cache
def _dates() -> re.Pattern[str]:
    months = "|".join(sorted(_months(), key=_long))
    return re.compile(
        rf"\b(?:(?P<month>{months})\b\.?\s?\.?\s(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:])"
        rf"|(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?\s(?P<month2>{months})\b)",
        re.I,
    )


@functools.cache
def _weekdays() -> re.Pattern[str]:
    names = (row[0] for row in rows("weekdays") if row[0].endswith("day"))
    return re.compile(rf"\b(?:{'|'.join(sorted(names, key=_long))})\b", re.I)


@functools.cache
def _months() -> dict[str, int]:
    return {row[0]: int(row[1]) for row in rows("months")}


def _long(word: str) -> tuple[int, str]:
    return (-len(word), word)
