"""Phrases of a verb and words that stand firm beside it, in the plain verb that tells the same act.

"Troops opened fire on the crowd", "fire was opened on the crowd" and "troops shot at the crowd" tell one act. The list ``phrases`` has for
each phrase what must stand beside its verb, the plain verb, and which place fills which role there (multiword predicates with their frames:
Fillmore, Kay and O'Connor 1988; Sag and others, "Multiword expressions: a pain in the neck for NLP", 2002).
"""

import functools
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from ...lexicon import rows
from .clauses import Clause
from .making import beside, made
from .polarity import negated
from .roles import of_clause

if TYPE_CHECKING:
    from spacy.tokens import Token

    Heads = list[tuple[str, Token]]

OBJECTS = frozenset({"dobj", "oprd", "attr", "npadvmod"})
COMPLEMENTS = frozenset({"acomp", "oprd", "advmod", "attr", "ccomp", "xcomp", "prt", "dobj", "amod", "advcl"})
PARTICLES = frozenset({"prt", "advmod", "prep", "intj", "acomp", "npadvmod", "dobj", "advcl"})
DATES = frozenset({"DATE", "TIME"})
CLOCK = frozenset({"a.m.", "p.m.", "am", "pm", "noon", "midnight", "dawn", "dusk", "once", "night", "time"})
OWN_PLACES = frozenset({"firm", "obj", "subj"})
WENT = {"went": "go", "gone": "go"}  # lemmas that the model leaves as they are
PARTICIPANTS = frozenset({"agent", "object", "to", "is", "particle"})
OWN = frozenset({"his", "her", "its", "their", "my", "our", "your"})


class Mark(NamedTuple):
    """A word that stands firm: where it stands, and what it may be."""

    place: str
    words: frozenset[str]


class Phrase(NamedTuple):
    """A phrase: what stands firm beside its verb, the plain verb, and for each role the place of what fills it and if it must."""

    marks: tuple[Mark, ...]
    lemma: str
    roles: tuple[tuple[str, str, bool], ...]
    turned: bool


def phrases(clause: Clause) -> Iterator[Clause]:
    """The claims that a clause makes by such phrases, in the order of the list."""
    lemma = clause.verb.lemma_.lower()
    known = _phrases().get(WENT.get(lemma, lemma), ())
    if not known or clause.verb.pos_ not in ("VERB", "AUX"):
        return
    sites = _Sites(clause)
    for phrase in known:
        found = sites.read(phrase)
        if found is not None:
            yield found


@functools.cache
def _phrases() -> dict[str, tuple[Phrase, ...]]:
    found: dict[str, list[Phrase]] = {}
    for verbs, marks, lemma, roles, *sign in rows("phrases"):
        told = tuple((name, place.rstrip("!"), place.endswith("!")) for name, _, place in (one.partition("=") for one in roles.split(", ")))
        phrase = Phrase(tuple(_mark(one) for one in marks.split("; ")), lemma, told, bool(sign))
        for verb in verbs.split("|"):
            found.setdefault(verb, []).append(phrase)
    return {verb: tuple(listed) for verb, listed in found.items()}


def _mark(told: str) -> Mark:
    place, _, listed = told.partition(" ")
    return Mark(place, frozenset(listed.split("|")) if listed else frozenset())


