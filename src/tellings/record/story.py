"""A story: the accounts of one happening or of one running matter, its happenings kept apart."""

from typing import Literal

from .base import Base
from .span import Citation


class Reason(Base, frozen=True, kw_only=True):
    """A reason in words, with the characters it rests on."""

    text: str
    citations: tuple[Citation, ...] = ()


Certainty = Literal["", "certain", "likely", "possible"]


class Dating(Base, frozen=True, kw_only=True):
    """When a report was written.

    Attributes:
        value: ISO 8601 at its own precision, or None where nothing tells.
        earliest, latest: the days (ISO 8601) between which it was written, as far as the evidence goes.
        basis: ``stated`` by the document, ``inferred`` from its own words and its companions, or ``unknown``.
        certainty: ``certain`` where it is stated; ``likely`` where its own words give the range; ``possible`` where only its companions, or
            who likely held an office, do; empty where nothing tells.
    """

    account: str
    value: str | None
    earliest: str | None
    latest: str | None
    basis: Literal["stated", "inferred", "unknown"]
    reasons: tuple[Reason, ...]
    certainty: Certainty = ""


class Happening(Base, frozen=True, kw_only=True):
    """What some of the accounts are about: one event or meeting at one time.

    Attributes:
        title: a headline of one of its accounts.
        value: its date at its own precision, or None.
        accounts: ids, in the record's order.
        reasons: why these accounts belong together, and apart from the others.
    """

    id: str
    title: str
    value: str | None
    accounts: tuple[str, ...]
    reasons: tuple[Reason, ...]


class CopyPair(Base, frozen=True, kw_only=True):
    """Two accounts that share text; ``shared`` is the ratio (0–1) of the shorter one's words that stand in the other."""

    original: str | None
    accounts: tuple[str, str]
    shared: float
    passages: tuple[tuple[Citation, Citation], ...]
    reason: str


class Story(Base, frozen=True, kw_only=True):
    """The accounts that are compared; each belongs to exactly one happening and has one dating."""

    id: str
    title: str
    accounts: tuple[str, ...]
    happenings: tuple[Happening, ...]
    datings: tuple[Dating, ...]
    copies: tuple[CopyPair, ...] = ()
    witnesses: tuple[tuple[str, ...], ...] = ()

    def happening_of(self, account: str) -> Happening:
        """The happening an account is about. Raises KeyError if the account is not of this story."""
        for happening in self.happenings:
            if account in happening.accounts:
                return happening
        raise KeyError(account)

    def dating_of(self, account: str) -> Dating:
        """When an account was written. Raises KeyError if the account is not of this story."""
        for dating in self.datings:
            if dating.account == account:
                return dating
        raise KeyError(account)
