"""Which documents are worth comparing: those that share their heaviest terms. Near-linear, for more documents than can all be compared.

Method: an inverted index with champion lists (Manning, Raghavan and Schütze, 2008, 7.1.3): a term proposes only the few documents in which
it weighs most. So no term costs the square of its holders, and a document of a large story still meets some of its own.
"""

import heapq
from collections.abc import Iterable, Mapping, Sequence

import numpy as np
import numpy.typing as npt

from .vectors import SIDES, Sparse

# Measured by evals.grouping (2026-11): with half of each, recall of the pairs of one happening falls by .01 to .02.
HEAVIEST = 24  # terms of a document by which others are proposed to it
CHAMPIONS = 40  # documents that a term proposes
COMPARED = 40  # proposed documents that a document is compared with, those that share most
LEAST = 0.02  # shared weight from which a proposal is looked at

Champions = dict[int, list[tuple[float, int]]]


def heaviest(vector: Sparse) -> list[tuple[int, float]]:
    """The heaviest terms of a vector by number, with their weights on all its sides together."""
    numbers, place = np.unique(vector.keys // len(SIDES), return_inverse=True)
    weights = np.bincount(place, weights=vector.weights)
    top = np.lexsort((numbers, -weights))[:HEAVIEST]
    return list(zip(numbers[top].tolist(), weights[top].tolist(), strict=True))


def champions(blocks: Mapping[int, Sequence[tuple[int, float]]], before: Iterable[tuple[int, Sequence[int], Sequence[float]]]) -> Champions:
    """For each term of the blocks, the documents that it proposes, the heaviest first: (weight, document).

    Args:
        blocks: for each new document, its heaviest terms.
        before: what terms proposed so far: term, documents, weights.
    """
    found: Champions = {}
    for document, block in blocks.items():
        for term, weight in block:
            found.setdefault(term, []).append((weight, document))
    for term, documents, weights in before:
        found[term] += zip(weights, documents, strict=True)
    for term, held in found.items():
        if len(held) > 1:
            found[term] = heapq.nsmallest(CHAMPIONS, held, key=_first)
    return found


def _first(one: tuple[float, int]) -> tuple[float, int]:
    return (-one[0], one[1])


def proposed(document: int, block: Sequence[tuple[int, float]], lists: Champions) -> list[int]:
    """The documents to compare one with, those that share the most weight first."""
    shared: dict[int, float] = {}
    for term, weight in block:
        for other_weight, other in lists[term]:
            shared[other] = shared.get(other, 0.0) + weight * other_weight
    shared.pop(document, None)
    ranked = [(-score, other) for other, score in shared.items() if score >= LEAST]
    return [other for _, other in (heapq.nsmallest(COMPARED, ranked) if len(ranked) > COMPARED else sorted(ranked))]


def room(keys: int) -> npt.NDArray[np.float32]:
    """Zeros for ``vectors.cosines``: one for each side of so many terms."""
    return np.zeros((keys + 1) * len(SIDES), np.float32)
