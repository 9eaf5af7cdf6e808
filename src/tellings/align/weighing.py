"""Whether two figures speak of the same quantity: the evidence weighed by the table in ``weights``, and the reason in words."""

import math
from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from ..lexicon.quantities import outcome_groups
from ..record import Difference, StoryEntity
from . import grounds, rivals
from .concepts import concept
from .quantities import Quantity
from .weights import ALIKE, APART, COMMON, COMMON_HEAD, FAR, FARTHEST, LEAST_ALIKE, MOST_SHARED, NEAR, RARE, RARELY, SCALES, WEIGHTS

# Groups of heads that say what happened to people and not who they are.
_SUFFERED = frozenset(("dead", "injured", "missing", "prisoner"))


class Weighed(NamedTuple):
    """One piece of evidence: its name in the table, the lemmas or ids it rests on, and how many times it counts."""

    name: str
    terms: tuple[str, ...] = ()
    share: float = 1.0
    difference: Difference | None = None

    @property
    def sum(self) -> float:
        """What it adds, in points."""
        return WEIGHTS[self.name].points * self.share


class Verdict(NamedTuple):
    """How far two figures speak of one quantity: the sum of the weights, and what was weighed, heaviest first."""

    points: float
    weighed: tuple[Weighed, ...]
    pair: tuple[Quantity, Quantity]

    @property
    def apart(self) -> tuple[Difference, Weighed] | None:
        """What keeps two like quantities apart, the heaviest piece of it; None where nothing does, or things of several kinds."""
        against = [one for one in self.weighed if one.sum < 0 and one.name not in ("far value", "farthest value", "other happening")]
        found = {one.difference or APART.get(one.name) for one in against}
        difference = found.pop() if len(found) == 1 else None
        return (difference, against[0]) if difference is not None else None

    @property
    def alike(self) -> float:
        """The sum without what keeps the two apart."""
        return sum(one.sum for one in self.weighed if one.name not in APART)


class Scorer:
    """Scores pairs of one story; rarity is the number of different values that a word or a name stands with in it.

    ``known`` are the story's entities by id: a reason says their names.
    """

    def __init__(self, quantities: list[Quantity], known: Mapping[str, StoryEntity]) -> None:
        values: dict[str, set[tuple[str, Decimal, Decimal]]] = {}
        heads: dict[str, set[tuple[str, Decimal, Decimal]]] = {}
        for one in quantities:
            for key in one.described | one.names:
                values.setdefault(key, set()).add((one.dimension, one.low, one.high))
            heads.setdefault(one.figure.head, set()).add((one.dimension, one.low, one.high))
        self.spread = {key: len(found) for key, found in values.items()}
        self.heads = {key: len(found) for key, found in heads.items()}
        self.names = {key: one.name for key, one in known.items()}
        self.kinds = {key: str(one.kind) for key, one in known.items()}
        self.parts = {key: frozenset(concept(part) for part in one.name.lower().split()) for key, one in known.items()}

    def _shared(self, keys: list[str], equal: bool) -> float:
        """How much what both share counts: each word or name by its rarity among the other values."""
        return min(MOST_SHARED, sum(2.0 / math.sqrt(max(1, self.spread.get(key, 1) - (not equal))) for key in keys))

    def score(self, one: Quantity, other: Quantity) -> Verdict:
        """The verdict on a pair of one dimension."""
        equal = (one.low, one.high) == (other.low, other.high)
        alike = _outcomes(one, other)
        names = sorted(one.names & other.names)
        named = frozenset(part for key in names for part in self.parts.get(key, ()))
        words = sorted(_common(one, other) - named)
        found = [*_values(one, other, equal), *self._heads(one, other, equal), *alike, *_times(one, other, equal)]
        found += self._told(one, other, words, names, equal)
        rare = any(self.spread.get(key, 1) <= RARELY for key in [*words, *names])
        if not equal and not rare and all(each.name != "same outcome" for each in alike):
            found.append(Weighed("nothing told alike"))
        found += _rivals(one, other, equal, self.kinds)
        found.sort(key=lambda each: (-abs(each.sum), each.name))
        return Verdict(sum(weighed.sum for weighed in found), tuple(found), (one, other))

    def _told(self, one: Quantity, other: Quantity, words: list[str], names: list[str], equal: bool) -> list[Weighed]:
        """What is told of both, in words, in names, in the rest of their sentences."""
        found = []
        if words:
            found.append(Weighed("shared words", tuple(_lemmas(one, other, words)), self._shared(words, equal)))
        if names:
            found.append(Weighed("shared names", tuple(names), self._shared(names, equal)))
        poorer = min(len(one.described), len(other.described))
        both = len(one.described & other.described)
        if both >= LEAST_ALIKE and both >= ALIKE * poorer:
            found.append(Weighed("told alike"))
        named = {part for key in names for part in self.parts.get(key, ())}
        beside = ((one.around | one.described) & (other.around | other.described)) - (one.described & other.described) - named
        rare = [word for word in beside if self.spread.get(word, 1) <= RARELY]
        if not equal and rare:
            found.append(Weighed("shared sentence", (), min(4.0, 2.0 * len(rare))))
        return found

    def _heads(self, one: Quantity, other: Quantity, equal: bool) -> list[Weighed]:
        """What the counted heads say."""
        first, second = one.figure.head, other.figure.head
        both = (first, second)
        if not first or not second:
            return [] if equal or one.figure.kind not in ("percent", "fraction") else [Weighed("share of what")]
        if first == second:
            common = not equal and (self.heads[first] > COMMON_HEAD or (one.figure.kind == "count" and one.group == "person"))
            return [Weighed("same head", (first,), COMMON if common else 1.0)]
        if concept(first) == concept(second):
            return [Weighed("kindred head", both)]
        if one.group == other.group or (_SUFFERED & {one.group, other.group} and one.outcomes & other.outcomes):
            return [Weighed("kindred head", both)]
        if one.group == other.wider or other.group == one.wider:
            return [Weighed("wide head", both)]
        if not _free(one, other):
            return [Weighed("foreign head", both)]
        return [Weighed("measure", both)] if one.measured or other.measured else []

    def reasons(self, verdict: Verdict) -> list[str]:
        """What speaks for a pair, in words, strongest first."""
        return [said for weighed in verdict.weighed if weighed.sum > 0 and (said := self.says(weighed, verdict.pair))]

    def says(self, weighed: Weighed, pair: tuple[Quantity, Quantity]) -> str:
        """A piece of evidence in the words of the reports; empty where they show none of it."""
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
        elif weighed.name == "other place":
            words = grounds.names(weighed.terms, self.names)
        elif weighed.name == "other time":
            words = grounds.listed(list(weighed.terms))
        else:
            words = grounds.quoted(weighed.terms, sentences)
        return WEIGHTS[weighed.name].says.format(words) if words else ""


