"""Where two figures of different values are told much alike, and may yet be two quantities: each rule says why they are.

What is joined here is told to readers as a difference between reports. Most of what was wrongly called one in reports of some hundred
happenings, several outlets each (November 2026), is one of these: a value that the other report gives, too, beside the one that was laid
against it; a day's rise and the next day's; two polls; two people's shares; a stretch of days and one of them; an offer and the next.
None of the rules looks at what a report is about.
"""

import re
from collections.abc import Iterator, Mapping

from ..lexicon import words
from ..lexicon.quantities import outcomes_of
from ..record import Difference
from .concepts import concept
from .doubts import gains
from .quantities import Quantity
from .tolls import FATES, part_of_toll, people
from .weights import MEASURES, RARE

Unlike = tuple[Difference, str]
_SHARES = ("percent", "fraction")
_ASKED = re.compile(
    r"\b(?:polls?|pollsters?|polled|surveys?|surveyed|respondents?|(?:likely|registered|undecided) voters|approval rating)\b", re.IGNORECASE
)
# Behind a number, those of whom so many are told of: "two of the engines".
_OF_THEM = re.compile(r"^\s+of (?:the|its|their|his|her|these|those|them)\b(?! \d)", re.IGNORECASE)
# So many of one kind, and so many others beside: what they come to is another number.
_AND_OTHERS = re.compile(
    r"\b(?:and|or|plus)\b[^.;]{0,60}?\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|several|some|many) (?:others?|more)\b",
    re.IGNORECASE,
)
_VICTIMS = ("victim", "casualty")
_DEAD = ("die", "injure")
_WORD = re.compile(r"[^\W\d_]+")
# A stretch of several days, over which things are counted: "over four nights", "since the raid".
_STRETCH = re.compile(
    r"\b(?:since|so far|in all)\b|\b(?:over|during|in|across|within|through) (?:the )?(?:past |last |first )?"
    r"(?:two|three|four|five|six|seven|eight|nine|ten|several|a few|\d+) (?:nights|days|weeks|months|years|seasons)\b",
    re.IGNORECASE,
)
_ONE_DAY = re.compile(r"\b(?:night|evening|morning|afternoon|today|tonight|yesterday|overnight|\w+day)\b", re.IGNORECASE)
_TURN = re.compile(
    r"\b(?:counter(?:ed|ing|s|-?offer\w*)?|revised|improved|sweetened|"
    r"(?:first|initial|original|earlier|latest|final|new|previous) (?:bid|offer|demand|proposal))\b",
    re.IGNORECASE,
)
# A stretch that is counted back from the day of the report: "six of the past seven contests".
_BACK = re.compile(r"\b(?:past|last|previous|next|first) $", re.IGNORECASE)
# Beside an age, what says that somebody was so old at another time.
_THEN = re.compile(
    r"\b(?:at the time|back then|then[- ]\d|turn(?:s|ed|ing)? \d|(?:when|since|while) (?:he|she|[A-Z]\w+) (?:was|turned)"
    r"|at (?:the )?age(?: of)?|only \d|\d,? when)\b"
)
# Words that tie two small counts by themselves, from this number on. By judgement.
_MANY = 3
_DIGITS = 3  # of a value that hardly two things have by chance. By judgement
_LIGHT = frozenset(map(concept, ("be", "have", "do", "exist", "say", "include")))
_MOVED = ("rise", "fall", "lose")
_MOVES = re.compile(
    r"\b(?:f[ae]ll(?:en|s|ing)?|r(?:o|i)se[ns]?|lost|los(?:es|ing)|gain(?:ed|s|ing)?|dropp?(?:ed|s|ing)?|down|up|plunged?|slid|climbed|jumped|shed)\b",
    re.IGNORECASE,
)
_CLOSE = 60  # code points before a figure
_MOVING = ("percent", "money", "count")
# A time that is the day of the report itself.
_NOW = re.compile(r"\b(?:today|now|currently|at the close|this (?:morning|afternoon|evening))\b", re.IGNORECASE)


