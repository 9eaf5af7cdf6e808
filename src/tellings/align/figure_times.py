"""The time that a figure is given for: by its own words, or by the one time of its sentence."""

import bisect
import re

from ..record import Account, TimeExpression

# A time since or until when things were counted, or when somebody spoke of them, is not the time at which they happened.
_GATHERED = re.compile(
    r"\b(?:by|since|until|till|as of|before|said|says|told|announced|reported)\s+(?:(?:on|early|late)\s+)?\w*$", re.IGNORECASE
)
_COARSE = len("2014-09")


def timed(one: TimeExpression, text: str) -> tuple[str, bool, str]:
    """The value of a time, whether things were counted since or until then, and its words."""
    open_ended = bool(_GATHERED.search(text[max(0, one.evidence.start - 16) : one.evidence.start + 6]))
    known = any(map(str.isdigit, one.value))
    value = one.value if known or not one.relative else f"~{one.relative}"
    return value, open_ended, one.evidence.exact


def coarse_times(account: Account) -> dict[int, str]:
    """For each sentence that tells of one time alone, no finer than a month, that time: it is the time of all that the sentence tells."""
    starts = sorted({one.context.start for one in account.figures})
    found: dict[int, list[TimeExpression]] = {}
    for one in account.times:
        at = bisect.bisect_right(starts, one.evidence.start) - 1
        if at >= 0 and one.type in ("DATE", "TIME"):
            found.setdefault(starts[at], []).append(one)
    ends = {one.context.start: one.context.end for one in account.figures}
    return {
        start: told[0].id
        for start, told in found.items()
        if len(told) == 1 and told[0].evidence.end <= ends[start] and len(told[0].value) <= _COARSE and any(map(str.isdigit, told[0].value))
    }
