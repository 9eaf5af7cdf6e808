"""Where a grouping is kept: one SQLite file, or memory. Only what new documents touch is read from it."""

import contextlib
import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

import msgspec
import numpy as np
import numpy.typing as npt

from ...errors import BadRecord
from ..similarity import Around
from ..sketch import Sketch
from .vectors import Sparse

FORMAT = 1
MEMORY = ":memory:"
ZLIB = b"\x78"  # what is compressed starts with
ASKED = 900  # values of one query; SQLite has allowed 999 since its beginnings
TABLES = """
CREATE TABLE IF NOT EXISTS grouping_about (tellings_stories INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS grouping_documents (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, prints TEXT NOT NULL, earliest INTEGER, latest INTEGER,
    heap INTEGER, story INTEGER, happening INTEGER, same_as INTEGER, keys BLOB, weights BLOB, sketch BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS grouping_waiting (
    id TEXT PRIMARY KEY, prints TEXT NOT NULL, earliest INTEGER, latest INTEGER, sketch BLOB NOT NULL);
CREATE INDEX IF NOT EXISTS grouping_by_heap ON grouping_documents (heap);
CREATE INDEX IF NOT EXISTS grouping_by_prints ON grouping_documents (prints);
CREATE TABLE IF NOT EXISTS grouping_terms (
    number INTEGER PRIMARY KEY, term TEXT NOT NULL UNIQUE, holders INTEGER NOT NULL, documents BLOB, weights BLOB);
"""


class Placed(NamedTuple):
    """A document as the grouping needs it; ``earliest`` and ``latest`` are ordinals of days."""

    number: int
    vector: Sparse
    earliest: int | None
    latest: int | None
    heap: int | None


class Posting(NamedTuple):
    """A term: its number, how many documents have it, and those in which it weighs most, the heaviest first."""

    number: int
    holders: int
    documents: tuple[int, ...]
    weights: tuple[float, ...]


