"""Groups by average likeness of some hundred items: ``clusters`` with a table of every two groups instead of a queue of pairs.

Its time is the square of the items for each of them, all of it in a few operations on whole rows, which is what makes it quick.
"""

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Protocol, TypeVar

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
SUPPORT = 0.5  # of the threshold: how alike a member must be to the other group to speak for it
ASKED = 50  # members of a group that are asked
HOPELESS = 0.2  # of the threshold: groups less alike than this are not looked at again
NONE = -1.0  # the score of two groups that are not lined up

K = TypeVar("K")


class Known(Protocol):
    """What is known of the groups besides their vectors; a group has the number of its first item."""

    def weights(self, one: int | Numbers, others: Numbers, across: Floats, within: Floats) -> Floats:
        """What the average likeness of groups is multiplied by, at most 2; 0 keeps them apart whatever they share.

        Args:
            one: a group, or as many of them as of the others.
            others: the groups it is held against.
            across: its average likeness to each of them.
            within: for every group, the average cosine of the pairs inside it; 0 for one item alone.
        """
        ...

    def merge(self, into: int, other: int) -> None:
        """Make two groups one, under the number of the first."""
        ...


class Table:
    """Groups on their way; a group has the number of its first item."""

    def __init__(self, vectors: Sequence[dict[K, float]], known: Known, threshold: float) -> None:
        count = len(vectors)
        self.known, self.threshold = known, threshold
        self.items = cosines(vectors)
        self.sums = self.items.copy()  # of the cosines between two groups
        self.members = [[number] for number in range(count)]
        self.sizes = np.ones(count)
        self.inner = np.zeros(count)  # sums of the cosines inside
        self.within = np.zeros(count)
        self.near = np.zeros((count, count), np.bool_)
        self.scores = np.full((count, count), NONE)

    def run(self, pairs: Iterable[tuple[int, int]]) -> list[list[int]]:
        """The groups, from the pairs that may start one."""
        self._line_up(np.array(list(pairs), np.int64).reshape(-1, 2))
        while self.scores.size:
            one, other = divmod(int(self.scores.argmax()), len(self.members))
            if self.scores[one, other] < self.threshold:
                break
            if self._supported(one, other):
                self._join(one, other)
            else:
                self.scores[one, other] = self.scores[other, one] = NONE
        return sorted(sorted(group) for group in self.members if group)

    def merge(self, one: int, other: int) -> None:
        """Make one group of two, under the first's number."""
        across = float(self.sums[one, other])
        self.sums[one] += self.sums[other]
        self.sums[:, one] = self.sums[one]
        self.known.merge(one, other)
        self.members[one] += self.members[other]
        self.members[other] = []
        size = len(self.members[one])
        self.sizes[one] = size
        self.inner[one] += self.inner[other] + across
        self.within[one] = self.inner[one] / (size * (size - 1) / 2)

    def _line_up(self, pairs: Numbers) -> None:
        into = np.arange(len(self.members))
        for number, group in enumerate(self.members):
            into[group] = number
        pairs = into[pairs]
        one, other = pairs[pairs[:, 0] != pairs[:, 1]].T
        across = self.sums[one, other] / (self.sizes[one] * self.sizes[other])
        near = across >= HOPELESS * self.threshold
        one, other, across = one[near], other[near], across[near]
        self.near[one, other] = self.near[other, one] = True
        alike = 2 * across >= self.threshold
        one, other, across = one[alike], other[alike], across[alike]
        scores = np.round(across * self.known.weights(one, other, across, self.within), 12)
        self.scores[one, other] = self.scores[other, one] = scores

    def _join(self, one: int, other: int) -> None:
        """Make one group of two, and hold it against its neighbours."""
        self.merge(one, other)
        self.near[:, one] |= self.near[:, other]
        near = self.near[one] | self.near[other]
        near[[one, other]] = False
        for table, empty in ((self.near, False), (self.scores, NONE)):
            table[other] = table[:, other] = empty
        others = np.flatnonzero(near)
        across = self.sums[one, others] / (self.sizes[one] * self.sizes[others])
        others, across = _those(across >= HOPELESS * self.threshold, others, across)
        self.near[one] = False
        self.near[one, others] = self.near[others, one] = True
        others, across = _those(2 * across >= self.threshold, others, across)
        self.scores[one] = self.scores[:, one] = NONE
        scores = np.round(across * self.known.weights(one, others, across, self.within), 12)
        self.scores[one, others] = self.scores[others, one] = scores

    def _supported(self, one: int, other: int) -> bool:
        """Whether most members of each side are themselves alike to the other: one report of two things does not tie the two."""
        for mine, theirs in ((self.members[one], self.members[other]), (self.members[other], self.members[one])):
            asked = mine[:ASKED]
            speaking = self.items[np.ix_(asked, theirs)].sum(axis=1) >= SUPPORT * self.threshold * len(theirs)
            if 2 * np.count_nonzero(speaking) <= len(asked):
                return False
        return True


def cohesion(one: int | Numbers, others: Numbers, across: Floats, within: Floats, both: float, lone: float) -> Floats:
    """Below 1 where groups are much less alike than what they hold: then they are likely about different things.

    Args:
        one: a group, or as many of them as of the others.
        others: the groups it is held against.
        across: its average likeness to each of them.
        within: for every group, the average cosine of the pairs inside it; 0 for one item alone.
        both: the part of the average inside of two groups, each of two items or more, from which their likeness counts whole.
        lone: the same of the one group where the other is one item alone.
    """
    left, right = np.broadcast_to(within[one], across.shape), within[others]
    expected = np.where((left > 0) & (right > 0), both * (left + right) / 2, lone * np.maximum(left, right))
    return np.minimum(1.0, np.divide(across, expected, out=np.ones(len(across)), where=expected > 0))


def cosines(vectors: Sequence[dict[K, float]]) -> Floats:
    """The dot products of every two vectors; what stands on the diagonal means nothing."""
    numbers: dict[K, int] = {}
    columns = np.array([numbers.setdefault(key, len(numbers)) for key in chain.from_iterable(vectors)], np.int64)
    rows = np.repeat(np.arange(len(vectors)), [len(one) for one in vectors])
    weights = np.fromiter(chain.from_iterable(one.values() for one in vectors), np.float64, len(columns))
    shared = np.bincount(columns, minlength=1) > 1  # a term of one vector alone adds nothing to any product of two
    place = np.cumsum(shared) - 1
    kept = shared[columns]
    matrix = np.zeros((len(vectors), int(shared.sum())))
    matrix[rows[kept], place[columns[kept]]] = weights[kept]
    found: Floats = matrix @ matrix.T
    return found


def _those(which: npt.NDArray[np.bool_], others: Numbers, across: Floats) -> tuple[Numbers, Floats]:
    return others[which], across[which]
