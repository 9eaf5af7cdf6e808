"""Furniture glued into other text without a line break: cut out where a list or a credit says so."""

import functools
import re
from collections.abc import Iterator

from ..record import BlockKind
from . import gallery, phrases
from .captions import LOCATED, NAME, POINTS
from .draft import Draft
from .furniture import WHY

CAPTION_BLOCK = 60  # words up to which a block that ends in a credit is a caption as a whole
CAPTION_SENTENCE = 60
WINDOW = 500  # code points in front of a credit in which its caption begins
TERMINALS = (".", "!", "?", '"', "”", "'", "’")
OF_BODY = re.compile(r"(?:But|And|So|Yet|He|She|They|It|We|I|This|That|These|Those|Meanwhile|However)\b|[“\"‘']")
SENTENCE_END = re.compile(r"[.!?][\"”’')\]]*\s+(?=[A-Z“\"‘'])|\)\s+(?=[A-Z“\"‘'])")


def cut_glued(drafts: list[Draft]) -> list[Draft]:
    """The drafts, each cut where furniture is glued into it."""
    found: list[Draft] = []
    for draft in drafts:
        spans = _apart(sorted(_phrases(draft), key=lambda span: (span[0], -span[1])))
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
    lower = draft.text.lower()
    for kind in phrases.LISTED:
        for literals, expression in phrases.wanting(kind, "cut"):
            if any(one in lower for one in literals):
                for match in expression.finditer(draft.text):
                    yield match.start(), match.end(), kind, f"text.{kind}_glued"
    if len(draft.words) > CAPTION_BLOCK:
        yield from _credited_sentences(draft)
        yield from _trailing_caption(draft)
        yield from gallery.spans(draft.text)


def _credited_sentences(draft: Draft) -> Iterator[tuple[int, int, BlockKind, str]]:
    """In a long line, a credit in parentheses with the one sentence in front of it, or alone where that may be the body's."""
    text = draft.text
    if ")" not in text:
        return
    end = -1  # of the credit before: a second one right behind it has no caption of its own
    for match in credit_pattern().finditer(text):
        follows, end = not text[max(end, 0) : match.start()].strip() and end > 0, match.end()
        low = max(0, match.start() - WINDOW)
        start = low + _sentence_start(text[low : match.start()])
        sentence = text[start : match.start()].strip()
        if (
            follows
            or len(sentence.split()) > CAPTION_SENTENCE
            or (sentence.endswith(TERMINALS) and not _is_caption(text, sentence, start, match[0]))
        ):
            start = match.start()
        yield start, match.end(), "caption", "text.caption_glued"


def _is_caption(text: str, sentence: str, start: int, credit: str) -> bool:
    """Whether a whole sentence in front of a credit is the caption: it opens the text, is repeated, dates or points into a picture."""
    if start == 0 or text.count(sentence) > 1 or LOCATED.search(sentence) or POINTS.search(sentence):
        return True
    return "/" in credit and not OF_BODY.match(sentence)


@functools.cache
def credit_pattern() -> re.Pattern[str]:
    """The credit of a picture in parentheses: ``(Photo: Ada Lind)``, ``(Reuters)``, ``(Ada Lind/The Courier)``."""
    agency = phrases.agencies()
    return re.compile(
        rf"\((?:(?:Photo|Photograph|Image|Picture|Credit|Video)(?: by|:)? ?[^()]{{2,60}}|(?:{NAME} ?/ ?)?(?:{agency})"
        rf"(?: Photo)?(?:/{NAME})?|{NAME}/[A-Z][^()/]{{2,40}})\)"
    )


def _trailing_caption(draft: Draft) -> Iterator[tuple[int, int, BlockKind, str]]:
    """Behind the last sentence of a long line, words that begin with an agency's name and end without a stop."""
    ends = [] if draft.ends else [found.end() for found in SENTENCE_END.finditer(draft.text[-WINDOW:])]
    if ends:
        start = max(0, len(draft.text) - WINDOW) + ends[-1]
        if re.match(rf"(?:{phrases.agencies()})\b ?", draft.text[start:]):
            yield start, len(draft.text), "caption", "text.caption_trailing"


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
