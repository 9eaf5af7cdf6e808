"""A real cluster of two nodes on the loopback that loses one in the middle of a run, and a worker of the other."""

import os
import signal
import subprocess
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tellings import corpus
from tellings.corpus import Choices, Steps
from tellings.engine.processes import Processes
from tellings.engine.ray import Ray
from tests import corpora
from tests.engines import MARK, STORE, left_running

STEPS = Steps(account="tests.stubs:slowly", record="tests.stubs:record")
ALIKE = Choices(part=4, steps=STEPS)


def test_a_lost_node_and_a_lost_worker_change_no_byte_of_a_record(ray_cluster: Any, tmp_path: Path) -> None:
    source = corpora.dataset(tmp_path / "in", corpora.reports(6, 12))
    import ray  # only now: the cluster has prepared what it reads

    with Processes(2) as engine:
        corpus.run(str(source), str(tmp_path / "local"), engine, ALIKE)
    node = ray_cluster.add_node(num_cpus=1, object_store_memory=STORE, include_dashboard=False)
    try:
        with Ray(ray_cluster.address, 2) as engine:
            losses = threading.Thread(target=lose, args=(ray_cluster, node, tmp_path / "ray" / "accounts"))
            losses.start()
            done = corpus.run(str(source), str(tmp_path / "ray"), engine, ALIKE)
            losses.join()
            gone = patiently(lambda: not all(one["Alive"] for one in ray.nodes()))
    finally:
        if node in ray_cluster.list_all_nodes():
            ray_cluster.remove_node(node, allow_graceful=False)
    assert gone
    assert (done.accounts, done.problems) == (72, 0)
    assert corpus.summary(str(tmp_path / "ray")).accounts == 72
    assert dict(corpus.records(str(tmp_path / "ray"))) == dict(corpus.records(str(tmp_path / "local")))


def lose(cluster: Any, node: Any, accounts: Path) -> None:
    """Take a node away when some parts are done, and kill a worker of the other one later."""
    patiently(lambda: len(list(accounts.glob("*.parquet"))) >= 3)
    cluster.remove_node(node, allow_graceful=False)
    patiently(lambda: len(list(accounts.glob("*.parquet"))) >= 9)
    workers = [process for process in left_running() if command(process).startswith("ray::_called")]
    for process in workers[:1]:
        os.kill(process, signal.SIGKILL)


def patiently(met: Callable[[], bool]) -> bool:
    """Whether a condition is met before long."""
    until = time.monotonic() + 120
    while not met():
        if time.monotonic() > until:
            return False
        time.sleep(0.02)
    return True


def command(process: int) -> str:
    try:
        return Path(f"/proc/{process}/cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
    except OSError:
        return ""


def test_the_cluster_listens_on_the_loopback_alone(ray_cluster: Any) -> None:
    assert ray_cluster.address.startswith("127.0.0.1:")
    listening = subprocess.run(["ss", "-Hltnp"], capture_output=True, text=True, check=False).stdout.splitlines()
    ours = {f"pid={process}," for process in left_running()}
    places = {line.split()[3].rpartition(":")[0] for line in listening if any(process in line for process in ours)}
    assert os.environ[MARK] == str(os.getpid())
    assert places <= {"127.0.0.1", "[::ffff:127.0.0.1]", "[::1]"}
    assert places
