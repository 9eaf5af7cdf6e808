"""A parse as plain columns: read once, so that the rules over it cost little beside the parse itself."""

from bisect import bisect_left
from dataclasses import dataclass

from spacy.tokens import Doc

from ..lexicon.marks import pair
from ..record import BlockKind, Document

_HEADLINES: tuple[BlockKind, ...] = ("title", "subtitle", "heading")
_PROPERTIES: list[int | str] = ["LOWER", "LEMMA", "POS", "TAG", "DEP", "HEAD", "SENT_START", "ENT_IOB"]


@dataclass(frozen=True, slots=True)
class Columns:
    """The tokens of a parse, one list a property; all indices are token indices.

    Attributes:
        text: the document's text; ``start`` and ``end`` of a token are code points in it.
        sentence, paragraph: running numbers.
        headline: whether the token stands in a title or heading, where capitals say little.
        quoted: whether it stands between quotation marks, as far as the marks tell.
    """

    doc: Doc
    text: str
    words: list[str]
    lower: list[str]
    lemma: list[str]
    start: list[int]
    end: list[int]
    pos: list[str]
    tag: list[str]
    dep: list[str]
    head: list[int]
    sentence: list[int]
    paragraph: list[int]
    headline: list[bool]
    quoted: list[bool]
    named: list[bool]

    def __len__(self) -> int:
        return len(self.words)

    def exact(self, start: int, end: int) -> str:
        """The characters of the tokens ``start`` to ``end`` (excluded)."""
        return self.text[self.start[start] : self.end[end - 1]]

    def head_of(self, start: int, end: int) -> int:
        """The token of a span that hangs outside of it; the last one if the parse is odd."""
        for i in range(end - 1, start - 1, -1):
            if not start <= self.head[i] < end or self.head[i] == i:
                return i
        return end - 1


def columns(document: Document, doc: Doc) -> Columns:
    """The columns of a parse of ``document``."""
    table = doc.to_array(_PROPERTIES)
    strings = doc.vocab.strings
    names: dict[int, str] = {}

    def named(column: int) -> list[str]:
        values: list[int] = table[:, column].tolist()
        return [names[v] if v in names else names.setdefault(v, strings[v]) for v in values]

    words = [token.text for token in doc]
    start = [token.idx for token in doc]
    pos = named(2)
    heads = table[:, 5].astype("int64").tolist()
    return Columns(
        doc=doc,
        text=document.text,
        words=words,
        lower=named(0),
        lemma=[lemma.lower() for lemma in named(1)],
        start=start,
        end=[i + len(word) for i, word in zip(start, words, strict=True)],
        pos=pos,
        tag=named(3),
        dep=named(4),
        head=[i + offset for i, offset in enumerate(heads)],
        sentence=_running([value == 1 for value in table[:, 6].tolist()]),
        paragraph=_running([kind == "SPACE" and "\n" in word for kind, word in zip(pos, words, strict=True)]),
        headline=_headline(document, start),
        quoted=_quoted(document, start),
        named=[value in (1, 3) for value in table[:, 7].tolist()],
    )


def _running(marks: list[bool]) -> list[int]:
    number, found = 0, []
    for mark in marks:
        number += mark
        found.append(number)
    return found


def _headline(document: Document, start: list[int]) -> list[bool]:
    blocks = [block for block in document.of_kind(*_HEADLINES) if block.end > block.start]
    found, at = [], 0
    for position in start:
        while at < len(blocks) and blocks[at].end <= position:
            at += 1
        found.append(at < len(blocks) and blocks[at].start <= position)
    return found


def _quoted(document: Document, start: list[int]) -> list[bool]:
    """Whether each token stands between quotation marks, the marks themselves included: paragraph by paragraph."""
    found = [False] * len(start)
    for block in document.blocks:
        if block.start >= document.main_end:
            break
        at = block.start
        for line in document.text[block.start : min(block.end, document.main_end)].split("\n"):
            for quotation in pair(document.text, at, at + len(line)):
                first, last = bisect_left(start, quotation.outer_start), bisect_left(start, quotation.outer_end)
                found[first:last] = [True] * (last - first)
            at += len(line) + 1
    return found
