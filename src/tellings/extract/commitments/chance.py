"""What befalls people or things, so that nobody can be required to bring it about: weather, winning, being lucky."""

from typing import TYPE_CHECKING

from ...lexicon import words
from .phrases import subject

if TYPE_CHECKING:
    from spacy.tokens import Token

NOBODY = frozenset({"it", "there", "this", "that", "nothing", "something", "things", "you", "one", "voters", "people"})
SUITING = frozenset({"help", "suit", "work", "benefit", "matter", "please", "serve", "hurt", "pay"})  # "unless it suits him"
ELECTING = frozenset({"elect", "re-elect", "reelect", "nominate"})
BEFALLING = frozenset({"rain", "snow", "be", "become", "happen", "seem", "turn", "get", "prove", "appear", "take", "freeze", "hail"})


def is_chance(what: "Token") -> bool:
    """Whether a clause is of what befalls: weather, winning, being lucky; or of nobody at all."""
    who = subject(what)
    lemma = what.lemma_.lower()
    if who is None or (who.lower_ in NOBODY and (who.lower_ != "it" or lemma in BEFALLING)):
        return True
    if lemma == "be" and what.tag_ == "VBD":
        return True  # "once she was in the palace"
    if lemma in ("take", "go", "come") and any(child.lower_ in ("office", "place", "into", "effect") for child in what.rights):
        return True  # "once he takes office", "once the rule goes into effect"
    if lemma == "prove" and any(child.dep_ in ("ccomp", "dobj") for child in what.rights):
        return False  # "if it proves that"
    if lemma in ELECTING:
        return True  # "if she is elected"
    passive = any(child.dep_ == "auxpass" for child in what.lefts)
    return lemma in words("undeliberate_verbs") and not passive and lemma not in ("be", "have", "meet", "agree")


def is_suiting(what: "Token") -> bool:
    """Whether it is only told to suit somebody: "unless it helps her"."""
    who = subject(what)
    return what.lemma_.lower() in SUITING and who is not None and who.lower_ in ("it", "that", "this")
