"""Numbers in one form, so that "twenty-five" and "25" are no two numbers."""

from collections.abc import Sequence
from decimal import Decimal

from ..lexicon.quantities import NumberWord, number_words

_ROLES = frozenset({"unit", "ten", "scale"})
_DIGITS = 10  # what may stand behind a word of tens is less
_GREAT = 1000  # from this scale on a word of scale closes what stands before it: "two hundred thousand five"


def in_digits(words: Sequence[str]) -> list[str]:
    """The words, each run of number words written as one number in digits.

    A word of scale alone is one of it: "a hundred".

    Args:
        words: lower-case words, bare of punctuation.
    """
    known = number_words()
    found: list[str] = []
    run: list[NumberWord] = []
    for word in (*words, ""):
        value = _value(word, known)
        if value is None or value.role not in _ROLES:
            found += [*_written(run), *([word] if word else [])]
            run = []
        elif not run or _goes_on(run[-1], value):
            run.append(value)
        else:
            found += _written(run)
            run = [value]
    return found


def _value(word: str, known: dict[str, NumberWord]) -> NumberWord | None:
    """What a word does in a number: digits are a unit of their own."""
    if word.isascii() and word.isdigit() and len(word) <= len("999999999999"):
        return NumberWord("unit", Decimal(word))
    return known.get(word)


def _goes_on(before: NumberWord, value: NumberWord) -> bool:
    """Whether a number word belongs to the one before it: "twenty" and "five", but not "nine" and "eleven"."""
    if value.role == "scale":
        return before.role != "scale" or before.value < value.value
    if before.role == "scale":
        return before.value > value.value
    return before.role == "ten" and value.role == "unit" and 0 < value.value < _DIGITS


def _written(run: Sequence[NumberWord]) -> list[str]:
    """A run as one number; nothing for none."""
    if not run:
        return []
    whole, part = Decimal(0), Decimal(0)
    for one in run:
        if one.role != "scale":
            part += one.value
        elif one.value >= _GREAT:
            whole, part = whole + max(part, Decimal(1)) * one.value, Decimal(0)
        else:
            part = max(part, Decimal(1)) * one.value
    return [str(int(whole + part))]
