"""The verb that a figure's words hang on, and the subject of it."""

import functools

from spacy.tokens import Token

from ...lexicon import rows
from .parsed import NOUNS

VERBS = ("VERB", "AUX")
SUBJECTS = ("nsubj", "nsubjpass", "csubj")
CLIMB = 30  # steps from an amount up to the subject, through the members of a list; deeper parses are errors
# Verbs without a subject of their own take that of the clause that governs them through these relations.
_INHERITS = frozenset(("xcomp", "advcl", "conj", "ccomp", "dep", "acl", "relcl", "acomp"))
_VALUES = frozenset(("MONEY", "PERCENT", "QUANTITY", "CARDINAL", "DATE"))
_PERSONS = frozenset(("he", "she"))
_MANY = frozenset(("they", "them"))


@functools.cache
def saying() -> frozenset[str]:
    """Verbs that take a clause of what is reported."""
    return frozenset(row[0] for row in rows("reporting_verbs") if "c" in row[1].split(","))


@functools.cache
def _people() -> frozenset[str]:
    """Nouns that denote one person."""
    return frozenset(row[0] for row in rows("roles") if row[1] == "person")


def verb_of(token: Token) -> Token | None:
    """The verb that a token hangs on, or None."""
    for _ in range(CLIMB):
        if token.pos_ in VERBS:
            return token
        if token.head.i == token.i:
            return None
        token = token.head
    return None


def subject_of(verb: Token, child: Token, nearer: int) -> Token | None:
    """The subject of a verb, or of one that governs it; ``nearer`` is how many nearer bearers there are.

    A pronoun is taken for the subject of a clause that governs its own, where the two agree; whoever says something is not what it is said
    of, unless a pronoun means them.
    """
    pronoun = None
    for _ in range(CLIMB):
        subject = own_subject(verb, child)
        if subject is not None:
            if subject.tag_ in ("WDT", "WP") and verb.dep_ == "relcl":
                if verb.head.ent_type_ not in _VALUES:
                    return verb.head
                above = verb_of(verb.head)  # "the package was $11 million, which includes $6 million in fees"
                if above is None or above.i == verb.i:
                    return None
                child, verb = verb.head, above
                continue
            if subject.pos_ not in ("PRON", "DET") or not subject.is_alpha:
                return subject if pronoun is None or agrees(pronoun, subject) else None
            if subject.tag_ == "DT" or subject.lower_ in ("i", "we", "you"):
                return None
            pronoun = pronoun or subject
        if verb.dep_ == "acl" and verb.head.pos_ in NOUNS and not (any(one.dep_ == "aux" and one.lower_ == "to" for one in verb.lefts)):
            return verb.head if not nearer else None
        above = _governor(verb, nearer)
        if above is None or (verb.dep_ == "ccomp" and pronoun is None):
            return None
        verb = above
    return None


def own_subject(verb: Token, child: Token) -> Token | None:
    """The subject right before a verb, unless it is where the amount itself stands."""
    subject = next((one for one in reversed(list(verb.lefts)) if one.dep_ in SUBJECTS), None)
    return subject if subject is not None and subject.i != child.i else None


def _governor(verb: Token, nearer: int) -> Token | None:
    """The verb whose subject a verb without one takes."""
    if verb.dep_ == "pcomp" and not nearer:
        verb = verb.head  # the preposition
    elif verb.dep_ not in _INHERITS or verb.head.i == verb.i:
        return None
    verb = verb.head
    while verb.pos_ in NOUNS and verb.head.i != verb.i:
        verb = verb.head
    return verb


def agrees(pronoun: Token, noun: Token) -> bool:
    """Whether a pronoun may mean a noun, by number and by what is a person."""
    person = noun.ent_type_ == "PERSON" or noun.lemma_.lower() in _people()
    if noun.ent_type_ in ("ORG", "GPE"):
        return pronoun.lower_ not in _PERSONS
    many = noun.tag_ in ("NNS", "NNPS") or any(child.dep_ == "conj" for child in noun.rights)
    if pronoun.lower_ == "it":
        return not many and not person
    return many == (pronoun.lower_ in _MANY)
