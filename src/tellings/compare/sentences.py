"""Where the sentences and fragments of a wording end, told from its words alone."""

from collections.abc import Sequence

CLOSING = "\"”'’»)]"
ENDS = (".", "!", "?", "…")
TITLE = 4
"""Letters, the full stop included, of a capitalised word that may be a title before a name ("Mr.", "Sen.") and ends no sentence then."""
WHOLE = frozenset({"yes.", "no."})


def pieces(words: Sequence[str]) -> list[int]:
    """For each word the number of its piece: a sentence, or a fragment up to a mark of omission behind one of its words."""
    numbers, number = [], 0
    for word, following in zip(words, [*words[1:], ""], strict=True) if words else ():
        numbers.append(number)
        number += ends(word, following)
    return numbers


def ends(word: str, following: str) -> bool:
    """Whether a sentence or a fragment ends with this word."""
    bare = word.rstrip(CLOSING)
    if not bare.endswith(ENDS):
        return False
    if bare.endswith(("!", "?", "…", "...")):
        return True
    title = len(bare) <= TITLE and bare[:1].isupper() and bare.lower() not in WHOLE
    return not title and not following[:1].islower()
