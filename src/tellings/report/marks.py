"""The text of an account with its evidence marked: overlapping spans are cut at their boundaries, so that marks never cross."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from markupsafe import Markup, escape

from ..record import Account, Block, Span
from .words import visible

NAMES = {"q": "quotation", "i": "reported speech", "f": "figure", "t": "time", "e": "name", "v": "event"}


class Mark(NamedTuple):
    """A span to mark.

    Attributes:
        start, end: code points in the document's text.
        kind: a key of ``NAMES``, or empty for a place that is only cited.
        line: id of the line of the record that rests on it, or empty.
    """

    start: int
    end: int
    kind: str
    line: str


class Piece(NamedTuple):
    """A stretch of text on which nothing changes: which kinds of evidence cover it, and the line that the narrowest of them serves."""

    start: int
    end: int
    kinds: str
    line: str


def marks(account: Account) -> Iterator[Mark]:
    """All evidence of an account that a reader can see in its text."""
    for quote in account.quotes:
        for part, marked in zip(quote.content, quote.marked, strict=True):
            yield Mark(part.start, part.end, "q" if marked else "i", "")
    for figure in account.figures:
        spots = (figure.expression.evidence, figure.qualifier, *(other.evidence for other in figure.equivalents))
        yield from (Mark(spot.start, spot.end, "f", "") for spot in spots if spot)
    yield from (Mark(time.evidence.start, time.evidence.end, "t", "") for time in account.times)
    for entity in account.entities:
        yield from (Mark(mention.evidence.start, mention.evidence.end, "e", "") for mention in entity.mentions)
    yield from (Mark(event.trigger.start, event.trigger.end, "v", "") for event in account.events)


def pieces(start: int, end: int, found: Iterable[Mark]) -> Iterator[Piece]:
    """``start:end`` cut wherever a mark begins or ends, in order, without a gap.

    Args:
        start: first code point.
        end: the one after the last.
        found: marks in any order, nested or overlapping or reaching beyond the range.
    """
    inside = sorted(mark for mark in found if mark.start < end and mark.end > start)
    cuts = sorted({start, end, *(max(mark.start, start) for mark in inside), *(min(mark.end, end) for mark in inside)})
    active: list[Mark] = []
    following = 0
    for left, right in pairwise(cuts):
        active = [mark for mark in active if mark.end > left]
        while following < len(inside) and inside[following].start <= left:
            if inside[following].end > left:
                active.append(inside[following])
            following += 1
        kinds = "".join(kind for kind in NAMES if any(mark.kind == kind for mark in active))
        lines = sorted((mark.end - mark.start, index, mark.line) for index, mark in enumerate(active) if mark.line)
        yield Piece(left, right, kinds, lines[0][2] if lines else "")


class Marking:
    """One account's text as HTML. ``number`` is the account's; places have the id ``a<number>-<start>``.

    Args:
        account: the account.
        number: its number in the record, from 1.
        cited: the places that the record cites, each with the line that cites it.
    """

    def __init__(self, account: Account, number: int, cited: Iterable[Mark]) -> None:
        self.text = account.document.text
        self.number = number
        wanted = list(cited)
        self.places = {mark.start for mark in wanted}
        self.sentences = account.sentences
        self.marks = sorted([*wanted, *marks(account)])
        self._open: list[Mark] = []
        self._mark = self._sentence = 0

    def block(self, block: Block) -> Markup:
        """A block's text. Blocks have to be asked for in text order."""
        found = self._of(block)
        spans = self._cut(block)
        if len(spans) == 1:
            written = self._pieces(spans[0], found)
        else:
            written = "".join(f"<span class=s>{self._pieces(span, found)}</span>" for span in spans)
        return Markup(written)  # noqa: S704 (``_piece`` escapes all that is not its own: a Markup for each piece takes three times as long)

    def _of(self, block: Block) -> list[Mark]:
        """The marks that touch a block, those among them that began in an earlier one."""
        self._open = [mark for mark in self._open if mark.end > block.start]
        while self._mark < len(self.marks) and self.marks[self._mark].start < block.end:
            self._open.append(self.marks[self._mark])
            self._mark += 1
        return self._open

    def _cut(self, block: Block) -> list[Span]:
        """The block cut at the starts of its sentences."""
        starts = [block.start]
        while self._sentence < len(self.sentences) and self.sentences[self._sentence].start < block.end:
            start = self.sentences[self._sentence].start
            if start > block.start:
                starts.append(start)
            self._sentence += 1
        return [Span(start=a, end=b) for a, b in zip(starts, [*starts[1:], block.end], strict=True)]

    def _pieces(self, span: Span, found: list[Mark]) -> str:
        return "".join(self._piece(piece) for piece in pieces(span.start, span.end, found))

    def _piece(self, piece: Piece) -> str:
        words = str(escape(visible(self.text[piece.start : piece.end])))
        place = f" id=a{self.number}-{piece.start}" if piece.start in self.places else ""
        if piece.line:
            inner = f'<mark class="{" ".join(piece.kinds)}">{words}</mark>' if piece.kinds else words
            return f'<a href="#{escape(piece.line)}"{place}>{inner}</a>'
        if piece.kinds:
            return f'<mark{place} class="{" ".join(piece.kinds)}">{words}</mark>'
        return f"<span{place}>{words}</span>" if place else words
