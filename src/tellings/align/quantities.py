"""Whether two figures speak of the same quantity: a table of weights, and the reason in words.

The table is our own. It was set by hand on stories written for the tests, then checked on the five reports of the first real story.
"""

from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from ..lexicon.quantities import counted_groups, outcome_groups, units
from ..record import Account, Figure

# Two figures are one quantity from this sum on; figures of different values need more, since a wrong pair would be called a difference.
ENOUGH = 5.0
ENOUGH_DIFFERENT = 6.0
# Values further apart than this (larger by smaller) are rarely told of the same thing.
FAR = Decimal(3)
NEAR = Decimal("1.5")
# Counts below this are shared by chance.
RARE = 13
_WIDE = "person"
# What is told of sums, and tells nothing of counts: verbs too common ("give", "cut") to say what happened to people or things.
_OF_MONEY = frozenset(("spend", "rise", "fall", "lose"))


class Weight(NamedTuple):
    """What one kind of evidence adds, and how it is said; ``{}`` stands for the words it rests on."""

    points: float
    says: str


WEIGHTS: Mapping[str, Weight] = {
    "same value": Weight(2.5, "the same value"),
    "same small value": Weight(0.5, "the same small number"),
    "near value": Weight(1.0, "values of one size"),
    "far value": Weight(-4.0, "values far apart"),
    "same head": Weight(3.0, "both count “{}”"),
    "kindred head": Weight(2.0, "“{}” may name the same"),
    "foreign head": Weight(-4.0, "they count different things: “{}”"),
    "same outcome": Weight(3.0, "the same is told of them: “{}”"),
    "foreign outcome": Weight(-5.0, "different things are told of them: “{}”"),
    "shared words": Weight(1.0, "they share “{}”"),
    "shared names": Weight(1.0, "both name {}"),
    "other time": Weight(-4.0, "given for different times: {}"),
    "same time": Weight(1.5, "given for the same time"),
    "other happening": Weight(-1.5, "told of different happenings"),
    "nothing told alike": Weight(-3.0, "nothing is told of both alike"),
}
# Shared words and names count by their rarity among the figures of the story, and no more than this together.
MOST_SHARED = 3.0


class Quantity(NamedTuple):
    """A figure made ready for comparing.

    Attributes:
        order: its place in the story: number of the account, place in it.
        dimension: only figures of one dimension are compared.
        low, high: in the dimension's base unit.
        group: of the counted head, with ``wider`` its wider group.
        outcomes: groups of what happened to the things counted.
        names: ids of the story's entities named with it.
        time: value of its time expression, or empty.
    """

    order: tuple[int, int]
    account: str
    figure: Figure
    happening: str
    dimension: str
    low: Decimal
    high: Decimal
    group: str
    wider: str
    words: frozenset[str]
    outcomes: frozenset[str]
    names: frozenset[str]
    time: str


def dimension(figure: Figure) -> tuple[str, Decimal]:
    """What a figure's value can be compared with, and the factor to the base unit of that dimension."""
    unit = figure.expression.unit
    if figure.kind == "fraction":
        return "percent", Decimal(100)
    if figure.kind in ("money", "rate", "count"):
        return f"{figure.kind} {unit}".strip(), Decimal(1)
    known = units().get(unit)
    if known is None:
        return f"{figure.kind} {unit}", Decimal(1)
    kind = figure.kind if figure.kind in ("age", "duration") else ""
    return f"{kind} {known.dimension}".strip(), known.factor


def quantity(account: Account, figure: Figure, order: tuple[int, int], happening: str, entities: Mapping[str, str]) -> Quantity:
    """The figure of an account, ready for comparing; ``entities`` leads from the account's entity ids to the story's."""
    name, factor = dimension(figure)
    low, high = figure.expression.low or Decimal(0), figure.expression.high or Decimal(0)
    groups, wider = counted_groups()
    group = groups.get(figure.head, figure.head)
    outcomes, money = outcome_groups(), figure.kind in ("money", "percent", "fraction", "rate")
    time = next((time.value for time in account.times if time.id == figure.time), "") if figure.time else ""
    return Quantity(
        order,
        account.id,
        figure,
        happening,
        name,
        low * factor,
        high * factor,
        group,
        wider.get(group, ""),
        frozenset(figure.terms) - {figure.head},
        frozenset(found for term in (*figure.terms, figure.head) for found in outcomes.get(term, ()) if money or found not in _OF_MONEY),
        frozenset(entities[one] for one in figure.entities if one in entities),
        time,
    )


