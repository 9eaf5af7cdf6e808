"""What a word of a clause stands for, where that is not the word itself: relatives, gaps, pronouns whose noun is beyond doubt.

Coreference names the people and bodies of a report; what "it" or "they" goes back to in the sentence before is mostly a thing without a
name ("The manuscript is back. It was recovered in Milan"), and is told here by the sentence before alone: its subject or object, if
just one of them can be meant (the preferred centre of Grosz, Joshi and Weinstein 1995, taken only where it has no rival).
"""

import functools
from typing import TYPE_CHECKING

from ...lexicon import rows

if TYPE_CHECKING:
    from spacy.tokens import Token

    from .clauses import Clause

RELATIVE = frozenset({"who", "which", "that", "whom"})
SINCE = "since"  # "not since 2016" is told of all that came after
IT, THEY = frozenset({"it", "its"}), frozenset({"they", "them", "their"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
PERSONAL = frozenset({"he", "she", "him", "his", "her"})
BELOW = frozenset({"advcl", "relcl", "ccomp", "xcomp", "acl"})  # clauses in which a pronoun goes back to the clause above
TIMED = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "CARDINAL", "QUANTITY", "ORDINAL"})
GROUPS = frozenset({"police", "people", "crew", "staff"})  # never "it"
OPENING = 3  # words from which on a pronoun does not open its sentence
OBJECTS = frozenset({"dobj", "attr"})
COMPLETE = frozenset({"dobj", "ccomp", "xcomp", "attr", "acomp", "oprd"})
OPEN_NOUNS = frozenset({"time", "day", "way", "reason", "moment", "year", "week", "night", "morning", "fact", "place", "extent", "month"})
PEOPLE = frozenset({"PERSON"})
EXPLETIVE = frozenset({"be", "seem", "appear", "take", "become", "emerge", "happen", "turn", "transpire", "look", "follow", "mean"})
LONGEST = 40  # words of a sentence by which the next one's pronoun is understood


def gapped(clause: "Clause") -> "tuple[str, Token] | None":
    """What a relative clause without a pronoun leaves out: "the report (that) the ministry released", "the town he lived in"."""
    verb, subject = clause.verb, clause.subject
    if verb.dep_ == "relcl" and any(word.lower_ == "where" for word in verb.lefts):
        return "in", verb.head  # "the house where he was born"
    if verb.dep_ != "relcl" or subject is None or clause.passive or clause.form != "clause" or verb.head.pos_ not in ("NOUN", "PROPN"):
        return None
    if verb.head.lemma_.lower() in OPEN_NOUNS or any(word.lower_ in RELATIVE or word.tag_ in ("WDT", "WP", "WRB") for word in verb.lefts):
        return None
    if subject.lower_ in RELATIVE or any(child.dep_ in COMPLETE for child in verb.children):
        return None
    stranded = next((child for child in verb.rights if child.dep_ == "prep" and not any(child.children)), None)
    return (stranded.lower_ if stranded is not None else "object"), verb.head


def set_apart(head: "Token") -> bool:
    """Whether what is joined to a noun is told from it and not added: "X rather than Y", "X but not Y", "X, not Y"."""
    behind = head.rights
    return any(child.lower_ in ("rather", "instead") or child.dep_ == "neg" for child in behind)


def stands_for(pronoun: "Token") -> "Token | None":
    """The noun that "it", "they", "he" or "she" stands for, if its own sentence and the one before leave no choice."""
    lower = pronoun.lower_
    if lower not in IT | THEY | PERSONAL or (lower in IT and _empty(pronoun)):
        return None
    own = pronoun.sent
    if len(own) > LONGEST:
        return None
    here = [word for word in pronoun.doc[own.start : pronoun.i] if _argument(word)]
    near = [word for word in here if _agrees(word, lower)]
    if pronoun.dep_ == "poss" or pronoun.head.dep_ in BELOW:
        if len(near) == 1:
            return near[0]
        if near:
            return None
    if near or (pronoun.dep_ in SUBJECTS and here):
        return None
    return _before(pronoun, lower)


def _before(pronoun: "Token", lower: str) -> "Token | None":
    """What a pronoun means of the sentence before: the one thing that agrees with it, or of several the subject for a subject."""
    own = pronoun.sent
    if own.start == 0:
        return None
    before = pronoun.doc[own.start - 1].sent
    if len(before) > LONGEST or "\n\n" in before.text.rstrip("\n") or "\n\n" in before[-1].whitespace_:
        return None
    found = [word for word in before if _argument(word) and _agrees(word, lower)]
    subjects = [word for word in found if word.dep_ in SUBJECTS]
    if len(found) == 1:
        return found[0] if subjects or lower in PERSONAL else None
    first = pronoun.i - own.start < OPENING and pronoun.dep_ in SUBJECTS | {"poss"}
    main = [word for word in subjects if word.head.dep_ == "ROOT"]
    return main[0] if first and len(main) == 1 and lower not in PERSONAL else None


def _argument(word: "Token") -> bool:
    return word.pos_ in ("NOUN", "PROPN") and word.dep_ in SUBJECTS | OBJECTS


def _agrees(noun: "Token", pronoun: str) -> bool:
    plural = noun.tag_ in ("NNS", "NNPS") or any(child.dep_ == "conj" for child in noun.rights)
    if pronoun in THEY:
        return plural
    person = noun.ent_type_ in PEOPLE or noun.lemma_.lower() in _people()
    if pronoun in PERSONAL:
        return not plural and (person or (noun.pos_ == "PROPN" and not noun.ent_type_ and noun.lower_ not in _people()))
    timed = noun.ent_type_ in TIMED or noun.lemma_.lower() in OPEN_NOUNS
    return not plural and not person and not timed and noun.lemma_.lower() not in GROUPS


@functools.cache
def _people() -> frozenset[str]:
    return frozenset(row[0] for row in rows("roles") if row[1] == "person")


def _empty(pronoun: "Token") -> bool:
    """Whether "it" only holds the place of a clause: "it was clear that", "it is said to"."""
    verb = pronoun.head
    if pronoun.lower_ not in IT or pronoun.dep_ == "poss":
        return False
    below = {child.dep_ for child in verb.children}
    if below & {"ccomp", "csubj", "acl"} or (verb.lemma_ in EXPLETIVE and below & {"xcomp", "advcl"}):
        return True
    return any(
        child.dep_ in ("attr", "acomp") and any(word.dep_ in ("relcl", "ccomp", "xcomp") for word in child.children)
        for child in verb.children
    )
