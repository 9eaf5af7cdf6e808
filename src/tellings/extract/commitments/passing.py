"""Rules told in passing, of the thing that they are laid on: "the count, which must be over by Friday"."""

from typing import TYPE_CHECKING

from ...record import Condition
from .phrases import before, from_verb, negated
from .places import Places
from .required import condition

if TYPE_CHECKING:
    from spacy.tokens import Token

RELATIVE = frozenset({"which", "that", "who"})
DUE = frozenset({"by", "within", "before"})


def in_passing(verb: "Token", places: Places) -> Condition | None:
    """What a relative clause says must be done with a thing by a day, or before something else may come.

    Without a day or a "before", such a "must" is opinion as often as rule; what somebody is quoted with is left alone for the same reason.
    """
    must = next((child for child in verb.lefts if child.dep_ == "aux" and child.lower_ in ("must", "shall")), None)
    if verb.dep_ != "relcl" or must is None or places.quotes.at(verb.idx) is not None or any(one.lower_ == "have" for one in verb.lefts):
        return None
    if not any(child.lower_ in RELATIVE and child.dep_ in ("nsubj", "nsubjpass") for child in verb.lefts):
        return None
    until = before(verb)
    passive = any(child.dep_ == "auxpass" for child in verb.lefts)
    due = any(child.lower_ in DUE and any(one.ent_type_ in ("DATE", "TIME") for one in child.rights) for child in verb.rights)
    if until is None and not (passive and due):
        return None
    stretch = from_verb(places.text, verb, "commitments.in_passing")
    if stretch is None:
        return None
    return condition(must, "forbidden" if negated(verb) else "required", stretch, None, until, places)
