"""Plain text to drafts: lines, paragraphs, light markup."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from .draft import Draft
from .piece import Piece, piece_of

LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]*")
BREAK = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
# Hard wrapping, as in mail and old agency feeds: most lines of a paragraph are about as long as the widest one allows.
WRAP_WIDTH = (40, 120)  # code points
WRAP_RATIO = 0.75  # of the lines that another one follows
EMPHASIS = re.compile(
    r"(?<![\w*])(\*{1,3})(?=[^\s*])([^*\n]{0,300}?[^\s*])\1(?![\w*])|(?<![\w_])(_{1,2})(?=[^\s_])([^_\n]{0,300}?[^\s_])\3(?![\w_])"
)
ESCAPE = re.compile(r"\\(?=[$*_#\[\]()~`>|&-])")
HEADING = re.compile(r"#{1,6}\s+(?=\S)")
LINK = re.compile(r"(!?\[)([^\[\]\n]{1,300})(\]\((?:https?:|/|mailto:)[^()\s]{0,500}\))")


@dataclass(frozen=True, slots=True)
class Line:
    """A line with something on it: its range in the source, and the number of the group of lines it stands in."""

    start: int
    end: int
    chunk: int

    @property
    def width(self) -> int:
        """Its length in code points."""
        return self.end - self.start


def drafts(text: str) -> list[Draft]:
    """The blocks of a plain text, in order: one a line, or one a group of lines where the text is hard-wrapped."""
    lines = list(_lines(text))
    width = _wrap_width(lines)
    found: list[Draft] = []
    for group in _paragraphs(text, lines, width):
        piece = _piece(text, group)
        if piece.text:
            draft = Draft(piece=piece, chunk=group[0].chunk)
            if HEADING.match(text, group[0].start, group[0].end):
                draft.tag = "h2"
            found.append(draft)
    return found


def _lines(text: str) -> Iterator[Line]:
    chunk, at = 0, 0
    for match in BREAK.finditer(text):
        if text[at : match.start()].strip(" \t\xa0\ufeff\u200b\u200e\u200f"):
            yield Line(at, match.start(), chunk)
        else:
            chunk += 1
        at = match.end()
    if text[at:].strip():
        yield Line(at, len(text), chunk)


def _wrap_width(lines: list[Line]) -> int:
    """The width that a text was wrapped to, or 0 if it was not."""
    inner = [line.width for line, after in itertools.pairwise(lines) if line.chunk == after.chunk]
    if len(inner) < 3 or max(line.width for line in lines) > WRAP_WIDTH[1]:
        return 0
    width = sorted(inner)[int(len(inner) * 0.95)]
    full = sum(1 for one in inner if one > 0.75 * width)
    return width if WRAP_WIDTH[0] <= width <= WRAP_WIDTH[1] and full >= WRAP_RATIO * len(inner) else 0


def _paragraphs(text: str, lines: list[Line], width: int) -> Iterator[list[Line]]:
    group: list[Line] = []
    for line in lines:
        if group and (not width or line.chunk != group[-1].chunk or _broken_on_purpose(text, group[-1], line, width)):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _broken_on_purpose(text: str, line: Line, after: Line, width: int) -> bool:
    """Whether the next line's first word would still have fitted on this one."""
    first = text[after.start : after.end].split(maxsplit=1)[0]
    return len(text[line.start : line.end].strip()) + 1 + len(first) < 0.85 * width or text[after.start] in "\t#*•"


def _piece(text: str, group: list[Line]) -> Piece:
    piece: Piece | None = None
    end = 0
    for line in group:
        start = line.start
        heading = HEADING.match(text, start, line.end)
        if heading:
            start = heading.end()
        one = _without_markup(piece_of(text, start, line.end))
        if one.text:
            piece = piece.join(one, (end, line.start)) if piece else one
            end = line.end
    return piece or Piece()


def _without_markup(piece: Piece) -> Piece:
    """Less the signs of Markdown that people see as emphasis, links and escapes; what they enclose stays."""
    text = piece.text
    if not any(sign in text for sign in "*_\\["):
        return piece
    cuts: list[tuple[int, int]] = [match.span() for match in ESCAPE.finditer(text)]
    for match in EMPHASIS.finditer(text):
        size = len(match[1] or match[3])
        cuts += [(match.start(), match.start() + size), (match.end() - size, match.end())]
    for match in LINK.finditer(text):
        cuts += [match.span(1), match.span(3)]
    return piece.without(_apart(cuts)) if cuts else piece


def _apart(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans in order, those left out that begin inside another."""
    found: list[tuple[int, int]] = []
    for span in sorted(spans):
        if not found or span[0] >= found[-1][1]:
            found.append(span)
    return found
