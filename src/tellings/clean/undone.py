"""A few bytes of a source read as its format means them: what the check of the offset map compares with.

It reads by the standard library, each stretch by itself, and shares nothing with the readers that made the map but the place of a mail's
parts.
"""

import csv
import html
import json
import re
from collections.abc import Iterator
from functools import cached_property
from html.entities import html5
from typing import TYPE_CHECKING

from ..record import Source
from .piece import UNSEEN, mended

if TYPE_CHECKING:
    from .transfer import Part

REFERENCE = re.compile(r"&(?:#[0-9]{1,8}|#[xX][0-9a-fA-F]{1,7}|[A-Za-z][A-Za-z0-9]{1,31});?")
# What a fold of white space may stand for where the source is marked up: white space, tags, comments, references to white space.
BLANK = re.compile(rf"(?:[\s{UNSEEN}>]|<!--.*?-->|<[^<>]*>|&[A-Za-z0-9#]{{2,12}};?)*", re.DOTALL)
BLANK_IN = re.compile(rf"[\s{UNSEEN}<&]")
LONE = re.compile("[\ud800-\udfff]")
ESCAPE = re.compile(r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.", re.DOTALL)


def references(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """The character references of a text in a range: where each begins and ends, and what it stands for.

    A name without a semicolon may run into a word (``&ampco``): it ends where the longest name that HTML knows does.
    """
    for match in REFERENCE.finditer(text, start, end):
        meant, name, stop = html.unescape(match[0]), match[0][1:], match.end()
        if meant == match[0]:
            continue
        if name[0] != "#" and name not in html5:
            size = next(size for size in range(len(name) - 1, 0, -1) if name[:size] in html5)
            meant, stop = html5[name[:size]], match.start() + 1 + size
        yield match.start(), stop, meant


class Undoing:
    """Reads stretches of one source's bytes."""

    def __init__(self, source: Source, data: bytes) -> None:
        self.source, self.data = source, data

    def written(self, byte: int, size: int) -> str:
        """The characters as they stand there; a byte that the codec can't read as a lone surrogate."""
        raw = self.data[byte : byte + size]
        try:
            return raw.decode(self.source.encoding, "surrogateescape")
        except UnicodeDecodeError:
            return raw.decode(self.source.encoding, "replace")

    def meant(self, byte: int, size: int) -> str:
        """The characters that the format means by them."""
        if self.source.media == "message/rfc822":
            return self._mailed(byte, size)
        written = self.written(byte, size)
        if self.source.media in ("application/json", "text/html"):
            return of_json(written)
        if self.source.media == "text/csv":
            return of_table(written)
        if self.source.media in ("application/rss+xml", "application/atom+xml"):
            return html.unescape(written)
        return written

    def is_escape(self, byte: int, size: int, text: str) -> bool:
        """Whether the bytes, the format's escapes undone, are the text or one HTML character reference for it."""
        meant = mended(self.meant(byte, size))
        if text == meant or (REFERENCE.fullmatch(meant) is not None and bool(text) and text in html.unescape(meant)):
            return True
        return bool(text) and self._is_whole(byte, size) and (text in meant or text in html.unescape(meant))

    def is_blank(self, byte: int, size: int) -> bool:
        """Whether the bytes, escapes undone, are white space or markup, or hold some where they can't be told apart."""
        meant = self.meant(byte, size)
        return (BLANK_IN.search(meant) if self._is_whole(byte, size) else BLANK.fullmatch(meant)) is not None

    @cached_property
    def _parts(self) -> "list[Part]":
        from .transfer import parts_of

        return parts_of(self.data)

    def _part(self, byte: int) -> "Part | None":
        return next((part for part in self._parts if part.start <= byte < part.end), None)

    def _mailed(self, byte: int, size: int) -> str:
        from .transfer import undone, words_undone

        raw = self.data[byte : byte + size]
        part = self._part(byte)
        return undone(raw, part) if part else words_undone(raw)

    def _is_whole(self, byte: int, size: int) -> bool:
        """Whether what stands there is written as a whole: a line of base64, encoded words of a header with white space around them."""
        if self.source.media != "message/rfc822":
            return False
        from .transfer import WORD

        part = self._part(byte)
        raw = self.data[byte : byte + size]
        return part.transfer == "base64" if part else WORD.search(raw) is not None and not WORD.sub(b"", raw).strip()


def of_json(written: str) -> str:
    """The inside of a string of JSON; an escape that JSON does not know stands for its character, half a pair for U+FFFD."""
    return ESCAPE.sub(_unescaped, written) if "\\" in written else written


def _unescaped(escape: "re.Match[str]") -> str:
    try:
        found = json.loads(f'"{escape[0]}"', strict=False)
    except ValueError:
        return escape[0][1:]
    return LONE.sub("\ufffd", found) if "\\u" in escape[0] else str(found)


def of_table(written: str) -> str:
    """The inside of a quoted cell."""
    if '"' not in written:
        return written
    try:
        rows = list(csv.reader([f'"{written}"'], strict=False))
    except csv.Error:  # a mark that closes the cell before its end
        return written
    return rows[0][0] if len(rows) == 1 and len(rows[0]) == 1 else written
