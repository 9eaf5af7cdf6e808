"""Which pieces of two wordings are one sentence told twice: a piece is a sentence, or a fragment between two marks of omission."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from ..lexicon import words as lexicon
from ..record import Edit
from .kinds import classified
from .sense import NEGATIONS, sense
from .sentences import pieces
from .wording import words

ASKED = re.compile(r"\?[\"”'’»)\]]*$")

BRACKETS = {"[": "]", "(": ")"}
GLOSS = 12  # words that an editor puts in at most. By judgement
FEW = 2  # small words that are matched by chance. By judgement
APART = 6  # words of one wording around them that the other has not, from which on small words stand there by chance. By judgement


class Word(NamedTuple):
    """A word, the number of the piece it stands in, whether it is given as the speaker's own, and whether an editor's brackets hold it."""

    piece: int
    text: str
    own: bool = True
    put_in: bool = False


Pair = tuple[int, int]
"""The numbers of a piece of the base and of a piece of the other wording that share words."""


def numbered(sides: Sequence[str], own: Sequence[bool] = ()) -> list[list[Word]]:
    """The words of each edit's side, with the number of the piece of the whole wording in which they stand."""
    told = [words(side) for side in sides]
    every = [word for side in told for word in side]
    numbers, given = iter(pieces(every)), iter(own if len(own) == len(every) else [True] * len(every))
    put_in = iter(_put_in(every))
    return [[Word(next(numbers), word, next(given), next(put_in)) for word in side] for side in told]


def _put_in(told: Sequence[str]) -> Iterator[bool]:
    """For each word whether it stands in brackets that are closed."""
    held = ""
    for at, word in enumerate(told):
        opening = next((mark for mark in BRACKETS if mark in word), "")
        if opening and any(BRACKETS[opening] in later for later in told[at : at + GLOSS]):
            held = BRACKETS[opening]
        yield bool(held)
        if held and held in word:
            held = ""


def alike_pieces(edits: Sequence[Edit], base: Sequence[Sequence[Word]], other: Sequence[Sequence[Word]]) -> set[Pair]:
    """The pairs of pieces that are one sentence told twice.

    They share two words of weight and two fifths of all words of the shorter one, or half of the words of weight of the lighter one and a
    third of all words of the shorter one, or three quarters of these: two sentences of one matter may well share two words, a question and
    its answer more.
    """
    sizes = [Counter(word.piece for part in side for word in part) for side in (base, other)]
    weights = [Counter(word.piece for part in side for word in part if weighty(word.text)) for side in (base, other)]
    shared = shared_words(edits, base, other)
    heavy = Counter((one.piece, two.piece) for one, two in _matched(edits, base, other) if weighty(one.text))
    asked = [_asked(side) for side in (base, other)]
    found = set()
    for pair, count in shared.items():
        shorter = min(sizes[0][pair[0]], sizes[1][pair[1]])
        lighter = min(weights[0][pair[0]], weights[1][pair[1]])
        mostly = heavy[pair] and 2 * heavy[pair] >= lighter and 3 * count >= shorter
        likely = (heavy[pair] >= 2 and 5 * count >= 2 * shorter) or mostly
        if 4 * count >= 3 * shorter or (likely and (pair[0] in asked[0]) == (pair[1] in asked[1])):
            found.add(pair)
    return found


def shared_words(edits: Sequence[Edit], base: Sequence[Sequence[Word]], other: Sequence[Sequence[Word]]) -> Counter[Pair]:
    """How many words each two pieces have in common."""
    return Counter((one.piece, two.piece) for one, two in _matched(edits, base, other))


def _matched(edits: Sequence[Edit], base: Sequence[Sequence[Word]], other: Sequence[Sequence[Word]]) -> Iterator[tuple[Word, Word]]:
    """The words that both wordings have, as each has them."""
    for edit, left, right in zip(edits, base, other, strict=True):
        if edit.op == "same":
            yield from zip(left, right, strict=False)


def _asked(side: Sequence[Sequence[Word]]) -> set[int]:
    """The pieces that are questions, but for those that only end in one: "This is the question: will it rain?"."""
    told = [word for part in side for word in part]
    return {word.piece for word in told if ASKED.search(word.text)} - {word.piece for word in told if word.text.endswith(":")}


def without_strays(edits: Sequence[Edit]) -> list[Edit]:
    """The steps, a few small words that stand in pieces which tell two things no longer matched: they belong to what is beside them.

    "We" of one sentence is not that of another, however both go on, nor is "the" amid much that only one of them has.
    """
    base, other = numbered([edit.base for edit in edits]), numbered([edit.other for edit in edits])
    alike = alike_pieces(edits, base, other)
    strays = {at for at, edit in enumerate(edits) if edit.op == "same" and (_strayed(base[at], other[at], alike) or _lost(at, edits))}
    if not strays:
        return list(edits)
    found: list[Edit] = []
    joined = False
    for at, edit in enumerate(edits):
        joined = at in strays or (joined and edit.op != "same")
        if joined and found and found[-1].op != "same":
            last = found.pop()
            edit = _changed(f"{last.base} {edit.base}".strip(), f"{last.other} {edit.other}".strip())
        elif joined:
            edit = _changed(edit.base, edit.other)
        found.append(edit)
    return found


def _strayed(left: Sequence[Word], right: Sequence[Word], alike: set[Pair]) -> bool:
    """Whether some matched words are few and small, and stand in pieces of which none is the other told again."""
    pairs = {(one.piece, two.piece) for one, two in zip(left, right, strict=False)}
    return len(left) <= FEW and not pairs & alike and not any(weighty(word.text) for word in left)


def _lost(at: int, edits: Sequence[Edit]) -> bool:
    """Whether some matched words are few and small, and stand between two steps that change much, or two that each cut much."""
    beside = [edits[near] for near in (at - 1, at + 1) if 0 < near < len(edits) and edits[near].op != "same"]
    if len(beside) < 2 or len(words(edits[at].base)) > FEW or weighty(edits[at].base):
        return False
    sizes = [[len(words(side)) for side in told] for told in ([edit.base for edit in beside], [edit.other for edit in beside])]
    if all(edit.op == "changed" for edit in beside):
        return any(sum(each) >= APART for each in sizes)
    return beside[0].op == beside[1].op and any(min(each) >= APART for each in sizes)


def _changed(base: str, other: str) -> Edit:
    op: Literal["dropped", "added", "changed"] = "changed" if base and other else "dropped" if base else "added"
    return classified([Edit(op=op, base=base, other=other)])[0]


def shared_runs(edits: Sequence[Edit]) -> list[int]:
    """How many words each stretch has that both wordings share, in sentences and fragments that are one told twice."""
    base, other = numbered([edit.base for edit in edits]), numbered([edit.other for edit in edits])
    alike = alike_pieces(edits, base, other)
    told = (
        sum((one.piece, two.piece) in alike for one, two in zip(left, right, strict=False))
        for edit, left, right in zip(edits, base, other, strict=True)
        if edit.op == "same"
    )
    return [count for count in told if count]


def weighty(words: str) -> bool:
    """Whether there is a word of content or a negation among the words."""
    told = sense(words)
    return any(word in NEGATIONS for word in told) or any(word not in lexicon("function_words") for word in told)
