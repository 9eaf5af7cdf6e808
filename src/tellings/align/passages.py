"""Passages that two texts share: proposed by shingles, then extended as far as the words agree."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from ..lexicon import words as lexicon
from .wording import Words

SHINGLE = 6  # words; of the 5 to 8 usual for news: six rarely agree by chance (stories-5w1h, 2026-11)
CONTENT = 2  # words of a shingle that must say what the text is about: "as well as one of the" proposes nothing
PASSAGE = 8  # words outside quotations that a passage must have to count
SHARED = 2  # shingles two documents must share to be looked at
MANY = 30  # documents with one shingle above which it ties each only to the first and to the one before
REPEATED = 4  # places of one shingle in one document that are followed


@dataclass(frozen=True, slots=True)
class Match:
    """One shared passage: ``length`` words from ``left`` and from ``right``, ``own`` of them outside quotations."""

    left: int
    right: int
    length: int
    own: int


Index = dict[tuple[str, ...], list[int]]


def shingles(text: Words) -> Index:
    """Every shingle outside quotations, with the words it starts at."""
    plain = lexicon("function_words")
    told: Index = {}
    clear = 0  # words since the last quotation
    for end, quoted in enumerate(text.quoted, 1):
        clear = 0 if quoted else clear + 1
        if clear >= SHINGLE:
            shingle = text.folded[end - SHINGLE : end]
            if sum(word not in plain for word in shingle) >= CONTENT:
                told.setdefault(shingle, []).append(end - SHINGLE)
    return told


def proposals(indexes: Sequence[Index]) -> list[tuple[int, int]]:
    """The pairs of texts that share enough shingles to be looked at, by number, sorted."""
    holders: dict[tuple[str, ...], list[int]] = {}
    for number, index in enumerate(indexes):
        for shingle in index:
            holders.setdefault(shingle, []).append(number)
    shared: dict[tuple[int, int], int] = {}
    for held in holders.values():
        for pair in _tied(held):
            shared[pair] = shared.get(pair, 0) + 1
    return sorted(pair for pair, count in shared.items() if count >= SHARED)


def matches(left: Words, right: Words, index: Index, other: Index) -> tuple[Match, ...]:
    """The shared passages in the left text's order; none overlaps another, on either side.

    Args:
        left: one text.
        right: the other.
        index: the shingles of the left one.
        other: the shingles of the right one.
    """
    found: set[Match] = set()
    reached: dict[int, int] = {}  # for each offset between the texts, the first right word after its last passage
    for shingle, places in other.items():
        for second in places[:REPEATED]:
            for first in index.get(shingle, ())[:REPEATED]:
                if reached.get(first - second, -1) > second:
                    continue
                match = _extended(left, right, first, second)
                reached[first - second] = match.right + match.length
                if match.own >= PASSAGE:
                    found.add(match)
    return _apart(found)


def _tied(held: Sequence[int]) -> list[tuple[int, int]]:
    if len(held) > MANY:
        return sorted({(held[0], other) for other in held[1:]} | set(pairwise(held)))
    return [(first, second) for place, first in enumerate(held) for second in held[place + 1 :]]


def _extended(left: Words, right: Words, first: int, second: int) -> Match:
    """The match around one shingle, as far as the words agree on both sides."""
    back = 0
    while first - back > 0 and second - back > 0 and left.folded[first - back - 1] == right.folded[second - back - 1]:
        back += 1
    ahead = SHINGLE
    room = min(len(left.folded) - first, len(right.folded) - second)
    while ahead < room and left.folded[first + ahead] == right.folded[second + ahead]:
        ahead += 1
    start, end = first - back, first + ahead
    own = sum(not quoted for quoted in left.quoted[start:end])
    return Match(start, second - back, end - start, own)


def _apart(found: set[Match]) -> tuple[Match, ...]:
    """The longest passages first, each left out that overlaps one already taken; in the left text's order."""
    taken: list[Match] = []
    lefts: set[int] = set()
    rights: set[int] = set()
    for match in sorted(found, key=lambda one: (-one.length, one.left, one.right)):
        mine, theirs = range(match.left, match.left + match.length), range(match.right, match.right + match.length)
        if lefts.isdisjoint(mine) and rights.isdisjoint(theirs):
            taken.append(match)
            lefts.update(mine)
            rights.update(theirs)
    return tuple(sorted(taken, key=lambda one: (one.left, one.right)))
