"""Corpora on every engine: the same records, whatever the parts, the workers and what happens to them; what is done stays done."""

import os
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from pyarrow import parquet

import tellings
from tellings import corpus
from tellings.corpus import Choices, Steps
from tellings.corpus.running import grouped_of
from tellings.corpus.store import Store
from tellings.engine.processes import Processes
from tellings.errors import BadOption, NothingToRead
from tests import corpora, stubs
from tests.engines import ENGINES, ROOT, Engine

STUBS = Steps(account="tests.stubs:attempt", record="tests.stubs:record")


def chosen(**more: Any) -> Choices:
    return Choices(**{"part": 16, "steps": STUBS, **more})


def held(output: Path, folder: str) -> list[dict[str, Any]]:
    return [row for file in sorted((output / folder).glob("*.parquet")) for row in parquet.read_table(file).to_pylist()]


def written(output: Path) -> dict[str, int]:
    return {str(file.relative_to(output)): file.stat().st_mtime_ns for file in output.rglob("*.parquet")}


@ENGINES
def test_documents_become_accounts_stories_and_records(engine: Engine, tmp_path: Path) -> None:
    source, output = corpora.dataset(tmp_path / "in", corpora.reports(8, 5), files=3), tmp_path / "out"
    seen: list[tuple[str, int, int]] = []
    done = corpus.run(str(source), str(output), engine, chosen(), lambda *told: seen.append(told))
    assert (done.accounts, done.stories, done.records, done.problems) == (40, 8, 8, 0)
    found = corpus.summary(str(output))
    assert (found.documents, found.accounts, found.problems, found.finished) == (40, 40, {}, True)
    assert found.records == found.stories == 8
    assert seen[-1][1] == seen[-1][2]
    assert {len(row["places"]) for row in held(output, "stories")} == {5}
    records = [tellings.Record.from_json(row["json"]) for row in held(output, "records")]
    assert sorted(account.id for record in records for account in record.accounts) == sorted(
        row["account"] for row in held(output, "accounts")
    )


@ENGINES
def test_the_example_story_gives_the_record_of_compare(engine: Engine, tmp_path: Path) -> None:
    reports = str(ROOT / "examples" / "ferry")
    assert corpus.pack([reports], str(tmp_path / "in")) == (5, 0)
    corpus.run(str(tmp_path / "in"), str(tmp_path / "out"), engine, Choices(part=3))
    [(_, record)] = corpus.records(str(tmp_path / "out"))
    assert record == tellings.compare([reports]).to_json()


def test_records_do_not_depend_on_parts_files_or_workers(tmp_path: Path) -> None:
    texts = corpora.reports(6, 7)
    texts += texts[:5]  # under other names
    found = []
    for number, (files, group, part, workers) in enumerate([(1, 64, 256, 1), (1, 3, 4, 2), (4, 5, 7, 3)]):
        source, output = corpora.dataset(tmp_path / f"in{number}", texts, files, group), tmp_path / f"out{number}"
        with Processes(workers) as engine:
            corpus.run(str(source), str(output), engine, chosen(part=part))
        found.append((sorted(corpus.records(str(output))), sorted(row["origin"] for row in held(output, "problems"))))
    assert found[0] == found[1] == found[2]
    assert found[0][1] == [f"{number:04}.txt" for number in range(42, 47)]


def test_stories_of_a_small_corpus_are_shared_among_workers_and_the_longest_work_comes_first(tmp_path: Path) -> None:
    texts = corpora.reports(5, 4) + [corpora.report(7, teller) for teller in range(9)]
    source, output = corpora.dataset(tmp_path / "in", texts), tmp_path / "out"
    with Processes(1) as engine:
        corpus.run(str(source), str(output), engine, chosen(part=256))
    sizes = {
        file.stem: [row["documents"] for row in parquet.read_table(file, columns=["documents"]).to_pylist()]
        for file in (output / "stories").glob("*.parquet")
    }
    grouped = grouped_of(Store(str(output)))
    assert grouped
    assert [sizes[name] for name in grouped.parts] == [[9], [4, 4], [4, 4], [4]]


def test_what_can_not_be_read_is_a_problem_in_a_dataset_of_its_own(tmp_path: Path) -> None:
    texts = corpora.reports(4, 4)
    for place, what in ((1, stubs.KILLS), (6, stubs.SLEEPS), (9, stubs.RAISES), (11, stubs.FAULTY)):
        texts[place] += f" {what}"
    source, output = corpora.dataset(tmp_path / "in", texts), tmp_path / "out"
    (source / "broken.parquet").write_bytes(b"PAR1 and nothing else")
    with Processes(2) as engine:
        corpus.run(str(source), str(output), engine, chosen(limit=1.0))
    found = {(row["origin"].rpartition("/")[2], row["stage"], row["code"], row["fatal"]) for row in held(output, "problems")}
    assert found == {
        ("0001.txt", "engine", "killed", True),
        ("0006.txt", "engine", "too_slow", True),
        ("0009.txt", "engine", "failed", True),
        ("0011.txt", "clean", "no_article", True),
        ("broken.parquet", "read", "unreadable", True),
    }
    assert len(held(output, "accounts")) == 12
    assert corpus.summary(str(output)).problems == {"failed": 1, "killed": 1, "no_article": 1, "too_slow": 1, "unreadable": 1}


