"""Wordings: word by word, what each account has dropped, added or changed of an utterance."""

import functools
import re
import unicodedata
from collections.abc import Iterator, Sequence
from difflib import Match
from typing import Literal

import msgspec

from ..record import Account, AlignedQuote, Edit, Telling
from .cuts import cuts
from .kinds import classified
from .matched import masks, stretches
from .spelling import plain

Op = Literal["same", "dropped", "added", "changed"]
Step = tuple[str, int, int, int, int]
"""A step, as ``SequenceMatcher.get_opcodes`` gives it: its name, and where it begins and ends on both sides."""
OPS: dict[str, Op] = {"equal": "same", "delete": "dropped", "insert": "added", "replace": "changed"}
SPACE = re.compile(r"\s+")
SILENT = re.compile(r"[^\w.]+|_|(?<!\d)\.|\.(?!\d)")
"""The marks that tell nothing of a word; a point between two digits does."""
JOINT = re.compile(r"(?<=\w)(?:…|\.{2,}|(?<=\w\w)(?:—|-{2,3})(?=\w\w|[aAI]\b)|(?<=[a-z]{2})[.!?](?=[A-Z][a-z]))(?=\w)")
"""A mark between two words without a blank: they are two all the same, but not the letters left and right of those left out."""
FORMS = 65536
"""Words whose keys are kept: most words of a story come again and again."""


def wording(aligned: AlignedQuote, accounts: Sequence[Account]) -> AlignedQuote:
    """The utterance with its edits, each with its kind and reason, and its cuts: from the fullest wording to each of the others.

    Words are compared without case, punctuation and brackets, and kept with them. The ``base`` strings of a telling's edits, joined by
    single spaces, give the base wording (white space folded, a blank behind each mark between two words); the ``other`` strings give the
    telling's own.

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
    """The words of a wording with their punctuation.

    A mark that stands alone or between two (a dash) belongs to the word before it, one before the first word to that.
    """
    found: list[str] = []
    for word in SPACE.split(JOINT.sub(lambda mark: f"{mark[0]} ", text.strip())):
        if found and (not key(word) or not key(found[0])):
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
    found: list[Step] = []
    for whole in _steps(stretches(base, other, _one_spelling)):
        for step in _spelled_in_two(whole, base, other):
            if found and found[-1][0] == step[0]:
                tag, low, _, start, _ = found.pop()
                step = (tag, low, step[2], start, step[4])
            found.append(step)
    return tuple(Edit(op=OPS[tag], base=" ".join(base[low:high]), other=" ".join(other[start:end])) for tag, low, high, start, end in found)


def _one_spelling(word: str) -> str:
    """The key of a word in one of its two spellings: what a word is laid beside."""
    return plain(key(word))


def _spelled_in_two(step: Step, base: Sequence[str], other: Sequence[str]) -> Iterator[Step]:
    """The step; of a stretch that matches, each word that is spelled in two ways as a change of its own."""
    tag, low, high, start, end = step
    if tag != "equal":
        yield step
        return
    first = low
    for at, there in zip(range(low, high), range(start, end), strict=True):
        if key(base[at]) != key(other[there]) and not masks(base[at], other[there]):
            if first < at:
                yield "equal", first, at, there - (at - first), there
            yield "replace", at, at + 1, there, there + 1
            first = at + 1
    if first < high:
        yield "equal", first, high, end - (high - first), end


def _steps(blocks: Sequence[Match]) -> Iterator[Step]:
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
