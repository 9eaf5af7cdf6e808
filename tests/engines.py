"""The engines that a test runs on: one logic, several engines. Ray is a cluster on the loopback, started once for a test run."""

import contextlib
import os
import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tellings.engine import Run, local
from tellings.engine.processes import Processes
from tellings.engine.ray import ALONE, SILENT, Ray

ENGINES = pytest.mark.parametrize("engine", ["local", "ray"], indirect=True)
ROOT = Path(__file__).parents[1]
MARK = "TELLINGS_TEST_CLUSTER"  # in the environment of all that a test's cluster starts, and what that starts
OF_RAY = (b"raylet", b"gcs_server", b"ray::", b"/ray/")  # other tests start processes too, which inherit the mark
PATIENCE = 30.0  # seconds for processes to end
STORE = 80 << 20  # bytes of a node's object store: the least that Ray takes
Engine = Processes | Ray


def prepared() -> None:
    """Have Ray, which reads this when it is imported, tell nobody and listen on the loopback alone; have its nodes find these tests."""
    os.environ.update({**SILENT, **ALONE, MARK: str(os.getpid()), "PYTHONPATH": os.pathsep.join((str(ROOT / "src"), str(ROOT)))})


def left_running() -> list[int]:
    """Processes that a cluster of this test run started and that are still there."""
    mark = f"{MARK}={os.getpid()}".encode()
    found = []
    for place in Path("/proc").glob("[0-9]*/environ"):
        with contextlib.suppress(OSError):
            ours = mark in place.read_bytes().split(b"\0") and int(place.parent.name) != os.getpid()
            if ours and any(name in (place.parent / "cmdline").read_bytes() for name in OF_RAY):
                found.append(int(place.parent.name))
    return found


@contextlib.contextmanager
def cluster() -> Iterator[Any]:
    """A Ray cluster of one node with one CPU, to which nodes can be added; nothing of it is left running afterwards, whatever happens."""
    prepared()
    from ray.cluster_utils import Cluster

    made = Cluster(initialize_head=True, head_node_args={"num_cpus": 1, "object_store_memory": STORE, "include_dashboard": False})
    try:
        yield made
    finally:
        made.shutdown()
        until = time.monotonic() + PATIENCE
        while (left := left_running()) and time.monotonic() < until:
            time.sleep(0.1)
        for process in left:
            with contextlib.suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)
        assert not left, "a cluster left processes behind"


def opened(name: str, found: Callable[[], str]) -> Engine:
    """An engine; ``found`` gives the address of a cluster where one is needed."""
    return Processes(2) if name == "local" else Ray(found(), 2)


def run_of(engine: Engine) -> Run:
    """How an engine runs over sources that pass through this process."""
    return engine.run if isinstance(engine, Ray) else local.run
