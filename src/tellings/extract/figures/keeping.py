"""Which amounts are figures: years, dates, names, labels and idioms are told apart from counts by the words around them."""

import re

from spacy.tokens import Token

from .amounts import Amount
from .counting import Parsed

_MONTH = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
_MONTH_BEFORE = re.compile(rf"(?<![^\W_]){_MONTH} (?:the )?$", re.IGNORECASE)
_MONTH_AFTER = re.compile(rf"(?:,? (?:of )?|-){_MONTH}(?![^\W_])", re.IGNORECASE)
_DATED_BEFORE = re.compile(rf"(?<![^\W_]){_MONTH} [0-3]?[0-9](?:st|nd|rd|th)?,? (?:and [0-3]?[0-9],? )?$", re.IGNORECASE)
_YEAR_BEFORE = re.compile(
    r"(?<![^\W_])(?:in|since|by|until|till|before|after|from|year|of|during|early|late|mid|spring|summer|autumn|fall|winter|to|than|for|and|through)[ -]$",
    re.I,
)
# A number behind one of these nouns says which one, not how many.
_LABELS = frozenset(
    "category page chapter version phase level grade room line step question episode type tier stage round week figure table section article part game "
    "highway route flight platform season volume channel group class zone district day lot gate pier unit model number no act title rule lap set hole turn "
    "area block building apartment suite floor track appendix clause paragraph verse psalm division region sector size proposition amendment interstate".split()
)
_NAMING = frozenset(("ORG", "PRODUCT", "FAC", "GPE", "LAW", "EVENT", "WORK_OF_ART", "LOC"))
_IDIOMS = frozenset("day thing way time hand side end moment sense word side another".split())
_YEARS = range(1500, 2101)


def is_figure(text: str, parsed: Parsed, amount: Amount, timed: str) -> bool:
    """Whether the amount is a figure.

    Args:
        timed: type of the time expression that it overlaps, or empty.
    """
    if amount.kind == "duration":
        return timed not in ("DATE", "TIME", "SET")
    if amount.unit or amount.form in ("vague", "fraction"):
        return timed not in ("TIME",)
    if timed:
        return False
    first = parsed.doc[parsed.at(amount.start)]
    last = parsed.doc[parsed.at(amount.end - 1)]
    if amount.form == "digits" and (_dated(text, amount) or _year(text, parsed, amount, last)):
        return False
    if amount.low == amount.high == 1 and amount.form == "words":
        return _counts_one(parsed, last)
    return not _names(parsed, amount, first, last) and not (first.like_url or first.like_email)


def as_age(parsed: Parsed, amount: Amount) -> Amount:
    """The amount, made an age where it stands right behind a person's name: ``Ana Ruiz, 44, …``."""
    token = parsed.doc[parsed.at(amount.start)]
    if amount.kind != "count" or amount.form != "digits" or not 0 < amount.high <= 115 or amount.low % 1 or token.i == 0:
        return amount
    before = parsed.doc[token.i - 1]
    comma = before.text in (",", "(")
    name = parsed.doc[token.i - 2] if comma and token.i > 1 else before
    after = parsed.doc[token.i + 1] if token.i + 1 < len(parsed.doc) else None
    closed = after is None or after.is_punct or after.is_space or (not comma and after.pos_ in ("AUX", "VERB"))
    if name.ent_type_ == "PERSON" and name.pos_ == "PROPN" and closed and token.head.i <= token.i:
        return amount._replace(kind="age", unit="year")
    return amount


def _dated(text: str, amount: Amount) -> bool:
    """A day or year beside a month."""
    before, high = text[max(0, amount.start - 24) : amount.start], amount.high
    if high <= 31 and (_MONTH_BEFORE.search(before) or _MONTH_AFTER.match(text, amount.end)):
        return True
    return high in _YEARS and bool(_MONTH_BEFORE.search(before) or _DATED_BEFORE.search(before))


def _year(text: str, parsed: Parsed, amount: Amount, last: Token) -> bool:
    """Four digits that may be a year and count nothing that the sentence names."""
    if amount.low not in _YEARS or amount.scaled or amount.qualified or "," in text[amount.start : amount.end]:
        return False
    if amount.low < 1900 and not _YEAR_BEFORE.search(text[max(0, amount.start - 12) : amount.start]):
        return False
    following = parsed.doc[last.i + 1] if last.i + 1 < len(parsed.doc) else None
    plural = last.head.i > last.i and last.head.tag_ in ("NNS", "NNPS") or (following is not None and following.tag_ == "NNS")
    dated = last.ent_type_ == "DATE" or bool(_YEAR_BEFORE.search(text[max(0, amount.start - 12) : amount.start]))
    return dated or not plural


def _counts_one(parsed: Parsed, token: Token) -> bool:
    """``one man`` counts; ``one``, ``one of them``, ``one day``, ``no one`` don't."""
    doc = parsed.doc
    if token.i + 1 >= len(doc) or token.dep_ not in ("nummod", "compound", "amod") or token.head.i <= token.i or token.head.i > token.i + 5:
        return False
    before = doc[token.i - 1].lower_ if token.i else ""
    if before in ("no", "any", "every", "each", "which", "this", "that", "the", "some", "day", "another"):
        return False
    return token.head.pos_ in ("NOUN", "PROPN") and token.head.lower_ not in _IDIOMS


def _names(parsed: Parsed, amount: Amount, first: Token, last: Token) -> bool:
    """A number that is part of a name or says which one of several: ``Boeing 747``, ``Fortune 100``, ``category 4``."""
    doc = parsed.doc
    if first.i == 0:
        return False
    before = doc[first.i - 1]
    following = doc[last.i + 1] if last.i + 1 < len(doc) else None
    nearby = before.idx + len(before) + 1 == first.idx and not before.is_punct
    if not nearby:
        return bool(first.ent_type_ in _NAMING and first.ent_iob_ == "I" and amount.form == "digits")
    if before.lower_ in _LABELS and (before.tag_ in ("NN", "NNP") or before.is_title):
        return True
    if first.ent_type_ in _NAMING and first.ent_iob_ == "I":
        return True
    counting = following is not None and (following.tag_ in ("NNS", "NN") or (following.pos_ == "ADJ" and last.head.i > last.i))
    return amount.form == "digits" and not amount.scaled and before.pos_ == "PROPN" and not counting
