"""Claims from clauses."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING

from ...lexicon import words
from ...record import Claim, Document, Entity, Evidence, Modality, Quote, TimeExpression, Voice, evidence, identify
from ...record.span import Span
from ..stamps import stamps
from .agenda import PREDICATE as AGENDA
from .agenda import placed, topic
from .clauses import Clause, clauses
from .filling import CONTENT
from .hedging import degree, hedge
from .nouns import named as happenings
from .nouns import presupposed, verb_of
from .opened import opened
from .polarity import modality, negated
from .recalled import recalled
from .restated import restated
from .roles import roles

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

OBJECTS = frozenset({"dobj", "attr", "acomp", "oprd", "dative"})
TURNING = frozenset({"outside", "without", "before", "after", "against", "beyond", "despite", "except"})
DEEPEST = 8  # words between a date and the verb that it dates
HOOKS = frozenset({"and", "but", "or", "nor", "yet"})
BEHIND = frozenset({"of", "the", "a", "an", "that", "which", "who"})  # a clause that ends with one was cut
SILENT = frozenset({"commented", "comment", "responded", "respond", "replied", "reply", "reacted", "elaborated"})  # "he has not commented"
FIRST = re.compile(r"(?:I|[Mm]e|[Mm]y|[Mm]yself)\b")
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


class _Reading:
    """What a document's other parts tell of the places in it: who is named there, who speaks, and when things are told to be."""

    def __init__(self, document: Document, entities: Sequence[Entity], quotes: Sequence[Quote], times: Sequence[TimeExpression]) -> None:
        self.document = document
        self.named = _Lookup([(m.evidence.start, m.evidence.end, e.id) for e in entities for m in e.mentions])
        quotes = [quote for quote in quotes if not _silent(quote)]
        self.quoted = _Lookup([(part.start, part.end, quote.id) for quote in quotes for part in quote.content])
        self.dated = _Lookup([(time.evidence.start, time.evidence.end, time.id) for time in times if time.type in ("DATE", "TIME", "SET")])
        self.speakers = {quote.id: quote.speaker.entity for quote in quotes}
        self.cues = {quote.cue.start for quote in quotes if quote.cue}
        self.denying = frozenset(quote.id for quote in quotes if quote.negated)
        self.withheld = frozenset(quote.id for quote in quotes if quote.modality == "withheld")  # "did not say why": it states nothing
        self.written = frozenset(quote.id for quote in quotes if quote.source and _written(quote.source.exact))

    def name(self, position: int) -> str | None:
        """The entity that is named at a code point; for "I" or "me" in a quote, its speaker."""
        found = self.named.at(position)
        if found is None and (quote := self.quoted.at(position)) is not None:
            said = FIRST.match(self.document.text, position)
            return self.speakers.get(quote) if said is not None else None
        return found

    def voice(self, quote: str | None) -> Voice:
        """Whose word it is that stands in a quote, or in none."""
        return "outlet" if quote is None else "document" if quote in self.written else "speaker"

    def time(self, clause: Clause) -> str | None:
        """The first time expression that says when, and not which ("the murder of 20 June" is told of another day)."""
        for word in clause.words:
            time = self.dated.at(word.idx)
            if time is not None and self._dates(word, clause.verb, time):
                return time
        return None

    def _dates(self, word: "Token", verb: "Token", time: str) -> bool:
        """Whether only words of the expression, prepositions and adverbs stand between a word of it and the verb."""
        for _ in range(DEEPEST):
            if word.i == verb.i:
                return True
            if word.lemma_ == "time" and any(child.lower_ in ("first", "last") for child in word.lefts):  # "for the first time in 1999"
                word = word.head
                continue
            if (word.pos_ not in ("ADP", "ADV", "SCONJ") or word.lower_ == "of") and self.dated.at(word.idx) != time:
                return False
            word = word.head
        return False


def _silent(quote: Quote) -> bool:
    """Whether somebody is told to have said nothing, so that the words beside it are not theirs: "he has not commented"."""
    return quote.negated and quote.cue is not None and quote.cue.exact.lower() in SILENT


def _written(source: str) -> bool:
    last = source.split()[-1].lower().strip(".,;:") if source.split() else ""
    return last in words("documents")


def claims(
    document: Document, doc: "Doc", entities: Sequence[Entity], quotes: Sequence[Quote], times: Sequence[TimeExpression] = ()
) -> tuple[Claim, ...]:
    """The claims of a report in text order, one for each clause that has a subject or whose subject can be told.

    A noun that names a happening, and says who did it or to whom, makes one as well.
    Clauses that only attribute ("he said that") are left out: they stand in the quotes.
    """
    reading = _Reading(document, entities, quotes, times)
    finite = [clause for clause in clauses(doc) if not stamps(clause.verb)]
    verbal = [*finite, *opened(doc, finite)]
    plain = [clause for clause in verbal if clause.subject is None or clause.subject.dep_ != "expl"]
    told = sorted(
        [*plain, *happenings(doc), *restated(verbal), *recalled(doc, verbal)], key=lambda clause: (clause.verb.i, clause.form, clause.lemma)
    )
    found = (
        _claim(clause, reading)
        for clause in told
        if clause.verb.idx not in reading.cues or clause.form in ("noun", "restated") or _acts(clause)
    )
    return tuple(claim for claim in found if claim is not None)


