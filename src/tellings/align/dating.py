"""When an undated report was written: from its own words, and from its companions on the same happening."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from ..record import Account, Certainty, Citation, Dating, Event, Reason
from ..record.calendar import in_words
from .clues import LEAD, Clue, cite, days_away
from .happening_day import HappeningDay
from .told import Told

AROUND = 7  # days on either side of a happening within which it is news, and in which a bare weekday means one day
NAMED = 3  # companions that a reason names
DAY, MONTH, YEAR = 10, 7, 4  # lengths of ISO 8601 values

BASES: dict[Certainty, Literal["stated", "inferred", "unknown"]] = {
    "certain": "stated", "likely": "inferred", "possible": "inferred", "": "unknown",
}  # fmt: skip


def dating(of: Told, day: HappeningDay | None, dated: Sequence[Told]) -> Dating:
    """When a report was written.

    Args:
        of: the report.
        day: the day of its happening, if known.
        dated: the reports on it that state a date.
    """
    published = of.account.document.published
    if of.stated and published:
        return _dating(of, published.value, of.earliest, of.latest, "certain", of.reasons)
    if day is not None:
        found = _by_happening(of, day)
        if found is not None:
            return found
    return _by_companions(of, dated)


def _by_happening(of: Told, day: HappeningDay) -> Dating | None:
    """The days from which its words fit the day of the happening, the nearest to it first."""
    anchor = next((clue for clue in of.lead if clue.unit == "weekday" and clue.allows(day.day)), None)
    anchor = anchor or next((clue for clue in of.lead if clue.unit == "day" and abs(clue.number) <= 1), None)
    if anchor and anchor.when == "future" and any(clue.when == "past" and clue.unit for clue in of.lead):
        anchor = replace(anchor, recurrence="past")  # a lead that tells what happened on one weekday does not look ahead to the other
    if anchor is None and _alone(of, day):
        return None  # what is new is seldom told with its year: the date in its own lead is a bound, and no day of writing
    done = _done(of.account) if anchor is None else None
    fitting = []
    for offset in range(-AROUND, AROUND + 1):
        written = days_away(day.day, offset)
        open_ = (of.earliest is None or of.earliest <= written) and (of.latest is None or written <= of.latest)
        fits = anchor.seen_from(written) == day.day if anchor else (0 if done else 1 - AROUND) <= offset < AROUND
        if open_ and fits:
            fitting.append(written)
    if not fitting:
        return None
    value = min(fitting, key=lambda written: (abs((written - day.day).days), written))
    certainty: Certainty = "likely" if anchor else "possible"
    return _dating(of, value.isoformat(), fitting[0], fitting[-1], certainty, _why(of, day, anchor, done, value))


def _alone(of: Told, day: HappeningDay) -> bool:
    """Whether no other report tells the day of the happening."""
    return all(cited.account == of.account.id for reason in day.reasons for cited in reason.citations)


def _why(of: Told, day: HappeningDay, anchor: Clue | None, done: Event | None, value: dt.date) -> tuple[Reason, ...]:
    happened = f"what it is about happened on {in_words(day.day.isoformat())}"
    opening = f"most likely written on {in_words(value.isoformat())}: {happened}, and it"
    if anchor is not None:
        own = Reason(text=f"{opening} says “{anchor.evidence.exact}”", citations=(cite(of.account, anchor),))
    elif done is not None:
        cited = Citation(account=of.account.id, evidence=done.trigger)
        own = Reason(text=f"{opening} tells of it as done (“{done.trigger.exact}”)", citations=(cited,))
    else:
        own = Reason(text=f"{opening} says nothing that would put it before or after")
    return (own, *day.reasons, *of.reasons)


def _by_companions(of: Told, dated: Sequence[Told]) -> Dating:
    """Without a day of the happening: near the days that its companions state."""
    first = min((one.earliest for one in dated if one.earliest), default=None)
    last = max((one.latest for one in dated if one.latest), default=None)
    earliest, latest, reasons = of.earliest, of.latest, of.reasons
    certainty: Certainty = "likely" if of.sure else "possible"
    if first and last:
        low, high = days_away(first, -AROUND), days_away(last, AROUND)
        low, high = max(low, earliest or low), min(high, latest or high)
        if low <= high:
            names = ", ".join(sorted({f"{one.account.document.name} ({in_words(str(one.earliest))})" for one in dated[:NAMED]}))
            near = Reason(text=f"reports on the same happening are dated near: {names}", citations=_stated_citations(dated))
            earliest, latest, reasons, certainty = low, high, (near, *of.reasons), "possible"
    if earliest is None and latest is None:
        nothing = Reason(text="it states no date, and neither its words nor another report on the same happening tell one")
        return _dating(of, None, None, None, "", (nothing,))
    return _dating(of, _common(earliest, latest), earliest, latest, certainty, reasons)


def _stated_citations(dated: Sequence[Told]) -> tuple[Citation, ...]:
    return tuple(citation for one in dated[:NAMED] for reason in one.reasons for citation in reason.citations)


def _common(earliest: dt.date | None, latest: dt.date | None) -> str | None:
    """The value that both ends of a range agree on: a day, a month, a year, or nothing."""
    if earliest is None or latest is None:
        return None
    first, last = earliest.isoformat(), latest.isoformat()
    return next((first[:length] for length in (DAY, MONTH, YEAR) if first[:length] == last[:length]), None)


def _done(account: Account) -> Event | None:
    """The first event of the lead, in the outlet's own voice, where most of them are told as having happened."""
    paragraphs = account.document.of_kind("paragraph")
    end = (paragraphs[0].start if paragraphs else 0) + LEAD
    own = sorted(
        (event for event in account.events if event.quote is None and event.trigger.start < end), key=lambda one: one.trigger.start
    )
    done = [event for event in own if event.modality == "asserted" and not event.negated]
    return done[0] if 2 * len(done) > len(own) else None


def _dating(
    of: Told, value: str | None, earliest: dt.date | None, latest: dt.date | None, certainty: Certainty, reasons: tuple[Reason, ...]
) -> Dating:
    return Dating(
        account=of.account.id,
        value=value,
        earliest=earliest.isoformat() if earliest else None,
        latest=latest.isoformat() if latest else None,
        basis=BASES[certainty],
        reasons=reasons,
        certainty=certainty,
    )
