"""Commitments and conditions from the verbs that make them (lexicon/undertakings.txt), and from "provided that"."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...lexicon import rows
from ...record import Commitment, Condition, Document, Entity, Evidence, Quote, Span, TimeExpression, evidence, identify
from .phrases import addressee, before, beside, content, is_sum, phrase, span, subject

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

LONGEST = 300  # tokens of a sentence above which it is no prose but a list or a table run together
FUTURE = frozenset({"will", "shall", "would", "'ll", "’ll"})
LIGHT = frozenset({"make", "give", "issue", "sign", "offer"})  # verbs whose noun says what was done: "made a promise"
CONDITIONS = frozenset({"provided", "providing"})


@dataclass(frozen=True)
class _Place:
    """What is known of places in the text: entities, quotes and times by position."""

    text: str
    document: str
    entities: "_Lookup"
    quotes: "_Lookup"
    times: Sequence[TimeExpression]


class _Lookup:
    """Which of some spans, sorted by their start, holds a position; the shortest where they nest."""

    def __init__(self, spans: Sequence[tuple[int, int, str]]) -> None:
        self._spans = sorted(spans, key=lambda one: (one[0], -one[1]))
        self._starts = [start for start, _, _ in self._spans]

    def at(self, position: int, back: int = 8) -> str | None:
        index = bisect_right(self._starts, position)
        held = [one for one in self._spans[max(0, index - back) : index] if one[1] > position]
        return min(held, key=lambda one: one[1] - one[0])[2] if held else None


def undertakings(
    document: Document, doc: "Doc", entities: Sequence[Entity], quotes: Sequence[Quote], times: Sequence[TimeExpression]
) -> tuple[Commitment | Condition, ...]:
    """What a report says was promised, required or certified, in text order."""
    place = _Place(
        document.text,
        document.id,
        _Lookup([(m.evidence.start, m.evidence.end, one.id) for one in entities for m in one.mentions]),
        _Lookup([(part.start, part.end, one.id) for one in quotes for part in one.content]),
        times,
    )
    makes = _table("undertakings")
    nouns = _table("undertaking_nouns")
    found: list[Commitment | Condition] = []
    for token in (token for sentence in doc.sents if len(sentence) <= LONGEST for token in sentence):
        made = None
        if token.pos_ == "VERB" and token.lemma_.lower() in makes:
            made = _undertaking(token, makes[token.lemma_.lower()], place)
        elif token.pos_ == "NOUN" and token.lemma_.lower() in nouns and token.dep_ == "dobj" and token.head.lemma_ in LIGHT:
            made = _by_noun(token, nouns[token.lemma_.lower()], place)
        elif token.lower_ in CONDITIONS or token.lower_ == "condition":
            made = _proviso(token, place)
        if made is not None:
            found.append(made)
    return tuple(found)


def _table(name: str) -> dict[str, str]:
    return {row[0]: row[1] for row in rows(name)}


def _undertaking(verb: "Token", makes: str, place: _Place) -> Commitment | Condition | None:
    what = content(verb, objects=makes in ("promise", "require", "certify"))
    if what is None or (makes == "announce" and not _to_come(what)) or (makes == "agree" and what.dep_ == "ccomp" and not _to_come(what)):
        return None
    words = _words(verb, what, makes, place)
    if words is None or (makes == "certify" and _still_to_do(verb)):
        return None
    if makes in ("require", "certify"):
        return _condition(verb, what, words, makes, place)
    return _commitment(verb, what, words, makes, place)


def _words(verb: "Token", what: "Token", makes: str, place: _Place) -> Evidence | None:
    """The content's words, from the object beside it on where that is part of it ("$3 million to build…", "required them to…")."""
    words = phrase(place.text, what, f"commitments.{makes}")
    part = beside(verb, what)
    if words is None or part is None or not (makes == "require" or is_sum(part)):
        return words
    return span(place.text, part.left_edge.idx, words.end, words.rule)


