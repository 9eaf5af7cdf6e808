"""Who "they" are that promise: those who say so, "Dahl and Lind assured each other that they are committed to peace"."""

from typing import TYPE_CHECKING

import msgspec

from ...record import Commitment
from .phrases import phrase, subject
from .places import Places
from .reported import may_be

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

PRONOUNS = frozenset({"they", "he", "she", "it"})
UP = 4  # links from a promise up to the clause that hangs on a verb of saying


def named(made: Commitment, doc: "Doc", places: Places) -> Commitment:
    """A promise whose pronoun stands for nobody that is known, with the words for those who say it."""
    if made.promiser is None or made.entity is not None or made.promiser.exact.lower() not in PRONOUNS:
        return made
    words = doc.char_span(made.promiser.start, made.promiser.end)
    teller = _teller(words[0]) if words is not None and len(words) else None
    if words is None or teller is None or teller.pos_ not in ("NOUN", "PROPN"):
        return made
    several = any(child.dep_ == "conj" for child in teller.rights)
    if words[0].lower_ != "they" if several else not may_be(words[0], teller, places):
        return made
    stretch = phrase(places.text, teller, "commitments.promiser")
    if stretch is None:
        return made
    return msgspec.structs.replace(made, promiser=stretch, entity=None if several else places.entities.at(teller.idx))


def _teller(pronoun: "Token") -> "Token | None":
    """The subject of the verb that the pronoun's clause hangs on."""
    clause = pronoun.head
    for _ in range(UP):
        if clause.dep_ == "ccomp":
            return subject(clause.head)
        if clause.dep_ not in ("conj", "xcomp") or clause.head.i == clause.i:
            return None
        clause = clause.head
    return None
