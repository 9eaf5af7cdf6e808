"""Whether a report itself fixes the day of what it tells, or only the day on which it seems to have been written does.

A report that does not state its date is dated by its companions; what it calls "today" or "on Thursday" is then as uncertain as that date,
and a bare time of day ("at 9:25") is no day at all. Read in reports of some fifty happenings (November 2026): nearly every difference of
days that rested on such an expression was none.
"""

import re
from collections.abc import Sequence
from itertools import combinations

from ..lexicon import words
from ..record import Account, TimeExpression
from ..record.calendar import bounds, compatible

_DAYLESS = re.compile(r"^day:0\+T", re.IGNORECASE)
# What names the day, beside the time of day: "this morning", "at 9 on Thursday".
_NAMES_DAY = re.compile(
    r"\b(?:today|tonight|this|yesterday|tomorrow|last|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?\b", re.IGNORECASE
)
_FROM_WRITING = re.compile(r"^day:-?[01](?:\+|$)")
# The unit in which an expression is counted, and how it is said where it is counted back: "two weeks ago".
_UNIT = re.compile(r"(day|weekend|week|month|quarter|year|decade|century):-?\d+(?![:\d])", re.IGNORECASE)
_OF_LAST_YEAR = re.compile(r"\w+:[\w-]+:last\b")  # "last May" may be this year's or the year before's
_AGO = re.compile(r"\b(day|week|month|year|decade)s? (?:ago|earlier|before)\b", re.IGNORECASE)
# The days of each, at most.
UNITS = {"day": 1, "week": 7, "weekend": 7, "month": 31, "quarter": 92, "year": 366, "decade": 3660, "century": 36600}
_FAR = 1000
_NIGHT = re.compile(r"\b(?:night|late|midnight|early|overnight|eve|tonight)\b", re.IGNORECASE)
WEEK = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SHORT = 3  # letters of the short form of a weekday
_BY = 14  # code points beside a time in which its hour stands
_LATE = re.compile(r"\b(?:night|late|midnight|overnight|evening|eve|nightfall)\b|\b(?:9|10|11)(?::\d\d)? ?p\.?m", re.IGNORECASE)
_EARLY = re.compile(r"\b(?:early|midnight|overnight|dawn|pre-?dawn)\b|\b(?:12|[1-5])(?::\d\d)? ?a\.?m", re.IGNORECASE)
_BY_DAY = re.compile(r"\b(?:morning|afternoon|noon|midday)\b|\b[1-8](?::\d\d)? ?p\.?m|\b(?:[6-9]|1[01])(?::\d\d)? ?a\.?m", re.IGNORECASE)
_LOCAL = re.compile(r"\blocal time\b|\b(?:gmt|utc|[ecmp][sd]t|eastern|pacific)\b", re.IGNORECASE)
_LONG = 200  # days between two times from which on somebody may have been charged, or elected, at each. By judgement
_NO_ANCHOR = ("story", "none", "narrative")


def firm(time: TimeExpression | None) -> bool:
    """Whether the report fixes the day: it says a date, or counts from a date of its own that it states."""
    if time is None:
        return True
    if not time.relative:
        return True
    if _DAYLESS.match(time.relative) and not _NAMES_DAY.search(time.evidence.exact):
        return False
    return time.anchor.kind not in _NO_ANCHOR


def counted(time: TimeExpression | None) -> bool:
    """Whether the day is counted from the day of writing ("today", "last night"), which is another one where the paper is read."""
    return time is not None and bool(_FROM_WRITING.match(time.relative))


def parted(told: Sequence[tuple[str, TimeExpression | None]]) -> bool:
    """Whether two of some days, each with the expression that gives it, exclude each other, as far as the reports fix them."""
    given = {(value, time.id if time else ""): (value, time) for value, time in told if firm(time)}
    return any(_exclude(*two) for two in combinations((given[key] for key in sorted(given)), 2))


def _exclude(one: tuple[str, TimeExpression | None], other: tuple[str, TimeExpression | None]) -> bool:
    """Whether two days can't be one: further apart than either expression is exact, and not only by the days of the two reports."""
    values, times = (one[0], other[0]), (one[1], other[1])
    if compatible(*values) or _days_between(*values) <= max(map(_slack, times)):
        return False
    if times[0] is None or times[1] is None:
        return True
    return not _by_writing_alone(times[0], times[1])


def _by_writing_alone(one: TimeExpression, other: TimeExpression) -> bool:
    """Whether two times are the same words ("10 days ago") or the same weekday, so that only the days of the two reports set them apart.

    The words may have been taken over from an earlier report, and which week a bare weekday is of is a guess.
    """
    if one.relative and one.relative == other.relative:
        return True
    named = [_bare_weekday(time) for time in (one, other)]
    values = [time.value.partition("T")[0] for time in (one, other)]
    if named[0] and named[1]:
        return named[0][:SHORT] == named[1][:SHORT]
    return bool(named[0] or named[1]) and _one_weekday(values, named)


def _slack(time: TimeExpression | None) -> int:
    """Days by which an expression may miss the day it means: none for a date, one for "late on Tuesday", seven for "last week"."""
    if time is None:
        return 0
    unit = _UNIT.match(time.relative)
    if unit is not None and unit[1] != "day":
        return UNITS[unit[1]]
    if _OF_LAST_YEAR.match(time.relative):
        return UNITS["year"]
    said = _AGO.search(time.evidence.exact)
    if said is not None:
        return UNITS[said[1].lower()]
    return 1 if counted(time) or _at_night(time) else 0