def _still_to_do(verb: "Token") -> bool:
    """Whether a certification is only spoken of: "must certify", "requires that the government certify"."""
    return verb.dep_ in ("ccomp", "xcomp", "advcl") or any(child.dep_ == "aux" and child.tag_ in ("MD", "TO") for child in verb.lefts)


def _by_noun(noun: "Token", makes: str, place: _Place) -> Commitment | Condition | None:
    """What a noun makes ("made a promise of…", "made this certification"): its phrase, with what hangs on it, is the content."""
    words = span(place.text, noun.left_edge.idx, noun.right_edge.idx + len(noun.right_edge.text), f"commitments.{makes}")
    if words is None:
        return None
    if makes == "certify":
        return _condition(noun.head, noun, words, makes, place)
    return _commitment(noun.head, noun, words, makes, place)


def _commitment(verb: "Token", what: "Token", words: Evidence, makes: str, place: _Place) -> Commitment:
    who, to = subject(verb), addressee(verb, what)
    return Commitment(
        id=identify("commitment", place.document, verb.idx, words.start, words.end),
        cue=evidence(place.text, verb.idx, verb.idx + len(verb.text), f"commitments.{makes}"),
        lemma=verb.lemma_.lower(),
        promiser=phrase(place.text, who, "commitments.promiser") if who is not None else None,
        entity=place.entities.at(who.idx) if who is not None else None,
        promisee=phrase(place.text, to, "commitments.promisee") if to is not None else None,
        content=words,
        negated=_negated(verb),
        time=next((one.id for one in place.times if words.start <= one.evidence.start < words.end), None),
        quote=place.quotes.at(verb.idx),
        context=_sentence(verb),
    )


def _condition(verb: "Token", what: "Token", words: Evidence, makes: str, place: _Place) -> Condition:
    passive = any(child.dep_ == "auxpass" for child in verb.lefts)
    by = next((noun for child in verb.rights if child.dep_ == "agent" for noun in child.rights), None) if passive else subject(verb)
    until = (before(what) or before(verb)) if makes == "require" else None
    return Condition(
        id=identify("condition", place.document, verb.idx, words.start, words.end),
        kind="certified" if makes == "certify" else "required",
        cue=evidence(place.text, verb.idx, verb.idx + len(verb.text), f"commitments.{makes}"),
        by=phrase(place.text, by, "commitments.by") if by is not None else None,
        entity=place.entities.at(by.idx) if by is not None else None,
        content=words,
        before=phrase(place.text, until, "commitments.before") if until is not None else None,
        negated=_negated(verb),
        quote=place.quotes.at(verb.idx),
        context=_sentence(verb),
    )


def _proviso(token: "Token", place: _Place) -> Condition | None:
    """What stands after "provided that" or "on condition that" is required before what the sentence grants."""
    following = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    if following is None or following.lower_ != "that":
        return None
    sentence = token.sent
    words = span(place.text, following.idx, sentence.end_char, "commitments.proviso")
    granted = span(place.text, _clause_start(token), token.idx, "commitments.granted")
    if words is None:
        return None
    return Condition(
        id=identify("condition", place.document, token.idx, words.start, words.end),
        kind="required",
        cue=evidence(place.text, token.idx, following.idx + len(following.text), "commitments.proviso"),
        content=words,
        before=granted,
        quote=place.quotes.at(token.idx),
        context=_sentence(token),
    )


def _clause_start(token: "Token") -> int:
    """Where the innermost clause that the proviso hangs on begins: what a speaker says, without "he said"."""
    verb = token.head
    while verb.head.i != verb.i and verb.pos_ not in ("VERB", "AUX"):
        verb = verb.head
    return verb.left_edge.idx if verb.left_edge.i < token.i else token.sent.start_char


def _to_come(what: "Token") -> bool:
    """Whether a content speaks of what is to be done: an infinitive, or a clause with a verb of the future."""
    return any(child.dep_ == "aux" and (child.lower_ in FUTURE or child.tag_ == "TO") for child in what.lefts)


def _negated(verb: "Token") -> bool:
    return any(child.dep_ == "neg" for child in verb.children)


def _sentence(token: "Token") -> Span:
    return Span(start=token.sent.start_char, end=token.sent.end_char)
