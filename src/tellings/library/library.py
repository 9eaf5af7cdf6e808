"""A library: what was computed once, kept in one file with its sources beside it."""

import contextlib
import sqlite3
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from ..engine import local
from ..errors import LibraryBusy, NotInLibrary
from ..record import Correction, Loaded, Problem, decode
from ..record import correction as made_correction
from . import backup, corrections, judging, listing
from .base import note, refusals, transaction
from .reading import Reading
from .rows import Added
from .sources import Entry

if TYPE_CHECKING:
    from .adding import Progress, Run

FEW = 200  # documents of stories whose records are made as soon as some are added: half a minute's work


class Library(Reading):
    """A library that is open: ``library.open`` and ``library.create`` give one. It is a context manager.

    One of them belongs to one thread at a time; opening another is cheap. Who reads never waits for who writes.
    """

    def add(
        self,
        found: Iterable[Loaded | Problem],
        *,
        jobs: int = 1,
        progress: "Progress | None" = None,
        run: "Run" = local.run,
        records: bool | None = None,
    ) -> Added:
        """Add what a reader found: accounts for the sources that are not there yet, grouped into stories, and the records of these.

        What was committed is there whatever happens: the same call again goes on where it was interrupted.

        Args:
            found: sources and problems of reading, as ``read.sources`` gives them.
            jobs: number of processes.
            progress: called as ``progress(done, total known so far, name)`` after each document.
            run: the engine.
            records: whether the records of all stories that changed are made at once. None: if these have at most 200 documents;
                else each is made when it is first asked for, or by ``upgrade``.

        Raises:
            LibraryError: if the library can't be written to; what was committed before is kept.
            ModelMissing: if the model is not installed.
        """
        from .adding import Adding  # it and its like take seconds to import: who only reads does without

        with self._changing():
            work = Adding(self.base, self.sources, self.settings)
            work.run(found, run, jobs, progress)
            names = self._names(work.touched)
            self._settling().settle(self._due(work.touched, records), work.made_by)
            return work.outcome(names)

    def _names(self, stories: Iterable[int]) -> tuple[str, ...]:
        """The ids of those stories that have documents, sorted."""
        query = "SELECT id FROM stories WHERE number = ? AND documents"
        return tuple(sorted(row[0] for number in stories if (row := self.base.execute(query, (number,)).fetchone())))

    def _due(self, touched: set[int], records: bool | None) -> list[int]:
        """The stories whose records are made now: those that take no time, and if they are few all that are behind, or those touched."""
        behind = self.base.execute("SELECT number, documents FROM stories WHERE stale AND documents ORDER BY number").fetchall()
        mine = [(number, documents) for number, documents in behind if number in touched]
        for some in (behind, mine):
            if records or (records is None and sum(documents for _, documents in some) <= FEW):
                return [number for number, _ in some]
        return [number for number, documents in behind if documents == 1]

    def upgrade(self, *, jobs: int = 1, progress: "Progress | None" = None, run: "Run" = local.run) -> Added:
        """Bring the library up to date: make anew what another version of tellings or of the model made, and every record that is behind.

        Before anything that is there is replaced, the file is copied to ``PATH.backup``. What is interrupted goes on where it was.

        Raises:
            LibraryError: if the library can't be written to, or there is no room for the backup.
            ModelMissing: if the model is not installed.
        """
        from .upgrading import Upgrading

        with self._changing():
            work = Upgrading(self.base, self.sources, self.settings)
            if work.is_needed():
                self._back_up(work.made_by)
                work.accounts(run, jobs, progress)
            settling = self._settling()
            names = tuple(row[0] for row in self.base.execute("SELECT id FROM stories WHERE stale AND documents ORDER BY id"))
            settling.settle(settling.behind(), work.made_by)
            self.base.execute("DELETE FROM library WHERE name = 'upgrading to'")
            self.base.execute("PRAGMA optimize")
            return work.outcome(names)

    def _back_up(self, made_by: str) -> None:
        """Copy the file, unless what is going on is an upgrade that was interrupted: its backup is from before it."""
        going = self.base.execute("SELECT value FROM library WHERE name = 'upgrading to'").fetchone()
        if going != (made_by,) and self.base.execute("SELECT 1 FROM documents WHERE made_by != ?", (made_by,)).fetchone():
            backup.back_up(self.path, self.base)
            with transaction(self.base):
                note(self.base, "upgrading to", made_by)

    def restore_rest(self, *, jobs: int = 1, progress: "Progress | None" = None, run: "Run" = local.run) -> Added:
        """Add what a backup lacks that was put in the place of the file, from the journal and the sources; ``restore`` has the whole."""
        known = {one.id for one in self.corrections()}
        said = [one.correction for one in self.sources.noted() if one.correction and one.correction.id not in known]
        added = self.add(self._noted(), jobs=jobs, progress=progress, run=run)
        self.import_corrections(said)
        return added

    def _noted(self) -> Iterator[Loaded | Problem]:
        for one in self.sources.noted():
            if one.source and (data := self.sources.get(one.source.sha256)) is not None:
                yield Loaded(source=one.source, data=data)

    def bring_up(self, stories: Iterable[str]) -> tuple[str, ...]:
        """Make the records of these stories that are behind, or of which none is kept; that of a single document is kept from now on, too.

        Gives the ids of those that could not be made; the problems of the library say why.

        Raises:
            NotInLibrary: if there is no such story.
            LibraryError: if the library can't be written to.
            ModelMissing: if the model is not installed.
        """
        with self._writing():
            names = [listing.story(self.base, one).id for one in stories]
            return self._settling().bring_up(names, self._maker())

    def correct(self, said: Correction, *, records: bool = True) -> str:
        """Add a correction to the log, and make the records of the stories that it is about; the correction's id.

        Args:
            said: the correction.
            records: whether records are made at once; if not, only what takes no making is done (verdicts, notes), and the rest is behind
                until ``bring_up``.
        """
        self.import_corrections((said,), records=records)
        return said.id

    def undo(self, correction: str, who: str, when: str, *, records: bool = True) -> str:
        """Take a correction back, by an entry of the log; the entry's id. ``when`` is UTC, ISO 8601 to the second; ``records`` as above.

        Raises:
            NotInLibrary: if there is no such correction.
        """
        with refusals(self.path):
            found = self.base.execute("SELECT entry FROM corrections WHERE id = ?", (correction,)).fetchone()
        if found is None:
            raise NotInLibrary(f"the library has no correction {correction}")
        undone = decode(found[0], Correction)
        return self.correct(made_correction("undo", undone.story, undone.targets, value=correction, who=who, when=when), records=records)

    def import_corrections(self, some: Iterable[Correction], *, records: bool = True) -> int:
        """Add a log's entries, in its order; those that are there already are passed over. How many were added.

        The records of the stories that they are about are made at once, unless ``records`` says that they wait.
        """
        some = tuple(some)
        with self._writing():
            self.sources.note(*(Entry(correction=one) for one in some))
            with transaction(self.base):
                behind = {number for (number,) in self.base.execute("SELECT number FROM stories WHERE stale")}
                added = [touched for one in some if (touched := corrections.log(self.base, one)) is not None]
            stories = sorted({number for touched in added for number in touched})
            if judging.light(some, corrections.every(self.base)):
                stories = [number for number in stories if number in behind or not judging.judge(self.base, number, self._name(number))]
            if stories and records:
                self._settling().settle(stories, self._maker())
        return len(added)

    def _maker(self) -> str:
        from .adding import made_by

        return made_by(self.settings)

    def _name(self, number: int) -> str:
        return str(self.base.execute("SELECT id FROM stories WHERE number = ?", (number,)).fetchone()[0])

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
