"""Speakers: which entity a source span stands for."""

from ...record import Entity, Speaker
from .found import Found
from .people import GENDERS, People
from .sources import DOCUMENTS
from .tree import Tree

PRONOUNS = frozenset({"he", "she", "they", "it", "i", "we", "you", "who", "which", "that", "his", "her", "their", "him", "them"})
DEFINITE = frozenset({"the", "this", "that", "his", "her", "their", "its"})


def _may_be(words: str, people: dict[str, Entity]) -> Speaker:
    """An unresolved speaker, with those who may be meant."""
    names = " or ".join(entity.name for entity in people.values())
    reason = f"“{words}” may be {names}" if names else f"“{words}”: whom it stands for is not certain"
    return Speaker(status="unresolved", candidates=tuple(people), reason=reason)


def _the_other(words: str, entity: Entity, other: Entity) -> Speaker:
    """The one who is left because the other is spoken of in the quotation."""
    return Speaker(status="resolved", entity=other.id, reason=f"“{words}” speaks of {entity.name}, and so is {other.name}")


def _only(words: str, person: Entity) -> Speaker:
    return Speaker(status="resolved", entity=person.id, reason=f"“{words}”: nobody but {person.name} is named before it")


class Speakers:
    """Looks up who speaks, attribution by attribution."""

    def __init__(self, tree: Tree, entities: tuple[Entity, ...]) -> None:
        self.tree = tree
        self.people = People(tree, entities)

    def resolve(self, found: Found) -> Speaker:
        """Who a source is: the entity that its head names, or else why nobody can be named."""
        if found.source is None or found.head < 0:
            return Speaker(status="none", reason="nobody is named beside it")
        tree = self.tree
        for head, reason in self._heads(found):
            speaker = self._by_head(found, head, reason)
            if speaker is not None:
                return speaker
        words = tree.text[found.source[0] : found.source[1]]
        owner = self._owner(found)
        if words.lower() in PRONOUNS or owner:
            return self._pronoun(found, owner or words)
        named = self._passed_over(found)
        if named is not None:
            return Speaker(status="resolved", entity=named.id, reason=f"named as “{words}”")
        return Speaker(status="unresolved", reason="described, not named")

    def _by_head(self, found: Found, head: int, reason: str) -> Speaker | None:
        """The speaker whom one word of the source names, if it names any."""
        tree, people = self.tree, self.people
        entity = people.at(tree.starts[head], tree.ends[head])
        if entity is not None and tree.words[head].lower() in GENDERS and not people.stands_for(tree.starts[head], tree.ends[head], entity):
            entity = None  # "his statement" is a thing; whose it is, is another question
        if entity is not None:
            doubt = self._doubt(found, entity)
            if doubt is not None:
                return doubt
        named = people.in_apposition(found, head) if entity is None or entity.kind != "person" else None
        if named is not None:
            return Speaker(status="resolved", entity=named.id, reason=f"named in apposition: “{named.name}”")
        if entity is None or (tree.lemmas[head] in DOCUMENTS and self._owner(found)):
            return None
        other = self._joined(head, entity)
        if other:
            return Speaker(status="unresolved", candidates=(entity.id, *other), reason="several are named together")
        return Speaker(status="resolved", entity=entity.id, reason=reason)

    def _passed_over(self, found: Found) -> Entity | None:
        """A person whose name the recogniser passed over in the source, though it has it elsewhere, or that ends it."""
        tree, head = self.tree, found.referent
        ending = self.people.ending(found, head)
        if ending is not None:
            return ending
        return self.people.by_surname(tree.words[head]) if tree.pos[head] == "PROPN" or tree.words[head].istitle() else None

    def _owner(self, found: Found) -> str:
        """The pronoun of whom a document is, if the source is one: "his statement" is his word."""
        tree = self.tree
        owner = tree.child(found.referent, "poss") if tree.lemmas[found.referent] in DOCUMENTS else -1
        if owner < 0 and found.referent != found.head and tree.lemmas[found.head] in DOCUMENTS:
            owner = found.referent
        return tree.words[owner] if owner >= 0 and tree.words[owner].lower() in GENDERS else ""

    def _pronoun(self, found: Found, words: str) -> Speaker:
        """The people whom a pronoun that is not resolved may stand for: those named last before it, of its gender."""
        gender = GENDERS.get(words.lower())
        if gender is None:
            return Speaker(status="unresolved", reason=f"“{words}”: whom it stands for is not certain")
        people = self.people.before(found.source[0] if found.source else 0, gender)
        spoken_of = [entity for entity in people.values() if self.people.names_himself(found, entity)]
        left = {i: entity for i, entity in people.items() if entity not in spoken_of}
        if spoken_of and len(left) == 1:
            return _the_other(words, spoken_of[0], next(iter(left.values())))
        if not people:
            return Speaker(status="unresolved", reason=f"“{words}”: nobody is named before it for whom it could stand")
        if (
            len(people) == 1
            and words.lower() in ("he", "she")
            and not spoken_of
            and not self.people.described_before(found.source[0] if found.source else 0)
        ):
            return _only(words, next(iter(people.values())))
        return _may_be(words, people)

    def _doubt(self, found: Found, entity: Entity) -> Speaker | None:
        """Why an entity is not to be taken for the speaker, if it isn't: described only, or named in the speaker's own words."""
        if found.source is None or entity.kind != "person":
            return None
        words, start = self.tree.text[found.source[0] : found.source[1]], found.source[0]
        if all(mention.kind != "name" for mention in entity.mentions):
            return self._described(found, entity, words)
        if words.lower() not in GENDERS or not self.people.names_himself(found, entity):
            return None
        people = {
            i: e
            for i, e in self.people.before(start, GENDERS[words.lower()]).items()
            if i != entity.id and not self.people.names_himself(found, e)
        }
        if len(people) == 1:
            return _the_other(words, entity, next(iter(people.values())))
        return _may_be(words, people)

    def _described(self, found: Found, entity: Entity, words: str) -> Speaker | None:
        """Who may be meant by a description of one certain person; None where somebody new was brought in by it."""
        if found.source is None or not self._definite(entity.mentions[0].evidence.exact):
            return None
        people = self.people.before(found.source[0], entity.gender)
        if self.tree.words[found.referent].lower() == "elect" and len(people) > 1:
            people = {i: person for i, person in people.items() if not self._holds(person, found.referent)}
            if len(people) == 1:
                only = next(iter(people.values()))
                return Speaker(
                    status="resolved", entity=only.id, reason=f"“{words}”: of those named before it, all but {only.name} hold office"
                )
        return _may_be(words, people) if people else None

    def _holds(self, person: Entity, elect: int) -> bool:
        """Whether somebody holds the office to which another is only elected: "President Velin" is not "the president-elect"."""
        office = self.tree.words[max(0, elect - 2)].lower()
        roles = [role.exact.lower() for role in person.roles]
        return any(office in role.split() for role in roles) and not any("elect" in role for role in roles)

    def _definite(self, first: str) -> bool:
        """Whether one certain person is described, who was not brought in as somebody new ("a spokesman")."""
        words = first.split()
        return words[0].lower() in DEFINITE or any("'s" in word or "’s" in word for word in words[:-1])

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

    def _joined(self, head: int, entity: Entity) -> tuple[str, ...]:
        """The ids of the other entities that speak together with this one."""
        tree, others = self.tree, []
        for child in tree.children[head]:
            if tree.deps[child] == "conj" and tree.pos[child] in ("PROPN", "NOUN", "PRON"):
                other = self.people.at(tree.starts[child], tree.ends[child])
                if other is not None and other.id != entity.id and other.id not in others:
                    others.append(other.id)
        return tuple(others)
