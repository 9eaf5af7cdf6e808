"""Names and what they name on MEANTIME, inside one article and across the thirty of each of its four topics.

Scored are the annotated names (syntactic types NAM and PRE.NAM) in the annotated part of each article. One counts as found when one of our
mentions shares at least half of the letters and digits of the longer of the two, or ends it (annotated names take in the words before
them: "the car company Acme"). Whether those that name one thing were put together is scored by B-cubed (Bagga and Baldwin 1998): each
name's share of right companions, missed names standing alone. ``python -m evals.entities`` prints the scores; ``--misses`` the names that
were not found, and ``--clusters`` what is wrongly together or apart inside an article.
"""

import argparse
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Sequence
from itertools import islice
from typing import Any

from tellings.align import entities as align
from tellings.annotate import entities, load, parse
from tellings.record import Account, Entity
from tests.making import document

from .data import rows

SET = "meantime"
NAMES = frozenset({"NAM", "PRE.NAM"})
Row = dict[str, Any]
Named = tuple[Row, dict[str, Any], Entity | None]  # the article, the annotated name, ours


def _account(row: Row) -> Account:
    made = document(row["text"][: row["annotated_end"]])
    found = entities(made, parse(made, load()))
    return Account(id=row["id"], document=made, sentences=(), entities=found, quotes=(), figures=(), times=(), events=(), claims=())


def _gold(row: Row) -> list[dict[str, Any]]:
    """The annotated names, each span once, the innermost where they nest."""
    spans: dict[tuple[int, ...], dict[str, Any]] = {}
    for mention in row["entity_mention"]:
        if mention.get("syntactic_type") in NAMES and mention.get("refers_to") and mention["span"][1] <= row["annotated_end"]:
            spans.setdefault(tuple(mention["span"]), mention)
    ordered = sorted(spans)
    return [spans[one] for one in ordered if not any(other != one and one[0] <= other[0] and other[1] <= one[1] for other in ordered)]


def _ours(row: Row, gold: dict[str, Any], account: Account) -> Entity | None:
    """The entity that our best mention of an annotated name belongs to."""
    start, end = gold["span"]
    best, best_share = None, 0.5
    for entity in account.entities:
        for mention in entity.mentions:
            shared = _letters(row["text"][max(start, mention.evidence.start) : min(end, mention.evidence.end)])
            if shared and mention.kind == "name" and mention.evidence.start >= start and end - 3 <= mention.evidence.end <= end:
                best_share = max(best_share, 0.5)
                best = best or entity
            longer = max(_letters(row["text"][start:end]), _letters(mention.evidence.exact))
            if longer and shared / longer >= best_share:
                best, best_share = entity, shared / longer + 1e-9
    return best


def _letters(text: str) -> int:
    return sum(ch.isalnum() for ch in text)


def _articles(limit: int | None) -> Iterator[tuple[str, Account, list[Named]]]:
    """Each article's topic, our account of it, and its annotated names beside ours."""
    for row in islice(rows(SET), limit):
        account = _account(row)
        yield row["corpus"], account, [(row, gold, _ours(row, gold, account)) for gold in _gold(row)]


def b_cubed(gold: Sequence[Hashable], ours: Sequence[Hashable]) -> tuple[float, float]:
    """Sums over all mentions of precision and recall (0-1 each) of two clusterings, given as a label for each mention."""
    together = Counter(zip(gold, ours, strict=True))
    own, other = Counter(gold), Counter(ours)
    pairs = list(zip(gold, ours, strict=True))
    return sum(together[pair] / other[pair[1]] for pair in pairs), sum(together[pair] / own[pair[0]] for pair in pairs)


def _f1(precision: float, recall: float, count: int) -> float:
    return 2 * precision * recall / ((precision + recall) * count) if count and precision + recall else 0.0


def score(limit: int | None = None) -> dict[str, float]:
    """Ratios (0-1): names found, and B-cubed F1 of the names of one thing inside an article and across a topic's articles."""
    found = count = 0
    inside = [0.0, 0.0]
    topics: dict[str, list[tuple[Account, list[Named]]]] = defaultdict(list)
    for corpus, account, named in _articles(limit):
        count += len(named)
        found += sum(entity is not None for _, _, entity in named)
        sums = b_cubed([gold["refers_to"] for _, gold, _ in named], [entity.id if entity else n for n, (_, _, entity) in enumerate(named)])
        inside = [a + b for a, b in zip(inside, sums, strict=True)]
        topics[corpus].append((account, named))
    across, crossing = [0.0, 0.0], 0
    for articles in topics.values():
        gold, ours = _across(articles)
        crossing += len(gold)
        across = [a + b for a, b in zip(across, b_cubed(gold, ours), strict=True)]
    return {
        "names_found": found / max(count, 1),
        "inside_precision": inside[0] / max(count, 1),
        "inside_recall": inside[1] / max(count, 1),
        "inside_f1": _f1(inside[0], inside[1], count),
        "across_precision": across[0] / max(crossing, 1),
        "across_recall": across[1] / max(crossing, 1),
        "across_f1": _f1(across[0], across[1], crossing),
    }


def _across(articles: list[tuple[Account, list[Named]]]) -> tuple[list[Hashable], list[Hashable]]:
    """Labels of the names whose referents are linked across articles (their identifiers begin with a letter)."""
    merged = align.entities([account for account, _ in articles])
    of = {(member.account, member.entity): one.id for one in merged for member in one.members}
    gold: list[Hashable] = []
    ours: list[Hashable] = []
    for account, named in articles:
        for _, mention, entity in named:
            if mention["refers_to"][:1].isalpha():
                gold.append(mention["refers_to"])
                ours.append(of[account.id, entity.id] if entity else len(ours))
    return gold, ours


def _print_misses(limit: int | None) -> None:
    for _, _, named in _articles(limit):
        for row, gold, entity in named:
            if entity is None:
                start, end = gold["span"]
                print(f"{row['text'][start:end]!r:40} {row['text'][max(0, start - 60) : end + 40]!r}")


def _print_clusters(limit: int | None) -> None:
    for _, _, named in _articles(limit):
        apart, together = defaultdict(set), defaultdict(set)
        for row, gold, entity in named:
            if entity is not None:
                words = row["text"][slice(*gold["span"])]
                apart[gold["refers_to"]].add((entity.name, words))
                together[entity.name, entity.id].add((gold["refers_to"], words))
        for key, values in sorted(apart.items()):
            if len({name for name, _ in values}) > 1:
                print("apart   ", key, sorted(values))
        for (name, _), found in sorted(together.items()):
            if len({key for key, _ in found}) > 1:
                print("together", name, sorted(found))


def main() -> None:
    """Print the scores, or what is wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--limit", type=int)
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--clusters", action="store_true")
    options = parser.parse_args()
    if options.misses:
        _print_misses(options.limit)
    elif options.clusters:
        _print_clusters(options.limit)
    else:
        print(score(options.limit))


if __name__ == "__main__":
    main()
