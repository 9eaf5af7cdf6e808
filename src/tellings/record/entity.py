"""Mentions and the entities they name, inside one document and across a story."""

from typing import Literal

from .base import Base
from .span import Citation, Evidence

EntityKind = Literal["person", "organisation", "place", "group", "law", "event", "work", "product", "other"]
MentionKind = Literal["name", "nominal", "pronoun"]
Gender = Literal["female", "male", "unknown"]


class Mention(Base, frozen=True, kw_only=True):
    """A span that refers to an entity."""

    kind: MentionKind
    evidence: Evidence


class Entity(Base, frozen=True, kw_only=True):
    """The mentions of one thing inside one document.

    Attributes:
        id: identifier, unique in the document.
        name: the fullest name used in the document.
        variants: every distinct name used, sorted.
        roles: titles and descriptions given to it ("Mexican President", "a security analyst at …").
        gender: as the document's own words show it (honorifics, pronouns), for people.
    """

    id: str
    kind: EntityKind
    name: str
    variants: tuple[str, ...]
    roles: tuple[Evidence, ...] = ()
    gender: Gender = "unknown"
    mentions: tuple[Mention, ...]


class Member(Base, frozen=True, kw_only=True):
    """An entity of one account."""

    account: str
    entity: str


class StoryEntity(Base, frozen=True, kw_only=True):
    """One thing across the accounts of a story; ``reasons`` say in words why its members were merged."""

    id: str
    kind: EntityKind
    name: str
    variants: tuple[str, ...]
    roles: tuple[Citation, ...] = ()
    members: tuple[Member, ...]
    reasons: tuple[str, ...] = ()
