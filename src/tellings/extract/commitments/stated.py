"""Conditions by a noun: "made her release a condition", "a precondition for talks", "met the requirements"."""

from typing import TYPE_CHECKING

import msgspec

from ...lexicon import words
from ...record import Condition, Evidence
from .phrases import SUBJECTS, from_verb, heading, phrase, span, subject
from .places import Places
from .required import condition, is_deed

if TYPE_CHECKING:
    from spacy.tokens import Token

STATED = frozenset({"condition", "precondition", "prerequisite", "requirement", "proviso", "stipulation", "mandate", "insistence"})
MEETING = frozenset({"meet", "fulfil", "fulfill", "satisfy", "pass", "miss", "comply", "violate", "breach", "fail"})
MET = frozenset({"condition", "requirement", "criterion", "standard", "demand", "term", "obligation", "deadline", "target", "benchmark"})
FAILING = frozenset({"miss", "violate", "breach", "fail"})
ASKED = frozenset({"inspection", "audit", "test", "check", "exam", "examination", "survey"})  # what is passed
RULES = frozenset({"order", "directive", "rule", "law", "regulation", "treaty", "accord", "agreement", "code", "ruling", "resolution"})
POSING = frozenset({"set", "lay", "attach", "carry", "come", "impose", "make", "name", "list", "add", "have"})
SOON = 6  # tokens behind the noun within which the colon stands
UNREAL = frozenset({"if", "whether", "unless", "until", "once", "to", "when", "before", "after"})


def stated(noun: "Token", places: Places) -> Condition | None:
    """What is said to be a condition of something, or None."""
    if noun.lemma_.lower() not in STATED or noun.pos_ != "NOUN":
        return None
    return _listed(noun, places) or _is_one(noun, places) or _as_one(noun, places) or _of_what(noun, places)


def _is_one(noun: "Token", places: Places) -> Condition | None:
    """What is, or is made, one: "an audit is a condition of the loan", "made the audit a condition", "the condition is that they leave"."""
    verb = noun.head
    what: Token | None = None
    if noun.dep_ in ("attr", "oprd") and verb.lemma_.lower() in ("be", "become", "remain"):
        what = heading(verb)
    elif verb.lemma_.lower() == "make" and noun.dep_ in ("oprd", "attr", "dobj", "ccomp"):
        what = next((child for child in verb.rights if child.dep_ in ("dobj", *SUBJECTS) and child.i < noun.i), None)
    elif noun.dep_ in SUBJECTS and verb.lemma_.lower() == "be":
        what = next((child for child in verb.rights if child.dep_ in ("ccomp", "xcomp") or (child.dep_ == "attr" and is_deed(child))), None)
    if what is None or what.pos_ == "PRON" or (noun.lemma_.lower() in ("condition", "requirement") and noun.tag_ == "NNS"):
        return None
    if noun.dep_ in ("attr", "oprd") and noun.lemma_.lower() == "condition" and _behind(noun) is None and verb.lemma_.lower() != "make":
        return None  # "asthma is a condition"
    stretch = phrase(places.text, what, "commitments.stated")
    return _before(condition(noun, "required", stretch, None, None, places), noun, places) if stretch is not None else None


def _listed(noun: "Token", places: Places) -> Condition | None:
    """What follows "set a condition:", and what is "among the conditions"."""
    doc, last = noun.doc, noun.right_edge.i
    if noun.lemma_.lower() != "condition":
        return None
    if noun.dep_ == "pobj" and noun.head.lower_ == "among" and noun.head.head.lemma_ == "be":
        what = next((child for child in noun.head.head.rights if child.dep_ in ("attr", *SUBJECTS)), None)
        stretch = phrase(places.text, what, "commitments.stated") if what is not None else None
        return condition(noun, "required", stretch, None, None, places) if stretch is not None else None
    among = next((child for child in noun.rights if child.lower_ in ("including", "among") and child.i > noun.i), None)
    if among is not None and noun.dep_ in ("dobj", "pobj") and noun.head.lemma_.lower() in POSING:
        start = among.i + (2 if among.lower_ == "among" else 1)
        listed = span(places.text, doc[start].idx, noun.sent.end_char, "commitments.stated") if start < noun.sent.end else None
        return condition(noun, "required", listed, None, None, places) if listed is not None else None
    colon = next((one for one in doc[noun.i + 1 : min(last + SOON, noun.sent.end)] if one.text == ":"), None)
    posed = (noun.dep_ == "pobj" and noun.head.lower_ == "on") or (
        noun.dep_ in ("dobj", "pobj") and (noun.head.lemma_.lower() in POSING or noun.head.head.lemma_.lower() in POSING)
    )
    if colon is None or not posed or colon.i + 1 >= noun.sent.end:
        return None
    stretch = span(places.text, doc[colon.i + 1].idx, noun.sent.end_char, "commitments.stated")
    return condition(noun, "required", stretch, None, None, places) if stretch is not None else None


def _as_one(noun: "Token", places: Places) -> Condition | None:
    """The deed that is done as one: "agreed to leave as a condition of her release"."""
    link = noun.head
    if noun.dep_ != "pobj" or link.lower_ != "as" or _behind(noun) is None or link.head.pos_ not in ("VERB", "AUX"):
        return None
    verb = link.head
    if link.i < verb.i:  # "as a condition of her release she must stay"
        stretch = from_verb(places.text, verb, "commitments.stated")
        return _before(condition(noun, "required", stretch, None, None, places), noun, places) if stretch is not None else None
    what = next((child for child in verb.rights if child.dep_ in ("dobj", "xcomp", "ccomp") and child.i < link.i), None)
    stretch = span(places.text, verb.idx, link.idx, "commitments.stated") if what is not None else None
    return _before(condition(noun, "required", stretch, None, None, places), noun, places) if stretch is not None else None


