"""A small plot of how far the accounts' figures for one quantity lie apart."""

from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from markupsafe import Markup

WIDTH, HEIGHT, MARGIN, LINE = 240, 56, 30, 22  # pixels; the numbers of the accounts stand above and below the line in turn
BESIDE = 9  # characters that are no wider than two margins
CODE = 3  # letters of a currency's code
SCALES = ((Decimal(10) ** 12, "trillion"), (Decimal(10) ** 9, "billion"), (Decimal(10) ** 6, "million"))


class Told(NamedTuple):
    """What one account gives: its number in the record, the bounds (None is open), and the sign of what is qualified ("≥")."""

    number: int
    low: Decimal | None
    high: Decimal | None
    words: str
    sign: str = ""


def spread(told: Iterable[Told], unit: str = "") -> Markup:
    """The plot as inline SVG, or nothing where there are not two values to compare.

    The axis is linear from the smallest to the largest bound, which stand under its ends. Accounts with the same value share one point; a
    range is a bar; an open end is a bar to the edge.
    """
    points: dict[tuple[Decimal | None, Decimal | None], list[Told]] = {}
    for one in sorted(told, key=lambda one: one.number):
        if one.low is not None or one.high is not None:
            points.setdefault((one.low, one.high), []).append(one)
    bounds = [bound for key in points for bound in key if bound is not None and bound.is_finite()]
    if len(points) < 2 or min(bounds) == max(bounds):
        return Markup("")
    least, reach = min(bounds), max(bounds) - min(bounds)

    def across(bound: Decimal | None, edge: int) -> int:
        return edge if bound is None else MARGIN + int((bound - least) / reach * (WIDTH - 2 * MARGIN))

    ordered = sorted(points.items(), key=lambda item: (across(item[0][0], 0), across(item[0][1], WIDTH)))
    shapes = [_shape(index, across(low, 0), across(high, WIDTH), who) for index, ((low, high), who) in enumerate(ordered)]
    said = "; ".join(f"{one.words} in account {one.number}" for _, who in ordered for one in who)
    return Markup(
        '<svg class="spread" viewBox="0 0 {w} {h}" width="{w}" height="{h}" role="img" aria-label="{said}">'
        "<title>How far the values lie apart</title><desc>{said}</desc>"
        '<line x1="0" y1="{y}" x2="{w}" y2="{y}"/>{shapes}'
        "{low}{high}</svg>"
    ).format(
        w=WIDTH,
        h=HEIGHT,
        y=LINE,
        said=f"Spread: {said}",
        shapes=Markup("").join(shapes),
        low=_end(number(least, unit), MARGIN, 0, "start"),
        high=_end(number(max(bounds), unit), WIDTH - MARGIN, WIDTH, "end"),
    )


def _end(words: str, under: int, edge: int, anchor: str) -> Markup:
    """A value of the axis under its end, or from the edge of the plot where it is too long for that."""
    place, anchor = (under, "middle") if len(words) <= BESIDE else (edge, anchor)
    return Markup('<text class="end" x="{}" y="{}" text-anchor="{}">{}</text>').format(place, HEIGHT - 2, anchor, words)


def number(value: Decimal, unit: str = "") -> str:
    """A value as an axis has it: grouped digits, the word for its scale, at most two decimals; shares and money with their unit."""
    behind = " %" if unit == "percent" else f" {unit}" if len(unit) == CODE and unit.isupper() else ""
    for scale, word in SCALES:
        if abs(value) >= scale:
            return f"{_plain(value / scale)} {word}{behind}"
    return f"{_plain(value)}{behind}"


def _plain(value: Decimal) -> str:
    return f"{value:,.2f}".rstrip("0").rstrip(".")


def _shape(index: int, left: int, right: int, who: list[Told]) -> Markup:
    numbers = ", ".join(str(one.number) for one in who[:3]) + ("…" if len(who) > 3 else "")
    height = LINE - 9 if index % 2 == 0 else LINE + 18
    label = Markup('<text x="{}" y="{}" text-anchor="middle">{}</text>').format((left + right) // 2, height, numbers)
    if left == right:
        return Markup('<circle cx="{}" cy="{}" r="4.5"/>{}').format(left, LINE, label)
    bar = Markup('<line class="range" x1="{}" y1="{y}" x2="{}" y2="{y}"/>{}')
    return bar.format(left, right, label, y=LINE)
