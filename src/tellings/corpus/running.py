"""A corpus from its documents to its records, on any engine; what is done is not done again.

The driver hands names to workers and counts what they say they did: no document passes through it, and it holds as much for ten documents
as for ten million. Each worker writes its own files, whole or not at all, under names that follow from what is in them; so a run that was
killed, on whatever machine, goes on where it stopped, and two workers at one part do no harm.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import Protocol

import msgspec

from ..errors import BadOption, NothingToRead
from ..record import Base, Problem
from ..version import VERSION
from . import tables
from .grouping import GROUPED, Grouped
from .packing import PACKED
from .sources import File, files, parts
from .store import Store
from .tasks import ACCOUNTS, FORMAT, PROBLEMS, RECORDS, STORIES, Choices, Done, Task, file_of, packed

MANIFEST = "manifest.json"
INPUT = f"{ACCOUNTS}-input"  # the file of the problems of reading the input itself

Progress = Callable[[str, int, int], None]


class Engine(Protocol):
    """What runs work somewhere: ``engine.processes.Processes``, ``engine.ray.Ray``."""

    def each(self, work: str, tasks: Iterable[bytes]) -> Iterator[bytes]:
        """What the function ``package.module:function`` makes of each task, in any order."""
        ...


class Manifest(Base, frozen=True, kw_only=True):
    """What an output is of: it stands in its folder as ``manifest.json``.

    Attributes:
        format: version of the tables. tellings: version of the library.
        input: the input's address, as the caller gave it.
        choices: all that changes what is written.
        files: those of the input that are in it.
        finished: whether everything was done for them.
    """

    format: int = FORMAT
    tellings: str = VERSION
    input: str
    choices: Choices
    files: tuple[File, ...] = ()
    finished: bool = False


class Summary(Base, frozen=True, kw_only=True):
    """What a corpus holds; ``problems`` counts them by their codes, ``unread`` those that keep a document out."""

    documents: int
    accounts: int
    stories: int
    records: int
    problems: dict[str, int]
    unread: int
    finished: bool


def run(input: str, output: str, engine: Engine, choices: Choices | None = None, progress: Progress | None = None) -> Done:  # noqa: A002
    """Make the accounts, stories and records of a dataset of documents; what this run did of it, not what an earlier one had done.

    Args:
        input: a Parquet file or a folder of them, on any file system that fsspec knows; see docs/reference/corpus.md.
        output: a folder, made if it is not there.
        engine: where the work is done.
        choices: of the run. An output that was begun with others is refused.
        progress: called as ``progress(step, done, total)``: rows of the input, then parts of stories.

    Raises:
        NothingToRead: if there is no document in the input.
        BadOption: if the output is of something else.
        EngineFailed: if the engine can't go on. What was done is kept.
    """
    return _Run(input, output, engine, choices or Choices(), progress or _silent).go()


class _Run:
    def __init__(self, source: str, output: str, engine: Engine, choices: Choices, progress: Progress) -> None:
        self.input, self.output = Store(source), Store(output)
        self.engine, self.choices, self.progress = engine, choices, progress
        self.found: tuple[File, ...] = ()
        self.total = Done()

    def go(self) -> Done:
        """All three steps."""
        self.begin()
        digest = self.accounts()
        names = self.stories(digest)
        self.records(names)
        self.output.sweep()
        self._manifest(finished=True)
        return self.total

    def begin(self) -> None:
        """See what the input and the output are."""
        source, target = f"{self.input.url}/", f"{self.output.url}/"
        if source.startswith(target) or target.startswith(source):
            raise BadOption(f"{self.output.path} and {self.input.path} lie in each other; name an OUTPUT elsewhere")
        problems, found = tables.Rows(tables.PROBLEMS), []
        for one in chain(files(self.input, self.choices.settings), packing_problems(self.input)):
            if isinstance(one, Problem):
                problems.add(msgspec.structs.asdict(one))
            else:
                found.append(one)
        self.found = tuple(found)
        if not any(one.rows for one in found):
            raise NothingToRead(
                f"{self.input.path} holds no documents: give a Parquet file or a folder of them; tellings corpus pack makes one"
            )
        before = manifest_of(self.output)
        if before:
            self._same(before)
        elif self.output.names():
            raise BadOption(f"{self.output.path} holds Parquet files of something else; name another OUTPUT")
        if problems.count:
            self.output.write(file_of(PROBLEMS, INPUT), problems.data())
        self._manifest(finished=False)

    def accounts(self) -> str:
        """Make the accounts that are not there yet; the digest of the names of all parts."""
        there = set(self.output.names(ACCOUNTS))
        digest = hashlib.sha256()
        rows = sum(one.rows for one in self.found)
        done = 0

        def tasks() -> Iterator[bytes]:
            nonlocal done
            for file in self.found:
                for part in parts(self.input, file, self.choices.part):
                    digest.update(f"{part.name}\n".encode())
                    if file_of(ACCOUNTS, part.name) in there:
                        done += part.stop - part.start
                    else:
                        yield packed(self._task(part=part))

        for one in self._each("tellings.corpus.accounts:part", tasks()):
            done += one.rows
            self.progress(ACCOUNTS, done, rows)
        return digest.hexdigest()[:16]

    def stories(self, digest: str) -> tuple[str, ...]:
        """Group them, if they are not grouped; the names of the parts that get records."""
        grouped = grouped_of(self.output)
        if grouped and grouped.digest == digest:
            return grouped.parts
        self.output.remove([GROUPED])  # first: what follows is of no grouping until it is there again
        self.output.remove([*self.output.names(STORIES), *self.output.names(RECORDS)])
        self.output.remove([name for name in self.output.names(PROBLEMS) if name.startswith(f"{PROBLEMS}/{RECORDS}-")])
        self.progress(STORIES, 0, 1)
        [one] = self._each("tellings.corpus.grouping:grouped", [packed(self._task(digest=digest))])
        self.progress(STORIES, 1, 1)
        return one.parts

    def records(self, names: tuple[str, ...]) -> None:
        """Make the records that are not there yet."""
        there = set(self.output.names(RECORDS))
        left = [name for name in names if file_of(RECORDS, name) not in there]
        done = len(names) - len(left)
        for _ in self._each("tellings.corpus.recording:part", (packed(self._task(name=name)) for name in left)):
            done += 1
            self.progress(RECORDS, done, len(names))

    def _each(self, work: str, tasks: Iterable[bytes]) -> Iterator[Done]:
        for answer in self.engine.each(work, tasks):
            one = msgspec.msgpack.decode(answer, type=Done)
            total = {name: getattr(self.total, name) + getattr(one, name) for name in ("rows", "stories", "records", "problems")}
            total["accounts"] = self.total.accounts + (one.accounts if one.rows else 0)
            self.total = Done(**total)
            yield one

    def _task(self, **more: object) -> Task:
        return Task(input=self.input.url, output=self.output.url, choices=self.choices, **more)  # type: ignore[arg-type]

    def _same(self, before: Manifest) -> None:
        """Raise BadOption if the output is of something else than this run would make."""
        where = self.output.path
        if (before.format, before.tellings) != (FORMAT, VERSION):
            raise BadOption(
                f"{where} was begun by tellings {before.tellings}, and this is {VERSION}; go on with that, or name another OUTPUT"
            )
        named = [name for name in Choices.__struct_fields__ if getattr(before.choices, name) != getattr(self.choices, name)]
        if set(named) - {"limit"}:  # which bounds what is still to be done, and may well be raised for it
            raise BadOption(f"{where} was begun with other choices ({', '.join(named)}); give the same ones, or name another OUTPUT")
        now = {one.digest for one in self.found}
        gone = [one for one in before.files if one.digest not in now]
        if gone:
            what = f"{gone[0].origin}" + (f" and {len(gone) - 1} more" if len(gone) > 1 else "")
            raise BadOption(f"{where} holds accounts of {what}, not in {self.input.path} any more as it was; name another OUTPUT")

    def _manifest(self, finished: bool) -> None:
        made = Manifest(input=self.input.path, choices=self.choices, files=self.found, finished=finished)
        self.output.write(MANIFEST, msgspec.json.format(msgspec.json.encode(made), indent=1))


def packing_problems(store: Store) -> Iterator[Problem]:
    """What could not be packed, as ``pack`` noted it beside what could."""
    data = store.read(PACKED) if not store.is_file() else None
    for line in (data or b"").splitlines():
        yield msgspec.json.decode(line, type=Problem)


def manifest_of(store: Store) -> Manifest | None:
    """An output's manifest; None where there is none.

    Raises:
        BadOption: if there is a file of that name that is none.
    """
    data = store.read(MANIFEST)
    if data is None:
        return None
    try:
        return msgspec.json.decode(data, type=Manifest)
    except msgspec.MsgspecError as error:
        raise BadOption(f"{store.path}/{MANIFEST} is no manifest that this version reads ({error}); name another OUTPUT") from error


def grouped_of(store: Store) -> Grouped | None:
    """What an output's stories are of; None where they are not all written."""
    data = store.read(GROUPED)
    return msgspec.json.decode(data, type=Grouped) if data else None


def _silent(*_: object) -> None:
    pass
