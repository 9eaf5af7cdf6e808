"""Verification finds what was changed: in the record, in the file, in a citation."""

import os
from pathlib import Path

import msgspec
import pytest

import tellings
from tellings.record import Record

from .commands import run

TEXT = """Bridge closed after crack is found

3 June 2022

The bridge over the Sarn was closed on Thursday, the roads office said. “It will stay closed for at least six weeks,” said Nora Vik, the
office’s head. Some 9,000 cars cross it every day.
"""


@pytest.fixture
def made(tmp_path: Path) -> tuple[Path, Record]:
    path = tmp_path / "bridge.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path, tellings.compare([str(path)])


def test_an_untouched_record_holds(made: tuple[Path, Record]) -> None:
    assert tellings.verify(made[1]) == []


def test_a_changed_file_is_found(made: tuple[Path, Record]) -> None:
    path, record = made
    path.write_text(TEXT.replace("six", "ten"), encoding="utf-8")
    (mismatch,) = tellings.verify(record)
    assert "its bytes have changed (SHA-256" in mismatch.reason


def test_a_moved_file_is_found_again_in_the_folder_named(made: tuple[Path, Record], tmp_path: Path) -> None:
    path, record = made
    other = tmp_path / "elsewhere"
    other.mkdir()
    path.rename(other / "renamed.txt")
    (mismatch,) = tellings.verify(record)
    assert mismatch.reason.startswith(f"not found at {path}")
    assert "--sources FOLDER" in mismatch.reason
    assert tellings.verify(record, str(other)) == []
    (mismatch,) = tellings.verify(record, str(tmp_path / "empty"))
    assert mismatch.reason.startswith("not found in")


def test_a_changed_file_is_told_from_a_missing_one_in_the_folder_named(made: tuple[Path, Record], tmp_path: Path) -> None:
    path, record = made
    other = tmp_path / "elsewhere"
    other.mkdir()
    (other / path.name).write_text(TEXT + "It was cheap.\n", encoding="utf-8")
    (mismatch,) = tellings.verify(record, str(other))
    assert "its bytes have changed (SHA-256" in mismatch.reason
    (other / path.name).write_bytes(b"")
    (mismatch,) = tellings.verify(record, str(other))
    assert "there is nothing in it" in mismatch.reason


def test_relative_paths_hold_from_another_directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    work, other = tmp_path / "work", tmp_path / "other"
    (work / "reports").mkdir(parents=True)
    other.mkdir()
    (work / "reports" / "bridge.txt").write_text(TEXT, encoding="utf-8")
    monkeypatch.chdir(work)
    assert run("compare", "reports/bridge.txt", "--json", "story.json", "--quiet").code == 0
    monkeypatch.chdir(other)
    assert run("verify", work / "story.json").code == 0
    (other / "story.json").write_bytes((work / "story.json").read_bytes())
    outcome = run("verify", "story.json")
    assert outcome.code == 1
    assert "not found at reports/bridge.txt" in outcome.err


def test_a_name_that_is_not_utf8_is_found_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    name = os.fsdecode(b"bridge\xff.txt")
    try:
        Path(name).write_text(TEXT, encoding="utf-8")
    except OSError:
        pytest.skip("this file system has no such names")
    for path in (name, "."):
        record = tellings.compare([path])
        assert record.accounts[0].document.source.origin == r"bridge\xff.txt"
        assert Record.from_json(record.to_json()) == record
        assert tellings.verify(record) == []
    assert run("compare", name, "nowhere" + name, "--json", "a.json", "--html", "a.html", "--markdown", "a.md").code == 4
    assert run("verify", "a.json").code == 0


def test_changed_words_of_an_evidence_are_found(made: tuple[Path, Record]) -> None:
    data = made[1].to_json().decode().replace("It will stay closed for at least six weeks", "It will stay closed for at least ten weeks")
    assert any(one.where.startswith("account.quotes") or "document" in one.where for one in tellings.verify(Record.from_json(data)))


def test_a_changed_text_is_found_even_where_the_evidence_agrees_with_it(made: tuple[Path, Record]) -> None:
    data = made[1].to_json().decode().replace("six weeks", "ten weeks")
    assert any(one.where == "document.offsets" for one in tellings.verify(Record.from_json(data)))


def test_words_put_in_between_the_blocks_are_found(made: tuple[Path, Record]) -> None:
    record = made[1]
    account = record.accounts[0]
    document = account.document
    text = document.text.replace("\n\n", "XX", 1)
    forged = msgspec.structs.replace(account, document=msgspec.structs.replace(document, text=text))
    assert tellings.verify(msgspec.structs.replace(record, accounts=(forged,))) != []


def test_a_citation_of_an_account_that_is_not_there_is_found(made: tuple[Path, Record]) -> None:
    record = made[1]
    data = record.to_json().decode()
    identifier = record.accounts[0].id
    head, tail = data.split('"people":', 1)
    forged = head + '"people":' + tail.replace(identifier, "account-0000000000000000")
    assert any("no such account" in one.reason for one in tellings.verify(Record.from_json(forged)))
