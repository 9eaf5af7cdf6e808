"""Corpora as people make them: pack, run, show, records; and what they are told."""

import json
from pathlib import Path

from tellings.cli import codes

from .commands import OTHER, REPORT, run


def test_files_become_records(tmp_path: Path) -> None:
    reports = tmp_path / "reports"
    reports.mkdir()
    (reports / "a.txt").write_text(REPORT)
    (reports / "b.txt").write_text(OTHER)
    (reports / "empty.txt").write_text("")
    packed, out, records = tmp_path / "packed", tmp_path / "out", tmp_path / "records"
    assert run("corpus", "pack", reports, packed).code == codes.PROBLEMS
    done = run("corpus", "run", packed, out, "--workers", "1")
    assert (done.code, done.out.decode().splitlines()) == (
        codes.PROBLEMS,
        ["2 documents · 2 accounts · 1 story · 1 record", "problems: empty 1"],
    )
    shown = json.loads(run("corpus", "show", out, "--json").out)
    assert (shown["accounts"], shown["records"], shown["finished"]) == (2, 1, True)
    assert run("corpus", "records", out, records).code == codes.DONE
    [file] = records.iterdir()
    assert file.read_bytes() == run("compare", reports / "a.txt", reports / "b.txt", "--json", "-", "-q").out.rstrip(b"\n")
    assert run("show", file, "quotes").code == codes.DONE
    assert run("verify", file).code == codes.DONE
    assert run("corpus", "records", out, records, "--story", "none").code == codes.MISMATCHES


def test_what_makes_no_sense_is_said_in_words(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert "holds no documents" in run("corpus", "run", tmp_path / "empty", tmp_path / "out").err
    assert "holds no corpus" in run("corpus", "show", tmp_path).err
    assert "only with --engine ray" in run("corpus", "run", tmp_path, tmp_path / "out", "--address", "127.0.0.1:1").err
    assert "no Ray cluster answers" in run("corpus", "run", tmp_path, tmp_path / "out", "--engine", "ray", "--address", "127.0.0.1:1").err
    assert run("corpus", "pack", tmp_path / "nothing", tmp_path / "packed").code == codes.NOTHING
