"""Conditions in further words: duties, orders and deadlines as nouns, "are not to", "may no longer", what is wanted in return."""

from typing import TYPE_CHECKING

import msgspec

from ...lexicon import words
from ...record import Condition
from .phrases import from_verb, negated, phrase, subject
from .places import Places
from .required import condition, is_deed

if TYPE_CHECKING:
    from spacy.tokens import Token

DUTIES = frozenset({"obligation", "duty", "responsibility"})
ORDERS = frozenset({"order", "instruction", "directive", "decree"})
GIVING = frozenset({"issue", "give", "receive", "get", "sign", "obtain", "win", "grant", "hand"})
WANTING = frozenset({"want", "demand", "ask", "expect", "seek", "require"})
OWING = frozenset({"have", "be", "place", "impose", "put", "lay", "carry"})
BANNING = frozenset({"impose", "introduce", "enforce", "reimpose"})
PRONOUNS = frozenset({"i", "we", "you", "it", "this", "that", "there", "he", "she"})
CLEARED = frozenset({"all-clear", "clearance"})


def owed(noun: "Token", places: Places) -> Condition | None:
    """What somebody has a duty or is under an order to do: "are under an obligation to report", "issued an order to close"."""
    lemma, verb = noun.lemma_.lower(), noun.head
    over = verb.head if verb.lower_ == "under" and noun.dep_ == "pobj" else verb
    under = verb.lower_ == "under" and over.lemma_ == "be"
    duty = lemma in DUTIES and (under or (noun.dep_ in ("dobj", "nsubjpass") and verb.lemma_.lower() in OWING))
    order = lemma in ORDERS and (under or (noun.dep_ in ("dobj", "nsubjpass") and verb.lemma_.lower() in GIVING))
    if noun.pos_ != "NOUN" or not (duty or order) or any(child.lower_ == "no" for child in noun.lefts):
        return None
    what = next((one for part in (noun, over) for one in part.rights if one.i > noun.i and _is_laid(one)), None)
    stretch = from_verb(places.text, what, "commitments.owed") if what is not None else None
    by = subject(verb) if verb.lemma_.lower() in GIVING - {"receive", "get", "obtain", "win"} else None
    by = subject(verb) if duty and verb.lemma_.lower() in ("place", "impose", "put", "lay") else by
    return condition(noun, "required", stretch, by, None, places) if stretch is not None else None


def _is_laid(clause: "Token") -> bool:
    infinitive = clause.tag_ == "VB" and any(child.tag_ == "TO" for child in clause.lefts)
    that = clause.dep_ in ("acl", "ccomp") and any(child.lower_ == "that" and child.dep_ == "mark" for child in clause.lefts)
    return clause.dep_ in ("acl", "xcomp", "advcl", "ccomp", "relcl") and (infinitive or that)


def deadline(noun: "Token", places: Places) -> Condition | None:
    """What somebody is set a deadline for: "set a deadline of May for the firm to leave", "was given a deadline to pay"."""
    verb = noun.head
    if (
        noun.lemma_.lower() != "deadline"
        or noun.dep_ not in ("dobj", "nsubjpass")
        or verb.lemma_.lower() not in ("set", "give", "impose", "face")
    ):
        return None
    what = next(
        (one for one in verb.subtree if one.i > noun.i and one.tag_ == "VB" and any(child.tag_ == "TO" for child in one.lefts)), None
    )
    stretch = from_verb(places.text, what, "commitments.deadline") if what is not None else None
    passive = any(child.dep_ == "auxpass" for child in verb.lefts)
    by = subject(verb) if not passive and verb.lemma_.lower() != "face" else None
    return condition(noun, "required", stretch, by, None, places) if stretch is not None else None


def barred(verb: "Token", places: Places) -> Condition | None:
    """What those of a kind "are not to" do, or "may no longer" do, as the outlet tells it."""
    who = subject(verb)
    if who is None or who.lower_ in PRONOUNS or who.tag_ not in ("NNS", "NNPS") or places.quotes.at(verb.idx) is not None:
        return None
    head = verb.head
    not_to = verb.dep_ == "xcomp" and head.lemma_ == "be" and head.tag_ in ("VBP", "VBZ") and negated(head)
    not_to &= any(child.tag_ == "TO" for child in verb.lefts)
    modal = next((child for child in verb.lefts if child.lower_ in ("may", "can")), None)
    longer = any(child.lower_ == "longer" for child in verb.children)
    if not (not_to or (longer and modal is not None)) or verb.lemma_.lower() in words("undeliberate_verbs"):
        return None
    stretch = from_verb(places.text, verb, "commitments.barred")
    cue = head if not_to else modal
    return condition(cue, "forbidden", stretch, None, None, places) if stretch is not None and cue is not None else None


