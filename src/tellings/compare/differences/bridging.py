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
_MAKING = frozenset(
    {"create", "write", "paint", "build", "design", "compose", "make", "draw", "found", "invent", "produce", "carve", "sculpt"}
)
_UNAIMED = frozenset({"shoot"})  # acts that need no object, and are done to somebody or something all the same


def bridged(told: Sequence[Statement]) -> Iterator[Statement]:
    """For each statement that only names what somebody did, one that says to whom, as the others tell it. Linear."""
    by_act: dict[tuple[str, str], list[Statement]] = defaultdict(list)
    denied: dict[tuple[str, str], list[Statement]] = defaultdict(list)
    for one in told:
        if one.parts.get("object") and one.claim.modality == "asserted":
            (denied if one.claim.negated else by_act)[one.happening, one.act].append(one)
    made = _made(told)
    for one in told:
        if (act := _maker(one, made)) is not None:
            yield replace(one, act=act, verb=act)
            continue
        plain = _undone(one)
        others = by_act[one.happening, plain.act] + denied[one.happening, plain.act] if plain is not None else ()
        if plain is not None and any(other.account.id != one.account.id for other in others):
            yield plain
        verb = _named(one)
        if not verb or one.claim.negated or not one.parts.get("agent"):
            continue
        theirs = [other for other in by_act[one.happening, act_of(verb)] if other.account.id != one.account.id]
        things = {_key(other.parts["object"][0]): other.parts["object"] for other in theirs}
        if len(things) == 1:
            yield replace(one, act=act_of(verb), verb=verb, parts={**one.parts, "object": next(iter(things.values()))})


def _made(told: Sequence[Statement]) -> dict[tuple[str, str], tuple[str, str]]:
    """For each thing of which an account tells who made it, the act and the account that tells it first."""
    found: dict[tuple[str, str], tuple[str, str]] = {}
    for one in told:
        if one.act in _MAKING and one.parts.get("agent"):
            for part in one.parts.get("object", ()):
                found.setdefault((one.happening, _key(part)), (one.act, one.account.id))
    return found


def _maker(one: Statement, made: dict[tuple[str, str], tuple[str, str]]) -> str | None:
    """The act by which a thing came about of which this says whose work it is, as another account tells it: it was painted, or built."""
    if one.act != _DONE or len(one.parts.get("object", ())) != 1 or not one.parts.get("agent"):
        return None
    act, account = made.get((one.happening, _key(one.parts["object"][0])), ("", one.account.id))
    return act if account != one.account.id else None


def _undone(one: Statement) -> Statement | None:
    """A participle that was read as a state, as the deed that it tells besides: "no ransom was paid"."""
    states = one.parts.get("is", ())
    if (
        one.act != "be"
        or one.claim.lemma == "be"
        or len(states) != 1
        or states[0].exact != one.claim.predicate.exact
        or "agent" not in one.parts
    ):
        return None
    parts = {name: filled for name, filled in one.parts.items() if name not in ("is", "agent")}
    return replace(one, act=act_of(one.claim.lemma), verb=one.claim.lemma, parts={**parts, "object": one.parts["agent"]})


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
