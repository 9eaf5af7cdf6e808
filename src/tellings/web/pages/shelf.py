"""Records that were read a moment ago: unpacking one takes longer than drawing its page, and many readers look at the same few stories."""

import threading
from collections import OrderedDict
from collections.abc import Callable

from ...record import Record

ROOM = 400  # accounts in all of the records that are held; measured: about 0.2 MB an account
LOCKS = 64  # that many stories can be read at the same time


class Shelf:
    """Holds records by a key, as long as their stamp is the same; the ones that nobody looked at for longest go first.

    ``room`` is how many accounts they may have together; the last one read is held whatever it has.
    """

    def __init__(self, room: int = ROOM) -> None:
        self.room = room
        self._held: OrderedDict[str, tuple[str, Record]] = OrderedDict()
        self._lock = threading.Lock()
        self._making = [threading.Lock() for _ in range(LOCKS)]

    def record(self, key: str, stamp: str, make: Callable[[], Record]) -> Record:
        """The record of a key: the one held if it has the stamp, else the one that is made now. Who asks for it meanwhile waits."""
        held = self._of(key, stamp)
        if held is not None:
            return held
        with self._making[hash(key) % LOCKS]:
            held = self._of(key, stamp)
            if held is None:
                held = make()
                self._put(key, stamp, held)
            return held

    def _of(self, key: str, stamp: str) -> Record | None:
        with self._lock:
            found = self._held.get(key)
            if found is None or found[0] != stamp:
                return None
            self._held.move_to_end(key)
            return found[1]

    def _put(self, key: str, stamp: str, record: Record) -> None:
        with self._lock:
            self._held[key] = (stamp, record)
            self._held.move_to_end(key)
            while len(self._held) > 1 and sum(_size(one) for _, one in self._held.values()) > self.room:
                self._held.popitem(last=False)


def _size(record: Record) -> int:
    return max(1, len(record.accounts), len(record.story.accounts) // 10)


SHELF = Shelf()
