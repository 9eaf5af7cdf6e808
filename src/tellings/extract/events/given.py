"""The events of words that somebody else points at: read like any other, whether or not a list would have found them."""

from collections.abc import Sequence

import msgspec
from spacy.tokens import Doc, Token

from ...record import Document, Entity, Event, Quote, TimeExpression, evidence, identify
from .find import _Reader
from .triggers import Kind, Trigger, _lists

VERBAL = ("VERB", "AUX")


def given(
    document: Document,
    doc: Doc,
    entities: Sequence[Entity],
    quotes: Sequence[Quote],
    times: Sequence[TimeExpression],
    spans: Sequence[tuple[int, int]],
) -> tuple[Event, ...]:
    """The event of each span, in the order of the spans.

    Args:
        document: the report.
        doc: one parse of its main matter.
        entities: those of the report, as ``events`` takes them.
        quotes: the same.
        times: the same.
        spans: ranges of code points, each with at least one word of the parse in it.

    Raises:
        ValueError: if a span holds no word.
    """
    reader = _Reader(document, doc, entities, quotes, times)
    heads = [_head(doc, start, end) for start, end in spans]
    found = [_trigger(head) for head in heads]
    reader.found = sorted({one.token.i: one for one in found}.values(), key=lambda one: one.token.i)
    reader.dated = reader._dated(times)
    return tuple(_event(reader, one, start, end) for one, (start, end) in zip(found, spans, strict=True))


def _head(doc: Doc, start: int, end: int) -> Token:
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None:
        raise ValueError(f"no word in {start}:{end}")
    return span.root


def _trigger(token: Token) -> Trigger:
    lists = _lists()
    table = lists.verbs if token.pos_ in VERBAL else lists.nouns
    kind = table.get(token.lemma_.lower(), Kind("", "-"))
    return Trigger(token, kind.plover, kind.of, True)


def _event(reader: _Reader, trigger: Trigger, start: int, end: int) -> Event:
    token = trigger.token
    words = evidence(reader.document.text, start, end, "events.verb" if token.pos_ in VERBAL else "events.noun")
    identity = identify("event", reader.document.id, start, end)
    read = reader.event(trigger)
    if read is None:  # too little to be worth a line, and still an event
        time = reader.dated.get(token.i)
        return Event(id=identity, trigger=words, lemma=token.lemma_.lower(), time=time, context=reader._context(token.idx))
    return msgspec.structs.replace(read, id=identity, trigger=words)
