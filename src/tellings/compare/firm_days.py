"""Whether a report itself fixes the day of what it tells, or only the day on which it seems to have been written does.

A report that does not state its date is dated by its companions; what it calls "today" or "on Thursday" is then as uncertain as that date,
and a bare time of day ("at 9:25") is no day at all. Read in reports of some fifty happenings (November 2026): nearly every difference of
days that rested on such an expression was none.
"""

import re
from collections.abc import Sequence
from itertools import combinations

from ..record import Account, Event, TimeExpression
from ..record.calendar import bounds, compatible

_DAYLESS = re.compile(r"^day:0\+T", re.IGNORECASE)
# What names the day, beside the time of day: "this morning", "at 9 on Thursday".
_NAMES_DAY = re.compile(
    r"\b(?:today|tonight|this|yesterday|tomorrow|last|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?\b", re.IGNORECASE
)
_FROM_WRITING = re.compile(r"^day:-?[01](?:\+|$)")
_FAR = 1000
_NIGHT = re.compile(r"\b(?:night|late|midnight|early|overnight|eve|tonight)\b", re.IGNORECASE)
# Behind a time, what makes it another noun's: "Tuesday's vote".
_OWNED = re.compile(r"['’]s?\s+(?=(\w+))|['’]s?\b")
# Before a time, what makes it that of something else: when it was printed, or what came before or after.
_BESIDE = re.compile(
    r"\b(?:ahead of|before|after|since|until|till|following|prior to|in the wake of|published|updated|posted|printed|dated|scheduled for)"
    r"(?: on| the| next| last| this|:)* $",
    re.IGNORECASE,
)
_LOOK = 32
_NO_ANCHOR = ("story", "none", "narrative")


def firm(time: TimeExpression | None) -> bool:
    """Whether the report fixes the day: it says a date, or counts from a date of its own that it states."""
    if time is None:
        return True
    if not time.relative:
        return True
    if _DAYLESS.match(time.relative) and not _NAMES_DAY.search(time.evidence.exact):
        return False
    return time.anchor.kind not in _NO_ANCHOR


def counted(time: TimeExpression | None) -> bool:
    """Whether the day is counted from the day of writing ("today", "last night"), which is another one where the paper is read."""
    return time is not None and bool(_FROM_WRITING.match(time.relative))


def parted(told: Sequence[tuple[str, TimeExpression | None]]) -> bool:
    """Whether two of some days, each with the expression that gives it, exclude each other, as far as the reports fix them."""
    values = {value: time for value, time in told if firm(time)}
    sure = {value for value, time in told if firm(time) and not counted(time)}
    for one, other in combinations(sorted(values), 2):
        apart = _days_between(one, other)
        if not compatible(one, other) and (apart > 1 or ({one, other} <= sure and not any(map(_at_night, (values[one], values[other]))))):
            return True
    return False


def _at_night(time: TimeExpression | None) -> bool:
    """Whether a time lies where one day passes into the next: "late on Tuesday", "New Year's Eve"."""
    return time is not None and bool(_NIGHT.search(time.evidence.exact))


def hangs(account: Account, event: Event, time: TimeExpression) -> bool:
    """Whether a time is that of the event itself, and of nothing else in its clause: "the rally ahead of next Tuesday's vote"."""
    text, start, end = account.document.text, time.evidence.start, time.evidence.end
    if event.clause is not None and not event.clause.start <= start < event.clause.end:
        return False
    owned = _OWNED.match(text, end)
    if owned is not None and not start <= event.trigger.start <= owned.end():
        return False
    return not _BESIDE.search(text[max(event.context.start, start - _LOOK) : start])


def _days_between(one: str, other: str) -> int:
    """Days from the end of the earlier time to the beginning of the later one; a large number where they are not known."""
    first, second = bounds(one.partition("T")[0]), bounds(other.partition("T")[0])
    if first is None or second is None:
        return _FAR
    return max((second[0] - first[1]).days, (first[0] - second[1]).days)
