"""One happening and all its tellings: the events of a story, and the timeline of those that have a date."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from ..record import Account, AlignedEvent, Citation, EventTelling, Modality, Story, StoryEntity, TimelineEntry, TimelineTelling, identify
from ..record.calendar import bounds, compatible, more_precise
from .clauses import line, named, stretch
from .grounds import listed
from .happened import Together, Told, same_events
from .news import News
from .occurrences import Occurrence, occurrences

PLANNED: Modality = "planned"
# How likely a telling without a date must be of one event with one that has a date, so that it stands on that one's line. By judgement: a
# wrong name on a line of the timeline is worse than a missing one.
TIED = 0.6
TIED_BACK = 0.85  # the same for an event of the time before the news: what has no date is told as news
SHOWN = 4  # words and names that a reason shows


def together(accounts: Sequence[Account], story: Story, people: Sequence[StoryEntity]) -> Together:
    """Which tellings of the accounts are of one event; for ``events`` and ``timeline``.

    Args:
        accounts: their time expressions resolved as far as can be.
        story: whose happenings keep like events apart.
        people: who is who across the accounts.
    """
    place = {name: number for number, name in enumerate(story.accounts)}
    told = sorted((one for one in accounts if one.id in place), key=lambda one: place[one.id])
    return same_events(told, story, people)


def events(found: Together, story: Story, people: Sequence[StoryEntity]) -> tuple[AlignedEvent, ...]:
    """The events that more than one account tells, or one account more than once, by the number of accounts, most first."""
    known = {(member.account, member.entity): one for one in people for member in one.members}
    happening = {name: one.id for one in story.happenings for name in one.accounts}
    made = [_event(group, known, happening) for group in found.groups if len(group) > 1]
    return tuple(sorted(made, key=lambda one: (-len({told.account for told in one.tellings}), -len(one.tellings), one.label, one.id)))


def timeline(
    accounts: Sequence[Account], story: Story, people: Sequence[StoryEntity], found: Together | None = None
) -> tuple[TimelineEntry, ...]:
    """The dated events of a story, in the order of their dates; whether the dates agree is for ``compare``.

    Args:
        accounts: their time expressions resolved as far as can be.
        story: whose happenings keep like events apart.
        people: who is who across the accounts.
        found: what ``together`` gave, if it is at hand.
    """
    found = found or together(accounts, story, people)
    known = {one.id: one for one in accounts}
    told = occurrences([known[name] for name in story.accounts if name in known])
    dated = {(one.account.id, one.event.id): one for one in told}
    news = News(story)
    entries = [_entry(group, dated, found, news) for group in found.groups if any(_key(one) in dated for one in group)]
    return tuple(sorted(entries, key=_order))


def _key(one: Told) -> tuple[str, str]:
    return one.account.id, one.event.id


def identity(group: Iterable[Told]) -> str:
    """The id of an event: of what all its tellings are."""
    return identify("happened", *(part for key in sorted(_key(one) for one in group) for part in key))


def _event(group: Sequence[Told], known: Mapping[tuple[str, str], StoryEntity], happening: Mapping[str, str]) -> AlignedEvent:
    shown = max(group, key=lambda one: (_fullness(one), -one.report, -one.event.trigger.start))
    parts = Counter(known[one.account.id, name].id for one in group for name in one.event.entities if (one.account.id, name) in known)
    places = [Citation(account=one.account.id, evidence=one.event.place) for one in (shown, *group) if one.event.place]
    of = {happening.get(one.account.id) for one in group}
    kinds = Counter(one.event.kind for one in group if one.event.kind)
    return AlignedEvent(
        id=identity(group),
        label=_label(shown),
        kind=min(kinds, key=lambda kind: (-kinds[kind], kind), default=""),
        value=_value([one.time.partition("T")[0] for one in group if bounds(one.time)]),
        place=places[0] if places else None,
        participants=tuple(sorted(parts, key=lambda name: (-parts[name], name))),
        tellings=tuple(_telling(one) for one in group),
        reason=_why(group, known),
        happening=of.pop() if len(of) == 1 else None,
    )


def _telling(one: Told) -> EventTelling:
    event = one.event
    return EventTelling(
        account=one.account.id,
        event=event.id,
        value=one.time.partition("T")[0],
        modality=event.modality,
        negated=event.negated,
        attributed=event.quote is not None,
        citation=Citation(account=one.account.id, evidence=stretch(one.account, event)),
    )


def _label(one: Told) -> str:
    return line(one.event) if one.event.clause else " ".join(stretch(one.account, one.event).exact.split())


def _fullness(one: Told) -> tuple[int, int, int]:
    """How much a telling says: the outlet's own word first, then a date, then who, whom and where."""
    event = one.event
    parts = bool(event.agents) + bool(event.patients) + (event.place is not None)
    return (event.quote is None, event.clause is not None and named(event), parts)


