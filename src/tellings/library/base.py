"""The SQLite file of a library: opened, made, brought up to date, and its refusals said in words that tell what to do."""

import contextlib
import errno
import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import msgspec

from ..errors import (
    LibraryBusy,
    LibraryDamaged,
    LibraryError,
    LibraryExists,
    LibraryFull,
    LibraryNewer,
    LibraryReadOnly,
    NoLibrary,
)
from ..settings import Settings
from ..version import VERSION as TELLINGS
from .schema import APPLICATION, MIGRATIONS, VERSION
from .sources import Entry, Sources

PATIENCE = 10.0  # seconds to wait for another writer's transaction; those of adding take less than one, but for the grouping of thousands
PAGE = 1024  # bytes; packed accounts fill small pages better: 60 news articles take 12 percent less than in pages of 4096
FULL = {errno.ENOSPC, errno.EFBIG, errno.EDQUOT}


@contextlib.contextmanager
def refusals(path: Path) -> Iterator[None]:
    """What SQLite and the system refuse as an error that says what to do.

    Raises:
        LibraryError: one of its kinds.
    """
    try:
        yield
    except sqlite3.Error as error:
        raise in_words(path, error) from error
    except OSError as error:
        if error.errno in FULL:
            raise LibraryFull(f"{path}: there is no room left for it ({error.strerror}); {AGAIN}") from error
        if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
            place = error.filename or path
            raise LibraryReadOnly(f"{place} may not be written to ({error.strerror}); ask for the right to, or copy the library") from error
        raise LibraryError(f"{path}: {error.strerror or error}") from error


AGAIN = "what was committed before is kept; make room, and say the same again"


def in_words(path: Path, error: sqlite3.Error) -> LibraryError:
    """An error of SQLite's, as one of ours."""
    extended = getattr(error, "sqlite_errorcode", None) or 0
    code = extended & 0xFF
    if extended in (sqlite3.SQLITE_IOERR_READ, sqlite3.SQLITE_IOERR_SHORT_READ):
        return LibraryDamaged(f"{path} can't be read ({error}); look after the disk, then: tellings library check {path} --restore")
    if code in (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR):
        return LibraryFull(f"{path} could not be written: the disk is full, or the file may not grow ({error}); {AGAIN}")
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return LibraryBusy(f"{path} is being written to by another process; try again when that is done")
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM):
        return LibraryReadOnly(f"{path} may not be written to; ask for the right to, or copy the library")
    if code == sqlite3.SQLITE_CANTOPEN:
        return NoLibrary(f"{path} can't be opened; tellings library new {path} makes a library")
    if code == sqlite3.SQLITE_NOTADB:
        return NoLibrary(f"{path} is no library of tellings; name another file")
    if code == sqlite3.SQLITE_CORRUPT or (isinstance(error, sqlite3.DatabaseError) and not isinstance(error, sqlite3.OperationalError)):
        return LibraryDamaged(f"{path} is damaged ({error}); tellings library check {path} says where, and --restore takes its backup")
    return LibraryError(f"{path}: {error}")


def connect(path: Path, *, write: bool) -> sqlite3.Connection:
    """A connection to a file that is there.

    Raises:
        NoLibrary: if there is no file.
    """
    if not path.is_file():
        raise NoLibrary(f"there is no library at {path}; tellings library new {path} makes one")
    place = path.absolute().as_uri()
    mode = "rw" if write or _may_write(path) else "ro"  # a reader, too, takes part in the write-ahead log where it may
    if mode == "ro" and not Path(f"{path}-wal").exists():
        mode = "ro&immutable=1"  # on a medium that can't be written to there is no log to take part in
    base = sqlite3.connect(f"{place}?mode={mode}", uri=True, timeout=PATIENCE, isolation_level=None, check_same_thread=False)
    base.execute("PRAGMA cache_size = -16384")
    base.execute("PRAGMA foreign_keys = ON")
    base.execute("PRAGMA synchronous = FULL")  # what is said to be committed outlasts the power, too
    if not write:
        base.execute("PRAGMA query_only = ON")
    return base


def _may_write(path: Path) -> bool:
    return os.access(path, os.W_OK) and os.access(path.absolute().parent, os.W_OK)


@contextlib.contextmanager
def transaction(base: sqlite3.Connection) -> Iterator[None]:
    """All of a change or nothing of it; other writers wait for its end."""
    base.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        with contextlib.suppress(sqlite3.Error):  # a full disk has rolled it back already
            base.execute("ROLLBACK")
        raise
    base.execute("COMMIT")


def make(path: Path, settings: Settings, *, anew: bool = False) -> None:
    """Make the file of a new library; ``anew`` over the sources of one whose file is lost.

    Raises:
        LibraryExists: if there is a file.
    """
    if os.path.lexists(path) or (os.path.lexists(folder_of(path)) and not anew):
        there = path if os.path.lexists(path) else folder_of(path)
        raise LibraryExists(f"{there} is there already; name another file, or add to it with tellings library add {path}")
    if not path.absolute().parent.is_dir():
        raise NoLibrary(f"the directory {path.parent} does not exist; make it first")
    with refusals(path):
        base = sqlite3.connect(path, isolation_level=None)
        try:
            base.execute(f"PRAGMA page_size = {PAGE}")
            base.execute("PRAGMA journal_mode = WAL")
            base.execute(f"PRAGMA application_id = {APPLICATION}")
            with transaction(base):
                _migrate(base, 0)
                note(base, "settings", msgspec.json.encode(settings).decode())
                note(base, "made by", f"tellings {TELLINGS}")
            if not anew:
                Sources(folder_of(path)).note(Entry(settings=settings))
        finally:
            base.close()


def folder_of(path: Path) -> Path:
    """Where the sources of a library lie."""
    return Path(f"{path}.sources")


def check_form(path: Path, base: sqlite3.Connection) -> int:
    """The number of the last migration that a file has had.

    Raises:
        NoLibrary: if it is none of ours.
        LibraryNewer: if a newer version wrote it.
    """
    [application] = base.execute("PRAGMA application_id").fetchone()
    [version] = base.execute("PRAGMA user_version").fetchone()
    if application != APPLICATION:
        raise NoLibrary(f"{path} is a database of something else; name another file")
    if version > VERSION:
        raise LibraryNewer(
            f"{path} was written by a newer version of tellings (form {version}, and {TELLINGS} knows up to {VERSION}); "
            "it was not touched: use that version, or a newer one"
        )
    return int(version)


def migrate(base: sqlite3.Connection) -> None:
    """Bring a file's tables up to date, all at once or not at all."""
    with transaction(base):
        [version] = base.execute("PRAGMA user_version").fetchone()
        _migrate(base, version)


def _migrate(base: sqlite3.Connection, version: int) -> None:
    from ..align.stream import Shelf

    Shelf(base=base)
    for script in MIGRATIONS[version:]:
        for statement in statements(script):
            base.execute(statement)
    base.execute(f"PRAGMA user_version = {VERSION}")


def statements(script: str) -> Iterator[str]:
    """The statements of a script, one by one: run as a whole, it would end the transaction."""
    waiting = ""
    for line in script.splitlines(keepends=True):
        waiting += line
        if sqlite3.complete_statement(waiting):
            yield waiting
            waiting = ""


def note(base: sqlite3.Connection, name: str, value: str) -> None:
    """Write down something of the library as a whole."""
    base.execute("INSERT INTO library VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value", (name, value))
