"""The loader of the development sets."""

import lzma
from pathlib import Path

import pytest

from evals import data


def test_rows_come_in_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "few.jsonl.xz").write_bytes(lzma.compress('{"text": "é"}\n\n{"text": "b"}\n'.encode()))
    monkeypatch.setenv(data.ENVIRONMENT, str(tmp_path))
    assert data.available("few")
    assert [row["text"] for row in data.rows("few")] == ["é", "b"]


def test_an_absent_set_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(data.ENVIRONMENT, str(tmp_path))
    assert not data.available("few")
    with pytest.raises(data.Absent, match=r"few\.jsonl\.xz"):
        next(data.rows("few"))
    with pytest.raises(data.Absent, match=r"few\.jsonl\.xz"):
        data.digest("few")
