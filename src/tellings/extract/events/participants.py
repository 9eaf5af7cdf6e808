"""Who did it and to whom: the subjects, objects and prepositional phrases of a trigger, as spans."""

from spacy.tokens import Token

from .actors import acts
from .triggers import Trigger

SUBJECT, OBJECT = ("nsubj", "csubj"), ("dobj", "obj", "dative")
WITH = ("with", "against", "to")
# what a noun phrase sheds: what is told beside it, not what it names
ASIDE = frozenset({"relcl", "appos", "acl", "punct", "advcl", "cc", "conj", "parataxis"})
WHEN = frozenset({"DATE", "TIME"})
MAX_JOINED = 12  # names in one enumeration; longer ones are lists, not participants
SELF = frozenset({"promise", "vow", "threaten", "pledge", "offer", "take", "need", "have"})  # their subject does what follows
CHARGING = frozenset({"charge", "accuse", "convict", "suspect", "indict", "acquit", "clear"})
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


def joined(head: Token) -> list[Token]:
    """A head and what is joined to it by "and": each hangs on the one before."""
    found = [head]
    while len(found) < MAX_JOINED:
        following = next((child for child in found[-1].rights if child.dep_ == "conj" or _listed(child)), None)
        if following is None:
            break
        found.append(following)
    return found


def _listed(child: Token) -> bool:
    """Whether what is parsed as an apposition goes on a list of names: "Norway, Mali and Chad"."""
    if child.dep_ != "appos" or child.ent_type_ not in ("GPE", "ORG", "NORP", "PERSON") or child.ent_type_ != child.head.ent_type_:
        return False
    return any(inner.dep_ == "conj" for inner in child.rights)


def subjects(verb: Token) -> tuple[list[Token], bool]:
    """The subject's heads, shared ones included, and whether they undergo it."""
    here: Token | None = verb
    for _ in range(MAX_UP):
        if here is None:
            break
        for child in here.lefts:
            if child.dep_ in SUBJECT or child.dep_ == "nsubjpass":
                passive = child.dep_ == "nsubjpass" if here is verb else _passive(verb) or _shared(child, verb)
                return _named(child, here) + _further(child, here), passive
        told = _told_of(here)
        if told is not None:
            undergoing = not _infinitive(here) and not _active(here) and (verb.tag_ == "VBN" or (here.dep_ == "acl" and verb.tag_ == "VBD"))
            return told, undergoing or _passive(verb)
        here = _above(here)
    return [], False


def _further(subject: Token, verb: Token) -> list[Token]:
    """What else is parsed as a subject, where a list of names has been taken apart: "Norway, Mali and Chad met"."""
    if not subject.ent_type_:
        return []
    others = (child for child in verb.lefts if child.i > subject.i and child.dep_ == subject.dep_ and child.ent_type_ == subject.ent_type_)
    return [one for child in others for one in joined(child)]


def _told_of(verb: Token) -> list[Token] | None:
    """Whom a verb without a subject is told of by what it hangs on; None where it may share the subject of a verb above.

    "Urged him to go": he goes; "the men who fled", "the man held": the men, the man; "its threat to leave": it.
    """
    if verb.dep_ == "xcomp" and _infinitive(verb) and verb.head.lemma_.lower() not in SELF:
        asked = next((child for child in verb.head.rights if child.dep_ == "dobj" and child.i < verb.i), None)
        return joined(asked) if asked is not None else None
    if verb.dep_ == "acl" and _infinitive(verb):
        owner = next((child for child in verb.head.lefts if child.dep_ == "poss"), None)
        if owner is not None:
            return [owner]
        return None if verb.head.dep_ == "dobj" else []
    return [verb.head] if verb.dep_ in ("acl", "relcl") else None


def _active(verb: Token) -> bool:
    """Whether what is parsed as a participle of the sentence's first noun is its verb: "The paper called on them to unite"."""
    if verb.dep_ != "acl" or verb.head.dep_ != "ROOT" or verb.tag_ not in ("VBN", "VBD"):
        return False
    return any(
        child.dep_ == "dobj" or (child.dep_ == "prep" and verb.lemma_ == "call" and child.lower_ in ("on", "for")) for child in verb.rights
    )


def _above(verb: Token) -> Token | None:
    """The verb above whose subject a verb shares: "resorted to throwing stones", "made a threat to leave"."""
    head = verb.head
    if verb.dep_ in ("conj", "xcomp", "advcl") and head.i != verb.i and head.pos_ in ("VERB", "AUX"):
        return head
    if (verb.dep_ == "pcomp" and head.head.pos_ == "VERB") or (verb.dep_ == "acl" and head.dep_ == "dobj"):
        return head.head
    return None


