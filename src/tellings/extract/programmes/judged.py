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
ONE = frozenset({"it", "that", "this"})


@functools.cache
def _judgements() -> dict[str, Side]:
    return {word: "for" if side == "for" else "against" for word, side in rows("programme_judgements")}


def called(head: "Token") -> "tuple[Token, Side, Token] | None":
    """What a mention is called, the side that it shows, and by whom: "called the bill a gift" shows none, "a disgrace" one."""
    verb = next((one for one in (head.head, head.head.head) if one.lemma_.lower() in CALLING and one.pos_ == "VERB"), None)
    if verb is None or head.dep_ not in ("dobj", "nsubj", "compound", "nsubjpass") or any(child.dep_ == "neg" for child in verb.children):
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
    """The judging word that a mention is the subject of: "the plan is reckless", "this plan makes sense"."""
    verb = head.head
    if head.dep_ != "nsubj" or any(child.lower_ in ("if", "whether") for child in verb.lefts):
        return None
    if verb.lemma_.lower() == "make" and any(child.lower_ == "sense" for child in verb.rights):
        return verb, OTHER["for"] if any(child.dep_ == "neg" for child in verb.children) else "for"
    if verb.lemma_ != "be" or any(child.tag_ == "MD" for child in verb.lefts):
        return None
    what = next((child for child in verb.rights if child.dep_ in ("attr", "acomp")), None)
    words = [what, *(child for child in what.lefts if child.dep_ == "amod")] if what is not None else []
    word = next((one for one in words if _side(one)), None)
    if word is None or any(child.tag_ in ("JJR", "RBR") for child in word.lefts):
        return None
    side = _judgements()[word.lemma_.lower()]
    return word, OTHER[side] if any(child.dep_ == "neg" for child in verb.children) else side
