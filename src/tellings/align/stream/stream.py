"""The running grouping: documents in, stories out; new documents join without comparing the old ones again.

What is guaranteed: documents that are joined at once give the same stories in any order. Documents that come in several batches are
weighed by what was known when they came, and what was joined stays together, so that names of stories last; ``anew`` groups all of them
as one batch.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np

from ..happenings import happenings, weighed
from ..similarity import Around
from ..sketch import Sketch
from . import joining
from .proposing import champions, heaviest, proposed
from .shelf import MEMORY, Placed, Shelf
from .telling import StoryFound, name_of, told
from .vectors import Rows, rarities, terms, weigh

CHUNK = 2000  # documents whose sketches are in memory at a time
LEAST = joining.WORTH * joining.RUNNING  # likeness of two documents from which they are a pair


@dataclass(frozen=True, slots=True)
class Changes:
    """What a batch changed: how many documents were new, and the stories that are new or have new documents, by their names."""

    documents: int
    stories: tuple[str, ...]


class Stream:
    """The grouping of the documents in a file, or in memory.

    Args:
        path: the file of the state, made if it is not there.
        shelf: one that is there already, in its place.

    Raises:
        BadRecord: if the file holds something else.
    """

    def __init__(self, path: str = MEMORY, shelf: Shelf | None = None) -> None:
        self.shelf = shelf or Shelf(path)

    def close(self) -> None:
        """Let go of the file."""
        self.shelf.close()

    def put(self, sketches: Iterable[Sketch]) -> int:
        """Lay documents down; how many of them are new. ``join`` groups them."""
        with self.shelf.change():
            return sum(self.shelf.put(one) for one in sketches)

    def join(self) -> Changes:
        """Group the documents that were laid down since the last time."""
        with self.shelf.change():
            return _Batch(self.shelf).run()

    def anew(self) -> Changes:
        """Group all documents as one batch, whatever they were grouped to before."""
        with self.shelf.change():
            self.shelf.forget()
            return _Batch(self.shelf).run()

    def stories(self, names: Iterable[str] | None = None, least: int = 1) -> Iterator[StoryFound]:
        """The stories of these names, or all, that have so many documents at least: the largest first."""
        return told(self.shelf, names, least)

    def documents(self) -> int:
        """How many documents there are."""
        return self.shelf.count()

    def alone(self, least: int) -> int:
        """Documents in stories of fewer than so many."""
        return self.shelf.smaller(least)

    def groups(self) -> tuple[tuple[str, ...], ...]:
        """The ids of the documents of each story: sorted in each, the stories in the order of their first id."""
        found: dict[int, list[int]] = {}
        for story, _, number, _ in self.shelf.told():
            found.setdefault(story, []).append(number)
        ids = self.shelf.ids(number for numbers in found.values() for number in numbers)
        return tuple(sorted(tuple(sorted(ids[number] for number in numbers)) for numbers in found.values()))


class _Batch:
    """One batch on its way into the stories."""

    def __init__(self, shelf: Shelf) -> None:
        self.shelf = shelf
        self.copies: dict[int, int] = {}  # near copies: document to the one that stands for it
        self.holders: dict[str, int] = {}  # of the new documents' terms, as far as they are counted: looked up once
        self.touched: set[int] = set()  # heaps with new documents

    def run(self) -> Changes:
        self.shelf.admit()
        fresh = self.shelf.fresh()
        nodes = self._nodes(fresh)
        vectors = self._vectors(nodes)
        pairs, old = self._pairs(vectors)
        self._join(set(nodes), pairs, old)
        self._copies()
        self.touched &= set(self.shelf.members(self.touched))
        changed = self._stories()
        return Changes(len(fresh), tuple(sorted(name_of(one) for one in self.shelf.ids(changed).values())))

    def _nodes(self, fresh: list[tuple[int, str]]) -> list[int]:
        """The new documents that are looked at; those that are nearly the same text as another follow it."""
        first: dict[str, int] = {}
        twins = self.shelf.twins({prints for _, prints in fresh})
        for number, prints in fresh:
            if prints in twins or prints in first:
                self.copies[number] = twins.get(prints) or first[prints]
            else:
                first[prints] = number
        return sorted(first.values())

    def _vectors(self, nodes: list[int]) -> Rows:
        """The vectors of the new documents, the terms of all documents being counted first."""
        counted: Counter[str] = Counter()
        for _, sketch in self._sketches(nodes):
            counted.update(terms(sketch))
        known = self.shelf.terms(counted)
        highest = self.shelf.vocabulary()
        numbers = {term: number for term, (number, _) in known.items()}
        numbers |= {term: highest + place for place, term in enumerate(sorted(counted.keys() - known.keys()), 1)}
        self.holders = holders = {term: count + (known[term][1] if term in known else 0) for term, count in counted.items()}
        self.shelf.count_terms((term, numbers[term], holders[term]) for term in sorted(counted))
        rare = rarities({numbers[term]: count for term, count in holders.items()}, self.shelf.originals() + len(nodes))
        rows = Rows(nodes)
        for start in range(0, len(nodes), CHUNK):
            weigh(rows, list(self.shelf.sketches(nodes[start : start + CHUNK])), numbers, rare)
        self.shelf.weigh(rows)
        return rows

    def _pairs(self, vectors: Rows) -> tuple[list[tuple[int, int]], dict[int, Placed]]:
        """The pairs that are alike enough to start a story, each with a new document in it; and the old documents among them."""
        blocks = heaviest(vectors)
        before = self.shelf.postings(np.unique(blocks.terms).tolist())
        lists = champions(blocks, ((one.number, one.documents, one.weights) for one in before))
        self.shelf.post(lists.rows())
        ones, others = proposed(blocks, lists)
        asked = np.setdiff1d(np.union1d(ones, others), vectors.numbers).tolist()
        old = {one.number: one for one in self.shelf.placed(asked)}
        alike = vectors.joined((number, one.vector) for number, one in old.items()).cosines(ones, others) >= LEAST
        pairs = list(zip(ones[alike].tolist(), others[alike].tolist(), strict=True))
        paired = {number for pair in pairs for number in pair}
        return pairs, {number: one for number, one in old.items() if number in paired}

    def _join(self, fresh: set[int], pairs: list[tuple[int, int]], old: dict[int, Placed]) -> None:
        """Join the new documents to each other and to the heaps of old ones, each connected part by itself."""
        heaps = {number: one.heap for number, one in old.items() if one.heap is not None}
        members = self.shelf.members(set(heaps.values()))
        near: dict[int, list[tuple[int, int]]] = {}
        parts = joining.parts(pairs, heaps, fresh)
        part_of = {number: place for place, part in enumerate(parts) for number in part}
        for pair in pairs:
            near.setdefault(part_of[pair[0]], []).append(pair)
        for place, part in enumerate(parts):
            if len(part) == 1:
                self._place(part, set())
                continue
            mine = {heaps[number] for number in part if number in heaps}
            speaking = {number for heap in mine for number in joining.speakers(members[heap])}
            there = {one.number: one for one in self.shelf.placed(sorted(speaking | set(part)))}
            for group in joining.joined([there[number] for number in sorted(there)], near[place]):
                if not fresh.isdisjoint(group):
                    self._place(group, {heap for number in group if (heap := there[number].heap) is not None})

    def _place(self, group: list[int], heaps: set[int]) -> None:
        """Give a group its heap: the oldest of those in it, or one that is named after its first document."""
        heap = min(heaps) if heaps else min(group)
        self.shelf.merge([(other, heap) for other in sorted(heaps - {heap})])
        self.shelf.place((number, heap, None) for number in group)
        self.touched.add(heap)

    def _copies(self) -> None:
        """Near copies go where the document went that stands for them."""
        originals = self.shelf.placing(set(self.copies.values()))
        self.shelf.place((number, originals[original], original) for number, original in sorted(self.copies.items()))
        self.touched |= {originals[original] for original in self.copies.values()}

    def _stories(self) -> set[int]:
        """Tell the happenings of each touched heap apart, and tie them to stories; the stories that are new or hold other documents now."""
        before = self._by_story()
        total = self.shelf.originals()
        for members in self.shelf.members(sorted(self.touched)).values():
            if len(members) == 1:
                self.shelf.tell([(members[0], members[0], members[0])])
                continue
            sketches = [sketch for _, sketch in sorted(self.shelf.sketches(members))]
            readings = weighed(sketches, self._around(sketches, total))
            groups = happenings(readings, {}, around=True)
            for story in joining.running(readings, groups):
                first = members[min(groups[number][0] for number in story)]
                self.shelf.tell((members[place], first, members[groups[number][0]]) for number in story for place in groups[number])
        self.shelf.follow(self.touched)
        return {story for story, documents in self._by_story().items() if before.get(story) != documents}

    def _around(self, sketches: Iterable[Sketch], total: int) -> Around:
        """How many of all documents, which are so many, have the terms of these."""
        held = {term for one in sketches for term in terms(one)}
        unknown = [term for term in held if term not in self.holders]  # a difference of sets would walk the whole vocabulary for each heap
        self.holders |= self.shelf.around(unknown, total).holders
        return Around({term: self.holders.get(term, 0) for term in held}, total)

    def _by_story(self) -> dict[int, list[int]]:
        found: dict[int, list[int]] = {}
        for number, story in sorted(self.shelf.held(self.touched).items()):
            found.setdefault(story, []).append(number)
        return found

    def _sketches(self, numbers: list[int]) -> Iterator[tuple[int, Sketch]]:
        for start in range(0, len(numbers), CHUNK):
            yield from self.shelf.sketches(numbers[start : start + CHUNK])
