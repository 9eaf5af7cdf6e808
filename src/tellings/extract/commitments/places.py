"""What is known of the places of a text: the entities, quotes and times that stand there."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ...record import Document, Entity, Evidence, Quote, TimeExpression


class Lookup:
    """Which of some spans, sorted by their start, holds a position; the shortest where they nest."""

    def __init__(self, spans: Sequence[tuple[int, int, str]]) -> None:
        self._spans = sorted(spans, key=lambda one: (one[0], -one[1]))
        self._starts = [start for start, _, _ in self._spans]

    def at(self, position: int, back: int = 8) -> str | None:
        """The id of the shortest span that holds a position, among the ``back`` that begin last before it."""
        index = bisect_right(self._starts, position)
        held = [one for one in self._spans[max(0, index - back) : index] if one[1] > position]
        return min(held, key=lambda one: one[1] - one[0])[2] if held else None


@dataclass(frozen=True)
class Places:
    """Entities, quotes and times by position; ``said`` the quotes by their ids, ``kinds``, ``roles``, ``names`` what entities are."""

    text: str
    document: str
    entities: Lookup
    kinds: Mapping[str, str]
    roles: Mapping[str, str]
    names: Mapping[str, str]
    quotes: Lookup
    said: Mapping[str, Quote]
    times: Sequence[TimeExpression]

    def quote(self, position: int) -> Quote | None:
        """The quote in whose content a position stands."""
        return self.said.get(self.quotes.at(position) or "")

    def time(self, words: Evidence) -> str | None:
        """Id of the first time expression that begins in some words."""
        return next((one.id for one in self.times if words.start <= one.evidence.start < words.end), None)


def places(document: Document, entities: Sequence[Entity], quotes: Sequence[Quote], times: Sequence[TimeExpression]) -> Places:
    """What an account knows of the places of its document."""
    return Places(
        document.text,
        document.id,
        Lookup([(m.evidence.start, m.evidence.end, one.id) for one in entities for m in one.mentions]),
        {one.id: one.kind for one in entities},
        {one.id: " ".join(role.exact for role in one.roles) for one in entities},
        {one.id: one.name for one in entities},
        Lookup([(part.start, part.end, one.id) for one in quotes for part in one.content]),
        {one.id: one for one in quotes},
        times,
    )
