"""What a verb of little meaning and a noun say together: "has no knowledge of the contract", "refused a pardon for the poet"."""

import functools
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from ...lexicon import rows
from .clauses import Clause
from .polarity import negated

if TYPE_CHECKING:
    from spacy.tokens import Token

LIGHT = frozenset(
    {"have", "make", "give", "take", "hold", "offer", "issue", "pay", "show", "express", "grant", "provide", "launch", "submit", "voice"}
)
DENYING = frozenset({"refuse", "deny", "withhold", "lack", "reject"})
GETTING = frozenset({"have", "receive", "get", "win", "obtain", "enjoy", "gain", "secure", "lack", "lose"})


class Noun(NamedTuple):
    """What a noun says: the verb, the prepositions of whom it is done to, and that of those who give it."""

    verb: str
    to: frozenset[str]
    giver: str


@functools.cache
def _nouns() -> dict[str, Noun]:
    return {
        row[0]: Noun(row[1], frozenset(row[2].split("|") if len(row) > 2 else ()), row[3] if len(row) > 3 else "")
        for row in rows("light_nouns")
    }


def lightly(clause: Clause) -> Iterator[Clause]:
    """The claims that a clause makes by such a noun; it has at most one object."""
    verb = clause.verb.lemma_.lower()
    thing = next((child for child in clause.verb.rights if child.dep_ == "dobj"), None)
    known = _nouns().get(thing.lemma_.lower()) if thing is not None else None
    if thing is None or known is None or clause.subject is None or clause.subject.dep_ == "expl" or clause.passive:
        return
    behind = {child.lower_: noun for child in (*thing.rights, *clause.verb.rights) for noun in child.rights if noun.dep_ == "pobj"}
    giver = behind.get(known.giver) or behind.get("from")
    if verb in GETTING and known.giver and giver is not None:
        yield _clause(clause, known.verb, [("agent", giver), ("object", clause.subject)], verb in DENYING)
    elif verb in GETTING and known.giver:  # "received no warning of the flood"
        said = [(name, noun) for name, noun in behind.items() if name in known.to]
        yield _clause(clause, known.verb, [("object", clause.subject), *said], verb in DENYING)
    elif verb in LIGHT | DENYING:
        done_to = next((noun for name, noun in behind.items() if name in known.to), None)
        done_to = done_to or next((child for child in clause.verb.rights if child.dep_ == "dative" and child.pos_ != "ADP"), None)
        if done_to is not None:
            yield _clause(clause, known.verb, [("agent", clause.subject), ("object", done_to)], verb in DENYING)


def _clause(clause: Clause, lemma: str, given: "list[tuple[str, Token]]", turned: bool) -> Clause:
    denied = negated(clause) != turned
    return Clause(clause.verb, None, clause.words, "restated", above=clause.above, lemma=lemma, given=tuple(given), denied=denied)
