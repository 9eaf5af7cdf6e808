"""The signs that two tellings are of one event, or of two: what is compared, one number each (0-1 unless said).

A sign says nothing by itself. Its weight, for the same word, for related words and for words that are only alike, stands in
``lexicon/event_weights.txt``.
"""

from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

from ...record.calendar import compatible
from .columns import Column, Flags, Numbers, Pairs, Sets, divided, flags
from .compared import Compared
from .mention import LEAD

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
JOINT = tuple(NAMES.index(name) for name in ("one thing", "one doer", "sentences alike"))  # that count for more with words alike
FURTHEST_ODDS = 30.0
TOLD_APART = 4  # reports of a happening from which it is well told apart; 3, 4 and 5 tried, 2026-11
SEVERAL = 2  # words of both triggers together, above which they are many
FURTHEST = 10  # sentences apart, above which no more is counted
Matrix = npt.NDArray[np.float64]
Columns = Iterable[Column | Flags | float]


def signs(known: Compared, one: Numbers, other: Numbers) -> Matrix:
    """The signs of some pairs, a row each, in the order of ``EVERY``.

    Args:
        known: the tellings.
        one: the number of a telling of each pair.
        other: the number of the other telling.
    """
    pairs = Pairs(one, other)
    cosine = known.meanings.cosine(pairs)
    found: Matrix = np.empty((len(one), len(EVERY)), dtype=np.float64)
    parts = (
        *_triggers(pairs, known, cosine), *_participants(pairs, known), *_surroundings(pairs, known), *_positions(pairs, known),
    )  # fmt: skip
    for place, column in enumerate(parts):
        found[:, place] = column
    more = (*_joint(found, cosine), *_next_to(pairs, known), *_telling(pairs, known))
    for place, column in enumerate(more, len(parts)):
        found[:, place] = column
    crossed, width = found[:, AT], len(AT)
    found[:, len(NAMES) : len(NAMES) + width] = found[:, LIGHT, None] * crossed
    found[:, len(NAMES) + width : len(NAMES) + 2 * width] = found[:, HAPPENING, None] * crossed
    found[:, -len(AGAIN) :] = told_again(known.again[one], known.again[other])
    return found


def told_again(one: Column, other: Column) -> Matrix:
    """What it says of pairs how likely each of the two is told again, from the log of the odds: a row a pair, in the order of ``AGAIN``."""
    less = np.minimum(one, other)
    found: Matrix = np.stack((less, np.maximum(one, other), _ratio(one) * _ratio(other), _ratio(less)), axis=1)
    return found


def _ratio(odds: Column) -> Column:
    found: Column = 1 / (1 + np.exp(-np.clip(odds, -FURTHEST_ODDS, FURTHEST_ODDS)))
    return found


def _triggers(pairs: Pairs, known: Compared, cosine: Column) -> Columns:
    both = pairs.shared(known.sets)
    fewest = np.minimum(known.sets.sizes[pairs.one], known.sets.sizes[pairs.other])
    led, particle = pairs.both(known.led), pairs.same(known.particle)
    return [
        pairs.same(known.lemma),
        pairs.same(known.stem),
        pairs.overlap(known.parts),
        np.minimum(2, both) / 2,
        both / np.maximum(1, fewest),
        cosine,
        cosine * cosine,
        pairs.both(known.typed) & pairs.same(known.kind),
        led & particle,
        led & ~particle,
        pairs.both(known.noun),
        ~pairs.either(known.noun),
    ]


def _participants(pairs: Pairs, known: Compared) -> Columns:
    doers, things = pairs.shared(known.doers), pairs.shared(known.things)
    mine, theirs = known.words.sizes[pairs.one], known.words.sizes[pairs.other]
    return [
        *_side(pairs, known.by, known.doers, doers),
        *_side(pairs, known.whom, known.things, things),
        divided(pairs.shared(known.words), np.sqrt(mine * theirs)),
        (doers > 0) & (things > 0),
        _crossed(pairs, known.sides, known.count),
        (mine == 0) | (theirs == 0),
    ]


def _crossed(pairs: Pairs, sets: Sets, count: int) -> Flags:
    """Whether the first kind of set of one shares a term with the second kind of the other; the second kind follows the first."""
    found: Flags = (Pairs(pairs.one, pairs.other + count).shared(sets) > 0) | (Pairs(pairs.one + count, pairs.other).shared(sets) > 0)
    return found


