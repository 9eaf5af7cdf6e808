"""Who or what bears a figure: whose age it is, who scored, who sold; two that are named apart bear two figures."""

import bisect
import re
from collections.abc import Iterator, Mapping

from ..record import Account, Entity, Figure

# Between an age and the name of the person whom it belongs to stand a few words of description: "23-year-old woman, Hanna Vold".
_DESCRIBED = re.compile(r"\s+(?:[a-z][\w-]*,?\s+){0,5}")
_ASIDE = re.compile(r",?\s*\(?(?:aged?\s+)?")
_LONGEST = 60
# Kinds of entities that bear figures of their own under names of their own.
_BEARING = ("person",)
# Kinds of entities whose name sets a thing apart from another of its kind: the order of one airline, of another.
_OWNING = ("organisation", "person", "product")
# Kinds of figures of which each bearer has its own.
_BORNE = ("count", "distance", "duration", "multiple", "percent")


class Bearers:
    """The named bearers of an account's figures; ``entities`` are the story's ids by the account's."""

    def __init__(self, account: Account, entities: Mapping[str, str]) -> None:
        self.text = account.document.text
        self.spans: dict[int, tuple[int, str]] = {}
        for entity in account.entities:
            if entity.kind in _BEARING and entity.id in entities:
                for start, end in _named(entity):
                    if end > self.spans.get(start, (0, ""))[0]:
                        self.spans[start] = (end, entities[entity.id])
        self.starts = sorted(self.spans)
        self.people = sorted(_people(account, entities))
        self.named = sorted(_names(account, entities))

    def of(self, figure: Figure) -> str:
        """The story's id of the named person whose figure it is; empty where none is known."""
        if figure.kind == "age":
            return self._aged(figure)
        if figure.kind not in _BORNE:
            return ""
        for part in figure.about[:1]:
            end, entity = self.spans.get(part.start, (0, ""))
            if entity and end == part.end:
                return entity
        return ""

    def _aged(self, figure: Figure) -> str:
        """The person named right before an age, around it or behind the words that describe them."""
        at = figure.expression.evidence
        for start in self._near(at.start - _LONGEST, at.end + _LONGEST):
            end, entity = self.spans[start]
            around = start <= at.start and at.end <= end
            before = end <= at.start and _ASIDE.fullmatch(self.text, end, at.start)
            behind = start >= at.end and _DESCRIBED.fullmatch(self.text, at.end, start)
            if around or before or behind:
                return entity
        return ""

    def nearest(self, figure: Figure) -> str:
        """The story's id of the person who is told of last before a figure in its sentence, by name or pronoun; empty where nobody is."""
        at = bisect.bisect_left(self.people, (figure.expression.evidence.start, ""))
        start, entity = self.people[at - 1] if at else (-1, "")
        return entity if start >= figure.context.start else ""

    def whose(self, figure: Figure) -> frozenset[str]:
        """The story's ids of what the words for the thing that is measured name: in "the Oxmoor order" Oxmoor."""
        parts = [*figure.about[:1], *((figure.counted,) if figure.counted else ())]
        found: set[str] = set()
        for part in parts:
            low, high = (bisect.bisect_left(self.named, (at, "")) for at in (part.start, part.end))
            found.update(entity for _, entity in self.named[low:high])
        return frozenset(found)

    def _near(self, low: int, high: int) -> list[int]:
        return self.starts[bisect.bisect_left(self.starts, low) : bisect.bisect_right(self.starts, high)]


def _named(entity: Entity) -> list[tuple[int, int]]:
    """The spans of the mentions by name."""
    return [(one.evidence.start, one.evidence.end) for one in entity.mentions if one.kind == "name"]


def _people(account: Account, entities: Mapping[str, str]) -> Iterator[tuple[int, str]]:
    """Where people are told of by name or pronoun, with the story's ids of those who are known."""
    for entity in account.entities:
        if entity.kind in _BEARING and entity.id in entities:
            yield from ((one.evidence.start, entities[entity.id]) for one in entity.mentions if one.kind in ("name", "pronoun"))


def _names(account: Account, entities: Mapping[str, str]) -> Iterator[tuple[int, str]]:
    """Where people and bodies are named, with the story's ids."""
    for entity in account.entities:
        if entity.kind in _OWNING and entity.id in entities:
            yield from ((one.evidence.start, entities[entity.id]) for one in entity.mentions if one.kind == "name")
