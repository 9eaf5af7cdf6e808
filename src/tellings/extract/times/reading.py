"""What a rule of the grammar makes of a match, and what it may ask of the text around it."""

import re
from collections.abc import Callable, Sequence
from typing import Literal, NamedTuple

from ...record import Bound, TimexMod, TimexType
from .tense import Tenses

# What kind of word must stand near for a rule to be tried; see trigger.py.
TriggerClass = Literal["month", "weekday", "season", "holiday", "number", "unit", "adverb", "calendar"]


class Reading(NamedTuple):
    """One candidate: a stretch, its type, and its value or how the value follows from an anchor (``that`` is the date told before).

    ``note`` says in words why a value is left open; ``hangs`` is where the event stands that it counts from.
    """

    start: int
    end: int
    type: TimexType
    value: str = ""
    relative: str = ""
    rule: str = ""
    mod: TimexMod = ""
    quant: str = ""
    freq: str = ""
    bound: Bound = ""
    note: str = ""
    hangs: tuple[int, int] | None = None


Read = Callable[[re.Match[str], Tenses], Reading | Sequence[Reading] | None]


class Rule(NamedTuple):
    """A pattern with what reads its matches, tried around words of one class."""

    name: str
    near: TriggerClass
    pattern: re.Pattern[str]
    read: Read


def rule(name: str, near: TriggerClass, pattern: str, read: Read) -> Rule:
    """A rule; its pattern takes no account of case."""
    return Rule(name, near, re.compile(pattern, re.IGNORECASE), read)


def dated(match: re.Match[str], value: str, group: int | str = 0) -> Reading:
    """A DATE with a value of its own."""
    return Reading(match.start(group), match.end(group), "DATE", value=value)


def hanging(match: re.Match[str], relative: str, group: int | str = 0) -> Reading:
    """A DATE, or a TIME where a part of the day is given, that follows from an anchor."""
    kind: TimexType = "TIME" if "+T" in relative else "DATE"
    return Reading(match.start(group), match.end(group), kind, relative=relative)


def lasting(match: re.Match[str], value: str, relative: str = "") -> Reading:
    """A DURATION, and where it lies from an anchor ("the past two years")."""
    return Reading(match.start(), match.end(), "DURATION", value=value, relative=relative)


def recurring(match: re.Match[str], value: str, group: int | str = 0) -> Reading:
    """A SET."""
    return Reading(match.start(group), match.end(group), "SET", value=value)
