"""Documents made of plain text for tests that start after the cleaning."""

import hashlib

from tellings.record import Block, BlockKind, Document, Segment, Source, Stated, identify


def document(text: str, published: str | None = None, outlet: str | None = None, title: bool = False) -> Document:
    """A document whose text is all main matter; with ``title``, its first block is the title."""
    data = text.encode()
    digest = hashlib.sha256(data).hexdigest()
    blocks: list[Block] = []
    start = 0
    for part in text.split("\n\n"):
        if part:
            kind: BlockKind = "title" if title and not blocks else "paragraph"
            blocks.append(Block(kind=kind, start=start, end=start + len(part), rule="test"))
        start += len(part) + 2
    return Document(
        id=identify("document", digest),
        source=Source(sha256=digest, origin="test.txt", media="text/plain", encoding="utf-8", size=len(data)),
        text=text,
        main_end=len(text),
        blocks=tuple(blocks),
        offsets=(Segment(0, len(text), 0, len(data), "same"),),
        language="en",
        published=Stated(value=published, rule="test") if published else None,
        outlet=Stated(value=outlet, rule="test") if outlet else None,
    )
