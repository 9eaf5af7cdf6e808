"""Time expressions and the days they stand for."""

from typing import Literal

from .base import Base
from .span import Evidence

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
AnchorKind = Literal["none", "document", "narrative", "story", "event", "correction"]
TimexMod = Literal[
    "", "START", "MID", "END", "BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER", "APPROX", "LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS",
    "EQUAL_OR_MORE",
]  # fmt: skip
Bound = Literal["", "from", "until"]


class Anchor(Base, frozen=True, kw_only=True):
    """What a relative expression was resolved against: a day (``value``), and where that day comes from (``reason``, in words).

    Where ``kind`` is ``none``, a reason says why the words were left as they are: a date of another calendar, a day that doesn't exist.
    Where it is ``correction``, somebody set the date.
    Where it is ``event``, the expression counts from something told, and ``value`` is its day as far as the report gives one.
    """

    kind: AnchorKind
    value: str = ""
    reason: str = ""


class TimeExpression(Base, frozen=True, kw_only=True):
    """A time expression with its TIMEX3 value.

    Attributes:
        value: ISO 8601 as TIMEX3 has it, at its own precision (``2014-09``, ``2015-01-06``, ``P2D``, ``PAST_REF``); placeholders ``X``
            where it can't be resolved (``XXXX-WXX-2`` is some Tuesday).
        relative: how the value follows from an anchor, or empty for an absolute value; see extract/times.
        anchor: what it was resolved against.
        mod: as TIMEX3 has it: the part of a date (``START`` for "early 2014"), or how a length or a date is approximated.
        quant, freq: of a SET, as TIMEX3 has them: ``EVERY``, ``2X``.
        begin, end: first and last day of the stretch that a DURATION covers ("the past two years"), as TIMEX3's beginPoint and endPoint;
            empty where the report does not fix them.
        bound: whether a date is where a stretch begins ("since 2012") or ends ("until 2021", "by May").
        hangs: the words of the event that it counts from ("two days after the *massacre*").
    """

    id: str
    type: TimexType
    evidence: Evidence
    value: str
    relative: str = ""
    anchor: Anchor
    mod: TimexMod = ""
    quant: str = ""
    freq: str = ""
    begin: str = ""
    end: str = ""
    bound: Bound = ""
    hangs: Evidence | None = None
