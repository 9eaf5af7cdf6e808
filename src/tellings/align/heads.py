"""How the things that two figures count or measure compare: the same, kindred, a thing and its measure, or other things."""

from collections.abc import Mapping
from typing import NamedTuple

from .concepts import concept
from .quantities import Quantity
from .weights import COMMON, COMMON_HEAD, COMPOUND, MEASURING

# Groups of heads that say what happened to people and not who they are.
_SUFFERED = frozenset(("dead", "injured", "missing", "prisoner"))
# Measures of a thing's body: of one thing there is one of each, whatever the sentence around it says.
_PHYSICAL = frozenset(("length", "mass", "area", "volume", "speed", "temperature", "other magnitude"))

# What one does with a thing for what it costs.
_DEALS = frozenset(("buy", "purchase", "acquire", "sell", "pay", "build", "auction"))


class Heads(NamedTuple):
    """How two heads compare: the name of the evidence in the table, the heads, and how many times it counts."""

    name: str
    terms: tuple[str, ...] = ()
    share: float = 1.0


def compared(one: Quantity, other: Quantity, equal: bool, spread: Mapping[str, int]) -> Heads | None:
    """What the heads of two figures say of their being one quantity; ``spread`` are the values that each head stands with."""
    first, second = one.head, other.head
    both = (first, second)
    if first and first == second:
        common = not equal and (spread[first] > COMMON_HEAD or (one.figure.kind == "count" and one.group == "person"))
        return Heads("same head", (first,), COMMON if common else 1.0)
    if first and second and concept(first) == concept(second):
        return Heads("kindred head", both)
    if shared := _subject(one, other):
        return Heads("same subject", (shared,))
    if not first or not second:
        if _told(one, other) or _told(other, one):
            return Heads("told head", tuple(filter(None, both)))
        if one.measured or other.measured:
            return Heads("measure", tuple(filter(None, both)))
        return None if equal or one.figure.kind not in ("percent", "fraction") else Heads("share of what")
    return _unlike(one, other)


def _unlike(one: Quantity, other: Quantity) -> Heads | None:
    both = (one.head, other.head)
    if _swapped(one, other) or _swapped(other, one):
        return Heads("foreign head", both)
    if one.group == other.group or (_SUFFERED & {one.group, other.group} and one.outcomes & other.outcomes):
        return Heads("kindred head", both)
    if one.figure.kind != "count" and (_compound(*both) or _compound(both[1], both[0])):
        return Heads("kindred head", both)
    suffered = _SUFFERED & {one.group, other.group} and not one.outcomes & other.outcomes  # who is dead is not who was aboard
    if not suffered and (one.group == other.wider or other.group == one.wider):
        return Heads("wide head", both)
    if not _free(one, other):
        return Heads("foreign head", both)
    return Heads("measure", both) if one.measured or other.measured else None


def _swapped(one: Quantity, other: Quantity) -> bool:
    """Whether what the first counts has another part in what is told of the second: ``guards hurt 9 inmates``, ``inmates hurt guards``."""
    parts = [other.frame.parts[name].head for name in ("agent", "object") if name in other.frame.parts]
    return bool(one.head) and concept(one.head) in parts and one.figure.kind == "count"


def _subject(one: Quantity, other: Quantity) -> str:
    """A thing that both measure, the head of one of them: "the truce lasted 9 days", "it held"; things that are counted are their heads."""
    if one.figure.kind in ("count", "percent", "fraction", "rate"):
        return ""
    shared = sorted(one.subjects & other.subjects)
    if one.dimension in _PHYSICAL or one.dimension.startswith(("duration", "age")):
        named = {concept(each.head) for each in (one, other) if each.head and not each.measured}
        return next((word for word in shared if not named or word in named), "")
    if not one.head and not other.head and one.plain & MEASURING["money"] and other.plain & MEASURING["money"]:
        return shared[0] if shared else ""
    for price, deal in ((one, other), (other, one)):
        if one.figure.kind == "money" and price.plain & MEASURING["money"] and deal.plain & _DEALS and concept(price.head) in shared:
            return concept(price.head)
    heads = {concept(one.head), concept(other.head)}
    free = not one.head or not other.head
    return next((word for word in shared if word in heads and free), "")


def _told(one: Quantity, other: Quantity) -> bool:
    """Whether the first names no head, and tells of the one of the second: a share of which nothing else is said."""
    return not one.head and one.figure.kind in ("percent", "fraction") and concept(other.head) in one.described


def _compound(one: str, other: str) -> bool:
    """``rain`` and ``rainfall``: a noun, and one that is made of it."""
    return len(one) >= COMPOUND and len(other) > len(one) + 2 and other.startswith(one)


def _free(one: Quantity, other: Quantity) -> bool:
    """Whether two heads may be of one quantity although they are not kindred.

    A sum is for many things at once: what one account names as its purpose, another may name beside it. Of a measure, one account may name
    the thing, the other the measure ("fraud", "sentence for the fraud"), or each the one that its verb takes ("wages", "deal").
    """
    here, there = concept(one.head) in other.words, concept(other.head) in one.words
    if one.figure.kind == "count":
        return False
    if here and there:
        return True
    if one.figure.kind == "money" and (one.names & other.names or here or there):
        return True
    if one.measured or other.measured:
        return here or there or (one.measured and other.measured)
    return (here or there) and bool(one.names & other.names)
