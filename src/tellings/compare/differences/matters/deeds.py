"""Deeds told with other words: statements of two accounts that tell of one deed, by what is done and by who takes part, not by their words.

Two verbs with their particles, or a verb and the noun made of it, may tell one deed where a list has both; a participant is one by the
story's names, by the lists of nouns, or by its noun. That is asked of statements and not of sentences, so that the rest of a sentence,
which a strange writer fills in a way of his own, doesn't count against it.
"""

import functools
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ....lexicon import rows
from ....lexicon import words as lexicon
from ..pairing import when
from ..part import Part
from ..statements import PRONOUNS, Statement
from ..things import related, relation
from ..words import act_of, contraries
from .alignment import ONE_LIST, Rarity, near
from .matching import NEIGHBOURS
from .told import Matter, Told

MOST = 420  # pairs of sentences of two accounts up to which these are compared: in longer ones like deeds are often two
COMMON = 12  # statements of an account with one key above which the key tells nothing
CARRYING = frozenset(
    {"exist", "happen", "occur", "take", "make", "carry out", "take place", "come"}
)  # verbs that only carry a noun of a deed
TAKING_PART = ("agent", "object", "whose", "of")
WEAK = frozenset(
    {"be", "have", "do", "get", "say", "tell", "cause", "exist", "make", "take", "go", "come", "give", "use", "see", "perpetrate"}
)
READ = ("claims.clause", "claims.open", "claims.noun")


class Deed(NamedTuple):
    """A deed as a sentence tells it: the sets of words that tell it, who takes part, and whether a noun tells it."""

    told: Told
    statement: Statement
    keys: frozenset[str]
    parts: tuple[Part, ...]
    noun: bool


class Same(NamedTuple):
    """Two tellings of one deed, the earlier account's first, with the sentences in which they stand."""

    matter: Matter
    left: Statement
    right: Statement


def of_one_deed(accounts: Sequence[Sequence[Told]]) -> Iterator[Same]:
    """The tellings of one deed in every two accounts that are near each other in the record's order, and short enough.

    Args:
        accounts: the sentences of each account of a happening. Linear in what was told, since a key that is too common is left out.
    """
    rarity = Rarity(one.words for account in accounts for one in account)
    read = [[deed for one in account for deed in deeds(one)] for account in accounts]
    for number, mine in enumerate(read):
        for place in range(number + 1, min(number + 1 + NEIGHBOURS, len(read))):
            if len(accounts[number]) * len(accounts[place]) <= MOST:
                yield from _between(mine, read[place], rarity)


def _between(mine: Sequence[Deed], yours: Sequence[Deed], rarity: Rarity) -> Iterator[Same]:
    found: dict[str, list[Deed]] = defaultdict(list)
    for deed in yours:
        for key in deed.keys:
            found[key].append(deed)
    for one in mine:
        others = {id(other): other for key in sorted(one.keys) if len(found[key]) <= COMMON for other in found[key]}
        for other in others.values():
            if one_deed(one, other):
                yield Same(
                    Matter(one.told, other.told, 0.0, mutual=False, short=False, sure=False, rarity=rarity), one.statement, other.statement
                )


def deeds(told: Told) -> Iterator[Deed]:
    """The deeds that a sentence tells."""
    for one in told.statements:
        if one.claim.clause.rule not in READ:
            continue
        noun = _noun(one)
        verb = noun or one.verb
        if verb in WEAK or (one.act in WEAK and not noun):
            continue
        parts = tuple(
            part
            for name in TAKING_PART
            for part in one.parts.get(name, ())
            if part.role.head not in PRONOUNS and part.role.head not in _nouns()
        )
        yield Deed(told, one, frozenset({f"act {act_of(verb)}", *(f"set {number}" for number in _sets().get(verb, ()))}), parts, bool(noun))


def one_deed(one: Deed, other: Deed) -> bool:
    """Whether two deeds are one: nothing sets them apart, and somebody or something takes part in both."""
    first, second = one.statement, other.statement
    if when(first, second) == "apart" or _contrary(first, second) or {first.act, first.verb, second.act} & lexicon("repeatable_acts"):
        return False
    if any(_two_named(first.parts.get(name, ()), second.parts.get(name, ())) for name in ("agent", "object")):
        return False
    return any(_one(mine, yours) for mine in one.parts for yours in other.parts)


def _two_named(mine: Sequence[Part], yours: Sequence[Part]) -> bool:
    """Whether who takes part has a name on both sides, and not the same one."""
    named = [[part for part in side if part.names] for side in (mine, yours)]
    return all(named) and relation(*named) == "apart"


def _one(one: Part, other: Part) -> bool:
    if one.names and other.names:
        return related(one, other) == "same"
    found = related(one, other)
    return found == "same" or (found == "open" and near(one.role.head, other.role.head) >= ONE_LIST)


def _contrary(one: Statement, other: Statement) -> bool:
    known = contraries("v")
    return any((number, 1 - side) in known.get(other.verb, ()) for number, side in known.get(one.verb, ()))


def _noun(one: Statement) -> str:
    """The verb of the noun that a statement only carries: "the treatment took place"; or nothing."""
    if one.act not in CARRYING:
        return ""
    told = (*one.parts.get("object", ()), *one.parts.get("agent", ()))
    return next((_nouns()[part.role.head] for part in told if part.role.head in _nouns()), "")


@functools.cache
def _nouns() -> dict[str, str]:
    return {row[0]: row[1] for row in rows("happening_nouns")}


@functools.cache
def _sets() -> dict[str, frozenset[int]]:
    """The sets of words that can tell one act, by verb with its particle."""
    found: dict[str, set[int]] = defaultdict(set)
    for number, (listed, *_) in enumerate(rows("event_synonyms")):
        for word in listed.split():
            found[word.replace("_", " ")].add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}
