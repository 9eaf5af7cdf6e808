"""Claims from clauses."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING

from ...record import Claim, Document, Entity, Evidence, Quote, evidence, identify
from ...record.span import Span
from .agenda import PREDICATE as AGENDA
from .agenda import placed, topic
from .clauses import Clause, clauses
from .polarity import modality, negated
from .roles import CONTENT, roles

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

OBJECTS = frozenset({"dobj", "attr", "acomp", "oprd", "dative"})
TURNING = frozenset({"outside", "without", "before", "after", "against", "beyond", "despite", "except"})
LIGHT = frozenset({"be", "have", "do", "make", "take", "get", "say", "mr.", "mrs.", "ms."})


class _Lookup:
    """Which of some spans, sorted and not overlapping, hold a position."""

    def __init__(self, spans: Sequence[tuple[int, int, str]]) -> None:
        self._spans = sorted(spans)
        self._starts = [start for start, _, _ in self._spans]

    def at(self, position: int) -> str | None:
        index = bisect_right(self._starts, position) - 1
        if index >= 0 and self._spans[index][1] > position:
            return self._spans[index][2]
        return None


def claims(document: Document, doc: "Doc", entities: Sequence[Entity], quotes: Sequence[Quote]) -> tuple[Claim, ...]:
    """The claims of a report, one for each clause with a subject, in text order.

    Clauses without content of their own beyond the verb ("he said") are left out: they attribute, and stand in the quotes.
    """
    named = _Lookup([(m.evidence.start, m.evidence.end, e.id) for e in entities for m in e.mentions])
    quoted = _Lookup([(part.start, part.end, quote.id) for quote in quotes for part in quote.content])
    cues = {quote.cue.start for quote in quotes if quote.cue}
    denying = frozenset(quote.id for quote in quotes if quote.negated)
    found = []
    for clause in clauses(doc):
        if clause.verb.idx in cues:
            continue
        claim = _claim(document, clause, named, quoted, denying)
        if claim is not None:
            found.append(claim)
    return tuple(found)


def _claim(document: Document, clause: Clause, named: _Lookup, quoted: _Lookup, denying: frozenset[str]) -> Claim | None:
    on_agenda = placed(clause)
    about = clause.words if on_agenda is None else topic(clause)
    terms = tuple(sorted({_term(word) for word in about if _tells(word)}))
    if not terms:
        return None
    text = document.text
    start, end = clause.span
    if on_agenda is not None:
        start = about[0].idx if about else start
    quote = quoted.at(clause.verb.idx)
    sentence = clause.verb.sent
    return Claim(
        id=identify("claim", document.id, clause.verb.idx, start, end),
        subject=_phrase(text, clause, clause.subject, "claims.subject"),
        predicate=evidence(text, clause.verb.idx, clause.verb.idx + len(clause.verb.text), "claims.predicate"),
        object=_phrase(text, clause, _object(clause.verb), "claims.object"),
        clause=_trimmed(text, start, end, "claims.clause"),
        lemma=clause.verb.lemma_.lower() if on_agenda is None else AGENDA,
        terms=terms,
        roles=roles(clause, named.at),
        entities=tuple(sorted({name for word in clause.words if (name := named.at(word.idx))})),
        negated=negated(clause, quote in denying) != (on_agenda is False),
        modality=modality(clause),
        quote=quote,
        context=Span(start=sentence.start_char, end=sentence.end_char),
    )


def _tells(word: "Token") -> bool:
    return word.pos_ in CONTENT and word.lemma_.lower() not in LIGHT and any(char.isalnum() for char in word.text)


def _term(word: "Token") -> str:
    """The word by which clauses are matched; under a preposition that turns the sense ("outside the US"), it carries it."""
    term = word.lemma_.lower() if word.pos_ != "PROPN" else word.lower_
    return f"{word.head.lower_} {term}" if word.dep_ == "pobj" and word.head.lower_ in TURNING else term


def _object(verb: "Token") -> "Token | None":
    for child in verb.rights:
        if child.dep_ in OBJECTS:
            return child
    for child in verb.rights:
        if child.dep_ == "prep":
            return child
    return None


def _phrase(text: str, clause: Clause, head: "Token | None", rule: str) -> Evidence | None:
    """The words of a phrase that belong to the clause, as one stretch around its head."""
    if head is None:
        return None
    left, right = head.left_edge.i, head.right_edge.i
    inside = [word for word in clause.words if left <= word.i <= right]
    if inside and any(word.i == head.i for word in inside):
        first, last = inside[0], inside[-1]
    else:  # the subject of the verb it is coordinated with
        first, last = head.left_edge, head
    return _trimmed(text, first.idx, last.idx + len(last.text), rule)


def _trimmed(text: str, start: int, end: int, rule: str) -> Evidence:
    """The stretch without punctuation and white space at its ends, unless that is all there is."""
    first, last = start, end
    while first < last and not text[first].isalnum() and text[first] not in "$€£#([“\"'‘":
        first += 1
    while last > first and not text[last - 1].isalnum() and text[last - 1] not in "%)]”\"'’$":
        last -= 1
    return evidence(text, first, last, rule) if first < last else evidence(text, start, end, rule)
