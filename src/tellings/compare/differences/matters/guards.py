"""Why two sentences that look as if they parted may speak of two things: another day, part, or one of several, other people."""

import functools
import re

from ....lexicon import rows
from ....lexicon import words as lexicon
from ....lexicon.vectors import vector
from ....record.calendar import bounds, compatible
from ..degree import BASE
from ..doers import two_trades
from ..part import Part
from ..statements import PRONOUNS
from ..things import Relation, plural, related, same_but_for
from ..words import degrees, parties
from .told import Matter, Told

SHARED = 2  # content words that two sentences on one thing share
NEAR = 0.75  # cosine of two nouns that may name one thing
DAY = len("2019-05-14")
# One of several: another meeting, round, crash or reason.
ORDINAL = re.compile(r"\b(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b")
SEVERAL = re.compile(r"\b(?:again|also|besides|separate|one reason|in part|among the reasons|contribut\w+|roots? in|rooted in|underl\w+)\b")
ANOTHER = re.compile(r"\banother (\w+)")
AHEAD = re.compile(
    r"\b(?:will|would|shall|(?:is|are|was|were) to (?!be believed|blame)|is due|are due|plans?|planned|expect(?:s|ed)?|scheduled|set to"
    r"|about to|intends?)\b"
)


def apart(matter: Matter) -> bool:
    """Whether the two sentences are certainly, or likely, about two things."""
    left, right = matter.left, matter.right
    return _other_part(left, right) or _one_of_several(left, right)


def days_between(left: Told, right: Told) -> int | None:
    """How many days lie between the days on which the accounts were written; None where one of them does not say when."""
    days = [one.account.document.published for one in (left, right)]
    first, second = (bounds(day.value[:DAY]) if day is not None else None for day in days)
    return abs((first[0] - second[0]).days) if first and second else None


def other_names(left: Told, right: Told) -> bool:
    """Whether each sentence names somebody or something that the other account does not know."""
    return bool(_foreign(left, right) and _foreign(right, left))


def _foreign(one: Told, other: Told) -> set[str]:
    document = other.account.document
    known = document.text[: document.main_end].lower()
    return {name for name in one.names if name not in known}


def ahead(left: Told, right: Told) -> bool:
    """Whether one tells what is to come and the other what was."""
    return bool(AHEAD.search(left.plain)) != bool(AHEAD.search(right.plain))


def two_times(left: Told, right: Told) -> bool:
    """Whether each names a time that the other has not, and the two are not one."""
    mine, yours = ({one.value.partition("T")[0] for one in side.times if one.type in ("DATE", "TIME")} for side in (left, right))
    first, second = ([one for one in sorted(side) if one[:4].isdigit()] for side in (mine - yours, yours - mine))
    return bool(first and second) and not any(compatible(one, other) for one in first for other in second)


def measured(left: Told, right: Told) -> bool:
    """Whether a change is measured by something that one of the two names."""
    return bool(BASE.search(left.plain)) or bool(BASE.search(right.plain))


def _one_of_several(left: Told, right: Told) -> bool:
    one, other = (set(ORDINAL.findall(side.plain)) for side in (left, right))
    if (one != other and one and other) or bool(SEVERAL.search(left.plain)) != bool(SEVERAL.search(right.plain)):
        return True
    return any(_another(mine, yours) for mine, yours in ((left, right), (right, left)))


def _another(one: Told, other: Told) -> bool:
    """Whether one tells of another of what the other tells of: "another attack"."""
    return any(word in other.plain and f"another {word}" not in other.plain for word in ANOTHER.findall(one.plain))


def _other_part(left: Told, right: Told) -> bool:
    """Whether a word puts one on this side of a thing and the other on that: the upper town, the lower town."""
    mine, yours = (_sides(side) for side in (left, right))
    return any(sides and mine.get(group) and not sides & mine[group] for group, sides in yours.items())


def _sides(one: Told) -> dict[str, set[int]]:
    found: dict[str, set[int]] = {}
    for word in one.plain.replace("-", " ").split():
        for group, side in _opposites().get(word.strip(".,;:'\""), ()):
            found.setdefault(group, set()).add(side)
    return found


