"""The dates that accounts give for one event: the same, compatible at different precision, or different, and why."""

import re
from collections.abc import Sequence
from datetime import timedelta
from typing import Literal

import msgspec

from ..record import Account, Outcome, TimeExpression, TimelineEntry, TimelineTelling
from ..record.calendar import bounds, compatible, in_words, more_precise
from .firm_days import looks_ahead, parted
from .hanging import hangs, spoken
from .once import Dated, one_occasion
from .phrases import listing

# Days after a planned day within which a report could tell what came of it; one of a year later is about something else. By judgement.
LATER = timedelta(days=30)
AGAIN = "but it may have been done on each of them"
UNSURE = "but no report fixes its day firmly enough to differ: it follows from when the report seems to have been written"
Status = Literal["same", "compatible", "differs", "single"]


def times(entry: TimelineEntry, accounts: Sequence[Account]) -> TimelineEntry:
    """The entry with its dates compared: ``status``, the value that follows, and the reason in words.

    Args:
        entry: one event of the story with every telling of it.
        accounts: of the story; they give the names in the reason.
    """
    names = {account.id: account.document.name for account in accounts}
    outcome = _outcome(entry, accounts)
    dated = [one for one in entry.tellings if one.value]
    told = [one for one in dated if not one.planned] or dated  # what came is compared with what came, plans with plans
    came = _what_came(dated, names) if outcome in ("came", "moved") else ""
    if len({one.account for one in told}) < 2:
        value = told[0].value if outcome == "moved" else entry.value
        return msgspec.structs.replace(
            entry, status="single", value=value, reason=came or _alone(told, names) or entry.reason, outcome=outcome
        )
    status, value, reason = _compared(told, names)
    sure = [one for one in told if firmly(one, accounts)] if status == "differs" else []
    if status == "differs" and not parted([(one.value, time) for one in sure for time in _expressions(one, accounts)]):
        status, reason = "compatible", f"{reason.rstrip('.')}, {UNSURE}."
    elif status == "differs" and not _one_occasion(sure, accounts):
        status, reason = "compatible", f"{reason.rstrip('.')}, {AGAIN}."
    elif status == "differs":
        status, value, reason = _compared(sure, names)  # a day that nobody fixes is held against none
    reason = f"{reason} {came}".rstrip()
    return msgspec.structs.replace(entry, status=status, value=value or entry.value, reason=reason, outcome=outcome)


def firmly(told: TimelineTelling, accounts: Sequence[Account]) -> bool:
    """Whether an account's day is that of the event itself, as far as is known, and follows from no guess at a week."""
    return bool(_expressions(told, accounts))


def undated(label: str, tellings: Sequence[TimelineTelling], accounts: Sequence[Account]) -> str:
    """The words for an event without the day that one of its tellings has in them, as a title of several days needs them."""
    for one in tellings:
        for time in _expressions(one, accounts):
            if time is not None:
                label = re.sub(rf",? (?:on |in |at )?{re.escape(time.evidence.exact)}(?=[ ,;:.…]|$)", "", label)
    return label


def _expressions(told: TimelineTelling, accounts: Sequence[Account]) -> list[TimeExpression | None]:
    """The expression that gives an account's event its day, if it hangs on that event and is sure; none where it may be another's."""
    account = next((one for one in accounts if one.id == told.account), None)
    event = next((one for one in account.events if one.id == told.event), None) if account else None
    time = next((one for one in account.times if one.id == event.time), None) if account and event and event.time else None
    if account is None or event is None or time is None:
        return [time]
    if spoken(account, time) or (event.modality == "asserted" and looks_ahead(time)):
        return []
    return [time] if hangs(account, event, time) else []


def _one_occasion(told: Sequence[TimelineTelling], accounts: Sequence[Account]) -> bool:
    """Whether days that exclude each other are given for one occasion; where the accounts are not at hand, nobody knows better."""
    known = {account.id: account for account in accounts}
    found = []
    for one in told:
        account = known.get(one.account)
        event = next((each for each in account.events if each.id == one.event), None) if account else None
        if account is None or event is None:
            return True
        found.append(Dated(account, event, next((time for time in account.times if time.id == event.time), None), one.value))
    return one_occasion(found)


def _outcome(entry: TimelineEntry, accounts: Sequence[Account]) -> Outcome:
    """What came of the plan that some account tells of, as far as the accounts say."""
    plans = [one.value for one in entry.tellings if one.planned and one.value]
    if not plans:
        return ""
    done = [one.value for one in entry.tellings if not one.planned]
    if done:
        given = [value for value in done if value]
        return "came" if not given or any(compatible(plan, value) for plan in plans for value in given) else "moved"
    last = max((days[1] for value in plans if (days := bounds(value))), default=None)
    written = [days[0] for one in accounts if one.document.published and (days := bounds(one.document.published.value))]
    return "untold" if last and any(last < day <= last + LATER for day in written) else "ahead"


def _what_came(dated: Sequence[TimelineTelling], names: dict[str, str]) -> str:
    """Who foretold it for when, beside who tells it as done."""
    foretold = _by_value([one for one in dated if one.planned], names)
    return f"Foretold: {_said(sorted(foretold, key=_order), foretold)}." if foretold else ""


def _compared(told: Sequence[TimelineTelling], names: dict[str, str]) -> tuple[Status, str, str]:
    values = _by_value(told, names)
    if len(values) == 1:
        value = next(iter(values))
        return "same", value, f"{listing(values[value])} give the same date, {in_words(value)}."
    ordered = sorted(values, key=_order)
    if all(compatible(a, b) for n, a in enumerate(ordered) for b in ordered[n + 1 :]):
        value = ordered[0]
        for other in ordered[1:]:
            value = more_precise(value, other)
        return "compatible", value, f"{_said(ordered, values)}: these can be the same day, told with different precision."
    return "differs", ordered[0], f"{_said(ordered, values)}: {_apart(ordered)}."


def _by_value(told: Sequence[TimelineTelling], names: dict[str, str]) -> dict[str, list[str]]:
    """The names of the accounts that give each value, in the order of the tellings."""
    values: dict[str, list[str]] = {}
    for one in told:
        name = names.get(one.account, one.account)
        if name not in values.setdefault(one.value, []):
            values[one.value].append(name)
    return values


def _order(value: str) -> tuple[str, str]:
    days = bounds(value)
    return (days[0].isoformat() if days else "9999", value)


def _said(ordered: Sequence[str], values: dict[str, list[str]]) -> str:
    return "; ".join(f"{listing(values[value])} {'gives' if len(values[value]) == 1 else 'give'} {in_words(value)}" for value in ordered)


def _apart(ordered: Sequence[str]) -> str:
    """How far apart the dates are, in days where both are days."""
    first, last = bounds(ordered[0]), bounds(ordered[-1])
    if first and last and first[0] == first[1] and last[0] == last[1]:
        days = (last[0] - first[0]).days
        return f"these are different days, {days} day{'' if days == 1 else 's'} apart"
    return "no day fits all of them"


def _alone(told: Sequence[TimelineTelling], names: dict[str, str]) -> str:
    return f"Only {names.get(told[0].account, told[0].account)} tells it with a date." if told else ""
