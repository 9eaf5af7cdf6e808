"""Whether two doers are certainly two: named things of one kind, or words of classes, offices and trades that exclude each other."""

import re
from collections.abc import Sequence

from .part import Part
from .things import numbers, plural, related, restricting
from .words import countries, demonyms, occupations, overlapping, parties

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
SHORT = 5  # letters of an acronym
# What a deed is done with, by whoever it is: the missile that kills is no other doer than the army that fired it.
MEANS = frozenset(
    {"missile", "rocket", "bomb", "shell", "grenade", "mortar", "mine", "bullet", "gunfire", "shelling", "bombing", "bombardment"}
    | {"airstrike", "strike", "raid", "blast", "explosion", "drone", "warplane", "jet", "helicopter", "attack", "car", "truck", "knife"}
    | {"gun"}
)


def doers_apart(left: Sequence[Part], right: Sequence[Part]) -> bool:
    """Whether two doers are certainly two: named things of one kind, or words of classes that exclude each other."""
    return bool(left and right) and all(_two_doers(one, other) for one in left for other in right)


def _two_doers(one: Part, other: Part) -> bool:
    known = related(one, other)
    if known == "same":
        return False
    if {one.kind, other.kind} == {"person", "place"}:
        return False  # one of them was misread
    if (one.role.head in MEANS) != (other.role.head in MEANS):
        return False
    if one.names and other.names:
        if any(_letters(name) for name in (one, other)) and not all(_letters(name) for name in (one, other)):
            return False  # "KC" may be the Chiefs
        states = [name.exact.lower() in countries() for name in (one, other)]
        return known == "apart" and states[0] == states[1]
    if _two_offices(one, other) or two_trades(one, other) or _possessed(one, other) or _possessed(other, one):
        return True
    mine, yours = _party(one), _party(other)
    return bool(mine and yours) and all(
        this != that and that not in overlapping(this) and this not in overlapping(that) for this in mine for that in yours
    )


def of_one_class(left: Sequence[Part], right: Sequence[Part]) -> bool:
    """Whether two doers are the same, or are told by words of one class: "law enforcement", "police"."""
    return any(related(one, other) == "same" or bool(_party(one) & _party(other)) for one in left for other in right)


def _letters(part: Part) -> bool:
    """Whether a name is a few capitals, which may stand for any other name."""
    return part.exact.isupper() and len(part.exact) <= SHORT


def _two_offices(one: Part, other: Part) -> bool:
    """Whether two office holders are two: "the prime minister", "the interior minister"."""
    if one.role.head != other.role.head:
        single = all(part.role.definite and not plural(part) and not part.names for part in (one, other))
        return single and one.role.head in HOLDERS and other.role.head in HOLDERS
    mine, yours = restricting(one) - LOOSE, restricting(other) - LOOSE
    if mine & (demonyms() | PEOPLES) and yours & (demonyms() | PEOPLES):
        return not mine & yours
    office = one.role.head in OFFICES and one.role.definite and other.role.definite
    return office and bool(mine and yours) and not mine & yours


def two_trades(one: Part, other: Part) -> bool:
    """Whether two single people without a name are told by trades or offices of which nobody has two: "a guard", "a junior minister"."""
    if any(part.names or plural(part) for part in (one, other)):
        return False
    mine, yours = _trades(one), _trades(other)
    return bool(mine and yours) and not mine & yours


def _trades(part: Part) -> frozenset[int]:
    """The groups of trades of a person, told by the longest end of its words that is known ("the prime minister")."""
    plain = part.exact.lower().split()
    return next((known for first in range(len(plain)) if (known := occupations().get(" ".join(plain[first:])))), frozenset())


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
    if own == "army" and "police" in told:
        return frozenset({"police"})  # "a police commando"
    if own is None and part.role.head not in MEMBERS:
        return frozenset()  # "the personnel on board the warship"
    return frozenset(found - {"civil"} | {own}) if own else frozenset(found)  # "local police"


def unique(part: Part) -> bool:
    """Whether a thing is the only one of its kind that can be meant: named, definite, counted ("the 23 sailors"), a force."""
    force = plural(part) and _party(part) & {"police", "army", "rescue", "coast"}
    return bool(force) or bool(part.names) or part.role.definite or bool(numbers(frozenset(part.role.words)))
