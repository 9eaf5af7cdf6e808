"""A source's bytes as code points, with the way back from a code point to its byte."""

from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

STEP = 1024  # code points between two remembered byte positions


class Stretch(NamedTuple):
    """Code points ``[start, end)`` of a text, the ``size`` bytes from ``byte`` on that write them, and whether they do so as they stand."""

    start: int
    end: int
    byte: int
    size: int
    verbatim: bool


class Decoded:
    """The text of a source, before anything is left out of it.

    A byte that the codec can't read stands as one lone surrogate (U+DC80 to U+DCFF), so that every code point still has its bytes.

    Attributes:
        data: the bytes.
        text: all code points of the source.
        encoding: the codec, stateless (as ``read.recognise`` chooses it).
        layered: whether some of the text may be written otherwise than it reads (see ``clean.field``).
    """

    text: str
    encoding: str
    layered = False

    def __init__(self, data: bytes, encoding: str) -> None:
        self.data = data
        self.encoding = encoding
        self.errors = "surrogateescape"
        try:
            self.text = data.decode(encoding, self.errors)
        except UnicodeDecodeError:  # UTF-16 and its kin have no lone bytes to escape
            self.text, self.errors = data.decode(encoding, "replace"), "replace"
        self.size = len(data)
        self.plain = len(self.text) == len(data)

    @cached_property
    def _steps(self) -> list[int]:
        steps, byte = [0], 0
        for start in range(0, len(self.text), STEP):
            byte += self._width(start, start + STEP)
            steps.append(byte)
        return steps

    def _width(self, start: int, end: int) -> int:
        return len(self.text[start:end].encode(self.encoding, self.errors))

    def byte_at(self, position: int) -> int:
        """The first byte of the code point at ``position`` (the number of bytes, for the end of the text)."""
        if self.plain:
            return position
        step = position // STEP
        return self._steps[step] + self._width(step * STEP, position)

    def byte_behind(self, start: int, end: int, first: int) -> int:
        """The first byte behind the code points ``[start, end)``, the first of which begins at the byte ``first``."""
        if self.plain:
            return end
        return first + self._width(start, end) if end - start < STEP else self.byte_at(end)

    def bytes_of(self, start: int, end: int) -> tuple[int, int]:
        """The bytes ``[first, last)`` that write the code points ``[start, end)``."""
        return self.byte_at(start), self.byte_at(end)

    def stretches(self, start: int, end: int) -> Iterator[Stretch]:
        """The code points ``[start, end)`` in stretches that the bytes write in one way."""
        first, last = self.bytes_of(start, end)
        yield Stretch(start, end, first, last - first, True)
