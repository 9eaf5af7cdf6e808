"""How much of an account speaks of each of the things that the story is about."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ...record import Account, AlignedProgramme, Citation, Entity, Evidence, StoryEntity, TopicShare

MOST = 12  # topics of a story: the things that most accounts name, by the words around them
FIRST = 3  # places that are cited
KINDS = ("organisation", "place", "group", "law", "event", "person")


@dataclass(frozen=True)
class Subject:
    """A thing that a story may be about; ``places`` where each account names it."""

    id: str
    label: str
    places: Mapping[str, tuple[Evidence, ...]]


def subjects(accounts: Sequence[Account], people: Sequence[StoryEntity], programmes: Sequence[AlignedProgramme]) -> list[Subject]:
    """The things that most accounts of a story name, then by how often."""
    found = [_programme(one) for one in programmes]
    taken = {subject.label.lower() for subject in found}
    entities = {(account.id, entity.id): entity for account in accounts for entity in account.entities}
    for person in people:
        if person.kind in KINDS and person.name.lower() not in taken:
            found.append(Subject(person.id, person.name, _named(person, entities)))
    return sorted(found, key=lambda one: (-len(one.places), -sum(map(len, one.places.values())), one.id))[:MOST]


def topics(account: Account, known: Sequence[Subject]) -> tuple[TopicShare, ...]:
    """The story's topics that an account names, by the share of its words that stand in sentences that name them."""
    text = account.document.text
    sizes = [len(text[one.start : one.end].split()) for one in account.sentences]
    total = sum(sizes)
    made = []
    for subject in known:
        places = subject.places.get(account.id, ())
        starts = [place.start for place in places]  # in order, as ``places`` are
        words = sum(
            size
            for one, size in zip(account.sentences, sizes, strict=True)
            if starts and bisect_left(starts, one.start) < bisect_left(starts, one.end)
        )
        if words:
            cited = tuple(Citation(account=account.id, evidence=place) for place in places[:FIRST])
            made.append(TopicShare(subject=subject.id, label=subject.label, words=words, share=round(words / total, 4), citations=cited))
    return tuple(sorted(made, key=lambda one: (-one.words, one.label)))


def _programme(one: AlignedProgramme) -> Subject:
    return Subject(
        one.id, one.label, {telling.account: tuple(sorted((m.evidence for m in telling.mentions), key=_start)) for telling in one.tellings}
    )


def _named(person: StoryEntity, entities: Mapping[tuple[str, str], Entity]) -> dict[str, tuple[Evidence, ...]]:
    places: dict[str, list[Evidence]] = {}
    for member in person.members:
        entity = entities[member.account, member.entity]
        places.setdefault(member.account, []).extend(mention.evidence for mention in entity.mentions)
    return {account: tuple(sorted(found, key=_start)) for account, found in places.items()}


def _start(place: Evidence) -> int:
    return place.start
