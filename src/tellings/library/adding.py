"""Adding documents: their accounts made once, laid down in small transactions, grouped into stories, the records of these made."""

import sqlite3
import time
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator

import msgspec

from ..align.stream import Shelf, Stream, sketched
from ..record import Account, Loaded, Problem, encode, identify
from ..record.calendar import bounds
from ..settings import Settings
from ..version import VERSION
from .base import transaction
from .keeping import Keeping
from .packing import pack
from .recording import clear, in_order
from .rows import Added
from .sources import Entry, Sources

Run = Callable[..., Iterator[Account | Problem]]
Progress = Callable[[int, int, str], None]
LOT, WHILE = 32, 2.0  # documents of a transaction, and seconds after which fewer are one: what a sudden end can cost
SAID = 20  # problems that are handed back with their reasons
GROUPED = 2000  # documents after which they are grouped before more are added: what is in memory while they are


def made_by(settings: Settings) -> str:
    """What makes accounts now: the version of tellings, and the model."""
    from .. import annotate  # the language model's library takes seconds to import: a reader of records does without

    return f"tellings {VERSION}, {annotate.describe(annotate.load(settings.model))}"


class Adding:
    """One run of adding to a library."""

    def __init__(self, base: sqlite3.Connection, sources: Sources, settings: Settings) -> None:
        self.base, self.sources, self.settings = base, sources, settings
        self.made_by = made_by(settings)
        self.keeping = Keeping(base)
        self.stream = Stream(shelf=Shelf(base=base))
        self.known = self.problems = self.new = 0
        self._on_the_way: deque[Loaded] = deque()
        self._seen: set[str] = set()
        self._waiting = 0  # documents that are laid down and not grouped
        self.faults: list[Problem] = []
        self.touched: set[int] = set()  # stories that are new or have other documents
        self._lot: list[tuple[Loaded | None, Account | Problem]] = []

    def run(self, found: Iterable[Loaded | Problem], run: Run, jobs: int, progress: Progress | None) -> None:
        """Make the accounts of what was found and is not there yet, and lay them down."""
        from ..pipeline import attempt

        self._group_if_due()  # what was laid down before a sudden end is grouped as it would have been
        since = time.monotonic()
        for outcome in run(attempt, self._fresh(found), self.settings, jobs=jobs, progress=progress):
            self._lot.append((self._on_the_way.popleft(), outcome))
            if len(self._lot) >= LOT or self._waiting + len(self._lot) >= GROUPED or time.monotonic() - since > WHILE:
                self._commit()
                since = time.monotonic()
        self._commit()
        self.touched |= group(self.base)

    def _fresh(self, found: Iterable[Loaded | Problem]) -> Iterator[Loaded]:
        """The sources that are not there yet; problems of reading are laid down as they come."""
        for one in found:
            if isinstance(one, Problem):
                self._lot.append((None, one))
            elif one.source.sha256 in self._seen or self._is_known(one.source.sha256):
                self.known += 1
            else:
                self._seen.add(one.source.sha256)
                self._on_the_way.append(one)
                yield one

    def outcome(self, stories: tuple[str, ...]) -> Added:
        """What came of it."""
        return Added(new=self.new, known=self.known, problems=self.problems, stories=stories, faults=tuple(self.faults))

    def fault(self, problem: Problem, loaded: Loaded | None, source: str | None = None) -> None:
        """Lay down in the caller's transaction what could not be read, and count it."""
        lay_problem(self.base, problem, loaded, self.made_by, source)
        self.problems += 1
        if loaded and len(self.faults) < SAID:
            self.faults.append(problem)

    def _is_known(self, digest: str) -> bool:
        if self.base.execute("SELECT 1 FROM documents WHERE source = ?", (digest,)).fetchone():
            return True
        return bool(self.base.execute("SELECT 1 FROM problems WHERE source = ? AND made_by = ?", (digest, self.made_by)).fetchone())

    def _commit(self) -> None:
        """One transaction: the sources first, so that no document is ever there without its bytes."""
        lot, self._lot = self._lot, []
        if not lot:
            return
        for loaded, _ in lot:
            if loaded:
                self.sources.put(loaded.source.sha256, loaded.data)
        self.sources.note(*(Entry(source=loaded.source) for loaded, _ in lot if loaded))
        packed = [pack(outcome) if isinstance(outcome, Account) else b"" for _, outcome in lot]
        with transaction(self.base):
            self.keeping.know_forms()
            for (loaded, outcome), data in zip(lot, packed, strict=True):
                if isinstance(outcome, Account):
                    self.new += 1
                    lay(self.base, outcome, data, self.made_by)
                    self.stream.shelf.put(sketched(outcome))
                else:
                    self.fault(outcome, loaded)
        self._group_if_due()

    def _group_if_due(self) -> None:
        """Group after so many documents, not after some time: those of one order come to the same stories, however often interrupted."""
        self._waiting = waiting(self.base)
        if self._waiting >= GROUPED:
            self.touched |= group(self.base)
            self._waiting = 0


