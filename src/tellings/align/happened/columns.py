"""Many pairs compared at once: for each of them one number, by columns of numbers instead of pair by pair."""

from collections import defaultdict
from collections.abc import Hashable, Mapping, Sequence, Set
from itertools import count
from typing import Any

import numpy as np
import numpy.typing as npt

from ...lexicon.vectors import WIDTH, Vector
from .mention import Told

Column = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
Numbers = npt.NDArray[np.intp]


class Sets:
    """A set of terms for each telling (or sentence, or report), as one line of numbers, so that pairs of them are compared in one go.

    Attributes:
        sizes: how many terms each set has.
        lengths: the length of each as a vector, by what its terms weigh.
    """

    def __init__(self, held: Sequence[Set[Any]], weights: Mapping[Any, float] | None = None) -> None:
        """Read the sets.

        Args:
            held: the sets, in the order of the numbers that pairs name them by.
            weights: what each term weighs; 1 without. The terms must have an order then, in which sums are added up.
        """
        known: dict[Any, int] = defaultdict(count().__next__)
        order = held if weights is None else [sorted(terms) for terms in held]
        self.line = np.array([known[term] for terms in order for term in terms], dtype=np.intp)
        self.sizes = np.array([len(terms) for terms in held], dtype=np.intp)
        self.starts = np.cumsum(self.sizes) - self.sizes
        self.width = len(known)
        self.weights: Column = np.ones(self.width) if weights is None else np.array([weights[term] for term in known], dtype=np.float64)
        owner = np.repeat(np.arange(len(held)), self.sizes)
        self.lengths: Column = np.sqrt(np.bincount(owner, weights=self.weights[self.line], minlength=len(held)))

    def of(self, chosen: Numbers) -> tuple[Numbers, Numbers]:
        """The terms of some sets, one after the other, and for each term the place of its set among the chosen ones."""
        sizes = self.sizes[chosen]
        owner = np.repeat(np.arange(len(chosen)), sizes)
        return self.line[np.repeat(self.starts[chosen] - np.cumsum(sizes) + sizes, sizes) + np.arange(len(owner))], owner


class Pairs:
    """Some pairs of the tellings of a story. Every method gives a number (or a truth) for each pair."""

    def __init__(self, one: Numbers, other: Numbers) -> None:
        """Take the numbers of the tellings on each side."""
        self.one, self.other = one, other
        self.rows, self.row = np.unique(one, return_inverse=True)

    def shared(self, sets: Sets) -> Column:
        """What the terms weigh that both have."""
        terms, pair = sets.of(self.other)
        mine, row = sets.of(self.rows)
        if not len(terms) or not len(mine):
            return np.zeros(len(self.one))
        having = np.zeros((len(self.rows), sets.width), dtype=np.bool_)
        having[row, mine] = True
        both = having[self.row[pair], terms]
        return np.bincount(pair[both], weights=sets.weights[terms[both]], minlength=len(self.one)).astype(np.float64)

    def same(self, values: Numbers) -> Flags:
        """Whether both have one value."""
        found: Flags = values[self.one] == values[self.other]
        return found

    def both(self, flags: Flags) -> Flags:
        """Whether both are so."""
        found: Flags = flags[self.one] & flags[self.other]
        return found

    def either(self, flags: Flags) -> Flags:
        """Whether one of them is so, or both."""
        found: Flags = flags[self.one] | flags[self.other]
        return found

    def differ(self, flags: Flags) -> Flags:
        """Whether just one of them is so."""
        found: Flags = flags[self.one] != flags[self.other]
        return found

    def least(self, values: Column) -> Column:
        """The smaller value of the two."""
        found: Column = np.minimum(values[self.one], values[self.other])
        return found

    def most(self, values: Column) -> Column:
        """The larger value of the two."""
        found: Column = np.maximum(values[self.one], values[self.other])
        return found

    def overlap(self, sets: Sets) -> Column:
        """The share of the smaller set that both have; 0 where one is empty."""
        fewest = np.minimum(sets.sizes[self.one], sets.sizes[self.other])
        return self.shared(sets) / np.maximum(fewest, 1)

    def alike(self, sets: Sets) -> Column:
        """The cosine of their sets (0-1), by what the terms weigh; 0 where one is empty."""
        return divided(self.shared(sets), sets.lengths[self.one] * sets.lengths[self.other])


def divided(value: Column, by: Column) -> Column:
    """A quotient, 0 where there is nothing to divide by."""
    found: Column = np.divide(value, by, out=np.zeros(len(value)), where=by != 0)
    return found


def coded(values: Sequence[Hashable]) -> Numbers:
    """A number for each value, the same for the same."""
    known: dict[Hashable, int] = {}
    return np.array([known.setdefault(value, len(known)) for value in values], dtype=np.intp)


def flags(values: Sequence[object]) -> Flags:
    """Which of some values are true, or not empty."""
    return np.array([bool(value) for value in values], dtype=np.bool_)


class Meanings:
    """The vectors of the triggers, each word once."""

    def __init__(self, told: Sequence[Told]) -> None:
        """Read the vectors."""
        words = [(one.lemma, one.parts) if one.meaning is not None else None for one in told]
        self.words = coded(words)
        table: dict[int, Vector] = {}
        for word, one in zip(self.words.tolist(), told, strict=True):
            table.setdefault(word, one.meaning if one.meaning is not None else np.zeros(WIDTH, np.float32))
        self.table = np.array([table[word] for word in range(len(table))], dtype=np.float32).reshape(-1, WIDTH)

    def cosine(self, pairs: Pairs) -> Column:
        """How near the triggers are in meaning (-1 to 1), to four digits; 0 where one has no vector."""
        both = self.words[pairs.one] * len(self.table) + self.words[pairs.other]
        different, place = np.unique(both, return_inverse=True)
        mine, theirs = self.table[different // max(1, len(self.table))], self.table[different % max(1, len(self.table))]
        found = np.matmul(mine[:, None, :], theirs[:, :, None])[:, 0, 0].astype(np.float64)
        near: Column = np.round(found, 4)[place.reshape(-1)]
        return near
