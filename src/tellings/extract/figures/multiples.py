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
_TIMES = {"doubl": "2", "redou": "2", "tripl": "3", "trebl": "3", "quadr": "4", "quint": "5", "halve": "0.5", "halvi": "0.5"}
_FOLD = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "twenty": 20, "hundred": 100}


class Multiple(NamedTuple):
    """A word that multiplies: its range in code points and the factor."""

    start: int
    end: int
    factor: Decimal


def multiples(text: str) -> Iterator[Multiple]:
    """``doubled``, ``halving``, ``threefold``; a bare ``double`` says as often how something is made."""
    for match in _MULTIPLES.finditer(text):
        if match["fold"]:
            word = match["fold"].lower()
            yield Multiple(match.start(), match.end(), Decimal(_FOLD[word]) if word in _FOLD else Decimal(word))
        elif match["verb"].lower() not in ("double", "triple"):
            yield Multiple(match.start(), match.end(), Decimal(_TIMES[match["verb"].lower()[:5]]))
