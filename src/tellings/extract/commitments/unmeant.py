"""Deeds to come that nobody gives a word on: what was once meant, is liked better, is only asked, would be an honour, or just comes out so.

Like ``unbinding`` these ask of what a rule has made whether it binds; they look at the words around "will", "would" and "going to" alone.
"""

from typing import TYPE_CHECKING

from ...record import Commitment
from .phrases import subject

if TYPE_CHECKING:
    from spacy.tokens import Token

MEANT = frozenset({"was", "were"})
OWN = frozenset({"i", "we"})
LIKED = frozenset({"rather", "sooner"})
HONOURED = frozenset({"honor", "honour", "please", "thrill", "delight", "humble", "flatter", "privilege"})
PEOPLE = frozenset({"i", "we", "he", "she", "they"})
RETURNING = frozenset({"go", "get", "return", "come"})
USUAL = frozenset({"normal", "normality", "normalcy"})
GAINING = frozenset({"pick", "win", "get", "take", "gain", "carry"})
GAINS = frozenset({"vote", "voter", "delegate", "seat", "state", "point", "share", "district", "county", "percent", "majority"})
WONDERED = frozenset({"WP", "WP$", "WDT", "WRB"})


def is_unmeant(made: Commitment, word: "Token") -> bool:
    """Whether a deed to come is none that somebody gives a word on.

    Args:
        made: the commitment.
        word: the verb that tells of the deed.
    """
    if _is_past_plan(made, word) or _is_liked(word) or _is_wondered(word):
        return True
    who = subject(word)
    if who is not None and who.lower_ in PEOPLE and word.lemma_.lower() in HONOURED and _is_passive(word):
        return True  # "would be honoured to serve", where a deal is honoured by a deed
    return _is_usual(word) or _is_gain(word)


def is_turned(verb: "Token") -> bool:
    """Whether "look" and "come" tell of a deed: "we'll look into it", "I will not come back", where "spring will come"."""
    if verb.lemma_.lower() == "look":
        return any(child.dep_ == "prep" and child.lower_ in ("into", "for") for child in verb.rights)
    who = subject(verb)
    return who is not None and who.lower_ in PEOPLE and any(child.lower_ == "back" for child in verb.rights)


def _is_past_plan(made: Commitment, verb: "Token") -> bool:
    """Whether a speaker tells of himself what he once meant to do: "I was going to call". What others report so is still to come."""
    going = verb.head
    who = subject(going)
    if made.cue.start != going.idx or who is None or who.lower_ not in OWN:
        return False
    return any(child.dep_ == "aux" and child.lower_ in MEANT for child in going.lefts)


def _is_liked(verb: "Token") -> bool:
    """Whether it is only liked better: "would rather vote for Moss"."""
    return any(child.lower_ in LIKED for child in verb.lefts)


def _is_wondered(verb: "Token") -> bool:
    """Whether a question is passed on, its word hung on a preposition at the end: "did not tell us who they would vote for"."""
    if verb.dep_ != "ccomp" or verb.left_edge.tag_ not in WONDERED:
        return False
    asked = verb.left_edge
    own = asked.head.i == verb.i or (asked.head.dep_ == "prep" and asked.head.head.i == verb.i)  # not that of a clause before it
    return own and asked.lower_ != "that" and asked.i > verb.head.i  # a "that" may be tagged as such a word, too


def _is_usual(verb: "Token") -> bool:
    """Whether things go back to what they were, or take their course: "never go back to normal", "go through a hard month"."""
    if verb.lemma_.lower() == "go" and any(child.dep_ == "prep" and child.lower_ == "through" for child in verb.rights):
        return True
    return verb.lemma_.lower() in RETURNING and any(one.lower_ in USUAL for child in verb.rights for one in child.subtree)


def _is_gain(verb: "Token") -> bool:
    """Whether it is what falls to somebody at the polls: "we're going to pick up seats in the north"."""
    things = [child for child in verb.rights if child.dep_ == "dobj"]
    picked = verb.lemma_.lower() != "pick" or any(child.dep_ == "prt" for child in verb.rights)
    return verb.lemma_.lower() in GAINING and picked and any(one.lemma_.lower() in GAINS for one in things)


def _is_passive(verb: "Token") -> bool:
    return any(child.dep_ == "auxpass" for child in verb.lefts)
