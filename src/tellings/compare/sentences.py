"""Where the sentences and fragments of a wording end, told from its words alone."""

import functools
import re
from collections.abc import Sequence

from ..lexicon import rows

CLOSING = "\"”'’»)]"
OPENING = "\"“‘'«(["
ENDS = (".", "!", "?", "…")
SPACED = re.compile(r"(?:\s?\.){3,}(?=\W*$)")
"""A mark of omission set with blanks, "word . . .", which stands with the word before it."""
DASHES = " -–—"
"""What may stand behind a mark of omission and belongs to it: "word … —"."""
TITLE = 4
"""Letters, the full stop included, of a capitalised word that may be a title before a name ("Mr.", "Sen.") and ends no sentence then."""
NUMBER = "no."  # before digits it is no denial
WHOLE = frozenset({"yes.", "no."})


@functools.cache
def _shortened() -> frozenset[str]:
    """Words written short, with a full stop that ends no sentence: "Sept.", "Capt."."""
    return frozenset(row[0] for row in rows("spoken_forms") if row[0].endswith("."))


def pieces(words: Sequence[str]) -> list[int]:
    """For each word the number of its piece: a sentence, or a fragment up to a mark of omission behind one of its words."""
    numbers, number = [], 0
    for word, following in zip(words, [*words[1:], ""], strict=True) if words else ():
        numbers.append(number)
        number += ends(word, following)
    return numbers


def ends(word: str, following: str) -> bool:
    """Whether a sentence or a fragment ends with this word."""
    bare = SPACED.sub("…", word).rstrip(CLOSING + DASHES)
    if not bare.endswith(ENDS):
        return False
    if bare.endswith(("!", "?", "…", "...")):
        return True
    bare = bare.lstrip(OPENING)
    if bare.lower() == NUMBER and following[:1].isdigit():
        return False
    title = bare[:1].isupper() and bare.lower() not in WHOLE and (len(bare) <= TITLE or bare.lower() in _shortened())
    return not title and not following[:1].islower()
