"""What words of two reports are one when figures are laid side by side: "train" and "training", "give" and "receive"."""

import functools
import re
from collections.abc import Iterator
from typing import NamedTuple

from ..lexicon import rows, words
from ..record import Difference

_WORD = re.compile(r"[^\W\d_]+")
# Shorter words keep their endings: "bus", "king".
_SHORTEST = 5
# A sentence wider than this, in words, is a table run together, and tells nothing of one of its figures.
_WIDEST = 80


class Side(NamedTuple):
    """The side of a pair of opposites that a word stands on: the group, its number there, and the kind of difference it makes."""

    group: str
    number: int
    difference: Difference


@functools.cache
def sides() -> dict[str, tuple[Side, ...]]:
    """The sides of each word that sets a thing apart from another of its kind."""
    found: dict[str, tuple[Side, ...]] = {}
    for group, kind, listed in rows("opposites"):
        difference: Difference = "definition" if kind == "definition" else "period" if kind == "period" else "scope"
        for number, side in enumerate(listed.split("|")):
            for word in side.split("/"):
                found[word] = (*found.get(word, ()), Side(group, number, difference))
    return found


@functools.cache
def _groups() -> dict[str, str]:
    found: dict[str, str] = {}
    for name, members in rows("actions"):
        for word in members.split("|"):
            found.setdefault(word, f"{name}*")
    return found


@functools.lru_cache(maxsize=50_000)
def concept(word: str) -> str:
    """The group of a lemma or of a form of it; of a word in no group, what its common endings leave: ``oppos`` of "opposed"."""
    known = _groups()
    stem = word
    for form in _forms(word):
        if form in known:
            return known[form]
        stem = form
    return stem


def _forms(word: str) -> Iterator[str]:
    """A word, and what it may be a form of; the last is its stem."""
    yield word
    if len(word) >= _SHORTEST and word.endswith("s") and not word.endswith("ss"):
        word = word[:-1]
        yield word
    for ending, least in (("ing", 7), ("ed", 5)):
        if word.endswith(ending) and len(word) >= least:
            word = word[: -len(ending)]
            yield f"{word}e"
            if word[-1:] == word[-2:-1]:
                yield word[:-1]
            if word.endswith("i"):
                word = f"{word[:-1]}y"
            yield word
    if word.endswith("ie"):
        word = f"{word[:-2]}y"
        yield word
    if len(word) >= _SHORTEST and word.endswith("e"):
        yield word[:-1]


def sentence_concepts(sentence: str) -> frozenset[str]:
    """The concepts of a sentence's words, without small words; none for a sentence that is too wide."""
    found = _WORD.findall(sentence.lower())
    small = words("function_words") | words("stopwords")
    return frozenset(concept(word) for word in found if word not in small and len(word) > 2) if len(found) <= _WIDEST else frozenset()
