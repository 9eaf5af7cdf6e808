"""What the other stages found in the report, by place: who is mentioned and who is quoted at a code point."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from ...record import Commitment, Condition, Entity, Evidence, Figure, Quote, TimeExpression

NOT_SO = frozenset({"person", "place", "group"})  # kinds of entities that no programme is
ARTICLE = len("the ")
PRONOUNS = frozenset({"he", "she", "they", "him", "her", "them", "it"})


class Around:
    """What the report's other stages found, by place."""

    def __init__(
        self,
        entities: Sequence[Entity],
        quotes: Sequence[Quote],
        times: Sequence[TimeExpression],
        figures: Sequence[Figure],
        undertaken: Sequence[Commitment | Condition],
    ) -> None:
        self.times = sorted(times, key=lambda one: one.evidence.start)
        self.figures = figures
        self.undertaken = undertaken
        names = [(m.evidence, one.id) for one in entities if one.kind not in NOT_SO for m in one.mentions if m.kind == "name"]
        self._named = {spot.end: (spot.start, name) for spot, name in names}
        self._entities = _places((m.evidence.start, m.evidence.end, one.id) for one in entities for m in one.mentions)
        self._names = {one.id: _best(one) for one in entities}
        self._quotes = _places((part.start, part.end, one.id) for one in quotes for part in one.content)
        self._said = {one.id: one for one in quotes}

    def entity(self, place: int) -> str | None:
        """The id of the entity that is mentioned at a code point."""
        return _at(self._entities, place)

    def one_of(self, mentions: Sequence[Evidence]) -> str | None:
        """The id of the entity that a thing with these mentions is: one whose name ends where a mention does, and fills it."""
        for spot in mentions:
            found = self._named.get(spot.end)
            if found is not None and abs(found[0] - spot.start) <= ARTICLE:
                return found[1]
        return None

    def speaker(self, place: int) -> tuple[Evidence, str | None] | None:
        """The words for who speaks at a code point, and the entity that it is; None in the outlet's own voice."""
        said = self._said.get(self.quote(place) or "")
        return (said.source, said.speaker.entity) if said is not None and said.source is not None else None

    def named(self, who: Evidence, entity: str | None) -> tuple[Evidence, str | None]:
        """The words for somebody; for a pronoun the name that stands before it."""
        if who.exact.lower() not in PRONOUNS or entity is None:
            return who, entity
        names = self._names.get(entity, [])
        at = bisect_right(names, who.start, key=_start)
        return (names[at - 1] if at else who), entity

    def quote(self, place: int) -> str | None:
        """The id of the quote that a code point stands in."""
        return _at(self._quotes, place)


def _best(one: Entity) -> list[Evidence]:
    """The names of an entity; where it has none, the words for it that are no pronouns."""
    names = [spot.evidence for spot in one.mentions if spot.kind == "name"]
    return sorted(names or (spot.evidence for spot in one.mentions if spot.kind == "nominal"), key=_start)


def _start(spot: Evidence) -> int:
    return spot.start


def _places(spans: Iterable[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    return sorted(spans, key=lambda one: (one[0], -one[1]))


def _at(spans: list[tuple[int, int, str]], place: int, back: int = 8) -> str | None:
    index = bisect_right(spans, place, key=lambda one: one[0])
    held = [one for one in spans[max(0, index - back) : index] if one[1] > place]
    return min(held, key=lambda one: one[1] - one[0])[2] if held else None
