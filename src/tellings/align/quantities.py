"""Whether two figures speak of the same quantity: a table of weights, and the reason in words.

The table is our own. It was set by hand on stories written for the tests, then checked on the five reports of the first real story.
"""

import math
from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from ..lexicon.quantities import counted_groups, outcome_groups, units
from ..record import Figure
from . import grounds

# Two figures are one quantity from this sum on; figures of different values need more, since a wrong pair would be called a difference.
ENOUGH = 5.0
ENOUGH_DIFFERENT = 6.0
# Values further apart than this (larger by smaller) are rarely told of the same thing.
FAR = Decimal(3)
NEAR = Decimal("1.5")
# Counts below this are shared by chance.
RARE = 13
# Groups of heads that say what happened to people and not who they are.
_SUFFERED = frozenset(("dead", "injured", "missing", "prisoner"))
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
    "same head": Weight(3.0, "both count {}"),
    "kindred head": Weight(2.0, "{} may name the same"),
    "wide head": Weight(1.0, "{} may name the same"),
    "foreign head": Weight(-4.0, "they count different things: {}"),
    "same outcome": Weight(3.0, "the same is told of both: {}"),
    "foreign outcome": Weight(-5.0, "different things are told of them: {}"),
    "shared words": Weight(1.0, "both speak of {}"),
    "shared names": Weight(1.0, "both name {}"),
    "other time": Weight(-4.0, "given for different times: {}"),
    "same time": Weight(1.5, "both are given for the same time"),
    "other happening": Weight(-1.5, "told of different happenings"),
    "nothing told alike": Weight(-3.0, "nothing is told of both alike"),
}
# A word or a name that stands with no more values than this ties two of them together.
RARELY = 2
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
        sentence: the words of the sentence it stands in.
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
    sentence: str


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


def quantity(
    account: str,
    figure: Figure,
    order: tuple[int, int],
    happening: str,
    entities: Mapping[str, str],
    times: Mapping[str, str],
    sentence: str,
) -> Quantity:
    """The figure of an account, ready for comparing.

    Args:
        account: its id.
        figure: one of its figures.
        order: number of the account in the story, place of the figure in it.
        happening: that the account is about.
        entities: the story's entity ids by the account's.
        times: the values of the account's time expressions by id.
        sentence: the words of the sentence it stands in.
    """
    name, factor = dimension(figure)
    low, high = figure.expression.low or Decimal(0), figure.expression.high or Decimal(0)
    groups, wider = counted_groups()
    group = groups.get(figure.head, figure.head)
    outcomes, money = outcome_groups(), figure.kind in ("money", "percent", "fraction", "rate")
    return Quantity(
        order,
        account,
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
        times.get(figure.time or "", ""),
        sentence,
    )


class Weighed(NamedTuple):
    """One piece of evidence: its name in the table, the lemmas or ids it rests on, and how many times it counts."""

    name: str
    terms: tuple[str, ...] = ()
    share: float = 1.0

    @property
    def sum(self) -> float:
        """What it adds, in points."""
        return WEIGHTS[self.name].points * self.share


class Verdict(NamedTuple):
    """How far two figures speak of one quantity: the sum of the weights, and what was weighed, heaviest first."""

    points: float
    weighed: tuple[Weighed, ...]
    pair: tuple[Quantity, Quantity]


