"""One utterance, several tellings: which quotations the record aligns, against the labelled pairs in ``gold/utterances.jsonl``.

Quotations of different reports are a pair where one aligned utterance holds both. A telling is a labelled stretch when the two share at
least half of the letters of the shorter. Recall is over the labelled pairs with three words or more on both sides. Precision is over the
predicted pairs that can be judged: all of three words or more between marks on both sides, since every pair of those was labelled, and the
shorter ones whose pair was. ``precision_to_base`` takes only the pairs with the fullest telling, which the others are compared with, and so
leaves out pieces of one speech that only it joins. Reports of one story are compared with each other; the seeds make two stories.

    python -m evals.utterances [number of stories]
"""

import sys
from collections.abc import Iterator
from itertools import combinations
from typing import Any, NamedTuple

from tellings import pipeline
from tellings.record import AlignedQuote, Evidence, Record

from . import data, gold
from .gold import Letters, Told

WORDS = 3
Stretch = tuple[str, Letters]  # the report's name, and letters in its raw text


class Pair(NamedTuple):
    """Two stretches of different reports; ``same`` is the label, ``short`` if one has under three words."""

    left: Stretch
    right: Stretch
    same: bool | None
    short: bool = False


class Predicted(NamedTuple):
    """Two tellings of one aligned utterance; whether all pairs like it are labelled; whether one is the wording that others are held to."""

    left: Stretch
    right: Stretch
    full: bool
    base: bool


def score(limit: int | None = None) -> dict[str, float]:
    """Precision, recall and F1 (0-1) over the first ``limit`` stories, or all.

    ``apart`` is the share of the tempting pairs that no wrong pair joins; ``judged`` counts the predicted pairs that have a verdict.

    Raises:
        evals.data.Absent: if no labelled report is on this machine.
    """
    labelled, predicted = pairs(limit)
    wanted = [one for one in labelled if one.same and not one.short]
    found = sum(any(_like(one, other) for other in predicted) for one in wanted)
    tempting = [one for one in labelled if one.same is False]
    outcomes = [(one, judge(one, labelled)) for one in predicted]
    kept = sum(not any(_like(one, other) for other, outcome in outcomes if outcome is False) for one in tempting)
    precision, recall = _share([outcome for _, outcome in outcomes]), found / max(1, len(wanted))
    return {
        "precision": precision,
        "precision_to_base": _share([outcome for one, outcome in outcomes if one.base]),
        "recall": recall,
        "f1": 2 * precision * recall / (precision + recall) if precision + recall else 0.0,
        "apart": kept / max(1, len(tempting)),
        "judged": float(sum(outcome is not None for _, outcome in outcomes)),
    }


def _share(outcomes: list[bool | None]) -> float:
    judged = [outcome for outcome in outcomes if outcome is not None]
    return sum(judged) / max(1, len(judged))


def pairs(limit: int | None = None) -> tuple[list[Pair], list[Predicted]]:
    """The labelled pairs of the first ``limit`` stories, or of all, and those that their records align.

    Raises:
        evals.data.Absent: if no labelled report is on this machine.
    """
    stories: dict[str, list[Told]] = {}
    for one in gold.told():
        stories.setdefault(one.report.story, []).append(one)
    if not stories:
        raise data.Absent(data.missing(gold.STORIES))
    chosen = list(stories.values())[:limit]
    here = {one.report.name: one for story in chosen for one in story}
    labelled = [_labelled(line, here) for line in gold.labels("utterances") if line["a"]["doc"] in here]
    return labelled, [pair for story in chosen for pair in _predicted(story)]


def judge(one: Predicted, labelled: list[Pair]) -> bool | None:
    """Whether a predicted pair is right; None if the labels don't say."""
    labels = {label.same for label in labelled if _like(label, one)}
    if True in labels:
        return True
    if None in labels:
        return None
    return False if False in labels or one.full else None


def _labelled(line: dict[str, Any], here: dict[str, Told]) -> Pair:
    left, right = ((line[side]["doc"], here[line[side]["doc"]].report.letters(line[side]["content"])) for side in "ab")
    return Pair(left, right, line["same"], line.get("short", False))


def record(story: list[Told]) -> Record:
    """The record of one story's reports, as ``tellings.compare`` makes it."""
    accounts = [one.account for one in sorted(story, key=lambda one: one.report.name)]
    return pipeline.record(pipeline.story(accounts), accounts)


def _predicted(story: list[Told]) -> Iterator[Predicted]:
    by_account = {one.account.id: one for one in story}
    for aligned in record(story).quotes:
        yield from _aligned(aligned, by_account)


def _aligned(aligned: AlignedQuote, by_account: dict[str, Told]) -> Iterator[Predicted]:
    sides = []
    for telling in aligned.tellings:
        one = by_account[telling.account]
        parts = [citation.evidence for citation in telling.citations]  # a telling may be of several quotes
        sides.append(((one.report.name, one.letters(parts)), _full(one, parts)))
    for (first, (left, full)), (second, (right, also)) in combinations(enumerate(sides), 2):
        yield Predicted(left, right, full and also, aligned.base in (first, second))


def _full(one: Told, parts: list[Evidence]) -> bool:
    """Whether all of a telling stands between marks, three words of it or more."""
    between = {
        (part.start, part.end) for quote in one.account.quotes for part, marked in zip(quote.content, quote.marked, strict=True) if marked
    }
    return all((part.start, part.end) in between for part in parts) and sum(len(part.exact.split()) for part in parts) >= WORDS


def _same(one: Stretch, other: Stretch) -> bool:
    return one[0] == other[0] and 0 < min(len(one[1]), len(other[1])) <= 2 * len(one[1] & other[1])


def _like(label: Pair, one: Predicted) -> bool:
    straight = _same(label.left, one.left) and _same(label.right, one.right)
    return straight or (_same(label.left, one.right) and _same(label.right, one.left))


if __name__ == "__main__":
    for name, value in score(int(sys.argv[1]) if len(sys.argv) > 1 else None).items():
        print(f"{name:12} {value:.3f}")
