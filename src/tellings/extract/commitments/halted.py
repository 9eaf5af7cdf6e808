"""What is stopped, held back, let through or kept up until something is done: "blocked the line until", "lasts as long as"."""

from typing import TYPE_CHECKING

from ...lexicon import words
from .bargains import is_measure
from .phrases import negated, subject
from .required import is_deed

if TYPE_CHECKING:
    from spacy.tokens import Token

WITHHELD = frozenset({"hold", "keep", "stay", "remain", "suspend", "freeze", "withhold", "continue", "block", "maintain", "bar", "ban"})
CLEARING = frozenset({"clear", "approve", "agree", "grant", "allow", "accept", "back", "permit", "authorise", "authorize", "confirm", "go"})
HALTING = frozenset({"stop", "cease", "halt", "suspend", "keep", "stay", "refrain", "leave", "close", "withhold", "ground", "remain"})
HALTED = WITHHELD | {"halt", "postpone", "delay", "stop", "adjourn", "close", "shut", "ground", "impound", "detain", "seal", "pause"}
LASTING = frozenset({"last", "hold", "stand", "apply", "continue", "run"})
LIMITS = frozenset({"limit", "restriction", "cap", "quota", "condition"})


def is_subject_to(main: "Token", what: "Token") -> bool:
    """Whether something is subject to an approval, or was let through subject to a deed ("cleared the sale, subject to repairs")."""
    if what.lemma_.lower() in words("approvals") | LIMITS:
        return True
    return main.lemma_.lower() in CLEARING and (is_deed(what) or what.lemma_.lower() in words("required_things") | words("granted_things"))


def is_halted(main: "Token", what: "Token") -> bool:
    """Whether something was stopped, or is held back, until what is still to come: "blocked the line until the builder has a permit"."""
    ahead = what.tag_ in ("VBZ", "VBP") or any(child.tag_ in ("VBZ", "VBP", "MD") for child in what.lefts)
    given = next((child for child in main.rights if child.dep_ == "dobj"), None)
    going = main.tag_ == "VBG" and given is not None and given.lemma_.lower() in words("granted_things")
    past = main.tag_ in ("VBD", "VBN") and not any(child.tag_ == "MD" for child in main.lefts)
    return ahead and main.lemma_.lower() in HALTED and (past or going) and subject(main) is not None


def is_told_to_halt(main: "Token", what: "Token") -> bool:
    """Whether somebody is told to stop or keep from something until then."""
    told = next((child for child in main.rights if child.dep_ in ("xcomp", "ccomp")), None)
    ahead = what.tag_ in ("VBZ", "VBP") or any(child.tag_ in ("VBZ", "VBP", "MD") for child in what.lefts)
    ordering = main.lemma_.lower() in ("tell", "order", "instruct", "direct")
    return ordering and ahead and told is not None and (told.lemma_.lower() in HALTING or negated(told))


def is_lasting(main: "Token") -> bool:
    """Whether a measure or a gift is told to hold: "the freeze lasts as long as"."""
    mine = subject(main)
    return mine is not None and (is_measure(mine) or mine.lemma_.lower() in words("granted_things") | {"freeze"})


def takes_effect(main: "Token") -> bool:
    """Whether it is told when a rule takes effect or comes into force."""
    things = [one for child in main.rights for one in (child, *child.rights)]
    return main.lemma_.lower() in ("take", "come", "enter", "go") and any(one.lower_ in ("effect", "force") for one in things)
