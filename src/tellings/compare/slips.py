"""Arithmetic inside one account that does not come out, whatever its form; and what a written value may be rounded from."""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from ..record import Account, Figure
from .intervals import LOOSE, given

# A share is written to this many points or finer, unless "about" says otherwise.
_POINT = Decimal(1)
_WHOLE = re.compile(r"\D{0,4}(\d[\d,]{0,17})(?![\d.,]*\d)")


class Slip(NamedTuple):
    """Figures of an account that cannot all be right together: the ones meant, in text order, the title and the reason in words."""

    figures: tuple[Figure, ...]
    subject: Figure
    title: str
    reason: str


def start(one: Figure) -> int:
    """Where a value starts, in code points of the document's text."""
    return one.expression.evidence.start


def end(one: Figure) -> int:
    """Where a value ends."""
    return one.expression.evidence.end


def value(one: Figure) -> Decimal:
    """The value of a figure that has one."""
    return one.expression.low or Decimal(0)


def certain(one: Figure) -> bool:
    """Whether a figure has one value, and is not qualified."""
    low, high = one.expression.low, one.expression.high
    return one.approximator == "exact" and low is not None and low == high and low.is_finite()


def reach(one: Figure) -> tuple[Decimal, Decimal] | None:
    """The least and the largest value that a written one may be rounded from; None where it is a bound, a range or open.

    Whole numbers before a word of scale are rounded to that scale: in a sum, $10 million is no round number of tens.
    """
    low, high = one.expression.low, one.expression.high
    if one.approximator not in ("exact", "about") or low is None or low != high or not low.is_finite():
        return None
    known = given(one, one.expression)
    slack = min(known.step, _scale(one)) / 2 if known.rounded else Decimal(0)
    if one.kind in ("percent", "fraction"):
        slack = min(slack, _POINT)
    if one.approximator == "about":
        slack = max(slack, low.copy_abs() * LOOSE)
    return low - slack, low + slack


def _scale(one: Figure) -> Decimal:
    """What one of the number before a word of scale is worth: a million in "10 million"; in other numbers, all of it."""
    digits = _WHOLE.match(one.expression.evidence.exact)
    worth = value(one) / Decimal(digits[1].replace(",", "")) if digits and int(digits[1].replace(",", "")) else Decimal(1)
    return worth if worth > 1 else value(one).copy_abs()


def sentences(account: Account) -> list[list[Figure]]:
    """The figures of an account by the sentences they stand in, in text order."""
    found: dict[int, list[Figure]] = {}
    for one in sorted(account.figures, key=start):
        found.setdefault(one.context.start, []).append(one)
    return list(found.values())


def shown(figures: Sequence[Figure]) -> str:
    """The values in words as the account writes them, with "and" between them."""
    words = [one.expression.evidence.exact for one in figures]
    return " and ".join(words) if len(words) < 3 else f"{', '.join(words[:-1])} and {words[-1]}"


def plain(number: Decimal) -> str:
    """A number for reading, at most one decimal."""
    whole = number.to_integral_value()
    return f"{int(whole):,}" if whole == number else f"{number.quantize(Decimal('0.1')):,}"


def overlap(one: tuple[Decimal, Decimal], other: tuple[Decimal, Decimal]) -> bool:
    """Whether two ranges share a value."""
    return one[0] <= other[1] and other[0] <= one[1]
