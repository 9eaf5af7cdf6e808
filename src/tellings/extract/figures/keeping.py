"""Which amounts are figures: years, dates, names, labels and idioms are told apart from counts by the words around them."""

import re
from decimal import Decimal

from spacy.tokens import Token

from ...lexicon import words
from .amount import Amount
from .counting import counted
from .parsed import Parsed

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\.?"
)
_MONTH_BEFORE = re.compile(rf"(?<![^\W_]){_MONTH} (?:the )?$", re.IGNORECASE)
_MONTH_AFTER = re.compile(rf"(?:,? (?:of )?|-){_MONTH}(?![^\W_])", re.IGNORECASE)
_DATED_BEFORE = re.compile(rf"(?<![^\W_]){_MONTH} [0-3]?[0-9](?:st|nd|rd|th)?,? (?:and [0-3]?[0-9],? )?$", re.IGNORECASE)
# Before four digits these words make a year of them.
_IN_YEAR = re.compile(
    r"(?<![^\W_])(?:in|since|until|till|between|year|during|early|late|mid|spring|summer|autumn|fall|winter)[ -]$", re.IGNORECASE
)
_INNER_CAPITAL = re.compile(r"[a-z][A-Z]")  # iOS, macOS
_CAME = re.compile(r"from (?P<low>[0-9][0-9,]{0,9}) to $")
_NAMING = frozenset(("ORG", "PRODUCT", "FAC", "GPE", "LAW", "EVENT", "WORK_OF_ART", "LOC"))
_IDIOMS = frozenset(("day", "thing", "way", "time", "hand", "side", "end", "moment", "sense", "word", "another"))
# "The top 10": a rank, unless things are named behind it.
_RANKED = frozenset(("top", "bottom", "final", "last", "big"))
# Behind these, 11/12 is a day.
_DAY = re.compile(r"(?<![^\W_])(?:on|since|until|till|by|dated) $", re.IGNORECASE)
_JOINED = re.compile(r"[0-9]{1,3}[-–][0-9]{1,3}")
_STREET = re.compile(
    r"(?: [A-Z][\w.'’]*){1,4} (?:St|Street|Road|Rd|Ave|Avenue|Way|Drive|Dr|Lane|Ln|Boulevard|Blvd|Place|Court|Square"
    r"|Terrace|Highway|Crescent)(?![^\W_])"
)
# Smaller numbers in parentheses behind a name are numbers of players more often than ages.
_GROWN = 16
_YEARS = range(1500, 2101)
_RECENT = 1900
# Models and makes are named by smaller numbers.
_MODELS = 10_000
# From here on a bare number beside a sum of money is a sum, too.
_MILLION = 1_000_000


def is_figure(text: str, parsed: Parsed, amount: Amount, timed: str) -> bool:
    """Whether the amount is a figure; ``timed`` is the type of the time expression that it overlaps, or empty."""
    if amount.kind == "duration":
        return timed not in ("DATE", "TIME", "SET")
    if amount.kind == "multiple":
        return text[amount.start : amount.end].lower().endswith(("fold", "times", "twice")) or _changes(parsed, amount)
    if _year_of_prices(text, amount) or _day(text, amount):
        return False
    if amount.form in ("vague", "fraction") and parsed.doc[parsed.at(amount.start)].pos_ == "VERB":
        return False  # "he scores a win", "the bill quarters their pay"
    if amount.unit or amount.form in ("vague", "fraction"):
        return timed != "TIME"
    return not timed and _counts(text, parsed, amount)


def _counts(text: str, parsed: Parsed, amount: Amount) -> bool:
    """Whether a bare number counts something."""
    first = parsed.doc[parsed.at(amount.start)]
    last = parsed.doc[parsed.at(amount.end - 1)]
    if amount.form == "digits" and (_dated(text, amount) or _year(text, parsed, amount, last) or _score(text, parsed, amount)):
        return False
    if amount.low == amount.high == 1 and amount.form == "words":
        return _counts_one(parsed, last)
    if _pair(parsed, amount, first, last):
        return False
    return not _names(text, parsed, amount, first, last) and not (first.like_url or first.like_email)


