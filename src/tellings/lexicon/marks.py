"""Quotation marks: which stretches of a paragraph stand between them.

Curly, straight, single, doubled-apostrophe and guillemet marks are paired paragraph by paragraph, so that one mark that is never closed
spoils one paragraph and not the document. Apostrophes, feet and inches are no marks. One pass finds the marks and one pass pairs them:
linear in the length of the text.
"""

import re
from typing import NamedTuple

from .unclosed import cue_behind

OPENERS = {"“": "double", "„": "double", "``": "double", "«": "guillemet", "‹": "guillemet"}
CLOSERS = {"”": "double", "»": "guillemet", "›": "guillemet"}
CANDIDATE = re.compile(r"``|''|[“”„\"«»‹›‘’']")
ELIDED = re.compile(r"['‘’](?:\d0s|\d\d\b|em\b|til\b|cause\b|tis\b|twas\b|bout\b|n['’]|round\b)", re.IGNORECASE)
MEASURE = re.compile(r"\d['’]\s?\d{1,2}$")
BEFORE_OPENING = frozenset("([{—–-/“‘\"'«…")
"""What may stand right before an opening mark, besides white space and the start of the paragraph."""
ENDS = frozenset(".!?…)]")
SENTENCE = re.compile(r"(?<=[a-z0-9][a-z0-9][a-z0-9])[.!?…](?=\s)")
LONGEST_UNCLOSED = 3000
"""Code points that a quotation may run to the end of its paragraph without a closing mark; above, the opening mark is taken for a slip.
Chosen, not calibrated: the longest paragraph of the development set has 2,400."""


