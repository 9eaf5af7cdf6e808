"""Tasks on a Ray cluster: one that others operate, or one of this machine's own that ends with the run."""

import os
import socket
from collections.abc import Iterable, Iterator
from typing import Any

from .. import errors
from ..record import Account, Loaded, Problem
from ..settings import Settings
from ..version import VERSION
from .lots import Ahead, Attempt, Lost, Lots, Packed, Progress, packed, told
from .worker import call

MISSING = 'the engine "ray" needs Ray; install it with: pip install "tellings[ray]"'
TRIES = 3  # times that a task is begun whose worker or node is lost
STORE = 128 << 20  # bytes of the object store of a cluster of our own: tasks and answers are names and counts
LOOPBACK = "127.0.0.1"
REACHED = 10.0  # seconds to wait for a cluster's address; Ray itself would try for minutes
# What Ray reads when it is imported. It tells nobody of its use; and a cluster of our own, which asks nobody for a password, listens on the
# loopback alone, as it does on systems other than Linux.
SILENT = {"RAY_USAGE_STATS_ENABLED": "0"}
ALONE = {"RAY_ENABLE_WINDOWS_OR_OSX_CLUSTER": "0"}


class Ray:
    """A cluster's workers. ``with`` lets go of it, and ends it if it was started for this.

    Attributes:
        workers: tasks at a time.

    Args:
        address: of a cluster that is there (``host:port``, ``auto``); None starts one on the loopback of this machine.
        workers: tasks at a time; None for as many as the cluster has CPUs, or as this machine has.

    Raises:
        EngineFailed: if Ray is not installed, or there is no cluster at the address.
    """

    def __init__(self, address: str | None = None, workers: int | None = None) -> None:
        for name, value in {**SILENT, **({} if address else ALONE)}.items():
            os.environ.setdefault(name, value)
        try:
            import ray
        except ImportError as error:
            raise errors.EngineFailed(MISSING) from error
        self._ray: Any = ray
        self._ours = not ray.is_initialized()
        if self._ours:
            self._begin(address, workers)
        self.workers = workers or max(1, int(self._ray.cluster_resources().get("CPU", 1)))

    def _begin(self, address: str | None, workers: int | None) -> None:
        quiet = {"log_to_driver": False, "logging_level": "ERROR"}
        try:
            if address:
                _reach(address)
                self._ray.init(address=address, **quiet)
            else:
                own = {"include_dashboard": False, "object_store_memory": STORE, "_node_ip_address": LOOPBACK}
                self._ray.init(address="local", num_cpus=workers or os.cpu_count(), **own, **quiet)
        except (ConnectionError, RuntimeError, ValueError, OSError) as error:
            where = f"no Ray cluster answers at {address}" if address else "no Ray cluster could be started on this machine"
            raise errors.EngineFailed(f"{where} ({_first_line(error)})") from error

    def __enter__(self) -> "Ray":
        return self

    def __exit__(self, *_: object) -> None:
        if self._ours:
            self._ray.shutdown()

    def each(self, work: str, tasks: Iterable[bytes]) -> Iterator[bytes]:
        """What the function ``package.module:function`` makes of each task, as they are done; tasks are handed over as workers get free.

        Raises:
            EngineFailed: if a task's worker is lost time and again, or the function raises.
        """
        remote = self._ray.remote(num_cpus=1, max_retries=TRIES - 1, scheduling_strategy="SPREAD")(_called)
        left = iter(tasks)
        waiting: list[Any] = []
        try:
            while True:
                while len(waiting) < self.workers and (task := next(left, None)) is not None:
                    waiting.append(remote.remote(VERSION, work, task))
                if not waiting:
                    return
                done, waiting = self._ray.wait(waiting, num_returns=1)
                yield self._got(done[0])
        finally:
            for reference in waiting:
                self._ray.cancel(reference, force=True)

    def run(
        self, attempt: Attempt, sources: Iterable[Loaded], settings: Settings, *, jobs: int = 1, progress: Progress | None = None
    ) -> Iterator[Account | Problem]:
        """The same as ``engine.local.run`` on this cluster, for documents that may pass through here; ``jobs`` is the cluster's affair."""
        ahead = Ahead(sources)
        return told(Lots(_Crew(self, attempt, settings), ahead).outcomes(), ahead, progress)

    def _got(self, reference: Any) -> bytes:
        try:
            answer: bytes = self._ray.get(reference)
        except self._ray.exceptions.RayTaskError as error:
            raise _cause(error) from error
        except self._ray.exceptions.RayError as error:
            words = "what is done is kept: give it more memory, and run it again"
            raise errors.EngineFailed(f"a worker was lost, {TRIES} times at the same task ({_first_line(error)}); {words}") from error
        return answer


class _Crew:
    """The cluster's workers, for lots of sources."""

    def __init__(self, cluster: Ray, attempt: Attempt, settings: Settings) -> None:
        self.workers = cluster.workers
        self._ray = cluster._ray
        self._given = (VERSION, attempt, settings)

    def begin(self, lot: list[Loaded], tries: int = 1) -> Any:
        """Hand over a lot."""
        return self._ray.remote(num_cpus=1, max_retries=tries - 1, scheduling_strategy="SPREAD")(_packed).remote(*self._given, lot)

    def end(self, begun: Any) -> list[Packed]:
        """What became of it."""
        try:
            found: list[Packed] = self._ray.get(begun)
        except self._ray.exceptions.RayTaskError as error:
            raise _cause(error) from error
        except self._ray.exceptions.RayError as error:
            raise Lost from error
        return found

    def alone(self, source: Loaded) -> Packed:
        """What becomes of one source by itself; tried twice, since a node may be lost for other reasons."""
        return self.end(self.begin([source], 2))[0]


def _cause(error: Any) -> errors.TellingsError:
    """What was raised in a worker, as it is raised here."""
    if isinstance(error.cause, errors.TellingsError):
        return error.cause
    return errors.EngineFailed(f"a task failed on the cluster: {_first_line(error.cause or error)}")


def _same(version: str) -> None:
    """Raise EngineFailed on a node that has another tellings: it would find other things."""
    if version != VERSION:
        raise errors.EngineFailed(f"a node of the cluster has tellings {VERSION}, and this is {version}; install one version everywhere")


def _packed(version: str, attempt: Attempt, settings: Settings, lot: list[Loaded]) -> list[Packed]:
    _same(version)
    return packed(attempt, settings, lot)


def _called(version: str, work: str, payload: bytes) -> bytes:
    _same(version)
    return call(work, payload)


def _reach(address: str) -> None:
    """Raise OSError where nothing listens at an address; Ray's own names for addresses are left to it."""
    host, sign, port = address.rpartition("://")[2].rpartition(":")
    if sign and port.isdigit():
        socket.create_connection((host.strip("[]"), int(port)), REACHED).close()


def _first_line(error: BaseException) -> str:
    """The beginning of what Ray says: its messages go on for pages."""
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    return f"{type(error).__name__}: {lines[0][:300] if lines else 'no words'}"
