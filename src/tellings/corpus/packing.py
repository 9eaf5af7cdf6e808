"""Files of any kind into a dataset of documents: what ``tellings read`` finds in them, the bytes verbatim."""

from collections.abc import Iterable
from typing import Any

from .. import read
from ..errors import BadOption
from ..record import Loaded, Problem, encode
from ..settings import Settings
from . import tables
from .store import Store

PACKED = "_problems.jsonl"  # what could not be packed; the name keeps it out of the dataset
GROUP, FILE = 64, 128 << 20  # documents of a row group, bytes of a file


def pack(paths: Iterable[str], dataset: str, settings: Settings | None = None) -> tuple[int, int]:
    """Write the documents at some paths into a dataset that ``run`` reads; how many documents and problems there were.

    Args:
        paths: files of any kind that is read, directories, globs, or ``-`` for standard input.
        dataset: a folder on any file system that fsspec knows; it must hold no Parquet files yet.
        settings: those of reading.

    Raises:
        BadOption: if the folder is in use.
    """
    settings = settings or Settings()
    store = Store(dataset)
    if store.names():
        raise BadOption(f"{dataset} holds Parquet files already; name another DATASET")
    problems: list[bytes] = []
    rows = tables.Rows(tables.SOURCES, GROUP)
    documents = files = 0
    for one in read.sources(sorted({str(path) for path in paths}), settings):
        if isinstance(one, Problem):
            problems.append(encode(one) + b"\n")
            continue
        rows.add(_row(one))
        documents += 1
        if rows.size >= FILE:
            _write(store, files, rows)
            files, rows = files + 1, tables.Rows(tables.SOURCES, GROUP)
    if rows.count:
        _write(store, files, rows)
    if problems:
        store.write(PACKED, b"".join(problems))
    return documents, len(problems)


def _write(store: Store, number: int, rows: tables.Rows) -> None:
    store.write(f"part-{number:05}.parquet", rows.data())


def _row(one: Loaded) -> dict[str, Any]:
    source = one.source
    said = [{"field": said.field, "value": said.value, "rule": said.rule} for said in source.said]
    same = {name: getattr(source, name) for name in ("sha256", "origin", "member", "media", "encoding", "size")}
    return {**same, "said": said, "data": one.data}
