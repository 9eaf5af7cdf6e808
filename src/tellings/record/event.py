"""Events: who did what to whom, where and when, as one account tells it."""

from typing import Literal

from .base import Base
from .span import Citation, Evidence, Span

Modality = Literal["asserted", "planned", "possible", "required"]


class Event(Base, frozen=True, kw_only=True):
    """Something that is told to have happened, to happen, or not to have happened.

    Attributes:
        trigger: the verb or noun that names it; ``lemma`` its lemma; ``kind`` its PLOVER type, or empty.
        agents, patients: who did it and to whom; entity ids where resolved stand in ``entities``.
        time: id of a TimeExpression; ``place`` the words that name where.
        asserted polarity: ``negated`` where it is said not to have happened.
        quote: id of the Quote it stands in, or None for the outlet's own voice.
        clause: for a dated event the words that tell it, from its subject on; its rule is ``events.predicate`` where they are without one.
    """

    id: str
    trigger: Evidence
    lemma: str
    kind: str = ""
    agents: tuple[Evidence, ...] = ()
    patients: tuple[Evidence, ...] = ()
    entities: tuple[str, ...] = ()
    place: Evidence | None = None
    time: str | None = None
    negated: bool = False
    modality: Modality = "asserted"
    quote: str | None = None
    clause: Evidence | None = None
    context: Span


class TimelineTelling(Base, frozen=True, kw_only=True):
    """What one account says of a dated event; ``value`` is its day as this account gives it."""

    account: str
    event: str
    value: str
    citation: Citation


class TimelineEntry(Base, frozen=True, kw_only=True):
    """One dated event of the story, with every account that tells it.

    Attributes:
        value: the most precise date that all tellings allow, or the earliest one where they differ.
        status: ``same``, ``compatible`` (different precision), ``differs``, or ``single``.
    """

    id: str
    value: str
    label: str
    status: Literal["same", "compatible", "differs", "single"]
    reason: str
    planned: bool = False
    tellings: tuple[TimelineTelling, ...]