def unsure(one: Quantity, other: Quantity, names: Mapping[str, str]) -> Iterator[Unlike]:
    """What may make two figures of different values two quantities, with the reason in words.

    Args:
        one: a figure ready for comparing.
        other: one of another account.
        names: of the story's entities by id.
    """
    if _two_days(one, other):
        if one.figure.kind in _SHARES and all(_ASKED.search(each.sentence) for each in (one, other)):
            yield "period", "shares of those who were asked, on two days"
        if any(_BACK.search(each.before) for each in (one, other)):
            yield "period", "it is counted back from the day of each report"
        if _moved(one, other):
            yield "period", "by how much it changed, on two days"
    if reason := _part_of_it(one, other):
        yield "scope", reason
    if stretch := _stretch(one, other):
        yield "period", f"one is counted over more than a day: “{stretch}”"
    if _nearer(one, other) or _nearer(other, one):
        yield "scope", "its account gives a value that is nearer to the other’s"
    if people := _owners(one, other, names):
        yield "scope", f"one is told of {people[0]}, the other of {people[1]}"
    if _proposed(one) and _proposed(other) and (_two_days(one, other) or _turn(one) != _turn(other)):
        yield "period", "what is offered or asked for changes until it is agreed on"


def untied(one: Quantity, other: Quantity) -> Unlike | None:
    """Why the two are not tied firmly enough by themselves; None where they are.

    A count that has others of the same fate beside it says less than how many there were; two small counts are tied by more than their
    noun: by what is done with them, by whose or how they are.
    """
    small, large = (one, other) if one.high < other.low else (other, one)
    if one.figure.kind == "count" and _others(small) and not _others(large):
        return "scope", "beside one, others are told of"
    if one.figure.kind == "age" and not _of_one_person(one, other):
        return "scope", "it is not said alike whose age it is"
    grown = bool(small.rest.written) and small.rest.written < large.rest.written  # an early count and a later one are laid side by side
    exact = not grown and all(each.figure.approximator == "exact" and each.low == each.high and not each.gathered for each in (one, other))
    if exact and small.high < RARE and one.figure.kind == "count" and one.outcomes & other.outcomes & FATES and people(one, other):
        reason = part_of_toll(one, other)
        return ("scope", reason) if reason else None
    if one.figure.kind != "count" or max(one.high, other.high) >= RARE or one.outcomes & other.outcomes:
        return None
    mine, yours = ({part.entity or part.head for part in each.frame.parts.values()} - {""} for each in (one, other))
    shared = len(one.words & other.words)
    if shared >= _MANY or (shared and mine & yours) or (one.bearer and one.bearer == other.bearer):
        return None
    if one.frame.verb and one.frame.verb == other.frame.verb and one.frame.verb not in _LIGHT:
        return None
    return "definition", "no more is told of both than what they count"


def _of_one_person(one: Quantity, other: Quantity) -> bool:
    """Whether two ages are of one who is named alike, or who alone has an age in both accounts and to whom the same happened."""
    if one.bearer or other.bearer:
        return one.bearer == other.bearer and bool(_THEN.search(one.sentence)) == bool(_THEN.search(other.sentence))
    alone = all(sum(key[0] == each.dimension for key in each.rest.values) == 1 for each in (one, other))
    told = one.outcomes & other.outcomes or (one.frame.verb and one.frame.verb == other.frame.verb)
    return alone and bool(told)


def told_elsewhere(one: Quantity, other: Quantity) -> bool:
    """Whether the account of one gives the value of the other, too, for a like thing: that is the one to be laid beside the other."""
    return any(
        _like(mine, yours, group, outcomes)
        for mine, yours in ((one, other), (other, one))
        for group, outcomes in mine.rest.values.get((yours.dimension, yours.low, yours.high), ())
    )


def _like(mine: Quantity, yours: Quantity, group: str, outcomes: frozenset[str]) -> bool:
    """Whether what an account gives the other's value for is like the other's thing."""
    if mine.figure.kind == "age" or mine.dimension in MEASURES or _precise(yours):
        return True
    if outcomes and yours.outcomes and outcomes.isdisjoint(yours.outcomes):
        return False
    told = bool(outcomes & yours.outcomes)
    same = bool(group) and (group == yours.group or (told and yours.wider in (group, yours.group)))
    return same and (told or yours.high >= RARE) if yours.figure.kind == "count" else same


