"""Direct quotations: each stretch between marks that is an utterance, with the cue beside it or the speaker who goes on.

A cue stands after the quotation ("...," she said), before it (She said: "..."), or in its middle; without one, the speaker of the quotation
before goes on. What stands between marks inside the reporter's own clause is left to the rules for clauses, and so becomes a mixed quote.
"""

from .cues import verbs
from .found import Found
from .sources import named, phrase, source
from .tree import Tree

ENDS = frozenset(",?!…")
STOPS = frozenset({".", "!", "?", ";", "..."})
FEW_WORDS = 3
WINDOW = 60
"""Tokens between a quotation and its cue at most; the longest in the training part that is right has 44."""
NAMING = frozenset({"PROPN", "NOUN", "PRON"})


class Direct:
    """The direct quotations of one parse; ``found`` holds the attributions, ``taken`` which of them holds each quotation."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.found: list[Found] = []
        self.taken: dict[int, Found] = {}
        self.ranges = [(tree.at(one.outer_start), tree.at(one.outer_end)) for one in tree.quotations]
        self._speech = [self._utterance(number) for number in range(len(tree.quotations))]

    def run(self) -> list[Found]:
        """Attribute every quotation that somebody is reported to have uttered."""
        groups: dict[int, list[int]] = {}
        for number, (first, _) in enumerate(self.ranges):
            if first < self.tree.size and self.tree.paragraph[first] >= 0:
                groups.setdefault(self.tree.paragraph[first], []).append(number)
        last: Found | None = None
        before = -2
        for paragraph, numbers in groups.items():
            last = self._paragraph(paragraph, numbers, last if before == paragraph - 1 else None)
            before = paragraph
        return self.found

    def _utterance(self, number: int) -> bool:
        """Whether a quotation reads as something said, not as a title or a borrowed word."""
        one = self.tree.quotations[number]
        inner = self.tree.text[one.start : one.end].strip()
        if not any(letter.isalnum() for letter in inner):
            return False
        return len(inner.split()) >= FEW_WORDS or inner[-1:] in ENDS or inner[-1:] == "."

    def _paragraph(self, paragraph: int, numbers: list[int], before: Found | None) -> Found | None:
        """Attribute the quotations of one paragraph; ``before`` is the attribution with which the paragraph before it ends."""
        previous: Found | None = None
        waiting: list[int] = []
        for position, number in enumerate(numbers):
            follows = numbers[position - 1] if position else -1
            found = self._cued(number, follows) if self._speech[number] else None
            if found is None and self._speech[number]:
                found = self._going_on(number, follows, previous, before if position == 0 else None, paragraph)
            if found is not None:
                previous = found
        del waiting
        if previous is None:
            return None
        first, last = self.ranges[numbers[-1]]
        return previous if self.taken.get(numbers[-1]) is previous else None

    def _cued(self, number: int, follows: int) -> Found | None:
        """The attribution of a quotation with a cue of its own."""
        after = self._cue_after(number)
        found = after or self._cue_before(number, follows)
        if found is None:
            return None
        for known in self.found:
            if known.verb == found.verb and known.cue == found.cue:
                self._append(known, number)
                return known
        self.found.append(found)
        self._append(found, number)
        return found

    def _append(self, found: Found, number: int) -> None:
        one = self.tree.quotations[number]
        found.content.append((one.start, one.end))
        found.quotations.append(number)
        self.taken[number] = found

    def _after(self, number: int) -> tuple[int, int]:
        """The tokens behind a quotation up to the end of the reporter's sentence: first, and one past the last."""
        tree, first = self.tree, self.ranges[number][1]
        stop = first
        while (
            stop < min(tree.size, first + WINDOW)
            and tree.quoted[stop] < 0
            and tree.paragraph[stop] == tree.paragraph[self.ranges[number][0]]
        ):
            if tree.words[stop] in STOPS:
                break
            stop += 1
        return first, stop

    def _cue_after(self, number: int) -> Found | None:
        tree, one = self.tree, self.tree.quotations[number]
        first, stop = self._after(number)
        if first >= stop or not one.closed:
            return None
        ending = tree.text[one.start : one.end].rstrip()[-1:]
        comma = ending == "," or tree.words[first] == ","
        lower = tree.words[first][:1].islower()
        if not (comma or ending in ENDS or ending in "—–-" or lower):
            return None
        for verb in range(first, stop):
            if tree.pos[verb] not in ("VERB", "AUX"):
                if tree.words[verb].lower() == "according" and tree.words[verb + 1 : verb + 2] == ["to"]:
                    return self._according(verb, stop)
                continue
            cue = verbs().get(tree.lemmas[verb])
            if cue is None or "q" not in cue.frames or tree.deps[verb] == "relcl":
                continue
            if ending in "?!." and not lower and self._own_clause(verb, stop):
                return None
            return self._speaking(verb, first, stop, "quotes.cue_after", cue.negative)
        return None

    def _own_clause(self, verb: int, stop: int) -> bool:
        """Whether the verb reports something else, to its right."""
        tree = self.tree
        return any(tree.deps[child] == "ccomp" and verb < child < stop for child in tree.children[verb])

    def _according(self, verb: int, stop: int) -> Found | None:
        tree = self.tree
        head = next((at for at in range(verb + 2, stop) if tree.deps[at] == "pobj"), -1)
        if head < 0:
            return None
        span = phrase(tree, head, verb + 2, stop - 1)
        cue = (tree.starts[verb], tree.ends[verb + 1])
        return Found([], "quotes.according_after", cue, span, head, head, verb, False, verb)

    def _speaking(self, verb: int, low: int, stop: int, rule: str, negative: bool) -> Found:
        """The attribution by a reporting verb, whose speaker stands between ``low`` and ``stop``."""
        tree = self.tree
        cue = (tree.starts[verb], tree.ends[verb])
        who = source(tree, verb)
        if who is None or tree.quoted[who.head] >= 0:
            who = None
            ahead = [at for at in range(low, verb) if tree.pos[at] in NAMING and tree.deps[at] not in ("pobj", "poss", "compound")]
            behind = [at for at in range(verb + 1, stop) if tree.pos[at] in NAMING and tree.deps[at] != "compound"]
            head = ahead[-1] if ahead else behind[0] if behind and behind[0] - verb < 5 else -1
            if head >= 0:
                who = named(tree, head, verb)
        negated = negative != (tree.child(verb, "neg") >= 0)
        if who is None:
            return Found([], rule, cue, None, -1, -1, verb, negated, verb)
        return Found([], rule, cue, who.span, who.head, who.referent, verb, negated, verb)

    def _cue_before(self, number: int, follows: int) -> Found | None:
        """The attribution by words before a quotation: with a colon, a comma, or directly."""
        tree = self.tree
        first = self.ranges[number][0]
        low = tree.bounds[tree.paragraph[first]][0]
        start = first
        while start > low and first - start < WINDOW:
            word = tree.words[start - 1]
            if word in STOPS and start < first or tree.quoted[start - 1] >= 0 and self._speech[tree.quoted[start - 1]]:
                break
            start -= 1
        last = first - 1
        while last >= start and tree.pos[last] == "SPACE":
            last -= 1
        if last < start:
            return None
        sign = tree.words[last]
        if sign == ":":
            return self._colon(start, last)
        near = 4 if sign not in (",", "that") else WINDOW
        if sign == "that":
            return None
        capital = tree.text[tree.quotations[number].start : tree.quotations[number].end].strip()[:1].isupper()
        for verb in range(last, max(start, last - near) - 1, -1):
            if tree.quoted[verb] >= 0 or tree.pos[verb] not in ("VERB", "AUX"):
                continue
            cue = verbs().get(tree.lemmas[verb])
            if cue is None or "q" not in cue.frames:
                if sign == ",":
                    continue
                return None
            if not capital and (verb != last or sign == ","):
                return None
            if sign == "," and self._own_clause(verb, last):
                return None
            return self._speaking(verb, start, last + 1, "quotes.cue_before", cue.negative)
        return None

    def _colon(self, start: int, last: int) -> Found | None:
        tree = self.tree
        best = -1
        for verb in range(last, start - 1, -1):
            if tree.pos[verb] == "VERB" and tree.quoted[verb] < 0:
                cue = verbs().get(tree.lemmas[verb])
                if cue and "q" in cue.frames:
                    best = verb
                    break
                if best < 0 or tree.deps[verb] == "ROOT":
                    best = verb
        if best >= 0:
            return self._speaking(best, start, last + 1, "quotes.colon", False)
        head = next((at for at in range(start, last) if tree.pos[at] in NAMING and tree.deps[at] != "compound"), -1)
        if head < 0:
            return None
        span = phrase(tree, head, start, last - 1)
        return Found([], "quotes.colon_name", (tree.starts[last], tree.ends[last]), span, head, head, head, False, -1)

    def _going_on(self, number: int, follows: int, previous: Found | None, before: Found | None, paragraph: int) -> Found | None:
        """A quotation without a cue of its own: the speaker goes on, or the sentence before it names who speaks."""
        tree = self.tree
        first = self.ranges[number][0]
        if previous is not None and follows in self.taken and self._only_cue(self.ranges[follows][1], first, previous):
            self._append(previous, number)
            return previous
        if previous is None and before is not None and self._blank(tree.bounds[paragraph][0], first):
            if not tree.quotations[before.quotations[-1]].closed:
                self._append(before, number)
                return before
            return self._again(number, before, "quotes.next_paragraph")
        return self._sentence_before(number)

    def _only_cue(self, start: int, stop: int, found: Found) -> bool:
        """Whether only the cue's sentence, or nothing, stands between two quotations."""
        tree = self.tree
        inside = [at for at in range(start, stop) if tree.words[at] in (".", "!", "?")]
        return (
            len(inside) <= 1
            and (not inside or self._blank(inside[0], stop))
            and (self._blank(start, stop) or start <= found.verb < stop or start <= found.anchor < stop)
        )

    def _blank(self, start: int, stop: int) -> bool:
        return all(self.tree.pos[at] in ("PUNCT", "SPACE") for at in range(start, stop))

    def _again(self, number: int, found: Found, rule: str) -> Found:
        again = Found([], rule, None, found.source, found.head, found.referent, found.anchor, False, -1)
        self.found.append(again)
        self._append(again, number)
        return again

    def _sentence_before(self, number: int) -> Found | None:
        """Whoever the sentence right before a whole-sentence quotation is about."""
        tree, one = self.tree, self.tree.quotations[number]
        inner = tree.text[one.start : one.end].strip()
        first = self.ranges[number][0]
        if not inner[:1].isupper() or inner[-1:] not in ".!?…" or len(inner.split()) < FEW_WORDS + 1:
            return None
        low = tree.bounds[tree.paragraph[first]][0]
        last = first - 1
        while last >= low and tree.pos[last] in ("SPACE", "PUNCT") and tree.quoted[last] < 0:
            last -= 1
        if last < low:
            return None
        if tree.quoted[last] >= 0:
            known = self.taken.get(tree.quoted[last])
            if known is None:
                return None
            return self._again(number, known, "quotes.same_paragraph")
        start = tree.sentences[tree.sentence[last]][0]
        root = next((at for at in range(max(start, low), last + 1) if tree.deps[at] == "ROOT"), -1)
        who = source(tree, root) if root >= 0 else None
        if who is None or tree.quoted[who.head] >= 0:
            return None
        found = Found([], "quotes.sentence_before", None, who.span, who.head, who.referent, root, False, -1)
        self.found.append(found)
        self._append(found, number)
        return found
