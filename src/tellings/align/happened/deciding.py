"""How likely two tellings are of one event: a logistic model for each way that their words are related.

First each telling is looked at alone: how likely is it told again? What is found of both stands among the signs of a pair. The weights are
fitted by ``evals/fit_event_coreference.py`` and stand in ``lexicon/event_weights.txt``: a row a sign, a column a relation.

A second look, fitted on what the first one made of everything around a pair (stacking, Wolpert 1992), was measured and left out: on topics
that neither look was fitted on it gains nothing (2026-11).
"""

import functools
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from ...lexicon import rows
from . import retold, signs
from .candidates import Kind, candidates, kind
from .mention import Told

KINDS: tuple[Kind, ...] = ("same", "related", "alike")
TELLING = ("constant", *retold.NAMES)
PAIR = ("constant", *signs.EVERY)
DIGITS = 6  # of a ratio; what a machine's arithmetic does behind them decides nothing
Pair = tuple[int, int]
Matrix = npt.NDArray[np.float64]


@functools.cache
def _table() -> dict[tuple[str, str], list[float]]:
    return {(look, sign): [float(value) for value in values] for look, sign, *values in rows("event_weights")}


@functools.cache
def telling_weights() -> Matrix:
    """The weights of a telling's signs, in the order of ``TELLING``.

    Raises:
        KeyError: if the list lacks a sign.
    """
    return np.array([_table()["telling", sign][0] for sign in TELLING])


@functools.cache
def pair_weights() -> dict[Kind, Matrix]:
    """The weights of a pair's signs for each kind of pair, in the order of ``PAIR``.

    Raises:
        KeyError: if the list lacks a sign.
    """
    return {name: np.array([_table()["pair", sign][column] for sign in PAIR]) for column, name in enumerate(KINDS)}


def ratios(told: Sequence[Told]) -> dict[Pair, float]:
    """How likely the pairs that may be one event are (0-1), by number, the later one first."""
    pairs = candidates(told)
    if not pairs:
        return {}
    kinds = [kind(told[one], told[other]) for one, other in pairs]
    found = pair_signs(told, pairs, again(retold.signs(told), telling_weights()))
    chosen = pair_weights()
    return dict(zip(pairs, judged(found, np.array([chosen[name] for name in kinds])).tolist(), strict=True))


def again(found: Matrix, weights: Matrix) -> list[float]:
    """For each telling the log of the odds that it is told again."""
    odds: list[float] = np.round(np.sum(found * weights, axis=1), DIGITS).tolist()
    return odds


def pair_signs(told: Sequence[Told], pairs: Sequence[Pair], odds: Sequence[float]) -> Matrix:
    """A row a pair, a column a sign of ``PAIR``."""
    known = signs.weights(told, odds)
    return np.array([[1.0, *signs.signs(told[one], told[other], known)] for one, other in pairs], dtype=np.float64)


def judged(found: Matrix, weights: Matrix) -> Matrix:
    """The ratio of each row by the weights of that row."""
    # summed row by row, so that a pair's ratio does not depend on how many others are looked at
    total = np.sum(found * weights, axis=1)
    ratios_: Matrix = np.round(1 / (1 + np.exp(-np.clip(total, -30, 30))), DIGITS)
    return ratios_
