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
from ..record import Account, Correction, Document, Loaded, Problem, Record, decode, encode
from ..record import correction as made_correction
from ..settings import Settings
from . import adding, corrections, listing, recording
from .adding import Progress, Run
from .base import folder_of, refusals, transaction
from .keeping import Keeping
from .rows import Added, Asked, Found, Hit, Person, PersonRow, ProgrammeFound, ProgrammeRow, StoryRow
from .settling import Settling
from .sources import Sources

FEW = 200  # documents of stories whose records are made as soon as some are added: half a minute's work


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

    def add(
        self,
        found: Iterable[Loaded | Problem],
        *,
        jobs: int = 1,
        progress: Progress | None = None,
        run: Run = local.run,
        records: bool | None = None,
    ) -> Added:
        """Add what a reader found: accounts for the sources that are not there yet, grouped into stories, and the records of these.

        What was committed is there whatever happens: the same call again goes on where it was interrupted.

        Args:
            found: sources and problems of reading, as ``read.sources`` gives them.
            jobs: number of processes.
            progress: called as ``progress(done, total known so far, name)`` after each document.
            run: the engine.
            records: whether the records of the stories that are new or changed are made at once. None: if they have at most 200 documents;
                else each is made when it is first asked for, or by ``upgrade``.

        Raises:
            LibraryError: if the library can't be written to; what was committed before is kept.
            ModelMissing: if the model is not installed.
        """
        with self._changing():
            work = adding.Adding(self.base, self.sources, self.settings)
            laid = work.run(found, run, jobs, progress)
            some, size = self._changed(work.touched)
            now = (number for number, documents in some if documents == 1 or (size <= FEW if records is None else records))
            self._settling().settle(now, work.made_by)
            names = [self.base.execute("SELECT id FROM stories WHERE number = ?", (number,)).fetchone()[0] for number, _ in some]
            return Added(new=laid.new, known=laid.known, problems=laid.problems, stories=tuple(sorted(names)))

    def _changed(self, touched: Iterable[int]) -> tuple[list[tuple[int, int]], int]:
        """Of stories that were touched those that are there, with how many documents each has, and how many that are in all."""
        query = "SELECT documents FROM stories WHERE number = ? AND documents"
        some = [(number, row[0]) for number in sorted(touched) if (row := self.base.execute(query, (number,)).fetchone())]
        return some, sum(documents for _, documents in some)

    def _settling(self) -> Settling:
        return Settling(self.path, self.base, self.settings)

    def correct(self, said: Correction) -> str:
        """Add a correction to the log, and make the records of the stories that it is about; the correction's id."""
        self.import_corrections((said,))
        return said.id

    def undo(self, correction: str, who: str, when: str) -> str:
        """Take a correction back, by an entry of the log; the entry's id. ``when`` is UTC, ISO 8601 to the second.

        Raises:
            NotInLibrary: if there is no such correction.
        """
        with refusals(self.path):
            found = self.base.execute("SELECT entry FROM corrections WHERE id = ?", (correction,)).fetchone()
        if found is None:
            raise NotInLibrary(f"the library has no correction {correction}")
        undone = decode(found[0], Correction)
        return self.correct(made_correction("undo", undone.story, undone.targets, value=correction, who=who, when=when))

    def import_corrections(self, some: Iterable[Correction]) -> int:
        """Add a log's entries, in its order; those that are there already are passed over. How many were added.

        The records of the stories that they are about are made at once.
        """
        with self._writing():
            with transaction(self.base):
                added = [touched for one in some if (touched := corrections.log(self.base, one)) is not None]
            stories = sorted({number for touched in added for number in touched})
            if stories:
                self._settling().settle(stories, adding.made_by(self.settings))
        return len(added)

    def export_corrections(self) -> bytes:
        """The log of corrections: a line of JSON each, as ``import_corrections`` takes them decoded."""
        return b"".join(encode(one) + b"\n" for one in self.corrections())

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

        It is made now if nobody has made it since documents came; of a story of more than 40, the last one that was made is given.

        Raises:
            NotInLibrary: if there is no such story.
        """
        with refusals(self.path):
            return self._settling().record(listing.story(self.base, story).id, corrected)

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
            return corrections.every(self.base)

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
