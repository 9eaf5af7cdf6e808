"""A number as it is written: its place, its value and its form."""

from decimal import Decimal
from typing import NamedTuple


class Numeral(NamedTuple):
    """A number in the text.

    Attributes:
        start, end: its range in code points; ``after`` is the first item behind it.
        low, high: equal, but for vague numbers ("hundreds").
        form: ``digits``, ``words``, ``vague`` or ``fraction`` ("a third", "one in five").
        scaled: whether a scale word or suffix was applied.
    """

    start: int
    end: int
    after: int
    low: Decimal
    high: Decimal
    form: str
    scaled: bool = False

    def times(self, factor: Decimal) -> "Numeral":
        """The same, multiplied."""
        return self._replace(low=self.low * factor, high=self.high * factor, scaled=True)
