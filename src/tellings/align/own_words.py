"""Between which days a report that states no date was written, by its own words.

What tells: dates told as past or as to come, who holds an office, how old somebody of a known year is, how long ago a year was, and which
weekday a day of a month was.
"""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from ..lexicon import rows
from ..record import Account, Evidence, TimeExpression, evidence
from ..record.calendar import MAX_YEAR, MIN_YEAR, bounds
from .clues import Clue, days_away
from .tenures import Tenure, tenures

APART = 60  # code points between a year and the words that say how long ago it was
BORN_APART = 200  # between the words for an age and those for a year of birth: a paragraph's opening sentences
WEEKDAY_YEARS = 11  # after at most so many years a day of a month has the same weekday again
YEAR, HALF_YEAR = 364, 183  # days: what says no year lies within one, or half of one on either side
_WILL = re.compile(r"\b(?:will|won['’]t|shall)\b|['’]ll\b", re.I)
_BORN = re.compile(r"\bborn\s+(?:[\w.,]+\s+){0,6}?(?:in|,|on\s+[\w.,]+\s+\d{1,2},)\s*(?:[A-Z]\w+\s+)?((?:19|20)\d\d)\b")
_AGED = re.compile(r"\b(\d{1,3})[\s-]years?[\s-]old\b|\bage[d]?\s+(\d{1,3})\b|,\s(\d{2}),")
_AGO = re.compile(r"year:-(\d+)\Z")
_DAY = re.compile(r"monthday:(\d\d)-(\d\d):(\w+)\Z")
_WEEKDAYS = {name: int(number) for name, number in rows("weekdays")}


class Limit(NamedTuple):
    """One bound: the first or the last day on which the report may have been written, whether that is sure, and why."""

    first: bool
    day: dt.date
    sure: bool
    words: Evidence
    why: str


def limits(account: Account, found: Sequence[Clue]) -> tuple[Limit, ...]:
    """The bounds that hold together, the narrowest first: what is only likely gives way to what is sure."""
    every = [*_dates(account, found), *_offices(account), *_elapsed(account), *_ages(account)]
    chosen = _narrowest(every)
    low, high = (next((one.day for one in chosen if one.first is side), None) for side in (True, False))
    if low and high and high.year - low.year <= WEEKDAY_YEARS:
        chosen = _narrowest([*every, *_weekdays(account, low, high)])
    return chosen


def _narrowest(every: Iterable[Limit]) -> tuple[Limit, ...]:
    ordered = sorted(every, key=lambda one: (one.words.start, one.words.end, one.why))
    firsts = sorted((one for one in ordered if one.first), key=lambda one: -one.day.toordinal())
    lasts = sorted((one for one in ordered if not one.first), key=lambda one: one.day)
    while firsts and lasts and firsts[0].day > lasts[0].day:
        sure = [one for one in (lasts[0], firsts[0]) if not one.sure]
        (lasts if not sure or sure[0] is lasts[0] else firsts).pop(0)
    return (*firsts[:1], *lasts[:1])


def _dates(account: Account, found: Sequence[Clue]) -> Iterator[Limit]:
    for clue in found:
        if not clue.stands or not clue.days:
            continue
        if clue.when == "past":
            yield Limit(True, clue.days[0], True, clue.evidence, f"it tells of “{clue.evidence.exact}” as past")
        elif clue.when == "future" and (clue.day or _will(account, clue)):
            yield Limit(False, clue.days[1], clue.day is not None, clue.evidence, f"“{clue.evidence.exact}” is still to come")


def _will(account: Account, clue: Clue) -> bool:
    """Whether the sentence says before the date that something will be: “would” may be said of a past that was yet to come."""
    sentence = account.sentence_at(clue.evidence.start)
    return sentence is not None and _WILL.search(account.document.text, sentence.start, clue.evidence.start) is not None


