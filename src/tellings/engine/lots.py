"""Sources in lots, and what became of them in their order: for documents few enough to pass through one process, on any engine."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Generic, Protocol, TypeVar

import msgspec

from ..record import Account, Loaded, Problem
from ..settings import Settings

AHEAD = 256 << 20  # bytes of sources read before their turn: up to there the number of all is known, and beyond it memory is bounded
WAITING = 4  # lots for a worker that are done or on the way, while an earlier one is waited for

Attempt = Callable[[Loaded, Settings], Account | Problem]
Progress = Callable[[int, int, str], None]
Named = tuple[str, Account | Problem]
Packed = tuple[str, bool, bytes]
T = TypeVar("T")


class Lost(Exception):
    """A worker ended in the midst of a lot."""


class Crew(Protocol[T]):
    """Workers of an engine.

    Attributes:
        workers: their number.
    """

    workers: int

    def begin(self, lot: list[Loaded]) -> T:
        """Hand over a lot."""
        ...

    def end(self, begun: T) -> list[Packed]:
        """What became of it; waits for it. Raises ``Lost`` if a worker ended meanwhile."""
        ...

    def alone(self, source: Loaded) -> Packed:
        """What becomes of one source while nothing else is done. Raises ``Lost`` if it takes its worker along."""
        ...


class Ahead:
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


class Lots(Generic[T]):
    """The lots of some sources on the workers of a crew."""

    def __init__(self, crew: Crew[T], sources: Ahead) -> None:
        self._crew = crew
        self._size = max(1, min(4, sources.known // (crew.workers * 8)))  # few: no worker idles at the end while another has some left
        self._left = iter(sources)
        self._waiting: deque[tuple[list[Loaded], T]] = deque()

    def outcomes(self) -> Iterator[Named]:
        """Name and outcome of each source, in the order of the sources. A source that takes its worker along is a Problem."""
        while self._more() or self._waiting:
            lot, begun = self._waiting.popleft()
            try:
                yield from map(unpacked, self._crew.end(begun))
            except Lost:  # it may have been any of those on the way: each is tried by itself
                yield from self._singly(lot)

    def _more(self) -> bool:
        """Hand over lots while there are some, and workers to take them."""
        while len(self._waiting) < self._crew.workers * WAITING:
            lot = list(islice(self._left, self._size))
            if not lot:
                return False
            self._waiting.append((lot, self._crew.begin(lot)))
        return True

    def _singly(self, lot: list[Loaded]) -> Iterator[Named]:
        for source in lot:
            try:
                yield unpacked(self._crew.alone(source))
            except Lost:
                reason = (
                    "the process that read it was killed: it may need more memory than there is. The rest was read; please report this."
                )
                yield name(source), Problem(origin=_where(source), stage="engine", code="killed", reason=reason)


def name(source: Loaded) -> str:
    """What progress calls a source."""
    return source.source.member or source.source.origin


def _where(source: Loaded) -> str:
    return source.source.origin + (f"!{source.source.member}" if source.source.member else "")


def packed(attempt: Attempt, settings: Settings, lot: list[Loaded]) -> list[Packed]:
    """For each source of a lot its name, whether it came to a Problem, and what it came to as MessagePack: quicker than pickled objects."""
    outcomes = [(name(source), attempt(source, settings)) for source in lot]
    return [(name, isinstance(outcome, Problem), msgspec.msgpack.encode(outcome)) for name, outcome in outcomes]


def unpacked(one: Packed) -> Named:
    """Name and outcome of a source."""
    name, failed, data = one
    return name, msgspec.msgpack.decode(data, type=Problem) if failed else msgspec.msgpack.decode(data, type=Account)


def told(outcomes: Iterator[Named], sources: Ahead, progress: Progress | None) -> Iterator[Account | Problem]:
    """The outcomes, and to ``progress`` how many there are so far, of how many that are known."""
    for done, (called, outcome) in enumerate(outcomes, 1):
        if progress:
            progress(done, sources.known, called)
        yield outcome
