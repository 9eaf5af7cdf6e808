"""Sums of money and percentages on MEANTIME: their spans, in the part of each article that was annotated.

An expression that is found and one that was annotated as MONEY or PERCENT are a pair where their ranges share a code point, one to one, and
the found one is of that kind (a rate of money, ``$3 a share``, is money; each expression of an equivalent counts by itself). The qualifier
("about", "as much as", "between") belongs to some annotated spans and not to others, so ``exact`` compares the ends and allows it in front.
The text of the set is tokens joined by spaces, and every pound sign in it has become a ``#``, which is put right before the text is read
(``#`` and a number, before "billion" or "million"). Where an annotated span holds others ("a loss of X, or Y a share", annotated as a whole
besides X and Y), the inner ones count; a range stands for both of its ends where those were annotated apart. Only what starts before
``annotated_end`` counts, and articles without any annotated value are read as well: what is found in them is too much.

    python -m evals.figures_meantime [number of articles] [-v]
"""

import itertools
import re
import sys
from typing import Any, NamedTuple

from tellings.annotate import load, parse
from tellings.extract.figures import figures
from tests.making import document

from . import data

NAME = "meantime"
KINDS = ("MONEY", "PERCENT")
POUND = re.compile(r"#(?= [0-9.,]+ (?:b|m)illion)")


class Span(NamedTuple):
    """A half-open range of code points, with what the set calls it, where its qualifier begins, and whether two values stand in it."""

    start: int
    end: int
    kind: str
    front: int
    ends: int = 1


def expected(row: dict[str, Any]) -> list[Span]:
    """The annotated spans of a row."""
    found = []
    for value in row.get("value") or ():
        if value.get("type") in KINDS and "span" in value and value["span"][0] < row["annotated_end"]:
            start, end = value["span"]
            found.append(Span(start, end, value["type"], start))
    return [one for one in found if not any(other != one and one.start <= other.start and other.end <= one.end for other in found)]


def found(row: dict[str, Any]) -> list[Span]:
    """The expressions found in the annotated part of a row."""
    made = document(POUND.sub("£", row["text"]))
    spans = []
    for figure in figures(made, parse(made, load()), (), (), ()):
        for number, expression in enumerate((figure.expression, *figure.equivalents)):
            kind = "PERCENT" if expression.unit.startswith("percent") else "MONEY" if expression.unit[:3].isupper() else ""
            start, end = expression.evidence.start, expression.evidence.end
            front = figure.qualifier.start if figure.qualifier and not number else start
            if kind and start < row["annotated_end"]:
                spans.append(Span(start, end, kind, min(front, start), 1 + (expression.low != expression.high)))
    return spans


def _end(one: Span, spans: list[Span]) -> Span | None:
    """The first span of its kind that shares a code point with it."""
    return next((other for other in spans if other.kind == one.kind and other.start < one.end and one.start < other.end), None)


def pairs(limit: int | None = None) -> list[tuple[dict[str, Any], Span | None, Span | None]]:
    """Annotated and found spans, one to one; what has no partner stands beside None."""
    every: list[tuple[dict[str, Any], Span | None, Span | None]] = []
    for row in itertools.islice(data.rows(NAME), limit):
        left, second = found(row), list[Span]()
        for one in expected(row):
            partner = _end(one, left)
            if partner:
                left.remove(partner)
                if partner.ends > 1:
                    second.append(partner)
            elif (partner := _end(one, second)) is not None:
                second.remove(partner)
            every.append((row, one, partner))
        every += [(row, None, other) for other in left]
    return every


def _same(one: Span, other: Span) -> bool:
    """Whether the ends are equal and the annotated span begins at the number or at its qualifier."""
    return one.end == other.end and one.start in (other.start, other.front)


def score(limit: int | None = None) -> dict[str, float]:
    """F1 (0-1) of ``money`` and ``percent`` spans, and ``exact``: of both, with equal ends.

    Raises:
        Absent: if the set is not on this machine.
    """
    every = pairs(limit)
    scores = {kind.lower(): _f1([(one, other) for _, one, other in every if (one or other).kind == kind]) for kind in KINDS}  # type: ignore[union-attr]
    exact = sum(one is not None and other is not None and _same(one, other) for _, one, other in every)
    both = sum(one is not None for _, one, _ in every) + sum(other is not None for _, _, other in every)
    return scores | {"exact": 2 * exact / both if both else 0.0}


def _f1(chosen: list[tuple[Span | None, Span | None]]) -> float:
    right = sum(one is not None and other is not None for one, other in chosen)
    both = sum(one is not None for one, _ in chosen) + sum(other is not None for _, other in chosen)
    return 2 * right / both if both else 0.0


if __name__ == "__main__":
    numbers = [int(argument) for argument in sys.argv[1:] if argument.isdigit()]
    if "-v" in sys.argv:
        for article, want, got in pairs(numbers[0] if numbers else None):
            if want is None or got is None or not _same(want, got):
                start = (want or got).start  # type: ignore[union-attr]
                print(want, got, repr(article["text"][max(0, start - 40) : start + 60]))
    print(score(numbers[0] if numbers else None))
