"""Claims: propositions with polarity and modality, and whose they are."""

from typing import Literal

from .base import Base
from .event import Modality
from .span import Citation, Evidence, Span

Voice = Literal["outlet", "speaker", "document"]


class Role(Base, frozen=True, kw_only=True):
    """A participant or circumstance of a claim.

    Attributes:
        name: ``agent`` and ``object`` (passives turned round), ``is`` (the complement of a copula), ``when``, or a preposition.
        head: lemma of its head word; ``words`` the lemmas of its content words, the head's among them, sorted.
        entity: id of the account's entity that it names or refers to, if that is known.
        definite: whether it is a name or stands with a definite article or a possessive: what is already known to the reader.
        span: where its words stand, without what is only told beside it.
    """

    name: str
    head: str
    words: tuple[str, ...]
    entity: str | None = None
    definite: bool = False
    span: Span | None = None


class Claim(Base, frozen=True, kw_only=True):
    """Who did or is what, as one account has it.

    Attributes:
        subject, predicate, object: the words; ``lemma`` is the predicate's lemma.
        terms: lemmas of the content words of the clause, sorted: the material for aligning.
        roles: its participants and circumstances, in text order; those that a pronoun leaves open are left out.
        entities: ids of the account's entities in the clause.
        negated: whether the clause denies it.
        quote: id of the Quote whose content it stands in, or None for the outlet's own voice.
        voice: whose word it is: the outlet's own, a speaker's, or a document's ("according to the report").
        time: id of the TimeExpression that says when.
        hedge: the word that makes it less than certain ("allegedly", "presumed").
        degree: the words that say how much or how long ("at length", "in passing").
    """

    id: str
    subject: Evidence | None
    predicate: Evidence
    object: Evidence | None = None
    clause: Evidence
    lemma: str
    terms: tuple[str, ...]
    roles: tuple[Role, ...] = ()
    entities: tuple[str, ...] = ()
    negated: bool = False
    modality: Modality = "asserted"
    quote: str | None = None
    voice: Voice = "outlet"
    time: str | None = None
    hedge: Evidence | None = None
    degree: Evidence | None = None
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
