"""The local engine: one process, or several on this machine."""

import functools
import multiprocessing
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor

import msgspec

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
        work = functools.partial(_packed, attempt, settings)
        for failed, packed in pool.map(work, sources, chunksize=_chunk(len(sources), workers)):
            yield msgspec.msgpack.decode(packed, type=Problem) if failed else msgspec.msgpack.decode(packed, type=Account)


def _packed(attempt: Attempt, settings: Settings, source: Loaded) -> tuple[bool, bytes]:
    """Whether a source came to a Problem, and what it came to as MessagePack: quicker to hand over than pickled objects."""
    outcome = attempt(source, settings)
    return isinstance(outcome, Problem), msgspec.msgpack.encode(outcome)


def _context() -> multiprocessing.context.BaseContext:
    """Forked workers share the parent's loaded libraries; where forking is unsafe (macOS) or absent (Windows), fresh ones are started."""
    return multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")


def _chunk(sources: int, workers: int) -> int:
    """Documents handed over at a time: few, so that no worker idles at the end while another has a handful of long ones left."""
    return max(1, min(4, sources // (workers * 8)))
