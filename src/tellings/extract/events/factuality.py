"""Whether a happening is told as fact: happened, planned, possible, conditional, required, threatened, attempted, alleged, denied, or not.

The classes are those that event factuality distinguishes (FactBank, Saurí and Pustejovsky 2009), named by what an account says.
"""

from spacy.tokens import Token

from ...record import Factuality, Modality

ALLEGING = frozenset(
    {"allege", "accuse", "suspect", "claim", "rumour", "rumor", "purport", "implicate", "blame", "charge", "believe", "presume"}
)
ALLEGED = frozenset(
    {
        "allegedly",
        "reportedly",
        "purportedly",
        "apparently",
        "supposedly",
        "alleged",
        "suspected",
        "purported",
        "presumed",
        "reported",
        "supposed",
    }
)
GUESSED = frozenset({"probably", "possibly", "perhaps", "maybe", "likely", "presumably"})
PROOFS = frozenset({"evidence", "proof", "sign", "indication", "confirmation", "doubt"})
PROVING = frozenset({"confirm", "prove", "show", "establish", "know", "verify", "determine", "believe", "think"})
DENYING = frozenset({"deny", "refute", "rebut"})
TRYING = frozenset({"try", "attempt", "seek", "endeavour", "endeavor", "struggle"})
ATTEMPTED = frozenset({"attempted", "attempt", "failed", "foiled", "thwarted", "abortive", "would-be"})
THREATENING = frozenset({"threaten", "vow", "threat"})
FEARING = frozenset({"fear", "worry", "expect", "hope", "wish"})
HANGING = frozenset({"xcomp", "ccomp", "advcl", "acl", "relcl", "pcomp", "dobj", "pobj", "prep", "conj", "nsubjpass"})
BROKEN = frozenset({"conj", "relcl", "advcl"})  # what is joined to an act is not put as the act is, unless it has no subject of its own
MAX_UP = 4
MODAL: dict[Modality, Factuality] = {"planned": "planned", "possible": "possible", "required": "required", "asserted": "happened"}


def factuality(token: Token, carrier: Token | None, how: Modality, negated: bool) -> Factuality:
    """How far an account vouches for a happening.

    Args:
        token: the trigger.
        carrier: for a noun, the verb that carries it.
        how: as ``circumstances.modality`` says.
        negated: as ``circumstances.negated`` says.
    """
    verb = carrier if carrier is not None else token
    above = _above(token, verb)
    if above == "denied":
        return "denied"
    if negated:
        return "not_happened"
    if above is not None:
        return above
    if any(child.lower_ in ALLEGED for one in (token, verb) for child in one.children):
        return "alleged"
    if how == "asserted" and any(child.lower_ in GUESSED and child.dep_ == "advmod" for child in verb.children):
        return "possible"
    if any(child.lower_ in ATTEMPTED and child.dep_ in ("amod", "compound") for child in token.children):
        return "attempted"
    if any(child.dep_ == "mark" and child.lower_ in ("if", "unless") for child in verb.lefts):
        return "conditional"
    return MODAL[how]


def _above(token: Token, verb: Token) -> Factuality | None:
    """What the words above a happening say of it; the nearest one counts."""
    here = verb
    for _ in range(MAX_UP):
        head = here.head
        if head.i == here.i or here.dep_ not in HANGING:
            return None
        if here.dep_ in BROKEN and any(child.dep_ in ("nsubj", "nsubjpass", "mark") for child in here.lefts):
            return None
        found = _said(head, here)
        if found is not None or (token.pos_ == "NOUN" and verb.i == token.i and head.pos_ == "VERB"):
            return found  # a noun is put by the verb that it hangs on, not by what stands above that
        if here.dep_ == "ccomp" and head.pos_ == "VERB" and head.dep_ not in HANGING:
            return None
        here = head
    return None


def _said(head: Token, below: Token) -> Factuality | None:
    lemma = head.lemma_.lower()
    if lemma in DENYING:
        return None if any(child.dep_ == "neg" for child in head.lefts) else "denied"
    if below.dep_ in ("ccomp", "acl") and _unproved(head, below):
        return "possible"
    if lemma == "rule" and below.dep_ == "ccomp" and any(child.lower_ == "out" for child in head.children):
        return "denied"
    if below.dep_ == "dobj" and head.pos_ == "VERB":
        return "alleged" if lemma in ("allege", "suspect") else None  # "blamed the attack" doubts no attack
    if lemma in ALLEGING:
        return "alleged"
    if lemma in TRYING and below.dep_ in ("xcomp", "acl", "advcl") and any(child.tag_ == "TO" for child in below.lefts):
        return "attempted"
    if lemma in THREATENING and below.dep_ in ("xcomp", "acl", "ccomp"):
        return "threatened"
    if lemma in FEARING and below.dep_ in ("ccomp", "xcomp"):
        return "possible"
    return None


def _unproved(head: Token, below: Token) -> bool:
    """Whether the words above a clause leave open if it holds: "no evidence that", "could not confirm that", "whether"."""
    if any(child.dep_ in ("mark", "advmod") and child.lower_ == "whether" for child in below.lefts):
        return True
    if head.pos_ in ("NOUN", "PROPN"):
        return head.lemma_.lower() in PROOFS and any(child.lower_ == "no" for child in head.lefts)
    named = (child for child in head.lefts if child.dep_ in ("nsubj", "attr"))
    if any(inner.lower_ == "no" for child in named for inner in child.lefts):
        return True
    return head.lemma_.lower() in PROVING and any(child.dep_ == "neg" for child in head.lefts)
