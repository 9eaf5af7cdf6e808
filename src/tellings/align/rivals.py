"""What keeps two figures apart although they tell of like things: opposites, other participants, other places, other times."""

from collections.abc import Mapping
from typing import NamedTuple

from ..lexicon import words
from ..record import Difference
from .concepts import concept, sides
from .frames import Frame, Part

# Prepositions of which each says the reverse of the other.
_REVERSED = ({"for", "against"}, {"to", "from"}, {"with", "without"}, {"before", "after"}, {"inside", "outside"})
# Roles whose holders are the same thing only if they are named alike; others vary with the wording.
_PARTICIPANTS = ("agent", "object")
_PLACES = ("in", "at", "from", "to", "for", "against", "of", "on", "near", "off", "through", "over", "between")
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
    first = sorted(key for key in one - other if kinds.get(key) == "place")
    second = sorted(key for key in other - one if kinds.get(key) == "place")
    shared = any(kinds.get(key) == "place" for key in one & other)
    return Rival("scope", first[0], second[0]) if first and second and not shared else None
