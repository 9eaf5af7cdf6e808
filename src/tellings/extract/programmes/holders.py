"""Whose a stance is: the subject, agent or owner of the word that shows it, with an office and a name beside it."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
ASKED = frozenset({"xcomp", "ccomp", "pcomp", "advcl", "conj", "acl"})
PEOPLE = frozenset(
    {"supporter", "backer", "proponent", "advocate", "opponent", "critic", "champion", "defender", "sponsor", "foe", "detractor"}
)
DRAWING = frozenset(
    {"draw", "attract", "face", "meet", "provoke", "spark", "win", "get", "receive", "lose", "gain", "have", "enjoy", "earn"}
)
"""Verbs whose object is another's stance: "drew criticism from"."""
FILING = frozenset(
    {"file", "bring", "launch", "mount", "lead", "join", "start", "sign", "begin", "lodge", "hold", "stage", "organise", "organize"}
)
BEFORE_NAMES = frozenset({"—", "–", ":", "-"})
MANY = frozenset({"most", "many", "some", "others", "both", "all", "several", "half", "thousands", "hundreds", "dozens"})
STEPS = 6  # links up to the word whose subject it is
WIDE = 8  # tokens behind a noun that a name with its office has


def subject(verb: "Token") -> "Token | None":
    """The subject of a verb, or of the one that it is a complement of."""
    current = verb
    for _ in range(STEPS):
        for child in current.lefts:
            if child.dep_ in SUBJECTS:
                return current.head if child.lower_ in ("who", "which", "that") and current.dep_ == "relcl" else child
        if current.dep_ == "relcl" or current.head.i == current.i or before(current) in BEFORE_NAMES:
            return None
        if current.dep_ == "acl" and current.tag_ == "VBG":
            return current.head
        if current.dep_ == "acl" and (current.tag_ != "VB" or current.head.head.lemma_.lower() not in FILING):
            return None
        if current.dep_ not in ASKED and current.dep_ != "acomp":
            return None
        inner = current.dep_ in ("pcomp", "acl")  # "replied by praising", "filed a suit to block"
        current = current.head.head if inner else current.head
    return None


def before(token: "Token") -> str:
    """The word before a token, or nothing."""
    return token.nbor(-1).text if token.i > 0 else ""


def agent(verb: "Token") -> "Token | None":
    """Who did what a passive tells."""
    return next((noun for child in verb.rights if child.dep_ == "agent" for noun in child.rights if noun.dep_ == "pobj"), None)


def holder(noun: "Token") -> "Token | None":
    """Whose stance a noun names: its owner's, its own where it is people ("critics of …"), that of the subject whose object it is."""
    owner = next((child for child in noun.lefts if child.dep_ == "poss"), None)
    verb = noun.head
    if noun.lemma_.lower() in PEOPLE:
        if noun.dep_ == "attr" and verb.lemma_ == "be":
            return subject(verb)
        among = noun.dep_ == "pobj" and verb.lower_ == "among" and verb.head.lemma_ == "be"
        return (subject(verb.head) or noun) if among else noun
    if owner is not None and owner.tag_ != "PRP$":
        return owner
    if noun.dep_ == "dobj" and (owner is not None or verb.lemma_.lower() not in DRAWING - {"have"}):
        return subject(verb) or owner
    if noun.dep_ == "pobj" and verb.dep_ == "prep" and verb.head.pos_ == "VERB":  # "walked out in protest over"
        return subject(verb.head)
    return owner


def phrase(noun: "Token") -> "tuple[Token, Token]":
    """A noun's phrase without the clauses that hang on it; with the name that stands beside an office."""
    last = noun
    for child in noun.rights if noun.lemma_.lower() not in PEOPLE else ():
        if child.dep_ not in ("prep", "compound", "flat", "conj", "cc") or (child.dep_ == "prep" and child.lower_ not in ("of", "for")):
            break
        last = child.right_edge if child.dep_ != "cc" else child
    if last.dep_ == "cc" or last.i - noun.i > WIDE:
        last = noun
    return noun.left_edge if noun.left_edge.sent.start == noun.sent.start else noun, _name(noun, last)


def _name(noun: "Token", last: "Token") -> "Token":
    """The end of the name that stands beside an office: "the union's head, Rosa Lind"."""
    doc, at = noun.doc, last.i + 1
    if noun.pos_ != "NOUN" or at + 1 >= noun.sent.end or doc[at].text != ",":
        return last
    end = at
    while end + 1 < noun.sent.end and doc[end + 1].pos_ == "PROPN" and end - at < WIDE:
        end += 1
    closed = end + 1 >= len(doc) or doc[end + 1].pos_ in ("PUNCT", "VERB", "AUX")
    person = any(token.ent_type_ == "PERSON" for token in doc[at + 1 : end + 1])
    return doc[end] if end > at and closed and person else last
