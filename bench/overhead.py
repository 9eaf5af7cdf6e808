"""``account()`` against a bare pass of the language model over the same cleaned texts."""

import time

from tellings import clean
from tellings.annotate import load
from tellings.errors import Unusable
from tellings.pipeline import account
from tellings.record import Loaded
from tellings.settings import Settings

CHUNK = 10


def measure(sources: list[Loaded]) -> tuple[float, float, int]:
    """Processor seconds of ``account()``, of bare ``nlp.pipe``, and the number of documents.

    The two take turns, chunk by chunk, so that a change of the machine's pace strikes both. ``account()`` starts from the bytes and so
    includes cleaning and its own parse; the bare pass gets the main matter of the same documents.
    """
    nlp, settings = load(), Settings()
    usable = []
    for source in sources:
        try:
            document = clean.document(source, settings)
        except Unusable:
            continue
        usable.append((source, document.text[: document.main_end]))
    for source, text in usable[:3]:  # what is built on first use is not what is measured
        nlp(text)
        account(source, settings)
    whole = bare = 0.0
    for start in range(0, len(usable), CHUNK):
        chunk = usable[start : start + CHUNK]
        begin = time.process_time()
        for _ in nlp.pipe(text for _, text in chunk):
            pass
        bare += time.process_time() - begin
        begin = time.process_time()
        for source, _ in chunk:
            account(source, settings)
        whole += time.process_time() - begin
    return whole, bare, len(usable)
