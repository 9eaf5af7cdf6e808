"""Folders on any file system: files appear whole, in one order, and a whole corpus can live there."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from tellings import corpus
from tellings.corpus import Choices, Steps
from tellings.corpus.store import UNFINISHED, Store
from tellings.engine.processes import Processes
from tellings.engine.worker import call
from tellings.errors import BadOption
from tests import corpora

STUBS = Steps(account="tests.stubs:attempt", record="tests.stubs:record")


class Here:
    """An engine that does everything in this process, which alone sees memory:// and what is patched."""

    def each(self, work: str, tasks: Iterable[bytes]) -> Iterator[bytes]:
        for task in tasks:
            yield call(work, task)


def test_a_corpus_may_live_on_any_file_system(tmp_path: Path) -> None:
    texts = corpora.reports(4, 3)
    source = corpora.dataset(tmp_path / "in", texts)
    store = Store("memory://desk/in")
    for file in source.iterdir():
        store.write(file.name, file.read_bytes())
    corpus.run("memory://desk/in", "memory://desk/out", Here(), Choices(steps=STUBS, part=5))
    with Processes(1) as engine:
        corpus.run(str(source), str(tmp_path / "out"), engine, Choices(steps=STUBS))
    assert dict(corpus.records("memory://desk/out")) == dict(corpus.records(str(tmp_path / "out")))
    assert corpus.summary("memory://desk/out").finished


def test_what_was_written_is_there_and_in_order(tmp_path: Path) -> None:
    store = Store(str(tmp_path / "new" / "folder"))
    assert store.names() == []
    assert store.read("b/2.parquet") is None
    for name in ("b/2.parquet", "b/1.parquet", "a.parquet", "_no/3.parquet", "b/.4.parquet", "b/5.txt"):
        store.write(name, name.encode())
    assert store.names() == ["a.parquet", "b/1.parquet", "b/2.parquet"]
    assert store.names("b") == ["b/1.parquet", "b/2.parquet"]
    assert store.read("b/2.parquet") == b"b/2.parquet"
    assert Store(store.url).names() == store.names()
    store.remove(["b/1.parquet", "b/9.parquet"])
    assert store.names("b") == ["b/2.parquet"]


def test_a_file_is_all_there_or_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = Store(str(tmp_path))
    store.write("a.parquet", b"before")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space left"):
        store.write("a.parquet", b"after")
    assert store.read("a.parquet") == b"before"
    monkeypatch.undo()
    assert [path.name.endswith(UNFINISHED) for path in tmp_path.glob(".*")] == [True]
    store.sweep()
    assert [path.name for path in tmp_path.iterdir()] == ["a.parquet"]


def test_an_address_of_no_known_file_system_is_said() -> None:
    with pytest.raises(BadOption, match="Protocol not known"):
        Store("nowhere://a/b")
