"""What an account only names, and says nothing more of than who did it: "the theft was the work of a clerk", "the shots came from guards".

The reader of one account knows from it what was stolen; so do we, from the account that tells it, if only one such thing is told of in the
story (bridging: Clark 1975, here across accounts).
"""

import functools
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ...lexicon import rows
from .part import Part
from .statements import Statement
from .words import act_of

_DONE = "perpetrate"
_UNAIMED = frozenset({"shoot"})  # acts that need no object, and are done to somebody or something all the same


def bridged(told: Sequence[Statement]) -> Iterator[Statement]:
    """For each statement that only names what somebody did, one that says to whom, as the others tell it. Linear."""
    by_act: dict[tuple[str, str], list[Statement]] = defaultdict(list)
    for one in told:
        if one.parts.get("object") and one.claim.modality == "asserted" and not one.claim.negated:
            by_act[one.happening, one.act].append(one)
    for one in told:
        verb = _named(one)
        if not verb or one.claim.negated or not one.parts.get("agent"):
            continue
        theirs = [other for other in by_act[one.happening, act_of(verb)] if other.account.id != one.account.id]
        things = {_key(other.parts["object"][0]): other.parts["object"] for other in theirs}
        if len(things) == 1:
            yield replace(one, act=act_of(verb), verb=verb, parts={**one.parts, "object": next(iter(things.values()))})


def _named(one: Statement) -> str:
    """The verb of what somebody did, where nothing but its noun is told."""
    if one.act in _UNAIMED and "object" not in one.parts and one.claim.clause.rule == "claims.restated":
        return one.verb
    if one.act != _DONE or len(one.parts.get("object", ())) != 1:
        return ""
    deed = one.parts["object"][0]
    return _verbs().get(deed.role.head, "") if deed.role.definite and set(deed.role.words) == {deed.role.head} else ""


def _key(part: Part) -> str:
    return part.entity or part.role.head


@functools.cache
def _verbs() -> dict[str, str]:
    return {row[0]: row[1] for row in rows("happening_nouns")}
