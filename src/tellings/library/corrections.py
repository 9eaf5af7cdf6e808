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


def of_story(base: sqlite3.Connection, story: str) -> tuple[Correction, ...]:
    """What people said of a story: in it, or of documents that are in it now; in the order in which they said it."""
    query = """
        SELECT entry FROM corrections WHERE number IN (
            SELECT number FROM corrections WHERE story = ?1
            UNION SELECT c.correction FROM corrections_of_sources c JOIN documents d ON d.source = c.source
                JOIN stories s ON s.number = d.story WHERE s.id = ?1
            UNION SELECT c.number FROM corrections c JOIN stories s ON s.id = c.story WHERE s.joined = ?1)
        ORDER BY number"""
    return tuple(decode(entry, Correction) for (entry,) in base.execute(query, (story,)))


def every(base: sqlite3.Connection) -> tuple[Correction, ...]:
    """All entries, in the order in which they were made."""
    return tuple(decode(entry, Correction) for (entry,) in base.execute("SELECT entry FROM corrections ORDER BY number"))
