"""A library brought up to date: accounts that another version made are made anew from their sources, then the records of their stories.

Accounts are replaced in place, some dozen in a transaction: what is interrupted goes on where it was. A document that the new version can't
read keeps the account that it has, and a problem says so.
"""

from collections import deque
from collections.abc import Iterator

from ..align.stream import sketched
from ..errors import LibraryDamaged
from ..pipeline import attempt
from ..record import Account, Loaded, Problem, Source, decode
from .adding import LOT, Adding, Progress, Run, lay
from .base import transaction
from .packing import pack

# The accounts of other versions that this one has not tried yet.
STALE = """
    SELECT d.account FROM documents d WHERE d.made_by != ?1
        AND NOT EXISTS (SELECT 1 FROM problems p WHERE p.source = d.source AND p.made_by = ?1)
    ORDER BY d.number"""
UNREAD = "SELECT described FROM problems WHERE described IS NOT NULL AND made_by != ? ORDER BY number"


class Upgrading(Adding):
    """One run of bringing a library up to date."""

    def accounts(self, run: Run, jobs: int, progress: Progress | None) -> None:
        """Make the accounts anew that another version made; read what that could not read."""
        self._old: deque[Account] = deque()
        lot: list[tuple[Account, Loaded, Account | Problem]] = []
        for outcome in run(attempt, self._stale(), self.settings, jobs=jobs, progress=progress):
            lot.append((self._old.popleft(), self._on_the_way.popleft(), outcome))
            if len(lot) >= LOT:
                self._replace(lot)
                lot = []
        self._replace(lot)
        self.run(self._unread(), run, jobs, progress)
        with transaction(self.base):
            self.base.execute("UPDATE stories SET stale = 1 WHERE documents AND made_by != ? AND number < (1 << 40)", (self.made_by,))

    def is_needed(self) -> bool:
        """Whether anything was made by another version."""
        stories = "SELECT 1 FROM stories WHERE documents AND (stale OR made_by != ?1)"
        queries = (f"{STALE} LIMIT 1", f"{UNREAD} LIMIT 1", f"{stories} LIMIT 1")
        return any(self.base.execute(query, (self.made_by,)).fetchone() for query in queries)

    def _stale(self) -> Iterator[Loaded]:
        for (name,) in self.base.execute(STALE, (self.made_by,)).fetchall():
            try:
                old = self.keeping.account(name)
                source = old.document.source
                data = self.sources.get(source.sha256)
            except LibraryDamaged as error:
                self._note(name, str(error))
                continue
            if data is None:
                self._note(name, f"its source {source.sha256} is not there: it stays as it was made")
                continue
            self._old.append(old)
            self._on_the_way.append(one := Loaded(source=source, data=data))
            yield one

    def _unread(self) -> Iterator[Loaded]:
        for (described,) in self.base.execute(UNREAD, (self.made_by,)).fetchall():
            source = decode(described, Source)
            data = self.sources.get(source.sha256)
            if data is not None:
                yield Loaded(source=source, data=data)

    def _note(self, account: str, reason: str) -> None:
        """Say of an account that it could not be made anew."""
        row = self.base.execute("SELECT source FROM documents WHERE account = ?", (account,)).fetchone()
        with transaction(self.base):
            problem = Problem(origin=account, stage="read", code="upgrade", reason=reason, fatal=False)
            self.fault(problem, None, row[0])

    def _replace(self, lot: list[tuple[Account, Loaded, Account | Problem]]) -> None:
        packed = [pack(new) if isinstance(new, Account) else b"" for _, _, new in lot]
        with transaction(self.base):
            self.keeping.know_forms()
            for (old, loaded, new), data in zip(lot, packed, strict=True):
                if isinstance(new, Problem):
                    self.fault(new, loaded)
                else:
                    self._swap(old, new, data)
                    self.new += 1

    def _swap(self, old: Account, new: Account, packed: bytes) -> None:
        [number] = self.base.execute("SELECT number FROM documents WHERE account = ?", (old.id,)).fetchone()
        main = old.document.text[: old.document.main_end]
        title = old.document.title.value if old.document.title else ""
        # the index holds no text of its own: what it is to forget has to be said
        self.base.execute("INSERT INTO text_index (text_index, rowid, title, text) VALUES ('delete', ?, ?, ?)", (number, title, main))
        lay(self.base, new, packed, self.made_by, number)
        self.stream.shelf.replace(old.id, sketched(new))
        self.base.execute("UPDATE stories SET stale = 1 WHERE number = (SELECT story FROM documents WHERE number = ?)", (number,))
