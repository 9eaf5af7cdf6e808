"""Whether two figures speak of the same quantity: the evidence weighed by the table in ``weights``, and the reason in words."""

import math
from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from ..lexicon import rows
from ..lexicon.quantities import outcome_groups
from ..record import Difference, StoryEntity
from . import evidence, grounds
from .concepts import concept
from .evidence import Named, Weighed
from .quantities import Quantity
from .weights import (
    ALIKE,
    APART,
    ENOUGH_APART,
    KIN,
    LEAST_ALIKE,
    LEAST_TOLD,
    MANIFOLD,
    MOST_SHARED,
    PAIRED,
    RARE,
    RARELY,
    SUBJECTS,
    TOLD,
    UNSAID,
    VALUES,
    WEIGHTS,
)

# Where no happening has a day.
NO_DAYS: Mapping[str, str] = {}


class Verdict(NamedTuple):
    """How far two figures speak of one quantity: the sum of the weights, and what was weighed, heaviest first."""

    points: float
    weighed: tuple[Weighed, ...]
    pair: tuple[Quantity, Quantity]

    @property
    def against(self) -> list[Weighed]:
        """What keeps the two apart, whatever their values are, the heaviest first."""
        return [one for one in self.weighed if one.name in APART]

    @property
    def apart(self) -> tuple[Difference, Weighed] | None:
        """What keeps two like quantities apart, the heaviest piece of it; None where nothing does, or things of several kinds."""
        against = self.against
        found = {one.difference or APART[one.name] for one in against}
        difference = found.pop() if len(found) == 1 else None
        return (difference, against[0]) if difference is not None else None

    @property
    def kindred(self) -> bool:
        """Whether the two are plainly of one subject, whatever sets them apart: of like things, of which like things are told."""
        found = {one.name: one.sum for one in self.weighed}
        told = sum(found.get(name, 0.0) for name in TOLD) >= LEAST_TOLD or ("other time" in found and "same head" in found)
        far = "farthest value" in found and found.keys().isdisjoint(MANIFOLD)
        if (self.pair[0].low, self.pair[0].high) == (self.pair[1].low, self.pair[1].high):
            return False
        small = all(one.figure.kind == "count" and one.high < RARE for one in self.pair)
        return not found.keys().isdisjoint(SUBJECTS) and told and not far and self.alike >= (ENOUGH_APART + KIN if small else ENOUGH_APART)

    @property
    def alike(self) -> float:
        """The sum without what keeps the two apart, and without what their values say; opposites are two of one kind."""
        opposites = KIN if any(one.name in PAIRED for one in self.weighed) else 0.0
        return opposites + sum(one.sum for one in self.weighed if one.sum > 0 and one.name not in VALUES)


