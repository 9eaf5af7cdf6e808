"""How likely two tellings are of one event: two looks, each a logistic model for each way that their words are related.

Method: pairwise logistic regression, stacked once (Wolpert 1992): the second look sees what the first made of everything around. The
weights are fitted by ``evals/fit_event_coreference.py`` and stand in ``lexicon/event_weights.txt``: a row a sign, a column a relation.
"""

import functools
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from ...lexicon import rows
from . import beside, signs
from .candidates import Kind, candidates, kind
from .mention import Told

KINDS: tuple[Kind, ...] = ("same", "related", "alike")
FIRST = ("constant", *signs.NAMES)
SECOND = ("constant", *signs.NAMES, *beside.NAMES)
DIGITS = 6  # of a ratio; what a machine's arithmetic does behind them decides nothing
Pair = tuple[int, int]
Matrix = npt.NDArray[np.float64]


@functools.cache
def model() -> dict[str, dict[Kind, Matrix]]:
    """The weights of each look, for each kind of pair, in the order of ``FIRST`` and ``SECOND``.

    Raises:
        KeyError: if the list lacks a sign.
    """
    table = {(look, sign): [float(value) for value in values] for look, sign, *values in rows("event_weights")}
    looks = {"first": FIRST, "second": SECOND}
    return {
        look: {name: np.array([table[look, sign][column] for sign in names]) for column, name in enumerate(KINDS)}
        for look, names in looks.items()
    }


def ratios(told: Sequence[Told]) -> dict[Pair, float]:
    """How likely the pairs that may be one event are (0-1), by number, the later one first."""
    pairs = candidates(told)
    if not pairs:
        return {}
    kinds = [kind(told[one], told[other]) for one, other in pairs]
    plain = first_signs(told, pairs)
    first = dict(zip(pairs, judged("first", plain, kinds).tolist(), strict=True))
    return dict(zip(pairs, judged("second", second_signs(told, plain, first), kinds).tolist(), strict=True))


def first_signs(told: Sequence[Told], pairs: Sequence[Pair]) -> Matrix:
    """A row a pair, a column a sign of ``FIRST``."""
    known = signs.weights(told)
    return np.array([[1.0, *signs.signs(told[one], told[other], known)] for one, other in pairs], dtype=np.float64)


def second_signs(told: Sequence[Told], plain: Matrix, first: dict[Pair, float]) -> Matrix:
    """A row a pair, a column a sign of ``SECOND``."""
    around = beside.Around(told, first)
    return np.hstack([plain, np.array([around.signs(one, other) for one, other in first], dtype=np.float64)])


def judged(look: str, found: Matrix, kinds: Sequence[Kind]) -> Matrix:
    """The ratio of each row."""
    weights = model()[look]
    chosen = np.array([weights[name] for name in kinds])
    # summed row by row, so that a pair's ratio does not depend on how many others are looked at
    total = np.sum(found * chosen, axis=1)
    ratios_: Matrix = np.round(1 / (1 + np.exp(-np.clip(total, -30, 30))), DIGITS)
    return ratios_
