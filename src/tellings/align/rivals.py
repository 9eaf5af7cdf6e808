"""What keeps two figures apart although they tell of like things: opposites, other participants, other places, other times."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from ..lexicon import words
from ..record import Difference, Figure
from .concepts import concept, sides
from .frames import Frame, Part
from .limits import Limits
from .quantities import Quantity

# Prepositions of which each says the reverse of the other.
_REVERSED = ({"for", "against"}, {"to", "from"}, {"with", "without"}, {"before", "after"}, {"inside", "outside"})
# Roles whose holders are the same thing only if they are named alike; others vary with the wording.
_PARTICIPANTS = ("agent", "object")
_PLACES = ("in", "at", "from", "to", "for", "against", "of", "on", "near", "off", "through", "over", "between")
# Verbs that say little of what is done; those of the first kind say how many there are.
_LINKING = ("be", "become", "stand", "say", "include", "hold", "contain", "number", "count", "total", "reach", "see", "find", "put")
_TAKING = ("take", "give", "make", "get", "use", "carry", "leave", "come", "go", "bring", "receive", "face", "remain", "need")
_CARRYING = frozenset(map(concept, ("be", "go", "stand", "reach", "amount", "total")))
_STOCK = frozenset(map(concept, ("have", "own", "keep", "employ", "hold")))
_LIGHT = _STOCK | frozenset(map(concept, (*_LINKING, *_TAKING)))
_LOCATING = ("in", "at", "across", "throughout", "around", "near", "inside", "outside")
_WIDTHS = (("town", "city", "village", "capital", "suburb"), ("county", "district", "borough"), ("province", "region", "state", "valley"))
_WIDEST = (("country", "nation", "kingdom", "republic"), ("continent",), ("world", "globe"))
# How far a place named by a common noun reaches, the least first.
_REACHES = {concept(word): level for level, group in enumerate((*_WIDTHS, *_WIDEST), 1) for word in group}
_WORD = re.compile(r"[^\W\d_]+")
# Words of time stand in the same phrases as places do; times are compared as times.
_PERIODS = ("day", "night", "week", "month", "year", "hour", "minute", "morning", "evening", "afternoon", "weekend", "winter", "decade")
_SEASONS = ("spring", "summer", "autumn", "season", "quarter")
_WHOLE = frozenset(map(concept, ("national", "overall", "total", "official", "whole", "average", "general", "annual")))
_STRETCHES = ("quarter", "half", "month", "week", "year", "decade")
_TIMES = frozenset(map(concept, (*_PERIODS, *_SEASONS, *words("weekdays"), *words("months"))))


class Rival(NamedTuple):
    """What sets two figures apart: the kind of difference, and the words on either side."""

    difference: Difference
    first: str
    second: str


def adjuncts(frame: Frame) -> frozenset[str]:
    """The heads of what stands beside a clause's participants: places, directions, means."""
    return frozenset(part.head for name, part in frame.parts.items() if name not in (*_PARTICIPANTS, "is", "when"))


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
    if {one.verb, other.verb} & _CARRYING:
        return None
    if one.own == other.own == "agent" and one.verb != other.verb and one.verb not in others and other.verb not in around:
        return Rival("definition", one.verb, other.verb)
    return None


def holders(one: Quantity, other: Quantity) -> Rival | None:
    """What two like counts of one doing are of: ``the motion passed by 70 votes``, ``the budget passed by 58 votes``."""
    first, second = one.subjects - {concept(one.figure.head)}, other.subjects - {concept(other.figure.head)}
    verbs = {one.frame.verb, other.frame.verb} - {""}
    if one.figure.kind != "count" or not first or not second or first & second or (len(verbs) > 1 and one.outcomes | other.outcomes):
        return None
    if first & (other.around | other.described) or second & (one.around | one.described):
        return None
    return Rival("scope", min(first), min(second))


def bearers(one: Quantity, other: Quantity) -> Rival | None:
    """Two named people of whom each has a figure of their own: the age of one, the goals of another."""
    return Rival("scope", one.bearer, other.bearer) if one.bearer and other.bearer and one.bearer != other.bearer else None


def wholes(one: Quantity, other: Quantity) -> Rival | None:
    """What others are a part of, and what is done by so many: ``two of the nine survived``, ``five survived``."""
    return Rival("scope", "", "") if one.limits.whole != other.limits.whole and one.figure.kind == other.figure.kind == "count" else None


def stretches(one: Quantity, other: Quantity) -> Rival | None:
    """Stretches of time of unlike length, over which shares and sums are reckoned: ``in the first quarter``, ``over the year``."""
    if one.figure.kind not in ("percent", "money", "fraction"):
        return None
    first, second = (next((word for word in _STRETCHES if re.search(rf"\b{word}\b", each.when.lower())), "") for each in (one, other))
    return Rival("period", one.when, other.when) if first and second and first != second else None


def doings(one: Quantity, other: Quantity) -> Rival | None:
    """Two things done with what is counted, by one and the same, or by what is counted: ``the guards let in 30``, ``they sent back 50``.

    What one has is another number than that of those it did something with: ``the army has 900 horses``, ``the army sold 200 horses``.
    """
    first, second = one.frame, other.frame
    if concept(one.figure.head) != concept(other.figure.head) or first.verb == second.verb or one.outcomes & other.outcomes:
        return None
    agents = [frame.parts["agent"].head for frame in (first, second) if "agent" in frame.parts]
    themselves = first.own == second.own == "agent"
    if not themselves and (len(agents) < 2 or agents[0] != agents[1]):
        return None
    if first.verb in other.around or second.verb in one.around:
        return None
    light = [frame.verb in _LIGHT for frame in (first, second)]
    if not any(light):
        return Rival("definition", first.verb, second.verb)
    has, does = (one, other) if first.verb in _STOCK else (other, one)
    owned = has.frame.verb in _STOCK and does.frame.verb not in _LIGHT and does.frame.own == "object" and does.limits.stage == "done"
    return Rival("definition", first.verb, second.verb) if owned and not themselves else None


