"""How values are kept in few bytes: without the names of their fields and without characters that stand in the text anyway, compressed.

An account as MessagePack is twenty times its text: each evidence repeats the characters it stands on, each value the names of its fields.
Here the fields of a value follow each other in their declared order, evidence holds no characters (they are taken from the text), rows are
turned into columns, and identifiers stand once each as bytes. Measured on news articles (2026-11): 2.5 times the text, at 8 ms to pack one
with a check that it comes back the same, and 4 to unpack it; MessagePack alone, compressed alike, is 3.9 times the text.
What was packed by another version, whose types had other fields, is read by the names of those fields (``names``).
"""

import contextlib
import functools
import gc
import hashlib
import lzma
import re
import threading
import types
import typing
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple, TypeVar

import msgspec

from ..record import Account, Citation, Document, Evidence
from .turning import back, item, turned

T = TypeVar("T", bound=msgspec.Struct)
Names = Mapping[str, list[str]]
# An identifier as MessagePack has it (a short string's first byte, its kind, its digits), and what stands for it: a byte that MessagePack
# does not use, twice, and which identifier it is.
FIXSTR, HERE = 0xA0, b"\xc1\xc1"
IDENTIFIER = re.compile(rb"[\xa0-\xbf]([a-z]+)-[0-9a-f]{16}")
PLACE = re.compile(re.escape(HERE) + rb"(...)", re.DOTALL)
MARK = 4  # bytes before what is packed that say by which fields
# LZMA2 without its frame. Preset 1 packs tighter than zlib's best in 2 to 5 ms an account; preset 6 saves 4 percent of it for 9 ms, and
# a sixth of a record.
QUICK, TIGHT = 1, 6
UNPACKING = [{"id": lzma.FILTER_LZMA2, "dict_size": 8 << 20}]  # as large as any preset here takes


class _Texts(threading.local):
    """The texts that the evidence at work stands in: of one account, or of those of a record, by their ids."""

    one = ""
    all: Mapping[str, str] = {}


_OF = _Texts()


class _Placed(msgspec.Struct, array_like=True, dict=True):
    """Evidence without its characters."""

    start: int
    end: int
    rule: str

    @property
    def exact(self) -> str:
        return str(vars(self).get("text", _OF.one))[self.start : self.end]


class _Cited(msgspec.Struct, array_like=True, gc=False):
    """A citation without its characters."""

    account: str
    evidence: _Placed

    def __post_init__(self) -> None:
        vars(self.evidence)["text"] = _OF.all.get(self.account, "")


BARE: dict[Any, type[msgspec.Struct]] = {Evidence: _Placed, Citation: _Cited}


def squeezed(data: bytes, preset: int = QUICK) -> bytes:
    """MessagePack in few bytes: its identifiers once each and as bytes, which nothing makes shorter, and the rest compressed."""
    places: dict[bytes, int] = {}

    def place(match: re.Match[bytes]) -> bytes:
        if match[0][0] - FIXSTR != len(match[0]) - 1:
            return match[0]  # it only looks like an identifier
        return HERE + places.setdefault(match[0], len(places)).to_bytes(3, "big")

    rest = IDENTIFIER.sub(place, data) if HERE not in data else data
    kinds = b" ".join(one[1:].partition(b"-")[0] for one in places)
    digits = b"".join(bytes.fromhex(one.rpartition(b"-")[2].decode()) for one in places)
    body = lzma.compress(kinds + b"\n" + rest, lzma.FORMAT_RAW, filters=[{"id": lzma.FILTER_LZMA2, "preset": preset}])
    return len(digits).to_bytes(4, "big") + digits + body