def _common(one: Quantity, other: Quantity) -> frozenset[str]:
    """The concepts told of both; a head that the other clause has among its words is told of it, too, unless things are counted."""
    if one.figure.kind == "count":
        return one.words & other.words
    shared = one.described & other.described
    return shared - {concept(one.figure.head)} if one.figure.head == other.figure.head else shared


def _lemmas(one: Quantity, other: Quantity, words: list[str]) -> list[str]:
    """The lemmas behind concepts, of either figure."""
    return list(dict.fromkeys(found[word] for word in words for found in (one.lemmas, other.lemmas) if word in found))


def _free(one: Quantity, other: Quantity) -> bool:
    """Whether two heads may be of one quantity although they are not kindred.

    A sum is for many things at once: what one account names as its purpose, another may name beside it. Of a measure, one account may name
    the thing, the other the measure ("fraud", "sentence for the fraud"), or each the one that its verb takes ("wages", "deal").
    """
    first, second = one.figure.head, other.figure.head
    here, there = concept(first) in other.words, concept(second) in one.words
    if one.figure.kind == "count":
        return False
    if here and there:
        return True
    if one.figure.kind == "money" and (one.names & other.names or here or there):
        return True
    if one.measured or other.measured:
        return here or there or (one.measured and other.measured)
    return (here or there) and bool(one.names & other.names)


def _values(one: Quantity, other: Quantity, equal: bool) -> list[Weighed]:
    if equal:
        small = one.figure.kind == "count" and one.high < RARE
        return [Weighed("same small value" if small else "same value")]
    smaller, larger = sorted((max(one.high, one.low), max(other.high, other.low)))
    if (one.low <= other.high and other.low <= one.high) or 0 < larger <= smaller * NEAR:
        return [Weighed("near value")]
    if smaller <= 0 or (larger > smaller * FARTHEST and not any(smaller * scale == larger for scale in SCALES)):
        return [Weighed("farthest value")]
    return [Weighed("far value")] if larger > smaller * FAR else []


def _outcomes(one: Quantity, other: Quantity) -> list[Weighed]:
    """What is told of the things counted; a sum that one buys for is what the other sells for, and what a third spends."""
    both = sorted(one.outcomes & other.outcomes)
    if both:
        return [Weighed("same outcome", tuple(both))]
    turned = {one.figure.kind, other.figure.kind} != {"count"} and not {"rise", "fall"} <= one.outcomes | other.outcomes
    if one.outcomes and other.outcomes and not turned:
        return [Weighed("foreign outcome", tuple(sorted(one.outcomes | other.outcomes)))]
    return []


def _times(one: Quantity, other: Quantity, equal: bool) -> list[Weighed]:
    found = []
    if one.time and other.time:
        if one.time.startswith(other.time) or other.time.startswith(one.time):
            found.append(Weighed("same time"))
        elif not equal and not (one.gathered or other.gathered) and _dated(one.time) and _dated(other.time):
            found.append(Weighed("other time", (one.time, other.time)))
    if one.happening != other.happening and not equal:
        found.append(Weighed("other happening"))
    return found


def _dated(value: str) -> bool:
    """Whether a time's value says a year, or a month of a year that is left open."""
    return value[:4].isdigit() or (value[:5] == "XXXX-" and value[5:7].isdigit())


def _rivals(one: Quantity, other: Quantity, equal: bool, kinds: Mapping[str, str]) -> list[Weighed]:
    """What keeps the two apart; things that agree in the value may be told from other sides."""
    found = []
    if rival := rivals.opposed(one.plain, other.plain):
        found.append(Weighed("opposed", (rival.first, rival.second), 1.0, rival.difference))
    for rival in rivals.roles(one.frame, other.frame, one.around | one.described, other.around | other.described)[:2]:
        reverse = " " in rival.first
        if reverse or not equal:
            found.append(Weighed("other role", (rival.first, rival.second), 2.0 if reverse else 1.0, rival.difference))
    if equal:
        return found
    if narrowed := rivals.restrictions(one.figure, other.figure, one.around | one.described, other.around | other.described):
        rival, behind = narrowed
        found.append(Weighed("other restriction" if behind else "other description", (rival.first, rival.second), 1.0, rival.difference))
    if one.figure.kind in ("percent", "fraction") and (rival := rivals.predicates(one.frame, other.frame, one.around, other.around)):
        found.append(Weighed("other verb", (rival.first, rival.second), 1.0, rival.difference))
    if rival := rivals.names(one.names, other.names, kinds):
        found.append(Weighed("other place", (rival.first, rival.second), 1.0, rival.difference))
    return found
