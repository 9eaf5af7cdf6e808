"""Records that readers wait for: made one after the other by a process of its own, so that whoever looks at other pages notices nothing.

The process is started when the first one is wanted and ended when none was for a while: what makes records takes seconds to load, and room.
"""

import logging
import threading
import time
from collections.abc import Callable
from typing import Protocol

from .jobs import Failed

LOG = logging.getLogger("tellings.web")
IDLE = 900.0  # seconds without anything to make after which the process is ended
AGAIN = 60.0  # seconds after which what could not be made is tried again
WAIT = 1.5  # seconds that a page waits for a record, before it says that this is coming
WAITING = 4  # pages that may wait at the same time; they hold threads that others need
FAULTS = 500  # stories whose fault is remembered


class Maker(Protocol):
    """What makes records."""

    def make(self, stories: tuple[str, ...]) -> None:
        """Make the records of these stories that are behind; raises ``Failed`` with words. Without stories, get ready to."""

    def stop(self) -> None:
        """End what is being made, at once. May be called from another thread."""


class Making:
    """The stories whose records are wanted.

    Args:
        maker: makes what makes them; called when the first one is wanted.
        busy: whether somebody else is making records of new reports just now, so that those that are only behind can wait.
        patience: seconds that a page waits.
    """

    def __init__(self, maker: Callable[[], Maker], busy: Callable[[], bool] = lambda: False, patience: float = WAIT) -> None:
        self._make, self._busy, self._patience = maker, busy, patience
        self._wanted: dict[str, None] = {}
        self._now = ""
        self._faults: dict[str, tuple[float, str]] = {}
        self._change = threading.Condition()
        self._free = threading.Semaphore(WAITING)
        self._closed = False
        self._maker: Maker | None = None
        self._thread: threading.Thread | None = None

    def want(self, story: str) -> None:
        """Have the record of a story made, unless that failed a moment ago; without a story, get ready to make some."""
        with self._change:
            if self._closed or self._on_its_way(story) or (story and self._fault(story)):
                return
            self._wanted[story] = None
            if self._thread is None:
                self._thread = threading.Thread(target=self._work, name="making", daemon=True)
                self._thread.start()
            self._change.notify_all()

    def freshen(self, story: str) -> None:
        """Have a record made anew that is behind: later, if reports are being added, since then it would be behind again at once."""
        if not self._busy():
            self.want(story)

    def wait(self, story: str, seconds: float | None = None) -> None:
        """Wait until nothing more comes of what was wanted of a story, but not for long (or so many seconds), and not if many wait."""
        if self._free.acquire(blocking=False):
            try:
                with self._change:
                    self._change.wait_for(
                        lambda: self._closed or not self._on_its_way(story), self._patience if seconds is None else seconds
                    )
            finally:
                self._free.release()

    def fault(self, story: str) -> str:
        """Why the record of a story could not be made a moment ago, in words; empty if it could, or was not wanted."""
        with self._change:
            return self._fault(story)

    def close(self) -> None:
        """Make no more."""
        with self._change:
            self._closed = True
            self._change.notify_all()
        if self._maker:
            self._maker.stop()
        if self._thread:
            self._thread.join(10)

    def _on_its_way(self, story: str) -> bool:
        return story in self._wanted or (bool(story) and story == self._now)

    def _fault(self, story: str) -> str:
        when, words = self._faults.get(story, (0.0, ""))
        return words if words and time.monotonic() - when < AGAIN else ""

    def _work(self) -> None:
        while True:
            with self._change:
                if not self._change.wait_for(lambda: self._closed or self._wanted, IDLE):
                    if self._maker:
                        self._maker.stop()
                    continue
                if self._closed:
                    return
                self._now = next(iter(self._wanted))
                del self._wanted[self._now]
                self._maker = self._maker or self._make()
            words = self._made(self._now, self._maker)
            with self._change:
                self._faults.pop(self._now, None)
                if words:
                    self._faults[self._now] = (time.monotonic(), words)
                    for name in list(self._faults)[:-FAULTS]:
                        del self._faults[name]
                self._now = ""
                self._change.notify_all()

    def _made(self, story: str, maker: Maker) -> str:
        """Make one record; why it could not be made."""
        try:
            maker.make((story,) if story else ())
        except Failed as error:
            return str(error)
        except Exception as error:  # noqa: BLE001 - the next one has its turn, whatever became of this one
            LOG.error("making the record of %s failed: %r", story, error)
            return "something went wrong here"
        return ""
