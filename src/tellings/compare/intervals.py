"""What a written value allows: its bounds, its precision, its conversion into another unit."""

import re
from decimal import Decimal
from typing import NamedTuple

from ..lexicon.quantities import units
from ..record import Approximator, Expression, Figure

# "About" allows this much beside the precision of the number (ratio): about 5,100 may be called about 5,000, 4,000 may not.
LOOSE = Decimal("0.05")
# Rounding moves a value by no more than this (ratio): 2.4 may be called 2, 1.4 is not called 1.
COARSEST = Decimal("0.2")
# Of a value that nothing qualifies, by no more than this: a plan of 2.25 is not called one of 2.
PLAINLY = Decimal("0.1")
# "More than 70" is said of 73 or 100, not of 700: a bound is told near its value (ratio of larger to smaller).
TELLING = Decimal(2)
# A bound of a few is said of as many as this, too, since who counts early counts few. By judgement.
FEW, TELLING_OF_FEW = Decimal(13), Decimal(5)
# "At least one" is said of any few.
ONE = Decimal(1)
# "Nearly 100" is said from this share on.
NEARLY = Decimal("0.85")
# A plain number with this many idle zeros, and at least this large, may be a rounded one.
_IDLE_ZEROS = 2
_LARGE = Decimal(1000)
# A count of whole hundreds below that may be one, too, where the other is as near as this (ratio).
_HUNDREDS = Decimal("0.025")
# A count of whole tens may be one where the other is as near as this (ratio).
_HUNDRED, _TEN, _TENTHS = Decimal(100), Decimal(10), Decimal("0.005")
# "About 250" is as often said of what is rounded to fifties as to tens.
MONEY = len("USD")
_FIFTY = Decimal(50)
_SCALES = ("hundred", "thousand", "million", "billion", "trillion", "dozen", "lakh", "crore", "bn", "mn", "tn")


# A length in words of decades is rounded to them, of centuries to these, in years.
_ERAS = {"decade": Decimal(10), "century": Decimal(100), "centuries": Decimal(100)}
_YEARS = {"year": Decimal(1), "": Decimal(1), "decade": Decimal(10), "century": Decimal(100)}
# The most that a plural of no number is said of: "dozens" of nearly two hundred, "millions" of tens of millions. By judgement.
_SOME_OF = {
    "dozens": Decimal(240),
    "scores": Decimal(400),
    "hundreds": Decimal(1000),
    "thousands": Decimal(10**5),
    "millions": Decimal(10**8),
    "billions": Decimal(10**11),
}
# Such a plural, alone or with the currency it is of: "millions of dollars", not "hundreds of millions".
_VAGUE = re.compile(rf"({'|'.join(_SOME_OF)})(?:\s+of\s+(?!{'|'.join(_SOME_OF)})[\w. ]+)?")
# A number of as many digits is told to the last of them, and "nearly" or "about" before it moves it by no more than these.
_PRECISE, _LAST_DIGITS = Decimal(100), 2
# A sum of two digits before a word of scale is told to the last of them: "$70 billion" is not said of 72.
_TENS = re.compile(r"(?<![\d.,])\d0(?![\d.,])")
_NUMBER = re.compile(r"\d[\d,.]*")
# Two ends of a range that only a word before them makes one.
_BOTH = re.compile(r"\d\S*(?:\s\w+)?\sand\s[$€£]?\d")


# Units that papers write for each other, as their house style has it, where the number is the same.
_TONS = {"ton", "tonne"}


class Given(NamedTuple):
    """A value as one account gives it.

    Attributes:
        low, high: in ``unit``; equal unless it is a range or a vague number.
        step: the unit of the last digit that is written ("2.4 billion": a hundred million).
        rounded: whether it may be a rounded value; what is said of a bound is meant on its side.
        words: with its qualifier; ``number`` without.
    """

    low: Decimal
    high: Decimal
    unit: str
    approximator: Approximator
    step: Decimal
    rounded: bool
    words: str
    number: str

    @property
    def middle(self) -> Decimal:
        """The middle of the range."""
        return (self.low + self.high) / 2


