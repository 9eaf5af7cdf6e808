"""Where two figures of different values are too doubtful a pair to be called one quantity, however much is told of both.

A wrong pair of equal values costs little; of different values it would be told to readers as a difference between reports.
"""

import functools
import re
from collections.abc import Mapping

from ..lexicon import words
from ..record import Figure
from .concepts import concept
from .frames import Frame
from .quantities import Quantity

# Behind another figure, what leads over to the share or the score of the other side: "49 percent to 39 percent", "3-1", "52 against 48".
_OTHER_SIDE = re.compile(
    r"(?:\d|percent|per cent|%|points?|votes?|goals?)\s*(?:to|-|–|against|versus|vs\.?)\s*(?:[$€£]\s?)?$", re.IGNORECASE
)
# A sum in brackets right behind a sum: the same in another currency.
_CONVERTED = re.compile(
    r"(?:\d|hundred|thousand|million|billion|trillion|bn|m|k)\s*\(\s*(?:about |some |around |or )?(?:[A-Z]{0,3}[$€£¥] ?)?$"
)
# Before a number, those who belong to so many of the ones that are counted: "the parents of two of them".
_OF_SOME = re.compile(
    r"\b(?:parents?|famil(?:y|ies)|relatives?|wid?ows?|widowers?|mothers?|fathers?|wi(?:fe|ves)|husbands?|sons?|daughters?|brothers?|sisters?"
    r"|friends?|colleagues?|neighbou?rs?|lawyers?|bod(?:y|ies)|remains|names?|homes?|some|many|most|any|each) of (?:the )?$",
    re.IGNORECASE,
)
# Behind a number, another that it is named with: "40 or 50 years ago".
_NAMED_WITH = re.compile(r"\s*(?:or|and)\s+\d")
# Before a bare number, the name of the one whose age it is ("Vell, 20 was found"), or a name that goes on with it ("the Poor's 500").
_AGE = re.compile(r"\b[A-Z][\w'’-]+, $")
_IN_A_NAME = re.compile(r"\b[A-Z][\w-]+['’]s $")
# A part of a number that was written in words with hyphens; the number of a picture among those of a gallery.
_TORN = re.compile(r"[a-z]-$")
_OUT_OF = re.compile(r"^\d+\s*/\s*\d+\b")
_ANY = re.compile(r"^\W*(?:an?|any|every|each) $", re.IGNORECASE)
_MAY = re.compile(r"\b(?:can|could|may|might|usually|typically|generally|often|tends? to)\b")
# Verbs that do no more than give the number of their subject.
_SAYS_NO_MORE = frozenset(map(concept, ("be", "amount", "total", "reach", "stand", "number", ""))) | {""}
_IN = ("in", "at", "across", "throughout")


def doubtful(one: Quantity, other: Quantity, names: Mapping[str, str]) -> bool:
    """Whether two figures of different values may well be two quantities; ``names`` are those of the story's entities by id."""
    if (one.low, one.high) == (other.low, other.high):
        return False
    if _beside(one) or _beside(other) or _both_told(one, other) or _other_doing(one, other):
        return True
    return _of_two_people(one, other, names)


def _both_told(one: Quantity, other: Quantity) -> bool:
    """Whether the sentence of one has the value of the other beside its own: that is the one to be laid beside the other."""
    return _has_beside(one, other) or _has_beside(other, one)


def _has_beside(one: Quantity, other: Quantity) -> bool:
    """Whether another figure of one's sentence has the other's value, and counts the same or does not say what it counts."""
    same = ((low, high) == (other.low, other.high) and dimension == other.dimension for dimension, low, high, _ in one.beside)
    heads = (not (head and other.figure.head) or head == other.figure.head for _, _, _, head in one.beside)
    return any(value and kind for value, kind in zip(same, heads, strict=True))


def generic(one: Quantity) -> bool:
    """Whether a figure is of no thing that was, but of any such: "a magnitude 6 quake can cause damage"."""
    return bool(_ANY.search(_before(one.figure, one.sentence)) and _MAY.search(one.sentence))


def _beside(one: Quantity) -> bool:
    """Whether a figure is the other side's in a pair ("49 percent to 39 percent"), a sum given once more, or one of some among many."""
    before = _before(one.figure, one.sentence)
    if _TORN.search(before) or (_OUT_OF.match(one.sentence[len(before) :]) and one.figure.kind != "fraction"):
        return True
    if one.figure.kind == "money":
        return bool(_CONVERTED.search(before))
    behind = one.sentence[max(0, one.figure.expression.evidence.end - one.figure.context.start) :]
    if _OF_SOME.search(before) or (_NAMED_WITH.match(behind) and (one.figure.kind != "count" or not one.figure.head)):
        return True
    if one.figure.kind == "count" and not one.figure.counted and (_AGE.search(before) or _IN_A_NAME.search(before)):
        return True
    return one.figure.kind in ("percent", "count", "fraction") and bool(_OTHER_SIDE.search(before))


def _before(figure: Figure, sentence: str) -> str:
    """The words of its sentence before a figure."""
    return sentence[: max(0, figure.expression.evidence.start - figure.context.start)]


def _other_doing(one: Quantity, other: Quantity) -> bool:
    """Whether two shares do two things, or two things are so in so many places: other verbs may tell the same only of what is counted."""
    first, second = one.frame, other.frame
    if first.verb == second.verb or {first.verb, second.verb} & _SAYS_NO_MORE:
        return False
    moved = any(each.figure.change is not None or each.limits.change for each in (one, other))
    shares = one.figure.kind in ("percent", "fraction") and first.own == second.own == "agent" and not moved
    return shares or (one.figure.kind == "count" and not {first.own, second.own}.isdisjoint(_IN))


def _of_two_people(one: Quantity, other: Quantity, names: Mapping[str, str]) -> bool:
    """Whether one is told of what somebody with a name has or wins, and the other of what somebody else does."""
    first, second = (_holder(each.frame, names) for each in (one, other))
    return bool(first and second and first != second)


@functools.cache
def gains() -> frozenset[str]:
    """The concepts of the verbs of what people have, make and win for themselves."""
    return frozenset(map(concept, words("own_gains")))


def _holder(frame: Frame, names: Mapping[str, str]) -> str:
    """The story's id of the person who has or wins so much, or empty."""
    agent = frame.parts.get("agent")
    if agent is None or frame.verb not in gains() or frame.own == "agent" or not agent.entity.startswith("person"):
        return ""
    return agent.entity if names.get(agent.entity, "").rpartition(" ")[2][:1].isupper() else ""
