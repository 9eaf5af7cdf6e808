"""Which promises and conditions are about a standing thing: those that name it, say what it does, or go on from where it is named."""

import itertools
import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from ...record import Commitment, Condition, Evidence, ProgrammeKind

if TYPE_CHECKING:
    from spacy.tokens import Doc

REACH = 200  # code points from a mention to the next sentence: the rest of its own
REQUIREMENTS = re.compile(
    r"\b(?:(?:the|these|those|its|all) (?:requirements?|conditions|terms|obligations)|(?:the|these|those|all) (?:criteria|standards))\b",
    re.I,
)
ALSO = re.compile(r"\b(?:also|further|moreover|additionally)\b", re.I)
POINTING = re.compile(r"(?:these|this|such) ", re.I)
NEAR = 3  # code points between one sentence and the next
RULED = frozenset({"commitments.ruled", "commitments.must"})
RULING = frozenset({"plan", "law", "programme", "agreement"})  # kinds that lay something down


class Thing(NamedTuple):
    """What is known of a thing where its promises are looked for.

    Attributes:
        kind: what it is.
        mentions: in text order.
        announced: the clauses that say what was announced, where it stands for that.
        others: where other things are named, sorted.
    """

    kind: ProgrammeKind
    mentions: Sequence[Evidence]
    announced: Sequence[Evidence]
    others: Sequence[int]


class Belonging(NamedTuple):
    """Ids of the promises and of the conditions of a thing; ``deeds`` the contents that say what it does."""

    commitments: tuple[str, ...]
    conditions: tuple[str, ...]
    deeds: tuple[Evidence, ...]


def undertakings(thing: Thing, made: Sequence[Commitment | Condition], doc: "Doc") -> Belonging:
    """The promises and conditions of a thing.

    Those in whose words or sentence it stands; those that promise the deed that it is named for; those that tell what was announced, and
    what is promised "also" right behind; rules in the sentence behind it that nobody is named for; and what is certified of them.
    """
    ordered = sorted(made, key=lambda one: (one.context.start, one.cue.start))
    ends = sorted({_sentence_end(doc, one.end) for one in thing.mentions})
    named_for = {deed for one in thing.mentions for deed in _deeds(doc, one)}
    kept: list[Commitment | Condition] = []
    deeds: list[Evidence] = []
    required: Condition | None = None
    for one in ordered:
        if isinstance(one, Commitment) and (_is_announced(one, thing) or (named_for and named_for & _deeds(doc, one.content))):
            deeds.append(one.content)
            kept.append(one)
        elif _is_named(one, thing) or _is_met(one, required, thing) or _goes_on(one, kept, ends, thing, doc):
            kept.append(one)
        if kept and kept[-1] is one and isinstance(one, Condition) and one.kind == "required":
            required = one
    kept += _pointing(ordered, kept)
    return Belonging(
        tuple(one.id for one in kept if isinstance(one, Commitment)),
        tuple(one.id for one in sorted(kept, key=lambda one: one.context.start) if isinstance(one, Condition)),
        tuple(deeds),
    )


def _is_named(one: Commitment | Condition, thing: Thing) -> bool:
    at = bisect_left(thing.mentions, one.context.start, key=lambda mention: mention.start)
    return at < len(thing.mentions) and thing.mentions[at].end <= one.context.end


def _is_met(one: Commitment | Condition, required: Condition | None, thing: Thing) -> bool:
    """Whether it certifies what was required just before, or "the requirements" in the sentence behind one that speaks of the thing."""
    if not isinstance(one, Condition) or one.kind != "certified":
        return False
    if required is not None and 0 <= one.context.start - required.context.end <= NEAR:
        return True
    near = any(0 < one.context.start - mention.end <= REACH for mention in thing.mentions)
    return near and REQUIREMENTS.search(one.content.exact) is not None


def _is_announced(one: Commitment, thing: Thing) -> bool:
    return any(one.content.start < clause.end and clause.start < one.content.end for clause in thing.announced)


def _goes_on(one: Commitment | Condition, kept: "list[Commitment | Condition]", ends: Sequence[int], thing: Thing, doc: "Doc") -> bool:
    """Whether it goes on from the sentence before: a rule that nobody is named for, or what somebody "also" promises."""
    if isinstance(one, Commitment):
        last = next((other for other in reversed(kept) if isinstance(other, Commitment)), None)
        if last is None or not 0 <= one.context.start - last.context.end <= NEAR or ALSO.search(_between(one, doc)) is None:
            return False
        return not _is_other(thing, last.context.end, one.context.end)
    if one.kind == "certified" or one.by is not None or one.content.rule not in RULED or thing.kind not in RULING:
        return False
    at = bisect_left(ends, one.context.start + 1) - 1
    return at >= 0 and one.context.start - ends[at] <= NEAR and not _is_other(thing, ends[at], one.context.end)


def _is_other(thing: Thing, start: int, end: int) -> bool:
    """Whether another thing is named within these code points."""
    return bisect_left(thing.others, start) < bisect_left(thing.others, end)


def _between(one: Commitment, doc: "Doc") -> str:
    first = min(one.cue.start, one.promiser.start) if one.promiser is not None else one.cue.start
    return doc.text[first : one.content.start]


def _pointing(ordered: "list[Commitment | Condition]", kept: "list[Commitment | Condition]") -> "list[Condition]":
    """Requirements of "these efforts" right before one that is the thing's."""
    mine = {one.id for one in kept}
    rules = [one for one in ordered if isinstance(one, Condition)]
    return [
        one
        for one, behind in itertools.pairwise(rules)
        if behind.id in mine
        and one.id not in mine
        and one.kind == behind.kind
        and one.by is not None
        and POINTING.match(one.by.exact)
        and 0 <= behind.context.start - one.context.end <= NEAR
    ]


def _sentence_end(doc: "Doc", place: int) -> int:
    span = doc.char_span(max(0, place - 1), place, alignment_mode="expand")
    return span[0].sent.end_char if span is not None and len(span) else place


def _deeds(doc: "Doc", words: Evidence) -> set[tuple[str, str]]:
    """The deeds that some words tell, by the lemmas of the verb and of what it is done to."""
    span = doc.char_span(words.start, words.end, alignment_mode="expand")
    return {
        (token.lemma_.lower(), child.lemma_.lower())
        for token in (span if span is not None else ())
        if token.pos_ == "VERB"
        for child in token.children
        if child.dep_ in ("dobj", "nsubjpass") and words.start <= child.idx < words.end and child.pos_ != "PRON"
    }
