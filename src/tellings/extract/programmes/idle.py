"""Nouns of standing things that speak of things in general, or of what is wished, sought or not made."""

from typing import TYPE_CHECKING

from .named import OBJECT
from .nouns import Noun, nouns, verbs
from .phrases import YEAR, Phrase
from .working import sought, wished

if TYPE_CHECKING:
    from spacy.tokens import Token

PLURAL = ("NNS", "NNPS")
MASS = frozenset({"law", "legislation", "act", "policy"})  # nouns that name no single thing without an article
TALKS = frozenset({"negotiation", "talk", "proceeding"})  # nouns whose plural is one thing
CLOSING = frozenset({"seal", "close", "clinch"})
MEDIA = frozenset(
    {
        "press",
        "newspaper",
        "newspapers",
        "paper",
        "reporter",
        "reporters",
        "journalist",
        "journalists",
        "network",
        "times",
        "post",
        "news",
        "journal",
        "herald",
        "tribune",
        "guardian",
        "cnn",
        "bbc",
        "reuters",
        "ap",
        "magazine",
    }
)
MOST = 12  # of which a report tells one by one; more are a statistic
DURING = frozenset({"during", "after", "without", "pending", "throughout", "for"})
NO_CASE = frozenset({"of", "that", "for"})
BEFORE_NO_CASE = frozenset({"in", "any", "which", "be", "not"})


SPACE = frozenset({"nasa", "esa", "spacecraft", "orbit", "orbiter", "lander", "planet", "space", "mars", "jupiter", "moon", "rocket"})


def idle(noun: "Token", made: Phrase, title: bool) -> bool:
    """Whether the noun speaks of things in general: a plural without "the", an owner or a number; a law without an article; an idiom."""
    lemma, verb = noun.lemma_.lower(), noun.head.lemma_.lower()
    if noun.tag_ in PLURAL:
        return _in_plural(noun, made, title)
    if lemma == "probe":
        return any(token.lower_ in SPACE for token in noun.sent)
    if lemma == "case":
        return (verb in verbs("idiom") and not (made.before and made.behind)) or _no_case(noun)
    if lemma == "bill":
        return verb in verbs("paid") and noun.dep_ == "dobj"
    if lemma in MASS:
        bare = not (made.determiner or made.owner >= 0 or title or made.clause)
        return bare or (lemma == "law" and bool(made.behind) and noun.nbor().lower_ == "of")
    return False


def _in_plural(noun: "Token", made: Phrase, title: bool) -> bool:
    lemma = noun.lemma_.lower()
    if any(int(digits) > MOST for digits in _digits(noun)):
        return True
    if lemma == "project":
        return not made.numbered
    if lemma == "law":  # "gun laws": a body of law
        return not (made.numbered or made.clause)
    published = made.infinitive and noun.head.lemma_.lower() in verbs("published")
    named = made.proper and lemma in nouns() and nouns()[lemma].takes == "sure"
    return not (made.definite or made.numbered or title or published or named or lemma in TALKS)


def _digits(noun: "Token") -> list[str]:
    counts = (child.text.replace(",", "") for child in noun.lefts if child.dep_ == "nummod")
    return [one for one in counts if one.isascii() and one.isdigit() and not YEAR.fullmatch(one)]


def _no_case(noun: "Token") -> bool:
    """Whether it is "the case of", "the case that" or "in case"."""
    doc = noun.doc
    following = doc[noun.i + 1].lower_ if noun.i + 1 < len(doc) else ""
    return following in NO_CASE or (noun.i > 0 and doc[noun.i - 1].lower_ in BEFORE_NO_CASE)


def unmade(noun: "Token", known: Noun, made: Phrase) -> bool:
    """Whether a thing is wished for, sought, or any one: nothing that stands."""
    new, verb = made.determiner in ("a", "an"), noun.head
    if new and known.kind in ("law", "plan", "agreement") and wished(noun):
        return True
    if new and noun.dep_ in OBJECT and known.takes in ("named", "told") and any(child.dep_ == "neg" for child in verb.lefts):
        return verb.lemma_.lower() in verbs(f"made.{known.family}")  # "would not pass a law"
    if verb.lemma_.lower() in CLOSING and made.determiner == "the" and not (made.told or made.before):
        return True  # "to seal the deal"
    return (known.family == "order" and sought(noun)) or (known.family == "inquiry" and _in_general(noun, made))


def _in_general(noun: "Token", made: Phrase) -> bool:
    """Whether an inquiry is any one: "during an investigation"."""
    if made.owner >= 0 and noun.doc[made.owner].lower_ in MEDIA:
        return True  # "the newspaper's investigation"
    makers = [by for child in noun.rights if child.dep_ == "acl" for by in child.rights if by.dep_ == "agent"]
    if any(token.lower_ in MEDIA for by in makers for token in by.subtree):
        return True  # "carried out by the magazine"
    bare = not (made.definite or made.told or made.before or made.numbered)
    tool = noun.lemma_.lower() == "probe" and noun.head.lower_ == "with"
    return bare and noun.dep_ == "pobj" and (tool or noun.head.lower_ in DURING)