@functools.cache
def _opposites() -> dict[str, tuple[tuple[str, int], ...]]:
    """The words that set two things of a kind apart, with the side they stand on."""
    found: dict[str, list[tuple[str, int]]] = {}
    for group, kind, sides in rows("opposites"):
        if kind == "scope":
            for number, side in enumerate(sides.split("|")):
                for word in side.split("/"):
                    found.setdefault(word, []).append((group, number))
    return {word: tuple(places) for word, places in found.items()}


def others(left: Told, right: Told) -> bool:
    """Whether what the two sentences tell of is certainly not one: no participant is the same, and none leaves it open."""
    mine, yours = ([part for told in side.statements for name, part in told.core() if name != "is"] for side in (left, right))
    if any(_siblings(one, other) for one in mine for other in yours):
        return True
    if len(set(left.words) & set(right.words)) >= SHARED:
        return False
    found = {_one_thing(one, other) for one in mine for other in yours}
    return "apart" in found and "same" not in found and "open" not in found


def tied(left: Told, right: Told) -> bool:
    """Whether a participant of one may be one of the other's: the same, taken up by a wider noun, or near in meaning."""
    mine, yours = ([part for told in side.statements for name, part in told.core() if name != "is"] for side in (left, right))
    if len(set(left.words) & set(right.words)) >= SHARED:
        return True
    return any(_one_thing(one, other) == "same" or _near(one, other) for one in mine for other in yours)


def _near(one: Part, other: Part) -> bool:
    heads = one.role.head, other.role.head
    vectors = vector(heads[0]), vector(heads[1])
    near = vectors[0] is not None and vectors[1] is not None and float(vectors[0] @ vectors[1]) >= NEAR
    return near or bool(lexicon("generic_nouns") & set(heads)) or bool(one.entity and one.entity == other.entity)


def subjects_apart(left: Told, right: Told) -> bool:
    """Whether the first clause of each has a doer, and the two are certainly not one."""
    mine, yours = _subject(left), _subject(right)
    acting = bool(mine and yours) and all(_acts(part) for part in (*mine, *yours))
    return acting and all(_one_thing(one, other) == "apart" for one in mine for other in yours)


def two_actors(left: Told, right: Told) -> bool:
    """Whether the first clauses have two doers that are not known to be one: a yard has so many workers, its group so many."""
    mine, yours = ([part for part in _subject(side) if _named(part)] for side in (left, right))
    return bool(mine and yours) and not any(related(one, other) == "same" for one in mine for other in yours)


def _named(part: Part) -> bool:
    """Whether a doer is told by what it is, and neither by a pronoun nor by how many there are."""
    return part.role.head not in PRONOUNS and not any(char.isdigit() for char in part.exact) and part.role.definite


def _acts(part: Part) -> bool:
    """Whether a thing is somebody, or a body, that acts."""
    return part.kind in ("person", "organisation", "group") or part.role.head in parties() or part.role.head in lexicon("roles")


def _subject(one: Told) -> tuple[Part, ...]:
    return next(
        (told.parts["agent"] for told in one.statements if told.claim.clause.rule == "claims.clause" and told.parts.get("agent")), ()
    )


def _siblings(one: Part, other: Part) -> bool:
    """Whether two things of one kind are told apart: "the harbour plan", "the parking plan"; not "warm support", "thin support"."""
    return one.role.head == other.role.head and related(one, other) == "apart" and not same_but_for((one,), (other,), degrees())


def _one_thing(one: Part, other: Part) -> Relation:
    if {one.role.head, other.role.head} & lexicon("generic_nouns"):
        return "same" if one.role.head == other.role.head and related(one, other) == "same" else "open"
    found = related(one, other)
    if found == "apart" and all(_somebody(part) for part in (one, other)) and not two_trades(one, other):
        return "open"  # "the captain" may be "the striker"
    return found


def _somebody(part: Part) -> bool:
    """Whether one person is meant who has been told of before, by what that person is."""
    return part.role.definite and not part.names and part.kind == "person" and not plural(part)
