"""When a plain text says it was published: a date line or dateline of its head, or else its file's name. Never a caption."""

from collections.abc import Sequence
from pathlib import PurePath

from ..record import Block, Source, Stated, evidence
from . import dates


def published_in(text: str, blocks: Sequence[Block], source: Source) -> Stated | None:
    """The day of publication, to its own precision, or None where nothing says it."""
    for block in blocks:
        if block.kind in ("dateline", "byline"):
            found = dates.in_line(text[block.start : block.end])
            if found:
                value, start, end = found
                return Stated(
                    value=value,
                    rule=f"text.{block.kind}",
                    evidence=evidence(text, block.start + start, block.start + end, "clean.published"),
                )
    return published_by_name(source)


def published_by_name(source: Source) -> Stated | None:
    """The day that the file's own name carries, if any: folders above it are the user's, and say nothing."""
    name = PurePath(source.member or source.origin).name
    found = dates.in_name(name)
    return Stated(value=found[0], rule="file.name", exact=found[1]) if found else None
