"""The local engine: one process, or several on this machine."""

import functools
import multiprocessing
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice

import msgspec

from ..record import Account, Loaded, Problem
from ..settings import Settings

AHEAD = 256 << 20  # bytes of sources read before their turn: up to there the number of all is known, and beyond it memory is bounded
WAITING = 4  # lots for a worker that are done or on the way, while an earlier one is waited for

Attempt = Callable[[Loaded, Settings], Account | Problem]
Progress = Callable[[int, int, str], None]
Named = tuple[str, Account | Problem]


def run(
    attempt: Attempt, sources: Iterable[Loaded], settings: Settings, *, jobs: int = 1, progress: Progress | None = None
) -> Iterator[Account | Problem]:
    """What ``attempt`` makes of each source, in the order of the sources, whatever the number of jobs.

    Sources are taken as they are needed: of a crawl of gigabytes, only so much is held at a time. ``progress`` is told how many sources are
    known so far: all of them, unless they are that many.
    """
    ahead = _Ahead(sources)
    outcomes = _parallel(attempt, ahead, settings, jobs) if jobs > 1 and ahead.known > 1 else _serial(attempt, ahead, settings)
    for done, (name, outcome) in enumerate(outcomes, 1):
        if progress:
            progress(done, ahead.known, name)
        yield outcome


class _Ahead:
    """Sources, some of them read before their turn.

    Attributes:
        known: how many there are, as far as is known.
    """

    def __init__(self, sources: Iterable[Loaded]) -> None:
        self.known = 0
        self._left = iter(sources)
        self._held: deque[Loaded] = deque()
        self._size = 0
        self._fill()

    def _fill(self) -> None:
        while self._size < AHEAD and (one := next(self._left, None)) is not None:
            self._held.append(one)
            self._size += len(one.data)
            self.known += 1

    def __iter__(self) -> Iterator[Loaded]:
        while self._held:
            one = self._held.popleft()
            self._size -= len(one.data)
            yield one
            self._fill()


def _name(source: Loaded) -> str:
    return source.source.member or source.source.origin


def _serial(attempt: Attempt, sources: _Ahead, settings: Settings) -> Iterator[Named]:
    for source in sources:
        yield _name(source), attempt(source, settings)


def _parallel(attempt: Attempt, sources: _Ahead, settings: Settings, jobs: int) -> Iterator[Named]:
    workers = min(jobs, sources.known)
    chunk = _chunk(sources.known, workers)
    work = functools.partial(_packed, attempt, settings)
    waiting: deque[Future[list[tuple[str, bool, bytes]]]] = deque()
    left = iter(sources)
    with ProcessPoolExecutor(workers, mp_context=_context()) as pool:
        while (lot := list(islice(left, chunk))) or waiting:
            if lot:
                waiting.append(pool.submit(work, lot))
            if not lot or len(waiting) >= workers * WAITING:
                yield from map(_unpacked, waiting.popleft().result())


def _packed(attempt: Attempt, settings: Settings, lot: list[Loaded]) -> list[tuple[str, bool, bytes]]:
    """For each source of a lot its name, whether it came to a Problem, and what it came to as MessagePack: quicker than pickled objects."""
    outcomes = [(_name(source), attempt(source, settings)) for source in lot]
    return [(name, isinstance(outcome, Problem), msgspec.msgpack.encode(outcome)) for name, outcome in outcomes]


def _unpacked(packed: tuple[str, bool, bytes]) -> Named:
    name, failed, data = packed
    return name, msgspec.msgpack.decode(data, type=Problem) if failed else msgspec.msgpack.decode(data, type=Account)


def _context() -> multiprocessing.context.BaseContext:
    """Forked workers share the parent's loaded libraries; where forking is unsafe (macOS) or absent (Windows), fresh ones are started."""
    return multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")


def _chunk(sources: int, workers: int) -> int:
    """Documents handed over at a time: few, so that no worker idles at the end while another has a handful of long ones left."""
    return max(1, min(4, sources // (workers * 8)))
