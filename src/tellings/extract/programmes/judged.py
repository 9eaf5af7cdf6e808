"""What somebody calls a standing thing: "called the law a disgrace", "the plan makes sense", said in words that take a side."""

import functools
from typing import TYPE_CHECKING

from ...lexicon import rows
from ...record import Side

if TYPE_CHECKING:
    from spacy.tokens import Token

CALLING = frozenset({"call", "describe", "label", "dub", "brand", "term", "denounce", "hail", "see", "regard", "dismiss", "consider"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
OTHER: dict[Side, Side] = {"for": "against", "against": "for"}
CALLED = frozenset({"dobj", "nsubj", "compound", "nsubjpass", "oprd"})
ONE = frozenset({"it", "that", "this"})
CASES = frozenset({"investigation", "inquiry", "probe", "case", "trial", "lawsuit", "suit", "talk", "negotiation", "order", "ruling"})
"""Things of which no good or harm is said that would be somebody's side."""
REACH = 30  # tokens behind a mention within which a pronoun may stand for it


@functools.cache
def _judgements() -> dict[str, Side]:
    return {word: "for" if side == "for" else "against" for word, side in rows("programme_judgements")}


@functools.cache
def _effects() -> dict[str, Side]:
    """Verbs of doing good and harm."""
    return {word: "for" if side == "for" else "against" for word, form, side in rows("programme_stances") if form == "effect"}


@functools.cache
def _partisans() -> dict[str, Side]:
    return {f"{word}s": "for" if side == "for" else "against" for word, form, side in rows("programme_stances") if form == "people"}


def called(head: "Token") -> "tuple[Token, Side, Token] | None":
    """What a mention is called, the side that it shows, and by whom: "called the bill a gift" shows none, "a disgrace" one."""
    verb = next((one for one in (head.head, head.head.head) if one.lemma_.lower() in CALLING and one.pos_ == "VERB"), None)
    if (
        verb is None
        or head.dep_ not in ("dobj", "nsubj", "compound", "nsubjpass", "oprd")
        or any(child.dep_ == "neg" for child in verb.children)
    ):
        return None
    who = next((child for child in verb.lefts if child.dep_ == "nsubj"), None)
    if who is None or who.i >= verb.i or who.i == head.i:
        return None
    last = verb.right_edge.i
    word = next((one for one in verb.doc[head.i + 1 : last + 1] if _side(one) and _is_said_of(one, head, verb)), None)
    return (word, _judgements()[word.lemma_.lower()], who) if word is not None else None


def _side(word: "Token") -> Side | None:
    return _judgements().get(word.lemma_.lower()) if word.pos_ in ("NOUN", "ADJ", "ADV", "PROPN") else None


def _is_said_of(word: "Token", head: "Token", verb: "Token") -> bool:
    """Whether a word is what the thing is called: in the predicate behind it, or in what stands behind "as"."""
    top = word
    for _ in range(3):
        if top.head.i in (verb.i, head.i) or (top.head.lower_ == "as" and top.head.head.i == verb.i):
            return top.dep_ in ("oprd", "acomp", "attr", "pobj", "amod", "ccomp", "appos", "dobj") and top.i > head.i
        top = top.head
    return False


def judged(head: "Token") -> "tuple[Token, Side] | None":
    """The judging word that a mention is the subject of: "the plan is reckless", "this plan makes sense", "goes too far"."""
    verb = head.head
    if head.dep_ != "nsubj" or any(child.lower_ in ("if", "whether") for child in verb.lefts):
        return None
    lemma, denied = verb.lemma_.lower(), any(child.dep_ == "neg" for child in verb.children)
    if lemma == "make" and any(child.lower_ == "sense" for child in verb.rights):
        return verb, "against" if denied else "for"
    if lemma == "go" and any(one.lower_ == "far" for child in verb.rights for one in (child, *child.children)):
        return verb, "against"  # too far, or not far enough
    if lemma in _effects() and head.lemma_.lower() not in CASES:
        side = _effects()[lemma]
        return verb, OTHER[side] if denied else side
    if lemma == "fail" and any(child.dep_ == "xcomp" for child in verb.rights):
        return verb, "against"
    if lemma != "be" or any(child.tag_ == "MD" and child.lower_ != "would" for child in verb.lefts):
        return None
    return _called_so(verb, denied)


def _called_so(verb: "Token", denied: bool) -> "tuple[Token, Side] | None":
    what = next((child for child in verb.rights if child.dep_ in ("attr", "acomp", "advmod")), None)
    if what is None:
        return None
    if any(child.lower_ == "too" for child in what.lefts) and not denied:
        return what, "against"  # "too little", "too costly"
    below = [one for child in what.children for one in (child, *child.children)]
    word = next((one for one in (what, *below) if _side(one) and (one.i == what.i or one.dep_ in ("amod", "compound"))), None)
    if word is None or any(child.tag_ in ("JJR", "RBR") for child in word.lefts):
        return None
    side = _judgements()[word.lemma_.lower()]
    return word, OTHER[side] if denied else side


def partisan(head: "Token", who: str) -> "tuple[Token, Side] | None":
    """The side of those who are named by it and speak of a thing: "critics say that the bill would …"."""
    side = next((_partisans()[word] for word in who.lower().split()[-1:] if word in _partisans()), None)
    told = side is not None and head.dep_ in ("nsubj", "dobj", "nsubjpass") and head.head.pos_ in ("VERB", "AUX")
    return (head.head, side) if told and side is not None else None


def standing_for(head: "Token") -> "list[Token]":
    """The first "it" behind a mention that can only be the thing: in its sentence or at the next one's clause."""
    end = head.sent.end
    limit = head.doc[end].sent.end if end < len(head.doc) else end
    for token in head.doc[head.i + 1 : min(limit, head.i + REACH)]:
        if token.lower_ in ONE and token.dep_ in ("nsubj", "dobj", "pobj") and token.pos_ == "PRON":
            return [token] if token.lower_ == "it" or token.i >= end else []
        if (
            token.tag_ in ("NN", "NNP")
            and token.dep_ in ("dobj", "nsubjpass", "pobj")
            and not token.ent_type_
            and token.i > head.right_edge.i
        ):
            return []
    return []
