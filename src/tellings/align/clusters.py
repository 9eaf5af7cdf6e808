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


@dataclass(slots=True)
class Group(Generic[E]):
    """Some of the items: their numbers, the sum of their vectors, and what else is known of each."""

    members: list[int]
    total: Vector
    known: list[E]
    near: set[int] = field(default_factory=set)


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
        weight: what the average likeness of two groups is multiplied by; 0 keeps them apart whatever they share.

    Returns:
        Sorted numbers in each group, groups in the order of their first.
    """
    groups = {number: Group([number], vector, [known[number]]) for number, vector in enumerate(vectors)}
    heap: list[tuple[float, int, int]] = []

    def supported(left: Group[E], right: Group[E]) -> bool:
        """Whether most members of each side are themselves alike to the other: one report of two things does not tie the two."""
        for mine, other in ((left, right), (right, left)):
            asked = mine.members[:ASKED]
            least = SUPPORT * threshold * len(other.members)
            if 2 * sum(likeness(vectors[number], other.total) >= least for number in asked) <= len(asked):
                return False
        return True

    def propose(first: int, second: int) -> None:
        left, right = groups[first], groups[second]
        score = likeness(left.total, right.total) / (len(left.members) * len(right.members))
        if score > 0 and score * (factor := weight(left, right)) >= threshold and supported(left, right):
            heapq.heappush(heap, (-round(score * factor, 12), first, second))

    for first, second in sorted(pairs):
        groups[first].near.add(second)
        groups[second].near.add(first)
        propose(first, second)
    fresh = len(vectors)
    while heap:
        _, first, second = heapq.heappop(heap)
        if first not in groups or second not in groups:
            continue
        groups[fresh] = merged = _merged(groups.pop(first), groups.pop(second))
        merged.near -= {first, second}
        for other in sorted(merged.near):
            groups[other].near -= {first, second}
            groups[other].near.add(fresh)
            propose(other, fresh)
        fresh += 1
    return sorted(sorted(group.members) for group in groups.values())


def _merged(left: Group[E], right: Group[E]) -> Group[E]:
    large, small = (left, right) if len(left.total) >= len(right.total) else (right, left)
    total = dict(large.total)
    for term, weight in small.total.items():
        total[term] = total.get(term, 0.0) + weight
    return Group(left.members + right.members, total, left.known + right.known, left.near | right.near)
