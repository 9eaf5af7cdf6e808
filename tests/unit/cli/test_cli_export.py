"""``tellings export``."""

import json
from pathlib import Path

import pytest

from tellings.cli import codes, run
from tellings.report.exchange import names
from tests.golden.stories import expected

RECORD = str(expected("ferry"))


def test_without_a_name_it_lists_the_files(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["export", RECORD]) == codes.DONE
    listed = [line.split()[0] for line in capsys.readouterr().out.splitlines()]
    assert listed == list(names())


def test_it_writes_files_into_a_new_folder(tmp_path: Path) -> None:
    assert run(["export", RECORD, "findings.csv", "record.jsonld", "--to", str(tmp_path / "a" / "b")]) == codes.DONE
    assert (tmp_path / "a" / "b" / "findings.csv").read_text(encoding="utf-8").startswith("finding,kind,status")
    assert json.loads((tmp_path / "a" / "b" / "record.jsonld").read_bytes())["@graph"]


def test_all_of_them(tmp_path: Path) -> None:
    pytest.importorskip("pyarrow")
    assert run(["export", RECORD, "--all", "--to", str(tmp_path)]) == codes.DONE
    assert {one.name for one in tmp_path.iterdir()} == set(names())


def test_standard_output_takes_one_file(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    pytest.importorskip("pyarrow")
    assert run(["export", RECORD, "--to", "-", "quotes.parquet"]) == codes.DONE
    assert capfdbinary.readouterr().out.endswith(b"PAR1")
    assert run(["export", RECORD, "--to", "-", "quotes.csv", "figures.csv"]) == codes.USAGE


def test_an_unknown_name_says_which_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["export", RECORD, "novel.docx"]) == codes.USAGE
    assert "findings.csv" in capsys.readouterr().err