class Shelf:
    """The documents and terms of one grouping.

    Args:
        path: the file.
        base: a connection to it that somebody else opened and closes: its other tables are left alone, and its transactions are theirs.

    Raises:
        BadRecord: if the file is there and holds something else.
    """

    def __init__(self, path: str = MEMORY, base: sqlite3.Connection | None = None) -> None:
        self.path = path
        self.own = base is None
        try:
            self.base = base or sqlite3.connect(path)
            self.base.execute("PRAGMA cache_size=-65536")
            held = {row[0] for row in self.base.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
            if self.own and held and not held & {"grouping_about", "about"}:
                raise BadRecord(f"{path} is a database of something else; name another file for the state")
            if "grouping_about" not in held:
                self._make(held)
            found = self.base.execute("SELECT tellings_stories FROM grouping_about").fetchone() or self._signed()
        except sqlite3.Error as error:
            raise BadRecord(f"{path} can't be used as the state of stories ({error}); name another file") from error
        if found[0] != FORMAT:
            raise BadRecord(f"{path} was written in form {found[0]}, and this version reads form {FORMAT}; group the documents anew")

    def _make(self, held: set[str]) -> None:
        """Make the tables; those of a file from before they had their prefix are called by it."""
        for name in ("about", "documents", "waiting", "terms") if self.own and "about" in held else ():
            self.base.execute(f"ALTER TABLE {name} RENAME TO grouping_{name}")
        for statement in TABLES.split(";"):  # one by one: a script would end the transaction of a base that is lent
            self.base.execute(statement)

    def _signed(self) -> tuple[int]:
        self.base.execute("INSERT INTO grouping_about VALUES (?)", (FORMAT,))
        return (FORMAT,)

    def close(self) -> None:
        """Let go of the file, unless it was lent."""
        if self.own:
            self.base.close()

    @contextlib.contextmanager
    def change(self) -> Iterator[None]:
        """All of a change or nothing of it: what was interrupted leaves the file as it was. On a lent connection, its owner sees to that.

        Raises:
            BadRecord: if the file can't be written.
        """
        if not self.own:
            yield
            return
        try:
            with self.base:
                yield
        except sqlite3.Error as error:
            raise BadRecord(f"{self.path} can't be written ({error})") from error

    # documents

    def put(self, sketch: Sketch) -> bool:
        """Lay a document down; whether it is new."""
        if self.base.execute("SELECT 1 FROM grouping_documents WHERE id = ?", (sketch.id,)).fetchone():
            return False
        row = (sketch.id, " ".join(map(str, sketch.prints)), sketch.earliest, sketch.latest, _packed(sketch))
        return self.base.execute("INSERT OR IGNORE INTO grouping_waiting VALUES (?, ?, ?, ?, ?)", row).rowcount > 0

    def replace(self, name: str, sketch: Sketch) -> None:
        """Put another sketch in the place of a document's, which was read anew: it stays in the story that it is in."""
        row = (sketch.id, " ".join(map(str, sketch.prints)), sketch.earliest, sketch.latest, _packed(sketch), name)
        for table in ("grouping_documents", "grouping_waiting"):
            self.base.execute(f"UPDATE {table} SET id = ?, prints = ?, earliest = ?, latest = ?, sketch = ? WHERE id = ?", row)  # noqa: S608

    def admit(self) -> None:
        """Number the documents that were laid down, by their ids: the order in which they came shows nowhere."""
        columns = "id, prints, earliest, latest, sketch"
        ordered = f"SELECT {columns} FROM grouping_waiting ORDER BY id"  # noqa: S608 - no value in it
        self.base.execute(f"INSERT INTO grouping_documents ({columns}) {ordered}")
        self.base.execute("DELETE FROM grouping_waiting")

    def fresh(self) -> list[tuple[int, str]]:
        """Number and prints of the documents that are in no heap yet, by number."""
        return self.base.execute("SELECT number, prints FROM grouping_documents WHERE heap IS NULL ORDER BY number").fetchall()

    def originals(self) -> int:
        """Grouped documents that are no near copies of others."""
        return int(self.base.execute("SELECT count(*) FROM grouping_documents WHERE heap IS NOT NULL AND same_as IS NULL").fetchone()[0])

    def numbers(self, ids: Iterable[str]) -> dict[str, int]:
        """The numbers of documents by their ids."""
        return dict(self._asked("SELECT id, number FROM grouping_documents WHERE id IN ({})", ids))

    def ids(self, numbers: Iterable[int]) -> dict[int, str]:
        """The ids of documents by their numbers."""
        return dict(self._asked("SELECT number, id FROM grouping_documents WHERE number IN ({})", numbers))

    def count(self) -> int:
        """Documents in stories."""
        return int(self.base.execute("SELECT count(*) FROM grouping_documents").fetchone()[0])

    def smaller(self, least: int) -> int:
        """Documents in stories of fewer than so many."""
        sizes = "SELECT count(*) AS size FROM grouping_documents WHERE story IS NOT NULL GROUP BY story"
        return int(self.base.execute(f"SELECT coalesce(sum(size), 0) FROM ({sizes}) WHERE size < ?", (least,)).fetchone()[0])  # noqa: S608

    def sketches(self, numbers: Iterable[int]) -> Iterator[tuple[int, Sketch]]:
        """The sketches of some documents."""
        decoder = msgspec.msgpack.Decoder(Sketch)
        for number, data in self._asked("SELECT number, sketch FROM grouping_documents WHERE number IN ({})", numbers):
            # states of before sketches were compressed hold them as they are: a list of fields, which starts with another byte
            yield number, decoder.decode(zlib.decompress(data) if data[:1] == ZLIB else data)

    def placed(self, numbers: Iterable[int]) -> Iterator[Placed]:
        """Some documents that have their vectors."""
        for number, keys, weights, earliest, latest, heap in self._asked(
            "SELECT number, keys, weights, earliest, latest, heap FROM grouping_documents WHERE keys IS NOT NULL AND number IN ({})",
            numbers,
        ):
            vector = Sparse(np.frombuffer(keys, np.int32), np.frombuffer(weights, np.float32))
            yield Placed(number, vector, earliest, latest, heap)

    def weigh(self, vectors: Iterable[tuple[int, Sparse]]) -> None:
        """Keep the vectors of documents."""
        rows = ((vector.keys.tobytes(), vector.weights.tobytes(), number) for number, vector in vectors)
        self.base.executemany("UPDATE grouping_documents SET keys = ?, weights = ? WHERE number = ?", rows)

    def twins(self, prints: Iterable[str]) -> dict[str, int]:
        """For prints that a grouped document has: that document's number."""
        return dict(
            self._asked(
                "SELECT prints, number FROM grouping_documents WHERE same_as IS NULL AND heap IS NOT NULL AND prints IN ({})", prints
            )
        )

    def place(self, rows: Iterable[tuple[int, int, int | None]]) -> None:
        """Give documents their heaps: number, heap, and the document that it is nearly the same text as."""
        self.base.executemany("UPDATE grouping_documents SET heap = ?2, same_as = ?3 WHERE number = ?1", rows)

    def tell(self, rows: Iterable[tuple[int, int, int]]) -> None:
        """Give documents their stories: number, story, happening."""
        self.base.executemany("UPDATE grouping_documents SET story = ?2, happening = ?3 WHERE number = ?1", rows)

    def members(self, heaps: Iterable[int]) -> dict[int, list[int]]:
        """The documents of some heaps that are no near copies of others, by number."""
        found: dict[int, list[int]] = {}
        query = "SELECT number, heap FROM grouping_documents WHERE same_as IS NULL AND heap IN ({}) ORDER BY number"
        for number, heap in self._asked(query, heaps):
            found.setdefault(heap, []).append(number)
        return found

    def merge(self, heaps: Sequence[tuple[int, int]]) -> None:
        """Hand all documents of a heap to another: (from, to)."""
        self.base.executemany("UPDATE grouping_documents SET heap = ?2 WHERE heap = ?1", heaps)

    def placing(self, numbers: Iterable[int]) -> dict[int, int]:
        """The heaps of documents."""
        return dict(self._asked("SELECT number, heap FROM grouping_documents WHERE number IN ({})", numbers))

    def follow(self, heaps: Iterable[int]) -> None:
        """Put the near copies of some heaps into the stories of what they are copies of."""
        joined = "grouping_documents one JOIN grouping_documents other ON one.same_as = other.number"
        query = f"SELECT one.number, other.story, other.happening FROM {joined} WHERE one.heap IN ({{}})"  # noqa: S608 - no value in it
        self.tell(list(self._asked(query, heaps)))

    def held(self, heaps: Iterable[int]) -> dict[int, int]:
        """The stories of all documents of some heaps, by number; those without one left out."""
        return dict(self._asked("SELECT number, story FROM grouping_documents WHERE story IS NOT NULL AND heap IN ({})", heaps))

    def told(self) -> list[tuple[int, int, int, int | None]]:
        """Story, happening, number and near copy's original of all documents that have a story; sorted."""
        query = "SELECT story, happening, number, same_as FROM grouping_documents WHERE story IS NOT NULL ORDER BY story, happening, number"
        return self.base.execute(query).fetchall()

    def forget(self) -> None:
        """Leave the documents and nothing else: for grouping all of them anew."""
        columns = "id, prints, earliest, latest, sketch"
        some = f"SELECT {columns} FROM grouping_documents"  # noqa: S608 - no value in it
        self.base.execute(f"INSERT OR IGNORE INTO grouping_waiting {some}")
        self.base.execute("DELETE FROM grouping_documents")
        self.base.execute("DELETE FROM grouping_terms")

    # terms

    def terms(self, names: Iterable[str]) -> dict[str, tuple[int, int]]:
        """Number and holders of those terms that are known."""
        query = "SELECT term, number, holders FROM grouping_terms WHERE term IN ({})"
        return {term: (number, holders) for term, number, holders in self._asked(query, names)}

    def around(self, names: Iterable[str], total: int) -> Around:
        """How many of all documents, which are so many, have these terms."""
        return Around({term: holders for term, (_, holders) in self.terms(names).items()}, total)

    def postings(self, numbers: Iterable[int]) -> Iterator[Posting]:
        """The terms of some numbers that propose documents."""
        query = "SELECT number, holders, documents, weights FROM grouping_terms WHERE documents IS NOT NULL AND number IN ({})"
        for number, holders, documents, weights in self._asked(query, numbers):
            found = tuple(np.frombuffer(documents, np.int32).tolist())
            yield Posting(number, holders, found, tuple(np.frombuffer(weights, np.float32).tolist()))

    def vocabulary(self) -> int:
        """The highest number of a term, or 0."""
        return int(self.base.execute("SELECT max(number) FROM grouping_terms").fetchone()[0] or 0)

    def count_terms(self, rows: Iterable[tuple[str, int, int]]) -> None:
        """Set term, number and holders."""
        added = "INSERT INTO grouping_terms (term, number, holders) VALUES (?, ?, ?)"
        self.base.executemany(f"{added} ON CONFLICT (term) DO UPDATE SET holders = excluded.holders", rows)

    def post(self, rows: Iterable[tuple[int, npt.ArrayLike, npt.ArrayLike]]) -> None:
        """Set which documents a term proposes, and how much it weighs there."""
        packed = (
            (np.array(documents, np.int32).tobytes(), np.array(weights, np.float32).tobytes(), number)
            for number, documents, weights in rows
        )
        self.base.executemany("UPDATE grouping_terms SET documents = ?, weights = ? WHERE number = ?", packed)

    def _asked(self, query: str, values: Iterable[object]) -> Iterator[Any]:
        """The rows of a query over many values, some hundred at a time; in the order of the values' chunks, each sorted by the base."""
        some = list(values)
        for start in range(0, len(some), ASKED):
            part = some[start : start + ASKED]
            yield from self.base.execute(query.format(",".join("?" * len(part))), part)


def _packed(sketch: Sketch) -> bytes:
    """A sketch in less than half of its bytes, for 60 microseconds; level 9 would save 3 percent more."""
    return zlib.compress(msgspec.msgpack.encode(sketch), 1)