def _why(group: Sequence[Told], known: Mapping[tuple[str, str], StoryEntity]) -> str:
    """The words that tell it, and the names that stand beside it in every second telling."""
    often = Counter(one.event.trigger.exact.lower() for one in group)
    words = sorted(often, key=lambda word: (-often[word], word))[:SHOWN]
    told = f"told as {listed([f'“{word}”' for word in words])}"
    near = Counter(name for one in group for name in sorted(one.named))
    names = {one.id: one.name for one in known.values()}
    shared = sorted(
        (name for name, count in near.items() if 2 * count >= len(group) and name in names), key=lambda name: (-near[name], name)
    )
    shown = list(dict.fromkeys(names[name] for name in shared))[:SHOWN]
    return told + (f", with {listed(shown)} beside it" if shown else "")


def _entry(group: Sequence[Told], dated: Mapping[tuple[str, str], Occurrence], found: Together, news: News) -> TimelineEntry:
    timed = [one for one in group if _key(one) in dated]
    ground = news.ground(_value([dated[_key(one)].value for one in timed]), [one.account.id for one in timed])
    least = TIED if ground == "foreground" else TIED_BACK
    chosen: dict[str, Told] = {}
    for one in sorted(group, key=lambda one: (_key(one) not in dated, one.event.modality == PLANNED)):
        if one.account.id not in chosen and (_key(one) in dated or found.tied(one, timed) >= least):
            chosen[one.account.id] = one
    for one in timed:  # of the dated ones of an account the fullest
        kept = chosen[one.account.id]
        if one.event.modality == kept.event.modality and _said(dated[_key(one)]) > _said(dated[_key(kept)]):
            chosen[one.account.id] = one
    tellings = sorted(chosen.values(), key=lambda one: one.report)
    told = [dated[_key(one)] for one in tellings if _key(one) in dated]
    shown = max(told, key=lambda one: (_said(one)[:3], _central(one, told)))  # of equals the first
    value = _value([one.value for one in told])
    return TimelineEntry(
        id=identify("entry", *sorted(one.event.id for one in tellings), *sorted(one.account.id for one in tellings)),
        value=value,
        label=line(shown.event),
        status="single",
        reason=_reason(tellings),
        planned=all(one.event.modality == PLANNED for one in told),
        event=identity(group) if len(group) > 1 else "",
        ground=news.ground(value, [one.account.id for one in told]),
        tellings=tuple(_placed(one, dated.get(_key(one))) for one in tellings),
    )


def _placed(one: Told, when: Occurrence | None) -> TimelineTelling:
    return TimelineTelling(
        account=one.account.id,
        event=one.event.id,
        value=when.value if when else "",
        planned=one.event.modality == PLANNED,
        citation=Citation(account=one.account.id, evidence=stretch(one.account, one.event)),
    )


def _said(one: Occurrence) -> tuple[int, int, int, int]:
    """How much a dated telling says: the outlet's own word first, then a subject that stands alone, a precise date, who and where."""
    days = (one.days[1] - one.days[0]).days
    parts = len(one.event.agents) + len(one.event.patients) + (one.event.place is not None)
    return (one.event.quote is None, named(one.event), -days, parts)


def _central(one: Occurrence, tellings: Sequence[Occurrence]) -> float:
    """How much of what the other tellings say this one says, too."""
    return round(sum(sum(one.words[term] for term in one.words if term in other.words) for other in tellings if other is not one), 9)


def _value(values: Sequence[str]) -> str:
    """The most precise date that all tellings allow, or the earliest one where they differ; empty where there is none."""
    if not values:
        return ""
    best = values[0]
    for value in values[1:]:
        best = more_precise(best, value)
    if all(compatible(best, value) for value in values):
        return best
    return min(values, key=lambda value: (_days(value), value))


def _reason(tellings: Sequence[Told]) -> str:
    """The words that tell it, where more than one account does."""
    words = list(dict.fromkeys(one.event.trigger.exact.lower() for one in tellings))[:SHOWN]
    return f"told as {listed([f'“{word}”' for word in words])}" if len(tellings) > 1 else ""


def _days(value: str) -> tuple[str, str]:
    days = bounds(value)
    return (days[0].isoformat(), days[1].isoformat()) if days else ("9999", "9999")


def _order(entry: TimelineEntry) -> tuple[str, str, str, str]:
    return (*_days(entry.value), entry.label, entry.id)
