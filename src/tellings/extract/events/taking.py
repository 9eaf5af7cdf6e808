"""Those who take part in an event: the words that name them, their entity, their country and sector."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from spacy.tokens import Doc, Token

from ...record import Entity, Evidence, Participant, ParticipantRole
from .actors import Codes, codes

MENTIONS = 20  # mentions of an entity that are asked for its codes
WHENCE = frozenset({"in", "of", "from", "throughout", "across"})
DEEP = 2  # phrases within a phrase that may name a country
BEFORE_NAME = 6  # words before a name that may tell its codes


class Spans:
    """Values with a place in the text, looked up by position."""

    def __init__(self, items: Iterable[tuple[int, int, str]]) -> None:
        self.items = sorted(items)
        self.starts = [start for start, _, _ in self.items]

    def inside(self, start: int, end: int) -> list[str]:
        """What begins inside a range, in text order, each once."""
        low, high = bisect_left(self.starts, start), bisect_left(self.starts, end)
        return list(dict.fromkeys(value for _, _, value in self.items[low:high]))

    def at(self, position: int) -> str | None:
        """What covers a code point, if anything."""
        index = bisect_right(self.starts, position) - 1
        return self.items[index][2] if index >= 0 and position < self.items[index][1] else None


class Headed(NamedTuple):
    """A role, the head of the phrase that fills it, and the phrase."""

    role: ParticipantRole
    head: Token
    words: Evidence


class Taking:
    """Participants of one document's events."""

    def __init__(self, doc: Doc, entities: Sequence[Entity], mentions: Spans) -> None:
        self.doc, self.mentions = doc, mentions
        self.starts = [token.idx for token in doc]
        self.spans = {entity.id: tuple((one.evidence.start, one.evidence.end) for one in entity.mentions) for entity in entities}
        self.coded: dict[str, Codes] = {}

    def _at(self, position: int) -> int:
        return max(0, bisect_right(self.starts, position) - 1)

    def participants(self, found: Iterable[Headed]) -> tuple[Participant, ...]:
        """Actors and recipients with their codes; nobody stands on both sides."""
        made: list[Participant] = []
        taken: set[int] = set()
        for one in found:
            if one.head.i not in taken:
                taken.add(one.head.i)
                made.append(self._participant(one))
        return tuple(made)

    def _participant(self, one: Headed) -> Participant:
        shown = codes(self.doc[self._at(one.words.start) : self._at(one.words.end - 1) + 1])
        for beside in one.head.children:
            if beside.dep_ == "appos" and not (shown.countries and shown.sectors):
                shown = shown | codes(self.doc[beside.left_edge.i : beside.i + 1])
        if not shown.countries:
            shown = shown | Codes(self._whence(one.head, DEEP))
        inside = self.mentions.inside(one.words.start, one.words.end)
        entity = self.mentions.at(one.head.idx) or (inside[0] if len(inside) == 1 else None)
        if entity is not None and not (shown.countries and shown.sectors):
            shown = shown | self._codes_of(entity)
        return Participant(role=one.role, evidence=one.words, entity=entity, countries=shown.countries, sectors=shown.sectors)

    def _whence(self, head: Token, depth: int) -> tuple[str, ...]:
        """The countries of where somebody is from or acts: "rebels in the north of Mali"."""
        for child in head.rights:
            if child.dep_ == "prep" and child.lower_ in WHENCE:
                for inner in child.rights:
                    if inner.dep_ == "pobj":
                        found = codes(self.doc[inner.left_edge.i : inner.i + 1]).countries
                        found = found or (self._whence(inner, depth - 1) if depth else ())
                        if found:
                            return found
        return ()

    def _codes_of(self, entity: str) -> Codes:
        """The codes that an entity's mentions show, with the words right before them: "Mexican President Ana Ruiz" tells of "Ruiz"."""
        if entity not in self.coded:
            made = Codes()
            for start, end in self.spans.get(entity, ())[:MENTIONS]:
                first, last = self._at(start), self._at(end - 1)
                made = made | codes(self.doc[self._beginning(first, last) : last + 1])
            self.coded[entity] = made
        return self.coded[entity]

    def _beginning(self, first: int, last: int) -> int:
        """The first of the words right before a name that belong to its phrase and name nobody else."""
        head = self.doc[last] if self.doc[last].dep_ not in ("compound", "nmod", "poss") else self.doc[first]
        stop = max(first - BEFORE_NAME, head.left_edge.i)
        at = first
        while (
            at > stop
            and not self.doc[at].is_sent_start
            and not (self.doc[at - 1].is_punct or self.doc[at - 1].is_space or self.doc[at - 1].ent_type_ == "PERSON")
        ):
            at -= 1
        return at
