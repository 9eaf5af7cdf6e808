"""The timeline: dated events, each with every account that tells it."""

from collections.abc import Sequence

from ..record import Account, Citation, Modality, Story, StoryEntity, TimelineEntry, TimelineTelling, identify
from ..record.calendar import bounds, compatible, more_precise
from .clauses import clause, line, named
from .coreference import same_events
from .occurrences import Occurrence, occurrences

PLANNED: Modality = "planned"


def timeline(accounts: Sequence[Account], story: Story, people: Sequence[StoryEntity]) -> tuple[TimelineEntry, ...]:
    """The dated events of a story, in the order of their dates; whether the dates agree is for ``compare``.

    Args:
        accounts: their time expressions resolved as far as can be.
        story: whose happenings keep like events apart.
        people: who is who across the accounts.
    """
    place = {name: number for number, name in enumerate(story.accounts)}
    told = sorted((one for one in accounts if one.id in place), key=lambda one: place[one.id])
    found = occurrences(told, people)
    happening = {name: number for number, one in enumerate(story.happenings) for name in one.accounts}
    entries = [_entry([found[number] for number in group]) for group in same_events(found, happening)]
    return tuple(sorted(entries, key=_order))


def _entry(group: Sequence[Occurrence]) -> TimelineEntry:
    chosen: dict[str, Occurrence] = {}
    for one in group:  # one telling an account: the fullest, the first of them
        kept = chosen.get(one.account.id)
        if kept is None or _fullness(one) > _fullness(kept):
            chosen[one.account.id] = one
    tellings = list(chosen.values())
    shown = max(tellings, key=lambda one: (_fullness(one)[:3], _central(one, tellings), -one.number))
    return TimelineEntry(
        id=identify("entry", *sorted(one.event.id for one in tellings), *sorted(one.account.id for one in tellings)),
        value=_value([one.value for one in tellings]),
        label=line(shown.event),
        status="single",
        reason=_reason(tellings),
        planned=all(one.event.modality == PLANNED for one in group),
        tellings=tuple(_telling(one) for one in tellings),
    )


def _telling(one: Occurrence) -> TimelineTelling:
    cited = Citation(account=one.account.id, evidence=clause(one.event))
    return TimelineTelling(account=one.account.id, event=one.event.id, value=one.value, citation=cited)


def _fullness(one: Occurrence) -> tuple[int, int, int, int]:
    """How much a telling says: the outlet's own word first, then a subject that stands alone, a precise date, who and where."""
    days = (one.days[1] - one.days[0]).days
    parts = len(one.event.agents) + len(one.event.patients) + (one.event.place is not None)
    return (one.event.quote is None, named(one.event), -days, parts)


def _central(one: Occurrence, tellings: Sequence[Occurrence]) -> float:
    """How much of what the other tellings say this one says, too."""
    return round(sum(sum(one.words[term] for term in one.words if term in other.words) for other in tellings if other is not one), 9)


def _value(values: Sequence[str]) -> str:
    """The most precise date that all tellings allow, or the earliest one where they differ."""
    best = values[0]
    for value in values[1:]:
        best = more_precise(best, value)
    if all(compatible(best, value) for value in values):
        return best
    return min(values, key=lambda value: (_days(value), value))


def _reason(tellings: Sequence[Occurrence]) -> str:
    if len(tellings) == 1:
        return ""
    first = tellings[0]
    kinds = sorted({one.event.lemma for one in tellings})
    shared = frozenset.intersection(*(frozenset(one.words) for one in tellings))
    words = sorted(shared, key=lambda term: (-first.words[term], term))[:4]
    told = f"told as {', '.join(f'“{kind}”' for kind in kinds)}"
    return told + (f", with {', '.join(f'“{word}”' for word in words)} in every telling" if words else "")


def _days(value: str) -> tuple[str, str]:
    days = bounds(value)
    return (days[0].isoformat(), days[1].isoformat()) if days else ("9999", "9999")


def _order(entry: TimelineEntry) -> tuple[str, str, str, str]:
    return (*_days(entry.value), entry.label, entry.id)
