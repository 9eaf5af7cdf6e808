"""Early and later counts of one happening: a series, ordered by the time for which each was given, and no contradiction."""

import re
from datetime import UTC, datetime
from decimal import Decimal
from functools import cache
from typing import NamedTuple

import msgspec

from ..lexicon import words
from ..lexicon.quantities import outcomes_of
from ..record import Account, Figure
from ..record.calendar import in_words
from .intervals import Given, said
from .numbers import number

# What is counted in stages: an early count is lower, and no contradiction.
_GROWING = frozenset(("die", "injure", "vanish", "detain", "flee", "destroy", "infect", "deport", "rescue"))
# What only grows where the report says that the count goes on.
_GATHERED = frozenset(("count", "money", "area"))
_UNTIL = re.compile(r"\b(?:by|until|till|as of)\s+(?:(?:early|late)\s+)?\w*$", re.IGNORECASE)
_DAY = 10
# Around the day on which somebody said how many there were: by then they were counted.
_SAYING = r"(?:said|says|reported|announced|confirmed)"
_SAID_ON = re.compile(rf"\b{_SAYING}\s+(?:(?:late|early|earlier)\s+)?(?:on\s+)?$", re.IGNORECASE)
_ON_SAID = re.compile(rf"\s+{_SAYING}\b", re.IGNORECASE)
_WEEKDAY = re.compile(r"XXXX-WXX-\d")
# A count that is given for some time after another one.
_LATER = re.compile(r"\b(?:an?|one|two|three|several|few|\d{1,2})\s+(?:hour|day|week|month)s?\s+later\b", re.IGNORECASE)
# A smaller number right before a value, of which one holds; both are of one size (larger by smaller).
_OR = re.compile(r"\b([a-z]+|\d+),?\s+or\s+(?:maybe\s+|perhaps\s+)?$", re.IGNORECASE)
_ONE_SIZE = 2
# Of so many who were killed or hurt a number is raised for days; of fewer it is soon known. By judgement.
_MANY = 13
_ILL = "infect"
_HURT = frozenset(("die", "injure"))
# Two tolls of one happening that are as near as this (larger by smaller) may be an early and a later one. By judgement.
_NEAR_TOLLS = Decimal(4) / Decimal(3)
_RISING = re.compile(
    r"\b(?:toll|rais(?:e[sd]?|ing)|ris(?:e|es|en|ing)|rose|climb\w*|so far|as many as|reported(?:ly)?|feared|kills?|dies?"
    r"|leaves)\b",
    re.IGNORECASE,
)
# A count that is told as where it stands while people are looked for.
_FOR_NOW = re.compile(
    r"\b(?:(?:has|have) (?:now |already )?(?:been )?(?:killed|died|injured|wounded|hurt|left)|(?:are|were|is) (?:now |still )?confirmed"
    r"|confirmed (?:dead|deaths|killed)|rescuers|search(?:es|ing|ed)?|still missing|unaccounted for|preliminary|at this point|for now)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:in|of|since|the) (?:19|20)\d\d\b|\b(?:years?|months|decades?) (?:ago|earlier)\b")
# The parts of a day in their order.
_PARTS = {
    "dawn": 0,
    "morning": 1,
    "noon": 2,
    "midday": 2,
    "afternoon": 3,
    "evening": 4,
    "dusk": 4,
    "nightfall": 4,
    "night": 5,
    "midnight": 5,
}
_PART = re.compile(
    rf"\b(?:by|until|till|as of)\s+(?:early\s+|late\s+|mid-?\s*)?(?:\w+day\s+)?({'|'.join(_PARTS)})\b",
    re.IGNORECASE,
)
# As many counts of a series are dated as a reader takes in.
_SAID = 5


class Told(NamedTuple):
    """One account's figure, with the name the account goes by, the time it states, and the words around the figure.

    Attributes:
        published: what the account states of its publication: a day, or a minute with its zone; empty where it states none.
        counted: the time of its text until when things were counted ("by Friday"), or empty.
        sentence: the words it stands in.
        weekday: the weekday of no known date until when things were counted, or empty.
    """

    account: str
    outlet: str
    published: str
    figure: Figure
    counted: str = ""
    sentence: str = ""
    weekday: str = ""

    @property
    def part(self) -> int | None:
        """The part of the day until when things were counted ("by noon"), by its place in the day; None where it names none."""
        found = _PART.search(self.sentence) if self.figure.kind in _GATHERED else None
        return _PARTS[found[1].lower()] if found else None

    @property
    def until(self) -> bool:
        """Whether it says until when things were counted."""
        return bool(self.counted) or self.part is not None

    @property
    def time(self) -> str:
        """The time for which the count was given: the one it names, else that of the report."""
        return self.counted or self.published


