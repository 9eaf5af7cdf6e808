"""The text of a document with evidence lit in it, as HTML: marks never cross, and everything that is not ours is escaped."""

from collections.abc import Callable, Iterable

from markupsafe import Markup, escape

from ...record import Account, Block
from ...report.marks import Mark, Piece, marks, pieces
from ...report.words import visible

Writer = Callable[[Piece, Markup], Markup]


class Lit:
    """One document's text, block by block.

    Args:
        account: the account of the document.
        found: what is to be lit.
        write: makes the HTML of a stretch that something covers, from the stretch and its escaped characters.
    """

    def __init__(self, account: Account, found: Iterable[Mark], write: Writer) -> None:
        self.text = account.document.text
        self.found = sorted(found)
        self.write = write
        self._next = 0
        self._open: list[Mark] = []

    def block(self, block: Block) -> Markup:
        """A block's text. Blocks have to be asked for in text order."""
        self._open = [mark for mark in self._open if mark.end > block.start]
        while self._next < len(self.found) and self.found[self._next].start < block.end:
            self._open.append(self.found[self._next])
            self._next += 1
        return Markup("").join(self._piece(piece) for piece in pieces(block.start, block.end, self._open))

    def _piece(self, piece: Piece) -> Markup:
        words = escape(visible(self.text[piece.start : piece.end]))
        return self.write(piece, words) if piece.kinds or piece.line else words


def extracted(account: Account) -> list[Mark]:
    """Everything that was found in a document, each mark with its own span as its line, so that it leads to its address."""
    return [Mark(mark.start, mark.end, mark.kind, f"{mark.start}-{mark.end}") for mark in marks(account)]
