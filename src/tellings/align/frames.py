"""The clause a figure stands in: what is done, and who or what stands in each of its roles.

The roles are those of the account's claims, passives turned round; a figure's own role is the one that its value stands in.
"""

from collections.abc import Mapping
from typing import NamedTuple

from ..record import Account, Claim, Figure
from .concepts import concept

# A sentence with more claims than this is a list; its figures are told of by the first ones.
_MOST = 24


class Part(NamedTuple):
    """What stands in a role: the concept of its head, those of its words, and the story's id of what it names, or empty."""

    head: str
    words: frozenset[str]
    entity: str


class Frame(NamedTuple):
    """What is told of a figure: the concept of its verb, the other roles by name, and the role of the figure itself, or empty.

    ``sure`` says that the figure's own words or head stand in that role, and not only some other number.
    """

    verb: str
    parts: Mapping[str, Part]
    own: str
    sure: bool = False


NONE = Frame("", {}, "")


class Frames:
    """The frames of an account's figures; ``entities`` are the story's ids by the account's."""

    def __init__(self, account: Account, entities: Mapping[str, str]) -> None:
        self.claims: dict[int, list[Claim]] = {}
        self.entities = entities
        for claim in account.claims:
            found = self.claims.setdefault(claim.context.start, [])
            if len(found) < _MOST:
                found.append(claim)

    def claim(self, figure: Figure) -> Claim | None:
        """The claim of the shortest clause that holds a figure."""
        at = figure.expression.evidence
        holding = [
            claim for claim in self.claims.get(figure.context.start, ()) if claim.clause.start <= at.start and at.end <= claim.clause.end
        ]
        return min(holding, key=lambda one: (one.clause.end - one.clause.start, one.clause.start), default=None)

    def of(self, figure: Figure) -> Frame:
        """The frame of a figure: of the shortest clause that holds it."""
        claim = self.claim(figure)
        if claim is None:
            return NONE
        own, sure, parts = "", False, {}
        for role in claim.roles:
            if role.head == figure.head or _valued(role.words, figure):
                sure = sure or (not own and _its_own(role.head, role.words, figure))
                own = own or role.name
            else:
                words = frozenset(map(concept, role.words))
                parts[role.name] = Part(concept(role.head), words, self.entities.get(role.entity or "", ""))
        verb = parts["is"].head if claim.lemma == "be" and "is" in parts else concept(claim.lemma)
        return Frame(verb, parts, own, sure)


def _its_own(head: str, words: tuple[str, ...], figure: Figure) -> bool:
    """Whether a role is that of the figure: by the head of what is counted, or by the words of its value."""
    return head == figure.head or not set(figure.expression.evidence.exact.lower().split()).isdisjoint(words)


def _valued(words: tuple[str, ...], figure: Figure) -> bool:
    """Whether the words of a role are a value's: the figure's own, or that of another one, which says nothing of its thing."""
    written = figure.expression.evidence.exact.lower().split()
    return any(any(char.isdigit() for char in word) or word in written for word in words)
