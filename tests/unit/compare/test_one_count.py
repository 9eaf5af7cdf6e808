"""Figures of one value that count two things corroborate nothing."""

from decimal import Decimal

import pytest

from tellings.compare.one_count import agreeing
from tellings.record import Citation, Expression, Figure, FigureTelling, Span, evidence


def figure(text: str, value: str, kind: str, counted: str, head: str, terms: tuple[str, ...]) -> Figure:
    at = text.index(value)
    spot = evidence(text, at, at + len(value), "test")
    number = Decimal({"two": 2, "Two": 2}.get(value, value))
    start = text.index(counted)
    return Figure(
        id=text,
        kind=kind,
        expression=Expression(evidence=spot, low=number, high=number, unit=""),
        counted=evidence(text, start, start + len(counted), "test"),
        head=head,
        terms=terms,
        context=Span(start=0, end=len(text)),
    )


def agreed(*figures: Figure) -> int:
    tellings = [
        FigureTelling(account=one.id, figure=one.id, citation=Citation(account=one.id, evidence=one.expression.evidence)) for one in figures
    ]
    return len(agreeing(tellings, {one.id: one for one in figures}))


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        (
            figure("two rowers were hurt", "two", "count", "rowers", "rower", ("hurt", "rower")),
            figure("two oars broke", "two", "count", "oars", "oar", ("break", "oar")),
            1,
        ),
        (
            figure("two rowers were hurt", "two", "count", "rowers", "rower", ("hurt", "rower")),
            figure("Two rowers are in bed", "Two", "count", "rowers", "rower", ("bed", "rower")),
            2,
        ),
        (
            figure("Ida Moor, 21, rowed", "21", "age", "Ida Moor", "moor", ("ida", "moor")),
            figure("Piet Loss, 21, swam", "21", "age", "Piet Loss", "loss", ("loss", "piet")),
            1,
        ),
        (
            figure("a man rang 911 at dawn", "911", "count", "dawn", "dawn", ()),
            figure("they rang 911 at dusk", "911", "count", "dusk", "dusk", ()),
            0,
        ),
    ],
)
def test_only_what_counts_one_thing_agrees(one: Figure, other: Figure, count: int) -> None:
    assert agreed(one, other) == count
