"""What only looks like a ban or an order: one that is proposed, wished for, or did not come about."""

from typing import TYPE_CHECKING

from .phrases import subject

if TYPE_CHECKING:
    from spacy.tokens import Token

BILLS = frozenset({"bill", "measure", "amendment", "law", "legislation", "act", "resolution", "ordinance"})
WISHED = frozenset({"should", "could", "might", "may"})


def is_no_ban(verb: "Token", what: "Token") -> bool:
    """Whether nothing is banned: "barring a cataclysm", "wants him banned", "however many are banned"."""
    if verb.lower_ == "barring" and verb.dep_ != "acl" and what.dep_ in ("pobj", "dobj") and what.head.i == verb.i:
        return True
    if verb.dep_ in ("ccomp", "xcomp") and verb.head.lemma_.lower() in ("want", "like", "wish", "call", "urge"):
        return True
    whom = {child.i for child in verb.lefts if verb.dep_ == "relcl" and child.dep_ == "nsubjpass" and child.lower_ == "who"}
    return any(one.tag_ in ("WRB", "WP") and one.i not in whom for child in verb.lefts for one in child.subtree)


def is_proposed(verb: "Token") -> bool:
    """Whether a ban is only called for or planned, or did not come about: "his proposal to ban", "would have banned"."""
    if any(child.dep_ == "aux" and child.lower_ in WISHED for child in verb.lefts):
        return True
    if _is_of_a_bill(verb):
        return False
    while verb.dep_ == "conj" and verb.head.pos_ == "VERB" and verb.tag_ in ("VB", "VBG") and verb.head.tag_ == verb.tag_:
        verb = verb.head  # "efforts to make checks stricter or ban"
    infinitive = any(child.tag_ == "TO" or (child.dep_ == "aux" and child.lower_ == "have" and child.tag_ == "VB") for child in verb.lefts)
    return infinitive or (verb.tag_ == "VBG" and verb.dep_ in ("pcomp", "xcomp"))


def _is_of_a_bill(verb: "Token") -> bool:
    """Whether a bill or an amendment is what is to bring the ban: "a bill to amend the code to prohibit it"."""
    top = verb
    for _ in range(4):  # "would put a measure on the ballot to amend the law to prohibit"
        if top.dep_ not in ("xcomp", "advcl", "acl", "relcl", "conj") or top.head.i == top.i:
            break
        top = top.head
        if top.lemma_.lower() in BILLS and top.pos_ == "NOUN":
            return True
    who = subject(top) if top.pos_ == "VERB" and top.i != verb.i else None
    return who is not None and who.lemma_.lower() in BILLS
