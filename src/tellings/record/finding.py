"""Findings: aligned variants with a status, the kind of difference, and the reason in words."""

from typing import Literal

from .base import Base
from .quote import EditKind
from .span import Citation

FindingKind = Literal["wording", "figure", "date", "claim", "coverage", "copy"]
FindingStatus = Literal["contradicts", "differs", "compatible", "corroborated", "only", "not_found", "copied"]
DifferenceKind = Literal[
    "polarity", "agent", "degree", "attribution", "time", "place", "figure", "wording", "cause", "certainty", "label"
]  # fmt: skip


class Variant(Base, frozen=True, kw_only=True):
    """One version of an aligned fact, with the accounts that carry it.

    ``voice`` names the speaker or document whose word it is, as the accounts give it; empty for the accounts' own voice.
    """

    words: str
    accounts: tuple[str, ...]
    citations: tuple[Citation, ...]
    voice: str = ""


class Witness(Base, frozen=True, kw_only=True):
    """Accounts of a finding that count as one witness, and why, in words (empty for an account that stands for itself)."""

    accounts: tuple[str, ...]
    reason: str = ""
    citations: tuple[Citation, ...] = ()


class Finding(Base, frozen=True, kw_only=True):
    """What the comparison found about one fact.

    Attributes:
        title: one line that stands by itself.
        reason: in words, why this status.
        subject: id of the AlignedQuote, AlignedFigure, TimelineEntry, AlignedClaim or CoverageItem it is about.
        missing: accounts in which it was not found, where that is the point.
        difference: what the accounts part in, where they part; for facts that only look different, what they would have parted in.
        witnesses: number of independent accounts that carry it (copies, and accounts of one shared source, count once).
        counted: how they were counted; given where an account does not stand for itself.
        weight: rank among the findings, larger first; see compare/making for its table.
        differences: for wordings that differ, the kinds of their differences, sorted; ``claim`` where they change what is said.
    """

    id: str
    kind: FindingKind
    status: FindingStatus
    title: str
    reason: str
    variants: tuple[Variant, ...]
    subject: str = ""
    missing: tuple[str, ...] = ()
    witnesses: int
    weight: int
    happening: str | None = None
    differences: tuple[EditKind, ...] = ()
    difference: DifferenceKind | Literal[""] = ""
    counted: tuple[Witness, ...] = ()


class Carried(Base, frozen=True, kw_only=True):
    """Whether an account has an item.

    ``status``: ``has`` (with citations), ``not_found``, ``unclear`` (it has something like it, cited, that could not be told to be the
    same), ``other_happening`` (it is about something else), ``before`` (written before it happened), ``not_searched`` (a stage that would
    have found it failed). Only ``not_found`` speaks of an omission.
    """

    account: str
    status: Literal["has", "not_found", "unclear", "other_happening", "before", "not_searched"]
    citations: tuple[Citation, ...] = ()
    reason: str = ""


class CoverageItem(Base, frozen=True, kw_only=True):
    """One item of the coverage matrix: a figure, a speaker, a named thing, an event, a quotation, a claim.

    Attributes:
        carried: the accounts of the happenings that it belongs to, in the record's order; those of other happenings are left out, since
            in a large record they are nearly all (``of`` speaks for them).
        weight: witnesses of one happening, times ten, and how much an omission of its kind tells.
    """

    id: str
    kind: Literal["figure", "speaker", "entity", "event", "quote", "claim"]
    label: str
    subject: str
    carried: tuple[Carried, ...]
    weight: int

    def of(self, account: str) -> Carried:
        """Whether an account has the item, any account of the story."""
        for one in self.carried:
            if one.account == account:
                return one
        return Carried(account=account, status="other_happening", reason="it is about another happening")
