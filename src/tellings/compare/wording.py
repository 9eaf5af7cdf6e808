"""Wordings: word by word, what each account has dropped, added or changed of an utterance."""

import functools
import re
import unicodedata
from collections.abc import Iterator, Sequence
from difflib import Match, SequenceMatcher
from typing import Literal

import msgspec

from ..lexicon import words as lexicon
from ..record import Account, AlignedQuote, Edit, Telling
from .cuts import cuts
from .kinds import classified

Op = Literal["same", "dropped", "added", "changed"]
OPS: dict[str, Op] = {"equal": "same", "delete": "dropped", "insert": "added", "replace": "changed"}
SPACE = re.compile(r"\s+")
SILENT = re.compile(r"[^\w]+|_")
LONG = 1500
"""Words above which the commonest ones no longer start a match: keeps a very long quotation from taking quadratic time."""
STRETCH, AGAIN = 3, 6
"""Words of a stretch that others before it are drawn to, and how many of them at most. By judgement."""
FORMS = 65536
"""Words whose keys are kept: most words of a story come again and again."""


def wording(aligned: AlignedQuote, accounts: Sequence[Account]) -> AlignedQuote:
    """The utterance with its edits, each with its kind and reason, and its cuts: from the fullest wording to each of the others.

    Words are compared without case, punctuation and brackets, and kept with them. The ``base`` strings of a telling's edits, joined by
    single spaces, give the base wording (white space folded); the ``other`` strings give the telling's own.

    Args:
        aligned: the tellings of one utterance.
        accounts: those they come from; not needed beyond the tellings' own words.
    """
    if len(aligned.tellings) == 1:
        return msgspec.structs.replace(aligned, wordings=1)
    base = words(aligned.tellings[aligned.base].words)
    tellings = tuple(
        telling if index == aligned.base else _told(telling, classified(edits(base, words(telling.words))))
        for index, telling in enumerate(aligned.tellings)
    )
    return msgspec.structs.replace(aligned, tellings=tellings, wordings=distinct(aligned.tellings))


def _told(telling: Telling, steps: tuple[Edit, ...]) -> Telling:
    return msgspec.structs.replace(telling, edits=steps, cuts=cuts(steps))


def words(text: str) -> list[str]:
    """The words of a wording with their punctuation; a mark that stands alone (a dash, an ellipsis) belongs to the word before it."""
    found: list[str] = []
    for word in SPACE.split(text.strip()):
        if found and not key(word):
            found[-1] += " " + word
        elif word:
            found.append(word)
    return found


@functools.lru_cache(maxsize=FORMS)
def key(word: str) -> str:
    """What makes two words the same: their letters and digits, without case and accents."""
    if word.isascii():
        return SILENT.sub("", word.lower())
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", word.casefold()) if not unicodedata.combining(sign))
    return SILENT.sub("", plain)


def edits(base: Sequence[str], other: Sequence[str]) -> tuple[Edit, ...]:
    """The steps from one list of words to the other; neighbouring steps of one kind are one."""
    left, right = [key(word) for word in base], [key(word) for word in other]
    matcher = SequenceMatcher(None, left, right, autojunk=max(len(left), len(right)) > LONG)
    return tuple(
        Edit(op=OPS[tag], base=" ".join(base[low:high]), other=" ".join(other[start:end]))
        for tag, low, high, start, end in _steps(_phrased(_drawn(matcher.get_matching_blocks(), left, right), left, right))
    )


def _drawn(blocks: Sequence[Match], left: Sequence[str], right: Sequence[str]) -> list[Match]:
    """The stretches that match, the few words before the first long one held against those right before it, if as many match there.

    A fragment that begins with "of" or with a word that stands in an earlier sentence, too, begins where its next words stand.
    """
    found = list(blocks)
    number = next((at for at, block in enumerate(found) if block.size >= STRETCH), 0)
    long = found[number]
    if not 0 < long.b <= AGAIN or not number:
        return found
    low = max(0, long.a - long.b - 1)
    again = SequenceMatcher(None, left[low : long.a], right[: long.b], autojunk=False).get_matching_blocks()
    near = [Match(low + one.a, one.b, one.size) for one in again if one.size]
    if sum(one.size for one in near) < sum(one.size for one in found[:number]):
        return found
    return [*near, *found[number:]]


def _phrased(blocks: Sequence[Match], left: Sequence[str], right: Sequence[str]) -> list[Match]:
    """The stretches that match, what only one side has between two of them beginning with its small word: "[in the bay] in spring"."""
    found = list(blocks)
    for number in range(1, len(found)):
        one, other = found[number - 1], found[number]
        low, high, start, end = one.a + one.size, other.a, one.b + one.size, other.b
        said, last = (left, high) if start == end else (right, end)
        if (low == high) == (start == end) or one.size < 2 or not other.size or said[last - 1] not in lexicon("function_words"):
            continue
        if left[low - 1] == said[last - 1]:
            found[number - 1] = Match(one.a, one.b, one.size - 1)
            found[number] = Match(other.a - 1, other.b - 1, other.size + 1)
    return found


def _steps(blocks: Sequence[Match]) -> Iterator[tuple[str, int, int, int, int]]:
    """The steps between the stretches that match, and these, as ``SequenceMatcher.get_opcodes`` names them."""
    low = start = 0
    for at, there, size in blocks:
        if low < at and start < there:
            yield "replace", low, at, start, there
        elif low < at:
            yield "delete", low, at, start, there
        elif start < there:
            yield "insert", low, at, start, there
        if size:
            yield "equal", at, at + size, there, there + size
        low, start = at + size, there + size


def distinct(tellings: Sequence[Telling]) -> int:
    """How many of the wordings differ in more than case and punctuation."""
    return len({tuple(key(word) for word in words(telling.words)) for telling in tellings})
