"""The cue beside a quotation: behind it ("...," she said), before it (She said, "..."), or a name and a colon."""

from .cues import verbs
from .found import Found
from .manner import manner
from .sources import as_saying, named, phrase, source
from .tree import Tree

ENDS = frozenset(",?!…—–-")
INNER = "'’”\"» "
STOPS = frozenset({".", "!", "?", ";", "..."})
DASHES = frozenset({"-", "--", "–", "—"})
WINDOW = 60
"""Tokens between a quotation and the end of its cue's clause at most; the longest right one in the training part has 44."""
NEAR = 4
"""Tokens between a reporting verb and a quotation without comma or colon: "told reporters at the airport" has four."""
PRELUDE = 12
"""Tokens before a reporting verb whose subject the parse does not give."""
NAMING = frozenset({"PROPN", "NOUN", "PRON"})
INSIDE_PHRASE = frozenset({"pobj", "poss", "compound", "nmod", "amod", "appos", "npadvmod"})
JOINS = frozenset({"CCONJ", "SCONJ"})
RELATIVES = frozenset({"which", "who", "whom", "whose", "that", "where", "when", "while"})
SHORT_TITLE = 6
WORKS = frozenset(
    {
        "album",
        "article",
        "book",
        "column",
        "documentary",
        "essay",
        "film",
        "memoir",
        "movie",
        "musical",
        "novel",
        "opera",
        "painting",
        "play",
    }
    | {"podcast", "poem", "programme", "series", "show", "single", "song"}
)
LONGEST_NAME = 8
"""Tokens of a name with its title that stands alone behind a quotation."""


