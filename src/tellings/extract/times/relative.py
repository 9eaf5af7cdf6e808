"""How a value follows from a day: the notation of ``TimeExpression.relative``, and what it gives for an anchor.

A relative value is one or more steps, taken from the anchor one after the other and separated by ``;``, and perhaps a time of day::

    day:-1            so many days (week, weekend, month, quarter, year, decade, century) from the anchor's own
    weekday:2:past    a weekday by its ISO number
    month:9:last      a month by its number
    monthday:09-26:past     a day of a month
    quarter:3:past  half:1:past  season:SU:past  holiday:easter:past    the same for parts of the year
    monthdate:18:past       the 18th of some month
    weekend:WE:past         a weekend
    weekin:-1         the last week of what the step before gives
    fiscal:0          a fiscal year; school:0 a school year, which is called by the year that it ends in
    weekno:31:this    a week by its number (ISO 8601)
    same:-1           the same month, quarter, half or season of the year before
    date:2013-05-02   a day, where the steps start from a stated one
    shift:-P2W2D      a length away, to the day
    year:-1;quarter:3:this   the third quarter of last year
    day:-1+TMO        yesterday morning; T18:00Z, TNI… are written behind the day

The last field says which one of those that recur: ``past`` the latest that has begun by the anchor, ``last`` the latest that is over,
``future`` the earliest that is not over, ``next`` the earliest that has not begun, ``this`` the one in the anchor's own week or year,
``near`` the closest one where what is to come counts double, ``soon`` where what was does.
"""

import datetime as dt
import functools
from calendar import monthrange

from ...lexicon import rows
from ...record.calendar import Bounds, bounds
from .lengths import shifted
from .zones import zoned

PLACEHOLDERS = {
    "day": "XXXX-XX-XX", "date": "XXXX-XX-XX", "shift": "XXXX-XX-XX",
    "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX", "weekin": "XXXX-WXX",
    "quarter": "XXXX-QX", "half": "XXXX-HX", "year": "XXXX", "decade": "XXX", "century": "XX", "fiscal": "FYXXXX", "school": "SYXXXX",
    "holiday": "XXXX-XX-XX",
}  # fmt: skip
OTHER_SIDE = 2  # set by hand: "the June killing" said in January is that of last year, "the November election" said in April is yet to come
SCHOOL_MONTH = 8  # in which school years begin
YEARS_AROUND = 9  # holds a 29 February on both sides of any day, century years included


def _month_offset(day: dt.date, count: int) -> tuple[int, int]:
    index = day.year * 12 + day.month - 1 + count
    return index // 12, index % 12 + 1


def _offset(unit: str, day: dt.date, count: int) -> str:
    """The value of the ``unit`` that lies ``count`` units after that of ``day``."""
    if unit == "day":
        return (day + dt.timedelta(count)).isoformat()
    if unit in ("week", "weekend"):
        iso = (day + dt.timedelta(7 * count)).isocalendar()
        return f"{iso.year:04d}-W{iso.week:02d}" + ("-WE" if unit == "weekend" else "")
    if unit == "month":
        year, month = _month_offset(day, count)
        return f"{year:04d}-{month:02d}"
    if unit == "quarter":
        year, month = _month_offset(day, 3 * count)
        return f"{year:04d}-Q{(month + 2) // 3}"
    if unit == "half":
        year, month = _month_offset(day, 6 * count)
        return f"{year:04d}-H{(month + 5) // 6}"
    if unit == "year":
        return f"{day.year + count:04d}"
    if unit == "fiscal":
        return f"FY{day.year + count:04d}"
    if unit == "school":
        return f"SY{day.year + count + (day.month >= SCHOOL_MONTH):04d}"
    if unit == "decade":
        return f"{day.year // 10 + count:03d}"
    return f"{day.year // 100 + count:02d}"


@functools.cache
def holidays() -> dict[str, str]:
    """The holidays' names in lower case, each with its rule as the list ``holidays`` writes it."""
    return {row[0]: row[1] for row in rows("holidays")}


def _easter(year: int) -> dt.date:
    """Western Easter Sunday. Method: the anonymous Gregorian computus (Meeus, Astronomical Algorithms, 1991, ch. 8)."""
    a, (b, c) = year % 19, divmod(year, 100)
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * weekday) // 451
    month, day = divmod(h + weekday - 7 * m + 114, 31)
    return dt.date(year, month, day + 1)


def holiday(name: str, year: int) -> str:
    """The day of a holiday in a year."""
    fields = holidays()[name].split()
    if fields[0] == "easter":
        return (_easter(year) + dt.timedelta(int(fields[1]))).isoformat()
    if fields[0] != "nth":
        return f"{year:04d}-{fields[0]}"
    month, weekday, count = (int(field) for field in fields[1:4])
    if count > 0:
        first = dt.date(year, month, 1)
        day = first + dt.timedelta((weekday - first.isoweekday()) % 7 + 7 * (count - 1))
    else:
        last = dt.date(year, month, monthrange(year, month)[1])
        day = last - dt.timedelta((last.isoweekday() - weekday) % 7)
    return (day + dt.timedelta(int(fields[4]) if len(fields) > 4 else 0)).isoformat()


