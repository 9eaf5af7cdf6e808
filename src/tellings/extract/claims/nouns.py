"""Happenings that a report names and does not tell: "the killing of six men by soldiers", "the firm's collapse"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...lexicon import rows
from .clauses import LONGEST, Clause

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

TELLING = frozenset({"of", "by", "on"})


def named(doc: "Doc") -> Iterator[Clause]:
    """A clause for each noun of a happening that says who did it or to whom, in text order."""
    known = {row[0] for row in rows("happening_nouns")}
    for token in (token for sentence in doc.sents if len(sentence) <= LONGEST for token in sentence):
        if token.pos_ == "NOUN" and token.lemma_.lower() in known and _told(token):
            words = [token, *(word for child in token.children for word in _phrase(child))]
            yield Clause(token, None, sorted(words, key=lambda word: word.i), form="noun")


def verb_of(noun: "Token") -> str:
    """The lemma of the verb that tells what the noun names."""
    return next((row[1] for row in rows("happening_nouns") if row[0] == noun.lemma_.lower()), noun.lemma_.lower())


def _told(noun: "Token") -> bool:
    return any(
        (child.dep_ == "poss" and child.pos_ != "PRON") or (child.dep_ in ("prep", "agent") and child.lower_ in TELLING)
        for child in noun.children
    )


def _phrase(child: "Token") -> "list[Token]":
    """A child's words, unless it opens a clause of its own."""
    if child.dep_ in ("relcl", "acl", "appos", "punct", "cc", "conj", "advcl"):
        return []
    return [word for word in child.subtree if not word.is_space]