def _acts(clause: Clause) -> bool:
    """Whether a verb that reports speech also tells an act: it has a thing for its object ("rejected the treaty")."""
    return any(child.dep_ == "dobj" and child.pos_ in ("NOUN", "PROPN") for child in clause.verb.rights) or (
        any(child.dep_ == "prep" for child in clause.verb.rights)
        and not any(child.dep_ in ("ccomp", "dobj") for child in clause.verb.children)
    )


def _claim(clause: Clause, reading: _Reading) -> Claim | None:
    on_agenda = placed(clause) if clause.form == "clause" else None
    about = clause.words if on_agenda is None else topic(clause)
    terms = tuple(sorted({_term(word) for word in about if _tells(word)}))
    if not terms:
        return None
    text = reading.document.text
    start, end = _extent(clause) if on_agenda is None else (about[0].idx if about else clause.span[0], clause.span[1])
    quote = reading.quoted.at(clause.verb.idx)
    sentence = clause.verb.sent
    word, much = hedge(clause), degree(clause)
    withheld = quote in reading.withheld and clause.form != "open"  # but "refused to pay" denies
    filled = roles(clause, reading.name)
    made_of = [clause.lemma, *(f"{role.name} {role.head}" for role in filled)] if clause.form == "restated" else []
    return Claim(
        id=identify("claim", reading.document.id, clause.verb.idx, start, end, *made_of),
        subject=_phrase(text, clause, clause.subject, "claims.subject"),
        predicate=evidence(text, clause.verb.idx, clause.verb.idx + len(clause.verb.text), "claims.predicate"),
        object=_phrase(text, clause, _object(clause.verb), "claims.object"),
        clause=_trimmed(text, start, end, f"claims.{clause.form}"),
        lemma=_lemma(clause) if on_agenda is None else AGENDA,
        terms=terms,
        roles=filled,
        entities=tuple(sorted({name for word in clause.words if (name := reading.named.at(word.idx))})),
        negated=clause.form != "noun" and negated(clause, _denied(clause, quote, reading) and not withheld) != (on_agenda is False),
        modality="possible" if withheld else _modality(clause, word),
        quote=quote,
        voice=reading.voice(quote) if quote is not None else _under(clause),
        time=reading.time(clause),
        hedge=evidence(text, word.idx, word.idx + len(word.text), "claims.hedge") if word is not None else None,
        degree=evidence(text, *much, "claims.degree") if much is not None else None,
        context=Span(start=sentence.start_char, end=sentence.end_char),
    )


def _denied(clause: Clause, quote: str | None, reading: _Reading) -> bool:
    """Whether a clause is denied by the cue of its quote; what only describes a thing in it is not: "rejected a suit alleging that"."""
    word = clause.verb
    for _ in range(DEEPEST):
        if quote not in reading.denying or word.idx in reading.cues or word.head.i == word.i:
            break
        if word.dep_ == "relcl" or (word.dep_ == "acl" and word.tag_ in ("VBG", "VBN")):
            return False
        word = word.head
    return quote in reading.denying


def _under(clause: Clause) -> Voice:
    """Whose word a clause is that no quote holds: that of the subject it hangs on ("a letter shows that"), else the outlet's own."""
    above = clause.verb.head
    if clause.verb.dep_ != "ccomp" or above.i == clause.verb.i:
        return "outlet"
    subject = next((child for child in above.lefts if child.dep_ == "nsubj" and child.pos_ in ("NOUN", "PROPN")), None)
    if subject is None:
        return "outlet"
    return "document" if _written(subject.text.removesuffix("s")) or _written(subject.text) else "speaker"


def _lemma(clause: Clause) -> str:
    return clause.lemma or (verb_of(clause.verb) if clause.form == "noun" else clause.verb.lemma_.lower())


def _modality(clause: Clause, hedged: "Token | None") -> Modality:
    if clause.form == "noun":
        return "possible" if hedged is not None or not presupposed(clause.verb) else "asserted"
    own = modality(clause)
    return "possible" if own == "asserted" and hedged is not None else own


def _extent(clause: Clause) -> tuple[int, int]:
    """The code points of a clause's words; those of an infinitive with the clause that it completes."""
    start, end = clause.span
    above = clause.above
    if clause.verb.dep_ == "xcomp" and above is not None and above.words and above.span[0] < start:
        start = above.span[0]
    return start, end


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


def _unhooked(text: str, first: int, last: int) -> tuple[int, int]:
    """The stretch without the words at its ends that only hook it on to what stands beside it: "…, and", "but …"."""
    for _ in range(2):
        words = text[first:last].split()
        if len(words) > 2 and words[-1].lower().strip(",;") in HOOKS | BEHIND:
            last = first + text[first:last].rstrip().rfind(words[-1])
            last = first + len(text[first:last].rstrip(" ,;:–—-\n\t"))
        words = text[first:last].split()
        if len(words) > 2 and words[0].lower() in HOOKS:
            first += len(words[0])
            first += len(text[first:last]) - len(text[first:last].lstrip())
    return first, last


def _trimmed(text: str, start: int, end: int, rule: str) -> Evidence:
    """The stretch without punctuation and white space at its ends, unless that is all there is."""
    first, last = start, end
    while first < last and not text[first].isalnum() and text[first] not in "$€£#([“\"'‘":
        first += 1
    while last > first and not text[last - 1].isalnum() and text[last - 1] not in "%)]”\"'’$":
        last -= 1
    first, last = _unhooked(text, first, last)
    return evidence(text, first, last, rule) if first < last else evidence(text, start, end, rule)
