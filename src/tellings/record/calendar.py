"""The days that a TIMEX3 value stands for (ISO 8601 with the additions of TimeML: seasons, quarters, decades, placeholders).

Method: TimeML 1.2.1, the ``value`` attribute of TIMEX3. Seasons are those of the northern hemisphere by whole months, and a winter belongs
to the year of its December. Days are of the proleptic Gregorian calendar.
"""

import datetime as dt
import re
from calendar import monthrange

SEASON_MONTH = {"SP": 3, "SU": 6, "FA": 9, "AU": 9, "WI": 12}  # first month of each, three months long
QUARTER_MONTHS, HALF_MONTHS, SEASON_MONTHS = 3, 6, 3
MIN_YEAR, MAX_YEAR = dt.MINYEAR, dt.MAXYEAR - 1  # the year after the last one must still be a date

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?\Z")
_MONTH = re.compile(r"(\d{4})-(\d\d)(?:-XX)?(?:T.*)?\Z")
_YEAR = re.compile(r"(\d{4})(?:-XX){0,2}\Z")
_DECADE = re.compile(r"(\d{3})X?\Z")
_CENTURY = re.compile(r"(\d\d)(?:XX)?\Z")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(?:-(WE|[1-7]))?(?:T.*)?\Z")
_PART = re.compile(r"(\d{4})-(?:Q([1-4])|H([12])|(SP|SU|FA|AU|WI))(?:T.*)?\Z")
_FISCAL = re.compile(r"FY(\d{4})\Z")
_SCHOOL = re.compile(r"SY(\d{4})\Z")
_ANY_WEEKDAY = re.compile(r"XXXX-WXX-([1-7])(?:T.*)?\Z")
_ANY_MONTHDAY = re.compile(r"XXXX-(\d\d)(?:-(\d\d))?(?:T.*)?\Z")
_DURATION = re.compile(r"P[0-9XT]")
_ANY_PART = re.compile(r"XXXX-(?:Q([1-4])|H([12])|(SP|SU|FA|AU|WI))\Z")

Bounds = tuple[dt.date, dt.date]


def _months(year: int, month: int, count: int) -> Bounds:
    """The first and the last day of ``count`` months, the first of them ``month`` (1-12) of ``year``."""
    last = year * 12 + month - 1 + count - 1
    end_year, end_month = last // 12, last % 12 + 1
    return dt.date(year, month, 1), dt.date(end_year, end_month, monthrange(end_year, end_month)[1])


def _years(first: int, last: int) -> Bounds:
    return dt.date(first, 1, 1), dt.date(last, 12, 31)


def _week(year: int, week: int, day: str | None) -> Bounds:
    if day == "WE":
        return dt.date.fromisocalendar(year, week, 6), dt.date.fromisocalendar(year, week, 7)
    if day:
        single = dt.date.fromisocalendar(year, week, int(day))
        return single, single
    return dt.date.fromisocalendar(year, week, 1), dt.date.fromisocalendar(year, week, 7)


def _part(year: int, quarter: str | None, half: str | None, season: str | None) -> Bounds:
    if quarter:
        return _months(year, QUARTER_MONTHS * (int(quarter) - 1) + 1, QUARTER_MONTHS)
    if half:
        return _months(year, HALF_MONTHS * (int(half) - 1) + 1, HALF_MONTHS)
    return _months(year, SEASON_MONTH[str(season)], SEASON_MONTHS)


def _read(value: str) -> Bounds | None:
    if m := _DAY.match(value):
        day = dt.date(int(m[1]), int(m[2]), int(m[3]))
        return day, day
    if m := _MONTH.match(value):
        return _months(int(m[1]), int(m[2]), 1)
    if m := _YEAR.match(value):
        return _years(int(m[1]), int(m[1]))
    if m := _DECADE.match(value):
        return _years(int(m[1]) * 10, int(m[1]) * 10 + 9)
    if m := _CENTURY.match(value):
        return _years(int(m[1]) * 100, int(m[1]) * 100 + 99)
    if m := _WEEK.match(value):
        return _week(int(m[1]), int(m[2]), m[3])
    if m := _PART.match(value):
        return _part(int(m[1]), m[2], m[3], m[4])
    if m := _FISCAL.match(value):
        # Fiscal years begin anywhere from April of the year before to April of the year itself: all days that one may cover.
        return dt.date(int(m[1]) - 1, 4, 1), dt.date(int(m[1]) + 1, 3, 31)
    if m := _SCHOOL.match(value):  # called by the year that it ends in
        return dt.date(int(m[1]) - 1, 8, 1), dt.date(int(m[1]), 7, 31)
    return None


