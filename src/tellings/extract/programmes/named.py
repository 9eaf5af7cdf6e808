"""Nouns that name a standing thing only with a name or kind before them, or with the right words behind."""

from typing import TYPE_CHECKING

from .nouns import Noun, kin, nouns, verbs
from .phrases import Phrase

if TYPE_CHECKING:
    from spacy.tokens import Token

OBJECT = ("dobj", "nsubjpass")
UNDER_WAY = frozenset(
    {"open", "begin", "start", "resume", "restart", "suspend", "stall", "collapse", "break", "join", "continue", "conclude"}
    | {"fail", "drag", "end", "reopen", "enter", "mediate", "host", "lead", "go", "abandon", "halt", "postpone", "focus", "be", "follow"}
)
ROUNDS = frozenset({"round", "session", "start", "end", "collapse", "resumption", "series", "table"})
AMID = frozenset({"in", "during", "after", "before", "amid", "from", "into"})
MADE = frozenset({"agreement", "law", "plan"})  # families of what talks are to make
PEOPLE = frozenset({"man", "woman", "person", "player", "leader"})  # whose dialogue is a chat
PLEADING = frozenset({"allege", "argue", "seek", "accuse", "name", "charge", "state"})
COMPOUND = frozenset({"deal", "settlement", "package", "contract", "reform", "order"})
"""Nouns that a noun before them makes one of where they are known: "the grain deal"."""
DIALOGUE = frozenset({"dialogue", "dialog"})


def named_one(noun: "Token", known: Noun, made: Phrase, determined: bool) -> bool:
    """Whether a noun that mostly names nothing does here: by a name or kind before it, or by what hangs behind it."""
    lemma = noun.lemma_.lower()
    if lemma == "call":
        return made.owner >= 0 and made.infinitive
    if _is_one_by_itself(noun, lemma, made, determined):
        return True
    if lemma in ("talk", "challenge", "action") or (lemma == "mission" and not made.proper):
        return made.fitting
    if made.fitting or (made.proper and determined and (made.definite or lemma == "resolution")):
        return determined
    if lemma in ("deal", "settlement", "rescue") and determined and _is_framing(noun, made):
        return True
    if lemma in ("trial", "prosecution", "order", "case", "proceeding"):
        return _of_law(noun, lemma, made, determined)
    if lemma == "complaint":
        return determined and (enacted(noun) or (made.definite and noun.dep_ == "nsubj" and noun.head.lemma_.lower() in PLEADING))
    return _planned(noun, lemma, made, determined)


def _is_one_by_itself(noun: "Token", lemma: str, made: Phrase, determined: bool) -> bool:
    """Whether talks go on or are known by their place, a dialogue is on something, a mission to somewhere, "the grain deal" known."""
    if lemma == "talk":
        return under_way(noun, made) or (made.determiner == "the" and _is_placed(noun))
    if lemma in DIALOGUE:
        return determined and bool(made.behind) and not PEOPLE & set(made.behind)
    if lemma == "mission":  # "the mission to Mars"
        return made.definite and any(one.ent_type_ in ("GPE", "LOC") for child in noun.rights for one in child.rights)
    return lemma in COMPOUND and made.definite and made.determiner != "" and _compounded(noun)


def under_way(noun: "Token", made: Phrase) -> bool:
    """Whether talks on something are told to go on: "talks on water broke off", "the third round of talks"; to hold some is to meet."""
    if noun.tag_ != "NNS" or not made.told or any(nouns()[one].family in MADE for one in made.behind if one in nouns()):
        return False  # "negotiations on a fisheries agreement" are of that
    verb = noun.head.lemma_.lower()
    if noun.dep_ == "pobj":
        above = noun.head
        return (above.lower_ == "of" and above.head.lemma_.lower() in ROUNDS) or (above.lower_ in AMID and bool(made.behind))
    return noun.dep_ in (*OBJECT, "nsubj") and verb in UNDER_WAY


def _is_placed(noun: "Token") -> bool:
    """Whether talks are known by where they are held: "the Geneva talks"."""
    return noun.tag_ == "NNS" and any(child.ent_type_ in ("GPE", "LOC") and child.dep_ == "compound" for child in noun.lefts)


def _compounded(noun: "Token") -> bool:
    """Whether a common noun before it says of what it is."""
    return any(child.dep_ == "compound" and child.pos_ == "NOUN" and child.ent_type_ not in ("MONEY", "DATE") for child in noun.lefts)


