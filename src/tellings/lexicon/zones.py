"""Time zones by the names that news gives them, from the list ``zones``, and their distance from UTC on a day."""

import functools
from datetime import date, timedelta

from . import rows

SUMMER = 60  # minutes that summer time adds


def minutes(zone: str, day: date | None) -> int | None:
    """Minutes from UTC of a zone on a day, by its name in lower case.

    None for a zone that is not known, and, without a day, for one that has summer time.
    """
    known = _zones().get(zone)
    if known is None or (known[1] and day is None):
        return None
    return known[0] + (SUMMER if known[1] and day is not None and _is_summer(day, known[1]) else 0)


def names() -> tuple[str, ...]:
    """The names of all zones, in lower case."""
    return tuple(_zones())


def written(distance: int) -> str:
    """Minutes from UTC as ISO 8601 has them: ``Z``, ``-05:00``."""
    if distance == 0:
        return "Z"
    sign, size = "-" if distance < 0 else "+", abs(distance)
    return f"{sign}{size // 60:02}:{size % 60:02}"


@functools.cache
def _zones() -> dict[str, tuple[int, str]]:
    """Minutes from UTC by the name of the zone, and whose summer time is added, if any."""
    return {row[0]: (int(row[-1]), row[1] if len(row) > 2 else "") for row in rows("zones")}


def _is_summer(day: date, where: str) -> bool:
    """Whether there is summer time on a day.

    In the United States from the second Sunday of March to the first of November (since 2007), in Europe from the last Sunday of March to
    the last of October (since 1996).
    """
    if where == "US":
        return _sunday(date(day.year, 3, 8)) <= day < _sunday(date(day.year, 11, 1))
    return _sunday(date(day.year, 3, 25)) <= day < _sunday(date(day.year, 10, 25))


def _sunday(first: date) -> date:
    """The first Sunday from a day on."""
    return first + timedelta(days=(6 - first.weekday()) % 7)
