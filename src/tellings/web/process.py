"""The other end of the worker: adds a folder through a process of its own, and goes on without the file at which that one ends."""

import contextlib
import os
import select
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from pathlib import Path

import msgspec

from .jobs import Failed, Job
from .saying import Said, Wanted

SILENT = 600.0  # seconds without a word, after which a document is given up: the longest ones that are taken need two minutes
TRIES = 20  # files of one upload that may end a process each, before the upload is given up
IDLE_READ = 1 << 16


class Stuck(Exception):
    """The process ended, or said nothing for too long; the text says which."""


class Process:
    """Adds folders to the library at a path by a process that stays for the next folder.

    Args:
        path: of the library.
        silent: seconds without a word after which the process is ended.
        command: what starts it, for tests.
    """

    def __init__(self, path: Path, silent: float = SILENT, command: Sequence[str] = ()) -> None:
        self._silent = silent
        self._command = list(command) or [sys.executable, "-m", "tellings.web.worker", str(path)]
        self._running: subprocess.Popen[bytes] | None = None
        self._held = b""
        self._stopped = threading.Event()

    def add(self, folder: Path, job: Job) -> None:
        """Add the files of a job; one that ends the process is left out, and the others go on."""
        self._stopped.clear()
        without: list[str] = []
        for _ in range(TRIES):
            try:
                self._once(Wanted(folder="" if job.paths else str(folder), paths=job.paths, without=tuple(without)), job)
                return
            except Stuck as error:
                self._end()
                if self._stopped.is_set():
                    return
                if not job.name or job.name in without:
                    raise Failed(f"{error}; what was added by then is there") from error
                job.fault(f"{job.name} was left out: {error}")
                without.append(job.name)
        raise Failed("too many of its files could not be read; what was added by then is there")

    def make(self, stories: tuple[str, ...]) -> None:
        """Make the records of stories that are behind; without stories, get ready to.

        Raises:
            Failed: if one could not be made.
        """
        self._stopped.clear()
        try:
            self._once(Wanted(records=True, stories=stories), Job(id="", files=0))
        except Stuck as error:
            self._end()
            if not self._stopped.is_set():
                raise Failed(str(error)) from error

    def stop(self) -> None:
        """End the process; what it committed stays."""
        self._stopped.set()
        running = self._running
        if running:
            running.kill()  # who adds sees its end and tidies up

    def _once(self, wanted: Wanted, job: Job) -> None:
        running = self._start()
        assert running.stdin is not None
        try:
            running.stdin.write(msgspec.json.encode(wanted) + b"\n")
            running.stdin.flush()
        except OSError as error:
            raise Stuck("the process that reads documents ended") from error
        while True:
            said = self._next(running)
            if said.failed:
                raise Failed(said.failed)
            if said.at:
                job.name = said.at
            if said.done >= 0:
                job.done, job.total = said.done, said.total
            if said.fault:
                job.fault(said.fault)
            if said.over:
                job.new, job.known, job.stories = job.new + said.new, said.known, said.stories
                return

    def _start(self) -> subprocess.Popen[bytes]:
        if self._running is None or self._running.poll() is not None:
            # A group of its own: an interrupt at the keyboard is for the room, which ends the process in its own time. No session of its
            # own: Linux shares the processor out among sessions, and within each by niceness, so that readers would not come first.
            self._running = subprocess.Popen(  # noqa: S603 - our own module, by our own interpreter
                self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, process_group=0
            )
            self._held = b""
        return self._running

    def _next(self, running: subprocess.Popen[bytes]) -> Said:
        assert running.stdout is not None
        end = time.monotonic() + self._silent
        while b"\n" not in self._held:
            ready, _, _ = select.select([running.stdout], [], [], max(0.0, min(1.0, end - time.monotonic())))
            if not ready:
                if time.monotonic() >= end:
                    raise Stuck(f"nothing came of it in {self._silent / 60:.0f} minutes")
                continue
            data = os.read(running.stdout.fileno(), IDLE_READ)
            if not data:
                raise Stuck(f"the process that read it ended ({_how(running.wait())})")
            self._held += data
        line, _, self._held = self._held.partition(b"\n")
        return msgspec.json.decode(line, type=Said)

    def _end(self) -> None:
        running, self._running = self._running, None
        if running is None:
            return
        with contextlib.suppress(OSError):
            running.kill()
        running.wait()
        for pipe in (running.stdin, running.stdout):
            if pipe:
                with contextlib.suppress(OSError):
                    pipe.close()


def _how(code: int) -> str:
    return f"signal {-code}" if code < 0 else f"exit code {code}"