def _side(pairs: Pairs, names: Sets, words: Sets, shared: Column) -> Columns:
    one = pairs.shared(names) > 0
    fewest = np.minimum(words.sizes[pairs.one], words.sizes[pairs.other])
    return [
        one,
        pairs.both(names.sizes > 0) & ~one,
        shared / np.maximum(1, fewest),
        (fewest > 0) & (shared == 0),
    ]


def _surroundings(pairs: Pairs, known: Compared) -> Columns:
    sentences = pairs.alike(known.terms)
    places, numbers = pairs.shared(known.places) > 0, pairs.shared(known.numbers) > 0
    dated = pairs.both(known.time)
    agreed = _agreed(pairs, known, dated)
    return [
        pairs.overlap(known.named),
        _crossed(pairs, known.parties, known.count),
        places | (pairs.shared(known.located) > 0),
        pairs.both(known.places.sizes > 0) & ~places,
        agreed,
        dated & ~agreed,
        numbers,
        pairs.both(known.numbers.sizes > 0) & ~numbers,
        sentences,
        np.sqrt(sentences),
        pairs.alike(known.near),
        _reports_alike(pairs, known),
        pairs.same(known.happening),
    ]


def _agreed(pairs: Pairs, known: Compared, dated: Flags) -> Flags:
    """Which of the pairs with two dates have dates that can be one."""
    size = max(1, len(known.times))
    values, place = np.unique(known.value[pairs.one[dated]] * size + known.value[pairs.other[dated]], return_inverse=True)
    found: Flags = np.zeros(len(pairs.one), dtype=np.bool_)
    found[dated] = flags([compatible(known.times[value // size], known.times[value % size]) for value in values.tolist()])[place]
    return found


def _reports_alike(pairs: Pairs, known: Compared) -> Column:
    """The cosine of the two reports by their terms, 1 within one."""
    size = max(1, len(known.reports.sizes))
    both, place = np.unique(known.report[pairs.one] * size + known.report[pairs.other], return_inverse=True)
    reports = Pairs(both // size, both % size)
    found: Column = np.where(reports.one == reports.other, 1.0, reports.alike(known.reports))[place]
    return found


def _positions(pairs: Pairs, known: Compared) -> Columns:
    same = pairs.same(known.report)
    apart = np.abs(known.place[pairs.one] - known.place[pairs.other])
    spread, repeats = pairs.least(known.spread), pairs.most(known.repeats)
    return [
        same,
        same & (apart == 0),
        same & (apart <= 1),
        np.minimum(FURTHEST, apart) / FURTHEST,
        pairs.both(known.place < LEAD),
        pairs.both(known.place == 0),
        pairs.either(known.reporting),
        pairs.both(known.reporting),
        pairs.either(known.light),
        repeats,
        spread,
        spread * repeats,
        pairs.same(known.modality),
        pairs.differ(known.negated),
        pairs.differ(known.quoted),
    ]


def _joint(found: Matrix, cosine: Column) -> Columns:
    return [cosine * found[:, place] for place in JOINT]


def _next_to(pairs: Pairs, known: Compared) -> Columns:
    ahead = pairs.both(known.word_ahead) & pairs.same(known.ahead)
    behind = pairs.both(known.word_behind) & pairs.same(known.behind)
    return [ahead, behind, ahead & behind]


def _telling(pairs: Pairs, known: Compared) -> Columns:
    first = pairs.least(known.place)
    parts = known.parts.sizes[pairs.one] + known.parts.sizes[pairs.other] - pairs.shared(known.parts)
    other = ~pairs.same(known.happening)
    fewest = pairs.least(known.size)  # what many reports tell apart is seldom one event
    return [
        np.log1p(first),
        np.log1p(pairs.most(known.place)),
        first == 0,
        pairs.least(known.tellings),
        pairs.most(known.tellings),
        pairs.same(known.factuality),
        pairs.overlap(known.modes),
        pairs.either(known.named.sizes == 0),
        pairs.both(known.parts.sizes == 1),
        parts > SEVERAL,
        other * np.log(fewest),
        other & (fewest >= TOLD_APART),
    ]
