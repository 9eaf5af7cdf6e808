"""Uploads on the disk: names that are safe, files that are whole."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tellings.web import Limits
from tellings.web import staging as module
from tellings.web.staging import PART, Staging, left, plain
from tellings.web.visit import Refused


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("report.html", "report.html"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\x\\report.txt", "report.txt"),
        (".hidden", "hidden"),
        ("..", "file"),
        ("", "file"),
        ("/", "file"),
        ("-", "-"),
        ("a\0b\nc.txt", "a_b_c.txt"),
        ("<script>.html", "_script_.html"),
        ("evil\u202egpj.exe", "evil_gpj.exe"),
        ("x.part", "x.part_"),
        ("Ærø færge.txt", "Ærø færge.txt"),
        ("CON", "CON"),
    ],
)
def test_a_name_is_made_harmless(name: str, made: str) -> None:
    assert plain(name) == made


@given(st.text(max_size=400))
def test_any_name_is_a_name_of_one_file(name: str) -> None:
    made = plain(name)
    assert made
    assert made == Path(made).name
    assert not made.startswith(".")
    assert not made.endswith(PART)
    assert len(made.encode("utf-8", "replace")) <= 255
    made.encode()


def stage(folder: Path, **limits: int) -> Staging:
    return Staging(folder / "one", Limits(**limits))  # type: ignore[arg-type]


def test_files_of_one_name_are_kept_apart(tmp_path: Path) -> None:
    staging = stage(tmp_path)
    for text in ("a", "b", "c"):
        staging.put("Report.txt", text)
    staging.put("report.TXT", "d")
    assert staging.files == ["Report.txt", "Report-2.txt", "Report-3.txt", "report-4.TXT"]
    assert [(staging.folder / name).read_text() for name in staging.files] == ["a", "b", "c", "d"]


def test_a_file_that_stops_half_way_has_no_name_and_the_others_stay(tmp_path: Path) -> None:
    staging = stage(tmp_path)
    staging.put("whole.txt", "whole")
    staging.begin("half.txt")
    staging.write(b"ha")
    staging.break_off("the connection ended")
    assert staging.files == ["whole.txt"]
    assert "half.txt stopped half-way (2 bytes came)" in staging.notes[0]
    assert left(staging.folder) == (["whole.txt"], staging.notes)


def test_what_was_left_by_a_process_that_was_killed(tmp_path: Path) -> None:
    staging = stage(tmp_path)
    staging.put("whole.txt", "whole")
    staging.begin("half.txt")
    staging.write(b"ha")
    files, notes = left(staging.folder)
    assert files == ["whole.txt"]
    assert notes[0].startswith("half.txt stopped half-way")
    assert sorted(path.name for path in staging.folder.iterdir()) == ["whole.txt"]


def test_a_file_that_is_too_large_is_left_out(tmp_path: Path) -> None:
    staging = stage(tmp_path, file=1 << 20)
    staging.put("small.txt", "small")
    staging.begin("large.txt")
    for _ in range(40):
        staging.write(bytes(1 << 16))
    staging.finish()
    staging.put("last.txt", "last")
    assert staging.files == ["small.txt", "last.txt"]
    assert "large.txt was left out: it has more than 1 MiB" in staging.notes[0]


def test_a_full_disk_is_said_before_anything_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MARGIN", 1 << 62)
    with pytest.raises(Refused) as refused:
        stage(tmp_path)
    assert refused.value.status == 507
    assert not list(tmp_path.iterdir())


def test_dropping_takes_everything_away(tmp_path: Path) -> None:
    staging = stage(tmp_path)
    staging.put("a", "a")
    staging.begin("b")
    staging.drop()
    assert not list(tmp_path.iterdir())