def _offices(account: Account) -> Iterator[Limit]:
    """Who is in office has taken it, a former holder has left it; the newest who speaks in the report likely holds it still.

    Where a report gives two people one office, the earlier is sure: the other may be spoken of as its coming holder.
    """
    offices: dict[str, list[Tenure]] = {}
    for tenure in tenures(account):
        if not tenure.former:
            offices.setdefault(tenure.office, []).append(tenure)
        elif tenure.last:
            yield Limit(True, tenure.last, True, tenure.words, f"it calls “{tenure.words.exact}” former")
    for named in offices.values():
        oldest = min(named, key=lambda one: one.first)
        yield Limit(True, oldest.first, True, oldest.words, f"it speaks of “{oldest.words.exact}” in office")
        newest = max((one for one in named if one.speaks), key=lambda one: one.first, default=None)
        if newest and newest.last:
            yield Limit(False, newest.last, False, newest.words, f"“{newest.words.exact}” still holds that office")


def _elapsed(account: Account) -> Iterator[Limit]:
    """For "in 2014, two years ago": the year of writing is their sum."""
    for one, other in zip(account.times, account.times[1:], strict=False):
        for ago, year in ((one, other), (other, one)):
            match, days = _AGO.fullmatch(ago.relative), bounds(year.value)
            if match and days and not year.relative and len(year.value) == 4 and _beside(account, one, other):
                yield from _in_year(days[0].year + int(match[1]), ago.evidence, f"“{year.evidence.exact}” was “{ago.evidence.exact}”")


def _beside(account: Account, one: TimeExpression, other: TimeExpression) -> bool:
    between = account.document.text[one.evidence.end : other.evidence.start]
    return len(between) <= APART and re.fullmatch(r"\s*[,(—–-]?\s*(?:in\s+|back\s+in\s+)?", between) is not None


def _ages(account: Account) -> Iterator[Limit]:
    """Who was born in 1961 and is 55 is written about in 1961 + 55 or in the year after."""
    text = account.document.text[: account.document.main_end]
    for born in _BORN.finditer(text):
        start, end = max(0, born.start() - BORN_APART), min(len(text), born.end() + BORN_APART)
        aged = next((match for match in _AGED.finditer(text, start, end)), None)
        if aged is None:
            continue
        year = int(born[1]) + int(aged[1] or aged[2] or aged[3])
        words = evidence(text, born.start(), born.end(), "dating.age")
        why = f"“{words.exact}” is “{aged[0].strip(' ,')}”"
        yield from (
            limit for limit in (*_in_year(year, words, why), *_in_year(year + 1, words, why)) if limit.first == (limit.day.year == year)
        )


def _in_year(year: int, words: Evidence, why: str) -> Iterator[Limit]:
    if MIN_YEAR <= year <= MAX_YEAR:
        yield Limit(True, dt.date(year, 1, 1), False, words, why)
        yield Limit(False, dt.date(year, 12, 31), False, words, why)


def _weekdays(account: Account, low: dt.date, high: dt.date) -> Iterator[Limit]:
    """For "Monday, September 26", a day of few years: where only one is near those in question, the report was written around it."""
    for time in account.times:
        match, name = _DAY.fullmatch(time.relative), time.evidence.exact.split()[0].lower().strip(".,")
        if match is None or name not in _WEEKDAYS:
            continue
        days = [day for year in range(low.year - 1, high.year + 2) if (day := bounds(f"{year:04d}-{match[1]}-{match[2]}"))]
        fitting = [day[0] for day in days if day[0].isoweekday() == _WEEKDAYS[name]]
        if len(fitting) != 1:
            continue
        back, ahead = {"past": (0, YEAR), "future": (YEAR, 0)}.get(match[3], (HALF_YEAR, HALF_YEAR))
        why = f"“{time.evidence.exact}” was in {fitting[0].year}"
        yield Limit(True, days_away(fitting[0], -back), False, time.evidence, why)
        yield Limit(False, days_away(fitting[0], ahead), False, time.evidence, why)


def later(account: Account, day: dt.date) -> Evidence | None:
    """The words for a day that the report tells something to have happened on though it lies after its own date, if there is one."""
    told = {event.time for event in account.events if event.modality == "asserted" and not event.negated and event.quote is None}
    for time in account.times:
        days = None if time.relative or time.id not in told else bounds(time.value.partition("T")[0])
        if days and days[0] == days[1] and days[0] > days_away(day, 1):  # the day after may be a matter of zones
            return time.evidence
    return None
