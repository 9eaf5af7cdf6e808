"""What each sign adds to the belief that two passages are of one matter, from the fitted list ``sameness``.

Method: record linkage after Fellegi and Sunter ("A theory for record linkage", 1969): each field that two records agree or differ in adds
a weight, the logarithm of how much likelier that is for records of one thing than of two. The weights are fitted together, by logistic
regression, since the signs hang together.
"""

import functools
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from ...lexicon import rows
from .passages import Signs

CONSTANT = "constant"
REASONS = 2  # signs that a reason names


class Weight(NamedTuple):
    """What a sign adds for each unit of it, up to ``most`` units; ``says`` what it means where it speaks against one matter."""

    points: float
    most: float
    says: str


@functools.cache
def weights() -> Mapping[str, Mapping[str, Weight]]:
    """The weights by look (``claim``, ``figure``) and sign."""
    found: dict[str, dict[str, Weight]] = {}
    for look, sign, points, most, *says in rows("sameness"):
        found.setdefault(look, {})[sign] = Weight(float(points), float(most), says[0] if says else "")
    return found


def points(look: str, signs: Signs) -> float:
    """The log of the odds that two passages are of one matter and part in it, as a strict reader would say."""
    table = weights()[look]
    return table[CONSTANT].points + sum(table[name].points * value for name, value in signs.items() if name in table)


def against(look: str, signs: Signs) -> list[str]:
    """What speaks against one matter, in words, the heaviest first: signs that are seen, and those that are missing."""
    lost = sorted(_lost(look, signs), key=lambda one: (-one[0], one[1]))
    return [says for _, says in lost[:REASONS]]


def _lost(look: str, signs: Signs) -> Iterator[tuple[float, str]]:
    for name, weight in weights()[look].items():
        value = signs.get(name, 0.0)
        lost = -weight.points * value if weight.points < 0 else weight.points * (weight.most - value) if value == 0 else 0.0
        if lost > 0 and weight.says:
            yield lost, weight.says
