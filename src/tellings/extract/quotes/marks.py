"""Quotation marks: which stretches of a paragraph stand between them.

Curly, straight, single, doubled-apostrophe and guillemet marks are paired paragraph by paragraph, so that one mark that is never closed
spoils one paragraph and not the document. Apostrophes, feet and inches are no marks. One pass finds the marks and one pass pairs them:
linear in the length of the text.
"""

import re
from typing import NamedTuple

OPENERS = {"“": "double", "„": "double", "``": "double", "«": "guillemet", "‹": "guillemet"}
CLOSERS = {"”": "double", "»": "guillemet", "›": "guillemet"}
CANDIDATE = re.compile(r"``|''|[“”„\"«»‹›‘’']")
ELIDED = re.compile(r"['‘’](?:\d0s|\d\d\b|em\b|til\b|cause\b|tis\b|twas\b|bout\b|n['’]|round\b)", re.IGNORECASE)
MEASURE = re.compile(r"\d['’]\s?\d{1,2}$")
BEFORE_OPENING = frozenset("([{—–-/“‘\"'«…")
"""What may stand right before an opening mark, besides white space and the start of the paragraph."""
LONGEST_UNCLOSED = 3000
"""Code points that a quotation may run to the end of its paragraph without a closing mark; above, the opening mark is taken for a slip.
Chosen, not calibrated: the longest paragraph of the development set has 2,400."""


class Quotation(NamedTuple):
    """A stretch between marks, in code points of the text; ``outer`` includes the marks, ``level`` is 0 for the outermost.

    ``opened`` and ``closed`` tell whether each mark is really there: they may be missing at the edge of a paragraph.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    level: int = 0
    opened: bool = True
    closed: bool = True


class _Mark(NamedTuple):
    start: int
    end: int
    family: str
    opens: bool
    closes: bool


def _around(text: str, start: int, end: int, low: int, high: int) -> tuple[str, str]:
    return text[start - 1] if start > low else " ", text[end] if end < high else " "


def _undirected(text: str, start: int, end: int, low: int, high: int) -> tuple[bool, bool]:
    """Whether a straight double mark may open, and may close, by what stands around it."""
    before, after = _around(text, start, end, low, high)
    if before.isdigit() and MEASURE.search(text, max(low, start - 5), start):
        return False, False
    left = before.isspace() or before in BEFORE_OPENING
    right = after.isspace() or not after.isalnum()
    return left and not after.isspace(), (right and after.isspace()) or (not before.isspace() and (right or not left))


def _single(text: str, start: int, low: int, high: int) -> tuple[bool, bool]:
    """Whether a single mark may open, and may close; an apostrophe does neither."""
    before, after = _around(text, start, start + 1, low, high)
    if (before.isalnum() and after.isalnum()) or ELIDED.match(text, start):
        return False, False
    opens = text[start] != "’" and (before.isspace() or before in BEFORE_OPENING) and (after.isalnum() or after in '[“"')
    closes = text[start] != "‘" and not before.isspace() and not after.isalnum() and not before.isdigit()
    return opens, closes and not opens


def _marks(text: str, low: int, high: int) -> list[_Mark]:
    found = []
    for match in CANDIDATE.finditer(text, low, high):
        sign, start, end = match[0], match.start(), match.end()
        if sign in OPENERS:
            mark = _Mark(start, end, OPENERS[sign], True, False)
        elif sign in CLOSERS:
            mark = _Mark(start, end, CLOSERS[sign], False, True)
        elif sign in ('"', "''"):
            mark = _Mark(start, end, "double", *_undirected(text, start, end, low, high))
        else:
            mark = _Mark(start, end, "single", *_single(text, start, low, high))
        if mark.opens or mark.closes:
            found.append(mark)
    return found


def _weak(text: str, mark: _Mark) -> bool:
    """Whether a closing single mark may as well be the apostrophe of a plural: "the workers’ rights"."""
    return text[mark.start - 1 : mark.start] in ("s", "S") and text[mark.end : mark.end + 2].strip().isalpha()


def _closers_ahead(text: str, marks: list[_Mark]) -> list[int]:
    """For each mark, the index of the single mark that would close it if it were opened there, or -1."""
    ahead, strong, weak = [-1] * len(marks), -1, -1
    for index in range(len(marks) - 1, -1, -1):
        mark = marks[index]
        ahead[index] = strong if strong >= 0 else weak
        if mark.family == "single" and mark.closes:
            if _weak(text, mark):
                weak = index
            else:
                strong = index
    return ahead


def _surplus(marks: list[_Mark]) -> list[int]:
    """For each mark, how many more double marks close than open after it."""
    surplus, balance = [0] * len(marks), 0
    for index in range(len(marks) - 1, -1, -1):
        surplus[index] = balance
        mark = marks[index]
        if mark.family == "double" and mark.opens != mark.closes:
            balance += 1 if mark.closes else -1
    return surplus


def pair(text: str, low: int, high: int) -> list[Quotation]:
    """The quotations of the paragraph ``text[low:high]``, outermost and nested, in the order of their starts."""
    marks = _marks(text, low, high)
    ahead, surplus = _closers_ahead(text, marks), _surplus(marks)
    found: list[Quotation] = []
    stack: list[tuple[_Mark, int]] = []
    opened = {"double": 0, "single": 0, "guillemet": 0}

    def close(end: int, outer_end: int, closed: bool) -> None:
        mark, _ = stack.pop()
        opened[mark.family] -= 1
        if mark.end < end:
            found.append(Quotation(mark.end, end, mark.start, outer_end, len(stack), True, closed))

    for index, mark in enumerate(marks):
        family = mark.family
        if mark.closes and opened[family] and not (mark.opens and surplus[index] > 0):
            if family == "single" and stack[-1][0].family == "single" and index < stack[-1][1]:
                continue
            while stack[-1][0].family != family:
                opened[stack.pop()[0].family] -= 1
            close(mark.start, mark.end, True)
        elif mark.opens:
            if family == "single" and (ahead[index] < 0 or opened["single"]):
                continue
            if family != "single" and opened[family] and surplus[index] < opened[family] + 1:
                opened.update(double=0, single=0, guillemet=0)
                stack.clear()
            stack.append((mark, ahead[index]))
            opened[family] += 1
        elif family == "double" and not found and not stack and not text[mark.start - 1].isdigit() and mark.start > low:
            found.append(Quotation(low, mark.start, low, mark.end, 0, False, True))
    bottom = next((at for at, (mark, _) in enumerate(stack) if mark.family == "double"), None)
    if bottom is not None and high - stack[bottom][0].end <= LONGEST_UNCLOSED:
        del stack[bottom + 1 :]
        close(high, high, False)
    return _levelled(found)


def _levelled(found: list[Quotation]) -> list[Quotation]:
    """The quotations by start, their levels counted among those that were kept."""
    ordered, ends = [], [0]
    for quotation in sorted(found, key=lambda one: (one.outer_start, -one.outer_end)):
        while len(ends) > 1 and quotation.outer_start >= ends[-1]:
            ends.pop()
        ordered.append(quotation._replace(level=len(ends) - 1))
        ends.append(quotation.outer_end)
    return ordered
