"""Commitments by a noun: "made a promise", "her pledge to build", "gave his word that", and by being "committed to" something."""

from typing import TYPE_CHECKING

import msgspec

from ...lexicon import rows, words
from ...record import Commitment
from .phrases import is_sum, negated, phrase, span, subject
from .places import Places
from .promised import commitment, is_unreal, onto, to_come
from .required import is_deed

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

GIVEN = frozenset(
    {"promise", "pledge", "vow", "commitment", "assurance", "offer", "oath"}
)  # with an infinitive or a clause to come, they need no giver: "a pledge to go"
REACHING = frozenset(
    {
        "agree",
        "secure",
        "clinch",
        "ink",
        "negotiate",
        "broker",
        "approve",
        "reach",
        "sign",
        "strike",
        "announce",
        "conclude",
        "seal",
        "ratify",
        "accept",
        "make",
        "have",
    }
)
LIGHT = frozenset(
    {
        "swear",
        "take",
        "honour",
        "make",
        "give",
        "issue",
        "sign",
        "offer",
        "renew",
        "repeat",
        "reiterate",
        "reaffirm",
        "keep",
        "break",
        "honor",
        "deliver",
    }
)
SAID_BEFORE = frozenset({"such", "same", "this", "that", "these", "those", "similar"})
OURS = frozenset({"our", "my"})
CLAUSES = frozenset({"acl", "ccomp", "xcomp", "relcl"})


def by_noun(noun: "Token", places: Places) -> Commitment | None:
    """What a noun of promising commits to: as the object of a light verb, or with whose it is and what it is to ("her pledge to go")."""
    light = noun.dep_ in ("dobj", "nsubjpass") and noun.head.lemma_.lower() in LIGHT
    whose = next((child for child in noun.lefts if child.dep_ == "poss"), None) or _giver(noun)
    once = _once_made(noun)
    what = next((child for child in noun.rights if child.dep_ in CLAUSES and _is_infinitive(child)), None)
    what = what or once or _loose(noun) or _aim(noun)
    agreed = (noun.lemma_.lower(), "agree") in rows("undertaking_nouns")
    bare = what is not None and what.pos_ in ("VERB", "AUX") and (noun.lemma_.lower() in GIVEN or agreed)
    reached = noun.dep_ == "dobj" and noun.head.lemma_.lower() in REACHING and not is_unreal(noun.head)
    offered = noun.lemma_.lower() == "offer" and (light or whose is not None) and (bare or _is_gift(what))
    if agreed and not (offered or (bare and reached)):
        return None
    if noun.dep_ == "nsubj" and noun.head.lemma_ == "be" and stated(noun, places) is not None:
        return None  # what it is said to be tells more
    if noun.lemma_.lower() == "oath" and what is None:
        return None  # "the oath of office"
    if not light and not bare and (whose is None or what is None):
        return None
    said = any(child.lower_ in SAID_BEFORE for child in noun.lefts)
    if what is None and said and not negated(noun.head) and not any(child.lower_ == "no" for child in noun.lefts):
        return None  # "made the same promise"
    if what is None and noun.tag_ == "NNS" and not any(child.dep_ in ("amod", "compound", "prep") for child in noun.children):
        return None  # "we keep our promises"
    stretch = span(places.text, noun.left_edge.idx, noun.right_edge.idx + len(noun.right_edge.text), "commitments.promise")
    if what is not None:
        stretch = phrase(places.text, what, "commitments.promise")
    if stretch is None:
        return None
    verb = noun.head if light else noun
    made = commitment(noun, verb, what if what is not None else noun, stretch, places)
    if once is not None and whose is None:
        whose = subject(once.head)
    return made if whose is None else _given_by(made, whose, places)


def stated(noun: "Token", places: Places) -> Commitment | None:
    """What a promise is said to be, or an announcement tells: "our pledge is to stay", "made the announcement that it would close"."""
    verb = noun.head
    if is_unreal(verb):
        return None
    if noun.lemma_.lower() == "announcement" and noun.dep_ == "dobj" and verb.lemma_.lower() == "make":
        clauses = [child for one in (noun, verb) for child in one.rights if child.i > noun.i and child.dep_ in CLAUSES]
        what = next((child for child in clauses if to_come(child) and child.dep_ != "xcomp"), None)
    elif noun.lemma_.lower() in GIVEN and noun.dep_ == "nsubj" and verb.lemma_ == "be" and any(one.dep_ == "poss" for one in noun.lefts):
        what = next(
            (
                child
                for child in verb.rights
                if (child.dep_ in CLAUSES and to_come(child)) or (child.dep_ == "attr" and child.pos_ == "NOUN")
            ),
            None,
        )
    else:
        return None
    stretch = phrase(places.text, what, "commitments.promise") if what is not None else None
    if stretch is None or what is None:
        return None
    made = commitment(noun, verb if noun.dep_ == "dobj" else noun, what, stretch, places)
    whose = next((child for child in noun.lefts if child.dep_ == "poss"), None)
    return made if whose is None else _given_by(made, whose, places)


