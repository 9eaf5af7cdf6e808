"""The value of a number in the words of a report, where no figure was read from them."""

from decimal import Decimal, InvalidOperation

from ..lexicon.quantities import number_words


def number(words: str) -> Decimal | None:
    """The value of a number in digits or words, with a word of scale; None where the words are no number."""
    known, total = number_words(), None
    for part in words.lower().replace("-", " ").split():
        plain = part.strip("$€£,.").replace(",", "")
        if plain[:1].isdigit():
            try:
                value = Decimal(plain)
            except InvalidOperation:
                return None
            if total is not None:
                return None
            total = value
        elif (word := known.get(plain)) is None or word.role not in ("unit", "ten", "scale"):
            return None
        elif word.role == "scale":
            total = (total if total is not None else Decimal(1)) * word.value
        else:
            total = (total if total is not None else Decimal(0)) + word.value
    return total
