"""Dates told from dates: "that day", "the next week", and the two ends of a stretch, of which one says the year for both."""

import re
from typing import NamedTuple

from ...record.calendar import bounds
from .joining import is_day, steps_of
from .reading import Reading
from .relative import placeholder
from .tense import FUTURE, Tenses

MAX_STEPS = 5  # a longer chain of "two days later" is no longer about the date it began with
LOOKBACK = 400  # code points within which an earlier date is the one that "that day" means: about three sentences of news
_BETWEEN = re.compile(r"\bbetween\s+(?:the\s+)?\Z", re.IGNORECASE)
_TO = re.compile(r"\s?(?:[-–—]|to|until|till|through)\s?(?:(?<=\w\s)the\s)?", re.IGNORECASE)
_AND = re.compile(r"\s+and\s+(?:the\s+)?", re.IGNORECASE)
_RECURRENT = re.compile(
    r"(?:(?P<before>.*);)?(?P<step>(?:month|monthday|weekday|season|quarter|half|holiday):[^:;]+):(?P<lean>past|future|near|soon)\Z"
)
_GIVEN = re.compile(r"(?:this|last|next|past|coming)\b", re.IGNORECASE)
_BACK = re.compile(r";?(?:\w+:-|shift:-)\S*\Z")


class Told(NamedTuple):
    """The date that "that day" and "at noon" go back to: its steps, whether it is a single day, and whether it is a part of a year."""

    end: int
    steps: str
    day: bool
    part: bool


def ranged(found: list[Reading], text: str) -> list[Reading]:
    """The two dates of a stretch: the one without a year follows from the other ("from Nov. 18 to Dec. 19, 2015")."""
    out: list[Reading] = []
    for reading in found:
        before = out[-1] if out else None
        if before is None or not _stretch(before, reading, text):
            out.append(reading)
            continue
        out[-1:] = _ends(before._replace(bound="from"), reading._replace(bound="until"), text)
    return out


def _ends(first: Reading, second: Reading, text: str) -> list[Reading]:
    """The ends of one stretch: the year of a stated one holds for both, one ahead is told from its end, any other from its beginning."""
    begin, end = _RECURRENT.fullmatch(first.relative), _RECURRENT.fullmatch(second.relative)
    plain = begin is not None and not _GIVEN.match(text, first.start) and not begin["before"]
    if begin and plain and (not second.relative or (end and begin["lean"] == "future")):
        return [first._replace(relative=f"{steps_of(second)};{begin['step']}:last"), second]
    if end and not end["before"]:
        return [first, second._replace(relative=f"{steps_of(first)};{end['step']}:next")]
    return [first, second]


def _stretch(first: Reading, second: Reading, text: str) -> bool:
    if first.type != "DATE" or second.type != "DATE" or not steps_of(first) or not steps_of(second):
        return False
    between = text[first.end : second.start]
    if _TO.fullmatch(between):
        return True
    return _AND.fullmatch(between) is not None and _BETWEEN.search(text[max(0, first.start - 14) : first.start]) is not None


def linked(found: list[Reading], text: str, tenses: Tenses) -> list[Reading]:
    """Readings that hang on the date told before, with that date's own steps put in; those that need one and have none fall away."""
    out: list[Reading] = []
    told: list[Told] = []
    for reading in found:
        link = _link(reading, told, text, tenses) if reading.relative.startswith("that") else reading
        if link is None:
            continue
        out.append(link)
        steps = steps_of(link)
        if steps and steps.count(";") < MAX_STEPS:
            told.append(Told(link.end, steps, is_day(link), _is_part(link)))
    return out


def _link(reading: Reading, told: list[Told], text: str, tenses: Tenses) -> Reading | None:
    rest = reading.relative.removeprefix("that")
    clock, narrow = rest.startswith("+"), rest.startswith((";day", ";week"))
    part = rest.startswith(";same")
    for date in reversed(told[-3:]):
        if reading.start - date.end > LOOKBACK or (clock and "\n" in text[date.end : reading.start]):
            break
        if date.part if part else (date.day or not (clock or narrow)):
            return reading._replace(relative=date.steps + rest)
    if part:
        before = f"{told[-1].steps};" if told and reading.rule == "ago" and reading.start - told[-1].end <= LOOKBACK else ""
        return None if rest == ";same:0" else reading._replace(relative=f"{before}year{rest.removeprefix(';same')}")
    if clock or rest == ";day:0":
        return reading._replace(relative="day:0" + rest.removeprefix(";day:0"))
    if reading.rule == "deictic_unit" or (not told and _of_writing(reading, rest, tenses)):
        return reading._replace(relative=rest.removeprefix(";"))  # nothing told before: the following week is that after the anchor's
    return reading._replace(relative="", value=placeholder(rest.removeprefix(";")))


def _of_writing(reading: Reading, rest: str, tenses: Tenses) -> bool:
    """Whether a report that has told no date yet tells this from its own day: back from it in the lead, or on from it in the future."""
    if _BACK.fullmatch(rest):
        return reading.end <= LOOKBACK
    return tenses.tense(reading.start, reading.end)[0] == FUTURE


def _is_part(reading: Reading) -> bool:
    """Whether a reading names a month, a quarter, a half or a season of a year."""
    if reading.type != "DATE":
        return False
    value = reading.value or placeholder(reading.relative)
    return len(value) == len("XXXX-XX") and (not reading.value or bounds(value) is not None)