def _either(figure: Figure, sentence: str) -> Figure:
    """A value that another one stands before, as the less: ``ten, or 15 minutes`` is from ten to 15."""
    expression, at = figure.expression, figure.expression.evidence.start - figure.context.start
    before, high = _OR.search(sentence[:at]), expression.high
    less = number(before[1]) if before else None
    if before is None or less is None or high is None or expression.low != high or not 0 < less < high <= less * _ONE_SIZE:
        return figure
    start = before.start(1)
    exact = sentence[start:at] + expression.evidence.exact
    words = msgspec.structs.replace(expression.evidence, start=figure.context.start + start, exact=exact)
    return msgspec.structs.replace(figure, expression=msgspec.structs.replace(expression, low=less, evidence=words))


def told(account: Account, figure: Figure, times: dict[str, tuple[str, int]]) -> Told:
    """The figure of an account; ``times`` are its time expressions' values and starts by id."""
    text, published = account.document.text, account.document.published
    value, start = times.get(figure.time or "", ("", 0))
    until = _UNTIL.search(text[max(0, start - 16) : start + 3]) or figure.head == "toll"
    day = len(value) >= _DAY and bool(until)
    sentence = text[figure.context.start : figure.context.end]
    counted = value[:_DAY] if day and value[:4].isdigit() else ""
    return Told(
        account=account.id,
        outlet=account.document.name,
        published=published.value if published else "",
        figure=_either(figure, sentence),
        counted=counted or (_said_on(account, figure) if figure.kind == "count" else ""),
        sentence=sentence,
        weekday=value[:_DAY] if day and _WEEKDAY.match(value) else "",
    )


def _said_on(account: Account, figure: Figure) -> str:
    """The day on which somebody said, in the sentence of a figure, how many there were: "said on Thursday"; empty where none is named."""
    text = account.document.text
    for one in account.times:
        start, end = one.evidence.start, one.evidence.end
        if one.type != "DATE" or not (figure.context.start <= start and end <= figure.context.end and one.value[:4].isdigit()):
            continue
        said = _SAID_ON.search(text, figure.context.start, start) or _ON_SAID.match(text, end)
        if said and len(one.value) == _DAY:
            return one.value
    return ""


@cache
def _listed(name: str) -> re.Pattern[str]:
    phrases = sorted(words(name), key=lambda one: (-len(one), one))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, phrases))})\b", re.IGNORECASE)


def goes_on(one: Told) -> bool:
    """Whether the words around a figure say that the count went on."""
    return one.figure.kind in _GATHERED and bool(_listed("cumulative").search(one.sentence))


def looks_back(one: Told) -> bool:
    """Whether the words around a figure look back on a matter whose count has closed: a trial, an inquest, an anniversary."""
    return bool(_listed("looking_back").search(one.sentence))


def grows(one: Told) -> bool:
    """Whether what is told of the things counted is told in stages: deaths, arrests, houses lost."""
    happened = outcomes_of((*one.figure.terms, one.figure.head))
    return one.figure.kind == "count" and bool(_GROWING & happened) and not looks_back(one)


def order(one: Told, other: Told) -> int:
    """-1 where the first count was given earlier than the second, 1 where later, 0 where their times do not tell."""
    left, right = one.time, other.time
    here, there = one.part, other.part
    if here is not None and there is not None and left[:_DAY] == right[:_DAY]:
        return (here > there) - (here < there)
    if not left or not right:
        return 0
    first, second = _instant(left), _instant(right)
    if first is not None and second is not None:
        return (first > second) - (first < second)
    first_day, second_day = left[:_DAY], right[:_DAY]
    if first_day.startswith(second_day) or second_day.startswith(first_day):
        return 0  # a month tells nothing of the order of its days
    return -1 if first_day < second_day else 1


def _instant(value: str) -> datetime | None:
    """The instant of a time with its zone, in UTC; None for a day, and for a time of no known zone."""
    try:
        found = datetime.fromisoformat(value)
    except ValueError:
        return None
    return found.astimezone(UTC) if found.tzinfo is not None else None


