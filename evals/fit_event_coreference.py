"""Fits the weights by which tellings are put together (``lexicon/event_weights.txt``), and says how well they carry over to other topics.

Ridge logistic regression by Newton's method: one model of whether a telling is told again, and one of pairs for each way that two triggers
are related (see ``align/happened/deciding.py``). In pairs, each telling counts the same, however many it is in, so that the largest events
don't drown the others. What the pairs see of the first model comes from topics that it was not fitted on, and no fold sees anything of the
topics that it is judged by, not even through the first model: with a second model fitted on ratios of all other folds, as was done before
2026-11, figures came out about one point too high. Deterministic. The lists of words were written beside the same set, and no fold shows
what that is worth.

How the topics are dealt out to the folds moves the figures by a point, more than most ideas do: three ways are shown, the first in their
order. What gains in one of them only is chance.

python -m evals.fit_event_coreference            CoNLL F1 of five folds by topic, all and without clusters of one
python -m evals.fit_event_coreference --write    the same, then the weights fitted on all topics into the list
"""

import argparse
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from tellings.align import entities
from tellings.align.happened import deciding, joined_events, joining, mention, retold, signs
from tellings.align.happened.candidates import candidates
from tellings.align.happened.deciding import KINDS, Matrix, Pair

from .conll import scores
from .event_coreference import own_stories
from .gold_events import Article, articles

LIST = Path(deciding.__file__).parents[2] / "lexicon" / "event_weights.txt"
FOLDS = 5
RING, STEPPING = 37, (1, 8, 13)  # a prime above the number of topics, and the steps by which they are dealt out anew
TELLING_RIDGE = 50.0  # on signs of unit variance; 10, 50 and 200 tried
PAIR_RIDGE = 300.0  # 100, 150, 300, 800 and 1000 tried: pairs of one topic are alike, so there is less to learn from than their number says
STEPS, ENOUGH, LONGEST = 40, 1e-6, 1.0
HEAD = """\
# How much each sign speaks for a telling being told again ("telling"), and for two tellings being of one event ("pair"): what it adds
# to the log of the odds. Fields: look, sign, and the weight; for pairs one where their triggers are the same word, one for related words
# (of one set in event_synonyms), one for words alike in meaning.
# Origin: fitted by evals/fit_event_coreference.py to which marked events of events-ecbplus-topics-1-35 are one; no text of it is in here.
# Licence: Apache-2.0, as the project.
"""
Topics = npt.NDArray[np.int64]
Truth = npt.NDArray[np.bool_]


class Part(NamedTuple):
    """One story: its tellings with their topics, whether they are told again and their signs; the pairs looked at, the same of each."""

    told: list[mention.Told]
    topics: Topics
    again: Truth
    alone: Matrix
    pairs: list[Pair]
    pair_topics: Topics
    kinds: npt.NDArray[np.intp]
    gold: Truth
    rows: Matrix
    share: Matrix


def parts(found: Sequence[Article]) -> list[Part]:
    """The stories of some articles, read once."""
    chains = {event: chain for article in found for event, chain in article.chains.items()}
    sizes = Counter(chains.values())
    names = sorted({article.topic for article in found}, key=int)
    topics = {event: names.index(article.topic) for article in found for event in article.chains}
    made = []
    for story, accounts in own_stories([article.account for article in found]):
        told = mention.tellings(accounts, story, entities.entities(accounts))
        ids = [one.event.id for one in told]
        pairs = candidates(told)
        counts = Counter(number for pair in pairs for number in pair)
        rows = deciding.pair_signs(told, pairs, [0.0] * len(told))
        made.append(
            Part(
                told,
                np.array([topics[one] for one in ids], dtype=np.int64),
                np.array([sizes[chains[one]] > 1 for one in ids], dtype=np.bool_),
                retold.signs(told),
                pairs,
                np.array([topics[ids[one]] for one, _ in pairs], dtype=np.int64),
                deciding.kinds(rows),
                np.array([chains[ids[one]] == chains[ids[other]] for one, other in pairs], dtype=np.bool_),
                rows,
                np.array([(1 / counts[one] + 1 / counts[other]) / 2 for one, other in pairs], dtype=np.float64),
            )
        )
    return made


def fitted(rows: Matrix, gold: Truth, share: Matrix, ridge: float, spread: Matrix) -> Matrix:
    """The weights that fit best, less ridge on signs divided by their spread; the first column is the constant."""
    middle = rows.mean(axis=0)
    middle[0] = 0.0
    even = (rows - middle) / spread
    weights, held = np.zeros(rows.shape[1]), np.full(rows.shape[1], ridge)
    held[0] = ENOUGH
    for _ in range(STEPS):
        ratio = 1 / (1 + np.exp(-np.clip(even @ weights, -30, 30)))
        slope = even.T @ (share * (ratio - gold)) + held * weights
        curve = (even * (share * ratio * (1 - ratio) + ENOUGH)[:, None]).T @ even + np.diag(held)
        step = np.linalg.solve(curve, slope)
        weights = weights - step / max(1.0, float(np.abs(step).max()) / LONGEST)
        if np.abs(step).max() < ENOUGH:
            break
    plain: Matrix = weights / spread
    plain[0] = weights[0] - np.sum(weights[1:] * middle[1:] / spread[1:])
    return plain


