"""Making a plain claim out of a clause: its roles given, its polarity the clause's own where nothing else is said."""

from typing import TYPE_CHECKING

from .clauses import Clause
from .polarity import negated
from .roles import governed

if TYPE_CHECKING:
    from spacy.tokens import Token

    Heads = list[tuple[str, Token]]

BEING, DOING, CAUSING = "exist", "perpetrate", "cause"


def made(clause: Clause, lemma: str, given: "Heads", denied: bool | None = None) -> Clause | None:
    """The claim with these roles; its polarity is the clause's, where nothing else is said."""
    if not given:
        return None
    denied = negated(clause) if denied is None else denied
    return Clause(clause.verb, None, clause.words, "restated", above=clause.above, lemma=lemma, given=tuple(given), denied=denied)


def child_of(token: "Token", *deps: str) -> "Token | None":
    """The first word behind a token that hangs on it in one of these ways."""
    return next((child for child in token.rights if child.dep_ in deps), None)


def under(token: "Token", *prepositions: str) -> "Token | None":
    """The noun that a preposition behind a word governs."""
    hung = (child for child in token.rights if child.dep_ in ("prep", "agent", "prt") and child.lower_ in prepositions)
    return next((noun for of in hung for noun in of.rights if noun.dep_ == "pobj"), None)


def beside(token: "Token") -> "Heads":
    """The circumstances of a noun or a verb: what its prepositions govern, and its dates."""
    return [pair for child in token.children if child.dep_ == "prep" and child.lower_ not in ("of", "as") for pair in governed(child)]
