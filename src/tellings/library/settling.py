"""Records made of the stories that changed: after adding, while upgrading, and when somebody opens one whose record was left for later."""

import contextlib
import sqlite3
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from ..errors import LibraryError
from ..record import Account, Correction, Problem, Record
from ..settings import Settings
from . import latest, recording
from .adding import lay_problem
from .base import connect, refusals, transaction
from .corrections import of_story
from .keeping import Keeping

SOON = 0.5  # seconds that a reader waits for a writer, to keep a record that it made for itself


TRIES = 3  # times that a record is made for somebody who asked, while documents or corrections come in between


class Made(NamedTuple):
    """What the machine says of a story, what it says with the corrections, where there are some, and which these are."""

    machine: Record
    corrected: Record | None
    said: tuple[Correction, ...]


class Settling:
    """The making of records in one library."""

    def __init__(self, path: Path, base: sqlite3.Connection, settings: Settings) -> None:
        self.path, self.base, self.settings = path, base, settings
        self.keeping = Keeping(base)

    def settle(self, stories: Iterable[int], made_by: str) -> None:
        """Make the records of stories that are behind, each in a transaction; others are passed over."""
        for number in stories:
            found = self.base.execute("SELECT id FROM stories WHERE number = ? AND stale AND documents", (number,)).fetchone()
            if found:
                self._settle(number, found[0], made_by)

    def _settle(self, number: int, story: str, made_by: str, *, lone: bool = False) -> None:
        """Make the record of a story and keep it; that of a single document only where ``lone`` says so."""
        accounts = self.keeping.of_story(number)
        laid = len(accounts) == 1 and not lone and not of_story(self.base, story)
        try:
            made = None if laid else self._made(story, accounts)
        except Exception as error:  # noqa: BLE001 - one story's fault must not stop the others: it is said, and the story stays behind
            reason = f"its record could not be made ({type(error).__name__}: {error}). Please report this."
            problem = Problem(origin=story, stage="compare", code="failed", reason=reason, fatal=False)
            with transaction(self.base):
                lay_problem(self.base, problem, None, made_by)
            return
        self._keep(self.base, number, story, accounts, made, made_by, lone=lone)

    def behind(self) -> list[int]:
        """The stories that are behind, by id."""
        return [number for (number,) in self.base.execute("SELECT number FROM stories WHERE stale AND documents ORDER BY id")]

    def bring_up(self, stories: Sequence[str], made_by: str) -> tuple[str, ...]:
        """Make the records of stories that are behind, or have none: those of single documents too, which are kept from now on.

        Gives those that could not be made.
        """
        for name in stories:
            for _ in range(TRIES):
                if self._is_behind(name):
                    self._settle(latest.state(self.base, name).number, name, made_by, lone=True)
        return tuple(name for name in stories if self._is_behind(name))

    def _is_behind(self, story: str) -> bool:
        found = latest.state(self.base, story)
        return bool(found.documents) and (found.stale or not found.kept)

    def record(self, story: str, corrected: bool) -> Record:
        """The record of a story, made now; it is kept if that can be."""
        found = latest.state(self.base, story)
        read = self.keeping.of_story(found.number)
        made = self._made(story, read)
        if found.stale or len(read) > 1 or made.corrected:
            self._keep_if_possible(found.number, story, read, made)
        return made.corrected if corrected and made.corrected else made.machine

    def _made(self, story: str, accounts: list[Account]) -> Made:
        said = of_story(self.base, story)
        machine = recording.made(accounts, self.settings, ())
        return Made(machine, recording.made(accounts, self.settings, said) if said else None, said)

    def _keep(
        self, base: sqlite3.Connection, number: int, story: str, accounts: list[Account], made: Made | None, by: str, *, lone: bool = False
    ) -> None:
        """Lay the records of a story down, unless its documents or corrections are others by now; without, it is that of one document."""
        with transaction(base):
            Keeping(base).know_forms()
            now = [row[0] for row in base.execute("SELECT account FROM documents WHERE story = ? ORDER BY account", (number,))]
            if now != [one.id for one in accounts] or of_story(base, story) != (made.said if made else ()):
                return  # a writer was quicker: it is behind again
            if made is None or (len(accounts) == 1 and made.corrected is None and not lone):
                recording.lay_lone(base, number, story, accounts[0], by)
            else:
                recording.lay(base, number, story, made.machine, made.corrected, by)

    def _keep_if_possible(self, number: int, story: str, accounts: list[Account], made: Made) -> None:
        """Keep a record that a reader made, unless the file can't be written to just now: then the next one makes it again."""
        by = f"tellings {made.machine.tellings}, {made.machine.model}"
        with contextlib.suppress(LibraryError), refusals(self.path), contextlib.closing(connect(self.path, write=True)) as base:
            base.execute(f"PRAGMA busy_timeout = {int(SOON * 1000)}")
            self._keep(base, number, story, accounts, made, by)
