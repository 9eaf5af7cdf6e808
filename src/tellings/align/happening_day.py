"""The day of a happening: what its reports' leads say, read from the days that some of them state."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from ..record import Reason
from ..record.calendar import in_words
from .clues import Clue, cite
from .told import Told

NEWS = 10  # days between a report and what it is news of; more, and the day belongs to the background
FOLLOWED = 3  # day clues of a lead that vote; each counts half of the one before it, for the first thing told is the news
REASONS = 3  # reports named as reasons


@dataclass(frozen=True, slots=True)
class HappeningDay:
    """The day, and who says so."""

    day: dt.date
    reasons: tuple[Reason, ...]


def happening_day(reports: Sequence[Told]) -> HappeningDay | None:
    """The day that most leads agree on: dated reports name it, undated ones support it by its weekday. None where nobody tells."""
    candidates = sorted({day for report in reports for day, _, _ in _named(report)} or _by_weekdays(reports))
    if not candidates:
        return None
    best = max(candidates, key=lambda day: (_votes(reports, day), -day.toordinal()))
    return HappeningDay(best, _reasons(reports, best))


def _named(report: Told) -> list[tuple[dt.date, Clue, float]]:
    """The single days that a lead names near the day of writing, with the weight of each vote."""
    found = []
    for place, clue in enumerate(report.lead[:FOLLOWED]):
        day = clue.day
        if day and _near(report, day):
            found.append((day, clue, 0.5**place))
    return found


def _near(report: Told, day: dt.date) -> bool:
    if report.earliest is None:
        return True
    if not report.stated:  # its latest date is often the happening's own
        return (report.earliest - day).days <= NEWS
    return abs((report.earliest - day).days) <= NEWS


def _by_weekdays(reports: Sequence[Told]) -> set[dt.date]:
    """Days meant by the weekdays of undated leads, seen from the days that companions state."""
    written = {report.earliest for report in reports if report.stated and report.earliest and report.earliest == report.latest}
    leads = [clue for report in reports if not report.stated for clue in report.lead[:1] if clue.unit == "weekday"]
    days = {clue.seen_from(day) for clue in {(one.number, one.recurrence): one for one in leads}.values() for day in written}
    return {day for day in days if day is not None}


def _votes(reports: Sequence[Told], day: dt.date) -> float:
    total = 0.0
    for report in reports:
        named = [weight for told, _, weight in _named(report) if told == day]
        supporting = _supporting(report, day)
        total += max(named) if named else (0.5 if supporting else 0.0)
    return total


def _supporting(report: Told, day: dt.date) -> Clue | None:
    """The first weekday of an undated lead, where it is that of ``day``."""
    weekdays = [clue for clue in report.lead[:FOLLOWED] if clue.unit == "weekday" and not report.stated]
    return next((clue for clue in weekdays if clue.allows(day)), None)


def _reasons(reports: Sequence[Told], day: dt.date) -> tuple[Reason, ...]:
    naming, fitting = [], []
    for report in reports:
        name = report.account.document.name
        clue = next((clue for told, clue, _ in _named(report) if told == day), None)
        if clue is not None:
            stated = f", dated {in_words(str(report.earliest))}," if report.stated else ""
            when = f"{'' if clue.unit == 'day' else 'on '}“{clue.evidence.exact}”, {in_words(day.isoformat())}"
            cited = (cite(report.account, clue), *(c for reason in report.reasons if report.stated for c in reason.citations))
            naming.append(Reason(text=f"{name}{stated} says it happened {when}", citations=cited))
        elif (clue := _supporting(report, day)) is not None:
            text = f"{name} says “{clue.evidence.exact}”, which fits {in_words(day.isoformat())}"
            fitting.append(Reason(text=text, citations=(cite(report.account, clue),)))
    return (*naming[:REASONS], *fitting[:REASONS])
