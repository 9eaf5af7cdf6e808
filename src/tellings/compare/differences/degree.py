"""Degree: how much, how long, how far; two ends of one scale for one thing."""

import re
from collections.abc import Iterator

from .levelling import AGENDA
from .pairing import Pair
from .part import Part
from .parting import Neighbours, Parting, names, quoted
from .statements import CORE, Statement
from .things import relation, same_but_for
from .words import End, degrees

DESTROYING = frozenset(
    {
        "destroy",
        "flatten",
        "raze",
        "wreck",
        "gut",
        "level",
        "obliterate",
        "demolish",
        "wipe out",
        "devastate",
        "annihilate",
        "ruin",
        "ravage",
    }
)
TOPICS = frozenset({"discuss", AGENDA})
HARM = frozenset({"damage", "destroy", "harm"})
CENTRE = ("at the center", "at the centre", "at the heart", "at the top", "at the forefront", "at the core", "in the focus")
TOPPING = ("dominat", "topp", "head", "led", "lead", "overshadow", "took up", "take up", "occup", "consum", "fill", "monopoli")
SIDES = (*CORE, "with", "by", "to")  # roles whose words of degree tell how much: "greeted with thin applause"
# What a change is measured by.
BASE = re.compile(
    r"\b(?:than|compared (?:with|to)|on the (?:year|month|week)|year[- ]on[- ]year|in the same (?:month|period)|from (?:the )?(?:january"
    r"|february|march|april|may|june|july|august|september|october|november|december|year|month|week))\b"
)
PORTION = re.compile(r"(?:some|one|two|three|several) of\b", re.IGNORECASE)
WHOLES = frozenset({"all", "every", "each", "whole", "entire"})
NEARLY = "nearly|almost|virtually|practically|just about|close to|more or less"
WORDS = 2  # content words that two topics of agenda language share, where no noun tells that they are one


def between(pair: Pair, near: Neighbours) -> Parting | None:
    """The degrees in which two statements part: opposite ends of a scale, said of the same act on the same thing."""
    left, right = pair.left, pair.right
    if (
        not _same_matter(pair)
        or not pair.one_time
        or any(f"not {word} " in f"{one.words.lower()} " for one in (left, right) for word in ("all", "every"))
        or left.claim.negated
        or right.claim.negated
        or not _of_as_many(left, right)
        or any(BASE.search(one.words.lower()) for one in (left, right))
    ):
        return None
    mine, yours = list(_ends(left)), list(_ends(right))
    there = {end for end, _, _ in yours}
    for end, words, where in mine:
        against = next((other for at, other, place in yours if _against(end, at) and _comparable(pair, where, place)), None)
        if against is None or end in there:
            continue
        if any(_all_ends(one.left) & _all_ends(one.right) for one in near.beside(pair) if _same_matter(one)):
            return None
        first, second = names(pair)
        reason = f"{first} says {quoted(words)}, {second} {quoted(against)}, of the same: they part in degree"
        return Parting("degree", "differs", words, against, reason)
    return None


def _of_as_many(left: Statement, right: Statement) -> bool:
    """Whether both speak of as many of the thing: not of some here and of one there."""
    sides = [{found[0].lower() for _, part in one.core() if (found := PORTION.match(part.exact)) is not None} for one in (left, right)]
    return sides[0] == sides[1]


def _comparable(pair: Pair, where: str, place: str) -> bool:
    """Whether words in these roles tell of one: not "all members" and "a few votes", nor "hardly guilty" and "completely free"."""
    if pair.left.act == "be" and "is" in pair.related.apart and "degree" in (where, place):
        return False
    return {where, place} != {"agent", "object"}


def _against(end: End, other: End) -> bool:
    return end.scale == other.scale and end.end != other.end


def _all_ends(one: Statement) -> set[End]:
    return {end for end, _, _ in _ends(one)}


def _same_matter(pair: Pair) -> bool:
    left, right = pair.left, pair.right
    if left.act != right.act:
        topics = {left.act, right.act} <= TOPICS
        if not topics and not {left.act, right.act} <= HARM:
            return False
        if topics:
            return left.act != right.act and _topic(left, right)
        if not all(any(part.role.definite or part.names for part in one.parts.get("object", ())) for one in (left, right)):
            return False  # "minor damage to some buildings", "destroyed thousands of buildings"
    if left.claim.modality != right.claim.modality or pair.when == "apart":
        return False
    core = [name for name in ("agent", "object") if left.parts.get(name) and right.parts.get(name)]
    if left.act == "be" or (left.act in TOPICS and left.act != right.act):
        return "agent" in pair.related.same and not pair.related.apart - {"is"}
    if pair.related.apart == {"object"} and same_but_for(left.parts["object"], right.parts["object"], degrees()):
        return "agent" in pair.related.same or not (left.parts.get("agent") or right.parts.get("agent"))
    graded = {name for name in ("with", "by", "to") if name in pair.related.apart and _graded(left, right, name)}
    return bool(core) and pair.related.apart - graded <= {"how", "is"} and all(name in pair.related.same for name in core)


def _graded(left: Statement, right: Statement, name: str) -> bool:
    """Whether a role of both is filled with words of degree: "by a landslide", "by a few votes"; "with warm applause"."""
    if same_but_for(left.parts[name], right.parts[name], degrees()):
        return True
    return all(
        any({part.role.head, part.exact.lower(), *part.role.words} & degrees().keys() for part in one.parts[name]) for one in (left, right)
    )


def _topic(left: Statement, right: Statement) -> bool:
    """Whether what was discussed in one is what was on the agenda in the other."""

    def parts(one: Statement):  # type: ignore[no-untyped-def]
        return one.parts.get("object", ()) or one.parts.get("agent", ())

    return relation(parts(left), parts(right)) == "same"


def _limited(part: Part, one: Statement) -> bool:
    """Whether a clause says of which of a kind "all" is said, and so not how much: "all the letters he got"."""
    span = part.role.span
    return span is not None and span.end <= one.claim.clause.start and bool(WHOLES & {*part.role.words})


def _ends(one: Statement) -> Iterator[tuple[End, str, str]]:
    """The ends of scales that a statement's words stand at, with the words and the role they stand in, if any."""
    said = []
    if one.claim.degree is not None:
        said.append((one.claim.degree.exact, one.claim.degree.exact.lower(), "degree"))
    for name in ("is", "how"):
        said += [(part.exact, part.role.head, "") for part in one.parts.get(name, ())]
    for name in SIDES:
        parts = [part for part in one.parts.get(name, ()) if not _limited(part, one)]
        said += [(part.exact, _whole(part, word), name) for part in parts for word in part.role.words if word != part.role.head]
    for exact, word, where in said:
        yield from ((end, exact, where) for end in degrees().get(word, ()))
    if {one.act, one.verb, one.claim.lemma} & DESTROYING:
        yield End("harm", "high"), one.claim.predicate.exact, ""
    if one.act == AGENDA:
        yield from ((End("attention", "high"), words, "") for words in (*CENTRE, *TOPPING) if words in _told(one))


def _whole(part: Part, word: str) -> str:
    """A word of a participant; where it is nearly the whole that is meant, with the word that says so: "nearly all"."""
    return f"nearly {word}" if word in WHOLES and re.search(rf"\b(?:{NEARLY}) {word}\b", part.exact.lower()) else word


def _told(one: Statement) -> str:
    """The words that may put a topic at the centre."""
    return (
        one.words[one.claim.predicate.start - one.claim.clause.start :].lower()
        if one.claim.predicate.start >= one.claim.clause.start
        else ""
    )