def _recurrent(kind: str, which: str, year: int) -> str:
    """The value of the one in ``year`` of what recurs every year."""
    if kind == "month":
        return f"{year:04d}-{int(which):02d}"
    if kind == "holiday":
        return holiday(which, year)
    prefix = {"quarter": "Q", "half": "H"}.get(kind, "")
    return f"{year:04d}-{prefix}{which}"


def _choose(candidates: list[str], day: dt.date, direction: str) -> str | None:
    """The one among values in time order that the direction picks."""
    spans = [(value, days) for value in candidates if (days := bounds(value))]
    if direction == "past":
        chosen = [value for value, days in spans if days[0] <= day][-1:]
    elif direction == "last":
        chosen = [value for value, days in spans if days[1] < day][-1:]
    elif direction == "future":
        chosen = [value for value, days in spans if days[1] >= day][:1]
    elif direction == "next":
        chosen = [value for value, days in spans if days[0] > day][:1]
    else:
        chosen = [value for _, value in sorted((_distance(days, day, direction), value) for value, days in spans)][:1]
    return chosen[0] if chosen else None


def _distance(days: Bounds, day: dt.date, direction: str) -> int:
    """How far off, in days, what lies on the other side of the direction counted double."""
    ahead, behind = max(0, (days[0] - day).days), max(0, (day - days[1]).days)
    return ahead + OTHER_SIDE * behind if direction == "soon" else OTHER_SIDE * ahead + behind


def _weekly(kind: str, which: str, direction: str, day: dt.date) -> str | None:
    """A weekday or the weekend, of the anchor's week or of those around it."""
    if kind == "weekend":
        return _choose([_offset(kind, day, count) for count in (-1, 0, 1)], day, direction)
    if direction == "this":
        return (day + dt.timedelta(int(which) - day.isoweekday())).isoformat()
    around = [day + dt.timedelta(n) for n in range(-7, 8)]
    return _choose([one.isoformat() for one in around if one.isoweekday() == int(which)], day, direction)


def _week_in(days: Bounds, count: int) -> str | None:
    """The ``count``-th week of a stretch (from its end where negative): weeks belong to where their Thursday is, as in ISO 8601."""
    first = days[0] + dt.timedelta((4 - days[0].isoweekday()) % 7)
    last = days[1] - dt.timedelta((days[1].isoweekday() - 4) % 7)
    thursday = first + dt.timedelta(7 * (count - 1)) if count > 0 else last + dt.timedelta(7 * (count + 1))
    return _offset("week", thursday, 0) if days[0] <= thursday <= days[1] else None


def _same(value: str | None, count: int) -> str | None:
    """The part of another year that a value names in its own."""
    return f"{int(value[:4]) + count:04d}{value[4:]}" if value else None


def _step(step: str, days: Bounds, value: str | None) -> str | None:
    kind, which, *rest = step.split(":")
    day = days[0]
    if kind == "date":
        return which
    if kind == "shift":
        return found.isoformat() if (found := shifted(day, which)) else None
    if kind == "same":
        return _same(value, int(which))
    if kind == "weekin":
        return _week_in(days, int(which))
    if not rest:
        return _offset(kind, day, int(which))
    direction = rest[0]
    if kind in ("weekday", "weekend"):
        return _weekly(kind, which, direction, day)
    if kind == "monthdate":
        months = [_offset("month", day, count) for count in range(-2, 3)]
        return _choose([f"{one}-{which}" for one in months], day, direction)
    if kind == "weekno":
        return f"{day.year:04d}-W{which}"
    if direction == "this":
        own = _recurrent(kind, which, day.year)
        return own if bounds(own) else None
    years = range(max(1, day.year - YEARS_AROUND), min(dt.MAXYEAR - 1, day.year + YEARS_AROUND) + 1)
    return _choose([_recurrent(kind, which, year) for year in years], day, direction)


def resolve(relative: str, day: dt.date) -> str | None:
    """The value that ``relative`` gives for the anchor ``day``, or None where there is no such day."""
    steps, _, suffix = relative.partition("+")
    value, days = None, (day, day)
    for step in steps.split(";"):
        try:
            value = _step(step, days, value)
        except (ValueError, OverflowError):  # beyond the calendar's first or last year
            return None
        found = bounds(value) if value else None
        if found is None:
            return None
        days = found
    return zoned(value, suffix) if value else None


def placeholder(relative: str) -> str:
    """The value with ``X`` for what only an anchor could tell."""
    steps, _, suffix = relative.partition("+")
    suffix = zoned("", suffix)
    last = [step for step in steps.split(";") if not step.startswith("same:")][-1:] or ["year:0"]
    if last[0] == "that":
        return PLACEHOLDERS["day"] + suffix
    kind, which, *rest = last[0].split(":")
    if not rest or kind == "holiday":
        return PLACEHOLDERS[kind] + suffix
    if kind == "weekend":
        return PLACEHOLDERS["weekend"] + suffix
    written = {
        "monthdate": f"XX-{which}",
        "weekday": f"WXX-{which}",
        "weekno": f"W{which}",
        "month": which.zfill(2),
        "quarter": f"Q{which}",
        "half": f"H{which}",
    }.get(kind, which)
    return f"XXXX-{written}{suffix}"
