"""Parquet: one row at a time as a line of JSON, since its own bytes hold columns, not rows."""

import io
from collections.abc import Iterator
from typing import Any

import msgspec

from ..record import Said
from ..settings import Settings
from .found import Fault, Found, Piece
from .names import holds_text
from .objects import MEDIA
from .stream import Stream

ROWS = 16  # decoded at a time
BUFFER = 1 << 16  # bytes read of a column at a time; without it, whole groups of rows are held
MISSING = 'Parquet needs pyarrow; install it with: pip install "tellings[tables]"'


def read(stream: Stream, settings: Settings) -> Iterator[Found]:
    """The rows of a Parquet file."""
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError:
        yield Fault("", "missing_extra", MISSING)
        return
    file = stream.file
    if file is None:
        data = stream.peek(settings.max_bytes + 1)
        if len(data) > settings.max_bytes:
            yield Fault("", "too_big", f"inside another file, a table over {settings.max_bytes} bytes can't be opened; unpack it first")
            return
        file = io.BytesIO(data)
    errors = (pyarrow.ArrowException, OSError, ValueError, KeyError, TypeError, MemoryError, NotImplementedError, OverflowError)
    number = 0
    try:
        table = parquet.ParquetFile(file, pre_buffer=False, buffer_size=BUFFER)
        columns = tuple(table.schema_arrow.names)
        if not holds_text(columns, settings):
            shown = ", ".join(columns)[:200]
            yield Fault("", "no_column", f"none of its columns ({shown}) is known to hold the text; name it with --field text=COLUMN")
            return
        for batch in table.iter_batches(batch_size=ROWS):
            for row in batch.to_pylist():
                number += 1
                yield piece(f"row {number}", row, settings.max_bytes)
    except errors as error:
        how_far = f"the {number} rows before were read" if number else "nothing of it could be read"
        yield Fault("", "cut_short" if number else "unreadable", f"the Parquet file is damaged ({str(error)[:120]}); {how_far}")


def piece(member: str, row: dict[str, Any], limit: int) -> Piece | Fault:
    """A row as one document, if it has no more than so many bytes."""
    data = msgspec.json.encode(row, enc_hook=str)
    if len(data) > limit:
        return Fault(member, "too_big", f"it has more than {limit} bytes; raise max_bytes")
    return Piece(member, data, MEDIA, "utf-8", (Said("format", "parquet", "parquet.schema"),))
