"""Web archives (WARC, ISO 28500): what a crawl fetched, record by record.

The records are framed here rather than by a library, because crawls end in the middle: after a record that was cut short or whose length is
wrong, reading goes on with the next one that begins. A test compares with FastWARC on archives that are whole.
"""

import re
from collections import Counter
from collections.abc import Iterator

from ..errors import Unusable
from ..record import Said
from ..settings import Settings
from .found import Fault, Found, Within
from .http import payload
from .stream import CHUNK, Stream

BEGINS = re.compile(rb"WARC/\d\.\d{1,2}[ \t]*\r?\n")
INSIDE = re.compile(rb"(?:\A|\n)(WARC/\d\.\d{1,2}[ \t]*\r?\nWARC-[A-Za-z-]{2,40}[ \t]*:)", re.I)
FOLLOWS = re.compile(rb"[\r\n \t]{0,16}(?:WARC/|\Z)")
HEADER = 1 << 16  # bytes of a record's header
LINE = 1 << 13
UNKNOWN = 1 << 60  # a length that no record has
KEPT = ("response", "resource")
OTHERS = (
    (b"\x89PNG", "picture"), (b"\xff\xd8\xff", "picture"), (b"GIF8", "picture"), (b"\0\0\1\0", "picture"), (b"RIFF", "picture or sound"),
    (b"wOF", "font"), (b"\0\1\0\0\0", "font"), (b"OTTO", "font"), (b"ID3", "sound"),
)  # fmt: skip
WEB = re.compile(r"\s*application/http", re.I)


class Block:
    """The content of one record, which ends where its length says; or, if no record follows there, where the next one begins.

    Attributes:
        left: bytes that should still come.
        right: whether a record, or the end, follows where the length says.
    """

    def __init__(self, stream: Stream, size: int, limit: int) -> None:
        self._stream = stream
        self.left = size
        # where the length is right, what looks like a record inside the page is part of the page
        self.right = size <= limit and bool(FOLLOWS.match(stream.peek(size + 16)[size:])) and len(stream.peek(size)) == size

    def read(self, size: int, /) -> bytes:
        """At most so many bytes; none at the end."""
        want = min(size, self.left, CHUNK)
        if not self.right:
            begins = INSIDE.search(self._stream.peek(want + LINE))
            if begins is not None and begins.start(1) < want:
                want = begins.start(1)
        found = self._stream.read(want)
        self.left -= len(found)
        return found


def read(stream: Stream, settings: Settings) -> Iterator[Found]:
    """The pages, texts, feeds and PDF files of a web archive; how many other records were passed over, and why."""
    passed: Counter[str] = Counter()
    number = 0
    while _to_record(stream):
        number += 1
        header = _header(stream)
        size = _length(header)
        name = header.get("warc-record-id", "").strip("<> ")[:200] or f"record {number}"
        block = Block(stream, size, settings.max_bytes)
        kind = header.get("warc-type", "").lower()
        if kind in KEPT:
            yield from _kept(block, header, kind, name, settings, passed)
        else:
            passed[f"{kind or 'unnamed'} record"] += 1
        while block.left and block.read(CHUNK):
            pass
        if kind in KEPT and not block.left and not block.right and size <= settings.max_bytes:
            yield Fault(
                name, "cut_short", "no record follows where its length says, so it may be cut short; what there is was read", fatal=False
            )
        elif block.left and kind in KEPT:
            yield Fault(
                name, "cut_short", f"the record is cut short, {block.left} of its {size} bytes are missing; what there is was read", False
            )
    if passed:
        said = ", ".join(
            f"{count} {what}{'s' if count > 1 and not what.startswith('with') else ''}" for what, count in sorted(passed.items())
        )
        yield Fault("", "passed_over", f"passed over: {said}", fatal=False)
    if not number and stream.fault is None:
        yield Fault("", "unreadable", "there is no record in it; get it anew")


def _kept(block: Block, header: dict[str, str], kind: str, name: str, settings: Settings, passed: "Counter[str]") -> Iterator[Found]:
    """The payload of a record, if it is one to read."""
    said = [
        Said("address", header.get("warc-target-uri", "").strip("<> "), "warc.header"),
        Said("retrieved", header.get("warc-date", ""), "warc.header"),
    ]
    inner = Stream(block)
    web = kind == "response" or WEB.match(header.get("content-type", ""))
    try:
        data, more, why = payload(inner, settings) if web else (inner.peek(settings.max_bytes + 1), (), "")
    except Unusable as error:
        yield Fault(name, error.code, error.reason)
        return
    if why:
        passed[why] += 1
    elif len(data) > settings.max_bytes:
        yield Fault(name, "too_big", f"it has more than {settings.max_bytes} bytes; raise max_bytes")
    elif picture := other(data):
        passed[picture] += 1
    else:
        yield Within(name, Stream(Whole(data)), tuple(one for one in (*said, *more) if one.value))


class Whole:
    """Bytes that are there, to be read from front to back."""

    def __init__(self, data: bytes) -> None:
        self._data, self._at = data, 0

    def read(self, size: int, /) -> bytes:
        """At most so many bytes; none at the end."""
        found = self._data[self._at : self._at + size]
        self._at += len(found)
        return found


def other(data: bytes) -> str:
    """What a payload is that nobody expects to be read; empty for all else."""
    if not data.strip():
        return "empty page"
    return next((name for signature, name in OTHERS if data.startswith(signature)), "film" if data[4:8] == b"ftyp" else "")


def _to_record(stream: Stream) -> bool:
    """Go to the beginning of the next record."""
    while line := stream.peek(LINE):
        if BEGINS.match(line):
            return True
        if not stream.line(LINE):
            return False
    return False


def _header(stream: Stream) -> dict[str, str]:
    """The fields of a record's header, by their names in lower case; the stream stands after the empty line."""
    stream.line(LINE)
    found: dict[str, str] = {}
    last, size = "", 0
    while (line := stream.line(LINE)).strip() and size <= HEADER:
        size += len(line)
        text = line.decode("utf-8", "replace").rstrip("\r\n")
        if text[:1] in (" ", "\t") and last:
            found[last] += " " + text.strip()
            continue
        field, _, value = text.partition(":")
        last = field.strip().lower()
        found.setdefault(last, value.strip())
    return found


def _length(header: dict[str, str]) -> int:
    digits = header.get("content-length", "")
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 16 else UNKNOWN
