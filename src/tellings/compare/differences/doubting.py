"""What is held apart by how it is put, and may well be no difference at all, kind by kind.

Each rule says why two statements that part in words need not part in what happened. They were made by reading what was said of reports of
some fifty happenings, several outlets each (November 2026); none of them looks at what a report is about.
"""

import functools
import re
from datetime import date

from ...lexicon import rows
from ...lexicon import words as lexicon
from ...record import TimeExpression
from ...record.calendar import bounds
from ..firm_days import parted
from .pairing import Pair
from .part import Part
from .parting import Parting
from .statements import PRONOUNS, Statement

BODY = "organisation"
# Those by whom a body acts, without their endings.
SERVING = frozenset(
    {"commando", "soldier", "troop", "officer", "marine", "sailor", "guard", "agent", "firefighter", "crew", "staff", "member", "worker"}
    | {"official", "employee", "investigator", "detective", "deputie", "trooper", "inspector", "spokesmen", "policemen", "team", "force"}
)
BACKGROUND = len("2014-09")  # a time no finer than a month tells of what was before, and not of the news
OCCASIONS = 366  # days from which on what is done to somebody is done on two occasions, rather than told for two days
SAYING = frozenset({"say", "tell", "inform", "speak", "talk", "add", "ask", "reply", "answer", "warn", "remind", "assure", "brief"})
ONCE = frozenset({"open", "found", "begin", "join", "die", "bear", "build", "marry", "establish", "discover"})
# What bounds a denial, and leaves open whether it is so at all: "did not spread further".
_BOUNDED = re.compile(
    r"\b(?:further|farther|again|any ?more|any longer|no longer|yet|fully|completely|entirely|totally|wholly|only|just|alone|enough"
    r"|merely|simply|necessarily|always|all|immediately|exactly|directly|solely|elsewhere)\b",
    re.IGNORECASE,
)
# A "not" at the head of a clause that denies a word beside it and not the clause: "Not a day ago, they signed", "nothing less than …".
_OF_ITS_OWN = re.compile(
    r"^[\"“‘']?(?:not (?:an?|one|only|just|even|long|since|until|till|all|every|far|surprisingly|only)\b|no (?:less|fewer|more) than\b"
    r"|nothing (?:less|more|but|short)\b)",
    re.IGNORECASE,
)
# Verbs with which something is only made possible: "could allow" is no less sure than "allows".
_ENABLING = frozenset({"allow", "enable", "permit", "let", "help", "mean", "make", "give", "lead", "require"})
_NATURAL = re.compile(r"\bnatural causes?\b", re.IGNORECASE)
_VIOLENT = re.compile(
    r"\b(?:shot|shoot|bullet|gun|stab|crash|collision|blast|bomb|poison|suicide|murder|beat|fall|fire|drown|overdose)", re.IGNORECASE
)


def misread(pair: Pair, parting: Parting) -> bool:
    """Whether what two statements part in may well be none, by how they are put."""
    rule = {"agent": _agent, "polarity": _polarity, "time": _time, "certainty": _certainty, "cause": _cause}.get(parting.kind)
    return rule is not None and rule(pair, parting)


def _agent(pair: Pair, parting: Parting) -> bool:
    """Whether both may have done it: both said something, one is of the other, one is no doer or a mere pronoun, or on two occasions."""
    left, right = pair.left, pair.right
    if {left.claim.lemma, right.claim.lemma, left.verb, right.verb} & SAYING:
        return True
    if any(_by_pronoun(one) for one in (left, right)):
        return True
    sides = [one.parts.get("agent", ()) for one in (left, right)]
    if any(part.role.head in lexicon("happening_nouns") and not part.names for parts in sides for part in parts):
        return True
    if any(_of_the_body(mine, yours) for mine, yours in (sides, sides[::-1])):
        return True
    return any(_before(one.time) and other.time is None for one, other in ((left, right), (right, left)))


def _by_pronoun(one: Statement) -> bool:
    """Whether its doer is told by a pronoun, whose meaning was inferred."""
    subject = one.claim.subject
    return subject is not None and subject.exact.lower() in PRONOUNS - {"who", "that", "this", "it"}


def _of_the_body(one: tuple[Part, ...], other: tuple[Part, ...]) -> bool:
    """Whether one doer is a named body and the other some people without a name, who may be its own: "the Navy", "commandos"."""
    own = any(not part.entity and part.exact.lower().split()[-1].rstrip("s") in SERVING for part in other)
    return own and any(part.kind == BODY for part in one)


def _before(time: TimeExpression | None) -> bool:
    """Whether a time is one that lies apart from the news, told no finer than by its month."""
    return time is not None and (len(time.value) <= BACKGROUND or bool(time.mod))


def _polarity(pair: Pair, parting: Parting) -> bool:
    """Whether both may be so: a bounded denial, a "not" of another word, ends of one course, what two people say of themselves."""
    left, right = pair.left, pair.right
    if any(_OF_ITS_OWN.match(one.claim.clause.exact) for one in (left, right)):
        return True
    if any(one.claim.negated and not other.claim.negated and _narrower(one, other) for one, other in ((left, right), (right, left))):
        return True
    if pair.when == "same":
        return False
    if {"plead"} & {left.verb, right.verb} or frozenset((left.verb, right.verb)) in _courses():
        return True
    selves = all(one.claim.subject is not None and one.claim.subject.exact.lower() in ("i", "we") for one in (left, right))
    return selves and left.speaker != right.speaker


@functools.cache
def _courses() -> frozenset[frozenset[str]]:
    """Two ends of one course, which follow each other: to part they must be told of one time."""
    return frozenset(frozenset((one, other)) for one, other in rows("courses"))


def _narrower(denied: Statement, stated: Statement) -> bool:
    """Whether a denial has words that bound it, which what is stated has not: "did not spread further", "spread"."""
    bounds_of = [{word.lower() for word in _BOUNDED.findall(one.claim.clause.exact)} for one in (denied, stated)]
    return bool(bounds_of[0] - bounds_of[1])


def _time(pair: Pair, parting: Parting) -> bool:
    """Whether the days may be one, as far as the reports fix them, or belong to two occasions."""
    times = [one.time for one in (pair.left, pair.right)]
    if any(time is None for time in times):
        return False
    told = [(time.value, time) for time in times if time is not None]
    if not parted(told) and bounds(told[0][0].partition("T")[0]) != bounds(told[1][0].partition("T")[0]):
        return True
    first, second = (_first(value) for value, _ in told)
    apart = first is not None and second is not None and abs((first - second).days) > OCCASIONS
    to_somebody = any(part.kind == "person" for one in (pair.left, pair.right) for part in one.parts.get("object", ()))
    return apart and to_somebody and not {pair.left.act, pair.left.claim.lemma} & ONCE


def _first(value: str) -> date | None:
    days = bounds(value.partition("T")[0])
    return days[0] if days else None


def _certainty(pair: Pair, parting: Parting) -> bool:
    """Whether one only says what a thing makes possible: "the law could allow", "the law allows"."""
    return bool({pair.left.claim.lemma, pair.right.claim.lemma} & _ENABLING)


def _cause(pair: Pair, parting: Parting) -> bool:
    """Whether one cause is the other's kind: an illness is a natural cause."""
    sides = (parting.left, parting.right)
    natural = [bool(_NATURAL.search(side)) for side in sides]
    other = sides[natural.index(False)] if any(natural) and not all(natural) else ""
    return bool(other) and not _VIOLENT.search(other)
