"""Rules that the outlet tells as they are: "households must not wash cars", "schools have to hire a cook", "neither side may fly drones".

Beside what was promised or required just before (``near``), an outlet's "must", "has to" or "may not" goes on telling the same terms;
alone, "must" of somebody in general or of a body's duty is a rule where its verb is a deed. What somebody is quoted with is left to
``obliged``: there it is opinion as often as rule.
"""

from typing import TYPE_CHECKING

from ...lexicon import words
from ...record import Condition
from ...record.commitment import ConditionKind
from .deadlines import RIGHTS
from .lawful import ordered_by_office
from .obliged import ENDING, GENERAL, STRIVING, is_advice, source
from .phrases import before, is_asked, negated, phrase, subject
from .places import Places
from .required import condition

if TYPE_CHECKING:
    from spacy.tokens import Token

MUST = frozenset({"must", "shall"})
FIRST = frozenset({"i", "we", "you", "one", "there", "this", "that", "what"})
GENDERED = frozenset({"he", "she"})
MAIN = frozenset({"ROOT", "conj", "parataxis"})
OPEN = frozenset({"may", "might", "could", "would", "should", "can"})
GUESSED = frozenset({"still", "probably", "surely", "now"})
SOON = 4  # tokens from "must" to its verb; a verb further off belongs to another clause
NAMES = frozenset({"person", "place", "organisation", "group"})
HINGED = frozenset({"before", "until", "unless", "till"})
BOUNDS = frozenset({"more", "less", "fewer", "later"})


def ruled(verb: "Token", places: Places, near: bool) -> Condition | None:
    """What the outlet tells that somebody must, has to or may not do.

    Args:
        verb: a verb, or a "have" or "need" that another hangs on.
        places: what is known of the text.
        near: whether a promise or a condition has been told in this sentence or the two before it.
    """
    who = subject(verb)
    nobody = who is not None and any(child.lower_ in ("no", "any") for child in who.lefts)  # "no one"
    if who is None or (who.lower_ in FIRST and not nobody) or not _is_main(verb) or is_asked(verb):
        return None
    if places.quotes.at(verb.idx) is not None:
        return _must(verb, who, places, near) if ordered_by_office(verb, who, places, near) else None
    return _must(verb, who, places, near) or _has_to(verb, who, places, near) or _may_not(verb, who, places, near)


def _is_main(verb: "Token") -> bool:
    """Whether a clause stands for itself: no subordinate clause, or one behind a colon ("another: girls must be let in")."""
    clause = verb
    while clause.dep_ == "conj" and clause.head.i != clause.i:
        clause = clause.head
    colon = clause.dep_ in ("ccomp", "acl", "appos") and clause.left_edge.i > 0 and clause.left_edge.nbor(-1).text in (":", ";")
    said = clause.dep_ == "ccomp" and clause.i < clause.head.i and clause.head.head.i == clause.head.i  # "they must pay, it said"
    return clause.dep_ in MAIN or colon or said


def _is_deed(verb: "Token", who: "Token", near: bool) -> bool:
    """Whether what must be done is a deed of somebody, or is done to something; what must be so only among other terms."""
    lemma = verb.lemma_.lower()
    if any(child.dep_ == "auxpass" for child in verb.lefts):
        return True
    if lemma == "do" and any(child.lower_ == "without" for child in verb.rights):
        return True
    if lemma in ENDING and not any(child.dep_ in ("dobj", "xcomp") for child in verb.rights):
        return False  # "the rain must stop"
    if lemma in ("be", "come", "have", "live", "reach", "remain"):
        return near and bool(list(verb.rights)) and not any(child.dep_ == "acomp" and not list(child.rights) for child in verb.rights)
    if lemma == "prove" and any(child.dep_ in ("ccomp", "dobj") for child in verb.rights):
        return True
    return lemma not in STRIVING | {"ask"} and lemma not in words("undeliberate_verbs") and who.pos_ != "NUM"


def _must(verb: "Token", who: "Token", places: Places, near: bool) -> Condition | None:
    modal = next((child for child in verb.lefts if child.dep_ == "aux" and child.lower_ in MUST), None)
    if (
        modal is None
        or not (who.i < modal.i and verb.i - modal.i <= SOON)
        or (who.pos_ == "PROPN" and places.kinds.get(places.entities.at(who.idx) or "") == "person")
    ):
        return None
    if any(child.lower_ in GUESSED for child in verb.lefts) or not _is_deed(verb, who, near) or _is_saying(verb) or is_advice(verb):
        return None
    guess = any(child.lower_ == "have" for child in verb.lefts) or verb.tag_ == "VBG"
    if (guess and not (near and who.lower_ == "they")) or not _is_bound(who, places, near or before(verb) is not None):
        return None
    kind: ConditionKind = "forbidden" if negated(verb) else "required"
    stretch = phrase(places.text, verb, "commitments.ruled")
    return condition(modal, kind, stretch, source(verb), before(verb), places) if stretch is not None else None


