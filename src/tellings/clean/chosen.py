"""Which blocks of a page are the article: trafilatura's choice, found again among our own blocks, which know their bytes."""

import itertools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .draft import WORD, Draft

LARGE = 5_000_000  # code points of a page above which its tree would take minutes and gigabytes; news pages stay below 1 million
INLINED = re.compile(r"\bdata:[\w/+.;=-]{1,100},[A-Za-z0-9+/=%_-]{1000,}+")  # a picture in an attribute, of no account for the text
NOTHING = 150  # code points of blocks below which trafilatura's choice is no article
SHAPED = 12  # words of a block that reads as a paragraph
GAP = 8  # blocks between two paragraphs of one article, at most
FEW = 5  # words up to which a block must stand alone on a line of trafilatura's text
PLACES = 12  # places of one block that are weighed against each other
GRAM = 4
ENOUGH = 0.7  # ratio of a block's four-word runs that trafilatura's text must hold, where it holds the block with changes


def chosen(source: str, drafts: Sequence[Draft]) -> list[bool]:
    """For each block, whether it belongs to the article: trafilatura's choice, or by shape where it finds next to nothing."""
    source = INLINED.sub("", source)
    found = held(main_text(source) if len(source) <= LARGE else "", drafts)
    kept = sum(len(draft.text) for draft, is_kept in zip(drafts, found, strict=True) if is_kept)
    return found if kept >= NOTHING else by_shape(drafts)


def main_text(source: str) -> str:
    """The main text of a page as trafilatura sees it; empty where its parser gives up."""
    import trafilatura  # imported here: plain text does not need it, and it takes a third of a second

    try:
        return trafilatura.extract(source, output_format="txt", include_comments=False, include_tables=True) or ""
    except (ValueError, TypeError, AttributeError, RecursionError, AssertionError):
        return ""


def by_shape(drafts: Sequence[Draft]) -> list[bool]:
    """The blocks that read as paragraphs (sentences, few links), from the longest stretch of them, gaps of a few blocks allowed."""
    like = [draft.ends and len(draft.words) >= SHAPED and draft.linked < 0.3 for draft in drafts]
    best: list[int] = []
    current: list[int] = []
    for number, is_like in enumerate(like):
        if is_like and current and number - current[-1] > GAP:
            best = max(best, current, key=lambda run: sum(len(drafts[i].words) for i in run))
            current = []
        if is_like:
            current.append(number)
    best = max(best, current, key=lambda run: sum(len(drafts[i].words) for i in run))
    best_numbers = set(best)
    return [number in best_numbers for number in range(len(drafts))]


@dataclass(slots=True)
class Place:
    """A block where the text may hold it: its number, the range, what it weighs, and the best chain of places up to it."""

    number: int
    start: int
    end: int
    weight: int
    chain: int = 0
    before: "Place | None" = None


class Chosen:
    """Trafilatura's text as words alone, with the places where its lines begin and end."""

    def __init__(self, text: str) -> None:
        lines = (" ".join(word.lower() for word in WORD.findall(line)) for line in text.splitlines())
        self.lines = [line for line in lines if line]
        self.flat = f" {' '.join(self.lines)} "
        self.starts, self.ends = set(), set()
        at = 1
        for line in self.lines:
            self.starts.add(at)
            self.ends.add(at + len(line))
            at += len(line) + 1

    def places(self, draft: Draft, number: int) -> list[Place]:
        """Where the text holds the block, last place first: chains take one place a block. A short one must be a line or more."""
        if not draft.words:
            return []
        sought = f" {' '.join(draft.words)} "
        found: list[Place] = []
        at = self.flat.find(sought)
        while at >= 0 and len(found) < PLACES:
            start, end = at + 1, at + len(sought) - 1
            if len(draft.words) > FEW or (start in self.starts and end in self.ends):
                found.append(Place(number, start, end, len(draft.words)))
            at = self.flat.find(sought, at + 1)
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
    chosen = Chosen(text)
    chain = _heaviest(place for number, draft in enumerate(drafts) for place in chosen.places(draft, number))
    found = [False] * len(drafts)
    for place in chain:
        found[place.number] = True
    _fill(chosen.flat, drafts, chain, found)
    left = {gram for part in chosen.rest(chain) for gram in _grams(part.split())}
    for number, draft in enumerate(drafts):
        if not found[number] and len(draft.words) >= 2 * GRAM:
            own = set(_grams(draft.words))
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


def _grams(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    return zip(*(words[offset:] for offset in range(GRAM)), strict=False)


def normal(text: str) -> str:
    """Words alone, lower case: for comparing titles."""
    return " ".join(re.findall(r"\w+", text.lower()))
