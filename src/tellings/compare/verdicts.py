"""How two values for one quantity compare: same, compatible, or differing, and why, in words.

A verdict rests on the values, on how they are qualified ("about", "more than"), and on the precision with which they are written.
"""

from decimal import Decimal
from typing import Literal, NamedTuple

from ..record import Difference, Expression, Figure, FigureStatus
from .intervals import Given, converted, given, holds, hundreds, precision, rounds, tens
from .series import Told, earlier

SAME = "The same value"
# Bounds from below: more may be found than either says.
LOWER = frozenset(("at_least", "more_than"))
ORDER: tuple[FigureStatus, ...] = ("same", "compatible", "differs")
# One value is this many times the other where a scale word was lost or doubled.
SLIPS = (Decimal(1000), Decimal(10**6), Decimal(10**9))
# A share of the smaller value is said up to here (ratio); beyond it, how many times it is.
_TIMES = 3
# Values from here on are said as powers of ten.
_WIDE = Decimal(10**15)


class Verdict(NamedTuple):
    """How two values compare, and why; ``difference`` where it is not the values that part; ``series`` where one is the later count."""

    status: FigureStatus
    reason: str
    difference: Difference | Literal[""] = ""
    series: bool = False


def verdict(one: Told, other: Told) -> Verdict:
    """How the figures of two accounts compare, by their expressions and their equivalents in other units."""
    best: Verdict | None = None
    for left in _expressions(one.figure):
        for right in _expressions(other.figure):
            pair = converted(given(one.figure, left), given(other.figure, right))
            if pair is not None:
                found = _compared(one, other, *pair)
                if best is None or ORDER.index(found.status) < ORDER.index(best.status):
                    best = found
    if best is None:
        return Verdict("compatible", "They are given in units that can't be converted into each other", "unit")
    return best


def _expressions(figure: Figure) -> tuple[Expression, ...]:
    return (figure.expression, *figure.equivalents)


def _compared(one: Told, other: Told, left: Given, right: Given) -> Verdict:
    if (left.low, left.high) == (right.low, right.high):
        return _equal(left, right)
    if left.unit != right.unit and rounds(left, right):
        if left.approximator != right.approximator and "about" in (left.approximator, right.approximator):
            return Verdict("compatible", f"“{left.words}” and “{right.words}” are one value after conversion, as far as “about” tells")
        return Verdict("same", f"The same value after conversion from {right.unit} to {left.unit}")
    if left.unit != right.unit and _meet(left, right):
        return Verdict("compatible", f"“{left.words}” and “{right.words}” may be one value: each is rounded in a unit of its own")
    if grown := earlier(one, other, left, right, dated=True):
        return Verdict("compatible", grown, series=True)
    if allowed := _allowed(left, right) or _at_sea(one, other):
        return Verdict("compatible", allowed)
    if {left.approximator, right.approximator} <= LOWER:
        return Verdict("compatible", f"“{left.words}” and “{right.words}” say only how many at the least, so neither excludes the other")
    if grown := earlier(one, other, left, right):
        return Verdict("compatible", grown, series=True)
    return _differs(left, right)


def _meet(left: Given, right: Given) -> bool:
    """Whether two single values of which both may be rounded, each in its own unit, can be one."""
    single = all(one.low == one.high and one.rounded for one in (left, right))
    return single and (left.low - right.low).copy_abs() <= (left.step + right.step) / 2


def _allowed(left: Given, right: Given) -> str:
    """Why a bound, a range or rounding allows both values, in words; empty where none does."""
    for bound, value in ((left, right), (right, left)):
        if reason := holds(bound, value):
            return reason
    for coarse, fine in ((left, right), (right, left)):
        written = precision(coarse) >= precision(fine) and coarse.rounded and rounds(coarse, fine)
        if written or hundreds(coarse, fine) or tens(coarse, fine):
            rounded = f"“{coarse.words}” may be “{fine.words}” rounded to the precision it is written with"
            return f"With caution: {rounded}; it may also cover another scope or period"
    return ""


def _at_sea(one: Told, other: Told) -> str:
    """Why as many miles and nautical miles may be one distance, in words: the shorter word is used for both."""
    here, there = one.figure.expression, other.figure.expression
    if {here.unit, there.unit} == {"mile", "nautical mile"} and (here.low, here.high) == (there.low, there.high):
        return "As many miles as nautical miles: “miles” is said of both"
    return ""


def _equal(left: Given, right: Given) -> Verdict:
    bounds = {left.approximator, right.approximator} - {"exact", "about"}
    if left.approximator != right.approximator and bounds:
        return Verdict("compatible", f"The same number, once qualified as “{left.words}”, once as “{right.words}”")
    if left.unit != right.unit:
        return Verdict("same", f"The same value after conversion from {right.unit} to {left.unit}")
    if left.number.casefold() != right.number.casefold():
        return Verdict("same", f"The same value, written “{left.number}” and “{right.number}”")
    return Verdict("same", SAME)


def _differs(left: Given, right: Given) -> Verdict:
    smaller, larger = (left, right) if left.middle <= right.middle else (right, left)
    gap = larger.low - smaller.high
    if gap < 0:
        return Verdict("differs", f"“{smaller.words}” and “{larger.words}” are two ranges that part in where they end")
    shares = {left.unit, right.unit} == {"percent"}
    words = f"“{smaller.words}” and “{larger.words}” differ by {_plain(gap)}{' percentage points' if shares else ''}"
    if smaller.middle > 0 and larger.middle / smaller.middle in SLIPS:
        times = _plain(larger.middle / smaller.middle)
        return Verdict(
            "differs", f"“{larger.words}” is {times} times “{smaller.words}”: one of them may have lost or gained a word of scale"
        )
    return Verdict("differs", f"{words}{'' if shares else _share(gap, smaller.middle)}: more than rounding or their qualifiers explain")


def _share(gap: Decimal, base: Decimal) -> str:
    """The gap as a share of the smaller value, or as a multiple of it; nothing beside zero."""
    if base <= 0:
        return ""
    if gap > base * _TIMES:
        return f", {_plain((gap / base).quantize(Decimal(1)))} times the smaller"
    return f", {(gap * 100 / base).quantize(Decimal(1))} % of the smaller"


def _plain(value: Decimal) -> str:
    """A value for reading: grouped digits, at most two decimals; powers of ten where there are too many digits to read."""
    if value.copy_abs() >= _WIDE:
        return f"{value:.3e}".replace("e+", " × 10^")
    whole = value.to_integral_value()
    return f"{int(whole):,}" if whole == value else f"{value.quantize(Decimal('0.01')):,}"
