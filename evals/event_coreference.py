"""One happening, all its tellings: are the marked events of ``events-ecbplus-topics-1-35`` put together as the annotators put them?

Gold mentions, own clusters of documents: the articles of all topics lie on one heap, ``align.stories`` finds the stories and happenings
among them, and events are put together inside a story. The chains are those of actions and states (group EVENT, which holds denied ones),
singletons included; chains of people, places and times are left out. Scored are CoNLL F1 over all mentions (``f1``), the same with clusters
of one left out on both sides (``f1_chains``), and in the same run what comes of joining equal lemmas in a happening (``lemma_f1``,
``lemma_f1_chains``).

The weights in ``lexicon/event_weights.txt`` were fitted on this set: this scorer watches over changes, and how well they carry over to
topics that they were not fitted on is what ``fit_event_coreference`` says.

python -m evals.event_coreference [SET]
"""

import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence

from tellings.align import entities, stories
from tellings.align.happened import same_events
from tellings.record import Account, Story

from .conll import scores
from .gold_events import SET, Article, articles

Group = list[str]


def score(limit: int | None = None) -> dict[str, float]:
    """The figures of the first ``limit`` articles, or of all."""
    return measured(list(articles(limit)))


def measured(found: Sequence[Article]) -> dict[str, float]:
    """The figures of some articles."""
    gold: dict[str, Group] = defaultdict(list)
    for article in found:
        for event, chain in article.chains.items():
            gold[chain].append(event)
    together: list[Group] = []
    plain: list[Group] = []
    for story, accounts in own_stories([article.account for article in found]):
        groups = same_events(accounts, story, entities.entities(accounts)).groups
        together += [[one.event.id for one in group] for group in groups]
        plain += by_lemma(accounts, story)
    return {**_named("", gold.values(), together), **_named("lemma_", gold.values(), plain)}


def own_stories(accounts: Iterable[Account]) -> list[tuple[Story, list[Account]]]:
    """The stories that we find, each with its accounts in its order."""
    by_id = {one.id: one for one in accounts}
    found = [stories.story([by_id[name] for name in group], (), ()) for group in stories.stories(list(by_id.values()))]
    return [(story, [by_id[name] for name in story.accounts]) for story in found]


def by_lemma(accounts: Sequence[Account], story: Story) -> list[Group]:
    """The baseline: events of one happening with one lemma are one."""
    groups: dict[tuple[str, str], Group] = defaultdict(list)
    for account in accounts:
        happening = story.happening_of(account.id).id
        for event in account.events:
            groups[happening, event.lemma].append(event.id)
    return list(groups.values())


def _named(name: str, gold: Iterable[Group], found: Sequence[Group]) -> dict[str, float]:
    every, chains = scores(gold, found), scores(gold, found, singletons=False)
    parts = {} if name else {"muc": every.muc.f1, "b_cubed": every.b_cubed.f1, "ceaf_e": every.ceaf_e.f1}
    figures = {f"{name}f1": every.conll, f"{name}f1_chains": chains.conll, **parts}
    return {key: round(value, 4) for key, value in figures.items()}


if __name__ == "__main__":
    for key, value in measured(list(articles(name=sys.argv[1] if len(sys.argv) > 1 else SET))).items():
        print(f"{key:16} {value:.4f}")
