"""Indirect and mixed attributions: what is reported as a clause or a phrase in the reporter's own sentence.

The frames follow the reporting verb's own grammar (``lexicon/reporting_verbs.txt``): a clause, an infinitive, an object, a prepositional
phrase; and nouns ("the claim that ..."), adjectives of stance ("is confident that ...") and "according to". Content and source are
stretches of the dependency tree; the terms are those of the attribution literature (Pareti 2012: source, cue, content).
"""

from bisect import bisect_right
from collections.abc import Container
from itertools import accumulate

from ...record import SpeechModality
from .cues import Cue, verbs
from .found import Found, Range
from .manner import manner
from .sources import DOCUMENTS, NOBODY, Source, phrase, source
from .stances import Carried, by_adjective, by_noun, words_of
from .tree import Tree
from .vouching import TAILS, supposed, telling, unnamed

FOLLOWING = frozenset({"for", "as", "to", "with", "over", "about", "of", "against", "on", "from"})
CLOSING = frozenset({"”", '"', "''", "’", "'", "»"})
LIGHT = frozenset({"decline", "refuse", "go", "continue", "want", "seem", "appear", "seek", "try", "begin", "have", "choose", "use"})
EMPTY = frozenset(
    {"little", "nothing", "anything", "something", "more", "much", "so", "this", "that", "it", "what", "which", "who", "themselves"}
)


