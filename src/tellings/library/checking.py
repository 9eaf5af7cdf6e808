"""A library checked: its file page by page, every account against its source, every story against its documents."""

import contextlib
import lzma
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import msgspec

from ..errors import LibraryDamaged
from .base import refusals
from .keeping import Keeping, Kept
from .sources import Sources

MOST = 100  # lines that SQLite says of damaged pages


def check(path: Path, base: sqlite3.Connection, sources: Sources) -> Iterator[str]:
    """Everything that is wrong, in words; nothing is changed. What only waits for the next adding is not wrong."""
    try:
        with refusals(path):
            yield from _pages(base)
            yield from _accounts(base, sources)
            yield from _stories(base)
            yield from _grouping(base)
    except LibraryDamaged as error:
        yield str(error)


def _pages(base: sqlite3.Connection) -> Iterator[str]:
    for (line,) in base.execute(f"PRAGMA integrity_check({MOST})"):
        if line != "ok":
            yield f"the file is damaged: {line}"
    for table, _, other, _ in base.execute("PRAGMA foreign_key_check"):
        yield f"a row of {table} refers to one of {other} that is not there"


def _accounts(base: sqlite3.Connection, sources: Sources) -> Iterator[str]:
    keeping = Keeping(base)
    for account, source in base.execute("SELECT account, source FROM documents ORDER BY number"):
        try:
            found = keeping.accounts([account]).get(account)
            if found is None:
                yield f"{account}: it is listed, and not there"
            elif found.id != account or found.document.source.sha256 != source:
                yield f"{account}: what is kept of it is {found.id}, of another source"
            elif sources.get(source) is None and _from_file(base):
                yield f"{account}: its source {source} is not in {sources.folder}"
        except LibraryDamaged as error:
            yield f"{account}: {error}"
    kept = base.execute("SELECT source FROM problems WHERE source IS NOT NULL")
    for (source,) in kept.fetchall():
        with contextlib.suppress(LibraryDamaged):
            if sources.get(source) is None:
                yield f"the source {source}, which could not be read as a report, is not in {sources.folder}"


def _from_file(base: sqlite3.Connection) -> bool:
    """Whether the library keeps the sources: one over records has those that were found."""
    return base.execute("SELECT 1 FROM library WHERE name = 'over records'").fetchone() is None


def _stories(base: sqlite3.Connection) -> Iterator[str]:
    counted = "SELECT count(*) FROM documents WHERE story = stories.number"
    for name, said, there in base.execute(f"SELECT id, documents, ({counted}) FROM stories"):  # noqa: S608 - no value in it
        if said != there:
            yield f"{name}: it should have {said} documents, and has {there}"
    for number, name, packed in base.execute(
        "SELECT s.number, s.id, r.packed FROM records r JOIN stories s ON s.number = r.story WHERE NOT s.stale ORDER BY s.number"
    ):
        try:
            of = msgspec.msgpack.decode(packed, type=Kept).accounts
            mine = {row[0] for row in base.execute("SELECT account FROM documents WHERE story = ?", (number,))}
            if not mine <= set(of):
                yield f"{name}: its record lacks documents that it has"
            Keeping(base).record(packed)
        except (LookupError, ValueError, msgspec.MsgspecError, lzma.LZMAError) as error:
            yield f"{name}: its record can't be read ({error}); tellings library upgrade makes it anew"


def _grouping(base: sqlite3.Connection) -> Iterator[str]:
    query = """
        SELECT account FROM documents d WHERE story < (1 << 40) AND NOT EXISTS (SELECT 1 FROM grouping_documents g WHERE g.id = d.account)
        UNION SELECT account FROM documents d WHERE story IS NULL
            AND NOT EXISTS (SELECT 1 FROM grouping_waiting w WHERE w.id = d.account)"""
    for (account,) in base.execute(query):
        yield f"{account}: the grouping does not know it"
    for (name,) in base.execute("SELECT id FROM grouping_documents g WHERE NOT EXISTS (SELECT 1 FROM documents d WHERE d.account = g.id)"):
        yield f"{name}: the grouping knows it, and the library does not have it"
