"""How far the phrase of a noun reaches: the words before it, the nouns joined to it, and the phrases behind it."""

from typing import NamedTuple

from spacy.tokens import Token

from ...lexicon.quantities import currency_names, unit_forms
from .parsed import NOUNS, Parsed

_PREMODIFIES = frozenset(("compound", "amod", "nmod", "poss", "nummod", "npadvmod", "punct", "advmod", "case", "quantmod"))
_INNER = frozenset(("of", "to", "in", "for", "on", "per", "from", "between", "at", "with", "against", "by"))
# Said of a number, not of a thing.
_IDLE = frozenset(("total", "more", "most", "other", "several", "many", "few", "same", "such", "certain"))
_TIMES = ("DATE", "TIME")
_SUBJECTS = ("nsubj", "nsubjpass")
_NEAR = 4
_WIDEST = 8  # tokens before a head


class Bearer(NamedTuple):
    """A noun phrase without its determiners: a range in tokens."""

    first: int
    last: int


def is_amount(parsed: Parsed, token: Token) -> bool:
    """Whether a noun is itself a unit with its number, or a number."""
    if token.i in parsed.taken or token.like_num or token.is_currency:
        return True
    return token.dep_ not in _SUBJECTS and (token.lower_ in unit_forms() or token.lower_ in currency_names())


def numbered(parsed: Parsed, noun: Token) -> bool:
    """Whether a number that is an amount of its own stands before a noun: ``1,350 points``."""
    return any(child.i in parsed.taken for child in noun.lefts)


def phrase(parsed: Parsed, head: Token, own: tuple[int, int]) -> Bearer:
    """The head with the nouns and adjectives before it, and the nouns joined to it or in phrases of it behind it.

    ``own`` is the amount whose bearer it is: ``iconic`` and ``estate`` are one phrase around the 5,000 square metres that stand between.
    """
    doc, start = parsed.doc, head.i
    for index in range(head.i - 1, max(-1, head.i - 1 - _WIDEST), -1):
        token = doc[index]
        if own[0] <= index <= own[1] and own[1] < head.i:
            continue
        if index in parsed.taken or not (head.is_ancestor(token) and token.dep_ in _PREMODIFIES) or token.is_space:
            break
        start = index
    while start < head.i and (
        doc[start].is_punct or doc[start].pos_ in ("DET", "ADV", "PRON") or doc[start].lower_ in _IDLE or own[0] <= start <= own[1]
    ):
        start += 1
    return Bearer(start, _behind(parsed, head, own))


def _behind(parsed: Parsed, head: Token, own: tuple[int, int]) -> int:
    """Where the phrases end that stand right behind the head, one behind the other."""
    end = _named(parsed, _joined(parsed, head, head.i))
    for child in head.rights:
        if child.dep_ != "prep" or child.lower_ not in _INNER or child.i != end + 1:
            continue
        noun = object_of(child)
        if noun is None or noun.ent_type_ in _TIMES or noun.i - end >= _WIDEST or not _free(parsed, end + 1, noun.i, own):
            continue
        end = _named(parsed, _joined(parsed, noun, noun.i))
        end = _inner(parsed, noun, end, own)
    return end


def _inner(parsed: Parsed, noun: Token, end: int, own: tuple[int, int]) -> int:
    """Where the phrases of a phrase's noun end: ``the odds of a rise in prices``."""
    for child in noun.rights:
        if child.dep_ == "prep" and child.lower_ in _INNER and child.i == end + 1:
            inner = object_of(child)
            if inner is not None and inner.ent_type_ not in _TIMES and inner.i - end < _WIDEST and _free(parsed, end + 1, inner.i, own):
                end = _named(parsed, _joined(parsed, inner, inner.i))
    return end


def _free(parsed: Parsed, first: int, last: int, own: tuple[int, int]) -> bool:
    """Whether no amount stands in this range."""
    return parsed.taken.isdisjoint(range(first, last + 1)) and not (first <= own[0] <= last)


def object_of(preposition: Token) -> Token | None:
    """The noun behind a preposition."""
    noun = next((child for child in preposition.rights if child.dep_ == "pobj"), None)
    return noun if noun is not None and noun.pos_ in NOUNS else None


def _joined(parsed: Parsed, head: Token, end: int) -> int:
    """Where the nouns end that are joined to the head: ``Urban and Ross``."""
    for other in head.rights:
        near = other.dep_ == "conj" and other.pos_ in NOUNS and other.i - end <= _NEAR
        if near and parsed.taken.isdisjoint(range(end + 1, other.i + 1)):
            end = other.i
    return end


def _named(parsed: Parsed, end: int) -> int:
    """Where a name with its number ends: ``Fortune 100``."""
    after = parsed.doc[end + 1] if end + 1 < len(parsed.doc) else None
    return end + 1 if after is not None and after.is_digit and after.i not in parsed.taken and parsed.doc[end].pos_ == "PROPN" else end