def word(noun: "Token", places: Places) -> Commitment | None:
    """What somebody gives his or her word on: "gave his word that the school would stay"."""
    verb = noun.head
    owned = any(child.dep_ == "poss" for child in noun.lefts)
    mine = verb.lemma_.lower() == "have" and any(child.lower_ in OURS for child in noun.lefts)  # "you have my word"
    owned |= noun.lower_ == "notice"
    if (
        noun.lower_ not in ("word", "notice")
        or noun.dep_ != "dobj"
        or not (mine or verb.lemma_.lower() == "give")
        or not owned
        or is_unreal(verb)
    ):
        return None
    clauses = [child for one in (noun, verb) for child in one.rights if child.i > noun.i and child.dep_ in CLAUSES]
    sworn = noun.lower_ == "word"
    what = next((child for child in clauses if to_come(child) or (sworn and child.tag_ in ("VBZ", "VBP", "VBG"))), None)
    stretch = phrase(places.text, what, "commitments.promise") if what is not None else None
    return commitment(noun, verb, what, stretch, places) if stretch is not None and what is not None else None


def devoted(word: "Token", places: Places) -> Commitment | None:
    """What somebody "is", "remains" or "stays committed to" doing."""
    verb = word.head
    what = onto(word, "commit") if word.lower_ == "committed" else None
    own = any(child.dep_ in ("auxpass", "aux") and child.lemma_ == "be" for child in word.lefts)  # read as a passive
    verb = word if own else verb
    who = subject(verb) if own or word.dep_ in ("acomp", "oprd", "attr") else None
    stretch = phrase(places.text, what, "commitments.devoted") if what is not None and what.dep_ == "pcomp" else None
    if who is None or stretch is None or what is None or is_unreal(verb):
        return None
    made = commitment(word, word, what, stretch, places)
    return msgspec.structs.replace(_given_by(made, who, places), negated=negated(verb))


def _aim(noun: "Token") -> "Token | None":
    """The object of the "to" or "of" behind a noun of promising: "his commitment to the treaty", "a promise of aid"."""
    for child in noun.rights if noun.lemma_.lower() != "oath" else ():
        if child.dep_ == "prep" and child.lower_ in ("to", "of"):
            return next((one for one in child.rights if one.dep_ in ("pobj", "pcomp")), None)
    return None


def _is_gift(what: "Token | None") -> bool:
    """Whether what stands behind "an offer of" can be given."""
    return what is not None and (is_sum(what) or what.lemma_.lower() in words("offered_things") or is_deed(what))


def _loose(noun: "Token") -> "Token | None":
    """The clause of a promise that the parse hangs on the verb above: "went back on a promise to his voters that rents would fall"."""
    verb = noun.head.head if noun.dep_ == "pobj" else noun.head
    clauses = [child for child in verb.rights if child.dep_ in ("advcl", "ccomp") and child.i > noun.i and to_come(child)]
    told = next((one for one in clauses if any(child.lower_ == "that" and child.dep_ == "mark" for child in one.lefts)), None)
    if told is None and any(child.dep_ == "poss" for child in noun.lefts) and noun.lemma_.lower() in GIVEN:
        return next((one for one in clauses if one.left_edge.tag_ == "TO" and _is_by_day(noun.doc[noun.i + 1 : one.left_edge.i])), None)
    return told


def _once_made(noun: "Token") -> "Token | None":
    """What a promise was to do, behind the clause that says who made it: "a pledge she had made to mend the bridge"."""
    made = next((child for child in noun.rights if child.dep_ == "relcl" and child.lemma_.lower() in LIGHT), None)
    if made is None or noun.lemma_.lower() not in GIVEN or any(child.tag_ == "MD" for child in made.lefts):
        return None
    return next((child for child in made.rights if child.dep_ in ("advcl", "xcomp") and child.left_edge.tag_ == "TO"), None)


def _is_by_day(between: "Span") -> bool:
    """Whether nothing but a day or a year stands there: "her pledge in 2009 to leave"."""
    return all(one.pos_ == "ADP" or one.ent_type_ == "DATE" for one in between)


def _giver(noun: "Token") -> "Token | None":
    """Who gives it: the object of the "by" or "from" behind the noun ("a pledge by ministers")."""
    for child in noun.rights:
        if child.dep_ == "prep" and child.lower_ in ("by", "from"):
            return next((one for one in child.rights if one.dep_ == "pobj"), None)
    return None


def _is_infinitive(verb: "Token") -> bool:
    return any(child.tag_ == "TO" for child in verb.lefts) or to_come(verb)


def _given_by(made: Commitment, whose: "Token", places: Places) -> Commitment:
    said = places.quote(whose.idx)
    if whose.lower_ in OURS and said is not None and said.source is not None:
        return msgspec.structs.replace(made, promiser=said.source, entity=said.speaker.entity)
    return msgspec.structs.replace(
        made, promiser=phrase(places.text, whose, "commitments.promiser"), entity=places.entities.at(whose.idx) or made.entity
    )


def is_noun(token: "Token") -> bool:
    """Whether a word is a noun of promising, and not a part of another noun's name ("pledge drive")."""
    named = token.text[0].isupper() and token.i > token.sent.start and token.nbor(-1).text == "the"  # "Keep the Promise", a group
    if token.pos_ != "NOUN" or token.dep_ == "compound" or named:
        return False
    return any((token.lemma_.lower(), makes) in rows("undertaking_nouns") for makes in ("promise", "agree"))
