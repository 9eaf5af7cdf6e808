"""The values that accounts give for one quantity, compared: same, compatible, or differing, and why, in words.

Each verdict rests on the values, on how they are qualified ("about", "more than"), and on the precision with which they are written; never
on how alike the sentences are.
"""

from decimal import Decimal
from itertools import combinations
from typing import NamedTuple

import msgspec

from ..lexicon.quantities import outcome_groups
from ..record import Account, AlignedFigure, Expression, Figure, FigureStatus
from ..record.calendar import in_words
from .intervals import Given, converted, given, holds, precision, rounds, said

# Of many pairs, as many reasons as a reader takes in.
REASONS = 3
# Grounds for comparing that are named at the end of a reason.
GROUNDS = 2
# What the values themselves show.
_EVIDENT = frozenset(("the same value", "the same small number", "values of one size"))
_SAME = "The same value"
# So many differently worded values are held against each other, pair by pair; a quantity told in more ways is in dispute long before.
MANY = 40
# Bounds from below: more may be found than either says.
LOWER = frozenset(("at_least", "more_than"))
_ORDER: tuple[FigureStatus, ...] = ("same", "compatible", "differs")
# What is counted in stages: an early count is lower, and no contradiction.
_GROWING = frozenset(("die", "injure", "vanish", "detain", "flee", "destroy", "infect", "deport", "rescue"))


class Verdict(NamedTuple):
    """How two values compare, and why."""

    status: FigureStatus
    reason: str


class Told(NamedTuple):
    """One account's figure, with the name the account goes by and the day it states."""

    account: str
    outlet: str
    published: str
    figure: Figure


def amounts(aligned: AlignedFigure, accounts: tuple[Account, ...]) -> AlignedFigure:
    """The aligned figure with its status and the reason, in words, of that status."""
    found = _looked.up(accounts)
    told = [found[telling.account, telling.figure] for telling in aligned.tellings]
    if len(told) < 2:
        return msgspec.structs.replace(aligned, status="single", reason=_single(told))
    differing = list({(said(one.figure), one.published): one for one in told}.values())
    verdicts = [verdict(one, other) for one, other in combinations(differing[:MANY] if len(differing) > 1 else told[:2], 2)]
    status = max((one.status for one in verdicts), key=_ORDER.index)
    reasons = list(dict.fromkeys(one.reason for one in verdicts if one.status == status))[:REASONS]
    sentences = [_said(told)] if reasons == [_SAME] else [_said(told), *reasons]
    if aligned.reason:
        sentences.append(f"Taken as one quantity: {_grouped(aligned.reason)}")
    return msgspec.structs.replace(aligned, status=status, reason=" ".join(f"{one}." for one in sentences))


def _said(told: list[Told]) -> str:
    """Who gives which value: ``A and B give the same value, 31``; ``A gives some 30; B and C give 31``."""
    outlets: dict[str, list[str]] = {}
    for one in told:
        names = outlets.setdefault(said(one.figure), [])
        if one.outlet not in names:
            names.append(one.outlet)
    if len(outlets) == 1 and len(told) > 1:
        words, names = next(iter(outlets.items()))
        return f"{_listing(names)} {_gives(names)} the same value, {words}"
    return "; ".join(f"{_listing(names)} {_gives(names)} {words}" for words, names in outlets.items())


def _gives(names: list[str]) -> str:
    return "gives" if len(names) == 1 else "give"


