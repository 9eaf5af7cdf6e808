"""Tasks on the processes of this machine: the local engine for corpora."""

import queue
import threading
from collections.abc import Iterable, Iterator

from ..errors import EngineFailed
from .hand import Died, Hand

TRIES = 3  # times that a task is begun whose worker is lost


class Processes:
    """So many worker processes. ``with`` ends them, whatever they are at.

    Attributes:
        workers: their number.
    """

    def __init__(self, workers: int = 1) -> None:
        self.workers = workers
        self._hands = [Hand() for _ in range(workers)]
        self._stopped = threading.Event()

    def __enter__(self) -> "Processes":
        return self

    def __exit__(self, *_: object) -> None:
        self._stopped.set()
        for hand in self._hands:
            hand.close()

    def each(self, work: str, tasks: Iterable[bytes]) -> Iterator[bytes]:
        """What the function ``package.module:function`` makes of each task, as they are done; tasks are taken as workers get free.

        Raises:
            EngineFailed: if a task's worker is lost time and again, or the function raises.
        """
        left = _Shared(tasks)
        done: queue.Queue[bytes | BaseException | None] = queue.Queue()
        threads = [threading.Thread(target=self._serve, args=(hand, work, left, done), daemon=True) for hand in self._hands]
        for thread in threads:
            thread.start()
        running = len(threads)
        while running:
            found = done.get()
            if found is None:
                running -= 1
            elif isinstance(found, bytes):
                yield found
            else:
                raise found

    def _serve(self, hand: Hand, work: str, left: "_Shared", done: "queue.Queue[bytes | BaseException | None]") -> None:
        try:
            while not self._stopped.is_set() and (task := left.next()) is not None:
                done.put(self._done(hand, work, task))
        except BaseException as error:  # noqa: BLE001 - a thread's error is raised where the results are taken
            done.put(error)
        finally:
            done.put(None)

    def _done(self, hand: Hand, work: str, task: bytes) -> bytes:
        how = ""
        for _ in range(TRIES):
            try:
                return hand.call(work, task)
            except Died as lost:
                how = lost.how
                if self._stopped.is_set():
                    break
        raise EngineFailed(f"a worker {how}, {TRIES} times at the same task; what is done is kept: give it more memory, and run it again")


class _Shared:
    """Tasks that several threads take from."""

    def __init__(self, tasks: Iterable[bytes]) -> None:
        self._tasks = iter(tasks)
        self._lock = threading.Lock()

    def next(self) -> bytes | None:
        """The next one; None behind the last."""
        with self._lock:
            return next(self._tasks, None)
