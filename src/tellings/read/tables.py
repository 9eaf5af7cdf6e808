"""Tables as text: one row at a time, verbatim, quoted line breaks included; the header goes with each row."""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..record import Said
from ..settings import Settings
from .found import Fault, Found, Piece
from .names import folded, holds_text, mapped, names
from .stream import Stream

MEDIA = "text/csv"
DELIMITERS = (",", ";", "\t", "|")
NAME = re.compile(r"[\w .\-/#:()]{1,64}")
SEPARATOR = re.compile(rb"sep=.\r?\n", re.I)  # a line by which Excel is told the delimiter
LOOKED_AT = 12  # rows by which a table is known
ROWS = 3  # of them, all alike, where a single name is known
HEADER = 1 << 16  # bytes of a header
ASTRAY = 20  # rows with a quotation mark that never closes, after which the rest is given up


@dataclass(frozen=True, slots=True)
class Table:
    """How a table is written: its delimiter and the names of its columns."""

    delimiter: str
    columns: tuple[str, ...]


def table_of(head: str, settings: Settings) -> Table | None:
    """The table that a text is, going by its beginning; None where it is none: columns that exports have, and rows of as many fields."""
    head = head.lstrip("\ufeff")
    if SEPARATOR.match(head.encode("utf-8", "replace")):
        head = head.partition("\n")[2]
    first = head.split("\n", 1)[0]
    wanted = mapped(settings)
    for delimiter in DELIMITERS:
        if delimiter not in first and first.strip().strip('"') not in wanted:
            continue
        rows = _rows(head, delimiter)
        if not rows:
            continue
        columns = tuple(name.strip() for name in rows[0])
        known = sum(folded(name) in names("text", "summary", "other") or name in wanted for name in columns)
        if not known or not all(NAME.fullmatch(name) for name in columns if name) or len(set(columns)) < len(columns):
            continue
        alike, others = sum(len(row) == len(columns) for row in rows[1:]), len(rows) - 1
        sure = known > 1 or any(name in wanted for name in columns)
        if (sure and 2 * alike > others) or (alike >= ROWS and alike == others) or (not others and known > 1 and known == len(columns)):
            return Table(delimiter, columns)
    return None


def _rows(head: str, delimiter: str) -> list[list[str]]:
    """The first rows; of a beginning that was cut inside a row, all but that."""
    found: list[list[str]] = []
    try:
        for row in csv.reader(head.splitlines(keepends=True), delimiter=delimiter):
            if row:
                found.append(row)
            if len(found) > LOOKED_AT:
                return found
    except csv.Error:
        return found
    return found if head.endswith("\n") or len(found) < 2 or len(found[-1]) == len(found[0]) else found[:-1]


def read(stream: Stream, settings: Settings, table: Table, encoding: str) -> Iterator[Found]:
    """The rows of a table, each as one document."""
    if stream.peek(3) == b"\xef\xbb\xbf":
        stream.read(3)
    if SEPARATOR.match(stream.peek(10)):
        stream.line(10)
    rows = _split(stream, table.delimiter.encode(), settings.max_bytes)
    header = next(rows, b"")
    if isinstance(header, Fault) or len(header) > HEADER:
        yield Fault("", "too_big", "its first row, with the names of the columns, is too long")
        return
    if not holds_text(table.columns, settings):
        wanted = next((name for field, name in settings.fields if field == "text"), None)
        missing = f"none is called {wanted!r}" if wanted else "none is known to hold the text"
        shown = ", ".join(table.columns)[:200]
        yield Fault("", "no_column", f"it is a table, and of its columns ({shown}) {missing}; name it with --field text=COLUMN")
        return
    line = header.decode(encoding, "backslashreplace").rstrip("\r\n")
    said = (Said("columns", line, "csv.header"), Said("delimiter", table.delimiter, "csv.header"))
    number = 0
    for row in rows:
        if isinstance(row, Fault):
            number += 1
            yield Fault(f"row {number}", row.code, row.reason)
        elif row.strip():
            number += 1
            yield Piece(f"row {number}", row.rstrip(b"\r\n"), MEDIA, said=said)


def _split(stream: Stream, delimiter: bytes, limit: int) -> Iterator[bytes | Fault]:
    """Rows with their line ends. One whose quotation mark never closes is a Fault, and the lines after its first are read as rows again."""
    opening = re.compile(rb"(?:^|" + re.escape(delimiter) + rb')"')
    again: list[bytes] = []
    astray = 0
    while True:
        taken: list[bytes] = []
        inside, size = False, 0
        while line := (again.pop() if again else stream.line(limit + 1)):
            taken.append(line)
            size += len(line)
            inside = _open_after(line, inside, opening)
            if not inside or size > limit:
                break
        if not taken:
            return
        if not inside and size <= limit:
            yield b"".join(taken)
            continue
        if len(taken[-1]) > limit and not taken[-1].endswith(b"\n"):
            stream.pass_line()  # the rest of a line of which no row can be made
            taken[-1] = b"\n"
        if len(taken) == 1 and size > limit:
            yield Fault("", "too_big", f"it has more than {limit} bytes; raise max_bytes or cut it")
            continue
        yield Fault("", "unreadable", "a quotation mark in it never closes; the rows after it were read")
        astray += 1
        if astray > ASTRAY:
            yield Fault("", "unreadable", "too many rows before have quotation marks that never close; the rest was not read")
            return
        again += reversed(taken[1:])


def _open_after(line: bytes, inside: bool, opening: "re.Pattern[bytes]") -> bool:
    """Whether a quoted field is still open at the end of a line."""
    at = 0
    while True:
        if inside:
            at = line.find(b'"', at)
            if at < 0:
                return True
            if line[at + 1 : at + 2] == b'"':
                at += 2
                continue
            inside, at = False, at + 1
        match = opening.search(line, at) if line.find(b'"', at) >= 0 else None
        if match is None:
            return False
        inside, at = True, match.end()
