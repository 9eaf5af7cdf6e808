"""JSON read with the place of every value, as far as it goes: cut short, nested 10,000 deep, 50 MB of it.

Only what is asked for is taken apart: a value is passed over by its brackets and quotation marks alone, in time linear in its length.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from ..errors import Unusable
from .decoded import Decoded
from .field import LONGEST, Field, Part
from .piece import mended
from .undone import of_json

SPACE = re.compile(r"[\s\ufeff,]*+")
STRING = re.compile(r'"((?:[^"\\]++|\\.)*+)(?:"|\\?\Z)', re.DOTALL)
LITERAL = re.compile(r'[^\s,"{}\[\]:]++')
COLON = re.compile(r"\s*+:")
BRACKET = re.compile(r'(?:[^"{}\[\]]++|"(?:[^"\\]++|\\.)*+")*+([{}\[\]])', re.DOTALL)
ESCAPE = re.compile(r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.", re.DOTALL)
SHORT = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
MOST_BRACKETS = 4_000_000  # in one value; an article's has hundreds, a dump of a whole site hundreds of thousands
MOST_MEMBERS = 20_000  # of one object or list that are looked at


@dataclass(frozen=True, slots=True)
class Value:
    """A value: what it is, and its range in the text (inside the quotation marks, of a string).

    ``cut`` says that the text ended before it did.
    """

    kind: Literal["object", "list", "string", "literal"]
    start: int
    end: int
    cut: bool = False


class Json:
    """JSON that stands in a text at ``[start, end)``."""

    def __init__(self, outer: Decoded, start: int = 0, end: int | None = None) -> None:
        self.outer = outer
        self.text = outer.text
        self.end = len(self.text) if end is None else end
        self.root = self._value(start)
        self._members: dict[int, dict[str, Value]] = {}

    def members(self, value: Value) -> dict[str, Value]:
        """The members of an object by their keys, the last of several with one key."""
        found = self._members.get(value.start)
        if found is None:
            found = self._members[value.start] = dict(self._read_members(value)) if value.kind == "object" else {}
        return found

    def items(self, value: Value) -> Iterator[Value]:
        """The values of a list."""
        at = value.start + 1
        for _ in range(MOST_MEMBERS if value.kind == "list" else 0):
            one = self._value(at)
            if one is None or one.start >= value.end:
                return
            yield one
            at = _behind(one)

    def field(self, *values: Value) -> Field:
        """Strings, one behind the other, as one field of the source."""
        parts = [part for value in values for part in self._parts(value)]
        return Field(self.outer, parts, values[0].start if values else 0)

    def string(self, value: Value) -> str:
        """A string's characters, all of them such as can be written, or a literal as it is written."""
        written = self.text[value.start : value.end]
        return mended(of_json(written)) if value.kind == "string" else written

    def _parts(self, value: Value) -> Iterator[Part]:
        at, end = value.start, min(value.end, value.start + LONGEST)
        for match in ESCAPE.finditer(self.text, at, end):
            if at < match.start():
                yield Part(self.text[at : match.start()], at, match.start(), True)
            yield Part(_meant(match[0]), match.start(), match.end(), False)
            at = match.end()
        if at < end:
            yield Part(self.text[at:end], at, end, True)

    def _read_members(self, value: Value) -> Iterator[tuple[str, Value]]:
        at = value.start + 1
        for _ in range(MOST_MEMBERS):
            key = self._value(at)
            if key is None or key.kind != "string" or key.start >= value.end:
                return
            colon = COLON.match(self.text, _behind(key), self.end)
            one = self._value(colon.end()) if colon else None
            if one is None:
                return
            yield self.string(key), one
            at = _behind(one)

    def _value(self, at: int) -> Value | None:
        """The value that begins at a place or behind white space and commas; None where there is none."""
        space = SPACE.match(self.text, at, self.end)
        at = space.end() if space else at
        if at >= self.end:
            return None
        first = self.text[at]
        if first == '"':
            string = STRING.match(self.text, at, self.end)
            return Value("string", *string.span(1), self.text[string.end(1) : string.end()] != '"') if string else None
        if first in "{[":
            return self._container(at, "object" if first == "{" else "list")
        literal = LITERAL.match(self.text, at, self.end)
        return Value("literal", *literal.span()) if literal else None

    def _container(self, start: int, kind: Literal["object", "list"]) -> Value:
        depth, at = 0, start
        for _ in range(MOST_BRACKETS):
            bracket = BRACKET.match(self.text, at, self.end)
            if bracket is None:
                return Value(kind, start, self.end, True)
            at = bracket.end()
            depth += 1 if bracket[1] in "{[" else -1
            if depth == 0:
                return Value(kind, start, at)
        raise Unusable(
            "too_big", f"its JSON has more than {MOST_BRACKETS} lists and objects, which no report has; take the article out of it"
        )


def _behind(value: Value) -> int:
    return value.end + (value.kind == "string" and not value.cut)


def _meant(escape: str) -> str:
    """The character that an escape stands for; half a pair stands for U+FFFD, an escape that JSON does not know for its character."""
    if len(escape) == 2:
        return SHORT.get(escape[1], escape[1])
    if len(escape) == 6:
        code = int(escape[2:], 16)
        return "\ufffd" if 0xD800 <= code < 0xE000 else chr(code)
    return chr(0x10000 + (int(escape[2:6], 16) - 0xD800) * 0x400 + int(escape[8:], 16) - 0xDC00)
