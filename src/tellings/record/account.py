"""An account: all that was extracted from one document. It depends on that document alone."""

from .base import Base
from .claim import Claim
from .commitment import Commitment, Condition
from .document import Document
from .entity import Entity
from .event import Event
from .figure import Figure
from .problem import Problem
from .programme import Programme
from .quote import Quote
from .span import Span
from .time import TimeExpression


class Account(Base, frozen=True, kw_only=True):
    """What one report tells. ``sentences`` are spans of the main matter, in text order."""

    id: str
    document: Document
    sentences: tuple[Span, ...]
    entities: tuple[Entity, ...]
    quotes: tuple[Quote, ...]
    figures: tuple[Figure, ...]
    times: tuple[TimeExpression, ...]
    events: tuple[Event, ...]
    claims: tuple[Claim, ...]
    commitments: tuple[Commitment, ...] = ()
    conditions: tuple[Condition, ...] = ()
    programmes: tuple[Programme, ...] = ()
    problems: tuple[Problem, ...] = ()

    def entity(self, identifier: str) -> Entity:
        """The entity with this id. Raises KeyError if there is none."""
        for entity in self.entities:
            if entity.id == identifier:
                return entity
        raise KeyError(identifier)

    def sentence_at(self, position: int) -> Span | None:
        """The sentence that holds this code point, if any."""
        for sentence in self.sentences:
            if sentence.start <= position < sentence.end:
                return sentence
        return None
