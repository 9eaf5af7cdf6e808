"""Which tellings are looked at together: those whose triggers may tell one thing. Never all pairs."""

from collections.abc import Iterable, Sequence
from typing import Literal

import numpy as np

from .mention import Told

Kind = Literal["same", "related", "alike"]
# Cosine from which two words that no list joins are looked at. At .4, 77 of 100 pairs of events-ecbplus-topics-1-35 are left out and one in
# eight links between events with them, half of which no word tells; 2026-11.
ALIKE = 0.4
# Tellings with one word above which each is tied only to some before it, so that a word of every report costs no square of them.
CROWDED, TIED = 150, 12
WORDS = 1200  # different words of a story up to which each is held against each; of more, no pair is alike by its vectors alone


def kind(one: Told, other: Told) -> Kind:
    """How their triggers are related: the same word, words of one set, or words alike in meaning."""
    if one.lemma == other.lemma or one.stem == other.stem or one.parts & other.parts:
        return "same"
    return "related" if one.sets & other.sets else "alike"


def candidates(told: Sequence[Told]) -> list[tuple[int, int]]:
    """The pairs to look at, by number, the later one first; sorted."""
    held: dict[str, list[int]] = {}
    for one in told:
        keys = {one.lemma, one.stem, *one.parts, *(f"#{number}" for number in one.sets)}
        for key in sorted(keys):
            held.setdefault(key, []).append(one.number)
    found: set[tuple[int, int]] = set()
    for numbers in held.values():
        found.update(_tied(numbers))
    by_word: dict[str, list[int]] = {}
    for one in told:
        if one.meaning is not None:
            by_word.setdefault(" ".join(sorted({one.lemma, *one.parts})), []).append(one.number)
    for left, right in _alike(told, by_word):
        crossed = ((a, b) for a in by_word[left][:CROWDED] for b in by_word[right][:TIED])
        found.update((max(pair), min(pair)) for pair in crossed)
    return sorted(found)


def _tied(numbers: Sequence[int]) -> Iterable[tuple[int, int]]:
    back = len(numbers) if len(numbers) <= CROWDED else TIED
    return ((later, numbers[before]) for place, later in enumerate(numbers) for before in range(max(0, place - back), place))


def _alike(told: Sequence[Told], by_word: dict[str, list[int]]) -> list[tuple[str, str]]:
    """The pairs of different words that are alike in meaning; none where there are too many words to hold each against each."""
    chosen = sorted(by_word)
    if not 1 < len(chosen) <= WORDS:
        return []
    table = np.array([told[by_word[word][0]].meaning for word in chosen])
    near = np.argwhere(np.triu(np.round(table @ table.T, 4) >= ALIKE, 1))  # rounded, so that no machine's last digit decides
    return [(chosen[left], chosen[right]) for left, right in near.tolist()]