class _Sites:
    """The places around the verb of a clause, active or passive."""

    def __init__(self, clause: Clause) -> None:
        self.clause, verb = clause, clause.verb
        objects = [child for child in verb.rights if child.dep_ == "dobj"]
        by = next((child for child in verb.rights if child.dep_ == "agent"), None)
        doer = next((noun for noun in by.rights if noun.dep_ == "pobj"), None) if by is not None else None
        given = next((child for child in verb.rights if child.dep_ == "dative" and child.pos_ != "ADP"), None)
        self.firm: Token | None = None  # the word that stands firm as the object or behind a preposition
        if clause.passive:
            self.subject, self.object, self.given = doer, objects[0] if objects else clause.subject, given
            if objects:
                self.given = clause.subject
        else:
            self.subject, self.object, self.given = clause.subject, objects[0] if objects else None, given

    def read(self, phrase: Phrase) -> Clause | None:
        """The claim that a phrase makes here, if all that belongs to it stands here."""
        self.firm = None
        if not all(self._stands(mark) for mark in phrase.marks):
            return None
        given: Heads = []
        for name, place, needed in phrase.roles:
            head = self._at(place)
            if head is None or (place not in OWN_PLACES and self.firm is not None and head.i == self.firm.i):
                if needed:
                    return None
                continue
            given += [(name, head), *((name, other) for other in head.conjuncts if other.i > head.i and other.pos_ in ("NOUN", "PROPN"))]
        if not given:
            return None
        return made(self.clause, phrase.lemma, [*given, *self._beside(phrase, given)], negated(self.clause) != phrase.turned)

    def _stands(self, mark: Mark) -> bool:
        verb = self.clause.verb
        if mark.place == "any":
            return True
        if mark.place == "none":
            return not self.clause.passive and self.object is None
        if mark.place == "subj":
            subject = self.clause.subject
            if subject is None or subject.lemma_.lower() not in mark.words:
                return False
            self.firm = subject
            return True
        if mark.place in ("obj", "own"):
            return self._object(mark)
        if mark.place == "prt":
            return any(child.lower_ in mark.words and child.dep_ in PARTICLES for child in verb.rights)
        if mark.place == "is":
            return any(_word(child) & mark.words and child.dep_ in COMPLEMENTS for child in verb.rights)
        firm = next((noun for noun in self._behind(*mark.place.split("|")) if noun.lemma_.lower() in mark.words), None)
        self.firm = firm if firm is not None else self.firm
        return firm is not None

    def _object(self, mark: Mark) -> bool:
        verb = self.clause.verb
        nouns = [child for child in verb.rights if child.dep_ in OBJECTS]
        if self.clause.passive and self.clause.subject is not None and self.object is not None and self.object.i == self.clause.subject.i:
            nouns.append(self.clause.subject)
        firm = next((noun for noun in nouns if noun.lemma_.lower() in mark.words or noun.lower_ in mark.words), None)
        if firm is None or (mark.place == "own" and not any(child.dep_ == "poss" and child.lower_ in OWN for child in firm.lefts)):
            return False
        self.firm = firm
        return True

    def _behind(self, *prepositions: str) -> "Iterator[Token]":
        """What these prepositions govern, wherever the parser hangs them: on the verb, its object, its complement or the firm word."""
        verb = self.clause.verb
        hosts = [verb, *(child for child in verb.rights if child.dep_ in OBJECTS | COMPLEMENTS | {"prep", "dative"})]
        hosts += [noun for child in verb.rights if child.dep_ == "prep" for noun in child.rights if noun.dep_ == "pobj"]
        if self.firm is not None:
            hosts.append(self.firm)
        for host in hosts:
            for child in host.rights:
                if child.lower_ in prepositions and child.dep_ in ("prep", "prt", "agent", "dative"):
                    yield from (noun for noun in child.rights if noun.dep_ == "pobj")

    def _at(self, place: str) -> "Token | None":
        if place == "subj":
            return self.subject
        if place == "obj":
            return self.object or self._small()
        if place == "dative":
            return self.given
        if place == "firm":
            return self.firm
        if place == "poss":
            return next((child for child in self.firm.lefts if child.dep_ == "poss"), None) if self.firm is not None else None
        return next((noun for noun in self._behind(place) if noun.ent_type_ not in DATES and noun.lower_ not in CLOCK), None)

    def _small(self) -> "Token | None":
        """The subject of a clause without a finite verb that stands as the object: "let the hostages go"."""
        below = (child for child in self.clause.verb.rights if child.dep_ in ("ccomp", "xcomp"))
        return next((noun for child in below for noun in child.lefts if noun.dep_ == "nsubj"), None)

    def _beside(self, phrase: Phrase, filled: "Heads") -> "Heads":
        """Where, when and how it was: what the clause tells besides, and what hangs on the word that stands firm."""
        taken = {head.i for _, head in filled} | ({self.firm.i} if self.firm is not None else set())
        used = {place for _, place, _ in phrase.roles} | {name for mark in phrase.marks for name in mark.place.split("|")} | {"of"}
        told = [pair for pair in of_clause(self.clause) if pair[0] not in PARTICIPANTS]
        if self.firm is not None:
            told += beside(self.firm)
        fresh = {(name, head.i): (name, head) for name, head in told if head.i not in taken and name not in used}
        return list(fresh.values())


def _word(token: "Token") -> frozenset[str]:
    return frozenset({token.lemma_.lower(), token.lower_})
