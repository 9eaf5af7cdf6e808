"""How much and how long: two values of one quantity in two sentences of one matter."""

import re
from collections.abc import Sequence

from ....lexicon import rows
from ....lexicon import words as lexicon
from ....lexicon.vectors import vector
from ....record import Figure
from ...intervals import said
from ...series import told
from ...verdicts import verdict
from ..parting import Parting, quoted
from ..words import things
from .guards import ahead, other_names, two_actors, two_times
from .told import Matter, Told

ALIKE = 0.4  # how alike two sentences are that give one quantity
LONG = 0.7  # the same in longer accounts, where figures are aligned as such
SURELY = 0.6  # the same, where nothing else than the sentence tells that it is one
NEAR = 0.5  # cosine of two nouns that may be counted for one
RATIO = 1.5  # of two lengths of time that are not one
PLAIN = ("count", "money", "duration", "distance", "mass", "area", "volume")
UNIT = {"S": 1 / 60, "M": 1.0, "H": 60.0, "D": 1440.0, "W": 10080.0, "m": 43800.0, "Y": 525600.0}  # minutes
LENGTH = re.compile(r"P(?:(\d+(?:\.\d+)?)([DWMY]))?(?:T(\d+(?:\.\d+)?)([HMS]))?$")
DELAY = re.compile(r"\b(?:after|between|later|before|within|took|waited|wait|passed|went by|lasted|until|elapsed|for)\b")
# What makes a number one of a larger whole.
OF_A_WHOLE = re.compile(
    r"\b(?:of (?:the|them|these|those|whom|which)|among (?:them|the)|including|alone|each|per|more|fewer|another|extra|additional)\b"
)


def figure(matter: Matter) -> Parting | None:
    """Two values of what both sentences give once."""
    left, right = matter.left, matter.right
    if matter.alike < (ALIKE if matter.short else LONG) or not matter.mutual or other_names(left, right) or ahead(left, right):
        return None
    if two_times(left, right) or two_actors(left, right):
        return None
    if OF_A_WHOLE.search(left.plain) or OF_A_WHOLE.search(right.plain):
        return None
    for kind in PLAIN:
        mine, yours = ([one for one in side.figures if one.kind == kind and not one.equivalents] for side in (left, right))
        if len(mine) != 1 or len(yours) != 1 or not _one_quantity(mine[0], yours[0], matter.alike):
            continue
        if _of_a_name(left, mine[0]) and _of_a_name(right, yours[0]):
            continue
        found = verdict(told(left.account, mine[0], _times(left)), told(right.account, yours[0], _times(right)))
        if found.status == "differs":
            words = said(mine[0]), said(yours[0])
            reason = f"{left.outlet} gives {quoted(words[0])}, {right.outlet} {quoted(words[1])}: {found.reason}"
            return Parting("figure", "differs", *words, reason)
    return None


def _of_a_name(one: Told, figure: Figure) -> bool:
    """Whether a number counts nothing and stands behind a capitalised word: "Route 9", "PAPER 12"."""
    before = one.account.document.text[: figure.expression.evidence.start].split()[-1:]
    return not figure.head and figure.counted is None and bool(before) and before[0].isalpha() and before[0][:1].isupper()


def _times(one: Told) -> dict[str, tuple[str, int]]:
    return {time.id: (time.value, time.evidence.start) for time in one.account.times}


def _one_quantity(one: Figure, other: Figure, alike: float) -> bool:
    """Whether two figures may be of one thing: of one unit, the same or near things counted, none of them a change."""
    if one.expression.unit != other.expression.unit or one.change != other.change:
        return False
    fates = _fates(one), _fates(other)
    if fates != (set(), set()) and not fates[0] & fates[1]:
        return False
    heads = one.head, other.head
    if one.kind != "count" and alike >= SURELY:
        return True
    if not all(heads) or heads[0] == heads[1] or lexicon("generic_nouns") & set(heads):
        return True
    known = [things().get(head, frozenset()) for head in heads]
    vectors = vector(heads[0]), vector(heads[1])
    near = vectors[0] is not None and vectors[1] is not None and float(vectors[0] @ vectors[1]) >= NEAR
    return near or bool(known[0] & known[1])


def _fates(one: Figure) -> set[str]:
    """What happened to what is counted: the dead are not the missing."""
    told_of = set(one.terms)
    return {group for group, listed in rows("outcomes") if told_of & set(listed.split("|"))}


def length(matter: Matter) -> Parting | None:
    """Two lengths of time between, or after, the same."""
    left, right = matter.left, matter.right
    if matter.alike < ALIKE - 0.05 or not matter.mutual or other_names(left, right) or ahead(left, right):
        return None
    if not DELAY.search(left.plain) or not DELAY.search(right.plain):
        return None
    mine, yours = _lengths(left), _lengths(right)
    if len(mine) != 1 or len(yours) != 1 or max(mine[0][0], yours[0][0]) < RATIO * min(mine[0][0], yours[0][0]):
        return None
    words = mine[0][1], yours[0][1]
    if ("-" in words[0]) != ("-" in words[1]):
        return None  # a "two-day visit" is no delay of two days
    return Parting("time", "differs", *words, f"{left.outlet} gives {quoted(words[0])}, {right.outlet} {quoted(words[1])}, of one matter")


def _lengths(one: Told) -> Sequence[tuple[float, str]]:
    """The lengths of time of a sentence, in minutes, with their words."""
    found = []
    for time in one.times:
        parsed = LENGTH.match(time.value) if time.type == "DURATION" else None
        if parsed and (parsed[1] or parsed[3]):
            days = float(parsed[1]) * UNIT["m" if parsed[2] == "M" else parsed[2]] if parsed[1] else 0.0
            hours = float(parsed[3]) * UNIT[parsed[4]] if parsed[3] else 0.0
            found.append((days + hours, time.evidence.exact))
    return [one for one in found if one[0] > 0]
