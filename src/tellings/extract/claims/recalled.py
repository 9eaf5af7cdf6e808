"""Happenings that are told first and named after: "Two barges collided. The collision happened off Corva".

A definite noun of a happening without participants of its own takes up the last clause that told such a one, and what is said of it (where,
when, by whom) is said of that (bridging by event nouns: Vieira and Poesio, "An empirically based system for processing definite
descriptions", 2000). So do "it happened", "the incident took place", which take up the sentence before.
"""

import functools
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ...lexicon import rows
from .clauses import Clause
from .making import beside, made, under
from .polarity import modality, negated
from .roles import around, of_clause

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    Heads = list[tuple[str, Token]]

OCCURRING = frozenset({"happen", "occur", "come", "unfold", "follow", "begin", "start"})
PERFORMED = frozenset({"carry", "commit", "perpetrate", "conduct", "stage", "launch", "execute", "lead", "order", "perform", "mount"})
OF_THOSE = frozenset({"order", "lead"})  # who ordered it is not who did it
VAGUE = frozenset(
    {"incident", "accident", "tragedy", "event", "disaster", "drama", "attack", "assault", "episode", "crime", "deed", "killing"}
)
POINTING = frozenset({"the", "this", "that", "these", "those"})
PLACED = frozenset({"in", "at", "near", "outside", "inside", "on", "off", "when", "around", "behind", "within", "along"})
CORE = frozenset({"agent", "object"})
SAYING = frozenset({"say", "tell", "report", "add", "state", "announce", "confirm", "write", "be", "have"})


def recalled(doc: "Doc", verbal: Sequence[Clause]) -> Iterator[Clause]:
    """The claims about happenings that were told before, in text order. Linear in the length of the text."""
    by_verb = {clause.verb.i: clause for clause in verbal}
    last: dict[str, Clause] = {}
    main: list[Clause | None] = [None, None]  # what this sentence and the one before it tell first
    for token in doc:
        if token.is_sent_start:
            main = [main[1], None]
        clause = by_verb.get(token.i)
        if clause is not None:
            yield from _taken_up(clause, main[0])
            if not _occurs(clause) and _tells(clause):
                last[_group(clause.lemma or token.lemma_.lower())] = clause
                main[1] = main[1] or clause
            elif clause.form == "clause" and _occurs(clause):
                main[1] = main[1] or main[0]  # "It took place in Osk. It began at noon": the same
        elif token.pos_ == "NOUN" and token.lemma_.lower() in _verbs() and _pointed(token):
            source = last.get(_group(_verbs()[token.lemma_.lower()]))
            above = by_verb.get(token.head.i)
            found = _named(token, source, above) if source is not None else None
            if found is not None:
                yield found


def _tells(clause: Clause) -> bool:
    """Whether a clause tells a deed of somebody, as a fact."""
    if clause.verb.lemma_.lower() in SAYING or clause.form not in ("clause", "open") or negated(clause) or modality(clause) != "asserted":
        return False
    return any(name in CORE and head.pos_ in ("NOUN", "PROPN") for name, head in of_clause(clause))


def _pointed(noun: "Token") -> bool:
    """Whether a noun is definite and says nothing itself of who did it or to whom."""
    definite = any(child.lower_ in POINTING for child in noun.lefts)
    return definite and not any(name in CORE for name, _ in around(noun))


def _core(source: Clause) -> "Heads":
    return [(name, head) for name, head in of_clause(source) if name in CORE and head.pos_ in ("NOUN", "PROPN")]


def _lemma(source: Clause) -> str:
    return source.lemma or source.verb.lemma_.lower()


def _named(noun: "Token", source: Clause, above: Clause | None) -> Clause | None:
    """What is said of a happening by its noun, or by the clause of which that is the subject."""
    told = [(name, head) for name, head in beside(noun) if name in PLACED]
    given = _core(source)
    if above is not None and above.subject is not None and above.subject.i == noun.i:
        lemma = above.verb.lemma_.lower()
        if _occurs(above):
            told += _circumstances(above)
        elif above.passive and lemma in PERFORMED - OF_THOSE and (doer := under(above.verb, "by")) is not None:
            told += [("agent", doer), *_circumstances(above)]
            given = [pair for pair in given if pair[0] != "agent"]
    if not told or above is None:
        return None
    denied = negated(above) if _occurs(above) else False
    return made(above, _lemma(source), [*given, *told], denied)


def _taken_up(clause: Clause, before: Clause | None) -> Iterator[Clause]:
    """For "It happened in Osk", "the incident took place in May": the sentence before did."""
    subject = clause.subject
    if before is None or subject is None or not _occurs(clause):
        return
    vague = subject.lemma_.lower() in VAGUE and _pointed(subject) and _verbs().get(subject.lemma_.lower()) is None
    if not vague and subject.lower_ not in ("it", "this", "that"):
        return
    told = _circumstances(clause)
    found = made(clause, _lemma(before), [*_core(before), *told]) if told else None
    if found is not None:
        yield found


def _occurs(clause: Clause) -> bool:
    """Whether a clause only says that, where or when its subject came about."""
    verb = clause.verb
    if verb.lemma_ == "be":
        return not any(child.dep_ in ("attr", "acomp", "oprd", "ccomp") for child in verb.rights)
    placed = verb.lemma_ == "take" and any(child.lower_ == "place" for child in verb.rights)
    return placed or (verb.lemma_ in OCCURRING and not clause.passive and not any(child.dep_ == "dobj" for child in verb.rights))


def _circumstances(clause: Clause) -> "Heads":
    return [pair for pair in of_clause(clause) if pair[0] in PLACED and pair[1].lower_ != "place"]


@functools.cache
def _verbs() -> dict[str, str]:
    """The verb of each noun that names a happening."""
    return {row[0]: row[1] for row in rows("happening_nouns")}


@functools.cache
def _groups() -> dict[str, str]:
    return {word: group for group, listed in rows("same_acts") for word in listed.split("|")}


def _group(lemma: str) -> str:
    return _groups().get(lemma, lemma)
