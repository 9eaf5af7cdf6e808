"""What is being added: one after the other, nothing lost, and one upload's trouble is no other's."""

import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tellings.web import Limits
from tellings.web.jobs import KEPT, Failed, Job, Jobs
from tellings.web.process import Process
from tellings.web.visit import Refused


class Noted:
    """Adds nothing, and notes what it was asked to."""

    def __init__(self, work: Callable[[Path, Job], None] = lambda folder, job: None) -> None:
        self.work, self.stopped = work, threading.Event()
        self.seen: list[list[str]] = []

    def add(self, folder: Path, job: Job) -> None:
        self.seen.append(sorted(path.name for path in folder.iterdir()) if folder.is_dir() else list(job.paths))
        self.work(folder, job)

    def stop(self) -> None:
        self.stopped.set()


def uploaded(jobs: Jobs, *names: str) -> Job:
    staging = jobs.stage()
    for name in names:
        staging.put(name, name)
    return jobs.submit(staging)


def over(job: Job) -> Job:
    end = time.monotonic() + 20
    while not job.over:
        assert time.monotonic() < end
        time.sleep(0.005)
    return job


def test_uploads_are_added_one_after_the_other(tmp_path: Path) -> None:
    adding = Noted()
    jobs = Jobs(tmp_path / "in", lambda: adding, Limits())
    jobs.start()
    made = [uploaded(jobs, f"{number}.txt") for number in range(5)]
    assert [over(job).state for job in made] == ["done"] * 5
    assert adding.seen == [[f"{number}.txt"] for number in range(5)]
    assert [job.id for job in jobs.all()] == [job.id for job in reversed(made)]
    assert not list((tmp_path / "in").iterdir())
    jobs.close()


def test_a_job_that_fails_stops_no_other(tmp_path: Path) -> None:
    def work(folder: Path, job: Job) -> None:
        if (folder / "bad").exists():
            raise Failed("no room left")
        if (folder / "worse").exists():
            raise RuntimeError("a mistake")

    jobs = Jobs(tmp_path / "in", lambda: Noted(work), Limits())
    jobs.start()
    bad, worse, good = uploaded(jobs, "bad"), uploaded(jobs, "worse"), uploaded(jobs, "good")
    assert (over(bad).state, bad.words) == ("failed", "no room left")
    assert (over(worse).state, worse.words) == ("failed", "something went wrong here")
    assert over(good).state == "done"
    jobs.close()


def test_what_a_closed_room_left_is_taken_up_by_the_next(tmp_path: Path) -> None:
    begun = threading.Event()

    def work(folder: Path, job: Job) -> None:
        begun.set()
        assert slow.stopped.wait(20)

    slow = Noted(work)
    jobs = Jobs(tmp_path / "in", lambda: slow, Limits())
    jobs.start()
    uploaded(jobs, "first")
    uploaded(jobs, "second")
    half = jobs.stage()
    half.put("third", "third")
    half.begin("half")
    assert begun.wait(20)
    jobs.close()
    adding = Noted()
    after = Jobs(tmp_path / "in", lambda: adding, Limits())
    after.start()
    assert {over(job).state for job in after.all()} == {"done"}
    assert sorted(adding.seen) == [["first"], ["second"], ["third"]]
    assert [note for job in after.all() for note in job.notes] == ["half stopped half-way and was left out. Send it again"]
    after.close()


def test_only_so_many_wait(tmp_path: Path) -> None:
    jobs = Jobs(tmp_path / "in", Noted, Limits(waiting=2))
    uploaded(jobs, "1")
    uploaded(jobs, "2")
    with pytest.raises(Refused) as refused:
        jobs.stage()
    assert refused.value.status == 503


def test_jobs_that_are_done_are_forgotten_in_the_end(tmp_path: Path) -> None:
    jobs = Jobs(tmp_path / "in", Noted, Limits(waiting=10_000))
    jobs.start()
    made = [jobs.begin((f"{number}",)) for number in range(KEPT + 50)]
    over(made[-1])
    over(uploaded(jobs, "last"))
    assert len(jobs.all()) <= KEPT + 1
    assert jobs.get(made[0].id) is None
    jobs.close()


