"""Pages that need no second opinion: one element holds nearly all running text, and hardly anything else."""

from collections import Counter
from collections.abc import Sequence

from .container import INLINE, Layout
from .draft import Draft
from .elements import Open
from .markup import HEADINGS

# Calibrated on pages-article-extraction, 2026-11: on the pages that are evident, F1 is what it is with trafilatura's vote.
LEAST = 100  # words of running text
MOST = 0.5  # ratio of all running text of the page, furniture counted, that stands in the element itself
NEARLY = 0.85  # ratio of the running text outside furniture
ODD = 0.06  # ratio to it of the words inside that may be anything
LISTED = 0.35  # ratio of links from which an entry of a list leads elsewhere
ENTRIES = frozenset(("li", "blockquote", "pre"))


def evident(drafts: Sequence[Draft], raw: Sequence[int]) -> list[bool] | None:
    """For each block, whether it belongs to the article, headings aside; None where the page's own elements leave a doubt.

    Args:
        drafts: the blocks.
        raw: for each, its words of running text.
    """
    places = [_place(draft) for draft in drafts]
    held: Counter[Open | None] = Counter()
    for place, words in zip(places, raw, strict=True):
        held[place] += words
    home, most = held.most_common(1)[0] if held else (None, 0)
    if home is None or most < max(LEAST, MOST * sum(raw)):
        return None
    layout = Layout(drafts, [words > 0 for words in raw], raw)
    body = [number for number, weight in enumerate(layout.weights) if weight and places[number] is home]
    size = sum(layout.weights[number] for number in body)
    if not body or size < NEARLY * sum(layout.weights):
        return None
    found = [
        place is home and _fits(draft, raw[number], body[0] <= number <= body[-1])
        for number, (draft, place) in enumerate(zip(drafts, places, strict=True))
    ]
    return found if _odd(layout, home, found) <= ODD * size else None


def _place(draft: Draft) -> Open | None:
    """The element that a block stands in, paragraphs and what stands within lines left out."""
    place = draft.around
    while place is not None and place.tag in INLINE:
        place = place.around
    return place


def _fits(draft: Draft, words: int, between: bool) -> bool:
    """Whether a block of the element goes with its running text."""
    if draft.tag in HEADINGS:
        return False
    return words > 0 or (draft.linked < LISTED and (between or draft.ends or draft.tag in ENTRIES))


def _odd(layout: Layout, home: Open, found: Sequence[bool]) -> int:
    """The words inside the element of which nothing is known."""
    return sum(
        len(draft.words)
        for draft, place, inside, is_found in zip(layout.drafts, layout.around, layout.inside(home), found, strict=True)
        if inside and not is_found and draft.tag not in HEADINGS and layout.furniture[place] is None
    )
