"""The signs by which two figures of different values are known to be of one quantity."""

import math
import re
from collections.abc import Iterable

from ...record import Claim, Evidence, Figure, Finding
from ...record.calendar import bounds
from . import standing
from .passages import Passage, Signs, rarely, stem, stems

# Where the signs are cut off. Chosen with the weights, on what was read of the findings of some three hundred real stories (November 2026).
FOLD = 2.0  # of the natural logarithm of a ratio
MOST = 2  # days between reports that follow each other
REACH = 45  # code points beside a value
DAY = len("2019-05-14")
BOUNDS = ("at_least", "more_than", "at_most", "less_than")
# Beside a value, what says that it is of some, or that others are told of: it may be a part, or the whole.
PART = re.compile(
    r"\b(?:others?|another|more|further|remaining|rest|additional|also|second|third|as well as|including|in addition to|as part of|among"
    r"|one of|of them|each|along with|plus|respectively|overall|total|altogether|combined|separate|latter)\b",
    re.IGNORECASE,
)


def of_figures(finding: Finding, one: Passage, other: Passage) -> Signs:
    """What two figures of different values have in common, and what speaks against their being one quantity."""
    mine, yours = one.figure, other.figure
    signs = {
        "told elsewhere": float(_elsewhere(one, other) + _elsewhere(other, one)),
        "part beside": float(any(PART.search(side.beside(REACH)) for side in (one, other))),
        "days between": _days(one, other),
        "far": standing.far(one, other),
        "led by": standing.led(one, other),
        "few": standing.few(one, other),
        "rare words": rarely(one, other),
    }
    return signs if mine is None or yours is None else signs | _of_both(mine, yours) | {"mood": _mood(one, other, mine, yours)}


def of_what_alike(one: Passage, other: Passage) -> float:
    """How alike (cosine, 0-1) what two figures are of is told: what they count, or what they belong to."""
    mine, yours = one.figure, other.figure
    return _of_what(mine, yours) if mine is not None and yours is not None else 0.0


def _of_what(mine: Figure, yours: Figure) -> float:
    return max(_alike(_words((side.counted,)) for side in (mine, yours)), _alike(_words(side.about) for side in (mine, yours)))


def _of_both(mine: Figure, yours: Figure) -> Signs:
    """What the figures themselves have in common."""
    counted = _of_what(mine, yours)
    terms = _alike(frozenset(map(stem, side.terms)) for side in (mine, yours))
    return {
        "counted": counted,
        "told alike": max(counted, terms),
        "ratio": _ratio(mine, yours),
        "unit": float(mine.expression.unit != yours.expression.unit),
        "money": float(mine.kind == "money"),
        "period": float(bool(mine.period) != bool(yours.period)),
        "bound": float(any(side.approximator in BOUNDS for side in (mine, yours))),
    }


def _words(cited: Iterable[Evidence | None]) -> frozenset[str]:
    return frozenset(word for one in cited if one for word in stems(one.exact))


def _alike(sides: Iterable[frozenset[str]]) -> float:
    """The cosine of two sets of words (0-1); 0 where one is empty."""
    one, other = sides
    return len(one & other) / math.sqrt(len(one) * len(other)) if one and other else 0.0


def _mood(one: Passage, other: Passage, mine: Figure, yours: Figure) -> float:
    """Whether one is told as what was so, and the other as what was planned, possible or asked for."""
    clauses = _clause(one, mine), _clause(other, yours)
    return float(all(clauses) and len({each.modality == "asserted" for each in clauses if each}) > 1)


def _clause(side: Passage, figure: Figure) -> Claim | None:
    """The claim of the shortest clause that a figure stands in."""
    at = figure.expression.evidence
    around = (each for each in side.account.claims if each.clause.start <= at.start and at.end <= each.clause.end)
    return min(around, key=lambda each: each.clause.end - each.clause.start, default=None)


def _elsewhere(one: Passage, other: Passage) -> bool:
    """Whether the account of the other gives the value of the one as well, of something else or of the same."""
    mine, yours = one.figure, other.figure
    if mine is None:
        return False
    value = (mine.expression.low, mine.expression.high, mine.kind)
    told = ((each.expression.low, each.expression.high, each.kind) for each in other.account.figures if each is not yours)
    return value in told


def _ratio(mine: Figure, yours: Figure) -> float:
    """The natural logarithm of the larger value to the smaller, at most ``FOLD``; 0 for values in two units."""
    if mine.expression.unit != yours.expression.unit:
        return 0.0
    values = [abs(float(side.expression.low or side.expression.high or 0)) for side in (mine, yours)]
    return min(FOLD, abs(math.log(values[0]) - math.log(values[1]))) if all(values) else FOLD


def _days(one: Passage, other: Passage) -> float:
    """Whether the accounts were written on two days: 1 for two days that follow each other or nearly, 2 for others."""
    stated = [side.account.document.published for side in (one, other)]
    days = [bounds(each.value[:DAY]) if each else None for each in stated]
    if not days[0] or not days[1]:
        return 0.0
    between = abs((days[0][0] - days[1][0]).days)
    return 0.0 if between == 0 else 1.0 if between <= MOST else 2.0
