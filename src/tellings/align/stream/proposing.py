"""Which documents are worth comparing: those that share their heaviest terms. Near-linear, for more documents than can all be compared.

Method: an inverted index with champion lists (Manning, Raghavan and Schütze, 2008, 7.1.3): a term proposes only the few documents in which
it weighs most. So no term costs the square of its holders, and a document of a large story still meets some of its own.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from ..tabled import Floats, Numbers
from .vectors import SIDES, Rows, ranks

# Measured by evals.grouping (2026-11): with half of each, recall of the pairs of one happening falls by .01 to .02.
HEAVIEST = 24  # terms of a document by which others are proposed to it
CHAMPIONS = 40  # documents that a term proposes
COMPARED = 40  # proposed documents that a document is compared with, those that share most
LEAST = 0.02  # shared weight from which a proposal is looked at
AT_ONCE = 500  # documents that are looked at together: some megabytes


@dataclass(frozen=True, slots=True)
class Blocks:
    """The heaviest terms of documents: a document, a term of it and its weight each; a document's own side by side."""

    documents: Numbers
    terms: Numbers
    weights: Floats


@dataclass(frozen=True, slots=True)
class Champions:
    """Which documents each term proposes, the heaviest first.

    ``starts`` says for each of the ``terms``, which are sorted, where its documents begin; its last number where all of them end.
    """

    terms: Numbers
    starts: Numbers
    documents: Numbers
    weights: Floats

    def rows(self) -> Iterator[tuple[int, Numbers, Floats]]:
        """Term, documents and weights of each."""
        starts = self.starts.tolist()
        for place, term in enumerate(self.terms.tolist()):
            mine = slice(starts[place], starts[place + 1])
            yield term, self.documents[mine], self.weights[mine]


def heaviest(rows: Rows) -> Blocks:
    """The heaviest terms of documents, each with its weights on all its sides together."""
    found = [Blocks(np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0, np.float64))]
    for start in range(0, len(rows.numbers), AT_ONCE):
        keys = rows.keys[start : start + AT_ONCE]
        row, column = np.nonzero(keys)
        span = int(keys.max(initial=0)) // len(SIDES) + 1
        both, place = np.unique(row * span + keys[row, column] // len(SIDES), return_inverse=True)
        weights: Floats = np.bincount(place, rows.weights[start : start + AT_ONCE][row, column], len(both)).astype(np.float64)
        row, term = np.divmod(both, span)
        order = np.lexsort((term, -weights, row))
        order = order[ranks(row[order]) < HEAVIEST]
        found.append(Blocks(rows.numbers[start + row[order]], term[order], weights[order]))
    return Blocks(
        np.concatenate([one.documents for one in found]),
        np.concatenate([one.terms for one in found]),
        np.concatenate([one.weights for one in found]),
    )


def champions(blocks: Blocks, before: Iterable[tuple[int, Sequence[int], Sequence[float]]]) -> Champions:
    """For each term of the blocks, the documents that it proposes.

    Args:
        blocks: the heaviest terms of the new documents.
        before: what these terms proposed so far: term, documents, weights.
    """
    old = list(before)
    sizes = [len(documents) for _, documents, _ in old]
    term = np.concatenate([blocks.terms, np.repeat(np.array([one for one, _, _ in old], np.int64), sizes)])
    document = np.concatenate([blocks.documents, *(np.array(some, np.int64) for _, some, _ in old)])
    weight = np.concatenate([blocks.weights, *(np.array(some, np.float64) for _, _, some in old)])
    order = np.lexsort((document, -weight, term))
    order = order[ranks(term[order]) < CHAMPIONS]
    terms, starts = np.unique(term[order], return_index=True)
    return Champions(terms, np.append(starts, len(order)), document[order], weight[order])


def proposed(blocks: Blocks, lists: Champions) -> tuple[Numbers, Numbers]:
    """The pairs of documents to compare, each once: the lower number and the higher, sorted.

    A document proposes those that share the most weight with it; the other of a pair need not propose it as well.
    """
    span = max(int(lists.documents.max(initial=0)), int(blocks.documents.max(initial=0))) + 1
    starts = np.flatnonzero(ranks(blocks.documents) == 0)[::AT_ONCE].tolist()
    found = [np.zeros(0, np.int64)]
    for start, end in pairwise([*starts, len(blocks.documents)]):
        some = slice(start, end)
        one, other = _shared(Blocks(blocks.documents[some], blocks.terms[some], blocks.weights[some]), lists)
        found.append(np.minimum(one, other) * span + np.maximum(one, other))
    low, high = np.divmod(np.unique(np.concatenate(found)), span)
    return low, high


def _shared(blocks: Blocks, lists: Champions) -> tuple[Numbers, Numbers]:
    """For each of some documents, those that share the most weight with it."""
    term = np.searchsorted(lists.terms, blocks.terms)
    sizes = lists.starts[term + 1] - lists.starts[term]
    place = np.arange(int(sizes.sum())) + np.repeat(lists.starts[term] - np.cumsum(sizes) + sizes, sizes)
    one, other = np.repeat(blocks.documents, sizes), lists.documents[place]
    weights = np.repeat(blocks.weights, sizes) * lists.weights[place]
    others = one != other
    span = int(lists.documents.max(initial=0)) + 1
    both, place = np.unique((one * span + other)[others], return_inverse=True)
    shared = np.bincount(place, weights[others], len(both))
    enough = shared >= LEAST
    shared = shared[enough]
    one, other = np.divmod(both[enough], span)
    order = np.lexsort((other, -shared, one))
    order = order[ranks(one[order]) < COMPARED]
    return one[order], other[order]
