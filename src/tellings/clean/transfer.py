"""The parts of a mail message: where each stands in its bytes, and how its text is written in them (RFC 2045, 2046 and 2047)."""

import base64
import binascii
import codecs
import quopri
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from email.errors import MessageError
from email.header import decode_header
from email.message import Message
from email.parser import BytesHeaderParser
from typing import Literal

from .decoded import Decoded
from .field import LONGEST, Field
from .field import Part as Written
from .piece import STRAY_BYTE, mended

MOST_PARTS, DEEP = 1_000, 20
HEADER_SIZE = 1 << 18  # bytes of a header that are read
HEADER = re.compile(rb"(?:[^\r\n]+(?:\r\n|\n|\r))*(?:\r\n|\n|\r)?")
SOFT = re.compile(rb"=[ \t]*(?:\r\n|\n|\r)|=([0-9A-Fa-f]{2})|[ \t]+(?=\r?\n)")
LINE = re.compile(rb"[A-Za-z0-9+/]+")
ASCII = re.compile(rb"[\x00-\x7f]+")
HIGH_BYTES = re.compile(rb"[\x80-\xff]+")
WORD = re.compile(rb"=\?([A-Za-z0-9_-]{1,40})(?:\*[^?\s]*)?\?([bBqQ])\?([^?\s]*)\?=")
HIGH = re.compile(r"[^\x00-\x7f]+")
STATEFUL = ("utf-7", "utf_7", "hz", "iso2022", "iso-2022", "utf-16", "utf-32", "utf_16", "utf_32")
Transfer = Literal["plain", "quoted-printable", "base64"]


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a message that holds no others: its header and the bytes ``[start, end)`` of its content.

    ``charset`` is a codec that Python has; ``header`` are the bytes at which its own header begins and ends.
    """

    message: "Message[str, str]"
    header: tuple[int, int]
    start: int
    end: int
    kind: str
    transfer: Transfer
    charset: str
    name: str


def parts_of(data: bytes) -> list[Part]:
    """The parts of a message, in its order, those inside forwarded messages too."""
    return list(_parts(data, 0, len(data), 0))[:MOST_PARTS]


def end_of_header(data: bytes) -> int:
    """Where the header of a whole message ends."""
    head = HEADER.match(data)
    return head.end() if head else 0


def _parts(data: bytes, start: int, end: int, depth: int) -> Iterator[Part]:
    head = HEADER.match(data, start, end)
    body = head.end() if head else start
    try:
        message = BytesHeaderParser().parsebytes(data[start : min(body, start + HEADER_SIZE)])
        kind, boundary = message.get_content_type(), message.get_boundary()
        charset, name = message.get_content_charset() or "", message.get_filename() or ""
        transfer = str(message.get("content-transfer-encoding", "")).strip().lower()
    except (MessageError, ValueError, LookupError, TypeError, AttributeError, IndexError):  # the parser's own faults with broken headers
        message, kind, boundary, charset, name, transfer = Message(), "text/plain", None, "", "", ""
    if kind.startswith("multipart/") and boundary and depth < DEEP:
        for low, high in _between(data, body, end, boundary.encode("latin-1", "replace")):
            yield from _parts(data, low, high, depth + 1)
    elif kind == "message/rfc822" and depth < DEEP and transfer not in ("base64", "quoted-printable"):
        yield from _parts(data, body, end, depth + 1)
    else:
        known: Transfer = "base64" if transfer == "base64" else "quoted-printable" if transfer == "quoted-printable" else "plain"
        yield Part(message, (start, body), body, end, kind, known, _codec(charset, data[body : min(end, body + LONGEST)], known), name)


def _between(data: bytes, start: int, end: int, boundary: bytes) -> Iterator[tuple[int, int]]:
    """What stands between the lines of a boundary; the last part of a message that was cut goes to its end."""
    line = re.compile(rb"(?:\A|(?:\r\n|\n|\r))?(?<![^\r\n])--" + re.escape(boundary) + rb"(--)?[ \t]*(?:\r\n|\n|\r|\Z)")
    at: int | None = None
    for number, match in enumerate(line.finditer(data, start, end)):
        if at is not None:
            yield at, max(at, match.start())
        at = None if match[1] else match.end()
        if match[1] or number > MOST_PARTS:
            return
    if at is not None:
        yield at, end


def _codec(name: str, data: bytes, transfer: Transfer) -> str:
    """The codec that reads a part's bytes, one without states; windows-1252 for Latin-1 and ASCII, as mail programs have it."""
    raw = transferred_bytes(data, transfer)
    try:
        found = codecs.lookup(name).name
    except (LookupError, ValueError):
        found = "utf-8"
    if found not in ("iso8859-1", "ascii", "utf-8", "cp1252") and not found.startswith(STATEFUL) and _reads(raw, found):
        return found
    text = raw.decode("utf-8", "surrogateescape")
    stray = len(STRAY_BYTE.findall(text))
    valid = sum(map(len, HIGH.findall(text))) - stray
    return "utf-8" if not stray or valid > stray else "cp1252" if _reads(raw, "cp1252") else "latin-1"


