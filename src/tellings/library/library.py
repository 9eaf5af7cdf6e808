"""A library: what was computed once, kept in one file with its sources beside it."""

import contextlib
import sqlite3
import tempfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from types import TracebackType

import msgspec

from ..engine import local
from ..errors import LibraryBusy, NotInLibrary
from ..record import Account, Correction, Document, Loaded, Problem, Record, encode
from ..settings import Settings
from . import adding, listing, recording
from .adding import Progress, Run
from .base import folder_of, refusals, transaction
from .keeping import Keeping
from .rows import Added, Asked, Found, Hit, Person, PersonRow, ProgrammeFound, ProgrammeRow, StoryRow
from .sources import Sources


class Library:
    """A library that is open: ``library.open`` and ``library.create`` give one. It is a context manager.

    One of them belongs to one thread at a time; opening another is cheap. Who reads never waits for who writes.

    Attributes:
        path: its file. settings: what its accounts are made with. writes: whether it was opened for writing.
    """

    def __init__(
        self, path: Path, base: sqlite3.Connection, *, write: bool, temporary: "tempfile.TemporaryDirectory[str] | None" = None
    ) -> None:
        self.path, self.base, self.writes = path, base, write
        self.sources = Sources(folder_of(path))
        self._temporary = temporary
        with refusals(path):
            [settings] = base.execute("SELECT value FROM library WHERE name = 'settings'").fetchone()
        self.settings: Settings = msgspec.json.decode(settings, type=Settings)

    def __enter__(self) -> "Library":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, where: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file; a temporary library is gone then."""
        self.base.close()
        if self._temporary:
            self._temporary.cleanup()

    # writing

    def add(self, found: Iterable[Loaded | Problem], *, jobs: int = 1, progress: Progress | None = None, run: Run = local.run) -> Added:
        """Add what a reader found: accounts for the sources that are not there yet, grouped into stories, and the records of these.

        What was committed is there whatever happens: the same call again goes on where it was interrupted.

        Args:
            found: sources and problems of reading, as ``read.sources`` gives them.
            jobs: number of processes.
            progress: called as ``progress(done, total known so far, name)`` after each document.
            run: the engine.

        Raises:
            LibraryError: if the library can't be written to; what was committed before is kept.
            ModelMissing: if the model is not installed.
        """
        with self._changing():
            work = adding.Adding(self.base, self.sources, self.settings)
            laid = work.run(found, run, jobs, progress)
            adding.group(self.base)
            stories = self._record(work.made_by)
            return Added(new=laid.new, known=laid.known, problems=laid.problems, stories=stories)

    def correct(self, said: Correction) -> str:
        """Add a correction to the log, and make its story's record by it; the correction's id."""
        with self._writing():
            with transaction(self.base):
                self._log(said)
            self._record(adding.made_by(self.settings))
        return said.id

    def _log(self, said: Correction) -> None:
        row = (said.id, said.story, said.kind, said.who, said.when, said.note, encode(said).decode())
        columns = 'id, story, kind, who, "when", note, entry'
        number = self.base.execute(f"INSERT OR IGNORE INTO corrections ({columns}) VALUES (?, ?, ?, ?, ?, ?, ?)", row).lastrowid  # noqa: S608
        sources = sorted({passage.source for target in said.targets for passage in target.passages})
        self.base.executemany("INSERT OR IGNORE INTO corrections_of_sources VALUES (?, ?)", ((one, number) for one in sources))
        self.base.execute("UPDATE stories SET stale = 1 WHERE documents AND id = ?", (said.story,))
        for one in sources:
            self.base.execute("UPDATE stories SET stale = 1 WHERE number = (SELECT story FROM documents WHERE source = ?)", (one,))

    def _record(self, made_by: str) -> tuple[str, ...]:
        """Make the records of the stories that changed, each in a transaction; their ids."""
        todo = recording.stale(self.base, made_by)
        keeping = Keeping(self.base)
        with transaction(self.base):
            keeping.know_forms()
        for number, name in todo:
            accounts = keeping.of_story(number)
            said = recording.corrections(self.base, name)
            machine = recording.made(accounts, self.settings, ())
            corrected = recording.made(accounts, self.settings, said) if said else None
            with transaction(self.base):
                recording.lay(self.base, number, name, machine, corrected, made_by)
        return tuple(name for _, name in todo)

    # reading

    def stories(self, asked: Asked | None = None, limit: int = 50, offset: int = 0) -> Found[StoryRow]:
        """The stories that are asked for, the latest first."""
        with refusals(self.path):
            return listing.stories(self.base, asked or Asked(), limit, offset)

    def story(self, identifier: str) -> StoryRow:
        """A story by its id; by that of one that has become a part of it, too. Raises NotInLibrary if there is none."""
        with refusals(self.path):
            return listing.story(self.base, identifier)

    def record(self, story: str, corrected: bool = True) -> Record:
        """The record of a story, as people corrected it or as the machine made it.

        The last one that was made, if documents have come since and nobody has made the next one yet.

        Raises:
            NotInLibrary: if there is no such story.
        """
        with refusals(self.path):
            row = listing.story(self.base, story)
            found = self.base.execute(
                "SELECT packed FROM records WHERE story = (SELECT number FROM stories WHERE id = ?) AND corrected <= ?"
                " ORDER BY corrected DESC LIMIT 1",
                (row.id, corrected),
            ).fetchone()
            keeping = Keeping(self.base)
            if found:
                with contextlib.suppress(LookupError, ValueError):
                    return keeping.record(found[0])
            [number] = self.base.execute("SELECT number FROM stories WHERE id = ?", (row.id,)).fetchone()
            return recording.made(keeping.of_story(number), self.settings, recording.corrections(self.base, row.id) if corrected else ())

    def account(self, identifier: str) -> Account:
        """An account by its id. Raises NotInLibrary if there is none."""
        with refusals(self.path):
            return Keeping(self.base).account(identifier)

    def document(self, account: str) -> Document:
        """The document of an account. Raises NotInLibrary if there is none."""
        return self.account(account).document

    def source(self, document: Document) -> bytes | None:
        """The bytes that a document was made of, or None where they are not kept. Raises LibraryDamaged if they are not what they were."""
        with refusals(self.path):
            return self.sources.get(document.source.sha256)

    def story_of(self, account: str) -> str:
        """The id of the story that an account is in, empty while it is in none. Raises NotInLibrary if there is no such account."""
        with refusals(self.path):
            found = self.base.execute(
                "SELECT s.id FROM documents d LEFT JOIN stories s ON s.number = d.story WHERE d.account = ?", (account,)
            ).fetchone()
        if found is None:
            raise NotInLibrary(f"the library has no account {account}")
        return found[0] or ""

    def search(self, text: str, asked: Asked | None = None, limit: int = 20, offset: int = 0) -> Found[Hit]:
        """The documents that have these words, those first in which they weigh most, each with a snippet around the first of them."""
        with refusals(self.path):
            return listing.search(self.base, text, asked or Asked(), limit, offset)

    def people(self, text: str = "", limit: int = 50, offset: int = 0) -> Found[PersonRow]:
        """People and organisations of a name, or all: who is quoted most first."""
        with refusals(self.path):
            return listing.people(self.base, text, limit, offset)

    def person(self, identifier: str) -> Person:
        """Somebody, and the stories they stand in. Raises NotInLibrary if there is nobody of that id."""
        with refusals(self.path):
            return listing.person(self.base, identifier)

    def programmes(self, text: str = "", limit: int = 50, offset: int = 0) -> Found[ProgrammeRow]:
        """Laws, deals, plans and cases of a name, or all: those in most stories first."""
        with refusals(self.path):
            return listing.programmes(self.base, text, limit, offset)

    def programme(self, identifier: str) -> ProgrammeFound:
        """A programme, and the stories it stands in. Raises NotInLibrary if there is none of that id."""
        with refusals(self.path):
            return listing.programme(self.base, identifier)

    def problems(self) -> tuple[Problem, ...]:
        """What could not be read, in the order of its origin."""
        query = "SELECT origin, stage, code, reason, fatal FROM problems ORDER BY origin, stage, code"
        with refusals(self.path):
            return tuple(
                Problem(origin=origin, stage=stage, code=code, reason=reason, fatal=bool(fatal))
                for origin, stage, code, reason, fatal in self.base.execute(query)
            )

    def corrections(self, story: str | None = None) -> tuple[Correction, ...]:
        """The log of corrections, of one story or of all, in the order in which they were made."""
        with refusals(self.path):
            if story is not None:
                return recording.corrections(self.base, listing.story(self.base, story).id)
            entries = self.base.execute("SELECT entry FROM corrections ORDER BY number")
            return tuple(msgspec.json.decode(entry, type=Correction) for (entry,) in entries)

    @contextlib.contextmanager
    def _writing(self) -> Iterator[None]:
        with refusals(self.path):
            if not self.writes:
                self.base.execute("PRAGMA query_only = OFF")
            yield

    @contextlib.contextmanager
    def _changing(self) -> Iterator[None]:
        """The one who adds or upgrades: another one is refused at once, whatever its transactions would wait for."""
        with refusals(self.path):
            lock = sqlite3.connect(f"{self.path}.lock", timeout=0, isolation_level=None)
        try:
            try:
                lock.execute("BEGIN EXCLUSIVE")
            except sqlite3.OperationalError as error:
                raise LibraryBusy(f"{self.path} is being added to by another process; try again when that is done") from error
            with self._writing():
                yield
        finally:
            lock.close()


Opener = Callable[[], Library]
