"""Which blocks of a page are the article: trafilatura's choice, found again among our own blocks, which know their bytes."""

import re
from collections.abc import Sequence

from .draft import WORD, Draft

NEAR = 300  # code points within which a short block must follow the last one found
FEW = 5  # words of a block that is short
GRAM = 4
ENOUGH = 0.7  # ratio of a block's four-word runs that trafilatura's text must hold, where it holds the block with changes


def chosen_by_trafilatura(source: str, drafts: Sequence[Draft]) -> list[bool]:
    """For each block, whether trafilatura's main text holds it."""
    import trafilatura  # imported here: plain text does not need it, and it takes a third of a second

    text = trafilatura.extract(source, output_format="txt", include_comments=False, include_tables=True, favor_recall=False) or ""
    return held(text, drafts)


def held(text: str, drafts: Sequence[Draft]) -> list[bool]:
    """For each block, whether a text that keeps their order holds it."""
    words = [word.lower() for word in WORD.findall(text)]
    flat = f" {' '.join(words)} "
    grams = set(zip(*(words[offset:] for offset in range(GRAM)), strict=False))
    found, at = [], 0
    for draft in drafts:
        place = _place(flat, draft, at)
        if place >= 0:
            at = place
            found.append(True)
        else:
            found.append(len(draft.words) >= 2 * GRAM and _ratio(draft, grams) >= ENOUGH)
    return found


def _place(flat: str, draft: Draft, at: int) -> int:
    """Where the text goes on behind the block, or -1 if it does not hold it there."""
    if not draft.words:
        return -1
    sought = f" {' '.join(draft.words)} "
    place = flat.find(sought, max(0, at - 1)) if len(draft.words) > FEW else flat.find(sought, max(0, at - 1), at + NEAR + len(sought))
    return place + len(sought) - 1 if place >= 0 else -1


def _ratio(draft: Draft, grams: set[tuple[str, ...]]) -> float:
    own = list(zip(*(draft.words[offset:] for offset in range(GRAM)), strict=False))
    return sum(gram in grams for gram in own) / len(own) if own else 0.0


def normal(text: str) -> str:
    """Words alone, lower case: for comparing titles."""
    return " ".join(re.findall(r"\w+", text.lower()))
