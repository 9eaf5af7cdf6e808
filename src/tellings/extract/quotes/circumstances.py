"""When, where and to whom something was said: read off the clause of the cue."""

from bisect import bisect_left
from collections.abc import Sequence

from ...lexicon import words
from ...record import TimeExpression
from .found import Found, Range
from .sources import phrase
from .tree import Tree

TOLD = frozenset(
    {
        "advise", "ask", "assure", "beg", "brief", "caution", "convince", "email", "encourage", "implore", "inform", "instruct", "notify",
        "order", "persuade", "promise", "reassure", "remind", "tell", "text", "thank", "urge", "warn",
    }
)  # fmt: skip
"""Verbs whose object is spoken to."""
PLACING = frozenset({"in", "at", "during", "on", "from", "outside", "before", "after", "via", "through", "over", "near"})
TIMES = frozenset({"DATE", "TIME"})
LONGEST = 12  # tokens of an occasion; a longer phrase holds more than the occasion


class Circumstances:
    """The time expressions of a document by place, to look up those of a cue's clause."""

    def __init__(self, tree: Tree, times: Sequence[TimeExpression]) -> None:
        self.tree = tree
        self.times = sorted((one for one in times if one.type in TIMES), key=lambda one: one.evidence.start)
        self.starts = [one.evidence.start for one in self.times]

    def add(self, found: Found) -> None:
        """Fill in the addressee, the occasion and the time of an attribution by a verb, as far as its clause gives them."""
        tree, verb = self.tree, found.verb
        if verb < 0 or tree.pos[verb] not in ("VERB", "AUX") or tree.lemmas[verb] == "accord":
            return
        for child in tree.children[verb]:
            if tree.paragraph[child] != tree.paragraph[verb] or tree.quoted[child] >= 0 or self._in_content(found, child):
                continue
            label = tree.deps[child]
            if found.addressee is None:
                found.addressee = self._addressee(verb, child)
            if label == "prep" and found.occasion is None:
                found.occasion = self._occasion(child)
            if label in ("npadvmod", "prep", "advmod") and not found.time:
                found.time = self._time(found, child)
        if found.addressee is None:  # "urged him to go": whom the content begins with
            found.addressee = self._object(found)

    def _in_content(self, found: Found, token: int) -> bool:
        start = self.tree.starts[token]
        return any(low <= start < high for low, high in found.content)

    def _addressee(self, verb: int, child: int) -> Range | None:
        tree = self.tree
        if tree.deps[child] in ("dobj", "dative") and tree.lemmas[verb] in TOLD and tree.pos[child] in ("NOUN", "PROPN", "PRON"):
            return phrase(tree, child)
        if tree.deps[child] in ("prep", "dative") and tree.words[child].lower() == "to":
            inner = tree.child(child, "pobj")
            return phrase(tree, inner) if inner >= 0 and tree.pos[inner] in ("NOUN", "PROPN", "PRON") else None
        return None

    def _object(self, found: Found) -> Range | None:
        tree, verb = self.tree, found.verb
        head = tree.child(verb, "dobj") if tree.lemmas[verb] in TOLD else -1
        if head < 0 or not self._in_content(found, head) or tree.pos[head] == "VERB":
            return None
        return phrase(tree, head, high=head)

    def _occasion(self, child: int) -> Range | None:
        """A place, or what somebody speaks at or in."""
        tree = self.tree
        if tree.words[child].lower() not in PLACING:
            return None
        inner = tree.child(child, "pobj")
        if inner < 0 or tree.right[child] - tree.left[child] >= LONGEST:
            return None
        placed = tree.kinds[inner] in ("GPE", "FAC", "LOC") and tree.words[child].lower() in ("in", "at", "from", "outside", "near")
        if not placed and tree.lemmas[inner] not in words("occasions"):
            return None
        end = max(phrase(tree, inner)[1], tree.ends[inner])
        for behind in tree.children[inner]:  # "at a hearing on Monday": the day is the time, not the occasion
            if behind > inner and self._holds_time(behind):
                end = min(end, tree.ends[behind - 1])
        return tree.starts[child], end

    def _holds_time(self, token: int) -> bool:
        first, last = self.tree.subtree(token)
        at = bisect_left(self.starts, self.tree.starts[first])
        return at < len(self.times) and self.times[at].evidence.end <= self.tree.ends[last]

    def _time(self, found: Found, child: int) -> str:
        """The id of the first time expression inside the phrase, if the phrase holds nothing of the content."""
        tree = self.tree
        first, last = tree.subtree(child)
        start, end = tree.starts[first], tree.ends[last]
        if any(low < end and start < high for low, high in found.content):
            return ""
        at = bisect_left(self.starts, start)
        return self.times[at].id if at < len(self.times) and self.times[at].evidence.end <= end else ""