class Verdict(NamedTuple):
    """How far two figures speak of one quantity: the sum of the weights, and the reasons, strongest first."""

    points: float
    reasons: tuple[str, ...]
    equal: bool


class Scorer:
    """Scores pairs of one story; rarity is the number of different values that a word or a name stands with in it."""

    def __init__(self, quantities: list[Quantity]) -> None:
        values: dict[str, set[tuple[str, Decimal, Decimal]]] = {}
        for one in quantities:
            for key in one.words | one.names:
                values.setdefault(key, set()).add((one.dimension, one.low, one.high))
        self.spread = {key: len(found) for key, found in values.items()}

    def _rarity(self, key: str) -> float:
        return 2.0 / float(self.spread.get(key, 1)) ** 0.5

    def score(self, one: Quantity, other: Quantity) -> Verdict:
        """The verdict on a pair of one dimension."""
        found: list[tuple[float, str]] = []

        def add(name: str, words: str = "", points: float = 1.0) -> None:
            found.append((WEIGHTS[name].points * points, WEIGHTS[name].says.format(words)))

        equal = (one.low, one.high) == (other.low, other.high)
        self._values(one, other, equal, add)
        alike = self._heads(one, other, add)
        alike = self._outcomes(one, other, add) or alike
        words = sorted(one.words & other.words)
        names = sorted(one.names & other.names)
        if words:
            add("shared words", ", ".join(words[:3]), min(MOST_SHARED, sum(map(self._rarity, words))))
        if names:
            add("shared names", f"{len(names)} of the same", min(MOST_SHARED, sum(map(self._rarity, names))))
        self._times(one, other, equal, add)
        rare = any(self.spread.get(key, 1) <= 2 for key in [*words, *names])
        if not equal and not (alike or rare):
            add("nothing told alike")
        found.sort(key=lambda item: (-abs(item[0]), item[1]))
        return Verdict(sum(points for points, _ in found), tuple(says for points, says in found if points > 0), equal)

    def _values(self, one: Quantity, other: Quantity, equal: bool, add: "Add") -> None:
        if equal:
            small = one.figure.kind == "count" and one.high < RARE
            add("same small value" if small else "same value")
            return
        smaller, larger = sorted((max(one.high, one.low), max(other.high, other.low)))
        overlap = one.low <= other.high and other.low <= one.high
        if overlap or (smaller > 0 and larger <= smaller * NEAR):
            add("near value")
        elif smaller <= 0 or larger > smaller * FAR:
            add("far value")

    def _heads(self, one: Quantity, other: Quantity, add: "Add") -> bool:
        """Adds what the counted heads say."""
        first, second = one.figure.head, other.figure.head
        if not first or not second:
            return False
        if first == second:
            add("same head", first)
        elif one.group == other.group or one.group == other.wider or other.group == one.wider or one.wider == other.wider == _WIDE:
            related = one.group == other.group or _WIDE in (one.group, other.group)
            add("kindred head" if related else "foreign head", f"{first}, {second}")
        elif not (one.figure.kind == "money" and (first in other.words or second in one.words)):
            add("foreign head", f"{first}, {second}")
        return False

    def _outcomes(self, one: Quantity, other: Quantity, add: "Add") -> bool:
        """Adds what is told of the things counted; whether the same is."""
        both = sorted(one.outcomes & other.outcomes)
        if both:
            add("same outcome", ", ".join(both))
            return True
        if one.outcomes and other.outcomes:
            add("foreign outcome", ", ".join(sorted(one.outcomes | other.outcomes)))
        return False

    def _times(self, one: Quantity, other: Quantity, equal: bool, add: "Add") -> None:
        if one.time and other.time:
            if one.time.startswith(other.time) or other.time.startswith(one.time):
                add("same time")
            elif one.time[:4].isdigit() and other.time[:4].isdigit() and not equal:
                add("other time", f"{one.time}, {other.time}")
        if one.happening != other.happening and not equal:
            add("other happening")


class Add:
    """The type of what notes a piece of evidence: its name in the table, the words it rests on, how many times it counts."""

    def __call__(self, name: str, words: str = "", points: float = 1.0) -> None:
        """Note it."""
