"""What the verbs that can run on a cluster have in common: the options that say where."""

import contextlib
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from ..corpus import Engine
    from ..engine import Run

F = TypeVar("F", bound=Callable[..., Any])
LOCAL, RAY = NAMES = ("local", "ray")


def engines(command: F) -> F:
    """Give a verb the options ``--engine`` and ``--address``."""
    told = "The Ray cluster to use, HOST:PORT or auto; without it, one is started on this machine, for this run alone."
    command = click.option("--address", metavar="ADDRESS", callback=_alone, help=f"With --engine ray: {told[0].lower()}{told[1:]}")(command)
    choice = click.Choice(NAMES)
    words = "Where the work is done: processes of this machine, or a Ray cluster."
    return click.option("--engine", type=choice, default=LOCAL, show_default=True, is_eager=True, help=words)(command)


def _alone(context: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    if value and context.params.get("engine") != RAY:
        raise click.UsageError("--address means something only with --engine ray")
    return value


@contextlib.contextmanager
def running(engine: str, address: str | None, jobs: int) -> "Iterator[Run]":
    """How sources are run: on this machine, or on a cluster that is let go of afterwards; one job means as many as the cluster has CPUs."""
    if engine == LOCAL:
        from ..engine import local

        yield local.run
        return
    from ..engine.ray import Ray

    with Ray(address, jobs if jobs > 1 else None) as cluster:
        yield cluster.run


@contextlib.contextmanager
def working(engine: str, address: str | None, workers: int | None) -> "Iterator[Engine]":
    """The same for tasks by name; without a number of workers, as many as there are CPUs."""
    if engine == LOCAL:
        import os

        from ..engine.processes import Processes

        with Processes(workers or os.cpu_count() or 1) as here:
            yield here
        return
    from ..engine.ray import Ray

    with Ray(address, workers) as cluster:
        yield cluster
