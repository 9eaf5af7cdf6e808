"""Bad input: a clear message or a Problem, the other documents done, no traceback, and the exit code that says which."""

import io
import os
import zipfile
from pathlib import Path
from typing import Any

import pytest

from tellings.record import Record

from .commands import OTHER, REPORT, compare, run, start

DONE, USAGE, NOTHING, PROBLEMS = 0, 2, 3, 4
DANISH = """Ild i papirfabrikken i Ostrey for anden nat i træk

Brandfolk kæmpede natten til onsdag mod flammerne i den gamle papirfabrik, og fyrre familier måtte forlade deres hjem. Ingen kom noget til,
siger det lokale sygehus, og skolen holder lukket til på torsdag. "Taget er væk, men murene står endnu," sagde brandchefen til avisen.

Borgmesteren lovede senge, varm mad og en bus til byen, så snart vejen igen er åben for trafik.
"""


@pytest.fixture
def good(tmp_path: Path) -> Path:
    """A report that is as it should be, to see that it is done whatever lies beside it."""
    path = tmp_path / "good.txt"
    path.write_text(REPORT, encoding="utf-8")
    return path


def beside(good: Path, name: str, data: bytes) -> Path:
    path = good.parent / name
    path.write_bytes(data)
    return path


# one input is unusable: it becomes a Problem, the other is done

UNUSABLE = {
    "empty": (b"", {"empty"}),
    "white": (b" \n\t\n\r\n  ", {"empty"}),
    "binary": (bytes(range(256)) * 64, {"binary"}),
    "picture": (b"\x89PNG\r\n\x1a\n" + bytes(4096), {"binary"}),
    "foreign": (DANISH.encode(), {"language"}),
    "no_article": (
        b"<html><head><title>Sign in</title></head><body><nav><a href='/'>Home</a> <a href='/a'>About</a></nav>"
        b"<form><input name=user><input name=password><button>Sign in</button></form></body></html>",
        {"no_article", "empty"},
    ),
}


@pytest.mark.parametrize("kind", UNUSABLE)
def test_an_unusable_input_beside_a_good_one(kind: str, good: Path) -> None:
    data, codes = UNUSABLE[kind]
    bad = beside(good, "bad.bin", data)
    outcome = compare(good, bad)
    assert outcome.code == PROBLEMS
    assert outcome.codes() <= codes
    [problem] = outcome.record.problems
    assert problem.origin == str(bad)
    assert problem.reason
    assert problem.fatal
    assert [account.document.source.origin for account in outcome.record.accounts] == [str(good)]
    assert "bad.bin" in outcome.err