class Quotation(NamedTuple):
    """A stretch between marks, in code points of the text; ``outer`` includes the marks, ``level`` is 0 for the outermost.

    ``opened`` and ``closed`` tell whether each mark is really there: they may be missing at the edge of a paragraph. A quotation whose
    closing mark was forgotten before its cue ("“The wall is dry, said Moss.") counts as closed there.
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


def _directed(text: str, sign: str, start: int, end: int, low: int, high: int) -> _Mark:
    """A mark whose shape says whether it opens or closes, unless what stands around it says that it was typed the wrong way round."""
    before, after = _around(text, start, end, low, high)
    if sign == "“" and before in ",.!?" and (after.isspace() or after in ",;"):
        return _Mark(start, end, "double", False, True)
    if sign == "”" and before.isspace() and after.isalnum():
        return _Mark(start, end, "double", True, False)
    opens = sign in OPENERS
    return _Mark(start, end, OPENERS[sign] if opens else CLOSERS[sign], opens, not opens)


def _marks(text: str, low: int, high: int) -> list[_Mark]:
    found = []
    for match in CANDIDATE.finditer(text, low, high):
        sign, start, end = match[0], match.start(), match.end()
        if sign in OPENERS or sign in CLOSERS:
            mark = _directed(text, sign, start, end, low, high)
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
    ahead, strong, weak, double = [-1] * len(marks), -1, -1, len(marks)
    for index in range(len(marks) - 1, -1, -1):
        mark = marks[index]
        # an apostrophe behind somebody else's words closes nothing that was opened before them
        ahead[index] = strong if strong >= 0 else weak if weak < double else -1
        if mark.family == "double":
            double = index
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
    return _Pairing(text, low, high).run()


class _Pairing:
    """The marks of one paragraph on their way to quotations: what is open now, and what has been closed."""

    def __init__(self, text: str, low: int, high: int) -> None:
        self.text, self.low, self.high = text, low, high
        self.marks = _marks(text, low, high)
        self.ahead, self.surplus = _closers_ahead(text, self.marks), _surplus(self.marks)
        self.found: list[Quotation] = []
        self.stack: list[tuple[_Mark, int]] = []
        self.opened = dict.fromkeys(("double", "single", "guillemet"), 0)
        self.lax = False  # whether a quotation of this paragraph was left open before the next one opened

    def run(self) -> list[Quotation]:
        for index, mark in enumerate(self.marks):
            if mark.closes and self.opened[mark.family] and not (mark.opens and self.surplus[index] > 0):
                self._closing(index, mark)
            elif mark.opens:
                self._opening(index, mark)
            elif mark.family == "double":
                self._stray(mark)
        self._end()
        return _levelled(self.found)

    def _closing(self, index: int, mark: _Mark) -> None:
        """Close the last opening mark of this family; what was opened inside it and not closed was no mark."""
        top, closer = self.stack[-1]
        if mark.family == "single" and top.family == "single" and index < closer:
            return
        while self.stack[-1][0].family != mark.family:
            self.opened[self.stack.pop()[0].family] -= 1
        self._close(mark.start, mark.end, True)

    def _opening(self, index: int, mark: _Mark) -> None:
        """Open a quotation, unless it is a single mark that nothing closes; forget an earlier one that can't be closed any more."""
        family = mark.family
        if family == "single" and (self.ahead[index] < 0 or self.opened["single"]):
            return
        if family != "single" and self.opened[family] and self.surplus[index] < self.opened[family] + 1:
            if self._ends_at_cue(mark.family, mark.start):
                self.lax = True
            elif self._opens_again(mark):
                self._end_before(mark, mark.start)
            elif self.lax and (stop := self._first_sentence(mark)):
                self._end_before(mark, stop)
            self.opened = dict.fromkeys(self.opened, 0)
            self.stack.clear()
        self.stack.append((mark, self.ahead[index]))
        self.opened[family] += 1

    def _opens_again(self, mark: _Mark) -> bool:
        """Whether a quotation only goes on: its paragraphs, each opened anew and not closed, were run together."""
        bottom = next(one for one, _ in self.stack if one.family == mark.family)
        inner = self.text[bottom.end : mark.start]
        before = self.text[max(self.low, bottom.start - 2) : bottom.start].rstrip()
        first, again = inner[:1], self.text[mark.end : mark.end + 1]
        starts = before == "" or before[-1] in ":,.!?…" or before[-1] in CLOSERS
        return (starts or self.lax) and first.isupper() and again.isupper() and inner.rstrip()[-1:] in ENDS and inner[-1:].isspace()

    def _first_sentence(self, mark: _Mark) -> int:
        """Where the first sentence ends of a quotation that is left open and then runs into other matter, or 0."""
        bottom = next(one for one, _ in self.stack if one.family == mark.family)
        found = SENTENCE.search(self.text, bottom.end, mark.start) if self.text[bottom.end].isupper() else None
        return found.end() if found else 0

    def _end_before(self, mark: _Mark, end: int) -> None:
        """Let the quotation that is open end at ``end``, or at the white space before it."""
        self.lax = True
        bottom = next(at for at, (one, _) in enumerate(self.stack) if one.family == mark.family)
        while end > self.low and self.text[end - 1].isspace():
            end -= 1
        if end - self.stack[bottom][0].end > LONGEST_UNCLOSED:
            return
        del self.stack[bottom + 1 :]
        self._close(end, end, False)

    def _stray(self, mark: _Mark) -> None:
        """A closing mark without an opening one, before any other: the quotation began with the paragraph."""
        if not self.found and not self.stack and mark.start > self.low and not self.text[mark.start - 1].isdigit():
            self.found.append(Quotation(self.low, mark.start, self.low, mark.end, 0, False, True))

    def _ends_at_cue(self, family: str, limit: int) -> bool:
        """Let the outermost quotation of the family that is still open end at a cue before ``limit``, if there is one."""
        bottom = next((at for at, (one, _) in enumerate(self.stack) if one.family == family), None)
        end = cue_behind(self.text, self.stack[bottom][0].end, limit) if bottom is not None and family == "double" else 0
        if end:
            del self.stack[bottom + 1 if bottom is not None else 0 :]
            self._close(end, end, True)
        return end > 0

    def _end(self) -> None:
        """Let the outermost quotation that is still open end at its cue, or run to the end of the paragraph."""
        if self._ends_at_cue("double", self.high):
            return
        bottom = next((at for at, (mark, _) in enumerate(self.stack) if mark.family == "double"), None)
        if bottom is not None and self.high - self.stack[bottom][0].end <= LONGEST_UNCLOSED:
            del self.stack[bottom + 1 :]
            self._close(self.high, self.high, False)

    def _close(self, end: int, outer_end: int, closed: bool) -> None:
        mark, _ = self.stack.pop()
        self.opened[mark.family] -= 1
        if mark.end < end:
            self.found.append(Quotation(mark.end, end, mark.start, outer_end, len(self.stack), True, closed))


def _levelled(found: list[Quotation]) -> list[Quotation]:
    """The quotations by start, their levels counted among those that were kept."""
    ordered, ends = [], [0]
    for quotation in sorted(found, key=lambda one: (one.outer_start, -one.outer_end)):
        while len(ends) > 1 and quotation.outer_start >= ends[-1]:
            ends.pop()
        ordered.append(quotation._replace(level=len(ends) - 1))
        ends.append(quotation.outer_end)
    return ordered
