"""Place: one thing that happened once, at two places of which neither lies in the other."""

import re

from ...lexicon import words as lexicon
from .kinship import one_act
from .pairing import Pair, weak
from .part import Part
from .parting import Neighbours, Parting, names, quoted
from .statements import LOCATING, Statement
from .things import kinds_apart, places_apart

NEAR = frozenset({"near", "outside", "off", "around"})
WAYS = (LOCATING, frozenset({"from"}), frozenset({"to", "into", "for", "towards", "toward"}))


def between(pair: Pair, near: Neighbours) -> Parting | None:
    """The places in which two statements part; none where an account names both, or where the act is done again and again."""
    left, right = pair.left, pair.right
    person = any(part.kind == "person" for part in left.parts.get("object", ()))
    if not one_act(left.act, right.act, person) or left.claim.negated or right.claim.negated or left.claim.modality != right.claim.modality:
        return None
    for way in WAYS:
        found = _apart(left, right, way)
        if found is None or not pair.apart_only_in(*way):
            continue
        if _mentions(left, found[1]) or _mentions(right, found[0]):
            continue
        if not _same_participants(pair) or _shared(found, pair) or not _once(pair) or any(_told(one, found) for one in near.beside(pair)):
            continue
        first, second = names(pair)
        one, other = (part.exact for part in found)
        reason = f"{first} puts it at {quoted(one)}, {second} at {quoted(other)}: neither place lies in the other, as far as is known"
        return Parting("place", "differs", one, other, reason)
    return None


def _apart(left: Statement, right: Statement, way: frozenset[str]) -> tuple[Part, Part] | None:
    """The first places of both that exclude each other, if all named ones do; kinds of places count where no names are given."""
    mine, yours = _places(left, way), _places(right, way)
    named = [[part for part in parts if part.names and (part.kind != "person" or way is LOCATING)] for parts in (mine, yours)]
    if all(named):
        if all(places_apart(one, other) for one in named[0] for other in named[1]):
            return (named[0][0], named[1][0]) if _exact(named) or _kinds(mine, yours) else None
        return None
    if any(named):
        return None
    kinds = _kinds(mine, yours)
    return kinds[0] if kinds and len(mine) == len(yours) == 1 else None


def _kinds(mine: list[Part], yours: list[Part]) -> list[tuple[Part, Part]]:
    return [(one, other) for one in mine for other in yours if kinds_apart(one, other)]


def _exact(named: list[list[Part]]) -> bool:
    """Whether both say where, or both say near what: what is near one town may lie in another."""
    ways = [{part.role.name in NEAR for part in parts} for parts in named]
    return ways[0] == ways[1]


def _places(one: Statement, way: frozenset[str]) -> list[Part]:
    return [part for name in sorted(way) for part in one.parts.get(name, ())]


def _shared(found: tuple[Part, Part], pair: Pair) -> bool:
    """Whether a sentence has a word of the place that the other gives: "at 14 Mill Street", "in a bakery on Mill Street"."""
    for part, other in ((found[0], pair.right), (found[1], pair.left)):
        sentence = set(re.findall(r"[^\W_]+", other.account.document.text[other.claim.context.start : other.claim.context.end].lower()))
        own = {word for word in part.exact.lower().split() if word != part.role.head} - lexicon("function_words")
        if own & sentence:
            return True
    return False


def _same_participants(pair: Pair) -> bool:
    """Whether all participants that both name are the same, a specific one among them."""
    named = [name for name in ("agent", "object") if pair.left.parts.get(name) and pair.right.parts.get(name)]
    return bool(named) and all(name in pair.related.same for name in named) and pair.about_one


def _once(pair: Pair) -> bool:
    """Whether it can have happened only once: not an act that is repeated, unless both say the same time for it."""
    again = lexicon("repeatable_acts")
    told = not weak(pair) or pair.agree_on > 1 or pair.left.act == "come"
    return pair.when == "same" or (told and not {pair.left.act, pair.left.verb} & again)


def _told(other: Pair, found: tuple[Part, Part]) -> bool:
    """Whether another statement gives a place of the pair, so that one account has both."""
    known = {part.entity or part.role.head for part in found}
    sides = [{part.entity or part.role.head for parts in one.parts.values() for part in parts} for one in (other.left, other.right)]
    return bool(known & sides[0] & sides[1])


def _mentions(one: Statement, place: Part) -> bool:
    """Whether an account names a place somewhere: then it may be a part of its own, or one it tells more of."""
    document = one.account.document
    return bool(place.names) and re.search(rf"\b{re.escape(place.exact)}\b", document.text[: document.main_end]) is not None
