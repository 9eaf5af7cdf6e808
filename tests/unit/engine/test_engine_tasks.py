"""Named work on tasks: each is done once, whatever happens to workers; errors are those of whom asked."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tellings.engine.hand import SLOW, Died, Hand
from tellings.engine.processes import Processes
from tellings.engine.ray import Ray
from tellings.errors import EngineFailed, ModelMissing
from tests.engines import ENGINES, Engine

HERE = "tests.work"


@ENGINES
def test_every_task_is_done_once(engine: Engine) -> None:
    tasks = [bytes([number]) for number in range(20)]
    assert sorted(engine.each(f"{HERE}:twice", tasks)) == [task * 2 for task in tasks]
    assert list(engine.each(f"{HERE}:twice", [])) == []


@ENGINES
def test_tasks_are_taken_as_workers_get_free(engine: Engine) -> None:
    taken = 0

    def tasks() -> Iterator[bytes]:
        nonlocal taken
        for number in range(100):
            taken += 1
            yield bytes([number])

    for done, _ in enumerate(engine.each(f"{HERE}:twice", tasks()), 1):
        # processes go on while what they have done is looked at
        assert isinstance(engine, Processes) or taken <= done + engine.workers
    assert taken == 100


@ENGINES
def test_a_task_whose_worker_is_killed_is_done_by_another(engine: Engine, tmp_path: Path) -> None:
    tasks = [str(tmp_path / name).encode() for name in ("first", "second")]
    assert sorted(engine.each(f"{HERE}:dies_once", tasks)) == sorted(tasks)


@ENGINES
def test_a_task_that_kills_every_worker_ends_the_run_with_words(engine: Engine) -> None:
    with pytest.raises(EngineFailed, match=r"3 times at the same task.*run it again"):
        list(engine.each(f"{HERE}:dies", [b""]))


@ENGINES
def test_what_work_raises_is_raised_here(engine: Engine) -> None:
    with pytest.raises(EngineFailed, match="ValueError: no such thing"):
        list(engine.each(f"{HERE}:raises", [b"no such thing"]))
    with pytest.raises(ModelMissing, match="no such model"):
        list(engine.each(f"{HERE}:lacks", [b"no such model"]))
    assert list(engine.each(f"{HERE}:twice", [b"a"])) == [b"aa"]


def test_a_hand_is_replaced_when_its_process_dies_or_takes_too_long() -> None:
    hand = Hand()
    try:
        with pytest.raises(Died, match=r"killed \(signal 9\)"):
            hand.call(f"{HERE}:dies", b"")
        with pytest.raises(Died, match=SLOW):
            hand.call(f"{HERE}:sleeps", b"", limit=0.3)
        assert hand.call(f"{HERE}:prints", b"a") == b"aa"
    finally:
        hand.close()


def test_a_hand_that_nobody_asks_ends_and_is_started_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tellings.engine.hand.IDLE", 0.5)
    hand = Hand()
    try:
        first = int(hand.call(f"{HERE}:process", b""))
        until = time.monotonic() + 30
        while alive(first):
            assert time.monotonic() < until
            time.sleep(0.05)
        assert int(hand.call(f"{HERE}:process", b"")) != first
    finally:
        hand.close()


def test_workers_end_with_their_parent_however_that_ends() -> None:
    code = "import os\nfrom tellings.engine.hand import Hand\nhand = Hand()\nprint(int(hand.call('tests.work:process', b'')), flush=True)\n"
    with subprocess.Popen(
        [sys.executable, "-c", code + "hand.call('tests.work:sleeps', b'')"],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(place for place in sys.path if place)},
    ) as parent:
        assert parent.stdout
        worker = int(parent.stdout.readline())
        parent.send_signal(signal.SIGKILL)
        parent.wait()
    until = time.monotonic() + 30
    while alive(worker):
        assert time.monotonic() < until
        time.sleep(0.1)


def alive(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[0] not in "ZX"
    except FileNotFoundError:
        return False


def test_a_cluster_that_does_not_answer_is_said_at_once() -> None:
    with pytest.raises(EngineFailed, match=r"no Ray cluster answers at 127\.0\.0\.1:1 "):
        Ray("127.0.0.1:1")
