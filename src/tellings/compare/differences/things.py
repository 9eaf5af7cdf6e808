"""Whether what stands in a role of two statements is one thing, two things, or cannot be told."""

import re
from collections.abc import Container, Sequence
from typing import Literal

from ...lexicon import words as lexicon
from .part import Part
from .words import countries, demonyms, inside, overlapping, parties, place_kinds, things

Relation = Literal["same", "apart", "open"]
OFFICES = frozenset({"minister", "secretary", "chief", "director", "commander", "judge", "president", "prosecutor", "editor", "manager"})
PEOPLES = frozenset({"korean", "arab", "european", "african", "asian", "american", "western"})
HOLDERS = frozenset(
    {
        "king",
        "queen",
        "prince",
        "princess",
        "president",
        "chancellor",
        "governor",
        "mayor",
        "minister",
        "judge",
        "bishop",
        "pope",
        "colonel",
    }
    | {"captain", "sergeant", "lieutenant", "ambassador", "speaker", "senator", "headmaster", "priest"}
)
LOOSE = frozenset({"former", "new", "then", "deputy", "acting", "late", "current", "country", "visiting", "local", "national"})
POSSESSIVE = re.compile(r"(.+?)['’]s? ")
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
    | {"motorway", "beach", "quarry", "gorge"}
)  # nothing that is in a house is there
PARTS_OF_HOUSES = frozenset({"step", "entrance", "front", "gate", "door", "courtyard", "ground", "park", "back", "rear", "side", "grounds"})
MEMBERS = frozenset(
    {
        "member",
        "group",
        "team",
        "gang",
        "man",
        "woman",
        "people",
        "person",
        "band",
        "crowd",
        "unit",
        "squad",
        "force",
        "party",
        "engineer",
        "husband",
    }
)  # told by what they are of: "members of a gang"
HOUSING = frozenset(
    {"garage", "barn", "warehouse", "workshop", "hangar", "factory", "shed", "station", "airport", "museum", "ferry"}
)  # of cars
SHORT = 5  # letters of an acronym
COUNTED = frozenset({"hundred", "thousand", "million", "dozen"})


def relation(left: Sequence[Part], right: Sequence[Part]) -> Relation:
    """How what stands in one role here and there compares: the same where any of it is, apart where all of it is."""
    found = [_related(one, other) for one in left for other in right]
    if not found:
        return "open"
    return "same" if "same" in found else "apart" if all(one == "apart" for one in found) else "open"


def _related(one: Part, other: Part) -> Relation:
    if "anybody" in (one.role.head, other.role.head):
        return "same"
    if one.entity and one.entity == other.entity:
        return "same"
    if one.names and other.names:
        if one.role.head == other.role.head:
            return "same"  # one name, whatever it was taken for in either account
        mixed = {one.kind, other.kind} == {"person", "organisation"}  # an office and who holds it may act for each other
        return "open" if mixed or one.names & other.names or _short(one, other) else "apart"
    if one.role.head != other.role.head and not _groups(one) & _groups(other):
        return "open" if one.names or other.names or _linked(one, other) else "apart"
    mine, yours = _restricting(one), _restricting(other)
    numbers = _numbers(mine), _numbers(yours)
    if numbers[0] and numbers[1] and numbers[0] != numbers[1]:
        return "apart"
    mine, yours = mine - numbers[0], yours - numbers[1]
    if _other_parts(mine, yours):
        return "apart"
    return "apart" if mine and yours and not mine & yours else "same"


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
            (mine := {word for word in _restricting(one) if word not in words})
            and (yours := {word for word in _restricting(other) if word not in words})
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
    return not part.role.definite and (bool(some) or bool(_numbers(frozenset(part.role.words))))


def unique(part: Part) -> bool:
    """Whether a thing is the only one of its kind that can be meant: named, definite, counted ("the 23 sailors"), a force."""
    force = plural(part) and _party(part) & {"police", "army", "rescue", "coast"}
    return bool(force) or bool(part.names) or part.role.definite or bool(_numbers(frozenset(part.role.words)))


def _groups(part: Part) -> frozenset[int]:
    return things().get(part.role.head, frozenset())


def _restricting(part: Part) -> frozenset[str]:
    """The words that tell which thing of its kind it is."""
    return frozenset(
        word
        for word in part.role.words
        if word not in (part.role.head, "all", "every") and not (things().get(word, frozenset()) & _groups(part))
    )


def _numbers(words: frozenset[str]) -> frozenset[str]:
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


