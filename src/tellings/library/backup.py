"""The backup of a library, made before its tables or its accounts are brought up to date, and the way back from a damaged file."""

import contextlib
import os
import sqlite3
from pathlib import Path

from ..errors import LibraryError
from .base import check_form, connect, folder_of, make, migrate, refusals
from .sources import Sources

PAGES = 4096  # pages copied at a time: between them, others may write


def place_of(path: Path) -> Path:
    """Where the backup of a library lies."""
    return Path(f"{path}.backup")


def back_up(path: Path, base: sqlite3.Connection) -> None:
    """Copy a library's file beside it, over an older copy once the new one is whole.

    Raises:
        LibraryError: if there is no room for it; an older copy is there still.
    """
    unfinished = Path(f"{path}.backup.part")
    with refusals(unfinished):
        try:
            with contextlib.closing(sqlite3.connect(unfinished)) as copy:
                base.backup(copy, pages=PAGES)
            with unfinished.open("rb+") as file:
                os.fsync(file.fileno())
            unfinished.replace(place_of(path))
        except BaseException:
            unfinished.unlink(missing_ok=True)
            raise


def put_back(path: Path) -> bool:
    """Put the backup in the place of a damaged file, which is set aside; without one, an empty library. Whether there was a backup.

    Raises:
        LibraryError: if neither backup nor journal is there, or one of an earlier restoring lies in the way.
    """
    backup, aside, sources = place_of(path), Path(f"{path}.damaged"), Sources(folder_of(path))
    if aside.exists():
        raise LibraryError(f"{aside} is there from an earlier time; move it away first")
    settings = next((entry.settings for entry in sources.noted() if entry.settings), None)
    if not backup.exists() and settings is None:
        raise LibraryError(f"there is neither a backup of {path} nor a journal in {folder_of(path)}: nothing to restore it from")
    with refusals(path):
        for end in ("", "-wal", "-shm"):
            if Path(f"{path}{end}").exists():
                Path(f"{path}{end}").rename(f"{aside}{end}")
        if not backup.exists():
            assert settings is not None
            make(path, settings, anew=True)
            return False
        unfinished = Path(f"{path}.part")
        unfinished.write_bytes(backup.read_bytes())
        unfinished.replace(path)
        with contextlib.closing(connect(path, write=True)) as base:
            check_form(path, base)
            migrate(base)
    return True
