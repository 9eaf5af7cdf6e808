"""Dates case by case: the date kinds of the Recognizers set that written news has.

A case counts if every expression it lists is found with the value it lists. Its values are read as TIMEX3 has them: where the case
leaves the year or the week open, any day that fits is right; a stretch of days is right as its two ends, or as the length that TIMEX3
gives such ("the next five days" is P5D); so many weeks, months or years from a day are that week, month or year, not the day in it; and
"several" is a number left open (PXW), not three. One thing written in two ways is the same: two quarters and six months, a time of
every day with its date open (XXXX-XX-XXT19:13) or without one (T19:13), the last week of a month by its number in the month or in the
year (ISO 8601), now and the day of writing, the end of a year as END of it or from its last day on.

Left out, because reports don't have them or because the set's reading is that of a calendar program:

==================  ====================================================================================================================
time, timerange,    times of day without a day, and stretches of hours: they book meetings
datetimerange
datetime            moments to the second from now, and days with an hour that a calendar entry has
timezone            zones by themselves
typed               what people type and reporters don't write: "tmrw", "eod", "mon/tue", "10/1-10/7", "2014~2018", "Dec31", "9a"
spoken              days and years in words ("april twenty-seventh", "nineteen eighty six"): the press writes them in figures
no result           cases that want nothing found
==================  ====================================================================================================================
"""

import argparse
import datetime as dt
import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

from tellings.annotate import load, parse
from tellings.extract.times import times
from tellings.record import TimeExpression
from tellings.record.calendar import Bounds, bounds, compatible, weekday_matches
from tests.making import document

from .data import rows

SET = "numbers-dates-recognizers"
MODEL = "DateTime/DateTimeModel"
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_OFFSET = re.compile(r"(?:week|month|year):-?\d+\Z")
WEEK_IN_MONTH = re.compile(r"\d{4}-\d\d-W\d\d")
SEASONS = ("SP", "SU", "FA", "WI")
KINDS = {f"datetimeV2.{kind}" for kind in ("date", "daterange", "duration", "set")}
TYPED = re.compile(
    r"tmrw|\beo[dwmy]\b|\botd\b|[@~]|\d[ap]\b|\b(?:mon|tues?|wed|thur?s?|fri|sat|sun)\b(?!\.)|\d\s?[/.-]\s?\d|[a-z]/\d|[a-z]\d\d?\b|[a-z]-\d|"
    r"\b\d{1,3}\s?(?:h|hrs?|min|sec|w|d|y|yr|mo)\b|\d{8}|\d{4} \d\d \d\d"
)
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_ORDINAL = r"(?:(?:twenty|thirty)[ -])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\w+teenth|\w+tieth|twelfth)"
SPOKEN = re.compile(
    rf"{_MONTH} (?:the )?(?:{_ORDINAL}|twenty|thirty)|\b{_ORDINAL}\b.* (?:of|day of) (?:{_MONTH}|the month)|"
    rf"(?:twenty|thirty)[ -]?{_ORDINAL}|the thirty|"
    r"\b(?:seventeen|eighteen|nineteen) (?:hundred|\w+ty)|two thousand|\b(?:fifteen|twenty five) (?:jan|aug)"
)
Case = dict[str, Any]


def _cases() -> Iterator[Case]:
    """The cases in scope."""
    for row in rows(SET):
        found = row["results"] if row["model"] == MODEL else []
        written = all(one.get("TypeName") in KINDS and not TYPED.search(one["Text"]) and not SPOKEN.search(one["Text"]) for one in found)
        if found and written:
            yield row


def _day(case: Case) -> str | None:
    return (case["context"] or {}).get("ReferenceDateTime", "")[:10] or None


def _found(case: Case) -> tuple[TimeExpression, ...]:
    made = document(case["text"], _day(case))
    return times(made, parse(made, load()))


def _right(result: dict[str, Any], found: Sequence[TimeExpression], day: str | None) -> bool:
    inside = [one for one in found if one.evidence.start <= result["End"] and result["Start"] < one.evidence.end]
    values = (result.get("Resolution") or {}).get("values") or []
    return any(_fits(value, inside, day) for value in values)


