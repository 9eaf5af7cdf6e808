"""Which words may name a happening: verbs that tell more than speech or state, and the nouns of the list ``events``."""

import functools
from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokens import Doc, Token

from ...lexicon import rows, words

UNTYPED = "-"
VISITING = "CONSULT"  # the type of visits
MODIFYING = frozenset({"amod", "compound"})  # participles that describe: "the ousted president"
MODIFIER_DEPS = frozenset({"compound", "nmod"})


class Kind(NamedTuple):
    """What the list says of a lemma: its PLOVER type (or empty) and, for a noun, whom "of" names (``a`` agent, ``p`` patient)."""

    plover: str
    of: str = UNTYPED


class Trigger(NamedTuple):
    """A word that names a happening; ``listed`` where the list ``events`` has it."""

    token: Token
    plover: str
    of: str
    listed: bool

    @property
    def verbal(self) -> bool:
        """Whether it is a verb."""
        return bool(self.token.pos_ == "VERB")


class _Lists(NamedTuple):
    """The lists as the rules need them."""

    verbs: dict[str, Kind]
    nouns: dict[str, Kind]
    without: frozenset[str]
    marked: dict[str, str]


@functools.cache
def _lists() -> _Lists:
    verbs: dict[str, Kind] = {}
    nouns: dict[str, Kind] = {}
    for lemma, part, kind, *of in rows("events"):
        plover = "" if kind == UNTYPED else kind
        (verbs if part == "v" else nouns)[lemma] = Kind(plover, of[0] if of else UNTYPED)
    without = (words("eventless_verbs") | words("reporting_verbs")) - verbs.keys()
    return _Lists(verbs, nouns, without, {row[0]: row[1] for row in rows("eventless_verbs") if len(row) > 1})


def carries(verb: Token) -> bool:
    """Whether a verb only carries or times the happening that a noun beside it names ("held a meeting", "the vote begins")."""
    return _lists().marked.get(verb.lemma_.lower()) in ("light", "phase")


def triggers(doc: Doc) -> Iterator[Trigger]:
    """The words of a parse that may name a happening, in text order."""
    lists = _lists()
    for token in doc:
        pos = token.pos_
        trigger = None
        if pos == "VERB":
            trigger = _verb(token, lists)
        elif pos in ("NOUN", "PROPN"):
            kind = lists.nouns.get(token.lemma_.lower())
            if kind and _tells(token, kind, lists):
                trigger = Trigger(token, kind.plover, kind.of, True)
        if trigger is not None:
            yield trigger


def _verb(token: Token, lists: _Lists) -> Trigger | None:
    lemma = token.lemma_.lower()
    kind, mark = lists.verbs.get(lemma), lists.marked.get(lemma)
    if mark == "motion":
        return Trigger(token, VISITING, UNTYPED, True) if _goes_somewhere(token) else None
    if mark is not None:
        alone = mark == "phase" and kind is not None and not _has_eventive_noun(token, lists.nouns)
        return Trigger(token, kind.plover, kind.of, True) if alone and kind else None
    if lemma in lists.without or token.dep_ in MODIFYING:
        return None
    return Trigger(token, kind.plover, kind.of, True) if kind else Trigger(token, "", UNTYPED, False)


def _tells(noun: Token, kind: Kind, lists: _Lists) -> bool:
    """Whether a listed noun names a happening here: no modifier, no date, no part of a name, nothing that its verb tells already."""
    if noun.dep_ in MODIFIER_DEPS or noun.ent_type_ == "DATE" or _names_a_thing(noun):
        return False
    return not _said_by_verb(noun, kind, lists.verbs)


def _goes_somewhere(verb: Token) -> bool:
    """Whether a verb of motion names the place it leads to ("came to Lisbon")."""
    return any(
        inner.ent_type_ in ("GPE", "LOC", "FAC")
        for child in verb.rights
        if child.dep_ == "prep" and child.lower_ in ("to", "into")
        for inner in child.rights
    )


def _has_eventive_noun(verb: Token, nouns: dict[str, Kind]) -> bool:
    return any(child.dep_ in ("dobj", "obj", "nsubj", "nsubjpass") and child.lemma_.lower() in nouns for child in verb.children)


def _said_by_verb(noun: Token, kind: Kind, verbs: dict[str, Kind]) -> bool:
    """Whether the verb above already tells the same ("sign a treaty")."""
    above = verbs.get(noun.head.lemma_.lower()) if noun.dep_ in ("dobj", "obj", "nsubjpass") else None
    return above is not None and above.plover == kind.plover and above.plover != ""


def _names_a_thing(noun: Token) -> bool:
    """Whether a capitalised noun inside a name of something else ("the Peace Conference Hall", "United Nations Relief Agency")."""
    return bool(noun.pos_ == "PROPN" and noun.ent_type_ in ("ORG", "FAC", "GPE", "PERSON", "WORK_OF_ART", "PRODUCT", "LAW"))