def inside(words: str) -> str:
    """Words as they would stand inside a sentence: ``Thirty-one`` and ``About`` with a small letter."""
    return words[0].lower() + words[1:] if words[:1].isupper() and words[1:2].islower() else words


def said(figure: Figure) -> str:
    """The value as written, with what qualifies it."""
    number, qualifier = inside(figure.expression.evidence.exact), figure.qualifier
    if figure.expression.low != figure.expression.high and _BOTH.search(number) and not number.startswith("between "):
        number = f"between {number}"
    if qualifier is None:
        return number
    behind = qualifier.start > figure.expression.evidence.start
    return f"{number} {qualifier.exact}" if behind else f"{inside(qualifier.exact)} {number}"


def size(expression: Expression) -> Decimal | None:
    """How much is said by one number: the upper bound, or where there is none the lower."""
    return expression.high if expression.high is not None else expression.low


def given(figure: Figure, expression: Expression) -> Given:
    """One expression of a figure, ready for comparing. A side without a bound takes the other side's value."""
    low = expression.low if expression.low is not None else expression.high
    high = size(expression)
    low, high = low or Decimal(0), high or Decimal(0)
    number = inside(expression.evidence.exact)
    words = said(figure) if expression is figure.expression else number
    step = _step(high, number)
    scaled = any(scale in number.lower() for scale in _SCALES) or number.rstrip("s").endswith(("m", "k", "M", "K"))
    era = next((years for word, years in _ERAS.items() if word in number.lower()), None) if expression.unit in _YEARS else None
    era = era / _YEARS[expression.unit] if era else None
    step = max(step, era) if era else step
    step = step / 10 if scaled and figure.kind == "money" and _TENS.search(number) else step
    step = _FIFTY if figure.approximator == "about" and high >= _HUNDRED and step == _TEN and high % _FIFTY == 0 else step
    idle = high >= _LARGE and step >= 10**_IDLE_ZEROS
    rounded = figure.approximator == "about" or (
        figure.approximator == "exact" and (scaled or idle or era or figure.kind in ("percent", "fraction") or "." in number)
    )
    return Given(low, high, expression.unit, figure.approximator, step, bool(rounded), words, number)


def _step(value: Decimal, number: str) -> Decimal:
    """The unit of the last written digit; written zeros behind a point count as precise."""
    if value == 0:
        return Decimal(1)
    _, digits, exponent = value.as_tuple()
    text = "".join(map(str, digits))
    idle = len(text) - len(text.rstrip("0"))
    step = Decimal(1).scaleb(int(exponent) + idle)
    _, point, decimals = number.partition(".")
    zeros = 0
    for char in decimals:
        if not char.isdigit():
            break
        zeros = zeros + 1 if char == "0" else 0
    return step.scaleb(-zeros) if point and zeros else step


def precision(value: Given) -> Decimal:
    """The unit of the last digit, a range being as precise as it is wide."""
    return max(value.step, value.high - value.low)


def hundreds(coarse: Given, fine: Given) -> bool:
    """Whether a count of whole hundreds may be the finer one rounded: "600", "612"."""
    whole = coarse.low == coarse.high and coarse.step >= 10**_IDLE_ZEROS and fine.step < coarse.step and coarse.unit == fine.unit == ""
    return whole and abs(coarse.middle - fine.middle) <= coarse.middle * _HUNDREDS


def _measured(one: Given, other: Given) -> bool:
    """Whether two values are neither counts nor sums of one money."""
    return one.unit != other.unit or (bool(one.unit) and not (len(one.unit) == MONEY and one.unit.isupper()))


def tens(coarse: Given, fine: Given) -> bool:
    """Whether a count of whole tens from a hundred on may be the finer one rounded, which is as near as it can be: "450 pages", "448"."""
    if coarse.low != coarse.high or _measured(coarse, fine) or coarse.middle < _HUNDRED or coarse.step < _TEN or fine.step >= _TEN:
        return False
    return abs(coarse.middle - fine.middle) <= coarse.middle * _TENTHS


