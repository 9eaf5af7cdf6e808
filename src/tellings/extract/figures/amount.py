"""An amount: a value or a range with its unit, as the characters of a text say it."""

from decimal import Decimal
from typing import NamedTuple

from .qualifiers import Qualifier


class Amount(NamedTuple):
    """A value or a range as written.

    Attributes:
        start, end: range in code points, with signs and units; ``number`` the range of the number alone.
        low, high: the values, scale words and parts of units applied.
        vague: whether a vague word ("dozens") stands for the value.
    """

    start: int
    end: int
    number: tuple[int, int]
    low: Decimal
    high: Decimal
    kind: str
    unit: str
    dimension: str
    form: str
    scaled: bool
    qualified: Qualifier | None = None
    equivalents: tuple["Amount", ...] = ()


def plain(value: Decimal) -> Decimal:
    """The same value without an exponent and without idle zeros: ``2.40E+9`` becomes ``2400000000``."""
    whole = value.to_integral_value()
    return Decimal(int(whole)) if whole == value else value.normalize()
