"""Which of several statements of a date holds: the most trusted day, in the outlet's own zone, to the finest precision that agrees."""

import re
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from ..record import Stated
from . import moments

WEST, EAST = 10, 13  # hours that the zones of newspapers lie before and behind UTC at most
QUARTER = 15  # minutes between two zones
MATERIAL = 1  # days that two statements may differ without contradicting one another: zones, and a press run at night
ZONED = re.compile(r"[+-]\d\d:\d\d\Z")


def chosen(stated: Sequence[Stated]) -> Stated | None:
    """The statement that holds, the most trusted coming first.

    An instant in UTC is its outlet's own day only roughly. Where another place gives the same instant with its zone, that one is taken;
    where the only other day that is given lies beside it, as far as zones allow, the outlet's clock says that day.
    """
    if not stated:
        return None
    first = stated[0]
    if moments.is_utc(first.value):
        return _zoned(first, stated[1:]) or _local(first, stated[1:]) or first
    if "T" in first.value or len(first.value) < len("2014-09-03"):
        return _finer(first, stated[1:])
    return next((one for one in stated[1:] if "T" in one.value and _day(one.value) == first.value), first)


def differs(one: str, other: str) -> bool:
    """Whether two values name days that zones can't make one."""
    days = moments.apart(one, other) if min(len(one), len(other)) >= len("2014-09-03") else None
    return days is not None and days > MATERIAL


def is_after(value: str, limit: str) -> bool:
    """Whether a day lies behind another by more than zones explain: no page is published after it was fetched."""
    days = moments.apart(value, limit)
    return days is not None and days > MATERIAL and value[:10] > limit[:10]


def _day(value: str) -> str:
    return value[:10]


def _finer(first: Stated, others: Sequence[Stated]) -> Stated:
    """A minute without a zone, with the zone of a statement that gives the same clock; a month, with the day of one that lies in it."""
    return next((one for one in others if len(one.value) > len(first.value) and one.value.startswith(first.value)), first)


def _zoned(first: Stated, others: Sequence[Stated]) -> Stated | None:
    instant = moments.instant(first.value)
    same = (one for one in others if ZONED.search(one.value) and moments.instant(one.value) == instant)
    return next(same, None)


def _local(first: Stated, others: Sequence[Stated]) -> Stated | None:
    """The day that the page gives without a zone, if it is the one before or after the instant's and a zone makes the two one."""
    moment = datetime.fromisoformat(first.value.replace("Z", "+00:00"))
    near = [one for one in others if not moments.is_utc(one.value) and len(one.value) >= len("2014-09-03")]
    if not near or any(_day(one.value) == _day(first.value) for one in near):
        return None
    earliest, latest = moment - timedelta(hours=WEST), moment + timedelta(hours=EAST)
    for one in near:
        if _day(one.value) in (earliest.date().isoformat(), latest.date().isoformat()):
            return _with_zone(one, moment)
    return None


def _with_zone(one: Stated, moment: datetime) -> Stated:
    """A local time with the zone that an instant gives it, where the difference is that of a zone."""
    if "T" not in one.value or ZONED.search(one.value):
        return one
    minutes = round((datetime.fromisoformat(one.value).replace(tzinfo=UTC) - moment).total_seconds() / 60)
    if minutes % QUARTER > 1 and minutes % QUARTER < QUARTER - 1:
        return one
    minutes = round(minutes / QUARTER) * QUARTER
    sign, size = "-" if minutes < 0 else "+", abs(minutes)
    value = f"{one.value}{sign}{size // 60:02}:{size % 60:02}"
    return Stated(value=value, rule=one.rule, evidence=one.evidence, byte=one.byte, size=one.size, exact=one.exact)
