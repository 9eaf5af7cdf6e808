"""The offset map: from a document's text to the bytes of its source and back, and the check of it."""

import hashlib
import html
import re

from ..record import Document, Segment
from ..record.selectors import locate
from .piece import UNSEEN
from .undone import Undoing

__all__ = ["PLAIN", "SEPARATOR", "locate", "recheck"]

SEPARATOR = "\n\n"
PLAIN = ("text/plain", "application/pdf")


def recheck(document: Document, data: bytes) -> list[str]:
    """Whether a document's text is what the bytes say: the mismatches in words; an empty list if all of it holds.

    Checked: the digest and the size of the bytes; that the segments cover the text without a gap; that each stretch decodes to its
    characters, is a character reference for them, means them in the source's format, or is white space or markup; that only separators
    come from no bytes.
    """
    found = []
    if hashlib.sha256(data).hexdigest() != document.source.sha256:
        found.append("the bytes have another SHA-256 than the source that the document was made from")
    undoing = Undoing(document.source, data)
    at = 0
    for segment in document.offsets:
        if segment.start != at:
            found.append(f"the offset map has a gap or an overlap at code point {at}")
        at = segment.start + segment.length
        reason = _mismatch(document, segment, undoing)
        if reason:
            found.append(f"code points {segment.start} to {at}, bytes {segment.byte} to {segment.byte + segment.size}: {reason}")
    if at != len(document.text):
        found.append(f"the offset map ends at code point {at} of {len(document.text)}")
    return found


def _mismatch(document: Document, segment: Segment, undoing: Undoing) -> str:
    text = document.text[segment.start : segment.start + segment.length]
    if segment.how == "none":
        return "" if not text.strip() and segment.size == 0 else "characters that no bytes stand behind"
    if segment.byte < 0 or segment.size < 1 or segment.byte + segment.size > len(undoing.data):
        return "the source has no such bytes"
    if segment.how == "escape":
        if undoing.is_escape(segment.byte, segment.size, text):
            return ""
        return f"{undoing.meant(segment.byte, segment.size)[:80]!r} does not stand for {text[:80]!r}"
    written = undoing.written(segment.byte, segment.size)
    if segment.how == "same":
        return "" if written == text else f"the source says {written[:80]!r}, the text {text[:80]!r}"
    if segment.how == "entity":
        raw = undoing.data[segment.byte : segment.byte + segment.size]
        return "" if text in html.unescape(written) or text == _stray(raw) else f"{written[:80]!r} does not stand for {text!r}"
    return _misfolded(document.source.media, segment, undoing, text)


def _misfolded(media: str, segment: Segment, undoing: Undoing, text: str) -> str:
    if text != " ":
        return "a fold of white space that is not one space"
    if media in PLAIN:
        written = undoing.written(segment.byte, segment.size)
        return "" if re.fullmatch(rf"[\s{UNSEEN}]*", written) else f"{written[:80]!r} is no white space"
    if media == "text/html":  # what a page's markup may hold there is for its own reader to know
        return ""
    if undoing.is_blank(segment.byte, segment.size):
        return ""
    return f"{undoing.meant(segment.byte, segment.size)[:80]!r} is neither white space nor markup"


def _stray(raw: bytes) -> str:
    return raw.decode("cp1252", "replace") if len(raw) == 1 else ""
