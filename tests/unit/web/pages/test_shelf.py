"""Records that are held for a moment."""

import threading
import time

import msgspec

from tellings.record import Record
from tellings.web.pages.shelf import Shelf
from tests.report_record import record


def test_a_record_is_read_once_while_its_stamp_is_the_same() -> None:
    shelf, read = Shelf(), []

    def make() -> Record:
        read.append(1)
        return record()

    first = shelf.record("a", "1", make)
    assert shelf.record("a", "1", make) is first
    assert shelf.record("a", "2", make) is not first
    assert len(read) == 2


def test_the_ones_nobody_looks_at_go_first() -> None:
    one = record()
    shelf = Shelf(room=2 * len(one.accounts))
    for key in ("a", "b"):
        shelf.record(key, "1", record)
    shelf.record("a", "1", record)
    shelf.record("c", "1", record)
    read: list[str] = []
    for key in ("a", "c", "b"):
        shelf.record(key, "1", lambda key=key: read.append(key) or one)  # type: ignore[func-returns-value, misc]
    assert read == ["b"]


def test_one_that_is_too_large_is_held_alone() -> None:
    large = msgspec.structs.replace(record(), accounts=record().accounts * 5)
    shelf = Shelf(room=2)
    assert shelf.record("a", "1", lambda: large) is shelf.record("a", "1", record)


def test_who_asks_meanwhile_waits() -> None:
    shelf, read = Shelf(), []

    def make() -> Record:
        read.append(1)
        time.sleep(0.05)
        return record()

    threads = [threading.Thread(target=shelf.record, args=("a", "1", make)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(read) == 1
