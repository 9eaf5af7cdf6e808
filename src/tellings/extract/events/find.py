"""Finding events: triggers with their participants, place, time, polarity and modality; those worth a line of a timeline are kept."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Doc, Token

from ...record import Document, Entity, Event, Evidence, Participant, ParticipantRole, Quote, Span, TimeExpression, evidence, identify
from .circumstances import places
from .describing import contexts, modes
from .participants import phrase
from .patterns import lemma
from .reading import Reading, reading
from .speech import speech
from .taking import Headed, Spans, Taking
from .telling import telling
from .triggers import Trigger, joined_lemma, triggers

# Words before a date that make it a bound of the happening, not its day ("the first visit since 2012").
BOUNDING = re.compile(r"\b(?:since|until|till|before|after|following|from|through|than|prior\s+to)\s+(?:the\s+)?\Z", re.IGNORECASE)
MAX_CLIMB = 8  # heads above a date; what stands higher is another clause's
EMPTY = frozenset({"WDT", "WP", "EX"})  # pronouns that name nobody
WHEN = frozenset({"DATE", "TIME"})
BEFORE = 16  # code points in which such a word stands
PLACE_TYPES = frozenset({"GPE", "LOC", "FAC"})


SINGLING = frozenset({"det", "poss", "nummod", "relcl", "acl", "prep"})  # what makes of a matter one happening


class _Reader:
    """One document on its way to events."""

    def __init__(
        self, document: Document, doc: Doc, entities: Sequence[Entity], quotes: Sequence[Quote], times: Sequence[TimeExpression]
    ) -> None:
        self.document, self.doc = document, doc
        self.mentions = Spans((one.evidence.start, one.evidence.end, entity.id) for entity in entities for one in entity.mentions)
        self.taking = Taking(doc, entities, self.mentions)
        self.where = frozenset(entity.id for entity in entities if entity.kind == "place")
        self.about: dict[int, tuple[str, ...]] = {}
        self.said = Spans((part.start, part.end, quote.id) for quote in quotes for part in quote.content)
        self.starts = [token.idx for token in doc]
        self.sentences = [(sentence.start_char, sentence.end_char) for sentence in doc.sents]
        self.found = list(triggers(doc))
        self.days = {one.id: one.evidence.start for one in times}
        self.dated = self._dated(times)

    def _token(self, position: int) -> Token:
        return self.doc[max(0, bisect_right(self.starts, position) - 1)]

    def _dated(self, times: Sequence[TimeExpression]) -> dict[int, str]:
        """The time expression of each trigger, by token: that of the nearest trigger above a date, and of the noun that a verb carries."""
        known = {one.token.i for one in self.found}
        out: dict[int, str] = {}
        carried: dict[int, str] = {}
        for time in times:
            if time.type not in ("DATE", "TIME") or time.value.endswith("_REF") or not self.starts:
                continue
            if BOUNDING.search(self.document.text[max(0, time.evidence.start - BEFORE) : time.evidence.start]):
                continue
            token = self._token(time.evidence.end - 1)
            for _ in range(MAX_CLIMB):
                if token.i in known and not time.evidence.start <= token.idx < time.evidence.end:
                    out.setdefault(token.i, time.id)
                    break
                if token.pos_ in ("VERB", "AUX"):
                    for child in token.children:
                        if child.i in known and child.dep_ in ("dobj", "obj", "nsubj", "nsubjpass", "attr"):
                            carried.setdefault(child.i, time.id)
                    break
                if token.head.i == token.i:
                    break
                token = token.head
        return carried | out  # a date of its own before that of the verb above

    def _evidence(self, heads: Iterable[Token], rule: str) -> tuple[Evidence, ...]:
        spans = dict.fromkeys(self._phrase(head) for head in heads if head.tag_ not in EMPTY and head.ent_type_ not in WHEN)
        return tuple(evidence(self.document.text, start, end, rule) for start, end in spans)

    def _phrase(self, head: Token) -> tuple[int, int]:
        """A noun phrase within its own block: where the parse has run a heading into the sentence below, the line break ends it."""
        start, end = phrase(head)
        text = self.document.text
        after = head.idx + len(head.text)
        left, right = text.rfind("\n", start, head.idx), text.find("\n", after, end)
        return (left + 1 if left >= 0 else start), (right if right >= 0 else end)

    def _place(self, token: Token) -> Evidence | None:
        for head in places(token):
            start, end = self._phrase(head)
            if any(identifier in self.where for identifier in self.mentions.inside(start, end)) or head.ent_type_ in PLACE_TYPES:
                return evidence(self.document.text, start, end, "events.place")
        return None

    def _context(self, position: int) -> Span:
        start, end = self.sentences[bisect_right(self.sentences, (position, len(self.document.text))) - 1]
        text = self.document.text[start:end]
        return Span(start=start + len(text) - len(text.lstrip()), end=start + len(text.rstrip()))

    def _clause(self, token: Token, carrier: Token | None, time: str | None) -> Evidence | None:
        if time is None:
            return None
        (start, end), whole = telling(token, carrier, self.days[time])
        return evidence(self.document.text, start, end, "events.clause" if whole else "events.predicate")

    def event(self, trigger: Trigger) -> Event | None:
        """The event of a trigger, or None where it is not worth a line: no time, no listed kind, and nobody named who did it."""
        token = trigger.token
        time = self.dated.get(token.i)
        if not trigger.listed and time is None and not self._may_count(token):
            return None
        read = reading(trigger)
        taking = self.taking.participants(self._headed(read)) if read.kind else ()
        doers, done_to = self._evidence(read.agents, "events.agent"), self._evidence(read.patients, "events.patient")
        named = [name for one in (*doers, *done_to) for name in self.mentions.inside(one.start, one.end)]
        if time is None and not _worth(trigger, read, bool(named), taking):
            return None
        start, end = trigger.first.idx, token.idx + len(token.text)
        return Event(
            id=identify("event", self.document.id, start, end),
            trigger=evidence(self.document.text, start, end, "events.verb" if trigger.verbal else "events.noun"),
            lemma=joined_lemma(token) if trigger.first.i != token.i else lemma(token),
            kind=read.kind,
            act=trigger.plover if read.kind != trigger.plover else "",
            agents=doers,
            patients=done_to,
            participants=taking,
            entities=tuple(dict.fromkeys(named)),
            place=self._place(token) or (self._place(read.carrier) if read.carrier is not None else None),
            time=time,
            negated=read.negated,
            modality=read.how,
            factuality=read.factuality,
            quote=self.said.at(start),
            clause=self._clause(token, read.carrier, time),
            context=self._context(start),
            modes=modes(read.kind, token),
            contexts=self._contexts(token) if read.kind else (),
        )

    def _contexts(self, token: Token) -> tuple[str, ...]:
        """The contexts of a trigger's sentence, which its events share."""
        number = bisect_right(self.sentences, (token.idx, len(self.document.text))) - 1
        if number not in self.about:
            start, end = self.sentences[number]
            self.about[number] = contexts(self.doc[bisect_left(self.starts, start) : bisect_left(self.starts, end)])
        return self.about[number]

    def _headed(self, read: Reading) -> Iterator[Headed]:
        """Actors and recipients with the words that name them."""
        roles: tuple[tuple[ParticipantRole, list[Token]], ...] = (("actor", read.actors), ("recipient", read.recipients))
        for role, heads in roles:
            for head in heads:
                for words in self._evidence((head,), f"events.{role}"):
                    yield Headed(role, head, words)

    def _may_count(self, token: Token) -> bool:
        """Whether an unlisted word may be worth a line: it names somebody, or stands in what is said; most verbs stop here."""
        return self._names_somebody(token) or speech(token) is not None

    def _names_somebody(self, token: Token) -> bool:
        """Whether a word that hangs right on the trigger begins or ends a named thing; cheap, so that most verbs stop here."""
        return any(child.ent_type and child.dep_ in ("nsubj", "nsubjpass", "dobj") for child in token.children)


