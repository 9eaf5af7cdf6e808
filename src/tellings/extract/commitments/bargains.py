"""What somebody gets, loses or does in return for a deed: premiums, sanctions, and bargains between parties."""

from typing import TYPE_CHECKING

from ...lexicon import words
from .phrases import negated, subject
from .places import Places
from .required import is_deed

if TYPE_CHECKING:
    from spacy.tokens import Token

GAINED = frozenset({"get", "receive", "keep", "lose", "qualify", "earn"})  # "farmers will get 200 euros if they stop"
PROOFS = frozenset({"test", "result", "vaccine", "vaccination", "shot", "certificate", "ticket", "booking", "proof", "card"})
CAREFUL = frozenset({"wear", "register", "isolate", "distance", "mask", "sign", "pay", "book", "quarantine", "carry", "follow"})
VOID = frozenset({"void", "off", "null", "dead", "invalid", "worthless"})
YIELDING = frozenset({"accept", "agree", "improve", "cut", "stop", "promise", "guarantee", "meet", "keep", "repair", "give"})
PUNISHED = frozenset(
    {"fine", "fin", "jail", "suspend", "expel", "dismiss", "prosecute", "deport", "evict", "punish", "bar", "disqualify", "ban"}
)  # "fin" is the lemma that the parse gives "fined"
MEASURES = frozenset({"curfew", "sanction", "embargo", "rule", "tariff", "lockdown"})


def is_premium(main: "Token", mine: "Token", theirs: "Token") -> bool:
    """Whether whoever does something is told to get or to lose something by it: "farmers will get 200 euros if they stop"."""
    bare = mine.tag_ == "NNS" and not any(child.dep_ in ("poss", "nummod") for child in mine.lefts)
    anybody = bare or any(child.lower_ in ("a", "an", "any", "every", "each") for child in mine.lefts)
    will = any(child.lower_ in ("will", "can", "may") for child in main.lefts) or main.tag_ in ("VBZ", "VBP")
    allowed = any(child.lower_ in ("can", "may") for child in main.lefts) and main.lemma_.lower() in words("granting_acts") | GAINED
    if theirs.lower_ == mine.lower_ and theirs.lower_ in ("he", "she", "they"):
        return allowed and theirs.head.lemma_.lower() in words("granting_acts") | YIELDING
    careful = any(child.lower_ in ("can", "may") for child in main.lefts) and (
        is_proof(theirs.head) or theirs.head.lemma_.lower() in CAREFUL
    )
    return anybody and will and theirs.lower_ in ("they", "it") and (allowed or careful or main.lemma_.lower() in GAINED)


def is_proof(what: "Token") -> bool:
    """Whether a clause is of a paper or a result that lets somebody in or out: "if they show a ticket", "if they test negative"."""
    lemma = what.lemma_.lower()
    got = lemma in ("receive", "get", "have", "show", "obtain") and any(
        child.dep_ == "dobj" and child.lemma_.lower() in words("approvals") | PROOFS for child in what.rights
    )
    return got or (lemma == "test" and any(child.lower_ in ("negative", "positive") for child in what.rights))


def is_bargain(main: "Token", what: "Token", places: Places) -> bool:
    """Whether one party will do something if another does: "the firm will keep the mill open if the union accepts lower pay"."""
    mine, theirs = subject(main), subject(what)
    will = any(child.lower_ in ("will", "would") for child in main.lefts)
    ahead = main.lemma_.lower() == "go" and any(child.lower_ in ("through", "ahead") for child in main.rights)
    if ahead and will and mine is not None and mine.lemma_.lower() in words("granted_things"):
        return theirs is not None and _is_party(theirs, places)
    if main.lemma_ == "be" or main.tag_ == "VBG":
        return False  # "clerks would be furious if it is not filed"
    given = what.lemma_.lower() in words("granting_acts") | YIELDING
    if negated(what) and will and mine is not None and theirs is not None:
        return _is_party(mine, places) and theirs.pos_ in ("NOUN", "PROPN")  # "if the owner does not mend it, the city will"
    return will and given and all(who is not None and _is_party(who, places) for who in (mine, theirs))


def _is_party(who: "Token", places: Places) -> bool:
    kind = places.kinds.get(places.entities.at(who.idx) or "")
    return kind in ("organisation", "place", "group") or who.lemma_.lower() in words("acting_bodies")


def is_sanction(main: "Token") -> bool:
    """Whether a verb tells what befalls somebody by rule: "will lose its licence", "face fines", "the permit expires"."""
    lemma = main.lemma_.lower()
    if any(child.lower_ in ("could", "would", "might", "may") for child in main.lefts):
        return False
    things = [child.lemma_.lower() for child in main.rights if child.dep_ == "dobj"]
    if lemma in ("lose", "forfeit") and not any(child.dep_ == "auxpass" for child in main.lefts):
        return any(one in words("granted_things") for one in things)
    if lemma in ("face", "risk"):
        return any(one in words("penalties") for one in things)
    who = subject(main)
    void = lemma == "be" and any(child.lower_ in VOID for child in main.rights)
    ended = lemma in ("expire", "lapse") or (lemma in ("drop", "fall", "cease", "stop") and main.tag_ == "VBZ")
    if ended or void or (lemma == "run" and any(child.lower_ == "out" for child in main.rights)):
        return who is not None and who.lemma_.lower() in words("granted_things") | words("approvals")
    will = any(child.lower_ == "will" for child in main.lefts)
    if lemma == "lose" and any(child.dep_ == "auxpass" for child in main.lefts):
        return will and who is not None and (who.lower_ == "it" or who.lemma_.lower() in words("granted_things"))
    return will and lemma in PUNISHED and any(child.dep_ == "auxpass" for child in main.lefts)


def is_measure(who: "Token") -> bool:
    """Whether a noun names a measure that can be lifted, or another deed."""
    return who.lemma_.lower() in words("ordered_deeds") | MEASURES or is_deed(who)
