"""The input of a corpus: every row once, whatever its row groups and parts; tables and packed bytes of any kind."""

import gzip
import io
from pathlib import Path

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyarrow import parquet

from tellings import corpus, read
from tellings.corpus import sources
from tellings.corpus.store import Store
from tellings.errors import BadOption
from tellings.record import Loaded, Problem
from tellings.settings import Settings
from tests import corpora, samples

SETTINGS = Settings()


def table(folder: Path, rows: list[dict[str, object]], group: int = 1000) -> Store:
    folder.mkdir(exist_ok=True)
    parquet.write_table(pa.Table.from_pylist(rows), folder / "rows.parquet", row_group_size=group)
    return Store(str(folder))


def found(store: Store, size: int = 100) -> list[Loaded | Problem]:
    files = list(sources.files(store, SETTINGS))
    parts = [part for file in files if isinstance(file, sources.File) for part in sources.parts(store, file, size)]
    assert sorted(part.name for part in parts) == [part.name for part in parts]
    return [one for part in parts for one in sources.documents(store, part, SETTINGS)]


@given(groups=st.lists(st.integers(1, 40), min_size=1, max_size=6), size=st.integers(1, 50))
def test_every_row_is_in_one_part(groups: list[int], size: int) -> None:
    out = io.BytesIO()
    rows = iter(range(sum(groups)))
    with parquet.ParquetWriter(out, sources_schema()) as writer:
        for group in groups:
            writer.write_table(pa.Table.from_pylist([corpora.packed(next(rows), "x" * 3) for _ in range(group)], sources_schema()))
    store = Store("memory://parts")
    store.write("one.parquet", out.getvalue())
    taken = [one.source.origin for one in found(store, size) if isinstance(one, Loaded)]
    assert taken == [f"{number:04}.txt" for number in range(sum(groups))]


def sources_schema() -> pa.Schema:
    from tellings.corpus import tables

    return tables.SOURCES


def test_a_table_is_read_as_tellings_reads_it(tmp_path: Path) -> None:
    store = table(
        tmp_path / "in", [{"title": f"Ferry {number}", "text": samples.story(number), "id": number} for number in range(7)], group=3
    )
    assert found(store, 2) == list(read.sources([str(tmp_path / "in" / "rows.parquet")]))


def test_what_is_packed_comes_out_as_it_was_read(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(samples.page(1))
    (tmp_path / "feed.xml").write_bytes(samples.rss(3))
    (tmp_path / "lines.jsonl.gz").write_bytes(gzip.compress(samples.json_lines(4)))
    (tmp_path / "picture.png").write_bytes(b"\x89PNG\r\n")
    taken = list(read.sources([str(tmp_path)]))
    assert corpus.pack([str(tmp_path)], str(tmp_path / "packed")) == (8, 1)
    assert found(Store(str(tmp_path / "packed"))) == [one for one in taken if isinstance(one, Loaded)]
    with pytest.raises(BadOption, match="holds Parquet files already"):
        corpus.pack([str(tmp_path / "page.html")], str(tmp_path / "packed"))


def test_bytes_of_no_known_kind_are_looked_into(tmp_path: Path) -> None:
    rows: list[dict[str, object]] = [
        {"data": samples.page(1).encode(), "origin": "a"},
        {"data": gzip.compress(samples.rss(2)), "origin": "b"},
        {"data": b"", "origin": "c"},
        {"data": None, "origin": None},
        {"data": b"%PDF-1.4 broken", "origin": "e"},
    ]
    outcomes = found(table(tmp_path / "in", rows))
    told = [
        (one.source.origin, one.source.media) if isinstance(one, Loaded) else (one.origin.rpartition("/")[2], one.code) for one in outcomes
    ]
    assert told[:5] == [
        ("a", "text/html"),
        ("b", "application/rss+xml"),
        ("b", "application/rss+xml"),
        ("c", "empty"),
        ("rows.parquet!row 4", "empty"),
    ]
    assert len(told) == 6


def test_bytes_that_are_not_those_of_their_digest_are_a_problem(tmp_path: Path) -> None:
    row = {**corpora.packed(1, "One report."), "data": b"Another."}
    [problem] = found(table(tmp_path / "in", [row]))
    assert isinstance(problem, Problem)
    assert problem.code == "changed"


def test_a_file_that_is_no_table_of_documents_is_a_problem(tmp_path: Path) -> None:
    store = table(tmp_path / "in", [{"number": 1}])
    (tmp_path / "in" / "torn.parquet").write_bytes((tmp_path / "in" / "rows.parquet").read_bytes()[:-20])
    (tmp_path / "in" / "_hidden.parquet").write_bytes(b"")
    assert [one.code for one in sources.files(store, SETTINGS) if isinstance(one, Problem)] == ["no_column", "unreadable"]


def test_a_file_that_is_torn_after_it_was_listed_gives_a_problem(tmp_path: Path) -> None:
    store = Store(str(corpora.dataset(tmp_path / "in", corpora.reports(8, 4))))
    [file] = [one for one in sources.files(store, SETTINGS) if isinstance(one, sources.File)]
    parts = list(sources.parts(store, file, 8))
    (tmp_path / "in" / "part-00000.parquet").write_bytes(b"PAR1")
    assert [[one.code for one in sources.documents(store, part, SETTINGS) if isinstance(one, Problem)] for part in parts] == [
        ["cut_short"]
    ] * 4
