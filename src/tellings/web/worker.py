"""The process that adds documents to a library: ``python -m tellings.web.worker LIBRARY``, for the reading room alone.

It reads what it is to add from standard input, a line of JSON each, and says on standard output how far it is. What the room has to know to
go on after a crash is said before a document is begun.
"""

import os
import sys
import time
from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO

import msgspec

from .. import library as libraries
from ..engine import local
from ..engine.lots import Attempt, Progress
from ..errors import LibraryBusy, TellingsError
from ..read import sources
from ..record import Account, Loaded, Problem
from ..settings import Settings
from .saying import Said, Wanted

POLITE = 15  # added to the niceness: readers come first
OFTEN = 0.2  # seconds between two words on how far it is
PATIENCE = 3600.0  # seconds to wait for somebody else who adds to the library
PASSED = "passed_over"  # the code of what nobody expects to be read
AGAIN = 2.0  # seconds between two attempts


def main() -> None:
    """Serve one room until it closes the pipe."""
    out, sys.stdout = os.fdopen(os.dup(1), "wb", buffering=0), sys.stderr
    os.dup2(2, 1)  # what a library prints must not stand between our lines
    os.nice(POLITE)
    worker = Worker(sys.argv[1], out)
    for line in sys.stdin.buffer:
        wanted = msgspec.json.decode(line, type=Wanted)
        worker.make(wanted.stories) if wanted.records else worker.add(wanted)


class Worker:
    """Adds documents to a library, and says how far it is."""

    def __init__(self, path: str, out: BinaryIO) -> None:
        self._path, self._out = path, out
        self._last = 0.0

    def add(self, wanted: Wanted) -> None:
        """Add what is wanted; wait for others who add."""
        end = time.monotonic() + PATIENCE
        while True:
            try:
                with libraries.open(self._path, write=True) as library:
                    added = library.add(self._found(wanted), progress=self._progress, run=self._run)
            except LibraryBusy as error:
                if time.monotonic() > end:
                    self._say(Said(failed=str(error)))
                    return
                self._say(Said())
                time.sleep(AGAIN)
            except TellingsError as error:
                self._say(Said(failed=str(error)))
                return
            else:
                self._say(Said(over=True, new=added.new, known=added.known, stories=added.stories))
                return

    def make(self, stories: tuple[str, ...]) -> None:
        """Make the records of stories that are behind; without stories, load what makes them."""
        try:
            with libraries.open(self._path, write=True) as library:
                left = library.bring_up(stories)
        except TellingsError as error:
            self._say(Said(failed=str(error)))
        else:
            self._say(Said(failed="its record could not be made" if left else "", over=not left))

    def _found(self, wanted: Wanted) -> Iterator[Loaded | Problem]:
        """The documents, those of an upload under the names that its files had."""
        folder = f"{wanted.folder}{os.sep}" if wanted.folder else ""
        for found in sources([wanted.folder] if wanted.folder else wanted.paths):
            if isinstance(found, Loaded):
                source = msgspec.structs.replace(found.source, origin=found.source.origin.removeprefix(folder))
                if source.origin not in wanted.without:
                    yield msgspec.structs.replace(found, source=source)
            else:
                problem = msgspec.structs.replace(found, origin=found.origin.removeprefix(folder))
                self._fault(problem)
                yield problem

    def _run(
        self, attempt: Attempt, given: Iterable[Loaded], settings: Settings, *, progress: Progress | None = None, **_: Any
    ) -> Iterator[Account | Problem]:
        def begun(source: Loaded, chosen: Settings) -> Account | Problem:
            self._say(Said(at=source.source.origin))
            return attempt(source, chosen)

        for outcome in local.run(begun, given, settings, progress=progress):
            if isinstance(outcome, Problem):
                self._fault(outcome)
            yield outcome

    def _progress(self, done: int, total: int, name: str) -> None:
        now = time.monotonic()
        if now - self._last >= OFTEN or done == total:
            self._last = now
            self._say(Said(done=done, total=total))

    def _fault(self, problem: Problem) -> None:
        if problem.code != PASSED:
            self._say(Said(fault=f"{problem.origin}: {problem.reason}"))

    def _say(self, said: Said) -> None:
        self._out.write(msgspec.json.encode(said) + b"\n")


if __name__ == "__main__":
    main()
