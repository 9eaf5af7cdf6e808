"""What a bare number counts, by what happened: ``12 died and 20 were injured`` counts people, ``150 were freed`` those told of before."""

from spacy.tokens import Token

from ...lexicon.quantities import outcomes_of
from ...record import Evidence, Figure

NEAR = 300  # code points back to the figure that names what is counted
_PLACES = frozenset(("nsubj", "nsubjpass", "dobj"))
_STATES = frozenset(("acomp", "oprd", "attr"))
# What happens to people alone, unless something else is named.
_PERSONAL = frozenset(("die", "injure", "vanish", "detain", "deport", "flee", "rescue", "protest", "infect"))
PEOPLE = "people"


def understood(anchor: Token, start: int, earlier: list[Figure]) -> tuple[Evidence | None, str]:
    """The words and the head of what a bare number counts; no words where it is people that no words name, and no head where nothing tells.

    Args:
        anchor: the number's token.
        start: where it begins, in code points.
        earlier: the figures before it.
    """
    groups = _happened(anchor)
    if not groups:
        return None, ""
    for other in reversed(earlier):
        if start - other.context.end > NEAR:
            break
        if other.kind == "count" and other.head and other.counted and groups & outcomes_of((*other.terms, other.head)):
            return other.counted, other.head
    return (None, PEOPLE) if groups & _PERSONAL else (None, "")


def _happened(anchor: Token) -> frozenset[str]:
    """The groups of outcomes that the verb of a bare number tells, as its subject or object."""
    if anchor.dep_ not in _PLACES or anchor.head.pos_ not in ("VERB", "AUX") or _parts_named(anchor):
        return frozenset()
    verb = anchor.head
    return outcomes_of([verb.lemma_, verb.lower_, *(child.lower_ for child in verb.children if child.dep_ in _STATES)])


def _parts_named(anchor: Token) -> bool:
    """Whether an "of" behind the number says of what they are part: ``30 of the wounded``."""
    return any(child.lower_ == "of" and any(under.pos_ != "PRON" for under in child.children) for child in anchor.children)
