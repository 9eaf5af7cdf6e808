"""The tables of a corpus: their columns, and how rows become the bytes of a Parquet file, the same for the same rows."""

import io
from collections.abc import Mapping

import pyarrow as pa
from pyarrow import parquet

GROUP = 16  # rows of a row group: a story's accounts are read from many parts, and with each the others of its group
LEVEL = 6  # of Zstandard; accounts are 33 times their clean text as JSON, and 4.1 times at this level (bench.corpus sizes, 2026-11)

_SAID = pa.list_(pa.struct([("field", pa.string()), ("value", pa.string()), ("rule", pa.string())]))
SOURCES = pa.schema([
    ("sha256", pa.string()), ("origin", pa.string()), ("member", pa.string()), ("media", pa.string()), ("encoding", pa.string()),
    ("size", pa.int64()), ("said", _SAID), ("data", pa.binary()),
])  # fmt: skip
ACCOUNTS = pa.schema([
    ("account", pa.string()), ("document", pa.string()), ("sha256", pa.string()), ("origin", pa.string()), ("member", pa.string()),
    ("outlet", pa.string()), ("title", pa.string()), ("published", pa.string()), ("language", pa.string()), ("characters", pa.int32()),
    ("json", pa.string()),
])  # fmt: skip
SKETCHES = pa.schema([("account", pa.string()), ("origin", pa.string()), ("member", pa.string()), ("sketch", pa.binary())])
_PLACE = pa.struct([("account", pa.string()), ("part", pa.string()), ("row", pa.int32())])
STORIES = pa.schema([
    ("story", pa.string()), ("title", pa.string()), ("first", pa.string()), ("last", pa.string()), ("documents", pa.int32()),
    ("happenings", pa.int32()), ("places", pa.list_(_PLACE)), ("json", pa.string()),
])  # fmt: skip
RECORDS = pa.schema([
    ("story", pa.string()), ("title", pa.string()), ("accounts", pa.int32()), ("findings", pa.int32()), ("json", pa.string()),
])  # fmt: skip
PROBLEMS = pa.schema([
    ("origin", pa.string()), ("stage", pa.string()), ("code", pa.string()), ("reason", pa.string()), ("fatal", pa.bool_()),
])  # fmt: skip


class Rows:
    """Rows on their way into one Parquet file, a row group at a time, so that only one group's values are held uncompressed.

    Attributes:
        count: rows so far.
    """

    def __init__(self, schema: pa.Schema, group: int = GROUP) -> None:
        self.count = 0
        self._schema, self._group = schema, group
        self._held: list[Mapping[str, object]] = []
        self._out = io.BytesIO()
        self._writer = parquet.ParquetWriter(self._out, schema, compression="zstd", compression_level=LEVEL)

    def add(self, row: Mapping[str, object]) -> None:
        """Add a row: a value for each column."""
        self._held.append(row)
        self.count += 1
        if len(self._held) == self._group:
            self._flush()

    @property
    def size(self) -> int:
        """Bytes of the groups that are written."""
        return self._out.tell()

    def data(self) -> bytes:
        """The file; no row can be added any more."""
        if self._held:
            self._flush()
        self._writer.close()
        return self._out.getvalue()

    def _flush(self) -> None:
        self._writer.write_table(pa.Table.from_pylist(self._held, self._schema), row_group_size=self._group)
        self._held = []