def expanded(data: bytes) -> bytes:
    """MessagePack as it was before ``squeezed``.

    Raises:
        lzma.LZMAError: if it is damaged. ValueError: the same.
    """
    size = 4 + int.from_bytes(data[:4], "big")
    kinds, line, rest = lzma.decompress(data[size:], lzma.FORMAT_RAW, filters=UNPACKING).partition(b"\n")
    if not line:
        raise ValueError("what was packed is damaged")
    names = [kind + b"-" + data[4 + 8 * at : 12 + 8 * at].hex().encode() for at, kind in enumerate(kinds.split(b" ") if kinds else [])]
    whole = [bytes([FIXSTR + len(name)]) + name for name in names]
    try:
        pieces = PLACE.split(rest) if whole else [rest]
        pieces[1::2] = [whole[int.from_bytes(place, "big")] for place in pieces[1::2]]
        return b"".join(pieces)
    except IndexError as error:
        raise ValueError("what was packed is damaged") from error


def pack(value: msgspec.Struct, texts: Mapping[str, str] | None = None) -> bytes:
    """A value of a record's types in few bytes; ``unpack`` gives an equal one.

    Args:
        value: the value.
        texts: of a record, the texts of its accounts, by their ids.
    """
    with _uncollected():
        short = _packed(value, bare=True)
        with contextlib.suppress(ValueError, msgspec.MsgspecError):
            if unpack(short, type(value), {}, texts) == value:  # evidence that is not what its place says is kept with its characters
                return short
        return _packed(value, bare=False)


def whole(value: msgspec.Struct) -> bytes:
    """A value with the characters of its evidence, so that ``unpack`` needs no texts."""
    return _packed(value, bare=False)


def unpack(data: bytes, kind: type[T], forms: Mapping[str, Names], texts: Mapping[str, str] | None = None) -> T:
    """The value that was packed.

    Args:
        data: what ``pack`` gave.
        kind: the type of the value.
        forms: the names of fields of other versions, by ``mark_of`` of what they packed.
        texts: of a record, the texts of its accounts, by their ids.

    Raises:
        ValueError: if it is damaged, or of a version whose names are not among the forms (msgspec.ValidationError is one).
        lzma.LZMAError: if it is damaged.
    """
    mark, content = data[:MARK].hex(), data[MARK:]
    for bare in (True, False):
        if mark == form(kind, bare):
            with _uncollected():
                return clothed(content, functools.partial(_rows, kind, bare), kind, texts)
    if mark not in forms:
        raise ValueError(f"packed in a form that is not known ({mark})")
    return _renamed(_plain(content), kind, forms[mark], texts or {})


def text_of(data: bytes, forms: Mapping[str, Names]) -> str:
    """The text of the document of an account that was packed; nothing else of it is unpacked, which is a tenth of the work.

    Raises:
        ValueError, lzma.LZMAError: as ``unpack`` does.
    """
    if mark_of(data) in (form(Account, True), form(Account, False)):
        with contextlib.suppress(TypeError, IndexError, ValueError):  # laid in another way
            document = item(msgspec.msgpack.decode(expanded(data[MARK:])), Account.__struct_fields__.index("document"))
            text = item(document, Document.__struct_fields__.index("text"))
            if isinstance(text, str):
                return text
    return unpack(data, Account, forms).document.text


def clothed(data: bytes, read: Callable[[bytes], Any], kind: type[T], texts: Mapping[str, str] | None = None) -> T:
    """The value of rows without the characters of their evidence. ``read`` gives the rows, whose citations look for their texts then."""
    try:
        _OF.all = texts or {}
        found = read(data)
        _OF.one = found.document.text if kind is Account else ""
        return msgspec.convert(found, kind, from_attributes=True)
    finally:
        _OF.one, _OF.all = "", {}


