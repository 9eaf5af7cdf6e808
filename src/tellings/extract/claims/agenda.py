"""Agenda language: clauses that say of a topic that it was, or was not, on the agenda of an occasion.

"X was on the agenda", "X was at the center of the talks" and "X was kept off the agenda" speak of one thing, and outlets part over it. Such
clauses get one predicate, ``on the agenda``, so that they can be aligned; their own words stay the evidence.
"""

import functools
from typing import TYPE_CHECKING

from ...lexicon import rows

if TYPE_CHECKING:
    from spacy.tokens import Token

    from .clauses import Clause

PREDICATE = "on the agenda"
TALKS = frozenset(
    {"talk", "discussion", "meeting", "summit", "agenda", "negotiation", "conversation", "conference", "session", "debate", "visit"}
)
TOPPING = frozenset({"top", "dominate", "head", "lead", "overshadow"})  # "dominated the talks"
DROPPING = frozenset({"drop", "omit", "exclude", "remove", "strike", "delete"})  # "was dropped from the agenda"
BY_ITSELF = frozenset({"agenda", "table"})  # the others are places in something: "at the center" needs "of the talks"


@functools.cache
def _complements() -> dict[tuple[str, str], bool]:
    return {(preposition, noun): sign == "+" for preposition, noun, sign in rows("agenda")}


def placed(clause: "Clause") -> bool | None:
    """Whether the clause's complement puts its subject on the agenda (True) or off it (False); None if it speaks of no agenda.

    Negation is not considered: "was not on the agenda" is placed on it, and negated.
    """
    if clause.verb.lemma_.lower() in TOPPING and not clause.passive:
        thing = next((word for word in clause.verb.rights if word.dep_ == "dobj"), None)
        return True if thing is not None and thing.lemma_.lower() in TALKS else None
    if any(_missing(word) for word in clause.verb.children) or clause.verb.lemma_.lower() in DROPPING:
        below = [noun for word in clause.verb.subtree if word.lower_ == "from" for noun in word.rights if noun.dep_ == "pobj"]
        return False if any(noun.lemma_.lower() in TALKS for noun in below) else None
    for word in clause.verb.rights:
        if word.dep_ in ("prep", "prt"):
            for noun in _nouns(word, clause.verb):
                on = _complements().get((word.lower_, noun.lemma_.lower()))
                if on is not None and (noun.lemma_.lower() in BY_ITSELF or _of_talks(noun)):
                    return on
    return None


def _missing(word: "Token") -> bool:
    """Whether a complement says that a thing is not there: "absent from", "missing from"."""
    return word.lower_ in ("absent", "missing") and word.dep_ in ("acomp", "attr", "oprd")


def _nouns(preposition: "Token", verb: "Token") -> "list[Token]":
    """What a preposition governs, also through a second one ("off of the agenda"), or the verb's object if it is its particle."""
    below = [*preposition.rights, *(word for inner in preposition.rights if inner.dep_ == "prep" for word in inner.rights)]
    if preposition.dep_ == "prt":
        below += [noun for noun in verb.rights if noun.i > preposition.i and noun.dep_ in ("dobj", "oprd", "npadvmod")]
        return below
    return [noun for noun in below if noun.dep_ == "pobj"]


def _of_talks(noun: "Token") -> bool:
    return any(word.lemma_.lower() in TALKS for of in noun.rights if of.lower_ == "of" for word in of.rights if word.dep_ == "pobj")


def topic(clause: "Clause") -> "list[Token]":
    """The words that name the topic: everything in the sentence before the predicate."""
    sentence = clause.verb.sent
    return [clause.verb.doc[index] for index in range(sentence.start, clause.verb.i)]
