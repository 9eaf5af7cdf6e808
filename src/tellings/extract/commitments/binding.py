"""Whether a verb of requiring binds somebody in so many words, whatever stands as its subject."""

from typing import TYPE_CHECKING

from ...lexicon import rows, words
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


def is_told_to(verb: "Token") -> bool:
    """Whether it has those whom it binds and their deed behind it: "would require towns to pay"."""
    held = next((child for child in verb.rights if child.dep_ in ("dobj", "nsubj")), None)
    clauses = [child for child in verb.rights if child.dep_ in ("xcomp", "ccomp") and any(one.tag_ == "TO" for one in child.lefts)]
    return bool(clauses) and (held is not None or any(one.dep_ == "nsubj" for clause in clauses for one in clause.lefts))


def is_of_authorities(by: "Token") -> bool:
    """Whether a relative pronoun stands for authorities: "one of ten provinces that require a second ballot"."""
    return by.head.dep_ == "relcl" and by.dep_ == "nsubj" and by.head.head.lemma_.lower() in words("authorities") | {"province", "country"}


def is_owned_step(by: "Token") -> bool:
    """Whether it is a deed of state that is told to be somebody's: "the governor's action", "an executive order"."""
    owned = any(child.dep_ in ("poss", "compound") or child.lower_ == "executive" for child in by.lefts)
    return owned and by.pos_ == "NOUN" and any(row[0] == by.lemma_.lower() for row in rows("programme_nouns"))


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
