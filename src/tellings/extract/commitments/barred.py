"""Conditions in other forms: "it is illegal to", "only if", "not without approval", "under the law, has to", "needs consent"."""

from typing import TYPE_CHECKING

from ...lexicon import rows, words
from ...record import Condition
from .obliged import SPEAKERS, source
from .phrases import negated, phrase, span, subject
from .places import Places
from .required import condition

if TYPE_CHECKING:
    from spacy.tokens import Token

NEEDING = frozenset({"require", "need"})
BINDING = frozenset({"have", "need"})
CAN = frozenset({"can", "may", "will", "could", "would", "shall", "must", "ca", "wo"})
AFTER_ONLY = frozenset({"if", "after", "once", "when", "with", "on"})
MAKING = frozenset({"make", "declare", "rule", "deem"})


def needed(verb: "Token", places: Places) -> Condition | None:
    """What "requires the approval of parliament" or "needs a permit" requires, before its subject."""
    if verb.lemma_.lower() not in NEEDING or negated(verb):
        return None
    what = next((child for child in verb.rights if child.dep_ == "dobj" and child.lemma_.lower() in words("approvals")), None)
    who = subject(verb)
    if what is None or who is None or who.lower_ in SPEAKERS - {"it", "this", "that"}:
        return None
    stretch = phrase(places.text, what, "commitments.needs")
    return condition(verb, "required", stretch, None, who, places) if stretch is not None else None


def bound(verb: "Token", places: Places) -> Condition | None:
    """What somebody "has to" or "needs to" do where the rule is named beside it: "under the law, owners have to register"."""
    what = next((child for child in verb.rights if child.dep_ == "xcomp" and any(one.tag_ == "TO" for one in child.lefts)), None)
    if verb.lemma_.lower() not in BINDING or what is None or negated(verb):
        return None
    by = source(verb) or source(what)
    stretch = phrase(places.text, what, "commitments.bound") if by is not None else None
    return condition(verb, "required", stretch, by, None, places) if stretch is not None else None


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
    stretch = phrase(places.text, what, "commitments.lawful") if what is not None and what.i != word.i else None
    if stretch is None or negated(verb):
        return None
    return condition(word, "forbidden" if kind == "forbidden" else "required", stretch, by, None, places)


def _is_infinitive(child: "Token") -> bool:
    return child.dep_ in ("xcomp", "advcl", "ccomp") and any(one.tag_ == "TO" for one in child.lefts)


def restricted(only: "Token", places: Places) -> Condition | None:
    """What stands behind "only if", "only after", "only with" where something can, may or will be done."""
    following = only.doc[only.i + 1] if only.i + 1 < len(only.doc) else None
    if following is None or following.lower_ not in AFTER_ONLY or following.dep_ not in ("mark", "prep", "advmod"):
        return None
    head = following.head  # the verb of the clause behind "if", or what the preposition hangs on
    main = head.head if following.dep_ in ("mark", "advmod") else head
    allowed = main.lemma_.lower() in ("allow", "permit")
    if not allowed and not any(child.lower_ in CAN for child in main.lefts):
        return None
    what = head if following.dep_ in ("mark", "advmod") else next((one for one in following.rights if one.dep_ in ("pobj", "pcomp")), None)
    if what is None or (following.dep_ == "prep" and not allowed and what.lemma_.lower() not in words("approvals") and what.pos_ != "VERB"):
        return None
    who = subject(main)
    if who is None or who.lower_ in SPEAKERS - {"it", "this", "that"} or what.i == main.i:
        return None
    whole = phrase(places.text, what, "commitments.only")
    stretch = span(places.text, max(whole.start, following.idx + len(following.text)), whole.end, whole.rule) if whole is not None else None
    return condition(only, "required", stretch, None, None, places, end=following) if stretch is not None else None


def unapproved(without: "Token", places: Places) -> Condition | None:
    """What is needed where something cannot be done "without the council's approval"."""
    main = without.head
    what = next((one for one in without.rights if one.dep_ == "pobj"), None)
    if what is None or what.lemma_.lower() not in words("approvals") or not negated(main):
        return None
    if not any(child.lower_ in CAN for child in main.lefts) and main.lemma_.lower() not in ("allow", "permit"):
        return None
    stretch = phrase(places.text, what, "commitments.without")
    return condition(without, "required", stretch, None, None, places) if stretch is not None else None
