"""Words that are looked for: how a question becomes a match of the full-text index, and where in a text its words stand."""

import re
import unicodedata
from collections.abc import Iterator, Sequence

PART = re.compile(r'(-?)(?:"([^"]*)"?|(\S+))')
WORD = re.compile(r"\w+")
AROUND = 110  # code points of a snippet before the first word that was found, and from it on twice as many
MOST = 32  # words of a question; more are passed over


class Question:
    """A question in words: all of them have to be there, "phrases" as they stand, beginnings* and -without.

    Attributes:
        match: as FTS5 wants it, empty if nothing is asked.
    """

    def __init__(self, text: str) -> None:
        self._phrases: list[tuple[tuple[str, ...], bool]] = []
        without: list[str] = []
        for minus, phrase, word in PART.findall(text.replace("\0", " ")):
            found = tuple(folded for folded, _, _ in words(phrase or word))[:MOST]
            if not found or len(self._phrases) + len(without) >= MOST:
                continue
            begins = bool(word) and word.endswith("*")
            if minus:
                without.append(_quoted(found, begins))
            else:
                self._phrases.append((found, begins))
        self.match = " AND ".join(_quoted(*one) for one in self._phrases)
        if self.match and without:
            self.match = f"({self.match}) NOT ({' OR '.join(without)})"

    def places(self, text: str) -> list[tuple[int, int]]:
        """Where its words stand in a text, in code points; phrases as a whole."""
        told = list(words(text))
        found = set()
        for phrase, begins in self._phrases:
            size = len(phrase)
            for start in range(len(told) - size + 1):
                if _same([word for word, _, _ in told[start : start + size]], phrase, begins):
                    found.add((told[start][1], told[start + size - 1][2]))
        return sorted(found)


def _quoted(words: Sequence[str], begins: bool) -> str:
    return '"' + " ".join(words) + '"' + ("*" if begins else "")


def _same(told: Sequence[str], asked: Sequence[str], begins: bool) -> bool:
    return list(told[:-1]) == list(asked[:-1]) and (told[-1].startswith(asked[-1]) if begins else told[-1] == asked[-1])


def words(text: str) -> Iterator[tuple[str, int, int]]:
    """The words of a text as the index has them (letters and digits, without case and accents), with where they start and end."""
    for match in WORD.finditer(text):
        start = match.start()
        for part in match.group().split("_"):
            if part:
                yield folded(part), start, start + len(part)
            start += len(part) + 1


def folded(text: str) -> str:
    """A text without case and accents."""
    if text.isascii():
        return text.lower()
    return "".join(sign for sign in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(sign))


def around(text: str, places: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """The range of a snippet: whole words around the first place, with as many of the others as fit."""
    at = places[0][0] if places else 0
    start, end = max(0, at - AROUND), min(len(text), at + 2 * AROUND)
    line = text.rfind("\n", start, at) + 1
    start = max(start, line)
    while 0 < start < at and text[start - 1].isalnum():
        start += 1
    while at < end < len(text) and text[end].isalnum() and text[end - 1].isalnum():
        end -= 1
    return start, max(end, min(len(text), places[0][1] if places else end))
