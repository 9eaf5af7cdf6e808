"""A report's own lists: results, names, scores, dates, verses. They look like menus; a text that shows no furniture has no menus."""

import re
from collections.abc import Sequence

from ..record import BlockKind
from . import phrases
from .dates import FOUND, is_date_line
from .draft import Draft
from .header import BYLINE
from .signs import AGE, ASKING, MENU

RULE = "text.listed"
# Calibrated on the reports of quotes-polnear-train (828 of 840 show none or one) and the pages of pages-article-extraction as text
# (166 of 181 show two or more), 2026-11.
SHOWN = 2  # different lines that a list knows as furniture
OTHERS: frozenset[BlockKind | None] = frozenset(("related", "comment"))
FURNITURE = (MENU | ASKING | OTHERS) - {"contact"}
BODY_WORDS = 8
HEADLINE_WORDS, MEAN_WORDS = 4, 6.0  # of the headlines of other stories: each at least, on average
ITEM = re.compile(r"(?:\d{1,3}[.):]|[-*•–—])\s")
LABELLED = re.compile(r"[^:?]{1,40}: ?\S")
FIGURES = 0.6  # ratio of the lines of a table that have a figure


def shows_furniture(drafts: Sequence[Draft]) -> bool:
    """Whether lists know so many lines of a text as furniture, or as names of sections, that a page may stand around its report."""
    known = (draft for draft in drafts if draft.kind in FURNITURE or (draft.free and draft.text.lower() in phrases.sections()))
    return len({tuple(draft.words) for draft in known if any(map(str.isalpha, draft.text))}) >= SHOWN


def are_figures(drafts: Sequence[Draft]) -> bool:
    """Whether lines read as rows of a table: most have a figure that is neither a date nor an age (``2 hours ago``)."""
    rows = sum(1 for draft in drafts if any(map(str.isdigit, draft.text)) and not FOUND.search(draft.text) and not AGE.search(draft.text))
    return rows >= FIGURES * len(drafts)


def type_list_behind(drafts: Sequence[Draft]) -> None:
    """Type what stands behind the last paragraph of a text without furniture as the report's, less other stories' headlines."""
    last = max((i for i, draft in enumerate(drafts) if draft.free and draft.ends and len(draft.words) >= BODY_WORDS), default=None)
    if last is None:
        return
    behind = [draft for draft in drafts[last + 1 :] if draft.free and not is_date_line(draft.text) and not BYLINE.fullmatch(draft.text)]
    start = len(behind)
    while start and _is_headline(behind[start - 1]):
        start -= 1
    headlines = behind[start:]
    if sum(len(one.words) for one in headlines) < MEAN_WORDS * len(headlines) or _are_like(headlines):
        headlines = []
    for draft in behind[: len(behind) - len(headlines)]:
        draft.type("paragraph", RULE, "it is one of the lines at the end of a text that shows no other stories, buttons or menus")


def _is_headline(draft: Draft) -> bool:
    text = draft.text
    return (
        draft.headline_like and not draft.ends and len(draft.words) >= HEADLINE_WORDS and not ITEM.match(text) and not LABELLED.match(text)
    )


def _are_like(drafts: Sequence[Draft]) -> bool:
    """Whether lines are rows of one table or entries of one list: two or more, with figures, or each parted by commas."""
    return len(drafts) > 1 and (are_figures(drafts) or all("," in draft.text for draft in drafts))
