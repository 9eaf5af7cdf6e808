"""How likely two tellings are of one event: a logistic model for each way that their words are related.

First each telling is looked at alone: how likely is it told again? What is found of both stands among the signs of a pair. The weights are
fitted by ``evals/fit_event_coreference.py`` and stand in ``lexicon/event_weights.txt``: a row a sign, a column a relation.

A second look, fitted on what the first one made of everything around a pair (stacking, Wolpert 1992), was measured and left out: on topics
that neither look was fitted on it gains nothing (2026-11). So were a small neural network, weights shrunk towards common ones or where
topics disagree, and the vectors of whole sentences. Whether a pair is the best match in the other report gains .002 there, but only because
few events are marked: in a whole story it ties what has nothing else to be tied to.
"""

import functools
from collections.abc import Sequence
from typing import Literal

import numpy as np
import numpy.typing as npt

from ...lexicon import rows
from . import retold, signs
from .candidates import candidates
from .compared import Compared
from .mention import Told

Kind = Literal["same", "related", "alike"]
KINDS: tuple[Kind, ...] = ("same", "related", "alike")
TELLING = ("constant", *retold.NAMES)
PAIR = ("constant", *signs.EVERY)
WORD = [PAIR.index(name) for name in ("one lemma", "one stem", "words shared")]
SET = PAIR.index("sets shared")
AT_ONCE = 2048  # pairs that are compared at once, so that a long story needs no more memory than a short one
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
    known = Compared(told, again(retold.signs(told), telling_weights()))
    one, other = np.array(pairs, dtype=np.intp).T
    weights = np.array([pair_weights()[name] for name in KINDS])
    found: list[float] = []
    for start in range(0, len(pairs), AT_ONCE):
        part = slice(start, start + AT_ONCE)
        rows = _with_constant(signs.signs(known, one[part], other[part]))
        found += judged(rows, weights[kinds(rows)]).tolist()
    return dict(zip(pairs, found, strict=True))


def kinds(found: Matrix) -> npt.NDArray[np.intp]:
    """For each row of signs the number of its kind in ``KINDS``: one word, words of one set, or words that are only alike."""
    one_word = (found[:, WORD] > 0).any(axis=1)
    return np.where(one_word, 0, np.where(found[:, SET] > 0, 1, 2))


def again(found: Matrix, weights: Matrix) -> list[float]:
    """For each telling the log of the odds that it is told again."""
    odds: list[float] = np.round(np.sum(found * weights, axis=1), DIGITS).tolist()
    return odds


def pair_signs(told: Sequence[Told], pairs: Sequence[Pair], odds: Sequence[float]) -> Matrix:
    """A row a pair, a column a sign of ``PAIR``."""
    one, other = np.array(pairs, dtype=np.intp).reshape(-1, 2).T
    return _with_constant(signs.signs(Compared(told, odds), one, other))


def _with_constant(found: Matrix) -> Matrix:
    whole: Matrix = np.concatenate((np.ones((len(found), 1)), found), axis=1)
    return whole


def judged(found: Matrix, weights: Matrix) -> Matrix:
    """The ratio of each row by the weights of that row."""
    # summed row by row, so that a pair's ratio does not depend on how many others are looked at
    total = np.sum(found * weights, axis=1)
    ratios_: Matrix = np.round(1 / (1 + np.exp(-np.clip(total, -30, 30))), DIGITS)
    return ratios_
