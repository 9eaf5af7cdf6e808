"""Programmes: the standing things that reports are about, such as agreements, plans, laws, cases, talks and bodies set up for a matter."""

from typing import Literal

from .base import Base
from .span import Citation, Evidence, Span

ProgrammeKind = Literal["programme", "agreement", "plan", "institution", "law", "case", "talks", "protest"]
Side = Literal["for", "against"]
DutyKind = Literal["required", "forbidden", "certified", "promised"]
DutyStatus = Literal["open", "certified", "not_certified", "done", "not_done", "denied"]


class Stance(Base, frozen=True, kw_only=True):
    """Somebody who is for or against a programme, as one report says.

    Attributes:
        side: ``for`` or ``against``.
        who: the words that name whose stance it is; ``entity`` its entity id.
        cue: the words that show the side ("praised", "vowed to repeal").
        quote: id of the Quote it stands in, or None for the outlet's own voice.
        context: the sentence it stands in.
    """

    side: Side
    who: Evidence
    entity: str | None = None
    cue: Evidence
    quote: str | None = None
    context: Span


class Programme(Base, frozen=True, kw_only=True):
    """A standing thing that one report names or describes.

    Attributes:
        kind: what it is, as the noun of its name or description says; ``protest`` of protests that go on.
        name: the words that name it best.
        mentions: names, acronyms and definite short forms, in text order; no pronouns.
        entity: id of the Entity that it is, or None.
        said: clauses that say what it is or does, in text order.
        since: id of the TimeExpression that says since or from when it is, or None.
        figures: ids of the figures that belong to it ("some $2 billion under the scheme").
        stances: who is for and who is against it.
        commitments, conditions: ids of the promises and conditions in whose words or sentence it stands.
    """

    id: str
    kind: ProgrammeKind
    name: str
    mentions: tuple[Evidence, ...]
    entity: str | None = None
    said: tuple[Evidence, ...] = ()
    since: str | None = None
    figures: tuple[str, ...] = ()
    stances: tuple[Stance, ...] = ()
    commitments: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()


class Position(Base, frozen=True, kw_only=True):
    """A Stance seen from the story: ``name`` says whose it is where the account's own words are a pronoun or short."""

    side: Side
    name: str
    who: Citation
    cue: Citation


class Duty(Base, frozen=True, kw_only=True):
    """A condition or commitment about a programme, and what became of it.

    Attributes:
        id: of the account's Condition or Commitment.
        kind: ``promised``, or the condition's kind.
        by: who requires, certifies or promises it, in the account's words or by name; empty where it does not say.
        citation: what is required, certified or promised; ``cue`` the words that make it so.
        status: ``certified`` or ``not_certified`` where an account speaks of that, ``done`` or ``not_done`` where one tells it, ``denied``
            where this one says that it is not required or was not promised, ``open`` where no account says what became of it.
        reason: in words, why the status, with who certified it and when.
    """

    id: str
    kind: DutyKind
    by: str = ""
    citation: Citation
    cue: Citation
    status: DutyStatus
    reason: str


class ProgrammeTelling(Base, frozen=True, kw_only=True):
    """What one account has of a programme.

    Attributes:
        programme: id of the account's Programme.
        mentions: where it is named, the fullest name first, then in text order.
        said: what the account says that it is or does.
        since: the words for since when it is; ``value`` the TIMEX3-style value (TIMEX3, TimeML 1.2.1) of that time, or empty.
        positions: who is for and against it.
        duties: what it requires, what was certified and what was promised about it.
    """

    account: str
    programme: str
    mentions: tuple[Citation, ...]
    said: tuple[Citation, ...] = ()
    since: Citation | None = None
    value: str = ""
    positions: tuple[Position, ...] = ()
    duties: tuple[Duty, ...] = ()


class AlignedProgramme(Base, frozen=True, kw_only=True):
    """One standing thing across accounts.

    Attributes:
        kind: that of the account that names it most fully.
        label: the fullest name that an account gives it; a bare "the case" has the place in brackets that the report speaks of there.
        names: every distinct name and short name, sorted.
        figures: ids of the AlignedFigures that belong to it.
        reason: in words, why these tellings are of one thing.
    """

    id: str
    kind: ProgrammeKind
    label: str
    names: tuple[str, ...]
    tellings: tuple[ProgrammeTelling, ...]
    figures: tuple[str, ...] = ()
    reason: str
