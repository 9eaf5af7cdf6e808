"""What a stream is, by its first bytes, and the reader for it. Each reader is imported only when there is something for it to read."""

import codecs
import importlib
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from ..errors import Unusable
from ..record import Said
from ..settings import Settings
from .found import Fault, Found, Piece, Within, joined
from .recognise import decodes, encoding_of, recognise
from .stream import Stream

HEAD = 1 << 16  # bytes looked at
ARCHIVES = 2  # that may stand in one another: an archive, and one inside it
LAYERS = 6  # containers of any kind: a feed in a crawl that is compressed in an archive that is compressed
SIGNATURES = (
    (b"PK\x03\x04", "archive", "read_zip"), (b"PK\x05\x06", "archive", "read_zip"), (b"WARC/", "warc", "read"),
    (b"PAR1", "parquet", "read"), (b"%PDF-", "pdf", "read"),
)  # fmt: skip
PACKED = ((b"\x1f\x8b", "gzip"), (b"BZh", "bzip2"), (b"\xfd7zXZ\0", "xz"))
TAR = 257  # where a tar archive says "ustar"
WIDE = ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")

JSON = re.compile(r'\s*(?:\{\s*(?:"(?:[^"\\]|\\.){0,500}"\s*:|\})|\[\s*[\[{\]])', re.S)

Reader = Callable[[Stream], Iterator[Found]]


def contents(
    stream: Stream, settings: Settings, said: tuple[Said, ...] = (), archives: int = 0, layers: int = 0
) -> Iterator[Piece | Fault]:
    """The documents in a stream, through all that they are packed in; one stream after the other, none of them whole.

    Args:
        stream: at its beginning.
        settings: those of the run.
        said: what it came in says of it.
        archives: how many it stands in.
        layers: the same for containers of any kind.
    """
    reader, is_archive = _reader(stream, settings)
    if reader is None:
        yield from _leaf(stream, settings, said)
        return
    if layers >= LAYERS or (is_archive and archives >= ARCHIVES):
        yield Fault("", "nested", "archives inside archives are opened once, not deeper; unpack it first")
        return
    some = False
    for found in reader(stream):
        some = True
        if isinstance(found, Within):
            for inner in contents(found.stream, settings, (*said, *found.said), archives + is_archive, layers + 1):
                yield replace(inner, member=joined(found.member, inner.member))
        elif isinstance(found, Piece):
            yield replace(found, said=(*said, *found.said))
        else:
            yield found
    if stream.fault is not None:
        yield Fault("", stream.fault.code, stream.fault.reason, fatal=not some or stream.fault.code == "too_big")
    elif not some:
        yield Fault("", "nothing", "there is no document in it")


def _reader(stream: Stream, settings: Settings) -> tuple[Reader | None, bool]:
    """The reader of a container, and whether it is an archive; no reader for what is one document by itself."""
    head = stream.peek(HEAD)
    for signature, module, name in SIGNATURES:
        if head.startswith(signature):
            return _named(module, name, settings), module == "archive"
    for signature, kind in PACKED:
        if head.startswith(signature):
            return _named("packed", "read", settings, kind), False
    if head[TAR : TAR + 5] == b"ustar":
        return _named("archive", "read_tar", settings), True
    if head.startswith(b"From ") and _module("mail").is_mbox(head):
        return _coded(_named("mail", "read_mbox", settings)), False
    return _of_text(head, settings), False


def _of_text(head: bytes, settings: Settings) -> Reader | None:
    """The reader of what many documents are written in one after the other: JSON, a table, a feed."""
    try:
        encoding = encoding_of(_whole_characters(head))
    except Unusable:
        return None
    text = head.decode(encoding, "ignore").lstrip("\ufeff")
    written = "utf-8" if encoding in WIDE else encoding
    start = text.lstrip()[:1]
    reader: Reader | None = None
    if start == "<":
        media = _module("feed").media_of(text)
        reader = _named("feed", "read", settings, media, written) if media else None
    elif start and start in "{[" and JSON.match(text):
        reader = _named("objects", "read", settings)
    elif not _module("mail").is_mail(text):
        table = _module("tables").table_of(text, settings)
        reader = _named("tables", "read", settings, table, written) if table else None
    if reader is None:
        return None
    return _narrow(reader, encoding) if encoding in WIDE else _coded(reader, encoding)


