"""The participants and circumstances of a clause, under names that hold for active and passive alike."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from ...record import Role

if TYPE_CHECKING:
    from spacy.tokens import Token

    from .clauses import Clause

RELATIVE = frozenset({"who", "which", "that", "whom"})
CORE = {"dobj": "object", "dative": "to", "attr": "is", "acomp": "is", "oprd": "is", "npadvmod": "when"}
CONTENT = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "VERB"})
MODIFIERS = frozenset({"amod", "compound", "nummod", "poss", "nmod", "advmod", "quantmod"})

Naming = Callable[[int], str | None]


def roles(clause: "Clause", named: Naming) -> tuple[Role, ...]:
    """The roles of a clause; ``named`` gives the entity whose mention holds a code point, if any."""
    found = [role for name, head in _heads(clause) if (role := _role(name, head, named)) is not None]
    return tuple(found)


def _heads(clause: "Clause") -> "Iterator[tuple[str, Token]]":
    verb, subject = clause.verb, clause.subject
    passive = any(child.dep_ == "auxpass" for child in verb.lefts)
    if subject is not None:
        yield "object" if passive else "agent", _antecedent(subject, verb)
    for child in verb.children:
        if child.dep_ in CORE:
            yield CORE[child.dep_], child
        elif child.dep_ == "agent" or (child.dep_ == "prep" and not child.is_space):
            name = "agent" if child.dep_ == "agent" else child.lower_
            yield from ((name, noun) for noun in child.rights if noun.dep_ == "pobj")


def _antecedent(subject: "Token", verb: "Token") -> "Token":
    """What a relative pronoun stands for: the noun that its clause hangs on."""
    if subject.lower_ in RELATIVE and verb.dep_ == "relcl":
        return verb.head
    return subject


def _role(name: str, head: "Token", named: Naming) -> Role | None:
    entity = named(head.idx)
    if head.pos_ == "PRON" and entity is None:
        return None
    words = {head.lemma_.lower()}
    words |= {word.lemma_.lower() for word in head.children if word.dep_ in MODIFIERS and word.pos_ in CONTENT}
    for of in head.rights:  # "a party of miners" is told from "a party of tourists" by what follows "of"
        if of.lower_ == "of":
            words |= {noun.lemma_.lower() for noun in of.rights if noun.dep_ == "pobj"}
    definite = head.pos_ in ("PROPN", "PRON") or any(
        word.lower_ in ("the", "this", "that", "these", "those") or word.dep_ == "poss" for word in head.lefts
    )
    return Role(name=name, head=head.lemma_.lower(), words=tuple(sorted(words)), entity=entity, definite=definite)
