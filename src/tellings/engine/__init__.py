"""Engines: ways to run the pipeline's functions over many sources.

``local.run`` and ``ray.Ray.run`` take sources and give what became of them, in order. For corpora, which pass through no single process,
``processes.Processes`` and ``ray.Ray`` do named work on tasks: ``each(work, tasks)``.
"""

from collections.abc import Iterable, Iterator
from typing import Protocol

from ..record import Account, Loaded, Problem
from ..settings import Settings
from .lots import Attempt, Progress


class Run(Protocol):
    """What ``local.run`` and ``ray.Ray.run`` have in common."""

    def __call__(
        self, attempt: Attempt, sources: Iterable[Loaded], settings: Settings, *, jobs: int = 1, progress: Progress | None = None
    ) -> Iterator[Account | Problem]:
        """What ``attempt`` makes of each source, in the order of the sources."""
        ...


__all__ = ["Attempt", "Progress", "Run"]