def _of_law(noun: "Token", lemma: str, made: Phrase, determined: bool) -> bool:
    """Whether it is a case or an order of its own."""
    if lemma == "proceeding":
        return bool(made.behind) and any(child.lower_ == "against" for child in noun.rights)
    if lemma in ("trial", "prosecution"):
        return made.owner >= 0 or bool(made.behind)
    if lemma == "order" and made.owner >= 0 and made.before:
        return True  # "the president's immigration order"
    if lemma == "order":
        return determined and made.clause and noun.head.lower_ != "in"
    return determined and _in_court(noun, made)


def _planned(noun: "Token", lemma: str, made: Phrase, determined: bool) -> bool:
    """Whether it is a project, a reform, a ban or an agreement of its own."""
    if lemma == "overhaul" and determined and made.behind:
        return True
    if lemma in ("reform", "overhaul") and _is_of_policy(noun):
        return True
    if lemma in ("reform", "overhaul"):
        compound = made.definite and noun.tag_ == "NN" and any(child.dep_ == "compound" for child in noun.lefts)  # "the pension reform"
        return compound or (determined and bool(made.before) and (made.owner >= 0 or made.clause))
    if (
        lemma == "policy"
        and made.definite
        and any(child.lower_ == "of" and any(one.tag_ == "VBG" for one in child.rights) for child in noun.rights)
    ):
        return True  # "its policy of requiring …"
    if lemma == "ban":
        return made.told or (made.definite and any(child.dep_ == "compound" for child in noun.lefts))  # "the fur ban"
    if lemma == "project" and noun.tag_ in ("NN", "NNP") and made.definite and made.before:
        return True
    if lemma == "settlement" and any(child.dep_ == "prep" and child.lower_ == "of" for child in noun.rights):
        return False  # "the settlement of refugees"
    both = bool(made.before) and made.told
    return made.definite and (both or (lemma in ("settlement", "partnership") and (made.told or bool(made.before))))


def _is_of_policy(reform: "Token") -> bool:
    """Whether it is told of which policy of a country it is: "reform of Norland's immigration policy"."""
    things = [
        one for child in reform.rights if child.lower_ == "of" for one in child.rights if one.lemma_.lower() in ("policy", "system", "law")
    ]
    return any("reform" in kin().get(child.lemma_.lower(), ()) for one in things for child in one.lefts) and any(
        child.ent_type_ == "GPE" for one in things for child in one.lefts
    )


def _is_framing(noun: "Token", made: Phrase) -> bool:
    """Whether an agreement frames its clause ("under a deal with Norland"), or somebody agreed to it or is told what it is to do."""
    link = noun.head
    if noun.dep_ == "pobj" and link.lower_ in ("under", "by", "through"):
        return made.told
    if noun.dep_ == "pobj" and link.lower_ in ("to", "on") and link.head.lemma_.lower() == "agree":
        return made.told or any(child.dep_ == "prep" for child in noun.rights)
    unreal = any(child.tag_ in ("MD", "TO") for child in link.lefts) or any(child.dep_ == "neg" for child in link.children)
    return made.infinitive and noun.dep_ in (*OBJECT, "nsubj") and not unreal and link.pos_ == "VERB"


def _in_court(noun: "Token", made: Phrase) -> bool:
    """Whether somebody is held "in the case", or it was filed, or is one against somebody, or one that a clause tells of."""
    charged = noun.dep_ == "pobj" and noun.head.lower_ == "in" and noun.head.head.lemma_.lower() in verbs("charge")
    court = [child for child in noun.rights if child.lower_ == "before" and any(one.lemma_.lower() == "court" for one in child.rights)]
    against = bool(court) or (bool(made.behind) and any(child.lower_ == "against" for child in noun.rights))
    return charged or against or enacted(noun) or (made.clause and made.definite)


def enacted(noun: "Token") -> bool:
    """Whether a participle behind a noun says that it was passed, signed or reached."""
    clauses = [child for child in noun.rights if child.dep_ in ("acl", "relcl") and child.tag_ == "VBN"]
    passive = [one for one in clauses if one.dep_ == "acl" or any(child.dep_ == "nsubjpass" for child in one.lefts)]
    return any(one.lemma_.lower() in verbs("enacted") for one in passive)
