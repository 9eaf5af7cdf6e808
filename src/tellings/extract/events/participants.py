"""Who did it and to whom: the subjects, objects and prepositional phrases of a trigger, as spans."""

from spacy.tokens import Token

from .triggers import Trigger

SUBJECT, OBJECT = ("nsubj", "csubj"), ("dobj", "obj", "dative")
WITH = ("with", "against", "to")
# what a noun phrase sheds: what is told beside it, not what it names
ASIDE = frozenset({"relcl", "appos", "acl", "punct", "advcl", "cc", "conj", "parataxis"})
MAX_JOINED = 12  # names in one enumeration; longer ones are lists, not participants
MAX_UP = 4  # verbs above a verb whose subject it may share ("agreed to try to meet")


def phrase(head: Token) -> tuple[int, int]:
    """The code points of a noun phrase without what is only told beside it: from its first word on the left to its last "of"."""
    first = head
    for child in head.lefts:
        if child.dep_ not in ASIDE:
            first = child.left_edge
            break
    last = head
    for child in head.rights:
        if child.dep_ in ASIDE or (child.dep_ == "prep" and child.lower_ != "of"):
            break
        if child.dep_ == "prep" or child.dep_ in ("nummod", "compound", "flat"):
            last = next((inner for inner in child.children if inner.dep_ == "pobj"), child)
    return first.idx, last.idx + len(last.text)


def _with_conjuncts(head: Token) -> list[Token]:
    """A head and what is joined to it by "and": each hangs on the one before."""
    found = [head]
    while len(found) < MAX_JOINED:
        following = next((child for child in found[-1].rights if child.dep_ == "conj"), None)
        if following is None:
            break
        found.append(following)
    return found


def _subjects(verb: Token) -> tuple[list[Token], bool]:
    """The subject's heads, shared ones included, and whether they undergo it."""
    here = verb
    for _ in range(MAX_UP):
        for child in here.lefts:
            if child.dep_ in SUBJECT or child.dep_ == "nsubjpass":
                passive = child.dep_ == "nsubjpass" if here is verb else _passive(verb)
                return _named(child, here), passive
        if here.dep_ in ("conj", "xcomp", "advcl") and here.head.i != here.i and here.head.pos_ in ("VERB", "AUX"):
            here = here.head
        elif here.dep_ in ("acl", "relcl"):
            return [here.head], verb.tag_ == "VBN"
        else:
            break
    return [], False


def _passive(verb: Token) -> bool:
    return any(child.dep_ == "auxpass" for child in verb.lefts)


def _named(subject: Token, verb: Token) -> list[Token]:
    """The thing that a relative pronoun stands for, else the subject itself."""
    if subject.tag_ in ("WDT", "WP") and verb.dep_ == "relcl":
        return [verb.head]
    return _with_conjuncts(subject)


def _objects_of(token: Token, *prepositions: str) -> list[Token]:
    found: list[Token] = []
    for child in token.rights:
        if child.dep_ in ("prep", "agent") and child.lower_ in prepositions:
            found.extend(head for inner in child.rights if inner.dep_ == "pobj" for head in _with_conjuncts(inner))
    return found


def participants(trigger: Trigger, carrier: Token | None) -> tuple[list[Token], list[Token]]:
    """The heads of the phrases that name who did it and to whom.

    Args:
        trigger: the verb or the noun.
        carrier: for a noun, the verb that carries it ("held a meeting"), whose subject did it.
    """
    if trigger.verbal:
        return _of_verb(trigger.token)
    return _of_noun(trigger, carrier)


def _of_verb(verb: Token) -> tuple[list[Token], list[Token]]:
    subjects, undergo = _subjects(verb)
    objects = [head for child in verb.rights if child.dep_ in OBJECT for head in _with_conjuncts(child)]
    if undergo:
        return _objects_of(verb, "by"), subjects + objects
    return subjects, objects or _objects_of(verb, *WITH)


def _of_noun(trigger: Trigger, carrier: Token | None) -> tuple[list[Token], list[Token]]:
    noun = trigger.token
    agents, patients = _objects_of(noun, "by", "between"), _objects_of(noun, *WITH, "on")
    owners = [child for child in noun.lefts if child.dep_ == "poss" and child.tag_ not in ("WP$",)]
    named = _objects_of(noun, "of")
    if trigger.of == "p":
        patients = named + patients
    elif trigger.of == "a":
        agents += named
    agents = owners + agents
    if not agents and carrier is not None and noun.dep_ in OBJECT:
        agents, _ = _subjects(carrier)
    return agents, patients
