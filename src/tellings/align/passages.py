"""Passages that two texts share: proposed by shingles, then followed on both sides over the small changes that a desk makes.

Method: seed and extend, as programs that compare sequences do it (Altschul et al., "Basic local alignment search tool", 1990): a shared
shingle is extended as far as the words agree, and over a gap of a few words where they agree again behind it. Linear in the words shared.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from ..lexicon import words as lexicon
from .wording import Words

SHINGLE = 6  # words; of the 5 to 8 usual for news: six rarely agree by chance (stories-5w1h, 2026-11)
CONTENT = 2  # words of a shingle that must say what the text is about: "as well as one of the" proposes nothing
PASSAGE = 8  # words outside quotations that a passage must have to count
SHARED = 2  # shingles two documents must share to be looked at
MANY = 30  # documents with one shingle above which it ties each only to the first and to the one before
PARTNERS = 30  # texts that one is compared with, those it shares most with: reports by one form don't cost the square of their number
REPEATED = 4  # places of one shingle in one document that are followed
GAP = 6  # words on either side that may interrupt a passage: what a desk leaves out or puts in place of a word (evals.copies, 2026-11)
AGAIN = 3  # words that must agree behind a gap


@dataclass(frozen=True, slots=True)
class Run:
    """``length`` words from ``left`` and from ``right`` that are the same, one after the other."""

    left: int
    right: int
    length: int


@dataclass(frozen=True, slots=True)
class Match:
    """One shared passage: its runs in order; ``own`` of their words stand outside quotations on both sides."""

    runs: tuple[Run, ...]
    own: int

    @property
    def left(self) -> range:
        """The words from its first to its last in the left text."""
        return range(self.runs[0].left, self.runs[-1].left + self.runs[-1].length)

    @property
    def right(self) -> range:
        """The same in the right text."""
        return range(self.runs[0].right, self.runs[-1].right + self.runs[-1].length)

    @property
    def gaps(self) -> Iterator[tuple[range, range]]:
        """What stands between two of its runs, on both sides; one of them may be empty."""
        for one, after in pairwise(self.runs):
            yield range(one.left + one.length, after.left), range(one.right + one.length, after.right)


Index = dict[tuple[str, ...], list[int]]


def shingles(text: Words) -> Index:
    """Every shingle outside quotations, with the words it starts at."""
    plain = lexicon("function_words")
    content = [0, *accumulate([word not in plain for word in text.folded])]  # words that say something, before each word
    told: Index = {}
    clear = 0  # words since the last quotation
    for end, quoted in enumerate(text.quoted, 1):
        clear = 0 if quoted else clear + 1
        if clear >= SHINGLE and content[end] - content[end - SHINGLE] >= CONTENT:
            told.setdefault(text.folded[end - SHINGLE : end], []).append(end - SHINGLE)
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
    return _most(shared)


def _most(shared: dict[tuple[int, int], int]) -> list[tuple[int, int]]:
    """The pairs that share enough, without those in which both texts share more with ``PARTNERS`` others."""
    partners: dict[int, int] = {}
    kept = []
    for pair in sorted((pair for pair, count in shared.items() if count >= SHARED), key=lambda pair: (-shared[pair], pair)):
        if min(partners.get(one, 0) for one in pair) < PARTNERS:
            kept.append(pair)
            for one in pair:
                partners[one] = partners.get(one, 0) + 1
    return sorted(kept)


def matches(left: Words, right: Words, index: Index, other: Index) -> tuple[Match, ...]:
    """The shared passages in the left text's order; none overlaps another, on either side.

    Args:
        left: one text.
        right: the other.
        index: the shingles of the left one.
        other: the shingles of the right one.
    """
    found: list[tuple[Run, ...]] = []
    reached: dict[int, int] = {}  # for each offset between the texts, the first right word after its last run
    for shingle, places in other.items():
        for second in places[:REPEATED]:
            for first in index.get(shingle, ())[:REPEATED]:
                if reached.get(first - second, -1) > second:
                    continue
                runs = _followed(left, right, first, second)
                for run in runs:
                    offset = run.left - run.right
                    reached[offset] = max(reached.get(offset, -1), run.right + run.length)
                found.append(runs)
    return _apart(found, left, right)


def _tied(held: Sequence[int]) -> list[tuple[int, int]]:
    if len(held) > MANY:
        return sorted({(held[0], other) for other in held[1:]} | set(pairwise(held)))
    return [(first, second) for place, first in enumerate(held) for second in held[place + 1 :]]


def _followed(left: Words, right: Words, first: int, second: int) -> tuple[Run, ...]:
    """The runs around one shared shingle, forwards and backwards as far as the texts agree again after each gap."""
    middle = _run(left, right, first, second)
    after, before = [middle], [middle]
    while step := _onward(left, right, after[-1].left + after[-1].length, after[-1].right + after[-1].length):
        after.append(_run(left, right, *step, floor=(after[-1].left + after[-1].length, after[-1].right + after[-1].length)))
    while step := _backward(left, right, before[-1].left, before[-1].right):
        run = _run(left, right, *step)
        # What lies behind the gap was found by its last words; it must not reach into the run that it leads up to.
        before.append(Run(run.left, run.right, step[0] + AGAIN - run.left))
    return (*reversed(before[1:]), *after)


def _run(left: Words, right: Words, first: int, second: int, floor: tuple[int, int] = (0, 0)) -> Run:
    """The run around a pair of words that agree, not reaching back over ``floor``."""
    back = 0
    while first - back > floor[0] and second - back > floor[1] and left.folded[first - back - 1] == right.folded[second - back - 1]:
        back += 1
    ahead = 0
    room = min(len(left.folded) - first, len(right.folded) - second)
    while ahead < room and left.folded[first + ahead] == right.folded[second + ahead]:
        ahead += 1
    return Run(first - back, second - back, back + ahead)


def _onward(left: Words, right: Words, first: int, second: int) -> tuple[int, int] | None:
    """Where the texts agree again after ``first`` and ``second``, over the smallest gap."""
    for total in range(1, 2 * GAP + 1):
        for skipped in range(max(0, total - GAP), min(total, GAP) + 1):
            one, other = first + skipped, second + total - skipped
            ours = left.folded[one : one + AGAIN]
            if len(ours) == AGAIN and ours == right.folded[other : other + AGAIN]:
                return one, other
    return None


def _backward(left: Words, right: Words, first: int, second: int) -> tuple[int, int] | None:
    """The same before ``first`` and ``second``: the first of the last few words that agree there."""
    for total in range(1, 2 * GAP + 1):
        for skipped in range(max(0, total - GAP), min(total, GAP) + 1):
            one, other = first - skipped - AGAIN, second - total + skipped - AGAIN
            if one >= 0 and other >= 0 and left.folded[one : one + AGAIN] == right.folded[other : other + AGAIN]:
                return one, other
    return None


def _apart(found: Sequence[tuple[Run, ...]], left: Words, right: Words) -> tuple[Match, ...]:
    """The longest passages first, without the runs that overlap one already taken; in the left text's order."""
    taken: list[Match] = []
    lefts: set[int] = set()
    rights: set[int] = set()
    unique = sorted(set(found), key=lambda runs: (-sum(run.length for run in runs), [(run.left, run.right) for run in runs]))
    for runs in unique:
        for part in _free(runs, lefts, rights):
            own = sum(
                not left.quoted[run.left + place] and not right.quoted[run.right + place] for run in part for place in range(run.length)
            )
            match = Match(part, own)
            if own >= PASSAGE and lefts.isdisjoint(match.left) and rights.isdisjoint(match.right):
                taken.append(match)
                lefts.update(match.left)
                rights.update(match.right)
    return tuple(sorted(taken, key=lambda one: (one.left.start, one.right.start)))


def _free(runs: tuple[Run, ...], lefts: set[int], rights: set[int]) -> Iterator[tuple[Run, ...]]:
    """The longest stretches of runs that overlap nothing taken."""
    part: list[Run] = []
    for run in runs:
        if lefts.isdisjoint(range(run.left, run.left + run.length)) and rights.isdisjoint(range(run.right, run.right + run.length)):
            part.append(run)
        elif part:
            yield tuple(part)
            part = []
    if part:
        yield tuple(part)
