"""Direct quotations: each stretch between marks that is an utterance, with the cue beside it or the speaker who goes on.

A cue stands behind the quotation, before it, or in its middle; without one, the speaker of the quotation before goes on. What stands
between marks inside the reporter's own clause is left to the rules for clauses, and so becomes a mixed quote.
"""

from collections.abc import Container

from .beside import STOPS, WINDOW, Beside
from .found import Found
from .sources import NOBODY, source
from .tree import Tree

WHOLE_SENTENCE = 4
"""Words of a quotation without a cue that is taken for speech because the sentence before names somebody."""

ANSWER = 15
"""Words of an answer in a dialogue at most; what is longer goes on in the next paragraph as often as not. Chosen, not calibrated."""


class Direct:
    """The direct quotations of one parse, but for those that are signed.

    Attributes:
        found: the attributions, in text order of their first quotation.
        taken: which attribution holds each quotation, by the quotation's number.
        replies: the quotations behind an answer in a dialogue: without a cue of their own they are not the one's who answered.
    """

    def __init__(self, tree: Tree, signed: Container[int] = ()) -> None:
        self.tree, self.beside, self._signed = tree, Beside(tree), signed
        self.found: list[Found] = []
        self.taken: dict[int, Found] = {}
        self.replies: set[int] = set()
        self._by_verb: dict[int, Found] = {}

    def run(self) -> list[Found]:
        """Attribute every quotation that somebody is reported to have uttered."""
        tree, ranges = self.tree, self.beside.ranges
        groups: dict[int, list[int]] = {}
        for number, (first, _) in enumerate(ranges):
            if first < tree.size and tree.paragraph[first] >= 0 and number not in self._signed:
                groups.setdefault(tree.paragraph[first], []).append(number)
        last: Found | None = None
        question = False  # whether the paragraph before the last one is a question that somebody else asks
        asking = False
        before = -2
        waiting: list[int] = []
        for paragraph, numbers in groups.items():
            follows = before == paragraph - 1
            if follows and question:
                last = None
                self.replies.update(numbers)
            last = self._paragraph(paragraph, numbers, last if follows else None)
            question = follows and asking and len(self.beside.inner(numbers[-1]).split()) <= ANSWER
            asking = last is None and self._asks(paragraph, numbers)
            opens = self._blank(tree.bounds[paragraph][0], ranges[numbers[0]][0]) or not tree.quotations[numbers[0]].opened
            self._settle(waiting if follows and opens else [], numbers[0])
            ending = numbers[-1]
            open_end = ending not in self.taken and not tree.quotations[ending].closed and not self.beside.embedded[ending]
            waiting = ([*waiting, numbers[-1]] if follows else [numbers[-1]]) if open_end else []
            before = paragraph
        return self.found

    def _asks(self, paragraph: int, numbers: list[int]) -> bool:
        """Whether a paragraph is one whole question between marks: whoever answers it is not who speaks after the answer."""
        (first, stop), (low, high) = self.beside.ranges[numbers[0]], self.tree.bounds[paragraph]
        return len(numbers) == 1 and self.beside.ending(numbers[0]) == "?" and self._blank(low, first) and self._blank(stop, high)

    def _settle(self, waiting: list[int], first: int) -> None:
        """Give the paragraphs that were left open to the speaker who is named where the quotation ends."""
        found = self.taken.get(first)
        if found is not None:
            for number in waiting:
                if number not in self.taken:
                    self._append(found, number)

    def _paragraph(self, paragraph: int, numbers: list[int], before: Found | None) -> Found | None:
        """Attribute the quotations of one paragraph; ``before`` is the attribution with which the paragraph before it ends."""
        previous: Found | None = None
        left_open: list[int] = []
        for position, number in enumerate(numbers):
            if not self.beside.speech[number]:
                continue
            found = self._cued(number)
            if found is None and not self.beside.embedded[number]:
                found = self._going_on(number, numbers[position - 1] if position else -1, previous, before, paragraph)
                if found is None and self._left_open(number, numbers[position + 1 : position + 2]):
                    left_open.append(number)
                    continue
                found = found or self._sentence_before(left_open[0] if left_open else number)
                if found is not None and number not in self.taken:
                    self._append(found, number)
            self._settle(left_open, number)
            left_open = []
            previous = found or previous
        return self.taken.get(numbers[-1])

    def _cued(self, number: int) -> Found | None:
        """The attribution of a quotation with a cue of its own."""
        found = self.beside.after(number) or self.beside.before(number)
        if found is None:
            return None
        known = self._by_verb.get(found.verb) if found.verb >= 0 else None
        if known is None:
            known = self._by_verb[found.verb] = found
            self.found.append(found)
        self._append(known, number)
        return known

    def _append(self, found: Found, number: int) -> None:
        one = self.tree.quotations[number]
        found.content.append((one.start, one.end))
        found.quotations.append(number)
        self.taken[number] = found

    def _going_on(self, number: int, follows: int, previous: Found | None, before: Found | None, paragraph: int) -> Found | None:
        """A quotation without a cue of its own whose speaker goes on from the quotation before it."""
        first = self.beside.ranges[number][0]
        if previous is not None and self.taken.get(follows) is previous and self._only_cue(self.beside.ranges[follows][1], first, previous):
            self._append(previous, number)
            return previous
        if previous is None and before is not None and self._blank(self.tree.bounds[paragraph][0], first):
            self._append(before, number)
            return before
        return None

    def _left_open(self, number: int, following: list[int]) -> bool:
        """Whether the next quotation of the paragraph goes on right where this one is left without a closing mark."""
        if not following or self.tree.quotations[number].closed:
            return False
        return self._blank(self.beside.ranges[number][1], self.beside.ranges[following[0]][0])

    def _only_cue(self, start: int, stop: int, found: Found) -> bool:
        """Whether nothing, or only the sentence of the cue, stands between two quotations."""
        ends = [at for at in range(start, stop) if self.tree.words[at] in STOPS]
        if ends and not self._blank(ends[0], stop):
            return False
        return self._blank(start, stop) or start <= found.anchor < stop

    def _blank(self, start: int, stop: int) -> bool:
        return all(self.tree.pos[at] in ("PUNCT", "SPACE") for at in range(start, stop))

    def _sentence_before(self, number: int) -> Found | None:
        """Whoever the sentence right before a whole-sentence quotation is about."""
        tree, first = self.tree, self.beside.ranges[number][0]
        inner, low = self.beside.inner(number), self.beside.low(number)
        if not inner[:1].isupper() or self.beside.ending(number) not in (*".!?…",) or len(inner.split()) < WHOLE_SENTENCE:
            return None
        last = first - 1
        while last >= low and tree.pos[last] in ("SPACE", "PUNCT") and tree.quoted[last] < 0:
            last -= 1
        if last < low:
            return None
        if tree.quoted[last] >= 0:
            known = self.taken.get(tree.quoted[last])
            return self._new(number, known, "quotes.same_paragraph") if known else None
        start = max(tree.sentences[tree.sentence[last]][0], low, last - WINDOW)
        root = next((at for at in range(start, last + 1) if tree.deps[at] == "ROOT"), -1)
        who = source(tree, root) if root >= 0 else None
        if who is None or tree.quoted[who.head] >= 0 or tree.words[who.head].lower() in NOBODY:
            return None
        return self._new(number, Found([], "", None, who.span, who.head, who.referent, root), "quotes.sentence_before")

    def _new(self, number: int, like: Found, rule: str) -> Found:
        """A quotation of its own, with the speaker of another attribution and without a cue."""
        found = Found([], rule, None, like.source, like.head, like.referent, like.anchor)
        self.found.append(found)
        self._append(found, number)
        return found