def test_a_story_that_kills_its_worker_is_a_problem_and_the_others_get_records(tmp_path: Path) -> None:
    texts = corpora.reports(4, 3)
    texts[0] += " unrecordable"
    source, output = corpora.dataset(tmp_path / "in", texts), tmp_path / "out"
    with Processes(1) as engine:
        corpus.run(str(source), str(output), engine, chosen())
    [problem] = held(output, "problems")
    assert (problem["stage"], problem["code"]) == ("engine", "killed")
    assert problem["origin"] in {row["story"] for row in held(output, "stories")}
    assert len(held(output, "records")) == 3


def test_what_is_done_is_not_done_again(tmp_path: Path) -> None:
    source, output = corpora.dataset(tmp_path / "in", corpora.reports(6, 4)), tmp_path / "out"
    with Processes(1) as engine:
        corpus.run(str(source), str(output), engine, chosen(part=8))
        before = written(output)
        again = corpus.run(str(source), str(output), engine, chosen(part=8, limit=99.0))
        assert (again.rows, again.accounts, written(output)) == (0, 0, before)
        lost = next(name for name in before if name.startswith("accounts/"))
        (output / lost).unlink()
        corpus.run(str(source), str(output), engine, chosen(part=8))
    after = written(output)
    assert {name for name in before if after[name] != before[name]} == {lost, lost.replace("accounts/", "sketches/")}


def test_documents_that_come_later_join(tmp_path: Path) -> None:
    source, output = corpora.dataset(tmp_path / "in", corpora.reports(5, 3)), tmp_path / "out"
    with Processes(1) as engine:
        corpus.run(str(source), str(output), engine, chosen())
        before = written(output)
        corpora.dataset(tmp_path / "more", corpora.reports(5, 5)[15:]).joinpath("part-00000.parquet").rename(source / "part-00001.parquet")
        corpus.run(str(source), str(output), engine, chosen())
    assert all(written(output)[name] == when for name, when in before.items() if name.startswith(("accounts", "sketches")))
    assert Counter(row["accounts"] for row in held(output, "records")) == {5: 5}


def test_an_output_of_something_else_is_left_alone(tmp_path: Path) -> None:
    source, output = corpora.dataset(tmp_path / "in", corpora.reports(2, 2)), tmp_path / "out"
    with Processes(1) as engine:
        corpus.run(str(source), str(output), engine, chosen())
        before = written(output)
        with pytest.raises(BadOption, match="other choices \\(part\\)"):
            corpus.run(str(source), str(output), engine, chosen(part=5))
        corpora.dataset(source, corpora.reports(2, 3))
        with pytest.raises(BadOption, match=r"not in .* any more as it was"):
            corpus.run(str(source), str(output), engine, chosen())
        with pytest.raises(BadOption, match="lie in each other"):
            corpus.run(str(source), str(source / "out"), engine, chosen())
        with pytest.raises(BadOption, match="something else"):
            corpus.run(str(source), str(corpora.dataset(tmp_path / "used", ["A report."])), engine, chosen())
        with pytest.raises(NothingToRead, match="corpus pack"):
            corpus.run(str(tmp_path / "nowhere"), str(tmp_path / "other"), engine, chosen())
    assert written(output) == before


def test_the_driver_may_be_killed_and_the_run_goes_on(tmp_path: Path) -> None:
    texts = corpora.reports(6, 10)
    source, output, other = corpora.dataset(tmp_path / "in", texts), tmp_path / "out", tmp_path / "other"
    slow = Steps(account="tests.stubs:slowly", record=STUBS.record)
    code = (
        "import sys\nfrom tellings import corpus\nfrom tellings.engine.processes import Processes\n"
        f"steps = corpus.Steps(account={slow.account!r}, record={slow.record!r})\n"
        "with Processes(2) as engine:\n    corpus.run(sys.argv[1], sys.argv[2], engine, corpus.Choices(part=8, steps=steps))\n"
    )
    path = os.pathsep.join(place for place in sys.path if place)
    with subprocess.Popen([sys.executable, "-c", code, str(source), str(output)], env={**os.environ, "PYTHONPATH": path}) as driver:
        until = time.monotonic() + 60
        while len(list((output / "accounts").glob("*.parquet"))) < 2:
            assert time.monotonic() < until
            time.sleep(0.02)
        driver.send_signal(signal.SIGKILL)
    time.sleep(1.5)  # its workers see that it is gone
    before = written(output)
    assert not any(name.startswith("records") for name in before)
    with Processes(2) as engine:
        corpus.run(str(source), str(output), engine, chosen(part=8, steps=slow))
        corpus.run(str(source), str(other), engine, chosen())
    done = [name for name in before if name.startswith("accounts/")]
    assert done
    assert [written(output)[name] for name in done] == [before[name] for name in done]
    assert dict(corpus.records(str(output))) == dict(corpus.records(str(other)))
    assert not list(output.rglob(".*"))
