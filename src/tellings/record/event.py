"""Events: who did what to whom, where and when, as one account tells it."""

from typing import Literal

from .base import Base
from .span import Citation, Evidence, Span

Modality = Literal["asserted", "planned", "possible", "required"]
Ground = Literal["foreground", "background"]
Outcome = Literal["", "came", "moved", "untold", "ahead"]
Factuality = Literal[
    "happened", "planned", "possible", "conditional", "required", "threatened", "attempted", "alleged", "denied", "not_happened"
]
ParticipantRole = Literal["actor", "recipient"]


class Participant(Base, frozen=True, kw_only=True):
    """One who takes part in an event as its type reads it: who agrees, demands or attacks, and with, of or against whom.

    Attributes:
        role: ``actor`` or ``recipient``, as in the PLOVER codebook; both sides of a meeting or an agreement may be actors.
        evidence: the words that name the participant.
        entity: id of the Entity among those words that says most who it is, or None.
        countries: ISO 3166-1 alpha-3 codes, in the order of the words; empty where no word tells a country.
        sectors: sector codes of the PLOVER codebook (``GOV``, ``MIL``, ``CVL``…), and ``IGO``, ``NGO``, ``IMG`` for bodies across borders.
    """

    role: ParticipantRole
    evidence: Evidence
    entity: str | None = None
    countries: tuple[str, ...] = ()
    sectors: tuple[str, ...] = ()


class Event(Base, frozen=True, kw_only=True):
    """Something that is told to have happened, to happen, or not to have happened.

    Attributes:
        trigger: the verb or noun that names it; ``lemma`` its lemma; ``kind`` its PLOVER type as it is put, or empty.
        act: the PLOVER type of the act itself where ``kind`` is that of its promise, threat, demand or refusal ("will visit":
            ``AGREE`` of a ``CONSULT``); empty where both are one.
        agents, patients: who did it and to whom; entity ids where resolved stand in ``entities``.
        time: id of a TimeExpression; ``place`` the words that name where.
        asserted polarity: ``negated`` where it is said not to have happened.
        quote: id of the Quote it stands in, or None for the outlet's own voice.
        factuality: whether the account tells it as fact: ``happened``, ``planned``, ``possible``, ``conditional`` (after "if"),
            ``required``, ``threatened``, ``attempted``, ``alleged``, ``denied``, ``not_happened``.
        participants: actors and recipients of ``kind``; ``agents`` and ``patients`` are those of the trigger by grammar.
        modes, contexts: of the PLOVER codebook ("arrest", "firearms"; "election", "migration"), shown by words near the trigger and of
            its sentence, in alphabetical order; empty without a type.
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
    act: str = ""
    factuality: Factuality = "happened"
    participants: tuple[Participant, ...] = ()
    modes: tuple[str, ...] = ()
    contexts: tuple[str, ...] = ()


class TimelineTelling(Base, frozen=True, kw_only=True):
    """What one account says of a dated event.

    Attributes:
        value: its day as this account gives it, or empty where it tells the event without one.
        planned: whether it tells it as a plan.
    """

    account: str
    event: str
    value: str
    planned: bool = False
    citation: Citation


class TimelineEntry(Base, frozen=True, kw_only=True):
    """One dated event of the story, with every account that tells it.

    Attributes:
        value: the most precise date that all tellings allow, or the earliest one where they differ.
        status: ``same``, ``compatible`` (different precision), ``differs``, or ``single``.
        planned: whether every dated telling tells it as a plan.
        event: id of the AlignedEvent that it is, or empty where one account alone tells it, once.
        ground: ``foreground`` for what the reports are about, ``background`` for what they tell of the time before.
        outcome: of what some account tells as planned: ``came`` where another tells it as done on a day that fits, ``moved`` where on
            another day, ``untold`` where accounts written in the 30 days after tell nothing of it, ``ahead`` where none was written then;
            else empty.
    """

    id: str
    value: str
    label: str
    status: Literal["same", "compatible", "differs", "single"]
    reason: str
    planned: bool = False
    event: str = ""
    ground: Ground = "foreground"
    outcome: Outcome = ""
    tellings: tuple[TimelineTelling, ...]
