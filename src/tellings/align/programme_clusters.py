"""What several accounts tell of one standing thing, as it is joined."""

from collections import defaultdict

from .programme_words import Described


class Cluster:
    """The programmes of several accounts that are one, with the reasons."""

    def __init__(self, first: Described) -> None:
        self.members = [first]
        self.reasons: list[str] = []

    @property
    def accounts(self) -> set[str]:
        """The accounts that name it."""
        return {one.account for one in self.members}

    def absorb(self, other: "Cluster", reason: str) -> None:
        """Take another one's members in."""
        self.members += other.members
        self.reasons += [*other.reasons, reason]


class Joined:
    """A disjoint-set forest over clusters; the smaller index is the root, so that the result does not depend on the order of joining."""

    def __init__(self, clusters: list[Cluster]) -> None:
        self._clusters = clusters
        self._parents = list(range(len(clusters)))
        self._reasons: dict[int, list[str]] = defaultdict(list)

    def root(self, index: int) -> int:
        """The first cluster of the group."""
        while self._parents[index] != index:
            self._parents[index] = self._parents[self._parents[index]]
            index = self._parents[index]
        return index

    def join(self, one: int, other: int, reason: str) -> None:
        """Make two groups one."""
        first, second = sorted((self.root(one), self.root(other)))
        if first != second:
            self._parents[second] = first
            self._reasons[first] += [reason, *self._reasons.pop(second, [])]

    def clusters(self) -> list[Cluster]:
        """The groups, in the order of their first members."""
        groups: dict[int, Cluster] = {}
        for index, cluster in enumerate(self._clusters):
            root = self.root(index)
            if root not in groups:
                groups[root] = cluster
            else:
                groups[root].members += cluster.members
        for root, cluster in groups.items():
            cluster.reasons += dict.fromkeys(self._reasons.get(root, ()))
        return list(groups.values())