def _precise(one: Quantity) -> bool:
    """Whether a value has so many digits that hardly two things have it by chance."""
    return one.figure.kind in ("count", "money") and len(one.high.normalize().as_tuple().digits) >= _DIGITS


def _nearer(one: Quantity, other: Quantity) -> bool:
    """Whether the account of one gives a like thing a value that is nearer to the other's: that is the one to be laid beside the other.

    Of sums that stand with no noun any may be like; of two that are told in the same words none is nearer.
    """
    gap = abs(one.high - other.high)
    poorer, richer = sorted((one.described, other.described), key=len)
    if not one.group and not other.group and len(poorer) >= _MANY and poorer <= richer:
        return False
    return one.figure.kind == "money" and any(
        dimension == one.dimension and low == high and abs(high - other.high) < gap and any(group == one.group for group, _ in given)
        for (dimension, low, high), given in one.rest.values.items()
    )


def _two_days(one: Quantity, other: Quantity) -> bool:
    """Whether the accounts were written on two days, and no one time is given for both figures."""
    days = (one.rest.written, other.rest.written)
    return all(days) and days[0] != days[1] and (not one.time or one.time != other.time)


def _moved(one: Quantity, other: Quantity) -> bool:
    """Whether both say by how much something rose or fell, for the day of their report or for no day that they name."""
    if one.figure.kind not in _MOVING or one.figure.period is not None or other.figure.period is not None:
        return False
    moved = [each.figure.change is not None or each.limits.change == "by" or _went(each) for each in (one, other)]
    return all(moved) and all(not each.when or _NOW.search(each.when) or _ONE_DAY.search(each.when) for each in (one, other))


def _went(one: Quantity) -> bool:
    """Whether its outcome, or a verb right before it, says that something went up or down."""
    return bool(one.outcomes & set(_MOVED)) or bool(_MOVES.search(one.before[-_CLOSE:]))


def _part_of_it(one: Quantity, other: Quantity) -> str:
    """Why one may be a part of the other; empty where nothing says so."""
    small, large = (one, other) if one.high < other.low else (other, one)
    if one.figure.kind != "count":
        return ""
    some = [bool(_OF_THEM.search(each.behind)) for each in (small, large)]
    if some == [True, False] and not one.outcomes & other.outcomes and one.frame.verb != other.frame.verb:
        return "one is told of some of them"
    victims = [each.figure.head in _VICTIMS for each in (one, other)]
    if victims[0] != victims[1] and not (one.outcomes & other.outcomes & set(_DEAD)):
        return "victims may be dead or hurt"
    return ""


def _others(one: Quantity) -> bool:
    """Whether so many others of the same fate are told of behind a figure: "six drivers and three others"."""
    found = _AND_OTHERS.search(one.behind)
    return found is not None and outcomes_of(_WORD.findall(one.behind[: found.end()].lower())) <= one.outcomes


def _stretch(one: Quantity, other: Quantity) -> str:
    """The words for the days over which one is counted, where the other is told of one of them; empty where nothing says so."""
    for long, short in ((one, other), (other, one)):
        said = long.figure.period.exact if long.figure.period is not None else ""
        if _STRETCH.search(said) and short.figure.period is None and _ONE_DAY.search(short.when) and long.high > short.low:
            return said
    return ""


def _owners(one: Quantity, other: Quantity, names: Mapping[str, str]) -> tuple[str, str] | None:
    """The named people of whom each is told last before it, where both are of what somebody has or wins; None for one and the same."""
    told = [bool(gains() & {concept(term) for term in each.figure.terms}) and each.frame.own != "agent" for each in (one, other)]
    first, second = one.nearest, other.nearest
    if not all(told) or not first or not second or first == second or one.outcomes & other.outcomes:
        return None
    if first in other.names or second in one.names or not all(names.get(each, "")[:1].isupper() for each in (first, second)):
        return None
    return names[first], names[second]


def _proposed(one: Quantity) -> bool:
    """Whether a figure is one that somebody asks for or offers."""
    return not words("proposing").isdisjoint(one.figure.terms) or one.frame.verb in {concept(word) for word in words("proposing")}


def _turn(one: Quantity) -> bool:
    """Whether an offer is told as an answer to another, or as the first of several."""
    return bool(_TURN.search(one.sentence))
