"""The events of ``events-ecbplus-topics-1-35`` as its annotators marked them, in accounts that our own stages read.

The tokens of an article are set as running text, a block a sentence; names, times and quotes are found in it as in any report, and each
marked event is read where it stands (``extract.events.given``). No mark but that place is used.
"""

import hashlib
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from tellings import annotate
from tellings.extract.events.given import given
from tellings.extract.quotes import quotes
from tellings.extract.times import times
from tellings.record import Account, Block, Document, Segment, Source, identify
from tellings.settings import Settings

from . import data

SET = "events-ecbplus-topics-1-35"
EVENT = "EVENT"  # group of the marks that name actions, denied ones included; the others name people, places and times
CLOSING = frozenset((".", ",", ";", ":", "!", "?", ")", "]", "%", "''", "'s", "n't", "'re", "'ve", "'ll", "'m", "'d", "'"))
OPENING = frozenset(("(", "[", "$", "``"))


class Article(NamedTuple):
    """An account with its gold: for each event's id the chain it is in; the topic, and the half of it (one happening) it is about."""

    account: Account
    chains: dict[str, str]
    topic: str
    subtopic: str


def articles(limit: int | None = None, name: str = SET) -> Iterator[Article]:
    """The articles of the set in its order, at most ``limit`` of them.

    Raises:
        Absent: if the set is not on this machine.
    """
    nlp = annotate.load(Settings().model)
    for number, row in enumerate(data.rows(name)):
        if limit is not None and number >= limit:
            return
        document, places = as_text(row["doc_id"], row["sentences"])
        doc = annotate.parse(document, nlp)
        found = annotate.entities(document, doc)
        when = times(document, doc)
        told = tuple(quote for quote in quotes(document, doc, found, when) if quote.within is None)
        marks = {_place(mark, places): mark["chain"] for mark in row["mentions"] if mark["group"] == EVENT}
        events = given(document, doc, found, told, when, list(marks))
        account = Account(
            id=identify("account", document.id),
            document=document,
            sentences=annotate.sentences(doc),
            entities=found,
            quotes=told,
            figures=(),
            times=when,
            events=events,
            claims=(),
        )
        chains = {event.id: chain for event, chain in zip(events, marks.values(), strict=True)}
        yield Article(account, chains, row["topic"], row["subtopic"])


def _place(mark: dict[str, Any], places: Sequence[Sequence[tuple[int, int]]]) -> tuple[int, int]:
    sentence = places[mark["sent"]]
    return sentence[min(mark["tokens"])][0], sentence[max(mark["tokens"])][1]


def as_text(name: str, sentences: Sequence[Sequence[str]]) -> tuple[Document, list[list[tuple[int, int]]]]:
    """Tokens as running text, and the range of each of them, by sentence."""
    text, places, blocks = "", [], []
    for tokens in sentences:
        text += "\n\n" if text else ""
        start, glued, here = len(text), True, []
        for token in tokens:
            text += "" if glued or token.lower() in CLOSING else " "
            here.append((len(text), len(text) + len(token)))
            text += token
            glued = token in OPENING
        places.append(here)
        blocks.append(Block(kind="paragraph", start=start, end=len(text), rule="eval"))
    size = len(text.encode())
    digest = hashlib.sha256(f"{name}\n{text}".encode()).hexdigest()
    document = Document(
        id=identify("document", digest),
        source=Source(sha256=digest, origin=name, media="text/plain", encoding="utf-8", size=size),
        text=text,
        main_end=len(text),
        blocks=tuple(blocks),
        offsets=(Segment(0, len(text), 0, size, "same"),),
        language="en",
    )
    return document, places
