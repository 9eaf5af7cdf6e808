"""The gate itself: it has to fail when it should."""

import lzma
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from evals import data, gate

SET = "few"


@pytest.fixture
def floors(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Path]:
    """Writes a set and the floors of one scorer of it, and gives the floors' path."""
    monkeypatch.setenv(data.ENVIRONMENT, str(tmp_path))
    (tmp_path / f"{SET}.jsonl.xz").write_bytes(lzma.compress(b'{"text": "a"}\n'))

    def write(**values: object) -> Path:
        given = {"scorer": "nowhere:nothing", "sets": {SET: data.digest(SET)}, "floors": {"f1": 0.8}} | values
        path = tmp_path / "floors.json"
        path.write_bytes(msgspec.json.encode({"quotes": given}))
        return path

    return write


def measuring(**measured: float) -> Callable[[gate.Floor], gate.Scorer]:
    return lambda floor: lambda limit: measured


def test_a_floor_that_is_kept_passes(floors: Callable[..., Path]) -> None:
    assert gate.main([], floors(), measuring(f1=0.8)) == 0


def test_a_measure_under_its_floor_fails_and_is_named(floors: Callable[..., Path], capsys: pytest.CaptureFixture[str]) -> None:
    assert gate.main([], floors(), measuring(f1=0.79)) == 1
    assert "f1 is 0.7900, under its floor of 0.8000" in capsys.readouterr().err


def test_a_measure_that_is_gone_fails(floors: Callable[..., Path], capsys: pytest.CaptureFixture[str]) -> None:
    assert gate.main([], floors(), measuring(recall=1.0)) == 1
    assert "f1 is no longer measured" in capsys.readouterr().err


def test_floors_of_other_data_fail(floors: Callable[..., Path], capsys: pytest.CaptureFixture[str]) -> None:
    assert gate.main([], floors(sets={SET: "0" * 64}), measuring(f1=0.9)) == 1
    assert "not written for this few" in capsys.readouterr().err


def test_absent_data_is_said_loudly(floors: Callable[..., Path], capsys: pytest.CaptureFixture[str]) -> None:
    assert gate.main([], floors(sets={"none": ""}), measuring(f1=0.1)) == 0
    assert "!!! quotes: NOT RUN: no none.jsonl.xz" in capsys.readouterr().err


def test_the_limit_reaches_the_scorer(floors: Callable[..., Path]) -> None:
    seen: list[int | None] = []

    def find(floor: gate.Floor) -> gate.Scorer:
        return lambda limit: seen.append(limit) or {"f1": 1.0}

    gate.main([], floors(limit=7), find)
    assert seen == [7]


def test_writing_raises_a_floor_to_just_under_what_was_measured(floors: Callable[..., Path]) -> None:
    path = floors(sets={SET: ""}, floors={"f1": 0.8, "recall": 0.0})
    assert gate.main(["--write"], path, measuring(f1=0.9, recall=0.5, pages=7.0)) == 0
    written = gate.load(path)["quotes"]
    assert written.floors == {"f1": 0.895, "recall": 0.495}
    assert written.sets == {SET: data.digest(SET)}


def test_writing_lowers_no_floor_by_itself(floors: Callable[..., Path], capsys: pytest.CaptureFixture[str]) -> None:
    path = floors()
    assert gate.main(["--write"], path, measuring(f1=0.7)) == 1
    assert gate.load(path)["quotes"].floors == {"f1": 0.8}
    assert "needs --lower" in capsys.readouterr().err


def test_writing_lowers_a_floor_when_told_to(floors: Callable[..., Path]) -> None:
    path = floors()
    assert gate.main(["--write", "--lower"], path, measuring(f1=0.7)) == 0
    assert gate.load(path)["quotes"].floors == {"f1": 0.695}


def test_a_floor_within_the_margin_stays(floors: Callable[..., Path]) -> None:
    path = floors()
    assert gate.main(["--write"], path, measuring(f1=0.802)) == 0
    assert gate.load(path)["quotes"].floors == {"f1": 0.8}


def test_the_gate_of_this_project_names_scorers_that_exist() -> None:
    for floor in gate.load().values():
        assert callable(gate.scorer(floor))
        assert floor.floors
        assert all(floor.sets.values())
