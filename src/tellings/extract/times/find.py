"""Finding time expressions: the rules run where a word of time stands, the longest reading wins, then anchors are applied."""

import re
from typing import NamedTuple

from ...record import Anchor, TimeExpression, evidence, identify
from ...record.calendar import bounds
from . import calendric, clock, deictic, lasting, yearly
from .reading import Reading
from .relative import placeholder
from .tense import Tenses
from .trigger import windows

RULES = (*calendric.RULES, *yearly.RULES, *deictic.RULES, *clock.RULES, *lasting.RULES)
MAX_STEPS = 5  # a longer chain of "two days later" is no longer about the date it began with
LOOKBACK = 400  # code points within which an earlier date is the one that "that day" means: about three sentences of news


def _candidates(text: str, tenses: Tenses) -> list[Reading]:
    found: list[Reading] = []
    places = windows(text)
    for rule in RULES:
        for start, end in places.get(rule.near, ()):
            for match in rule.pattern.finditer(text, start, end):
                read = rule.read(match, tenses)
                if isinstance(read, Reading):
                    found.append(read._replace(rule=rule.name))
                elif read is not None:
                    found.extend(one._replace(rule=rule.name) for one in read)
    return found


def _longest(found: list[Reading]) -> list[Reading]:
    """Of overlapping readings the longest, then the first; in text order."""
    kept: list[Reading] = []
    taken: set[int] = set()
    for reading in sorted(found, key=lambda one: (one.start - one.end, one.start, one.type != "SET")):
        if taken.isdisjoint(range(reading.start, reading.end)):
            taken.update(range(reading.start, reading.end))
            kept.append(reading)
    return sorted(kept)


_OFFSET = re.compile(r"\s+(before|after|from)\s+(?:the\s+)?", re.IGNORECASE)
_LENGTH = re.compile(r"P(\d+)([DWMY])")
_STEPS = {"D": ("day", 1), "W": ("day", 7), "M": ("month", 1), "Y": ("year", 1)}


def _offset(found: list[Reading], text: str) -> list[Reading]:
    """A length counted from a date beside it as one date: "two weeks before Christmas"."""
    out: list[Reading] = []
    for reading in found:
        before = out[-1] if out else None
        between = _OFFSET.fullmatch(text[before.end : reading.start]) if before else None
        length = _LENGTH.fullmatch(before.value) if before else None
        steps = _steps_of(reading) if between and length and _is_day(reading) else ""
        if before is None or between is None or length is None or not steps or steps.startswith("that"):
            out.append(reading)
            continue
        unit, factor = _STEPS[length[2]]
        count = int(length[1]) * factor * (-1 if between[1].lower() == "before" else 1)
        out[-1] = Reading(before.start, reading.end, "DATE", relative=f"{steps};{unit}:{count}", rule="offset")
    return out


_BESIDE = re.compile(r"\s+(?:on\s+)?")
_COMMA = re.compile(r"\s?,\s+(?:on\s+)?")


def _joined(found: list[Reading], text: str) -> list[Reading]:
    """A time of day and the date beside it ("12:00 UTC Monday") as one expression; with a comma between, the time has that date's day."""
    out: list[Reading] = []
    for reading in found:
        before = out[-1] if out else None
        between = text[before.end : reading.start] if before else ""
        if before is None or not between:
            out.append(reading)
        elif _is_clock(before) and reading.type == "DATE" and _BESIDE.fullmatch(between):
            out[-1] = _timed(reading, before, before.start, reading.end)
        elif _is_clock(before) and reading.type == "DATE" and _COMMA.fullmatch(between):
            out[-1:] = [_timed(reading, before, before.start, before.end), reading]
        elif _is_clock(reading) and before.type == "DATE" and re.fullmatch(r"\s?,?\s+", between):
            out[-1] = _timed(before, reading, before.start, reading.end)
        else:
            out.append(reading)
    return out


def _is_clock(reading: Reading) -> bool:
    return reading.relative.startswith("that+T")


def _timed(date: Reading, clock: Reading, start: int, end: int) -> Reading:
    """A time of day on a date; where the date is no day, the time of day stays by itself."""
    suffix = clock.relative.removeprefix("that+")
    if date.relative:
        return Reading(start, end, "TIME", relative=f"{date.relative.partition('+')[0]}+{suffix}", rule=clock.rule)
    if re.fullmatch(r"\d{4}-\d\d-\d\d", date.value):
        return Reading(start, end, "TIME", value=f"{date.value}{suffix}", rule=clock.rule)
    return date._replace(start=start, end=end) if (start, end) != (clock.start, clock.end) else clock


class Told(NamedTuple):
    """The date that "that day" and "at noon" go back to: its steps, and whether it is a single day."""

    end: int
    steps: str
    day: bool


def _linked(found: list[Reading], text: str) -> list[Reading]:
    """Readings that hang on the date told before, with that date's own steps put in."""
    out: list[Reading] = []
    told: list[Told] = []
    for reading in found:
        linked = _link(reading, told, text) if reading.relative.startswith("that") else reading
        out.append(linked)
        steps = _steps_of(linked)
        if steps and steps.count(";") < MAX_STEPS:
            told.append(Told(linked.end, steps, _is_day(linked)))
    return out


def _link(reading: Reading, told: list[Told], text: str) -> Reading:
    rest = reading.relative.removeprefix("that")
    clock, narrow = rest.startswith("+"), rest.startswith((";day", ";week"))
    for date in reversed(told[-3:]):
        if reading.start - date.end > LOOKBACK or (clock and "\n" in text[date.end : reading.start]):
            break
        if date.day or not (clock or narrow):
            return reading._replace(relative=date.steps + rest)
    if clock or rest == ";day:0":
        return reading._replace(relative="day:0" + rest.removeprefix(";day:0"))
    if reading.rule == "deictic_unit":
        return reading._replace(relative=rest.removeprefix(";"))  # nothing told before: the following week is that after the anchor's
    return reading._replace(relative="", value=placeholder(rest.removeprefix(";")))


def _is_day(reading: Reading) -> bool:
    return len((reading.value or placeholder(reading.relative)).partition("T")[0]) >= len("XXXX-XX-XX")


def _steps_of(reading: Reading) -> str:
    """The steps that lead to a reading's day, month or year; empty if it names none."""
    if reading.type not in ("DATE", "TIME"):
        return ""
    if reading.relative:
        return reading.relative.partition("+")[0]
    return f"date:{reading.value.partition('T')[0]}" if bounds(reading.value) else ""


def readings(text: str, tenses: Tenses) -> list[Reading]:
    """The time expressions of a text in order, not overlapping, not yet resolved."""
    return _linked(_offset(_joined(_longest(_candidates(text, tenses)), text), text), text)


def expression(reading: Reading, document_id: str, text: str) -> TimeExpression:
    """The record of a reading, not yet anchored."""
    return TimeExpression(
        id=identify("time", document_id, reading.start, reading.end),
        type=reading.type,
        evidence=evidence(text, reading.start, reading.end, f"times.{reading.rule}"),
        value=reading.value or placeholder(reading.relative),
        relative=reading.relative,
        anchor=Anchor(kind="none"),
    )
