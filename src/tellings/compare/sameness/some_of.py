"""Whether the smaller of two counts is told of some of what the larger counts: "seven oak barges", "nine barges"."""

import re

from ...record import Figure
from .passages import Passage, stem, stems

NEARLY_ALL = 0.9  # of the larger (ratio): so near, the two count all. By judgement
OF_NEW = re.compile(r"\s+of\s+(?:the|these|those|its|their)\s+(?:\w+\s+)?(?:new|latest|fresh|further|additional|recent)\b", re.IGNORECASE)
BESIDES = re.compile(r"\b(?:besides|apart from|aside from|in addition to|as well as|along with|other than)\b", re.IGNORECASE)
OTHERS = re.compile(r"(?:\S+\s+)?(?:other|more|further|additional)\b", re.IGNORECASE)
COUPLED = re.compile(r"\b(?:and|or|plus)\b", re.IGNORECASE)


def some_of(one: Passage, other: Passage) -> bool:
    """Whether one counts a kind of what the other counts and is the smaller, or two kinds of which the other counts one, and is the larger.

    Only words before the noun are asked; what stands behind it tells as often where or when as which.
    """
    figures = sorted(((value, side.figure) for side in (one, other) if (value := _value(side.figure)) is not None), key=_first)
    if len(figures) < 2 or figures[0][0] > NEARLY_ALL * figures[1][0]:
        return False
    small, large = (figure for _, figure in figures)
    if small is None or large is None or not small.head or stem(small.head) != stem(large.head):
        return False
    more, less = _kinds(small), _kinds(large)
    return (more > less and not COUPLED.search(_before(small))) or (less > more and COUPLED.search(_before(large)) is not None)


def part_of_all(one: Passage, other: Passage) -> bool:
    """Whether one is told of some of those that are new, and the other not of some: "six of the new boats", "four new boats"."""
    return _of_new(one) != _of_new(other)


def beside_some(one: Passage, other: Passage) -> bool:
    """Whether one count leaves out those that its sentence names first: "besides Rill, 20 other towns"."""
    return _beside(one) != _beside(other)


def _beside(side: Passage) -> bool:
    if side.figure is None or side.figure.counted is None:
        return False
    sentence = side.account.document.text[side.figure.context.start : side.figure.context.end]
    return OTHERS.match(side.figure.counted.exact) is not None and BESIDES.search(sentence) is not None


def _of_new(side: Passage) -> bool:
    return side.figure is not None and OF_NEW.match(side.account.document.text, side.figure.expression.evidence.end) is not None


def _first(pair: tuple[float, Figure | None]) -> float:
    return pair[0]


def _value(figure: Figure | None) -> float | None:
    if figure is None or figure.kind != "count" or figure.expression.low is None:
        return None
    return float(figure.expression.low)


def _kinds(figure: Figure) -> frozenset[str]:
    """The stems of the words before the noun that is counted, without those for how many."""
    return stems(_before(figure))


def _before(figure: Figure) -> str:
    told = figure.counted.exact if figure.counted is not None else ""
    at = re.search(rf"\b{re.escape(figure.head)}", told, re.IGNORECASE)
    return told[: at.start()] if at else ""
