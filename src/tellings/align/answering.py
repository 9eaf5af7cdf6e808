"""Whether two figures of different values answer one question: that has to be shown, and is not so because nothing speaks against it.

A long report has many numbers of one kind: those who were killed, hurt, taken to one hospital, sought. Two reports of it nearly always have
some two of them that are told in like words and differ. As in the linking of records, where the chance of a false pair grows with the
number of candidates on both sides (Fellegi and Sunter, "A theory for record linkage", 1969), figures of accounts that give many are held
against each other only where the same is said to have happened to the same things in the same part: those killed, not those found.
"""

import functools
import re
from decimal import Decimal

from ..lexicon import words
from ..lexicon.quantities import outcome_groups
from ..record import Difference
from .concepts import concept
from .quantities import Quantity
from .tolls import people
from .weights import ALIKE, DIGITS, LEAST_ALIKE, MEASURES, RARE, SCALES

# Up to so many values in each of two accounts, so few can be mixed up that likeness is enough. By judgement.
FEW = 5
# A lower bound allows what lies above it up to here (ratio), and "about" what lies beside it.
ABOVE = Decimal(2)
BESIDE = Decimal("0.1")
_LOWER, _UPPER = ("at_least", "more_than"), ("at_most", "less_than", "nearly")
# Values of one size: the larger is at most this many times the smaller; of so many others of that size either could be meant. By judgement.
SIZE = Decimal(3)
RIVALS = 1
_RECORDED = frozenset({"broadcast", "clip", "film", "footage", "podcast", "recording", "speech", "tape", "video"})
DAY = "2019-05-14"
_SIZED = ("count", "money", "distance", "mass", "area", "volume")
# Right before or behind a number, or among the first words of what is counted, what says that more are told of beside.
_REST = re.compile(r"\b(?:other|another|remaining|additional|further)\s+$", re.IGNORECASE)
_OTHERS = re.compile(r"^\s+(?:[a-z-]+\s+)?(?:others?|more)\b(?! than)", re.IGNORECASE)
# What says that a value was given up later.
_AT_FIRST = re.compile(
    r"\b(?:initially|at first|originally|(?:initial|preliminary|early|earlier) (?:reports?|counts?|estimates?))\b",
    re.IGNORECASE,
)
_CAPTION = re.compile(r"\b(?:image|photo|picture|slide) \d+ of \d+\b|^\W*\d+ (?:of|/) \d+\b", re.IGNORECASE)


@functools.cache
def _light() -> frozenset[str]:
    """The concepts of the verbs that say little of what is done."""
    return frozenset(map(concept, words("light_verbs"))) | {""}


@functools.cache
def _bearing() -> frozenset[str]:
    """The concepts of the verbs whose subject it is that something happens to: "die", "flee"; who kills does not die."""
    return frozenset(map(concept, words("experiencing")))


@functools.cache
def _undergoing() -> frozenset[str]:
    """The concepts of the verbs that only tell of their object, what happens to their subject: "suffered injuries"."""
    return frozenset(map(concept, ("suffer", "sustain", "have", "receive", "incur")))


@functools.cache
def _works() -> frozenset[str]:
    """The concepts of the nouns for what is written or recorded and has a length of its own."""
    return frozenset(map(concept, words("documents") | _RECORDED))


@functools.cache
def _fates() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for term, groups in outcome_groups().items():
        found.setdefault(concept(term), set()).update(groups)
    return {term: frozenset(groups) for term, groups in found.items()}


def unanswered(one: Quantity, other: Quantity) -> tuple[Difference, str] | None:
    """What is missing to call two values of two accounts two answers to one question, in words; None where nothing is."""
    if _agreeing(one, other):
        return None
    if _of_others(one, other):
        return "scope", "one counts others, beside those who are told of before"
    if any(_AT_FIRST.search(each.sentence) for each in (one, other)):
        return "period", "one is told as what was thought at first"
    if any(_CAPTION.search(each.sentence) for each in (one, other)):
        return "scope", "one stands in the caption of a picture"
    if max(len(one.rest.values), len(other.rest.values)) <= FEW or _one_of_each(one, other) or _alone(one, other):
        return None
    if one.figure.kind == "age" or _same_told(one, other) or _of_one_day(one, other) or _of_one_work(one, other):
        return None
    if _listed_alike(one, other):
        return None
    return "definition", "it is not said that the same happened to both"


def _agreeing(one: Quantity, other: Quantity) -> bool:
    """Whether both values may hold as they are qualified, so that nothing is called a difference; of grown counts too."""
    small, large = (one, other) if one.high <= other.high else (other, one)
    if large.low <= small.high:
        return True
    bounded = small.figure.approximator in _LOWER and large.low <= small.high * ABOVE
    limited = large.figure.approximator in _UPPER and small.high * ABOVE >= large.low
    about = "about" in (small.figure.approximator, large.figure.approximator) and large.low - small.high <= large.low * BESIDE
    return bounded or limited or about


def _one_of_each(one: Quantity, other: Quantity) -> bool:
    """Whether a thing has one such value only, however it is told: a magnitude, a weight, a number that lost its word of scale."""
    same = bool(one.head) and concept(one.head) == concept(other.head)
    if same and one.dimension in MEASURES:
        return True
    small, large = sorted((one.high, other.high))
    digits = len(small.normalize().as_tuple().digits) >= DIGITS
    if same and small > 0 and digits and any(small * scale == large for scale in SCALES):
        return True
    return same and bool(one.time) and one.time == other.time and one.gathered and other.gathered


