"""Whether an account that is told to give another value gives the other account's value, too, of what it tells in like words."""

import re
from decimal import Decimal

from .passages import Passage, stems

NUMERAL = re.compile(r"(?<![\w.,])\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\w-])|(?<![\w.,])\d+\.\d+(?![\w-])")
"""Numbers with a point or with commas, which stand in two places by chance less often than days, years and round numbers do."""
LIKE = 0.5  # share (0-1) of the words of the other's sentence from which on a sentence tells of the same. By judgement
SHARED = 3  # words that it has in common with it at least. By judgement


def both_given(one: Passage, other: Passage) -> bool:
    """Whether either account has, in a sentence in like words, a number that is the other's value or rounds to it.

    Of a value that an account only hands on, and sets right in the next sentence ("he put it at 20 percent; it was 24.31"), it is not
    true that the account gives that value and no other.
    """
    return _gives(one, other) or _gives(other, one)


def _gives(mine: Passage, other: Passage) -> bool:
    told = other.figure.expression.low if other.figure is not None else None
    if told is None or not NUMERAL.fullmatch(_written(told)):
        return False
    text = mine.account.document.text[: mine.told.length]
    sentences = (text[span.start : span.end] for span in mine.account.sentences if not mine.start <= span.start < mine.end)
    return any(_has(told, sentence) and _alike(sentence, other) for sentence in sentences)


def _written(value: Decimal) -> str:
    return f"{value.normalize():,f}"


def _has(told: Decimal, sentence: str) -> bool:
    """Whether a sentence has a number that is the value told, or is it when rounded as that is."""
    step = Decimal(1).scaleb(int(told.normalize().as_tuple().exponent))
    return any(abs(Decimal(found[0].replace(",", "")) - told) * 2 <= min(step, Decimal(1)) for found in NUMERAL.finditer(sentence))


def _alike(sentence: str, other: Passage) -> bool:
    shared = stems(sentence) & other.words
    return len(shared) >= SHARED and len(shared) >= LIKE * len(other.words)
