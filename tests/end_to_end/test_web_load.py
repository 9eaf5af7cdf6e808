"""The reading room with many readers and a writer, in short: every page is answered, and what was added is there. Times are for bench."""

import asyncio
from pathlib import Path

from bench import reading_room
from tests.rooms import started


def test_readers_and_a_writer_at_once(tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    reading_room.shelve(path, 2, 3)
    with started(path) as (root, _):
        where = reading_room.pages(path)
        alone = asyncio.run(reading_room.idle(root, where, 20))
        many = asyncio.run(reading_room.loaded(root, where, readers=20, seconds=7, think=(0.5, 1.5), lot=3))
    assert alone.errors == many.errors == []
    assert len(many.times) > 60
    assert many.added >= 3
    assert many.at(1.0) < 30
