"""The entities of a document: names merged, titles kept, nouns and pronouns resolved where that is certain."""

import re
import unicodedata
from collections import Counter

from spacy.tokens import Doc

from ..lexicon import naming
from ..record import Document, Entity, Mention, evidence, identify
from . import gender, roles
from .columns import Columns, columns
from .drafts import Draft, Place
from .names import names
from .nominals import Nominals
from .pronouns import Pronouns
from .variants import drafts

_POSSESSIVE = re.compile(r"['’]s?$")


def entities(document: Document, doc: Doc) -> tuple[Entity, ...]:
    """The things that a document names or lets speak, in the order of their first mention.

    Mentions of one entity never overlap; mentions of two may nest ("a White House spokesman" holds "White House"), and then the one that
    is headed by a word is the one meant by it. What may mean two things (a surname two people share, "he" between two men) is no mention.

    Args:
        document: the report.
        doc: its parse, ``token.idx`` being the offset in ``document.text``.
    """
    c = columns(document, doc)
    if not len(c):
        return ()
    named = drafts(c, names(c))
    owner: list[Draft | None] = [None] * len(c)
    for draft in named:
        for place in draft.places:
            owner[place.start : place.end] = [draft] * (place.end - place.start)
    roles.attach(c, named, owner)
    gender.infer(c, named)
    nominals = Nominals(c, named, owner)
    every = named + nominals.run()
    Pronouns(c, every, nominals.open).run()
    every.sort(key=lambda draft: min(draft.places))
    return tuple(_entity(document, c, draft) for draft in every)


def _entity(document: Document, c: Columns, draft: Draft) -> Entity:
    places = _apart(draft.places)
    mentions = tuple(
        Mention(kind=place.kind, evidence=evidence(document.text, c.start[place.start], c.end[place.end - 1], place.rule))
        for place in places
    )
    name = _name(c, draft, places)
    variants = {_clean(mention.evidence.exact) for mention in mentions if mention.kind == "name"}
    return Entity(
        id=identify("entity", document.id, mentions[0].evidence.start, name),
        kind=draft.kind,
        name=name,
        variants=tuple(sorted(variants or {name})),
        roles=tuple(
            evidence(document.text, c.start[role.start], c.end[role.end - 1], role.rule)
            for role in sorted(draft.roles, key=lambda role: (role.start, role.end))
            if not draft.nominal
        ),
        gender=draft.gender if draft.kind == "person" else "unknown",
        mentions=mentions,
    )


def _apart(places: list[Place]) -> list[Place]:
    """The places in text order, without those that overlap an earlier one."""
    kept: list[Place] = []
    for place in sorted(places):
        if not kept or place.start >= kept[-1].end:
            kept.append(place)
    return kept


def _clean(text: str) -> str:
    return _POSSESSIVE.sub("", " ".join(text.split())) or text


def _name(c: Columns, draft: Draft, places: list[Place]) -> str:
    """The fullest name; the body's spelling before a headline's, accents before none, the more frequent before the rarer."""
    if draft.nominal:
        role = draft.roles[0]
        return " ".join(c.exact(role.start, role.end).split())
    counts = Counter(naming.person_parts(c.exact(place.start, place.end)) for place in places if place.kind == "name")
    written = [(_clean(c.exact(place.start, place.end)), c.headline[place.start]) for place in places if place.kind == "name"]
    if draft.kind == "person":
        written = [item for item in written if not naming.doubtful(naming.person_parts(item[0]), counts)] or written
    texts = [text for text, _ in written]

    def fullness(item: tuple[str, bool]) -> tuple[object, ...]:
        text, headline = item
        country = bool(naming.country_named(text)) and not naming.acronym(text)
        accents = sum(unicodedata.combining(ch) > 0 for ch in unicodedata.normalize("NFD", text))
        return (country, len(naming.parts(text)), not headline, not text.isupper(), accents, texts.count(text), len(text))

    best = max(written, key=lambda item: (*fullness(item), -texts.index(item[0])))
    return best[0]
