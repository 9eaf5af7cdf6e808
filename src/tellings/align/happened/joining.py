"""Tellings put together to events, by the average of what speaks for every two of them.

Method: agglomerative clustering with average linkage (UPGMA; Sokal and Michener, 1958) over the pairs that were looked at; one that was not
counts nothing. Only groups that share a pair are ever compared, so the cost follows the number of pairs.
"""

import heapq
from collections.abc import Mapping

JOINED = 0.37  # average ratio from which two groups are one event; .3 to .45 tried by cross-validation, 2026-11
# What two tellings that are in no group yet need above that: one wrong pair is a whole event too many. .1 to .4 tried, 2026-11.
ALONE = 0.25
UNSEEN = 0.0  # what a pair counts that nothing proposed; 0, -0.5 and -1 tried
APART = -1.0  # the ratio of a pair that no group may hold
Pair = tuple[int, int]


def joined(
    count: int, ratios: Mapping[Pair, float], least: float = JOINED, unseen: float = UNSEEN, alone: float = ALONE
) -> list[list[int]]:
    """The groups of ``count`` items: sorted numbers, in the order of their first.

    Args:
        count: how many items there are.
        ratios: for each pair that was looked at how likely it is one event (0-1), or ``APART`` for what must not be one.
        least: average from which two groups are joined.
        unseen: what any other pair counts.
        alone: what the ratio of two items that are in no group yet must have above ``least``.
    """
    return _Joining(count, ratios, least, unseen, alone).run()


class _Joining:
    """Groups on their way, each with what its pairs with each neighbour sum up to, the unseen ones' value taken off each."""

    def __init__(self, count: int, ratios: Mapping[Pair, float], least: float, unseen: float, alone: float) -> None:
        self.least, self.unseen, self.alone = least, unseen, alone
        self.near: dict[int, dict[int, float]] = {number: {} for number in range(count)}
        self.members = {number: [number] for number in range(count)}
        self.waiting: list[tuple[float, int, int]] = []
        self.barred: dict[int, set[int]] = {number: set() for number in range(count)}
        for (one, other), ratio in ratios.items():
            self.near[one][other] = self.near[other][one] = ratio - unseen
            if ratio == APART:
                self.barred[one].add(other)
                self.barred[other].add(one)
            elif ratio >= least + alone:  # no other pair of two lone ones is proposed
                self.propose(one, other)

    def propose(self, one: int, other: int) -> None:
        """Line two groups up to be joined, if enough speaks for them and nothing bars them."""
        if other in self.barred[one]:
            return
        pairs = len(self.members[one]) * len(self.members[other])
        average = round(self.near[one][other] / pairs + self.unseen, 9)
        if average >= self.least + (self.alone if pairs == 1 else 0.0):
            heapq.heappush(self.waiting, (-average, min(one, other), max(one, other)))

    def run(self) -> list[list[int]]:
        """Join the two groups that most speaks for, until nothing speaks for any."""
        fresh = len(self.members)
        while self.waiting:
            _, one, other = heapq.heappop(self.waiting)
            if one in self.members and other in self.members:
                self.join(one, other, fresh)
                fresh += 1
        return sorted(sorted(group) for group in self.members.values())

    def join(self, one: int, other: int, fresh: int) -> None:
        """Two groups as one with a new number."""
        self.members[fresh] = self.members.pop(one) + self.members.pop(other)
        self.barred[fresh] = self.barred.pop(one) | self.barred.pop(other)
        for name in self.barred[fresh]:
            self.barred[name] -= {one, other}
            self.barred[name].add(fresh)
        sums: dict[int, float] = {}
        for gone in (one, other):
            for name, value in self.near.pop(gone).items():
                if name not in (one, other):
                    sums[name] = sums.get(name, 0.0) + value
                    del self.near[name][gone]
        self.near[fresh] = sums
        for name, value in sums.items():  # in whatever order: what waits is taken by its average and its numbers
            self.near[name][fresh] = value
            self.propose(fresh, name)
