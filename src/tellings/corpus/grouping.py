"""The second step of a corpus, and the only one that looks at all: sketches in, stories out, in one worker that holds no document.

It reads the sketches part by part into a grouping on its own disk, and writes the stories in parts as well, each with so many documents as
one worker is to make records of, and in the order of their first documents: so that a worker finds its accounts in few parts. The parts
with the largest stories are named first: a worker that began one of them last would leave the others idle.
"""

import sqlite3
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
from pyarrow import parquet

from ..align.stream import Sketch, StoryFound, Stream
from ..record import encode
from . import tables
from .accounts import keep_problems
from .store import Store
from .tasks import SKETCHES, STORIES, Done, Task, file_of, packed

GROUPED = f"{STORIES}/_grouped.json"  # written last, out of the dataset: what was grouped, and into how many parts
ROWS = 4096  # stories of one part at most; most have one document
# Parts with records to make that a corpus is cut into at least, as long as they hold so many documents: workers of a small corpus share it.
SHARED, SMALL = 64, 8
TABLES = """
CREATE TABLE places (account TEXT PRIMARY KEY, origin TEXT, member TEXT, part INTEGER, row INTEGER) WITHOUT ROWID;
CREATE TABLE copies (origin TEXT, member TEXT, account TEXT);
CREATE TABLE found (part INTEGER, row INTEGER, story TEXT, size INTEGER, data BLOB, PRIMARY KEY (part, row, story)) WITHOUT ROWID;
"""


