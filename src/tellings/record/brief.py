"""The brief: one page of a record, every line of it verbatim words of a report, with where they stand."""

from .base import Base
from .span import Citation


class BriefLine(Base, frozen=True, kw_only=True):
    """One line of a brief.

    Attributes:
        citation: the words of the line, verbatim, and the account they are taken from.
        also: other places that carry the same, one an account.
        lead: what stands before the words, such as whose they are or what they are set against; made by tellings, never from a document
            alone.
        remark: what the record says of it, such as why two accounts part; empty where nothing needs saying.
        side: for a dispute, the number of the side from 1; 0 elsewhere.
        witnesses: number of independent accounts that carry it.
    """

    citation: Citation
    also: tuple[Citation, ...] = ()
    lead: str = ""
    remark: str = ""
    side: int = 0
    witnesses: int = 1


class BriefSection(Base, frozen=True, kw_only=True):
    """Lines under one title; ``more`` is how many that belong here did not fit."""

    title: str
    lines: tuple[BriefLine, ...]
    more: int = 0


class Brief(Base, frozen=True, kw_only=True):
    """A page of a record.

    Attributes:
        title: of the story.
        words: number of words of its lines, remarks aside.
        sections: those that have lines, in reading order.
    """

    title: str
    words: int
    sections: tuple[BriefSection, ...]
