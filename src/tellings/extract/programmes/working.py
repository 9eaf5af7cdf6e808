"""Nouns that name a standing thing by what it does, by its sum, or by whom it belongs to: "a rule that bars …", "a 30 million loan"."""

from typing import TYPE_CHECKING

from ...lexicon import words
from .phrases import Phrase

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

WHICH = frozenset({"that", "which"})
SAYING_NOTHING = frozenset({"be", "have", "do", "seem", "become", "make", "mean", "come", "go", "get", "happen"})
"""Verbs that don't tell of a thing what it brings about."""
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
UNREAL = frozenset({"any", "no", "such"})
BODY = frozenset({"new", "joint", "special", "interim", "standing", "bipartisan", "cross-party", "independent"})
"""Adjectives of a body that is new or was made for a matter; "independent" where words behind it say what it is on."""
LAWS = frozenset({"law", "act", "statute", "bill", "decree", "treaty"})
NEW = BODY - {"independent"}
ORDERS = frozenset({"ask", "seek", "request", "demand", "want", "need", "deny", "win"})
"""What is sought of a court is not there yet."""
WISHES = frozenset({"want", "demand", "need"})
COURTS = frozenset({"judge", "prosecutor", "jury", "juror", "defendant", "verdict", "acquit", "plaintiff"})
LAWFUL = COURTS | {"court", "lawsuit", "suit", "ruling", "justice", "litigation", "appeal"}
USED = frozenset({"use", "install", "download", "write", "watch", "broadcast", "film", "code"})
"""What is done to programs of computers, and to those of television."""


def works(noun: "Token") -> bool:
    """Whether the clause behind a noun tells what the thing brings about: "that would cap rents", "which bars lead", "raising the age"."""
    for child in noun.rights:
        if child.dep_ == "relcl" and _is_deed(child):
            return True
        if child.dep_ == "acl" and child.tag_ == "VBG" and any(one.dep_ in ("dobj", "prep", "dative") for one in child.rights):
            return child.lemma_.lower() not in SAYING_NOTHING
    return False


def _is_deed(verb: "Token") -> bool:
    """Whether a relative clause has the noun as its subject, and tells a deed that it does or would do."""
    if not any(child.dep_ in SUBJECTS and child.lower_ in WHICH for child in verb.lefts):
        return False
    if verb.lemma_.lower() in SAYING_NOTHING or any(child.dep_ == "neg" for child in verb.lefts):
        return False
    if verb.head.lemma_.lower() in LAWS and verb.head.i + 1 == verb.left_edge.i:
        return True  # "the act that founded it"
    modal = any(child.tag_ == "MD" and child.lower_ not in ("could", "can", "might", "may", "should") for child in verb.lefts)
    return modal or verb.tag_ == "VBZ" or verb.lemma_.lower() in words("policy_deeds")


def governs(noun: "Token") -> bool:
    """Whether a law is told what it does to somebody: "a new law obliges landlords to …", "under a law that …"."""
    verb = noun.head
    if noun.dep_ == "pobj" and verb.lower_ in ("under", "by", "through"):
        return True
    if noun.dep_ != "nsubj" or verb.pos_ != "VERB" or verb.lemma_.lower() in SAYING_NOTHING:
        return False
    if verb.dep_ in ("advcl", "relcl"):
        return False
    return any(child.dep_ in ("dobj", "ccomp", "xcomp") for child in verb.rights) or any(child.tag_ == "MD" for child in verb.lefts)


def valued(noun: "Token") -> bool:
    """Whether a sum stands in the noun's phrase: "a 400 million euro loan", "a loan of $2 billion"."""
    before = any(one.ent_type_ == "MONEY" for child in noun.lefts for one in child.subtree)
    behind = any(child.dep_ == "prep" and child.lower_ in ("of", "worth") and _is_money(child) for child in noun.rights)
    return before or behind or any(child.lower_ == "worth" and _is_money(child) for child in noun.rights)


def _is_money(link: "Token") -> bool:
    return any(one.ent_type_ == "MONEY" for child in link.rights for one in child.subtree)


def owned(noun: "Token", made: Phrase) -> bool:
    """Whether a thing has an owner and does something: "his plan would end …", "their scheme covers …"."""
    verb = noun.head
    if made.owner < 0 or noun.dep_ != "nsubj" or verb.pos_ != "VERB":
        return False
    would = any(child.lower_ in ("would", "will") for child in verb.lefts)
    return would or (verb.tag_ == "VBZ" and verb.lemma_.lower() not in SAYING_NOTHING)


def new_body(noun: "Token", made: Phrase) -> bool:
    """Whether a body is brought up as new or as made for a matter: "a joint commission of historians", "a new safety institute"."""
    if made.determiner not in ("a", "an"):
        return False
    marks = {child.lower_ for child in noun.lefts}
    return bool(marks & NEW) or bool(marks & BODY and any(child.lower_ in ("on", "into", "for") for child in noun.rights))


def sought(noun: "Token") -> bool:
    """Whether an order is only asked for: "seeks an injunction"."""
    return noun.dep_ == "dobj" and noun.head.lemma_.lower() in ORDERS


def wished(noun: "Token") -> bool:
    """Whether it is only wished for: "wants a memorial and a law"."""
    while noun.dep_ == "conj" and noun.head.pos_ == "NOUN":
        noun = noun.head
    return noun.dep_ == "dobj" and noun.head.lemma_.lower() in WISHES


def in_court(doc: "Doc") -> bool:
    """Whether a report speaks of courts, so that "the trial" is none of medicine or sport."""
    return any(token.lemma_.lower() in COURTS for token in doc)


def of_law(doc: "Doc") -> bool:
    """Whether a report speaks of courts or suits at all."""
    return any(token.lemma_.lower() in LAWFUL for token in doc)


def software(noun: "Token") -> bool:
    """Whether a program is one of computers, or one that is watched."""
    return noun.dep_ in ("dobj", "nsubjpass") and noun.head.lemma_.lower() in USED and noun.head.pos_ == "VERB"