def as_age(parsed: Parsed, amount: Amount) -> Amount:
    """The amount, made an age where it stands right behind a person's name: ``Ana Ruiz, 44, …``."""
    token = parsed.doc[parsed.at(amount.start)]
    if amount.kind != "count" or amount.form != "digits" or not 0 < amount.high <= 115 or amount.low % 1 or token.i == 0:
        return amount
    before = parsed.doc[token.i - 1]
    comma = before.text == "," or (before.text == "(" and amount.high >= _GROWN)
    name = parsed.doc[token.i - 2] if comma and token.i > 1 else before
    after = parsed.doc[token.i + 1] if token.i + 1 < len(parsed.doc) else None
    closed = after is None or after.is_punct or after.is_space or (not comma and after.pos_ in ("AUX", "VERB"))
    if closed and _predicated(token):
        return amount._replace(kind="age", unit="year")
    if name.ent_type_ == "PERSON" and name.pos_ == "PROPN" and closed and token.head.i <= token.i:
        return amount._replace(kind="age", unit="year")
    return amount


def _predicated(number: Token) -> bool:
    """``She is 41``, ``Ana Ruiz was 44``."""
    if number.dep_ not in ("attr", "acomp") or number.head.lemma_ != "be":
        return False
    return any(one.dep_ == "nsubj" and (one.lower_ in ("he", "she") or one.ent_type_ == "PERSON") for one in number.head.lefts)


def as_money(parsed: Parsed, amount: Amount, before: Amount | None) -> Amount:
    """The amount, made money where only a currency is left out: ``$6 billion beside the two billion of last year``."""
    if before is None or before.kind != "money" or amount.kind != "count" or not amount.scaled or amount.low < _MILLION:
        return amount
    last = parsed.doc[parsed.at(amount.end - 1)]
    after = parsed.doc[last.i + 1] if last.i + 1 < len(parsed.doc) else None
    named = after is not None and (after.pos_ in ("NOUN", "PROPN", "ADJ") or after.lower_ in ("of", "-"))
    if parsed.sentence(parsed.doc[parsed.at(before.start)]).start != parsed.sentence(last).start or named:
        return amount
    return amount._replace(kind="money", unit=before.unit)


def _dated(text: str, amount: Amount) -> bool:
    """A day or year beside a month."""
    before, high = text[max(0, amount.start - 24) : amount.start], amount.high
    if high <= 31 and (_MONTH_BEFORE.search(before) or _MONTH_AFTER.match(text, amount.end)):
        return True
    return _is_year(high) and bool(_MONTH_BEFORE.search(before) or _DATED_BEFORE.search(before))


def _changes(parsed: Parsed, amount: Amount) -> bool:
    """Whether a word that multiplies is the verb of a clause: not ``double-edged``, ``tripled in the ninth``, ``doubled down``."""
    token = parsed.doc[parsed.at(amount.start)]
    if token.pos_ not in ("VERB", "AUX") or token.i + 1 >= len(parsed.doc):
        return token.pos_ in ("VERB", "AUX")
    return parsed.doc[token.i + 1].lower_ not in ("down", "back", "over", "as", "-")


def _year_of_prices(text: str, amount: Amount) -> bool:
    """``in 2010 dollars``: a year, and what money was worth then."""
    plain_year = (
        amount.kind == "money" and amount.form == "digits" and _is_year(amount.low) and text[amount.start : amount.start + 4].isdigit()
    )
    return plain_year and text[max(0, amount.start - 4) : amount.start].lower().endswith(("in ", "at ")) and amount.low == amount.high


def _day(text: str, amount: Amount) -> bool:
    """``on 11/12``: a day that reads like a fraction."""
    slashed = amount.form == "fraction" and "/" in text[amount.start : amount.end]
    return slashed and _DAY.search(text, max(0, amount.start - 8), amount.start) is not None


def _score(text: str, parsed: Parsed, amount: Amount) -> bool:
    """``trailing 0-2``: two numbers joined by a dash that count nothing."""
    joined = amount.form == "digits" and _JOINED.fullmatch(text, amount.start, amount.end)
    return bool(joined) and counted(parsed, amount) is None


