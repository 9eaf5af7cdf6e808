"""What one report tells of the day it was written, by its own date or its own words."""

import datetime as dt
from dataclasses import dataclass

from ..record import Account, Citation, Reason
from ..record.calendar import bounds
from .clues import Clue, cite, clues


@dataclass(frozen=True, slots=True)
class Told:
    """An account with what tells its day.

    Attributes:
        earliest, latest: the days between which it was written by its own date or its own words; None where open.
        stated: whether the document states them itself.
    """

    account: Account
    clues: tuple[Clue, ...]
    earliest: dt.date | None
    latest: dt.date | None
    stated: bool
    reasons: tuple[Reason, ...]

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
        return Told(account, found, days[0], days[1], True, (reason,))
    return _own_words(account, found)


def _own_words(account: Account, found: tuple[Clue, ...]) -> Told:
    reasons = []
    earliest = latest = None
    past = [(clue.days[0], clue) for clue in found if clue.stands and clue.when == "past" and clue.days]
    if past:
        earliest, clue = max(past, key=lambda pair: (pair[0], -pair[1].evidence.start))
        text = f"written on {earliest.isoformat()} or later: it tells of “{clue.evidence.exact}” as past"
        reasons.append(Reason(text=text, citations=(cite(account, clue),)))
    ahead = [(clue.day, clue) for clue in found if clue.stands and clue.when == "future" and clue.day]
    if ahead:
        last, clue = min(ahead, key=lambda pair: (pair[0], pair[1].evidence.start))
        if earliest is None or last >= earliest:
            latest = last
            text = f"written on {last.isoformat()} or before: “{clue.evidence.exact}” is still to come"
            reasons.append(Reason(text=text, citations=(cite(account, clue),)))
    return Told(account, found, earliest, latest, False, tuple(reasons))
