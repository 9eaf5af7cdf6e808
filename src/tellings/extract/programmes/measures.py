"""Measures, deeds and reforms: nouns that name a standing thing only by what is done to them, or by what they are to bring about."""

from typing import TYPE_CHECKING

from ...lexicon import words
from .nouns import Noun, nouns, verbs
from .phrases import YEAR, Phrase

if TYPE_CHECKING:
    from spacy.tokens import Token

FORCE = frozenset({"effect", "force", "place"})
STAYING = frozenset({"take", "come", "go", "remain", "stay", "enter", "begin", "start", "end", "expire", "run", "hold"})
LINKS = frozenset({"for", "on", "against"})
REFORMS = frozenset({"reform", "overhaul"})
COMING = frozenset({"come", "total", "amount", "run"})  # what a bill to be paid does


def imposed(noun: "Token", made: Phrase) -> bool:
    """Whether a measure is told to be imposed, approved or lifted, or to be in force: "the sanctions imposed in May", "a curfew began"."""
    known = bool(made.before) or bool(made.behind) or made.owner >= 0 or made.definite
    if any(YEAR.fullmatch(one) for one in made.before) and made.definite:
        return True
    if any(child.lower_ in ("proposed", "planned") for child in noun.lefts):
        return known
    verb = noun.head
    object_ = noun.dep_ in ("dobj", "nsubjpass") and verb.lemma_.lower() in verbs("imposed")
    beside = any(child.dep_ == "acl" and child.tag_ == "VBN" and child.lemma_.lower() in verbs("imposed") for child in noun.rights)
    marked = made.definite or made.numbered or bool(made.determiner) or noun.tag_ in ("NN", "NNP")
    return (known and (beside or (marked and (object_ or _in_force(noun))))) or (
        object_ and bool(made.determiner) and noun.dep_ == "nsubjpass"
    )


def _in_force(noun: "Token") -> bool:
    verb = noun.head
    if noun.dep_ != "nsubj" or verb.lemma_.lower() not in STAYING:
        return False
    things = [one.lower_ for child in verb.rights for one in (child, *child.rights)]
    return any(one in FORCE for one in things) or any(one.ent_type_ in ("DATE", "TIME") for one in verb.subtree)


def aimed(noun: "Token", made: Phrase) -> bool:
    """Whether a bid, a push or a decision is one to change how things are: "his decision to lift the ban", "the push for tax reform"."""
    owned = made.owner >= 0 or any(child.dep_ == "prep" and child.lower_ == "by" for child in noun.rights)
    if not owned:
        return False
    deed = next((child for child in noun.rights if child.dep_ in ("acl", "relcl") and child.tag_ == "VB"), None)
    if deed is not None:
        return deed.lemma_.lower() in words("policy_deeds")
    return aim(noun) is not None


def aim(noun: "Token") -> Noun | None:
    """The law or plan that a push is for: "their push for immigration reform"."""
    links = (child for child in noun.rights if child.dep_ == "prep" and child.lower_ in LINKS)
    things = [nouns().get(one.lemma_.lower()) for link in links for one in link.rights if one.dep_ == "pobj"]
    return next((one for one in things if one is not None and one.kind in ("law", "plan")), None)


def is_topic(noun: "Token", made: Phrase) -> bool:
    """Whether a bare reform names a matter ("immigration reform"): a thing of its own only where the report tells of one."""
    return noun.lemma_.lower() in REFORMS and made.fitting and noun.tag_ == "NN"


def is_idle(noun: "Token", made: Phrase) -> bool:
    """Whether a plan is what somebody was about to do ("the plan was to leave"), a bill one that is paid, an act no law."""
    lemma, verb = noun.lemma_.lower(), noun.head
    if lemma == "plan" and noun.dep_ == "nsubj" and verb.lemma_ == "be" and not made.before and not made.behind:
        return any(child.dep_ in ("xcomp", "ccomp") and any(one.tag_ == "TO" for one in child.lefts) for child in verb.rights)
    if lemma == "bill" and noun.dep_ == "nsubj" and verb.lemma_.lower() in COMING:
        return any(one.ent_type_ == "MONEY" for child in verb.rights for one in child.subtree)
    if lemma == "act" and not made.proper:
        return any(child.dep_ == "prep" and child.lower_ == "of" for child in noun.rights)
    if noun.dep_ == "attr" and made.determiner in ("a", "an") and verb.lemma_ == "be":  # "the pact was to be a limited deal"
        top = verb.head if verb.dep_ == "xcomp" else verb
        return any(child.dep_ in ("nsubj", "nsubjpass") and child.lemma_.lower() in nouns() for one in (verb, top) for child in one.lefts)
    return False