def lay(base: sqlite3.Connection, account: Account, packed: bytes, by: str, number: int | None = None) -> None:
    """Lay an account down in the caller's transaction; a problem that its source had before is over.

    Args:
        base: the connection.
        account: the account.
        packed: the same, packed.
        by: what made it.
        number: of the document whose account it takes the place of.
    """
    document, source = account.document, account.document.source
    days = bounds(document.published.value) if document.published else None
    main = document.text[: document.main_end]
    title = document.title.value if document.title else ""
    row = {
        "account": account.id, "source": source.sha256, "outlet": document.name, "title": title or _start(main),
        "published": document.published.value if document.published else None, "day": days[0].isoformat() if days else None,
        "file": source.origin, "member": source.member, "media": source.media, "language": document.language,
        "characters": len(document.text), "made_by": by,
    }  # fmt: skip
    if number is None:
        names, places = ", ".join(row), ", ".join(f":{name}" for name in row)
        number = base.execute(f"INSERT INTO documents ({names}) VALUES ({places})", row).lastrowid  # noqa: S608 - names of ours
    else:
        base.execute(f"UPDATE documents SET {', '.join(f'{name} = :{name}' for name in row)} WHERE number = :n", {**row, "n": number})  # noqa: S608
    base.execute("INSERT OR REPLACE INTO accounts VALUES (?, ?)", (number, packed))
    base.execute("INSERT INTO text_index (rowid, title, text) VALUES (?, ?, ?)", (number, title, main))
    base.execute("DELETE FROM problems WHERE source = ?", (source.sha256,))


def lay_problem(base: sqlite3.Connection, problem: Problem, loaded: Loaded | None, by: str, source: str | None = None) -> None:
    """Keep what could not be read, with what is known of its source, so that a later version can try again."""
    columns = "origin, stage, code, reason, fatal, source, described, made_by"
    base.execute(
        f"INSERT INTO problems ({columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (origin, stage, code) DO UPDATE SET"  # noqa: S608
        " reason = excluded.reason, source = excluded.source, described = excluded.described, made_by = excluded.made_by",
        (
            problem.origin, problem.stage, problem.code, problem.reason, problem.fatal,
            loaded.source.sha256 if loaded else source, encode(loaded.source).decode() if loaded else None, by,
        ),
    )  # fmt: skip


def waiting(base: sqlite3.Connection) -> int:
    """Documents that are in no story yet."""
    return int(base.execute("SELECT count(*) FROM grouping_waiting").fetchone()[0])


def group(base: sqlite3.Connection) -> set[int]:
    """Group what waits, in one transaction, and mark the stories whose documents are others now; their numbers."""
    with transaction(base):
        Stream(shelf=Shelf(base=base)).join()
        moves = base.execute("SELECT m.account, d.story, m.story FROM moved m JOIN documents d USING (account)").fetchall()
        for story in sorted({to for _, _, to in moves}):
            [founder] = base.execute("SELECT id FROM grouping_documents WHERE number = ?", (story,)).fetchone()
            # named after the document that founded it, whatever becomes of that
            base.execute("INSERT OR IGNORE INTO stories (number, id, title) VALUES (?, ?, '')", (story, identify("story", founder)))
        base.executemany("UPDATE documents SET story = ? WHERE account = ?", ((to, account) for account, _, to in moves))
        left: dict[int, Counter[int]] = {}
        for _, was, to in moves:
            if was is not None and was != to:
                left.setdefault(was, Counter())[to] += 1
        touched = {to for _, _, to in moves} | left.keys()
        for story in sorted(touched):
            _recount(base, story, left.get(story, Counter()))
        base.execute("DELETE FROM moved")
    return touched


def _recount(base: sqlite3.Connection, story: int, left: Counter[int]) -> None:
    """Mark a story whose documents changed, and tell of it what can be told without a record.

    One that has none left says in which it is now: the one that most of its documents went to.
    """
    rows = base.execute("SELECT title, outlet, day FROM documents WHERE story = ? ORDER BY account", (story,)).fetchall()
    if not rows:
        clear(base, story)
        base.execute("DELETE FROM records WHERE story = ?", (story,))
        to = min(left, key=lambda one: (-left[one], one))
        joined = "SELECT id FROM stories WHERE number = ?"
        base.execute(f"UPDATE stories SET documents = 0, stale = 0, joined = ({joined}) WHERE number = ?", (to, story))  # noqa: S608
        return
    days = Counter(day for _, _, day in rows if day)
    base.execute(
        "UPDATE stories SET documents = ?, stale = 1, joined = NULL, title = CASE title WHEN '' THEN ? ELSE title END,"
        " first = ?, last = ?, outlets = ?, days = ? WHERE number = ?",
        (
            len(rows), rows[0][0], min(days, default=None), max(days, default=None), in_order(Counter(outlet for _, outlet, _ in rows)),
            msgspec.json.encode(sorted(days.items())).decode(), story,
        ),
    )  # fmt: skip


def _start(main: str) -> str:
    return " ".join(main[:120].split())
