"""How alike two accounts are: weighted words, those of the title and the lead before those of the body, names before other words.

Method: cosine of term vectors with BM25's inverse document frequency (Robertson and Spärck Jones, 1976) taken over the accounts at hand, so
that what every report of a story says weighs next to nothing and what sets its happenings apart weighs most.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from ..lexicon import words as lexicon
from ..record import Account
from .wording import TAIL, WORD, fold

# Calibrated on the 33 topics of events-ecbplus-topics-1-35 (two like happenings each), 2026-11.
LEAD = 400  # code points of the main matter whose words weigh more: the title and the first sentence or two
LEAD_WEIGHT = 3.0  # 1, 2, 3 and 4 tried
OPENING = 300  # code points of the opening, which is compared on its own as well
OPENING_SHARE = 0.3  # of the cosine; 0, .3 and .5 tried
NAME_WEIGHT = 2.0  # for words that are mostly capitalised; 1, 1.5, 2 and 3 tried
# Added to the weight of every term: what all reports say makes them alike, too. 0 splits a story of one happening, 1 ties like happenings.
COMMON = 0.5  # 0, .2, .5, 1 and 2 tried on whole topics and on samples of 2 to 10 reports of one happening and of two
ENOUGH = 12_000  # code points read of a report: what it is about stands in its first columns
HEAVIEST = 20  # terms of a report by which others are proposed to it
SHARED = 2  # of them that two reports must share
MANY = 40  # holders of one term above which not every pair of them is proposed

Vector = dict[str, float]


@dataclass(frozen=True, slots=True)
class Profile:
    """What an account's words say it is about.

    Attributes:
        weights: term to weight within the account, before the accounts are compared.
        opening: the same for the first words alone, where a report says what is new.
        places: term to the range of its first occurrence in the document's text.
        names: the terms that are mostly capitalised.
    """

    weights: Vector
    opening: Vector
    places: dict[str, tuple[int, int]]
    names: frozenset[str]


def profile(account: Account) -> Profile:
    """The profile of an account. Linear in its text."""
    document = account.document
    main = document.text[: min(document.main_end, ENOUGH)]
    plain = lexicon("function_words")
    counts: Vector = {}
    seen: dict[str, int] = {}
    capitals: dict[str, int] = {}
    places: dict[str, tuple[int, int]] = {}
    first: Vector = {}
    for match in WORD.finditer(main):
        term = fold(match.group())
        term = term if term.isalnum() else TAIL.sub("", term)
        if len(term) < 2 or term in plain:
            continue
        start, end = match.span()
        counts[term] = counts.get(term, 0.0) + (LEAD_WEIGHT if start < LEAD else 1.0)
        seen[term] = seen.get(term, 0) + 1
        capitals[term] = capitals.get(term, 0) + match.group()[0].isupper()
        places.setdefault(term, (start, end))
        if start < OPENING:
            first[term] = first.get(term, 0.0) + 1.0
    names = frozenset(term for term, count in capitals.items() if 2 * count > seen[term])
    return Profile(_dampened(counts, names), _dampened(first, names), places, names)


def vectors(profiles: Sequence[Profile]) -> list[Vector]:
    """Unit vectors of the profiles, each term weighed by how few of the profiles have it; terms of the opening are marked "^"."""
    whole = _weighed([one.weights for one in profiles])
    openings = _weighed([one.opening for one in profiles])
    body, head = math.sqrt(1 - OPENING_SHARE), math.sqrt(OPENING_SHARE)
    found = []
    for all_of_it, first in zip(whole, openings, strict=True):
        vector = {term: weight * body for term, weight in all_of_it.items()}
        vector.update({f"^{term}": weight * head for term, weight in first.items()})
        found.append(vector)
    return found


def _dampened(counts: Vector, names: frozenset[str]) -> Vector:
    return {term: (1 + math.log(count)) * (NAME_WEIGHT if term in names else 1.0) for term, count in counts.items()}


def _weighed(counted: Sequence[Vector]) -> list[Vector]:
    total = len(counted)
    frequency: dict[str, int] = {}
    for one in counted:
        for term in one:
            frequency[term] = frequency.get(term, 0) + 1
    rarity = {term: COMMON + math.log(1 + (total - count + 0.5) / (count + 0.5)) for term, count in frequency.items()}
    return [_unit({term: weight * rarity[term] for term, weight in one.items()}) for one in counted]


def likeness(left: Vector, right: Vector) -> float:
    """The dot product of two vectors: the cosine (0-1) where both are unit vectors."""
    small, large = (left, right) if len(left) <= len(right) else (right, left)
    # The order of a set does not show: fsum is exact, whatever the order.
    return math.fsum(small[term] * large[term] for term in small.keys() & large.keys())


def _unit(vector: Vector) -> Vector:
    length = math.sqrt(math.fsum(weight * weight for weight in vector.values()))
    return {term: weight / length for term, weight in vector.items()} if length else {}


def every_pair(count: int) -> list[tuple[int, int]]:
    """All pairs of so many items, by number."""
    return [(first, second) for second in range(count) for first in range(second)]


def proposals(weighed: Sequence[Vector]) -> list[tuple[int, int]]:
    """The pairs that share some of their heaviest terms, by number, sorted: near-linear, for more vectors than can all be compared.

    A term of very many vectors ties each to the first and to the one before, so that no term costs the square of its holders.
    """
    holders: dict[str, list[int]] = {}
    for number, vector in enumerate(weighed):
        for term in sorted(vector, key=lambda one: (-vector[one], one))[:HEAVIEST]:
            holders.setdefault(term, []).append(number)
    shared: dict[tuple[int, int], int] = {}
    for held in holders.values():
        if len(held) > MANY:
            tied = sorted({(held[0], other) for other in held[1:]} | set(pairwise(held)))
        else:
            tied = [(first, second) for place, first in enumerate(held) for second in held[place + 1 :]]
        for pair in tied:
            shared[pair] = shared.get(pair, 0) + 1
    return sorted(pair for pair, count in shared.items() if count >= SHARED)
