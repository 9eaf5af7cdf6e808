"""Figures: how many and how much, of what."""

from decimal import Decimal
from typing import Literal

from .base import Base
from .span import Citation, Evidence, Span

FigureKind = Literal[
    "count",
    "money",
    "percent",
    "fraction",
    "distance",
    "duration",
    "age",
    "rate",
    "mass",
    "area",
    "volume",
    "temperature",
    "speed",
    "multiple",
    "other",
]
Direction = Literal["up", "down"]
Approximator = Literal["exact", "about", "at_least", "at_most", "more_than", "less_than", "nearly"]
FigureStatus = Literal["same", "compatible", "differs", "apart", "single", "unrelated"]
Difference = Literal["scope", "period", "unit", "definition"]


class Expression(Base, frozen=True, kw_only=True):
    """One way of stating a quantity: ``low`` equals ``high`` unless it is a range; None means open on that side."""

    evidence: Evidence
    low: Decimal | None
    high: Decimal | None
    unit: str


class Figure(Base, frozen=True, kw_only=True):
    """A quantity that a report gives.

    Attributes:
        expression: the value as written; values are exact decimals, scale words applied ("$2.4 billion" is 2400000000).
            Units: ISO 4217 codes for money, ``percent``, else the singular English name of the unit; empty for plain counts.
        equivalents: other expressions of the same figure ("90 miles (145 kilometers)").
        approximator: how the value is qualified, with the words that do it in ``qualifier``.
        counted: the words that say what is counted, head and restrictions ("undocumented immigrants", "goods to Mexico in 2013").
        told: words that tell more of it and can stand behind ``counted``: what happened to it, to whom, where, when.
        head: lemma of the counted head, lower case ("immigrant"); empty if not found.
        terms: lemmas of the words that describe what is counted and what happened to it, sorted: the material for aligning.
        entities: ids of the account's entities named with it.
        time: id of the TimeExpression it is given for, or None.
        quote: id of the Quote it stands in, or None where the outlet gives it in its own voice.
        about: whose or what it is, nearest first: what a percentage is of, what money is for, who has what is counted.
        change: the way the value went, where the figure is an amount of change ("fell by 25 percent") or stands behind such a verb.
        base: the id of the figure that this one is a change from ("to 30 from 22").
        payer: who gives money, as the clause says it. payee: who gets it.
        period: the stretch of time that the figure is for or counts over ("since June", "over five years").
        prices: the year's money it is reckoned in ("in 2010 dollars").
        given_by: the words for who gives the figure, a speaker or a document; None where the outlet does.
        context: the sentence it stands in.
    """

    id: str
    kind: FigureKind
    expression: Expression
    equivalents: tuple[Expression, ...] = ()
    approximator: Approximator = "exact"
    qualifier: Evidence | None = None
    counted: Evidence | None = None
    told: tuple[Evidence, ...] = ()
    head: str = ""
    terms: tuple[str, ...] = ()
    entities: tuple[str, ...] = ()
    time: str | None = None
    quote: str | None = None
    about: tuple[Evidence, ...] = ()
    change: Direction | None = None
    base: str | None = None
    payer: Evidence | None = None
    payee: Evidence | None = None
    period: Evidence | None = None
    prices: Evidence | None = None
    given_by: Evidence | None = None
    context: Span


class FigureTelling(Base, frozen=True, kw_only=True):
    """One account's figure for a quantity (the first in the text; repetitions stand in ``repeats``)."""

    account: str
    figure: str
    citation: Citation
    repeats: tuple[Citation, ...] = ()


class Apart(Base, frozen=True, kw_only=True):
    """Another quantity that is told of in like words and is not the same one: no contradiction, whatever the values are.

    ``figure`` is the id of the other AlignedFigure, ``difference`` what sets the two apart, ``reason`` says it in words.
    """

    figure: str
    difference: Difference
    reason: str


class AlignedFigure(Base, frozen=True, kw_only=True):
    """One comparable quantity across accounts.

    Attributes:
        label: what is counted, in the words of one account.
        status: how the values compare; ``single`` where one account alone has it, ``apart`` where others have like ones that part from it
            in scope, period, unit or definition.
        reason: in words, why the status, and why these are one quantity.
        difference: where the values part and yet no contradiction is found, what they part in ("" where the values say it all);
            of what is ``apart``, what sets it apart from the likest one.
        series: ids of the figures, earliest count first, where the accounts tell an early and a later count of one happening; else empty.
        apart: quantities of other accounts that are like this one and differ in scope, period or definition.
    """

    id: str
    label: str
    kind: FigureKind
    unit: str
    tellings: tuple[FigureTelling, ...]
    status: FigureStatus
    reason: str
    happening: str | None = None
    difference: Difference | Literal[""] = ""
    series: tuple[str, ...] = ()
    apart: tuple[Apart, ...] = ()