def looks_ahead(time: TimeExpression) -> bool:
    """Whether a day that is counted from the day of writing was taken to lie behind it: what was done then is of another week."""
    day, written = bounds(time.value.partition("T")[0]), bounds(time.anchor.value.partition("T")[0]) if time.anchor.value else None
    return bool(time.relative) and day is not None and written is not None and day[0] > written[1]


def _at_night(time: TimeExpression | None) -> bool:
    """Whether a time lies where one day passes into the next: "late on Tuesday", "New Year's Eve"."""
    return time is not None and bool(_NIGHT.search(time.evidence.exact))


def two_days(account: Account, time: TimeExpression, other_account: Account, other: TimeExpression) -> bool:
    """Whether two times that name their days name two, whatever day the reports were written on, and no night lies between them."""
    values = [one.value.partition("T")[0] for one in (time, other)]
    if compatible(*values) or values[0].startswith("X") != values[1].startswith("X"):
        return False
    named = [_weekday(one) for one in (time, other)]
    if named[0] and named[0] == named[1]:
        return False
    if bool(named[0]) != bool(named[1]) and (_unsure(time, other) or _one_weekday(values, named)):
        return False
    return not (_next_to(values, named) and _one_night((account, time), (other_account, other), values, named))


def one_weekday(one: TimeExpression, other: TimeExpression) -> bool:
    """Whether one is told by its weekday alone, and the other is of that weekday: "on Tuesday", "this morning" of a report of a Tuesday.

    The week is then known no better than the day on which the first report was written.
    """
    named = [_bare_weekday(time) for time in (one, other)]
    values = [time.value.partition("T")[0] for time in (one, other)]
    return bool(named[0]) != bool(named[1]) and _one_weekday(values, named)


def one_recalled(one: TimeExpression, other: TimeExpression) -> bool:
    """Whether one is a day told from the day of writing ("on Friday") and the other lies long before it.

    "Founded in 1921", and the founding that was marked "on Friday": what was recalled then was not done then.
    """
    by_now = any(time.relative and len(time.value.partition("T")[0]) == len("2024-05-14") for time in (one, other))
    return by_now and years_between(one, other)


def years_between(one: TimeExpression, other: TimeExpression) -> bool:
    """Whether two times are known and so far apart that what is done now and then, such as an election, may have been done on each."""
    known = all(bounds(time.value.partition("T")[0]) is not None for time in (one, other))
    return known and _days_between(one.value, other.value) > _LONG


def _bare_weekday(time: TimeExpression) -> str:
    """The weekday by which alone a time is told, or nothing: "on Tuesday", not "on Tuesday 4 May"."""
    return _weekday(time) if not any(map(str.isdigit, time.evidence.exact)) else ""


def _unsure(*times: TimeExpression) -> bool:
    """Whether a weekday stands in a report that does not say when it was written."""
    return any(_weekday(time) and time.relative and time.anchor.kind in _NO_ANCHOR for time in times)


def _one_weekday(values: Sequence[str], named: Sequence[str]) -> bool:
    """Whether a date is of the weekday that the other report names: then the week may have been taken wrongly."""
    days = [bounds(value) for value, name in zip(values, named, strict=True) if not name]
    told = next((name for name in named if name), "")
    return any(day is not None and day[0] == day[1] and WEEK[day[0].weekday()].startswith(told[:SHORT]) for day in days)


def _weekday(time: TimeExpression) -> str:
    """The weekday by which a time is told, or nothing."""
    found = [word for word in time.evidence.exact.lower().split() if word.strip(".,") in words("weekdays")]
    return found[0].strip(".,") if found else ""


def _next_to(values: Sequence[str], named: Sequence[str]) -> bool:
    """Whether two days follow each other."""
    return abs(_step(named)) in (1, len(WEEK) - 1) if all(named) else _days_between(*values) == 1


def _step(named: Sequence[str]) -> int:
    """How far the second of two weekdays is behind the first in the week."""
    first, second = (next((number for number, day in enumerate(WEEK) if name.startswith(day[:SHORT])), 0) for name in named)
    return second - first


def _one_night(
    one: tuple[Account, TimeExpression], other: tuple[Account, TimeExpression], values: Sequence[str], named: Sequence[str]
) -> bool:
    """Whether of two days that follow each other the first is told late and the second not late, so that one night may be meant."""
    forward = _step(named) in (1, 1 - len(WEEK)) if all(named) else values[0] < values[1]
    first, second = (_around(*each) for each in ((one, other) if forward else (other, one)))
    if _LOCAL.search(first) or _LOCAL.search(second):
        return True
    late, early = _LATE.search(first) is not None, _EARLY.search(second) is not None
    return early or (late and _BY_DAY.search(second) is None and _LATE.search(second) is None)


def _around(account: Account, time: TimeExpression) -> str:
    """A time with the few words beside it that may say at what hour."""
    start, end = time.evidence.start, time.evidence.end
    return account.document.text[max(0, start - _BY) : end + _BY]


def _days_between(one: str, other: str) -> int:
    """Days from the end of the earlier time to the beginning of the later one; a large number where they are not known."""
    first, second = bounds(one.partition("T")[0]), bounds(other.partition("T")[0])
    if first is None or second is None:
        return _FAR
    return max((second[0] - first[1]).days, (first[0] - second[1]).days)