def _alone(one: Quantity, other: Quantity) -> bool:
    """Whether hardly another value of their size is given that could be meant instead, and the same is told of both."""
    if one.figure.kind not in _SIZED or min(one.low, other.low) < RARE:
        return False
    least, most = min(one.low, other.low) / SIZE, max(one.high, other.high) * SIZE
    rivals = sum(
        dimension == each.dimension and (low, high) != (each.low, each.high) and low <= most and least <= high
        for each in (one, other)
        for dimension, low, high in each.rest.values
    )
    same = bool(one.head) and concept(one.head) == concept(other.head)
    return rivals <= RIVALS and (same or not one.outcomes.isdisjoint(other.outcomes))


def _same_told(one: Quantity, other: Quantity) -> bool:
    """Whether the same is said of both: they have one fate, or one verb in one part, or one named doer has so many of the same."""
    if _told(one) & _told(other):
        return True
    first, second = (each.frame.parts.get("agent") for each in (one, other))
    if first is None or second is None:
        return False
    doer = bool(first.entity) and first.entity == second.entity
    same = bool(one.figure.head) and concept(one.figure.head) == concept(other.figure.head)
    if doer and same and one.frame.own == other.frame.own:
        return True
    return one.frame.verb == other.frame.verb and one.frame.verb not in _light() and (doer or first.head == second.head) and same


def _of_one_work(one: Quantity, other: Quantity) -> bool:
    """Whether both tell how long a film or a text is ("the 17-minute film"), and neither account tells it of another such."""
    if one.figure.kind != "duration" or one.thing is None or other.thing is None or one.thing.head != other.thing.head:
        return False
    only = (sum(_given(each, key, found) for key, found in each.rest.values.items()) == 1 for each in (one, other))
    hyphened = ("-" in each.figure.expression.evidence.exact for each in (one, other))
    return one.thing.head in _works() and all(hyphened) and all(only)


def _given(one: Quantity, key: tuple[str, Decimal, Decimal], found: tuple[tuple[str, frozenset[str]], ...]) -> bool:
    """Whether a value of an account is one of the same dimension for a thing like that of one of its figures."""
    return key[0] == one.dimension and any(group == one.group for group, _ in found)


def _listed_alike(one: Quantity, other: Quantity) -> bool:
    """Whether both are sums in a list ("$40 million for harbour patrol boats"), and all that is told of one is told of the other."""
    poorer, richer = sorted((one.described, other.described), key=len)
    bare = not any(each.frame.verb or each.figure.head for each in (one, other))
    return bare and one.figure.kind == "money" and len(poorer) >= LEAST_ALIKE and poorer <= richer


def _of_one_day(one: Quantity, other: Quantity) -> bool:
    """Whether both count one thing for one named day, and nearly all that is told of one is told of the other."""
    head = concept(one.figure.head)
    if one.figure.kind != "count" or not head or head != concept(other.figure.head) or one.time != other.time or len(one.time) < len(DAY):
        return False
    told = one.described - {head}, other.described - {head}
    both = told[0] & told[1]
    return len(both) >= LEAST_ALIKE and len(both) >= ALIKE * min(map(len, told)) and one.frame.verb == other.frame.verb


def _told(one: Quantity) -> frozenset[tuple[str, str]]:
    """What is said of a figure by its own noun and its own verb: fates, and the verb with the part that it has in it."""
    frame, counts = one.frame, one.figure.kind == "count"
    own = frame.own if frame.sure or not counts else ""
    found = {("fate", fate) for fate in outcome_groups().get(one.figure.head, ())} if counts else set()
    if not frame.verb:
        return frozenset(found | {("fate", fate) for fate in one.outcomes})
    by = [frame.parts[name].head for name in ("is", "object") if name in frame.parts]
    if frame.verb in _light() | _undergoing() and own in ("agent", "object"):
        found |= {("fate", fate) for head in by for fate in _fates().get(head, ())}
    if own == "object" or (own == "agent" and frame.verb in _bearing()):
        found |= {("fate", fate) for fate in _fates().get(frame.verb, ())}
    if own and (frame.verb not in _light() or not counts):
        found.add((frame.verb, own if counts else ""))
    elif not counts and frame.verb not in _light():
        found.add((frame.verb, ""))
    return frozenset(found)


def _of_others(one: Quantity, other: Quantity) -> bool:
    """Whether one counts those beside others and the other does not; of people, whether either does: beside whom is seldom told alike."""
    others = [each.figure.kind == "count" and _beside_others(each) for each in (one, other)]
    return others[0] != others[1] or (any(others) and (people(one, other) or "other" in (one.figure.head, other.figure.head)))


def _beside_others(one: Quantity) -> bool:
    """Whether a figure counts those beside others: "two others", "three more", "another four", "the remaining five"."""
    at = one.figure.expression.evidence
    start, end = (max(0, place - one.figure.context.start) for place in (at.start, at.end))
    return bool(_REST.search(one.sentence[:start]) or _OTHERS.match(one.sentence[end:]))
