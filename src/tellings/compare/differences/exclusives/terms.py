"""The sets of terms that exclude each other, and where a text has one."""

import functools
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple, cast

from ....lexicon import rows
from ....record import DifferenceKind
from ..matters.stems import forms

Relation = Literal["act", "deed", "person", "scope", "next", "party", "beside", "rank", "post", "kind", "count"]
GAP, REACH = "_", 2  # a word of a term that stands for up to so many words


class Set(NamedTuple):
    """A set of terms: what is parted in, the relation to what they are told of, and the words with which the set tells nothing."""

    name: str
    kind: DifferenceKind
    relation: Relation
    unless: frozenset[str]


class Term(NamedTuple):
    """A term: its set, by its number, the pole that it stands for, and its words."""

    set: int
    pole: int
    words: tuple[str, ...]


class Found(NamedTuple):
    """Where a term stands among the words of a text: the first of its words, and the one behind its last."""

    term: Term
    first: int
    last: int


@functools.cache
def sets() -> tuple[Set, ...]:
    """All sets, in the order of the list."""
    return tuple(
        Set(name, cast(DifferenceKind, kind), cast(Relation, relation), frozenset(unless.split("|")))
        for name, kind, relation, unless, *_ in rows("exclusives")
    )


@functools.cache
def _terms() -> dict[str, tuple[Term, ...]]:
    """The terms by their first words, as these are written in the list without the mark."""
    found: dict[str, list[Term]] = {}
    for number, (_, _, _, _, *poles) in enumerate(rows("exclusives")):
        for pole, listed in enumerate(poles):
            for phrase in listed.split("|"):
                whole = phrase.startswith("=")
                words = tuple(f"={word}" if whole else word for word in phrase.removeprefix("=").split())
                found.setdefault(words[0].removeprefix("="), []).append(Term(number, pole, words))
    return {word: tuple(terms) for word, terms in found.items()}


def terms(words: Sequence[str]) -> Iterator[Found]:
    """The terms in words of lower case, in their order; of those of a set that overlap, the longest alone."""
    taken: dict[int, int] = {}
    for at, word in enumerate(words):
        longest: dict[int, Found] = {}
        for term in _starting(word):
            last = _matched(term.words, words, at) if taken.get(term.set, 0) <= at else None
            if last is not None and (term.set not in longest or longest[term.set].last < last):
                longest[term.set] = Found(term, at, last)
        for number, one in sorted(longest.items()):
            taken[number] = one.last
            yield one


@functools.lru_cache(maxsize=65536)
def _starting(word: str) -> tuple[Term, ...]:
    return tuple(term for form in sorted(forms(word)) for term in _terms().get(form, ()) if _fits(term.words[0], word))


def _fits(listed: str, word: str) -> bool:
    return listed[1:] == word if listed.startswith("=") else listed in forms(word)


def _matched(listed: Sequence[str], words: Sequence[str], at: int) -> int | None:
    """Where words that begin at a place and are those of a term end, or None."""
    for number, one in enumerate(listed):
        if one == GAP:
            ends = (_matched(listed[number + 1 :], words, at + skipped) for skipped in range(REACH + 1))
            return next((end for end in ends if end is not None), None)
        if at >= len(words) or not _fits(one, words[at]):
            return None
        at += 1
    return at


def counted_of(word: str) -> Iterator[Term]:
    """The terms of one word for what is counted."""
    yield from (term for term in _starting(word) if sets()[term.set].relation == "count" and len(term.words) == 1)
