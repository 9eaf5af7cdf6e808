"""Speakers: which entity a source span stands for."""

from bisect import bisect_left, bisect_right

from msgspec.structs import replace

from ...record import Entity, Gender, Mention, Quote, Speaker
from .found import Found
from .sources import DOCUMENTS
from .tree import Tree

PRONOUNS = frozenset({"he", "she", "they", "it", "i", "we", "you", "who", "which", "that", "his", "her", "their", "him", "them"})

GENDERS: dict[str, Gender] = {"he": "male", "him": "male", "his": "male", "she": "female", "her": "female"}
BEFORE = 800  # code points before a pronoun in which its candidates are looked for: about two paragraphs of a report
GAP = 6  # code points between two quotations that follow each other
MOST = 3  # candidates named


DEFINITE = frozenset({"the", "this", "that", "his", "her", "their", "its"})


def _may_be(words: str, people: dict[str, Entity]) -> Speaker:
    """An unresolved speaker, with those who may be meant."""
    names = " or ".join(entity.name for entity in people.values())
    reason = f"“{words}” may be {names}" if names else f"“{words}”: whom it stands for is not certain"
    return Speaker(status="unresolved", candidates=tuple(people), reason=reason)


def _the_other(words: str, entity: Entity, other: Entity) -> Speaker:
    """The one who is left because the other is spoken of in the quotation."""
    return Speaker(status="resolved", entity=other.id, reason=f"“{words}” speaks of {entity.name}, and so is {other.name}")


