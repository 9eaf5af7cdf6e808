"""What an account's own words say of the day it was written: words that lean on that day, and dates that stand for themselves."""

import datetime as dt
import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from ..lexicon import rows
from ..record import Account, Citation, Evidence, TimeExpression, evidence
from ..record.calendar import Bounds, bounds

When = Literal["past", "future", "open"]
LEAD = 700  # code points of the paragraphs in which a report says what is new; first paragraphs of the articles of stories-5w1h, 2026-11
# Words before a date, or anywhere before it in its sentence, that put it ahead of the writing or leave it open.
AHEAD = re.compile(
    r"\b(?:will|would|shall|won't|'ll|’ll|expected|scheduled|planned|plans?|due|until|till|by|before|deadline|upcoming|next|set to|"
    r"to be|if|should|could|may|might)\b",
    re.I,
)
NOW = re.compile(r"\b(?:is|are)\s+(?:\w+\s+)?\w+ing\b", re.I)  # what is going on when it is written, or is about to: "is running in 2018"
SINCE = re.compile(r"\bsince\s+(?:early\s+|late\s+)?\Z", re.I)
SET_FOR = re.compile(r"\bfor\s*\Z", re.I)
TIED = re.compile(r"(?:\b(?:on|of|in|from|after|dated|day|early|late|mid)|,)\s*\Z", re.I)
STAMP = re.compile(
    r"(?:Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun)\b", re.I
)  # "Wed, November 30, 2016": how pages date, not how prose does
CLOCK = re.compile(r"\d")
RELATIVE = re.compile(r"(weekday|day):(-?\d+)(?::(past|last|future|next|this|near))?(?:\+.*)?\Z")
YEAR_LENGTH = 4


@dataclass(frozen=True, slots=True)
class Clue:
    """One time expression of a report, in the outlet's own voice.

    Attributes:
        evidence: its words.
        lead: whether it stands in the lead, where the happening itself is told.
        when: whether it lies before the writing, or after it.
        days: the days it stands for, if it says or its resolution has given them.
        unit: ``weekday`` (``number`` ISO, 1-7) or ``day`` (``number`` of days from the writing) for words that lean on the day of writing.
        stands: whether ``days`` follow from its words alone.
    """

    evidence: Evidence
    lead: bool
    when: When
    days: Bounds | None
    unit: str = ""
    number: int = 0
    recurrence: str = ""
    stands: bool = False

    @property
    def day(self) -> dt.date | None:
        """The single day it stands for, if it is one."""
        return self.days[0] if self.days and self.days[0] == self.days[1] else None

    def seen_from(self, written: dt.date) -> dt.date | None:
        """The day it means in a report written on ``written``; None where that can't be told."""
        if self.unit == "day":
            return _shifted(written, self.number)
        if self.unit != "weekday":
            return self.day
        back = (written.isoweekday() - self.number) % 7
        ahead = (self.number - written.isoweekday()) % 7
        steps = {"past": -back, "last": -(back or 7), "future": ahead, "next": ahead or 7, "near": -back if back <= ahead else ahead}
        return _shifted(written, steps.get(self.recurrence, -back))

    def allows(self, day: dt.date) -> bool:
        """Whether it may stand for ``day``, whenever the report was written."""
        if self.unit == "weekday" and not self.stands:
            return day.isoweekday() == self.number
        return self.days is None or self.days[0] <= day <= self.days[1]


def clues(account: Account) -> tuple[Clue, ...]:
    """The clues of an account, in text order: days in its own voice, and dates in the captions of its pictures."""
    lead_end = _lead_end(account)
    said = [part for quote in account.quotes for part, marked in zip(quote.content, quote.marked, strict=True) if marked]
    planned, told = _by_time(account)
    found = []
    for time in account.times:
        if time.type in ("DATE", "TIME") and not any(part.overlaps(time.evidence.span) for part in (one.span for one in said)):
            clue = _clue(account, time, lead_end, planned, told)
            if clue is not None:
                found.append(clue)
    found += _captions(account)
    return tuple(sorted(found, key=lambda one: (one.evidence.start, one.evidence.end)))


def cite(account: Account, clue: Clue) -> Citation:
    """A clue's words, named from outside its document."""
    return Citation(account=account.id, evidence=clue.evidence)


