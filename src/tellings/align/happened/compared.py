"""The tellings of a story, read by columns so that any of their pairs can be compared."""

import math
from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np

from .columns import Column, Meanings, Sets, coded, flags
from .mention import Told

MOST = 60  # tellings of one word, above which no more are counted: in the stories that the weights are fitted on there are hardly more
WELL_TOLD = 8  # reports of a happening, above which no more are counted


class Compared:
    """The tellings of a story, read so that any of their pairs can be compared: a column of values for each thing that signs look at."""

    def __init__(self, told: Sequence[Told], again: Sequence[float]) -> None:
        """Read the tellings.

        Args:
            told: all tellings of the story.
            again: for each of them the log of the odds that it is told again (see ``retold``).
        """
        self.count = len(told)
        self.again: Column = np.array(again, dtype=np.float64)
        self._triggers_of(told)
        self._participants_of(told)
        self._surroundings_of(told)
        self._positions_of(told)
        self._story_of(told)

    def _triggers_of(self, told: Sequence[Told]) -> None:
        self.lemma, self.stem = coded([one.lemma for one in told]), coded([one.stem for one in told])
        self.parts, self.sets = Sets([one.parts for one in told]), Sets([one.sets for one in told])
        self.meanings = Meanings(told)
        self.kind, self.typed = coded([one.event.kind for one in told]), flags([one.event.kind for one in told])
        self.particle, self.led = coded([one.particle for one in told]), flags([one.particle for one in told])
        self.noun, self.light = flags([one.noun for one in told]), flags([one.light for one in told])
        self.ahead, self.behind = coded([one.ahead for one in told]), coded([one.behind for one in told])
        self.word_ahead, self.word_behind = flags([one.ahead for one in told]), flags([one.behind for one in told])

    def _participants_of(self, told: Sequence[Told]) -> None:
        self.by, self.whom = Sets([one.by for one in told]), Sets([one.whom for one in told])
        self.doers, self.things = Sets([one.doers for one in told]), Sets([one.things for one in told])
        self.words = Sets([one.doers | one.things for one in told])
        self.sides = Sets([one.by | one.doers for one in told] + [one.whom | one.things for one in told])
        self.parties = Sets([one.by | one.whom for one in told] + [one.named for one in told])

    def _surroundings_of(self, told: Sequence[Told]) -> None:
        self.named, self.places = Sets([one.named for one in told]), Sets([one.places for one in told])
        self.located, self.numbers = Sets([one.located for one in told]), Sets([one.numbers for one in told])
        self.modes = Sets([frozenset(one.event.modes) for one in told])
        self.times, self.time = sorted({one.time for one in told}), flags([one.time for one in told])
        self.value = np.array([self.times.index(one.time) for one in told], dtype=np.intp)
        rarity = _rarity(list(_joined(((one.report, one.place), one.terms) for one in told).values()))
        self.terms, self.near = Sets([one.terms for one in told], rarity), Sets([one.near for one in told], rarity)

    def _positions_of(self, told: Sequence[Told]) -> None:
        self.report, self.place = coded([one.report for one in told]), np.array([one.place for one in told], dtype=np.float64)
        self.happening = coded([one.happening for one in told])
        self.reporting = flags([one.reporting for one in told])
        self.modality, self.factuality = coded([one.event.modality for one in told]), coded([one.event.factuality for one in told])
        self.negated, self.quoted = flags([one.event.negated for one in told]), flags([one.event.quote is not None for one in told])

    def _story_of(self, told: Sequence[Told]) -> None:
        """What the words and reports of the tellings have in common by themselves."""
        whole = list(_joined((number, {*one.terms, one.stem}) for one, number in zip(told, self.report.tolist(), strict=True)).values())
        self.reports = Sets(whole, _rarity(whole))
        counts: dict[str, Counter[int]] = {}
        for one in told:
            counts.setdefault(one.stem, Counter())[one.report] += 1
        found = [counts[one.stem] for one in told]
        self.repeats: Column = np.array([sum(one.values()) / len(one) - 1 for one in found], dtype=np.float64)
        self.spread: Column = np.array([len(one) / max(1, len(whole)) for one in found], dtype=np.float64)
        self.tellings: Column = np.array([math.log(min(MOST, sum(one.values()))) for one in found], dtype=np.float64)
        sizes = Counter({one.report: one.happening for one in told}.values())
        self.size: Column = np.array([min(WELL_TOLD, sizes[one.happening]) for one in told], dtype=np.float64)


def _joined(parts: Iterable[tuple[object, Iterable[str]]]) -> dict[object, set[str]]:
    found: dict[object, set[str]] = {}
    for key, terms in parts:
        found.setdefault(key, set()).update(terms)
    return found


def _rarity(held: Sequence[set[str]]) -> dict[str, float]:
    """What each term weighs in a cosine."""
    counts = Counter(term for terms in held for term in terms)
    return {term: math.log(1 + len(held) / count) ** 2 for term, count in counts.items()}
