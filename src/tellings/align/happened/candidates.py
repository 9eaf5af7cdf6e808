"""Which tellings are looked at together: those whose triggers may tell one thing. Never all pairs."""

from collections.abc import Iterable, Iterator, Sequence

import numpy as np

from .columns import Numbers
from .mention import Told

# Cosine from which two words that no list joins are looked at. At .4, 77 of 100 pairs of events-ecbplus-topics-1-35 are left out and one in
# eight links between events with them, half of which no word tells; 2026-11.
ALIKE = 0.4
# Tellings with one word above which each is tied only to some before it, so that a word of every report costs no square of them.
CROWDED, TIED = 150, 12
WORDS = 1200  # different words of a story up to which each is held against each; of more, no pair is alike by its vectors alone


def candidates(told: Sequence[Told]) -> list[tuple[int, int]]:
    """The pairs to look at, by number, the later one first; sorted."""
    held: dict[str | int, list[int]] = {}
    for one in told:
        keys: set[str | int] = {one.lemma, one.stem, *one.parts, *one.sets}
        for key in keys:
            held.setdefault(key, []).append(one.number)
    by_word: dict[str, list[int]] = {}
    for one in told:
        if one.meaning is not None:
            by_word.setdefault(" ".join(sorted({one.lemma, *one.parts})), []).append(one.number)
    found = np.sort(np.concatenate([*_tied(held.values(), len(told)), _crossed(told, by_word)]))
    later, earlier = np.divmod(found[np.diff(found, prepend=-1) > 0], max(1, len(told)))
    return list(zip(later.tolist(), earlier.tolist(), strict=True))


def _tied(groups: Iterable[Sequence[int]], count: int) -> Iterator[Numbers]:
    """The pairs within each group, each as one number: the later one times ``count``, and the earlier one."""
    yield np.zeros(0, dtype=np.intp)
    for group in groups:
        if len(group) > 1:
            back, numbers = len(group) if len(group) <= CROWDED else TIED, np.array(group, dtype=np.intp)
            for apart in range(1, min(back, len(group) - 1) + 1):
                yield numbers[apart:] * count + numbers[:-apart]


def _crossed(told: Sequence[Told], by_word: dict[str, list[int]]) -> Numbers:
    """The pairs of tellings by different words that are alike in meaning, each as one number."""
    chosen = sorted(by_word)
    left, right = _alike([told[by_word[word][0]] for word in chosen])
    line = np.array([number for word in chosen for number in by_word[word]], dtype=np.intp)
    sizes = np.array([len(by_word[word]) for word in chosen], dtype=np.intp)
    starts = np.cumsum(sizes) - sizes
    width = np.minimum(sizes[right], TIED)
    each = np.minimum(sizes[left], CROWDED) * width
    pair = np.repeat(np.arange(len(each)), each)
    place = np.arange(len(pair)) - np.repeat(np.cumsum(each) - each, each)
    one, other = line[starts[left[pair]] + place // width[pair]], line[starts[right[pair]] + place % width[pair]]
    found: Numbers = np.maximum(one, other) * len(told) + np.minimum(one, other)
    return found


def _alike(told: Sequence[Told]) -> tuple[Numbers, Numbers]:
    """Which of some tellings with different words are alike in meaning; none where there are too many words to hold each against each."""
    if not 1 < len(told) <= WORDS:
        return np.zeros(0, dtype=np.intp), np.zeros(0, dtype=np.intp)
    table = np.array([one.meaning for one in told])
    left, right = np.nonzero(np.triu(np.round(table @ table.T, 4) >= ALIKE, 1))  # rounded, so that no machine's last digit decides
    return left, right