def _is_saying(verb: "Token") -> bool:
    """``must be heard to be believed``: a manner of speaking, one passive for the sake of another."""
    passive = [child for child in verb.rights if child.dep_ in ("xcomp", "advcl") and any(one.tag_ == "TO" for one in child.lefts)]
    return any(one.dep_ == "auxpass" for one in verb.lefts) and any(
        one.dep_ == "auxpass" and one.lower_ == "be" for child in passive for one in child.lefts
    )


def _is_bound(who: "Token", places: Places, near: bool) -> bool:
    """Whether a rule can be laid on it: somebody by a common noun; by name or pronoun only among other terms."""
    kind = places.kinds.get(places.entities.at(who.idx) or "")
    if who.pos_ == "PRON" and who.lower_ not in GENERAL:
        return near and (who.lower_ not in GENDERED)
    return near if who.pos_ == "PROPN" or (kind in NAMES and who.text[0].isupper() and who.i > who.sent.start) else True


def _has_to(verb: "Token", who: "Token", places: Places, near: bool) -> Condition | None:
    """What somebody has or needs to do, told among other terms, or of everybody of a kind."""
    what = next((child for child in verb.rights if child.dep_ == "xcomp" and any(one.tag_ == "TO" for one in child.lefts)), None)
    if verb.lemma_.lower() not in ("have", "need") or what is None or negated(verb) or verb.tag_ not in ("VBZ", "VBP", "VB"):
        return None
    modals = {child.lower_ for child in verb.lefts if child.dep_ == "aux"}
    if modals & OPEN or any(child.lower_ in ("yet", "only", "still") for child in (*verb.children, *what.lefts)):
        return None
    named = places.kinds.get(places.entities.at(who.idx) or "")
    bailed = any(one.lemma_.lower() in ("bail", "parole", "probation") for one in verb.sent)
    if (
        not (near or bailed)
        or (who.lower_ in GENDERED and not bailed)
        or (verb.lemma_.lower() == "need" and (named in NAMES or not _is_of_kind(who)))
    ):
        return None
    if not _is_deed(what, who, near=False) or what.lemma_.lower() in RIGHTS or what.i - verb.i > len(("only", "first", "to", "be")) + 1:
        return None
    stretch = phrase(places.text, what, "commitments.ruled")
    return condition(verb, "required", stretch, None, before(what), places) if stretch is not None else None


def _is_of_kind(who: "Token") -> bool:
    """Whether it is laid on all of a kind: "owners", "every school", "they" after those have been named."""
    lefts = {child.lower_ for child in who.lefts if child.dep_ in ("det", "poss", "nummod")}
    return who.lower_ == "they" or bool(lefts & GENERAL) or (who.tag_ == "NNS" and not lefts)


def _may_not(verb: "Token", who: "Token", places: Places, near: bool) -> Condition | None:
    """What somebody may not do: by a rule named beside it, or among other terms; "no more than" so many, too."""
    can = near and any(child.dep_ == "auxpass" for child in verb.lefts) and any(child.lower_ == "no" for child in who.lefts)
    modal = next((child for child in verb.lefts if child.lower_ in ("may", "can" if can else "may") and child.dep_ == "aux"), None)
    if modal is None or not _is_deed(verb, who, near=False) or any(child.lower_ == "have" for child in verb.lefts):
        return None
    neither = who.lower_ in ("nobody", "none", "neither") or any(child.lower_ in ("neither", "no") for child in who.lefts)
    bound = any(one.lower_ in BOUNDS and one.i > verb.i and one.nbor(-1).lower_ == "no" for child in verb.rights for one in child.subtree)
    if any(child.lower_ == "without" or (child.dep_ == "advcl" and child.left_edge.lower_ in HINGED) for child in verb.rights):
        return None  # what it waits for, or may not be without, tells more
    by = source(verb)
    denied = negated(verb) or neither
    kind = places.kinds.get(places.entities.at(who.idx) or "")
    if not (denied or bound) or not (
        by is not None or near or neither or (bound and (_is_of_kind(who) or kind in ("place", "organisation")))
    ):
        return None
    if denied and by is None and not (neither or _is_of_kind(who)):
        return None  # "the firm may not survive"
    stretch = phrase(places.text, verb, "commitments.ruled")
    return condition(modal, "forbidden", stretch, by, None, places) if stretch is not None else None
