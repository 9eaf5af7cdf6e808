"""What was found in a document, kind by kind, as lists: for those who can't see marks, and for checking."""

from collections.abc import Iterator
from typing import NamedTuple

from ...record import Account, Evidence, Quote
from ...report.words import day, visible

MOST = 60  # lines of a kind that stand on the page


class Line(NamedTuple):
    """One thing that was found: its words, what is said of it, its span, and what a correction of it is called (``what:id``) or empty."""

    words: str
    aside: str
    start: int
    end: int
    target: str = ""


class Kind(NamedTuple):
    """What was found of one kind; ``more`` is how much of it is not listed."""

    title: str
    number: int
    lines: list[Line]
    more: int


def found(account: Account) -> list[Kind]:
    """All kinds of which something was found."""
    kinds = (
        ("Quotations and reported speech", list(_quotes(account))),
        ("Figures", [_line(one.expression.evidence, _counted(one.counted)) for one in account.figures]),
        ("Dates and times", [_line(one.evidence, _meant(one.value), f"time:{one.id}") for one in account.times]),
        ("Names", [_line(one.mentions[0].evidence, f"{one.kind}, {len(one.mentions)}×") for one in account.entities if one.mentions]),
        ("Events", [_line(one.trigger, one.factuality.replace("_", " ")) for one in account.events]),
        ("Claims", [_line(one.clause, "denied" if one.negated else "") for one in account.claims]),
        ("Promises", [_line(one.content, visible(one.promiser.exact) if one.promiser else "") for one in account.commitments]),
        ("Requirements", [_line(one.content, one.kind) for one in account.conditions]),
        ("Programmes, laws, cases", [_line(one.mentions[0], one.kind) for one in account.programmes if one.mentions]),
    )
    return [Kind(title, len(lines), lines[:MOST], max(0, len(lines) - MOST)) for title, lines in kinds if lines]


def _quotes(account: Account) -> Iterator[Line]:
    names = {one.id: one.name for one in account.entities}
    for quote in account.quotes:
        yield Line(visible(quote.words), _speaker(quote, names), quote.content[0].start, quote.content[-1].end)


def _speaker(quote: Quote, names: dict[str, str]) -> str:
    if quote.speaker.entity in names:
        return visible(names[quote.speaker.entity])
    return f"“{visible(quote.source.exact)}”, not resolved" if quote.source else "nobody named"


def _line(spot: Evidence, aside: str, target: str = "") -> Line:
    return Line(visible(spot.exact), aside, spot.start, spot.end, target)


def _counted(spot: Evidence | None) -> str:
    return visible(spot.exact) if spot else ""


def _meant(value: str) -> str:
    return day(value) if value[:4].isdigit() else visible(value)
