"""Where characters are: the bytes behind a range of a text, and the selectors by which other tools find the same characters.

Method: the selectors of the W3C Web Annotation Data Model (Recommendation of 2017, section 4.2): by position in code points, by quotation
with what stands around it, and by position in the bytes of the source.
"""

from bisect import bisect_right
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .document import Document, Segment

AROUND = 32  # code points of prefix and of suffix: enough to tell places apart, and few enough to survive edits nearby


def locate(document: "Document", start: int, end: int) -> tuple[int, int]:
    """The source's bytes ``[first, last)`` that the text's code points ``[start, end)`` came from.

    Raises:
        ValueError: if the range is empty, outside the text, or covers nothing that came from the source.
    """
    if not 0 <= start < end <= len(document.text):
        raise ValueError(f"no span {start}:{end} in a text of {len(document.text)} code points")
    place = max(bisect_right(document.offsets, start, key=lambda segment: segment.start) - 1, 0)
    found: list[tuple[int, int]] = []
    while place < len(document.offsets) and document.offsets[place].start < end:
        if document.offsets[place].how != "none":
            found.append(_bytes_of(document, document.offsets[place], start, end))
        place += 1
    if not found:
        raise ValueError(f"the span {start}:{end} stands between blocks: it came from no bytes")
    return min(low for low, _ in found), max(high for _, high in found)


def _bytes_of(document: "Document", segment: "Segment", start: int, end: int) -> tuple[int, int]:
    if segment.how != "same":
        return segment.byte, segment.byte + segment.size
    low, high = max(start, segment.start), min(end, segment.start + segment.length)
    before = document.text[segment.start : low].encode(document.source.encoding, "surrogateescape")
    inside = document.text[low:high].encode(document.source.encoding, "surrogateescape")
    return segment.byte + len(before), segment.byte + len(before) + len(inside)


def position(start: int, end: int) -> dict[str, Any]:
    """A ``TextPositionSelector``: code points of the cleaned text."""
    return {"type": "TextPositionSelector", "start": start, "end": end}


def quotation(text: str, start: int, end: int) -> dict[str, Any]:
    """A ``TextQuoteSelector``: the exact characters, and up to 32 code points before and after them."""
    before, after = text[max(0, start - AROUND) : start], text[end : end + AROUND]
    return {"type": "TextQuoteSelector", "exact": text[start:end], "prefix": before, "suffix": after}


def data(document: "Document", start: int, end: int) -> dict[str, Any] | None:
    """A ``DataPositionSelector``: bytes of the source (of the member, in a container); None for what came from no bytes."""
    try:
        first, last = locate(document, start, end)
    except (ValueError, LookupError):  # a record that was changed by hand may have any offsets
        return None
    return {"type": "DataPositionSelector", "start": first, "end": last}


def selectors(document: "Document", start: int, end: int) -> list[dict[str, Any]]:
    """All three for one range of a document's text.

    Raises:
        ValueError: if there is no such range.
    """
    if not 0 <= start < end <= len(document.text):
        raise ValueError(f"no span {start}:{end} in a text of {len(document.text)} code points")
    found = [position(start, end), quotation(document.text, start, end), data(document, start, end)]
    return [one for one in found if one is not None]
