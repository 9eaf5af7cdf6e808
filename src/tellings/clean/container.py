"""Which element of a page holds the article: the one that its running text shares, told by the text's weight in each element.

After Kohlschütter et al., "Boilerplate Detection using Shallow Text Features" (WSDM 2010): length, stops and links tell running text from
the rest. Readability's way up from paragraphs to the element around them is walked from the other end: down from the page, for as long
as one element has nearly all of the running text. Somebody else's choice of blocks has a vote in it.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from ..record import BlockKind
from .draft import Draft
from .elements import Open, Start
from .furniture import speaks_of_consent
from .markup import HEADINGS

# Calibrated on pages-article-extraction, 2026-11, each flat around its value: F1 changes by less than .001 within a third of it.
RUNNING = 8  # words of a sentence that counts as running text, at least
LONG = 30  # words from which a block counts without a stop at its end
REMARKS = 3  # elements with text that are named for comments, from which the names mean it
ENOUGH = 50  # words of running text without which a notice may be what the page is about
LINKED = 0.4  # ratio of links from which a block is none
LINKED_SENTENCE = 0.6  # the same for a paragraph with a full stop: its words beside the link are a sentence's
DOUBTED = 0.25  # what a block weighs that the vote leaves out
TRUSTED = 0.3  # ratio of the chosen text up to which the names of an element are believed that call it furniture
ALL = 0.98  # ratio of the text from which an element holds all of it
MOST = 0.5  # ratio of the text below which no element is the article's alone
APART = 0.2  # ratio of the chosen text that may be left behind on the way down
PIECE = 0.1  # ratio of the best element's text from which one beside it may be a piece of the same article
# Scripts that write no space between words: Thai to Burmese, Khmer, kana and Han; a word of theirs has about two characters.
SPACELESS = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff]")
SPACELESS_WORD = 2
WITHOUT = HEADINGS | {"figcaption", "dt", "th", "caption", "legend"}  # elements whose text does not run
ASIDE = frozenset(("nav", "footer", "aside", "form", "dialog"))
FURNITURE: frozenset[BlockKind] = frozenset(
    (
        "consent", "comment", "share", "advertising", "promo", "paywall", "related", "bio", "navigation", "caption", "credit", "byline",
        "dateline",
    )
)  # fmt: skip
# Words at most that stand in an element so named: more are the text that its writer, its date or its source is named in.
BRIEF: dict[str, int] = {"credit": 12, "byline": 15, "dateline": 12}
INLINE = frozenset(("a", "span", "b", "i", "em", "strong", "font", "u", "small", "p", "time"))  # of no account for where a block stands
HOLDING = frozenset(("div", "article", "section", "main", "body", "td", "table", "tbody", "html", ""))
ENDS = re.compile(r"[.!?…。！？:][\"'”’»)\]」』]*$")
DIGITS = re.compile(r"\d+")


def running(draft: Draft) -> int:
    """The words of a block that reads as running text; 0 for any other."""
    if draft.tag in WITHOUT or draft.linked >= LINKED_SENTENCE or (draft.linked >= LINKED and not (draft.tag == "p" and draft.ends)):
        return 0
    words = len(draft.words)
    if not draft.text.isascii():
        words = max(words, len(SPACELESS.findall(draft.text)) // SPACELESS_WORD)
    return words if (words >= LONG and draft.tag != "tr") or (words >= RUNNING and (draft.ends or ENDS.search(draft.text))) else 0


def all_running(drafts: Sequence[Draft]) -> list[int]:
    """The words of each block that read as running text; 0 for notices about cookies and data where there is enough without them."""
    words = [running(draft) for draft in drafts]
    notices = {number for number, size in enumerate(words) if size and speaks_of_consent(drafts[number])}
    if not notices or sum(words) - sum(words[number] for number in notices) < ENOUGH:
        return words
    return [0 if number in notices else size for number, size in enumerate(words)]


def shape(element: Open) -> str:
    """The first of an element's names, numbers left out: what it has in common with its likes."""
    return DIGITS.sub("", element.names.split(" ", 1)[0])


