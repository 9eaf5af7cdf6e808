"""What is being added: one upload after the other, by a process of its own, so that readers keep the processor and a crash stays there."""

import logging
import shutil
import threading
from collections import OrderedDict, deque
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, Protocol

from .serving import Limits
from .staging import NOTES, Staging, left, named
from .visit import Refused

LOG = logging.getLogger("tellings.web")
KEPT = 200  # jobs that are done and still shown
SHOWN = 200  # problems of a job that are kept in words; the others are counted
State = Literal["waiting", "working", "done", "failed", "stopped"]


@dataclass
class Job:
    """One upload on its way into the library; changed by one thread, read by others.

    Attributes:
        id: the name of its folder, which nobody guesses.
        files: how many files were uploaded. notes: what of the upload could not be taken, in words.
        paths: what it adds in place of a folder's files: the room was opened over it.
        done, total: documents, as far as they are known. name: the document at hand.
        new, known: documents that were added, and that were there already.
        faults: problems in words, the first ones; ``problems`` counts them all.
        stories: ids of the stories that it joined.
        words: why it failed.
    """

    id: str
    files: int
    notes: list[str] = field(default_factory=list)
    paths: tuple[str, ...] = ()
    state: State = "waiting"
    done: int = 0
    total: int = 0
    name: str = ""
    new: int = 0
    known: int = 0
    problems: int = 0
    faults: list[str] = field(default_factory=list)
    stories: tuple[str, ...] = ()
    words: str = ""

    @property
    def over(self) -> bool:
        """Whether nothing more will come of it."""
        return self.state in ("done", "failed", "stopped")

    def fault(self, words: str) -> None:
        """Note a problem."""
        self.problems += 1
        if len(self.faults) < SHOWN:
            self.faults.append(words)


class Adding(Protocol):
    """What adds a folder's files to a library."""

    def add(self, folder: Path, job: Job) -> None:
        """Add the folder's files, or the job's paths, and note on the job what happens; raises ``Failed`` with words if it can't go on."""

    def stop(self) -> None:
        """End what is being added, at once; what was added by then stays. May be called from another thread."""


class Failed(Exception):
    """Adding could not go on; its text says why."""


class Jobs:
    """The uploads: those that wait, the one that is worked on, and the last ones that are done.

    Folders that a room left behind, because it was closed or killed, are taken up again by the next one.

    Args:
        folder: where uploads wait, beside the library.
        adding: makes what adds them; called when the first one comes.
        limits: how many may wait.
    """

    def __init__(self, folder: Path, adding: Callable[[], Adding], limits: Limits) -> None:
        self.folder, self._make, self._limits = folder, adding, limits
        self._known: OrderedDict[str, Job] = OrderedDict()
        self._waiting: deque[Job] = deque()
        self._change = threading.Condition()
        self._closed = False
        self._adding: Adding | None = None
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Take up what was left, and wait for more."""
        for one in sorted(self.folder.iterdir()) if self.folder.is_dir() else ():
            if one.is_dir():
                self._take(one)
        self._thread = threading.Thread(target=self._work, name="adding", daemon=True)
        self._thread.start()

    def stage(self) -> Staging:
        """A folder for a new upload.

        Raises:
            Refused: if too many wait already.
        """
        with self._change:
            if len(self._waiting) >= self._limits.waiting:
                raise Refused(503, "Too many uploads are waiting", "Nothing of this one was taken. Send it again when some are done.")
        return Staging(self.folder / named(), self._limits)

    def submit(self, staging: Staging) -> Job:
        """Have the files of an upload added."""
        job = Job(id=staging.folder.name, files=len(staging.files), notes=list(staging.notes))
        with self._change:
            self._enter(job)
        return job

    def begin(self, paths: tuple[str, ...]) -> Job:
        """Have files added that are not uploaded: the room is opened over them."""
        job = Job(id=named(), files=len(paths), paths=paths)
        with self._change:
            self._enter(job)
        return job

    def get(self, identifier: str) -> Job | None:
        """The job of this id, if it is still known."""
        return self._known.get(identifier)

    def all(self) -> list[Job]:
        """All that are known, the newest first."""
        with self._change:
            return list(reversed(self._known.values()))

    @property
    def busy(self) -> bool:
        """Whether something is being added."""
        with self._change:
            return any(one.state == "working" for one in self._known.values())

    def stop(self, job: Job) -> None:
        """End a job; what it added stays."""
        with self._change:
            if job in self._waiting:
                self._waiting.remove(job)
                self._over(job, "stopped")
            elif job.state == "working" and self._adding:
                job.state = "stopped"
                self._adding.stop()

    def close(self) -> None:
        """Stop working; folders stay, to be taken up again."""
        with self._change:
            self._closed = True
            self._change.notify_all()
            adding = self._adding
        if adding:
            adding.stop()
        if self._thread:
            self._thread.join(10)

    def _take(self, folder: Path) -> None:
        files, notes = left(folder)
        if files:
            with self._change:
                self._enter(Job(id=folder.name, files=len(files), notes=notes))
        else:
            shutil.rmtree(folder, ignore_errors=True)

    def _enter(self, job: Job) -> None:
        self._known[job.id] = job
        self._waiting.append(job)
        for name in [one.id for one in self._known.values() if one.over][: max(0, len(self._known) - KEPT)]:
            del self._known[name]
        self._change.notify_all()

    def _work(self) -> None:
        while True:
            with self._change:
                self._change.wait_for(lambda: self._closed or self._waiting)
                if self._closed:
                    return
                job = self._waiting.popleft()
                job.state = "working"
                self._adding = self._adding or self._make()
            self._do(job, self._adding)

    def _do(self, job: Job, adding: Adding) -> None:
        words = ""
        try:
            (self.folder / job.id / NOTES).unlink(missing_ok=True)
            adding.add(self.folder / job.id, job)
        except Failed as error:
            words = str(error)
        except Exception as error:  # noqa: BLE001 - the next job has its turn, whatever became of this one
            LOG.error("adding %s failed: %r", job.id, error)
            words = "something went wrong here"
        with self._change:
            if self._closed:
                return  # its folder is taken up by the next room
            job.words = words
            self._over(job, "stopped" if job.state == "stopped" else "failed" if words else "done")

    def _over(self, job: Job, state: State) -> None:
        job.state, job.name = state, ""
        shutil.rmtree(self.folder / job.id, ignore_errors=True)