def _reads(raw: bytes, codec: str) -> bool:
    try:
        return raw.decode(codec).encode(codec) == raw
    except (UnicodeError, LookupError, ValueError, AssertionError):
        return False


def readable(raw: bytes, codec: str) -> str:
    """Bytes as characters; those that the codec can't read as windows-1252 has them."""
    return mended(raw.decode(codec, "surrogateescape"))


def transferred_bytes(raw: bytes, transfer: Transfer) -> bytes:
    """Bytes of a part with its transfer encoding undone, by the standard library."""
    if transfer == "quoted-printable":
        return quopri.decodestring(raw)
    if transfer == "base64":
        raw = re.sub(rb"[^A-Za-z0-9+/]", b"", raw.split(b"=", 1)[0])
        try:
            return base64.b64decode(raw[: len(raw) - (len(raw) % 4 == 1)] + b"=" * (-len(raw) % 4))
        except (binascii.Error, ValueError):
            return b""
    return raw


def undone(raw: bytes, part: Part) -> str:
    """Bytes of a part as the characters that they mean."""
    return readable(transferred_bytes(raw, part.transfer), part.charset)


def words_undone(raw: bytes) -> str:
    """Bytes of a header as the characters that they mean, encoded words read by the standard library."""
    if b"=?" not in raw:
        return readable(raw, "utf-8")
    try:
        found = decode_header(raw.decode("latin-1"))
        return "".join(text if isinstance(text, str) else readable(text, _word_codec(charset or "")) for text, charset in found)
    except (MessageError, LookupError, ValueError):
        return readable(raw, "utf-8")


def _word_codec(name: str) -> str:
    try:
        found = codecs.lookup(name).name
    except (LookupError, ValueError):
        return "utf-8"
    return "utf-8" if found.startswith(STATEFUL) or not _reads(b"abc", found) else "cp1252" if found == "iso8859-1" else found


class Octets(Decoded):
    """A message as one code point a byte, so that a place in the one is a place in the other."""

    def __init__(self, data: bytes, encoding: str) -> None:
        super().__init__(data, "latin-1")
        self.encoding = encoding


def field_of(outer: Octets, part: Part) -> Field:
    """The text of a part with the way back to the bytes of the message."""
    raw = outer.data[part.start : min(part.end, part.start + LONGEST)]
    if part.transfer == "base64":
        return Field(outer, _of_base64(raw, part), part.start)
    written = _of_quoted(raw) if part.transfer == "quoted-printable" else iter([(raw, 0, True)])
    return Field(outer, _spelled(written, part), part.start)


def _of_quoted(raw: bytes) -> Iterator[tuple[bytes, int, bool]]:
    """Bytes before their transfer, where they begin now, and whether they stand there as they are."""
    at = 0
    for match in SOFT.finditer(raw):
        if at < match.start():
            yield raw[at : match.start()], at, True
        if match[1]:
            yield bytes([int(match[1], 16)]), match.start(), False
        at = match.end()
    if at < len(raw):
        yield raw[at:], at, True