def bounds(value: str) -> Bounds | None:
    """The first and the last day that a value covers, or None if it names no dates (durations, placeholders, dates that don't exist)."""
    if not value.isascii():
        return None
    try:
        return _read(value)
    except ValueError:  # February 30, week 54, year 0
        return None


def _placeholder_allows(value: str, days: Bounds) -> bool:
    """Whether a value without a year can be one of these days; one that says nothing of days can."""
    first, last = days
    span = (last - first).days + 1
    if m := _ANY_WEEKDAY.match(value):
        return span >= 7 or any((first + dt.timedelta(n)).isoweekday() == int(m[1]) for n in range(span))
    if _ANY_MONTHDAY.match(value) or _ANY_PART.match(value):
        rest = value.removeprefix("XXXX").partition("T")[0]
        return any(_meets(bounds(f"{year:04d}{rest}"), days) for year in _around(first, last))
    return True


def _around(first: dt.date, last: dt.date) -> range:
    # Any nine years in a row hold every day of the year, 29 February included.
    return range(max(first.year - 1, MIN_YEAR), min(last.year, first.year + 9) + 1)


def _meets(a: Bounds | None, b: Bounds) -> bool:
    return a is not None and a[0] <= b[1] and b[0] <= a[1]


def compatible(a: str, b: str) -> bool:
    """Whether two values can denote the same day.

    Values that name no days at all (durations) are compatible only with themselves; wholly open ones (``PAST_REF``, ``XXXX``) with any.
    """
    if a == b:
        return True
    if _DURATION.match(a) or _DURATION.match(b):
        return False
    days_a, days_b = bounds(a), bounds(b)
    if days_a and days_b:
        return _meets(days_a, days_b)
    if days_a:
        return _placeholder_allows(b, days_a)
    if days_b:
        return _placeholder_allows(a, days_b)
    return _placeholders_agree(a, b)


def _placeholders_agree(a: str, b: str) -> bool:
    """Whether two values without a year can be one day: weekdays are compared with weekdays, months with months."""
    weekdays = _ANY_WEEKDAY.match(a), _ANY_WEEKDAY.match(b)
    if weekdays[0] and weekdays[1]:
        return weekdays[0][1] == weekdays[1][1]
    months = _ANY_MONTHDAY.match(a), _ANY_MONTHDAY.match(b)
    if months[0] and months[1]:
        days = {month[2] for month in months if month and month[2]}
        return months[0][1] == months[1][1] and len(days) < 2
    return True


def more_precise(a: str, b: str) -> str:
    """The one of two values that covers fewer days; ``a`` where they cover as many, or where neither names days."""
    days_a, days_b = bounds(a), bounds(b)
    if days_b is None:
        return a
    if days_a is None:
        return b
    return b if days_b[1] - days_b[0] < days_a[1] - days_a[0] else a


def weekday_matches(value: str, n: int) -> bool:
    """Whether a value is a single day that falls on weekday ``n`` (ISO: Monday is 1), or a placeholder for that weekday."""
    if m := _ANY_WEEKDAY.match(value):
        return int(m[1]) == n
    days = bounds(value)
    return days is not None and days[0] == days[1] and days[0].isoweekday() == n


MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip


SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "AU": "autumn", "WI": "winter"}
_NTH = ("first", "second", "third", "fourth")


def in_words(value: str) -> str:
    """A date at its own precision as people write it: “September 2014”, “winter 2023”; what is no date stays as it is."""
    days = bounds(value)
    if days is None:
        return value
    first = days[0]
    if m := _PART.match(value):
        return _part_words(m[1], m[2], m[3], m[4])
    if m := _WEEK.match(value):
        if m[3] not in (None, "WE"):
            return _day_words(first)
        return f"{'weekend' if m[3] else 'week'} of {_day_words(first)}"
    if m := _FISCAL.match(value):
        return f"fiscal year {m[1]}"
    if m := _SCHOOL.match(value):
        return f"school year ending in {m[1]}"
    if _DAY.match(value):
        return _day_words(first)
    if _MONTH.match(value):
        return f"{MONTHS[first.month - 1]} {value[:4]}"
    if _YEAR.match(value):
        return value[:4]
    return f"the {value[:3]}0s" if _DECADE.match(value) else f"the {value[:2]}00s"


def _day_words(day: dt.date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year:04d}"


def _part_words(year: str, quarter: str | None, half: str | None, season: str | None) -> str:
    if quarter:
        return f"{_NTH[int(quarter) - 1]} quarter of {year}"
    if half:
        return f"{_NTH[int(half) - 1]} half of {year}"
    return f"{SEASONS[str(season)]} {year}"
