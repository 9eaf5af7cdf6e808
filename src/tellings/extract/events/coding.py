"""The PLOVER type of an act as it is put: help that is to come is an agreement, an attack to come a threat, what must be done a request.

Follows the PLOVER codebook (openeventdata/PLOVER, draft 0.8): cooperation told of the future is
to be coded as AGREE; its conversion table reads intended concessions and retreats so too (CAMEO 035).
"""

from spacy.tokens import Token

from ...record import Modality
from .patterns import CLAUSES, infinitive
from .speech import Speech

COOPERATIVE = frozenset({"CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT"})
THREATENED = frozenset({"SANCTION", "COERCE", "ASSAULT"})  # a threat even in the outlet's own voice
ANNOUNCED = THREATENED | {"PROTEST", "MOBILIZE"}  # a threat where the actor says so, or makes a condition
IF, UNLESS = frozenset({"if", "unless", "until"}), frozenset({"unless"})


def coded(kind: str, verb: Token, how: Modality, negated: bool, said: Speech | None) -> str:
    """The type of an act as it is put; its own where that does not change it.

    Args:
        kind: the type of the act itself, or empty.
        verb: the verb that tells it, or that carries its noun.
        how: planned, possible, required or asserted.
        negated: whether it is said not to be.
        said: the clause of speech that it stands in.
    """
    if how == "required":
        return "REQUEST" if said is not None and said.speaker is not None and not said.same else kind
    own = said is not None and said.same
    if how != "planned" or (verb.dep_ == "advcl" and infinitive(verb) and not negated):
        return kind  # what is done to an end is neither promised nor threatened by it
    if negated:
        return "AGREE" if kind in THREATENED else "REJECT" if kind or own else kind
    if kind and _conditional(verb, UNLESS):
        return "THREATEN"
    if kind in COOPERATIVE:
        return "AGREE"
    if kind in THREATENED or (kind in ANNOUNCED and (own or _conditional(verb, IF))):
        return "THREATEN"
    return kind


def _conditional(verb: Token, conditions: frozenset[str]) -> bool:
    """Whether a condition hangs on the act: "unless prices fell"."""
    return any(
        child.dep_ in CLAUSES and any(inner.dep_ == "mark" and inner.lower_ in conditions for inner in child.lefts)
        for child in verb.children
    )
