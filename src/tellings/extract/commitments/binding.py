"""Whether a verb of requiring binds somebody in so many words, whatever stands as its subject."""

from typing import TYPE_CHECKING

from .phrases import negated
from .places import Places

if TYPE_CHECKING:
    from spacy.tokens import Token


def is_laid_on_somebody(verb: "Token") -> bool:
    """Whether it requires somebody to do something: "the process requires candidates to show up"."""
    if verb.lemma_.lower() in ("oblige", "obligate") and not negated(verb):
        return True
    if verb.lemma_.lower() != "require" or negated(verb) or verb.tag_ == "VB":
        return False
    held = next((child for child in verb.rights if child.dep_ == "dobj" and child.tag_ in ("NNS", "NNPS", "NNP")), None)
    return held is not None and any(
        child.dep_ in ("xcomp", "ccomp") and any(one.tag_ == "TO" for one in child.lefts) and child.i > held.i for child in verb.rights
    )


def is_subjunctive(verb: "Token") -> bool:
    """Whether it requires in so many words that something be done: "requires that each be heard"."""
    what = next((child for child in verb.rights if child.dep_ == "ccomp"), None)
    if what is None or not any(child.lower_ == "that" for child in what.lefts):
        return False
    modal = any(child.tag_ in ("MD", "TO") for child in what.lefts)
    return not modal and (what.tag_ == "VB" or any(child.lower_ == "be" and child.tag_ == "VB" for child in what.lefts))


def binds_somebody(by: "Token", places: Places) -> bool:
    """Whether it requires somebody who is named to do something: "the efforts require Norland to meet the criteria"."""
    verb = by.head
    held = next((child for child in verb.rights if child.dep_ == "dobj"), None)
    deed = any(child.dep_ in ("xcomp", "ccomp") and any(one.tag_ == "TO" for one in child.lefts) for child in verb.rights)
    named = places.kinds.get(places.entities.at(held.idx) or "") if held is not None else None
    return deed and named in ("place", "organisation") and by.pos_ == "NOUN"