def doers_apart(left: Sequence[Part], right: Sequence[Part]) -> bool:
    """Whether two doers are certainly two: named things of one kind, or words of classes that exclude each other."""
    return bool(left and right) and all(_two_doers(one, other) for one in left for other in right)


def _two_doers(one: Part, other: Part) -> bool:
    related = _related(one, other)
    if related == "same":
        return False
    if {one.kind, other.kind} == {"person", "place"}:
        return False  # one of them was misread
    if one.names and other.names:
        if any(_letters(name) for name in (one, other)) and not all(_letters(name) for name in (one, other)):
            return False  # "KC" may be the Chiefs
        states = [name.exact.lower() in countries() for name in (one, other)]
        return related == "apart" and states[0] == states[1]
    if _two_offices(one, other) or _possessed(one, other) or _possessed(other, one):
        return True
    mine, yours = _party(one), _party(other)
    return bool(mine and yours) and all(
        this != that and that not in overlapping(this) and this not in overlapping(that) for this in mine for that in yours
    )


def _letters(part: Part) -> bool:
    """Whether a name is a few capitals, which may stand for any other name."""
    return part.exact.isupper() and len(part.exact) <= SHORT


def _two_offices(one: Part, other: Part) -> bool:
    """Whether two office holders are two: "the prime minister", "the interior minister"."""
    if one.role.head != other.role.head:
        single = all(part.role.definite and not plural(part) and not part.names for part in (one, other))
        return single and one.role.head in HOLDERS and other.role.head in HOLDERS
    mine, yours = _restricting(one) - LOOSE, _restricting(other) - LOOSE
    if mine & (demonyms() | PEOPLES) and yours & (demonyms() | PEOPLES):
        return not mine & yours
    office = one.role.head in OFFICES and one.role.definite and other.role.definite
    return office and bool(mine and yours) and not mine & yours


def _possessed(one: Part, other: Part) -> bool:
    """Whether one is the other's: "the minister's secretary", "the minister"."""
    whose = POSSESSIVE.match(one.exact.lower())
    return whose is not None and one.role.head != other.role.head and whose[1].split()[-1] == other.exact.lower().split()[-1]


def _party(part: Part) -> frozenset[str]:
    """The classes of a doer, told by its whole words ("coast guard"), else by its head and what is around ("engineers of a brigade")."""
    known = parties()
    if part.names:
        return frozenset()
    plain = part.exact.lower().removeprefix("the ").removeprefix("a ").removeprefix("an ")
    words = plain.split()
    for first in range(len(words)):  # "two young army officers": the longest end that is known
        whole = " ".join(words[first:])
        if (own := known.get(whole) or known.get(whole.removesuffix("s"))) and (first + 1 < len(words) or len(words) == 1):
            return frozenset({own})
    whose = POSSESSIVE.match(plain)
    told = set(part.role.words) - set((whose[1] if whose else "").split())
    found = {known[word] for word in told if word in known}
    own = known.get(part.role.head)
    if own is None and part.role.head not in MEMBERS:
        return frozenset()  # "the personnel on board the warship"
    return frozenset(found - {"civil"} | {own}) if own else frozenset(found)  # "local police"


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
    return part.exact.lower().removeprefix("the ").strip(" ,.") if part.names else ""


def _above(place: str) -> frozenset[str]:
    """The larger places that a place lies in, two steps up."""
    first = inside().get(place, frozenset())
    return first.union(*(inside().get(name, frozenset()) for name in first))


def _kind(part: Part) -> str | None:
    """The kind of a place, told by its head; of a part of a house ("the steps of the town hall") by the house."""
    kinds = place_kinds()
    if part.role.head in PARTS_OF_HOUSES:
        return next((kinds[word] for word in part.role.words if word != part.role.head and kinds.get(word) == "building"), None)
    return kinds.get(part.role.head)


def kinds_apart(left: Part, right: Part) -> bool:
    """Whether two unnamed places are of kinds that exclude each other ("a school", "a mosque")."""
    one, other = _kind(left), _kind(right)
    heads = {left.role.head, right.role.head}
    open_air = bool(heads & OPEN_AIR and {one, other} & {"building", "room", "vehicle"})
    open_air = open_air or ({one, other} == {"building", "vehicle"} and not heads & HOUSING)
    return (
        one is not None
        and other is not None
        and (one == other or open_air)
        and left.role.head != right.role.head
        and not _linked(left, right)
    )
