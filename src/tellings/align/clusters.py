"""Groups by average likeness, with what may not be together kept apart.

Method: agglomerative clustering with average linkage (UPGMA; Sokal and Michener, 1958). A report that is a little like two groups doesn't
tie them together, as single linkage would. The average of all cosines between two groups is the dot product of their summed vectors, so no
table of pairs is kept, and only proposed pairs are looked at.
"""

import heapq
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from .similarity import Vector, likeness

E = TypeVar("E")
SUPPORT = 0.5  # of the threshold: how alike a member must be to the other group to speak for it
ASKED = 50  # members of a group that are asked
HOPELESS = 0.2  # of the threshold: groups less alike than this are not looked at again


@dataclass(slots=True)
class Group(Generic[E]):
    """Some of the items: their numbers, the sum of their vectors, and what else is known of each."""

    members: list[int]
    total: Vector
    known: list[E]
    near: set[int] = field(default_factory=set)
    inner: float | None = None

    def within(self) -> float:
        """The average cosine of the pairs inside a group of two or more; reckoned once, since groups don't change."""
        if self.inner is None:
            count = len(self.members)
            self.inner = (likeness(self.total, self.total) - count) / (count * (count - 1))
        return self.inner


def grouped(
    vectors: Sequence[Vector],
    known: Sequence[E],
    pairs: Iterable[tuple[int, int]],
    threshold: float,
    weight: Callable[[Group[E], Group[E]], float],
) -> list[list[int]]:
    """The items in groups.

    Args:
        vectors: a unit vector for each item.
        known: what ``weight`` needs to know of each item.
        pairs: the pairs of items that may start a group.
        threshold: average likeness (0-1) below which groups stay apart.
        weight: what the average likeness of two groups is multiplied by, at most 2; 0 keeps them apart whatever they share.

    Returns:
        Sorted numbers in each group, groups in the order of their first.
    """
    return _Grouping(vectors, known, threshold, weight).run(pairs)


class _Grouping(Generic[E]):
    def __init__(
        self, vectors: Sequence[Vector], known: Sequence[E], threshold: float, weight: Callable[[Group[E], Group[E]], float]
    ) -> None:
        self.vectors, self.threshold, self.weight = vectors, threshold, weight
        self.groups = {number: Group([number], vector, [known[number]]) for number, vector in enumerate(vectors)}
        self.heap: list[tuple[float, int, int]] = []

    def run(self, pairs: Iterable[tuple[int, int]]) -> list[list[int]]:
        for first, second in sorted(pairs):
            self.propose(first, second)
        fresh = len(self.vectors)
        while self.heap:
            _, first, second = heapq.heappop(self.heap)
            if first in self.groups and second in self.groups:
                self.join(first, second, fresh)
                fresh += 1
        return sorted(sorted(group.members) for group in self.groups.values())

    def join(self, first: int, second: int, fresh: int) -> None:
        merged = _merged(self.groups.pop(first), self.groups.pop(second))
        others = sorted(merged.near - {first, second})
        merged.near = set()
        self.groups[fresh] = merged
        for other in others:
            self.groups[other].near -= {first, second}
            self.propose(other, fresh)

    def propose(self, first: int, second: int) -> None:
        """Remember two groups as neighbours if they are at all alike, and line them up to be joined if they are alike enough."""
        left, right = self.groups[first], self.groups[second]
        score = likeness(left.total, right.total) / (len(left.members) * len(right.members))
        if score < HOPELESS * self.threshold:
            return
        left.near.add(second)
        right.near.add(first)
        if 2 * score < self.threshold:
            return
        score = round(score * self.weight(left, right), 12)
        if score >= self.threshold and self.supported(left, right):
            heapq.heappush(self.heap, (-score, first, second))

    def supported(self, left: Group[E], right: Group[E]) -> bool:
        """Whether most members of each side are themselves alike to the other: one report of two things does not tie the two."""
        for mine, other in ((left, right), (right, left)):
            asked = mine.members[:ASKED]
            least = SUPPORT * self.threshold * len(other.members)
            if 2 * sum(likeness(self.vectors[number], other.total) >= least for number in asked) <= len(asked):
                return False
        return True


def _merged(left: Group[E], right: Group[E]) -> Group[E]:
    large, small = (left, right) if len(left.total) >= len(right.total) else (right, left)
    total = dict(large.total)
    for term, weight in small.total.items():
        total[term] = total.get(term, 0.0) + weight
    return Group(left.members + right.members, total, left.known + right.known, left.near | right.near)
