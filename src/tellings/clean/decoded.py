"""A source's bytes as code points, with the way back from a code point to its byte."""

from functools import cached_property

STEP = 1024  # code points between two remembered byte positions


class Decoded:
    """The text of a source, before anything is left out of it.

    A byte that the codec can't read stands as one lone surrogate (U+DC80 to U+DCFF), so that every code point still has its bytes.

    Attributes:
        text: all code points of the source.
        encoding: the codec, stateless (as ``read.recognise`` chooses it).
    """

    def __init__(self, data: bytes, encoding: str) -> None:
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