def rounds(coarse: Given, fine: Given) -> bool:
    """Whether the finer value, rounded as the coarser one is written, gives it, a range as a whole; "about" allows a little more."""
    if _written(coarse) and _written(fine):
        return False
    most = PLAINLY if coarse.approximator == fine.approximator == "exact" else COARSEST
    allowed = min(coarse.step / 2, coarse.middle.copy_abs() * most)
    if "about" in (coarse.approximator, fine.approximator):
        allowed = max(allowed, coarse.middle.copy_abs() * LOOSE)
    if fine.low != fine.high:
        return coarse.low - allowed <= fine.low and fine.high <= coarse.high + allowed
    return coarse.low - allowed <= fine.high and fine.low <= coarse.high + allowed


def holds(bound: Given, value: Given) -> str:
    """Why a bound or a range holds the other value, or empty."""
    if _written(bound) and _written(value):
        return ""  # two ranges that are not one say two things of the end in which they part
    vague = _VAGUE.fullmatch(bound.number.lower()) if value.low == value.high else None
    high = max(bound.high, _SOME_OF[vague[1]]) if vague else bound.high
    if bound.low != bound.high and bound.low <= value.high and value.low <= high:
        return f"“{bound.words}” holds “{value.words}”"
    limit = bound.middle
    if bound.approximator in ("more_than", "at_least") and limit <= value.low <= limit * _telling(limit, value):
        return f"“{bound.words}” allows “{value.words}”"
    if bound.approximator in ("less_than", "at_most") and limit / TELLING <= value.high <= limit:
        return f"“{bound.words}” allows “{value.words}”"
    if (bound.approximator == "nearly" and limit * NEARLY <= value.high <= limit) or _close(bound, value):
        return f"“{bound.words}” allows “{value.words}”"
    return ""


def _close(bound: Given, value: Given) -> bool:
    """Whether a precise number that is told loosely is off by its last digit only: "nearly 412.35", "412.36"."""
    loose = bound.approximator in ("nearly", "about") and bound.low == bound.high and value.low == value.high
    return loose and bound.middle >= bound.step * _PRECISE and abs(bound.middle - value.middle) <= bound.step * _LAST_DIGITS


def _written(value: Given) -> bool:
    """Whether a value is a range of which both ends are written: "10 to 20"."""
    return value.low != value.high and len(_NUMBER.findall(value.number)) > 1


def _telling(limit: Decimal, value: Given) -> Decimal:
    """How far above a bound a value may lie for which it is still said (ratio)."""
    if limit == ONE:
        return FEW
    return TELLING_OF_FEW if limit < FEW and value.approximator in ("exact", "about") else TELLING


def converted(one: Given, other: Given) -> tuple[Given, Given] | None:
    """Both in the unit of the first, or None where no conversion is known."""
    if one.unit == other.unit:
        return one, other
    if {one.unit, other.unit} == _TONS and (one.low, one.high) == (other.low, other.high):
        return one, other._replace(unit=one.unit)
    if {one.unit, other.unit} <= {"", "percent"}:
        return (_scaled(one, "percent", Decimal(100)), other) if other.unit else (one, _scaled(other, "percent", Decimal(100)))
    first, second = units().get(one.unit), units().get(other.unit)
    if first is None or second is None:
        return None
    if {first.dimension, second.dimension} == {"celsius", "fahrenheit"}:
        return one, _temperature(other, one.unit)
    if first.dimension != second.dimension:
        return None
    return one, _scaled(other, other.unit, second.factor / first.factor)


def _scaled(value: Given, unit: str, factor: Decimal) -> Given:
    return value._replace(low=value.low * factor, high=value.high * factor, step=value.step * factor, unit=unit)


def _temperature(value: Given, unit: str) -> Given:
    """Into the other of the two scales; the unit keeps its name, so that the verdict can say what was converted."""
    ratio = Decimal(5) / Decimal(9)
    if unit == "degree Celsius":
        return value._replace(low=(value.low - 32) * ratio, high=(value.high - 32) * ratio, step=value.step * ratio)
    return value._replace(low=value.low / ratio + 32, high=value.high / ratio + 32, step=value.step / ratio)
