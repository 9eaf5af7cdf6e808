"""What is being gathered about a thing before it becomes an Entity."""

from collections import Counter
from dataclasses import dataclass, field

from ..record import EntityKind, Gender, MentionKind

_OFTEN = 4  # times as often as the others is somebody named whom a description means that fits them all; chosen, not calibrated


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where something is mentioned: tokens ``start`` to ``end`` (excluded), the token that heads them, and which rule found it."""

    start: int
    end: int
    head: int
    kind: MentionKind
    rule: str


@dataclass(frozen=True, slots=True)
class Role:
    """A description of a thing: its tokens, the words it is read by, and which rule found it.

    Attributes:
        noun: the lemma of its head ("president", "attorney general").
        traits: the folded words that narrow it; adjectives of origin as the country's name.
    """

    start: int
    end: int
    noun: str
    traits: frozenset[str]
    rule: str


@dataclass(slots=True, eq=False)
class Draft:
    """One thing of a document, in the making."""

    kind: EntityKind
    places: list[Place] = field(default_factory=list)
    roles: list[Role] = field(default_factory=list)
    genders: Counter[Gender] = field(default_factory=Counter)
    plural: bool = False
    forms: set[tuple[str, ...]] = field(default_factory=set)

    @property
    def nominal(self) -> bool:
        """Whether it is never named."""
        return not any(place.kind == "name" for place in self.places)

    @property
    def gender(self) -> Gender:
        """The gender the document shows; unknown where it shows both or none."""
        female, male = self.genders["female"], self.genders["male"]
        if female > 2 * male:
            return "female"
        return "male" if male > 2 * female else "unknown"


def foremost(drafts: list[Draft]) -> list[Draft]:
    """The one who is named far more often than each of the others, if there is one; else all."""
    counts = sorted(((sum(place.kind == "name" for place in draft.places), n) for n, draft in enumerate(drafts)), reverse=True)
    return [drafts[counts[0][1]]] if counts[0][0] >= _OFTEN * max(1, counts[1][0]) else drafts
