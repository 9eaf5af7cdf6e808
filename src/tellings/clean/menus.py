"""Runs of short lines: menus, lists of headlines, rows of buttons, as they stand in text that was scraped with all of its page."""

from collections.abc import Iterator, Sequence

from .dates import is_date_line
from .draft import Draft
from .header import BYLINE
from .listed import are_figures

MENU = "text.menu"  # the rule that types a menu's lines
# Calibrated on pages-article-extraction turned into text, 2026-11: four in a row are hardly ever a report's own lines.
LEAST = 4
LINE_WORDS = 16
MENU_WORDS = 5.0  # of its lines on average, up to which a run is a menu rather than a list of headlines
HEAD = 4  # lines at the end of a run above a paragraph that may be its title, byline, date or heading
TITLE_WORDS = 4
PARAGRAPH_WORDS = 12


def type_menus(drafts: Sequence[Draft]) -> None:
    """Type the runs of short lines that no paragraph introduces and that are no table, less those at their end that may be a head."""
    first = next((i for i, draft in enumerate(drafts) if draft.free and draft.ends and len(draft.words) >= PARAGRAPH_WORDS), len(drafts))
    for start, end in _runs(drafts):
        run = drafts[start:end]
        if start > first and are_figures(run):
            continue
        mean = sum(len(draft.words) for draft in run) / len(run)
        kept = 0 if end == len(drafts) else 1 if end > first else _heads(run)
        for draft in run[: len(run) - kept]:
            if is_date_line(draft.text) or (BYLINE.fullmatch(draft.text) and len(draft.words) <= 12):
                continue
            if mean <= MENU_WORDS:
                draft.type("navigation", MENU, "it is one of a run of short lines, as menus are")
            else:
                draft.type("related", "text.headlines", "it is one of a run of headlines without text below them")


def _runs(drafts: Sequence[Draft]) -> Iterator[tuple[int, int]]:
    start = 0
    for index in range(len(drafts) + 1):
        if index < len(drafts) and _is_short(drafts[index]):
            continue
        free = sum(draft.free for draft in drafts[start:index])
        introduced = start > 0 and drafts[start - 1].text.endswith(":")
        if free >= LEAST and not introduced:
            yield from _free_parts(drafts, start, index)
        start = index + 1


def _free_parts(drafts: Sequence[Draft], start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches of a run that no rule has typed yet: furniture known by its words does not end a menu."""
    at = start
    for index in range(start, end + 1):
        if index == end or not drafts[index].free:
            if index > at:
                yield at, index
            at = index + 1


def _is_short(draft: Draft) -> bool:
    if not draft.free:
        return draft.kind in ("navigation", "share", "related", "section", "advertising", "promo") and len(draft.words) <= LINE_WORDS
    return len(draft.words) <= LINE_WORDS and not draft.ends and draft.text[0] not in "-*•–—" and draft.text[-1] not in ",;:"


def _heads(run: Sequence[Draft]) -> int:
    """How many lines at the end of a run stay: those from the first one that may be a title or a heading."""
    for kept in range(min(HEAD, len(run)), 0, -1):
        if len(run[-kept].words) >= TITLE_WORDS and run[-kept].headline_like:
            return kept
    return 1
