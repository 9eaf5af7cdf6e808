"""Numbers in the cells of tables that were flattened into text: they stand beside one another, and no sentence says what they count.

A cell is one of three or more numbers in a row with nothing but blanks between, one of two where the line before or behind has such a pair,
one between column marks, or one alone on its line beside another such line.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate

_NUMBER = r"[-+−]?[$€£¥]?(?:[0-9]{1,24}(?:,[0-9]{1,3}){0,8}(?:\.[0-9]{1,24})?|\.[0-9]{1,24})%?"
_RUN = re.compile(rf"(?<![^\s|;(]){_NUMBER}(?:[ \t\u00a0|;]{{1,40}}{_NUMBER})+(?![^\s|;),.])")
_MARKED = re.compile(rf"(?:(?<=[|\t])|(?<=[|\t] )|^) {{0,40}}{_NUMBER} {{0,40}}(?=[|\t])|(?<=[|\t])(?: {{0,40}}){_NUMBER} {{0,40}}$")
_ALONE = re.compile(rf"[ \t]{{0,40}}{_NUMBER}[ \t]{{0,40}}")
_DIGITS = re.compile(_NUMBER)
_ROW = 3  # numbers side by side that make a row by themselves


def cells(text: str) -> list[tuple[int, int]]:
    """Ranges in code points of the cells of tables."""
    sure: list[tuple[int, int]] = []
    perhaps: list[list[tuple[int, int]]] = []
    start = 0
    for line in text.split("\n"):
        if line.strip():  # blank lines between cells part nothing
            sure += _sure(line, start)
            perhaps.append(_perhaps(line, start))
        start += len(line) + 1
    for index, found in enumerate(perhaps):
        if found and any(perhaps[max(0, index - 1) : index] + perhaps[index + 1 : index + 2]):
            sure += found
    return sure


def _sure(line: str, offset: int) -> list[tuple[int, int]]:
    """The cells that their line alone shows: rows of numbers, and numbers between column marks."""
    found = [run.span() for run in _RUN.finditer(line) if sum(1 for _ in _DIGITS.finditer(run.group())) >= _ROW]
    if "|" in line or "\t" in line:
        found += [one.span() for one in _MARKED.finditer(line)]
    return [(offset + start, offset + end) for start, end in found]


def _perhaps(line: str, offset: int) -> list[tuple[int, int]]:
    """What is a cell if the line before or behind has the like: two numbers side by side, and a number alone."""
    found = [run.span() for run in _RUN.finditer(line)]
    if _ALONE.fullmatch(line):
        found.append((0, len(line)))
    return [(offset + start, offset + end) for start, end in found]


class Stretches:
    """Ranges of a text, found by place."""

    def __init__(self, ranges: Iterable[tuple[int, int]]) -> None:
        self.ranges = sorted(ranges)
        self.starts = [start for start, _ in self.ranges]
        # How far the ranges reach that begin no later than each one.
        self.reach = list(accumulate((end for _, end in self.ranges), max))

    def hold(self, position: int) -> bool:
        """Whether this code point stands in one of the ranges."""
        at = bisect_right(self.starts, position) - 1
        return at >= 0 and self.reach[at] > position
