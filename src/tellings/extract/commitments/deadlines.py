"""Deadlines and tellings-to: "has until May to leave", "gave the crew ten days to pay", "was told to hand over"."""

from typing import TYPE_CHECKING

from ...lexicon import words
from ...record import Condition
from .obliged import is_general
from .phrases import before, negated, phrase, span, subject
from .places import Places
from .required import condition

if TYPE_CHECKING:
    from spacy.tokens import Token

SPANS = frozenset({"hour", "day", "week", "month", "year"})
RIGHTS = frozenset(
    {"appeal", "object", "decide", "challenge", "choose", "live", "spare", "go", "spend", "rest", "recover"}
    | {"prepare", "train", "win", "save", "turn", "enjoy", "see", "wait", "get", "think", "find", "beat", "play"}
)  # what one may do in a term
OFFICES = frozenset({"court", "judge", "tribunal", "regulator", "inspector", "magistrate", "police", "authority"})


def due(verb: "Token", places: Places) -> Condition | None:
    """What somebody "has until May to" do, "was given until noon to" do, or "has ten days to" do."""
    if verb.lemma_.lower() not in ("have", "give") or negated(verb):
        return None
    what = next(
        (one for one in verb.subtree if one.i > verb.i and one.tag_ == "VB" and one.dep_ in ("xcomp", "advcl", "acl", "relcl")), None
    )
    if what is None or not any(child.tag_ == "TO" for child in what.lefts) or what.lemma_.lower() in RIGHTS:
        return None
    until = next((child for one in (verb, what) for child in one.children if child.lower_ == "until" and verb.i < child.i < what.i), None)
    term = next((one for one in verb.rights if one.dep_ in ("dobj", "npadvmod") and one.lemma_.lower() in SPANS and one.i < what.i), None)
    set_ = term is not None and any(
        child.dep_ == "nummod" or (child.lower_ in ("a", "an") and verb.lemma_.lower() == "give") for child in term.lefts
    )
    if term is not None and (not set_ or _is_loose(verb)):
        return None  # "had weeks to think", "we have two years to go"
    day = next((one for one in until.rights if one.dep_ == "pobj"), None) if until is not None else None
    end = day.right_edge if day is not None else term
    if end is None or not verb.i < end.i < what.i:
        return None
    stretch = phrase(places.text, what, "commitments.due")
    passive = any(child.dep_ == "auxpass" for child in verb.lefts)
    by = subject(verb) if verb.lemma_.lower() == "give" and not passive else None
    return condition(verb, "required", stretch, by, None, places, end=end) if stretch is not None else None


def _is_loose(verb: "Token") -> bool:
    """Whether a term that somebody has may be mere time: "had eight weeks", "we have two years"."""
    who = subject(verb)
    return verb.lemma_ == "have" and verb.tag_ != "VBZ" and not (verb.tag_ == "VBP" and who is not None and is_general(who))


def told(verb: "Token", places: Places) -> Condition | None:
    """What somebody "was told to" do by an office, or by one that is left out where only an office tells people so."""
    what = next((child for child in verb.rights if child.dep_ in ("xcomp", "ccomp") and child.tag_ == "VB"), None)
    if verb.lemma_.lower() != "tell" or what is None or not any(child.tag_ == "TO" for child in what.lefts) or negated(verb):
        return None
    passive = any(child.dep_ == "auxpass" for child in verb.lefts)
    agent = next((one for child in verb.rights if child.dep_ == "agent" for one in child.rights), None)
    by = agent if passive else subject(verb)
    office = by is not None and by.lemma_.lower() in OFFICES
    body = by is not None and (by.lemma_.lower() in words("acting_bodies") | words("speaking_for") or is_body(by, places))
    waiting = before(what) is not None or before(verb) is not None
    office |= body and (what.lemma_.lower() in words("official_orders") or waiting)
    who = subject(verb)
    if who is not None and who.lower_ in ("you", "we", "i", "one"):
        return None
    if not office and not (passive and by is None and what.lemma_.lower() in words("official_orders")):
        return None
    stretch = span(places.text, what.left_edge.idx, what.right_edge.idx + len(what.right_edge.text), "commitments.told")
    return condition(verb, "required", stretch, by, None, places) if stretch is not None else None


def is_body(who: "Token", places: Places) -> bool:
    """Whether a noun is the name of a body."""
    return places.kinds.get(places.entities.at(who.idx) or "") == "organisation"
