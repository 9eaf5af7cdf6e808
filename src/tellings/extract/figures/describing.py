"""What is said around a figure: the words and names of its clause and of what governs it, its quote and its time."""

import unicodedata
from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate

from spacy.tokens import Span as Sentence
from spacy.tokens import Token

from ...record import Entity, Quote, TimeExpression

_CONTENT = frozenset(("NOUN", "PROPN", "VERB", "ADJ"))
_OWN_CLAUSE = frozenset(("ccomp", "advcl", "relcl", "parataxis", "csubj", "acl"))
_GOVERNED = frozenset(("advcl", "acl", "xcomp", "ccomp", "relcl", "pcomp"))
_FRONTED = frozenset(("prep", "advmod", "npadvmod"))
# Words of every clause: they tell no quantity from another.
_EMPTY = frozenset(
    ("be", "have", "do", "say", "tell", "more", "most", "other", "such", "own", "total", "number", "figure", "many", "several")
)
# Nouns with which a verb tells what came of something: "lost their lives", "claimed nine lives", "reduced to ashes".
_PHRASES = (
    ("life", frozenset(("lose", "claim", "cost", "take")), "die"),
    ("ash", frozenset(("reduce", "turn", "burn")), "destroy"),
)
# A clause wider than this, in tokens, is a table run together; each of its figures would cost the whole table.
_WIDEST = 150
# A frame longer than this, in tokens, is a clause of its own.
_FRAME = 15
_UP = 8  # tokens and clauses climbed from the amount; deeper parses are errors


def fold(word: str) -> str:
    """Lower case without accents."""
    return "".join(char for char in unicodedata.normalize("NFKD", word.lower()) if not unicodedata.combining(char))


class Clause:
    """The tokens of a figure's clause and of what governs it.

    ``own`` holds the indices of the tokens of the clause, ``above`` those of the clauses that govern it.
    """

    def __init__(self, anchor: Token, verb: Token | None = None) -> None:
        root = verb if verb is not None else _clause_root(anchor)
        path = _path(anchor, root)
        self.own = _gather(root, path)
        self.above: set[int] = set()
        for _ in range(_UP):
            parent = root.head
            if parent.i == root.i:
                break
            upper = _clause_root(parent)
            if root.dep_ in _GOVERNED or root.dep_ == "conj":
                self.above |= _fronted(upper) if root.dep_ == "conj" else _gather(upper, frozenset())
            root = upper


def _clause_root(token: Token) -> Token:
    for _ in range(4 * _UP):
        if (token.pos_ in ("VERB", "AUX") and token.dep_ not in ("amod", "aux", "auxpass")) or token.head.i == token.i:
            return token
        token = token.head
    return token


def _path(token: Token, root: Token) -> frozenset[int]:
    """The tokens from this one up to the root of its clause."""
    passed = {root.i}
    for _ in range(4 * _UP):
        if token.i == root.i or token.head.i == token.i:
            break
        passed.add(token.i)
        token = token.head
    return frozenset(passed)


def _gather(root: Token, path: frozenset[int]) -> set[int]:
    """The tokens below a root without the clauses that are not on the path."""
    found, pending = {root.i}, [root]
    while pending and len(found) < _WIDEST:
        token = pending.pop()
        for child in token.children:
            apart = child.dep_ in _OWN_CLAUSE or (child.dep_ == "conj" and child.pos_ in ("VERB", "AUX"))
            if apart and child.i not in path:
                continue
            if len(found) >= _WIDEST:
                break
            found.add(child.i)
            pending.append(child)
    return found


def _fronted(root: Token) -> set[int]:
    """What stands before the subject of a clause and so frames the clauses joined to it: ``Under the accord, …``."""
    subject = next((child.left_edge.i for child in root.children if child.dep_ in ("nsubj", "nsubjpass")), root.i)
    found: set[int] = set()
    for child in root.children:
        if child.dep_ in _FRONTED and child.i < subject:
            found |= _gather(child, frozenset())
    return found


def terms(sentence: Sentence, tokens: set[int], amount: tuple[int, int]) -> tuple[str, ...]:
    """Lemmas of the content words among the tokens, without the amount's own, folded and sorted."""
    found = set()
    for index in tokens:
        token = sentence.doc[index]
        if token.pos_ in _CONTENT and not (amount[0] <= token.idx < amount[1]) and token.is_alpha:
            lemma = "missing" if token.lower_ == "missing" else fold(token.lemma_)  # who is missing is not who misses
            if lemma not in _EMPTY and len(lemma) > 1:
                found.add(lemma)
    found |= {outcome for noun, verbs, outcome in _PHRASES if noun in found and found & verbs}
    return tuple(sorted(found))


def framed(sentence: Sentence) -> set[int]:
    """The phrase in front of a sentence that frames all of it: ``Under the accord, …``, up to its first comma or dash."""
    if not len(sentence) or sentence[0].pos_ not in ("ADP", "SCONJ"):
        return set()
    found: set[int] = set()
    for token in sentence[:_FRAME]:
        if token.is_punct and token.text != "-":
            return found
        found.add(token.i)
    return set()


class Surroundings:
    """The entities, quotes and times of a document, found by place."""

    def __init__(self, entities: tuple[Entity, ...], quotes: tuple[Quote, ...], times: tuple[TimeExpression, ...]) -> None:
        self.mentions = sorted(
            (mention.evidence.start, mention.evidence.end, entity.id) for entity in entities for mention in entity.mentions
        )
        self.times = sorted((time.evidence.start, time.evidence.end, time.id, time.type) for time in times)
        self.contents = sorted((part.start, part.end, quote.id) for quote in quotes for part in quote.content)
        # How far the contents reach that begin no later than each one: nothing before a shorter reach holds what lies behind it.
        self.reach = list(accumulate((end for _, end, _ in self.contents), max))

    def named(self, start: int, end: int) -> list[tuple[int, int, str]]:
        """The mentions that begin in this range, in order."""
        low = bisect_left(self.mentions, (start,))
        return self.mentions[low : bisect_left(self.mentions, (end,))]

    def timed(self, start: int, end: int) -> Sequence[tuple[int, int, str, str]]:
        """The time expressions that begin in this range, in order."""
        low = bisect_left(self.times, (start,))
        return self.times[low : bisect_left(self.times, (end,))]

    def overlapping(self, start: int, end: int) -> str:
        """The type of the time expression that shares a code point with this range, or empty."""
        at = bisect_left(self.times, (end,)) - 1
        while at >= 0 and self.times[at][0] > start - 80:
            if self.times[at][1] > start:
                return self.times[at][3]
            at -= 1
        return ""

    def quote(self, start: int) -> str | None:
        """The innermost quote whose content holds this code point."""
        holding = []
        at = bisect_left(self.contents, (start + 1,)) - 1
        while at >= 0 and self.reach[at] > start:
            begin, end, quote = self.contents[at]
            if start < end:
                holding.append((end - begin, quote))
            at -= 1
        return min(holding)[1] if holding else None