def _is_year(value: Decimal) -> bool:
    """Whether a value may be a year; a decimal is looked for in a range one number after the other."""
    return _YEARS.start <= value < _YEARS.stop


def _year(text: str, parsed: Parsed, amount: Amount, last: Token) -> bool:
    """Four digits that may be a year and count nothing that the sentence names."""
    if not _is_year(amount.low) or amount.scaled or amount.qualified or "," in text[amount.start : amount.end]:
        return False
    before = text[max(0, amount.start - 24) : amount.start]
    came = _CAME.search(before)
    if came and not _is_year(Decimal(came["low"].replace(",", ""))):
        return False  # "from 1,000 to 2000 hires"
    if last.ent_type_ == "DATE" or _IN_YEAR.search(before):
        return True
    following = parsed.doc[last.i + 1] if last.i + 1 < len(parsed.doc) else None
    plural = (last.head.i > last.i and last.head.tag_ in ("NNS", "NNPS")) or (following is not None and following.tag_ == "NNS")
    return not plural and amount.low >= _RECENT


def _counts_one(parsed: Parsed, token: Token) -> bool:
    """``one man`` counts; ``one``, ``one of them``, ``one day``, ``no one`` don't."""
    doc = parsed.doc
    if token.i + 1 >= len(doc) or token.dep_ not in ("nummod", "compound", "amod") or token.head.i <= token.i or token.head.i > token.i + 5:
        return False
    before = doc[token.i - 1].lower_ if token.i else ""
    if before in ("no", "any", "every", "each", "which", "this", "that", "the", "some", "day", "another"):
        return False
    return token.head.pos_ in ("NOUN", "PROPN") and token.head.lower_ not in _IDIOMS


def _pair(parsed: Parsed, amount: Amount, first: Token, last: Token) -> bool:
    """``The two met``: a pronoun, not a count."""
    small = amount.form == "words" and amount.high < 10 and first.i > 0 and parsed.doc[first.i - 1].lower_ in ("the", "these", "those")
    return small and not (last.head.i > last.i and last.head.pos_ in ("NOUN", "PROPN"))


def _names(text: str, parsed: Parsed, amount: Amount, first: Token, last: Token) -> bool:
    """A number that is part of a name or says which one of several: ``Boeing 747``, ``Fortune 100``, ``category 4``, ``the top 10``."""
    if amount.form == "digits" and _STREET.match(text, amount.end):
        return True
    if first.ent_type_ in _NAMING and first.ent_iob_ == "I" and (amount.form == "digits" or first.i == last.i):
        return True
    plural = last.head.i > last.i and last.head.tag_ in ("NNS", "NNPS")
    if first.i == 0 or text[amount.start - 1] not in " \u00a0":
        return False
    before = parsed.doc[first.i - 1]
    if _labelled(before) or (first.dep_ == "conj" and first.head.i > 0 and first.head.is_digit and _labelled(first.head.nbor(-1))):
        return True
    if plural or _counts_behind(parsed, last):
        return False
    if before.lower_ in _RANKED and before.dep_ != "det":
        return True
    model = amount.high < _MODELS and last.head.i > last.i and last.head.tag_ == "NNP" and last.dep_ in ("nummod", "compound")
    return (
        amount.form == "digits"
        and not amount.scaled
        and amount.qualified is None
        and (before.pos_ == "PROPN" or _INNER_CAPITAL.search(before.text) is not None or model)
    )


def _labelled(before: Token) -> bool:
    """Whether the noun before a number says that the number names one of several: ``gate 7``, ``pages 12 and 13``."""
    listed = words("number_labels")
    if before.lower_ in listed:
        return before.tag_ in ("NN", "NNP") or before.is_title
    return before.tag_ in ("NNS", "NNPS") and before.lemma_.lower() in listed


def _counts_behind(parsed: Parsed, last: Token) -> bool:
    """Whether a plural or an adjective and a noun stand right behind the number."""
    doc = parsed.doc
    following = doc[last.i + 1] if last.i + 1 < len(doc) else None
    return following is not None and (following.tag_ == "NNS" or (following.pos_ == "ADJ" and last.head.i > last.i))
