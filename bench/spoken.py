"""Who said what, and who is meant: quotes, speakers and coreference against a bare pass of the language model over the same texts."""

import time

from tellings import annotate, clean
from tellings.annotate import load, parse
from tellings.errors import Unusable
from tellings.extract.quotes import quotes
from tellings.extract.times import times
from tellings.record import Loaded
from tellings.settings import Settings

CHUNK = 10


def measure(sources: list[Loaded]) -> tuple[float, float, int]:
    """Processor seconds of entities and quotes together, of bare ``nlp.pipe``, and the number of documents.

    Both take turns, chunk by chunk, so that a change of the machine's pace strikes both. The parse that the first needs is made before
    its clock starts; the time expressions, which the quotes only look up, are another stage's.
    """
    nlp, settings = load(), Settings()
    documents = []
    for source in sources:
        try:
            documents.append(clean.document(source, settings))
        except Unusable:
            continue
    spent = bare = 0.0
    for start in range(0, len(documents), CHUNK):
        chunk = documents[start : start + CHUNK]
        begin = time.process_time()
        for _ in nlp.pipe(document.text[: document.main_end] for document in chunk):
            pass
        bare += time.process_time() - begin
        parsed = [(document, parse(document, nlp)) for document in chunk]
        ready = [(document, doc, times(document, doc)) for document, doc in parsed]
        begin = time.process_time()
        for document, doc, found in ready:
            quotes(document, doc, annotate.entities(document, doc), found)
        spent += time.process_time() - begin
    return spent, bare, len(documents)
