"""Finding time expressions: the rules run where a word of time stands, the longest reading wins, then anchors are applied."""

import re
from typing import NamedTuple

from ...record import Anchor, TimeExpression, evidence, identify
from ...record.calendar import bounds
from . import absolute, deictic, lasting
from .reading import Reading
from .relative import holidays, placeholder, resolve
from .tense import Tenses
from .words import MONTHS, SEASONS, WEEKDAYS

RULES = (*absolute.RULES, *deictic.RULES, *lasting.RULES)
REACH = 48  # code points around a word of time in which the rest of its expression stands; no rule's match is longer on either side
LOOKBACK = 400  # code points within which an earlier date is the one that "that day" means: about three sentences of news


def _trigger() -> re.Pattern[str]:
    """Every word that some rule needs, so that the rules run only around one."""
    parts = [re.escape(name) for name in (*MONTHS, *WEEKDAYS, *SEASONS)]
    parts += sorted({re.split(r"['’.\s]", name)[0] for name in holidays()})
    parts += [
        "day",
        "night",
        "week",
        "fortnight",
        "month",
        "quarter",
        "year",
        "decade",
        "centur",
        "hour",
        "minute",
        "second",
        "hourly",
        "daily",
    ]
    parts += [
        "today",
        "tonight",
        "yesterday",
        "tomorrow",
        "morning",
        "afternoon",
        "evening",
        "noon",
        "midday",
        "midnight",
        "annual",
        "every",
    ]
    parts += [
        "now",
        "current",
        "present",
        "recent",
        "lately",
        "moment",
        "future",
        "past",
        "near term",
        "time being",
        "this point",
        "fiscal",
    ]
    parts += ["bi(?:weekly|ennial)", "q[1-4]", "fy", r"[ap]\.?\s?m\b", "utc", "gmt", r"o['’]clock"]
    words = "|".join(sorted(set(parts), key=lambda part: (-len(part), part)))
    tens = r"(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies"
    return re.compile(
        rf"\b(?:{words}|{tens})|\d\d:\d\d|(?<!\d)(?:1[0-9]|20)\d\d(?!\d)|['’‘]?\b\d0s|['’‘]\d\d\b|\d[/.-]\d\d?[/.-]\d|\d(?:[ap]\.?m\b|:\d\d)",
        re.I,
    )


TRIGGER = _trigger()


def _windows(text: str) -> list[tuple[int, int]]:
    """The stretches around words of time, joined where they touch; they break at white space or the reach."""
    windows: list[tuple[int, int]] = []
    for match in TRIGGER.finditer(text):
        start, end = max(0, match.start() - REACH), min(len(text), match.end() + REACH)
        if windows and start <= windows[-1][1]:
            windows[-1] = (windows[-1][0], end)
        else:
            windows.append((start, end))
    return windows


def _candidates(text: str, tenses: Tenses) -> list[Reading]:
    found = []
    for start, end in _windows(text):
        for rule in RULES:
            for match in rule.pattern.finditer(text, start, end):
                reading = rule.read(match, tenses)
                if reading is not None:
                    found.append(reading._replace(rule=rule.name))
    return found


def _longest(found: list[Reading]) -> list[Reading]:
    """Of overlapping readings the longest, then the first; in text order."""
    chosen: list[Reading] = []
    for reading in sorted(found, key=lambda one: (one.start - one.end, one.start)):
        chosen.append(reading)
    kept: list[Reading] = []
    taken: set[int] = set()
    for reading in chosen:
        if taken.isdisjoint(range(reading.start, reading.end)):
            taken.update(range(reading.start, reading.end))
            kept.append(reading)
    return sorted(kept)


_JOIN = re.compile(r"(?:\s?,)?\s+(?:on\s+)?\Z")
_PARTICLE = re.compile(r"\A(?:the|a|an)\s", re.I)


def _joined(found: list[Reading], text: str) -> list[Reading]:
    """A time of day and the date beside it ("12:00 UTC Monday") as one expression."""
    out: list[Reading] = []
    for reading in found:
        before = out[-1] if out else None
        if (
            before is not None
            and before.relative.startswith("that+T")
            and reading.type == "DATE"
            and _JOIN.match(text[before.end : reading.start])
        ):
            out[-1] = _timed(reading, before, before.start, reading.end)
        elif (
            before is not None
            and before.type == "DATE"
            and reading.relative.startswith("that+T")
            and re.fullmatch(r"\s?,?\s+", text[before.end : reading.start])
        ):
            out[-1] = _timed(before, reading, before.start, reading.end)
        else:
            out.append(reading)
    return out


def _timed(date: Reading, clock: Reading, start: int, end: int) -> Reading:
    suffix = clock.relative.removeprefix("that+")
    if date.relative:
        return Reading(start, end, "TIME", relative=f"{date.relative.partition('+')[0]}+{suffix}", rule=clock.rule)
    if re.fullmatch(r"\d{4}-\d\d-\d\d", date.value):
        return Reading(start, end, "TIME", value=f"{date.value}{suffix}", rule=clock.rule)
    return date._replace(start=start, end=end)


class Told(NamedTuple):
    """The date that "that day" and "at noon" go back to."""

    end: int
    steps: str


def _linked(found: list[Reading], text: str) -> list[Reading]:
    """Readings that hang on the date told before, with that date's own steps put in."""
    out: list[Reading] = []
    told: Told | None = None
    for reading in found:
        if reading.relative.startswith("that"):
            reading = _link(reading, told, text)
        out.append(reading)
        steps = _steps_of(reading)
        if steps:
            told = Told(reading.end, steps)
    return out


def _link(reading: Reading, told: Told | None, text: str) -> Reading:
    clock = reading.relative.startswith("that+")
    near = told is not None and reading.start - told.end <= LOOKBACK and not (clock and "\n" in text[told.end : reading.start])
    if told is not None and near:
        return reading._replace(relative=told.steps + reading.relative.removeprefix("that"))
    if clock:
        return reading._replace(relative="day:0" + reading.relative.removeprefix("that"))
    return reading._replace(relative="", value=placeholder(reading.relative.removeprefix("that;")))


def _steps_of(reading: Reading) -> str:
    """The steps that lead to a reading's day, month or year; empty if it names none."""
    if reading.type not in ("DATE", "TIME"):
        return ""
    if reading.relative:
        return reading.relative.partition("+")[0]
    return f"date:{reading.value.partition('T')[0]}" if bounds(reading.value) else ""


def readings(text: str, tenses: Tenses) -> list[Reading]:
    """The time expressions of a text in order, not overlapping, not yet resolved."""
    return _linked(_joined(_longest(_candidates(text, tenses)), text), text)


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


def value_at(relative: str, first: str, last: str) -> str | None:
    """The value that follows from an anchor known to lie between two days (ISO 8601): one that both ends agree on, or None."""
    import datetime as dt

    value = resolve(relative, dt.date.fromisoformat(first))
    return value if value == resolve(relative, dt.date.fromisoformat(last)) else None