class Speakers:
    """The mentions of a document's entities by place, to look speakers up in."""

    def __init__(self, tree: Tree, entities: tuple[Entity, ...]) -> None:
        self.tree = tree
        places: list[tuple[int, int, Entity, Mention]] = []
        for entity in entities:
            places.extend((mention.evidence.start, mention.evidence.end, entity, mention) for mention in entity.mentions)
        places.sort(key=lambda place: (place[0], place[1]))
        self.places = places
        self.starts = [place[0] for place in places]
        self.genders = {entity.id: entity.gender for entity in entities if entity.kind == "person"}
        self.last: tuple[Quote, Found] | None = None
        self.longest = max((end - start for start, end, _, _ in places), default=0)

    def resolve(self, found: Found) -> Speaker:
        """Who a source is: the entity that its head names, or else why nobody can be named."""
        if found.source is None or found.head < 0:
            return Speaker(status="none", reason="nobody is named beside it")
        tree = self.tree
        for head, reason in self._heads(found):
            entity = self._at(tree.starts[head], tree.ends[head])
            if entity is not None:
                doubt = self._doubt(found, entity)
                if doubt is not None:
                    return doubt
            named = self._in_apposition(found, head) if entity is None or entity.kind != "person" else None
            if named is not None:
                return Speaker(status="resolved", entity=named.id, reason=f"named in apposition: “{named.name}”")
            if entity is not None:
                other = self._joined(head, entity)
                if other:
                    return Speaker(status="unresolved", candidates=(entity.id, *other), reason="several are named together")
                return Speaker(status="resolved", entity=entity.id, reason=reason)
        words = tree.text[found.source[0] : found.source[1]]
        if words.lower() in PRONOUNS:
            return self._pronoun(found, words)
        return Speaker(status="unresolved", reason="described, not named")

    def _pronoun(self, found: Found, words: str) -> Speaker:
        """The people whom a pronoun that is not resolved may stand for: those named last before it, of its gender."""
        gender = GENDERS.get(words.lower())
        if gender is None:
            return Speaker(status="unresolved", reason=f"“{words}”: whom it stands for is not certain")
        people = self._named_before(found.source[0] if found.source else 0, gender)
        spoken_of = [entity for entity in people.values() if self._names(found, entity)]
        left = {i: entity for i, entity in people.items() if entity not in spoken_of}
        if spoken_of and len(left) == 1:
            return _the_other(words, spoken_of[0], next(iter(left.values())))
        if not people:
            return Speaker(status="unresolved", reason=f"“{words}”: nobody is named before it for whom it could stand")
        return _may_be(words, people)

    def _named_before(self, start: int, gender: Gender) -> dict[str, Entity]:
        """The people named last before a place, the nearest first; nobody of the other gender."""
        people: dict[str, Entity] = {}
        for index in range(bisect_left(self.starts, start) - 1, -1, -1):
            low, _, entity, mention = self.places[index]
            if start - low > BEFORE or len(people) == MOST:
                break
            if mention.kind == "name" and entity.kind == "person" and (gender == "unknown" or entity.gender in (gender, "unknown")):
                people.setdefault(entity.id, entity)
        return people

    def _doubt(self, found: Found, entity: Entity) -> Speaker | None:
        """Why an entity is not to be taken for the speaker, if it isn't: described only, or named in the speaker's own words."""
        if found.source is None or entity.kind != "person":
            return None
        words, start = self.tree.text[found.source[0] : found.source[1]], found.source[0]
        first = entity.mentions[0].evidence.exact
        if all(mention.kind != "name" for mention in entity.mentions):
            if not self._definite(first):
                return None
            people = self._named_before(start, entity.gender)
            if self.tree.words[found.referent].lower() == "elect" and len(people) > 1:
                people = {i: person for i, person in people.items() if not self._holds(person, found.referent)}
                if len(people) == 1:
                    only = next(iter(people.values()))
                    return Speaker(
                        status="resolved", entity=only.id, reason=f"“{words}”: of those named before it, all but {only.name} hold office"
                    )
            return _may_be(words, people) if people else None
        if words.lower() not in GENDERS or not self._names(found, entity):
            return None
        people = {
            i: e for i, e in self._named_before(start, GENDERS[words.lower()]).items() if i != entity.id and not self._names(found, e)
        }
        if len(people) == 1:
            other = next(iter(people.values()))
            return _the_other(words, entity, other)
        return _may_be(words, people)

    def _holds(self, person: Entity, elect: int) -> bool:
        """Whether somebody holds the office to which another is only elected: "President Velin" is not "the president-elect"."""
        office = self.tree.words[max(0, elect - 2)].lower()
        roles = [role.exact.lower() for role in person.roles]
        return any(office in role.split() for role in roles) and not any("elect" in role for role in roles)

    def _definite(self, first: str) -> bool:
        """Whether one certain person is described, who was not brought in as somebody new ("a spokesman")."""
        words = first.split()
        return words[0].lower() in DEFINITE or any("'s" in word or "’s" in word for word in words[:-1])

    def _names(self, found: Found, entity: Entity) -> bool:
        """Whether a direct quotation names this person: nobody speaks of himself so."""
        tree = self.tree
        for start, end in found.content:
            for index in range(bisect_left(self.starts, start), bisect_left(self.starts, end)):
                low, _, other, mention = self.places[index]
                if other is entity and mention.kind == "name" and tree.quoted[tree.at(low)] >= 0:
                    return True
        return False

    def going_on(self, found: Found, quote: Quote) -> Quote:
        """The quote; where a pronoun that may be two people follows another quotation with nothing between them, with its speaker."""
        before, self.last = self.last, (quote, found)
        if before is None or quote.source is None or quote.speaker.status != "unresolved" or quote.source.exact.lower() not in GENDERS:
            return quote
        earlier, found_before = before
        stop = max([found_before.content[-1][1], *(part[1] for part in (found_before.cue, found_before.source) if part)])
        between = self.tree.text[stop : found.content[0][0]]
        person = earlier.speaker.entity
        gender = self.genders.get(person or "", None)
        if person is None or len(between) > GAP or any(letter.isalnum() for letter in between) or "\n" in between:
            return quote
        if gender not in (GENDERS[quote.source.exact.lower()], "unknown") or quote.kind != "direct":
            return quote
        speaker = Speaker(status="resolved", entity=person, reason=f"“{quote.source.exact}” goes on right behind the quotation before it")
        quote = replace(quote, speaker=speaker)
        self.last = (quote, found)
        return quote

    def _heads(self, found: Found) -> list[tuple[int, str]]:
        tree = self.tree
        words = tree.text[found.source[0] : found.source[1]] if found.source else ""
        heads = [(found.referent, f"named as “{words}”")]
        owner = tree.child(found.referent, "poss") if tree.lemmas[found.referent] in DOCUMENTS else -1
        if owner >= 0:
            heads.insert(0, (owner, f"whose “{tree.words[found.referent]}” it is"))
        if found.referent != found.head:
            heads.append((found.head, f"named as “{words}”"))
        return heads

    def _in_apposition(self, found: Found, head: int) -> Entity | None:
        """The one person who is named between commas behind the head: "the club's treasurer, Ada Moss, said"."""
        if found.source is None:
            return None
        text, (start, end) = self.tree.text, (self.tree.ends[head], found.source[1])
        people: dict[str, Entity] = {}
        for index in range(bisect_left(self.starts, start), bisect_left(self.starts, end)):
            low, high, entity, mention = self.places[index]
            apart = text[low - 2 : low] == ", "
            if mention.kind == "name" and entity.kind == "person" and apart and high <= end and (high == end or text[high] in ",("):
                people[entity.id] = entity
        return next(iter(people.values())) if len(people) == 1 else None

    def _joined(self, head: int, entity: Entity) -> tuple[str, ...]:
        """The ids of the other entities that speak together with this one."""
        tree, others = self.tree, []
        for child in tree.children[head]:
            if tree.deps[child] == "conj" and tree.pos[child] in ("PROPN", "NOUN", "PRON"):
                other = self._at(tree.starts[child], tree.ends[child])
                if other is not None and other.id != entity.id and other.id not in others:
                    others.append(other.id)
        return tuple(others)

    def _at(self, start: int, end: int) -> Entity | None:
        """The entity of the shortest mention that overlaps the range, names before nominals before pronouns."""
        best: tuple[int, int] | None = None
        answer = None
        ranks = {"name": 0, "nominal": 1, "pronoun": 2}
        for index in range(bisect_right(self.starts, end - 1) - 1, -1, -1):
            low, high, entity, mention = self.places[index]
            if low + self.longest <= start:
                break
            if high > start:
                key = (ranks[mention.kind], high - low)
                if best is None or key < best:
                    best, answer = key, entity
        return answer
