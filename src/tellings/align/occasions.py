"""When, where and to whom a quote was said: what keeps the same words on two occasions from being one utterance.

Only what both accounts state can part two quotes; what one of them leaves open never does. Days that lie side by side don't part them
either: a report may have the weekday wrong by one, or be written beyond midnight, and that is a difference to report.
"""

import functools
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from ..lexicon import rows
from ..record import Account, Evidence, Quote
from ..record.calendar import bounds

SIDE_BY_SIDE = 1
"""Days by which two accounts may differ about one occasion. Chosen: the slip of a weekday, and a report in another time zone."""
NAMED_LONG = 8
"""Words of a quotation that is not said twice to two whom two accounts name. By judgement."""
NAMED = ("organisation", "person", "place")


@dataclass(frozen=True, slots=True)
class Occasion:
    """What an account states of the occasion of a quote.

    Attributes:
        days: the first and the last day on which it may have been said; None where no day is stated.
        latest: the day on which the report was written or changed last: nothing in it was said after that. None where unknown.
        kind: what was spoken at or in, by the classes of ``lexicon/occasions.txt`` ("rally", "court"), or empty.
        hearers: to whom, by the classes of ``lexicon/hearers.txt``, or empty.
        named: ids of the story's organisations, people and places that the occasion and the addressee name, by their kind.
    """

    days: tuple[date, date] | None = None
    latest: date | None = None
    kind: str = ""
    hearers: str = ""
    named: tuple[tuple[str, frozenset[str]], ...] = ()


NOWHERE = Occasion()


class Occasions:
    """Reads the occasions of one account's quotes."""

    def __init__(self, account: Account, entities: Mapping[tuple[str, str], str]) -> None:
        self.times = {one.id: one.value for one in account.times}
        self.latest = _latest(account)
        places = []
        for entity in account.entities:
            if entity.kind in NAMED:
                name = entities.get((account.id, entity.id), "")
                places += [
                    (one.evidence.start, one.evidence.end, entity.kind, name) for one in entity.mentions if one.kind == "name" and name
                ]
        self.places = sorted(places)
        self.starts = [place[0] for place in self.places]

    def of(self, quote: Quote) -> Occasion:
        """What is stated of one quote's occasion."""
        if quote.time is None and quote.occasion is None and quote.addressee is None:
            return Occasion(latest=self.latest)
        named: dict[str, set[str]] = {}
        for part in (quote.occasion, quote.addressee):
            for kind, name in self._named(part):
                named.setdefault(kind, set()).add(name)
        return Occasion(
            days=self._days(quote),
            latest=self.latest,
            kind=_class("occasions", quote.occasion),
            hearers=_class("hearers", quote.addressee),
            named=tuple((kind, frozenset(named[kind])) for kind in sorted(named)),
        )

    def _days(self, quote: Quote) -> tuple[date, date] | None:
        """The days that the quote's time may mean; none where they lie behind the report's own, and so are read wrongly."""
        days = bounds(self.times.get(quote.time or "", ""))
        return None if days and self.latest and (days[0] - self.latest).days > SIDE_BY_SIDE else days

    def _named(self, part: Evidence | None) -> list[tuple[str, str]]:
        if part is None:
            return []
        first, last = bisect_left(self.starts, part.start), bisect_left(self.starts, part.end)
        return [(kind, name) for _, end, kind, name in self.places[first:last] if end <= part.end]


def _latest(account: Account) -> date | None:
    """The last day on which the report may have been written, if it states one."""
    stated = [one.value for one in (account.document.published, account.document.updated) if one]
    days = [days[1] for value in stated if (days := bounds(value))]
    return max(days) if days and len(days) == len(stated) else None


@functools.cache
def _classes(name: str) -> dict[str, str]:
    return {row[0]: row[1] for row in rows(name) if len(row) > 1}


def _class(name: str, part: Evidence | None) -> str:
    """The class of the first word of a phrase that has one."""
    words = part.exact.lower().split() if part else []
    classes = _classes(name)
    return next((classes[plain] for word in words if (plain := word.strip(".,;:“”\"'’")) in classes), "")


def other_days(one: Occasion, other: Occasion) -> bool:
    """Whether two quotes are stated to have been said on different days, more than a slip apart."""
    first, second = _range(one), _range(other)
    if one.days is None and other.days is None:
        return False
    return (first[0] - second[1]).days > SIDE_BY_SIDE or (second[0] - first[1]).days > SIDE_BY_SIDE


def _range(one: Occasion) -> tuple[date, date]:
    first, last = one.days or (date.min, one.latest or date.max)
    return first, last


def other_circumstances(one: Occasion, other: Occasion, words: int = 0) -> bool:
    """Whether two quotes are stated to have been said at occasions of two kinds, in two places, or to two hearers.

    What is named there (the show in one, its host in the other) parts only quotes of fewer than ``NAMED_LONG`` words.
    """
    if _differ(one.kind, other.kind) or _differ(one.hearers, other.hearers):
        return True
    if words >= NAMED_LONG:
        return False
    named = dict(other.named)
    return any(kind in named and not names & named[kind] for kind, names in one.named)


def _differ(one: str, other: str) -> bool:
    return bool(one) and bool(other) and one != other


def apart(one: Occasion, other: Occasion, words: int, long: int) -> bool:
    """Whether two quotes that share ``words`` words were said on two occasions.

    Other days always part them. Places and hearers are told in many ways ("in Ohio", "at the hall in Harwick"): they part only what is
    short enough to be said twice, fewer than ``long`` words.
    """
    return other_days(one, other) or (words < long and other_circumstances(one, other, words))