@contextlib.contextmanager
def _uncollected() -> Iterator[None]:
    """Without search for garbage: it would walk through thousands of lists that lead to nothing but their values (a fifth of the time)."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def mark_of(data: bytes) -> str:
    """The name of the form in which something is packed."""
    return data[:MARK].hex()


@functools.cache
def form(kind: type[msgspec.Struct], bare: bool) -> str:
    """The name of the form in which values of a type are packed now."""
    return hashlib.sha256(msgspec.json.encode(names(kind, bare))).digest()[:MARK].hex()


@functools.cache
def names(kind: type[msgspec.Struct], bare: bool) -> Names:
    """The fields of a type and of the types in it, in the order in which they are packed."""
    found: dict[str, list[str]] = {}
    waiting: list[Any] = [kind]
    while waiting:
        one = waiting.pop()
        if _struct(one):
            if one.__name__ not in found:
                found[one.__name__] = list((BARE[one] if bare and one in BARE else one).__struct_fields__)
                waiting += [field.type for field in msgspec.structs.fields(one)]
        else:
            waiting += [part for part in typing.get_args(one) if not isinstance(part, str)]
    return dict(sorted(found.items()))


def _packed(value: msgspec.Struct, bare: bool) -> bytes:
    rows = msgspec.msgpack.encode(msgspec.convert(value, row(type(value), bare), from_attributes=True))
    columns = msgspec.msgpack.encode(turned(msgspec.msgpack.decode(rows)))
    return bytes.fromhex(form(type(value), bare)) + squeezed(columns, QUICK if type(value) is Account else TIGHT)


def _rows(kind: Any, bare: bool, packed: bytes) -> Any:
    return msgspec.convert(_plain(packed), row(kind, bare))


def _plain(packed: bytes) -> Any:
    """The lists that a value was packed as.

    Raises:
        ValueError, lzma.LZMAError: if they are damaged.
    """
    try:
        return back(msgspec.msgpack.decode(expanded(packed)))
    except (TypeError, IndexError) as error:
        raise ValueError("what was packed is damaged") from error


@functools.cache
def row(kind: Any, bare: bool) -> Any:
    """The type like ``kind`` whose values are lists of their fields, those in it as well."""
    if bare and kind in BARE:
        return BARE[kind]
    if _struct(kind):
        fields = [(field.encode_name, row(field.type, bare)) for field in msgspec.structs.fields(kind)]
        return msgspec.defstruct(f"{kind.__name__}Row", fields, array_like=True, gc=False)
    origin, parts = typing.get_origin(kind), typing.get_args(kind)
    if origin is None or origin is typing.Literal:
        return kind
    made = tuple(part if part is Ellipsis else row(part, bare) for part in parts)
    return typing.Union[made] if origin in (types.UnionType, typing.Union) else origin[made]  # noqa: UP007 - made of a tuple


def _struct(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, msgspec.Struct)


def _renamed(value: Any, kind: type[T], given: Names, texts: Mapping[str, str]) -> T:
    """A value that another version packed; its evidence has its characters from the text, where it was packed without."""
    one = ""
    if kind is Account:
        document = value[given["Account"].index("document")]
        one = document[given["Document"].index("text")]
    return msgspec.convert(_Renaming(given, texts).named(value, kind, one), kind)


class _Renaming(NamedTuple):
    """Lists of fields as mappings, by the names that another version gave them; fields that a type has no more are left out."""

    given: Names
    texts: Mapping[str, str]

    def named(self, value: Any, kind: Any, text: str) -> Any:
        """A value as ``msgspec.convert`` takes it; ``text`` is what evidence in it stands in."""
        if value is None:
            return None
        if _struct(kind):
            return self.held(value, kind, text) if isinstance(value, (list, tuple)) else value
        origin, parts = typing.get_origin(kind), typing.get_args(kind)
        if origin in (types.UnionType, typing.Union):
            return self.named(value, next(part for part in parts if part is not type(None)), text)
        if origin is tuple and isinstance(value, (list, tuple)):
            each = [parts[0]] * len(value) if parts[1:] == (Ellipsis,) else list(parts)
            return [self.named(one, part, text) for one, part in zip(value, each, strict=False)]
        return value

    def held(self, value: Sequence[Any], kind: Any, text: str) -> Any:
        """The fields of one value, by name."""
        current = {field.name: field.type for field in msgspec.structs.fields(kind)}
        given = dict(zip(self.given[kind.__name__], value, strict=False))
        if kind is Citation:
            text = self.texts.get(given["account"], "")
        found = {name: self.named(one, current[name], text) for name, one in given.items() if name in current}
        if kind is Evidence and "exact" not in found:
            found["exact"] = text[found["start"] : found["end"]]
        return list(found.values()) if kind.__struct_config__.array_like else found
