"""Lengths of time added to days."""

import datetime as dt
import re
from calendar import monthrange

MONTHS_A_YEAR, MONTHS_A_QUARTER, DAYS_A_WEEK = 12, 3, 7
_LENGTH = re.compile(r"(-)?P(?:(\d+)Y)?(?:(\d+)Q)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?\Z")


def shifted(day: dt.date, length: str) -> dt.date | None:
    """The day that lies an ISO 8601 length (years to days, a sign before it) from another; the last of its month where that is shorter.

    None where the length counts hours or is open, or where the calendar ends.
    """
    match = _LENGTH.match(length)
    if match is None:
        return None
    years, quarters, months, weeks, days = (int(count or 0) for count in match.groups()[1:])
    sign = -1 if match[1] else 1
    index = day.year * MONTHS_A_YEAR + day.month - 1 + sign * (years * MONTHS_A_YEAR + quarters * MONTHS_A_QUARTER + months)
    year, month = divmod(index, MONTHS_A_YEAR)
    try:
        first = dt.date(year, month + 1, 1)
        return first.replace(day=min(day.day, monthrange(year, month + 1)[1])) + dt.timedelta(sign * (weeks * DAYS_A_WEEK + days))
    except (ValueError, OverflowError):
        return None
