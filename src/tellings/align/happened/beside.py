"""A second look at two tellings, by what the first one found of all others: what stands beside them, and what else they may be one with."""

import math
from collections.abc import Mapping, Sequence

from .mention import Told

NAMES = (
    "first look", "first look, as a ratio", "friends in common", "root of friends in common", "friends and first look",
    "better one in the other's report", "better one in this one's report", "better one in either",
    "sentences share another", "sentences share others", "sentences share another, by first look", "shared in two reports",
    "friends of one", "friends of the other",
)  # fmt: skip
MOST = 3.0  # other events that two sentences share, above which no more is counted
FRIEND = 0.02  # ratio below which two tellings say nothing of others: nine pairs in ten are
EDGE = 1e-4  # ratios are kept this far from 0 and 1
Pair = tuple[int, int]


class Around:
    """All that the first look found, ready to be asked of a pair."""

    def __init__(self, told: Sequence[Told], found: Mapping[Pair, float]) -> None:
        """Read the ratios (0-1) of all pairs that were looked at, the later number first."""
        self.told = told
        self.found = found
        self.friends: list[dict[int, float]] = [{} for _ in told]
        self.best: list[dict[int, float]] = [{} for _ in told]
        between: dict[tuple[Pair, Pair], list[tuple[float, int, int]]] = {}
        for (one, other), ratio in found.items():
            for mine, theirs in ((one, other), (other, one)):
                if ratio >= FRIEND:
                    self.friends[mine][theirs] = ratio
                report = told[theirs].report
                self.best[mine][report] = max(ratio, self.best[mine].get(report, 0.0))
            if ratio >= FRIEND:
                between.setdefault(self._sentences(one, other), []).append((ratio, one, other))
        self.between = {sentences: sorted(held, reverse=True) for sentences, held in between.items()}
        self.all_friends = [math.fsum(held.values()) for held in self.friends]

    def _sentences(self, one: int, other: int) -> tuple[Pair, Pair]:
        mine, theirs = ((self.told[number].report, self.told[number].place) for number in (one, other))
        return (mine, theirs) if mine <= theirs else (theirs, mine)

    def signs(self, one: int, other: int) -> list[float]:
        """The signs of a pair, in the order of ``NAMES``."""
        ratio = self.found[one, other]
        odds = math.log(max(EDGE, ratio) / max(EDGE, 1 - ratio))
        same = self.told[one].report == self.told[other].report
        mine, theirs = self.friends[one], self.friends[other]
        few, many = (mine, theirs) if len(mine) <= len(theirs) else (theirs, mine)
        common = math.fsum(value * many[name] for name, value in few.items() if name in many)
        common /= min(self.all_friends[one], self.all_friends[other]) - ratio + 1
        ahead = 0.0 if same else self.best[one][self.told[other].report] - ratio
        behind = 0.0 if same else self.best[other][self.told[one].report] - ratio
        most, total = self._beside(one, other)
        return [
            odds, ratio, common, math.sqrt(common), common * ratio, ahead, behind, max(ahead, behind),
            most, total, odds * most, most * (not same), math.log1p(self.all_friends[one]), math.log1p(self.all_friends[other]),
        ]  # fmt: skip

    def _beside(self, one: int, other: int) -> tuple[float, float]:
        """The best ratio among the other pairs of their two sentences, and the sum of all such."""
        sentences = self._sentences(one, other)
        if sentences[0] == sentences[1]:
            return 0.0, 0.0
        mine = {one, other}
        held = [ratio for ratio, left, right in self.between.get(sentences, ()) if left not in mine and right not in mine]
        return (held[0], min(MOST, math.fsum(held))) if held else (0.0, 0.0)
