"""The third step of a corpus: a part's stories become records, in a worker that fetches each story's accounts itself."""

from collections import OrderedDict
from collections.abc import Iterator, Sequence
from typing import Any

import msgspec
from pyarrow import parquet

from ..engine.worker import named
from ..record import Account, Base, Problem, Record, decode
from ..settings import Settings
from . import tables
from .accounts import keep_problems
from .guarded import guarded
from .store import Store
from .tasks import ACCOUNTS, RECORDS, STORIES, Done, Task, file_of, packed

HELD = 32  # row groups of accounts that a worker keeps: some 2 MB each


class Asked(Base, frozen=True, kw_only=True):
    """The accounts of one story as JSON, and the function that makes its record."""

    record: str
    settings: Settings
    accounts: tuple[str, ...]


class Recorded(Base, frozen=True, kw_only=True):
    """A record as JSON, and what its row says of it."""

    title: str
    accounts: int
    findings: int
    json: bytes


def made(accounts: Sequence[Account], settings: Settings) -> Record:
    """The record of some accounts that are one story."""
    from .. import pipeline  # takes two seconds to import: only the process that does it pays for it

    return pipeline.record(pipeline.story(accounts), accounts, settings)


def part(payload: bytes) -> bytes:
    """Make the records of a part of the stories: a task in, ``Done`` out."""
    task = msgspec.msgpack.decode(payload, type=Task)
    store = Store(task.output)
    held = _Accounts(store)
    rows, problems = tables.Rows(tables.RECORDS, 4), tables.Rows(tables.PROBLEMS)
    for story, places in _stories(store, task):
        asked = Asked(record=task.choices.steps.record, settings=task.choices.settings, accounts=tuple(held.get(places)))
        found = guarded(f"{__name__}:recorded", packed(asked), task.choices.limit * len(places), story)
        if isinstance(found, Problem):
            problems.add(msgspec.structs.asdict(found))
        else:
            record = msgspec.msgpack.decode(found, type=Recorded)
            told = {"title": record.title, "accounts": record.accounts, "findings": record.findings}
            rows.add({"story": story, **told, "json": record.json.decode()})
    keep_problems(store, f"{RECORDS}-{task.name}", problems)
    store.write(file_of(RECORDS, task.name), rows.data())
    return packed(Done(rows=1, records=rows.count, problems=problems.count))


def recorded(payload: bytes) -> bytes:
    """Make one record: in the process that a large story may take down."""
    asked = msgspec.msgpack.decode(payload, type=Asked)
    accounts = [decode(one, Account) for one in asked.accounts]
    record: Record = named(asked.record)(accounts, asked.settings)
    title, size = record.story.title, len(record.accounts)
    return packed(Recorded(title=title, accounts=size, findings=len(record.findings), json=record.to_json()))


def _stories(store: Store, task: Task) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """Name and places of each story that gets a record."""
    with store.open(file_of(STORIES, task.name)) as file:
        for batch in parquet.ParquetFile(file).iter_batches(columns=["story", "documents", "places"]):
            for row in batch.to_pylist():
                if row["documents"] >= task.choices.least:
                    yield row["story"], row["places"]


class _Accounts:
    """Accounts by where they stand; the row groups that were read last are kept, since stories near each other share them."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._held: OrderedDict[tuple[str, int], list[str]] = OrderedDict()

    def get(self, places: Sequence[dict[str, Any]]) -> Iterator[str]:
        """The accounts at some places, as JSON."""
        for place in sorted(places, key=lambda one: (one["part"], one["row"])):
            group, row = divmod(place["row"], tables.GROUP)
            yield self._group(place["part"], group)[row]

    def _group(self, name: str, group: int) -> list[str]:
        found = self._held.pop((name, group), None)
        if found is None:
            with self._store.open(file_of(ACCOUNTS, name)) as file:
                found = parquet.ParquetFile(file).read_row_group(group, columns=["json"]).column("json").to_pylist()
        self._held[name, group] = found
        while len(self._held) > HELD:
            self._held.popitem(last=False)
        return found
