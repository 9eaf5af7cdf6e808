"""What is offered without a verb of a deed: "it will be free", "we will have it ready", "we stand ready to pay", money set aside."""

from typing import TYPE_CHECKING

from ...record import Commitment
from .phrases import is_sum, negated, phrase, subject
from .places import Places
from .promised import commitment, is_unreal

if TYPE_CHECKING:
    from spacy.tokens import Token

STATES = frozenset({"be", "remain", "stay"})
OPEN = frozenset({"free", "open", "available", "ready", "public", "accessible", "safe", "back", "over"})
PREPARED = frozenset({"ready", "prepared", "willing"})
LENT = frozenset({"loan", "grant", "bailout", "credit", "tranche", "funding", "aid"})
GIVING = frozenset({"approve", "grant", "award", "earmark"})


def is_state(verb: "Token") -> bool:
    """Whether a verb of being tells how something will be for others: "free", "open to all"."""
    return verb.lemma_.lower() in STATES and any(child.lower_ in OPEN for child in verb.rights)


def is_made_ready(verb: "Token") -> bool:
    """Whether it is to have a thing done or ready, or to see to it."""
    if verb.lemma_.lower() == "see":
        return any(child.dep_ == "prep" and child.lower_ == "to" for child in verb.rights)
    ready = any(one.lower_ in OPEN | {"out", "done"} or one.tag_ == "VBN" for child in verb.rights for one in (child, *child.rights))
    return verb.lemma_.lower() == "have" and ready and any(child.dep_ in ("dobj", "ccomp") for child in verb.rights)


def standing_by(verb: "Token", places: Places) -> Commitment | None:
    """What somebody "stands ready" to do."""
    ready = next((child for child in verb.rights if child.lower_ in PREPARED and child.dep_ in ("acomp", "oprd")), None)
    if verb.lemma_.lower() != "stand" or ready is None or is_unreal(verb) or negated(verb):
        return None
    what = next((child for one in (ready, verb) for child in one.rights if child.dep_ == "xcomp" and child.tag_ == "VB"), None)
    stretch = phrase(places.text, what, "commitments.offered") if what is not None else None
    return commitment(verb, verb, what, stretch, places) if what is not None and stretch is not None else None


def lent(verb: "Token", places: Places) -> Commitment | None:
    """A loan, a grant or a help in money that somebody approved or set aside: "approved a loan of $1.2 billion"."""
    thing = next((child for child in verb.rights if child.dep_ == "dobj"), None)
    aside = verb.lemma_.lower() == "set" and any(child.lower_ == "aside" for child in verb.rights)
    given = thing is not None and verb.lemma_.lower() in GIVING and thing.lemma_.lower() in LENT
    if thing is None or not (given or (aside and is_sum(thing))) or subject(verb) is None:
        return None
    if is_unreal(verb) or verb.tag_ in ("VB", "VBG") or not any(one.ent_type_ == "MONEY" for one in thing.subtree):
        return None
    stretch = phrase(places.text, thing, "commitments.promise")
    return commitment(verb, verb, thing, stretch, places) if stretch is not None else None
