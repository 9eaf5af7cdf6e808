"""Corpora: Ray's workers against one, the driver's memory, and what the capacity page reckons with; each run in a process of its own.

python -m bench.corpus scaling [--documents N] [--engine ray|local] [--asleep]   two workers against one, on real reports
python -m bench.corpus driver [--documents N] [--engine local|ray]      the driver’s memory, with N stub accounts and with ten times N
python -m bench.corpus sizes [--documents N]                            bytes a document, dataset by dataset, and CPU seconds a step
python -m bench.corpus grouping [--documents N]                         CPU seconds, memory and disk of the step that looks at all
"""

import argparse
import json
import multiprocessing
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from multiprocessing.synchronize import Barrier
from pathlib import Path
from typing import Any

import msgspec

from evals import data
from tellings import corpus
from tellings.corpus import Choices, Steps, guarded, tables, tasks
from tellings.corpus.store import Store
from tellings.engine.processes import Processes
from tellings.engine.ray import Ray
from tellings.engine.worker import call
from tellings.pipeline import attempt
from tellings.record import Account, Loaded
from tellings.settings import Settings
from tellings.threads import VARIABLES
from tests import corpora

from .articles import loaded, texts
from .grouping import sketches
from .worker import peak

DOCUMENTS, STUBS = 80, 10_000
PART = 6  # few documents a task: at the end of a short run, no worker waits long for the other
TURNS = (1, 2, 2, 1)  # workers of the runs, one after the other
WARM = ((0, 4), (10, 14), (17, 21))  # articles of three stories: each worker makes accounts and a record before it is measured
GROUP, FILE = 64, 10_000  # documents of a row group, and of a file
STUB = Steps(account="tests.stubs:attempt", record="tests.stubs:record")
WORDS, OWN, TOLD, TELLERS = 4000, 24, 18, 5  # of made-up reports: the vocabulary, a story's words, those that one tells, reports of a story


def scaling(count: int, engine: str, *, asleep: bool = False) -> dict[str, Any]:
    """Seconds of one worker and of two over the same reports, models loaded; the steps one by one, and the load of the machine before.

    Each is run twice, and its seconds added: a machine that gets slower or quicker in between favours neither.

    Beside it, as ``bare``, what the machine itself gives in this run: the same accounts by one process and by two, without an engine.
    With ``asleep``, an account is a tenth of a second of sleep: what the engine costs shows even where other work takes the CPUs.
    """
    found: dict[str, Any] = {"documents": count, "engine": engine, "load": os.getloadavg()[0]}
    steps = "asleep" if asleep else "true"
    with tempfile.TemporaryDirectory() as name:
        many = made(Path(name, "in"), texts(count))
        few = made(Path(name, "warm"), [text for low, high in WARM for text in texts(high)[low:]], group=1)
        for turn, workers in enumerate(TURNS):
            told = _spawned("timed", str(many), str(few), str(Path(name, f"out{turn}")), engine, str(workers), steps)
            found[str(workers)] = _added(found.get(str(workers)), told)
    found["ratio"] = round(found["1"]["seconds"] / found["2"]["seconds"], 3)
    for step in ("accounts", "records"):
        found[step] = round(found["1"]["steps"][step] / max(0.01, found["2"]["steps"][step]), 3)
    if not asleep:
        one, two = (_bare(count, workers) for workers in (1, 2))
        found["bare"] = {"1": round(one, 2), "2": round(two, 2), "ratio": round(one / two, 3)}
    return found


def _added(before: dict[str, Any] | None, told: dict[str, Any]) -> dict[str, Any]:
    if before is None:
        return told
    steps = {step: round(before["steps"][step] + seconds, 2) for step, seconds in told["steps"].items()}
    return {"seconds": round(before["seconds"] + told["seconds"], 2), "steps": steps}


