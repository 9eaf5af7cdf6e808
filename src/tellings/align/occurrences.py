"""Dated events of accounts: when, and in which words."""

import math
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from ..lexicon import words as lexicon
from ..record import Account, Event, TimeExpression
from ..record.calendar import Bounds, bounds
from .similarity import Vector
from .wording import TAIL, WORD, fold

LONGEST = 366  # days that a dated event may cover: a decade dates nothing
DAY = 10  # length of a day in ISO 8601
TOLD = ("asserted", "planned")  # what may or must happen has no date of its own


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One dated event of one account.

    Attributes:
        value: its date, a time of day cut off; ``days`` are those it covers.
        words: its sentence's words weighed by how rare they are among all such sentences; the words of dates left out.
    """

    account: Account
    event: Event
    value: str
    days: Bounds
    words: Vector


class _Placed:
    """One account with its dates in text order, so that those of a sentence are found without reading all."""

    def __init__(self, account: Account) -> None:
        self.account = account
        self.dates = sorted((time.evidence.start, time.evidence.end) for time in account.times)

    def terms(self, event: Event) -> set[str]:
        """The words of the event's sentence that say what it is about, without those of any date."""
        plain = lexicon("function_words")
        found = set()
        for match in WORD.finditer(self.account.document.text, event.context.start, event.context.end):
            term = TAIL.sub("", fold(match.group()))
            if term and term not in plain and not self._dates(match.start()):
                found.add(term)
        return found

    def _dates(self, position: int) -> bool:
        """Whether a code point is a date's; dates don't overlap."""
        at = bisect_right(self.dates, (position, len(self.account.document.text))) - 1
        return at >= 0 and position < self.dates[at][1]


def occurrences(accounts: Sequence[Account]) -> list[Occurrence]:
    """The dated events of the accounts, in the accounts' order and each one's text order."""
    told = [(placed, *one) for placed in map(_Placed, accounts) for one in _dated(placed.account)]
    weights = _weighted([placed.terms(event) for placed, event, _, _ in told])
    return [
        Occurrence(account=placed.account, event=event, value=time.value.partition("T")[0] or time.value, days=days, words=weights[number])
        for number, (placed, event, time, days) in enumerate(told)
    ]


def _dated(account: Account) -> list[tuple[Event, TimeExpression, Bounds]]:
    times = {one.id: one for one in account.times if one.type in ("DATE", "TIME")}
    found = []
    for event in account.events:
        time = times.get(event.time or "")
        days = bounds(time.value) if time else None
        if time and days and (days[1] - days[0]).days <= LONGEST and _tellable(account, event, time, days):
            found.append((event, time, days))
    return sorted(found, key=lambda one: (one[0].trigger.start, one[0].id))


def _tellable(account: Account, event: Event, time: TimeExpression, days: Bounds) -> bool:
    """Whether it is told to happen on its day. A plan for a day gone by when it was written tells nothing of that."""
    if event.negated or event.modality not in TOLD:
        return False
    written = time.anchor.value if time.anchor.kind in ("document", "story") else ""
    stated = account.document.published
    told = bounds(written or (stated.value if stated else ""))
    return event.modality != "planned" or told is None or days[1] >= told[0]


def _weighted(counted: Sequence[set[str]]) -> list[Vector]:
    frequency: dict[str, int] = {}
    for terms in counted:
        for term in terms:
            frequency[term] = frequency.get(term, 0) + 1
    return [{term: math.log(1 + len(counted) / frequency[term]) for term in sorted(terms)} for terms in counted]
