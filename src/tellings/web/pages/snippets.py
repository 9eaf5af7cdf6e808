"""A stretch of text cut at what is to be lit in it."""

from collections.abc import Iterable, Iterator


def pieces(text: str, marks: Iterable[tuple[int, int]]) -> list[tuple[str, bool]]:
    """The text in stretches (characters, whether they are lit), without empty ones.

    Args:
        text: any.
        marks: half-open spans in it, in any order; what overlaps or lies outside is cut to fit.
    """
    return list(_cut(text, sorted(marks)))


def _cut(text: str, marks: list[tuple[int, int]]) -> Iterator[tuple[str, bool]]:
    at = 0
    for start, end in marks:
        first, last = max(start, at), min(end, len(text))
        if first >= last:
            continue
        if at < first:
            yield text[at:first], False
        yield text[first:last], True
        at = last
    if at < len(text):
        yield text[at:], False
