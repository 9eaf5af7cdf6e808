"""Groups by average likeness, with what may not be together kept apart.

Method: agglomerative clustering with average linkage (UPGMA; Sokal and Michener, 1958). A report that is a little like two groups doesn't
tie them together, as single linkage would. The average of all cosines between two groups is the dot product of their summed vectors, so no
table of pairs is kept, and only proposed pairs are looked at.
"""

import heapq
from collections.abc import Hashable, Iterable, Sequence
from typing import Generic, TypeVar

import numpy as np

from .similarity import likeness
from .tabled import ASKED, HOPELESS, SUPPORT, Known, Table

K = TypeVar("K", bound=Hashable)
TABLED = 512  # items up to which a table of every two groups is kept: 2 MiB a table
# Members up to which a group is held against all its neighbours whenever it grows; above, when it has grown by a tenth: one more report
# hardly moves the average of hundreds, and the neighbours of all of them are thousands.
ALWAYS, GROWTH = 100, 1.1


def grouped(
    vectors: Sequence[dict[K, float]],
    known: Known,
    pairs: Iterable[tuple[int, int]],
    threshold: float,
    together: Iterable[Sequence[int]] = (),
    tabled: int = TABLED,
) -> list[list[int]]:
    """The items in groups.

    Args:
        vectors: a vector of length 1 at most for each item.
        known: what else is known of them, each item a group of its own; it is used up.
        pairs: the pairs of items that may start a group.
        threshold: average likeness (0-1) below which groups stay apart.
        together: items that are in one group from the start, each in one of these at most.
        tabled: items up to which a table is kept.

    Returns:
        Sorted numbers in each group, groups in the order of their first.
    """
    grouping = Table(vectors, known, threshold) if len(vectors) <= tabled else _Queue(vectors, known, threshold)
    for some in together:
        for other in some[1:]:
            grouping.merge(some[0], other)
    return grouping.run(pairs)


class _Queue(Generic[K]):
    """Groups on their way, by the sums of their vectors; a group has the number of its first item."""

    def __init__(self, vectors: Sequence[dict[K, float]], known: Known, threshold: float) -> None:
        count = len(vectors)
        self.vectors, self.known, self.threshold = vectors, known, threshold
        self.totals = list(vectors)
        self.members = [[number] for number in range(count)]
        self.near: list[set[int]] = [set() for _ in range(count)]
        self.settled = [1] * count
        self.into = list(range(count))  # the group that each group has become part of, itself at first
        self.grown = [0] * count  # how often each group has grown
        self.inner = [0.0] * count  # sums of the cosines inside
        self.within = np.zeros(count)
        self.queue: list[tuple[float, int, int, int, int]] = []  # likeness, two groups, and how often each had grown then
        self.lined: set[tuple[int, int, int, int]] = set()

    def run(self, pairs: Iterable[tuple[int, int]]) -> list[list[int]]:
        """The groups, from the pairs that may start one."""
        first: dict[int, set[int]] = {}
        for pair in pairs:
            low, high = sorted(map(self.now, pair))
            first.setdefault(low, set()).add(high)
        for one, others in sorted(first.items()):
            self.propose(one, sorted(others - {one}))
        while self.queue:
            _, one, other, before, since = heapq.heappop(self.queue)
            if before == self.grown[one] and since == self.grown[other] and self.into[one] == one and self.into[other] == other:
                if self.supported(one, other):
                    self.join(one, other)
            else:
                self.again(one, other)
        return sorted(sorted(group) for group in self.members if group)

    def now(self, number: int) -> int:
        """The group that a group is in now."""
        while self.into[number] != number:
            self.into[number] = self.into[self.into[number]]
            number = self.into[number]
        return number

    def join(self, one: int, other: int) -> None:
        """Make one group of two, and hold it against its neighbours."""
        fewer = self.near[min((one, other), key=lambda number: (len(self.members[number]), number))]
        self.merge(one, other)
        near = self.near[one]
        size = len(self.members[one])
        if size <= ALWAYS or size >= GROWTH * self.settled[one]:
            self.settled[one] = size
            fewer, self.near[one] = near, set()
        self.propose(one, sorted({self.now(number) for number in fewer} - {one}))

    def merge(self, one: int, other: int) -> None:
        """Make one group of two, under the first's number."""
        across = likeness(self.totals[one], self.totals[other])
        self.known.merge(one, other)
        self._sum(one, other)
        self.into[other] = one
        self.grown[one] += 1
        self.members[one] += self.members[other]
        self.near[one] = self.near[one] | self.near[other]
        self.settled[one] = max(self.settled[one], self.settled[other])
        self.members[other], self.near[other] = [], set()
        self.inner[one] += self.inner[other] + across
        self.within[one] = self.inner[one] / (len(self.members[one]) * (len(self.members[one]) - 1) / 2)

    def _sum(self, one: int, other: int) -> None:
        """Add a group's sum to another's: the larger one is taken over, unless it is an item's own vector."""
        large, small = (one, other) if len(self.totals[one]) >= len(self.totals[other]) else (other, one)
        total = dict(self.totals[large]) if self.totals[large] is self.vectors[large] else self.totals[large]
        for term, weight in self.totals[small].items():
            total[term] = total.get(term, 0.0) + weight
        self.totals[one], self.totals[other] = total, {}

    def again(self, one: int, other: int) -> None:
        """Look once more at two groups one of which has grown since; small ones were held against all neighbours then."""
        one, other = sorted((self.now(one), self.now(other)))
        if one != other and max(len(self.members[one]), len(self.members[other])) > ALWAYS:
            self.propose(one, [other])

    def propose(self, one: int, others: Sequence[int]) -> None:
        """Remember groups as neighbours that are at all alike, and line up to be joined those that are alike enough."""
        mine, size = self.totals[one], len(self.members[one])
        alike, across = [], []
        for other in others:
            found = likeness(mine, self.totals[other]) / (size * len(self.members[other]))
            if found >= HOPELESS * self.threshold:
                self.near[one].add(other)
                self.near[other].add(one)
                if 2 * found >= self.threshold:
                    alike.append(other)
                    across.append(found)
        if not alike:
            return
        averages = np.array(across)
        scores = np.round(averages * self.known.weights(one, np.array(alike), averages, self.within), 12)
        for other, score in zip(alike, scores.tolist(), strict=True):
            if score >= self.threshold:
                low, high = min(one, other), max(one, other)
                pair = (low, high, self.grown[low], self.grown[high])
                if pair not in self.lined:
                    self.lined.add(pair)
                    heapq.heappush(self.queue, (-score, *pair))

    def supported(self, one: int, other: int) -> bool:
        """Whether most members of each side are themselves alike to the other: one report of two things does not tie the two."""
        for mine, theirs in ((one, other), (other, one)):
            asked = self.members[mine][:ASKED]
            least = SUPPORT * self.threshold * len(self.members[theirs])
            if 2 * sum(likeness(self.vectors[number], self.totals[theirs]) >= least for number in asked) <= len(asked):
                return False
        return True
