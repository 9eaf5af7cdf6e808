"""Which blocks a text holds that someone else took from the same page: the text is matched to the blocks, which know their bytes."""

import itertools
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .draft import WORD, Draft, grams

FEW = 5  # words up to which a block must stand alone on a line of the text
PLACES = 12  # places of one block that are weighed against each other
OPENING = 3  # words of a longer block that it is looked up by
GRAM = 4
ENOUGH = 0.7  # ratio of a block's four-word runs that the text must hold, where it holds the block with changes


@dataclass(slots=True)
class Place:
    """A block where the text may hold it: its number, the range, what it weighs, and the best chain of places up to it."""

    number: int
    start: int
    end: int
    weight: int
    chain: int = 0
    before: "Place | None" = None


class Words:
    """A text as words alone, with the places where its lines begin and end."""

    def __init__(self, text: str) -> None:
        lines = [line for line in ([word.lower() for word in WORD.findall(line)] for line in text.splitlines()) if line]
        self.flat = f" {' '.join(word for line in lines for word in line)} "
        self.ends: set[int] = set()
        self.openings: dict[str, list[int]] = {}  # where the lines begin, by their first word
        self.runs: dict[tuple[str, ...], list[int]] = {}  # where a few words in a row stand
        at = 1
        for line in lines:
            self.openings.setdefault(line[0], []).append(at)
            for word in line:
                at += len(word) + 1
            self.ends.add(at - 1)
        at = 1
        words = [word for line in lines for word in line]
        for run in zip(*(words[offset:] for offset in range(OPENING)), strict=False):
            self.runs.setdefault(run, []).append(at)
            at += len(run[0]) + 1

    def places(self, draft: Draft, number: int) -> list[Place]:
        """Where the text holds the block, last place first: chains take one place a block. A short one must be a line or more."""
        words = draft.words
        if not words:
            return []
        short = len(words) <= FEW
        sought, found = f" {' '.join(words)} ", list[Place]()
        for start in self.openings.get(words[0], ()) if short else self.runs.get(tuple(words[:OPENING]), ()):
            end = start + len(sought) - 2
            if self.flat.startswith(sought, start - 1) and (not short or end in self.ends):
                found.append(Place(number, start, end, len(words)))
                if len(found) == PLACES:
                    break
        return found[::-1]

    def rest(self, chain: Sequence[Place]) -> Iterator[str]:
        """What of the text the chain does not cover."""
        at = 0
        for place in chain:
            yield self.flat[at : place.start]
            at = place.end
        yield self.flat[at:]


def held(text: str, drafts: Sequence[Draft]) -> list[bool]:
    """For each block, whether a text that keeps their order holds it.

    Every place where a block may stand is weighed: the chain of places in the order of both that covers most words wins (the heaviest
    increasing subsequence), so that a block that the page has twice and the text once is held once.
    """
    words = Words(text)
    chain = _heaviest(place for number, draft in enumerate(drafts) for place in words.places(draft, number))
    found = [False] * len(drafts)
    for place in chain:
        found[place.number] = True
    _fill(words.flat, drafts, chain, found)
    left = {gram for part in words.rest(chain) for gram in grams(part.split(), GRAM)}
    for number, draft in enumerate(drafts):
        if not found[number] and len(draft.words) >= 2 * GRAM:
            own = set(grams(draft.words, GRAM))
            found[number] = len(own & left) >= ENOUGH * len(own)
    return found


def _heaviest(places: Iterator[Place]) -> list[Place]:
    """The heaviest chain of places, each of a later block and behind the end of the one before."""
    ends: list[int] = []  # of the places that end a chain which no shorter one outweighs, ascending with their weights
    best: list[Place] = []
    waiting: list[Place] = []  # places of the current block: they may not follow one another
    for place in places:
        if waiting and waiting[0].number != place.number:
            _admit(waiting, ends, best)
            waiting = []
        at = bisect_right(ends, place.start)
        place.before = best[at - 1] if at else None
        place.chain = place.weight + (place.before.chain if place.before else 0)
        waiting.append(place)
    _admit(waiting, ends, best)
    chain: list[Place] = []
    last = best[-1] if best else None
    while last:
        chain.append(last)
        last = last.before
    return chain[::-1]


def _admit(places: list[Place], ends: list[int], best: list[Place]) -> None:
    for place in places:
        at = bisect_left(ends, place.end)
        if (at and best[at - 1].chain >= place.chain) or (at < len(ends) and ends[at] == place.end and best[at].chain >= place.chain):
            continue
        upto = at
        while upto < len(best) and best[upto].chain <= place.chain:
            upto += 1
        ends[at:upto] = [place.end]
        best[at:upto] = [place]


def _fill(flat: str, drafts: Sequence[Draft], chain: Sequence[Place], found: list[bool]) -> None:
    """Short blocks between two places of the chain: held if the text between those two has them, in order."""
    for before, after in itertools.pairwise(chain):
        at = before.end
        for number in range(before.number + 1, after.number):
            words = f" {' '.join(drafts[number].words)} "
            place = flat.find(words, max(0, at - 1), after.start + 1) if len(words) > 2 else -1
            if place >= 0:
                found[number], at = True, place + len(words) - 1
