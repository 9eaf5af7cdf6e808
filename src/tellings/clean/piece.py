"""Pieces of text that know where each of their characters came from: they can be cut and joined without losing an offset."""

import html
import re
from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

How = Literal["same", "entity", "space", "none"]

# Characters that show nothing: controls, byte order marks, zero-width spaces, soft hyphens, direction marks. Joiners stay.
UNSEEN = "\x00-\x08\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ufeff\u200b\u00ad\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufff9-\ufffb"
STRAY = "\udc80-\udcff"  # bytes that the codec could not read
STRAY_BYTE = re.compile(f"[{STRAY}]")
REFERENCE = r"#[0-9]{1,8}|#[xX][0-9a-fA-F]{1,7}|[A-Za-z][A-Za-z0-9]{1,31}"


def _odd(more: str, behind: str) -> re.Pattern[str]:
    """What does not go into the text as it stands: white space but single spaces, unseen characters, stray bytes, and what ``behind`` adds.

    All of it begins with a character of one class, which is what the search goes by: most of a text has none.
    """
    blank = rf"(?<=[^ {STRAY}{more}])[\s{UNSEEN}]*|(?<= )[\s{UNSEEN}]+"
    return re.compile(rf"[\s{UNSEEN}{STRAY}{more}](?:{blank}|(?<=[{STRAY}]){behind})")


ODD = _odd("", "")
ODD_OR_REFERENCE = _odd("&", rf"|(?<=&)(?:{REFERENCE});?")


class Run(NamedTuple):
    """A stretch of a piece: its characters, and the code points of the source ``[start, end)`` that they stand for."""

    text: str
    start: int
    end: int
    how: How


class Piece:
    """Some text of one block, in runs; it is not changed once it is made.

    Attributes:
        runs: the runs, in the order of the text.
        text: the characters.
    """

    __slots__ = ("runs", "text")
    text: str

    def __init__(self, runs: tuple[Run, ...] = ()) -> None:
        self.runs = runs

    def __getattr__(self, asked: str) -> str:
        """The characters, put together when somebody asks and remembered."""
        if asked != "text":
            raise AttributeError(asked)
        self.text = found = self.runs[0].text if len(self.runs) == 1 else "".join([run.text for run in self.runs])
        return found

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
        """The piece less some ranges of its own text, which are in order and do not overlap; of white space on both sides, the first."""
        runs: list[Run] = []
        at, text = 0, self.text
        for start, end in (*spans, (len(text), len(text))):
            while at < start and runs and runs[-1].text.endswith(" ") and text[at] == " ":
                at += 1
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


class Builder:
    """Puts a piece together from stretches of the source, folding white space as it goes.

    Attributes:
        source: what the stretches are of.
        references: whether character references stand for what they mean there.
        runs: what was put together so far.
        size: its code points.
    """

    __slots__ = ("references", "runs", "size", "source")

    def __init__(self, source: str, references: bool = False) -> None:
        self.source, self.references, self.size = source, references, 0
        self.runs: list[Run] = []

    def add(self, start: int, end: int) -> None:
        """Append the source's ``[start, end)``: unseen characters left out, white space folded, references resolved (in HTML)."""
        text = self.source[start:end]
        if text.isprintable() and "  " not in text and not (self.references and "&" in text):
            self._same(start, end)  # of all white space and all that is unseen, the space alone is printable
            return
        if text.isspace():
            self.space(start, end)
            return
        at = start
        for match in (ODD_OR_REFERENCE if self.references else ODD).finditer(self.source, start, end):
            first, after = match.span()
            if at < first:
                self._same(at, first)
            at = after
            self._odd(first, after, match[0])
        self._same(at, end)

    def _odd(self, start: int, end: int, written: str) -> None:
        if written[0] == "&":
            self._reference(start, end, written)
        elif "\udc80" <= written[0] <= "\udcff":
            self._append(Run(mended(written), start, end, "entity"))
        elif written[0].isspace() or any(map(str.isspace, written)):
            self.space(start, end)

    def space(self, start: int, end: int) -> None:
        """Append one space for the source's ``[start, end)``, unless there is one already or nothing before it."""
        if self.runs and self.runs[-1].text[-1:] != " ":
            self._append(Run(" ", start, end, "space"))

    def _same(self, start: int, end: int) -> None:
        """Append characters as they stand; a space at their front only if text without one stands before it."""
        if start < end and self.source[start] == " " and (not self.runs or self.runs[-1].text[-1:] == " "):
            start += 1
        if start < end:
            self.runs.append(Run(self.source[start:end], start, end, "same"))
            self.size += end - start

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
        runs = self.runs
        if runs and runs[-1].text == " ":
            runs = runs[:-1]
        whole = Piece(tuple(runs))
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
