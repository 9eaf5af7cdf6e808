"""Furniture glued into other text without a line break: cut out where a list or a credit says so."""

import re
from collections.abc import Iterator

from ..record import BlockKind
from . import phrases
from .captions import NAME
from .draft import Draft
from .furniture import WHY

CAPTION_BLOCK = 60  # words up to which a block that ends in a credit is a caption as a whole
CAPTION_SENTENCE = 60
SENTENCE_END = re.compile(r"[.!?][\"”’')\]]*\s+(?=[A-Z“\"‘'])|\)\s+(?=[A-Z“\"‘'])")


def cut_glued(drafts: list[Draft]) -> list[Draft]:
    """The drafts, each cut where furniture is glued into it."""
    found: list[Draft] = []
    for draft in drafts:
        spans = _apart(sorted(_phrases(draft)))
        if not spans:
            found.append(draft)
            continue
        at = 0
        for start, end, kind, rule in (*spans, (len(draft.text), len(draft.text), None, "")):
            rest = Draft(piece=draft.piece.cut(at, start), chunk=draft.chunk, tag=draft.tag, marks=draft.marks)
            if any(character.isalnum() for character in rest.text):
                found.append(rest)
            if kind:
                part = Draft(piece=draft.piece.cut(start, end), chunk=draft.chunk)
                part.type(kind, rule, WHY[kind])
                found.append(part)
            at = end
    return found


def _phrases(draft: Draft) -> Iterator[tuple[int, int, BlockKind, str]]:
    for kind in phrases.LISTED:
        expression = phrases.pattern(kind, "cut")
        if expression:
            for match in expression.finditer(draft.text):
                yield match.start(), match.end(), kind, f"text.{kind}_glued"
    if len(draft.words) > CAPTION_BLOCK:
        yield from _credited_sentences(draft)


def _credited_sentences(draft: Draft) -> Iterator[tuple[int, int, BlockKind, str]]:
    """In a long line, the one sentence in front of a credit in parentheses, with it."""
    credit = re.compile(
        rf"\((?:(?:Photo|Photograph|Image|Picture|Credit|Video)(?: by|:)? ?[^()]{{2,60}}|(?:{NAME} ?/ ?)?(?:{phrases.agencies()}|The [A-Z][A-Za-z ]{2, 30})"
        rf"(?: Photo)?(?:/{NAME})?|{NAME}/[A-Z][^()/]{{2,40}})\)"
    )
    for match in credit.finditer(draft.text):
        window = draft.text[max(0, match.start() - 500) : match.start()]
        start = max(0, match.start() - 500) + _sentence_start(window)
        if len(draft.text[start : match.start()].split()) <= CAPTION_SENTENCE:
            yield start, match.end(), "caption", "text.caption_glued"


def _sentence_start(window: str) -> int:
    """Where the last sentence of a window begins; the stop right before the credit ends it and does not count."""
    before = [one.end() for one in SENTENCE_END.finditer(window) if one.end() < len(window.rstrip())]
    return before[-1] if before else 0


def _apart(spans: list[tuple[int, int, BlockKind, str]]) -> list[tuple[int, int, BlockKind, str]]:
    found: list[tuple[int, int, BlockKind, str]] = []
    for span in spans:
        if not found or span[0] >= found[-1][1]:
            found.append(span)
    return found
