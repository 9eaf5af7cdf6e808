"""Commitments told from what is promised: "$3 million was pledged", "the homes they were promised"; and deeds that somebody rules out."""

from typing import TYPE_CHECKING

import msgspec

from ...lexicon import words
from ...record import Commitment
from .lawful import is_law
from .phrases import negated, phrase, span, subject
from .places import Places
from .promised import commitment, is_unreal
from .required import is_deed

if TYPE_CHECKING:
    from spacy.tokens import Token

RELATIVE = frozenset({"that", "which", "who", "whom"})
DETECTIVES = frozenset(
    {"police", "investigator", "doctor", "detective", "coroner", "expert", "scientist", "doctors", "medic", "test", "judge"}
)


def handed(verb: "Token", makes: str, places: Places) -> Commitment | None:
    """What was promised, told from its own side: as the subject of a passive, or as what a participle or relative clause hangs on."""
    if makes not in ("promise", "guarantee", "offer", "assure") or verb.tag_ not in ("VBN", "VBD") or is_unreal(verb):
        return None
    thing = _thing(verb)
    if makes == "guarantee" and any(child.dep_ == "xcomp" for child in verb.rights):
        return None  # "is guaranteed to please"
    if thing is None or not _can_be_given(thing, verb.lemma_.lower(), makes):
        return None
    stretch = phrase(places.text, thing, "commitments.given")
    if stretch is not None and thing.i == verb.head.i and verb.idx < stretch.end:
        stretch = span(places.text, stretch.start, verb.left_edge.idx, stretch.rule)
    if stretch is None:
        return None
    made = commitment(verb, verb, thing, stretch, places)
    told = next((child for child in verb.lefts if child.dep_ == "nsubjpass" and child.lower_ not in RELATIVE and child.i != thing.i), None)
    to = phrase(places.text, told, "commitments.promisee") if told is not None else None
    if any(child.dep_ == "auxpass" for child in verb.lefts):
        made = msgspec.structs.replace(made, promisee=to)
    if verb.dep_ == "acl":
        by = next((one for child in verb.rights if child.dep_ == "agent" for one in child.rights), None)
        giver = phrase(places.text, by, "commitments.promiser") if by is not None else None
        made = msgspec.structs.replace(made, promiser=giver, entity=places.entities.at(by.idx) if by is not None else None)
    return made


def _thing(verb: "Token") -> "Token | None":
    passive = any(child.dep_ == "auxpass" for child in verb.lefts)
    object_ = next((child for child in verb.rights if child.dep_ in ("dobj", "oprd")), None)
    if passive and verb.lemma_.lower() == "assure":
        link = next((child for child in verb.rights if child.dep_ == "prep" and child.lower_ == "of"), None)
        return next((one for one in link.rights if one.dep_ == "pobj"), None) if link is not None else None
    if verb.dep_ == "relcl" and not (passive and object_ is not None):
        relative = any(child.lower_ in RELATIVE for child in verb.lefts)
        bare = object_ is None or relative
        return verb.head if bare and (passive or subject(verb) is not None) else None
    if passive and object_ is None:
        return next((child for child in verb.lefts if child.dep_ == "nsubjpass"), None)
    if verb.dep_ == "acl" and verb.tag_ == "VBN" and not passive and object_ is None:
        return verb.head
    return None


def _can_be_given(thing: "Token", lemma: str, makes: str) -> bool:
    """Whether it is no person; where people can be pledged or offered, too, only money, help and deeds."""
    if thing.pos_ not in ("NOUN", "NUM", "SYM") or thing.ent_type_ in ("PERSON", "DATE", "TIME", "NORP"):
        return False
    if thing.lemma_.lower() in words("roles") or thing.lower_ in RELATIVE:
        return False
    if lemma == "pledge" or makes == "offer":
        money = any(one.ent_type_ == "MONEY" for one in (thing, *thing.lefts))
        return money or thing.lemma_.lower() in words("offered_things") or is_deed(thing)
    return True


def ruled_out(verb: "Token", places: Places) -> Commitment | None:
    """What somebody ruled out doing: a commitment not to."""
    if verb.lemma_.lower() != "rule" or not any(child.dep_ == "prt" and child.lower_ == "out" for child in verb.rights):
        return None
    who = subject(verb)
    what = next((child for child in verb.rights if child.dep_ in ("dobj", "xcomp", "pcomp", "ccomp")), None)
    if who is None or what is None or is_law(who) or negated(verb) or is_unreal(verb) or verb.tag_ in ("VB", "VBG"):
        return None
    if any(child.dep_ == "auxpass" for child in verb.lefts) or who.lemma_.lower() in DETECTIVES or not _is_own_deed(what):
        return None
    stretch = phrase(places.text, what, "commitments.ruled_out")
    return msgspec.structs.replace(commitment(verb, verb, what, stretch, places), negated=True) if stretch is not None else None


def _is_own_deed(what: "Token") -> bool:
    return what.tag_ == "VBG" or what.lemma_.lower() in words("ruled_out") | words("offered_things") or is_deed(what)


def none_to_come(verb: "Token", places: Places) -> Commitment | None:
    """What an office says there will be none of: "there will be no new taxes"."""
    quote = places.quote(verb.idx)
    if verb.lemma_ != "be" or quote is None or quote.source is None or not any(child.lower_ == "there" for child in verb.lefts):
        return None
    will = next((child for child in verb.lefts if child.dep_ == "aux" and child.lower_ in ("will", "would", "'ll", "’ll")), None)
    what = next((child for child in verb.rights if child.dep_ in ("attr", "nsubj", "dobj")), None)
    if will is None or what is None or not any(child.lower_ == "no" for child in what.lefts) or not _is_own_deed(what):
        return None
    if any(child.dep_ == "mark" and child.lower_ in ("if", "unless") for child in verb.lefts) or not _holds_office(quote.source.exact):
        return None
    stretch = phrase(places.text, what, "commitments.ruled_out")
    if stretch is None:
        return None
    made = commitment(will, verb, what, stretch, places)
    return msgspec.structs.replace(made, negated=True, promiser=quote.source, entity=quote.speaker.entity)


def _holds_office(words_of: str) -> bool:
    return any(part in words("speaking_for") for part in words_of.lower().replace(",", " ").split())
