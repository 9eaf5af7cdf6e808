import importlib
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import msgspec
import pytest
from click.testing import CliRunner

import tellings.cli as cli
from tellings.cli import VERBS, codes, run
from tellings.errors import BadOption, ModelMissing, NothingToRead
from tellings.record import Problem
from tests.report_record import record


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    path = tmp_path / "story.json"
    path.write_bytes(record().to_json())
    return path


@pytest.fixture
def pipeline(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """A pipeline that gives the hand-made record, or raises what a test puts in; it notes what it was called with."""
    seen: dict[str, Any] = {"result": msgspec.structs.replace(record(), problems=())}

    def compare(paths: list[str], **options: Any) -> Any:
        seen.update(paths=paths, **options)
        if isinstance(seen["result"], BaseException):
            raise seen["result"]
        return seen["result"]

    module = importlib.import_module("tellings.pipeline")
    monkeypatch.setattr(module, "compare", compare)
    return seen


def test_every_verb_has_its_file_and_teaches_by_example(capsys: pytest.CaptureFixture[str]) -> None:
    for verb in VERBS:
        assert run([verb, "--help"]) == 0
        assert "Examples:" in capsys.readouterr().out
    assert run(["--help"]) == 0
    text = capsys.readouterr().out
    assert all(verb in text for verb in VERBS)
    for code in (codes.DONE, codes.MISMATCHES, codes.USAGE, codes.NOTHING, codes.PROBLEMS):
        assert f"\n    {code}  " in text


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--version"]) == 0
    assert capsys.readouterr().out == f"tellings {cli.VERSION}\n"


@pytest.mark.parametrize(
    "arguments",
    [["frobnicate"], ["compare"], ["compare", "a.txt", "--jobs", "0"], ["show"], ["show", "x.json", "adjectives"], ["verify"], ["--frob"]],
)
def test_what_makes_no_sense_is_a_usage_error(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(arguments) == codes.USAGE
    assert capsys.readouterr().err.strip()


def test_compare_writes_what_it_is_asked_for(pipeline: dict[str, Any], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    html, made, markdown = tmp_path / "a.html", tmp_path / "a.json", tmp_path / "a.md"
    code = run(
        ["compare", "x.txt", "y.txt", "--html", str(html), "--json", str(made), "--markdown", str(markdown), "--jobs", "2", "--model", "xx"]
    )
    assert code == codes.DONE
    assert pipeline["paths"] == ["x.txt", "y.txt"]
    assert pipeline["jobs"] == 2
    assert pipeline["settings"].model == "xx"
    assert html.read_text("utf-8").startswith("<!doctype html>")
    assert made.read_bytes() == pipeline["result"].to_json()
    assert markdown.read_text("utf-8").startswith("# Ferry")
    assert capsys.readouterr().out.startswith("Ferry with 212 aboard")


def test_quiet_says_nothing(pipeline: dict[str, Any], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["compare", "x.txt", "--quiet"]) == codes.DONE
    captured = capsys.readouterr()
    assert captured.out == captured.err == ""


def test_json_to_standard_output_is_json_alone(pipeline: dict[str, Any]) -> None:
    result = CliRunner().invoke(cli.commands, ["compare", "x.txt", "--json", "-"], standalone_mode=False)
    assert json.loads(result.stdout)["story"]["title"].startswith("Ferry")


def test_problems_have_their_own_exit_code(pipeline: dict[str, Any], capsys: pytest.CaptureFixture[str]) -> None:
    pipeline["result"] = record()
    assert run(["compare", "x.txt"]) == codes.PROBLEMS
    assert "! reports/empty.txt: the file is empty" in capsys.readouterr().out
    assert run(["compare", "x.txt", "--quiet"]) == codes.PROBLEMS
    assert "reports/empty.txt: the file is empty" in capsys.readouterr().err


def test_what_a_report_calls_itself_is_no_problem_of_reading_it(pipeline: dict[str, Any], capsys: pytest.CaptureFixture[str]) -> None:
    remark = Problem(origin="reports/column.html", stage="compare", code="opinion", reason="it calls itself opinion", fatal=False)
    pipeline["result"] = msgspec.structs.replace(record(), problems=(remark,))
    assert run(["compare", "x.txt"]) == codes.DONE
    assert "! reports/column.html: it calls itself opinion" in capsys.readouterr().out


def test_a_problem_is_said_in_full_whatever_the_width(
    pipeline: dict[str, Any], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    reason = (
        "only the first 2,000,000 of 20,100,345 code points were read; raise max_chars, or cut the file into parts and read each of them"
    )
    problem = Problem(origin="reports/long.txt", stage="clean", code="truncated", reason=reason, fatal=False)
    pipeline["result"] = msgspec.structs.replace(record(), problems=(problem,) * 9)
    for width in (40, 80, 100):
        monkeypatch.setenv("COLUMNS", str(width))
        assert run(["compare", "x.txt"]) == codes.PROBLEMS
        lines = capsys.readouterr().out.splitlines()
        assert max(map(len, lines)) <= width
        assert " ".join(" ".join(lines).split()).count(f"! reports/long.txt: {reason}") == 3
        assert "! and 6 more problems" in lines


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (NothingToRead("no such file"), codes.NOTHING),
        (ModelMissing("no model"), codes.USAGE),
        (BadOption("no sense"), codes.USAGE),
        (KeyboardInterrupt(), codes.INTERRUPTED),
    ],
)
def test_what_goes_wrong_is_one_message(
    pipeline: dict[str, Any], error: BaseException, code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    pipeline["result"] = error
    assert run(["compare", "x.txt"]) == code
    message = capsys.readouterr().err
    assert str(error) in message
    assert "Traceback" not in message


def test_outputs_that_cannot_be_written_are_refused_before_the_work(pipeline: dict[str, Any], tmp_path: Path) -> None:
    assert run(["compare", "x.txt", "--html", str(tmp_path / "absent" / "a.html")]) == codes.USAGE
    assert run(["compare", "x.txt", "--json", str(tmp_path)]) == codes.USAGE
    assert run(["compare", "x.txt", "--json", "-", "--html", "-"]) == codes.USAGE
    assert "paths" not in pipeline


@pytest.mark.parametrize("option", ["--json", "--html", "--markdown"])
@pytest.mark.parametrize("named", ["good.txt", ".", "*.txt", "./other/../good.txt", "link.txt"])
def test_an_output_never_overwrites_an_input(
    pipeline: dict[str, Any], option: str, named: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("other").mkdir()
    Path("good.txt").write_text("A report.", encoding="utf-8")
    Path("link.txt").symlink_to("good.txt")
    for target in ("good.txt", str(tmp_path / "good.txt"), "link.txt"):
        assert run(["compare", named, option, target]) == codes.USAGE
        assert "is one of the inputs" in capsys.readouterr().err
    assert "paths" not in pipeline
    assert Path("good.txt").read_text(encoding="utf-8") == "A report."
    assert run(["compare", named, option, "new.txt"]) == codes.DONE


def test_two_names_of_one_output_are_refused(pipeline: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["compare", "x.txt", "--json", "a", "--html", "./a"]) == codes.USAGE


def test_a_place_that_may_not_be_written_to_is_refused_before_the_work(
    pipeline: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "closed" / "x.json"
    target.parent.mkdir()
    with monkeypatch.context() as patched:
        patched.setattr(os, "access", lambda *_: False)
        assert run(["compare", "x.txt", "--json", str(target)]) == codes.USAGE
    assert "may not be written to" in capsys.readouterr().err

    def denied(path: Path) -> bool:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "is_dir", denied)
    assert run(["compare", "x.txt", "--json", str(target)]) == codes.USAGE
    assert "can't be written: Permission denied" in " ".join(capsys.readouterr().err.split())
    assert "paths" not in pipeline


@pytest.mark.parametrize("view", ["", "findings", "quotes", "figures", "events", "timeline", "people", "coverage"])
def test_show(saved: Path, view: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["show", str(saved), *([view] if view else [])]) == codes.DONE
    assert capsys.readouterr().out.strip()


@pytest.mark.parametrize("content", [None, b"", b"{}", b"not json", b"\xff\xfe", b'{"format": 99}'])
def test_what_is_no_record_is_said_to_be_none(tmp_path: Path, content: bytes | None, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "story.json"
    if content is not None:
        path.write_bytes(content)
    assert run(["show", str(path)]) == codes.NOTHING
    message = capsys.readouterr().err
    assert "tellings compare" in message
    assert len(message.splitlines()) == 1


def test_a_record_with_a_part_missing_is_said_to_be_broken(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made = record()
    path = tmp_path / "story.json"
    path.write_bytes(msgspec.structs.replace(made, accounts=made.accounts[:1]).to_json())
    for view in ([], ["quotes"], ["figures"], ["findings"]):
        assert run(["show", str(path), *view]) == codes.NOTHING
        assert "make it anew" in capsys.readouterr().err


def test_verify_lists_ten_mismatches(saved: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["verify", str(saved), "--sources", str(tmp_path)]) == codes.MISMATCHES
    lines = capsys.readouterr().err.splitlines()
    assert 1 < len(lines) <= 11
    assert lines[-1].endswith("mismatches")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["completion", shell]) == codes.DONE
    assert "_TELLINGS_COMPLETE" in capsys.readouterr().out


def test_completion_knows_the_verbs_and_the_views() -> None:
    def complete(words: str, position: int) -> list[str]:
        environment = {**os.environ, "_TELLINGS_COMPLETE": "bash_complete", "COMP_WORDS": words, "COMP_CWORD": str(position)}
        done = subprocess.run([sys.executable, "-m", "tellings"], env=environment, capture_output=True, text=True, check=False)
        return [line.split(",")[1] for line in done.stdout.splitlines()]

    assert complete("tellings ", 1) == list(VERBS)
    assert "quotes" in complete("tellings show story.json q", 3)


def test_help_imports_nothing_heavy() -> None:
    heavy = ("spacy", "numpy", "rich", "jinja2", "lxml")
    code = f"import sys; from tellings.cli import run; run(['--help']); print([m for m in {heavy} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_a_closed_pipe_is_silent(saved: Path) -> None:
    command = f"{sys.executable} -m tellings show {saved} findings | head -1"
    done = subprocess.run(["bash", "-c", f"set -o pipefail; {command}"], capture_output=True, text=True, check=False)
    assert done.stdout == "Where the accounts part  3 findings\n"
    assert done.stderr == ""


def test_a_terminal_without_the_characters_gets_question_marks(saved: Path) -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    done = subprocess.run([sys.executable, "-m", "tellings", "show", str(saved)], env=environment, capture_output=True, check=False)
    assert done.returncode == codes.DONE
    assert b"? contradicts" in done.stdout