class Grouped(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of the stories: the digest of the parts that they are of, those parts of them that get records, and how many."""

    digest: str
    parts: tuple[str, ...]
    accounts: int
    stories: int


def grouped(payload: bytes) -> bytes:
    """Group all accounts of a corpus: a task in, ``Done`` out."""
    task = msgspec.msgpack.decode(payload, type=Task)
    store = Store(task.output)
    with tempfile.TemporaryDirectory(prefix="tellings-") as folder:
        desk = _Desk(store, Path(folder), task)
        try:
            duplicates = desk.place()
            accounts = desk.group()
            parts, stories = desk.write()
        finally:
            desk.close()
    done = Grouped(digest=task.digest, parts=parts, accounts=accounts, stories=stories)
    store.write(GROUPED, msgspec.json.encode(done))
    return packed(Done(accounts=accounts, stories=stories, problems=duplicates, parts=parts))


class _Desk:
    """The files of one grouping on the worker's own disk: where each account stands, and the stories until all are known."""

    def __init__(self, store: Store, folder: Path, task: Task) -> None:
        self.store, self.task = store, task
        self.names = store.names(SKETCHES)
        self.base = sqlite3.connect(folder / "desk.db", isolation_level=None)
        self.base.executescript(f"PRAGMA synchronous=OFF; PRAGMA journal_mode=OFF; PRAGMA cache_size=-65536; {TABLES}")
        self.stream = Stream(str(folder / "stream.db"))

    def close(self) -> None:
        """Let go of the files."""
        self.base.close()
        self.stream.close()

    def place(self) -> int:
        """Note where each account stands; of those of the same bytes, the first by its origin is kept and the others are problems."""
        for number, name in enumerate(self.names):
            columns = self._columns(name, ["account", "origin", "member"])
            self.base.execute("BEGIN")
            for row, one in enumerate(columns):
                self._note((one["account"], one["origin"], one["member"], number, row))
            self.base.execute("COMMIT")
        problems = tables.Rows(tables.PROBLEMS)
        query = """SELECT copies.origin, copies.member, places.origin, places.member FROM copies JOIN places USING (account)
            ORDER BY copies.origin, copies.member"""
        for origin, member, first, within in self.base.execute(query):
            reason = f"the same bytes as {_where(first, within)}, which is read once"
            problems.add({"origin": _where(origin, member), "stage": "read", "code": "duplicate", "reason": reason, "fatal": False})
        keep_problems(self.store, STORIES, problems)
        return problems.count

    def _note(self, row: tuple[str, str, str, int, int]) -> None:
        held = self.base.execute("SELECT origin, member, part, row FROM places WHERE account = ?", row[:1]).fetchone()
        if held is None:
            self.base.execute("INSERT INTO places VALUES (?, ?, ?, ?, ?)", row)
            return
        first, other = sorted((held, row[1:]))
        self.base.execute("UPDATE places SET origin = ?, member = ?, part = ?, row = ? WHERE account = ?", (*first, row[0]))
        if first[:2] != other[:2]:
            self.base.execute("INSERT INTO copies VALUES (?, ?, ?)", (*other[:2], row[0]))

    def group(self) -> int:
        """Group them; how many there are."""
        accounts = self.stream.put(self._sketches())
        self.stream.join()
        self.base.execute("BEGIN")
        for story in self.stream.stories():
            part, row = min(self._place(one.id)[:2] for one in story.documents)
            size = len(story.documents) if len(story.documents) >= self.task.choices.least else 0
            self.base.execute("INSERT INTO found VALUES (?, ?, ?, ?, ?)", (part, row, story.id, size, msgspec.msgpack.encode(story)))
        self.base.execute("COMMIT")
        return accounts

    def write(self) -> tuple[tuple[str, ...], int]:
        """Write the stories in parts; the names of those with records to make, the longest work first, and the number of stories."""
        most = self._most()
        parts: dict[str, int] = {}  # name to work
        stories = held = work = 0
        rows = tables.Rows(tables.STORIES)
        for size, data in self.base.execute("SELECT size, data FROM found ORDER BY part, row, story"):
            if rows.count and (held + size > most or rows.count >= ROWS):
                parts[self._written(rows, len(parts))] = work
                rows, held, work = tables.Rows(tables.STORIES), 0, 0
            rows.add(self._row(msgspec.msgpack.decode(data, type=StoryFound)))
            stories, held, work = stories + 1, held + size, work + size * size
        if rows.count:
            parts[self._written(rows, len(parts))] = work
        return tuple(sorted((name for name in parts if parts[name]), key=lambda name: (-parts[name], name))), stories

    def _most(self) -> int:
        """How many documents a part of stories is to hold."""
        [total] = self.base.execute("SELECT coalesce(sum(size), 0) FROM found").fetchone()
        return min(self.task.choices.part, max(SMALL, int(total) // SHARED))

    def _written(self, rows: tables.Rows, number: int) -> str:
        """Write a part; its name."""
        name = f"{number:08}"
        self.store.write(file_of(STORIES, name), rows.data())
        return name

    def _row(self, story: StoryFound) -> dict[str, object]:
        places = [(one.id, *self._place(one.id)) for one in story.documents]
        return {
            "story": story.id,
            "title": story.title,
            "first": story.first,
            "last": story.last,
            "documents": len(story.documents),
            "happenings": len(story.happenings),
            "places": [{"account": account, "part": self._part(part), "row": row} for account, part, row in places],
            "json": encode(story).decode(),
        }

    def _place(self, account: str) -> tuple[int, int]:
        part, row = self.base.execute("SELECT part, row FROM places WHERE account = ?", (account,)).fetchone()
        return part, row

    def _part(self, number: int) -> str:
        return self.names[number].removeprefix(f"{SKETCHES}/").removesuffix(".parquet")

    def _sketches(self) -> Iterator[Sketch]:
        decoder = msgspec.msgpack.Decoder(Sketch)
        for number, name in enumerate(self.names):
            for row, one in enumerate(self._columns(name, ["account", "sketch"])):
                if self._place(one["account"]) == (number, row):
                    yield decoder.decode(one["sketch"])

    def _columns(self, name: str, columns: list[str]) -> list[dict[str, Any]]:
        with self.store.open(name) as file:
            found: list[dict[str, Any]] = parquet.read_table(file, columns=columns).to_pylist()
        return found


def _where(origin: str, member: str) -> str:
    return f"{origin}!{member}" if member else origin
