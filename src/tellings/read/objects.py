"""JSON: one object, a line each, or the elements of an array; cut out verbatim, without ever holding a whole file."""

import re
from collections.abc import Iterator

import msgspec

from ..record import Said
from ..settings import Settings
from .found import Fault, Found, Piece
from .names import folded, mapped, names
from .stream import CHUNK, Stream

MEDIA = "application/json"
DEPTH = 3  # objects around such a list: {"response": {"docs": […]}}, {"hits": {"hits": […]}}
SMALL = 2048  # bytes looked at first; most elements are a few of it
KEY = 1024  # bytes of a key, or of a feed's own title
FEED = {"title": "outlet", "home_page_url": "home", "language": "language"}  # what a JSON feed says of itself
NEXT = re.compile(rb"[\"{}\[\]]")
IN_STRING = re.compile(rb'["\\]')
SPACE = b" \t\r\n"


class _End:
    """Where a JSON value ends, found chunk by chunk by its brackets and strings alone."""

    def __init__(self) -> None:
        self.at = self.depth = 0
        self.inside = False

    def find(self, data: bytes) -> bool:
        """Look on in a value of which ``data`` is the beginning so far; ``at`` is its end if this is true."""
        while self.at < len(data):
            match = (IN_STRING if self.inside else NEXT).search(data, self.at)
            if match is None:
                self.at = len(data)
                return False
            self.at = match.end()
            sign = match[0]
            if self.inside:
                self.inside = sign != b'"'
                self.at += sign == b"\\"  # what it escapes, which may come with the next chunk
            else:
                self.inside = sign == b'"'
                self.depth += (sign in b"{[") - (sign in b"}]")
            if not self.inside and self.depth <= 0:
                return True
        return False


def read(stream: Stream, settings: Settings) -> Iterator[Found]:
    """The objects of a JSON file, or of a file of JSON lines."""
    if stream.peek(3) == b"\xef\xbb\xbf":
        stream.read(3)
    _pass_space(stream)
    if _by_line(stream, settings.max_bytes):
        yield from _lines(stream, settings)
    elif stream.peek(1) == b"[":
        stream.read(1)
        yield from _elements(stream, settings, ())
    else:
        yield from _object(stream, settings)


def _by_line(stream: Stream, limit: int) -> bool:
    """Whether the first line is an object by itself and something follows it."""
    size = SMALL
    while (end := (ahead := stream.peek(size)).find(b"\n")) < 0:
        if len(ahead) < size or size > limit:
            return False
        size *= 4
    if not stream.peek(end + CHUNK)[end:].strip() or not ahead.startswith(b"{"):
        return False
    if _valid(ahead[:end]):
        return True
    return ahead[:end].rstrip().endswith(b"}") and stream.peek(end + CHUNK)[end:].lstrip().startswith(b"{")


def _lines(stream: Stream, settings: Settings) -> Iterator[Found]:
    number = 0
    while line := stream.line(settings.max_bytes):
        number += 1
        member = f"line {number}"
        if not line.endswith(b"\n") and not stream.at_end:
            stream.pass_line()
            yield Fault(member, "too_big", f"it has more than {settings.max_bytes} bytes; raise max_bytes or cut it")
        elif line.strip():
            yield _checked(member, line.strip(), ())


def _object(stream: Stream, settings: Settings) -> Iterator[Found]:
    """One object: itself, or the elements of a list in it."""
    whole = stream.peek(settings.max_bytes + 1)
    fits = len(whole) <= settings.max_bytes
    said: tuple[Said, ...] = ()
    fields = _fields(whole) if fits else None
    if fields is not None:
        if not _has_list(fields, settings):
            stream.read(len(whole))
            yield Piece("", whole.rstrip(), MEDIA)
            return
        said = _feed(fields)
    if fits and fields is None and _several(whole):
        yield from _elements(stream, settings, (), listed=False)
        return
    count = 0
    for found in _walk(stream, settings, said, 0):
        count += 1
        yield found
    if count:
        return
    if fits:  # it is no valid JSON: what there is of it may be told from the article that it begins with
        yield Piece("", whole.rstrip(), MEDIA)
    else:
        yield Fault("", "no_json", "it is too long for one article, and no list of articles was found in it; give an object a line")


def _several(whole: bytes) -> bool:
    """Whether one object follows another, without an array around them or a line for each."""
    end = _End()
    return end.find(whole) and whole[end.at :].lstrip().startswith(b"{") and _valid(whole[: end.at])


def _walk(stream: Stream, settings: Settings, said: tuple[Said, ...], depth: int) -> Iterator[Found]:
    """The elements of the lists in an object, and in those around which it is wrapped."""
    stream.read(1)
    while True:
        _pass_space(stream, b",")
        if stream.peek(1) != b'"':
            stream.read(1)
            return
        key = (_value(stream, KEY) or b"").strip(b'"').decode("utf-8", "replace")
        _pass_space(stream, b":")
        first = stream.peek(1)
        if first == b"[" and folded(key) in names("list"):
            stream.read(1)
            yield from _elements(stream, settings, said)
        elif first == b"{" and depth + 1 < DEPTH:
            yield from _walk(stream, settings, said, depth + 1)
        else:
            _value(stream, 0)


