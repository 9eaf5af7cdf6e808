"""What a stage of extraction adds to a bare pass of the language model over the same texts."""

import time
from collections.abc import Callable

from spacy.tokens import Doc

from tellings.annotate import load
from tellings.extract.events import events
from tellings.extract.figures import figures
from tellings.extract.times import times
from tellings.record import Document
from tests.making import document

CHUNK = 10
Stage = Callable[[Document, Doc], object]


def found_figures(made: Document, doc: Doc) -> object:
    """Figures by themselves: entities, quotations and times are left out."""
    return figures(made, doc, (), (), ())


def found_events(made: Document, doc: Doc) -> object:
    """Times, and the events that they date: entities and quotations are left out."""
    return events(made, doc, (), (), times(made, doc))


def measure(texts: list[str], stage: Stage) -> tuple[float, float, int]:
    """Processor seconds of ``nlp.pipe`` with a stage, of bare ``nlp.pipe``, and the number of texts.

    The stage reads the same parses, chunk by chunk, so that a change of the machine's pace strikes both.
    """
    nlp = load()
    made = [document(text) for text in texts]
    for one in made[:3]:  # what is built on first use is not what is measured
        stage(one, nlp(one.text))
    bare = added = 0.0
    for start in range(0, len(made), CHUNK):
        chunk = made[start : start + CHUNK]
        begin = time.process_time()
        docs = list(nlp.pipe(one.text for one in chunk))
        bare += time.process_time() - begin
        begin = time.process_time()
        for one, doc in zip(chunk, docs, strict=True):
            stage(one, doc)
        added += time.process_time() - begin
    return bare + added, bare, len(made)
