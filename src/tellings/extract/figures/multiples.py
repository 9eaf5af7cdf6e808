"""Words that multiply: how many times over a value went, or went down."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

_MULTIPLES = re.compile(
    r"(?<![^\W_])(?:(?P<verb>(?:re)?doubl(?:e|es|ed|ing)|tripl(?:e|es|ed|ing)|trebl(?:e|es|ed|ing)|quadrupl(?:e|es|ed|ing)"
    r"|quintupl(?:e|es|ed|ing)|halv(?:e|es|ed|ing))"
    r"|(?P<fold>two|three|four|five|six|seven|eight|nine|ten|twenty|hundred|[0-9]{1,4}(?:\.[0-9])?)[- ]?fold)(?![^\W_]|-)",
    re.IGNORECASE,
)
_NUMBERS = "two|three|four|five|six|seven|eight|nine|ten|twenty|[0-9]{1,4}(?:\\.[0-9]{1,4})?"
_DEGREES = "many|much|high|large|big|long|likely|often|fast|great|heavy|expensive"
_AS_MANY = re.compile(
    rf"(?<![^\W_])(?:(?P<number>{_NUMBERS})[ \u00a0-]times|(?P<twice>twice))"
    rf"(?=[ \u00a0](?:as[ \u00a0](?:{_DEGREES})|more|higher|larger|greater|bigger|longer"
    r"|the[ \u00a0](?:number|amount|size|rate|price|cost|average|level|value|population))(?![^\W_]))",
    re.IGNORECASE,
)
_TIMES = {"doubl": "2", "redou": "2", "tripl": "3", "trebl": "3", "quadr": "4", "quint": "5", "halve": "0.5", "halvi": "0.5"}
_FOLD = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "twenty": 20, "hundred": 100}


class Multiple(NamedTuple):
    """A word that multiplies: its range in code points and the factor."""

    start: int
    end: int
    factor: Decimal


def multiples(text: str) -> Iterator[Multiple]:
    """``doubled``, ``halving``, ``threefold``, ``three times as many``; a bare ``double`` says as often how something is made."""
    for match in _AS_MANY.finditer(text):
        yield Multiple(match.start(), match.end(), Decimal(2) if match["twice"] else _factor(match["number"].lower()))
    for match in _MULTIPLES.finditer(text):
        if match["fold"]:
            yield Multiple(match.start(), match.end(), _factor(match["fold"].lower()))
        elif match["verb"].lower() not in ("double", "triple"):
            yield Multiple(match.start(), match.end(), Decimal(_TIMES[match["verb"].lower()[:5]]))


def _factor(word: str) -> Decimal:
    return Decimal(_FOLD[word]) if word in _FOLD else Decimal(word)
