"""The zone of a time of day, which may wait for its day: "6 p.m. ET" is four or five hours from UTC.

Until the day is known the zone stands behind an ``@`` in ``TimeExpression.relative``: ``day:-1+T18:00@et``.
"""

import re

from ...lexicon import zones
from ...record.calendar import bounds
from .words import alternatives

ZONE = (
    rf"(?-i:{alternatives(name.upper() for name in zones.names() if name.isalpha() and len(name) <= 4)})"  # ART, WET and PT only as names
)
FARTHEST = 14  # hours from UTC
_WAITING = re.compile(r"@([a-z]+)\Z")


def offset(zone: str, shift: str = "") -> str:
    """What stands behind a time of day for a zone as the text has it, with what is added to it ("GMT +8"); empty without one."""
    if shift:
        hours = int("".join(shift.split()))
        return zones.written(hours * 60) if -FARTHEST <= hours <= FARTHEST else ""
    name = zone.lower()
    distance = zones.minutes(name, None)
    return "" if not name else zones.written(distance) if distance is not None else f"@{name}"


def zoned(day: str, suffix: str) -> str:
    """A day (ISO 8601, or with ``X`` for what is open) with its time, the zone that waited for the day written out."""
    waiting = _WAITING.search(suffix)
    if waiting is None:
        return day + suffix
    days = bounds(day)
    distance = zones.minutes(waiting[1], days[0]) if days and days[0] == days[1] else None
    return day + suffix[: waiting.start()] + (zones.written(distance) if distance is not None else "")
