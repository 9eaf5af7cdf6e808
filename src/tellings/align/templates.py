"""Reports written by one form: the words agree, and what they say does not. They are two witnesses of two things, and no copies.

A desk that changes a text changes words, and leaves names and numbers as they are; a form is filled with other names and numbers each time.
So what tells the two apart is what stands in the gaps of the shared passages: other facts on each side, all along.
"""

from collections.abc import Iterable

from ..lexicon import words as lexicon
from .passages import Match
from .wording import Words

# On evals.copies (2026-11) forms have one gap with other facts for 8 to 20 shared words; copies, later versions with new figures among
# them, one for 40 or more.
FILLED = 0.035  # gaps with other facts for each shared word outside quotations
LEAST = 3  # such gaps below which nothing is said


def templated(passages: Iterable[Match], left: Words, right: Words) -> bool:
    """Whether the shared passages of two texts are a form that each fills with facts of its own."""
    found = list(passages)
    filled = sum(_other_facts(left, right, *gap) for match in found for gap in match.gaps)
    return filled >= LEAST and filled >= FILLED * sum(match.own for match in found)


def _other_facts(left: Words, right: Words, ours: range, theirs: range) -> bool:
    """Whether a gap has names or numbers on both sides, and none in common."""
    one, other = _facts(left, ours), _facts(right, theirs)
    return bool(one and other) and one.isdisjoint(other)


def _facts(text: Words, places: range) -> set[str]:
    plain = lexicon("function_words")
    return {text.folded[place] for place in places if text.facts[place] and text.folded[place] not in plain}
