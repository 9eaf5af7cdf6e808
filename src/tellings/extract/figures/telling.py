"""What is told of the things counted, in words that can stand behind them: ``people`` … ``killed by soldiers in June``."""

from typing import NamedTuple

from spacy.tokens import Token

from ...lexicon import words

ROOM = 48  # code points behind the counted words
DEEPEST = 8  # phrases within phrases that are read on
_VERBS = ("VERB", "AUX")
# Verbs that tell nothing of their subject by themselves.
_IDLE = frozenset(("be", "have", "do", "say", "tell", "get", "go", "come", "make", "take", "include", "number", "total"))
_LEADING = frozenset(("prep", "agent"))
_SUBJECTS = ("nsubj", "nsubjpass")
_OPEN = frozenset(("neg", "expl"))


class Told(NamedTuple):
    """Code points that go with the counted words; ``naming`` where they are a noun and stand beside them, not behind."""

    start: int
    end: int
    naming: bool = False


def told(head: Token | None, last: int, anchor: Token, behind: Token | None) -> tuple[Told, ...]:
    """Stretches of the text that go with the counted words, in the order in which they are read.

    Args:
        head: the counted head.
        last: index of the last token of the counted words.
        anchor: the amount's token that hangs on the rest of the sentence.
        behind: the verb right behind a number that stands for what it counts ("another 31 vanished").
    """
    if behind is not None:
        return _clause(behind) if behind.pos_ == "VERB" else _state(behind)
    if head is None or last > head.i or head.i < anchor.left_edge.i:
        return ()
    top = _phrase(head, anchor)
    verb = top.head
    if top.dep_ == "pobj" and verb.lower_ == "of" and verb.head.lemma_.lower() in words("unforeseen_nouns"):
        return _named(verb.head)
    if verb.pos_ not in _VERBS or verb.i == top.i or any(child.dep_ in _OPEN or child.tag_ == "MD" for child in verb.lefts):
        return ()
    if top.dep_ in _SUBJECTS and verb.i > last:
        return () if verb.lemma_ in _IDLE or _goes_on(verb) else _clause(verb)
    if top.dep_ in ("dobj", "obj") and verb.i < head.i:
        said = (Told(verb.idx, verb.idx + len(verb)),) if _participle(verb) and verb.lemma_ not in _IDLE else ()
        return (*said, *_rest(verb, last))
    return ()


def _phrase(head: Token, anchor: Token) -> Token:
    """The top of the noun phrase that the amount and what it counts make: ``$226 billion`` of ``$226 billion of goods``."""
    token = head
    for _ in range(3):
        above = token.head
        if above.i > anchor.i and above.dep_ != "prep":
            break
        if token.dep_ == "pobj" and above.lower_ in ("of", "worth") and above.head.i <= anchor.i + 1 and above.head.pos_ not in _VERBS:
            if above.head.i < anchor.left_edge.i:
                break
            token = above.head
        elif token.dep_ in ("nmod", "prep") and anchor.left_edge.i <= above.i < token.i:
            token = above
        else:
            break
    return token


def _goes_on(verb: Token) -> bool:
    """Whether the verb says nothing whole without its object or the clause that follows."""
    return any(child.dep_ in ("dobj", "obj", "attr", "ccomp", "xcomp", "acomp", "oprd") for child in verb.rights)


def _participle(verb: Token) -> bool:
    """Whether the form may stand behind a noun as what was done to it."""
    return verb.tag_ == "VBN" or (verb.tag_ == "VBD" and (verb.lower_.endswith("ed") or verb.lower_ in words("even_participles")))


def _clause(verb: Token) -> tuple[Told, ...]:
    """The verb and the phrases behind it."""
    return (Told(verb.idx, _end(verb, verb.idx, 0)),)


def _state(copula: Token) -> tuple[Told, ...]:
    """What is said of a number by a copula: ``another 43 were missing``."""
    said = next((child for child in copula.rights if child.dep_ == "acomp"), None)
    return _clause(said) if said is not None else ()


def _rest(verb: Token, last: int) -> tuple[Told, ...]:
    """The phrases of a verb right behind its object: to whom, where, when."""
    start, end = 0, 0
    for child in verb.rights:
        if child.i <= last:
            continue
        if child.dep_ not in ("prep", "agent", "npadvmod") or (start and child.left_edge.idx > end + 1):
            break
        stop = _end(child, start or child.left_edge.idx, 0)
        if stop - (start or child.left_edge.idx) > ROOM or (stop <= child.idx + len(child) and child.dep_ in _LEADING):
            break
        start, end = start or child.left_edge.idx, stop
    return (Told(start, end),) if end else ()


def _end(head: Token, start: int, depth: int) -> int:
    """As many of the phrases behind a word as there is room for, up to the first comma or clause."""
    end = head.idx + len(head)
    for child in head.rights:
        if (
            child.dep_ not in ("prep", "agent", "pobj", "prt", "advmod", "npadvmod", "compound", "nummod", "dobj", "pcomp")
            or depth > DEEPEST
        ):
            break
        if child.left_edge.i > 0 and child.left_edge.nbor(-1).is_punct and child.left_edge.nbor(-1).text != "-":
            break
        stop = _end(child, start, depth + 1)
        if stop - start > ROOM or (child.dep_ in _LEADING and stop == child.idx + len(child)):
            break
        end = stop
    return end


def _named(noun: Token) -> tuple[Told, ...]:
    """A noun that tells what happened, with the words right before it: ``June killing``."""
    first = noun
    for child in noun.lefts:
        if child.dep_ in ("compound", "amod", "npadvmod", "nmod") and child.left_edge.i >= noun.i - 3:
            first = child.left_edge
            break
    return (Told(first.idx, noun.idx + len(noun), naming=True),)
