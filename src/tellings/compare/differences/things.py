"""Whether what stands in a role of two statements is one thing, two things, or cannot be told."""

import functools
from collections.abc import Container, Sequence
from typing import Literal

from ...lexicon import rows
from ...lexicon import words as lexicon
from .part import Part
from .words import countries, inside, place_kinds, things

Relation = Literal["same", "apart", "open"]
OPEN_AIR = frozenset(
    {
        "street",
        "road",
        "square",
        "ditch",
        "river",
        "lake",
        "canal",
        "roof",
        "balcony",
        "well",
        "sea",
        "swamp",
        "cave",
        "pond",
        "marsh",
        "ravine",
    }
    | {"motorway", "beach", "quarry", "gorge", "checkpoint", "roadblock", "crossroads", "junction", "border"}
)  # nothing that is in a house is there
PARTS_OF_HOUSES = frozenset({"step", "entrance", "front", "gate", "door", "courtyard", "ground", "park", "back", "rear", "side", "grounds"})
PRISONS = frozenset({"jail", "prison", "cell", "custody"})  # a cell is in one
DWELLINGS = frozenset(
    {"home", "house", "flat", "villa", "cottage", "bungalow", "mansion", "farmhouse", "cabin", "palace", "hut", "shelter", "apartment"}
    | {"residence"}
)  # one house may be called by two of them
HOUSING = frozenset(
    {"garage", "barn", "warehouse", "workshop", "hangar", "factory", "shed", "station", "airport", "museum", "ferry"}
)  # of cars
COUNTED = frozenset({"hundred", "thousand", "million", "dozen"})


def relation(left: Sequence[Part], right: Sequence[Part]) -> Relation:
    """How what stands in one role here and there compares: the same where any of it is, apart where all of it is."""
    found = [related(one, other) for one in left for other in right]
    if not found:
        return "open"
    return "same" if "same" in found else "apart" if all(one == "apart" for one in found) else "open"


def related(one: Part, other: Part) -> Relation:
    """How two things compare."""
    if "anybody" in (one.role.head, other.role.head):
        return "same"
    if one.entity and one.entity == other.entity:
        return "same"
    if one.names and other.names:
        if one.role.head == other.role.head or _one_body(one, other):
            return "same"  # one name, whatever it was taken for in either account
        # an office and who holds it, a party and its leader may act for each other
        mixed = {one.kind, other.kind} in ({"person", "organisation"}, {"person", "group"}, {"organisation", "group"})
        return "open" if mixed or one.names & other.names or _short(one, other) else "apart"
    if one.role.head != other.role.head and not _groups(one) & _groups(other):
        return "open" if one.names or other.names or _linked(one, other) else "apart"
    if _another(one) != _another(other):
        return "apart"
    mine, yours = restricting(one), restricting(other)
    counts = numbers(mine), numbers(yours)
    if counts[0] and counts[1] and counts[0] != counts[1]:
        return "apart"
    mine, yours = mine - counts[0], yours - counts[1]
    if _other_parts(mine, yours):
        return "apart"
    return "apart" if mine and yours and not mine & yours else "same"


def _another(one: Part) -> bool:
    """Whether a thing is told as one more beside others: "another book"."""
    return one.exact.lower().startswith(("another ", "a further ", "one more ", "yet another "))


def _one_body(one: Part, other: Part) -> bool:
    """Whether both are names of one body that papers use for each other: the Islamic State is ISIS, and ISIL."""
    return any(all(any(name <= side.names for name in row) for side in (one, other)) for row in _bodies())


@functools.cache
def _bodies() -> tuple[tuple[frozenset[str], ...], ...]:
    return tuple(tuple(frozenset(name.split()) for name in row[0].split(";")) for row in rows("same_bodies"))


def _other_parts(mine: frozenset[str], yours: frozenset[str]) -> bool:
    """Whether both are told by one noun with words of its own that differ: "the exits on the ground floor", "on the upper floor"."""
    ours, theirs = ({word for word in words if " " in word} for words in (mine, yours))
    nouns = {word.rpartition(" ")[2] for word in ours} & {word.rpartition(" ")[2] for word in theirs}
    return bool(nouns) and not ours & theirs


def same_but_for(left: Sequence[Part], right: Sequence[Part], words: Container[str]) -> bool:
    """Whether two things are the same once these words of theirs are left out ("broad support", "little support")."""
    return any(
        one.role.head == other.role.head
        and not (
            (mine := {word for word in restricting(one) if word not in words})
            and (yours := {word for word in restricting(other) if word not in words})
            and not mine & yours
        )
        for one in left
        for other in right
    )


