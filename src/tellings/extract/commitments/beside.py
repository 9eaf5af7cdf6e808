"""What a main clause tells beside a hinge: that there is none of a thing, that it stays shut, is lacking, or never was."""

from typing import TYPE_CHECKING

from ...lexicon import words
from .phrases import subject
from .places import Places
from .required import is_deed

if TYPE_CHECKING:
    from spacy.tokens import Token

CAN = frozenset({"can", "may", "will", "could", "would", "shall", "must", "ca", "wo", "'ll", "’ll", "cannot"})
ALLOWING = frozenset({"allow", "permit", "let", "eligible", "entitled", "free"})
GAINED = frozenset({"get", "enter", "pass", "leave", "receive", "board", "sail", "fly", "vote", "work", "join", "play"})
KEPT_OUT = frozenset(
    {"enter", "leave", "board", "sail", "fly", "land", "dock", "operate", "sell", "drive", "fish", "hunt", "export", "import"}
)
SHUT = frozenset(
    {"closed", "shut", "suspended", "frozen", "banned", "barred", "force", "place", "off", "blocked", "sealed", "locked", "back"}
)


def is_unreal(main: "Token", what: "Token") -> bool:
    """Whether it is told of what never was: "if she had known that, she would have left"."""
    past = what.tag_ == "VBN" and any(child.lower_ in ("had", "'d", "’d") and child.dep_ == "aux" for child in what.lefts)
    below = [main, *(child for child in what.children if child.dep_ == "ccomp")]  # the main clause may be parsed under the other
    return past and any(child.lower_ in ("would", "might", "could", "'d", "’d") for one in below for child in one.lefts)


def is_none_to_come(main: "Token") -> bool:
    """Whether it says that there will or can be none of a deed: "there can be no talks"."""
    there = main.lemma_ == "be" and any(child.lower_ == "there" for child in main.lefts)
    modal = any(child.lower_ in CAN for child in main.lefts) or main.tag_ in ("VBZ", "VBP")
    things = [child for child in main.rights if child.dep_ in ("attr", "nsubj") and any(one.lower_ == "no" for one in child.lefts)]
    return there and modal and any(is_deed(one) or one.lemma_.lower() in words("granted_things") | words("ruled_out") for one in things)


def is_shut(main: "Token") -> bool:
    """Whether something stays closed or in force: "the pool stays shut until"."""
    return any(one.lower_ in SHUT for child in main.rights for one in (child, *child.rights))


def is_lacking(main: "Token", what: "Token") -> bool:
    """Whether nothing is done without what somebody must give, or may be done without what the sentence names."""
    if any(child.lower_ == "may" for child in main.lefts):
        return what.ent_type_ != "PERSON" and what.pos_ == "NOUN"  # "without a seal, no meat may be sold"
    who = subject(main)
    bare = who is not None and who.tag_ == "NNS" and not list(who.lefts)
    if bare and main.lemma_.lower() in KEPT_OUT and any(child.lower_ in ("can", "ca", "can not", "cannot") for child in main.lefts):
        return what.pos_ == "NOUN" and what.ent_type_ == ""  # "ships cannot enter without a pilot"
    if main.lemma_.lower() in GAINED and main.tag_ == "VBZ" and what.lemma_.lower() in words("approvals"):
        return True  # "nobody gets in without a ticket"
    modal = any(child.lower_ in CAN for child in main.lefts) or main.lemma_.lower() in ALLOWING
    return what.lemma_.lower() in words("approvals") and modal


def is_of_people(who: "Token", places: Places) -> bool:
    """Whether those who gave something are just people, and no party to a bargain: "the men paid guards in return for food"."""
    kind = places.kinds.get(places.entities.at(who.idx) or "")
    return who.tag_ in ("NN", "NNS") and kind not in ("organisation", "place", "group") and who.lemma_.lower() not in words("acting_bodies")
