"""What a law keeps somebody from doing where only an adverb or a phrase names it: "cannot legally lend it", "by law, they can't vote"."""

from typing import TYPE_CHECKING

from ...record import Condition
from .obliged import SPEAKERS, source
from .phrases import from_verb, negated, subject
from .places import Places
from .required import condition

if TYPE_CHECKING:
    from spacy.tokens import Token

ABLE = frozenset({"can", "ca", "may"})
LAWFULLY = frozenset({"legally", "lawfully"})
HINGES = frozenset({"until", "unless", "without", "before", "except"})
YEARS = frozenset({"year", "years"})
OLDEST = 120  # years that somebody can be required to have lived


def unable_by_law(verb: "Token", places: Places) -> Condition | None:
    """What somebody cannot or may not do by law."""
    cue = next((child for child in verb.lefts if child.dep_ == "aux" and child.lower_ in ABLE), None)
    who = subject(verb)
    if cue is None or who is None or who.lower_ in SPEAKERS - {"it"} or not negated(verb):
        return None
    if any(child.dep_ in ("advcl", "prep") and child.left_edge.lower_ in HINGES for child in verb.rights):
        return None  # what it hangs on tells more: see hinged
    law = source(verb)
    if law is None and not any(child.lower_ in LAWFULLY for child in verb.children):
        return None
    stretch = from_verb(places.text, verb, "commitments.by_law")
    return condition(cue, "forbidden", stretch, law, None, places) if stretch is not None else None


def of_age(verb: "Token", places: Places) -> Condition | None:
    """How old somebody must be: "riders must be 16", "a mayor must be at least 35 years old"."""
    must = next((child for child in verb.lefts if child.dep_ == "aux" and child.lower_ == "must"), None)
    who = subject(verb)
    if verb.lemma_ != "be" or must is None or who is None or who.pos_ not in ("NOUN", "PROPN", "PRON") or who.lower_ in SPEAKERS - {"you"}:
        return None
    if not any(_is_age(one) for child in verb.rights if child.dep_ in ("attr", "acomp", "npadvmod") for one in (child, *child.subtree)):
        return None
    stretch = from_verb(places.text, verb, "commitments.of_age")
    return condition(must, "required", stretch, None, None, places) if stretch is not None else None


def _is_age(token: "Token") -> bool:
    """Whether a number is one of years of life: alone, or before "years" or "or older"."""
    if token.pos_ != "NUM" or not token.text.isdigit() or not 0 < int(token.text) < OLDEST:
        return False
    alone = token.dep_ in ("attr", "acomp")
    return alone or token.head.lower_ in YEARS | {"older", "over"} or "years" in (one.lower_ for one in token.head.lefts)
