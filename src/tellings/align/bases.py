"""On what basis a number is told: as what was expected, on the average, at an hour of trading, as what another is reckoned from.

A forecast and a result, the record that was broken and the new one, a low of the morning and the close are two quantities in like words. In
short political and market reports of some two and a half thousand happenings (November 2026) a fifth of all wrongly called differences
between figures were of this kind. What is looked at are the words of the figure's own clause, never what a report is about.
"""

import re
from collections.abc import Iterator

from ..record import Difference
from .quantities import Quantity

Unlike = tuple[Difference, str]
# Code points of the clause before and behind a value that may say on what basis it is told. By judgement.
_AHEAD, _BACK = 70, 60
_CLAUSE = re.compile(r"[;:—–]|,\s(?:and|but|while|with|as|up|down|from|which|who|compared)\b|\s(?:and|but|while)\s")
_EXPECTED = re.compile(
    r"\b(?:(?<!is )(?<!are )expected(?! to)|expectations?|forecast(?:s|ed|er|ers|ing)?|predict(?:s|ed|ions?|ing)?|projections?|projected"
    r"|consensus|anticipated|economists|analysts (?:had )?(?:expect|see|saw)\w*|worst[- ]case|targets?|targeted|aimed for|goal)\b",
    re.IGNORECASE,
)
_AHEAD_OF_TIME = re.compile(r"\b(?:will|would|could|may|might|can|if|shall|should)\b", re.IGNORECASE)
_AVERAGE = re.compile(r"\b(?:averag(?:e|es|ed|ing)|mean|median|typical(?:ly)?)\b", re.IGNORECASE)
_REVISED = re.compile(r"\brevis(?:ed|ing|ion|es?)\b", re.IGNORECASE)
_UNADJUSTED = re.compile(r"\b(?:unadjusted|before adjust\w+|not (?:\w+ )?adjusted|without adjust\w+)\b", re.IGNORECASE)
# What a value is reckoned from, or what it broke: "down from", "compared with", "the previous record of".
_LEADS = (
    r"(?:(?:the|an?|its|his|her|their|about|around|some|roughly|nearly|almost|just|only|over|more than|less than|revised"
    r"|upwardly|downwardly|[\w-]+day['’]s|last \w+['’]s)\s+)*"
)
_KEPT = (
    r"(?:(?:previous|prior|former|earlier|old|last)\s+)?(?:record|high|low|peak|level|total|rate|mark|figure|tally)?"
    r"(?:[- ](?:high|low|breaking))?\s*"
)
_MOVED_FROM = re.compile(
    r"\b(?:down|up|lower|higher|fewer|fell|falls|rose|rises|dropp\w+|declin\w+|increas\w+|decreas\w+|cut|rais\w+|slip\w+|jump\w+|climb\w+"
    r"|plung\w+|reduc\w+|chang\w+|revis\w+|improv\w+|surg\w+|soar\w+|grew|grow\w*|went)\b[^.;]{0,40}?\bfrom "
    rf"{_LEADS}{_KEPT}(?:of\s+)?(?:[$€£]\s?)?$",
    re.IGNORECASE,
)
_RECORD = r"(?:(?:previous|prior|former|earlier|old|last)\s+)?(?:record|high|peak|mark)(?:[- ](?:high|low|breaking))?\s*"
_AGAINST = re.compile(
    rf"\b(?:(?:compared (?:with|to)|as against|versus|vs\.?)\s*{_LEADS}{_KEPT}"
    rf"|(?:tops?|topped|topping|surpass\w*|beat\w*|br[eo]a?k\w*|shatter\w*|eclips\w*|exceed\w*|outpac\w*)\s+{_LEADS}{_RECORD})"
    r"(?:of\s+)?(?:[$€£]\s?)?$",
    re.IGNORECASE,
)
_BEFORE_IT = re.compile(rf"\b(?:previous|prior|former|earlier)\s+{_KEPT}(?:of\s+)?(?:[$€£]\s?)?$", re.IGNORECASE)
# How far one thing lies from another: "two points higher than", "an hour away from".
_GAP = re.compile(
    r"^\s+(?:[\w'’-]+\s+){0,2}?(?:away from|short of|shy of|apart|less than|more than|fewer than|higher than|lower than|above|below"
    r"|ahead of|larger than|smaller than|greater than|bigger than|behind|(?:lead|edge|advantage) over|gap between)\b",
    re.IGNORECASE,
)
_GAP_OF = re.compile(r"\b(?:gaps?|difference|margin|lead|shortfall|distance) of\s+(?:[a-z]+\s+){0,2}(?:[$€£]\s?)?$", re.IGNORECASE)
# The hours of a day of trading; what is told of one says nothing of another.
_HOURS = {
    "the opening": re.compile(
        r"\b(?:(?:early|morning|pre-?market) trad\w+|futures|pre-?market|at the open(?:ing)?|opening (?:bell|minutes)|opened)\b",
        re.IGNORECASE,
    ),
    "some hour of trading": re.compile(
        r"\b(?:at one point|by \d{1,2}[:.]\d\d [ap]\.?m|by \d{4} GMT"
        r"|intra-?day|session(?:['’]s)? (?:highs?|lows?)|at (?:its|their) (?:lows?|highs?|worst|best)|midday|mid-?day"
        r"|afternoon trad\w+|during the (?:day|session))\b",
        re.IGNORECASE,
    ),
    "the close": re.compile(
        r"\b(?:clos(?:e|es|ed|ing)|finish(?:ed|es)?|ended|settle[ds]?|end of (?:the day|trading|the session)|closing bell)\b", re.IGNORECASE
    ),
}
_TRADED = re.compile(r"\b(?:points?|Dow|S&P|Nasdaq|index|shares?|stocks?|futures|markets?|trading|crude|barrels?|ounces?)\b")
_DEEP = re.compile(r"\b(?:deep|depth|deepest)\b", re.IGNORECASE)
# Who puts a forecast, or a target for a price, on a thing.
_FORECASTER = re.compile(
    r"\b([A-Z][\w&.]+) (?:\w+ )?(?:believes|believe|expects|expect|estimates|estimate|predicts|predict|forecasts|forecast|projects|sees"
    r"|reckons|(?:has |have )?(?:maintained|maintains|raised|raises|lowered|lowers|reiterated|reiterates|set|sets)"
    r" (?:its|his|her|their|an?))\b"
)
_SINCE = re.compile(r"^[^.;,]{0,40}\bsince\b", re.IGNORECASE)
_SINCE_ANY = re.compile(r"\bsince\b", re.IGNORECASE)
_CHANGES = frozenset(("decline", "drop", "fall", "loss", "rise", "increase", "gain", "jump", "plunge", "slump", "point", "slide", "growth"))


