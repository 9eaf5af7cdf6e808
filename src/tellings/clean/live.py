"""Live blogs: the dated entries of a page, each with the time at which it was posted.

A page says that it is one (``LiveBlogPosting`` in its JSON-LD, the names of its elements), or its form does: elements of one make, each
with a time and with running text, that hold most of what the page says.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ..record import MAIN_KINDS, Block, Entry
from . import posted
from .decoded import Decoded
from .draft import WORD, Draft
from .markup import HEADINGS, Open, Page
from .posted import Place, Posted
from .regions import LEVELS, LINKED, around

# A page that calls itself live needs fewer signs. Calibrated on the tests' own pages, 2026-11: the development sets have no live blog.
FEWEST, FEWEST_DECLARED = 3, 2  # entries
SHARE, SHARE_DECLARED = 0.6, 0.3  # ratio of the article's words that stand in them
TYPICAL, TYPICAL_DECLARED = 20, 8  # words of an entry in the middle of all at least
TEXT_WORDS = 6  # of a paragraph of an entry that was not taken for the article's text
OPENING = 6  # words by which an update of JSON-LD is found again in the text
NAMED = re.compile(r"live-?_?blog|liveblogupdate|(?:^|[\s_-])live-?_?(?:updates?|posts?|entry|entries|feed|stream)\b|key-?event")


@dataclass
class _Make:
    """The elements of one make that hold a time: the first time of each, in order, and their blocks."""

    times: dict[Open, Place] = field(default_factory=dict)
    blocks: dict[Open, list[int]] = field(default_factory=dict)


def type_entries(drafts: Sequence[Draft], kept: list[bool], page: Page, decoded: Decoded) -> None:
    """Give the blocks of every entry their ``posted``, keep its headings and paragraphs, type its times. Linear in the page.

    Args:
        drafts: all blocks of the page.
        kept: which of them are the article's; gains those that entries have.
        page: its elements that state times and data.
        decoded: its text and bytes.
    """
    updates, places = posted.updates(page, decoded), posted.places(drafts, page)
    make = _best(drafts, kept, places, bool(updates))
    if make:
        day = posted.day_of(page, make.times.values())
        found = {
            number: one
            for element, place in make.times.items()
            for one in [Posted(posted.stated(place, decoded, day))]
            for number in make.blocks[element]
        }
    else:
        found = _by_updates(drafts, updates, decoded)
    stamps = {place.block for place in places}
    for number, one in found.items():
        drafts[number].posted = one
        _keep(drafts[number], number, kept, number in stamps)


def entries(drafts: Iterable[Draft], blocks: Sequence[Block]) -> tuple[Entry, ...]:
    """The entries of a document, in text order.

    Args:
        drafts: the typed drafts that the blocks were made of, in reading order.
        blocks: the document's, main matter first.
    """
    main = [draft for draft in drafts if draft.kind in MAIN_KINDS and draft.text]
    found: list[tuple[Posted, int, int]] = []
    for draft, block in zip(main, blocks, strict=False):
        if draft.posted is None:
            continue
        if found and found[-1][0] is draft.posted:
            found[-1] = (draft.posted, found[-1][1], block.end)
        else:
            found.append((draft.posted, block.start, block.end))
    return tuple(Entry(start=start, end=end, time=one.time) for one, start, end in found)


def _best(drafts: Sequence[Draft], kept: Sequence[bool], places: Sequence[Place], declared: bool) -> _Make | None:
    """The elements of one make with a time each that hold most of the article's words, if they are a live blog's entries."""
    makes: dict[tuple[str, str], _Make] = {}
    for place in places:
        for element, _ in around(drafts[place.block]):
            makes.setdefault(_make(element), _Make()).times.setdefault(element, place)
    inside = {element: make for make in makes.values() if len(make.times) >= FEWEST_DECLARED for element in make.times}
    for number, draft in enumerate(drafts if inside else ()):
        for element, _ in around(draft):
            if element in inside:
                inside[element].blocks.setdefault(element, []).append(number)
    total = sum(len(draft.words) for draft, is_kept in zip(drafts, kept, strict=True) if is_kept)
    best, most = None, 0
    for make in makes.values():
        live = declared or any(NAMED.search(element.names) for element in make.times)
        words = sorted(_words(make, drafts, kept, live))
        fewest, share, typical = (FEWEST_DECLARED, SHARE_DECLARED, TYPICAL_DECLARED) if live else (FEWEST, SHARE, TYPICAL)
        if len(words) < fewest or sum(words) < share * total or words[len(words) // 2] < typical:
            continue
        if sum(words) > most and not any(element.own == "comment" or _nested(element, make) for element in make.times):
            best, most = make, sum(words)
    return best


def _make(element: Open) -> tuple[str, str]:
    """What tells elements of one make from others: the kind of element and its names, less those with a number in them."""
    return element.tag, " ".join(name for name in element.names.split() if not any(map(str.isdigit, name)))


def _nested(element: Open, make: _Make) -> bool:
    """Whether an element stands in another of its make, as wrappers without names do."""
    outer = element.around
    for _ in range(LEVELS):
        if outer is None:
            return False
        if outer in make.times:
            return True
        outer = outer.around
    return False


def _words(make: _Make, drafts: Sequence[Draft], kept: Sequence[bool], live: bool) -> list[int]:
    """The words of running text that each element of a make holds, those without any left out."""
    found = (sum(len(drafts[i].words) for i in numbers if kept[i] or (live and _is_text(drafts[i]))) for numbers in make.blocks.values())
    return [words for words in found if words]


def _is_text(draft: Draft) -> bool:
    return draft.free and draft.ends and draft.linked < LINKED and len(draft.words) >= TEXT_WORDS and draft.hint in (None, "dateline")


def _keep(draft: Draft, number: int, kept: list[bool], is_stamp: bool) -> None:
    """What of an entry is main matter: its headings and paragraphs; its time is none."""
    if not draft.free:
        return
    if is_stamp and posted.is_short(draft):
        draft.type("timestamp", "live.time", "it says when this entry of the live blog was posted")
        kept[number] = False
    elif _is_text(draft) or (draft.tag in HEADINGS and draft.linked < LINKED and draft.hint in (None, "dateline")):
        kept[number] = True


def _by_updates(drafts: Sequence[Draft], updates: Sequence[posted.Update], decoded: Decoded) -> dict[int, Posted]:
    """The blocks of the entries where the elements show none: each from the block that an update of the JSON-LD begins with, on."""
    if len(updates) < FEWEST_DECLARED:
        return {}
    begins = {tuple(word.lower() for word in WORD.findall(one.opening)[:OPENING]): one for one in reversed(updates)}
    found: dict[int, Posted] = {}
    current: Posted | None = None
    for number, draft in enumerate(drafts):
        for size in range(min(OPENING, len(draft.words)), 1, -1):
            update = begins.pop(tuple(draft.words[:size]), None)
            if update:
                current = Posted(posted.stated(Place(number, update.when, update.start, update.end), decoded, None))
                break
        if current:
            found[number] = current
    return found if not begins or len(begins) * 2 < len(updates) else {}
