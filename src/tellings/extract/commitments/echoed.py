"""What is told in passing to have been promised or required: "as the treaty demands", "which it had made a condition"."""

from typing import TYPE_CHECKING

from ...lexicon import words
from ...record import Commitment, Condition, Evidence
from .phrases import from_verb, span, subject
from .places import Places
from .promised import commitment
from .reported import agreements
from .required import condition, is_deed
from .stated import STATED

if TYPE_CHECKING:
    from spacy.tokens import Token

PROMISING = frozenset({"promise", "pledge", "vow", "agree", "undertake", "guarantee"})
REQUIRING = frozenset({"require", "demand", "stipulate", "order", "specify", "insist"})


def promised_so(verb: "Token", places: Places) -> Commitment | None:
    """What was done, or not, "as somebody had promised"."""
    main = _told_so(verb, PROMISING)
    who = subject(verb)
    if main is None or who is None or not verb.left_edge.i < who.i < verb.i:
        return None
    stretch = _main_words(verb, main, places)
    return commitment(verb, verb, main, stretch, places) if stretch is not None else None


def required_so(verb: "Token", places: Places) -> Condition | None:
    """What is done, or said to be done, "as somebody requires": a law, a treaty, or a party to the matter."""
    main = _told_so(verb, REQUIRING)
    who = subject(verb)
    if main is None or who is None or not verb.left_edge.i < who.i < verb.i or who.lower_ in ("it", "this", "that"):
        return None
    kind = places.kinds.get(places.entities.at(who.idx) or "")
    party = kind in ("organisation", "place", "group", "law") or who.tag_ in ("NNS", "NNPS")
    if not party and who.lemma_.lower() not in words("authorities") | agreements() | words("acting_bodies"):
        return None
    stretch = _main_words(verb, main, places)
    return condition(verb, "required", stretch, who, None, places) if stretch is not None else None


def _told_so(verb: "Token", makers: frozenset[str]) -> "Token | None":
    """The clause beside "as they had promised": the verb that it hangs on."""
    as_it_is = verb.dep_ == "advcl" and any(child.lower_ == "as" and child.dep_ == "mark" for child in verb.lefts)
    if verb.lemma_.lower() not in makers or not as_it_is or verb.head.pos_ not in ("VERB", "AUX"):
        return None
    if any(child.dep_ in ("dobj", "ccomp", "xcomp") for child in verb.rights):
        return None  # "as he promised them a house": while
    return verb.head


def _main_words(verb: "Token", main: "Token", places: Places) -> Evidence | None:
    """The words of the clause, without those that say how it was told."""
    stretch = from_verb(places.text, main, "commitments.echoed")
    if stretch is not None and stretch.end > verb.left_edge.idx > stretch.start:
        stretch = span(places.text, stretch.start, verb.left_edge.idx, stretch.rule)
    return stretch


def made_one(noun: "Token", places: Places) -> Condition | None:
    """What somebody "had made a condition" in a relative clause: "the release of both, which it had made a condition"."""
    verb = noun.head
    if noun.lemma_.lower() not in STATED or noun.dep_ not in ("oprd", "attr", "dobj", "ccomp") or verb.lemma_.lower() != "make":
        return None
    if verb.dep_ != "relcl" or not any(child.lower_ in ("which", "that") for child in verb.lefts):
        return None
    thing = verb.head
    if thing.dep_ == "pobj" and thing.head.lower_ == "of" and is_deed(thing.head.head):
        thing = thing.head.head  # "the release of two teachers, which"
    stretch = span(places.text, thing.left_edge.idx, verb.left_edge.idx, "commitments.echoed")
    return condition(noun, "required", stretch, subject(verb), None, places) if stretch is not None else None
