"""Coverage: which accounts carry which item, and whether the others can be said to leave it out.

An account omits a thing only if it is about the same happening, was not written before the thing happened, and the stages that would have
found it ran, and it has nothing like it. In every other case the matrix says why nothing is concluded.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from ..lexicon import words
from ..record import (
    Account,
    AlignedClaim,
    AlignedFigure,
    AlignedQuote,
    Carried,
    Citation,
    CoverageItem,
    Evidence,
    Expression,
    Story,
    StoryEntity,
    TimelineEntry,
    identify,
)
from ..record.calendar import bounds
from .elsewhere import Elsewhere, content
from .independence import witnesses
from .intervals import size
from .named_otherwise import PartlyNamed, voices, withheld
from .nearby import NOTHING, Likeness, Nearby, of_events
from .one_matter import APART, OneMatter
from .phrases import placed
from .weighty_claims import Searched, weighty

ItemKind = Literal["figure", "speaker", "entity", "event", "quote", "claim"]
STAGE = {"figure": "figures", "speaker": "quotes", "entity": "entities", "event": "events", "quote": "quotes", "claim": "claims"}
WEIGHT = {"claim": 5, "figure": 4, "speaker": 3, "event": 3, "quote": 2, "entity": 1}  # how much an omission of each tells a reader
NAMED = frozenset({"person", "organisation", "law", "event", "work", "product"})  # what a report may leave out; no places
VOICES = frozenset({"person", "organisation"})  # kinds of speakers whose absence tells something, if they have a name
COUNTING = frozenset({"count", "money", "percent"})
FEW = 3  # counts up to it come in every report ("both leaders", "the three nations") and tell little by themselves
MENTIONS = 3  # names: mentions in one account from which a thing that no other account has is worth a line
HOUSES = frozenset({"congress", "house", "house of commons", "house of representatives", "supreme court"})
SEARCHED = "it is about the same happening and was written late enough; nothing of the kind was found in it"
UNCLEAR = "it has something like it, which could not be told to be the same"
DAY = len("2014-09-01")
YEAR = 4  # characters of a bare year: what is only put into a year is background, which nobody has to repeat and agreeing on tells nobody
CUT = ("truncated", "paywall")  # problems of an account of which only a part was read
EVENT_WORDS = 0.34  # share (0-1) of the words of an event from which on a sentence may tell it: a noun alone often does
SHOWN = 5  # citations kept for each account


@dataclass(frozen=True)
class _Item:
    """Something that accounts may carry: where each has it, the day before which no account can, and where some may have it, too."""

    kind: ItemKind
    label: str
    subject: str
    found: dict[str, tuple[Citation, ...]]
    day: str = ""
    like: Likeness = NOTHING
    words: frozenset[str] = frozenset()
    near: Mapping[str, Citation] = field(default_factory=dict)
    told: tuple[str, ...] = ()


def coverage(
    accounts: Sequence[Account],
    story: Story,
    people: Sequence[StoryEntity],
    quotes: Sequence[AlignedQuote],
    figures: Sequence[AlignedFigure],
    timeline: Sequence[TimelineEntry],
    claims: Sequence[AlignedClaim] = (),
) -> tuple[CoverageItem, ...]:
    """The coverage matrix: weighty items first, each with its state in every account, in the record's order."""
    speakers = list(_speakers(accounts, people))
    heard = {item.subject for item in speakers}
    others = (item for item in _entities(accounts, people) if item.subject not in heard)
    items = [*_figures(accounts, figures), *speakers, *others, *_events(accounts, timeline), *_quotes(quotes)]
    items += _claims(accounts, story, claims)
    stage = _staged(accounts, story, OneMatter(accounts, figures, quotes, timeline, claims))
    rows = (row for item in items if not _told_all_over(row := _row(item, stage), item))
    return tuple(sorted(rows, key=lambda row: (-row.weight, row.kind, row.label, row.id)))


def _figures(accounts: Sequence[Account], figures: Sequence[AlignedFigure]) -> Iterable[_Item]:
    known = {figure.id: (account, figure) for account in accounts for figure in account.figures}
    for figure in figures:
        account, first = known[figure.tellings[0].figure]
        if figure.label and (len(figure.tellings) > 1 or _weighty(figure, first.expression)):
            found = {one.account: (one.citation, *one.repeats)[:SHOWN] for one in figure.tellings}
            one_value = len(found) == 1 or figure.status == "same"
            like = Likeness(figures=tuple(known[one.figure][1] for one in figure.tellings))
            yield _Item("figure", placed(account, first) if one_value else figure.label, figure.id, found, like=like)


