"""Claims: propositions with polarity and modality, and whose they are."""

from .base import Base
from .event import Modality
from .span import Citation, Evidence, Span


class Claim(Base, frozen=True, kw_only=True):
    """Who did or is what, as one account has it.

    Attributes:
        subject, predicate, object: the words; ``lemma`` is the predicate's lemma.
        terms: lemmas of the content words of the clause, sorted: the material for aligning.
        entities: ids of the account's entities in the clause.
        negated: whether the clause denies it.
        quote: id of the Quote whose content it stands in, or None for the outlet's own voice.
    """

    id: str
    subject: Evidence | None
    predicate: Evidence
    object: Evidence | None = None
    clause: Evidence
    lemma: str
    terms: tuple[str, ...]
    entities: tuple[str, ...] = ()
    negated: bool = False
    modality: Modality = "asserted"
    quote: str | None = None
    context: Span


class ClaimTelling(Base, frozen=True, kw_only=True):
    """One account's version of a claim."""

    account: str
    claim: str
    negated: bool
    attributed: bool
    citation: Citation


class AlignedClaim(Base, frozen=True, kw_only=True):
    """One proposition across accounts; ``reason`` says in words why these are one proposition."""

    id: str
    label: str
    tellings: tuple[ClaimTelling, ...]
    reason: str
    happening: str | None = None