def _bare(count: int, workers: int) -> float:
    """Seconds that so many processes take for the accounts of the reports, each taking one as it is done with another."""
    os.environ.update(dict.fromkeys(VARIABLES, "1"))  # as the hands of an engine have it
    sources = [loaded(text, number) for number, text in enumerate(texts(count))]
    context = multiprocessing.get_context("spawn")
    ready = context.Barrier(workers + 1)
    with context.Pool(workers, _prepared, (sources[:4], ready)) as pool:
        ready.wait()
        begun = time.perf_counter()
        for _ in pool.imap_unordered(_extracted, sources):
            pass
        return time.perf_counter() - begun


def _prepared(some: list[Loaded], ready: Barrier) -> None:
    for one in some:
        _extracted(one)
    ready.wait()


def _extracted(one: Loaded) -> bool:
    return isinstance(attempt(one, Settings()), Account)


def driver(count: int, engine: str) -> dict[str, Any]:
    """The driver's peak with so many documents and with ten times as many, in MiB; seconds of each step."""
    found: dict[str, Any] = {"engine": engine, "load": os.getloadavg()[0]}
    for number in (count, 10 * count):
        with tempfile.TemporaryDirectory() as name:
            source = made(Path(name, "in"), invented(number), group=256)
            found[str(number)] = _spawned("driven", str(source), str(Path(name, "out")), engine)
    small, large = found[str(count)], found[str(10 * count)]
    found["ratio"] = round(large["memory"] / small["memory"], 3)
    return found


def sizes(count: int) -> dict[str, Any]:
    """Bytes a document in the input and in each dataset of the output, characters of clean text, and seconds of one CPU for each step."""
    guarded._HAND = Here()  # type: ignore[assignment]
    with tempfile.TemporaryDirectory() as name:
        source, out = made(Path(name, "in"), texts(count)), Path(name, "out")
        corpus.run(str(made(Path(name, "warm"), texts(2))), str(Path(name, "warmed")), Here(), Choices())
        steps = _Steps(time.process_time)
        corpus.run(str(source), str(out), Here(), Choices(part=16), steps)
        told = steps.seconds()
        bytes_of = {folder.name: _size(folder) / count for folder in (source, *sorted(out.iterdir())) if folder.is_dir()}
        clean = sum(row["characters"] for row in _accounts(out))
        found = corpus.summary(str(out))
    return {
        "documents": count,
        "characters": round(clean / count),
        "bytes": {key: round(value) for key, value in bytes_of.items()},
        "steps": told,
        "stories": found.stories,
        "records": found.records,
    }


def grouping(count: int) -> dict[str, Any]:
    """CPU seconds and MiB of the step that looks at all, over so many made sketches of full size, and bytes of these."""
    with tempfile.TemporaryDirectory() as name:
        store, rows, files = Store(name), tables.Rows(tables.SKETCHES), 0
        for one in sketches(count, 1):
            rows.add({"account": one.id, "origin": one.file, "member": "", "sketch": msgspec.msgpack.encode(one)})
            if rows.count == tasks.PART:
                store.write(tasks.file_of(tasks.SKETCHES, f"{files:08}"), rows.data())
                rows, files = tables.Rows(tables.SKETCHES), files + 1
        store.write(tasks.file_of(tasks.SKETCHES, f"{files:08}"), rows.data())
        before = time.process_time()
        done = call("tellings.corpus.grouping:grouped", tasks.packed(tasks.Task(input="", output=name, choices=Choices())))
        seconds = time.process_time() - before
        size = _size(Path(name, tasks.SKETCHES)) / count
    stories = msgspec.msgpack.decode(done, type=tasks.Done).stories
    return {"documents": count, "stories": stories, "seconds": round(seconds, 1), "memory": round(peak() / 1024), "bytes": round(size)}


def made(folder: Path, documents: Iterable[str], group: int = GROUP) -> Path:
    """A packed dataset of texts."""
    store, rows, files = Store(str(folder)), tables.Rows(tables.SOURCES, group), 0
    for number, text in enumerate(documents):
        rows.add(corpora.packed(number, text))
        if rows.count == FILE:
            store.write(f"part-{files:05}.parquet", rows.data())
            rows, files = tables.Rows(tables.SOURCES, group), files + 1
    if rows.count:
        store.write(f"part-{files:05}.parquet", rows.data())
    return folder


