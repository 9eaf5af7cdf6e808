"""What stands in a role: its head, the words that tell which thing is meant, and where they stand."""

from collections.abc import Callable, Iterator
from itertools import islice
from typing import TYPE_CHECKING

import msgspec

from ...lexicon import words
from ...record import Role, Span
from .standing import stands_for

if TYPE_CHECKING:
    from spacy.tokens import Token

CONTENT = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "VERB"})
MODIFIERS = frozenset({"amod", "compound", "nummod", "poss", "nmod", "advmod", "quantmod"})
QUANTIFIERS = frozenset(
    {"all", "every", "some", "few", "several", "many", "most", "half", "part", "handful", "majority"}
)  # what is told of some need not be told of all
COUNTING = frozenset(
    {
        "thousand",
        "hundred",
        "dozen",
        "million",
        "score",
        "number",
        "lot",
        "majority",
        "group",
        "crowd",
        "handful",
        "all",
        "some",
        "most",
        "many",
        "several",
        "few",
        "half",
        "part",
        "band",
        "bunch",
        "horde",
        "pair",
        "trio",
        "couple",
        "string",
        "series",
        "throng",
    }
)
NOBODY = frozenset({"nobody", "none"})
TELLING_APART = frozenset({"of", "at", "in", "near", "outside", "on", "for", "between", "with", "against", "from", "to"})
LONGEST_TOLD = 12  # words of a clause that is known, by which it is told
LONGEST = 200  # code points of a role's words; longer ones end with their head
BLAMING = frozenset({"blame", "attribute", "ascribe"})  # what follows "on" or "to" is theirs, wherever the parser hangs it

OWNED = {"his": "he", "her": "she", "its": "it", "their": "they"}  # "his arrest": he was arrested

Naming = Callable[[int], str | None]


def role_of(name: str, head: "Token", named: Naming) -> Role | None:
    """The role that a word fills, or None for a pronoun that nobody can tell the meaning of; ``named`` gives the entity at a code point."""
    start, end = _stretch(name, head)
    counting, head = head.lower_, _counted(head)
    entity = named(head.idx) or _beside(head, named)
    meant = stands_for(head) if entity is None and head.pos_ == "PRON" else None
    if meant is not None:
        known = role_of(name, meant, named)
        return known and msgspec.structs.replace(known, definite=True)
    if head.lower_ in NOBODY or (head.lower_ == "one" and any(word.lower_ == "no" for word in head.lefts)):
        return Role(name=name, head="anybody", words=("anybody",), span=Span(start=start, end=end))
    if head.pos_ == "PRON" and entity is None:
        return None
    own = OWNED.get(head.lower_, head.lemma_.lower())
    told = {own}
    told |= {word.lemma_.lower() for word in head.children if word.dep_ in MODIFIERS and word.pos_ in CONTENT}
    told |= {counting} if counting in words("cardinals") else set()  # "seven of her men"
    if name == "that":
        told |= {word.lemma_.lower() for word in islice(head.subtree, LONGEST_TOLD) if word.pos_ in CONTENT}
    told |= {word for word in (counting, *(word.lower_ for word in head.lefts)) if word in QUANTIFIERS and word != head.lower_}
    for of in head.rights:  # "a party of miners" is told from "a party of tourists", "the fire at the mill" from that at the cinema
        if of.lower_ in TELLING_APART and head.head.lemma_.lower() not in BLAMING:
            told |= {word for noun in of.rights if noun.dep_ == "pobj" for word in _restricted(noun)}
    definite = (
        head.pos_ in ("PROPN", "PRON")
        or (head.pos_ == "VERB" and name == "object")
        or any(word.lower_ in ("the", "this", "that", "these", "those") or word.dep_ == "poss" for word in head.lefts)
    )
    return Role(name=name, head=own, words=tuple(sorted(told)), entity=entity, definite=definite, span=Span(start=start, end=end))


def _beside(head: "Token", named: Naming) -> str | None:
    """The entity of a name that stands beside a noun as what it is: "the former one, Matthias Bell"."""
    if head.pos_ not in ("NOUN", "NUM", "PRON"):
        return None
    return next((found for child in head.rights if child.dep_ == "appos" and child.pos_ == "PROPN" and (found := named(child.idx))), None)


def _counted(head: "Token") -> "Token":
    """What is counted, where the head only counts: "thousands of refugees"."""
    if head.lemma_.lower() in COUNTING or head.pos_ == "NUM" or head.lower_ in ("those", "that"):
        return next(
            (
                noun
                for of in head.rights
                if of.lower_ == "of"
                for noun in of.rights
                if noun.dep_ == "pobj" and (head.pos_ != "NUM" or noun.pos_ == "NOUN")
            ),
            head,
        )
    return head


def _restricted(noun: "Token") -> "Iterator[str]":
    """A noun's lemma, and with the word that tells which of its kind is meant: "floor", "ground floor"."""
    yield noun.lemma_.lower()
    if noun.pos_ == "NOUN":
        for word in noun.lefts:
            if word.dep_ in ("amod", "compound") and word.pos_ in CONTENT:
                yield f"{word.lemma_.lower()} {noun.lemma_.lower()}"


def _stretch(name: str, head: "Token") -> tuple[int, int]:
    """The code points of a role's words: from its first word to its head and what "of" adds; a cause that is a clause, as a whole."""
    if head.pos_ == "VERB" and name != "cause" and name not in ("that", "limit"):
        return head.idx, head.idx + len(head.text)  # a deed that is caused, a participle that says what somebody is
    if head.dep_ in ("advcl", "ccomp"):
        first, last = head.left_edge, head.right_edge
    else:
        first = next((word.left_edge for word in head.lefts if word.dep_ not in ("punct", "cc", "preconj")), head)
        last = head
        for of in head.rights:
            if of.lower_ == "of":
                last = next((noun for noun in of.rights if noun.dep_ == "pobj"), head)
    end = last.idx + len(last.text)
    return (first.idx, end) if 0 < end - first.idx <= LONGEST else (head.idx, head.idx + len(head.text))