def test_a_job_can_be_stopped_before_and_while_it_works(tmp_path: Path) -> None:
    begun = threading.Event()

    def work(folder: Path, job: Job) -> None:
        begun.set()
        assert adding.stopped.wait(20)

    adding = Noted(work)
    jobs = Jobs(tmp_path / "in", lambda: adding, Limits())
    jobs.start()
    working, waiting = uploaded(jobs, "1"), uploaded(jobs, "2")
    assert begun.wait(20)
    jobs.stop(waiting)
    jobs.stop(working)
    assert (over(working).state, over(waiting).state) == ("stopped", "stopped")
    until = time.monotonic() + 20
    while list((tmp_path / "in").iterdir()) and time.monotonic() < until:
        time.sleep(0.01)  # the worker clears away what it was at
    assert not list((tmp_path / "in").iterdir())
    jobs.close()


WORKER = """
import json, os, sys, time
for line in sys.stdin:
    wanted = json.loads(line)
    names = [name for name in sorted(os.listdir(wanted["folder"])) if name not in wanted.get("without", [])]
    for number, name in enumerate(names, 1):
        print(json.dumps({"at": name}), flush=True)
        if name == "kills": os.kill(os.getpid(), 9)
        if name == "hangs": time.sleep(60)
        if name == "refuses": print(json.dumps({"failed": "the disk is full"}), flush=True); break
        print(json.dumps({"done": number, "total": len(names)}), flush=True)
    else:
        print(json.dumps({"over": True, "new": len(names), "stories": ["story-1"]}), flush=True)
"""


def process(tmp_path: Path, silent: float = 30) -> Process:
    return Process(tmp_path / "library", silent, command=[sys.executable, "-c", WORKER])


def folder(tmp_path: Path, *names: str) -> tuple[Path, Job]:
    made = tmp_path / "up"
    made.mkdir()
    for name in names:
        (made / name).touch()
    return made, Job(id="up", files=len(names))


def test_a_process_says_how_far_it_is(tmp_path: Path) -> None:
    where, job = folder(tmp_path, "a", "b", "c")
    adding = process(tmp_path)
    adding.add(where, job)
    assert (job.done, job.total, job.new, job.stories) == (3, 3, 3, ("story-1",))
    adding.add(where, job)
    adding.stop()


def test_a_file_that_kills_the_process_is_left_out_and_the_others_go_on(tmp_path: Path) -> None:
    where, job = folder(tmp_path, "a", "kills", "z")
    adding = process(tmp_path)
    adding.add(where, job)
    assert job.new == 2
    assert job.faults == ["kills was left out: the process that read it ended (signal 9)"]
    adding.stop()


def test_a_file_that_hangs_is_left_out(tmp_path: Path) -> None:
    where, job = folder(tmp_path, "a", "hangs", "z")
    adding = process(tmp_path, silent=1.0)
    adding.add(where, job)
    assert job.new == 2
    assert job.faults[0].startswith("hangs was left out: nothing came of it")
    adding.stop()


def test_what_the_library_refuses_is_said(tmp_path: Path) -> None:
    where, job = folder(tmp_path, "refuses")
    adding = process(tmp_path)
    with pytest.raises(Failed, match="the disk is full"):
        adding.add(where, job)
    adding.stop()


def test_a_process_that_never_begins_is_given_up(tmp_path: Path) -> None:
    where, job = folder(tmp_path, "a")
    with pytest.raises(Failed, match="ended"):
        Process(tmp_path / "library", command=[sys.executable, "-c", "raise SystemExit(3)"]).add(where, job)


def test_stopping_ends_a_process_at_once(tmp_path: Path) -> None:
    where, job = folder(tmp_path, "hangs")
    adding = process(tmp_path)
    running = threading.Thread(target=adding.add, args=(where, job))
    running.start()
    while not job.name:
        time.sleep(0.01)
    began = time.monotonic()
    adding.stop()
    running.join(20)
    assert time.monotonic() - began < 5
    assert not job.faults
    assert job.new == 0
