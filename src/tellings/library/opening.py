"""Ways to a library: made anew, opened, or put up for a while over records and files."""

import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from ..engine import local
from ..errors import NoLibrary
from ..record import Record, identify
from ..settings import Settings
from . import backup
from .base import check_form, connect, make, migrate, note, refusals, transaction
from .keeping import Keeping
from .library import Library
from .packing import pack
from .rows import Added
from .schema import VERSION

if TYPE_CHECKING:
    from .adding import Progress, Run


def create(path: str | Path, settings: Settings | None = None) -> Library:
    """Make a library, and open it for writing.

    Args:
        path: its file; the sources will lie in the folder ``PATH.sources``.
        settings: what its accounts are made with.

    Raises:
        LibraryExists: if there is a file already, or such a folder.
        NoLibrary: if its directory does not exist.
    """
    make(Path(path), settings or Settings())
    return open(path, write=True)


def open(path: str | Path, *, write: bool = False, patient: bool = False) -> Library:  # noqa: A001 - library.open reads as what it does
    """Open a library.

    Args:
        path: its file.
        write: whether it will be written to.
        patient: whether records are read as they were last made, where they are behind, rather than made by whoever reads them.

    Raises:
        LibraryError: one of its kinds: it is none, is damaged, was written by a newer version, may not be written to.
    """
    place = Path(path)
    with refusals(place):
        base = connect(place, write=write)
        try:
            version = check_form(place, base)
            if version < VERSION:
                if not write:
                    raise NoLibrary(
                        f"{path} was written by an older version of tellings; tellings library upgrade {path} brings it up to date"
                    )
                backup.back_up(place, base)
                migrate(base)
            return Library(place, base, write=write, patient=patient)
        except BaseException:
            base.close()
            raise


def restore(path: str | Path, *, jobs: int = 1, progress: "Progress | None" = None, run: "Run" = local.run) -> Added:
    """Put the backup of a damaged library in its place, or an empty one, and add again what came since: from its journal and its sources.

    The damaged file is set aside as ``PATH.damaged``. What the added documents came to is in the result.

    Raises:
        LibraryError: if there is nothing to restore it from, or a file that was set aside before is in the way.
    """
    backup.put_back(Path(path))
    with open(path, write=True) as held:
        return held.restore_rest(jobs=jobs, progress=progress, run=run)


def over(records: Iterable[Record] = (), paths: Iterable[str | Path] = (), settings: Settings | None = None) -> Library:
    """A temporary library over records and documents; it is gone when it is closed.

    Args:
        records: each is a story, as it is.
        paths: files of any kind that is read; they are grouped into stories.
        settings: what their accounts are made with.

    Raises:
        ModelMissing: if there are documents and the model is not installed.
    """
    temporary = tempfile.TemporaryDirectory(prefix="tellings-")
    path = Path(temporary.name, "library.db")
    make(path, settings or Settings())
    base = connect(path, write=True)
    held = Library(path, base, write=True, temporary=temporary)
    note(base, "over records", "the sources are kept that were found")
    for record in records:
        _shelve(held, record)
    named = sorted({str(one) for one in paths})
    if named:
        from .. import read

        held.add(read.sources(named, held.settings))
    return held


def _shelve(held: Library, record: Record) -> None:
    """Lay a record down as a story of its own, with the originals that are found."""
    from ..verification import Originals
    from . import adding, recording

    base = held.base
    by = f"tellings {record.tellings}, {record.model}"
    originals = Originals(record, None, None)
    with transaction(base):
        Keeping(base).know_forms()
        [number] = base.execute("SELECT 1 + coalesce(max(number), 1 << 40) FROM stories").fetchone()  # beyond those of the grouping
        name = identify("story", *(one.id for one in record.accounts))
        base.execute("INSERT INTO stories (number, id, title) VALUES (?, ?, ?)", (number, name, record.story.title))
        for one in record.accounts:
            digest = one.document.source.sha256
            if not base.execute("SELECT 1 FROM documents WHERE source = ?", (digest,)).fetchone():
                adding.lay(base, one, pack(one), by)
                if digest in originals.data:
                    held.sources.put(digest, originals.data[digest])
            base.execute("UPDATE documents SET story = ? WHERE source = ?", (number, digest))
        recording.lay(base, number, name, record, None, by)