def _clue(account: Account, time: TimeExpression, lead_end: int, planned: frozenset[str], told: frozenset[str]) -> Clue | None:
    days = bounds(time.value)
    lead = time.evidence.start < lead_end
    match = RELATIVE.match(time.relative)
    if match:
        unit, number, recurrence = match[1], int(match[2]), match[3] or ""
        when: When = "future" if recurrence in ("future", "next") or (unit == "day" and number > 0) else "past"
        if (unit == "weekday" and not 1 <= number <= 7) or (unit == "day" and CLOCK.search(time.evidence.exact)):
            return None  # "11:30pm" says the hour, and leaves the day to others
        if time.evidence.rule == "times.overnight":
            return None  # a night is of two days
        return Clue(time.evidence, lead, when, days, unit, number, recurrence)
    if time.relative or days is None:
        return None
    return Clue(time.evidence, lead, _when(account, time, planned, told), days, stands=True)


def _when(account: Account, time: TimeExpression, planned: frozenset[str], told: frozenset[str]) -> When:
    """Whether a date that stands for itself lies before the writing: events that hang on it say so, or the words before it."""
    sentence = account.sentence_at(time.evidence.start)
    start = sentence.start if sentence else max(0, time.evidence.start - 120)
    before = account.document.text[start : time.evidence.start]
    if SINCE.search(before):
        return "past"
    if AHEAD.search(before):
        return "future" if time.id in planned else "open"
    if STAMP.match(time.evidence.exact) or SET_FOR.search(before):
        return "open"
    # A bare year is often a name's ("the 2016 election"): it counts where something is told to have happened in it, after a preposition.
    if len(time.value) == YEAR_LENGTH:
        return "past" if time.id in told and TIED.search(before) and not NOW.search(before) else "open"
    # Page remnants (the date of another article, of a gallery) stand in the text without anything that ties them to a sentence.
    return "past" if time.id in told or TIED.search(before) else "open"


def _by_time(account: Account) -> tuple[frozenset[str], frozenset[str]]:
    """The times of what is planned, possible or required; and of what is told to have happened."""
    planned = frozenset(event.time for event in account.events if event.time and event.modality != "asserted")
    told = frozenset(event.time for event in account.events if event.time and event.modality == "asserted" and not event.negated)
    return planned, told - planned


def _lead_end(account: Account) -> int:
    """Where the lead ends: so many code points after the first paragraph's start."""
    paragraphs = [block for block in account.document.of_kind("paragraph") if block.start < account.document.main_end]
    return (paragraphs[0].start if paragraphs else 0) + LEAD


def _captions(account: Account) -> Iterator[Clue]:
    """Full dates in captions: a picture was taken before the report was published."""
    text = account.document.text
    for block in account.document.of_kind("caption"):
        if block.start < account.document.main_end:
            continue
        for match in _full_date().finditer(text, block.start, block.end):
            day = bounds(_iso(match))
            if day:
                yield Clue(evidence(text, match.start(), match.end(), "dating.caption"), False, "past", day, stands=True)


@functools.cache
def _full_date() -> re.Pattern[str]:
    """Dates with day, month and year, in both orders."""
    months = "|".join(sorted((re.escape(row[0]) for row in rows("months")), key=lambda name: (-len(name), name)))
    return re.compile(
        rf"\b(?:(?P<month>{months})\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?|(?P<day2>\d{{1,2}})\s+(?P<month2>{months})\.?,?)\s+(?P<year>(?:19|20)\d\d)\b",
        re.I,
    )


def _iso(match: re.Match[str]) -> str:
    numbers = {row[0].lower(): int(row[1]) for row in rows("months")}
    month = numbers[(match["month"] or match["month2"]).lower()]
    return f"{match['year']}-{month:02d}-{int(match['day'] or match['day2']):02d}"


def _shifted(day: dt.date, days: int) -> dt.date | None:
    try:
        return day + dt.timedelta(days=days)
    except OverflowError:
        return None


def days_away(day: dt.date, days: int) -> dt.date:
    """A day so many days away, or the calendar's first or last one."""
    return dt.date.fromordinal(min(max(day.toordinal() + days, dt.date.min.toordinal()), dt.date.max.toordinal()))
