"""Nouns of standing things that speak of something else: a scheme to defraud, a rebel takeover, flu cases."""

import re
from typing import TYPE_CHECKING

from .aired import is_aired
from .nouns import verbs
from .working import in_court, of_law

if TYPE_CHECKING:
    from spacy.tokens import Token

CRIMINAL = frozenset(
    {"bribery", "fraud", "fraudulent", "criminal", "kickback", "ponzi", "pyramid", "laundering", "corruption", "corrupt", "extortion"}
    | {"blackmail", "illegal", "alleged", "embezzlement", "murder", "assassination", "cheating", "betting", "smuggling", "evasion"}
)
CHEATING = frozenset({"defraud", "siphon", "steal", "cheat", "swindle", "bribe", "launder", "evade", "dupe", "rig", "smuggle", "extort"})
PLOTTING = frozenset({"orchestrate", "mastermind", "concoct", "hatch", "uncover", "expose", "perpetrate", "engineer"})
TAKING_PART = frozenset({"role", "involvement", "part", "participation", "complicity", "victim"})
FIRMS = frozenset({"company", "firm", "bank", "club", "airline", "rival", "group", "business", "bid", "offer", "share", "chain", "maker"})
SEIZED = frozenset(
    {"capital", "city", "country", "town", "government", "economy", "embassy", "building", "province", "state", "party", "region", "street"}
    | {"power", "site", "refuge", "land", "territory", "airport", "base", "north", "south", "valley", "island", "district", "world"}
)
TAKERS = frozenset({"rebel", "military", "government", "army", "federal", "state", "militant", "islamist", "communist", "armed", "violent"})
ILL = frozenset(
    {
        "flu",
        "virus",
        "coronavirus",
        "covid",
        "covid-19",
        "measles",
        "cholera",
        "ebola",
        "zika",
        "infection",
        "infected",
        "daily",
        "confirmed",
    }
)
OF_PEOPLES = frozenset({"political", "electoral", "democratic", "primary", "nominating", "nomination", "election", "legislative"})
IDIOMS = {"contract": {"social", "hit"}, "order": {"marching", "pecking", "world", "law-and", "short", "tall"}, "deal": {"raw", "done"}}
FACING = frozenset({"face", "confront", "pose"})
ARGUING = frozenset({"lay", "press", "build", "outline", "sharpen", "present", "argue", "prosecute", "restate", "state"})
LARGE = frozenset({"million", "billion", "trillion"})
ORDINAL = re.compile(
    r"(?:\d+(?:st|nd|rd|th)|(?:[a-z]+-)?(?:first|second|third|(?:four|fif|six|seven|eigh|nin|ten|eleven|twelf|\w+teen|twentie)th))"
)


def is_otherwise(noun: "Token") -> bool:
    """Whether a noun of the list names no standing thing where it stands here, whatever is told of it."""
    lemma = noun.lemma_.lower()
    if lemma == "scheme":
        return _is_crime(noun)
    if lemma == "takeover":
        return _is_seizure(noun)
    before = {child.lemma_.lower() for child in noun.lefts}
    if lemma == "case":
        return (bool(before & ILL) and noun.tag_ in ("NNS", "NNPS")) or _is_argued(noun)
    if is_aired(noun) or _is_outside_court(noun, before):
        return True
    if lemma == "process":
        return bool(before & OF_PEOPLES)
    if lemma == "amendment":  # a part of a constitution
        return any(ORDINAL.fullmatch(child.lower_) for child in noun.lefts if child.dep_ != "det")
    if lemma in IDIOMS and before & IDIOMS[lemma]:
        return True
    if lemma == "plan" and noun.dep_ == "pobj" and noun.head.lower_ == "without":
        return True  # "went in without a plan to get out"
    if (lemma == "plan" and _is_saying(noun)) or (lemma == "ban" and _is_of_somebody(noun)):
        return True
    return (lemma == "bill" and _is_banknote(noun)) or (lemma == "decision" and _is_anybodys(noun))


