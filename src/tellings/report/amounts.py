"""Figures as the reports show them: their values in one unit for a plot, and their view on a terminal."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from markupsafe import Markup
from rich import box
from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from ..lexicon.quantities import units
from ..record import AlignedFigure, Expression
from .contrasts import APART, Row, only, rows, why
from .growth import growth
from .reading import Reading
from .spread import Told, spread
from .terminal import status
from .words import count, visible

COLUMN = 14  # columns that a table needs for each account before a list reads better
WHAT = 22  # columns for what is counted
COMPARED = 13  # columns for the verdict
# Values nearer than this to each other (ratio) would look far apart on a plot from the smallest to the largest.
NARROW = Decimal("0.01")
# How a qualified value stands on a plot.
SIGNS = {"at_least": "≥ ", "more_than": "> ", "at_most": "≤ ", "less_than": "< ", "about": "≈ ", "nearly": "≈ "}
# Shares as fractions and in percent.
_SHARES = {("", "percent"): Decimal(100), ("percent", ""): Decimal("0.01")}


def plot(reading: Reading, aligned: AlignedFigure) -> Markup:
    """The small plot of a quantity: its growth where the accounts tell an early and a later count, else how far its values lie apart."""
    unit, told = aligned.unit, {}
    for telling in aligned.tellings:
        bounds = _bounds(reading.figures[telling.account, telling.figure].expression, unit)
        if bounds is None:
            return Markup("")
        figure = reading.figures[telling.account, telling.figure]
        words = reading.amount(telling.account, telling.figure)
        told[telling.figure] = Told(reading.number[telling.account], *bounds, words, SIGNS.get(figure.approximator, ""))
    if aligned.series:
        return growth([told[figure] for figure in aligned.series if figure in told], unit)
    known = [bound.copy_abs() for one in told.values() for bound in (one.low, one.high) if bound is not None and bound.is_finite()]
    if not known or max(known) - min(known) < NARROW * max(known):
        return Markup("")
    return spread(told.values(), unit)


def _bounds(expression: Expression, unit: str) -> tuple[Decimal | None, Decimal | None] | None:
    """The bounds of a value in a unit, or None where it can't be converted by a factor: of temperatures the zeros differ, too."""
    if expression.unit == unit:
        return expression.low, expression.high
    first, second = units().get(expression.unit), units().get(unit)
    if (expression.unit, unit) in _SHARES:
        factor = _SHARES[expression.unit, unit]
    elif first is not None and second is not None and first.dimension == second.dimension:
        factor = first.factor / second.factor
    else:
        return None
    low, high = expression.low, expression.high
    return low if low is None else low * factor, high if high is None else high * factor


def view(reading: Reading, width: int) -> Iterator[RenderableType]:
    """The figures by comparable quantity: a table with the accounts as columns where they fit, else one below the other."""
    compared = rows(reading.record)
    columns = columns_of(reading, compared)
    if compared:
        yield _heading("Quantities that several accounts give", count(len(compared), "quantity", "quantities"))
        wide = WHAT + COMPARED + COLUMN * len(columns) <= width
        yield from ([_table(reading, compared, columns), *_reasons(reading, compared)] if wide else _stacked(reading, compared))
        yield ""
    alone = only(reading.record, compared)
    if alone:
        yield _heading("Figures that one account gives", str(len(alone)))
        yield from _stacked(reading, [Row((aligned,), "single", ()) for aligned in alone])
    if not reading.record.figures:
        yield "No figures found."


def columns_of(reading: Reading, compared: Iterable[Row]) -> list[str]:
    """The accounts that give a figure of the rows, in the record's order."""
    held = {telling.account for row in compared for aligned in row.figures for telling in aligned.tellings}
    return [account.id for account in reading.record.accounts if account.id in held]


def _heading(words: str, aside: str) -> Text:
    return Text.assemble((words, "bold underline"), ("  " + aside, "dim"))


def _table(reading: Reading, compared: list[Row], columns: list[str]) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column("What", min_width=WHAT - 8)
    for account in columns:
        table.add_column(Text(reading.label(account)), overflow="fold")
    table.add_column("Verdict", min_width=COMPARED)
    for row in compared:
        cells = []
        for account in columns:
            told = [telling for aligned in row.figures for telling in aligned.tellings if telling.account == account]
            places = [f"{reading.amount(account, telling.figure)} (at {telling.citation.evidence.start:,})" for telling in told]
            cells.append(Text("\n".join(places) or "–", style="" if places else "dim"))
        table.add_row(Text(visible(row.label)), *cells, status(row.verdict))
    return table


def _reasons(reading: Reading, compared: list[Row]) -> Iterator[RenderableType]:
    """Why the verdicts of a table are what they are: below it, since a column of sentences would be too narrow to read."""
    for row in compared:
        yield Text.assemble(status(row.verdict), " ", (visible(row.label), "bold"))
        for line in (*map(visible, why(row)), *beside(reading, row)):
            yield Padding(Text(line, style="dim"), (0, 0, 0, 2))


def _stacked(reading: Reading, compared: Iterable[Row]) -> Iterator[RenderableType]:
    for row in compared:
        mark = Text() if row.verdict == "single" else status(row.verdict).append(" ")
        yield Padding(Text.assemble(mark, (visible(row.label), "bold")), (0, 0, 0, 2))
        for telling in (telling for aligned in row.figures for telling in aligned.tellings):
            words = reading.amount(telling.account, telling.figure)
            yield Padding(Text.assemble((f"{reading.place(telling.citation)}: ", "dim"), words), (0, 0, 0, 4))
        yield from (Padding(Text(line, style="dim"), (0, 0, 0, 4)) for line in (*map(visible, why(row)), *beside(reading, row)))


def beside(reading: Reading, row: Row) -> list[str]:
    """What sets a row's quantity apart from others, where it is not the row itself that says so."""
    return [line for aligned in row.figures for line in apart(reading, aligned)] if len(row.figures) == 1 else []


def apart(reading: Reading, aligned: AlignedFigure) -> list[str]:
    """The quantities that are told of in like words and are not this one, each with what sets it apart: ``differs only in …``."""
    found = []
    for one in aligned.apart:
        other = reading.quantities.get(one.figure)
        if other is not None and other.tellings:
            first = other.tellings[0]
            words = f"{visible(reading.amount(first.account, first.figure))} in {reading.label(first.account)}"
            found.append(f"≠ {words} is no contradiction, {APART[one.difference]}: {visible(one.reason)}")
    return found
