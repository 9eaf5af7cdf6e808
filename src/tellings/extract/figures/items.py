"""The text cut into words and digit groups, once: what numbers are read from."""

import re
from decimal import Decimal
from typing import NamedTuple

# More digits than any count or sum in the news has (a quintillion has 19); longer ones are codes, and are left out.
MAX_DIGITS = 24

_ITEM = re.compile(
    # The groups are bounded, so that a long list of them costs no more than its length.
    r"(?P<digits>(?:[0-9]{1,3}(?:,[0-9]{3}){1,8}|[0-9]{1,2}(?:,[0-9]{2}){1,8},[0-9]{3})(?:\.[0-9]+)?(?!,?[0-9])"
    r"|[0-9]+(?:\.[0-9]+)?|(?<![\w.])\.[0-9]+)"
    r"(?P<power>(?:[eE]| ?[x×] ?10\^)[-+]?[0-9]+(?![\w.]))?"
    r"|(?P<vulgar>[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])"
    r"|[^\W\d_]+"
)


class Item(NamedTuple):
    """A word or a group of digits: its range in code points, its lower-case form, and its value if it is made of digits."""

    start: int
    end: int
    word: str
    value: Decimal | None


def items(text: str) -> list[Item]:
    """The words and digit groups of a text, in order; over-long digit groups and powers come without a value."""
    found = []
    for match in _ITEM.finditer(text):
        digits = match["digits"]
        value = _value(digits, match["power"]) if digits else None
        found.append(Item(match.start(), match.end(), match.group().lower(), value))
    return found


def _value(digits: str, power: str | None) -> Decimal | None:
    if len(digits) > MAX_DIGITS:
        return None
    value = Decimal(digits.replace(",", ""))
    if not power:
        return value
    exponent = power.lstrip("eEx× ").removeprefix("10^")
    return value.scaleb(int(exponent)) if len(exponent) < 4 and abs(int(exponent)) <= MAX_DIGITS else None
