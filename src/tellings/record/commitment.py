"""Commitments and conditions: who promised what to whom; what is required of whom, before what, and whether it is said to be met."""

from typing import Literal

from .base import Base
from .span import Evidence, Span

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