class Scorer:
    """Scores pairs of one story; rarity is the number of different values that a word or a name stands with in it.

    ``known`` are the story's entities by id: a reason says their names. ``dated`` are the days of its happenings by id,
    as far as they are known.
    """

    def __init__(self, quantities: list[Quantity], known: Mapping[str, StoryEntity], dated: Mapping[str, str] = NO_DAYS) -> None:
        self.dated = dated
        values: dict[str, set[tuple[str, Decimal, Decimal]]] = {}
        heads: dict[str, set[tuple[str, Decimal, Decimal]]] = {}
        told: set[tuple[str, int, str]] = set()
        for one in quantities:
            for key in one.described | one.names:
                if (place := (one.account, one.figure.context.start, key)) not in told:
                    told.add(place)
                    values.setdefault(key, set()).add((one.dimension, one.low, one.high))
            heads.setdefault(one.figure.head, set()).add((one.dimension, one.low, one.high))
        self.spread = {key: len(found) for key, found in values.items()}
        self.heads = {key: len(found) for key, found in heads.items()}
        self.names = {key: one.name for key, one in known.items()}
        self.named = Named({key: str(one.kind) for key, one in known.items()}, _countries(known))
        self.parts = {key: frozenset(concept(part) for part in one.name.lower().split()) for key, one in known.items()}

    def _shared(self, keys: list[str], equal: bool) -> float:
        """How much what both share counts: each word or name by its rarity among the other values."""
        return min(MOST_SHARED, sum(2.0 / math.sqrt(max(1, self.spread.get(key, 1) - (not equal))) for key in keys))

    def score(self, one: Quantity, other: Quantity) -> Verdict:
        """The verdict on a pair of one dimension."""
        equal = (one.low, one.high) == (other.low, other.high)
        alike = evidence.outcomes(one, other)
        names = sorted(one.names & other.names)
        named = frozenset(part for key in names for part in self.parts.get(key, ()))
        words = sorted(evidence.common(one, other) - named)
        found = [
            *evidence.values(one, other, equal),
            *evidence.heads(one, other, equal, self.heads),
            *alike,
            *evidence.times(one, other, equal),
        ]
        if not equal and self._elsewhere(one, other):
            found.append(Weighed("other happening"))
        found += self._told(one, other, words, names, equal)
        rare = any(self.spread.get(key, 1) <= RARELY for key in [*words, *names])
        told = rare or not {"same outcome", "measured alike", "one thing"}.isdisjoint(each.name for each in found)
        if not equal and not told and not evidence.contained(one, other):
            found.append(Weighed("nothing told alike"))
        found += evidence.apart(one, other, equal, self.named)
        found.sort(key=lambda each: (-abs(each.sum), each.name))
        return Verdict(sum(weighed.sum for weighed in found), tuple(found), (one, other))

    def _elsewhere(self, one: Quantity, other: Quantity) -> bool:
        """Whether the two are told of happenings of different days; of undated ones nobody knows whether they are two."""
        days = [self.dated.get(each.happening, "") for each in (one, other)]
        return one.happening != other.happening and all(days) and days[0] != days[1]

    def _told(self, one: Quantity, other: Quantity, words: list[str], names: list[str], equal: bool) -> list[Weighed]:
        """What is told of both, in words, in names, in the rest of their sentences."""
        found = []
        if words:
            found.append(Weighed("shared words", tuple(evidence.lemmas(one, other, words)), self._shared(words, equal)))
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

    def reasons(self, verdict: Verdict) -> list[str]:
        """What speaks for a pair, in words, strongest first."""
        return [said for weighed in verdict.weighed if weighed.sum > 0 and (said := self.says(weighed, verdict.pair))]

    def says(self, weighed: Weighed, pair: tuple[Quantity, Quantity]) -> str:
        """A piece of evidence in the words of the reports; empty where they show none of it."""
        if not weighed.terms:
            return WEIGHTS[weighed.name].says
        if weighed.name == "kindred head" and pair[0].group != pair[1].group:
            return ""  # the heads are kindred by what is told of both alone, and that is said
        if weighed.name in ("shared names", "other place", "other bearer"):
            words = grounds.names(weighed.terms, self.names)
        elif weighed.name == "shared words":
            words = self._shared_words(weighed, pair)
        elif weighed.name in ("other time", "other tense", "other prices", "other rate"):
            words = grounds.listed(list(weighed.terms))
        else:
            words = _worded(weighed, pair)
        if weighed.name == "same head" and pair[0].figure.kind != "count":
            return f"both are given for “{words}”"
        unsaid = UNSAID[weighed.difference or APART[weighed.name]] if weighed.name in APART else ""
        return WEIGHTS[weighed.name].says.format(words) if words else unsaid

    def _shared_words(self, weighed: Weighed, pair: tuple[Quantity, Quantity]) -> str:
        """The words that both sentences have, without those of names and of what happened, which are said by themselves."""
        groups, alike = outcome_groups(), pair[0].outcomes & pair[1].outcomes
        named = [self.names.get(one, "") for one in sorted(pair[0].names & pair[1].names)]
        terms = [term for term in weighed.terms if not alike & set(groups.get(term, ()))]
        return grounds.shared_words(terms, named, [one.sentence for one in pair])


def _worded(weighed: Weighed, pair: tuple[Quantity, Quantity]) -> str:
    """The words of the reports that a piece of evidence rests on; of what sets two apart, both or none."""
    sentences = [one.sentence for one in pair]
    if weighed.name == "same head":
        counted = [one.figure.counted.exact for one in pair if one.figure.counted]
        whole = next((one for one in counted if one.isalpha()), weighed.terms[0])  # “men”, whose lemma looks otherwise
        return grounds.surface(weighed.terms[0], counted) or whole
    if weighed.name == "same outcome":
        groups, alike = outcome_groups(), pair[0].outcomes & pair[1].outcomes
        told = [[term for term in (*one.figure.terms, one.figure.head) if alike & set(groups.get(term, ()))] for one in pair]
        return grounds.quoted([terms[0] for terms in told], sentences)
    terms = [next((one.lemmas[term] for one in pair if term in one.lemmas), term) for term in weighed.terms]
    if weighed.name not in APART:
        return grounds.quoted(terms, sentences)
    known = [grounds.surface(term, sentences) or (term if any(term in one.plain for one in pair) else "") for term in terms]
    return grounds.listed([f"“{word}”" for word in known]) if all(known) else ""


def _countries(known: Mapping[str, StoryEntity]) -> frozenset[str]:
    """The ids of the entities that are countries, by their names."""
    names = {name.lower() for usual, others, _ in rows("countries") for name in (usual, *others.split(";"))}
    return frozenset(key for key, one in known.items() if one.name.lower().removeprefix("the ") in names)