class Clauses:
    """The attributions by clause and phrase of one parse.

    Attributes:
        used: the verbs that already carry a direct quotation; ``taken`` the numbers of those quotations.
        borrowed: the numbers of the quotations that are titles or single borrowed words.
    """

    def __init__(self, tree: Tree, used: frozenset[int], taken: Container[int] = (), borrowed: Container[int] = ()) -> None:
        self.tree, self.used, self.taken, self.borrowed = tree, used, taken, borrowed
        self.found: list[Found] = []
        self.quoting = sorted(used)
        self.asides = [
            index for index in range(tree.size) if tree.tags[index] == "VBG" and tree.quoted[index] < 0 and _aside(tree.lemmas[index])
        ]
        spoken = (quoted >= 0 and quoted not in borrowed and quoted not in taken and telling(tree, quoted) for quoted in tree.quoted)
        self.spoken = list(accumulate(spoken, initial=0))

    def run(self) -> list[Found]:
        """Every attribution, in the order of the cues."""
        tree = self.tree
        for index in range(tree.size):
            if tree.quoted[index] >= 0 or index in self.used:
                continue
            part = tree.pos[index]
            if tree.words[index].lower() == "according":
                self._according(index)
            elif part == "VERB" or part == "AUX":
                cue = verbs().get(tree.lemmas[index])
                if cue is not None:
                    self._verb(index, cue)
                if tree.lemmas[index] == "be":
                    self._carried(by_adjective(tree, index))
            elif part == "NOUN":
                self._carried(by_noun(tree, index))
                self._in_words_of(index)
        return self.found

    def _verb(self, verb: int, cue: Cue) -> None:
        tree = self.tree
        if supposed(tree, verb) or (tree.deps[verb] == "pcomp" and tree.words[tree.heads[verb]].lower() == "without"):
            return
        parts = self._clause(verb, cue)
        if parts is None:
            first, second = (self._object, self._preposition) if tree.child(verb, "dobj") >= 0 else (self._preposition, self._object)
            parts = first(verb, cue) or second(verb, cue)
        if not parts:
            return
        content, rule = parts
        if unnamed(tree, content[0][0]):
            return
        who = source(tree, verb)
        if who is None and rule == "quotes.clause" and tree.lemmas[verb] == "ask":
            self._add(verb, content, rule, None, manner(tree, verb))
        if who is None or tree.words[who.head].lower() in NOBODY:
            return
        self._add(verb, content, rule, who, manner(tree, verb))

    def _clause(self, verb: int, cue: Cue) -> tuple[list[tuple[int, int]], str] | None:
        """A clause that the verb governs, before, after or around it."""
        tree = self.tree
        labels = [label for label, letters in (("ccomp", "ci"), ("xcomp", "i")) if any(letter in cue.frames for letter in letters)]
        clause = -1
        for child in tree.children[verb]:
            if tree.deps[child] in labels and tree.paragraph[child] == tree.paragraph[verb] and (clause < verb):
                clause = child
        if clause < 0:
            return self._parenthesis(verb, cue)
        if tree.deps[verb] == "acl" and tree.tags[verb] == "VB":
            return None
        if tree.deps[clause] == "xcomp" and tree.lemmas[verb] in LIGHT and tree.lemmas[clause] in verbs():
            return None
        first, last = tree.subtree(clause)
        if clause < verb:
            if "c" not in cue.frames:
                return None
            return [(first, min(last, verb - 1))], "quotes.clause_before"
        first = max(first, verb + 1)
        return [(first, min(self._before_aside(first, last), self._before_next(verb, first, last)))], "quotes.clause"

    def _before_aside(self, first: int, last: int) -> int:
        """The last token of a clause before the reporter goes on with what else was said: "..., adding that ..."."""
        tree = self.tree
        for index in self.asides[bisect_right(self.asides, first) : bisect_right(self.asides, last)]:
            comma = index - 1
            while comma > first and tree.words[comma] in CLOSING:
                comma -= 1
            if tree.words[comma] == ",":
                return comma
        return last

    def _before_next(self, verb: int, first: int, last: int) -> int:
        """The last token of a clause before a further verb that has a quotation of its own: "said that it was wrong and asked, “Why?”"."""
        tree = self.tree
        for index in self.quoting[bisect_right(self.quoting, first) : bisect_right(self.quoting, last)]:
            start = tree.left[index] if tree.deps[index] == "conj" and index > verb else first
            joint = tree.heads[index]
            before = next((child for child in tree.children[joint] if tree.deps[child] == "cc" and joint < child < start), -1)
            if first < before:
                return before - 1
        return last

    def _parenthesis(self, verb: int, cue: Cue) -> tuple[list[tuple[int, int]], str] | None:
        """The sentence around a cue that stands in it as an aside: "..., officials say, ..."."""
        tree = self.tree
        if "c" not in cue.frames or not (tree.deps[verb] == "parataxis" or self._as_told(verb)):
            return None
        above = tree.heads[verb]
        low, high = tree.subtree(above)
        first, last = tree.subtree(verb)
        parts = [(start, end) for start, end in ((low, first - 1), (last + 1, high)) if start <= end]
        return (parts, "quotes.parenthesis") if parts else None

    def _as_told(self, verb: int) -> bool:
        """Whether the verb says that the sentence around it is reported: "as the ministry confirmed"."""
        tree = self.tree
        if tree.deps[verb] != "advcl" or tree.child(verb, "dobj", "prep", "advcl") >= 0:
            return False
        return any(tree.deps[child] in ("mark", "advmod") and tree.words[child].lower() == "as" for child in tree.children[verb])

    def _object(self, verb: int, cue: Cue) -> tuple[list[tuple[int, int]], str] | None:
        """The object of a verb that judges or asks, with what belongs to it."""
        tree = self.tree
        passive = tree.child(verb, "nsubjpass")
        head = tree.child(verb, "dobj", "oprd")
        if passive >= 0 or (tree.deps[verb] == "acl" and tree.lemmas[tree.heads[verb]] not in DOCUMENTS):
            return None
        clause = tree.child(verb, "ccomp", "xcomp")
        if head < 0:
            head = clause
        if 0 <= head < verb and tree.words[head].lower() in EMPTY:  # "what she called a “farce”"
            head = tree.child(verb, "oprd", "ccomp", "attr")
        if head < verb:
            return None
        first, last = tree.subtree(head)
        for child in tree.children[verb]:
            if child > last and (tree.deps[child] in TAILS or (tree.deps[child] == "prep" and tree.words[child].lower() in FOLLOWING)):
                last = max(last, tree.subtree(child)[1])
        as_phrase = "a" in cue.frames and any(tree.words[child].lower() == "as" and child > head for child in tree.children[verb])
        if "n" not in cue.frames and not as_phrase and not self._speech_in(first, last):
            return None
        if first == last and tree.words[first].lower() in EMPTY:
            return None
        first = max(first, verb + 1)
        return [(first, min(self._before_aside(first, last), self._before_next(verb, first, last)))], "quotes.object"

    def _preposition(self, verb: int, cue: Cue) -> tuple[list[tuple[int, int]], str] | None:
        tree = self.tree
        for child in tree.children[verb]:
            if child > verb and tree.deps[child] in ("prep", "prt") and tree.words[child].lower() in cue.prepositions:
                inner = tree.child(child, "pobj", "pcomp")
                if inner < 0 and tree.deps[child] == "prt":
                    inner = tree.child(verb, "dobj", "ccomp")
                if inner > child:
                    first, last = tree.subtree(inner)
                    return [(first, self._with_infinitive(verb, last))], "quotes.preposition"
        for child in tree.children[verb] if tree.tags[verb] != "VB" else ():
            if child > verb and tree.deps[child] == "prep" and self._speech_in(*tree.subtree(child)):
                inner = tree.child(child, "pobj", "pcomp")
                if inner > child and not (tree.deps[inner] == "pcomp" and tree.lemmas[inner] in verbs()):
                    return [tree.subtree(inner)], "quotes.quoted_phrase"
        return None

    def _with_infinitive(self, verb: int, last: int) -> int:
        """The last token of a phrase together with the infinitive that belongs to it: "called on them to go"."""
        tree = self.tree
        for child in tree.children[verb]:
            if child > last and tree.deps[child] in ("xcomp", "advcl", "ccomp") and tree.tags[child] == "VB":
                first, end = tree.subtree(child)
                if first == last + 1:
                    return end
        return last

    def _speech_in(self, first: int, last: int) -> bool:
        """Whether words between marks that are no title stand in the stretch."""
        return self.spoken[last + 1] > self.spoken[first]

    def _carried(self, carried: Carried | None) -> None:
        if carried is not None:
            parts = [self.tree.subtree(carried.clause)]
            self._add(carried.cue, parts, carried.rule, carried.who, (carried.negated, carried.modality))

    def _according(self, word: int) -> None:
        tree = self.tree
        to = tree.child(word, "prep", "pcomp")
        head = tree.child(to, "pobj") if to >= 0 else tree.child(word, "pobj")
        if head < 0 or tree.paragraph[word] < 0:
            return
        span = phrase(tree, head, word + 1)
        low, high = self._sentence(word)
        above = tree.heads[word]
        if tree.pos[above] in ("VERB", "AUX"):
            first, last = tree.subtree(above)
            low, high = max(low, first), min(high, last)
        stop = next((at for at in range(head, high + 1) if tree.starts[at] >= span[1]), high + 1)
        parts = [(low, word - 1), (stop, high)]
        self._add(word, [part for part in parts if part[0] <= part[1]], "quotes.according", Source(head, head, span))

    def _in_words_of(self, noun: int) -> None:
        """What stands around "in her words", "in the view of the board"."""
        tree = self.tree
        told = words_of(tree, noun)
        if told is None:
            return
        who, first, last = told
        above = tree.heads[first]
        clause = tree.subtree(above) if tree.pos[above] in ("VERB", "AUX") else self._sentence(noun)
        parts = [(clause[0], first - 1), (last + 1, clause[1])]
        self._add(noun, [part for part in parts if part[0] <= part[1]], "quotes.words_of", who)

    def _sentence(self, token: int) -> tuple[int, int]:
        tree = self.tree
        first, last = tree.sentences[tree.sentence[token]]
        return tree.within(token, first, last - 1)

    def _add(
        self,
        cue: int,
        parts: list[tuple[int, int]],
        rule: str,
        who: Source | None,
        how: tuple[bool, SpeechModality] = (False, "asserted"),
    ) -> None:
        tree = self.tree
        content = [trimmed for trimmed in (self._trimmed(first, last) for first, last in parts) if trimmed]
        if not content:
            return
        span = (tree.starts[cue], self._cue_end(cue, content[0][0]))
        found = Found(content, rule, span, None, -1, -1, cue, how[0], cue, modality=how[1])
        if who is not None:
            found.source, found.head, found.referent = who.span, who.head, who.referent
        self.found.append(found)

    def _cue_end(self, cue: int, content: int) -> int:
        """Where the words of a cue end: with the preposition or particle between it and the content ("according to", "called for")."""
        tree = self.tree
        behind = cue + 1
        if behind < tree.size and tree.pos[behind] in ("ADP", "PART") and tree.deps[behind] in ("prep", "prt", "pcomp"):
            word = tree.words[cue].lower()
            if word == "according" or (tree.heads[behind] == cue and tree.ends[behind] < content <= tree.ends[behind] + 2):
                return tree.ends[behind]
        return tree.ends[cue]

    def _trimmed(self, first: int, last: int) -> Range | None:
        tree = self.tree
        while first <= last and tree.pos[last] in ("PUNCT", "SPACE") and tree.quoted[last] < 0:
            last -= 1
        while first <= last and tree.pos[first] in ("PUNCT", "SPACE") and tree.quoted[first] < 0:
            first += 1
        return self._whole(first, last) if first <= last else None

    def _whole(self, first: int, last: int) -> Range:
        """The stretch with the whole of each quotation that it begins, ends or stops right before: marks are never cut through."""
        tree = self.tree
        start, end = tree.starts[first], tree.ends[last]
        opening, closing = tree.quoted[first], tree.quoted[last]
        if opening >= 0 and opening not in self.taken:
            start = min(start, tree.quotations[opening].start)
        if closing < 0 and last + 1 < tree.size and tree.words[last + 1] not in "(),;:.":
            closing = tree.quoted[last + 1]
            if closing in self.borrowed:
                return start, end
        if closing >= 0 and closing not in self.taken:
            end = max(end, tree.quotations[closing].end)
        return start, end


def _aside(lemma: str) -> bool:
    """Whether a verb in -ing may report more of what somebody said."""
    cue = verbs().get(lemma)
    return cue is not None and bool(cue.frames.strip("n"))
