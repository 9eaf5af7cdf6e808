"""Paragraphs made whole where a scraper broke the line at every link and every emphasis inside them.

Such a text gives itself away: lines begin with the comma or the full stop that stood behind a link. Only where several do is anything
joined: a line that begins in the middle of a sentence with the one above, and the words of a link with a line that leads on to them.
"""

import itertools
import re
from collections.abc import Sequence

from .body import LEADS_ON
from .draft import Draft
from .piece import Piece, Run

# Calibrated on pages-article-extraction with a line a text node, and a line a block, 2026-11.
LEAST = 4  # lines that begin in the midst of a sentence
STOPS = 2  # of them, those that begin with a stop or a comma: whole lines hardly ever do
RATIO = 0.01  # of the lines
WORDS = 5  # of the longer one of two lines that are joined: shorter ones are entries of a menu
LEADING = 3  # words of a line that leads on to a link, at least
LINK = 8  # words of a link that stands at the end of a line which leads on to it
CUT = 10  # words of a line without an end that is no headline, and goes on in the next line whatever that begins with
HEADLINE = 0.4  # ratio of capitalised words from which it may be one
STOP = re.compile(r"[,.;:!?)\]’”](?:[\s“\"‘'’”)(]|$)|['’]s\b")
SMALL = re.compile(r"[a-zß-öø-ÿ(–—&]")
CREDIT = re.compile(r"(?:by|via|photo|with)\b")


def mended(drafts: list[Draft]) -> list[Draft]:
    """The drafts, those joined that are parts of one sentence; the same list where the text's lines are whole."""
    if not is_broken(drafts):
        return drafts
    parts: list[list[Draft]] = []
    words = 0  # of the parts joined so far
    for before, draft in zip([None, *drafts], drafts, strict=False):
        if before and _goes_on(before, words, draft):
            parts[-1].append(draft)
            words += len(draft.words)
        else:
            parts.append([draft])
            words = len(draft.words)
    return [_joined(part) for part in parts]


def is_broken(drafts: Sequence[Draft]) -> bool:
    """Whether several lines begin with what ends or parts a sentence."""
    inside = [draft for before, draft in itertools.pairwise(drafts) if not before.ends and _begins_inside(draft)]
    return len(inside) >= max(LEAST, RATIO * len(drafts)) and sum(1 for draft in inside if STOP.match(draft.text)) >= STOPS


def _goes_on(before: Draft, words: int, draft: Draft) -> bool:
    """Whether a line goes on in the sentence of the one above, which has ``words`` words with all that was joined to it."""
    if before.ends or draft.tag or before.tag:
        return False
    if STOP.match(draft.text):
        return True
    if SMALL.match(draft.text) and not CREDIT.match(draft.text):
        return max(words, len(draft.words)) >= WORDS
    if words >= LEADING and len(draft.words) <= LINK and LEADS_ON.search(before.text):
        return True
    return words >= CUT and not _capitalised(before)


def _begins_inside(draft: Draft) -> bool:
    return bool(STOP.match(draft.text)) or (len(draft.words) >= WORDS and bool(SMALL.match(draft.text)) and not CREDIT.match(draft.text))


def _capitalised(draft: Draft) -> bool:
    parts = draft.text.split()
    return sum(part[0].isupper() for part in parts) >= HEADLINE * len(parts)


def _joined(parts: Sequence[Draft]) -> Draft:
    if len(parts) == 1:
        return parts[0]
    runs = list(parts[0].piece.runs)
    for part in parts[1:]:
        if not STOP.match(part.text):
            runs.append(Run(" ", runs[-1].end, part.piece.start, "space"))
        runs += part.piece.runs
    return Draft(piece=Piece(tuple(runs)), chunk=parts[-1].chunk, tag=parts[0].tag, field=parts[0].field)
