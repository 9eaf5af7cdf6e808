"""A small plot of an early and later counts of one happening, earliest first."""

from collections.abc import Sequence

from markupsafe import Markup

from .spread import Told, number

WIDTH, HEIGHT, MARGIN, TOP, BOTTOM = 240, 92, 30, 24, 66  # pixels; values stand above their points, the accounts' numbers under the axis
LABELS = 5  # points that leave room for a value each; of more, the first and the last are labelled
MOST = 24  # points that can be told apart


def growth(told: Sequence[Told], unit: str = "") -> Markup:
    """The plot as inline SVG, or nothing where there are not two counts to join.

    Args:
        told: the counts, earliest first; the steps between them are as wide as each other, since reports date their counts too roughly
            for a true scale of time. A range stands at its lower bound, an open end at the bound it has.
        unit: of the values, shown where it is a share's or a currency's.
    """
    counts = [(one, value) for one in told if (value := one.low if one.low is not None else one.high) is not None and value.is_finite()]
    if len(counts) < 2 or len({value for _, value in counts}) < 2:
        return Markup("")
    counts = counts[: MOST - 1] + counts[-1:] if len(counts) > MOST else counts
    least, reach = min(value for _, value in counts), max(value for _, value in counts) - min(value for _, value in counts)
    step = (WIDTH - 2 * MARGIN) / (len(counts) - 1)
    points = [
        (MARGIN + round(index * step), BOTTOM - int((value - least) / reach * (BOTTOM - TOP))) for index, (_, value) in enumerate(counts)
    ]
    said = "; ".join(f"{one.words} in account {one.number}" for one, _ in counts)
    return Markup(
        '<svg class="spread growth" viewBox="0 0 {w} {h}" width="{w}" height="{h}" role="img" aria-label="{said}">'
        "<title>A count that grows</title><desc>{said}</desc>"
        '<line x1="0" y1="{y}" x2="{w}" y2="{y}"/><polyline points="{points}"/>{dots}</svg>'
    ).format(
        w=WIDTH,
        h=HEIGHT,
        y=BOTTOM + 8,
        said=f"Earliest count first: {said}",
        points=" ".join(f"{x},{y}" for x, y in points),
        dots=Markup("").join(
            _dot(place, index, len(counts), one, number(value, unit))
            for index, (place, (one, value)) in enumerate(zip(points, counts, strict=True))
        ),
    )


def _dot(place: tuple[int, int], index: int, among: int, one: Told, value: str) -> Markup:
    """A point with its value above and the number of its account under the axis."""
    x, y = place
    shown = among <= LABELS or index in (0, among - 1)
    label = (
        Markup('<text class="end" x="{}" y="{}" text-anchor="middle">{}</text>').format(x, y - 9, f"{one.sign}{value}")
        if shown
        else Markup("")
    )
    below = Markup('<text x="{}" y="{}" text-anchor="middle">{}</text>').format(x, HEIGHT - 4, one.number) if shown else Markup("")
    return Markup('<circle cx="{}" cy="{}" r="4.5"/>{}{}').format(x, y, label, below)
