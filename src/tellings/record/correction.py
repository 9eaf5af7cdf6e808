"""Corrections: what people said of a record, kept apart from what the machine said, with who and when."""

from typing import Literal

from .base import Base
from .identity import identify

CorrectionKind = Literal[
    "accept", "reject", "merge_entities", "split_entity", "merge_utterances", "split_utterance", "merge_happenings", "split_happening",
    "speaker", "date", "note", "undo",
]  # fmt: skip
TargetKind = Literal["finding", "entity", "utterance", "happening", "account", "time", "claim", "figure", "event", "programme", "span"]
Verdict = Literal["accepted", "rejected"]


class Passage(Base, frozen=True, kw_only=True):
    """Characters of a document that a correction holds on to, so that it finds its place again after everything was computed anew.

    Attributes:
        account: the account's id when it was made; ``source``: SHA-256 of its source's bytes, which outlasts a new way of cleaning.
        start, end: code points of the document's text; both 0 for the document as a whole.
        exact: the characters.
    """

    account: str
    source: str
    start: int = 0
    end: int = 0
    exact: str = ""


class Target(Base, frozen=True, kw_only=True):
    """What a correction is about.

    Attributes:
        id: its id in the record when the correction was made; tried first.
        passages: where it stands; tried where no such id is left.
        detail: of a finding its kind and what the accounts part in (``claim/polarity``), of an entity its name: what else has to agree.
    """

    what: TargetKind
    id: str = ""
    passages: tuple[Passage, ...] = ()
    detail: str = ""


class Correction(Base, frozen=True, kw_only=True):
    """One entry of the log of corrections. Entries are never changed: an ``undo`` takes an earlier one back.

    Attributes:
        id: from everything else in it.
        story: the story it was made in.
        targets: of ``merge_…`` all that are one; of ``split_…`` what belongs together apart from the rest; else the one it is about.
        value: the speaker's name (empty: nobody is named), the date (ISO 8601, to its own precision), the name of merged or split things
            (may be empty), or the id of what is undone.
        note: the reason, in the words of who made it.
        who: their name as they gave it; ``when``: UTC, ISO 8601 to the second.
    """

    id: str
    kind: CorrectionKind
    story: str
    targets: tuple[Target, ...] = ()
    value: str = ""
    note: str = ""
    who: str
    when: str


def correction(
    kind: CorrectionKind, story: str, targets: tuple[Target, ...] = (), *, value: str = "", note: str = "", who: str, when: str
) -> Correction:
    """A correction with its id. ``when`` is the caller's clock: the library has none."""
    parts = [
        part for one in targets for part in (one.what, one.id, one.detail, *(f"{at.account}:{at.start}-{at.end}" for at in one.passages))
    ]
    identity = identify("correction", kind, story, *parts, value, note, who, when)
    return Correction(id=identity, kind=kind, story=story, targets=targets, value=value, note=note, who=who, when=when)


class Applied(Base, frozen=True, kw_only=True):
    """A correction, and whether it could be applied to this record; ``reason`` says why not, in words."""

    correction: Correction
    applied: bool
    reason: str = ""


class Judgement(Base, frozen=True, kw_only=True):
    """Somebody's verdict on a finding. Of several on one finding the last one stands."""

    finding: str
    verdict: Verdict
    correction: str
    who: str
    when: str
    note: str = ""
