"""One row of a table, with the names of its columns beside it, to typed blocks and what it says of itself."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..errors import Unusable
from ..record import Source
from ..settings import Settings
from . import keys
from .decoded import Decoded
from .field import LONGEST, Field, Part
from .matter import Matter
from .structured import Found, Record, matter_from

DELIMITERS = ",;\t|"
QUOTED = re.compile(r' *"((?:[^"]++|"")*+)(?:"|\Z)')


class Cell(NamedTuple):
    """A cell: its range in the row, inside the quotation marks if it has them."""

    start: int
    end: int
    quoted: bool


def matter_of(decoded: Decoded, source: Source, settings: Settings) -> Matter:
    """The blocks and the metadata of one row.

    Raises:
        Unusable: ``no_columns`` where nothing says what its columns are, ``no_article`` where none of them is known to hold a text.
    """
    header = source.says("columns")
    if header is None:
        raise Unusable("no_columns", "it is a row of a table whose columns have no names; give the table with its first line")
    told = source.says("delimiter")
    delimiter = told.value if told and told.value in DELIMITERS else max(DELIMITERS, key=header.value.count)
    names = list(_names(header.value.lstrip("\ufeff"), delimiter))
    cells = list(zip(names, cells_of(decoded.text, delimiter), strict=False))

    def get(name: str) -> Iterator[Found]:
        for column, cell in cells:
            if keys.folded(column) == name and cell.start < cell.end:
                yield Found([field_of(decoded, cell)], f"csv.{column[:60]}")

    def mapped(column: str) -> Iterator[Found]:
        for name, cell in cells:
            if name.strip() == column and cell.start < cell.end:
                yield Found([field_of(decoded, cell)], f"fields {column[:60]}")

    return matter_from(Record(get, mapped), source, settings, names)


def _names(header: str, delimiter: str) -> Iterator[str]:
    """The names of the columns; not by the standard library, which refuses some lines."""
    for cell in cells_of(header, delimiter):
        yield header[cell.start : cell.end].replace('""', '"') if cell.quoted else header[cell.start : cell.end]


def cells_of(text: str, delimiter: str) -> Iterator[Cell]:
    """The cells of a row, as RFC 4180 has them; a quotation mark that does not begin a cell is a character like others."""
    at, end = 0, len(text.rstrip("\r\n"))
    while at <= end:
        quoted = QUOTED.match(text, at, end)
        start = quoted.end() if quoted else at
        stop = text.find(delimiter, start, end)
        stop = end if stop < 0 else stop
        yield Cell(*quoted.span(1), True) if quoted else Cell(at, stop, False)
        at = stop + 1


def field_of(decoded: Decoded, cell: Cell) -> Field:
    """The text of a cell: two quotation marks in a quoted one stand for one."""
    return Field(decoded, _parts(decoded.text, cell._replace(end=min(cell.end, cell.start + LONGEST))), cell.start)


def _parts(text: str, cell: Cell) -> Iterator[Part]:
    at = cell.start
    while cell.quoted and (twice := text.find('""', at, cell.end)) >= 0:
        yield Part(text[at:twice], at, twice, True)
        yield Part('"', twice, twice + 2, False)
        at = twice + 2
    yield Part(text[at : cell.end], at, cell.end, True)
