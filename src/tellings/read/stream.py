"""Bytes from front to back, with a look ahead: what every reader reads from, in bounded memory."""

from typing import BinaryIO, Protocol

from ..errors import Unusable

CHUNK = 1 << 16  # bytes asked for at a time


class Bytes(Protocol):
    """What can be read from front to back."""

    def read(self, size: int, /) -> bytes:
        """At most so many bytes; none at the end."""
        ...


class Stream:
    """A reader's view of a file, or of a part of one. Never raises: what goes wrong ends it, and stands in ``fault``.

    Attributes:
        file: the same bytes as a file that can be read anywhere, where there is one; for formats whose directory stands at the end.
        fault: why the bytes end before they should.
        taken: bytes read so far.
    """

    def __init__(self, source: Bytes, file: BinaryIO | None = None) -> None:
        self.file = file
        self.taken = 0
        self._source = source
        self._fault: Unusable | None = None
        self._buffer = b""
        self._at = 0
        self._ended = False

    @property
    def fault(self) -> Unusable | None:
        """Why the bytes end before they should, or have a gap."""
        return self._fault or getattr(self._source, "fault", None)

    def _chunk(self) -> bytes:
        try:
            found = self._source.read(CHUNK)
        except Unusable as error:
            self._fault, found = error, b""
        except (OSError, ValueError, EOFError, MemoryError) as error:
            self._fault, found = Unusable("unreadable", f"reading stopped here: {getattr(error, 'strerror', None) or error}"), b""
        self._ended = not found
        return found

    def _more(self, least: int) -> None:
        """See to it that so many bytes are in the buffer, if there are so many."""
        have = len(self._buffer) - self._at
        if have >= least or self._ended:
            return
        parts = [self._buffer[self._at :]]
        while have < least and not self._ended:
            parts.append(self._chunk())
            have += len(parts[-1])
        self._buffer, self._at = b"".join(parts), 0

    def peek(self, size: int) -> bytes:
        """The next bytes, which stay unread; fewer only at the end."""
        self._more(size)
        return self._buffer[self._at : self._at + size]

    def read(self, size: int) -> bytes:
        """The next bytes; fewer only at the end."""
        found = self.peek(size)
        self._at += len(found)
        self.taken += len(found)
        return found

    def line(self, limit: int) -> bytes:
        """The next line with its line feed; without it at the end, or where the line is longer than ``limit`` bytes."""
        looked, least = self._at, 1
        while True:
            end = self._buffer.find(b"\n", looked)
            have = len(self._buffer) - self._at
            if end >= 0 or have > limit or self._ended:
                break
            least = max(2 * have, 1)  # doubled, so that a long line is copied only a few times
            self._more(least)
            looked = self._at + have
        return self.read(min(limit, (end + 1 if end >= 0 else len(self._buffer)) - self._at))

    def skip(self, size: int) -> int:
        """Pass over so many bytes; gives how many there were."""
        left = size
        while left > 0 and (found := self.read(min(left, CHUNK))):
            left -= len(found)
        return size - left

    def pass_line(self) -> None:
        """Pass over the rest of a line."""
        while (found := self.line(CHUNK)) and not found.endswith(b"\n"):
            pass

    @property
    def at_end(self) -> bool:
        """Whether nothing follows."""
        return not self.peek(1)
