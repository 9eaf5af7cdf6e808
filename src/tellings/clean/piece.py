"""Pieces of text that know where each of their characters came from: they can be cut and joined without losing an offset."""

import html
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, NamedTuple

How = Literal["same", "entity", "space", "none"]

# Characters that show nothing: controls, byte order marks, zero-width spaces, soft hyphens, direction marks. Joiners stay.
UNSEEN = "\x00-\x08\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ufeff\u200b\u00ad\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufff9-\ufffb"
STRAY = "\udc80-\udcff"  # bytes that the codec could not read
STRAY_BYTE = re.compile(f"[{STRAY}]")
# Stretches that do not go into the text as they stand; a single space does.
ODD = re.compile(rf"(?P<blank>[\s{UNSEEN}]{{2,}}|[^\S ]|[{UNSEEN}])|(?P<stray>[{STRAY}])")
ODD_OR_REFERENCE = re.compile(ODD.pattern + r"|(?P<reference>&(?:#[0-9]{1,8}|#[xX][0-9a-fA-F]{1,7}|[A-Za-z][A-Za-z0-9]{1,31});?)")


class Run(NamedTuple):
    """A stretch of a piece: its characters, and the code points of the source ``[start, end)`` that they stand for."""

    text: str
    start: int
    end: int
    how: How


@dataclass(frozen=True, slots=False)
class Piece:
    """Some text of one block, in runs."""

    runs: tuple[Run, ...] = ()

    @cached_property
    def text(self) -> str:
        """The characters."""
        return "".join(run.text for run in self.runs)

    @property
    def start(self) -> int:
        """The source's code point at which it begins."""
        return self.runs[0].start if self.runs else 0

    def cut(self, start: int, end: int) -> "Piece":
        """The part between two code points of its own text, without white space around it."""
        text = self.text
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        return Piece(tuple(_slice(self.runs, start, end)))

    def without(self, spans: Iterable[tuple[int, int]]) -> "Piece":
        """The piece less some ranges of its own text, which are in order and do not overlap."""
        runs: list[Run] = []
        at = 0
        for start, end in (*spans, (len(self.text), len(self.text))):
            runs += _slice(self.runs, at, start)
            at = end
        return Piece(tuple(runs))

    def join(self, other: "Piece", gap: tuple[int, int] | None = None) -> "Piece":
        """The two with one space between them, for the white space of the source at ``gap`` or for none."""
        space = Run(" ", *gap, "space") if gap else Run(" ", other.start, other.start, "none")
        return Piece((*self.runs, space, *other.runs))


def _slice(runs: Sequence[Run], start: int, end: int) -> list[Run]:
    found, at = [], 0
    for run in runs:
        low, high = max(start, at), min(end, at + len(run.text))
        if low < high:
            found.append(_part(run, low - at, high - at))
        at += len(run.text)
        if at >= end:
            break
    return found


def _part(run: Run, start: int, end: int) -> Run:
    if start == 0 and end == len(run.text):
        return run
    if run.how == "same":
        return Run(run.text[start:end], run.start + start, run.start + end, "same")
    return Run(run.text[start:end], run.start, run.end, run.how)  # a character of a reference that stands for several


@dataclass
class Builder:
    """Puts a piece together from stretches of the source, folding white space as it goes."""

    source: str
    references: bool = False
    runs: list[Run] = field(default_factory=list)
    size: int = 0  # code points put together so far

    def add(self, start: int, end: int) -> None:
        """Append the source's ``[start, end)``: unseen characters left out, white space folded, references resolved (in HTML)."""
        if self.source[start:end].isspace():  # most stretches between two tags
            self._same(start, end) if self.source[start:end] == " " else self.space(start, end)
            return
        at = start
        for match in (ODD_OR_REFERENCE if self.references else ODD).finditer(self.source, start, end):
            self._same(at, match.start())
            at = match.end()
            if match["blank"]:
                if any(map(str.isspace, match["blank"])):
                    self.space(match.start(), at)
            elif match["stray"]:
                self._append(Run(mended(match["stray"]), match.start(), at, "entity"))
            else:
                self._reference(match.start(), at, match[0])
        self._same(at, end)

    def space(self, start: int, end: int) -> None:
        """Append one space for the source's ``[start, end)``, unless there is one already or nothing before it."""
        if self.runs and not self.runs[-1].text.endswith(" "):
            self._append(Run(" ", start, end, "space"))

    def _same(self, start: int, end: int) -> None:
        """Append characters as they stand; a space at their front only if text without one stands before it."""
        if start < end and self.source[start] == " " and (not self.runs or self.runs[-1].text.endswith(" ")):
            start += 1
        if start < end:
            self._append(Run(self.source[start:end], start, end, "same"))

    def _append(self, run: Run) -> None:
        self.runs.append(run)
        self.size += len(run.text)

    def _reference(self, start: int, end: int, written: str) -> None:
        text = html.unescape(written)
        if text == written:
            self._same(start, end)
        elif text.isspace():
            self.space(start, end)
        elif not re.fullmatch(f"[{UNSEEN}]*", text):
            self._append(Run(text, start, end, "entity"))

    def piece(self) -> Piece:
        """What was put together, without white space around it."""
        whole = Piece(tuple(self.runs))
        text = whole.text
        return whole.cut(0, len(text)) if text and (text[0].isspace() or text[-1].isspace()) else whole


def mended(text: str) -> str:
    """A text whose stray bytes are read as windows-1252 has them: the codec that they nearly always come from."""
    return STRAY_BYTE.sub(lambda one: bytes([ord(one[0]) - 0xDC00]).decode("cp1252", "replace"), text)


def piece_of(source: str, start: int, end: int) -> Piece:
    """The source's ``[start, end)`` as plain text."""
    builder = Builder(source)
    builder.add(start, end)
    return builder.piece()