def invented(count: int) -> Iterator[str]:
    """Texts of a few words: those of one story share most of them."""
    chance = random.Random(1)  # noqa: S311 - made-up matter, no secret
    own: list[str] = []
    for number in range(count):
        if number % TELLERS == 0:
            own = [f"Word{chance.randrange(WORDS)}" for _ in range(OWN // 2)] + [f"Name{number}x{place}" for place in range(OWN // 2)]
        yield f"Report {number}. " + " ".join(chance.sample(own, TOLD)) + "."


class Here:
    """Engine and hand in this process, whose CPU time can be told whatever else the machine does."""

    def each(self, work: str, tasks: Iterable[bytes]) -> Iterator[bytes]:
        """Each task done here."""
        for task in tasks:
            yield call(work, task)

    def call(self, work: str, payload: bytes, limit: float) -> bytes:
        """Work done here."""
        return call(work, payload)


class _Steps:
    """When each step was told last, by a clock."""

    def __init__(self, clock: Callable[[], float] = time.perf_counter) -> None:
        self.clock, self.begun = clock, clock()
        self._last: dict[str, float] = {}

    def __call__(self, step: str, done: int, total: int) -> None:
        self._last[step] = self.clock()

    def seconds(self) -> dict[str, float]:
        """Seconds of each step."""
        before, found = self.begun, {}
        for step in ("accounts", "stories", "records"):
            found[step] = round(self._last.get(step, before) - before, 2)
            before = self._last.get(step, before)
        return found


def _timed(many: str, few: str, out: str, engine: str, workers: str, which: str) -> dict[str, Any]:
    """Run a corpus with workers that have loaded their models in a run before."""
    chosen = Steps() if which == "true" else Steps(account="tests.stubs:slowly", record=STUB.record)
    crew = Ray(None, int(workers)) if engine == "ray" else Processes(int(workers))
    with crew as on:
        corpus.run(few, f"{out}-warm", on, Choices(part=1, steps=chosen))
        steps = _Steps()
        corpus.run(many, out, on, Choices(part=PART, steps=chosen), steps)
        seconds = time.perf_counter() - steps.begun
    return {"seconds": round(seconds, 2), "steps": steps.seconds()}


def _driven(source: str, out: str, engine: str) -> dict[str, Any]:
    """Run a corpus of stubs, and measure this process."""
    steps = _Steps()
    with Ray(None, 2) if engine == "ray" else Processes(2) as on:
        done = corpus.run(source, out, on, Choices(steps=STUB), steps)
    return {"memory": round(peak() / 1024, 1), "steps": steps.seconds(), "accounts": done.accounts, "records": done.records}


def _spawned(what: str, *arguments: str) -> dict[str, Any]:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(place for place in sys.path if place)}
    command = [sys.executable, "-m", "bench.corpus", what, *arguments]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, cwd=data.ROOT, env=environment)
    result: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return result


def _accounts(out: Path) -> Iterator[dict[str, Any]]:
    from pyarrow import parquet

    for file in sorted((out / "accounts").glob("*.parquet")):
        yield from parquet.read_table(file, columns=["characters"]).to_pylist()


def _size(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.rglob("*.parquet"))


def main() -> None:
    """Measure, and print one JSON object."""
    if sys.argv[1:2] in (["timed"], ["driven"]):
        print(json.dumps((_timed if sys.argv[1] == "timed" else _driven)(*sys.argv[2:])))
        return
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["scaling", "driver", "sizes", "grouping"])
    parser.add_argument("--documents", type=int)
    parser.add_argument("--engine", choices=["local", "ray"])
    parser.add_argument("--asleep", action="store_true", help="scaling: accounts that sleep and take no CPU")
    asked = parser.parse_args()
    if asked.what == "scaling":
        found = scaling(asked.documents or DOCUMENTS, asked.engine or "ray", asleep=asked.asleep)
    elif asked.what == "driver":
        found = driver(asked.documents or STUBS, asked.engine or "local")
    else:
        found = sizes(asked.documents or DOCUMENTS) if asked.what == "sizes" else grouping(asked.documents or STUBS)
    print(json.dumps(found, indent=1))


if __name__ == "__main__":
    main()
