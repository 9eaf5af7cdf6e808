"""Commitments by a verb that makes them ("pledged to build"), or by a noun ("made a promise", "her pledge to build")."""

from typing import TYPE_CHECKING

import msgspec

from ...lexicon import rows, words
from ...record import Commitment, Evidence, evidence, identify
from .phrases import SUBJECTS, addressee, beside, content, is_share, is_sum, negated, phrase, sentence, span, subject
from .places import Places

if TYPE_CHECKING:
    from spacy.tokens import Token

THINGS = frozenset({"this", "these", "those", "there"})
UNREAL = frozenset({"should", "could", "might", "may", "must", "can", "if", "unless", "whether"})
READY = frozenset({"ready", "prepared", "willing"})
FUTURE = frozenset({"will", "shall", "would", "'ll", "’ll"})
GIVEN = frozenset(
    {"promise", "pledge", "vow", "commitment", "assurance", "offer"}
)  # with an infinitive or a clause to come, they need no giver: "a pledge to go"
REACHING = frozenset({"reach", "sign", "strike", "announce", "conclude", "seal", "ratify", "accept", "make", "have"})
LIGHT = frozenset(
    {"make", "give", "issue", "sign", "offer", "renew", "repeat", "reiterate", "reaffirm", "keep", "break", "honour", "honor", "deliver"}
)


def promised(verb: "Token", makes: str, places: Places) -> Commitment | None:
    """What a verb of promising commits its subject to."""
    what = _onto(verb, makes) if makes in ("agree", "commit") else None
    if makes == "announce":
        what = _to_be_done(verb)
    what = what if what is not None else content(verb, objects=makes in ("promise", "guarantee", "offer", "assure"))
    if what is None or verb.dep_ == "amod" or not _binds(verb, what, makes):
        return None
    stretch = _words(verb, what, places)
    return _commitment(verb, verb, what, stretch, places) if stretch is not None else None


def by_noun(noun: "Token", places: Places) -> Commitment | None:
    """What a noun of promising commits to: as the object of a light verb, or with whose it is and what it is to ("her pledge to go")."""
    light = noun.dep_ == "dobj" and noun.head.lemma_.lower() in LIGHT
    whose = next((child for child in noun.lefts if child.dep_ == "poss"), None) or _giver(noun)
    what = next(
        (child for child in noun.rights if child.dep_ in ("acl", "relcl", "ccomp", "xcomp") and _is_infinitive(child)), None
    ) or _aim(noun)
    agreed = (noun.lemma_.lower(), "agree") in rows("undertaking_nouns")
    bare = what is not None and what.pos_ in ("VERB", "AUX") and (noun.lemma_.lower() in GIVEN or agreed)
    if agreed and not (bare and noun.dep_ == "dobj" and noun.head.lemma_.lower() in REACHING and not _is_unreal(noun.head)):
        return None
    if not light and not bare and (whose is None or what is None):
        return None
    stretch = span(places.text, noun.left_edge.idx, noun.right_edge.idx + len(noun.right_edge.text), "commitments.promise")
    if what is not None:
        stretch = phrase(places.text, what, "commitments.promise")
    if stretch is None:
        return None
    verb = noun.head if light else noun
    made = _commitment(noun, verb, what if what is not None else noun, stretch, places)
    return made if whose is None else _given_by(made, whose, places)


def devoted(word: "Token", places: Places) -> Commitment | None:
    """What somebody "is", "remains" or "stays committed to" doing."""
    verb = word.head
    what = _onto(word, "commit")
    who = subject(verb) if word.dep_ in ("acomp", "oprd", "attr") else None
    stretch = phrase(places.text, what, "commitments.devoted") if what is not None and what.dep_ == "pcomp" else None
    if who is None or stretch is None or what is None or _is_unreal(verb):
        return None
    made = _commitment(word, word, what, stretch, places)
    return msgspec.structs.replace(_given_by(made, who, places), negated=negated(verb))


def _to_be_done(verb: "Token") -> "Token | None":
    """What an announced thing is said to be there for: "announced a step it will take"."""
    thing = next((child for child in verb.rights if child.dep_ == "dobj"), None)
    rest = next((child for child in thing.rights if child.dep_ == "relcl" and to_come(child)), None) if thing is not None else None
    doer = next((child for child in rest.lefts if child.dep_ in SUBJECTS), None) if rest is not None else None
    return rest if doer is not None and doer.pos_ == "PRON" and not doer.tag_.startswith("W") else None


def _onto(verb: "Token", makes: str) -> "Token | None":
    """What stands behind "to" or "on" where it is no infinitive: "agreed to a truce", "agreed on opening", "committed to paying"."""
    for child in verb.rights:
        if makes == "agree" and child.dep_ == "prep" and child.lower_ in ("on", "upon"):
            return next((one for one in child.rights if one.dep_ == "pcomp" and one.tag_ == "VBG"), None)
        if child.dep_ == "prep" and child.lower_ == "to":
            return next((one for one in child.rights if one.dep_ in ("pobj", "pcomp")), None)
    return None


