"""What a law, an agreement or a rule says by itself: "the code says clubs cannot sign children", "the lease rules out a sale"."""

from typing import TYPE_CHECKING

from ...lexicon import words
from ...record import Condition
from ...record.commitment import ConditionKind
from .obliged import WEAK
from .phrases import from_verb, heading, negated, phrase, subject
from .places import Places
from .reported import agreements
from .required import condition

if TYPE_CHECKING:
    from spacy.tokens import Token

SAYING = frozenset({"say", "state", "provide", "stipulate", "specify", "read", "decree", "hold", "lay", "spell", "dictate", "prescribe"})
LAYING = frozenset({"prescribe", "dictate", "specify"})
KEEPING = frozenset({"keep", "shut", "lock"})
BINDING = frozenset({"shall", "must", "may", "can", "ca", "will"})
LAWS = frozenset(
    {"law", "act", "code", "rule", "charter", "statute", "bylaw", "article", "clause", "section", "constitution", "ordinance", "decree"}
    | {"regulation", "licence", "license", "permit", "will", "rulebook", "order", "injunction", "guideline", "policy", "budget", "mandate"}
)


def is_law(who: "Token | None") -> bool:
    """Whether a noun names what binds people by its words: a law, a rule or an agreement."""
    return who is not None and who.pos_ in ("NOUN", "PROPN") and who.lemma_.lower() in LAWS | agreements()


def provided(verb: "Token", places: Places) -> Condition | None:
    """What a law or an agreement says that somebody must, shall, may not or cannot do."""
    cue = next((child for child in verb.lefts if child.dep_ == "aux" and child.lower_ in BINDING), None)
    saying = verb.head
    who = subject(verb)
    if who is None or who.tag_ == "WP" or negated(saying):
        return None
    if cue is None or verb.dep_ != "ccomp" or saying.lemma_.lower() not in SAYING or not is_law(subject(saying)):
        return None
    denied = negated(verb) or any(child.lower_ in ("no", "neither") for one in verb.lefts for child in one.lefts)
    if cue.lower_ in ("may", "can", "ca", "will") and not denied:
        return None  # what it lets people do
    kind: ConditionKind = "forbidden" if denied else "required"
    stretch = from_verb(places.text, verb, "commitments.provided")
    return condition(cue, kind, stretch, subject(saying), None, places) if stretch is not None else None


def excluded(verb: "Token", places: Places) -> Condition | None:
    """What a law or an agreement rules out."""
    who = subject(verb)
    out = any(child.dep_ == "prt" and child.lower_ == "out" for child in verb.rights)
    if verb.lemma_.lower() != "rule" or not out or negated(verb) or verb.dep_ not in ("ROOT", "conj", "ccomp", "relcl"):
        return None
    if any(child.dep_ == "auxpass" for child in verb.lefts):
        by = next((one for child in verb.rights if child.dep_ == "agent" for one in child.rights), None)
        what = who if is_law(by) or (by is None and verb.tag_ == "VBN" and any(one.lower_ in ("is", "are") for one in verb.lefts)) else None
    else:
        by, what = who, next((child for child in verb.rights if child.dep_ in ("dobj", "xcomp", "pcomp")), None)
        what = what if is_law(who) else None
    stretch = phrase(places.text, what, "commitments.excluded") if what is not None and what.pos_ != "PRON" else None
    return condition(verb, "forbidden", stretch, by, None, places) if stretch is not None else None


def prescribed(verb: "Token", places: Places) -> Condition | None:
    """What a law prescribes, and whom or what it keeps out of a place."""
    thing = next((child for child in verb.rights if child.dep_ == "dobj"), None)
    lemma = verb.lemma_.lower()
    away = lemma in KEEPING and any(child.lower_ in ("out", "off", "away") for child in verb.rights)
    if thing is None or not (lemma in LAYING or away) or not is_law(subject(verb)) or negated(verb) or verb.tag_ in ("VB", "VBG"):
        return None
    stretch = phrase(places.text, thing, "commitments.prescribed") if not away else from_verb(places.text, verb, "commitments.prescribed")
    return condition(verb, "forbidden" if away else "required", stretch, subject(verb), None, places) if stretch is not None else None


def no_longer(verb: "Token", places: Places) -> Condition | None:
    """What somebody is no longer allowed to do."""
    longer = any(child.lower_ == "longer" for child in verb.lefts)
    passive = any(child.dep_ == "auxpass" for child in verb.lefts)
    what = next((child for child in verb.rights if child.dep_ == "xcomp"), None)
    if verb.lemma_.lower() not in ("allow", "permit") or not (longer and passive) or what is None:
        return None
    stretch = phrase(places.text, what, "commitments.allowed")
    return condition(verb, "forbidden", stretch, None, None, places) if stretch is not None else None


def off_limits(noun: "Token", places: Places) -> Condition | None:
    """What is off limits to somebody."""
    link = noun.head
    if noun.lower_ != "limits" or link.lower_ != "off" or link.head.lemma_.lower() not in ("be", "remain", "stay", "declare"):
        return None
    thing = heading(link.head)
    if thing is None or thing.pos_ == "PRON" or negated(link.head) or any(child.tag_ == "MD" for child in link.head.lefts):
        return None
    stretch = phrase(places.text, thing, "commitments.off_limits")
    return condition(link, "forbidden", stretch, None, None, places, end=noun) if stretch is not None else None


def ordered_by_office(verb: "Token", who: "Token", places: Places, near: bool) -> bool:
    """Whether an office says of all of a kind, in its own words retold, what they must do, where other terms are told beside it."""
    quote = places.quote(verb.idx)
    if quote is None or quote.source is None or not near or any(quote.marked) or who.pos_ == "PRON":
        return False
    named = {part.lower().rstrip(",") for part in quote.source.exact.split()}
    offices = words("speaking_for") | words("acting_bodies") | (words("authorities") - WEAK)
    return bool(named & offices)
