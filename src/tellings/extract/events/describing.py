"""Modes and contexts of the PLOVER codebook, shown by words: a shooting is by firearms, a sentence of voters is about an election."""

import functools
from collections.abc import Iterable

from spacy.tokens import Span, Token

from ...lexicon import rows
from .patterns import window

NEAR = 10  # words before and after a trigger that may show its mode
NONE = frozenset({"-"})


@functools.cache
def _modes() -> dict[str, tuple[tuple[str, frozenset[str], frozenset[str]], ...]]:
    found: dict[str, list[tuple[str, frozenset[str], frozenset[str]]]] = {}
    for kind, mode, own, near in rows("event_modes"):
        found.setdefault(kind, []).append((mode, frozenset(own.split(";")) - NONE, frozenset(near.split(";")) - NONE))
    return {kind: tuple(modes) for kind, modes in found.items()}


@functools.cache
def _contexts() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for context, listed in rows("event_contexts"):
        for word in listed.split(";"):
            found.setdefault(word, []).append(context)
    return {word: tuple(names) for word, names in found.items()}


def modes(kind: str, token: Token) -> tuple[str, ...]:
    """The modes of an event of a type, in alphabetical order, by its trigger and the words near it in its sentence."""
    listed = _modes().get(kind)
    if not listed:
        return ()
    lemma, near = token.lemma_.lower(), {one.lemma_.lower() for one in window(token, NEAR)}
    return tuple(sorted(mode for mode, own, around in listed if lemma in own or not around.isdisjoint(near)))


def contexts(words: Span | Iterable[Token]) -> tuple[str, ...]:
    """The contexts that the words of a sentence show, in alphabetical order."""
    table = _contexts()
    return tuple(sorted({context for token in words for context in table.get(token.lemma_.lower(), ())}))
