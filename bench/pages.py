"""HTML to ``Document``, offsets included, against trafilatura's own default extraction of the same pages."""

import contextlib
import time

from evals import data
from evals.pages_body import SET, loaded
from tellings import clean
from tellings.errors import Unusable

ROUNDS = 4


def measure(count: int, rounds: int = ROUNDS) -> tuple[float, float, int]:
    """Processor seconds of ``clean.cleaned``, of ``trafilatura.extract``, and the number of pages.

    The two take turns, page by page, and of each page the quickest of some rounds counts: the first builds what is built on first use.

    Raises:
        data.Absent: if the pages are not on this machine.
    """
    import trafilatura

    pages = [row["html"] for _, row in zip(range(count), data.rows(SET), strict=False)]
    whole, bare = [float("inf")] * len(pages), [float("inf")] * len(pages)
    for _ in range(rounds):
        for number, page in enumerate(pages):
            source = loaded(page)
            begin = time.process_time()
            trafilatura.extract(page)
            between = time.process_time()
            with contextlib.suppress(Unusable):
                clean.cleaned(source)
            end = time.process_time()
            bare[number], whole[number] = min(bare[number], between - begin), min(whole[number], end - between)
    return sum(whole), sum(bare), len(pages)
