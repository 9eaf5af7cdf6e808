"""Which tellings of two accounts are of one act, and how surely."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from ..matters.stems import kin
from ..pairing import when
from ..part import Part
from ..statements import LOCATING
from ..things import Relation, numbers, related, relation, specific
from .tellings import Telling

COMMON = 60  # tellings with one act above which these tell nothing
PLACING = LOCATING | {"into", "to", "from", "against"}
_NAME = re.compile(r"\b[A-Z][^\W_]+")
SHARED = 2  # stems, besides those for the act, that two clauses on one act share; one doer counts as one


def matched(told: Sequence[Telling]) -> Iterator[tuple[Telling, Telling]]:
    """The pairs of tellings of two accounts that are of one act. Linear in the tellings, since what is too common is left out."""
    index: dict[str, list[int]] = defaultdict(list)
    for one in told:
        for key in sorted(one.keys):
            index[key].append(one.number)
    seen: set[tuple[int, int]] = set()
    for _, numbers_of in sorted(index.items()):
        if len(numbers_of) > COMMON:
            continue
        for place, left in enumerate(numbers_of):
            for right in numbers_of[place + 1 :]:
                one, other = told[left], told[right]
                if one.account.id == other.account.id or one.statement.happening != other.statement.happening or (left, right) in seen:
                    continue
                seen.add((left, right))
                if same(one, other):
                    yield one, other


def alike(one: Telling, other: Telling) -> bool:
    """Whether two tellings may be of one act: the same word for it, and nothing sets apart what it is about."""
    return _one_act(one, other) and (not one.topic or not other.topic or bool(one.topic & other.topic))


def same(one: Telling, other: Telling) -> bool:
    """Whether there is evidence that two tellings are of one act."""
    if not _one_act(one, other) or when(one.statement, other.statement) == "apart":
        return False
    if bool(one.things) != bool(other.things) or (one.things and _counts_apart(one, other)):
        return False
    if any(_apart(one, other, name) for name in sorted(PLACING)):
        return False
    who = doers(one, other)
    if who == "apart":
        return False
    shared = one.topic & other.topic
    if one.things and (not shared or not _one_thing(one.things, other.things)):
        return False
    if who != "same" and not (one.things and _pointed(one, other)):
        return False
    beside = {word for word in one.words & other.words if not kin(word, one.act) and not kin(word, other.act)}
    return len(beside) + (who == "same") >= SHARED


def doers(one: Telling, other: Telling) -> Relation:
    """Whether one and the same does it, as far as is told: a body and its office have a name in common ("the Tamar army", "Tamar")."""
    found = relation(one.doers, other.doers)
    named = any(mine.names & yours.names or _named(mine) & _named(yours) for mine in one.doers for yours in other.doers)
    return "same" if found == "open" and named else found


def _named(part: Part) -> set[str]:
    """The words of a phrase that stand with a capital in it."""
    lowered = part.exact.lower()
    return {word for word in part.role.words if word in lowered and part.exact[lowered.index(word)].isupper()}


def _one_act(one: Telling, other: Telling) -> bool:
    if any(key.startswith("one act ") for key in one.keys & other.keys):
        return True
    return bool(one.keys & other.keys) and (one.statement.act == other.statement.act or kin(one.act, other.act))


def _apart(one: Telling, other: Telling, name: str) -> bool:
    """Whether a circumstance is one thing here and another there; where it is all that is told of the act, whether it is not the same."""
    mine, yours = one.statement.parts.get(name, ()), other.statement.parts.get(name, ())
    found = relation(mine, yours)
    return found == "apart" or (found == "open" and bool(mine and yours) and not one.things and not other.things)


def _one_thing(left: Sequence[Part], right: Sequence[Part]) -> bool:
    """Whether a thing of one is a thing of the other, or the two are told by one noun, or two words, and no two names set them apart."""
    return any(related(one, other) == "same" or _one_phrase(one, other) for one in left for other in right)


def _one_phrase(one: Part, other: Part) -> bool:
    shared = {*one.role.words} & {*other.role.words}
    names = [{word for word in _NAME.findall(part.exact) if word.lower() not in shared} for part in (one, other)]
    if (one.names and other.names) or all(names):
        return False
    return len(shared) > 1 or (one.role.head == other.role.head and one.role.definite and other.role.definite)


def _pointed(one: Telling, other: Telling) -> bool:
    """Whether both tell of one specific thing."""
    return any(related(mine, yours) == "same" and specific(mine) and specific(yours) for mine in one.things for yours in other.things)


def _counts_apart(one: Telling, other: Telling) -> bool:
    counts = [numbers(frozenset(word for part in side.things for word in part.role.words)) for side in (one, other)]
    return bool(counts[0] and counts[1]) and not counts[0] & counts[1]
