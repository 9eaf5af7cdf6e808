"""Whether a small count of people who were killed, hurt or taken is of all of them, or of some: those at one place, the others, the women.

Reports of one shooting or one crash divide its victims in many ways, and each report divides them otherwise. In reports of some three
hundred local happenings (November 2026) nearly every two small numbers that were called a difference were a part and the whole, or two
parts. So two of them are held against each other only where nothing divides either.
"""

import re
from collections.abc import Iterator

from ..lexicon.quantities import outcome_groups
from .concepts import concept
from .quantities import Quantity

FATES = frozenset(("die", "injure", "vanish", "detain", "rescue", "strike"))
_PERSON = "person"
_COUNT = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+)"
_NUMBER = rf"(?:{_COUNT}|an?|one|another|several|his|her|their|the)"
# Right before a number, what says that it is of the rest, or of one more.
_REST = re.compile(
    r"\b(?:another|other|others|remaining|further|additional|only|(?:and|or|plus|with|killing|injuring)(?: also)?)\s+$",
    re.IGNORECASE,
)
_JOINED = re.compile(rf"\b{_NUMBER} (?:[a-z-]+ ){{0,2}}[a-z-]+(?:,| and|, and) $", re.IGNORECASE)
# Right behind a number, what says that it is of some, or that others are told of beside.
_SOME = re.compile(
    rf"^\s+(?:others?\b|more\b|of (?!(?:the|its|their) {_COUNT} )|remaining\b|additional\b|(?:[a-z-]+ ){{1,2}}of them\b"
    rf"|(?:[a-z-]+ ){{0,2}}[a-z-]+(?:(?: and|,| as well as) (?:{_COUNT}|one|another|several)"
    r"|(?: and| as well as) (?:an?|his|her|their|the)) [a-z])",
    re.IGNORECASE,
)
# Anywhere in the sentence, what divides a number.
_DIVIDED = re.compile(
    r"\b(?:the (?:other|others|rest|second|third|fourth|fifth|sixth)|another|(?:two|three|four|five|six|several|some) (?:others|more)|"
    r"one of (?:them|whom|the)|among (?:them|the)|each|respectively|both)\b",
    re.IGNORECASE,
)
# Where some of them were, were brought or are.
_SOMEWHERE = re.compile(
    r"\b(?:at the scene|(?:at|in|(?<!according )to) (?:an?|the|local|area|nearby)[a-z ]{0,20}hospitals?|hospitali[sz]ed|airlifted|"
    r"(?:taken|rushed) to|in (?:critical|serious|stable|fair|good)|"
    r"in the (?:car|house|home|apartment|room|street|vehicle|back|chest|head|leg)|inside|outside|"
    r"remain\w*|still)\b",
    re.IGNORECASE,
)
# Some of the people among others.
_KINDS = frozenset(("man", "woman", "boy", "girl", "civilian", "adult"))
_IN_HOSPITAL = frozenset(("hospitalise", "hospitalize"))


def people(one: Quantity, other: Quantity) -> bool:
    """Whether both count people."""
    return all(_PERSON in (each.group, each.wider) or not each.figure.head for each in (one, other))


def part_of_toll(one: Quantity, other: Quantity) -> str:
    """Why one of two counts of people may be of some of them only, in words; empty where nothing divides either."""
    return next(_reasons(one, other), "")


def _reasons(one: Quantity, other: Quantity) -> Iterator[str]:
    for each in (one, other):
        if _REST.search(each.before) or _JOINED.search(each.before) or _SOME.search(each.behind) or _DIVIDED.search(each.sentence):
            yield "one may be of some of them: others are told of beside"
        if _more_told(each, one.outcomes & other.outcomes):
            yield "one may be of some of them: its report gives a higher number, too"
    if bool(_SOMEWHERE.search(one.sentence)) != bool(_SOMEWHERE.search(other.sentence)):
        yield "one may be told of those at one place or of one time"
    heads = (one.figure.head, other.figure.head)
    two_kinds = one.group != other.group or not _KINDS.isdisjoint(heads)
    if all(heads) and two_kinds and concept(heads[0]) != concept(heads[1]) and not (_fate_of(one, other) or _fate_of(other, one)):
        yield f"one is told of “{heads[0]}”, the other of “{heads[1]}”"
    if _hospital(one) != _hospital(other):
        yield "who was hurt need not have been brought to a hospital"


def _fate_of(one: Quantity, other: Quantity) -> bool:
    """Whether one counts by the noun of a fate what the other counts as people of that fate: "12 arrests", "12 people were arrested"."""
    fate = FATES.intersection(outcome_groups().get(one.figure.head, ())) & other.outcomes
    return bool(fate) and other.group == _PERSON and other.figure.head not in _KINDS


def _more_told(one: Quantity, outcomes: frozenset[str]) -> bool:
    """Whether the account of a count gives a higher number of people of the same fate, in another sentence."""
    beside = {each[:3] for each in one.beside}
    return any(
        dimension == one.dimension and low > one.high and any(told & outcomes for _, told in given)
        for (dimension, low, high), given in one.rest.values.items()
        if (dimension, low, high) not in beside
    )


def _hospital(one: Quantity) -> bool:
    told = {term for term in (*one.figure.terms, one.figure.head) if outcome_groups().get(term)}
    return bool(told) and told <= _IN_HOSPITAL