class Scorer:
    """Scores pairs of one story; rarity is the number of different values that a word or a name stands with in it.

    ``names`` are those of the story's entities by id: a reason says them.
    """

    def __init__(self, quantities: list[Quantity], names: Mapping[str, str]) -> None:
        values: dict[str, set[tuple[str, Decimal, Decimal]]] = {}
        for one in quantities:
            for key in one.words | one.names:
                values.setdefault(key, set()).add((one.dimension, one.low, one.high))
        self.spread = {key: len(found) for key, found in values.items()}
        self.names = names

    def _shared(self, keys: list[str]) -> float:
        """How much what both share counts: each word or name by its rarity."""
        return min(MOST_SHARED, sum(2.0 / math.sqrt(self.spread.get(key, 1)) for key in keys))

    def score(self, one: Quantity, other: Quantity) -> Verdict:
        """The verdict on a pair of one dimension."""
        equal = (one.low, one.high) == (other.low, other.high)
        alike = _outcomes(one, other)
        words, names = sorted(one.words & other.words), sorted(one.names & other.names)
        found = [*_values(one, other, equal), *_heads(one, other), *alike, *_times(one, other, equal)]
        if words:
            found.append(Weighed("shared words", tuple(words), self._shared(words)))
        if names:
            found.append(Weighed("shared names", tuple(names), self._shared(names)))
        rare = any(self.spread.get(key, 1) <= RARELY for key in [*words, *names])
        if not equal and not rare and all(one.name != "same outcome" for one in alike):
            found.append(Weighed("nothing told alike"))
        found.sort(key=lambda one: (-abs(one.sum), one.name))
        return Verdict(sum(weighed.sum for weighed in found), tuple(found), (one, other))

    def reasons(self, verdict: Verdict) -> list[str]:
        """What speaks for a pair, in words, strongest first."""
        return [said for weighed in verdict.weighed if weighed.sum > 0 and (said := self._says(weighed, verdict.pair))]

    def _says(self, weighed: Weighed, pair: tuple[Quantity, Quantity]) -> str:
        if not weighed.terms:
            return WEIGHTS[weighed.name].says
        if weighed.name == "kindred head" and pair[0].group != pair[1].group:
            return ""  # the heads are kindred by what is told of both alone, and that is said
        sentences, groups = [one.sentence for one in pair], outcome_groups()
        alike = pair[0].outcomes & pair[1].outcomes
        if weighed.name == "shared names":
            words = grounds.names(weighed.terms, self.names)
        elif weighed.name == "shared words":
            named = [self.names.get(one, "") for one in sorted(pair[0].names & pair[1].names)]
            words = grounds.shared_words([term for term in weighed.terms if not alike & set(groups.get(term, ()))], named, sentences)
        elif weighed.name == "same head":
            head = weighed.terms[0]
            counted = [one.figure.counted.exact for one in pair if one.figure.counted]
            whole = next((one for one in counted if one.isalpha()), head)  # “men”, whose lemma looks otherwise
            words = grounds.surface(head, counted) or whole
            if pair[0].figure.kind != "count":
                return f"both are given for “{words}”"
        elif weighed.name == "same outcome":
            told = [[term for term in (*one.figure.terms, one.figure.head) if alike & set(groups.get(term, ()))] for one in pair]
            words = grounds.quoted([terms[0] for terms in told], sentences)
        else:
            words = grounds.quoted(weighed.terms, sentences)
        return WEIGHTS[weighed.name].says.format(words) if words else ""


def _values(one: Quantity, other: Quantity, equal: bool) -> list[Weighed]:
    if equal:
        small = one.figure.kind == "count" and one.high < RARE
        return [Weighed("same small value" if small else "same value")]
    smaller, larger = sorted((max(one.high, one.low), max(other.high, other.low)))
    if (one.low <= other.high and other.low <= one.high) or 0 < larger <= smaller * NEAR:
        return [Weighed("near value")]
    return [Weighed("far value")] if smaller <= 0 or larger > smaller * FAR else []


def _heads(one: Quantity, other: Quantity) -> list[Weighed]:
    """What the counted heads say."""
    first, second = one.figure.head, other.figure.head
    both = (first, second)
    if not first or not second:
        return []
    if first == second:
        return [Weighed("same head", (first,))]
    if one.group == other.group or (_SUFFERED & {one.group, other.group} and one.outcomes & other.outcomes):
        return [Weighed("kindred head", both)]
    if one.group == other.wider or other.group == one.wider:
        return [Weighed("wide head", both)]
    # A sum is for many things at once: what one account names as its purpose, another may name beside it.
    if one.figure.kind == "money" and (one.names & other.names or first in other.words or second in one.words):
        return []
    return [Weighed("foreign head", both)]


def _outcomes(one: Quantity, other: Quantity) -> list[Weighed]:
    """What is told of the things counted."""
    both = sorted(one.outcomes & other.outcomes)
    if both:
        return [Weighed("same outcome", tuple(both))]
    if one.outcomes and other.outcomes:
        return [Weighed("foreign outcome", tuple(sorted(one.outcomes | other.outcomes)))]
    return []


def _times(one: Quantity, other: Quantity, equal: bool) -> list[Weighed]:
    found = []
    if one.time and other.time:
        if one.time.startswith(other.time) or other.time.startswith(one.time):
            found.append(Weighed("same time"))
        elif one.time[:4].isdigit() and other.time[:4].isdigit() and not equal:
            found.append(Weighed("other time", (one.time, other.time)))
    if one.happening != other.happening and not equal:
        found.append(Weighed("other happening"))
    return found