def _weighty(figure: AlignedFigure, value: Expression) -> bool:
    """Whether a figure that one account alone has is worth a line: "two presidents" and "a half-century" are manners of speaking."""
    much = size(value)
    return figure.kind in COUNTING and much is not None and (figure.kind != "count" or much > FEW)


def _speakers(accounts: Sequence[Account], people: Sequence[StoryEntity]) -> Iterable[_Item]:
    said: dict[tuple[str, str], list[Citation]] = {}
    for account in accounts:
        for quote in account.quotes:
            if quote.speaker.entity and quote.modality != "withheld":
                citations = said.setdefault((account.id, quote.speaker.entity), [])
                citations.extend(Citation(account=account.id, evidence=part) for part in quote.content)
    named = {
        (account.id, entity.id) for account in accounts for entity in account.entities if any(m.kind == "name" for m in entity.mentions)
    }
    silent, heard = withheld(accounts, people), voices(accounts, people)
    for person in people:
        found = _of_members(person, said)
        if found and person.kind in VOICES and any((m.account, m.entity) in named for m in person.members):
            yield _Item("speaker", person.name, person.id, found, near=silent[person.id] | heard.get(person.id, {}))


def _entities(accounts: Sequence[Account], people: Sequence[StoryEntity]) -> Iterable[_Item]:
    named = {
        (account.id, entity.id): [Citation(account=account.id, evidence=m.evidence) for m in entity.mentions if m.kind == "name"]
        for account in accounts
        for entity in account.entities
    }
    names = PartlyNamed(accounts)
    for thing in people:
        found = _of_members(thing, named)
        often = any(len(named.get((m.account, m.entity), ())) >= MENTIONS for m in thing.members)
        if thing.kind in NAMED and found and (often or (len(found) > 1 and not _in_passing(thing))):
            yield _Item("entity", thing.name, thing.id, found, near=names.accounts(thing.name))


def _in_passing(thing: StoryEntity) -> bool:
    """Whether the name is of a seat or a house that reports drop in passing: "White House", "Senate"."""
    return thing.name in words("metonyms") or thing.name.lower().removeprefix("the ") in words("acting_bodies") | HOUSES


def _of_members(person: StoryEntity, places: dict[tuple[str, str], list[Citation]]) -> dict[str, tuple[Citation, ...]]:
    found: dict[str, list[Citation]] = {}
    for member in person.members:
        citations = places.get((member.account, member.entity), [])
        if citations:
            found.setdefault(member.account, []).extend(citations)
    return {account: tuple(citations[:SHOWN]) for account, citations in found.items()}


def _events(accounts: Sequence[Account], timeline: Sequence[TimelineEntry]) -> Iterable[_Item]:
    known = {event.id: event for account in accounts for event in account.events}
    for entry in timeline:
        if len(entry.value) <= YEAR:
            continue
        found: dict[str, tuple[Citation, ...]] = {}
        for one in entry.tellings:
            found[one.account] = (*found.get(one.account, ()), one.citation)
        events = [known[one.event] for one in entry.tellings if one.event in known]
        like = of_events(events, [one.citation.evidence.exact for one in entry.tellings])
        yield _Item("event", entry.label, entry.id, found, "" if entry.planned else entry.value, like, told=content(entry.label))


def _quotes(quotes: Sequence[AlignedQuote]) -> Iterable[_Item]:
    for quote in quotes:
        if len({one.account for one in quote.tellings}) > 1:
            found = {one.account: one.citations for one in quote.tellings}
            words = quote.tellings[quote.base].words
            yield _Item("quote", words, quote.id, found, told=content(words))


def _claims(accounts: Sequence[Account], story: Story, claims: Sequence[AlignedClaim]) -> Iterable[_Item]:
    """The weighty claims; an account that was written before the first that has one is not said to lack it."""
    written = {one.account: one.earliest or "" for one in story.datings}
    for one in weighty(accounts, story, claims):
        first = min((written.get(account, "") for account in one.found), default="")
        yield _Item("claim", one.label, one.subject, dict(one.found), first[:DAY], words=one.words, told=content(one.label))


