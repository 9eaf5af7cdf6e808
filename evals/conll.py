"""How well mentions are put together: MUC, B-cubed, CEAF-e, and their mean, the CoNLL score.

MUC: Vilain et al. 1995. B-cubed: Bagga and Baldwin 1998. CEAF-e: Luo 2005, clusters paired one to one so that the sum of their Dice
overlaps is greatest (here by the assignment method of Kuhn and Munkres, one run for each set of clusters that overlap at all). CoNLL: the
mean of the three F1, as in the shared tasks of 2011 and 2012. Key and response hold the same mentions.
"""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Sequence
from typing import NamedTuple

Cluster = frozenset[Hashable]


class Measure(NamedTuple):
    """Precision and recall (0-1)."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Their harmonic mean, 0 where both are 0."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


class Scores(NamedTuple):
    """The three measures; ``conll`` is the mean of their F1."""

    muc: Measure
    b_cubed: Measure
    ceaf_e: Measure

    @property
    def conll(self) -> float:
        """The mean of the three F1 (0-1)."""
        return (self.muc.f1 + self.b_cubed.f1 + self.ceaf_e.f1) / 3


def scores(key: Iterable[Iterable[Hashable]], response: Iterable[Iterable[Hashable]], singletons: bool = True) -> Scores:
    """All three measures of a response against the key.

    Args:
        key: the gold clusters, each item in at most one.
        response: the clusters to score.
        singletons: whether clusters of one count; without, they are left out on both sides, as scorers without them do.
    """
    gold = _kept(key, singletons)
    found = _kept(response, singletons)
    return Scores(muc(gold, found), b_cubed(gold, found), ceaf_e(gold, found))


def muc(key: Sequence[Cluster], response: Sequence[Cluster]) -> Measure:
    """Links that both have, over the links of each: a cluster of n has n - 1."""
    return Measure(_links(response, key), _links(key, response))


def b_cubed(key: Sequence[Cluster], response: Sequence[Cluster]) -> Measure:
    """For each item how much of its cluster is right, averaged over the items of the response (precision) or of the key (recall)."""
    return Measure(_shared(response, key), _shared(key, response))


def ceaf_e(key: Sequence[Cluster], response: Sequence[Cluster]) -> Measure:
    """Dice overlap of the clusters paired best, over the number of clusters of each side."""
    together = _best_sum(_overlaps(key, response))
    return Measure(together / len(response) if response else 0.0, together / len(key) if key else 0.0)


def _kept(clusters: Iterable[Iterable[Hashable]], singletons: bool) -> list[Cluster]:
    held = [frozenset(cluster) for cluster in clusters]
    return [cluster for cluster in held if len(cluster) > (0 if singletons else 1)]


def _places(clusters: Sequence[Cluster]) -> dict[Hashable, int]:
    return {item: number for number, cluster in enumerate(clusters) for item in cluster}


def _links(of: Sequence[Cluster], other: Sequence[Cluster]) -> float:
    places = _places(other)
    kept = total = 0
    for cluster in of:
        parts = {places[item] for item in cluster if item in places}
        lone = sum(item not in places for item in cluster)
        kept += len(cluster) - len(parts) - lone
        total += len(cluster) - 1
    return kept / total if total else 0.0


def _shared(of: Sequence[Cluster], other: Sequence[Cluster]) -> float:
    places = _places(other)
    total = 0.0
    items = 0
    for cluster in of:
        counts = Counter(places[item] for item in cluster if item in places)
        total += sum(count * count for count in counts.values()) / len(cluster)
        items += len(cluster)
    return total / items if items else 0.0


def _overlaps(key: Sequence[Cluster], response: Sequence[Cluster]) -> dict[tuple[int, int], float]:
    """Dice coefficients of the clusters that share an item."""
    places = _places(response)
    shared = Counter((number, places[item]) for number, cluster in enumerate(key) for item in cluster if item in places)
    return {(one, other): 2 * count / (len(key[one]) + len(response[other])) for (one, other), count in shared.items()}


def _best_sum(overlaps: dict[tuple[int, int], float]) -> float:
    """The greatest sum of values, each row and each column used once; parts that share neither are solved apart."""
    columns: dict[int, list[int]] = defaultdict(list)
    rows: dict[int, list[int]] = defaultdict(list)
    for row, column in sorted(overlaps):
        rows[row].append(column)
        columns[column].append(row)
    total, seen = 0.0, set[int]()
    for first in rows:
        if first in seen:
            continue
        part, waiting = [], [first]
        seen.add(first)
        while waiting:
            row = waiting.pop()
            part.append(row)
            for other in (near for column in rows[row] for near in columns[column]):
                if other not in seen:
                    seen.add(other)
                    waiting.append(other)
        across = sorted({column for row in part for column in rows[row]})
        total += assigned([[overlaps.get((row, column), 0.0) for column in across] for row in part])
    return total


def assigned(values: Sequence[Sequence[float]]) -> float:
    """The greatest sum of a matrix's values with each row and each column used at most once.

    Method: the Hungarian algorithm with potentials, O(rows² x columns) (Kuhn 1955, Munkres 1957; in the form of shortest augmenting paths).
    """
    if len(values) > len(values[0]):
        values = list(zip(*values, strict=True))
    height, width = len(values), len(values[0])
    above, left = [0.0] * (height + 1), [0.0] * (width + 1)
    taken = [0] * (width + 1)  # the row that holds each column; rows and columns count from 1, 0 is the one sought
    for row in range(1, height + 1):
        taken[0] = row
        column, came = _augmenting(values, above, left, taken)
        while column:
            taken[column] = taken[came[column]]
            column = came[column]
    return sum(values[taken[column] - 1][column - 1] for column in range(1, width + 1) if taken[column])


def _augmenting(values: Sequence[Sequence[float]], above: list[float], left: list[float], taken: list[int]) -> tuple[int, list[int]]:
    """The free column at the end of the shortest path from the row sought, and for each column the one before it on its path."""
    size = len(left)
    least, came, done = [float("inf")] * size, [0] * size, [False] * size
    column = 0
    while taken[column]:
        done[column] = True
        held, open_ = taken[column], [other for other in range(1, size) if not done[other]]
        for other in open_:
            cost = -values[held - 1][other - 1] - above[held] - left[other]
            if cost < least[other]:
                least[other], came[other] = cost, column
        following = min(open_, key=lambda other: least[other])
        step = least[following]
        for other in range(size):
            if done[other]:
                above[taken[other]] += step
                left[other] -= step
            else:
                least[other] -= step
        column = following
    return column, came