def _spelled(written: Iterable[tuple[bytes, int, bool]], part: Part) -> Iterator[Written]:
    """Bytes as characters: ASCII as it stands, any other character with all the bytes that write it."""
    decoder = codecs.getincrementaldecoder(part.charset)("surrogateescape")
    places: list[tuple[int, int]] = []  # of the bytes that wait for the rest of their character
    for raw, start, literal in written:
        at = 0
        while at < len(raw):
            run = ASCII.match(raw, at) if literal and not places else None
            if run:
                yield Written(run[0].decode("ascii"), part.start + start + at, part.start + start + run.end(), True)
                at = run.end()
                continue
            first = part.start + start + (at if literal else 0)
            places.append((first, first + (1 if literal else 3)))
            text = decoder.decode(raw[at : at + 1])
            at += 1
            if text:
                read = len(places) - len(decoder.getstate()[0])
                yield from _placed(text, places[:read])
                places = places[read:]
    yield from _placed(decoder.decode(b"", final=True), places)


def _placed(text: str, places: list[tuple[int, int]]) -> Iterator[Written]:
    """Characters with the places of the bytes that write them: a stray byte is one by itself."""
    at = 0
    while at < len(text) and (STRAY_BYTE.match(text[at]) or len(text) == len(places)):
        yield Written(mended(text[at]), *places[at], text[at].isascii() and places[at][1] - places[at][0] == 1)
        at += 1
    if at < len(text):
        yield Written(text[at:], places[at][0], places[-1][1], False)


def _of_base64(raw: bytes, part: Part) -> Iterator[Written]:
    """A line at a time: three bytes stand in four characters, and a group of them or a character may go over the end of a line."""
    raw = raw.split(b"=", 1)[0]
    whole = transferred_bytes(raw, "base64")
    decoder = codecs.getincrementaldecoder(part.charset)("surrogateescape")
    counts: list[int] = []  # characters of base64 before each line
    starts: list[int] = []  # where each line begins
    signs = done = 0
    for line in LINE.finditer(raw):
        counts.append(signs)
        starts.append(line.start())
        signs += line.end() - line.start()
        waiting = len(decoder.getstate()[0])
        upto = len(whole) if signs * 3 // 4 >= len(whole) else signs // 4 * 3
        text = decoder.decode(whole[done:upto], final=upto == len(whole))
        if text:
            sign = (done - waiting) // 3 * 4
            row = bisect_right(counts, sign) - 1
            yield Written(mended(text), part.start + starts[row] + sign - counts[row], part.start + line.end(), False)
        done = upto


def header_field(outer: Octets, start: int, end: int) -> Field:
    """The value of a header, encoded words (RFC 2047) read, the white space between two of them left out."""
    return Field(outer, _worded(outer.data, start, end), start)


def _worded(data: bytes, start: int, end: int) -> Iterator[Written]:
    at, after_word = start, False
    for match in WORD.finditer(data, start, end):
        if not (after_word and not data[at : match.start()].strip()):
            yield from _unencoded(data, at, match.start())
        text = words_undone(match[0])
        yield Written(text, match.start(), match.end(), text == match[0].decode("ascii", "replace"))
        at, after_word = match.end(), True
    yield from _unencoded(data, at, end)


def _unencoded(data: bytes, start: int, end: int) -> Iterator[Written]:
    """A header's bytes outside encoded words: ASCII as it stands, any other character of UTF-8 and any stray byte by itself."""
    at = start
    while at < end:
        run = ASCII.match(data, at, end)
        if run:
            yield Written(run[0].decode("ascii"), at, run.end(), True)
            at = run.end()
            continue
        other = HIGH_BYTES.match(data, at, end)
        for character in other[0].decode("utf-8", "surrogateescape") if other else "":
            size = len(character.encode("utf-8", "surrogateescape"))
            yield Written(mended(character), at, at + size, False)
            at += size


def header_of(data: bytes, part: "tuple[int, int]", name: str) -> tuple[int, int] | None:
    """Where the value of a header stands in the bytes of a header block, its folded lines with it; None if it is not there."""
    found = re.compile(rb"^" + re.escape(name.encode()) + rb"[ \t]*:[ \t]*", re.IGNORECASE | re.MULTILINE).search(data, *part)
    if found is None:
        return None
    value = re.compile(rb"[^\r\n]*(?:(?:\r\n|\n|\r)[ \t][^\r\n]*)*").match(data, found.end(), part[1])
    return value.span() if value else None