def disallowed(verb: "Token", places: Places) -> Condition | None:
    """What a rule does not allow somebody to do: "the law does not allow drivers to work at night"."""
    who = subject(verb)
    if (
        verb.lemma_.lower() not in ("allow", "permit", "let")
        or not negated(verb)
        or who is None
        or who.lemma_.lower() not in words("authorities")
    ):
        return None
    what = next((child for child in verb.rights if child.dep_ in ("ccomp", "xcomp", "dobj")), None)
    stretch = phrase(places.text, what, "commitments.allowed") if what is not None else None
    made = condition(verb, "forbidden", stretch, who, None, places) if stretch is not None else None
    return msgspec.structs.replace(made, negated=False) if made is not None else None


def imposed(noun: "Token", places: Places) -> Condition | None:
    """What a ban that is imposed is on."""
    verb = noun.head
    if noun.lemma_.lower() != "ban" or noun.dep_ != "dobj" or verb.lemma_.lower() not in BANNING or negated(verb):
        return None
    if any(child.tag_ in ("MD", "TO") for child in verb.lefts):
        return None
    what = next(
        (one for child in noun.rights if child.lower_ in ("on", "against") for one in child.rights if one.dep_ in ("pobj", "pcomp")), None
    )
    stretch = phrase(places.text, what, "commitments.imposed") if what is not None else None
    return condition(noun, "forbidden", stretch, subject(verb), None, places) if stretch is not None else None


def wanted(verb: "Token", places: Places) -> Condition | None:
    """What somebody wants in return: "in return it wants the release of two men"."""
    if verb.lemma_.lower() not in WANTING or negated(verb) or verb.tag_ == "VBG":
        return None
    linked = next((child for one in (verb, *verb.rights) for child in one.children if child.lower_ == "in" and _is_return(child)), None)
    what = next((child for child in verb.rights if child.dep_ in ("dobj", "xcomp", "ccomp") and child.pos_ != "PRON"), None)
    what = what if what is not None else next((one for child in verb.rights if child.lower_ == "for" for one in child.rights), None)
    who = subject(verb)
    if (linked is None and not _gives_after(verb, what)) or what is None or who is None:
        return None
    stretch = phrase(places.text, what, "commitments.wanted")
    return condition(verb, "required", stretch, who, None, places) if stretch is not None else None


def _gives_after(verb: "Token", what: "Token | None") -> bool:
    """Whether who wants it gives or allows something only after it: "wants to see the law changed before it pays"."""
    own = [child for one in (verb, *(() if what is None else what.subtree)) for child in one.rights if child.dep_ == "advcl"]
    for clause in own:
        who = subject(clause)
        gives = clause.lemma_.lower() in words("granting_acts")
        if clause.left_edge.lower_ in ("before", "until") and gives and who is not None and who.lower_ in ("it", "they"):
            return True
    return False


def _is_return(link: "Token") -> bool:
    return any(child.lower_ in ("return", "exchange") and not list(child.lefts) for child in link.rights)


def cleared(verb: "Token", places: Places) -> Condition | None:
    """What inspectors gave the all-clear, or signed off."""
    lemma, who = verb.lemma_.lower(), subject(verb)
    given = lemma == "give" and any(child.dep_ == "dobj" and child.lemma_.lower() in CLEARED for child in verb.rights)
    signed = lemma == "sign" and any(child.dep_ == "prt" and child.lower_ == "off" for child in verb.rights)
    if not (given or signed) or who is None or verb.tag_ not in ("VBD", "VBN") or any(child.tag_ == "MD" for child in verb.lefts):
        return None
    stretch = from_verb(places.text, verb, "commitments.cleared")
    passive = any(child.dep_ == "auxpass" for child in verb.lefts)
    return condition(verb, "certified", stretch, None if passive else who, None, places) if stretch is not None else None


def satisfied(word: "Token", places: Places) -> Condition | None:
    """What a panel is satisfied has been done."""
    verb = word.head
    who = subject(verb)
    clause = next((child for child in word.rights if child.dep_ in ("ccomp", "acl")), None)
    if word.lower_ != "satisfied" or clause is None or who is None or verb.lemma_ != "be" or negated(verb):
        return None
    if who.lemma_.lower() not in words("authorities") | words("speaking_for") | words("acting_bodies"):
        return None
    stretch = phrase(places.text, clause, "commitments.satisfied")
    return condition(word, "certified", stretch, who, None, places) if stretch is not None else None


def must_come(noun: "Token", places: Places) -> Condition | None:
    """What is "the price of" a thing: "the price of a truce is the release of two men"."""
    verb = noun.head
    if noun.lemma_.lower() != "price" or noun.dep_ != "nsubj" or verb.lemma_ != "be":
        return None
    thing = next((one for child in noun.rights if child.lower_ in ("of", "for") for one in child.rights if one.dep_ == "pobj"), None)
    what = next((child for child in verb.rights if child.dep_ == "attr" and is_deed(child)), None)
    if thing is None or what is None or not (is_deed(thing) or thing.lemma_.lower() in words("granted_things")):
        return None
    stretch = phrase(places.text, what, "commitments.price")
    return condition(noun, "required", stretch, None, thing, places) if stretch is not None else None
