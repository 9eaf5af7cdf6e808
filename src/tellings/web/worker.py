"""The process that adds documents to a library: ``python -m tellings.web.worker LIBRARY``, for the reading room alone.

It reads folders from standard input, a line of JSON each, and says on standard output how far it is, a line of JSON each. What the room
has to know to go on after a crash is said before a document is begun.
"""

import os
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, BinaryIO

import msgspec

from .. import library as libraries
from ..engine import local
from ..errors import TellingsError
from ..read import sources
from ..record import Account, Loaded, Problem
from ..settings import Settings
from .saying import Said

POLITE = 5  # added to the niceness: readers come first
OFTEN = 0.2  # seconds between two words on how far it is


def main() -> None:
    """Serve one room until it closes the pipe."""
    out, sys.stdout = os.fdopen(os.dup(1), "wb", buffering=0), sys.stderr
    os.dup2(2, 1)  # what a library prints must not stand between our lines
    os.nice(POLITE)
    worker = Worker(sys.argv[1], out)
    for line in sys.stdin.buffer:
        worker.add(Path(msgspec.json.decode(line, type=str)))


class Worker:
    """Adds folders to a library, and says how far it is."""

    def __init__(self, path: str, out: BinaryIO) -> None:
        self._path, self._out = path, out
        self._last = 0.0

    def add(self, folder: Path) -> None:
        """Add what is in a folder."""
        try:
            library = libraries.open(self._path, write=True)
            try:
                added = library.add(self._found(folder), progress=self._progress, run=self._run)
            finally:
                library.close()
        except TellingsError as error:
            self._say(Said(failed=str(error)))
        else:
            self._say(Said(over=True, new=added.new, known=added.known, stories=added.stories))

    def _found(self, folder: Path) -> Iterator[Loaded | Problem]:
        """The documents of a folder, under the names that their files had."""
        for found in sources([folder]):
            if isinstance(found, Loaded):
                source = msgspec.structs.replace(found.source, origin=_relative(found.source.origin, folder))
                yield msgspec.structs.replace(found, source=source)
            else:
                problem = msgspec.structs.replace(found, origin=_relative(found.origin, folder))
                self._fault(problem)
                yield problem

    def _run(
        self,
        attempt: local.Attempt,
        given: Iterable[Loaded],
        settings: Settings,
        *,
        jobs: int = 1,
        progress: local.Progress | None = None,
        **more: Any,
    ) -> Iterator[Account | Problem]:
        def begun(source: Loaded, chosen: Settings) -> Account | Problem:
            self._say(Said(at=source.source.origin))
            return attempt(source, chosen)

        for outcome in local.run(begun, given, settings, jobs=1, progress=progress, **more):
            if isinstance(outcome, Problem):
                self._fault(outcome)
            yield outcome

    def _progress(self, done: int, total: int, name: str) -> None:
        now = time.monotonic()
        if now - self._last >= OFTEN or done == total:
            self._last = now
            self._say(Said(done=done, total=total))

    def _fault(self, problem: Problem) -> None:
        if problem.fatal or problem.code == "duplicate":
            self._say(Said(fault=f"{problem.origin}: {problem.reason}"))

    def _say(self, said: Said) -> None:
        self._out.write(msgspec.json.encode(said) + b"\n")


def _relative(origin: str, folder: Path) -> str:
    return origin.removeprefix(f"{folder}{os.sep}")


if __name__ == "__main__":
    main()