def earlier(one: Told, other: Told, left: Given, right: Given, dated: bool = False) -> str:
    """Why the lower of two counts is an earlier one of the same happening, in words; empty where nothing says so.

    ``dated``: only where their times say so.
    """
    if left.high == right.high:
        return ""
    (low, lower), (high, higher) = ((one, left), (other, right)) if left.high < right.high else ((other, right), (one, left))
    if lower.high >= higher.low:
        return ""
    first = order(low, high)
    if first < 0 and ((grows(one) and grows(other)) or goes_on(low) or goes_on(high) or (low.until and high.until)):
        return f"A count that grows: {low.outlet} {_when(low)}, {high.outlet} {_when(high)}"
    if low.figure.kind == "count" and low.weekday and high.weekday and low.weekday != high.weekday:
        return f"A count that grows: {low.outlet} and {high.outlet} say until which weekday they counted, and these are two"
    if first == 0 and (later := _later(low, high)):
        return f"A count that grows: {high.outlet} gives “{higher.words}” for “{later}”"
    near = not dated and higher.low <= lower.high * _NEAR_TOLLS and _tolls(low, high)
    if near and first > 0 and low.time[:_DAY] != high.time[:_DAY]:
        return f"A count that is revised: {high.outlet} {_when(high)}, {low.outlet} {_when(low)}"
    if not dated and first == 0 and ((near and _standing(low, high)) or _still_counted(low, high)):
        return f"A count that grows: of {low.outlet} and {high.outlet} it is not known which wrote later"
    if not dated and first == 0 and goes_on(low) and not goes_on(high):
        return f"A count that goes on: {low.outlet} gives “{lower.words}” as where it stood, and more may have come since"
    return ""


def _still_counted(low: Told, high: Told) -> bool:
    """Whether not both reports are dated, and both count the ill, or many who were killed or hurt as a number that rises."""
    if (low.published and high.published) or not (grows(low) and grows(high)):
        return False
    if all(_ILL in outcomes_of((*each.figure.terms, each.figure.head)) for each in (low, high)):
        return True
    if _value(low) < _MANY:
        return False
    return _tolls(low, high) and any(_RISING.search(each.sentence) for each in (low, high))


def _tolls(low: Told, high: Told) -> bool:
    """Whether both count the dead or the hurt of a happening that neither looks back on."""
    hurt = all(grows(each) and _HURT & outcomes_of((*each.figure.terms, each.figure.head)) for each in (low, high))
    return hurt and not any(_YEAR.search(each.sentence) for each in (low, high))


def _standing(low: Told, high: Told) -> bool:
    """Whether one of two reports, not both of a known day, tells its count as where it stands for now."""
    dated = low.published and high.published
    return not dated and any(_RISING.search(each.sentence) or _FOR_NOW.search(each.sentence) for each in (low, high))


def _later(low: Told, high: Told) -> str:
    """The words that say that the higher count was given some time after; empty where the lower one's say so, too, or none do."""
    found = _LATER.search(high.sentence) if low.figure.kind == high.figure.kind == "count" else None
    return found[0].lower() if found and not _LATER.search(low.sentence) else ""


def early_again(one: Told, other: Told, counts: list[Told]) -> str:
    """Why an account's count may be the early one of a series that others carry on, in words; empty where nothing says so.

    It has the value of an early count of another account, and is not given for a later time than the higher one.
    """
    low, high = sorted((one, other), key=_value)
    if not (grows(low) and grows(high)) or order(low, high) > 0:
        return ""
    for each in counts:
        if each.account not in (low.account, high.account) and _value(each) == _value(low) and order(each, high) < 0:
            return f"“{said(low.figure)}” in {low.outlet} is the early count that {each.outlet} gives, too; later counts are higher"
    return ""


def _value(one: Told) -> Decimal:
    return one.figure.expression.high or one.figure.expression.low or Decimal(0)


def _when(one: Told) -> str:
    """``wrote on 3 May 2014``; with the time of day where the report states it, and ``for`` a day the count itself names."""
    if one.counted:
        return f"counted until {in_words(one.counted)}"
    if not one.published:
        return "wrote on a day that it does not give"
    clock = f" at {one.published[11:16]}" if "T" in one.published and one.published[11:16] else ""
    return f"wrote on {in_words(one.published[:_DAY])}{clock}"


def growing(counts: list[Told]) -> str:
    """Several counts of one happening in one sentence, earliest first."""
    places = {figure: place for place, figure in enumerate(series(counts))}
    told = [f"{one.outlet} {_when(one)}" for one in sorted(counts, key=lambda one: places[one.figure.id])]
    return f"A count that grows: {', '.join(told[:_SAID])}{' and others' if len(told) > _SAID else ''}"


def series(counts: list[Told]) -> tuple[str, ...]:
    """The ids of the figures of a series by the time for which each was given, earliest first."""
    instants = {one.figure.id: _instant(one.time) for one in counts}

    def key(one: Told) -> tuple[str, str, str]:
        at = instants[one.figure.id]
        return one.time[:_DAY], at.isoformat() if at is not None else "", one.figure.id

    return tuple(one.figure.id for one in sorted(counts, key=key))
