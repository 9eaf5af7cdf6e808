"""A record made anew shows every change that its evidence does not."""

from pathlib import Path

import msgspec
import pytest

import tellings
from tellings.cli import codes, run
from tellings.record import Record
from tellings.remaking import comparable, remade

REPORTS = {
    "post.txt": """Bridge closed after crack is found

3 June 2022

The bridge over the Sarn was closed on Thursday, the roads office said. “It will stay closed for at least six weeks,” said Nora Vik, the
office’s head. Some 9,000 cars cross it every day.
""",
    "echo.txt": """Cracked bridge shut to traffic

Engineers closed the bridge over the Sarn on Thursday. “It will stay shut for at least six weeks,” Nora Vik of the roads office said.
About 12,000 cars cross the bridge every day.
""",
}


@pytest.fixture
def made(tmp_path: Path) -> tuple[Record, dict[str, bytes]]:
    for name, text in REPORTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    record = tellings.compare([str(tmp_path)])
    data = {one.document.source.sha256: Path(one.document.source.origin).read_bytes() for one in record.accounts}
    return record, data


def test_an_untouched_record_is_the_same_anew(made: tuple[Record, dict[str, bytes]]) -> None:
    record, data = made
    assert comparable(record) == ""
    assert remade(record, data) == []


@pytest.mark.parametrize("part", ["accounts", "people", "quotes", "figures", "findings", "story"])
def test_a_part_that_was_changed_is_found(made: tuple[Record, dict[str, bytes]], part: str) -> None:
    record, data = made
    held = getattr(record, part)
    if part == "story":
        changed = msgspec.structs.replace(held, title="Another title")
    elif part == "accounts":
        changed = (msgspec.structs.replace(held[0], quotes=()), *held[1:])
    else:
        changed = held[1:]
    forged = msgspec.structs.replace(record, **{part: changed})
    assert tellings.verify(forged) == []  # its evidence is still verbatim
    assert [one.where.startswith(part) for one in remade(forged, data)] == [True]


def test_a_changed_value_is_named_with_its_place(made: tuple[Record, dict[str, bytes]]) -> None:
    record, data = made
    forged = msgspec.structs.replace(
        record, findings=(msgspec.structs.replace(record.findings[0], reason="Because."), *record.findings[1:])
    )
    (mismatch,) = remade(forged, data)
    assert mismatch.where == "findings[0].reason"
    assert "Because." in mismatch.reason


def test_another_version_is_not_compared(made: tuple[Record, dict[str, bytes]]) -> None:
    assert "0.0.1" in comparable(msgspec.structs.replace(made[0], tellings="0.0.1"))


def test_missing_bytes_are_a_mismatch(made: tuple[Record, dict[str, bytes]]) -> None:
    assert len(remade(made[0], {})) == len(REPORTS)


def test_the_verb_finds_a_changed_word_that_is_no_evidence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name, text in REPORTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    saved = tmp_path / "kept" / "story.json"
    saved.parent.mkdir()
    record = tellings.compare([str(tmp_path / name) for name in REPORTS])
    saved.write_bytes(record.to_json())
    assert run(["verify", str(saved)]) == codes.DONE
    saved.write_bytes(msgspec.structs.replace(record, findings=record.findings[1:]).to_json())
    assert run(["verify", str(saved), "--evidence"]) == codes.DONE
    assert run(["verify", str(saved)]) == codes.MISMATCHES
    assert capsys.readouterr().err.startswith("findings: ")
