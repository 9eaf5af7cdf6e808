"""Commitments and conditions: who promised what to whom; what is required of whom, before what, and whether it is said to be met."""

from typing import Literal

from .base import Base
from .span import Citation, Evidence, Span

FulfilmentKind = Literal["certified", "done", "not_done"]
ConditionKind = Literal["required", "forbidden", "certified"]


class Commitment(Base, frozen=True, kw_only=True):
    """Something that somebody is reported to have promised, agreed or undertaken to do.

    Attributes:
        cue: the words that make it a promise ("pledged", "agreed"); ``lemma`` the verb's lemma.
        promiser, promisee: who promised, and to whom, where the report says so; ``entity`` is the promiser's entity id.
        content: what was promised.
        negated: whether the report says that it was not promised, or refused.
        time: id of the TimeExpression inside the content: by or from when.
        quote: id of the Quote it stands in, or None for the outlet's own voice.
    """

    id: str
    cue: Evidence
    lemma: str
    promiser: Evidence | None = None
    entity: str | None = None
    promisee: Evidence | None = None
    content: Evidence
    negated: bool = False
    time: str | None = None
    quote: str | None = None
    context: Span


class Condition(Base, frozen=True, kw_only=True):
    """Something that is required, or that somebody certified to be met.

    Attributes:
        kind: ``required``; ``forbidden``; or ``certified``: said to be met by somebody whose office it is.
        cue: the words that say so ("requires", "provided that", "certified").
        by: who or what requires or certifies it ("US law", "the State Department"); ``entity`` its entity id.
        content: what is required or certified.
        before: what may not come, or be given, until then.
        negated: whether the report says that it is not required, or was not certified.
        quote: id of the Quote it stands in, or None for the outlet's own voice.
    """

    id: str
    kind: ConditionKind
    cue: Evidence
    by: Evidence | None = None
    entity: str | None = None
    content: Evidence
    before: Evidence | None = None
    negated: bool = False
    quote: str | None = None
    context: Span


class UndertakingTelling(Base, frozen=True, kw_only=True):
    """One account's telling of a commitment or condition.

    Attributes:
        undertaking: id of the account's Commitment or Condition.
        negated: whether this account says that it was not promised or required, or refused.
        citation: what is promised or required; ``cue`` the words that make it so.
    """

    account: str
    undertaking: str
    negated: bool = False
    citation: Citation
    cue: Citation


class Fulfilment(Base, frozen=True, kw_only=True):
    """What became of a commitment or condition, as an account tells it.

    Attributes:
        kind: ``certified`` where somebody whose office it is said it to be met; ``done`` or ``not_done`` where an event is told.
        citation: the words that say so.
        reason: in words, why they are taken to speak of it.
    """

    kind: FulfilmentKind
    citation: Citation
    reason: str


class AlignedUndertaking(Base, frozen=True, kw_only=True):
    """One promise or requirement across accounts, and what became of it.

    Attributes:
        kind: ``promised``, or a condition's kind.
        label: the fullest words of its content.
        by: id of the StoryEntity that promises or requires, or None where that is not known.
        status: ``differs`` where one account affirms what another denies.
        reason: in words, why these are one (empty for a single telling).
        fulfilments: in the record's order of accounts; none where no account says what became of it.
    """

    id: str
    kind: Literal["promised", "required", "forbidden", "certified"]
    label: str
    by: str | None = None
    status: Literal["same", "differs", "single"]
    tellings: tuple[UndertakingTelling, ...]
    fulfilments: tuple[Fulfilment, ...] = ()
    reason: str = ""
