"""Neighbouring readings that make one date: an hour and its day, a length and the date it counts from, a week and the day it is of."""

import datetime as dt
import re
from collections.abc import Iterable

from ...record.calendar import bounds
from .reading import Reading
from .relative import placeholder, resolve
from .tense import FUTURE, PAST, PRESENT, Tenses
from .words import PARTS
from .zones import zoned

_COUNTED = re.compile(r"\s+(before|after|from)\s+(?:the\s+)?", re.IGNORECASE)
_LENGTH = re.compile(r"P(\d+)([DWMY])")
_STEPS = {"D": ("day", 1), "W": ("day", 7), "M": ("month", 1), "Y": ("year", 1)}
_FOR = re.compile(r"\bfor\s\Z", re.IGNORECASE)
_LEANING = re.compile(r":(?:past|future|near|soon)\Z")
LEADING = 28  # code points before a day in which "the weekend of" and "the night of the" stand
_LED = re.compile(
    r"(?:\b(?:the\s+)?(?P<unit>week|weekend)\s+(?:of|beginning)|"
    r"\b(?:the\s+)?(?:(?:early|late)\s+)?(?P<part>morning|afternoon|evening|night)\s+of|"
    r"\b(?:the\s+)(?P<step>day|week|month|year)\s+(?P<side>before|after))\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
_BESIDE = re.compile(r"\s+(?:on\s+)?")
_LOCAL = re.compile(r"\s+(?:local\s+time|in\s+the\s+(?:morning|afternoon|evening))(?:\s*,)?\s+(?:on\s+)?", re.IGNORECASE)
_COMMA = re.compile(r"\s?,\s+(?:on\s+)?")
_AT = re.compile(r"\s?,?\s+(?:at\s+)?", re.IGNORECASE)
_ONE_DAY = "XXXX-XX-XX"


def joined(found: Iterable[Reading], text: str, tenses: Tenses) -> list[Reading]:
    """Readings in text order, those that belong together made one."""
    return _of_days(_counted(_timed(found, text), text, tenses), text)


def is_day(reading: Reading) -> bool:
    """Whether a reading names a single day or week."""
    return len((reading.value or placeholder(reading.relative)).partition("T")[0]) >= len(_ONE_DAY)


def steps_of(reading: Reading) -> str:
    """The steps that lead to a reading's day, month or year; empty if it names none."""
    if reading.type not in ("DATE", "TIME"):
        return ""
    if reading.relative:
        return reading.relative.partition("+")[0]
    return f"date:{reading.value.partition('T')[0]}" if bounds(reading.value) else ""


def leaning(steps: str, direction: str) -> str:
    """The same steps, the last of them pointing elsewhere where a tense had to tell its direction."""
    return _LEANING.sub(f":{direction}", steps)


def _counted(found: list[Reading], text: str, tenses: Tenses) -> list[Reading]:
    """A length counted from a date beside it as one date: "two weeks before Christmas"."""
    out: list[Reading] = []
    for reading in found:
        before = out[-1] if out else None
        between = _COUNTED.fullmatch(text[before.end : reading.start]) if before else None
        length = _LENGTH.fullmatch(before.value) if before else None
        steps = steps_of(reading) if between and length and is_day(reading) else ""
        if before is None or between is None or length is None or not steps or steps.startswith("that"):
            out.append(reading)
            continue
        unit, factor = _STEPS[length[2]]
        if between[1].lower() == "from" and _FOR.search(text[max(0, before.start - 5) : before.start]):
            out.append(reading)  # "for a week from Monday"
            continue
        count = int(length[1]) * factor * (-1 if between[1].lower() == "before" else 1)
        tense = tenses.tense(before.start, before.end)[0]
        if tense in (FUTURE, PRESENT, PAST):
            steps = leaning(steps, "past" if tense == PAST else "future")
        out[-1] = Reading(before.start, reading.end, "DATE", relative=f"{steps};{unit}:{count}", rule="offset")
    return out


def _of_days(found: list[Reading], text: str) -> list[Reading]:
    """The week, the weekend or the part of the day that a day is said to be of: "the weekend of May 4", "the night of Aug. 21"."""
    out: list[Reading] = []
    for reading in found:
        led = _LED.search(text[max(0, reading.start - LEADING) : reading.start]) if reading.type == "DATE" and steps_of(reading) else None
        led = led if led and (is_day(reading) or led["step"]) else None
        start = max(0, reading.start - LEADING) + led.start() if led else reading.start
        if led is None or (out and out[-1].end > start):
            out.append(reading)
        elif led["part"]:
            out.append(_with_time(reading, f"T{PARTS[led['part'].lower()]}", start, reading.end, reading.rule))
        elif led["step"]:
            out.append(_stepped(reading, f"{led['step'].lower()}:{-1 if led['side'].lower() == 'before' else 1}", start))
        else:
            step = "week:0" if led["unit"].lower() == "week" else "weekend:WE:soon"
            out.append(_stepped(reading, step, start))
    return out


def _stepped(reading: Reading, step: str, start: int) -> Reading:
    """A reading one step on; what stands for itself is resolved at once."""
    steps = steps_of(reading)
    if reading.relative or not steps:
        return reading._replace(start=start, relative=f"{steps};{step}") if steps else reading
    value = resolve(f"{steps};{step}", dt.date.min)
    return reading._replace(start=start, value=value) if value else reading


def _timed(found: Iterable[Reading], text: str) -> list[Reading]:
    """A time of day and the date beside it ("12:00 UTC Monday") as one expression; with a comma between, the time has that date's day."""
    out: list[Reading] = []
    for reading in found:
        before = out[-1] if out else None
        between = text[before.end : reading.start] if before else ""
        if before is None or not between:
            out.append(reading)
        elif _is_clock(before) and reading.type == "DATE" and (_BESIDE.fullmatch(between) or _LOCAL.fullmatch(between)):
            out[-1] = _on(reading, before, before.start, reading.end)
        elif _is_clock(before) and reading.type == "DATE" and _COMMA.fullmatch(between):
            out[-1:] = [_on(reading, before, before.start, before.end), reading]
        elif _is_clock(reading) and before.type == "DATE" and _AT.fullmatch(between):
            out[-1] = _on(before, reading, before.start, reading.end)
        elif _is_clock(reading) and _daily(before) and _AT.fullmatch(between):
            out[-1] = _each_day(before, reading, before.start, reading.end)
        elif _is_clock(before) and _daily(reading) and _BESIDE.fullmatch(between):
            out[-1] = _each_day(reading, before, before.start, reading.end)
        else:
            out.append(reading)
    return out


def _is_clock(reading: Reading) -> bool:
    return reading.relative.startswith("that+T")


def _daily(reading: Reading) -> bool:
    """Whether it recurs day by day, at some part of each, or on a weekday."""
    return reading.type == "SET" and (
        reading.value == "P1D"
        or reading.value.startswith(f"{_ONE_DAY}T")
        or (reading.value.startswith("XXXX-WXX-") and reading.value[9:].isdigit())
    )


def _each_day(recurring: Reading, clock: Reading, start: int, end: int) -> Reading:
    day = _ONE_DAY if recurring.value == "P1D" else recurring.value.partition("T")[0]
    return recurring._replace(start=start, end=end, value=zoned(day, clock.relative.removeprefix("that+")))


def _on(date: Reading, clock: Reading, start: int, end: int) -> Reading:
    """A time of day on a date; where the date is no day, the time of day stays by itself."""
    found = _with_time(date, clock.relative.removeprefix("that+"), start, end, clock.rule)
    return found if found.type == "TIME" or (start, end) != (clock.start, clock.end) else clock


def _with_time(date: Reading, suffix: str, start: int, end: int, rule: str) -> Reading:
    if date.relative:
        return Reading(start, end, "TIME", relative=f"{date.relative.partition('+')[0]}+{suffix}", rule=rule)
    if re.fullmatch(r"\d{4}-\d\d-\d\d", date.value):
        return Reading(start, end, "TIME", value=zoned(date.value, suffix), rule=rule)
    return date._replace(start=start, end=end)
