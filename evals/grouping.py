"""Stories of very many documents: what ``tellings stories`` finds among all documents at once, without being told what belongs together.

B-cubed (Bagga and Baldwin, 1998) and pairwise precision, recall and F1 of the happenings and of the stories, on all documents of
``events-ecbplus-topics-1-35`` at once, on made-up like incidents (``evals.incidents``; also when they come in batches), and on a second
made-up stream of shootings and of running matters (``evals.dispatches``).
The recall of the blocking is the share of pairs of one happening that are compared with each other, and the share of a happening's
documents that compared pairs connect, which is what grouping by averages needs.
"""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from itertools import combinations

from tellings.align.stream import Sketch, Stream, sketched
from tellings.align.stream.proposing import champions, heaviest, proposed
from tellings.align.stream.vectors import Rows

from . import data
from .dispatches import Dispatch, running, shootings
from .happenings import EVENTS, b_cubed, bare, topics
from .incidents import tellings

INCIDENTS, SHOOTINGS, RUNNING = 700, 800, 100
BATCHES = 10
Gold = Mapping[str, Hashable]


def score(limit: int | None = None) -> dict[str, float]:
    """The figures of both; those of a set that is absent are left out.

    Args:
        limit: topics of the first set to use, or None for all.
    """
    found: dict[str, float] = {}
    if data.available(EVENTS):
        pairs = [pair for pairs in topics(limit).values() for pair in pairs]
        found |= _measured("ecb", [sketched(account) for account, _ in pairs], {account.id: label for account, label in pairs})
    incidents = enumerate(tellings(INCIDENTS))
    made = [(sketched(bare(f"{one.text}\n\n{number}", one.published, len(one.text))), one.incident) for number, one in incidents]
    gold = {sketch.id: label for sketch, label in made}
    found |= _measured("incidents", [sketch for sketch, _ in made], gold)
    found |= _in_batches([sketch for sketch, _ in made], gold)
    for name, told in (("shootings", list(shootings(SHOOTINGS))), ("running", list(running(RUNNING)))):
        seen = [sketched(bare(f"{one.text}\n\n{number}", one.published, len(one.text))) for number, one in enumerate(told)]
        of = [{sketch.id: label for sketch, label in zip(seen, labels, strict=True)} for labels in _labels(told)]
        found |= _measured(name, seen, *of)
    return found


def _labels(told: Sequence[Dispatch]) -> tuple[list[str], list[str]]:
    return [one.happening for one in told], [one.matter for one in told]


def pairwise(groups: Iterable[Sequence[str]], gold: Gold) -> tuple[float, float, float]:
    """Precision, recall and F1 (0-1) over the pairs of items that are in one group."""
    sizes = [Counter(gold[item] for item in group) for group in groups]
    right = sum(_pairs(count) for counted in sizes for count in counted.values())
    told = sum(_pairs(counted.total()) for counted in sizes)
    there = sum(_pairs(count) for count in Counter(gold.values()).values())
    precision, recall = right / max(1, told), right / max(1, there)
    return precision, recall, 2 * precision * recall / (precision + recall) if right else 0.0


def blocking(stream: Stream, gold: Gold) -> tuple[float, float]:
    """Of the pairs of one label, those that are compared; and of each label's documents beyond the first, those that such pairs connect."""
    numbers = stream.shelf.numbers(gold)
    vectors = Rows(()).joined((one.number, one.vector) for one in stream.shelf.placed(sorted(numbers.values())))
    blocks = heaviest(vectors)
    compared = set(zip(*(side.tolist() for side in proposed(blocks, champions(blocks, ()))), strict=True))
    known = set(vectors.numbers.tolist())
    labels: dict[Hashable, list[int]] = {}
    for item, label in gold.items():
        if numbers[item] in known:
            labels.setdefault(label, []).append(numbers[item])
    there = right = needed = connected = 0
    for members in labels.values():
        met = [pair for pair in combinations(sorted(members), 2) if pair in compared]
        there, right = there + _pairs(len(members)), right + len(met)
        needed, connected = needed + len(members) - 1, connected + _connected(met)
    return right / max(1, there), connected / max(1, needed)


def _measured(name: str, sketches: Sequence[Sketch], gold: Gold, matters: Gold | None = None) -> dict[str, float]:
    """The figures of a set; the stories are held to its matters where it has more than happenings."""
    stream = _grouped([sketches])
    matters = matters or gold
    figures = {
        "happenings": b_cubed(_happenings(stream), gold),
        "happenings_pairs": pairwise(_happenings(stream), gold),
        "stories": b_cubed(stream.groups(), matters),
        "stories_pairs": pairwise(stream.groups(), matters),
    }
    found = {
        f"{name}_{what}_{measure}": round(value, 4)
        for what, three in figures.items()
        for measure, value in zip(("p", "r", "f1"), three, strict=True)
    }
    pairs, connected = blocking(stream, gold)
    return found | {f"{name}_blocking_pairs": round(pairs, 4), f"{name}_blocking_connected": round(connected, 4)}


def _in_batches(sketches: Sequence[Sketch], gold: Gold) -> dict[str, float]:
    """How good the stories of documents are that come in batches, and how like those of documents that come at once."""
    size = -(-len(sketches) // BATCHES)
    days = sorted(sketches, key=lambda one: (one.earliest or 0, one.id))
    stream = _grouped([days[start : start + size] for start in range(0, len(days), size)])
    at_once = {item: number for number, group in enumerate(_happenings(_grouped([sketches]))) for item in group}
    return {
        "batches_happenings_f1": round(b_cubed(_happenings(stream), gold)[2], 4),
        "batches_like_at_once": round(b_cubed(_happenings(stream), at_once)[2], 4),
    }


def _grouped(batches: Iterable[Iterable[Sketch]]) -> Stream:
    stream = Stream()
    for batch in batches:
        stream.put(batch)
        stream.join()
    return stream


def _happenings(stream: Stream) -> list[tuple[str, ...]]:
    return [tuple(one.id for one in happening.documents) for story in stream.stories() for happening in story.happenings]


def _pairs(count: int) -> int:
    return count * (count - 1) // 2


def _connected(pairs: Iterable[tuple[int, int]]) -> int:
    """How many joins the pairs allow: the documents that they reach, less one for each connected part."""
    root: dict[int, int] = {}

    def top(item: int) -> int:
        while root.setdefault(item, item) != item:
            item = root[item]
        return item

    joins = 0
    for one, other in pairs:
        first, second = top(one), top(other)
        joins += first != second
        root[first] = second
    return joins


if __name__ == "__main__":
    for key, value in score().items():
        print(f"{key:34} {value:.4f}")
