"""Aligning and comparing the figures of one story: the time per figure in a large story and in one a tenth as large."""

import time
from decimal import Decimal

from tellings.align.figures import figures
from tellings.compare.amounts import amounts
from tellings.record import Account, Document, Expression, Figure, Happening, Segment, Source, Span, Story, evidence

EACH = 20  # figures of an account
HEADS = ("miner", "house", "ferry", "pupil", "soldier", "vote", "tonne", "crown", "visitor", "letter", "bridge", "nurse")
COMMON = ("town", "river", "storm", "council", "minister", "road", "harbour")


def measure(small: int, large: int) -> tuple[float, float]:
    """Processor seconds per figure of the large story and of the small one, both counts in figures.

    The figures are made up by a fixed rule: each shares common words with very many others, as those of a long running matter do, and rare
    words with about six, however large the story is. A first small story is passed over: it builds what is built once.
    """
    _seconds(small // 10)
    return _seconds(large) / large, _seconds(small) / small


def _seconds(count: int) -> float:
    accounts = tuple(_account(number, count) for number in range(count // EACH))
    ids = tuple(one.id for one in accounts)
    happening = Happening(id="h", title="t", value=None, accounts=ids, reasons=())
    story = Story(id="s", title="t", accounts=ids, happenings=(happening,), datings=(), copies=(), witnesses=tuple((one,) for one in ids))
    begin = time.process_time()
    for one in figures(accounts, story, ()):
        amounts(one, accounts)
    return time.process_time() - begin


def _account(number: int, count: int) -> Account:
    text = " ".join(f"{place} things were counted here." for place in range(10, 10 + EACH))
    source = Source(sha256=f"{number:064x}", origin=f"{number}.txt", media="text/plain", encoding="utf-8", size=len(text))
    document = Document(
        id=f"d{number}",
        source=source,
        text=text,
        main_end=len(text),
        blocks=(),
        offsets=(Segment(0, len(text), 0, len(text), "same"),),
        language="en",
    )
    parts = tuple(_figure(text, number, place, count) for place in range(EACH))
    return Account(
        id=f"a{number}", document=document, sentences=(), entities=(), quotes=(), figures=parts, times=(), events=(), claims=()
    )  # fmt: skip


def _figure(text: str, number: int, place: int, count: int) -> Figure:
    at = number * EACH + place
    start = text.index(f"{10 + place} things")
    value = Decimal(20 + at * 7919 % 4001)
    rare = max(1, count // 6)
    return Figure(
        id=f"f{number}-{place}",
        kind="count",
        expression=Expression(evidence=evidence(text, start, start + 2, "bench"), low=value, high=value, unit=""),
        head=HEADS[at * 31 % len(HEADS)],
        terms=tuple(sorted({COMMON[at % len(COMMON)], f"word{at * 17 % rare}x", f"word{at * 29 % rare}y"})),
        context=Span(start=start, end=start + len("10 things were counted here.")),
    )
