"""What the clause says around a figure: who pays and who is paid, for which period, in which year's money, and who gives it."""

import functools
import re

from spacy.tokens import Doc, Token

from ...lexicon import rows
from .amount import Amount
from .clauses import SUBJECTS, saying, verb_of
from .counting import ESTIMATES
from .parsed import NOUNS, Parsed
from .phrases import Bearer, phrase

_PERIODS = frozenset(("over", "during", "within", "for", "since", "in", "through", "throughout", "between", "until", "by"))
_TIMES = ("DATE", "TIME")
_PRICES = re.compile(
    r" (?:in|at) (?:constant |real |today['’]s |current )?(?:[12][0-9]{3}|today['’]s) (?:US |U\.S\. )?"
    r"(?:dollars|pounds|euros|prices|money|terms)(?![^\W_])"
)
_CLIMB = 10
_LONGEST = 12  # tokens of a period


@functools.cache
def _verbs(side: str) -> frozenset[str]:
    """Verbs of money that changes hands, by what their subject does: ``pays`` or ``gets``."""
    return frozenset(lemma for lemma, other in rows("paying_verbs") if other == side)


def payer(parsed: Parsed, anchor: Token, own: tuple[int, int]) -> Bearer | None:
    """Who gives the money: the subject of a verb of paying, or ``from`` whom it is got."""
    verb = verb_of(anchor)
    if verb is None:
        return None
    if verb.lemma_ in _verbs("pays"):
        agent = next((child for child in verb.rights if child.dep_ == "agent"), None)
        if agent is not None:
            return _named(parsed, agent, own)
        subject = next((child for child in verb.lefts if child.dep_ == "nsubj"), None)
        return _person(parsed, subject, anchor, own)
    if verb.lemma_ in _verbs("gets"):
        return _behind(parsed, verb, anchor, ("from",), own)
    return None


def payee(parsed: Parsed, anchor: Token, own: tuple[int, int]) -> Bearer | None:
    """Who gets the money: ``gave Mexico $60 billion``, ``$2 million to the city``, ``the city received``."""
    verb = verb_of(anchor)
    if verb is None:
        return None
    if verb.lemma_ in _verbs("gets"):
        return _person(parsed, next((child for child in verb.lefts if child.dep_ == "nsubj"), None), anchor, own)
    if verb.lemma_ in _verbs("pays"):
        dative = next((child for child in verb.rights if child.dep_ == "dative" and child.pos_ in NOUNS and child.i < anchor.i), None)
        if dative is not None:
            return phrase(parsed, dative, own)
        return _behind(parsed, verb, anchor, ("to",), own)
    return None


def _person(parsed: Parsed, subject: Token | None, anchor: Token, own: tuple[int, int]) -> Bearer | None:
    if subject is None or subject.i == anchor.i or own[0] <= subject.i <= own[1]:
        return None
    if subject.pos_ in NOUNS:
        return phrase(parsed, subject, own)
    return Bearer(subject.i, subject.i) if subject.tag_ == "PRP" else None


def _behind(parsed: Parsed, verb: Token, anchor: Token, words: tuple[str, ...], own: tuple[int, int]) -> Bearer | None:
    """The noun behind one of these prepositions of the verb or of the amount."""
    for child in [*anchor.rights, *verb.rights]:
        if child.dep_ in ("prep", "dative") and child.lower_ in words and child.i > own[1] and (found := _named(parsed, child, own)):
            return found
    return None


def _named(parsed: Parsed, preposition: Token, own: tuple[int, int]) -> Bearer | None:
    noun = next((child for child in preposition.rights if child.dep_ == "pobj" and child.pos_ in NOUNS), None)
    return phrase(parsed, noun, own) if noun is not None and noun.i not in parsed.taken and noun.ent_type_ not in _TIMES else None


def period(doc: Doc, anchor: Token, own: tuple[int, int]) -> tuple[int, int] | None:
    """The range in tokens of the time that the figure is for: ``over the past five years``, ``since June``, ``in 2013``."""
    verb = verb_of(anchor)
    near = [*anchor.rights, *(verb.children if verb is not None else ())]
    for child in near:
        if child.dep_ != "prep" or child.lower_ not in _PERIODS or own[0] <= child.i <= own[1]:
            continue
        time = next((one for one in child.rights if one.dep_ in ("pobj", "pcomp")), None)
        if time is None or time.ent_type_ not in _TIMES or own[0] <= time.i <= own[1]:
            continue
        last = time.i
        while last + 1 < len(doc) and doc[last + 1].ent_iob_ == "I" and doc[last + 1].ent_type_ in _TIMES:
            last += 1
        if last - child.i < _LONGEST and not child.i <= own[0] <= last:
            return child.i, last
    return None


def prices(text: str, amount: Amount) -> tuple[int, int] | None:
    """The range in code points of ``in 2010 dollars`` right behind an amount of money."""
    found = _PRICES.match(text, amount.end) if amount.kind in ("money", "rate") else None
    return (found.start() + 1, found.end()) if found else None


def giver(parsed: Parsed, anchor: Token, own: tuple[int, int]) -> Bearer | None:
    """Who gives the figure: the subject of the verb of saying above its clause, or whoever stands behind ``according to``."""
    listed, token = saying(), anchor
    for _ in range(2 * _CLIMB):
        if token.pos_ == "VERB" and token.lemma_ in listed:
            subject = next((child for child in token.lefts if child.dep_ in SUBJECTS), None)
            subject = subject or next((child for child in token.rights if child.dep_ == "nsubj"), None)
            inside = any(child.dep_ in ("ccomp", "parataxis") and _over(child, anchor) for child in token.children)
            if inside and subject is not None and not _over(subject, anchor):
                return _person(parsed, subject, anchor, own)
        if token.pos_ == "VERB" and token.lemma_ in ESTIMATES and anchor.dep_ == "pobj" and anchor.head.lower_ == "at":
            return _person(parsed, next((child for child in token.lefts if child.dep_ == "nsubj"), None), anchor, own)
        according = next((child for child in token.children if child.lower_ == "according"), None)
        if according is not None and (to := next((child for child in according.rights if child.lower_ == "to"), None)) is not None:
            return _named(parsed, to, own)
        if token.head.i == token.i:
            return None
        token = token.head
    return None


def _over(top: Token, token: Token) -> bool:
    """Whether a token hangs on another, directly or by way of others."""
    for _ in range(3 * _CLIMB):
        if token.i == top.i:
            return True
        if token.head.i == token.i:
            return False
        token = token.head
    return False
