"""Text or a page of a test as a cleaned document."""

import hashlib

from tellings import clean
from tellings.read import recognise
from tellings.record import Document, Loaded, Source
from tellings.settings import Settings


def loaded(data: str | bytes, name: str = "story.txt") -> Loaded:
    raw = data.encode() if isinstance(data, str) else data
    media, encoding = recognise(raw)
    return Loaded(
        source=Source(sha256=hashlib.sha256(raw).hexdigest(), origin=name, media=media, encoding=encoding, size=len(raw)), data=raw
    )


def cleaned(data: str | bytes, name: str = "story.txt", **settings: int) -> Document:
    one = loaded(data, name)
    found = clean.document(one, Settings(**settings))
    assert clean.recheck(found, one.data) == []
    return found


def kinds(document: Document) -> list[tuple[str, str]]:
    return [(block.kind, document.text[block.start : block.end]) for block in document.blocks]


def of(document: Document, *names: str) -> list[str]:
    return [text for kind, text in kinds(document) if kind in names]
