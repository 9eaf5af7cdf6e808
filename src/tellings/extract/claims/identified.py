"""Who did a thing, where a clause says who somebody is: "the author of the poem is Lund", "the thief who stole it was a guard"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...lexicon import rows
from .clauses import Clause
from .making import child_of, made, under
from .polarity import negated
from .roles import of_clause
from .standing import RELATIVE

if TYPE_CHECKING:
    from spacy.tokens import Token

    Heads = list[tuple[str, Token]]


def agentive(clause: Clause) -> Clause | None:
    """For "The author of the poem is Lund", "Lund is the author of the poem": Lund wrote it."""
    subject, who = clause.subject, child_of(clause.verb, "attr")
    if clause.verb.lemma_ != "be" or subject is None or who is None or negated(clause):
        return None
    known = {row[0]: row[1] for row in rows("agentive_nouns")}
    for noun, doer in ((subject, who), (who, subject)):
        verb, done = known.get(noun.lemma_.lower()), under(noun, "of", "behind")
        if verb is not None and done is not None and doer.pos_ in ("NOUN", "PROPN"):
            return made(clause, verb, [("agent", doer), *conjuncts("agent", doer), ("object", done)])
    return None


def identified(clause: Clause, by_verb: dict[int, Clause]) -> Iterator[Clause]:
    """For "The thief who stole the picture was a guard": a guard stole it."""
    subject, who = clause.subject, child_of(clause.verb, "attr")
    if clause.verb.lemma_ != "be" or subject is None or who is None or who.pos_ not in ("NOUN", "PROPN") or negated(clause):
        return
    for child in subject.rights:
        inner = by_verb.get(child.i) if child.dep_ == "relcl" else None
        if inner is not None and inner.subject is not None and inner.subject.lower_ in RELATIVE and not inner.passive:
            given = [("agent", who), *(pair for pair in of_clause(inner) if pair[0] != "agent")]
            found = made(inner, inner.verb.lemma_.lower(), given)
            if found is not None:
                found.words = sorted({*clause.words, *inner.words}, key=lambda word: word.i)
                yield found


def conjuncts(name: str, head: "Token") -> "Heads":
    """What is joined to a head, in the same role."""
    return [(name, other) for other in head.conjuncts if other.i > head.i and other.pos_ in ("NOUN", "PROPN")]