class Layout:
    """The elements around the blocks of a page, with the running text in each.

    Attributes:
        drafts: the blocks.
        vote: for each, whether somebody else takes it for the article's.
        weights: for each, its weight: 0 unless it is running text outside furniture.
        around: for each, the element it stands in.
    """

    def __init__(self, drafts: Sequence[Draft], vote: Sequence[bool], words: Sequence[int]) -> None:
        self.drafts, self.vote = drafts, vote
        root = Open(Start("", ""))
        self.around = [draft.around or root for draft in drafts]
        self.elements = _elements(self.around)
        self.furniture = self._furniture(words)
        self.weights = [
            (size if voted else size * DOUBTED) if size and self.furniture[place] is None else 0.0
            for size, voted, place in zip(words, vote, self.around, strict=True)
        ]
        self.sums = self._sums(self.weights)
        self.chosen = self._sums([weight if voted else 0.0 for weight, voted in zip(self.weights, vote, strict=True)])

    def _sums(self, values: Iterable[float]) -> dict[Open, float]:
        """For each element, the sum of what stands in it: elements inside come later, and hand theirs on."""
        sums = dict.fromkeys(self.elements, 0.0)
        for place, value in zip(self.around, values, strict=True):
            sums[place] += value
        for element in reversed(self.elements):
            if element.around in sums:
                sums[element.around] += sums[element]
        return sums

    def _down(self, rule: Callable[[Open, object], object]) -> dict[Open, object]:
        """A value for each element, from its own and from that of the element around it."""
        found: dict[Open, object] = {}
        for element in self.elements:
            found[element] = rule(element, found.get(element.around) if element.around else None)
        return found

    def _furniture(self, raw: Sequence[int]) -> dict[Open, object]:
        """What kind of furniture each element stands in, if any.

        Names are believed unless they would take away a good part of the chosen text: pages put articles into elements called anything.
        """
        chosen = [words if voted else 0 for words, voted in zip(raw, self.vote, strict=True)]
        weights = chosen if any(chosen) else list(raw)
        limit = TRUSTED * sum(weights)
        held, doubted = self._sums(weights), set[object]()
        remarks = any(element.own == "comment" and held[element] > limit for element in self.elements) and self._has_remarks(weights)

        def rule(element: Open, outer: object) -> object:
            named = element.own if element.own in FURNITURE else "aside" if element.tag in ASIDE else None
            if outer or not named or named in doubted:
                return outer
            return named if held[element] <= min(limit, BRIEF.get(named, limit)) or (remarks and named == "comment") else None

        found = self._down(rule)
        taken: Counter[object] = Counter()
        for place, weight in zip(self.around, weights, strict=True):
            taken[found[place]] += weight
        doubted.update(kind for kind, weight in taken.items() if weight > limit and not (remarks and kind == "comment"))
        return self._down(rule) if doubted - {None} else found

    def _has_remarks(self, weights: Sequence[float]) -> bool:
        """Whether the elements named for comments are many and the text beside them is enough for an article: readers may write more."""
        nearest = self._down(lambda element, outer: element if element.own == "comment" else outer)
        entries: Counter[object] = Counter()
        for place, weight in zip(self.around, weights, strict=True):
            entries[nearest[place]] += int(weight)
        rest = entries.pop(None, 0)
        return rest >= ENOUGH and sum(weight > 0 for weight in entries.values()) >= REMARKS

    def container(self) -> Open | None:
        """The element that holds the article: down from the page while one element has nearly all. None where nothing runs."""
        inner: dict[Open | None, list[Open]] = {}
        for element in self.elements:
            if self.sums[element]:
                inner.setdefault(element.around if element.around in self.sums else None, []).append(element)
        best = max(inner.get(None, ()), key=self.sums.__getitem__, default=None)
        place = best
        while best is not None:
            place = best
            best = max(inner.get(place, ()), key=self.sums.__getitem__, default=None)
            if best is not None and not self._holds(place, best, inner[place]):
                break
        while place is not None and place.tag not in HOLDING and place.around in self.sums:
            place = place.around
        return place

    def _holds(self, place: Open, best: Open, inner: Sequence[Open]) -> bool:
        """Whether one of the elements in a place is the article's and what stands beside it is not."""
        share = self.sums[best] / self.sums[place]
        if share >= ALL:
            return True
        if share < MOST or best.tag == "p":
            return False
        if any(one is not best and _alike(one, best) and self._counts(one, best) for one in inner):
            return False  # an article in several pieces
        return best.tag == "article" or self.chosen[place] - self.chosen[best] <= APART * self.chosen[place]

    def _counts(self, one: Open, best: Open) -> bool:
        """Whether an element has enough running text to be a piece of the same article as another, and not its teaser for a next one."""
        return self.chosen[one] > 0 or self.sums[one] >= PIECE * self.sums[best]

    def inside(self, container: Open) -> list[bool]:
        """For each block, whether it stands in an element."""
        found = self._down(lambda element, outer: element is container or bool(outer))
        return [bool(found[place]) for place in self.around]

    def positions(self, container: Open) -> list[object]:
        """For each block, a value that it shares with those in like elements of the container."""
        known: dict[object, int] = {}
        quoting: set[Open | None] = set()  # what an article quotes is of it, whatever the quotation is built of

        def rule(element: Open, outer: object) -> object:
            if element.tag == "blockquote" or element.around in quoting:
                quoting.add(element)
                return outer
            if element is container or element.tag in INLINE:
                return outer
            return known.setdefault((outer, element.tag, shape(element)), len(known))

        found = self._down(rule)
        return [found[place] for place in self.around]


def _alike(one: Open, other: Open) -> bool:
    """Whether two elements beside each other may be pieces of one article: paragraphs, or of one name; articles are each for itself."""
    return one.tag == "p" or (one.tag == other.tag != "article" and shape(one) == shape(other))


def _elements(places: Iterable[Open]) -> list[Open]:
    """The elements and all those around them, outer ones first."""
    found: set[Open] = set()
    for place in places:
        found.update(_unseen(place, found))
    return sorted(found, key=lambda element: element.order)


def _unseen(place: Open, seen: set[Open]) -> Iterator[Open]:
    element: Open | None = place
    while element is not None and element not in seen:
        yield element
        element = element.around
