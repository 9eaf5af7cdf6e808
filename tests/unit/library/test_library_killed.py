"""A sudden end at any moment of adding or upgrading: what was committed is there, and finishing gives what an undisturbed run gives.

``TELLINGS_KILLS=50`` asks for more moments than a quick test run has time for, ``TELLINGS_KILLS_TRUE=1`` for the true extractors.
"""

import os
import random
import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tellings import library, version
from tellings.engine import local
from tellings.library import adding
from tests.shelves import content, quick, reports, shelf

KILLS = int(os.environ.get("TELLINGS_KILLS", "8"))
RUN = local.run if os.environ.get("TELLINGS_KILLS_TRUE") else quick
STORIES, TELLINGS = 6, 3


def killed(work: Callable[[], None], after: float) -> bool:
    """Do some work in a process of its own and kill it after some seconds; whether it was done by then."""
    child = os.fork()
    if child == 0:
        try:
            work()
            os._exit(0)
        except BaseException:  # noqa: BLE001 - a forked process must not go on as pytest
            os._exit(1)
    end = time.monotonic() + after
    while time.monotonic() < end:
        if os.waitpid(child, os.WNOHANG)[0]:
            return True
        time.sleep(0.002)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    return os.WIFEXITED(status)


def work_on(path: Path, do: str) -> Callable[[], None]:
    def work() -> None:
        with library.open(path, write=True) as held:
            if do == "add":
                held.add(reports(STORIES, TELLINGS), run=RUN, records=True)
            else:
                held.upgrade(run=RUN)

    return work


@pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are killed that were forked")
def test_whenever_adding_and_upgrading_are_killed_nothing_is_lost(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(adding, "LOT", 4)
    monkeypatch.setattr(adding, "GROUPED", 7)
    chance = random.Random(2024)
    (tmp_path / "calm").mkdir()
    with shelf(tmp_path / "calm") as held:
        adding.made_by(held.settings)  # the model is there before anything is timed
        start = time.monotonic()
        held.add(reports(STORIES, TELLINGS), run=RUN, records=True)
        took = time.monotonic() - start
        calm = content(held)
    monkeypatch.setattr(adding, "VERSION", "9.9.9")
    with library.open(tmp_path / "calm" / "news.db", write=True) as held:
        start = time.monotonic()
        held.upgrade(run=RUN)
        later = time.monotonic() - start
        anew = content(held)
    moments = 0
    round_ = 0
    while moments < KILLS:
        round_ += 1
        folder = tmp_path / f"storm-{round_}"
        folder.mkdir()
        shelf(folder).close()
        for do, by, seconds, expected in (("add", version.VERSION, took, calm), ("upgrade", "9.9.9", later, anew)):
            monkeypatch.setattr(adding, "VERSION", by)
            committed: set[str] = set()
            for _ in range(4):
                done = killed(work_on(folder / "news.db", do), chance.uniform(0.01, seconds * 0.6))
                moments += not done
                with library.open(folder / "news.db") as held:
                    there = {row[0] for row in held.base.execute("SELECT source FROM documents")}
                    assert committed <= there, "a document that was committed is gone"
                    committed = there
                    assert held.check() == []
                    for digest in there:
                        assert held.sources.get(digest)
            work_on(folder / "news.db", do)()
            with library.open(folder / "news.db") as held:
                assert held.check() == []
                assert content(held) == expected