def spread_of(rows: Matrix) -> Matrix:
    """The standard deviation of each column, 1 where it has none."""
    spread: Matrix = rows.std(axis=0)
    spread[spread < ENOUGH] = 1.0
    return spread


def fit_telling(made: Sequence[Part], topics: Sequence[int]) -> Matrix:
    """The weights of a telling's signs, fitted on some topics."""
    chosen = [np.isin(part.topics, topics) for part in made]
    rows = np.vstack([part.alone[mask] for part, mask in zip(made, chosen, strict=True)])
    gold = np.concatenate([part.again[mask] for part, mask in zip(made, chosen, strict=True)])
    return fitted(rows, gold, np.ones(len(rows)), TELLING_RIDGE, spread_of(rows))


def crossed_odds(made: Sequence[Part], topics: Sequence[int]) -> list[Matrix]:
    """For each telling the log of the odds that it is told again: by weights fitted on those of some topics that are not its own fold's."""
    whole = fit_telling(made, topics)
    odds = [np.array(deciding.again(part.alone, whole)) for part in made]
    for fold in range(FOLDS):
        mine = topics[fold::FOLDS]
        weights = fit_telling(made, [topic for topic in topics if topic not in mine])
        for part, held in zip(made, odds, strict=True):
            mask = np.isin(part.topics, mine)
            held[mask] = deciding.again(part.alone[mask], weights)
    return odds


def with_odds(made: Sequence[Part], odds: Sequence[Matrix]) -> list[Matrix]:
    """The rows of the pairs, with what is known of each telling in them."""
    out = []
    for part, held in zip(made, odds, strict=True):
        rows = part.rows.copy()
        one, other = np.array(part.pairs, dtype=np.intp).reshape(-1, 2).T
        rows[:, -len(signs.AGAIN) :] = signs.told_again(held[one], held[other])
        out.append(rows)
    return out


def fit_pairs(made: Sequence[Part], rows: Sequence[Matrix], topics: Sequence[int]) -> list[Matrix]:
    """The weights for each kind of pair, fitted on some topics."""
    chosen = [np.isin(part.pair_topics, topics) for part in made]
    every = np.vstack([held[mask] for held, mask in zip(rows, chosen, strict=True)])
    gold, kinds, share = (
        np.concatenate([values[mask] for values, mask in zip(column, chosen, strict=True)])
        for column in ([part.gold for part in made], [part.kinds for part in made], [part.share for part in made])
    )
    share = share / share.mean()
    spread = spread_of(every)
    masks = [kinds == column for column in range(len(KINDS))]
    return [fitted(every[mask], gold[mask], share[mask], PAIR_RIDGE, spread) for mask in masks]


def crossed(made: Sequence[Part], step: int = 1) -> list[Matrix]:
    """The ratios of each story's pairs, each by weights that were fitted without anything of its fold's topics.

    Args:
        made: the stories.
        step: by which the topics are gone through before they are dealt out to the folds; 1 keeps their order.
    """
    out = [np.zeros(len(part.pairs)) for part in made]
    every = sorted({int(topic) for part in made for topic in part.topics}, key=lambda topic: topic * step % RING)
    for fold in range(FOLDS):
        mine = every[fold::FOLDS]
        others = [topic for topic in every if topic not in mine]
        rows = with_odds(made, crossed_odds(made, others))
        weights = np.array(fit_pairs(made, rows, others))
        for part, held, ratios in zip(made, rows, out, strict=True):
            mask = np.isin(part.pair_topics, mine)
            ratios[mask] = deciding.judged(held[mask], weights[part.kinds[mask]])
    return out


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


def write(telling: Matrix, pairs: Sequence[Matrix]) -> None:
    """The list, anew."""
    lines = [f"telling\t{sign}\t{telling[place]:.4f}" for place, sign in enumerate(deciding.TELLING)]
    lines += ["\t".join(["pair", sign, *(f"{column[place]:.4f}" for column in pairs)]) for place, sign in enumerate(deciding.PAIR)]
    LIST.write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")


def main() -> None:
    """Cross-validate, and write the list where asked."""
    parser = argparse.ArgumentParser(prog="python -m evals.fit_event_coreference")
    parser.add_argument("--write", action="store_true", help="write the weights fitted on all topics")
    asked = parser.parse_args().write
    found = list(articles())
    made = parts(found)
    for step in STEPPING:
        every, chains = conll(found, made, crossed(made, step))
        print(f"on topics not fitted on, dealt by {step}: CoNLL F1 {every:.4f}, without clusters of one {chains:.4f}")
    if asked:
        topics = sorted({int(topic) for part in made for topic in part.topics})
        write(fit_telling(made, topics), fit_pairs(made, with_odds(made, crossed_odds(made, topics)), topics))


if __name__ == "__main__":
    main()