class Beside:
    """The quotations of a parse as token ranges, and the cues beside them.

    Attributes:
        embedded: whether a quotation begins in the middle of the reporter's clause.
        titles: whether a quotation looks like the title of a work.
        speech: whether a quotation reads as something said, not as a title or a borrowed word.
    """

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.ranges = tree.ranges
        self.embedded = [self._embedded(number) for number in range(len(self.ranges))]
        self.titles = [self._title(number) for number in range(len(self.ranges))]
        self.speech = [self._reads_as_speech(number) for number in range(len(self.ranges))]

    def inner(self, number: int) -> str:
        """The words between the marks."""
        one = self.tree.quotations[number]
        return self.tree.text[one.start : one.end].strip()

    def ending(self, number: int) -> str:
        """The last sign between the marks, closing marks of what is quoted inside left out: the comma of "..., ‘We know,’" she said."""
        return self.inner(number).rstrip(INNER)[-1:]

    def low(self, number: int) -> int:
        """The first token of the quotation's paragraph."""
        tree, first = self.tree, self.ranges[number][0]
        return tree.bounds[tree.paragraph[first]][0] if first < tree.size and tree.paragraph[first] >= 0 else first

    def previous(self, number: int) -> int:
        """The last token before a quotation in its paragraph that is not white space, or -1."""
        tree, last = self.tree, self.ranges[number][0] - 1
        low = self.low(number)
        while last >= low and tree.pos[last] == "SPACE":
            last -= 1
        return last if last >= low else -1

    def _embedded(self, number: int) -> bool:
        last = self.previous(number)
        return last >= 0 and self.tree.quoted[last] < 0 and self.tree.words[last][-1:].isalnum()

    def _reads_as_speech(self, number: int) -> bool:
        words = self.inner(number).split()
        if not any(letter.isalnum() for word in words for letter in word):
            return False
        return not self.titles[number] and (len(words) > 2 or words[-1][-1] in ",.!?…—–-" or self.behind(number) == ",")

    def _title(self, number: int) -> bool:
        """Whether a quotation inside a clause, behind a work or alone on a line has the capitals of a title and is no sentence."""
        words = self.inner(number).split()
        if not words or len(words) > SHORT_TITLE or not words[0][:1].isupper():
            return False
        if not all(word[:1].isupper() or not word[:1].isalpha() or len(word) < 4 for word in words):
            return False
        if words[-1][-1] in ".!?":
            return words[-1][-1] == "." and len(words) > 1 and self._in_phrase(number)
        return self.embedded[number] or self._behind_work(number) or self._alone(number, words)

    def _in_phrase(self, number: int) -> bool:
        """Whether a quotation ends the phrase of a noun: "on Harwick Radio's “Harbour and Friends.”" ends a sentence, and is a title."""
        last = self.previous(number)
        return self.embedded[number] and self.tree.pos[last] in ("NOUN", "PROPN", "NUM", "ADJ", "PART", "DET", "ADP")

    def _behind_work(self, number: int) -> bool:
        """Whether a quotation stands in apposition to a work: "in his book, “Boats of the North,” Moss says"."""
        last = self.previous(number)
        return last > self.low(number) and self.tree.words[last] == "," and self.tree.lemmas[last - 1] in WORKS

    def _alone(self, number: int, words: list[str]) -> bool:
        """Whether a quotation of several words is a whole line, as a subheading is."""
        one, tree = self.tree.quotations[number], self.tree
        first = self.ranges[number][0]
        if len(words) < 2 or words[-1][-1] == "," or not one.closed or first >= tree.size or tree.paragraph[first] < 0:
            return False
        start, end = tree.paragraphs[tree.paragraph[first]]
        return one.outer_start - start <= 1 and end - one.outer_end <= 2

    def behind(self, number: int) -> str:
        """The token right behind a quotation in its paragraph, or an empty string."""
        tree, (first, stop) = self.tree, self.ranges[number]
        return tree.words[stop] if stop < tree.size and tree.paragraph[stop] == tree.paragraph[first] else ""

    def after(self, number: int) -> Found | None:
        """The attribution by a cue behind the quotation; it takes the clause along in which the quotation is embedded."""
        tree, one = self.tree, self.tree.quotations[number]
        if not one.closed:
            return None
        ending, behind = self.ending(number), self.behind(number)
        comma = ending == "," or behind == ","
        if not (comma or ending in ENDS or behind[:1].islower()) or (self.embedded[number] and not comma and ending not in "?!"):
            return None
        first, stop = self._window(number)
        while first < stop and tree.pos[first] in ("PUNCT", "SPACE"):
            first += 1
        if first >= stop or tree.pos[first] in JOINS or tree.words[first].lower() in RELATIVES or tree.tags[first] == "VBG":
            return None
        if tree.words[first].lower() == "according":
            return self._according(first, stop)
        verb = self._verb_behind(first, stop, ending == "," and not self.embedded[number])
        if verb < 0 and ending == "," and not self.embedded[number]:
            return self._name_behind(first, stop)
        if verb < 0 or (not comma and self._own_clause(verb, stop)):
            return None
        found = self._speaking(verb, first, stop, "quotes.cue_after")
        if self.embedded[number]:
            start = max(self.low(number), tree.sentences[tree.sentence[self.ranges[number][0]]][0])
            found.content.append((tree.starts[start], one.start))
        return found

    def _window(self, number: int) -> tuple[int, int]:
        """The tokens behind a quotation up to the end of the reporter's clause: first, and one past the last."""
        tree, (opening, first) = self.tree, self.ranges[number]
        stop, most = first, min(tree.size, first + WINDOW)
        while stop < most and tree.quoted[stop] < 0 and tree.paragraph[stop] == tree.paragraph[opening] and tree.words[stop] not in STOPS:
            stop += 1
        return first, stop

    def _verb_behind(self, first: int, stop: int, plain: bool) -> int:
        """The reporting verb of the clause that begins at ``first``, or -1; with ``plain``, any verb will do: "...," she thundered."""
        tree = self.tree
        for verb in range(first, stop):
            if tree.pos[verb] not in ("VERB", "AUX") or tree.tags[verb] == "VBG":
                continue
            cue = verbs().get(tree.lemmas[verb])
            subject = tree.child(verb, "nsubj")
            begin = min(verb, tree.left[subject]) if subject >= 0 else verb
            # "... a good day,' Moss wrote": the parse hangs the clause on the quotation's last noun
            if tree.deps[verb] in ("relcl", "acl") and (begin != first or subject < first):
                continue
            if cue is None or "q" not in cue.frames:
                if plain and subject >= 0 and begin == first and tree.tags[verb] in ("VBD", "VBZ"):
                    return verb
                continue
            if subject >= 0 and all(tree.pos[at] in ("PUNCT", "ADV", "SPACE", "AUX") for at in range(first, begin)):
                return verb
            return verb if verb - first <= PRELUDE and (subject < 0 or begin < first) else -1
        return -1

    def _name_behind(self, first: int, stop: int) -> Found | None:
        """The attribution by a name alone behind a quotation: "...," managing director Ada Moss."""
        tree = self.tree
        last = stop - 1
        ends = stop < tree.size and tree.words[stop] == "."
        if not ends or not 0 < stop - first <= LONGEST_NAME or tree.pos[last] != "PROPN" or tree.pos[first] not in ("PROPN", "NOUN", "ADJ"):
            return None
        if any(tree.pos[at] not in ("PROPN", "NOUN", "ADJ", "PUNCT", "ADP") for at in range(first, stop)):
            return None
        return Found([], "quotes.name_after", None, (tree.starts[first], tree.ends[last]), last, last, last)

    def _own_clause(self, verb: int, stop: int) -> bool:
        """Whether the verb reports something else, to its right."""
        tree = self.tree
        return any(tree.deps[child] == "ccomp" and verb < child < stop for child in tree.children[verb])

    def _according(self, word: int, stop: int) -> Found | None:
        tree = self.tree
        head = next((at for at in range(word + 2, stop) if tree.deps[at] == "pobj"), -1)
        if head < 0 or tree.words[word + 1].lower() != "to":
            return None
        span = phrase(tree, head, word + 2, stop - 1)
        return Found([], "quotes.according_after", (tree.starts[word], tree.ends[word + 1]), span, head, head, word, False, word)

    def _speaking(self, verb: int, low: int, stop: int, rule: str) -> Found:
        """The attribution by a verb whose speaker stands between the tokens ``low`` and ``stop``."""
        tree = self.tree
        who = as_saying(tree, verb) or source(tree, verb)
        if who is None or tree.quoted[who.head] >= 0:
            head = self._name_near(verb, low, stop)
            who = named(tree, head, verb) if head >= 0 else None
        negated, modality = manner(tree, verb)
        found = Found([], rule, (tree.starts[verb], tree.ends[verb]), None, -1, -1, verb, negated, verb, modality=modality)
        if who is not None:
            found.source, found.head, found.referent = who.span, who.head, who.referent
        return found

    def _name_near(self, verb: int, low: int, stop: int) -> int:
        """The noun that most likely speaks where the parse gives no subject: before the verb, or right behind it."""
        tree = self.tree
        ahead = [at for at in range(low, verb) if tree.pos[at] in NAMING and tree.deps[at] not in INSIDE_PHRASE and tree.quoted[at] < 0]
        if ahead:
            return ahead[0] if tree.words[verb - 1] == "," else ahead[-1]
        opening = self._opening_name(low, verb)
        if opening >= 0:
            return opening
        behind = (at for at in range(verb + 1, min(stop, verb + 6)) if tree.pos[at] in NAMING and tree.deps[at] != "compound")
        return next(behind, -1)

    def _opening_name(self, low: int, verb: int) -> int:
        """The last word of the name with which the clause of a cue begins, whatever the parse hangs it on, or -1: "Moss, R-Marl, said"."""
        tree = self.tree
        first = next((at for at in range(low, verb) if tree.pos[at] not in ("PUNCT", "SPACE")), verb)
        stop = next((at for at in range(first, verb) if tree.pos[at] != "PROPN"), verb)
        return stop - 1 if first < stop and (stop == verb or tree.words[stop] == ",") else -1

    def before(self, number: int) -> Found | None:
        """The attribution by words before the quotation: with a colon, a comma, or directly."""
        tree = self.tree
        last = self.previous(number)
        if last < 0:
            return self._colon_above(number)
        if tree.quoted[last] >= 0:
            return None
        start = self._clause_start(number)
        if tree.words[last] == ":":
            return self._colon(start, last)
        if not self.inner(number)[:1].isupper() or tree.pos[last] in ("ADP", "DET", "SCONJ", "CCONJ", "ADJ"):
            return None
        comma = tree.words[last] == ","
        for verb in range(last, max(start, last - (WINDOW if comma else NEAR)) - 1, -1):
            if tree.quoted[verb] >= 0 or tree.pos[verb] not in ("VERB", "AUX"):
                continue
            cue = verbs().get(tree.lemmas[verb])
            if cue is not None and "q" in cue.frames:
                return None if comma and self._own_clause(verb, last) else self._speaking(verb, start, last + 1, "quotes.cue_before")
            if not comma:
                return None
        return None

    def _colon_above(self, number: int) -> Found | None:
        """The attribution by the paragraph before, where that ends with a colon."""
        tree, first = self.tree, self.ranges[number][0]
        paragraph = tree.paragraph[first] - 1 if first < tree.size else -1
        if paragraph < 0:
            return None
        low, last = tree.bounds[paragraph][0], tree.bounds[paragraph][1] - 1
        while last > low and tree.pos[last] == "SPACE":
            last -= 1
        if last <= low or tree.words[last] != ":" or tree.quoted[last] >= 0:
            return None
        start = max((at + 1 for at in range(max(low, last - WINDOW), last) if tree.words[at] in STOPS), default=max(low, last - WINDOW))
        return self._colon(start, last)

    def _clause_start(self, number: int) -> int:
        """Where the reporter's sentence before a quotation begins: behind a full stop or another utterance."""
        tree, first = self.tree, self.ranges[number][0]
        start, low = first, max(self.low(number), first - WINDOW)
        while start > low:
            quoted = tree.quoted[start - 1]
            if tree.words[start - 1] in STOPS or (quoted >= 0 and self.speech[quoted] and not self.embedded[quoted]):
                break
            start -= 1
        return start

    def _colon(self, start: int, last: int) -> Found | None:
        """The attribution by whatever introduces a quotation with a colon."""
        tree, best = self.tree, -1
        for verb in range(last, start - 1, -1):
            if tree.pos[verb] == "VERB" and tree.quoted[verb] < 0:
                cue = verbs().get(tree.lemmas[verb])
                if cue is not None and "q" in cue.frames:
                    best = verb
                    break
                if best < 0 or tree.deps[verb] == "ROOT":
                    best = verb
        if best >= 0:
            return self._speaking(best, start, last + 1, "quotes.colon")
        head = next((at for at in range(last - 1, start - 1, -1) if tree.pos[at] in NAMING and tree.quoted[at] < 0), -1)
        if head < 0:
            return None
        start = max((at + 1 for at in range(start, head) if tree.words[at] in DASHES), default=start)
        while tree.deps[head] in ("conj", "appos") and start <= tree.heads[head] < head:
            head = tree.heads[head]
        span = phrase(tree, head, start, last - 1)
        return Found([], "quotes.colon_name", (tree.starts[last], tree.ends[last]), span, head, head, head, False, -1)
