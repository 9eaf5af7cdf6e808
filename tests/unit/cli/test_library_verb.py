"""``tellings library`` on the command line: each verb, its output and its exit code."""

import json
from pathlib import Path

import pytest

from tellings.cli import codes, run
from tests.shelves import report


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("shelf")
    path = folder / "news.db"
    assert run(["library", "new", str(path)]) == codes.DONE
    assert run(["library", "add", str(path), "examples/ferry", "-q"]) == codes.DONE
    return path


def test_adding_says_what_is_new(shelf: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["library", "add", str(shelf), "examples/ferry"]) == codes.DONE
    assert "0 documents are new, 5 known" in capsys.readouterr().out


def test_what_can_not_be_read_is_said(shelf: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "empty.txt").write_text(" ")
    other = tmp_path / "other.db"
    assert run(["library", "new", str(other)]) == codes.DONE
    assert run(["library", "add", str(other), str(tmp_path / "empty.txt"), str(tmp_path / "gone.txt")]) == codes.PROBLEMS
    said = capsys.readouterr().err
    assert "empty.txt" in said
    assert "gone.txt" in said


def test_stories_are_listed_and_filtered(shelf: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["library", "stories", str(shelf)]) == codes.DONE
    shown = capsys.readouterr().out
    assert "1 story" in shown
    assert "1 contradicts" in shown
    assert run(["library", "stories", str(shelf), "--since", "2024-04"]) == codes.MISMATCHES
    assert run(["library", "stories", str(shelf), "--until", "2024-03", "--json"]) == codes.DONE
    line = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert line["documents"] == 5
    assert run(["library", "stories", str(shelf), "--since", "soon"]) == codes.USAGE


def test_search_shows_what_was_found_and_where(shelf: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["library", "search", str(shelf), "ferry", "--limit", "2"]) == codes.DONE
    shown = capsys.readouterr().out
    assert "»" in shown
    assert "1 to 2 of 5 documents" in shown
    assert run(["library", "search", str(shelf), "ferry", "--json"]) == codes.DONE
    hit = json.loads(capsys.readouterr().out.splitlines()[0])
    start, end = hit["marks"][0]
    assert hit["snippet"][start:end].lower() == "ferry"
    assert run(["library", "search", str(shelf), "submarine"]) == codes.MISMATCHES


def test_a_story_is_shown_and_exported(shelf: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["library", "stories", str(shelf), "--json"])
    story = json.loads(capsys.readouterr().out)["id"]
    assert run(["library", "show", str(shelf), story, "quotes"]) == codes.DONE
    assert capsys.readouterr().out
    assert run(["library", "export", str(shelf), str(tmp_path), "--as", "record.json", "--as", "findings.csv"]) == codes.DONE
    assert {file.name for file in (tmp_path / story).iterdir()} == {"record.json", "findings.csv"}
    assert run(["library", "export", str(shelf), str(tmp_path), "--as", "nothing.xyz"]) == codes.USAGE
    assert run(["library", "export", str(shelf), str(tmp_path), "--corrections", str(tmp_path / "log.jsonl")]) == codes.DONE
    assert run(["library", "add", str(shelf), "--corrections", str(tmp_path / "log.jsonl")]) == codes.DONE
    (tmp_path / "log.jsonl").write_text("{}\n")
    assert run(["library", "add", str(shelf), "--corrections", str(tmp_path / "log.jsonl")]) == codes.NOTHING
    assert run(["library", "show", str(shelf), "story-0000000000000000"]) == codes.LIBRARY


def test_checking_and_upgrading_what_is_well(shelf: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["library", "check", str(shelf)]) == codes.DONE
    assert "all of it holds" in capsys.readouterr().out
    assert run(["library", "upgrade", str(shelf)]) == codes.DONE


def test_what_is_damaged_is_said_and_restored(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "news.db"
    (tmp_path / "a.txt").write_text(report(0, 0))
    run(["library", "new", str(path)])
    run(["library", "add", str(path), str(tmp_path / "a.txt"), "-q"])
    path.write_bytes(b"\0" * 5000)
    assert run(["library", "stories", str(path)]) == codes.LIBRARY
    assert run(["library", "check", str(path)]) == codes.MISMATCHES
    assert "--restore" in capsys.readouterr().err
    assert run(["library", "check", str(path), "--restore"]) == codes.DONE
    assert run(["library", "check", str(path)]) == codes.DONE
    assert run(["library", "stories", str(path)]) == codes.DONE


def test_what_is_no_library_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["library", "stories", str(tmp_path / "none.db")]) == codes.LIBRARY
    assert "tellings library new" in capsys.readouterr().err
    assert run(["library", "new", str(tmp_path / "nowhere" / "news.db")]) == codes.LIBRARY
    assert run(["library", "new", str(tmp_path / "x.db"), "--model", "no_such_model"]) == codes.USAGE
    assert not (tmp_path / "x.db").exists()
