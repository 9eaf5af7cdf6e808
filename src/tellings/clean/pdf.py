"""The text layer of a PDF file (a form feed between pages) to typed blocks: lines to paragraphs, words whole, running heads apart."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial
from typing import NamedTuple

from ..record import Document, Said, Source, Stated
from ..settings import Settings
from . import body, captions, dates, furniture, header, repeats
from .decoded import Decoded
from .draft import TERMINAL, Draft
from .matter import Matter
from .offsets import locate
from .piece import Piece, Run, piece_of
from .plain import limit_of, unread

PAGE = "\f"
EDGE = 3  # lines at the top and at the bottom of a page that may run through all pages
RUNNING = 0.4  # ratio of the pages that carry a line at their edge, at least; left and right pages may have different ones
SHORT = 0.75  # ratio of the usual width below which a line that ends a sentence ends its paragraph
HEADING = 0.6  # the same below which one that does not is a line of its own
NUMBER = re.compile(r"(?:page|p\.|seite)?\s*[-–—|•(]*\s*\d{1,4}\s*[-–—|•)]*(?:\s*(?:/|of|von)\s*\d{1,4})?", re.IGNORECASE)
# What browsers print at the edges of a page: "3/4/31, 2:05 PM  Title", "https://example.org/report 1/2".
PRINTED = re.compile(
    r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}[:.]\d\d(?::\d\d)?(?:\s?[AP]M)?(?:\s.{0,300})?|(?:https?|file)://\S{1,2000}(?:\s+\d{1,4}/\d{1,4})?",
    re.IGNORECASE,
)
DIGITS = re.compile(r"\d+")
SOFT = "\u00ad"
HYPHENS = ("-", SOFT, "\u2010", "\ufffe")
HYPHENED = re.compile(rf"(?<!\w)([^\W\d_]+)[{''.join(HYPHENS)}]$")
LONGEST_WORD = 40  # code points of a word that the end of a line divides
BEGINS = re.compile(r"([^\W\d_]+)")
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
LINE = re.compile(r"[^\n\r\f\x0b\x85\u2028\u2029]+")
ENTRY = re.compile(r"[•▪●*–-]\s|\(?\d{1,2}[.)]\s")
# First parts of words that keep their hyphen where nothing in the text says how the whole is written.
KEPT = frozenset(("all", "ex", "half", "high", "long", "low", "non", "quasi", "self", "semi", "short", "so", "vice", "well"))
WHEN = re.compile(r"D:(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:\d\d)?(?:(Z)|([+-]\d\d)'?(\d\d)?)?")
PROGRAM = re.compile(r"microsoft word|untitled|.{0,200}\.(?:docx?|indd|qxd|odt|rtf|txt|pdf|pptx?)", re.IGNORECASE)


class Row(NamedTuple):
    """A line with something on it: its range in the layer, its page, whether an empty line or none at all stands before it."""

    start: int
    end: int
    page: int
    apart: bool
    is_first: bool


def matter_of(decoded: Decoded, source: Source, settings: Settings) -> Matter:
    """The blocks and the metadata of one text layer."""
    text, end = decoded.text, limit_of(decoded.text, settings.max_chars)
    rows = list(_rows(text, end))
    running = _running(text, rows)
    words = Counter(WORD.findall(text[:end].casefold()))
    width = _width(rows)
    drafts: list[Draft] = []
    set_aside: list[Draft] = []
    for number, group in enumerate(_paragraphs(text, [row for row in rows if row not in running], width)):
        piece = _joined(text, group, words)
        if piece.text:
            drafts.append(Draft(piece=piece, chunk=number))
    for row in rows:
        if row in running:
            set_aside.append(_set_aside(text, row))
    _type(drafts)
    matter = Matter([*body.whole_paragraphs(drafts), *set_aside, *unread(text, end, settings.max_chars)])
    _state(matter, source)
    return matter


def page_of(document: Document, start: int, data: bytes) -> int:
    """The number, from 1, of the page on which a code point of a document's text stands; ``data`` is the text layer.

    Raises:
        ValueError: if the code point stands between blocks, or outside the text.
    """
    first, _ = locate(document, start, start + 1)
    return data.count(PAGE.encode(), 0, first) + 1


def _rows(text: str, end: int) -> Iterator[Row]:
    at, page = 0, 0
    for match in LINE.finditer(text, 0, end):
        between = text[at : match.start()]
        page += between.count(PAGE)
        if match[0].strip():
            yield Row(match.start(), match.end(), page, between.count("\n") > 1 or PAGE in between, at == 0)
            at = match.end()


def _running(text: str, rows: Sequence[Row]) -> set[Row]:
    """The lines that run through the pages: page numbers, and what stands at the edge of many pages alike."""
    pages: dict[int, list[Row]] = {}
    for row in rows:
        pages.setdefault(row.page, []).append(row)
    edges = {(row.page, _alike(text, row)) for of_page in pages.values() for row in (*of_page[:EDGE], *of_page[-EDGE:])}
    often = Counter(key for _, key in edges)
    least = max(2, RUNNING * len(pages))
    found: set[Row] = set()
    for of_page in pages.values():
        for edge in (of_page[:EDGE], of_page[: -EDGE - 1 : -1]):
            for row in edge:  # from the outermost line inwards, as long as they run through
                line = text[row.start : row.end].strip()
                if often[_alike(text, row)] < least and not NUMBER.fullmatch(line) and not PRINTED.fullmatch(line):
                    break
                found.add(row)
    return found if len(found) < len(rows) else set()


def _alike(text: str, row: Row) -> str:
    return DIGITS.sub("#", " ".join(text[row.start : row.end].casefold().split()))


def _set_aside(text: str, row: Row) -> Draft:
    draft = Draft(piece=piece_of(text, row.start, row.end))
    if NUMBER.fullmatch(draft.text):
        draft.type("navigation", "pdf.page_number", "it is the number of a page")
    elif PRINTED.fullmatch(draft.text):
        draft.type("navigation", "pdf.printed", "a browser printed it at the edge of the page")
    else:
        draft.type("navigation", "pdf.running", "it stands at the edge of many pages alike")
    return draft


def _width(rows: Sequence[Row]) -> int:
    """The usual width of a full line, in code points."""
    widths = sorted(row.end - row.start for row in rows)
    return widths[int(len(widths) * 0.9)] if widths else 0


def _paragraphs(text: str, rows: Sequence[Row], width: int) -> Iterator[list[Row]]:
    group: list[Row] = []
    for row in rows:
        if group and _is_new(text, group[-1], row, width):
            yield group
            group = []
        group.append(row)
    if group:
        yield group


def _is_new(text: str, before: Row, row: Row, width: int) -> bool:
    """Whether a line begins a paragraph, by the one before it: empty lines, short lines, entries of lists."""
    last, first = text[before.start : before.end].strip(), text[row.start : row.end].strip()
    if any(header.BYLINE.fullmatch(line) or dates.is_date_line(line) for line in (last, first)):
        return True
    ends = bool(TERMINAL.search(last)) and last[-1] not in "-–—"
    if _divided(last) and first[0].islower():
        return False
    if before.page != row.page or row.apart:
        return ends or not first[0].islower()
    if ENTRY.match(first):
        return True
    had_room = len(last) + len(first.split(maxsplit=1)[0]) <= width  # for the next line's first word
    if had_room and (ends or before.is_first):  # the first line of all, where a title stands
        return ends or first[0].isupper()
    if ends and len(last) < SHORT * width:
        return True
    return len(last) < HEADING * width and not first[0].islower() and last[-1] not in ",;-–—"


def _joined(text: str, group: Sequence[Row], words: Counter[str]) -> Piece:
    """The lines of a paragraph as one piece; a word that the end of a line divides is made whole."""
    runs: list[Run] = []
    last, end = "", 0  # the line before, and where it ended
    for row in group:
        one = piece_of(text, row.start, row.end)
        if not one.text:
            continue
        divided, begins = _divided(last), BEGINS.match(one.text)
        if divided and begins:
            if last[-1] != SOFT and not _keeps_hyphen(divided, begins[1], words):  # a soft hyphen is no part of the piece
                runs[-1] = runs[-1]._replace(text=runs[-1].text[:-1], end=runs[-1].end - 1)
        elif runs:
            gap = text[end : row.start]
            runs.append(Run(" ", end, row.start, "space") if gap.isspace() else Run(" ", row.start, row.start, "none"))
        runs += one.runs
        last, end = text[row.start : row.end].rstrip(), row.end
    return Piece(tuple(run for run in runs if run.text))


def _divided(line: str) -> str:
    """The first part of the word that the end of a line divides, or nothing."""
    found = HYPHENED.search(line, max(0, len(line) - LONGEST_WORD)) if line[-1:] in HYPHENS else None
    return found[1] if found else ""


def _keeps_hyphen(left: str, right: str, words: Counter[str]) -> bool:
    """Whether a word divided at its hyphen is written with it: as elsewhere in the text, else by its parts."""
    if words[f"{left}-{right}".casefold()]:
        return True
    if words[f"{left}{right}".casefold()]:
        return False
    return right[0].isupper() or left.casefold() in KEPT


def _type(drafts: list[Draft]) -> None:
    furniture.type_by_words(drafts)
    captions.type_captions(drafts)
    repeats.type_repeats(drafts)
    header.type_head(drafts)
    body.type_body(drafts)


def _state(matter: Matter, source: Source) -> None:
    """What the file says of itself counts for little: programs put it in. It stands behind what its text says."""
    for one in source.said:
        if one.field == "created":
            matter.statements.hint("published", iso(one.value), partial(_stated, one))
        elif one.field == "title" and not PROGRAM.fullmatch(one.value):
            matter.statements.say("title", one.value, partial(_stated, one))
        elif one.field == "author" and not any(draft.kind == "byline" for draft in matter.drafts):
            matter.statements.say_authors([(one.value, partial(_stated, one))])


def _stated(said: Said, value: str) -> Stated:
    return Stated(value=value, rule=said.rule, exact=said.value)


def iso(written: str) -> str:
    """A date as PDF files write it (``D:20140903140500-05'00'``) as ISO 8601; what is none as it stands."""
    found = WHEN.match(written)
    if not found:
        return written
    day = "-".join(part for part in found.groups()[:3] if part)
    zone = found[6] or (f"{found[7]}:{found[8] or '00'}" if found[7] else "")
    return f"{day}T{found[4]}:{found[5]}{zone}" if found[4] and found[5] else day
