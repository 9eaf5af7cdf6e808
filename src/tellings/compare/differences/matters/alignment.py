"""How much of what two clauses tell is the same, word by word, each word weighed by how rare it is in the story.

Words are aligned by identity of their stems, by the lists of acts and things that may be one, and by nearness of their vectors, the best
partner for each, as in monolingual word alignment (Sultan, Bethard and Sumner, "Back to basics for monolingual alignment", 2014; the
weights are inverse document frequencies over the story's sentences). What is aligned is what both tell; the rest is where they may part.
"""

import functools
import math
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ....lexicon import rows
from ....lexicon.vectors import vector
from ..words import acts, things
from .stems import forms, kin

ONE_LIST = 0.8  # how alike two words are that one list has as names of one thing or tellings of one act
NEAR = 0.5  # cosine from which two words count, with their cosine, as told for each other; chosen on the read stories (November 2026)
WEAKER = 0.8  # what nearness of vectors is worth


class Shared(NamedTuple):
    """What two sequences of words share: the shares (0-1) of the weight of each that is aligned, and the weight itself.

    ``told`` is the weight of the aligned words, where 1 is a word that stands in hardly any other sentence; ``same`` the same for those
    aligned by their stems alone.
    """

    left: float
    right: float
    told: float
    same: float

    @property
    def least(self) -> float:
        """The smaller of the two shares."""
        return min(self.left, self.right)


class Rarity:
    """The weight (0-1) of each word among the sentences of a story's happening: 1 where it stands in two of them or fewer."""

    def __init__(self, sentences: Iterable[Iterable[str]]) -> None:
        found = [{stem_of(word) for word in words} for words in sentences]
        self._of = Counter(stem for stems in found for stem in stems)
        self._most = math.log((len(found) + 1) / 2) if len(found) > 1 else 1.0
        self._all = len(found) + 1

    def weight(self, word: str) -> float:
        """How much it tells that two sentences both have this word."""
        return min(1.0, math.log(self._all / max(2, self._of.get(stem_of(word), 0))) / max(self._most, 0.1))

    def shared(self, left: Sequence[str], right: Sequence[str]) -> Shared:
        """What two sequences of content words share."""
        mine, yours = self._aligned(left, right), self._aligned(right, left)
        whole = [sum(map(self.weight, side)) or 1.0 for side in (left, right)]
        same = sum(self.weight(word) for word in dict.fromkeys(left) if any(kin(word, other) for other in right))
        return Shared(mine / whole[0], yours / whole[1], min(mine, yours), same)

    def _aligned(self, words: Sequence[str], others: Sequence[str]) -> float:
        return sum(self.weight(word) * max((near(word, other) for other in others), default=0.0) for word in words)


@functools.lru_cache(maxsize=65536)
def near(one: str, other: str) -> float:
    """How alike two words are (0-1)."""
    if kin(one, other):
        return 1.0
    if concepts(one) & concepts(other):
        return ONE_LIST
    vectors = vector(one), vector(other)
    cosine = float(vectors[0] @ vectors[1]) if vectors[0] is not None and vectors[1] is not None else 0.0
    return WEAKER * cosine if cosine >= NEAR else 0.0


@functools.lru_cache(maxsize=65536)
def stem_of(word: str) -> str:
    """The stem under which a word is counted."""
    return min(forms(word), key=lambda form: (len(form), form))


@functools.lru_cache(maxsize=65536)
def concepts(word: str) -> frozenset[str]:
    """The lists of acts and things that have one of the forms of a word."""
    found = {f"thing {number}" for form in forms(word) for number in things().get(form, ())}
    found |= {f"act {number}" for form in forms(word) for number in _tellings().get(form, ())}
    return frozenset(found | {f"deed {acts()[form]}" for form in forms(word) if form in acts()})


@functools.cache
def _tellings() -> dict[str, frozenset[int]]:
    """The sets of words, verbs and nouns, that can tell one act, by word; those of several words are left out."""
    found: dict[str, set[int]] = {}
    for number, (listed, *_) in enumerate(rows("event_synonyms")):
        for word in listed.split():
            if "_" not in word:
                found.setdefault(word, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}
