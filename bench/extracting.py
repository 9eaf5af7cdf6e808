"""What figures add to a bare pass of the language model over the same texts."""

import time

from tellings.annotate import load
from tellings.extract.figures import figures
from tests.making import document

CHUNK = 10


def measure(texts: list[str]) -> tuple[float, float, int]:
    """Processor seconds of ``nlp.pipe`` with figures, of bare ``nlp.pipe``, and the number of texts.

    Figures are read from the same parses, chunk by chunk, so that a change of the machine's pace strikes both; entities, quotations and
    times are left out on either side.
    """
    nlp = load()
    made = [document(text) for text in texts]
    for one in made[:3]:  # what is built on first use is not what is measured
        figures(one, nlp(one.text), (), (), ())
    bare = added = 0.0
    for start in range(0, len(made), CHUNK):
        chunk = made[start : start + CHUNK]
        begin = time.process_time()
        docs = list(nlp.pipe(one.text for one in chunk))
        bare += time.process_time() - begin
        begin = time.process_time()
        for one, doc in zip(chunk, docs, strict=True):
            figures(one, doc, (), (), ())
        added += time.process_time() - begin
    return bare + added, bare, len(made)
