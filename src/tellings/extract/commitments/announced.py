"""What somebody announced that is still to be done: "announced plans to close it"; and promises pointed at: "that is my pledge"."""

from typing import TYPE_CHECKING

import msgspec

from ...lexicon import words
from ...record import Commitment
from .phrases import from_verb, is_sum, negated, phrase, span, subject
from .places import Places
from .promised import commitment, is_unreal

if TYPE_CHECKING:
    from spacy.tokens import Token

ANNOUNCING = frozenset({"announce", "unveil", "outline", "present", "lay"})
PLANS = frozenset({"plan", "proposal", "scheme", "intention", "decision", "intent", "programme", "program", "initiative"})
TOLD_PLANS = frozenset({"plan", "intention", "decision", "intent"})  # what "announced a …" needs no more words for than these
NEW = frozenset({"new", "extra", "additional", "more", "further"})
SWORN = frozenset({"pledge", "promise", "vow", "commitment", "guarantee", "oath"})
OWN = frozenset({"my", "our", "his", "her", "their"})


def announced(verb: "Token", places: Places) -> Commitment | None:
    """What somebody announced plans to do, or so many new people or things that there will be."""
    if verb.lemma_.lower() not in ANNOUNCING or is_unreal(verb) or negated(verb) or verb.tag_ in ("VB", "VBG"):
        return None
    passive = any(child.dep_ == "auxpass" for child in verb.lefts)
    thing = subject(verb) if passive else next((child for child in verb.rights if child.dep_ == "dobj"), None)
    if thing is None or (subject(verb) is None and verb.dep_ != "relcl"):
        return None
    what = next((child for child in thing.rights if child.dep_ in ("acl", "relcl") and _is_to_do(child)), None)
    if what is None and thing.i < verb.i:
        what = next((child for child in verb.rights if child.dep_ in ("advcl", "xcomp") and _is_to_do(child)), None)
    plans = thing.lemma_.lower() in (PLANS if verb.lemma_.lower() == "announce" else TOLD_PLANS)
    if plans and what is not None:
        stretch = from_verb(places.text, what, "commitments.announced")
        return commitment(verb, verb, what, stretch, places) if stretch is not None else None
    if verb.lemma_.lower() != "announce" or passive or not (_is_new(thing) or _is_paid(thing)):
        return None
    stretch = phrase(places.text, thing, "commitments.announced")
    return commitment(verb, verb, thing, stretch, places) if stretch is not None else None


def _is_to_do(clause: "Token") -> bool:
    return any(child.tag_ == "TO" for child in clause.lefts)


def _is_new(thing: "Token") -> bool:
    """Whether it is a number of new people or things: "500 new rangers"."""
    return is_sum(thing) and any(child.lower_ in NEW for child in thing.lefts)


def _is_paid(thing: "Token") -> bool:
    """Whether it is help in money: "a $3 million grant for the clinic"."""
    money = any(one.ent_type_ == "MONEY" for one in thing.subtree)
    return money and thing.lemma_.lower() in words("offered_things") | {
        "plan",
        "scheme",
        "programme",
        "program",
        "investment",
        "initiative",
    }


def pointed_at(noun: "Token", places: Places) -> Commitment | None:
    """What is promised in the words before "that is my pledge"."""
    verb = noun.head
    if noun.lemma_.lower() not in SWORN or noun.dep_ != "attr" or verb.lemma_ != "be" or not any(one.lower_ in OWN for one in noun.lefts):
        return None
    if not any(child.lower_ in ("that", "this") and child.dep_ == "nsubj" for child in verb.lefts):
        return None
    what = next((child for child in verb.lefts if child.dep_ == "ccomp"), None)
    if what is None:
        return None
    stretch = span(places.text, what.left_edge.idx, what.right_edge.idx + len(what.right_edge.text), "commitments.pointed_at")
    made = commitment(noun, what, what, stretch, places) if stretch is not None else None
    quote = places.quote(noun.idx)
    if made is not None and quote is not None and quote.source is not None:
        made = msgspec.structs.replace(made, promiser=quote.source, entity=quote.speaker.entity)
    return made
