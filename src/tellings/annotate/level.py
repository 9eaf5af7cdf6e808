"""Two who stand level: where only the order of the words sets a subject before the other one, a pronoun may be either's."""

import functools

from ..lexicon import words
from .columns import Columns
from .drafts import Draft

_SUBJECT = ("nsubj", "nsubjpass")
_DEPTH = 3  # conjuncts climbed: "Moss, Velin and Roe met …"
_MOST = 100  # mentions counted: keeps a long text linear


def level(c: Columns, first: tuple[int, Draft], second: tuple[int, Draft], pronoun: int) -> bool:
    """Whether nothing but position sets one candidate of a pronoun before another.

    So it is where both stand in one earlier sentence on the two sides of a verb that says the same of both ("Moss met Velin", "Moss
    spoke with Velin"), and the first has not been spoken of more often elsewhere so far. "Moss told Velin" says something else of each.

    Args:
        c: the parse.
        first: the head token and the person of the better candidate.
        second: those of the next one.
        pronoun: the token to be resolved.
    """
    (a, one), (b, other) = first, second
    if c.sentence[a] != c.sentence[b] or c.sentence[a] == c.sentence[pronoun] or not _meet(c, a, b):
        return False
    return _uses(c, one, a, pronoun) <= _uses(c, other, a, pronoun)


def _meet(c: Columns, subject: int, other: int) -> bool:
    """Whether the two are the sides of one verb for what people do to each other."""
    top = _top(c, subject)
    verb = c.head[top]
    if c.dep[top] not in _SUBJECT or c.lemma[verb] not in _mutual():
        return False
    above = _top(c, other)
    if c.dep[above] == "dobj":
        return c.head[above] == verb
    if c.dep[above] != "pobj":
        return False
    preposition = c.head[above]
    return c.head[preposition] == verb and (c.lower[preposition] in ("with", "alongside", "beside") or c.dep[preposition] == "agent")


def _top(c: Columns, i: int) -> int:
    """The first of the conjuncts that a token is one of."""
    for _ in range(_DEPTH):
        if c.dep[i] != "conj":
            break
        i = c.head[i]
    return i


@functools.cache
def _mutual() -> frozenset[str]:
    return words("mutual_verbs")


def _uses(c: Columns, draft: Draft, here: int, before: int) -> int:
    """How often somebody has been mentioned so far, outside the sentence of the token ``here``."""
    return sum(place.start < before and c.sentence[place.start] != c.sentence[here] for place in draft.places[:_MOST])