def other_basis(one: Quantity, other: Quantity) -> Iterator[Unlike]:
    """Why two values of different size are told on two bases, with the kind of difference and the reason in words."""
    for each, two in ((one, other), (other, one)):
        clause, against = _clause(each), _clause(two)
        if _EXPECTED.search(clause) and not _EXPECTED.search(against) and not _AHEAD_OF_TIME.search(against):
            yield "definition", "one is what was expected or aimed at"
        if (_AVERAGE.search(clause) or _AVERAGE.search(_named(each))) and not _AVERAGE.search(two.sentence):
            yield "definition", "one is an average"
        if _UNADJUSTED.search(clause) and not _UNADJUSTED.search(two.sentence):
            yield "definition", "one is not adjusted"
        if _REVISED.search(clause) and not _REVISED.search(two.sentence):
            yield "definition", "one was revised"
        if _reckoned_from(each) and not _reckoned_from(two):
            yield "period", "one is what another number is held against"
        if _gap(each) and not _gap(two):
            yield "definition", "one is how far two things lie apart"
        if _change(each) and _SINCE.match(each.behind) and not _SINCE_ANY.search(two.sentence):
            yield "period", "one is counted since an earlier day"
    yield from _of_both(one, other)


def _of_both(one: Quantity, other: Quantity) -> Iterator[Unlike]:
    """The same, by what is told of both."""
    if one.figure.kind == "distance" and _other_way(one, other):
        yield "definition", "one is how deep a thing is"
    if _two_forecasters(one, other):
        yield "definition", "they are what two people or houses expect"
    if hours := _hours(one, other):
        yield "period", f"one is told of {hours}, the other may be of another hour"


def _other_way(one: Quantity, other: Quantity) -> bool:
    """Whether one is told as a depth alone."""
    return (_DEEP.search(_clause(one)) is None) != (_DEEP.search(_clause(other)) is None)


def _two_forecasters(one: Quantity, other: Quantity) -> bool:
    """Whether each is what somebody who is named expects, and they are two: analysts' targets and estimates."""
    told = [_FORECASTER.findall(each.before) for each in (one, other)]
    return all(told) and {told[0][-1]}.isdisjoint({told[1][-1]})


def _clause(one: Quantity) -> str:
    """The words of its clause near a value."""
    before, behind = one.before[-_AHEAD:], one.behind[:_BACK]
    cut = [found.end() for found in _CLAUSE.finditer(before)]
    stop = _CLAUSE.search(behind)
    return f"{before[cut[-1] :] if cut else before} # {behind[: stop.start()] if stop else behind}"


def _named(one: Quantity) -> str:
    """The words for what it is of."""
    return " ".join(part.exact for part in (one.figure.counted, *one.figure.about[:1]) if part is not None)


def _reckoned_from(one: Quantity) -> bool:
    before = one.before[-_AHEAD:]
    return any(pattern.search(before) for pattern in (_MOVED_FROM, _AGAINST, _BEFORE_IT))


def _gap(one: Quantity) -> bool:
    return bool(_GAP.match(one.behind) or _GAP_OF.search(one.before[-_AHEAD:]))


def _change(one: Quantity) -> bool:
    """Whether a value is by how much something went up or down."""
    return one.figure.kind in ("percent", "count") and (one.figure.change is not None or one.figure.head in _CHANGES)


def _hours(one: Quantity, other: Quantity) -> str:
    """The hour of trading that one is told of and the other need not be; empty where both are told of the close, or nothing is traded."""
    if not all(_TRADED.search(each.sentence) for each in (one, other)) or one.figure.kind not in ("percent", "count", "money"):
        return ""
    told = [frozenset(name for name, said in _HOURS.items() if said.search(_clause(each))) for each in (one, other)]
    if told[0] & told[1]:  # within it prices move on
        return f"a moment of {min(told[0] & told[1])}" if "the close" not in told[0] & told[1] else ""
    return min(told[0] or told[1]) if told[0] != told[1] else ""
