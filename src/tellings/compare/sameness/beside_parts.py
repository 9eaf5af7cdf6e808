"""Whether two values part only by what one account tells beside: a further part, or another stretch of time."""

from datetime import date

from ...record import Figure
from ...record.calendar import bounds
from .passages import Passage

NEAR = 120  # code points to the next amount of a list. By judgement
ROUND = 2  # digits of a part before its noughts from which on a sum is none by chance. By judgement


def with_the_next(one: Passage, other: Passage) -> bool:
    """Whether the larger value is what the other account gives in two: "$35 million for lamps, $12 million for bells", "$47 million"."""
    return _in_two(one, other) or _in_two(other, one)


def _in_two(small: Passage, large: Passage) -> bool:
    mine, whole = small.figure, large.figure
    if mine is None or whole is None or mine.expression.low is None or whole.expression.low is None:
        return False
    rest = whole.expression.low - mine.expression.low
    if rest <= 0 or len(str(int(rest)).rstrip("0")) < ROUND:
        return False
    return any(one.expression.low == rest and _listed_with(mine, one) for one in small.account.figures)


def _listed_with(mine: Figure, one: Figure) -> bool:
    """Whether another amount of the same kind stands right before or behind."""
    here, there = mine.expression.evidence, one.expression.evidence
    gap = max(there.start - here.end, here.start - there.end)
    return mine.kind == one.kind and mine.expression.unit == one.expression.unit and 0 < gap <= NEAR


def over_other_days(one: Passage, other: Passage) -> bool:
    """Whether both say from when to when they counted, and the days are others: "from 4 to 10 June", "between 29 April and 5 May"."""
    first, second = _stretch(one), _stretch(other)
    return first is not None and second is not None and (first[0] > second[1] or second[0] > first[1])


def _stretch(side: Passage) -> tuple[date, date] | None:
    """The first and the last day of the one stretch of time that the sentence gives."""
    times = [time for time in side.account.times if side.start <= time.evidence.start < side.end]
    since, until = ([days for time in times if time.bound == bound and (days := bounds(time.value))] for bound in ("from", "until"))
    return (since[0][0], until[0][1]) if len(since) == len(until) == 1 else None
