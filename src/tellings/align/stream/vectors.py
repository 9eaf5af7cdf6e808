"""Sketches as sparse vectors over numbered keys: arrays of a few hundred bytes, so that a hundred thousand of them fit in memory."""

import math
from collections.abc import Iterable, Mapping
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from ..similarity import Vector, parts, rarity, unit
from ..sketch import Sketch

Keys = npt.NDArray[np.int32]
Weights = npt.NDArray[np.float32]
WIDEST = 160  # dimensions kept of a vector; a sketch has at most 64 terms thrice, 16 figures and 16 dates
SIDES = ("", "^", "@")  # the signs of similarity.parts, in the order of their key numbers: three a term


class Sparse(NamedTuple):
    """A vector of length 1 at most: key numbers, and their weights, the heaviest first."""

    keys: Keys
    weights: Weights

    def mapping(self) -> dict[int, float]:
        """The same as a mapping."""
        return dict(zip(self.keys.tolist(), self.weights.tolist(), strict=True))


def terms(sketch: Sketch) -> list[str]:
    """The terms and facts of a sketch, each once."""
    return list(dict.fromkeys(one.key for one in (*sketch.terms, *sketch.figures, *sketch.dates)))


def sparse(sketch: Sketch, numbers: Mapping[str, int], holders: Mapping[str, int], total: int) -> Sparse:
    """The vector of a sketch.

    Args:
        sketch: the document.
        numbers: the number of each of its terms.
        holders: how many documents have each of them.
        total: documents in all.
    """
    weighed: dict[int, float] = {}
    for sign, share, weights in parts(sketch.profile()):
        root, side = math.sqrt(share), SIDES.index(sign)
        rare: Vector = unit({term: weight * rarity(holders[term], total) for term, weight in weights.items()})
        for term, weight in rare.items():
            weighed[numbers[term] * len(SIDES) + side] = weight * root
    heaviest = sorted(weighed, key=lambda key: (-weighed[key], key))[:WIDEST]
    return Sparse(np.array(heaviest, np.int32), np.array([weighed[key] for key in heaviest], np.float32))


def cosines(one: Sparse, others: Iterable[Sparse], room: Weights) -> list[float]:
    """The dot products of a vector with others; ``room`` is all zero, as long as there are keys, and is left so."""
    room[one.keys] = one.weights
    found = [float(room[other.keys] @ other.weights) for other in others]
    room[one.keys] = 0.0
    return found