@pytest.mark.parametrize("kind", UNUSABLE)
def test_an_unusable_input_alone(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "bad.bin"
    path.write_bytes(UNUSABLE[kind][0])
    outcome = compare(path)
    assert outcome.code == NOTHING
    assert not outcome.out
    assert "bad.bin" in outcome.err


def test_a_path_that_does_not_exist(good: Path) -> None:
    assert compare(good.parent / "nowhere.txt").code == NOTHING
    outcome = compare(good, good.parent / "nowhere.txt")
    assert outcome.code == PROBLEMS
    assert "nowhere.txt" in outcome.err
    assert len(outcome.record.accounts) == 1


def test_a_directory_with_nothing_to_read(tmp_path: Path) -> None:
    (tmp_path / "inner").mkdir()
    outcome = compare(tmp_path)
    assert outcome.code == NOTHING
    assert str(tmp_path) in outcome.err


def test_an_unreadable_file(good: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    closed = beside(good, "closed.txt", OTHER.encode())
    opened = Path.open

    def guarded(path: Path, *options: Any, **named: Any) -> Any:
        if path == closed:
            raise PermissionError(13, "Permission denied", str(path))
        return opened(path, *options, **named)

    monkeypatch.setattr(Path, "open", guarded)
    monkeypatch.setattr(os, "access", lambda path, *_, **__: str(path) != str(closed))
    outcome = compare(good, closed)
    assert outcome.code == PROBLEMS
    assert outcome.codes() == {"unreadable"}
    assert len(outcome.record.accounts) == 1
    outcome = compare(closed)
    assert outcome.code == NOTHING
    assert "Permission denied" in outcome.err


def test_the_same_file_twice(good: Path) -> None:
    outcome = compare(good, good)
    assert len(outcome.record.accounts) == 1
    copy = beside(good, "copy.txt", good.read_bytes())
    outcome = compare(good, copy)
    assert outcome.code == PROBLEMS
    assert outcome.codes() == {"duplicate"}
    assert len(outcome.record.accounts) == 1
    assert not outcome.record.problems[0].fatal


def test_a_zip_that_expands_without_end(good: Path) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("bomb.txt", b"a" * (200 << 20))
        archive.writestr("other.txt", OTHER)
    outcome = compare(good, beside(good, "many.zip", buffer.getvalue()))
    assert outcome.code == PROBLEMS
    assert outcome.codes() == {"too_big"}
    assert len(outcome.record.accounts) == 2


def test_a_damaged_zip(good: Path) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("other.txt", OTHER)
    outcome = compare(good, beside(good, "broken.zip", buffer.getvalue()[:-30]))
    assert outcome.code == PROBLEMS
    assert len(outcome.record.accounts) == 1


# odd text is text: it is done, and every span holds


ODD = {
    "latin": OTHER.replace("Oskar", "Óskår").encode("latin-1"),
    "wide": OTHER.encode("utf-16"),
    "marked": b"\xef\xbb\xbf" + OTHER.encode(),
    "mixed": OTHER.replace("Oskar", "Ünal Çelik and Ågot Þór of Ærø, and Oskar").encode() + b"\n\nThe caf\xe9 stayed open.\n",
    "windows": OTHER.replace('"', "“").encode("cp1252"),
    "unbalanced": OTHER.replace('standing."', "standing.").encode(),
    "nested": OTHER.replace("But the", "“But ‘the «old» walls’ are “what” the").encode(),
    "backwards": OTHER.replace("mayor", "\u202emayor\u202c \u200f\u200e").encode(),
    "nuls": OTHER.replace("mayor", "may\x00or").encode(),
    "markup": OTHER.replace("The", "<b>The</b> <script>alert('x')</script>&amp;").encode(),
    "carriage": OTHER.replace("\n", "\r\n").encode(),
    "surrogates": OTHER.encode() + b"\n\nThe end \xed\xa0\x80 came at noon.\n",
    "no_break": OTHER.replace(" ", "\u00a0").encode(),
    "one_line": OTHER.replace("\n", " ").encode(),
    "quotes_only": OTHER.encode() + b'"' * 5001,
}


@pytest.mark.parametrize("kind", ODD)
def test_odd_text_is_done(kind: str, good: Path) -> None:
    odd = beside(good, "odd.txt", ODD[kind])
    kept = good.parent / "record.json"
    outcome = run("compare", good, odd, "--json", kept, "--quiet")
    assert outcome.code in {DONE, PROBLEMS}, outcome.err
    checked = run("verify", kept)
    assert checked.code == DONE, checked.err

    assert len(Record.from_json(kept.read_bytes()).accounts) == 2


def test_stray_bytes_are_said(good: Path) -> None:
    outcome = compare(good, beside(good, "odd.txt", ODD["mixed"]))
    assert outcome.code == PROBLEMS
    (problem,) = outcome.record.problems
    assert (problem.code, problem.fatal) == ("encoding", False)
    assert "1 byte that is no UTF-8" in problem.reason


def test_a_page_of_markup_draws_nothing_of_the_report(good: Path) -> None:
    odd = beside(good, "odd.txt", ODD["markup"])
    html = good.parent / "out.html"
    run("compare", good, odd, "--html", html, "--quiet")
    assert "<script>alert('x')</script>" not in html.read_text(encoding="utf-8")


def test_twenty_megabytes_of_text(good: Path) -> None:
    # long words: what is read of it is measured in characters, and what it costs in words
    council = "Meeting {}: interdepartmental reorganisation, representatives of telecommunications administrations, neighbourhoods {}\n\n"
    huge = beside(good, "huge.txt", "".join(council.format(n, n * 7 % 1000) for n in range(170_000)).encode())
    assert huge.stat().st_size > 20_000_000
    outcome = start("compare", good, huge, "--json", "-", "--quiet", seconds=400)
    assert outcome.code == PROBLEMS
    assert any(problem.origin == str(huge) for problem in outcome.record.problems)
    assert str(good) in {account.document.source.origin for account in outcome.record.accounts}


def test_standard_input(good: Path) -> None:
    outcome = start("compare", "-", good, "--json", "-", "--quiet", stdin=OTHER.encode())
    assert outcome.code == DONE, outcome.err
    assert {account.document.source.origin for account in outcome.record.accounts} == {"-", str(good)}


def test_a_process_of_its_own_gives_the_same_codes(tmp_path: Path) -> None:
    assert start("compare", tmp_path / "nowhere.txt").code == NOTHING
    assert start("nonsense").code == USAGE


# mistakes of the caller


@pytest.mark.parametrize(
    "arguments", [[], ["compare"], ["compare", "--nonsense", "x"], ["nonsense"], ["show", "x", "nonsense"], ["compare", "x", "--jobs", "0"]]
)
def test_a_wrong_command_line(arguments: list[str]) -> None:
    outcome = run(*arguments)
    assert outcome.code == USAGE
    assert "Usage:" in outcome.err + outcome.out.decode()


def test_a_model_that_is_not_installed(good: Path) -> None:
    outcome = run("compare", good, "--model", "xx_no_such_model")
    assert outcome.code == USAGE
    assert "xx_no_such_model" in outcome.err


@pytest.mark.parametrize("content", [b"", b"{}", b"[1", b"\x00\xff", b'{"format": 999}'])
@pytest.mark.parametrize("verb", ["show", "verify"])
def test_a_file_that_is_no_record(verb: str, content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "record.json"
    path.write_bytes(content)
    outcome = run(verb, path)
    assert outcome.code == NOTHING
    assert "record.json" in outcome.err


def test_a_record_that_was_tampered_with(good: Path) -> None:
    kept = good.parent / "record.json"
    run("compare", good, "--json", kept, "--quiet")
    kept.write_bytes(kept.read_bytes().replace(b"60 firefighters", b"90 firefighters"))
    outcome = run("verify", kept)
    assert outcome.code == 1
    assert outcome.err


def test_a_source_that_has_changed_or_gone(good: Path) -> None:
    kept = good.parent / "record.json"
    run("compare", good, "--json", kept, "--quiet")
    good.write_text(REPORT.replace("40 families", "50 families"), encoding="utf-8")
    assert run("verify", kept).code == 1
    good.unlink()
    assert run("verify", kept).code == 1
