"""The local engine: one process, or several on this machine."""

import functools
import multiprocessing
import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

from ..record import Account, Loaded, Problem
from ..settings import Settings
from .lots import Ahead, Attempt, Lost, Lots, Named, Packed, Progress, name, packed, told


def run(
    attempt: Attempt, sources: Iterable[Loaded], settings: Settings, *, jobs: int = 1, progress: Progress | None = None
) -> Iterator[Account | Problem]:
    """What ``attempt`` makes of each source, in the order of the sources, whatever the number of jobs.

    Sources are taken as they are needed: of a crawl of gigabytes, only so much is held at a time. ``progress`` is told how many sources are
    known so far: all of them, unless they are that many. With several jobs, a source whose process is killed becomes a Problem.
    """
    ahead = Ahead(sources)
    outcomes = _parallel(attempt, ahead, settings, jobs) if jobs > 1 and ahead.known > 1 else _serial(attempt, ahead, settings)
    return told(outcomes, ahead, progress)


def _serial(attempt: Attempt, sources: Ahead, settings: Settings) -> Iterator[Named]:
    for source in sources:
        yield name(source), attempt(source, settings)


def _parallel(attempt: Attempt, sources: Ahead, settings: Settings, jobs: int) -> Iterator[Named]:
    crew = _Forked(functools.partial(packed, attempt, settings), min(jobs, sources.known))
    try:
        yield from Lots(crew, sources).outcomes()
    finally:
        crew.close()


class _Forked:
    """A pool of processes, which is replaced when one of them is killed: Python gives up a pool that lost a worker."""

    def __init__(self, work: "functools.partial[list[Packed]]", workers: int) -> None:
        self.workers = workers
        self._work = work
        self._pool = self._new(workers)

    def begin(self, lot: list[Loaded]) -> "Future[list[Packed]]":
        """Hand over a lot."""
        try:
            return self._pool.submit(self._work, lot)
        except BrokenProcessPool:
            self._pool.shutdown()
            self._pool = self._new(self.workers)
            return self._pool.submit(self._work, lot)

    def end(self, begun: "Future[list[Packed]]") -> list[Packed]:
        """What became of it."""
        try:
            return begun.result()
        except BrokenProcessPool as error:
            raise Lost from error

    def alone(self, source: Loaded) -> Packed:
        """What becomes of one source in a process of its own."""
        with self._new(1) as pool:
            try:
                return pool.submit(self._work, [source]).result()[0]
            except BrokenProcessPool as error:
                raise Lost from error

    def close(self) -> None:
        """End the processes; what was handed over and not begun is dropped."""
        self._pool.shutdown(cancel_futures=True)

    @staticmethod
    def _new(workers: int) -> ProcessPoolExecutor:
        """Forked workers share the parent's libraries; where forking is unsafe (macOS) or absent (Windows), fresh ones are started."""
        return ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn"))
