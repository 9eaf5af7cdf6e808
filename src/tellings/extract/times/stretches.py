"""Where a length of time lies: "the past two years" ends with the anchor, "the next five days" begin with it.

In ``TimeExpression.relative`` such a length is written ``span:-P2Y`` or ``span:P5D``, behind the steps that lead to where it starts, if it
does not start from the anchor itself: ``date:2014-09-26;span:P2D``.
"""

import datetime as dt
import re

from ...record.calendar import bounds
from .lengths import shifted
from .relative import resolve

_SPAN = re.compile(r"(?:(.*);)?span:(-?P\w+)\Z")


def stretch(relative: str, anchor: dt.date) -> tuple[str, str] | None:
    """The first and the last day of the length that ``relative`` lays out from the anchor; None where they can't be told."""
    match = _SPAN.match(relative)
    if match is None:
        return None
    start = anchor
    if match[1]:
        value = resolve(match[1], anchor)
        days = bounds(value) if value else None
        if days is None or days[0] != days[1]:
            return None
        start = days[0]
    end = shifted(start, match[2])
    if end is None:
        return None
    first, last = sorted((start, end))
    return first.isoformat(), last.isoformat()
