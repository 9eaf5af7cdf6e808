"""Fits the weights by which tellings are put together (``lexicon/event_weights.txt``), and says how well they carry over to other topics.

Ridge logistic regression by Newton's method, one model for each way that two triggers are related and each of two looks (see
``align/happened/deciding.py``). The second look is fitted on what the first one says of topics that it was not fitted on (five folds by
topic), so that it learns how far to trust it. Deterministic. The lists of words were written beside the same set, and no fold shows what
that is worth.

python -m evals.fit_event_coreference            CoNLL F1 of five folds by topic, all and without clusters of one
python -m evals.fit_event_coreference --write    the same, then the weights fitted on all topics into the list
"""

import argparse
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from tellings.align import entities
from tellings.align.happened import deciding, joined_events, joining, mention
from tellings.align.happened.candidates import candidates, kind
from tellings.align.happened.deciding import KINDS, Matrix, Pair

from .conll import scores
from .event_coreference import own_stories
from .gold_events import Article, articles

LIST = Path(deciding.__file__).parents[2] / "lexicon" / "event_weights.txt"
FOLDS = 5
FIRST_RIDGE, SECOND_RIDGE = 40.0, 20.0  # on signs of unit variance; 10 and 40 tried for each
STEPS, ENOUGH = 40, 1e-8
HEAD = """\
# How much each sign speaks for two tellings being of one event: what it adds to the log of the odds, where their triggers are the same
# word, related words (of one set in event_synonyms), or words alike in meaning. Fields: look, sign, weight for same, related, alike.
# Origin: fitted by evals/fit_event_coreference.py to which marked events of events-ecbplus-topics-1-35 are one; no text of it is in here.
# Licence: Apache-2.0, as the project.
"""


class Part(NamedTuple):
    """One story: its tellings, the pairs looked at, for each its relation (a column of the list), its fold, and whether it is one event."""

    told: list[mention.Told]
    pairs: list[Pair]
    kinds: npt.NDArray[np.int64]
    folds: npt.NDArray[np.int64]
    gold: npt.NDArray[np.bool_]
    plain: Matrix


def parts(found: Sequence[Article]) -> list[Part]:
    """The stories of some articles, read once."""
    chains = {event: chain for article in found for event, chain in article.chains.items()}
    topics = sorted({article.topic for article in found}, key=int)
    folds = {event: topics.index(article.topic) % FOLDS for article in found for event in article.chains}
    made = []
    for story, accounts in own_stories([article.account for article in found]):
        told = mention.tellings(accounts, story, entities.entities(accounts))
        pairs = candidates(told)
        ids = [(told[one].event.id, told[other].event.id) for one, other in pairs]
        made.append(
            Part(
                told,
                pairs,
                np.array([KINDS.index(kind(told[one], told[other])) for one, other in pairs], dtype=np.int64),
                np.array([folds[one] for one, _ in ids], dtype=np.int64),
                np.array([chains[one] == chains[other] for one, other in ids], dtype=np.bool_),
                deciding.first_signs(told, pairs) if pairs else np.zeros((0, len(deciding.FIRST))),
            )
        )
    return made


def fitted(rows: Matrix, gold: npt.NDArray[np.bool_], ridge: float) -> Matrix:
    """The weights that fit best, less ridge; the first column is the constant."""
    middle, spread = rows.mean(axis=0), rows.std(axis=0)
    spread[spread < ENOUGH] = 1.0
    middle[0] = 0.0
    even = (rows - middle) / spread
    weights, held = np.zeros(rows.shape[1]), np.full(rows.shape[1], ridge)
    held[0] = ENOUGH
    for _ in range(STEPS):
        ratio = 1 / (1 + np.exp(-even @ weights))
        slope = even.T @ (ratio - gold) + held * weights
        curve = (even * (ratio * (1 - ratio) + ENOUGH)[:, None]).T @ even + np.diag(held)
        step = np.linalg.solve(curve, slope)
        weights = weights - step
        if np.abs(step).max() < ENOUGH:
            break
    plain: Matrix = weights / spread
    plain[0] = weights[0] - np.sum(weights[1:] * middle[1:] / spread[1:])
    return plain


