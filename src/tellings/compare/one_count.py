"""Whether figures that were taken for one and have one value count one thing: two of this and two of that agree in nothing."""

import re
from collections.abc import Sequence

from ..lexicon.quantities import counted_groups
from ..record import Figure, FigureTelling
from .intervals import size

FEW = 3  # counts up to it come in every report: of these the things that are counted must be one. By judgement on 40 rows, 2026-11
SHARED = 2  # words told of two figures that they share, where they count other heads
ANCHORS = 4  # tellings that the others are held against
_FATES = frozenset({"dead", "die", "kill", "killed", "fatal", "fatally", "slay", "death"})
_CALLED = frozenset({"911", "999", "112"})  # numbers that are rung, and count nothing
_NAME = re.compile(r"[^\W\d_a-z][^\W\d_]+")


def agreeing(tellings: Sequence[FigureTelling], figures: dict[str, Figure]) -> list[FigureTelling]:
    """The tellings that count one thing: the most that one of the first few agrees with; none where a number is rung and counts nothing."""
    if any(figures[one.figure].expression.evidence.exact in _CALLED for one in tellings[:1]):
        return []
    groups = [[one for one in tellings if _one(figures[first.figure], figures[one.figure])] for first in tellings[:ANCHORS]]
    return max(groups, key=len)


def _one(one: Figure, other: Figure) -> bool:
    if one.kind == "age":
        named = [set(_NAME.findall(side.counted.exact)) if side.counted is not None else set() for side in (one, other)]
        return not all(named) or bool(named[0] & named[1])
    much = size(one.expression)
    if one.kind != "count" or much is None or much > FEW:
        return True
    groups, _ = counted_groups()
    heads = [groups.get(side.head, side.head) for side in (one, other)]
    if "dead" in heads:  # "2 dead", "two men were killed"
        return not _FATES.isdisjoint({*one.terms, one.head}) and not _FATES.isdisjoint({*other.terms, other.head})
    return not all(heads) or heads[0] == heads[1] or len(set(one.terms) & set(other.terms)) >= SHARED
