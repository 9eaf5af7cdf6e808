"""What makes a claim less than certain, and how much or how far it says a thing is so: the words themselves."""

import functools
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...lexicon import rows

if TYPE_CHECKING:
    from spacy.tokens import Token

    from .clauses import Clause

LONGEST = 12  # tokens of the longest phrase of degree, and one behind it
DEAD = frozenset({"dead", "drowned", "killed", "lost"})
PASSIVE = frozenset({"ccomp", "xcomp", "oprd", "acomp"})
ACTIVE_TOO = frozenset({"appear", "seem"})  # "seems to have"; the others hedge only as passives: "is said to have"
UNSETTLED = frozenset({"unclear", "uncertain", "unknown", "unconfirmed", "doubtful", "undecided", "questionable", "disputed", "seen"})
SETTLED = frozenset({"clear", "known", "certain", "sure", "confirmed", "established", "determined", "decided"})
ACCUSING = frozenset({"accuse", "suspect"})  # what is told by these in other words is an accusation
NOT_THOUGHT = frozenset({"modal", "adverb", "adjective"})


@functools.cache
def _kinds() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for word, kind in rows("hedges"):
        found.setdefault(kind, set()).add(word)
    return {kind: frozenset(listed) for kind, listed in found.items()}


def hedge(clause: "Clause") -> "Token | None":
    """The first word that hedges a clause: an adverb, "may", a verb above it ("is believed to"), or an adjective of a happening's noun."""
    if clause.form == "restated" and clause.verb.lemma_.lower() in ACCUSING:
        return clause.verb
    for word in clause.verb.children:
        if _doubts(word, clause):
            return word
    return clause.verb if presumed(clause) else _above(clause)


def _doubts(word: "Token", clause: "Clause") -> bool:
    """Whether a word beside the verb hedges it."""
    kinds = _kinds()
    if word.dep_ in ("advmod", "amod"):
        return word.lower_ in kinds["adverb"] or (clause.form == "noun" and word.lower_ in kinds["adjective"])
    if word.dep_ != "aux" or word.lower_ not in kinds["modal"] or _counterfactual(clause):
        return False
    return word.lower_ != "could" or not any(child.dep_ == "neg" for child in clause.verb.lefts)  # "could not" is no doubt


def _above(clause: "Clause") -> "Token | None":
    """The verb or adjective above a clause that hedges it."""
    kinds, verb, above = _kinds(), clause.verb, clause.verb.head
    lemma = above.lemma_.lower()
    passive = any(child.dep_ == "auxpass" for child in above.lefts)
    if clause.form == "open" and above.i != verb.i and lemma in kinds["verb"] and verb.dep_ == "xcomp" and (lemma in ACTIVE_TOO or passive):
        return above
    impersonal = any(child.dep_ in ("nsubjpass", "nsubj") and child.lower_ == "it" for child in above.lefts)
    if verb.dep_ == "ccomp" and above.i > verb.i and lemma in kinds["verb"] | {"claim"} and above.tag_ == "VBN" and impersonal:
        return above  # "…, it is claimed"
    if verb.dep_ == "xcomp" and (lemma in kinds["weighing"] or (above.pos_ == "ADJ" and above.lower_ in kinds["adverb"])):
        return above
    if verb.dep_ == "pcomp" and verb.head.lower_ == "of":
        blaming = verb.head.head if verb.head.head.pos_ == "VERB" else verb.head.head.head  # "accuse the general of"
        return blaming if blaming.lemma_.lower() in kinds["verb"] else None
    if verb.dep_ == "ccomp" and any(word.lower_ in ("whether", "if") and word.dep_ == "mark" for word in verb.lefts):
        return _unsettled(above)
    return None


def _unsettled(above: "Token") -> "Token | None":
    """The word that leaves a thing open, above "whether": "it is unclear whether", "it is not known whether"."""
    words = [above, *(child for child in above.rights if child.dep_ in ("acomp", "attr"))]
    for word in words:
        if word.lower_ in UNSETTLED:
            return word
        denied = any(child.dep_ == "neg" for child in (*word.lefts, *above.children))
        if denied and word.lower_ in SETTLED:
            return word
    return None


def presumed(clause: "Clause") -> "Token | None":
    """What somebody is presumed to be ("presumed dead", "feared drowned"), if the clause says so."""
    if clause.verb.lemma_.lower() in _kinds()["verb"]:
        return next((word for word in clause.verb.rights if word.lower_ in DEAD and word.dep_ in PASSIVE), None)
    return None


def _counterfactual(clause: "Clause") -> bool:
    """Whether "could have" or "might have" speaks of what did not happen: there is an "if" below."""
    return any(child.dep_ == "advcl" and any(word.lower_ == "if" for word in child.lefts) for child in clause.verb.children)


@functools.cache
def _degrees() -> dict[str, tuple[str, ...]]:
    """The words of degree by their first word, the longest first."""
    found: dict[str, list[str]] = {}
    for _, _, listed in rows("degrees"):
        for words in listed.split("|"):
            found.setdefault(words.partition(" ")[0], []).append(words)
    return {first: tuple(sorted(set(listed), key=lambda words: (-len(words), words))) for first, listed in found.items()}


def degree(clause: "Clause") -> tuple[int, int] | None:
    """The code points of the words that say how much or how far: an adverb, a phrase, or an adjective of what is done or undergone."""
    known = _degrees()
    for word in _candidates(clause):
        listed = known.get(word.lower_, ())
        behind = "".join(one.text_with_ws for one in clause.verb.doc[word.i : word.i + LONGEST]) if listed else ""
        for words in listed:
            if behind[: len(words)].lower() == words and not behind[len(words) : len(words) + 1].isalnum():
                return word.idx, word.idx + len(words)
    return None


def _candidates(clause: "Clause") -> "Iterator[Token]":
    for child in clause.verb.children:
        if child.dep_ in ("advmod", "prep", "npadvmod", "acomp"):
            yield child
        if child.dep_ in ("dobj", "attr", "acomp", "nsubjpass", "advmod"):
            yield from (word for word in child.children if word.dep_ in ("amod", "advmod"))
