"""Groups by average likeness, with what may not be together kept apart.

Method: agglomerative clustering with average linkage (UPGMA; Sokal and Michener, 1958). A report that is a little like two groups doesn't
tie them together, as single linkage would. The average of all cosines between two groups is the dot product of their summed vectors, so no
table of pairs is kept, and only proposed pairs are looked at.
"""

import heapq
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Generic, Protocol, Self, TypeVar

from .similarity import likeness


class Summary(Protocol):
    """What is known of some items together."""

    def joined(self, other: Self) -> Self:
        """What is known of these and of others."""
        ...


K = TypeVar("K")
E = TypeVar("E", bound=Summary)
SUPPORT = 0.5  # of the threshold: how alike a member must be to the other group to speak for it
ASKED = 50  # members of a group that are asked
HOPELESS = 0.2  # of the threshold: groups less alike than this are not looked at again
# Members up to which a group is held against all its neighbours whenever it grows; above, when it has grown by a tenth: one more report
# hardly moves the average of hundreds, and the neighbours of all of them are thousands.
ALWAYS, GROWTH = 100, 1.1


@dataclass(slots=True)
class Group(Generic[K, E]):
    """Some of the items: their numbers, the sum of their vectors and of the likeness of their pairs, and what is known of them."""

    members: list[int]
    total: dict[K, float]
    known: E
    inner: float = 0.0
    near: set[int] = field(default_factory=set)
    settled: int = 1

    def within(self) -> float:
        """The average cosine of the pairs inside a group of two or more."""
        return self.inner / (len(self.members) * (len(self.members) - 1) / 2)


Weight = Callable[[Group[K, E], Group[K, E]], float]


def grouped(
    vectors: Sequence[dict[K, float]],
    known: Sequence[E],
    pairs: Iterable[tuple[int, int]],
    threshold: float,
    weight: Weight[K, E],
    together: Iterable[Sequence[int]] = (),
) -> list[list[int]]:
    """The items in groups.

    Args:
        vectors: a vector of length 1 at most for each item.
        known: what ``weight`` needs to know of each item.
        pairs: the pairs of items that may start a group.
        threshold: average likeness (0-1) below which groups stay apart.
        weight: what the average likeness of two groups is multiplied by, at most 2; 0 keeps them apart whatever they share.
        together: items that are in one group from the start, each in one of these at most.

    Returns:
        Sorted numbers in each group, groups in the order of their first.
    """
    grouping = _Grouping(vectors, known, threshold, weight)
    for some in together:
        grouping.start(some)
    return grouping.run(pairs)


class _Grouping(Generic[K, E]):
    def __init__(self, vectors: Sequence[dict[K, float]], known: Sequence[E], threshold: float, weight: Weight[K, E]) -> None:
        self.vectors, self.threshold, self.weight = vectors, threshold, weight
        self.groups = {number: Group([number], vector, known[number]) for number, vector in enumerate(vectors)}
        self.into = list(range(len(vectors)))  # the group that each group has become part of, itself at first
        self.heap: list[tuple[float, int, int]] = []
        self.lined: set[tuple[int, int]] = set()

    def start(self, items: Sequence[int]) -> None:
        for other in items[1:]:
            self.merge(self.now(items[0]), other)

    def run(self, pairs: Iterable[tuple[int, int]]) -> list[list[int]]:
        for first, second in sorted(pairs):
            self.propose(self.now(first), self.now(second))
        while self.heap:
            _, first, second = heapq.heappop(self.heap)
            if first in self.groups and second in self.groups:
                if self.supported(self.groups[first], self.groups[second]):
                    self.join(first, second)
            else:
                self.again(first, second)
        return sorted(sorted(group.members) for group in self.groups.values())

    def now(self, number: int) -> int:
        """The group that a group is in now."""
        while self.into[number] != number:
            self.into[number] = self.into[self.into[number]]
            number = self.into[number]
        return number

    def join(self, first: int, second: int) -> None:
        """Make one group of two, and hold it against its neighbours."""
        fewer = min((first, second), key=lambda number: (len(self.groups[number].members), number))
        changed = self.groups[fewer].near
        fresh = self.merge(first, second)
        merged = self.groups[fresh]
        if len(merged.members) <= ALWAYS or len(merged.members) >= GROWTH * merged.settled:
            merged.settled = len(merged.members)
            changed, merged.near = merged.near, set()
        for other in sorted({self.now(number) for number in changed} - {fresh}):
            self.propose(other, fresh)

    def merge(self, first: int, second: int) -> int:
        fresh = len(self.into)
        self.into.append(fresh)
        self.into[first] = self.into[second] = fresh
        self.groups[fresh] = _merged(self.groups.pop(first), self.groups.pop(second))
        return fresh

    def again(self, first: int, second: int) -> None:
        """Look once more at two groups one of which has grown since; small ones were held against all neighbours then."""
        first, second = self.now(first), self.now(second)
        if first != second and max(len(self.groups[one].members) for one in (first, second)) > ALWAYS:
            self.propose(first, second)

    def propose(self, first: int, second: int) -> None:
        """Remember two groups as neighbours if they are at all alike, and line them up to be joined if they are alike enough."""
        first, second = min(first, second), max(first, second)
        if first == second or (first, second) in self.lined:
            return
        left, right = self.groups[first], self.groups[second]
        score = likeness(left.total, right.total) / (len(left.members) * len(right.members))
        if score < HOPELESS * self.threshold:
            return
        left.near.add(second)
        right.near.add(first)
        if 2 * score < self.threshold:
            return
        score = round(score * self.weight(left, right), 12)
        if score >= self.threshold:
            self.lined.add((first, second))
            heapq.heappush(self.heap, (-score, first, second))

    def supported(self, left: Group[K, E], right: Group[K, E]) -> bool:
        """Whether most members of each side are themselves alike to the other: one report of two things does not tie the two."""
        for mine, other in ((left, right), (right, left)):
            asked = mine.members[:ASKED]
            least = SUPPORT * self.threshold * len(other.members)
            if 2 * sum(likeness(self.vectors[number], other.total) >= least for number in asked) <= len(asked):
                return False
        return True


def _merged(left: Group[K, E], right: Group[K, E]) -> Group[K, E]:
    """One group of two, which are no more: the larger one's sum and neighbours are taken over, unless it is an item's own vector."""
    large, small = (left, right) if len(left.total) >= len(right.total) else (right, left)
    inner = left.inner + right.inner + likeness(left.total, right.total)
    total = large.total if len(large.members) > 1 else dict(large.total)
    for term, weight in small.total.items():
        total[term] = total.get(term, 0.0) + weight
    many, few = (left.near, right.near) if len(left.near) >= len(right.near) else (right.near, left.near)
    many |= few
    return Group(left.members + right.members, total, left.known.joined(right.known), inner, many, max(left.settled, right.settled))
