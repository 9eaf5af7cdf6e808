"""Which words may name a happening: verbs that tell more than speech or state, and the nouns of the list ``events``."""

import functools
from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokens import Doc, Token

from ...lexicon import rows, words

UNTYPED = "-"
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


@functools.cache
def _lists() -> tuple[dict[str, Kind], dict[str, Kind], frozenset[str], frozenset[str], frozenset[str]]:
    verbs: dict[str, Kind] = {}
    nouns: dict[str, Kind] = {}
    for lemma, part, kind, *of in rows("events"):
        plover = "" if kind == UNTYPED else kind
        (verbs if part == "v" else nouns)[lemma] = Kind(plover, of[0] if of else UNTYPED)
    marked = {row[0]: row[1] for row in rows("eventless_verbs") if len(row) > 1}
    light = frozenset(lemma for lemma, mark in marked.items() if mark == "light")
    phase = frozenset(lemma for lemma, mark in marked.items() if mark == "phase")
    without = (words("eventless_verbs") | words("reporting_verbs")) - verbs.keys()
    return verbs, nouns, without, light, phase


def carries(verb: Token) -> bool:
    """Whether a verb only carries or times the happening that a noun beside it names ("held a meeting", "the vote begins")."""
    lists = _lists()
    return verb.lemma_.lower() in lists[3] or verb.lemma_.lower() in lists[4]


def triggers(doc: Doc) -> Iterator[Trigger]:
    """The words of a parse that may name a happening, in text order."""
    verbs, nouns, without, light, phase = _lists()
    for token in doc:
        pos = token.pos_
        if pos == "VERB":
            lemma = token.lemma_.lower()
            listed = verbs.get(lemma)
            if lemma in phase or lemma in light:
                if not _has_eventive_noun(token, nouns) and lemma in phase and listed:
                    yield Trigger(token, listed.plover, listed.of, True)
            elif listed:
                yield Trigger(token, listed.plover, listed.of, True)
            elif lemma not in without and token.dep_ not in ("amod", "compound"):
                yield Trigger(token, "", UNTYPED, False)
        elif pos in ("NOUN", "PROPN"):
            kind = nouns.get(token.lemma_.lower())
            if kind and token.dep_ not in MODIFIER_DEPS and not _names_a_thing(token) and not _said_by_verb(token, kind, verbs):
                yield Trigger(token, kind.plover, kind.of, True)


def _has_eventive_noun(verb: Token, nouns: dict[str, Kind]) -> bool:
    return any(child.dep_ in ("dobj", "obj", "nsubj", "nsubjpass") and child.lemma_.lower() in nouns for child in verb.children)


def _said_by_verb(noun: Token, kind: Kind, verbs: dict[str, Kind]) -> bool:
    """Whether the verb above already tells the same ("sign a treaty")."""
    above = verbs.get(noun.head.lemma_.lower()) if noun.dep_ in ("dobj", "obj", "nsubjpass") else None
    return above is not None and above.plover == kind.plover and above.plover != ""


def _names_a_thing(noun: Token) -> bool:
    """Whether a capitalised noun inside a name of something else ("the Peace Conference Hall", "United Nations Relief Agency")."""
    return bool(noun.pos_ == "PROPN" and noun.ent_type_ in ("ORG", "FAC", "GPE", "PERSON", "WORK_OF_ART", "PRODUCT", "LAW"))
