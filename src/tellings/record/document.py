"""A document: one report, cleaned, with the way back to the bytes it came from."""

from pathlib import PurePath
from typing import Literal

import msgspec

from .base import Base
from .source import Source
from .span import Evidence, Span

BlockKind = Literal[
    "title", "subtitle", "byline", "dateline", "heading", "paragraph",  # main matter, in reading order
    "section", "caption", "pull_quote", "related", "promo", "consent", "share", "contact",
    "advertising", "navigation", "correction", "bio", "comment", "paywall", "credit", "timestamp", "other",
]  # fmt: skip
MAIN_KINDS: tuple[BlockKind, ...] = ("title", "subtitle", "heading", "paragraph")


class Block(Base, frozen=True, kw_only=True):
    """One typed stretch of ``Document.text``; ``rule`` says which rule typed it and ``why`` in words."""

    kind: BlockKind
    start: int
    end: int
    rule: str
    why: str = ""

    @property
    def span(self) -> Span:
        """The block's range in the text."""
        return Span(start=self.start, end=self.end)


class Segment(msgspec.Struct, frozen=True, array_like=True):
    r"""Where a stretch of the text came from.

    Attributes:
        start: first code point in ``Document.text``.
        length: code points it covers.
        byte: first byte in the source.
        size: bytes it covers.
        how: ``same`` (the bytes decode to exactly these characters), ``entity`` (an HTML character reference),
            ``escape`` (as the source's format writes it: ``\u00e9`` in JSON, ``""`` in a table, a reference in a feed, any of them around
            an HTML character reference), ``space`` (white space folded, or a line break), ``none`` (put in between blocks; no bytes).
    """

    start: int
    length: int
    byte: int
    size: int
    how: Literal["same", "entity", "escape", "space", "none"]


class Stated(Base, frozen=True, kw_only=True):
    """Something a document says of itself, with the characters or the source bytes that say it.

    Attributes:
        value: the cleaned value (ISO 8601 for dates, to its own precision: ``2014-09`` is a month, ``2014-09-03T14:05-05:00`` a minute).
        rule: where it was found: ``text.dateline``, ``html.meta article:published_time``, ``file.name``…
        evidence: the span in the text, if it stands there.
        byte: the first byte in the source that says it (with ``size`` and ``exact``), if it stands only in the markup.
    """

    value: str
    rule: str
    evidence: Evidence | None = None
    byte: int | None = None
    size: int | None = None
    exact: str | None = None


class Contradiction(Base, frozen=True, kw_only=True):
    """Places of one document that state one field differently; the first is the one that was trusted."""

    field: str
    stated: tuple[Stated, ...]


class Remark(msgspec.Struct, frozen=True, array_like=True):
    """Something that a reader should know of how a document was read: a stable word for programs, and words for people.

    Attributes:
        code: ``summary`` (a feed's entry holds a summary only), ``truncated``, ``date`` (one that can't be a report's was passed over)…
        words: what it is, with what to do.
    """

    code: str
    words: str


class Entry(Base, frozen=True, kw_only=True):
    """One entry of a live blog: its range in ``Document.text`` and when it was posted."""

    start: int
    end: int
    time: Stated | None = None


class Document(Base, frozen=True, kw_only=True):
    """One report, cleaned.

    ``text`` holds the main matter first (title, subtitle, headings, paragraphs, in reading order) and, from ``main_end`` on, everything
    else (furniture), so that the main matter parses as one piece and nothing is thrown away. Blocks are separated by two line feeds.

    Attributes:
        id: identifier, from the source's digest and the text.
        text: immutable; every span of the account refers to it.
        main_end: code points of main matter: ``text[:main_end]``.
        blocks: in text order, not overlapping, covering everything but the separators.
        offsets: in text order, covering all of ``text`` without a gap.
        language: ISO 639-1 code, or ``und``.
        title, subtitle, outlet, section: as the document states them; the outlet is the publisher's own name.
        byline: the writers as one line; ``authors`` one by one.
        published, updated: when it appeared first and when it was changed last, each to its own precision.
        canonical: the address that the document gives itself.
        wire: the agency that is credited with the text or with a part of it.
        contradictions: where the document's own statements disagree.
        entries: those of a live blog, in text order.
        remarks: what a reader should know of how it was read.
    """

    id: str
    source: Source
    text: str
    main_end: int
    blocks: tuple[Block, ...]
    offsets: tuple[Segment, ...]
    language: str
    title: Stated | None = None
    outlet: Stated | None = None
    byline: Stated | None = None
    published: Stated | None = None
    subtitle: Stated | None = None
    authors: tuple[Stated, ...] = ()
    section: Stated | None = None
    updated: Stated | None = None
    canonical: Stated | None = None
    wire: Stated | None = None
    contradictions: tuple[Contradiction, ...] = ()
    entries: tuple[Entry, ...] = ()
    remarks: tuple[Remark, ...] = ()

    def of_kind(self, *kinds: BlockKind) -> tuple[Block, ...]:
        """The blocks of these kinds, in text order."""
        return tuple(block for block in self.blocks if block.kind in kinds)

    @property
    def name(self) -> str:
        """What people call it: the outlet, or else the file."""
        if self.outlet:
            return self.outlet.value
        return PurePath(self.source.member or self.source.origin).name or self.source.origin
