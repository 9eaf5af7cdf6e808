"""The records of stories as files."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from ..errors import BadOption
from ..report import exchange
from .base import refusals
from .reading import Reading
from .rows import Asked

PAGE = 200  # stories asked for at a time


def matching(held: Reading, asked: Asked) -> Iterator[str]:
    """The ids of all stories that are asked for."""
    start = 0
    while rows := held.stories(asked, PAGE, start).rows:
        yield from (row.id for row in rows)
        start += len(rows)


def export(held: Reading, story: str, folder: Path, names: Iterable[str]) -> list[Path]:
    """Write a story's record as files that ``tellings export`` makes, into a folder of its id; the files.

    Raises:
        BadOption: if there is no file of such a name.
        NotInLibrary: if there is no such story.
        LibraryError: if they can't be written.
    """
    wanted = list(names)
    unknown = [name for name in wanted if name not in exchange.names()]
    if unknown:
        raise BadOption(f"there is no export called {unknown[0]!r}; there are {', '.join(exchange.names())}")
    record = held.record(story)
    place = folder / held.story(story).id
    with refusals(place):
        place.mkdir(parents=True, exist_ok=True)
        for name in wanted:
            (place / name).write_bytes(exchange.exported(record, name))
    return [place / name for name in wanted]
