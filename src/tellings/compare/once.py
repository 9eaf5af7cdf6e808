"""Whether two days are given for one occasion: what is done again and again has a day each time, and so has a beginning and what followed.

A difference of days needs an act that is done once. Reports of two days each tell of their own: who is before a judge on Saturday may be
there on Tuesday, too. And a weekday that both name is one day, however far off each report's own date lets it seem.
"""

import re
from itertools import combinations
from typing import NamedTuple

from ..lexicon import words
from ..record import Account, Event, TimeExpression
from ..record.calendar import bounds, compatible

# A report that tells of a day as near to its own as this tells its news. By judgement.
NEWS = 1
_PHASES = (
    re.compile(r"\b(?:beg[aiu]n\w*|start\w*|broke out|first|set out|launch\w*)\b", re.IGNORECASE),
    re.compile(r"\b(?:continu\w*|went on|goes on|resum\w*|second|again|another)\b", re.IGNORECASE),
    re.compile(r"\b(?:end(?:s|ed|ing)?|over|finish\w*|last|clos\w*|conclud\w*|complet\w*)\b", re.IGNORECASE),
)
_WORD = re.compile(r"[^\W\d_]{3,}")


class Dated(NamedTuple):
    """One account's telling of an event, with its value and the expression that gives it."""

    account: Account
    event: Event
    time: TimeExpression | None
    value: str


def one_occasion(told: list[Dated]) -> bool:
    """Whether two of some tellings with values that exclude each other are of one occasion, as far as their words say."""
    return any(_once(*pair) for pair in combinations(told, 2) if not compatible(pair[0].value, pair[1].value))


def _once(one: Dated, other: Dated) -> bool:
    ahead = one.event.modality == other.event.modality == "planned"  # what is to come has one day, whatever came before
    again = not ahead and not {one.event.lemma, other.event.lemma}.isdisjoint(words("repeatable_acts") | words("occasions"))
    if again or _phase(one) != _phase(other) or _other_place(one, other):
        return False
    return not _one_weekday(one, other) and not _own_days(one, other)


def _phase(one: Dated) -> frozenset[int]:
    """Of which phases of a longer thing the words speak: its beginning, what followed, its end."""
    said = one.event.clause.exact if one.event.clause is not None else one.event.trigger.exact
    return frozenset(number for number, phase in enumerate(_PHASES) if phase.search(said))


def _other_place(one: Dated, other: Dated) -> bool:
    """Whether both name where it was, and no word of it is the same."""
    places = [set(_WORD.findall(each.event.place.exact.lower())) if each.event.place is not None else set() for each in (one, other)]
    return bool(places[0] and places[1] and not places[0] & places[1])


def _one_weekday(one: Dated, other: Dated) -> bool:
    """Whether both name the same weekday and nothing else: "on Monday"."""
    named = [
        words("weekdays") & set(_WORD.findall(each.time.evidence.exact.lower())) if each.time is not None else set()
        for each in (one, other)
    ]
    return bool(named[0] & named[1])


def _own_days(one: Dated, other: Dated) -> bool:
    """Whether the two reports were written on two days, and each tells of its own."""
    found = []
    for each in (one, other):
        stated = each.account.document.published
        written, day = bounds(stated.value.partition("T")[0]) if stated else None, bounds(each.value.partition("T")[0])
        if written is None or day is None or not 0 <= (written[0] - day[0]).days <= NEWS:
            return False
        found.append(written[0])
    return abs((found[0] - found[1]).days) > NEWS