def _listing(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _grouped(reason: str) -> str:
    """The grounds for comparing, the first two that say more than the values themselves do, each of another kind."""
    grounds = reason.split("; ")
    telling = [ground for ground in grounds if ground not in _EVIDENT] or grounds
    kinds: dict[str, str] = {}
    for ground in telling:
        kinds.setdefault(ground.partition(" “")[0], ground)
    return "; ".join(list(kinds.values())[:GROUNDS])


class _Looked:
    """The figures of the accounts that were compared last, found by id: a story's quantities are compared one after another."""

    def __init__(self) -> None:
        self.accounts: tuple[Account, ...] = ()
        self.found: dict[tuple[str, str], Told] = {}

    def up(self, accounts: tuple[Account, ...]) -> dict[tuple[str, str], Told]:
        """The figures of the accounts by account and figure id."""
        if self.accounts is not accounts:
            self.found = {(account.id, figure.id): _of(account, figure) for account in accounts for figure in account.figures}
            self.accounts = accounts
        return self.found


_looked = _Looked()


def _of(account: Account, figure: Figure) -> Told:
    published = account.document.published
    return Told(account.id, account.document.name, published.value if published else "", figure)


def _single(told: list[Told]) -> str:
    return f"Only {told[0].outlet} gives it." if told else ""


def verdict(one: Told, other: Told) -> Verdict:
    """How the figures of two accounts compare, by their expressions and their equivalents in other units."""
    best: Verdict | None = None
    for left in _expressions(one.figure):
        for right in _expressions(other.figure):
            pair = converted(given(one.figure, left), given(other.figure, right))
            if pair is not None:
                found = _compared(one, other, *pair)
                if best is None or _ORDER.index(found.status) < _ORDER.index(best.status):
                    best = found
    if best is None:
        return Verdict("compatible", "They are given in units that can't be converted into each other")
    return best


def _expressions(figure: Figure) -> tuple[Expression, ...]:
    return (figure.expression, *figure.equivalents)


def _compared(one: Told, other: Told, left: Given, right: Given) -> Verdict:
    if (left.low, left.high) == (right.low, right.high):
        return _equal(left, right)
    if left.unit != right.unit and rounds(left, right):
        return Verdict("same", f"The same value after conversion from {right.unit} to {left.unit}")
    for bound, value in ((left, right), (right, left)):
        reason = holds(bound, value)
        if reason:
            return Verdict("compatible", reason)
    for coarse, fine in ((left, right), (right, left)):
        if precision(coarse) >= precision(fine) and coarse.rounded and rounds(coarse, fine):
            rounded = f"“{coarse.words}” may be “{fine.words}” rounded to the precision it is written with"
            return Verdict("compatible", f"With caution: {rounded}; it may also cover another scope or period")
    if {left.approximator, right.approximator} <= LOWER:
        return Verdict("compatible", f"“{left.words}” and “{right.words}” say only how many at the least, so neither excludes the other")
    later = _later(one, other)
    return later or _differs(left, right)


def _equal(left: Given, right: Given) -> Verdict:
    bounds = {left.approximator, right.approximator} - {"exact", "about"}
    if left.approximator != right.approximator and bounds:
        return Verdict("compatible", f"The same number, once qualified as “{left.words}”, once as “{right.words}”")
    if left.unit != right.unit:
        return Verdict("same", f"The same value after conversion from {right.unit} to {left.unit}")
    if left.number.casefold() != right.number.casefold():
        return Verdict("same", f"The same value, written “{left.number}” and “{right.number}”")
    return Verdict("same", _SAME)


def _later(one: Told, other: Told) -> Verdict | None:
    """A growing count: the report that was published later gives the higher value."""
    groups = outcome_groups()
    growing = all(
        _GROWING & {group for term in (*told.figure.terms, told.figure.head) for group in groups.get(term, ())} for told in (one, other)
    )
    if not growing or not one.published or not other.published or one.published[:10] == other.published[:10]:
        return None
    first, second = sorted((one, other), key=lambda told: told.published)
    low, high = first.figure.expression.high, second.figure.expression.low
    if low is None or high is None or low >= high or one.figure.kind != "count":
        return None
    days = in_words(first.published[:10]), in_words(second.published[:10])
    return Verdict("compatible", f"A count that grows: {first.outlet} wrote on {days[0]}, {second.outlet} on {days[1]}")


def _differs(left: Given, right: Given) -> Verdict:
    smaller, larger = (left, right) if left.middle <= right.middle else (right, left)
    gap = larger.low - smaller.high
    share = f", {_percent(gap, smaller.middle)} of the smaller" if smaller.middle > 0 else ""
    return Verdict(
        "differs", f"“{left.words}” and “{right.words}” differ by {_plain(gap)}{share}: more than rounding or their qualifiers explain"
    )


def _percent(gap: Decimal, base: Decimal) -> str:
    return f"{(gap * 100 / base).quantize(Decimal(1))} %"


def _plain(value: Decimal) -> str:
    """A value for reading: grouped digits, at most two decimals."""
    whole = value.to_integral_value()
    return f"{int(whole):,}" if whole == value else f"{value.quantize(Decimal('0.01')):,}"