def _apart(part: Part, rival: Part, around: frozenset[str], others: frozenset[str]) -> bool:
    if {part.head, rival.head} & _TIMES or part.head in rival.words or rival.head in part.words:
        return False
    if part.entity and part.entity == rival.entity:
        return False
    return part.head not in others and rival.head not in around


def names(one: frozenset[str], other: frozenset[str], kinds: Mapping[str, str], wide: frozenset[str]) -> Rival | None:
    """A place that is named with the first alone, and another with the second alone; people and bodies are named in many ways.

    ``wide`` are the countries among the places: what lies in one of them is no other place.
    """
    if not one or not other:
        return None
    first = sorted(key for key in one - other if kinds.get(key) == "place")
    second = sorted(key for key in other - one if kinds.get(key) == "place")
    shared = any(kinds.get(key) == "place" for key in one & other)
    inside = bool(set(first) & wide) != bool(set(second) & wide)
    return Rival("scope", first[0], second[0]) if first and second and not shared and not inside else None


def reaches(one: Quantity, other: Quantity, kinds: Mapping[str, str]) -> Rival | None:
    """Places of different reach: ``in Rill`` here, ``across the country`` there; a reach that both sentences name says nothing."""
    first, second = _located(one, kinds), _located(other, kinds)
    if not first or not second or set(first) & set(second):
        return None
    wide, narrow = (first, second) if max(first) > max(second) else (second, first)
    (level, word), (lower, place) = max(wide.items()), max(narrow.items())
    if level == lower or word in (other if wide is first else one).around or place in (one if wide is first else other).around:
        return None
    return Rival("scope", first[max(first)], second[max(second)])


def _located(one: Quantity, kinds: Mapping[str, str]) -> dict[int, str]:
    """The reaches of the places that a figure is given for, each with its word; a named place has the least."""
    found = {}
    for name, part in one.frame.parts.items():
        if name in _LOCATING and part.head in _REACHES:
            found[_REACHES[part.head]] = part.head
        elif name in _LOCATING and kinds.get(part.entity) == "place":
            found.setdefault(0, part.head)
    return found


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


def part(one: Quantity, other: Quantity) -> Rival | None:
    """A kind of things and all of them: ``12 gold medals``, ``31 medals``; the kind is the smaller number, or it is no part."""
    if one.figure.kind != "count" or not one.figure.head or concept(one.figure.head) != concept(other.figure.head):
        return None
    smaller, larger = (one, other) if one.high < other.high else (other, one)
    kind, whole = _narrowed(smaller.figure)[0], _narrowed(larger.figure)[0]
    return Rival("scope", kind, "") if kind and not whole and kind not in larger.around | larger.described | _WHOLE else None


def share_of_part(one: Quantity, other: Quantity) -> Rival | None:
    """A share of a kind and that of all: ``youth unemployment``, ``unemployment``; a share may be larger in the kind."""
    if one.figure.kind != "percent" or not one.figure.head or concept(one.figure.head) != concept(other.figure.head):
        return None
    for narrow, wide in ((one, other), (other, one)):
        kind, whole = _narrowed(narrow.figure)[0], _narrowed(wide.figure)[0]
        if kind and not whole and kind not in wide.around | wide.described | _WHOLE and not _named(kind, narrow.figure):
            return Rival("scope", kind, "")
    return None


def _named(kind: str, figure: Figure) -> bool:
    """Whether what narrows a head is a name: a place, whose name the other report may leave to its readers."""
    found = _WORD.findall(figure.counted.exact) if figure.counted else []
    return any(concept(word.lower()) == kind and word[:1].isupper() for word in found[1:]) or not found


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


def limited(one: Limits, other: Limits) -> list[tuple[str, Rival]]:
    """What the words beside two figures set apart, with the name of that evidence: a rate and a total, the first sum and a further one."""
    found = []
    for first, second in ((one, other), (other, one)):
        if first.per and first.per not in second.anywhere:
            period = first.per in _PERIODS or first.per in _SEASONS
            found.append(("other rate", Rival("period" if period else "definition", f"per {first.per}", "")))
    if one.further != other.further:
        found.append(("further", Rival("scope", "", "")))
    if one.prices and other.prices and one.prices != other.prices:
        found.append(("other prices", Rival("unit", one.prices, other.prices)))
    if one.group != other.group:
        found.append(("other group", Rival("definition", "", "")))
    if {one.change, other.change} == {"by", "to"}:
        found.append(("other change", Rival("definition", "", "")))
    if {one.stage, other.stage} == {"planned", "done"}:
        found.append(("other stage", Rival("definition", "", "")))
    return found[:1]


def votes(one: Frame, other: Frame) -> Rival | None:
    """All who voted, and those who voted for or against something: ``70 percent voted``, ``52 percent voted for the merger``."""
    sides = [sorted({"for", "against"} & frame.parts.keys()) for frame in (one, other)]
    if one.verb != concept("vote") or one.verb != other.verb or bool(sides[0]) == bool(sides[1]):
        return None
    return Rival("definition", "voted", f"voted {(sides[0] or sides[1])[0]}")


def tenses(one: Quantity, other: Quantity) -> Rival | None:
    """What was in a year that is told, and what is: ``employed 900 men in 1980``, ``employs 120 men``."""
    for then, now in ((one, other), (other, one)):
        if then.time[:4].isdigit() and then.limits.stage == "done" and not now.time and now.limits.stage == "now":
            return Rival("period", then.when, "now")
    return None