def _narrow(reader: Reader, encoding: str) -> Reader:
    """A reader of UTF-8 for a wide codec: what it cuts out is written in the codec that it came in, so that it is verbatim again."""

    def read(stream: Stream) -> Iterator[Found]:
        for found in reader(Stream(_AsUtf8(stream, encoding))):
            if isinstance(found, Piece):
                data = found.data.decode("utf-8", "surrogatepass").encode(encoding, "surrogatepass")
                yield replace(found, data=data, encoding=encoding)
            else:
                yield found

    return read


def _coded(reader: Reader, encoding: str = "") -> Reader:
    """A reader whose pieces are given the codec of the whole, or their own where it does not decode them."""

    def read(stream: Stream) -> Iterator[Found]:
        for found in reader(stream):
            if isinstance(found, Piece) and not found.encoding:
                try:
                    found = replace(found, encoding=_codec(found.data, encoding))
                except Unusable as error:
                    yield Fault(found.member, error.code, error.reason)
                    continue
            yield found

    return read


def _codec(data: bytes, usual: str) -> str:
    if usual and decodes(data, usual):
        return usual
    return encoding_of(data)


def _leaf(stream: Stream, settings: Settings, said: tuple[Said, ...]) -> Iterator[Piece | Fault]:
    """What is one document by itself: a page, a text, a message."""
    data = stream.read(settings.max_bytes + 1)
    fault = stream.fault
    if fault is not None and (not data.strip() or fault.code == "too_big"):
        yield Fault("", fault.code, fault.reason)
        return
    if len(data) > settings.max_bytes:
        yield Fault("", "too_big", f"it has more than {settings.max_bytes} bytes; raise max_bytes or cut it")
        return
    try:
        declared = next((one.value for one in said if one.field == "charset"), "")
        media, encoding = recognise(data, declared)
    except Unusable as error:
        yield Fault("", error.code, error.reason)
        return
    if _module("mail").is_mail(data[:HEAD].decode(encoding, "ignore")):  # whatever its parts are, a page among them
        media = _module("mail").MEDIA
    yield Piece("", data, media, encoding, said)
    if fault is not None:
        yield Fault("", fault.code, fault.reason, fatal=False)


class _AsUtf8:
    """A stream in a wide codec, as UTF-8."""

    def __init__(self, stream: Stream, encoding: str) -> None:
        self._stream = stream
        self._decoder = codecs.getincrementaldecoder(encoding)("replace")

    def read(self, size: int, /) -> bytes:
        """Some bytes; none at the end."""
        while data := self._stream.read(size):
            if found := self._decoder.decode(data):
                return found.encode("utf-8", "surrogatepass")
        return self._decoder.decode(b"", final=True).encode("utf-8", "surrogatepass")


def _whole_characters(head: bytes) -> bytes:
    """A beginning without the character that its end may have cut."""
    if len(head) < HEAD:
        return head
    head = head[: len(head) - len(head) % 4]
    for cut in range(1, 4):
        if head[-cut] >= 0xC0:  # the first byte of a UTF-8 sequence that is longer than what is left
            return head[:-cut]
        if head[-cut] < 0x80:
            break
    return head


def _named(module: str, name: str, settings: Settings, *more: object) -> Reader:
    def read(stream: Stream) -> Iterator[Found]:
        found: Iterator[Found] = getattr(_module(module), name)(stream, settings, *more)
        return found

    return read


def _module(name: str) -> Any:
    return importlib.import_module(f".{name}", __package__)
