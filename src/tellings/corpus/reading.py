"""What a finished corpus, or one on its way, holds: its figures, and its records."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from pyarrow import parquet

from ..errors import BadRecord
from .running import Summary, grouped_of, manifest_of
from .store import Store
from .tasks import ACCOUNTS, PROBLEMS, RECORDS, STORIES


def summary(output: str) -> Summary:
    """The figures of a corpus.

    Raises:
        BadRecord: if there is none at this place.
    """
    store = Store(output)
    manifest = _manifest(store)
    problems, unread = Counter[str](), 0
    for row in _rows(store, PROBLEMS, ["code", "fatal"]):
        problems[row["code"]] += 1
        unread += row["fatal"]
    grouped = grouped_of(store)
    return Summary(
        documents=sum(one.rows for one in manifest.files),
        accounts=_count(store, ACCOUNTS),
        stories=grouped.stories if grouped else 0,
        records=_count(store, RECORDS),
        problems=dict(sorted(problems.items())),
        unread=unread,
        finished=manifest.finished,
    )


def records(output: str, stories: Iterable[str] = ()) -> Iterator[tuple[str, bytes]]:
    """Story and record (JSON, as ``Record.to_json`` has it) of each record in a corpus, or of some stories.

    Raises:
        BadRecord: if there is no corpus at this place.
    """
    store, wanted = Store(output), set(stories)
    _manifest(store)
    for row in _rows(store, RECORDS, ["story", "json"]):
        if not wanted or row["story"] in wanted:
            yield row["story"], row["json"].encode()


def stories(output: str) -> Iterator[dict[str, Any]]:
    """The rows of the stories in a corpus, without their JSON.

    Raises:
        BadRecord: if there is no corpus at this place.
    """
    store = Store(output)
    _manifest(store)
    return _rows(store, STORIES, ["story", "title", "first", "last", "documents", "happenings"])


def _manifest(store: Store) -> Any:
    found = manifest_of(store)
    if found is None:
        raise BadRecord(f"{store.path} holds no corpus; tellings corpus run INPUT {store.path} makes one")
    return found


def _rows(store: Store, folder: str, columns: list[str]) -> Iterator[dict[str, Any]]:
    for name in store.names(folder):
        with store.open(name) as file:
            for batch in parquet.ParquetFile(file).iter_batches(batch_size=64, columns=columns):
                yield from batch.to_pylist()


def _count(store: Store, folder: str) -> int:
    count = 0
    for name in store.names(folder):
        with store.open(name) as file:
            count += parquet.ParquetFile(file).metadata.num_rows
    return count
