"""What one report tells of the day it was written, by its own date or its own words."""

import datetime as dt
from dataclasses import dataclass

from ..record import Account, Citation, Reason
from ..record.calendar import bounds
from .clues import Clue, clues
from .own_words import later, limits


@dataclass(frozen=True, slots=True)
class Told:
    """An account with what tells its day.

    Attributes:
        earliest, latest: the days between which it was written by its own date or its own words; None where open.
        stated: whether the document states them itself.
        sure: whether they follow from its words, or only likely do.
    """

    account: Account
    clues: tuple[Clue, ...]
    earliest: dt.date | None
    latest: dt.date | None
    stated: bool
    reasons: tuple[Reason, ...]
    sure: bool = True

    @property
    def lead(self) -> tuple[Clue, ...]:
        """The clues that may tell the day of what the report is about, the first in the text first."""
        return tuple(clue for clue in self.clues if clue.lead and (clue.unit or clue.day))


def told(account: Account) -> Told:
    """What an account's own date or words tell of the day it was written."""
    found = clues(account)
    published = account.document.published
    days = bounds(published.value) if published else None
    if published and days:
        cited = (Citation(account=account.id, evidence=published.evidence),) if published.evidence else ()
        reason = Reason(text=f"{account.document.name} states {published.value.replace('T', ' at ')} ({published.rule})", citations=cited)
        return Told(account, found, days[0], days[1], True, (reason, *_yet(account, days[1])))
    return _own_words(account, found)


def _yet(account: Account, day: dt.date) -> tuple[Reason, ...]:
    """What a report tells to have happened after the date it states."""
    words = later(account, day)
    if words is None:
        return ()
    text = f"yet it tells of “{words.exact}” as past: it was changed after that date, or one of the two is wrong"
    return (Reason(text=text, citations=(Citation(account=account.id, evidence=words),)),)


def _own_words(account: Account, found: tuple[Clue, ...]) -> Told:
    reasons = []
    earliest = latest = None
    bounding = limits(account, found)
    for limit in bounding:
        if limit.first:
            earliest, side = limit.day, "or later"
        else:
            latest, side = limit.day, "or before"
        hedge = "" if limit.sure else "probably "
        cited = Citation(account=account.id, evidence=limit.words)
        reasons.append(Reason(text=f"{hedge}written on {limit.day.isoformat()} {side}: {limit.why}", citations=(cited,)))
    return Told(account, found, earliest, latest, False, tuple(reasons), all(limit.sure for limit in bounding))
