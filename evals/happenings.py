"""Happenings and stories: are the reports of one happening put together, and those of another kept apart?

B-cubed precision, recall and F1 (Bagga and Baldwin, 1998) on ``events-ecbplus-topics-1-35`` (pairs of like happenings: told apart inside a
topic, and found among all topics at once) and on the 26 articles of ``stories-5w1h`` (alone, and hidden among the other set's articles).
Only the wording is used here, so that a run takes seconds: the accounts hold a text and its stated date, and no parse.
"""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence

from tellings.align import stories
from tellings.record import Account, Block, Document, Segment, Source, Stated, identify

from . import data

EVENTS, STORIES = "events-ecbplus-topics-1-35", "stories-5w1h"


def score(limit: int | None = None) -> dict[str, float]:
    """The figures of both sets; those of a set that is absent are left out.

    Args:
        limit: topics of the first set to use, or None for all.
    """
    found: dict[str, float] = {}
    parted = topics(limit) if data.available(EVENTS) else {}
    noise = [pair for pairs in parted.values() for pair in pairs]
    if parted:
        parts = [(_happenings([account for account, _ in pairs]), dict(_gold(pairs))) for pairs in parted.values()]
        found |= _named("topic", b_cubed([group for groups, _ in parts for group in groups], _joined(gold for _, gold in parts)))
        found |= _named("all", b_cubed(stories.stories([account for account, _ in noise]), dict(_gold(noise))))
    if data.available(STORIES):
        told = [(bare(f"{row['title']}\n\n{row['text']}", row["published"]), row["story"]) for row in data.rows(STORIES)]
        found |= _named("stories", b_cubed(_happenings([account for account, _ in told]), dict(_gold(told))))
        groups = stories.stories([account for account, _ in told + noise])
        own = dict(_gold(told))
        found |= _named("stories_in_noise", b_cubed(groups, own | {account.id: label for account, label in noise}, own))
    return found


def b_cubed(groups: Iterable[Sequence[str]], gold: Mapping[str, Hashable], of: Iterable[str] | None = None) -> tuple[float, float, float]:
    """Precision, recall and F1 (0-1) of a grouping, averaged over the items ``of`` (all, if left out)."""
    wanted = set(gold if of is None else of)
    sizes = Counter(gold.values())
    precision = recall = 0.0
    for group in groups:
        labels = Counter(gold[item] for item in group)
        for item in group:
            if item in wanted:
                precision += labels[gold[item]] / len(group)
                recall += labels[gold[item]] / sizes[gold[item]]
    precision, recall = precision / len(wanted), recall / len(wanted)
    return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _happenings(accounts: Sequence[Account]) -> list[tuple[str, ...]]:
    return [one.accounts for one in stories.story(accounts, (), ()).happenings]


def topics(limit: int | None) -> dict[str, list[tuple[Account, str]]]:
    """The accounts of each topic with the label of their happening; of so many topics, or of all."""
    found: dict[str, list[tuple[Account, str]]] = {}
    for row in data.rows(EVENTS):
        if row["topic"] not in found and limit is not None and len(found) >= limit:
            break
        text = "\n".join(" ".join(tokens) for tokens in row["sentences"])
        found.setdefault(row["topic"], []).append((bare(f"{text}\n\n{row['doc_id']}", None, len(text)), row["subtopic"]))
    return found


def bare(text: str, published: str | None, main_end: int | None = None) -> Account:
    """An account that holds a text and its day, and nothing found in it; what stands behind ``main_end`` sets equal texts apart."""
    size = len(text.encode())
    source = Source(sha256="0" * 64, origin="eval", media="text/plain", encoding="utf-8", size=size)
    document = Document(
        id=identify("document", text),
        source=source,
        text=text,
        main_end=len(text) if main_end is None else main_end,
        blocks=(Block(kind="paragraph", start=0, end=len(text), rule="eval"),),
        offsets=(Segment(0, len(text), 0, size, "same"),),
        language="en",
        published=Stated(value=published[:10], rule="eval") if published else None,
    )
    parts = ("sentences", "entities", "quotes", "figures", "times", "events", "claims")
    return Account(id=identify("account", document.id), document=document, **dict.fromkeys(parts, ()))


def _gold(pairs: Iterable[tuple[Account, str]]) -> Iterable[tuple[str, str]]:
    return ((account.id, label) for account, label in pairs)


def _joined(parts: Iterable[dict[str, str]]) -> dict[str, Hashable]:
    return {item: label for part in parts for item, label in part.items()}


def _named(name: str, figures: tuple[float, float, float]) -> dict[str, float]:
    return {f"{name}_{measure}": round(value, 4) for measure, value in zip(("p", "r", "f1"), figures, strict=True)}


if __name__ == "__main__":
    for key, value in score().items():
        print(f"{key:24} {value:.4f}")