@dataclass(frozen=True)
class _Stage:
    """Who is of which happening, looked up once."""

    story: Story
    accounts: dict[str, Account]
    happening: dict[str, str]
    members: dict[str, tuple[str, ...]]
    latest: dict[str, str | None]
    earliest: dict[str, str | None]
    order: dict[str, int]
    nearby: Nearby
    searched: Searched
    matter: OneMatter
    elsewhere: Elsewhere


def _staged(accounts: Sequence[Account], story: Story, matter: OneMatter) -> _Stage:
    return _Stage(
        story=story,
        accounts={one.id: one for one in accounts},
        happening={account: one.id for one in story.happenings for account in one.accounts},
        members={one.id: one.accounts for one in story.happenings},
        latest={one.account: one.latest for one in story.datings},
        earliest={one.account: one.earliest for one in story.datings},
        order={one.id: index for index, one in enumerate(accounts)},
        nearby=Nearby(accounts),
        searched=Searched(accounts, story),
        matter=matter,
        elsewhere=Elsewhere(accounts),
    )


def _row(item: _Item, stage: _Stage) -> CoverageItem:
    happenings = sorted({stage.happening[account] for account in item.found})
    carriers = max(witnesses((one for one in item.found if stage.happening[one] == happening), stage.story) for happening in happenings)
    things = stage.matter.of(item.found)
    concerned = sorted((account for happening in happenings for account in stage.members[happening]), key=stage.order.__getitem__)
    return CoverageItem(
        id=identify("item", item.kind, item.subject),
        kind=item.kind,
        label=item.label,
        subject=item.subject,
        carried=tuple(_state(item, account, stage, things) for account in concerned),
        weight=carriers * 10 + WEIGHT[item.kind],
    )


def _told_all_over(row: CoverageItem, item: _Item) -> bool:
    """Whether a claim has something like it in many other accounts: then it is the matter itself, told in other words.

    Of a claim that one account alone has, one that may have it is enough.
    """
    if item.kind != "claim":
        return False
    counts = Counter(one.status for one in row.carried)
    return counts["unclear"] >= (counts["not_found"] if len(item.found) > 1 else 1) > 0


def _state(item: _Item, account: str, stage: _Stage, things: frozenset[str] | None) -> Carried:
    if account in item.found:
        return Carried(account=account, status="has", citations=item.found[account])
    failed = [problem for problem in stage.accounts[account].problems if problem.code in (STAGE[item.kind], *CUT)]
    if failed:
        return Carried(account=account, status="not_searched", reason=failed[0].reason)
    if reason := _too_early(item.day, stage.latest.get(account)) or _before_all(item, account, stage):
        return Carried(account=account, status="before", reason=reason)
    if alike := item.near.get(account) or stage.nearby.find(account, item.like) or _told_otherwise(item, account, stage):
        return Carried(account=account, status="unclear", citations=(alike,), reason=UNCLEAR)
    if stage.matter.apart(account, things):
        return Carried(account=account, status="other_happening", reason=APART)
    return Carried(account=account, status="not_found", reason=SEARCHED)


def _before_all(item: _Item, account: str, stage: _Stage) -> str:
    """Why an account that was written before the first that has a thing does not lack it; nothing of an event, which has its day."""
    latest = stage.latest.get(account)
    days = [stage.earliest.get(one) for one in item.found] if latest is not None and item.kind != "event" else [None]
    first = min((day[:DAY] for day in days if day), default="") if all(days) else ""
    return f"it was written by {latest}, before the first that has this" if latest is not None and latest[:DAY] < first else ""


def _told_otherwise(item: _Item, account: str, stage: _Stage) -> Citation | None:
    """What an account has that may be the item in other words: a sentence, a like value, a part of the name."""
    if item.kind == "figure":
        return stage.elsewhere.valued(account, item.like.figures)
    if item.kind in ("speaker", "entity"):
        return stage.elsewhere.named(account, item.label)
    place = stage.searched.alike(account, item.words) if item.words else None
    if place is None:
        return stage.elsewhere.told(account, item.told, *([EVENT_WORDS] if item.kind == "event" else []))
    text = stage.accounts[account].document.text
    return Citation(
        account=account, evidence=Evidence(start=place[0], end=place[1], exact=text[place[0] : place[1]], rule="coverage.alike")
    )


def _too_early(day: str, latest: str | None) -> str:
    """Why an account written by ``latest`` can't have told of something that happened on ``day``, or an empty string if it could."""
    span = bounds(day) if day else None
    if latest is None or span is None:
        return ""
    return f"it was written by {latest}, before this happened" if span[0].isoformat() > latest else ""
