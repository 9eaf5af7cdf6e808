"""Conditions in other forms: "it is illegal to", "needs consent", "requires the approval of"."""

from typing import TYPE_CHECKING

from ...lexicon import rows, words
from ...record import Condition
from .obliged import SPEAKERS, source
from .phrases import before, negated, phrase, subject
from .places import Places
from .required import condition, is_deed

if TYPE_CHECKING:
    from spacy.tokens import Token

NEEDING = frozenset({"require", "need"})
COUNTED = frozenset({"vote", "majority", "supermajority"})  # what is needed to win is no rule
MAKING = frozenset({"make", "declare", "rule", "deem"})


def needed(verb: "Token", places: Places) -> Condition | None:
    """What "requires the approval of parliament" or "needs a permit" requires, before its subject."""
    lemma = verb.lemma_.lower()
    if lemma not in NEEDING or (negated(verb) and lemma != "need"):
        return None
    asked = words("approvals") - (COUNTED if lemma == "need" else frozenset())
    what = next((child for child in verb.rights if child.dep_ == "dobj" and child.lemma_.lower() in asked), None)
    who = subject(verb)
    if what is None and who is not None and who.lemma_.lower() in asked and before(verb) is not None and _is_passive(verb):
        stretch = phrase(places.text, who, "commitments.needs")  # "approval is needed before it takes effect"
        return condition(verb, "required", stretch, None, before(verb), places) if stretch is not None else None
    if what is None or who is None or who.lower_ in SPEAKERS - {"it", "this", "that"}:
        return None
    stretch = phrase(places.text, what, "commitments.needs")
    return condition(verb, "required", stretch, None, who, places) if stretch is not None else None


def _is_passive(verb: "Token") -> bool:
    return any(child.dep_ == "auxpass" for child in verb.lefts)


def unlawful(word: "Token", places: Places) -> Condition | None:
    """What "it is illegal to…", "makes it mandatory to…" forbids or requires; "is illegal" alone where the rule is named."""
    kind = next((row[1] for row in rows("lawful_adjectives") if row[0] == word.lemma_.lower()), None)
    verb = word.head
    if kind is None or word.dep_ not in ("acomp", "ccomp", "oprd", "attr", "conj") or verb.pos_ not in ("VERB", "AUX"):
        return None
    what = next((child for one in (word, verb) for child in one.rights if _is_infinitive(child) and child.i > word.i), None)
    by = source(verb) if verb.lemma_.lower() == "be" else subject(verb) if verb.lemma_.lower() in MAKING else None
    if what is None and by is not None and verb.lemma_.lower() == "be":
        what = subject(verb)
    if what is None and kind == "required" and verb.lemma_ == "be":
        what = subject(verb)  # "masks are compulsory on trains"
        what = None if what is None or what.pos_ == "PRON" else what
    stretch = phrase(places.text, what, "commitments.lawful") if what is not None and what.i != word.i else None
    if stretch is None or negated(verb):
        return None
    return condition(word, "forbidden" if kind == "forbidden" else "required", stretch, by, None, places)


def _is_infinitive(child: "Token") -> bool:
    return child.dep_ in ("xcomp", "advcl", "ccomp") and any(one.tag_ == "TO" for one in child.lefts)


def called_for(verb: "Token", places: Places) -> Condition | None:
    """What a law or an agreement "calls for" or "provides for"."""
    link = next((child for child in verb.rights if child.dep_ == "prep" and child.lower_ == "for"), None)
    who = subject(verb)
    if verb.lemma_.lower() not in ("call", "provide") or link is None or who is None or negated(verb):
        return None
    kind = next((row[1] for row in rows("programme_nouns") if row[0] == who.lemma_.lower()), "")
    what = next((one for one in link.rights if one.dep_ in ("pobj", "pcomp")), None)
    if kind not in ("agreement", "law") or what is None or not is_deed(what):
        return None
    stretch = phrase(places.text, what, "commitments.called_for")
    return condition(verb, "required", stretch, who, None, places, end=link) if stretch is not None else None
