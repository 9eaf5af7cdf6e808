"""Records made of the stories that changed: after adding, while upgrading, and when somebody opens one whose record was left for later."""

import contextlib
import sqlite3
from collections.abc import Iterable
from pathlib import Path

from ..errors import LibraryError
from ..record import Account, Problem, Record
from ..settings import Settings
from . import recording
from .adding import lay_problem
from .base import connect, refusals, transaction
from .keeping import Keeping

SOON = 0.5  # seconds that a reader waits for a writer, to keep a record that it made for itself
AT_ONCE = 40  # documents of a story whose record a reader makes anew where it is behind; that of a larger one it reads as it was


Made = tuple[Record, Record | None]  # what the machine says, and what it says with the corrections, where there are some


class Settling:
    """The making of records in one library."""

    def __init__(self, path: Path, base: sqlite3.Connection, settings: Settings, *, patient: bool = False) -> None:
        self.path, self.base, self.settings, self.patient = path, base, settings, patient
        self.keeping = Keeping(base)

    def settle(self, stories: Iterable[int], made_by: str) -> None:
        """Make the records of stories that are behind, each in a transaction; others are passed over."""
        for number in stories:
            found = self.base.execute("SELECT id FROM stories WHERE number = ? AND stale AND documents", (number,)).fetchone()
            if found:
                accounts = self.keeping.of_story(number)
                lone = len(accounts) == 1 and not recording.corrections(self.base, found[0])
                try:
                    made = None if lone else self._made(found[0], accounts)
                except Exception as error:  # noqa: BLE001 - one story's fault must not stop the others: it is said, and the story stays behind
                    reason = f"its record could not be made ({type(error).__name__}: {error}). Please report this."
                    problem = Problem(origin=found[0], stage="compare", code="failed", reason=reason, fatal=False)
                    with transaction(self.base):
                        lay_problem(self.base, problem, None, made_by)
                    continue
                self._keep(self.base, number, found[0], accounts, made, made_by)

    def behind(self) -> list[int]:
        """The stories that are behind, by id."""
        return [number for (number,) in self.base.execute("SELECT number FROM stories WHERE stale AND documents ORDER BY id")]

    def record(self, story: str, corrected: bool, accounts: bool = True) -> Record:
        """The record of a story that is there; without its accounts where it is large and they are not wanted."""
        number, stale, documents = self.base.execute("SELECT number, stale, documents FROM stories WHERE id = ?", (story,)).fetchone()
        kept = self.base.execute(
            "SELECT packed FROM records WHERE story = ? AND corrected <= ? ORDER BY corrected DESC LIMIT 1", (number, corrected)
        ).fetchone()
        if kept and (self.patient or not stale or documents > AT_ONCE):
            with contextlib.suppress(LookupError, ValueError):  # of a form that is not known any more: it is made anew
                return self.keeping.record(kept[0], accounts)
        read = self.keeping.of_story(number)
        machine, said = self._made(story, read)
        if stale or len(read) > 1 or said:
            self._keep_if_possible(number, story, read, (machine, said))
        return said if corrected and said else machine

    def _made(self, story: str, accounts: list[Account]) -> Made:
        said = recording.corrections(self.base, story)
        machine = recording.made(accounts, self.settings, ())
        return machine, recording.made(accounts, self.settings, said) if said else None

    def _keep(self, base: sqlite3.Connection, number: int, story: str, accounts: list[Account], made: Made | None, by: str) -> None:
        """Lay the records of a story down, unless its documents are others by now; without records, it is that of one document."""
        with transaction(base):
            Keeping(base).know_forms()
            now = [row[0] for row in base.execute("SELECT account FROM documents WHERE story = ? ORDER BY account", (number,))]
            if now != [one.id for one in accounts]:
                return  # a writer was quicker: it is behind again
            if made is None or (len(accounts) == 1 and made[1] is None):
                recording.lay_lone(base, number, story, accounts[0], by)
            else:
                recording.lay(base, number, story, *made, by)

    def _keep_if_possible(self, number: int, story: str, accounts: list[Account], made: Made) -> None:
        """Keep a record that a reader made, unless the file can't be written to just now: then the next one makes it again."""
        by = f"tellings {made[0].tellings}, {made[0].model}"
        with contextlib.suppress(LibraryError), refusals(self.path), contextlib.closing(connect(self.path, write=True)) as base:
            base.execute(f"PRAGMA busy_timeout = {int(SOON * 1000)}")
            self._keep(base, number, story, accounts, made, by)
