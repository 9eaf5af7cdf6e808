"""Conditions without a verb of requiring: "must" of a rule, "is not allowed to", "no aid until…", "provided that", "subject to approval".

"Must" is opinion as often as rule. It is taken for a rule where the outlet states it in its own voice of somebody it names or
describes, and not where somebody is quoted, unless a law or another rule is named beside it.
"""

from typing import TYPE_CHECKING

import msgspec

from ...lexicon import words
from ...record import Condition, Evidence
from .phrases import negated, phrase, span, subject
from .places import Places
from .required import condition

if TYPE_CHECKING:
    from spacy.tokens import Token

SPEAKERS = frozenset({"i", "we", "you", "one", "there", "it", "this", "that"})
ALLOWED = frozenset({"allow", "permit", "suppose", "authorize", "authorise"})
UNDER = frozenset({"under", "by", "according", "pursuant"})
PROVISOS = frozenset({"provided", "providing"})
STRIVING = frozenset(
    {"come", "do", "ensure", "prepare", "bring", "overcome", "convince", "take", "act", "decide", "go", "rebut", "destroy", "defeat"}
)
WEAK = frozenset({"government", "state", "president", "house", "police", "condition", "policy", "body"})  # in any report of politics
RULED = frozenset({"plan", "proposal", "scheme", "program", "programme", "system"})
HINGED = frozenset({"conditional", "contingent", "conditioned"})
SPEECH = frozenset({"speak", "discuss", "comment", "talk", "brief", "say", "disclose", "be"})
OPENING = frozenset({"until", "unless"})
PRESENT = frozenset({"will", "would", "can", "could", "may", "shall", "wo", "ca", "must"})


def obliged(verb: "Token", places: Places) -> Condition | None:
    """What a modal verb or "be (not) allowed to" makes a condition, or None."""
    must = next((child for child in verb.lefts if child.dep_ == "aux" and child.lower_ == "must"), None)
    who = subject(verb)
    if must is not None and who is not None and is_rule(verb, who, places):
        stretch = phrase(places.text, verb, "commitments.must")
        return (
            condition(must, "forbidden" if negated(verb) else "required", stretch, source(verb), None, places)
            if stretch is not None
            else None
        )
    if verb.lemma_.lower() in ALLOWED and negated(verb) and any(child.dep_ == "auxpass" for child in verb.lefts):
        what = next((child for child in verb.rights if child.dep_ in ("xcomp", "ccomp")), None)
        if what is not None and what.lemma_.lower() in SPEECH:
            return None  # "was not authorised to speak": why a source has no name
        stretch = phrase(places.text, what, "commitments.allowed") if what is not None else None
        return condition(verb, "forbidden", stretch, source(verb), None, places) if stretch is not None else None
    return None


def opened(mark: "Token", places: Places) -> Condition | None:
    """What must come first in "will not sign until…", "no aid unless…": the clause behind the word is required before the denied one."""
    clause = mark.head
    main = clause.head
    who = subject(main)
    if who is not None and who.lower_ in SPEAKERS:
        return None  # advice
    if mark.dep_ != "mark" or clause.dep_ != "advcl" or main.i >= mark.i or not _is_denied(main):
        return None
    if not any(child.lower_ in PRESENT for child in main.lefts) and not any(
        child.tag_ in ("VBZ", "VBP", "MD") for child in (main, *main.lefts)
    ):
        return None
    stretch = phrase(places.text, clause, "commitments.until")
    return condition(mark, "required", stretch, None, None, places) if stretch is not None else None


def proviso(token: "Token", places: Places) -> Condition | None:
    """What stands after "provided that", "on condition that", "conditional on", "subject to approval by…"."""
    following = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    if following is None:
        return None
    if following.lower_ == "that" and (token.lower_ in PROVISOS or token.lower_ == "condition"):
        stretch = span(places.text, following.idx, token.sent.end_char, "commitments.proviso")
        return _granted(token, following, stretch, places) if stretch is not None else None
    hinge = token.lower_ in HINGED and following.lower_ in ("on", "upon")
    hinge = hinge or (token.lower_ == "subject" and following.lower_ == "to" and token.pos_ in ("ADJ", "NOUN"))
    if not hinge:
        return None
    target = next((one for one in following.rights if one.dep_ in ("pobj", "pcomp")), None)
    if target is None or (token.lower_ == "subject" and target.lemma_.lower() not in words("approvals")):
        return None
    stretch = phrase(places.text, target, "commitments.proviso")
    return _granted(token, following, stretch, places) if stretch is not None else None


def _granted(token: "Token", end: "Token", stretch: Evidence, places: Places) -> Condition:
    made = condition(token, "required", stretch, None, None, places, end=end)
    return msgspec.structs.replace(made, before=span(places.text, _clause_start(token), token.idx, "commitments.granted"))


def _clause_start(token: "Token") -> int:
    """Where the innermost clause that the proviso hangs on begins: what a speaker says, without "he said"."""
    verb = token.head
    while verb.head.i != verb.i and verb.pos_ not in ("VERB", "AUX"):
        verb = verb.head
    return verb.left_edge.idx if verb.left_edge.i < token.i else token.sent.start_char


def is_rule(verb: "Token", who: "Token", places: Places) -> bool:
    """Whether "must" tells of a rule, by what is named beside it, and not of an opinion or a guess."""
    if who.lower_ in SPEAKERS or any(child.lower_ == "have" for child in verb.lefts):
        return False
    if (verb.lemma_ in ("be", "have") and verb.pos_ == "AUX") or verb.tag_ == "VBG" or verb.dep_ == "relcl":
        return False  # what must be so, by all signs
    if source(verb) is not None:
        return True
    if verb.lemma_.lower() in STRIVING or verb.lemma_.lower() in words("undeliberate_verbs"):
        return False
    named = any(one.lemma_.lower() in words("authorities") - WEAK for one in verb.sent)
    return named and who.pos_ != "PRON" and places.quotes.at(verb.idx) is None


def source(verb: "Token") -> "Token | None":
    """The rule that is named beside an obligation: "under the law, …", "by treaty"."""
    for child in verb.children:
        if child.dep_ == "prep" and child.lower_ in UNDER:
            behind = next((one for one in child.rights if one.dep_ == "prep" and one.lower_ == "to"), child)
            named = next((one for one in behind.rights if one.dep_ == "pobj"), None)
            if named is not None and named.lemma_.lower() in words("authorities") | RULED:
                return named
    return None


def _is_denied(main: "Token") -> bool:
    if negated(main):
        return True
    return any(one.lower_ == "no" for child in main.children if child.dep_ in ("dobj", "attr", "nsubj", "nsubjpass") for one in child.lefts)