def _elements(stream: Stream, settings: Settings, said: tuple[Said, ...], listed: bool = True) -> Iterator[Found]:
    """The values of an array whose bracket was read, or (not ``listed``) those that stand one after the other."""
    number = 0
    while True:
        _pass_space(stream, b",")
        first = stream.peek(1)
        if first in (b"]", b""):
            if stream.read(1) == b"" and stream.fault is None and listed:
                yield Fault("", "cut_short", "the list is not closed; what stands before was read", fatal=False)
            return
        number += 1
        member = f"item {number}"
        found = _value(stream, settings.max_bytes)
        if found is None:
            yield Fault(member, "too_big", f"it has more than {settings.max_bytes} bytes; raise max_bytes or cut it")
        else:
            yield _checked(member, found, said)


def _value(stream: Stream, limit: int) -> bytes | None:
    """The next value, verbatim; passed over, and None, where it is longer than ``limit`` bytes."""
    if stream.peek(1) not in (b'"', b"{", b"["):
        return _scalar(stream)
    end, size, passed = _End(), SMALL, False
    while True:
        data = stream.peek(size)
        if end.find(data):
            found = stream.read(end.at)
            return None if passed or len(found) > limit else found
        if len(data) < size:
            stream.read(len(data))
            return None if passed or len(data) > limit else data
        if size > limit:
            stream.read(len(data))
            end.at, size, passed = end.at - len(data), CHUNK, True
        else:
            size *= 4


def _scalar(stream: Stream) -> bytes:
    """A number, ``true``, ``false``, ``null``, or what else stands there up to the next sign; at least one byte."""
    found = b""
    while True:
        data = stream.peek(SMALL)
        match = re.search(rb"[,\]}\[{\"]", data[0 if found else 1 :])
        end = match.start() + (not found) if match else len(data)
        if not found or end <= KEY:
            found += data[:end][:KEY]
        stream.read(end)
        if match or not data:
            return found.strip()


def _pass_space(stream: Stream, also: bytes = b"") -> None:
    while ahead := stream.peek(SMALL):
        left = ahead.lstrip(SPACE + also)
        stream.read(len(ahead) - len(left))
        if left:
            return


def _checked(member: str, data: bytes, said: tuple[Said, ...]) -> Found:
    try:
        value = msgspec.json.decode(data)
    except (msgspec.DecodeError, UnicodeError, RecursionError) as error:
        if not _in_other_codec(data):
            return Fault(member, "no_json", f"it is no valid JSON ({str(error)[:120]}); it was passed over")
        return Piece(member, data, MEDIA, said=said)
    if not isinstance(value, dict):
        return Fault(member, "no_json", "it is no JSON object; it was passed over", fatal=False)
    return Piece(member, data, MEDIA, said=said)


def _in_other_codec(data: bytes) -> bool:
    """Whether it is JSON but for bytes that are no UTF-8."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return _valid(data.decode("latin-1").encode())
    return False


def _valid(data: bytes) -> bool:
    try:
        msgspec.json.decode(data)
    except (msgspec.DecodeError, UnicodeError, RecursionError):
        return False
    return True


def _fields(data: bytes) -> dict[str, msgspec.Raw] | None:
    try:
        return msgspec.json.decode(data, type=dict[str, msgspec.Raw])
    except (msgspec.DecodeError, UnicodeError, RecursionError):
        try:
            return msgspec.json.decode(data.decode("latin-1").encode(), type=dict[str, msgspec.Raw])
        except (msgspec.DecodeError, UnicodeError, RecursionError):
            return None


def _has_list(fields: dict[str, msgspec.Raw], settings: Settings, depth: int = 0) -> bool:
    """Whether an object is a wrapping around a list of articles rather than an article."""
    wanted = mapped(settings, "text")
    if any(key in wanted or (folded(key) in names("text") and bytes(value).startswith(b'"')) for key, value in fields.items()):
        return False
    for key, raw in fields.items():
        value = bytes(raw)
        if folded(key) in names("list") and re.match(rb"\[\s*\{", value):
            return True
        if depth + 1 < DEPTH and value.startswith(b"{") and _has_list(_fields(value) or {}, settings, depth + 1):
            return True
    return False


def _feed(fields: dict[str, msgspec.Raw]) -> tuple[Said, ...]:
    """What a JSON feed (jsonfeed.org) says of itself."""
    if b"jsonfeed.org" not in bytes(fields.get("version", msgspec.Raw(b""))):
        return ()
    found = []
    for key, field in FEED.items():
        raw = bytes(fields.get(key, msgspec.Raw(b"")))
        if raw.startswith(b'"') and len(raw) <= KEY and _valid(raw):
            found.append(Said(field, msgspec.json.decode(raw, type=str), f"feed.{key}"))
    return tuple(found)
