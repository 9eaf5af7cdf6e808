"""Sketches as sparse vectors over numbered keys: rows of a few hundred bytes, so that a hundred thousand of them fit in memory."""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from ..similarity import parts, rarity
from ..sketch import Sketch
from ..tabled import Floats, Numbers

Keys = npt.NDArray[np.int32]
Weights = npt.NDArray[np.float32]
WIDEST = 160  # dimensions kept of a vector; a sketch has at most 64 terms thrice, 16 figures and 16 dates
SIDES = ("", "^", "@")  # the signs of similarity.parts, in the order of their key numbers: three a term


class Sparse(NamedTuple):
    """A vector of length 1 at most: key numbers from 1 on, and their weights, the heaviest first."""

    keys: Keys
    weights: Weights

    def mapping(self) -> dict[int, float]:
        """The same as a mapping."""
        return dict(zip(self.keys.tolist(), self.weights.tolist(), strict=True))


class Rows:
    """The vectors of documents, one a row, padded with zeros; ``numbers`` are the documents' own, sorted."""

    def __init__(self, numbers: Iterable[int]) -> None:
        self.numbers: Numbers = np.array(sorted(numbers), np.int64)
        self.keys: Keys = np.zeros((len(self.numbers), WIDEST), np.int32)
        self.weights: Weights = np.zeros((len(self.numbers), WIDEST), np.float32)

    def places(self, numbers: Numbers) -> Numbers:
        """The rows of documents."""
        return np.searchsorted(self.numbers, numbers)

    def put(self, number: int, vector: Sparse) -> None:
        """Set the vector of a document."""
        place = int(self.places(np.array([number]))[0])
        self.keys[place, : len(vector.keys)] = vector.keys
        self.weights[place, : len(vector.keys)] = vector.weights

    def joined(self, others: Iterable[tuple[int, Sparse]]) -> "Rows":
        """These vectors and others."""
        more = dict(others)
        if not more:
            return self
        found = Rows([*self.numbers.tolist(), *more])
        mine = found.places(self.numbers)
        found.keys[mine], found.weights[mine] = self.keys, self.weights
        for number, vector in more.items():
            found.put(number, vector)
        return found

    def __iter__(self) -> Iterator[tuple[int, Sparse]]:
        for number, keys, weights in zip(self.numbers.tolist(), self.keys, self.weights, strict=True):
            size = np.count_nonzero(keys)
            yield number, Sparse(keys[:size], weights[:size])

    def cosines(self, ones: Numbers, others: Numbers) -> Weights:
        """The dot products of the vectors of pairs of documents; the first of them in ascending order."""
        room = np.zeros(int(self.keys.max(initial=0)) + 1, np.float32)
        found = np.zeros(len(ones), np.float32)
        mine, theirs = self.places(ones), self.places(others)
        for start, end in pairwise([*np.flatnonzero(np.diff(mine, prepend=-1)).tolist(), len(mine)]):
            keys, held = self.keys[mine[start]], theirs[start:end]
            room[keys] = self.weights[mine[start]]
            np.einsum("ij,ij->i", room[self.keys[held]], self.weights[held], out=found[start:end])
            room[keys] = 0.0
        return found


def terms(sketch: Sketch) -> list[str]:
    """The terms and facts of a sketch, each once."""
    return list(dict.fromkeys(one.key for one in (*sketch.terms, *sketch.figures, *sketch.dates)))


def rarities(held: Mapping[int, int], total: int) -> Floats:
    """What each term weighs, by its number, that so many of all documents have."""
    counts: Numbers = np.zeros(max(held, default=0) + 1, np.int64)
    counts[np.fromiter(held.keys(), np.int64, len(held))] = np.fromiter(held.values(), np.int64, len(held))
    distinct, place = np.unique(counts, return_inverse=True)
    return np.array([rarity(count, total) for count in distinct.tolist()], np.float64)[place]


def weigh(rows: Rows, some: Sequence[tuple[int, Sketch]], numbers: Mapping[str, int], rare: Floats) -> None:
    """Set the vectors of some documents.

    Args:
        rows: where they are set.
        some: the documents with their numbers.
        numbers: the number of each of their terms.
        rare: what each term weighs, by its number.
    """
    keys: list[str] = []
    counted: list[float] = []
    sides, roots, sizes = [], [], []
    for _, sketch in some:
        for sign, share, weights in parts(sketch.profile()):
            keys += weights
            counted += weights.values()
            sides.append(SIDES.index(sign))
            roots.append(math.sqrt(share))
            sizes.append(len(weights))
    term = np.fromiter(map(numbers.__getitem__, keys), np.int64, len(keys))
    side = np.repeat(np.arange(len(sizes)), sizes)
    weighed = np.array(counted, np.float64) * rare[term]
    lengths = np.sqrt(np.bincount(side, weighed * weighed, len(sizes)))
    weighed *= (np.array(roots) / np.where(lengths > 0, lengths, 1.0))[side]
    key = term * len(SIDES) + np.array(sides, np.int64)[side]
    document = side // (len(sizes) // len(some))
    order = np.lexsort((key, -weighed, document))
    place = ranks(document[order])
    order, place = order[place < WIDEST], place[place < WIDEST]
    row = rows.places(np.array([number for number, _ in some]))[document[order]]
    rows.keys[row, place] = key[order]
    rows.weights[row, place] = weighed[order]


def ranks(groups: Numbers) -> Numbers:
    """The place of each item in its group, from 0; the items of a group stand side by side."""
    starts = np.flatnonzero(np.diff(groups, prepend=groups[:1] - 1))
    found: Numbers = np.arange(len(groups)) - np.repeat(starts, np.diff(starts, append=len(groups)))
    return found
