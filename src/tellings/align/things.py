"""What a number is of, by the noun phrase it stands in: the budget or the tax cut in it, the threshold or the size of a faction.

"A $40 million plan" and "a $9 million tax" may share every word of their sentences, and be two sums; "a 60-seat hall" and "a 12-seat table"
share the seats. So the noun that a value stands before, or that leads up to it, is held against the other's, with the words that narrow it.
Made by reading short political reports of some two and a half thousand happenings, three outlets each (November 2026), where a part and
the whole, or two parts, were the commonest wrong difference.
"""

import functools
import re
from collections.abc import Iterator

from ..lexicon import rows, words
from ..record import Difference
from .concepts import concept
from .quantities import Quantity, Thing

Unlike = tuple[Difference, str]
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
# What ends the noun phrase that began with the words before.
_ENDS = frozenset(
    (
        *("of", "in", "for", "from", "to", "on", "with", "that", "who", "which", "by", "at", "over", "under", "after", "before", "into"),
        *("against", "as", "while", "because", "through", "during", "among"),
    )
)
# Between a value and the noun phrase it is of.
_IS = re.compile(r"(?:-\s?[a-z]+)?[\s-]*(?:worth of\s+)?", re.IGNORECASE)
_OF = re.compile(r"\s+(?:worth\s+)?(?:of|in)\s+(?:(?:the|an?|its|his|her|their)\s+)?")
_FOR = re.compile(r"\s+(?:for|towards?)\s+(?:(?:the|an?|its|his|her|their)\s+)?")
_LEADING = re.compile(r"\s+(?:of|worth|for|totall?ing|by)\s+(?:[a-z]+\s+){0,2}(?:[$€£]\s?)?")
_HYPHEN = re.compile(r"^-\s?[a-z]", re.IGNORECASE)
_HYPHENED = re.compile(r"-[a-z]+$", re.IGNORECASE)
# The votes of one side before those of the other.
_TALLY = re.compile(r"^(?:\s?[-–—]\s?|\s+to\s+|-to-)\d{1,3}\b(?!\s?(?:percent|per cent|%|years?|months?|days?))")
_OF_WHAT = re.compile(r"^\s+of\s+((?:[\w’'-]+\s*){1,4})")
_LAW = "law"  # the group of laws and plans, which have money in them
_LEAST = 2  # words told of two lengths that are of one thing without its being named. By judgement
# Narrows nothing.
_PLAIN = frozenset(
    map(
        concept,
        (
            *("new", "additional", "further", "massive", "sweeping", "federal", "national", "proposed", "total", "overall", "whole", "big"),
            *(
                "bipartisan",
                "partisan",
                "annual",
                "major",
                "huge",
                "huge",
                "large",
                "emergency",
                "long-awaited",
                "latest",
                "so-called",
                "short-term",
            ),
            *("scaled-down", "slimmed-down", "skinny", "revised", "ambitious", "landmark", "historic", "signature", "full", "public"),
        ),
    )
)


@functools.cache
def _groups() -> dict[str, str]:
    return {concept(noun): group for group, nouns in reversed(list(rows("sums"))) for noun in nouns.split("|")}


def one_thing(one: Quantity, other: Quantity) -> frozenset[str]:
    """What narrows the nouns of two sums alike, where these may be one: the flood of "a flood relief bill" and "the flood aid package"."""
    first, second = one.thing, other.thing
    if one.figure.kind != "money" or first is None or second is None or not kindred(first, second):
        return frozenset()
    if first.group == second.group == _LAW and not (first.narrow and second.narrow):  # "the proposal", which is named before
        return (first.narrow & other.around) | (second.narrow & one.around)
    return first.narrow & second.narrow


def other_thing(one: Quantity, other: Quantity) -> Iterator[Unlike]:
    """Why two values of different size are of two things, by the nouns that they stand with."""
    if reason := _two_sums(one, other) if one.figure.kind == "money" else _two_wholes(one, other):
        yield "scope", reason
    if one.figure.kind == "count" and _tally(one) != _tally(other) and not all(_voting(each) for each in (one, other)):
        yield "definition", "one is the outcome of a vote"
    if one.figure.kind == "duration":
        of = [_of_what(each) for each in (one, other)]
        if all(of) and of[0].isdisjoint(of[1]):
            yield "scope", "they are lengths of two things"
        if not _of_one(one, other):
            yield "definition", "it is not said alike what lasts so long"


def _two_sums(one: Quantity, other: Quantity) -> str:
    """Why two sums of money are for two things; empty where nothing says so."""
    first, second = one.thing, other.thing
    if first is None or second is None:
        known, without = (first, other) if first is not None else (second, one)
        if known is not None and known.group not in ("", _LAW, "aid") and not _told(known, without):
            return f"one is of a “{known.head.rstrip('*')}”, of which the other says nothing"
        return ""
    if not kindred(first, second) and not _in_law(first, second, one, other):
        return "they stand with two things that are not one"
    return _narrowed(one, other, first, second)


