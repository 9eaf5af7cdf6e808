"""What keeps two figures apart although they tell of like things: opposites, other participants, other places, other times."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from ..lexicon import words
from ..record import Difference, Figure
from .concepts import concept, sides
from .frames import Frame, Part

# Prepositions of which each says the reverse of the other.
_REVERSED = ({"for", "against"}, {"to", "from"}, {"with", "without"}, {"before", "after"}, {"inside", "outside"})
# Roles whose holders are the same thing only if they are named alike; others vary with the wording.
_PARTICIPANTS = ("agent", "object")
_PLACES = ("in", "at", "from", "to", "for", "against", "of", "on", "near", "off", "through", "over", "between")
_WORD = re.compile(r"[^\W\d_]+")
# Words of time stand in the same phrases as places do; times are compared as times.
_PERIODS = ("day", "night", "week", "month", "year", "hour", "minute", "morning", "evening", "afternoon", "weekend", "winter", "decade")
_SEASONS = ("spring", "summer", "autumn", "season", "quarter")
_TIMES = frozenset(map(concept, (*_PERIODS, *_SEASONS, *words("weekdays"), *words("months"))))


class Rival(NamedTuple):
    """What sets two figures apart: the kind of difference, and the words on either side."""

    difference: Difference
    first: str
    second: str


def opposed(one: frozenset[str], other: frozenset[str]) -> Rival | None:
    """A word of one side in the first and of another side in the second: ``men`` here, ``women`` there."""
    known = sides()
    if known.keys().isdisjoint(one) or known.keys().isdisjoint(other):
        return None
    found = {side.group: (side, word) for word in sorted(one - other) for side in known.get(word, ())}
    both = {side.group: side.number for word in one & other for side in known.get(word, ())}
    for word in sorted(other - one):
        for side in known.get(word, ()):
            if side.group in found and side.group not in both and found[side.group][0].number != side.number:
                return Rival(side.difference, found[side.group][1], word)
    return None


def roles(one: Frame, other: Frame, around: frozenset[str], others: frozenset[str]) -> list[Rival]:
    """The roles of one action that different things stand in: ``France sent`` here, ``Spain sent`` there.

    Args:
        one: the frame of the first figure.
        other: the frame of the second.
        around: the concepts of the first one's sentence: what stands anywhere in it is not foreign to it.
        others: those of the second one's.
    """
    found = []
    same = one.verb == other.verb
    for name, part in one.parts.items():
        for reverse in _REVERSED:
            if name in reverse and (against := other.parts.get(*(reverse - {name}))) and against.head == part.head and same:
                found.append(Rival("scope", f"{name} {part.head}", f"{next(iter(reverse - {name}))} {part.head}"))
        rival = other.parts.get(name)
        if rival is None or not (name in _PLACES or (same and name in _PARTICIPANTS)):
            continue
        if _apart(part, rival, around, others):
            found.append(Rival("scope", part.head, rival.head))
    return found


def predicates(one: Frame, other: Frame, around: frozenset[str], others: frozenset[str]) -> Rival | None:
    """Two verbs of which the same share is the subject: ``80 percent came``, ``20 percent were homemade``."""
    if "be" in (one.verb, other.verb):
        return None
    if one.own == other.own == "agent" and one.verb != other.verb and one.verb not in others and other.verb not in around:
        return Rival("definition", one.verb, other.verb)
    return None


def _apart(part: Part, rival: Part, around: frozenset[str], others: frozenset[str]) -> bool:
    if {part.head, rival.head} & _TIMES or part.head in rival.words or rival.head in part.words:
        return False
    if part.entity and part.entity == rival.entity:
        return False
    return part.head not in others and rival.head not in around


def names(one: frozenset[str], other: frozenset[str], kinds: Mapping[str, str]) -> Rival | None:
    """A place that is named with the first alone, and another with the second alone; people and bodies are named in many ways."""
    if not one or not other:
        return None
    first = sorted(key for key in one - other if kinds.get(key) == "place")
    second = sorted(key for key in other - one if kinds.get(key) == "place")
    shared = any(kinds.get(key) == "place" for key in one & other)
    return Rival("scope", first[0], second[0]) if first and second and not shared else None


def restrictions(one: Figure, other: Figure, around: frozenset[str], others: frozenset[str]) -> tuple[Rival, bool] | None:
    """What narrows one head to different things: ``wages for dockers``, ``wages for tanners``; whether it stands behind the head.

    Args:
        one: the first figure.
        other: the second.
        around: the concepts of the first one's sentence: what stands anywhere in it is not foreign to it.
        others: those of the second one's.
    """
    if not one.head or concept(one.head) != concept(other.head):
        return None
    (before, behind), (ahead, after) = _narrowed(one), _narrowed(other)
    for preposition, noun in behind.items():
        rival = after.get(preposition, noun)
        if rival != noun and noun not in others and rival not in around and not {noun, rival} & _TIMES:
            return Rival("scope", noun, rival), True
    if before and ahead and before not in others and ahead not in around:
        return Rival("scope", before, ahead), False
    return None


def _narrowed(figure: Figure) -> tuple[str, dict[str, str]]:
    """The concept of the word before a counted head, and behind each preposition that of the phrase's last word."""
    found = _WORD.findall(figure.counted.exact.lower()) if figure.counted else []
    head = concept(figure.head)
    at = next((place for place, word in enumerate(found) if concept(word) == head), None)
    if at is None:
        return "", {}
    small = words("function_words")
    before = concept(found[at - 1]) if at and found[at - 1] not in small else ""
    behind: dict[str, str] = {}
    preposition = ""
    for word in found[at + 1 :]:
        if word in _PLACES:
            preposition = word
        elif preposition and word not in small:
            behind[preposition] = concept(word)
    return before, behind
