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
from .things import counted

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
# What has not come about so far may come about the next day.
_SO_FAR = re.compile(
    r"\b(?:has|have|had|is|are)(?:\s+not|n['’]t)\s+(?:yet\s+)?(?:been\s+)?\w+|\bnot yet\b|\bstill not\b|\byet to\b", re.IGNORECASE
)
# Between an act and a place, what makes it the place of something else.
_ANOTHER = re.compile(r"\b(?:before|after|since|until|when|during|following|ahead of|whose|which|who)\b", re.IGNORECASE)
_RELATIVE = re.compile(r"(?:whose|which|who|that)\b", re.IGNORECASE)
_PEOPLE = frozenset({"boy", "girl", "man", "woman", "child", "teenager", "person", "youth", "student", "victim"})
_NO_PLACES = frozenset({"person", "product", "work", "law", "event"})
_WAY = re.compile(r"\b(?:Street|Avenue|Road|Boulevard|Highway|Lane|Square)$")
_DAY = len("2014-09-01")
_WAS = re.compile(r"\b(?:was|were|is|are|as)\b")
# What is denied of a word and not of the clause, or of a thing that another one belongs to.
_NOT_THE_CLAUSE = re.compile(r"\bnot (?:far|long)\b|^[\"“‘']?whose\b|\beither\b", re.IGNORECASE)
_TO = re.compile(r"\bto (?:[a-z]+ )?$")
_OTHER_TIME = re.compile(r"\b(?:most recent|latest|another|second|third|again|once more|last time|first time)\b", re.IGNORECASE)
_ABOUT = re.compile(r"\b(?:around|about|just|shortly|approximately|nearly|almost|roughly|near|before|after)\b", re.IGNORECASE)
_CLOCK = re.compile(r"T(\d\d):(\d\d)")
_HOUR, _WHOLE_DAY = 60, 24 * 60  # minutes
_NEAR = 14  # code points before a time in which what qualifies it stands
_CHARGED = re.compile(r"\b(?:suspicion|investigation|allegations?|charges?|accusations?) of\b|\b[A-Z]{2,5}\b")
_NATURAL = re.compile(r"\bnatural causes?\b", re.IGNORECASE)
_VIOLENT = re.compile(
    r"\b(?:shot|shoot|bullet|gun|stab|crash|collision|blast|bomb|poison|suicide|murder|beat|fall|fire|drown|overdose)", re.IGNORECASE
)


def misread(pair: Pair, parting: Parting) -> bool:
    """Whether what two statements part in may well be none, by how they are put."""
    rule = {
        "agent": _agent,
        "polarity": _polarity,
        "time": _time,
        "certainty": _certainty,
        "cause": _cause,
        "place": _place,
        "degree": _degree,
    }.get(parting.kind)
    return rule is not None and rule(pair, parting)


def _agent(pair: Pair, parting: Parting) -> bool:
    """Whether both may have done it: both said something, one is of the other, one is no doer or a mere pronoun, or on two occasions."""
    left, right = pair.left, pair.right
    if {left.claim.lemma, right.claim.lemma, left.verb, right.verb} & SAYING:
        return True
    if any(_by_pronoun(one) or _undergone(one) for one in (left, right)):
        return True
    sides = [one.parts.get("agent", ()) for one in (left, right)]
    if any(part.role.head in lexicon("happening_nouns") and not part.names for parts in sides for part in parts):
        return True
    if any(_WAY.search(part.exact) for parts in sides for part in parts):
        return True  # "the street, which then fled"
    kinds = [{"place" if _WAY.search(part.exact) else part.kind for part in parts} for parts in sides]
    if ("place" in kinds[0] and "person" in kinds[1]) or ("place" in kinds[1] and "person" in kinds[0]):
        return True
    if any(_of_the_body(mine, yours) for mine, yours in (sides, sides[::-1])):
        return True
    if _other_numbers(left, right) or any(_also_named(mine, two) for mine, two in ((sides[0], right), (sides[1], left))):
        return True
    return any(_before(one.time) and other.time is None for one, other in ((left, right), (right, left)))


def _other_numbers(left: Statement, right: Statement) -> bool:
    """Whether so much is done here and so much there: each may have done their own."""
    counts = [{word for part in one.parts.get("object", ()) for word in part.exact.split() if word[:1].isdigit()} for one in (left, right)]
    return all(counts) and not counts[0] & counts[1]


