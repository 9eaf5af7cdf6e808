"""Pull quotes of a page: words of the body set apart in an element of their own, which would count as said twice."""

from collections.abc import Sequence

from .draft import Draft, grams
from .regions import LINKED, around

GRAM = 3  # words in a row
# Ratio of a block's runs of three words that the body must have: pull quotes are cut and smoothed. Calibrated on every second page of
# pages-article-extraction, 2026-11.
HELD, HELD_NAMED = 0.7, 0.5
FEWEST, MOST = 5, 70  # words
APART = frozenset(("aside", "blockquote", "q", "figure"))  # elements in which words are set apart
WHY = "it is set apart, and its words stand in the body"


def type_pulled(drafts: Sequence[Draft], kept: Sequence[bool]) -> None:
    """Type the blocks between the article's that repeat it, and those of the article that are set apart and repeat its other blocks.

    Linear in the words of the page.
    """
    numbers = [number for number, is_kept in enumerate(kept) if is_kept]
    if not numbers:
        return
    running = {gram for number in numbers if not any(_set_apart(drafts[number])) for gram in grams(drafts[number].words, GRAM)}
    for draft in drafts[numbers[0] : numbers[-1] + 1]:
        if not draft.free or not FEWEST <= len(draft.words) <= MOST or draft.linked > LINKED:
            continue
        named, apart = _set_apart(draft)
        own = list(grams(draft.words, GRAM))
        held = sum(1 for gram in own if gram in running) if named or apart else 0
        if held and held >= (HELD_NAMED if named else HELD) * len(own):
            draft.type("pull_quote", "html.pulled", WHY)


def _set_apart(draft: Draft) -> tuple[bool, bool]:
    """Whether an element around a block is named as pull quotes are, and whether one is of a kind in which words are set apart."""
    named = apart = False
    for element, away in around(draft):
        if away > GRAM or element.tag in ("article", "main", "body"):
            break
        named = named or element.own == "pull_quote"
        apart = apart or element.tag in APART
    return named, apart
