"""Attributions: who is reported to have said what, in which words."""

from typing import Literal

from .base import Base
from .span import Citation, Evidence, Span

QuoteKind = Literal["direct", "indirect", "mixed"]
SpeakerStatus = Literal["resolved", "unresolved", "none"]


class Speaker(Base, frozen=True, kw_only=True):
    """Who a quote is attributed to.

    Attributes:
        status: ``resolved`` to ``entity``; ``unresolved`` where two or no candidates remain (they stand in ``candidates``);
            ``none`` where the document names nobody.
        entity: the Entity's id in the account.
        candidates: ids of the entities it may be.
        reason: in words, how it was resolved or why not.
    """

    status: SpeakerStatus
    entity: str | None = None
    candidates: tuple[str, ...] = ()
    reason: str


class Quote(Base, frozen=True, kw_only=True):
    """One attribution, in the terms of the attribution literature (PARC 3: source, cue, content).

    Attributes:
        content: the parts of the content in text order, without their quotation marks; several where it is interrupted.
        marked: for each part, whether it stands between quotation marks.
        cue: the words that attribute ("said", "according to").
        source: the span that names the speaker ("he", "the White House").
        context: the sentences it stands in.
        negated: whether the cue denies or withholds the content ("denied", "did not say").
    """

    id: str
    kind: QuoteKind
    content: tuple[Evidence, ...]
    marked: tuple[bool, ...]
    cue: Evidence | None = None
    source: Evidence | None = None
    speaker: Speaker
    context: Span
    negated: bool = False

    @property
    def words(self) -> str:
        """The content as one string, its parts joined by an ellipsis."""
        return " … ".join(part.exact for part in self.content)


class Edit(Base, frozen=True, kw_only=True):
    """One step from the fullest wording to another: the words on both sides (either may be empty)."""

    op: Literal["same", "dropped", "added", "changed"]
    base: str
    other: str


class Telling(Base, frozen=True, kw_only=True):
    """One account's wording of an utterance; ``edits`` lead from the base wording to this one (empty for the base itself)."""

    account: str
    quote: str
    citations: tuple[Citation, ...]
    words: str
    edits: tuple[Edit, ...] = ()


class AlignedQuote(Base, frozen=True, kw_only=True):
    """One utterance across accounts.

    Attributes:
        speaker: id of the StoryEntity, or None where unresolved.
        base: index into ``tellings`` of the fullest wording.
        tellings: in the order of the record's accounts.
        wordings: number of wordings that differ in more than case and punctuation.
        happening: id of the happening it belongs to, or None.
        reason: in words, why these are one utterance (empty for a single telling).
    """

    id: str
    speaker: str | None
    kind: QuoteKind
    base: int
    tellings: tuple[Telling, ...]
    wordings: int
    happening: str | None = None
    reason: str = ""
