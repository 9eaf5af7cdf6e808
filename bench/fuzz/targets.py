"""What is fuzzed: a function of bytes for each reader, which raises if a reader does, or if what it finds does not keep its promises."""

import bz2
import gzip
import io
import lzma
import tempfile
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path

from tellings.errors import Unusable
from tellings.read import archive, feed, kinds, mail, objects, packed, parquet, pdf, tables, warc
from tellings.read.found import Fault, Found, Piece, Within
from tellings.read.recognise import recognise
from tellings.read.stream import Stream
from tellings.record import Loaded
from tellings.settings import Settings
from tests import samples

SETTINGS = Settings(max_bytes=1 << 14, fields=(("text", "body"),))
MOST = 5_000  # documents looked at in one input
Target = Callable[[bytes], None]


class BrokenPromise(AssertionError):
    """A reader found something that it may not find."""


def stream(data: bytes) -> Stream:
    """Bytes as a file."""
    return Stream(io.BytesIO(data), io.BytesIO(data))


def check(found: Iterable[Found]) -> None:
    """Whether all that was found keeps the promises of ``tellings.read.found``; streams inside are read to their end."""
    for one in islice(found, MOST):
        if isinstance(one, Within):
            while one.stream.read(1 << 16):
                pass
        elif isinstance(one, Fault):
            if not (one.code and one.reason):
                raise BrokenPromise(f"a fault without a reason: {one}")
        else:
            check_piece(one)


def check_piece(piece: Piece) -> None:
    """Whether a document is as large as it may be, and its codec reads it."""
    if len(piece.data) > SETTINGS.max_bytes and piece.media != pdf.MEDIA:
        raise BrokenPromise(f"{piece.member} has {len(piece.data)} bytes")
    if piece.encoding:
        piece.data.decode(piece.encoding, "surrogateescape" if not piece.encoding.startswith("utf-16") else "replace")
    "".join((piece.member, *(one.value for one in piece.said))).encode()


def recognised(data: bytes) -> None:
    """The kind of one document."""
    try:
        recognise(data)
    except Unusable:
        return


def table(data: bytes) -> None:
    """A table, whether it looks like one or not."""
    found = tables.table_of(data.decode("latin-1"), SETTINGS) or tables.Table(",", ("title", "body"))
    check(tables.read(stream(data), SETTINGS, found, "utf-8"))


def unpacked(kind: str) -> Target:
    """A compressed file of one kind."""
    return lambda data: check(packed.read(stream(data), SETTINGS, kind))


def contents(data: bytes) -> None:
    """Whatever the bytes are taken for, through all that they are packed in."""
    check(kinds.contents(stream(data), SETTINGS))


def verified(data: bytes) -> None:
    """The way of a file from its path to sources, each with its own digest."""
    from tellings.read import sources

    with tempfile.NamedTemporaryFile() as file:
        Path(file.name).write_bytes(data)
        for one in islice(sources([file.name], SETTINGS), MOST):
            if isinstance(one, Loaded) and one.source.size != len(one.data):
                raise BrokenPromise("a source has another size than it says")


TARGETS: dict[str, Target] = {
    "recognise": recognised,
    "feed": lambda data: check(feed.read(stream(data), SETTINGS, "application/rss+xml", "utf-8")),
    "json": lambda data: check(objects.read(stream(data), SETTINGS)),
    "table": table,
    "mbox": lambda data: check(mail.read_mbox(stream(data), SETTINGS)),
    "warc": lambda data: check(warc.read(stream(data), SETTINGS)),
    "zip": lambda data: check(archive.read_zip(stream(data), SETTINGS)),
    "tar": lambda data: check(archive.read_tar(stream(data), SETTINGS)),
    "gzip": unpacked("gzip"),
    "bzip2": unpacked("bzip2"),
    "xz": unpacked("xz"),
    "pdf": lambda data: check(pdf.read(stream(data), SETTINGS)),
    "parquet": lambda data: check(parquet.read(stream(data), SETTINGS)),
    "contents": contents,
    "sources": verified,
}


def seeds(name: str) -> Iterator[bytes]:
    """Whole samples from which a target's inputs are made."""
    short = {"a.txt": b"The ferry ran aground.", "b/c.html": b"<p>x</p>"}
    texts = {
        "feed": [samples.rss(2), samples.atom(1), samples.rdf(1)],
        "json": [
            samples.json_lines(2),
            b'{"data": {"docs": [{"text": "a\\u00e9"}, {"body": ["b"]}]}, "n": -1.5e3}',
            b'[{"text": "a"}, 1, null]',
        ],
        "table": [samples.table(2), samples.table(1, ";"), b'title,body\na,"b\n""c"""\n'],
        "mbox": [samples.mbox(2), samples.message()],
        "warc": [
            b"".join(samples.crawl(2)),
            samples.record("response", samples.response(b"5\r\nhello\r\n0\r\n\r\n", "Transfer-Encoding: chunked")),
        ],
        "zip": [samples.zipped(short), samples.zipped({"inner.zip": samples.zipped(short)})],
        "tar": [samples.tarred(short), samples.tarred({"long" * 40: b"x"}), samples.tarred({"é" * 90: b"x"}, 2)],
        "gzip": [gzip.compress(b"words " * 90), gzip.compress(b"a") * 3],
        "bzip2": [bz2.compress(b"words " * 90)],
        "xz": [lzma.compress(b"words " * 90)],
        "pdf": [samples.pdf(["Ferry aground", "Second page"], "Ferry"), samples.pdf([""])],
        "parquet": parquet_seeds(),
        "recognise": [
            samples.page().encode(),
            samples.story(1).encode("utf-16"),
            samples.story(1).encode("cp1252"),
            b"# A\n\n[b](/c) **d**",
        ],
    }
    yield from texts.get(name) or [one for group in texts.values() for one in group]


def parquet_seeds() -> list[bytes]:
    """A small table as Parquet."""
    import pyarrow
    from pyarrow import parquet as writing

    out = io.BytesIO()
    writing.write_table(pyarrow.table({"title": ["Ferry", None], "body": ["The ferry ran aground.", "A tug came."], "n": [1, 2]}), out)
    return [out.getvalue()]
