"""The log of corrections: entries are added and never changed; what they are about is found again by the sources that they cite."""

import sqlite3

from ..record import Correction, decode, encode


def log(base: sqlite3.Connection, said: Correction) -> set[int] | None:
    """Add an entry in the caller's transaction, and mark the stories that it is about; None if it is there already."""
    columns = 'id, story, kind, who, "when", note, entry'
    row = (said.id, said.story, said.kind, said.who, said.when, said.note, encode(said).decode())
    added = base.execute(f"INSERT OR IGNORE INTO corrections ({columns}) VALUES (?, ?, ?, ?, ?, ?, ?)", row)  # noqa: S608 - no value in it
    if not added.rowcount:
        return None
    sources = sorted({passage.source for target in said.targets for passage in target.passages})
    base.executemany("INSERT INTO corrections_of_sources VALUES (?, ?)", ((one, added.lastrowid) for one in sources))
    found = {
        number
        for source in sources
        for (number,) in base.execute("SELECT story FROM documents WHERE source = ? AND story IS NOT NULL", (source,))
    }
    found |= {number for (number,) in base.execute("SELECT number FROM stories WHERE id = ? AND documents", (said.story,))}
    base.executemany("UPDATE stories SET stale = 1 WHERE number = ?", ((number,) for number in sorted(found)))
    return found


def every(base: sqlite3.Connection) -> tuple[Correction, ...]:
    """All entries, in the order in which they were made."""
    return tuple(decode(entry, Correction) for (entry,) in base.execute("SELECT entry FROM corrections ORDER BY number"))
