"""Attributions: who is reported to have said what, in which words."""

from typing import Literal

from .base import Base
from .span import Citation, Evidence, Span

QuoteKind = Literal["direct", "indirect", "mixed"]
SpeakerStatus = Literal["resolved", "unresolved", "none"]
SpeechModality = Literal[
    "asserted", "denied", "withheld", "doubted", "promised", "threatened", "warned", "predicted", "asked", "urged", "hoped", "believed"
]
EditKind = Literal["omission", "truncation", "insertion", "ellipsis", "spelling", "tense", "pronoun", "addition", "words", "claim"]
CutPlace = Literal["start", "inside", "end"]


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
        kind: ``direct`` where all of it is the speaker's own words (between marks, or set as a transcript or display quotation without
            any), ``mixed`` where some of it stands between marks.
        content: the parts of the content in text order, without their quotation marks; several where it is interrupted.
        marked: for each part, whether it stands between quotation marks.
        cue: the words that attribute ("said", "according to").
        source: the span that names the speaker ("he", "the White House").
        context: the sentences it stands in.
        negated: whether the cue denies or withholds the content ("denied", "did not say").
        modality: how the cue puts it forward: ``withheld`` for what somebody refuses or does not come to say or do, ``predicted`` also for
            what is only speculated, ``believed`` for thoughts.
        within: id of the quote in whose content this one stands: "Murillo said that witnesses told investigators…" is Murillo's, and holds
            the witnesses'. None for what the report itself attributes.
        addressee: who is spoken to ("reporters").
        occasion: where or on what occasion it was said ("in an interview", "at the harbour").
        time: id of the account's TimeExpression that says when it was said.
        about: what partly quoted words are said of ("called *the plan* “a disgrace”").
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
    modality: SpeechModality = "asserted"
    within: str | None = None
    addressee: Evidence | None = None
    occasion: Evidence | None = None
    time: str | None = None
    about: Evidence | None = None

    @property
    def words(self) -> str:
        """The content as one string, its parts joined by an ellipsis."""
        return " … ".join(part.exact for part in self.content)


class Edit(Base, frozen=True, kw_only=True):
    """One step from the fullest wording to another: the words on both sides (either may be empty).

    Attributes:
        kind: what the step does, None where the words are the same. ``truncation`` leaves out a beginning or an end, ``omission`` words
            between others that are kept; ``insertion`` puts words in brackets; ``ellipsis`` sets or takes away marks of omission;
            ``spelling`` changes spelling, contractions, articles or punctuation; ``tense`` the form of a verb; ``pronoun`` who "I" or "my"
            is; ``addition`` gives words that the fullest does not have; ``words`` says it with other words; ``claim`` changes what is
            said: a negation, a number, a modal verb.
        reason: in words, why it is of that kind.
    """

    op: Literal["same", "dropped", "added", "changed"]
    base: str
    other: str
    kind: EditKind | None = None
    reason: str = ""


class Cut(Base, frozen=True, kw_only=True):
    """Where a telling cuts the fullest wording.

    Attributes:
        place: at its ``start``, its ``end``, or ``inside``.
        at: the word of the fullest wording beside the cut that is kept: the first one behind a cut at the start, else the last before it.
        words: how many words are left out.
    """

    place: CutPlace
    at: str
    words: int


class Telling(Base, frozen=True, kw_only=True):
    """One account's wording of an utterance; ``edits`` lead from the base wording to this one (empty for the base itself).

    ``cuts`` say where it leaves words of the base out.
    """

    account: str
    quote: str
    citations: tuple[Citation, ...]
    words: str
    edits: tuple[Edit, ...] = ()
    cuts: tuple[Cut, ...] = ()


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
