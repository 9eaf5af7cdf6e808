"""What a reading room is opened over: a library, or records and reports that are laid into a temporary one."""

import contextlib
import glob
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from .. import library
from ..errors import BadOption, BadRecord, NothingToRead
from ..loading import load
from ..record import Record

SQLITE = b"SQLite format 3\0"  # how every library begins


class Held(NamedTuple):
    """A library that a room is opened over.

    Attributes:
        path: its file.
        kept: whether what is added and corrected is still there when the room is closed.
        title: what the room is called.
        reports: files that are still to be added.
    """

    path: Path
    kept: bool
    title: str
    reports: tuple[str, ...] = ()


@contextlib.contextmanager
def held(paths: Sequence[str]) -> Iterator[Held]:
    """What stands at some paths, for as long as the room is open.

    Raises:
        BadOption: for a library among other paths.
        LibraryError: for a library that can't be opened.
        NothingToRead: for a path at which there is nothing.
    """
    for path in paths:
        if not Path(path).exists() and not glob.has_magic(path):
            raise NothingToRead(f"there is nothing at {path}; tellings library new {path} makes a library there")
    shelves = [path for path in paths if _is_library(path)]
    if shelves and len(paths) > 1:
        raise BadOption(f"{shelves[0]} is a library: a room is opened over one library, or over records and reports")
    if shelves:
        library.open(shelves[0]).close()
        yield Held(Path(shelves[0]), kept=True, title=Path(shelves[0]).stem)
        return
    records, reports = _sorted_out(paths)
    with library.over(records) as temporary:
        yield Held(temporary.path, kept=False, title="", reports=reports)


def _sorted_out(paths: Sequence[str]) -> tuple[list[Record], tuple[str, ...]]:
    records, reports = [], []
    for path in paths:
        try:
            if not path.endswith(".json"):
                raise BadRecord(path)
            records.append(load(path))
        except BadRecord:
            reports.append(path)
    return records, tuple(reports)


def _is_library(path: str) -> bool:
    try:
        with Path(path).open("rb") as file:
            return file.read(len(SQLITE)) == SQLITE
    except OSError:
        return False