def _fits(value: dict[str, Any], inside: Sequence[TimeExpression], day: str | None) -> bool:
    timex = str(value.get("timex", ""))
    if any(_equal(one.value, timex) or one.value == value.get("value") for one in inside):
        return True
    start, end = value.get("start"), value.get("end")
    if timex.startswith("(") and inside:
        length = timex.strip("()").split(",")[2].replace("BD", "D")
        return any(_equal(one.value, length) for one in inside) or _spans(inside, start, end, day)
    if "XXXX" in timex or WEEK_IN_MONTH.fullmatch(timex):
        return any(_fits_open(one.value, timex) for one in inside) or _spans(inside, start, end, day)
    if _DAY.fullmatch(timex):
        return any(bounds(one.value) and compatible(one.value, timex) and _OFFSET.search(one.relative) for one in inside)
    return bool(re.fullmatch(r"PT?3[A-Z]", timex)) and any(one.value == timex.replace("3", "X") for one in inside)


def _fits_open(mine: str, timex: str) -> bool:
    """Whether a value fits one that leaves the year or the week open."""
    if timex.startswith("XXXX-WXX-") and timex[9:10].isdigit():
        return weekday_matches(mine, int(timex[9]))
    return mine[4:] == timex[4:] or (timex == "XXXX-WXX" and "-W" in mine)


def _equal(mine: str, timex: str) -> bool:
    if mine == timex or (mine.startswith("FY") and mine[2:] == timex) or (mine[4:5] == "-" and mine[5:] == timex in SEASONS):
        return True
    if timex.startswith("T") and mine.startswith("XXXX"):
        return mine.partition("T")[2].removesuffix(":00") == timex[1:].removesuffix(":00")
    if (mine, timex) == ("XXXX-WXX-WE", "P1WE"):
        return True
    return _months(mine) is not None and _months(mine) == _months(timex)


def _months(value: str) -> float | None:
    """A length in months, where it is years, quarters or months."""
    match = re.fullmatch(r"P([\d.]+)([YQM])", value)
    return float(match[1]) * {"Y": 12, "Q": 3, "M": 1}[match[2]] if match else None


def _spans(inside: Sequence[TimeExpression], start: str | None, end: str | None, day: str | None) -> bool:
    """Whether the expressions begin on ``start`` and end on ``end``, the day after their last one, or begin their last one there."""
    days = [days for one in inside if (days := _days(one, day))]
    if not days or not start or not end:
        return False
    ends = {days[-1][0], days[-1][1], days[-1][1] + dt.timedelta(1)}
    return str(days[0][0]) == start[:10] and end[:10] in {str(day) for day in ends}


def _days(time: TimeExpression, day: str | None) -> Bounds | None:
    """The days of an expression: from the middle on, or the first behind its end, where it is said to be of that."""
    days = bounds((day or "") if time.value == "PRESENT_REF" else time.value)
    if days is None or time.mod not in ("MID", "END"):
        return days
    if time.mod == "END":
        return days[1] + dt.timedelta(1), days[1] + dt.timedelta(1)
    middle = days[0] + (days[1] - days[0] + dt.timedelta(1)) / 2
    return middle, middle


def score(limit: int | None = None) -> dict[str, float]:
    """``right``: the ratio (0-1) of cases with every expression right; the same by kind of the first expression."""
    right: dict[str, list[bool]] = {}
    for case in islice(_cases(), limit):
        found = _found(case)
        good = all(_right(one, found, _day(case)) for one in case["results"])
        right.setdefault("right", []).append(good)
        right.setdefault(case["results"][0]["TypeName"].partition(".")[2], []).append(good)
    return {name: sum(values) / len(values) for name, values in right.items()}


def main() -> None:
    """Print the score, or the cases that are wrong."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--limit", type=int)
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    if not options.misses:
        print(score(options.limit))
        return
    for case in islice(_cases(), options.limit):
        found = _found(case)
        wrong = [one for one in case["results"] if not _right(one, found, _day(case))]
        if wrong:
            want = [(one["Text"], [value.get("timex") for value in one["Resolution"]["values"]][-1]) for one in wrong]
            got = [(one.evidence.exact, one.value, one.relative) for one in found]
            print(f"{_day(case)} {case['text']!r}\n    want {want}\n    got  {got}")


if __name__ == "__main__":
    main()
