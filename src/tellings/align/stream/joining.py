"""Heaps out of compared pairs, and running stories out of the happenings in a heap, both by average likeness: no hub chains the unrelated.

A heap is what is told apart together: its documents share so much that what is rare among them alone can say which happening each tells.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

import numpy as np

from ..clusters import grouped
from ..happenings import ALL_PAIRS, COHESION, LONE_AROUND, Reading
from ..similarity import proposals
from ..tabled import Floats, Numbers, cohesion
from .shelf import Placed

# Average cosine from which documents are in one heap, and the days between two groups of reports at which it counts half.
# Calibrated with evals.grouping, 2026-11: on all topics of events-ecbplus-topics-1-35 at once, on stories-5w1h among them, and on made-up
# like incidents. Lower, like incidents of one town become one matter; higher, the happenings of ECB+ lose reports.
RUNNING, HALF = 0.2, 30.0
STORY = 0.2  # the same for the happenings of a heap, weighed against each other: lower, like incidents of a town make one story
WORTH = 0.5  # of that: likeness of two documents from which they may start a heap, or lie in one connected part
SPOKEN_FOR = 200  # documents that speak for a heap that is there already, spread over all of it


class Days:
    """The first and the last day on which documents in groups may have been written, as ordinals, and what that makes of their likeness."""

    def __init__(self, days: Sequence[tuple[int | None, int | None]]) -> None:
        self.first = np.array([first or np.inf for first, _ in days])
        self.last = np.array([last or -np.inf for _, last in days])

    def merge(self, into: int, other: int) -> None:
        """Make two groups one, under the number of the first."""
        self.first[into] = min(self.first[into], self.first[other])
        self.last[into] = max(self.last[into], self.last[other])

    def weights(self, one: int | Numbers, others: Numbers, across: Floats, within: Floats) -> Floats:
        """What the likeness of groups counts for one running matter: less where their reports lie far apart."""
        gap = np.maximum(self.first[one] - self.last[others], self.first[others] - self.last[one])
        found: Floats = 1 / (1 + np.where(np.isfinite(gap), np.maximum(gap, 0), 0) / HALF)
        return found


class Matters(Days):
    """The same of happenings, which are one matter only where they are nearly as alike as the reports of each."""

    def weights(self, one: int | Numbers, others: Numbers, across: Floats, within: Floats) -> Floats:
        """See ``Days``."""
        return super().weights(one, others, across, within) * cohesion(one, others, across, within, COHESION, LONE_AROUND)


def parts(pairs: Iterable[tuple[int, int]], heaps: Mapping[int, int], alone: Iterable[int]) -> list[list[int]]:
    """The connected parts of the compared pairs, by document: sorted, in the order of their first.

    Args:
        pairs: those that are worth joining.
        heaps: the heap of each document that has one; a heap's documents are connected.
        alone: documents that are in a part even if no pair has them.
    """
    root: dict[int, int] = {}

    def top(item: int) -> int:
        while root.setdefault(item, item) != item:
            root[item] = root[root[item]]
            item = root[item]
        return item

    for item in alone:
        top(item)
    for one, other in pairs:
        low, high = sorted((top(one), top(other)))
        root[high] = low
    first: dict[int, int] = {}
    for document, heap in sorted(heaps.items()):
        low, high = sorted((top(document), top(first.setdefault(heap, document))))
        root[high] = low
    found: dict[int, list[int]] = {}
    for item in sorted(root):
        found.setdefault(top(item), []).append(item)
    return sorted(found.values())


def joined(documents: Sequence[Placed], pairs: Sequence[tuple[int, int]]) -> list[list[int]]:
    """The documents of one part in groups, by number; those that have one heap stay together."""
    place = {one.number: at for at, one in enumerate(documents)}
    told: dict[int, list[int]] = {}
    for one in documents:
        if one.heap is not None:
            told.setdefault(one.heap, []).append(place[one.number])
    near = [(place[one], place[other]) for one, other in pairs]
    known = Days([(one.earliest, one.latest) for one in documents])
    vectors = [one.vector.mapping() for one in documents]
    groups = grouped(vectors, known, near, RUNNING, told.values())
    return [[documents[at].number for at in group] for group in groups]


def running(readings: Sequence[Reading], happenings: Sequence[Sequence[int]]) -> list[list[int]]:
    """The happenings of each running story among those of one heap, by number.

    Args:
        readings: the documents of the heap.
        happenings: the documents of each happening, by number.
    """
    if len(happenings) < 2:
        return [list(range(len(happenings)))]
    of = {document: number for number, group in enumerate(happenings) for document in group}
    vectors = [one.vector for one in readings]
    known = Matters([(one.sketch.earliest, one.sketch.latest) for one in readings])
    few = len(happenings) <= ALL_PAIRS
    pairs = combinations(sorted(min(group) for group in happenings), 2) if few else iter(proposals(vectors))
    groups = grouped(vectors, known, pairs, STORY, happenings)
    return sorted(sorted({of[document] for document in group}) for group in groups)


def speakers(members: Sequence[int]) -> list[int]:
    """Documents that speak for a heap: all of them, or so many, evenly spread from its first to its last."""
    if len(members) <= SPOKEN_FOR:
        return list(members)
    return [members[at * len(members) // SPOKEN_FOR] for at in range(SPOKEN_FOR)]
