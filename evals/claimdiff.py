"""Pairs of opinions: do the typed comparisons help to tell what strengthens, weakens or leaves alone?

``claims-claimdiff-train`` holds pairs of claims from two outlets on one story, labelled by people; most are opinions, so that this is no
measure of what the record says, which speaks only where facts part. The features are those of the typed comparison: what two claims share,
whether one denies or hedges what the other states, opposite words and degrees, numbers. A small softmax model in numpy weighs them; five
folds by topic, so that no topic is in both halves. Everything is deterministic.

    python -m evals.claimdiff
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from tellings import annotate
from tellings.compare.differences.pairing import pairs, when
from tellings.compare.differences.statements import Statement, statements
from tellings.compare.differences.words import contraries, degrees
from tellings.extract.claims import claims
from tellings.extract.times import times
from tellings.record import Account, Block, Dating, Document, Happening, Segment, Source, Story, identify
from tellings.settings import Settings

from . import data

SET = "claims-claimdiff-train"
LABELS = ("strengthens", "weakens", "neither")
FOLDS, STEPS, RATE, SHRINKING = 5, 400, 0.5, 1e-3
Matrix = NDArray[np.float64]


class Scored(NamedTuple):
    """Labels and predictions of all pairs, each predicted by a model that has not seen its topic."""

    gold: NDArray[np.int64]
    said: NDArray[np.int64]


def score(limit: int | None = None) -> dict[str, float]:
    """Macro-F1 over the three labels, and precision and recall of ``weakens`` (0-1), by cross-validation over the first ``limit`` pairs.

    Raises:
        evals.data.Absent: if the set is not on this machine.
    """
    rows = list(data.rows(SET))[:limit]
    found = _crossed(rows, np.array([features(row["a"], row["b"]) for row in rows]))
    sides = [_share(found, label) for label in range(len(LABELS))]
    f1 = [2 * p * r / (p + r) if p + r else 0.0 for p, r in sides]
    weakens = LABELS.index("weakens")
    return {"macro_f1": float(np.mean(f1)), "weakens_precision": sides[weakens][0], "weakens_recall": sides[weakens][1]}


def _share(found: Scored, label: int) -> tuple[float, float]:
    hits = float(np.sum((found.gold == label) & (found.said == label)))
    return hits / max(1.0, float(np.sum(found.said == label))), hits / max(1.0, float(np.sum(found.gold == label)))


def _crossed(rows: Sequence[dict[str, Any]], given: Matrix) -> Scored:
    gold = np.array([LABELS.index(row["label"]) for row in rows])
    topics = {topic: number % FOLDS for number, topic in enumerate(sorted({row["topic"] for row in rows}))}
    fold = np.array([topics[row["topic"]] for row in rows])
    said = np.zeros(len(rows), dtype=np.int64)
    for number in range(FOLDS):
        learnt, asked = fold != number, fold == number
        middle, width = given[learnt].mean(axis=0), given[learnt].std(axis=0) + 1e-9
        weights = _fitted((given[learnt] - middle) / width, gold[learnt])
        said[asked] = np.argmax(_with_one((given[asked] - middle) / width) @ weights, axis=1)
    return Scored(gold, said)


def _with_one(given: Matrix) -> Matrix:
    return np.hstack([given, np.ones((len(given), 1))])


def _fitted(given: Matrix, gold: NDArray[np.int64]) -> Matrix:
    """Softmax regression by gradient descent; each label weighs alike, however rare."""
    inputs, wanted = _with_one(given), np.eye(len(LABELS))[gold]
    balance = (1 / np.maximum(1, wanted.sum(axis=0)))[gold][:, None] * len(gold) / len(LABELS)
    weights = np.zeros((inputs.shape[1], len(LABELS)))
    for _ in range(STEPS):
        scores = inputs @ weights
        chance = np.exp(scores - scores.max(axis=1, keepdims=True))
        chance /= chance.sum(axis=1, keepdims=True)
        weights -= RATE * (inputs.T @ (balance * (chance - wanted)) / len(gold) + SHRINKING * weights)
    return weights


def features(one: str, other: str) -> list[float]:
    """What the typed comparison sees in two sentences, as numbers."""
    accounts = [_account(one, "a"), _account(other, "b")]
    told = statements(accounts, _story(accounts), ())
    mine, yours = ([part for part in told if part.account.id == account.id] for account in accounts)
    found = list(pairs(told))
    terms = [{term for claim in account.claims for term in claim.terms} for account in accounts]
    shared = len(terms[0] & terms[1])
    words = [set(text.lower().replace(",", " ").replace(".", " ").split()) for text in (one, other)]
    return [
        float(shared),
        shared / max(1, min(len(terms[0]), len(terms[1]))),
        float(len(found) > 0),
        float(sum(1 for pair in found if pair.left.act == pair.right.act)),
        float(any(pair.left.claim.negated != pair.right.claim.negated for pair in found)),
        float(any(bool(pair.related.apart) for pair in found)),
        float(any(when(pair.left, pair.right) == "apart" for pair in found)),
        float(any(part.claim.negated for part in mine) != any(part.claim.negated for part in yours)),
        float(any(part.claim.hedge is not None for part in mine) != any(part.claim.hedge is not None for part in yours)),
        _modal(mine) - _modal(yours),
        abs(_modal(mine) - _modal(yours)),
        float(_opposed(words[0], words[1])),
        float(_degree(words[0], words[1])),
        float("but" in words[0] or "however" in words[0]) + float("but" in words[1] or "however" in words[1]),
        float(any(char.isdigit() for char in one)) + float(any(char.isdigit() for char in other)),
        float(len(words[0] & words[1])) / max(1, min(len(words[0]), len(words[1]))),
        abs(len(words[0]) - len(words[1])) / 10,
    ]


def _modal(told: Sequence[Statement]) -> float:
    return sum(part.claim.modality != "asserted" for part in told) / max(1, len(told))


def _opposed(one: set[str], other: set[str]) -> bool:
    for kind in ("v", "a"):
        known = contraries(kind)
        if any((number, 1 - side) in known.get(word, ()) for first in one for number, side in known.get(first, ()) for word in other):
            return True
    return False


def _degree(one: set[str], other: set[str]) -> bool:
    ends = [{end for word in words for end in degrees().get(word, ())} for words in (one, other)]
    return any(first.scale == second.scale and first.end != second.end for first in ends[0] for second in ends[1])


def _account(text: str, name: str) -> Account:
    size = len(text.encode())
    document = Document(
        id=identify("document", name, text),
        source=Source(sha256="0" * 64, origin=name, media="text/plain", encoding="utf-8", size=size),
        text=text,
        main_end=len(text),
        blocks=(Block(kind="paragraph", start=0, end=len(text), rule="eval"),),
        offsets=(Segment(0, len(text), 0, size, "same"),),
        language="en",
    )
    doc = annotate.parse(document, annotate.load(Settings().model))
    found = times(document, doc)
    empty: dict[str, Any] = {"entities": (), "quotes": (), "figures": (), "events": ()}
    return Account(
        id=name,
        document=document,
        sentences=annotate.sentences(doc),
        times=found,
        claims=claims(document, doc, (), (), found),
        **empty,
    )


def _story(accounts: Sequence[Account]) -> Story:
    ids = tuple(one.id for one in accounts)
    return Story(
        id="story",
        title="",
        accounts=ids,
        happenings=(Happening(id="happening", title="", value=None, accounts=ids, reasons=()),),
        datings=tuple(Dating(account=one, value=None, earliest=None, latest=None, basis="unknown", reasons=()) for one in ids),
    )


if __name__ == "__main__":
    for key, value in score().items():
        print(f"{key:20} {value:.3f}")
