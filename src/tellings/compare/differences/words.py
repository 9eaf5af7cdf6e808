"""The word lists of this package, each read once into the form in which it is asked."""

import functools
from typing import NamedTuple

from ...lexicon import rows


class End(NamedTuple):
    """An end of a scale, or a judgement of a label: the scale or the thing judged, and which end or judgement it is."""

    scale: str
    end: str


@functools.cache
def acts() -> dict[str, str]:
    """The group of each verb, a particle behind it."""
    return {word: group for group, listed in rows("same_acts") for word in listed.split("|")}


# Verbs that end in "ise" on both sides of the Atlantic.
ALWAYS_ISE = frozenset(
    (
        "advertise", "advise", "arise", "chastise", "circumcise", "compromise", "despise", "devise", "disguise", "exercise", "franchise",
        "improvise", "praise", "premise", "promise", "raise", "revise", "rise", "supervise", "surmise", "surprise", "televise",
    )
)  # fmt: skip


def act_of(verb: str) -> str:
    """The group of a verb, or the verb itself, in one spelling: "apologise" is "apologize"."""
    word, _, behind = verb.partition(" ")
    one = f"{word[:-3]}ize{' ' if behind else ''}{behind}" if word.endswith("ise") and word not in ALWAYS_ISE else verb
    return acts().get(verb) or acts().get(one, one)


@functools.cache
def contraries(kind: str) -> dict[str, tuple[tuple[int, int], ...]]:
    """For each word of a kind (``v`` or ``a``) the entries that it stands in, with its side (0 or 1)."""
    found: dict[str, list[tuple[int, int]]] = {}
    for number, (of, *sides) in enumerate(rows("contraries")):
        if of == kind:
            for side, listed in enumerate(sides):
                for word in listed.split("|"):
                    found.setdefault(word, []).append((number, side))
    return {word: tuple(places) for word, places in found.items()}


@functools.cache
def states(word: str) -> tuple[End, ...]:
    """The ends of states that a verb brings about, or that "=" with a complement tells ("=closed")."""
    return tuple(
        End(matter, str(side)) for matter, *sides in rows("states") for side, listed in enumerate(sides) if word in listed.split("|")
    )


PREPOSITIONS = frozenset({"about", "against", "at", "by", "for", "from", "in", "of", "on", "to", "up", "with", "upon"})


@functools.cache
def governing() -> frozenset[str]:
    """The verbs of the lists that stand there with a preposition, which then governs their object."""
    return frozenset(word for word in (*acts(), *contraries("v")) if word.rpartition(" ")[2] in PREPOSITIONS)


@functools.cache
def things() -> dict[str, frozenset[int]]:
    """The groups of nouns that may name one thing, by noun."""
    found: dict[str, set[int]] = {}
    told = [(noun, verb) for noun, verb, *_ in rows("happening_nouns")]  # "the death", of which another tells that somebody died
    for number, listed in enumerate([*(row[0].split("|") for row in rows("same_things")), *told]):
        for word in listed:
            found.setdefault(word, set()).add(number)
    return {word: frozenset(groups) for word, groups in found.items()}


@functools.cache
def parties() -> dict[str, str]:
    """The class of each word for who does something."""
    return {word: row[0] for row in rows("parties") for word in row[1].split("|")}


@functools.cache
def overlapping(party: str) -> frozenset[str]:
    """The classes that a doer of a class may be of as well."""
    return frozenset(word for row in rows("parties") if row[0] == party and len(row) > 2 for word in row[2].split("|"))


@functools.cache
def occupations() -> dict[str, frozenset[int]]:
    """The groups of trades and offices that a word for a person is of."""
    found: dict[str, set[int]] = {}
    for number, (listed, *_) in enumerate(rows("occupations")):
        for word in listed.split("|"):
            found.setdefault(word, set()).add(number)
    return {word: frozenset(groups) for word, groups in found.items()}


@functools.cache
def place_kinds() -> dict[str, str]:
    """The kind of each word for a place."""
    return {row[0]: row[1] for row in rows("place_kinds")}


@functools.cache
def degrees() -> dict[str, tuple[End, ...]]:
    """The ends of scales that words of degree stand at."""
    found: dict[str, list[End]] = {}
    for scale, end, listed in rows("degrees"):
        for word in listed.split("|"):
            found.setdefault(word, []).append(End(scale, end))
    return {word: tuple(ends) for word, ends in found.items()}


@functools.cache
def labels() -> dict[str, tuple[End, ...]]:
    """The judgements that a label may pass, by label."""
    found: dict[str, list[End]] = {}
    for thing, *judgements in rows("labels"):
        for number, listed in enumerate(judgements):
            for word in filter(None, listed.split("|")):
                found.setdefault(word, []).append(End(thing, str(number)))
    return {word: tuple(ends) for word, ends in found.items()}


@functools.cache
def causes() -> dict[str, tuple[str, ...]]:
    """The families of causes that a word belongs to."""
    found: dict[str, list[str]] = {}
    for family, listed in rows("cause_families"):
        for word in listed.split("|"):
            found.setdefault(word, []).append(family)
    return {word: tuple(families) for word, families in found.items()}


@functools.cache
def cause_chains() -> dict[str, frozenset[str]]:
    """For each family of causes the families that it leads to."""
    return {family: frozenset(listed.split("|")) for family, listed in rows("cause_chains")}


@functools.cache
def inside() -> dict[str, frozenset[str]]:
    """The larger places that a place lies in, by its name in lower case."""
    found: dict[str, set[str]] = {}
    for larger, listed in rows("parts_of_places"):
        for part in listed.split("|"):
            found.setdefault(part.lower(), set()).update(name.lower() for name in larger.split("|"))
    return {part: frozenset(names) for part, names in found.items()}


@functools.cache
def demonyms() -> frozenset[str]:
    """The adjectives of countries, in lower case."""
    return frozenset(
        name.strip().lower() for row in rows("countries") for field in row[2:] for name in field.split(";") if name.strip(" -")
    )


@functools.cache
def countries() -> frozenset[str]:
    """The names of countries, in lower case."""
    return frozenset(
        name.strip().lower() for row in rows("countries") for field in row[:2] for name in field.split(";") if name.strip(" -")
    )