def _shared(subject: Token, verb: Token) -> bool:
    """Whether a participle shares the passive of the verb that it is joined to ("were killed or wounded")."""
    return (
        subject.dep_ == "nsubjpass" and verb.dep_ == "conj" and verb.tag_ == "VBN" and not any(child.dep_ == "aux" for child in verb.lefts)
    )


def _infinitive(verb: Token) -> bool:
    return any(child.tag_ == "TO" for child in verb.lefts)


def _passive(verb: Token) -> bool:
    return any(child.dep_ == "auxpass" for child in verb.lefts)


def _named(subject: Token, verb: Token) -> list[Token]:
    """The thing that a relative pronoun stands for, else the subject itself."""
    if subject.tag_ in ("WDT", "WP") and verb.dep_ == "relcl":
        return [verb.head]
    return joined(subject)


def _objects_of(token: Token, *prepositions: str) -> list[Token]:
    found: list[Token] = []
    for child in token.rights:
        if child.dep_ in ("prep", "agent") and child.lower_ in prepositions:
            found.extend(head for inner in child.rights if inner.dep_ == "pobj" and inner.ent_type_ not in WHEN for head in joined(inner))
    return found


def participants(trigger: Trigger, carrier: Token | None) -> tuple[list[Token], list[Token]]:
    """The heads of the phrases that name who did it and to whom.

    Args:
        trigger: the verb or the noun.
        carrier: for a noun, the verb that carries it ("held a meeting"), whose subject did it.
    """
    if trigger.token.pos_ == "ADJ":
        return (subjects(carrier)[0] if carrier is not None else _described(trigger.token)), []
    if trigger.verbal:
        return _of_verb(trigger.token)
    return _of_noun(trigger, carrier)


def _described(adjective: Token) -> list[Token]:
    """The noun that an adjective says something of: right before it, or as the subject of a small clause."""
    own = [child for child in adjective.lefts if child.dep_ in SUBJECT]
    return own or ([adjective.head] if adjective.head.pos_ in ("NOUN", "PROPN") else [])


def _of_verb(verb: Token) -> tuple[list[Token], list[Token]]:
    doing, undergo = subjects(verb)
    objects = [head for child in verb.rights if child.dep_ in OBJECT for head in joined(child)]
    if undergo:
        return _objects_of(verb, "by") or _charging(verb), doing + objects
    return doing, objects or _objects_of(verb, *WITH)


def _of_noun(trigger: Trigger, carrier: Token | None) -> tuple[list[Token], list[Token]]:
    noun = trigger.token
    accused = _accused(noun)
    if accused:
        return accused, _of_any(noun, "of") if trigger.of == "p" else []
    agents, patients = _of_any(noun, "by", "between"), _of_any(noun, *WITH, "on")
    owners = [child for child in noun.lefts if child.dep_ == "poss" and child.tag_ not in ("WP$",)]
    named = _of_any(noun, "of")
    if trigger.of == "p":
        patients = named + patients
    elif trigger.of == "a":
        agents += [one for one in named if acts(one)]  # "accusations of corruption" are nobody's
    if trigger.of == "p" and not named and owners and owners[0].ent_type_ not in ("GPE", "NORP", "ORG"):
        patients = owners + patients  # "the president's arrest"
    else:
        agents = owners + agents
    if not agents and carrier is not None and noun.dep_ in OBJECT:
        agents, _ = subjects(carrier)
    return agents, patients


def _charging(verb: Token) -> list[Token]:
    """Who charges, where the parse has put him under the charge: "charged with murder by prosecutors"."""
    if verb.lemma_.lower() not in CHARGING:
        return []
    charges = (inner for child in verb.rights if child.lower_ in ("with", "of") for inner in child.rights)
    return [one for charge in charges for one in _objects_of(charge, "by")]


def _accused(noun: Token) -> list[Token]:
    """Who is charged with what a noun names: he did it, as it is told, not who charges him ("was charged with murder by prosecutors")."""
    verb = noun.head.head
    if noun.dep_ != "pobj" or verb.pos_ != "VERB" or verb.lemma_.lower() not in CHARGING or noun.head.lower_ not in ("with", "of"):
        return []
    heads, undergo = subjects(verb)
    return heads if undergo else [one for child in verb.rights if child.dep_ == "dobj" for one in joined(child)]


def _of_any(noun: Token, *prepositions: str) -> list[Token]:
    """Who hangs on a noun by a preposition, or on the one it is joined to: "the kidnapping and killing of 43 people by a gang"."""
    found = _objects_of(noun, *prepositions)
    if found:
        return found
    beside = noun.head if noun.dep_ == "conj" else next((child for child in noun.rights if child.dep_ == "conj"), None)
    return _objects_of(beside, *prepositions) if beside is not None and beside.pos_ == "NOUN" else []