def _aim(noun: "Token") -> "Token | None":
    """The object of the "to" or "of" behind a noun of promising: "his commitment to the treaty", "a promise of aid"."""
    for child in noun.rights:
        if child.dep_ == "prep" and child.lower_ in ("to", "of"):
            return next((one for one in child.rights if one.dep_ in ("pobj", "pcomp")), None)
    return None


def _giver(noun: "Token") -> "Token | None":
    """Who gives it: the object of the "by" or "from" behind the noun ("a pledge by ministers")."""
    for child in noun.rights:
        if child.dep_ == "prep" and child.lower_ in ("by", "from"):
            return next((one for one in child.rights if one.dep_ == "pobj"), None)
    return None


def _is_infinitive(verb: "Token") -> bool:
    return any(child.tag_ == "TO" for child in verb.lefts) or to_come(verb)


def _binds(verb: "Token", what: "Token", makes: str) -> bool:
    """Whether a verb with such a content commits: announcements and assurances only of what is to come, offers only by somebody."""
    who = subject(verb)
    if who is not None and is_share(" ".join(one.text for one in who.subtree)):
        return False
    if _is_unreal(verb) or any(child.tag_.startswith("W") and child.lower_ != "that" for child in what.lefts):
        return False
    if who is not None and who.lower_ in THINGS:
        return False
    if makes in ("announce", "assure", "swear"):
        return to_come(what) or (what.tag_ == "VBG" and any(child.dep_ == "aux" for child in what.lefts))
    if who is not None and who.pos_ == "NUM" and what.pos_ == "NOUN" and not list(what.lefts):
        return False  # "475 pledged members"
    if makes == "agree":
        return what.dep_ != "ccomp" or to_come(what)
    if makes == "commit":
        return who is not None and (to_come(what) or what.dep_ in ("pobj", "pcomp"))
    if makes == "offer":
        return to_come(what) or is_sum(what) or what.lemma_.lower() in words("offered_things")
    if makes == "guarantee" and what.dep_ == "ccomp":
        return who is not None and any(child.dep_ in SUBJECTS and child.lower_ == who.lower_ for child in what.lefts)
    return True


def _is_unreal(verb: "Token") -> bool:
    """Whether a word of promising is itself only possible, wished for or supposed."""
    own = verb.dep_ != "conj" or any(child.dep_ in SUBJECTS for child in verb.lefts)
    return any(child.lower_ in UNREAL for one in (verb, verb if own else verb.head) for child in one.lefts)


def _words(verb: "Token", what: "Token", places: Places) -> Evidence | None:
    """The content's words, from the object beside it on where that is a part of it ("$3 million to build…")."""
    stretch = phrase(places.text, what, "commitments.promise")
    part = beside(verb, what)
    if stretch is None or part is None or not is_sum(part):
        return stretch
    return span(places.text, part.left_edge.idx, stretch.end, stretch.rule)


def _commitment(cue: "Token", verb: "Token", what: "Token", stretch: Evidence, places: Places) -> Commitment:
    who = subject(verb) if verb.pos_ in ("VERB", "AUX") else None
    to = addressee(verb, what)
    return Commitment(
        id=identify("commitment", places.document, cue.idx, stretch.start, stretch.end),
        cue=evidence(places.text, cue.idx, cue.idx + len(cue.text), "commitments.promise"),
        lemma=cue.lemma_.lower(),
        promiser=phrase(places.text, who, "commitments.promiser") if who is not None else None,
        entity=places.entities.at(who.idx) if who is not None else None,
        promisee=phrase(places.text, to, "commitments.promisee") if to is not None else None,
        content=stretch,
        negated=negated(verb),
        time=places.time(stretch),
        quote=places.quotes.at(cue.idx),
        context=sentence(cue),
    )


def _given_by(made: Commitment, whose: "Token", places: Places) -> Commitment:
    return msgspec.structs.replace(
        made, promiser=phrase(places.text, whose, "commitments.promiser"), entity=places.entities.at(whose.idx) or made.entity
    )


def to_come(what: "Token") -> bool:
    """Whether a content speaks of what is to be done: an infinitive, or a clause with a verb of the future."""
    if what.lemma_ == "be" and any(child.dep_ == "acomp" and child.lower_ in READY for child in what.rights):
        return True
    return any(child.dep_ == "aux" and (child.lower_ in FUTURE or child.tag_ == "TO") for child in what.lefts)


def is_noun(token: "Token") -> bool:
    """Whether a word is a noun of promising, and not a part of another noun's name ("pledge drive")."""
    if token.pos_ != "NOUN" or token.dep_ == "compound":
        return False
    return any((token.lemma_.lower(), makes) in rows("undertaking_nouns") for makes in ("promise", "agree"))
