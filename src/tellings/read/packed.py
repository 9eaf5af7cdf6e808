"""Files that are compressed as one: gzip, bzip2, xz; unpacked as they are read, with a bound on how much they may grow."""

import bz2
import lzma
import zlib
from collections.abc import Callable
from typing import Protocol

from ..errors import Unusable
from ..settings import Settings
from .found import Found, Within
from .stream import CHUNK, Stream

RATIO_LIMIT = 200  # bytes out for a byte in; text compresses 3 to 10 times, repetitive HTML up to 50 times
RATIO_FLOOR = 1 << 20  # bytes; below this a high ratio does no harm
MEMORY = 128 << 20  # bytes that an xz file may ask for its dictionary; its strongest preset asks for 65 MiB
GZIP = b"\x1f\x8b\x08"


class Unpacker(Protocol):
    """What the three decompressors have in common."""

    @property
    def eof(self) -> bool:
        """Whether the member ended."""
        ...

    @property
    def needs_input(self) -> bool:
        """Whether nothing comes out before more goes in."""
        ...

    @property
    def unused_data(self) -> bytes:
        """What follows the member."""
        ...

    def decompress(self, data: bytes, max_length: int = -1, /) -> bytes:
        """At most so many bytes out of these and what was given before."""
        ...


class Gunzip:
    """zlib's decompressor with the manners of the other two."""

    def __init__(self, bits: int = 31) -> None:
        self._inner = zlib.decompressobj(bits)
        self._hungry = True

    def decompress(self, data: bytes, max_length: int = -1, /) -> bytes:
        """At most so many bytes out of these and what was given before."""
        out = self._inner.decompress(self._inner.unconsumed_tail + data, max(max_length, 0))
        self._hungry = not self._inner.unconsumed_tail and len(out) < max_length
        return out

    @property
    def needs_input(self) -> bool:
        """Whether nothing comes out before more goes in."""
        return self._hungry

    @property
    def eof(self) -> bool:
        """Whether the member ended."""
        return self._inner.eof

    @property
    def unused_data(self) -> bytes:
        """What follows the member."""
        return self._inner.unused_data


KINDS: dict[str, Callable[[], Unpacker]] = {
    "gzip": lambda: Gunzip(),
    "bzip2": lambda: bz2.BZ2Decompressor(),
    "xz": lambda: lzma.LZMADecompressor(memlimit=MEMORY),
}


class Unpacked:
    """The bytes of a compressed stream. A gzip file goes on with its next member where one is damaged (crawls have one a record).

    Attributes:
        fault: what was wrong, with how far reading came.
    """

    def __init__(self, packed: Stream, kind: str) -> None:
        self.fault: Unusable | None = None
        self._packed, self._kind = packed, kind
        self._unpacker: Unpacker | None = None
        self._data = b""
        self._in = self._out = 0

    def read(self, size: int, /) -> bytes:
        """At most so many bytes; none at the end.

        Raises:
            Unusable: ``too_big`` for what grows as only a bomb does.
        """
        while True:
            if self._unpacker is None and not self._begin():
                return b""
            found = self._step(size)
            if found is None:
                return b""
            if found:
                self._out += len(found)
                if self._out > RATIO_FLOOR and self._out > RATIO_LIMIT * max(self._in, 1):
                    raise Unusable("too_big", f"it expands more than {RATIO_LIMIT} times, as a bomb does; it was not read further")
                return found

    def _begin(self) -> bool:
        """Start on the next member, if there is one."""
        self._data = (self._data or self._take()).lstrip(b"\0")  # tape blocks are filled up with zeros
        while not self._data and (more := self._take()):
            self._data = more.lstrip(b"\0")
        if self._data:
            self._unpacker = KINDS[self._kind]()
        return bool(self._data)

    def _take(self) -> bytes:
        found = self._packed.read(CHUNK)
        self._in += len(found)
        return found

    def _step(self, size: int) -> bytes | None:
        """The next bytes, perhaps none yet; None at the end."""
        assert self._unpacker is not None
        if not self._data and self._unpacker.needs_input:
            self._data = self._take()
            if not self._data:
                self._fail("cut_short", "is cut off")
                return None
        data, self._data = self._data, b""
        try:
            found = self._unpacker.decompress(data, size)
        except (zlib.error, OSError, EOFError, ValueError, lzma.LZMAError, MemoryError) as error:
            self._fail("cut_short" if self._out else "unreadable", f"is damaged ({error})")
            return b"" if self._again(data) else None
        if self._unpacker.eof:
            self._data, self._unpacker = self._unpacker.unused_data, None
        return found

    def _again(self, data: bytes) -> bool:
        """Find the next member after a damaged one."""
        self._unpacker = None
        if self._kind != "gzip":
            return False
        data = data[1:]
        while (at := data.find(GZIP)) < 0:
            more = self._take()
            if not more:
                return False
            data = data[-2:] + more
        self._data = data[at:]
        return True

    def _fail(self, code: str, what: str) -> None:
        if self.fault is None:
            how_far = f"what stands before, {self._out} bytes unpacked, was read" if self._out else "nothing of it could be read"
            self.fault = Unusable(code, f"the {self._kind} file {what}; {how_far}; get it anew")


def read(stream: Stream, settings: Settings, kind: str) -> "list[Found]":
    """The stream inside; it has no name of its own."""
    return [Within("", Stream(Unpacked(stream, kind)))]
