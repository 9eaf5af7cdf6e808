"""The signs that two tellings are of one event, or of two: what is compared, one number each (0-1 unless said).

A sign says nothing by itself. Its weight, for the same word, for related words and for words that are only alike, stands in
``lexicon/event_weights.txt``.
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

from ...record.calendar import compatible
from .mention import LEAD, Terms, Told

NAMES = (
    "one lemma", "one stem", "words shared", "sets shared", "share of sets", "cosine", "cosine squared", "one type",
    "one particle", "other particle", "two nouns", "two verbs",
    "one doer", "other doers", "doers' words", "doers' words differ", "one thing", "other things", "things' words", "things' words differ",
    "participants' words", "both sides shared", "crossed", "nobody named",
    "names shared", "participant named", "one place", "other place", "one time", "other time", "one number", "other numbers",
    "sentences alike", "root of sentences alike", "words near alike", "reports alike", "one happening",
    "one report", "one sentence", "next sentences", "sentences apart", "both in leads", "both in titles",
    "reported speech", "both reported speech", "light verb", "word repeats", "word in reports", "word in reports, repeated",
    "one modality", "other polarity", "quoted and not", "thing and cosine", "doer and cosine", "sentences and cosine",
    "one word before", "one word behind", "one word on both sides", "first sentence of both", "last sentence of both", "one in title",
    "fewest tellings of word", "most tellings of word", "one factuality", "modes shared", "one names nobody", "single words", "many words",
    "two happenings, by reports", "two happenings of several reports",
)  # fmt: skip
# What light words have in common, and what two tellings in one happening have, says something else than of others.
CROSSED = (
    "one doer", "other doers", "doers' words", "doers' words differ", "root of sentences alike", "words near alike", "one report",
    "one happening", "cosine", "one lemma", "things' words", "participants' words",
)  # fmt: skip
LIGHT, HAPPENING = NAMES.index("light verb"), NAMES.index("one happening")
AT = tuple(NAMES.index(name) for name in CROSSED)
AGAIN = ("less likely told again", "more likely told again", "both told again", "ratio of the less likely")
EVERY = (*NAMES, *(f"light: {name}" for name in CROSSED), *(f"in one happening: {name}" for name in CROSSED), *AGAIN)
SENTENCES = NAMES.index("sentences alike")
MOST = 60  # tellings of one word, above which no more are counted: in the stories that the weights are fitted on there are hardly more
FURTHEST_ODDS = 30.0
TOLD_APART = 4  # reports of a happening from which it is well told apart; 3, 4 and 5 tried, 2026-11
WELL_TOLD = 8  # reports of a happening, above which no more are counted
SEVERAL = 2  # words of both triggers together, above which they are many
FURTHEST = 10  # sentences apart, above which no more is counted


@dataclass(frozen=True, slots=True)
class Weights:
    """What the tellings at hand have in common by themselves.

    Attributes:
        sentence: how rare each term is among the sentences; ``reports``: how alike the reports are.
        lengths: for each telling the length of its terms as a vector, and of those near its trigger.
        repeats: for each stem, how often a report that has it has it, on average; ``spread``: the share of the reports that have it.
        tellings: for each stem how many tellings have it, as a logarithm.
        happenings: for each happening how many reports are about it.
        again: for each telling the log of the odds that it is told again (see ``retold``).
    """

    sentence: Mapping[str, float]
    lengths: Sequence[tuple[float, float]]
    reports: "Likeness"
    repeats: Mapping[str, float]
    spread: Mapping[str, float]
    tellings: Mapping[str, float]
    happenings: Mapping[int, int]
    again: Sequence[float]


def weights(told: Sequence[Told], again: Sequence[float]) -> Weights:
    """What the tellings have in common by themselves, reckoned once.

    Args:
        told: all tellings of the story.
        again: for each of them the log of the odds that it is told again.
    """
    sentences: dict[tuple[int, int], set[str]] = {}
    whole: dict[int, set[str]] = {}
    counts: dict[str, Counter[int]] = {}
    for one in told:
        sentences.setdefault((one.report, one.place), set()).update(one.terms)
        whole.setdefault(one.report, set()).update(one.terms, (one.stem,))
        counts.setdefault(one.stem, Counter())[one.report] += 1
    total = max(1, len(whole))
    rare = _rarity(list(sentences.values()))
    return Weights(
        sentence=rare,
        lengths=[(_length(one.terms, rare), _length(one.near, rare)) for one in told],
        reports=Likeness(whole),
        repeats={stem: sum(found.values()) / len(found) for stem, found in counts.items()},
        spread={stem: len(found) / total for stem, found in counts.items()},
        tellings={stem: math.log(min(MOST, sum(found.values()))) for stem, found in counts.items()},
        happenings=Counter({one.report: one.happening for one in told}.values()),
        again=again,
    )


class Likeness:
    """The cosine of two reports by their terms, reckoned where it is asked for."""

    def __init__(self, whole: Mapping[int, set[str]]) -> None:
        """Read the terms of each report, by its number."""
        self.whole = whole
        self.rarity = _rarity(list(whole.values()))
        self.lengths = {report: _length(terms, self.rarity) for report, terms in whole.items()}
        self.known: dict[tuple[int, int], float] = {}

    def of(self, one: int, other: int) -> float:
        """The cosine of two reports (0-1)."""
        if one == other:
            return 1.0
        pair = (min(one, other), max(one, other))
        if pair not in self.known:
            lengths = self.lengths[one] * self.lengths[other]
            self.known[pair] = _shared(self.whole[one], self.whole[other], self.rarity) / lengths if lengths else 0.0
        return self.known[pair]


def signs(one: Told, other: Told, known: Weights) -> list[float]:
    """The signs of a pair, in the order of ``EVERY``."""
    found = [*_triggers(one, other), *_participants(one, other), *_surroundings(one, other, known)]
    found += [*_positions(one, other, known), *_joint(one, other, found[SENTENCES]), *_next_to(one, other), *_telling(one, other, known)]
    light, together = found[LIGHT], found[HAPPENING]
    crossed = [found[place] for place in AT]
    again = told_again(known.again[one.number], known.again[other.number])
    return [*found, *(light * value for value in crossed), *(together * value for value in crossed), *again]


def told_again(one: float, other: float) -> list[float]:
    """What it says of a pair how likely each of the two is told again, from the log of the odds."""
    less, more = min(one, other), max(one, other)
    return [less, more, _ratio(one) * _ratio(other), _ratio(less)]


def _ratio(odds: float) -> float:
    return 1 / (1 + math.exp(-max(-FURTHEST_ODDS, min(FURTHEST_ODDS, odds))))


def _cosine(one: Told, other: Told) -> float:
    if one.meaning is None or other.meaning is None:
        return 0.0
    return round(float(one.meaning @ other.meaning), 4)


def _triggers(one: Told, other: Told) -> list[float]:
    cosine = _cosine(one, other)
    both = one.sets & other.sets
    fewest = min(len(one.sets), len(other.sets))
    return [
        one.lemma == other.lemma,
        one.stem == other.stem,
        _overlap(one.parts, other.parts),
        min(2, len(both)) / 2,
        len(both) / fewest if fewest else 0.0,
        cosine,
        cosine * cosine,
        bool(one.event.kind) and one.event.kind == other.event.kind,
        bool(one.particle) and one.particle == other.particle,
        bool(one.particle and other.particle) and one.particle != other.particle,
        one.noun and other.noun,
        not one.noun and not other.noun,
    ]


def _participants(one: Told, other: Told) -> list[float]:
    mine, theirs = one.doers | one.things, other.doers | other.things
    crossed = (one.by | one.doers) & (other.whom | other.things) or (other.by | other.doers) & (one.whom | one.things)
    return [
        *_side(one.by, other.by, one.doers, other.doers),
        *_side(one.whom, other.whom, one.things, other.things),
        len(mine & theirs) / math.sqrt(len(mine) * len(theirs)) if mine and theirs else 0.0,
        bool(one.doers & other.doers and one.things & other.things),
        bool(crossed),
        not mine or not theirs,
    ]


def _side(mine: Terms, theirs: Terms, my_words: Terms, their_words: Terms) -> list[float]:
    return [
        bool(mine & theirs),
        bool(mine and theirs) and not mine & theirs,
        _overlap(my_words, their_words),
        bool(my_words and their_words) and not my_words & their_words,
    ]


def _surroundings(one: Told, other: Told, known: Weights) -> list[float]:
    mine, theirs = known.lengths[one.number], known.lengths[other.number]
    sentences = _alike(one.terms, other.terms, known.sentence, mine[0] * theirs[0])
    named = (one.by | one.whom) & other.named or (other.by | other.whom) & one.named
    when = bool(one.time and other.time)
    return [
        _overlap(one.named, other.named),
        bool(named),
        bool(one.places & other.places or one.located & other.located),
        bool(one.places and other.places) and not one.places & other.places,
        when and compatible(one.time, other.time),
        when and not compatible(one.time, other.time),
        bool(one.numbers & other.numbers),
        bool(one.numbers and other.numbers) and not one.numbers & other.numbers,
        sentences,
        math.sqrt(sentences),
        _alike(one.near, other.near, known.sentence, mine[1] * theirs[1]),
        known.reports.of(one.report, other.report),
        one.happening == other.happening,
    ]


def _positions(one: Told, other: Told, known: Weights) -> list[float]:
    same = one.report == other.report
    apart = abs(one.place - other.place)
    spread = min(known.spread[one.stem], known.spread[other.stem])
    repeats = max(known.repeats[one.stem], known.repeats[other.stem]) - 1
    return [
        same,
        same and apart == 0,
        same and apart <= 1,
        min(FURTHEST, apart) / FURTHEST,
        one.place < LEAD and other.place < LEAD,
        one.place == other.place == 0,
        one.reporting or other.reporting,
        one.reporting and other.reporting,
        one.light or other.light,
        repeats,
        spread,
        spread * repeats,
        one.event.modality == other.event.modality,
        one.event.negated != other.event.negated,
        (one.event.quote is None) != (other.event.quote is None),
    ]


def _joint(one: Told, other: Told, sentences: float) -> list[float]:
    cosine = _cosine(one, other)
    return [cosine * bool(one.whom & other.whom), cosine * bool(one.by & other.by), cosine * sentences]


def _next_to(one: Told, other: Told) -> list[float]:
    ahead = bool(one.ahead) and one.ahead == other.ahead
    behind = bool(one.behind) and one.behind == other.behind
    return [ahead, behind, ahead and behind]


def _telling(one: Told, other: Told, known: Weights) -> list[float]:
    first, last = min(one.place, other.place), max(one.place, other.place)
    fewest, most = sorted((known.tellings[one.stem], known.tellings[other.stem]))
    return [
        math.log1p(first),
        math.log1p(last),
        first == 0,
        fewest,
        most,
        one.event.factuality == other.event.factuality,
        _overlap(frozenset(one.event.modes), frozenset(other.event.modes)),
        not one.named or not other.named,
        len(one.parts) == 1 and len(other.parts) == 1,
        len(one.parts | other.parts) > SEVERAL,
        *_two_happenings(one, other, known),
    ]


def _two_happenings(one: Told, other: Told, known: Weights) -> list[float]:
    """How many reports at least each of their two happenings has, as a logarithm: what many reports tell apart is seldom one event."""
    if one.happening == other.happening:
        return [0.0, 0.0]
    fewest = min(known.happenings[one.happening], known.happenings[other.happening], WELL_TOLD)
    return [math.log(fewest), fewest >= TOLD_APART]


def _overlap(mine: Terms, theirs: Terms) -> float:
    """The share of the smaller set that both have."""
    return len(mine & theirs) / min(len(mine), len(theirs)) if mine and theirs else 0.0


def _rarity(held: Sequence[Set[str]]) -> dict[str, float]:
    counts = Counter(term for terms in held for term in terms)
    return {term: math.log(1 + len(held) / count) for term, count in counts.items()}


def _shared(mine: Set[str], theirs: Set[str], rarity: Mapping[str, float]) -> float:
    # The order of a set does not show: fsum is exact, whatever the order.
    return math.fsum(rarity[term] ** 2 for term in mine & theirs)


def _length(terms: Set[str], rarity: Mapping[str, float]) -> float:
    return math.sqrt(math.fsum(rarity[term] ** 2 for term in terms))


def _alike(mine: Set[str], theirs: Set[str], rarity: Mapping[str, float], lengths: float) -> float:
    """The cosine of two sets of terms, the rare ones weighing more; ``lengths`` is the product of theirs."""
    return _shared(mine, theirs, rarity) / lengths if lengths else 0.0
