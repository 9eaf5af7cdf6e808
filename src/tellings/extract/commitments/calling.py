"""What laws and agreements ask of somebody in further words: "calls on both sides to", "against the law to", "was told it could not"."""

from typing import TYPE_CHECKING

import msgspec

from ...lexicon import rows, words
from ...record import Condition
from .lawful import LAWS
from .phrases import from_verb, negated, phrase, span, subject
from .places import Places
from .reported import agreements
from .required import condition

if TYPE_CHECKING:
    from spacy.tokens import Token

AGAINST = frozenset({"law", "rule", "regulation", "code", "constitution", "policy", "charter"})
BEGGING = frozenset({"call", "appeal"})
LAID = frozenset({"condition", "requirement", "precondition", "prerequisite", "term"})
MODALS = frozenset({"could", "can", "may"})


def called_upon(verb: "Token", places: Places) -> Condition | None:
    """What a law or an agreement calls on, or for, somebody to do: "the accord calls on both sides to pull back"."""
    who = subject(verb)
    if verb.lemma_.lower() not in BEGGING or who is None or negated(verb) or not _is_rule(who):
        return None
    what = next((child for child in verb.rights if child.tag_ == "VB" and child.dep_ in ("advcl", "xcomp", "ccomp")), None)
    link = next((child for one in (verb, what) if one is not None for child in one.children if child.lower_ in ("on", "for", "upon")), None)
    if what is None or link is None or not verb.i < link.i < what.i or not any(child.tag_ == "TO" for child in what.lefts):
        return None
    stretch = span(places.text, link.nbor().idx, what.right_edge.idx + len(what.right_edge.text), "commitments.called_for")
    return condition(verb, "required", stretch, who, None, places, end=link) if stretch is not None else None


def _is_rule(who: "Token") -> bool:
    kind = next((row[1] for row in rows("programme_nouns") if row[0] == who.lemma_.lower()), "")
    if who.lemma_.lower() in words("acting_bodies") | words("speaking_for"):
        return False  # a union asks, and binds nobody
    return who.lemma_.lower() in LAWS | agreements() or kind in ("agreement", "law")


def against(noun: "Token", places: Places) -> Condition | None:
    """What it is "against the law to" do, or what is: "it is against the rules to", "selling eels is against the law"."""
    verb = noun.head.head
    if noun.lemma_.lower() not in AGAINST or noun.dep_ != "pobj" or noun.head.lower_ != "against" or verb.lemma_ != "be" or negated(verb):
        return None
    if any(child.tag_ == "MD" for child in verb.lefts) or not any(child.lower_ in ("the", "their", "its", "our") for child in noun.lefts):
        return None
    below = [child for one in (verb, noun) for child in one.rights if child.tag_ == "VB" and any(each.tag_ == "TO" for each in child.lefts)]
    done = next((child for child in verb.lefts if child.dep_ in ("csubj", "nsubj") and child.tag_ == "VBG"), None)
    what = below[0] if below else done
    stretch = (from_verb if below else phrase)(places.text, what, "commitments.lawful") if what is not None else None
    return condition(noun.head, "forbidden", stretch, None, None, places, end=noun) if stretch is not None else None


def told_not(verb: "Token", places: Places) -> Condition | None:
    """What somebody "was told" that it could not or may not do: by whoever rules over it."""
    what = next((child for child in verb.rights if child.dep_ == "ccomp"), None)
    who = subject(verb)
    passive = any(child.dep_ == "auxpass" for child in verb.lefts)
    if verb.lemma_.lower() not in ("tell", "inform", "notify") or not passive or what is None or who is None or negated(verb):
        return None
    doer = subject(what)
    cue = next((child for child in what.lefts if child.lower_ in MODALS), None)
    own = doer is not None and doer.lower_ in ("it", "they", "he", "she")
    if cue is None or not own or what.lemma_.lower() in words("undeliberate_verbs") or who.lower_ in ("i", "we", "you"):
        return None
    if not negated(what):
        return None
    stretch = from_verb(places.text, what, "commitments.told")
    by = next((one for child in verb.rights if child.dep_ == "agent" for one in child.rights), None)
    return condition(verb, "forbidden", stretch, by, None, places) if stretch is not None else None


def set_as(noun: "Token", places: Places) -> Condition | None:
    """What a condition of something is, told by a deed: "a condition of entry was scrapping the tariff"."""
    verb = noun.head
    thing = any(child.lower_ in ("of", "for") and list(child.rights) for child in noun.rights)
    being = verb.tag_ == "VBG" and any(child.lemma_ == "be" for child in verb.lefts)
    if noun.lemma_.lower() not in LAID or noun.dep_ not in ("nsubj", "nsubjpass") or not thing or not being or negated(verb):
        return None
    stretch = from_verb(places.text, verb, "commitments.stated")
    return condition(noun, "required", stretch, None, None, places) if stretch is not None else None


def only_some(verb: "Token", places: Places) -> Condition | None:
    """Who alone may do a thing, and what nobody may: "only residents may vote", "no one under 16 is allowed on the boats"."""
    who = subject(verb)
    if who is None or who.pos_ == "PRON" or verb.dep_ not in ("ROOT", "ccomp", "conj"):
        return None
    may = next((child for child in verb.lefts if child.lower_ == "may"), None)
    alone = any(child.lower_ == "only" and child.i < who.i for child in who.lefts) and who.ent_type_ not in ("DATE", "TIME", "CARDINAL")
    if alone and may is not None and verb.lemma_.lower() not in words("undeliberate_verbs") and not negated(verb):
        stretch = phrase(places.text, who, "commitments.only")
        return condition(may, "required", stretch, None, verb, places) if stretch is not None else None
    none = any(child.lower_ == "no" for child in who.lefts)
    into = any(child.dep_ == "prep" and child.lower_ in ("on", "in", "into", "onto", "at", "near", "inside") for child in verb.rights)
    told = none and into and any(child.dep_ == "auxpass" and child.tag_ in ("VBZ", "VBP", "VB") for child in verb.lefts)
    if not told or verb.lemma_.lower() not in ("allow", "permit", "admit"):
        return None
    stretch = phrase(places.text, verb, "commitments.allowed")
    made = condition(verb, "forbidden", stretch, None, None, places) if stretch is not None else None
    return msgspec.structs.replace(made, negated=False) if made is not None else None