def kindred(first: Thing, second: Thing) -> bool:
    """Whether two nouns may be said of one sum: of one group, or a law and the money in it."""
    if first.head == second.head or (first.group and first.group == second.group):
        return True
    if first.head in second.narrow or second.head in first.narrow:
        return True
    groups = {first.group, second.group}
    return _LAW in groups and ("aid" in groups or bool(first.narrow & second.narrow))


def _in_law(first: Thing, second: Thing, one: Quantity, other: Quantity) -> bool:
    """Whether one is a law or a plan, and its sentence speaks of the other's thing."""
    return (first.group == _LAW and _told(second, one)) or (second.group == _LAW and _told(first, other))


def _told(known: Thing, other: Quantity) -> bool:
    """Whether the sentence of the other speaks of the thing, or of one of its group."""
    told = other.around | other.described
    return known.head in told or (bool(known.group) and any(_groups().get(word) == known.group for word in told))


def _narrowed(one: Quantity, other: Quantity, first: Thing, second: Thing) -> str:
    """Why one sum is for a part, or both are for other things of a kind; empty where nothing says so."""
    mine, yours = first.narrow - {second.head}, second.narrow - {first.head}
    apart = [mine and mine.isdisjoint(other.around | other.described), yours and yours.isdisjoint(one.around | one.described)]
    if all(apart):
        return "they are of two things of one kind"
    small = first if one.high < other.low else second
    lacking = apart[0] if small is first else apart[1]
    if lacking and not (yours if small is first else mine) and first.head == second.head:
        return "one is of a part"
    return ""


def _two_wholes(one: Quantity, other: Quantity) -> str:
    """Why two numbers that stand right before a noun ("a 60-seat hall") are of two such; empty where nothing says so."""
    if one.figure.kind not in ("count", "duration"):
        return ""
    sides = [each.thing if _hyphened(each) else None for each in (one, other)]
    for side, against, two in ((sides[0], sides[1], other), (sides[1], sides[0], one)):
        if side is None:
            continue
        if against is not None:
            return "" if side.head == against.head or _told(side, two) else "they stand before two things"
        if not _told(side, two):
            return f"one tells how large a “{side.head.rstrip('*')}” is"
    return ""


def _hyphened(one: Quantity) -> bool:
    within = one.figure.kind != "count" and _HYPHENED.search(one.figure.expression.evidence.exact)  # "60-day", and not "thirty-one"
    return bool(within or _HYPHEN.match(one.behind)) and not _tally(one)


def _of_one(one: Quantity, other: Quantity) -> bool:
    """Whether two lengths are given for one thing, or by one verb that says something."""
    head = bool(one.head) and concept(one.head) == concept(other.head)
    verb = bool(one.frame.verb) and one.frame.verb == other.frame.verb
    told = len(one.described & other.described) >= _LEAST
    return head or verb or told or not one.subjects.isdisjoint(other.subjects) or bool(_of_what(one) & _of_what(other))


def _tally(one: Quantity) -> bool:
    return bool(_TALLY.match(one.behind))


def _voting(one: Quantity) -> bool:
    """Whether it counts votes, or those who vote."""
    return _tally(one) or one.group == "voter" or (one.frame.verb == concept("vote") and one.frame.own == "agent")


def _of_what(one: Quantity) -> frozenset[str]:
    """What a length is of, by the words behind it: "two days of talks"."""
    found = _OF_WHAT.match(one.behind)
    return _content(found[1].split()) if found else frozenset()


def thing_of(one: Quantity) -> Thing | None:
    """The noun that a value is of, by where it stands; None where none stands beside it."""
    at = one.figure.expression.evidence
    best: tuple[int, int, str] | None = None
    for part in (*((one.figure.counted,) if one.figure.counted else ()), *one.figure.about[:2]):
        said = ""
        if part.start <= at.start and at.end <= part.end:
            rank, said = 3, part.exact[at.end - part.start :]
        elif at.end <= part.start:
            between = one.behind[: part.start - at.end]
            rank = next((rank for rank, link in ((3, _IS), (2, _OF), (1, _FOR)) if link.fullmatch(between)), 0)
            said = part.exact if rank else ""
        else:
            rank = 2 if _LEADING.fullmatch(one.before[part.end - at.start :] if part.end < at.start else " ") else 0
            said = part.exact if rank else ""
        if said and (best is None or (rank, len(said)) > best[:2]):
            best = (rank, len(said), said)
    found = _noun(best[2]) if best else None
    return found if found is None or found.group or (best is not None and best[0] > 1) else None  # what money is for is often no sum


def _noun(said: str) -> Thing | None:
    """The head of a noun phrase, and what narrows it."""
    found: list[str] = []
    for word in _WORD.findall(said):
        if word.lower() in _ENDS:
            break
        found.append(word.lower().removesuffix("'s").removesuffix("’s"))
    if not found:
        return None
    head = concept(found[-1])
    return Thing(head, _groups().get(head, ""), _content(found[:-1]) - {head})


def _content(found: list[str]) -> frozenset[str]:
    small = words("function_words")
    kept = (word.strip(".,;:").lower() for word in found)
    return frozenset(concept(word) for word in kept if word and word not in small and not word[0].isdigit()) - _PLAIN