def specific(part: Part) -> bool:
    """Whether a thing is one that a reader can point at: named, definite, or told apart by a number or a word of its own."""
    return bool(part.names) or part.role.definite or len(part.role.words) > 1


def plural(part: Part) -> bool:
    """Whether several are meant that no name tells: the last word is not its own lemma and ends as plurals do ("the students")."""
    last = part.exact.lower().split()[-1]
    return not part.names and last != part.role.head and (last.endswith("s") or part.role.head in ("man", "woman", "child", "person"))


def counted(part: Part) -> bool:
    """Whether it is a number of things of a kind, and not these: "two prizes", "most passengers"."""
    some = {"most", "some", "several", "many", "few"} & {*part.role.words, *part.exact.lower().split()}
    return not part.role.definite and (bool(some) or bool(numbers(frozenset(part.role.words))))


def _groups(part: Part) -> frozenset[int]:
    return things().get(part.role.head, frozenset())


def restricting(part: Part) -> frozenset[str]:
    """The words that tell which thing of its kind it is."""
    return frozenset(
        word
        for word in part.role.words
        if word not in (part.role.head, "all", "every") and not (things().get(word, frozenset()) & _groups(part))
    )


def numbers(words: frozenset[str]) -> frozenset[str]:
    """The words among these that are numbers."""
    return frozenset(word for word in words if word in COUNTED | lexicon("cardinals") or any(char.isdigit() for char in word))


def _linked(one: Part, other: Part) -> bool:
    """Whether the head of one is among the words of the other ("the crew", "members of the crew")."""
    return one.role.head in other.role.words or other.role.head in one.role.words


def _short(one: Part, other: Part) -> bool:
    """Whether one name may be the initials of the other."""
    for short, long in ((one.exact, other.exact), (other.exact, one.exact)):
        letters = "".join(char for char in short if char.isalpha())
        initials = "".join(word[0] for word in long.split() if word[:1].isupper())
        if letters.isupper() and len(letters) > 1 and letters == initials:
            return True
    return False


def places_apart(left: Part, right: Part) -> bool:
    """Whether two named places are certainly two, none inside the other as far as is known."""
    one, other = _place(left), _place(right)
    if not one or not other or one == other or left.names & right.names or (left.entity and left.entity == right.entity):
        return False
    if (one in countries()) != (other in countries()):
        country, place = (one, other) if one in countries() else (other, one)
        above = _above(place) & countries()
        return bool(above) and country not in above
    if _built(one) != _built(other) or _wide(one) != _wide(other):
        return False
    return other not in _above(one) and one not in _above(other)


def _built(place: str) -> str:
    """The kind of a place that lies in another, told by the last word of its name ("Reagan Airport"); empty for towns and countries."""
    last = place.split()[-1]
    return last if last in lexicon("place_kinds") | lexicon("built_places") else ""


def _wide(place: str) -> bool:
    """Whether a place is one that holds towns, by a word of its name."""
    return bool(set(place.split()) & lexicon("wide_places"))


def _place(part: Part) -> str:
    name = part.exact.lower().removeprefix("the ").strip(" ,.") if part.names else ""
    return f"{name}." if f"{name}." in countries() else name


def _above(place: str) -> frozenset[str]:
    """The larger places that a place lies in, two steps up."""
    first = inside().get(place, frozenset())
    return first.union(*(inside().get(name, frozenset()) for name in first))


def _kind(part: Part) -> str | None:
    """The kind of a place, told by its head; of a part of a house ("the steps of the town hall") by the house."""
    kinds = place_kinds()
    if part.role.head in PARTS_OF_HOUSES or part.role.head == "cell":
        return next((kinds[word] for word in part.role.words if word != part.role.head and kinds.get(word) == "building"), None)
    return kinds.get(part.role.head)


def kinds_apart(left: Part, right: Part) -> bool:
    """Whether two unnamed places are of kinds that exclude each other ("a school", "a mosque")."""
    if any(char.isdigit() for part in (left, right) for char in part.exact):
        return False  # a number in a street is a house
    one, other = _kind(left), _kind(right)
    heads = {left.role.head, right.role.head}
    open_air = bool(heads & OPEN_AIR and {one, other} & {"building", "room", "vehicle"})
    open_air = open_air or ({one, other} == {"building", "vehicle"} and not heads & HOUSING)
    return (
        one is not None
        and other is not None
        and (one == other or open_air)
        and left.role.head != right.role.head
        and not heads <= DWELLINGS
        and not heads <= PRISONS
        and not _linked(left, right)
    )
