"""A text field inside a structured source: code points with the way back through the escapes that write them."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from .decoded import Decoded, Stretch

LONGEST = 4_000_000  # code points of a field that are read, thirteen times what a run reads of a text; each escape in them takes its time


class Part(NamedTuple):
    """A stretch of a field: its characters, the code points ``[start, end)`` of the source that write them, whether as they stand."""

    text: str
    start: int
    end: int
    verbatim: bool


class Field(Decoded):
    """A text that a source writes in its own way: a string of JSON, a cell of a table, an element of a feed, a part of a mail.

    Code points of the source between two parts belong to neither: line breaks that the transfer of a mail put in, the ends of a section.

    Attributes:
        text: the field's code points, the format's escapes undone.
        outer: what it stands in.
        start, end: its range there.
    """

    layered = True

    def __init__(self, outer: Decoded, parts: Iterable[Part], at: int = 0) -> None:
        self.outer = outer
        self.encoding = outer.encoding
        self._parts = [part for part in parts if part.text]
        self._starts: list[int] = []
        length = 0
        for part in self._parts:
            self._starts.append(length)
            length += len(part.text)
        self.text = "".join(part.text for part in self._parts)
        self.start = self._parts[0].start if self._parts else at
        self.end = self._parts[-1].end if self._parts else at

    def outer_at(self, position: int) -> int:
        """The source's code point at which the one at ``position`` begins (the end of the field, for the end of the text)."""
        if position >= len(self.text):
            return self.end
        number = bisect_right(self._starts, position) - 1
        part = self._parts[number]
        return part.start + (position - self._starts[number] if part.verbatim else 0)

    def outer_end(self, position: int) -> int:
        """The source's code point behind the one that ends at ``position``."""
        if not self._parts or position <= 0:
            return self.start
        number = bisect_right(self._starts, position - 1) - 1
        part = self._parts[number]
        return part.start + position - self._starts[number] if part.verbatim else part.end

    def byte_at(self, position: int) -> int:
        """The first byte of what writes the code point at ``position``."""
        return self.outer.byte_at(self.outer_at(position))

    def bytes_of(self, start: int, end: int) -> tuple[int, int]:
        """The bytes ``[first, last)`` that write the code points ``[start, end)``, and whatever stands between them."""
        if start >= end:
            return self.byte_at(start), self.byte_at(start)
        return self.outer.byte_at(self.outer_at(start)), self.outer.byte_at(self.outer_end(end))

    def stretches(self, start: int, end: int) -> Iterator[Stretch]:
        """The code points ``[start, end)``, cut where the way in which the source writes them changes."""
        number = max(bisect_right(self._starts, start) - 1, 0)
        while number < len(self._parts) and self._starts[number] < end:
            low = max(start, self._starts[number])
            high = min(end, self._starts[number] + len(self._parts[number].text))
            if low < high:
                first, last = self.bytes_of(low, high)
                yield Stretch(low, high, first, last - first, self._parts[number].verbatim)
            number += 1

    def parts(self, start: int, end: int) -> Iterator[Part]:
        """The parts of the code points ``[start, end)``, to make another field of."""
        number = max(bisect_right(self._starts, start) - 1, 0)
        while number < len(self._parts) and self._starts[number] < end:
            low = max(start, self._starts[number])
            high = min(end, self._starts[number] + len(self._parts[number].text))
            if low < high:
                yield Part(self.text[low:high], self.outer_at(low), self.outer_end(high), self._parts[number].verbatim)
            number += 1


def verbatim(outer: Decoded, start: int, end: int) -> Field:
    """A stretch of a source as a field of its own."""
    return Field(outer, [Part(outer.text[start:end], start, end, True)], start)