def _also_named(doers: tuple[Part, ...], other: Statement) -> bool:
    """Whether the other account has the name of a doer somewhere, and gives a name that is no person's: it may be a byname."""
    text = other.account.document.text[: other.account.document.main_end]
    bynames = any(_byname(part, text) for part in other.parts.get("agent", ()))
    return bynames and any(part.kind == "person" and part.exact in text for part in doers)


def _byname(part: Part, text: str) -> bool:
    """Whether a name is no person's, or a lone one that its account never makes part of a longer one: a role, a nickname."""
    if not part.names or part.kind in (BODY, "place", "group"):
        return False
    lone = part.exact.removesuffix(" himself").removesuffix(" herself")
    longer = re.compile(rf"\b[A-Z][\w.'’-]+ {re.escape(lone)}\b|\b{re.escape(lone)} [A-Z]")
    return part.kind != "person" or (" " not in lone and longer.search(text) is None)


def _undergone(one: Statement) -> bool:
    """Whether its doer is named behind the verb by what somebody was or is, who may have undergone it: "those killed were A and B"."""
    told = (part.role.span for part in one.parts.get("agent", ()) if part.role.span is not None)
    text = one.account.document.text
    done = one.claim.predicate.end
    spans = (part.role.span for part in one.parts.get("object", ()))
    behind = [span.start for span in spans if span is not None and span.start > done]
    beside = bool(behind) and _WAS.search(text[done : min(behind)]) is not None  # "the two clerks killed there were A and B"
    return any(_WAS.search(text[done : span.start]) if span.start > done else beside for span in told)


def _place(pair: Pair, parting: Parting) -> bool:
    """Whether a place is none, or is that of something else in the clause: "five days before the loss at Oxmoor"."""
    return any(_misplaced(one, words) for one, words in ((pair.left, parting.left), (pair.right, parting.right)))


def _misplaced(one: Statement, words: str) -> bool:
    part = next((part for parts in one.parts.values() for part in parts if part.exact == words), None)
    if part is None or part.role.span is None:
        return False
    between = one.account.document.text[one.claim.predicate.end : part.role.span.start]
    if _ANOTHER.search(between):
        return True
    body = part.kind in _NO_PLACES or (part.exact.isupper() and bool(part.names))
    return body and part.exact.lower().split()[-1] not in lexicon("place_kinds") | lexicon("built_places")


def _by_pronoun(one: Statement) -> bool:
    """Whether its doer is told by a pronoun, whose meaning was inferred."""
    subject = one.claim.subject
    if subject is None or subject.exact.lower() not in PRONOUNS - {"who", "that", "this", "it"}:
        return False
    doers = [part.role.span for part in one.parts.get("agent", ()) if part.role.span is not None]
    return not doers or any(span.start <= subject.start < span.end or span.end <= one.claim.clause.start for span in doers)


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
    if any(_OF_ITS_OWN.match(one.claim.clause.exact) or _NOT_THE_CLAUSE.search(one.claim.clause.exact) for one in (left, right)):
        return True
    if left.claim.negated == right.claim.negated and bool(left.parts.get("agent")) != bool(right.parts.get("agent")) and _active(pair):
        return True
    if any(one.claim.negated and not other.claim.negated and _narrower(one, other) for one, other in ((left, right), (right, left))):
        return True
    if pair.when == "same" and all(time is not None and time.value[:4].isdigit() for time in (left.time, right.time)):
        return False
    if any(one.claim.negated and not other.claim.negated and _not_yet(one, other) for one, other in ((left, right), (right, left))):
        return True
    if parting.left != parting.right and any(_some(one) and not _some(other) for one, other in ((left, right), (right, left))):
        return True
    if {"plead"} & {left.verb, right.verb} or frozenset((left.verb, right.verb)) in _courses():
        return True
    selves = all(one.claim.subject is not None and one.claim.subject.exact.lower() in ("i", "we") for one in (left, right))
    return selves and left.speaker != right.speaker


def _active(pair: Pair) -> bool:
    """Whether the statement without a doer is no passive, so that somebody who is not told of did it: "forced him to miss the game"."""
    return any(not one.parts.get("agent") and _TO.search(_led(one)) for one in (pair.left, pair.right))


