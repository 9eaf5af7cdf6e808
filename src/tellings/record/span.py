"""Spans of a document's text, and the evidence that stands on them."""

from typing import TYPE_CHECKING, Any

from .base import Base
from .selectors import selectors

if TYPE_CHECKING:
    from .document import Document


class Span(Base, frozen=True, kw_only=True):
    """A half-open range of Unicode code points in a Document's ``text``."""

    start: int
    end: int

    def covers(self, other: "Span | Evidence") -> bool:
        """Whether ``other`` lies inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span | Evidence") -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end


class Evidence(Base, frozen=True, kw_only=True):
    """Verbatim characters of a document, and the rule that pointed at them.

    Invariant: ``document.text[start:end] == exact``, and ``start < end``.
    ``rule`` is ``stage.rule``, for example ``quotes.cue_after``.
    """

    start: int
    end: int
    exact: str
    rule: str

    @property
    def span(self) -> Span:
        """The range alone."""
        return Span(start=self.start, end=self.end)

    def selectors(self, document: "Document") -> list[dict[str, Any]]:
        """The selectors of the W3C Web Annotation model for these characters of their document: by position, by quotation, by bytes.

        Raises:
            ValueError: if the document's text has no such range.
        """
        return selectors(document, self.start, self.end)


def evidence(text: str, start: int, end: int, rule: str) -> Evidence:
    """The evidence for ``text[start:end]``.

    Raises:
        ValueError: if the range is empty or outside the text.
    """
    if not 0 <= start < end <= len(text):
        raise ValueError(f"no span {start}:{end} in a text of {len(text)} code points")
    return Evidence(start=start, end=end, exact=text[start:end], rule=rule)


class Citation(Base, frozen=True, kw_only=True):
    """Evidence named from outside its document: which account, and where in it."""

    account: str
    evidence: Evidence
