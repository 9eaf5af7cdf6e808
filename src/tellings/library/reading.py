"""Reading a library: its stories and their records, accounts with their sources, people, programmes, and what is found by words."""

import sqlite3
import tempfile
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

import msgspec

from ..errors import NotInLibrary
from ..record import Account, Correction, Document, Problem, Record, encode
from ..settings import Settings
from . import checking, corrections, latest, listing
from .base import folder_of, refusals
from .keeping import Keeping
from .rows import Asked, Found, Hit, Person, PersonRow, ProgrammeFound, ProgrammeRow, StoryRow
from .sources import Sources

if TYPE_CHECKING:
    from .settling import Settling


class Reading:
    """What can be asked of a library that is open.

    Attributes:
        path: its file.
        settings: what its accounts are made with.
        writes: whether it was opened for writing.
        patient: whether records that are behind are read as they were last made.
    """

    def __init__(
        self,
        path: Path,
        base: sqlite3.Connection,
        *,
        write: bool,
        temporary: "tempfile.TemporaryDirectory[str] | None" = None,
        patient: bool = False,
    ) -> None:
        self.path, self.base, self.writes, self.patient = path, base, write, patient
        self.sources = Sources(folder_of(path))
        self._temporary = temporary
        with refusals(path):
            [settings] = base.execute("SELECT value FROM library WHERE name = 'settings'").fetchone()
        self.settings: Settings = msgspec.json.decode(settings, type=Settings)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, where: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file; a temporary library is gone then."""
        self.base.close()
        if self._temporary:
            self._temporary.cleanup()

    def stories(self, asked: Asked | None = None, limit: int = 50, offset: int = 0) -> Found[StoryRow]:
        """The stories that are asked for, the latest first."""
        with refusals(self.path):
            return listing.stories(self.base, asked or Asked(), limit, offset)

    def story(self, identifier: str) -> StoryRow:
        """A story by its id; by that of one that has become a part of it, too. Raises NotInLibrary if there is none."""
        with refusals(self.path):
            return listing.story(self.base, identifier)

    def record(self, story: str, corrected: bool = True, accounts: bool = True) -> Record:
        """The record of a story, as people corrected it or as the machine made it.

        It is made now if nobody has made it since documents came; of a story of more than 40, the last one that was made is given.

        Args:
            story: its id.
            corrected: whether as people corrected it.
            accounts: whether its accounts are wanted; without them, the record of a story of a hundred or more comes without.

        Raises:
            NotInLibrary: if there is no such story.
        """
        with refusals(self.path):
            name = listing.story(self.base, story).id
            kept = latest.record(self.base, name, corrected=corrected, accounts=accounts, behind=self.patient)
            return kept or self._settling().record(name, corrected)

    def is_made(self, story: str) -> bool:
        """Whether a record of a story is kept, though it may be behind. Raises NotInLibrary if there is no such story."""
        with refusals(self.path):
            return latest.state(self.base, listing.story(self.base, story).id).kept

    def stamp(self, story: str) -> str:
        """What is another whenever ``record`` may give another record: for who keeps what was made of it. Raises NotInLibrary, too."""
        with refusals(self.path):
            return listing.stamp(self.base, listing.story(self.base, story).id)

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
                return corrections.of_story(self.base, listing.story(self.base, story).id)
            return corrections.every(self.base)

    def export_corrections(self) -> bytes:
        """The log of corrections: a line of JSON each, as ``import_corrections`` takes them decoded."""
        return b"".join(encode(one) + b"\n" for one in self.corrections())

    def export(self, story: str, folder: str | Path, names: Iterable[str] = ("record.json",)) -> list[Path]:
        """Write a story's record as files that ``tellings export`` makes, into a folder of its id in this one; the files.

        Raises:
            BadOption: if there is no file of such a name.
            NotInLibrary: if there is no such story.
            LibraryError: if they can't be written.
        """
        from . import exporting  # the forms of export are loaded by those only who want them

        return exporting.export(self, story, Path(folder), names)

    def behind(self) -> int:
        """How many stories have no record yet that knows all of their documents and corrections."""
        with refusals(self.path):
            return int(self.base.execute("SELECT count(*) FROM stories WHERE stale AND documents").fetchone()[0])

    def check(self) -> list[str]:
        """Everything that is wrong with the file and the sources, in words; nothing is changed."""
        return list(checking.check(self.path, self.base, self.sources))

    def _settling(self) -> "Settling":
        from .settling import Settling  # what makes records takes a second to import

        return Settling(self.path, self.base, self.settings)