def _is_outside_court(noun: "Token", before: set[str]) -> bool:
    """Whether proceedings are those of a feast or a vote, and a challenge one that is faced, not brought."""
    lemma = noun.lemma_.lower()
    if lemma == "proceeding":
        return not before - {"the", "these", "those"} and not list(noun.rights) and not of_law(noun.doc)
    return lemma == "challenge" and any(child.dep_ == "relcl" and child.lemma_.lower() in FACING for child in noun.rights)


def _is_saying(plan: "Token") -> bool:
    """Whether it is told that all went as it was meant to: "that was the plan"."""
    told = plan.head.lemma_ == "be" and any(child.dep_ == "nsubj" and child.lower_ in ("that", "this", "it") for child in plan.head.lefts)
    return told and plan.dep_ == "attr" and [child.lower_ for child in plan.children] == ["the"]


def _is_of_somebody(ban: "Token") -> bool:
    """Whether one person is banned, who does not make a policy: "the club's ban of Mr. Moss"."""
    return any(one.ent_type_ == "PERSON" for child in ban.rights if child.lower_ in ("of", "on") for one in child.rights)


def _is_argued(case: "Token") -> bool:
    """Whether a case is what somebody says for or against another, and no court is told of: "laid out her case against Moss"."""
    link = next((child for child in case.rights if child.lower_ in ("against", "for")), None)
    return link is not None and case.dep_ == "dobj" and case.head.lemma_.lower() in ARGUING and not in_court(case.doc)


def is_only_set(noun: "Token") -> bool:
    """Whether a body is only set to do something, and not set up: "the court is set to hear it"."""
    verb = noun.head
    up = any(child.dep_ == "prt" and child.lower_ == "up" for child in verb.rights)
    return verb.lemma_.lower() == "set" and "set" in verbs("founded") and not up


def _is_crime(scheme: "Token") -> bool:
    """Whether a scheme is a fraud: by the word before it, what it is to do, who thought it up, or who had a part in it."""
    if any(child.lemma_.lower() in CRIMINAL for child in scheme.lefts):
        return True
    clauses = [child for child in scheme.rights if child.dep_ in ("acl", "relcl")]
    if any(one.lemma_.lower() in CHEATING for clause in clauses for one in (clause, *clause.rights)):
        return True
    if scheme.dep_ == "dobj" and scheme.head.lemma_.lower() in PLOTTING:
        return True
    return scheme.dep_ == "pobj" and scheme.head.lower_ == "in" and scheme.head.head.lemma_.lower() in TAKING_PART


def _is_seizure(takeover: "Token") -> bool:
    """Whether it is of a place or a power, and no purchase of a firm."""
    of_what = [one for child in takeover.rights if child.lower_ == "of" for one in child.rights]
    if any(one.ent_type_ == "MONEY" or one.lemma_.lower() in FIRMS for one in takeover.sent):
        return any(one.ent_type_ == "GPE" for one in of_what)
    if any(one.ent_type_ in ("GPE", "LOC") or one.lemma_.lower() in SEIZED for one in of_what):
        return True
    return any(child.lemma_.lower() in TAKERS or child.ent_type_ in ("NORP", "GPE") for child in takeover.lefts)


def _is_banknote(bill: "Token") -> bool:
    """Whether it is a piece of money: "a giant $100 bill", not "a $40 billion bill"."""
    parts = [one for child in bill.lefts for one in child.subtree]
    return any(one.text == "$" for one in parts) and not any(one.lower_.rstrip("s") in LARGE for one in parts)


def _is_anybodys(decision: "Token") -> bool:
    """Whether a decision is that of anybody of a kind: "a person's decision to release his letters"."""
    owner = next((child for child in decision.lefts if child.dep_ == "poss"), None)
    return owner is not None and any(child.lower_ in ("a", "an", "any", "every", "each") for child in owner.lefts)
