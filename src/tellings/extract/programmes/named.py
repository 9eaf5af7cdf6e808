"""Nouns that name a standing thing only with a name or kind before them, or with the right words behind."""

from typing import TYPE_CHECKING

from .nouns import Noun, verbs
from .phrases import Phrase

if TYPE_CHECKING:
    from spacy.tokens import Token

OBJECT = ("dobj", "nsubjpass")
UNDER_WAY = frozenset(
    {"open", "begin", "start", "resume", "restart", "suspend", "stall", "collapse", "break", "join", "continue", "conclude"}
)


def named_one(noun: "Token", known: Noun, made: Phrase, determined: bool) -> bool:
    """Whether a noun that mostly names nothing does here: by a name or kind before it, or by what hangs behind it."""
    lemma = noun.lemma_.lower()
    if lemma == "talk" and noun.tag_ == "NNS" and made.told and noun.dep_ in (*OBJECT, "nsubj") and noun.head.lemma_.lower() in UNDER_WAY:
        return True
    if lemma in ("talk", "challenge", "action") or (lemma == "mission" and not made.proper):
        return made.fitting
    if made.fitting or (made.proper and determined and made.definite):
        return determined
    if lemma in ("deal", "settlement", "rescue") and determined and _is_framing(noun, made):
        return True
    if lemma in ("trial", "prosecution", "order", "case"):
        return _of_law(noun, lemma, made, determined)
    return _planned(noun, lemma, made, determined)


def _of_law(noun: "Token", lemma: str, made: Phrase, determined: bool) -> bool:
    """Whether it is a case or an order of its own."""
    if lemma in ("trial", "prosecution"):
        return made.owner >= 0 or bool(made.behind)
    if lemma == "order":
        return determined and made.clause and noun.head.lower_ != "in"
    return determined and _in_court(noun, made)


def _planned(noun: "Token", lemma: str, made: Phrase, determined: bool) -> bool:
    """Whether it is a project, a reform, a ban or an agreement of its own."""
    if lemma in ("reform", "overhaul"):
        compound = made.definite and noun.tag_ == "NN" and any(child.dep_ == "compound" for child in noun.lefts)  # "the pension reform"
        return compound or (determined and bool(made.before) and (made.owner >= 0 or made.clause))
    if lemma == "call":
        return made.owner >= 0 and made.infinitive
    if lemma == "ban":
        return made.told or (made.definite and any(child.dep_ == "compound" for child in noun.lefts))  # "the fur ban"
    if lemma == "project" and noun.tag_ in ("NN", "NNP") and made.definite and made.before:
        return True
    if lemma == "settlement" and any(child.dep_ == "prep" and child.lower_ == "of" for child in noun.rights):
        return False  # "the settlement of refugees"
    both = bool(made.before) and made.told
    return made.definite and (both or (lemma in ("settlement", "partnership") and (made.told or bool(made.before))))


def _is_framing(noun: "Token", made: Phrase) -> bool:
    """Whether an agreement frames its clause ("under a deal with Norland"), or somebody agreed to it or is told what it is to do."""
    link = noun.head
    if noun.dep_ == "pobj" and link.lower_ in ("under", "by", "through"):
        return made.told
    if noun.dep_ == "pobj" and link.lower_ in ("to", "on") and link.head.lemma_.lower() == "agree":
        return made.told
    unreal = any(child.tag_ in ("MD", "TO") for child in link.lefts) or any(child.dep_ == "neg" for child in link.children)
    return made.infinitive and noun.dep_ in (*OBJECT, "nsubj") and not unreal and link.pos_ == "VERB"


def _in_court(noun: "Token", made: Phrase) -> bool:
    """Whether somebody is held "in the case", or it was filed, or is one against somebody, or one that a clause tells of."""
    charged = noun.dep_ == "pobj" and noun.head.lower_ == "in" and noun.head.head.lemma_.lower() in verbs("charge")
    against = bool(made.behind) and any(child.lower_ == "against" for child in noun.rights)
    return charged or against or enacted(noun) or (made.clause and made.definite)


def enacted(noun: "Token") -> bool:
    """Whether a participle behind a noun says that it was passed, signed or reached."""
    return any(child.dep_ == "acl" and child.tag_ == "VBN" and child.lemma_.lower() in verbs("enacted") for child in noun.rights)
