"""Which words may name a happening: verbs that tell more than speech or state, adjectives of readiness, nouns of the list ``events``."""

import functools
from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokens import Doc, Token

from ...lexicon import rows, words
from ..stamps import stamps
from .patterns import NOTHING, fitting, lemma, word_class
from .patterns import UNTYPED as UNTYPED

VISITING = "CONSULT"  # the type of visits
MODIFYING = frozenset({"amod", "compound"})  # participles that describe: "the ousted president"
MODIFIER_DEPS = frozenset({"compound", "nmod"})
SPORT = word_class("sport") | {f"{word}s" for word in word_class("sport")}
SPORT_EVERY, SPORT_LEAST = (
    50,
    5,
)  # words of which one, and how many words at least, are of sport in a text about it; reports of 2016 and our own
DEEPEST = 3  # complements within complements that are asked for their type


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
    def first(self) -> Token:
        """The word that it begins with: "sit" of "sit-in"."""
        return self.token.nbor(-2) if joined_lemma(self.token) in _lists().nouns else self.token

    @property
    def verbal(self) -> bool:
        """Whether it is a verb, or an adjective that takes one's place ("ready to leave")."""
        return bool(self.token.pos_ in ("VERB", "ADJ"))


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
    for word, part, kind, *of in rows("events"):
        plover = "" if kind == UNTYPED else kind
        (verbs if part == "v" else nouns)[word] = Kind(plover, of[0] if of else UNTYPED)
    without = (words("eventless_verbs") | words("reporting_verbs")) - verbs.keys()
    return _Lists(verbs, nouns, without, {row[0]: row[1] for row in rows("eventless_verbs") if len(row) > 1})


def carries(verb: Token) -> bool:
    """Whether a verb only carries or times the happening that a noun beside it names ("held a meeting", "the vote begins")."""
    return _lists().marked.get(lemma(verb)) in ("light", "phase")


def kind_of(token: Token, depth: int = 0) -> str:
    """The PLOVER type of a verb with what hangs on it, that of the noun it carries, or empty."""
    lists = _lists()
    word = lemma(token)
    said = fitting(token, "v", lambda below: kind_of(below, depth + 1) if depth < DEEPEST else "")
    if said is not None:
        return "" if said in (NOTHING, UNTYPED) else said
    if lists.marked.get(word) in ("light", "phase"):
        for child in token.rights:
            if child.dep_ in ("dobj", "obj") and child.lemma_.lower() in lists.nouns:
                return lists.nouns[child.lemma_.lower()].plover
            if child.dep_ == "xcomp" and lists.marked[word] == "phase" and depth < DEEPEST:
                return kind_of(child, depth + 1)
    return lists.verbs[word].plover if word in lists.verbs else ""


def triggers(doc: Doc) -> Iterator[Trigger]:
    """The words of a parse that may name a happening, in text order."""
    lists = _lists()
    contest = word_class("contest") if sporting(doc) else frozenset()
    for token in doc:
        pos = token.pos_
        trigger = None
        if pos == "VERB":
            trigger = _verb(token, lists)
        elif pos in ("NOUN", "PROPN"):
            trigger = _noun(token, lists)
        elif pos == "ADJ":
            said = fitting(token, "a", kind_of)
            if said is not None and said != UNTYPED:
                trigger = Trigger(token, said, UNTYPED, True)
        if trigger is not None:
            yield trigger._replace(plover="") if lemma(token) in contest else trigger


def sporting(doc: Doc) -> bool:
    """Whether a text is about a contest: there sides are beaten, and batters blast, without harm to anybody."""
    return sum(token.lower_ in SPORT for token in doc) * SPORT_EVERY > max(len(doc), SPORT_LEAST * SPORT_EVERY)


def _noun(token: Token, lists: _Lists) -> Trigger | None:
    kind = lists.nouns.get(joined_lemma(token)) or lists.nouns.get(token.lemma_.lower()) or _led(token, lists)
    if kind is None or not _tells(token, kind, lists):
        return None
    said = fitting(token, "n", kind_of)
    if said == NOTHING:
        return None
    return Trigger(token, kind.plover if said is None else said.strip(UNTYPED), kind.of, True)


def _led(noun: Token, lists: _Lists) -> Kind | None:
    """The kind of the word before a noun that says no more than that something is done: "a mediation mission"."""
    if noun.lemma_.lower() not in word_class("effort"):
        return None
    found = (lists.nouns.get(child.lemma_.lower()) for child in noun.lefts if child.dep_ == "compound")
    return next((one for one in found if one is not None), None)


def joined_lemma(noun: Token) -> str:
    """The lemma of a noun with the word that a hyphen ties to it ("sit-in", "cease-fire"), which the parse takes apart."""
    if noun.pos_ != "NOUN" or noun.i < 2 or noun.nbor(-1).text != "-":
        return ""
    return f"{noun.nbor(-2).lower_}-{noun.lemma_.lower()}"


def _verb(token: Token, lists: _Lists) -> Trigger | None:
    word = lemma(token)
    if token.dep_ in MODIFYING or stamps(token):
        return None
    kind, mark = lists.verbs.get(word), lists.marked.get(word)
    said = fitting(token, "v", kind_of)
    if said == NOTHING or (said is None and word in lists.without and mark is None):
        return None
    if said is not None:
        return Trigger(token, said.strip(UNTYPED), UNTYPED, True)
    if mark == "motion":
        return Trigger(token, VISITING, UNTYPED, True) if _goes_somewhere(token) else None
    if mark is not None:
        alone = mark == "phase" and kind is not None and not _has_eventive_noun(token, lists.nouns)
        return Trigger(token, kind.plover, kind.of, True) if alone and kind else None
    return Trigger(token, kind.plover, kind.of, True) if kind else Trigger(token, "", UNTYPED, False)


def _tells(noun: Token, kind: Kind, lists: _Lists) -> bool:
    """Whether a listed noun names a happening here: no modifier, no date, no part of a name, nothing that its verb tells already."""
    if noun.dep_ in MODIFIER_DEPS or noun.ent_type_ == "DATE" or _names_a_thing(noun):
        return False
    return not _said_by_verb(noun, kind)


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


def _said_by_verb(noun: Token, kind: Kind) -> bool:
    """Whether the verb above already tells the same ("sign a treaty")."""
    if noun.dep_ not in ("dobj", "obj", "nsubjpass") or not kind.plover:
        return False
    return _typed_by_itself(noun.head) == kind.plover


def _typed_by_itself(verb: Token) -> str:
    said = fitting(verb, "v", kind_of)
    if said is not None:
        return said
    kind = _lists().verbs.get(lemma(verb))
    return kind.plover if kind is not None and not carries(verb) else ""


def _names_a_thing(noun: Token) -> bool:
    """Whether a capitalised noun inside a name of something else ("the Peace Conference Hall", "United Nations Relief Agency")."""
    return bool(noun.pos_ == "PROPN" and noun.ent_type_ in ("ORG", "FAC", "GPE", "PERSON", "WORK_OF_ART", "PRODUCT", "LAW"))
