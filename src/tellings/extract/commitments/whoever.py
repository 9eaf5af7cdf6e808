"""Conditions on whoever is meant: "those who hand in their guns will not be punished", "only firms that pay may bid"."""

from typing import TYPE_CHECKING

from ...lexicon import words
from ...record import Condition
from .bargains import is_sanction
from .phrases import SUBJECTS, negated, phrase, subject
from .places import Places
from .required import condition

if TYPE_CHECKING:
    from spacy.tokens import Token

RELATIVE = frozenset({"who", "that", "which"})
WHOEVER = frozenset({"those", "anyone", "anybody", "everyone", "everybody", "all", "any"})
ALLOWED = frozenset({"may", "can"})
PUNISHING = frozenset({"charge", "prosecute", "punish", "fine", "arrest", "deport", "expel", "detain"})
SPARING = frozenset({"allow", "permit", "pardon", "exempt", "spare", "free", "release", "admit", "forgive", "compensate", "refund"})
NONE = frozenset({"nobody", "none"})


def whoever(verb: "Token", places: Places) -> Condition | None:
    """What those must have done, or be, who may do something, or to whom something is done by rule; or what nobody of a kind may do."""
    modal = next((child for child in verb.lefts if child.tag_ == "MD"), None)
    who = verb.head if verb.dep_ == "relcl" else subject(verb)
    if who is None:
        return None
    if verb.dep_ != "relcl" and _only_with(who, modal) is not None:
        return _with(verb, who, places)
    if verb.dep_ != "relcl":
        return _forbidden(verb, who, modal, places)
    main = who.head
    if verb.lemma_.lower() == "fail" and any(one.lower_ == "do" and one.dep_ == "xcomp" for one in verb.rights):
        return None  # "those who fail to do so"
    if who.dep_ == "dobj" and negated(main) and main.lemma_.lower() in PUNISHING and any(child.lower_ == "will" for child in main.lefts):
        cue = next((child for child in verb.lefts if child.lower_ in RELATIVE), None)
        return _made(cue, verb, main, places) if cue is not None and verb.tag_ == "VBP" else None
    cue = next((child for child in verb.lefts if child.lower_ in RELATIVE), None)
    if who.dep_ not in SUBJECTS or cue is None or modal is not None:
        return None
    only = next((child for child in (*who.lefts, *main.lefts) if child.lower_ == "only" and child.i < who.i), None)
    if only is not None and (any(child.lower_ in ALLOWED for child in main.lefts) or main.lemma_.lower() == "qualify"):
        return _made(only, verb, main, places)
    plain = verb.tag_ == "VB" and any(child.lower_ in ("do", "does") for child in verb.lefts)  # "that do not comply"
    meant = (plain or verb.tag_ in ("VBP", "VBZ")) and _is_anybody(who)
    return _made(cue, verb, main, places) if meant and (_is_spared(main) or is_sanction(main)) else None


def _only_with(who: "Token", modal: "Token | None") -> "Token | None":
    """The phrase that tells whom alone something is allowed: "only those with a permit may drill"."""
    only = any(child.lower_ == "only" for child in who.lefts)
    if not only or modal is None or modal.lower_ not in ALLOWED:
        return None
    return next((child for child in who.rights if child.dep_ == "prep" and child.lower_ in ("with", "over", "under", "holding")), None)


def _with(verb: "Token", who: "Token", places: Places) -> Condition | None:
    link = next(child for child in who.rights if child.dep_ == "prep")
    only = next(child for child in who.lefts if child.lower_ == "only")
    stretch = phrase(places.text, link, "commitments.whoever")
    return condition(only, "required", stretch, None, verb, places) if stretch is not None else None


def _is_anybody(who: "Token") -> bool:
    determined = any(child.dep_ in ("det", "poss") for child in who.lefts)
    return who.lower_ in WHOEVER or (who.tag_ == "NNS" and not determined)


def _is_spared(verb: "Token") -> bool:
    """Whether an office lets somebody off, or lets them do something: "will not be prosecuted", "will be allowed to stay"."""
    will = any(child.lower_ == "will" for child in verb.lefts)
    passive = any(child.dep_ == "auxpass" for child in verb.lefts)
    return will and passive and (negated(verb) or verb.lemma_.lower() in SPARING)


def _made(cue: "Token", clause: "Token", verb: "Token", places: Places) -> Condition | None:
    stretch = phrase(places.text, clause, "commitments.whoever")
    return condition(cue, "required", stretch, None, verb, places) if stretch is not None else None


def _forbidden(verb: "Token", who: "Token", modal: "Token | None", places: Places) -> Condition | None:
    """What those of a kind may not do: "boats over ten metres may not enter", stated by the outlet as it is."""
    kind = any(child.dep_ in ("prep", "relcl") for child in who.rights)
    barred = who.lower_ in NONE or (who.tag_ == "NNS" and negated(verb) and _is_anybody(who))
    if modal is None or modal.lower_ != "may" or not (kind and barred) or places.quotes.at(verb.idx) is not None:
        return None
    if verb.lemma_.lower() in words("undeliberate_verbs") or any(child.dep_ == "auxpass" for child in verb.lefts):
        return None
    stretch = phrase(places.text, verb, "commitments.whoever")
    return condition(modal, "forbidden", stretch, None, None, places) if stretch is not None else None
