"""Tables as files: CSV that spreadsheets open without obeying it, and Parquet."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from ...record import Record
from ..tables import COLUMNS, arrow, rows

FORMULA = ("=", "+", "-", "@", "\t", "\r")  # what spreadsheets take for the beginning of a formula (OWASP, CSV injection)


def separated(record: Record, table: str) -> bytes:
    """One table as CSV (RFC 4180): UTF-8, a header line, empty fields for what is unknown.

    Words of documents that a spreadsheet would run as a formula have an apostrophe before them, as spreadsheets themselves write such
    words; in Parquet and JSON they are verbatim.
    """
    return lines(rows(record, table), list(COLUMNS[table]))


def lines(found: Iterable[Mapping[str, Any]], columns: Sequence[str]) -> bytes:
    """Rows as CSV, as ``separated`` writes them."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow(columns)
    for row in found:
        writer.writerow([_field(row[name]) for name in columns])
    return written.getvalue().encode("utf-8", "replace")


def _field(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    words = str(value).replace("\x00", "\ufffd")  # no CSV reader takes it
    tame = not isinstance(value, str) or not words.startswith(FORMULA) or words[1:].replace(".", "", 1).isdecimal()
    return words if tame else f"'{words}"


def parquet(record: Record, table: str) -> bytes:
    """One table as a Parquet file with the schema of ``record.to_arrow``.

    Raises:
        TellingsError: if pyarrow is not installed.
    """
    made = arrow(record, table)  # says what to install
    import pyarrow as pa
    import pyarrow.parquet as pq

    sink = pa.BufferOutputStream()
    pq.write_table(made, sink, compression="zstd")
    found: bytes = sink.getvalue().to_pybytes()
    return found
