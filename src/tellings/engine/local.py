"""The local engine: one process, or several on this machine."""

import multiprocessing
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor

from ..record import Account, Loaded, Problem
from ..settings import Settings

Attempt = Callable[[Loaded, Settings], Account | Problem]
Progress = Callable[[int, int, str], None]


def run(
    attempt: Attempt, sources: Sequence[Loaded], settings: Settings, *, jobs: int = 1, progress: Progress | None = None
) -> Iterator[Account | Problem]:
    """What ``attempt`` makes of each source, in the order of the sources, whatever the number of jobs."""
    outcomes = _parallel(attempt, sources, settings, jobs) if jobs > 1 and len(sources) > 1 else _serial(attempt, sources, settings)
    for done, (source, outcome) in enumerate(zip(sources, outcomes, strict=True), 1):
        if progress:
            progress(done, len(sources), source.source.member or source.source.origin)
        yield outcome


def _serial(attempt: Attempt, sources: Sequence[Loaded], settings: Settings) -> Iterator[Account | Problem]:
    for source in sources:
        yield attempt(source, settings)


def _parallel(attempt: Attempt, sources: Sequence[Loaded], settings: Settings, jobs: int) -> Iterator[Account | Problem]:
    workers = min(jobs, len(sources))
    with ProcessPoolExecutor(workers, mp_context=_context()) as pool:
        yield from pool.map(attempt, sources, [settings] * len(sources), chunksize=_chunk(len(sources), workers))


def _context() -> multiprocessing.context.BaseContext:
    """Forked workers share the parent's loaded libraries; where forking is unsafe (macOS) or absent (Windows), fresh ones are started."""
    return multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")


def _chunk(sources: int, workers: int) -> int:
    """Documents handed over at a time: enough rounds that no worker idles at the end, few enough that handing over costs little."""
    return max(1, min(16, sources // (workers * 8)))