def _of_what(noun: "Token", places: Places) -> Condition | None:
    """What a requirement is of: "the requirement that schools open early", "a requirement to carry papers"."""
    if noun.lemma_.lower() not in ("requirement", "stipulation", "proviso", "condition", "mandate", "insistence"):
        return None
    clause = next((child for child in noun.rights if child.dep_ in ("acl", "ccomp", "relcl")), None)
    if clause is None or not any(one.lower_ in ("that", "to") and one.dep_ in ("mark", "aux") for one in clause.lefts):
        return None
    if noun.lemma_.lower() == "mandate" and not any(one.lower_ == "that" for one in clause.lefts):
        return None  # "a mandate to act", of voters
    if noun.lemma_.lower() == "insistence" and not (clause.tag_ == "VB" and not any(child.tag_ == "MD" for child in clause.lefts)):
        return None  # "her insistence that it would rain": what she says, and no demand
    if any(one.lower_ == "on" and one.i == noun.i - 1 for one in (noun.head,)) or noun.head.lower_ == "on":
        return None  # "on condition that" is a hinge
    stretch = phrase(places.text, clause, "commitments.stated")
    if stretch is None:
        return None
    none = any(child.lower_ == "no" for child in noun.lefts)
    return msgspec.structs.replace(condition(noun, "required", stretch, None, None, places), negated=none)


def met(verb: "Token", places: Places) -> Condition | None:
    """What is told to have met a requirement, a condition, a standard: "the dam meets the standard"; denied, or missed, not to have."""
    lemma = verb.lemma_.lower()
    failed = (
        verb.dep_ == "xcomp" and verb.head.lemma_.lower() == "fail" and not any(child.tag_ in ("MD", "TO") for child in verb.head.lefts)
    )
    unreal = any(child.lower_ in UNREAL or child.tag_ == "MD" for child in verb.lefts) and not failed
    if lemma not in MEETING or unreal or verb.tag_ == "VBG":
        return None
    passive = any(child.dep_ == "auxpass" for child in verb.lefts)
    thing = subject(verb) if passive else next((child for child in verb.rights if child.dep_ == "dobj"), None)
    if lemma == "comply":
        thing = next((one for child in verb.rights if child.lower_ == "with" for one in child.rights if one.dep_ == "pobj"), None)
    named = ASKED if lemma in ("pass", "fail") else MET | (RULES if lemma == "comply" else frozenset())
    if (
        thing is None
        or (lemma == "pass" and thing.lemma_.lower() not in ASKED)
        or not any(one.lemma_.lower() in named for one in _parts(thing))
    ):
        return None
    if verb.dep_ in ("relcl", "acl", "advcl") or (lemma in ("pass", "comply") and not (passive or failed) and verb.tag_ == "VB"):
        return None
    stretch = phrase(places.text, verb, "commitments.met")
    if stretch is None:
        return None
    made = condition(verb, "certified", stretch, None, None, places)
    return msgspec.structs.replace(made, negated=made.negated or failed or lemma in FAILING)


def _parts(thing: "Token") -> "list[Token]":
    return [thing, *(one for child in thing.rights if child.lower_ == "of" for one in child.rights)]


def asked(noun: "Token", places: Places) -> Condition | None:
    """What a body demands: "the rebels' demand that two be freed", "Norland's demands to lift the ban"."""
    whose = next((child for child in noun.lefts if child.dep_ == "poss"), None)
    if noun.lemma_.lower() != "demand" or noun.pos_ != "NOUN" or whose is None:
        return None
    clause = next((child for child in noun.rights if child.dep_ in ("acl", "ccomp", "relcl")), None)
    if clause is None or not any(one.lower_ in ("that", "to") and one.dep_ in ("mark", "aux") for one in clause.lefts):
        return None
    kind = places.kinds.get(places.entities.at(whose.idx) or "")
    if kind not in ("organisation", "place", "group", "person") and whose.lemma_.lower() not in words("acting_bodies"):
        return None
    stretch = phrase(places.text, clause, "commitments.asked")
    return condition(noun, "required", stretch, whose, None, places) if stretch is not None else None


def included(noun: "Token", places: Places) -> Condition | None:
    """What the conditions or terms of a thing include: "bail conditions include a curfew"."""
    verb = noun.head
    lemma = noun.lemma_.lower()
    if noun.dep_ != "nsubj" or noun.tag_ != "NNS" or lemma not in ("condition", "requirement", "term") or verb.lemma_.lower() != "include":
        return None
    if lemma == "condition" and _behind(noun) is None and not any(child.dep_ in ("compound", "poss") for child in noun.lefts):
        return None  # "conditions include asthma"
    what = next((child for child in verb.rights if child.dep_ == "dobj"), None)
    stretch = phrase(places.text, what, "commitments.stated") if what is not None else None
    return _before(condition(noun, "required", stretch, None, None, places), noun, places) if stretch is not None else None


def _behind(noun: "Token") -> "Token | None":
    """What it is a condition of or for."""
    link = next((child for child in noun.rights if child.dep_ == "prep" and child.lower_ in ("of", "for", "to")), None)
    return next((one for one in link.rights if one.dep_ in ("pobj", "pcomp")), None) if link is not None else None


def _before(made: Condition, noun: "Token", places: Places) -> Condition:
    thing = _behind(noun)
    granted: Evidence | None = phrase(places.text, thing, "commitments.granted") if thing is not None else None
    return msgspec.structs.replace(made, before=granted)
