"""The verb that finds stories: what it prints, keeps and writes."""

import json
from pathlib import Path

import pytest

from tellings.cli import run
from tellings.record import Record
from tests.unit.align.test_align_stream import BRIDGE, CHESS


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    reports = tmp_path / "reports"
    reports.mkdir()
    for number, text in enumerate(CHESS[:2] + BRIDGE):
        (reports / f"report{number}.txt").write_text(f"{text}\n\n{text.split('. ')[0]}, people who were there say.\n", encoding="utf-8")
    return reports


def test_stories_are_listed_with_what_ties_them(folder, capsys):
    assert run(["stories", str(folder), "--why"]) == 0
    told = capsys.readouterr().out
    assert "2 stories with 4 documents" in told
    assert "shares the name" in told
    assert "“Terel”" in told


def test_lines_of_json_hold_every_document(folder, capsys):
    assert run(["stories", str(folder), "--json", "-"]) == 0
    stories = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert sum(len(happening["documents"]) for story in stories for happening in story["happenings"]) == 4


def test_a_state_is_joined_and_shown(folder, tmp_path, capsys):
    state = str(tmp_path / "news.db")
    assert run(["stories", str(folder / "report0.txt"), "--state", state]) == 0
    assert "1 document in stories of fewer than 2" in capsys.readouterr().out
    assert run(["stories", str(folder), "--state", state, "--quiet"]) == 0
    assert run(["stories", "--state", state]) == 0
    assert "2 stories with 4 documents" in capsys.readouterr().out
    assert run(["stories", "--state", state, "--anew"]) == 0


def test_the_record_of_each_story_is_written(folder, tmp_path, capsys):
    records = tmp_path / "records"
    assert run(["stories", str(folder), "--records", str(records), "--quiet"]) == 0
    made = [Record.from_json(path.read_bytes()) for path in sorted(records.iterdir())]
    assert [len(one.accounts) for one in made] == [2, 2]


def test_a_document_that_is_gone_is_told(folder, tmp_path, capsys):
    state = str(tmp_path / "news.db")
    assert run(["stories", str(folder), "--state", state, "--quiet"]) == 0
    (folder / "report0.txt").unlink()
    assert run(["stories", "--state", state, "--anew", "--records", str(tmp_path / "records"), "--quiet"]) == 4
    assert "report0.txt" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [["stories"], ["stories", "x.txt", "--anew"], ["stories", "x.txt", "--state", "-"]])
def test_what_makes_no_sense_is_refused(arguments, capsys):
    assert run(arguments) == 2


def test_nothing_to_read_is_said(tmp_path, capsys):
    assert run(["stories", str(tmp_path / "none.txt")]) == 3
    assert "none.txt" in capsys.readouterr().err