def _worth(trigger: Trigger, read: Reading, named: bool, taking: Sequence[Participant]) -> bool:
    """Whether an event without a time is worth a line: it names somebody, or is of a type and told of somebody who acts."""
    acting = any(one.countries or one.sectors for one in taking)
    if not trigger.verbal and not named and not taking and _general(trigger.token):
        return False
    if read.kind != trigger.plover:
        return named or acting
    if read.how != "asserted":
        return trigger.listed and (named or (bool(read.kind) and acting))
    return trigger.listed or named


def _general(noun: Token) -> bool:
    """Whether a noun names no one happening but a matter in general: "violence", "development aid"."""
    return noun.tag_ in ("NN", "NNP") and not any(child.dep_ in SINGLING for child in noun.children)


def events(
    document: Document, doc: Doc, entities: Sequence[Entity], quotes: Sequence[Quote], times: Sequence[TimeExpression]
) -> tuple[Event, ...]:
    """What the main matter tells to have happened, to happen, or not to have happened, in text order.

    Kept is what has a time, what the list of happenings names, and what is asserted of somebody named. Words of speech and of state, and
    verbs that only carry a noun, are no events of their own.
    """
    reader = _Reader(document, doc, entities, quotes, times)
    return tuple(event for trigger in reader.found if (event := reader.event(trigger)) is not None)
