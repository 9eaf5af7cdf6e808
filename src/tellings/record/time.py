"""Time expressions and the days they stand for."""

from typing import Literal

from .base import Base
from .span import Evidence

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
AnchorKind = Literal["none", "document", "narrative", "story"]


class Anchor(Base, frozen=True, kw_only=True):
    """What a relative expression was resolved against: a day (``value``), and where that day comes from (``reason``, in words)."""

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
    """

    id: str
    type: TimexType
    evidence: Evidence
    value: str
    relative: str = ""
    anchor: Anchor
