"""The people of a document by place and by name: who was named before a place, who is called by a surname alone, who is in a phrase."""

from bisect import bisect_left, bisect_right
from collections import defaultdict

from ...record import Entity, Gender, Mention
from .found import Found
from .tree import Tree

GENDERS: dict[str, Gender] = {"he": "male", "him": "male", "his": "male", "she": "female", "her": "female"}
BEFORE = 800  # code points before a pronoun in which its candidates are looked for: about two paragraphs of a report
MOST = 3  # candidates named
RANKS = {"name": 0, "nominal": 1, "pronoun": 2}

Place = tuple[int, int, Entity, Mention]


class People:
    """The mentions of a document's entities by place."""

    def __init__(self, tree: Tree, entities: tuple[Entity, ...]) -> None:
        self.tree = tree
        places: list[Place] = []
        for entity in entities:
            places.extend((mention.evidence.start, mention.evidence.end, entity, mention) for mention in entity.mentions)
        places.sort(key=lambda place: (place[0], place[1]))
        self.places = places
        self.starts = [place[0] for place in places]
        self.longest = max((end - start for start, end, _, _ in places), default=0)
        self.by_id = {entity.id: entity for entity in entities}
        self.genders = {entity.id: entity.gender for entity in entities if entity.kind == "person"}
        self._surnames: defaultdict[str, set[str]] = defaultdict(set)
        for entity in entities:
            if entity.kind == "person" and any(mention.kind == "name" for mention in entity.mentions):
                self._surnames[entity.name.split()[-1].casefold()].add(entity.id)

    def at(self, start: int, end: int) -> Entity | None:
        """The entity of the shortest mention that overlaps the range, names before nominals before pronouns."""
        best: tuple[int, int] | None = None
        answer = None
        for index in range(bisect_right(self.starts, end - 1) - 1, -1, -1):
            low, high, entity, mention = self.places[index]
            if low + self.longest <= start:
                break
            if high > start:
                key = (RANKS[mention.kind], high - low)
                if best is None or key < best:
                    best, answer = key, entity
        return answer

    def between(self, start: int, end: int) -> list[Place]:
        """The mentions that begin in the range, in text order."""
        return self.places[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def before(self, start: int, gender: Gender) -> dict[str, Entity]:
        """The people named last before a place, the nearest first; nobody of the other gender."""
        people: dict[str, Entity] = {}
        for index in range(bisect_left(self.starts, start) - 1, -1, -1):
            low, _, entity, mention = self.places[index]
            if start - low > BEFORE or len(people) == MOST:
                break
            if mention.kind == "name" and entity.kind == "person" and (gender == "unknown" or entity.gender in (gender, "unknown")):
                people.setdefault(entity.id, entity)
        return people

    def described_before(self, start: int) -> bool:
        """Whether somebody is described but never named within reach before a place: a pronoun may be that one's."""
        described = self.between(max(0, start - BEFORE), start)
        return any(entity.kind == "person" and all(one.kind != "name" for one in entity.mentions) for _, _, entity, _ in described)

    def stands_for(self, start: int, end: int, entity: Entity) -> bool:
        """Whether a mention of the entity is just these characters."""
        return any(place[1] == end and place[2] is entity for place in self.between(start, start + 1))

    def by_surname(self, word: str) -> Entity | None:
        """The one person whose name ends with the word, where the recogniser passed a later mention over."""
        known = self._surnames.get(word.casefold(), ())
        return self.by_id[next(iter(known))] if len(known) == 1 else None

    def in_apposition(self, found: Found, head: int) -> Entity | None:
        """The one person who is named between commas behind the head: "the club's treasurer, Ada Moss, said"."""
        if found.source is None:
            return None
        text, (start, end) = self.tree.text, (self.tree.ends[head], found.source[1])
        people: dict[str, Entity] = {}
        for low, high, entity, mention in self.between(start, end):
            apart = text[low - 2 : low] == ", "
            if mention.kind == "name" and entity.kind == "person" and apart and high <= end and (high == end or text[high] in ",("):
                people[entity.id] = entity
        return next(iter(people.values())) if len(people) == 1 else None

    def ending(self, found: Found, head: int) -> Entity | None:
        """The person whose name ends the source and hangs on nothing in it: a heading without a full stop runs into the sentence."""
        if found.source is None or found.source[1] <= self.tree.ends[head]:
            return None
        tree = self.tree
        for low, high, entity, mention in reversed(self.between(self.tree.ends[head], found.source[1])):
            if mention.kind == "name" and entity.kind == "person" and high == found.source[1]:
                first = tree.at(low)
                return entity if tree.pos[first - 1] in ("NOUN", "PROPN") and tree.deps[tree.at(high - 1)] not in ("pobj", "conj") else None
        return None

    def names_himself(self, found: Found, entity: Entity) -> bool:
        """Whether a direct quotation names this person: nobody speaks of himself so."""
        tree = self.tree
        for start, end in found.content:
            for low, _, other, mention in self.between(start, end):
                if other is entity and mention.kind == "name" and tree.quoted[tree.at(low)] >= 0:
                    return True
        return False
