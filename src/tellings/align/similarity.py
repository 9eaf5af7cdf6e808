"""How alike two texts are: weighted words, those of the title and the lead first, and names, figures and dates by themselves.

Method: cosine of term vectors with BM25's inverse document frequency (Robertson and Spärck Jones, 1976) taken over the texts at hand, so
that what every report of a story says weighs next to nothing and what sets its happenings apart weighs most. Names, figures and dates are
compared a second time on their own (as Miranda et al., 2018, do for streams of news): two like happenings share their words, not these.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeVar

from ..lexicon import words as lexicon
from .facts import dates, figures, weighed
from .wording import TAIL, tokens

# Calibrated on the 33 topics of events-ecbplus-topics-1-35 (two like happenings each), 2026-11.
LEAD = 400  # code points of the main matter whose words weigh more: the title and the first sentence or two
LEAD_WEIGHT = 3.0  # 1, 2, 3 and 4 tried
OPENING = 300  # code points of the opening, which is compared on its own as well
# Shares of the cosine. Calibrated on the same topics, whole and in samples of 2 to 10 reports, 2026-11: figures or dates left out cost .01
# to .03 of B-cubed F1; any of .05 to .1 for either is as good.
BODY, OPENINGS, NAMES, FIGURES, DATES = 0.4, 0.2, 0.2, 0.1, 0.1
NAME_WEIGHT = 2.0  # for words that are mostly capitalised; 1, 1.5, 2 and 3 tried
# Added to the weight of every term: what all reports say makes them alike, too. 0 splits a story of one happening, 1 ties like happenings.
COMMON = 0.5  # 0, .2, .5, 1 and 2 tried on whole topics and on samples of 2 to 10 reports of one happening and of two
# Texts that a whole grouping counts as where a few of its texts are weighed. 20 to 100 tried with evals.grouping: from 30 to 60 alike.
PRIOR = 60.0
ENOUGH = 12_000  # code points read of a report: what it is about stands in its first columns
HEAVIEST = 20  # terms of a report by which others are proposed to it
SHARED = 2  # of them that two reports must share
MANY = 40  # holders of one term above which not every pair of them is proposed

K = TypeVar("K")
Vector = dict[str, float]


@dataclass(frozen=True, slots=True)
class Profile:
    """What a text says it is about.

    Attributes:
        weights: term to weight within the text, before texts are compared.
        opening: the same for the first words alone, where a report says what is new.
        places: term or fact to its first occurrence: the range in the document's text, in code points.
        names: the terms that are mostly capitalised.
        figures, dates: the facts of these kinds, with their weights.
    """

    weights: Vector
    opening: Vector
    places: dict[str, tuple[int, int]]
    names: frozenset[str]
    figures: Vector
    dates: Vector


@dataclass(frozen=True, slots=True)
class Around:
    """How many of very many texts, ``total``, have each term."""

    holders: Mapping[str, int]
    total: int


def profile(main: str) -> Profile:
    """The profile of a document's main matter. Linear in it, up to ``ENOUGH`` code points."""
    main = main[:ENOUGH]
    plain = lexicon("function_words")
    counts: Vector = {}
    seen: dict[str, int] = {}
    capitals: dict[str, int] = {}
    places: dict[str, tuple[int, int]] = {}
    first: Vector = {}
    for term, start, end in zip(*tokens(main), strict=True):
        if not term.isalnum():
            term = TAIL.sub("", term)
            end -= len(cut[0] if (cut := TAIL.search(main[start:end])) else "")
        if len(term) < 2 or term in plain:
            continue
        counts[term] = counts.get(term, 0.0) + (LEAD_WEIGHT if start < LEAD else 1.0)
        seen[term] = seen.get(term, 0) + 1
        capitals[term] = capitals.get(term, 0) + main[start].isupper()
        if term not in places:
            places[term] = (start, end)
        if start < OPENING:
            first[term] = first.get(term, 0.0) + 1.0
    names = frozenset(term for term, count in capitals.items() if 2 * count > seen[term])
    amounts, days = figures(main), dates(main)
    for fact in (*amounts, *days):
        places.setdefault(fact.key, (fact.start, fact.end))
    return Profile(_dampened(counts, names), _dampened(first, names), places, names, weighed(amounts, LEAD), weighed(days, LEAD))


def parts(one: Profile) -> tuple[tuple[str, float, Vector], ...]:
    """The five sides on which profiles are compared: the sign of its terms in a vector, its share of the cosine, and its weights."""
    named = {term: weight for term, weight in one.weights.items() if term in one.names}
    return (
        ("", BODY, one.weights),
        ("^", OPENINGS, one.opening),
        ("@", NAMES, named),
        ("", FIGURES, one.figures),
        ("", DATES, one.dates),
    )


def vectors(profiles: Sequence[Profile], around: Around | None = None) -> list[Vector]:
    """Vectors of the profiles, of length 1 at most, each term weighed by how few of the profiles have it; see ``parts`` for the signs.

    Args:
        profiles: the texts that are compared.
        around: what is known of many more texts; it counts as ``PRIOR`` further profiles, so that few texts don't weigh by chance.
    """
    sides = [parts(one) for one in profiles]
    found: list[Vector] = [{} for _ in profiles]
    for number in range(len(sides[0]) if sides else 0):
        for vector, side, whole in zip(found, sides, _weighed([one[number][2] for one in sides], around), strict=True):
            sign, share, _ = side[number]
            root = math.sqrt(share)
            vector.update({f"{sign}{term}": weight * root for term, weight in whole.items()})
    return found


def _dampened(counts: Vector, names: frozenset[str]) -> Vector:
    return {term: (1 + math.log(count)) * (NAME_WEIGHT if term in names else 1.0) for term, count in counts.items()}


def _weighed(counted: Sequence[Vector], around: Around | None) -> list[Vector]:
    frequency: dict[str, int] = {}
    for one in counted:
        for term in one:
            frequency[term] = frequency.get(term, 0) + 1
    if around is None:
        rare = {term: rarity(count, len(counted)) for term, count in frequency.items()}
    else:
        share, total = PRIOR / max(1, around.total), len(counted) + PRIOR
        rare = {term: rarity(count + share * around.holders.get(term, 0), total) for term, count in frequency.items()}
    return [unit({term: weight * rare[term] for term, weight in one.items()}) for one in counted]


def rarity(holders: float, total: float) -> float:
    """What a term weighs that ``holders`` of ``total`` texts have."""
    return COMMON + math.log(1 + (total - holders + 0.5) / (holders + 0.5))


def likeness(left: dict[K, float], right: dict[K, float]) -> float:
    """The dot product of two vectors: the cosine (0-1) where both are of length 1."""
    small, large = (left, right) if len(left) <= len(right) else (right, left)
    total = 0.0
    for term, weight in small.items():
        if term in large:
            total += weight * large[term]
    return total


def unit(vector: Vector) -> Vector:
    """The vector at length 1; an empty one stays empty."""
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
