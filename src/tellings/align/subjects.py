"""What a figure measures and what is said to be counted, as concepts."""

import re

from ..lexicon import words
from ..record import Figure
from .concepts import concept

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:['’]s)?")
_BEHIND = frozenset(("of", "for", "on", "in", "to", "from", "at", "by", "with", "under", "over", "that", "who", "which"))


def subjects(figure: Figure) -> frozenset[str]:
    """The concepts of the things that a figure measures: its head and whose it is; of "the speed of the train" the train."""
    found = {concept(figure.head)} if figure.head and figure.head not in words("measure_nouns") else set()
    for part in figure.about:
        found.add(_named(part.exact))
    return frozenset(found - {""})


def _named(phrase: str) -> str:
    """The concept of the noun that a phrase names a thing by; behind a measure, of the thing that it is of."""
    before: list[str] = []
    behind: list[str] = []
    for word in (one.lower() for one in _WORD.findall(phrase)):
        plain = word.removesuffix("'s").removesuffix("’s")
        if before and plain in _BEHIND:
            behind = [""]
        elif behind and plain not in words("function_words"):
            behind.append(plain)
            if before[-1] not in words("measure_nouns"):
                break
        elif not behind:
            before.append(plain)
    if not before:
        return ""
    return concept(behind[-1]) if before[-1] in words("measure_nouns") and len(behind) > 1 else concept(before[-1])


def phrase(figure: Figure) -> frozenset[str]:
    """The concepts of the words that say what is counted."""
    found = [word.lower() for word in _WORD.findall(figure.counted.exact)] if figure.counted else []
    return frozenset(concept(word) for word in found if word not in words("function_words"))
