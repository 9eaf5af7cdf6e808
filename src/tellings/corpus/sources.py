"""The input of a corpus: Parquet files of documents, cut into parts by their row groups; each row one document, or what is in it."""

import hashlib
import io
from collections.abc import Iterator
from typing import Any

import pyarrow as pa
from pyarrow import parquet

from .. import read
from ..record import Base, Loaded, Problem, Said, Source
from ..settings import Settings
from .store import Store

DATA = "data"  # the column of a packed dataset; a table without it is read as any table is
ROWS = 16  # decoded at a time
FOOTER = 8  # bytes at the end of a Parquet file: the length of its footer, and its mark
ERRORS = (pa.ArrowException, OSError, ValueError, KeyError, TypeError, MemoryError, NotImplementedError, OverflowError)


class File(Base, frozen=True, kw_only=True):
    """A file of the input.

    Attributes:
        name: in its folder, "" where the input is one file. origin: as records name it.
        digest: of its name, size and footer: another one when its content changes. rows: documents, as a rule.
    """

    name: str
    origin: str
    digest: str
    rows: int


class Part(Base, frozen=True, kw_only=True):
    """Rows ``start`` to ``stop`` of a file, which one worker reads; ``name`` is that of the files it writes, without a folder."""

    file: File
    start: int
    stop: int
    name: str


def files(store: Store, settings: Settings) -> Iterator[File | Problem]:
    """The files of an input in the order of their names; a Problem for one that can't be read, or that holds no documents."""
    for name in [""] if store.is_file() else store.names():
        origin = read.origin_of(f"{store.path}/{name}" if name else store.path)
        try:
            with store.open(name) as file:
                table = parquet.ParquetFile(file)
                columns, rows = tuple(table.schema_arrow.names), table.metadata.num_rows
                digest = hashlib.sha256(f"{name}:{store.size(name)}:".encode("utf-8", "surrogateescape") + _footer(file)).hexdigest()[:12]
        except ERRORS as error:
            yield Problem(
                origin=origin, stage="read", code="unreadable", reason=f"it is no Parquet file that can be read ({_short(error)})"
            )
            continue
        if DATA in columns or read.holds_text(columns, settings):
            yield File(name=name, origin=origin, digest=digest, rows=rows)
        else:
            shown = ", ".join(columns)[:200]
            reason = f"none of its columns ({shown}) is known to hold the text; name it with --field text=COLUMN"
            yield Problem(origin=origin, stage="read", code="no_column", reason=reason)


def parts(store: Store, file: File, size: int) -> Iterator[Part]:
    """A file's parts, of about so many rows: whole row groups, unless one is larger than that."""
    with store.open(file.name) as opened:
        meta = parquet.ParquetFile(opened).metadata
        groups = [meta.row_group(number).num_rows for number in range(meta.num_row_groups)]
    start = stop = 0
    for rows in groups:
        if stop > start and stop - start + rows > size:
            yield _part(file, start, stop)
            start = stop
        stop += rows
        while stop - start > size:
            yield _part(file, start, start + size)
            start += size
    if stop > start:
        yield _part(file, start, stop)


def _part(file: File, start: int, stop: int) -> Part:
    stem = "".join(sign if sign.isascii() and sign.isalnum() else "-" for sign in file.name.removesuffix(".parquet"))[-40:].strip("-")
    return Part(file=file, start=start, stop=stop, name="-".join(filter(None, (stem, file.digest, f"{start:010}"))))


def documents(store: Store, part: Part, settings: Settings) -> Iterator[Loaded | Problem]:
    """The documents of a part, one by one, and the problems of reading it. Never raises for what is in it."""
    done = part.start
    try:
        with store.open(part.file.name) as opened:
            table = parquet.ParquetFile(opened, pre_buffer=False)
            packed = DATA in table.schema_arrow.names
            first, chosen = _groups(table.metadata, part)
            for batch in table.iter_batches(batch_size=ROWS, row_groups=chosen):
                skipped, first = max(0, part.start - first), first + len(batch)
                for row in batch.slice(skipped, max(0, part.stop - (first - len(batch)) - skipped)).to_pylist():
                    done += 1
                    if packed:
                        yield from _packed(part.file.origin, done, row, settings)
                    else:  # a row of any table, just as ``tellings read`` takes it
                        yield read.row(part.file.origin, done, row, settings)
    except ERRORS as error:
        where = f"{part.file.origin}!row {done + 1}"
        yield Problem(
            origin=where, stage="read", code="cut_short", reason=f"rows {done + 1} to {part.stop} can't be read ({_short(error)})"
        )


def _groups(meta: Any, part: Part) -> tuple[int, list[int]]:
    """The row groups that hold a part's rows, and the number of the first row in them."""
    first = start = 0
    chosen: list[int] = []
    for number in range(meta.num_row_groups):
        stop = start + meta.row_group(number).num_rows
        if start < part.stop and stop > part.start:
            first = start if not chosen else first
            chosen.append(number)
        start = stop
    return first, chosen


def _packed(origin: str, number: int, row: dict[str, Any], settings: Settings) -> Iterator[Loaded | Problem]:
    """A row that holds the bytes of a document, or of something with documents in it where their media type is not said."""
    data = row[DATA].encode() if isinstance(row[DATA], str) else row[DATA]
    origin, member = (read.origin_of(str(row["origin"])), row.get("member") or "") if row.get("origin") else (origin, f"row {number}")
    where = f"{origin}!{member}" if member else origin
    if not isinstance(data, bytes):
        yield Problem(origin=where, stage="read", code="empty", reason="the column data holds no bytes")
    elif len(data) > settings.max_bytes:
        yield Problem(origin=where, stage="read", code="too_big", reason=f"it has more than {settings.max_bytes} bytes; raise max_bytes")
    elif not row.get("media"):
        yield from read.inside(origin, read.Stream(io.BytesIO(data)), settings, member)
    elif row.get("sha256") not in (None, digest := hashlib.sha256(data).hexdigest()):
        yield Problem(origin=where, stage="read", code="changed", reason="its bytes are not those of its digest; pack it again")
    else:
        said = tuple(Said(one["field"], one["value"], one["rule"]) for one in row.get("said") or ())
        known = {"origin": origin, "member": member, "media": row["media"], "encoding": row.get("encoding") or "utf-8"}
        yield Loaded(source=Source(sha256=digest, size=len(data), said=said, **known), data=data)


def _footer(file: Any) -> bytes:
    file.seek(-FOOTER, io.SEEK_END)
    length = int.from_bytes(file.read(4), "little")
    file.seek(-FOOTER - length, io.SEEK_END)
    return bytes(file.read(length))


def _short(error: BaseException) -> str:
    return str(error)[:120].replace("\n", " ")
