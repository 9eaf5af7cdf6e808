"""A polite pace: one request at a time for each site, and a pause between two of them."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager


class Pace:
    """When each site may be asked next.

    Args:
        delay: seconds from the end of one request to the start of the next, at least.
        now: a clock in seconds that never goes back.
        sleep: waits for some seconds.
    """

    def __init__(self, delay: float, now: Callable[[], float] = time.monotonic, sleep: Callable[[float], None] = time.sleep) -> None:
        self.delay, self.now, self.sleep = delay, now, sleep
        self._turns: dict[str, threading.Lock] = {}
        self._free: dict[str, float] = {}
        self._own = threading.Lock()

    @contextmanager
    def turn(self, site: str, delay: float = 0.0) -> Iterator[None]:
        """Wait for a site to be free, and keep it from others until the request is done.

        Args:
            site: what is asked.
            delay: seconds that the site itself asks for between two requests, if that is more than ours.
        """
        with self._own:
            lock = self._turns.setdefault(site, threading.Lock())
        with lock:
            wait = self._free.get(site, 0.0) - self.now()
            if wait > 0:
                self.sleep(wait)
            try:
                yield
            finally:
                self._free[site] = self.now() + max(self.delay, delay)

    def rest(self, site: str, seconds: float) -> None:
        """Leave a site alone for some seconds from now on."""
        self._free[site] = max(self._free.get(site, 0.0), self.now() + seconds)
