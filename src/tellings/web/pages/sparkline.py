"""How many documents a story had on each day, as a plot of a line's height."""

from collections.abc import Sequence
from datetime import date, timedelta

from markupsafe import Markup

from ...report.words import count, day

WIDTH, HEIGHT, BARS = 160, 28, 40  # pixels; bars that can be told apart at that width


def sparkline(days: Sequence[tuple[str, int]]) -> Markup:
    """The plot as inline SVG, or nothing where no document has a day. Of a long story a bar stands for several days, all as many.

    Args:
        days: ISO 8601 days and documents, in order.
    """
    known = [(found, number) for value, number in days if (found := _day(value))]
    if not known:
        return Markup("")
    first, last = known[0][0], known[-1][0]
    reach = (last - first).days + 1
    stretch = -(-reach // BARS)
    bars = [0] * -(-reach // stretch)
    for when, number in known:
        bars[(when - first).days // stretch] += number
    wide = min(WIDTH // len(bars), 12)
    shapes = Markup("").join(
        Markup('<rect x="{}" y="{}" width="{}" height="{}"><title>{}</title></rect>').format(
            index * wide,
            HEIGHT - (high := max(2, round(number / max(bars) * HEIGHT))),
            max(wide - 1, 1),
            high,
            _said(first, index, stretch, number),
        )
        for index, number in enumerate(bars)
        if number
    )
    words = f"{count(sum(bars), 'report')}, most on {_said(first, bars.index(max(bars)), stretch, max(bars))}"
    return Markup(
        '<svg class="spark" viewBox="0 0 {w} {h}" width="{w}" height="{h}" role="img" aria-label="{said}">'
        '<line x1="0" y1="{h}" x2="{w}" y2="{h}"/>{bars}</svg>'
    ).format(w=max(wide * len(bars), 24), h=HEIGHT, said=words, bars=shapes)


def _day(value: str) -> date | None:
    try:
        return date.fromisoformat(value[:10])
    except ValueError:
        return None


def _said(first: date, index: int, stretch: int, number: int) -> str:
    begin = first + timedelta(days=index * stretch)
    until = f" to {day((begin + timedelta(days=stretch - 1)).isoformat())}" if stretch > 1 else ""
    return f"{day(begin.isoformat())}{until}: {number}"