def fit(made: Sequence[Part], rows: Sequence[Matrix], ridge: float, without: int | None) -> list[Matrix]:
    """The weights of one look for each kind of pair, fitted on all folds but one."""
    found = []
    for column in range(len(KINDS)):
        chosen = [(part.kinds == column) & (part.folds != without) for part in made]
        table = np.vstack([held[mask] for held, mask in zip(rows, chosen, strict=True)])
        gold = np.concatenate([part.gold[mask] for part, mask in zip(made, chosen, strict=True)])
        found.append(fitted(table, gold, ridge))
    return found


def apply(weights: Sequence[Matrix], part: Part, rows: Matrix) -> Matrix:
    """The ratio of each pair of a story."""
    chosen = np.array(weights)[part.kinds]
    ratio: Matrix = 1 / (1 + np.exp(-np.clip(np.sum(rows * chosen, axis=1), -30, 30)))
    return np.round(ratio, deciding.DIGITS)


def crossed(made: Sequence[Part], rows: Sequence[Matrix], ridge: float) -> list[Matrix]:
    """The ratios of each story's pairs, each by weights that were not fitted on its topic."""
    by_fold = [fit(made, rows, ridge, fold) for fold in range(FOLDS)]
    out = []
    for part, held in zip(made, rows, strict=True):
        ratios = np.zeros(len(part.pairs))
        for fold, weights in enumerate(by_fold):
            mask = part.folds == fold
            if mask.any():
                ratios[mask] = apply(weights, part, held)[mask]
        out.append(ratios)
    return out


def second_rows(made: Sequence[Part], first: Sequence[Matrix]) -> list[Matrix]:
    """The rows of the second look, by what the first one said."""
    return [
        deciding.second_signs(part.told, part.plain, dict(zip(part.pairs, ratios.tolist(), strict=True)))
        if part.pairs
        else np.zeros((0, len(deciding.SECOND)))
        for part, ratios in zip(made, first, strict=True)
    ]


def conll(found: Sequence[Article], made: Sequence[Part], ratios: Sequence[Matrix]) -> tuple[float, float]:
    """CoNLL F1 over all, and without clusters of one."""
    gold: dict[str, list[str]] = defaultdict(list)
    for article in found:
        for event, chain in article.chains.items():
            gold[chain].append(event)
    together = []
    for part, held in zip(made, ratios, strict=True):
        dated = joined_events.dated(part.told, dict(zip(part.pairs, held.tolist(), strict=True)))
        together += [[part.told[number].event.id for number in group] for group in joining.joined(len(part.told), dated)]
    return scores(gold.values(), together).conll, scores(gold.values(), together, singletons=False).conll


def write(first: Sequence[Matrix], second: Sequence[Matrix]) -> None:
    """The list, anew."""
    lines = []
    for look, names, weights in (("first", deciding.FIRST, first), ("second", deciding.SECOND, second)):
        for place, sign in enumerate(names):
            lines.append("\t".join([look, sign, *(f"{column[place]:.4f}" for column in weights)]))
    LIST.write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")


def main() -> None:
    """Cross-validate, and write the list where asked."""
    parser = argparse.ArgumentParser(prog="python -m evals.fit_event_coreference")
    parser.add_argument("--write", action="store_true", help="write the weights fitted on all topics")
    asked = parser.parse_args().write
    found = list(articles())
    made = parts(found)
    plain = [part.plain for part in made]
    first = crossed(made, plain, FIRST_RIDGE)
    rows = second_rows(made, first)
    every, chains = conll(found, made, crossed(made, rows, SECOND_RIDGE))
    print(f"on topics not fitted on: CoNLL F1 {every:.4f}, without clusters of one {chains:.4f}")
    if asked:
        write(fit(made, plain, FIRST_RIDGE, None), fit(made, rows, SECOND_RIDGE, None))


if __name__ == "__main__":
    main()