def _led(one: Statement) -> str:
    return one.account.document.text[one.claim.context.start : one.claim.predicate.start]


def _not_yet(denied: Statement, stated: Statement) -> bool:
    """Whether a thing that has not been done by the time of one report is told as done by a later one."""
    if not _SO_FAR.search(denied.claim.clause.exact):
        return False
    days = [one.account.document.published for one in (denied, stated)]
    return not all(days) or (days[0] is not None and days[1] is not None and days[0].value[:_DAY] < days[1].value[:_DAY])


def _some(one: Statement) -> bool:
    """Whether it is told of so many of a kind: "four villages were destroyed"."""
    return any(counted(part) for part in one.parts.get("object", ()))


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
    if _about_then(pair) or bool(_OTHER_TIME.search(pair.left.words)) != bool(_OTHER_TIME.search(pair.right.words)):
        return True
    if not parted(told) and bounds(told[0][0].partition("T")[0]) != bounds(told[1][0].partition("T")[0]):
        return True
    first, second = (_first(value) for value, _ in told)
    apart = first is not None and second is not None and abs((first - second).days) > OCCASIONS
    to_somebody = any(part.kind == "person" for one in (pair.left, pair.right) for part in one.parts.get("object", ()))
    return apart and to_somebody and not {pair.left.act, pair.left.claim.lemma} & ONCE


def _about_then(pair: Pair) -> bool:
    """Whether two times of one day lie within an hour of each other, and one of them is only about right: "just after midnight"."""
    minutes, days, loose = [], set(), False
    for one in (pair.left, pair.right):
        clock = _CLOCK.search(one.time.value) if one.time is not None else None
        if one.time is None or clock is None:
            return False
        minutes.append(60 * int(clock[1]) + int(clock[2]))
        days.add(one.time.value[:_DAY])
        at = one.time.evidence
        loose = loose or bool(_ABOUT.search(one.account.document.text[max(one.claim.context.start, at.start - _NEAR) : at.end]))
    apart = abs(minutes[0] - minutes[1]) % _WHOLE_DAY
    return loose and len(days) == 1 and min(apart, _WHOLE_DAY - apart) <= _HOUR


def _first(value: str) -> date | None:
    days = bounds(value.partition("T")[0])
    return days[0] if days else None


def _somebody(one: Statement, words: str) -> bool:
    """Whether what stands in these words is a person."""
    told = [part for parts in one.parts.values() for part in parts if part.exact == words]
    return any(part.kind == "person" or part.role.head in lexicon("role_classes") or part.role.head in _PEOPLE for part in told)


def _degree(pair: Pair, parting: Parting) -> bool:
    """Whether the two ends are of two things that are said of somebody: "hardly tawdry", "completely forgotten"."""
    if pair.left.act != "be" or not any(part.kind == "person" for part in pair.left.parts.get("agent", ())):
        return False
    said = [{word for part in one.parts.get("is", ()) for word in part.role.words} for one in (pair.left, pair.right)]
    return not said[0] & said[1]


def _certainty(pair: Pair, parting: Parting) -> bool:
    """Whether one only says what a thing makes possible ("the law could allow", "the law allows"), or was said long before."""
    before = [_before(one.time) for one in (pair.left, pair.right)]
    return before[0] != before[1] or bool({pair.left.claim.lemma, pair.right.claim.lemma} & _ENABLING)


def _cause(pair: Pair, parting: Parting) -> bool:
    """Whether one cause is the other's kind, or the same in letters: an illness is a natural cause."""
    sides = (parting.left, parting.right)
    if any(_CHARGED.search(side) or _RELATIVE.match(side) for side in sides):
        return True  # what the letters stand for, and what is suspected, the other may say plainly
    happened = [bool(lexicon("happening_nouns") & set(re.findall(r"[a-z]+", side.lower()))) for side in sides]
    if happened[0] != happened[1] and any(_somebody(one, side) for one, side in zip((pair.left, pair.right), sides, strict=True)):
        return True  # "the killing of a boy", "a boy"
    natural = [bool(_NATURAL.search(side)) for side in sides]
    other = sides[natural.index(False)] if any(natural) and not all(natural) else ""
    return bool(other) and not _VIOLENT.search(other)
