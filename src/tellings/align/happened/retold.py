"""How likely it is that a telling is told a second time at all: what a story is about is told again, what it adds in passing is not.

The signs are those of one telling, among all of its story. Their weights stand in ``lexicon/event_weights.txt`` ("telling"). Most
wrong links are between two tellings in passing ("the longtime attorney", "helped"), which no comparison of the two shows.
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt

from .mention import Told

NAMES = (
    "sentence in order", "in title", "in first two", "sentence told elsewhere", "sentence's words elsewhere",
    "root of sentence told elsewhere", "before a noun", "noun", "light verb", "reported speech", "word in reports", "reports with word",
    "related words in reports", "in a set", "of a type", "denied", "not asserted", "quoted", "doer told", "thing told", "doer named",
    "thing named", "several words", "dated", "somebody named", "length of sentence", "reports", "particle", "old", "happened",
)  # fmt: skip
REPORTS = 30  # of a story, above which no more are counted: the weights are fitted on stories of up to 28
Matrix = npt.NDArray[np.float64]
Sentence = tuple[int, int]


def signs(told: Sequence[Told]) -> Matrix:
    """A row a telling, a column a sign of ``NAMES``, the constant first."""
    elsewhere = _elsewhere(told)
    by_stem: dict[str, set[int]] = {}
    by_set: dict[int, set[int]] = {}
    for one in told:
        by_stem.setdefault(one.stem, set()).add(one.report)
        for number in one.sets:
            by_set.setdefault(number, set()).add(one.report)
    total = max(1, len({one.report for one in told}))
    found = []
    for one in told:
        related = max((len(by_set[number]) / total for number in one.sets), default=0.0)
        spread = len(by_stem[one.stem])
        place = _place(one, elsewhere[one.report, one.place])
        word = _word(one, spread / total, min(REPORTS, spread), related)
        found.append([1.0, *place, *word, *_rest(one, min(REPORTS, total))])
    return np.array(found, dtype=np.float64).reshape(len(told), len(NAMES) + 1)


def _place(one: Told, elsewhere: tuple[float, float]) -> list[float]:
    return [math.log1p(one.place), one.place == 0, one.place < 2, *elsewhere, math.sqrt(elsewhere[0])]


def _word(one: Told, share: float, reports: int, related: float) -> list[float]:
    return [one.before_noun, one.noun, one.light, one.reporting, share, math.log(reports), related, bool(one.sets)]


def _rest(one: Told, reports: int) -> list[float]:
    event = one.event
    return [
        bool(event.kind),
        event.negated,
        event.modality != "asserted",
        event.quote is not None,
        bool(one.doers),
        bool(one.things),
        bool(one.by),
        bool(one.whom),
        len(one.parts) > 1,
        bool(one.time),
        bool(one.named),
        math.log1p(len(one.terms)),
        math.log(reports),
        bool(one.particle),
        one.old,
        event.factuality == "happened",
    ]


def _elsewhere(told: Sequence[Told]) -> dict[Sentence, tuple[float, float]]:
    """For each sentence the share of the other reports that have its words, and the share of its words that any has, the rare ones more."""
    sentences: dict[Sentence, set[str]] = {}
    for one in told:
        sentences.setdefault((one.report, one.place), set()).update(one.terms)
    counts = Counter(term for terms in sentences.values() for term in terms)
    reports: dict[str, set[int]] = {}
    for (report, _), terms in sentences.items():
        for term in terms:
            reports.setdefault(term, set()).add(report)
    others = max(1, len({report for report, _ in sentences}) - 1)
    rare = {term: math.log(1 + len(sentences) / count) for term, count in counts.items()}
    return {place: _shares(terms, rare, {term: len(reports[term]) - 1 for term in terms}, others) for place, terms in sentences.items()}


def _shares(terms: set[str], rare: Mapping[str, float], having: Mapping[str, int], others: int) -> tuple[float, float]:
    # The order of a set does not show: fsum is exact, whatever the order.
    total = math.fsum(rare[term] for term in terms)
    if not total:
        return 0.0, 0.0
    told = math.fsum(rare[term] * having[term] / others for term in terms)
    return told / total, math.fsum(rare[term] for term in terms if having[term]) / total
