"""The example story in a library, with all that is extracted from it: made once, copied for each test that asks for it."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tellings import library, read
from tellings.library import Library


@pytest.fixture(scope="session")
def ferry_made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("ferry")
    with library.create(folder / "news.db") as held:
        held.add(read.sources(["examples/ferry"], held.settings))
    return folder


@pytest.fixture
def ferry(ferry_made: Path, tmp_path: Path) -> Iterator[Library]:
    shutil.copytree(ferry_made, tmp_path / "ferry")
    with library.open(tmp_path / "ferry" / "news.db", write=True) as held:
        yield held
