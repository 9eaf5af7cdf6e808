"""A recorded HTTP response: its status, what its header says, and its body with the encodings undone that it really has."""

import re
import zlib

from ..errors import Unusable
from ..record import Said
from ..settings import Settings
from .packed import RATIO_FLOOR, RATIO_LIMIT
from .stream import Stream

STATUS = re.compile(rb"HTTP/\d(?:\.\d)?[ \t]+(\d{3})")
LINE = 1 << 13
FIELDS = 500
CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.I)
SIZE = re.compile(rb"[ \t]*([0-9A-Fa-f]{1,8})[ \t]*(?:;[^\r\n]{0,200})?\r?\n")


def payload(stream: Stream, settings: Settings) -> tuple[bytes, tuple[Said, ...], str]:
    """The body of a response, what its header says, and why it is passed over (then the body is empty).

    Raises:
        Unusable: ``unreadable`` for an encoding that can't be undone, ``too_big`` for a body that grows as a bomb does.
    """
    match = STATUS.match(stream.peek(64))
    if match is None:  # a body alone, which some crawlers write
        return stream.peek(settings.max_bytes + 1), (), ""
    if match[1] != b"200":
        return b"", (), f"page with status {match[1].decode()}"
    header = fields(stream)
    said = []
    charset = CHARSET.search(header.get("content-type", ""))
    if charset:
        said.append(Said("charset", charset[1], "http.header"))
    if header.get("last-modified"):
        said.append(Said("modified", header["last-modified"][:200], "http.header"))
    body = stream.read(settings.max_bytes + 1)
    if "chunked" in header.get("transfer-encoding", "").lower():
        body = unchunked(body)
    for coding in reversed([one.strip().lower() for one in header.get("content-encoding", "").split(",")][:4]):
        body = decoded(body, coding, settings.max_bytes)
    return body, tuple(said), ""


def fields(stream: Stream) -> dict[str, str]:
    """The fields of a header, by their names in lower case; the stream stands after the empty line."""
    stream.line(LINE)
    found: dict[str, str] = {}
    for _ in range(FIELDS):
        line = stream.line(LINE)
        if not line.strip():
            break
        name, _, value = line.decode("latin-1").partition(":")
        found.setdefault(name.strip().lower(), value.strip())
    return found


def unchunked(body: bytes) -> bytes:
    """A body without the sizes of its chunks, or as it is where it has none: crawlers undo the encoding and leave the header."""
    at = 0
    parts: list[bytes] = []
    while match := SIZE.match(body, at):
        size = int(match[1], 16)
        if not size:
            return b"".join(parts)
        parts.append(body[match.end() : match.end() + size])
        at = match.end() + size
        at += 2 if body[at : at + 2] == b"\r\n" else (body[at : at + 1] == b"\n")
    return b"".join(parts) if parts and at >= len(body) else (b"".join(parts) + body[at:] if len(parts) > 1 else body)


def decoded(body: bytes, coding: str, limit: int) -> bytes:
    """A body with one content encoding undone; as it is where it does not have it, whatever its header says.

    Raises:
        Unusable: as ``payload``.
    """
    if coding in ("gzip", "x-gzip"):
        return _inflated(body, 31, limit) if body.startswith(b"\x1f\x8b") else body
    if coding == "deflate":
        if len(body) > 1 and body[0] & 15 == 8 and (body[0] << 8 | body[1]) % 31 == 0:
            return _inflated(body, 15, limit)
        return body if _is_text(body) else _inflated(body, -15, limit)
    if coding in ("br", "zstd") and not _is_text(body):
        raise Unusable("unreadable", f"its body is compressed as {coding!r}, which is not read; save the crawl with decoded bodies")
    return body


def _inflated(body: bytes, bits: int, limit: int) -> bytes:
    unpacker = zlib.decompressobj(bits)
    try:
        found = unpacker.decompress(body, limit + 1)
    except zlib.error as error:
        raise Unusable("unreadable", f"its body is damaged ({error}); get it anew") from error
    if len(found) > RATIO_FLOOR and len(found) > RATIO_LIMIT * len(body):
        raise Unusable("too_big", f"its body expands more than {RATIO_LIMIT} times, as a bomb does; it was not read")
    return found


def _is_text(body: bytes) -> bool:
    sample = body[:512]
    return sample.isascii() or (b"<" in sample and not sample.translate(None, bytes(range(32, 256)) + b"\t\n\r\f"))
