"""The values that accounts give for one quantity, compared: same, compatible, or differing, and why, in words.

Each verdict rests on the values, on how they are qualified ("about", "more than"), and on the precision with which they are written; never
on how alike the sentences are.
"""

import re
from collections.abc import Iterable
from itertools import combinations
from typing import NamedTuple

import msgspec

from ..record import Account, AlignedFigure
from .corrected import Correction, corrections, put_right, taken_back
from .genre import satire
from .intervals import said
from .phrases import listing
from .series import Told, early_again, growing, series, told
from .verdicts import ORDER, SAME, Verdict, verdict

_QUOTED = re.compile(r"“[^”]*”")
# Of many pairs, as many reasons as a reader takes in.
REASONS = 3
# Grounds for comparing that are named at the end of a reason.
GROUNDS = 2
# What the values themselves show.
_EVIDENT = frozenset(("the same value", "the same small number", "values of one size"))
# So many differently worded values are held against each other, pair by pair; a quantity told in more ways is in dispute long before.
MANY = 40


class Compared(NamedTuple):
    """The accounts ready for comparing: their figures by account and id, what each corrects, and which call themselves satire."""

    told: dict[tuple[str, str], Told]
    corrected: dict[str, tuple[Correction, ...]]
    satire: frozenset[str] = frozenset()


def prepare(accounts: tuple[Account, ...]) -> Compared:
    """The figures of the accounts by account and figure id, with what the accounts correct."""
    found: dict[tuple[str, str], Told] = {}
    for account in accounts:
        times = {one.id: (one.value, one.evidence.start) for one in account.times}
        found.update({(account.id, figure.id): told(account, figure, times) for figure in account.figures})
    corrected = {account.id: made for account in accounts if (made := corrections(account))}
    return Compared(found, corrected, satire(accounts))


def amounts(aligned: AlignedFigure, accounts: tuple[Account, ...]) -> AlignedFigure:
    """The aligned figure with its status and the reason, in words, of that status."""
    found = _looked.up(accounts)
    plain = [found.told[telling.account, telling.figure] for telling in aligned.tellings if telling.account not in found.satire]
    if not plain:
        plain = [found.told[telling.account, telling.figure] for telling in aligned.tellings[:1]]
    if len(plain) < 2:
        return _alone(aligned, plain)
    counts = [put_right(one, found.corrected.get(one.account, ())) for one in plain]
    differing = list({(said(one.figure), one.time): one for one in counts}.values())
    verdicts = [_verdict(one, other, differing) for one, other in combinations(differing[:MANY] if len(differing) > 1 else counts[:2], 2)]
    status = max((one.status for one in verdicts), key=ORDER.index)
    if status == "differs" and _one_value(plain):
        verdicts, status = [Verdict("compatible", "All give one value, and it was taken back in a correction")], "compatible"
    reasons = _once(one.reason for one in verdicts if one.status == status)
    ordered = series(plain) if status == "compatible" and any(one.series for one in verdicts) else ()
    if len(ordered) > 2:
        grown = {one.reason for one in verdicts if one.series}
        reasons = [growing(counts), *(reason for reason in reasons if reason not in grown)]
    reasons = reasons[:REASONS]
    sentences = [_said(counts)] if reasons == [SAME] else [_said(counts), *reasons]
    sentences += taken_back(counts, found.corrected)
    if aligned.reason:
        sentences.append(f"Taken as one quantity: {_grouped(aligned.reason)}")
    return msgspec.structs.replace(
        aligned,
        status=status,
        reason=" ".join(f"{one}." for one in sentences),
        difference=next((one.difference for one in verdicts if one.status == status and one.difference), ""),
        series=ordered,
    )


def _verdict(one: Told, other: Told, counts: list[Told]) -> Verdict:
    """The verdict on two values; an early count of a series that the other accounts carry on differs from none of the later ones."""
    found = verdict(one, other)
    early = early_again(one, other, counts) if found.status == "differs" else ""
    return Verdict("compatible", early, series=True) if early else found


def _one_value(told: list[Told]) -> bool:
    """Whether the figures as they are written have one value, so that it is a correction that makes them differ."""
    return len({(one.figure.expression.low, one.figure.expression.high, one.figure.expression.unit) for one in told}) == 1


def _once(reasons: Iterable[str]) -> list[str]:
    """Each reason once, whichever of the two values it names first; that values are the same is said once, by the reason that says most."""
    told = {(_QUOTED.sub("", reason), tuple(sorted(_QUOTED.findall(reason)))): reason for reason in reversed(list(reasons))}
    found = list(reversed(told.values()))
    return [one for one in found if one != SAME] or found


def _said(told: list[Told]) -> str:
    """Who gives which value: ``A and B give the same value, 31``; ``A gives some 30; B and C give 31``."""
    outlets: dict[str, list[str]] = {}
    for one in told:
        names = outlets.setdefault(said(one.figure), [])
        if one.outlet not in names:
            names.append(one.outlet)
    if len(outlets) == 1 and len(told) > 1:
        words, names = next(iter(outlets.items()))
        return f"{listing(names)} {_gives(names)} the same value, {words}"
    return "; ".join(f"{listing(names)} {_gives(names)} {words}" for words, names in outlets.items())


def _gives(names: list[str]) -> str:
    return "gives" if len(names) == 1 else "give"


def _grouped(reason: str) -> str:
    """The grounds for comparing, the first two that say more than the values themselves do, each of another kind."""
    grounds = reason.split("; ")
    telling = [ground for ground in grounds if ground not in _EVIDENT] or grounds
    kinds: dict[str, str] = {}
    for ground in telling:
        kinds.setdefault(ground.partition(" “")[0], ground)
    return "; ".join(list(kinds.values())[:GROUNDS])


class _Looked:
    """The accounts that were compared last, made ready once: a story's quantities are compared one after another."""

    def __init__(self) -> None:
        self.accounts: tuple[Account, ...] = ()
        self.found = Compared({}, {})

    def up(self, accounts: tuple[Account, ...]) -> Compared:
        """The accounts, ready for comparing."""
        if self.accounts is not accounts:
            self.found, self.accounts = prepare(accounts), accounts
        return self.found


_looked = _Looked()


def _alone(aligned: AlignedFigure, told: list[Told]) -> AlignedFigure:
    """A quantity that one account alone gives, and what sets it apart from the likest one of another account."""
    only = f"Only {told[0].outlet} gives it." if told else ""
    if not aligned.apart:
        return msgspec.structs.replace(aligned, status="single", reason=only)
    likest = aligned.apart[0]
    reason = f"{only} It differs in {likest.difference} from a like figure of another account: {likest.reason}.".strip()
    return msgspec.structs.replace(aligned, status="apart", reason=reason, difference=likest.difference)
