"""Where two figures of different values may be two states of one count, or two stretches of time that do not begin together.

Votes are told while they are counted, seats as an exit poll has them, and both as they came out; in weeks of unrest people are arrested
night after night; and "half an hour after the landing" is no other answer than "42 minutes after the start". None of these is a difference
between reports, however much is told alike of both.
"""

import re
from collections.abc import Iterator

from ..record import Difference
from .concepts import concept, sentence_concepts
from .quantities import Quantity

Unlike = tuple[Difference, str]
# What a report says that was written before all votes were counted.
_COUNTING = re.compile(
    r"\bexit[- ]polls?\b|\bprecincts?\b[^.;]{0,40}?\breport(?:ing|ed)\b"
    r"|\b(?:percent|per cent|%) of (?:the |all )?(?:[\w'’]+ ){0,2}?precincts\b"
    r"|\b(?:percent|per cent|%) of (?:the |all )?(?:votes?|ballots?) (?:in(?=[,.;)])|tallied|reported|(?:having been |been )?counted)\b"
    r"|\b(?:early|partial|preliminary|unofficial|incomplete|provisional) (?:returns|results|counts?|tall(?:y|ies))\b"
    r"|\b(?:votes?|ballots?) (?:are|were|was|is|being|still|yet|remain\w*|left|continu\w+)[^.;]{0,24}? (?:counted|tallied|tabulated)\b"
    r"|\btoo close to call\b|\b(?:early|first) projections?\b",
    re.IGNORECASE,
)
_EXIT = re.compile(r"\bexit[- ]polls?\b", re.IGNORECASE)
_POLLED = frozenset(map(concept, ("vote", "ballot", "seat")))
_BALLOTING = re.compile(r"\b(?:votes?|voted|ballots?|precincts?|returns|leads?|led|ahead|trail(?:s|ed|ing)?)\b", re.IGNORECASE)
# Before a number, or behind it, what tells that so many are not there yet.
_NEED = re.compile(
    r"\b(?:need\w*|requir\w+|lack\w*|short of|threshold of|get(?:ting)? to|to reach|(?:find|muster|secur)(?:ing|e)?)"
    r" (?:(?:at least|only|just|the|a|an|about|some|a majority of) )*$",
    re.IGNORECASE,
)
_IS_NEEDED = re.compile(r"^[- ]?(?:\w+ ){1,3}(?:needed|required|necessary)\b|^-vote (?:threshold|hurdle)\b", re.IGNORECASE)
# What people suffer from day to day in times of unrest; of the dead and the hurt of one day a number is corrected.
_DAILY = frozenset(("detain",))
# Behind a stretch of time, from what it is reckoned.
_FROM = re.compile(r"^\s*(?:after|before|since|prior to|ahead of|into|following|from)\s+(?P<what>[^,.;:()]+)", re.IGNORECASE)


def counting(text: str) -> bool:
    """Whether a report says that votes are still counted, or what an exit poll has."""
    return bool(_COUNTING.search(text))


def stages(one: Quantity, other: Quantity) -> Iterator[Unlike]:
    """What makes two figures two states of one count, or two stretches from two beginnings, with the reason in words."""
    sides = (one, other)
    foretold = all(_EXIT.search(each.sentence) for each in sides)
    if not foretold and any(each.rest.counting for each in sides) and all(map(_of_votes, sides)):
        yield "period", "votes were still being counted when one was told"
    if all(map(_of_votes, sides)) and len({_needed(each) for each in sides}) > 1:
        yield "definition", "one is what is needed, the other what there is"
    if _night_after_night(one, other):
        yield "period", "on each of two days others may have been taken"
    if begun := _beginnings(one, other):
        yield "period", f"one is reckoned from “{begun[0]}”, the other from “{begun[1]}”"


def _of_votes(one: Quantity) -> bool:
    """Whether a figure is a number of votes or of seats, or a share in a sentence about a vote."""
    if one.figure.kind == "count":
        return concept(one.figure.head) in _POLLED
    return one.figure.kind in ("percent", "fraction") and bool(_BALLOTING.search(one.sentence))


def _needed(one: Quantity) -> bool:
    """Whether a figure is told as what somebody has yet to get: "needs 51 votes", "to find 51 votes"."""
    return bool(_NEED.search(one.before) or _IS_NEEDED.search(one.behind))


def _night_after_night(one: Quantity, other: Quantity) -> bool:
    """Whether more people were taken by the account that was written on an earlier day: the later one does not go on with that count."""
    if not one.figure.kind == other.figure.kind == "count" or _DAILY.isdisjoint(one.outcomes & other.outcomes):
        return False
    small, large = (one, other) if one.high < other.low else (other, one)
    fell = bool(large.rest.written) and large.rest.written < small.rest.written
    return fell and (not one.time or one.time != other.time)


def _beginnings(one: Quantity, other: Quantity) -> tuple[str, str] | None:
    """From what two stretches of time are reckoned, where their words share nothing; None where they do, or one says nothing of it."""
    if not one.figure.kind == other.figure.kind == "duration":
        return None
    found = [_FROM.match(each.behind) for each in (one, other)]
    if found[0] is None or found[1] is None:
        return None
    first, second = (" ".join(match["what"].split()) for match in found if match)
    return None if sentence_concepts(first) & sentence_concepts(second) else (first, second)
