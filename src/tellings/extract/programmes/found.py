"""A mention of a standing thing, before it is known which mentions are of one thing."""

from dataclasses import dataclass
from typing import Literal

from ...record import ProgrammeKind

Shape = Literal["name", "acronym", "described", "short"]


@dataclass(frozen=True, slots=True)
class Found:
    """A mention.

    Attributes:
        start, end: code points of the text; ``head`` the index of the token that carries it.
        shape: a ``name``, an ``acronym``, words that tell it from others of its kind (``described``), or a ``short`` form ("the bill").
        noun: lemma of its noun, empty where a name has none that is known.
        keys: lemmas of the words that tell it from others, in lower case; ``years`` those that are years.
        definite: whether it is spoken of as known: a name, "the", "this", an owner.
        pointing: "this" or "these" before it.
        sentence: number of the sentence; ``headline``: whether it stands in a title or heading.
        sure: whether it stands alone where no other mention is found.
        placed: whether it is told by a country alone ("the Norland initiative").
        both: whether it speaks of two that were told ("both steps").
        owner: the name of whose it is ("Dahl's plan"), in lower case.
    """

    start: int
    end: int
    head: int
    shape: Shape
    kind: ProgrammeKind
    family: str
    noun: str
    keys: frozenset[str] = frozenset()
    years: frozenset[str] = frozenset()
    definite: bool = True
    pointing: bool = False
    sentence: int = 0
    headline: bool = False
    sure: bool = True
    placed: bool = False
    both: bool = False
    owner: str = ""
