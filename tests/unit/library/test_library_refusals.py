"""What a library refuses: each with a message that says what to do, and with the file as it was."""

import hashlib
import os
import resource
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from tellings import library
from tellings.errors import (
    LibraryBusy,
    LibraryDamaged,
    LibraryError,
    LibraryExists,
    LibraryFull,
    LibraryNewer,
    LibraryReadOnly,
    NoLibrary,
)
from tellings.library import base as files
from tests.shelves import content, loaded, quick, report, reports, shelf

ROOT = os.geteuid() == 0  # to whom nothing is read-only


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_a_file_that_is_there_is_not_overwritten(tmp_path: Path) -> None:
    shelf(tmp_path).close()
    before = digest(tmp_path / "news.db")
    with pytest.raises(LibraryExists, match="library add"):
        library.create(tmp_path / "news.db")
    assert digest(tmp_path / "news.db") == before


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(NoLibrary, match="does not exist"):
        library.create(tmp_path / "nowhere" / "news.db")


@pytest.mark.parametrize("content", [b"", b"no database at all" * 100, b"SQLite format 3\0" + b"x" * 5000])
def test_what_is_no_library_is_said(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "news.db"
    path.write_bytes(content)
    for write in (False, True):
        with pytest.raises((NoLibrary, LibraryDamaged)):
            library.open(path, write=write)
    assert path.read_bytes() == content
    with pytest.raises(NoLibrary, match="library new"):
        library.open(tmp_path / "other.db")


def test_the_database_of_something_else_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE bills (total)")
    other.close()
    before = digest(path)
    with pytest.raises(NoLibrary, match="something else"):
        library.open(path, write=True)
    assert digest(path) == before


def test_a_file_of_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    with shelf(tmp_path, reports(1, 1)) as held:
        held.base.execute("PRAGMA user_version = 999")
    before = digest(tmp_path / "news.db")
    for write in (False, True):
        with pytest.raises(LibraryNewer, match="newer version"):
            library.open(tmp_path / "news.db", write=write)
    assert digest(tmp_path / "news.db") == before


def test_a_second_writer_is_told_so_and_the_first_goes_on(tmp_path: Path) -> None:
    refused = []

    def both(attempt: object, sources: object, settings: object, **options: object) -> Iterator[object]:
        for number, outcome in enumerate(quick(attempt, sources, settings)):  # type: ignore[arg-type]
            if number == 1:
                with library.open(tmp_path / "news.db", write=True) as second:
                    for change in (lambda: second.add(reports(9, 1), run=quick), second.upgrade):
                        with pytest.raises(LibraryBusy, match="another process"):
                            change()
                        refused.append(change)
            yield outcome

    with shelf(tmp_path) as held:
        assert held.add(reports(1, 3), run=both).new == 3  # type: ignore[arg-type]
        assert len(refused) == 2
        assert held.stories().rows[0].documents == 3
        assert held.check() == []


def test_a_transaction_of_another_is_waited_for_and_then_said(tmp_path: Path) -> None:
    with shelf(tmp_path, reports(1, 1)) as held:
        other = sqlite3.connect(tmp_path / "news.db", isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        held.base.execute("PRAGMA busy_timeout = 50")
        with pytest.raises(LibraryBusy):
            held.add(reports(2, 1), run=quick)
        assert held.stories().total == 1, "readers go on"
        other.execute("ROLLBACK")
        other.close()
        assert held.add(reports(2, 1), run=quick).new == 1


def test_readers_see_what_is_committed_while_a_writer_works(tmp_path: Path) -> None:
    seen = []

    def reading(attempt: object, sources: object, settings: object, **options: object) -> Iterator[object]:
        for outcome in quick(attempt, sources, settings):  # type: ignore[arg-type]
            with library.open(tmp_path / "news.db") as reader:
                rows = reader.stories().rows
                seen.append([len(reader.record(row.id).accounts) for row in rows])
                assert reader.search("mayor").total == sum(row.documents for row in rows)
            yield outcome

    with shelf(tmp_path, reports(1, 2)) as held:
        held.base.execute("BEGIN IMMEDIATE")
        with library.open(tmp_path / "news.db") as reader:
            assert reader.stories().total == 1, "a transaction that is open stops no reader"
        held.base.execute("ROLLBACK")
        held.add(reports(3, 2), run=reading)  # type: ignore[arg-type]
    assert seen == [[2]] * 4


def test_a_full_file_is_said_and_goes_on_when_there_is_room(tmp_path: Path) -> None:
    with shelf(tmp_path, reports(1, 2)) as held:
        before = content(held)
        [pages] = held.base.execute("PRAGMA page_count").fetchone()
        held.base.execute(f"PRAGMA max_page_count = {pages + 4}")
        with pytest.raises(LibraryFull, match="make room"):
            held.add(reports(6, 2), run=quick)
        assert content(held) == before
        assert held.check() == []
        held.base.execute("PRAGMA max_page_count = 100000")
        assert held.add(reports(6, 2), run=quick).new == 10
        assert held.check() == []


def test_a_file_that_may_not_grow_is_said(tmp_path: Path) -> None:
    with shelf(tmp_path, reports(1, 2)) as held:
        before = content(held)
        soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, ((tmp_path / "news.db-wal").stat().st_size + 4096, hard))
        try:
            with pytest.raises(LibraryFull, match="make room"):
                held.add(reports(9, 2), run=quick)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        assert content(held) == before
        assert held.add(reports(9, 2), run=quick).new == 16
        assert held.check() == []


def test_sources_that_find_no_room_leave_nothing_half_there(tmp_path: Path) -> None:
    large = loaded("\n\n".join(report(number, 0) for number in range(100)), "large.txt")
    with shelf(tmp_path, reports(1, 2)) as held:
        soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (5_000, hard))
        try:
            with pytest.raises(LibraryFull, match="make room"):
                held.add([large], run=quick)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        assert held.sources.get(large.source.sha256) is None
        assert not [file for file in held.sources.folder.rglob("*") if file.name.startswith(".")]
        assert held.check() == []
        assert held.add([large], run=quick).new == 1


def test_a_backup_that_finds_no_room_leaves_the_one_before(tmp_path: Path) -> None:
    from tellings.library import backup

    with shelf(tmp_path, reports(2, 2)) as held:
        backup.back_up(held.path, held.base)
        before = digest(backup.place_of(held.path))
        soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, hard))
        try:
            with pytest.raises(LibraryFull):
                backup.back_up(held.path, held.base)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        assert digest(backup.place_of(held.path)) == before
        assert sorted(file.name for file in tmp_path.glob("news.db.backup*")) == ["news.db.backup"]


def test_a_read_only_library_is_read_and_not_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with shelf(tmp_path, reports(1, 2)) as held:
        whole = content(held)
    before = digest(tmp_path / "news.db")
    (tmp_path / "news.db").chmod(0o444)
    tmp_path.chmod(0o555)
    monkeypatch.setattr(files, "_may_write", lambda path: False)  # the superuser may write whatever the rights say
    try:
        with library.open(tmp_path / "news.db") as reader:
            assert content(reader) == whole
            with pytest.raises((LibraryReadOnly, NoLibrary)):
                reader.add(reports(2, 2), run=quick)
        if not ROOT:
            with pytest.raises(LibraryError):
                library.open(tmp_path / "news.db", write=True).add(reports(2, 2), run=quick)
    finally:
        tmp_path.chmod(0o755)
    assert digest(tmp_path / "news.db") == before


def damaged(folder: Path, where: float) -> Path:
    """A library with some pages overwritten, from a place (ratio 0-1) on."""
    path = folder / "news.db"
    data = bytearray(path.read_bytes())
    first = int(where * len(data)) // files.PAGE * files.PAGE
    for start in range(first, first + 8 * files.PAGE, files.PAGE):
        data[start : start + 200] = b"\xa5" * 200
    path.write_bytes(bytes(data))
    return path


@pytest.mark.parametrize("where", [0.0, 0.3, 0.6, 0.9])
def test_a_damaged_page_is_said_and_everything_is_there_again_from_the_sources(tmp_path: Path, where: float) -> None:
    with shelf(tmp_path, reports(4, 3)) as held:
        before = content(held)
    path = damaged(tmp_path, where)
    broken = digest(path)
    try:
        with library.open(path) as held:
            wrong = held.check()
    except (LibraryDamaged, NoLibrary) as error:  # even its first page is gone, or the list of its tables
        wrong = [str(error)]
    assert any("damaged" in line or "no library" in line for line in wrong)
    assert digest(path) == broken, "it was looked at and not touched"
    assert library.restore(path, run=quick).new == 12
    with library.open(path) as held:
        assert content(held) == before
        assert held.check() == []
    assert digest(tmp_path / "news.db.damaged") == broken
    with pytest.raises(LibraryError, match="earlier time"):
        library.restore(path)


def test_a_backup_takes_the_place_of_a_damaged_file(tmp_path: Path) -> None:
    from tellings.library import backup

    with shelf(tmp_path, reports(3, 2)) as held:
        backup.back_up(held.path, held.base)
        held.add(reports(3, 3), run=quick)
        before = content(held)
    path = damaged(tmp_path, 0.5)
    backup.put_back(path)
    with library.open(path, write=True) as held:
        assert held.restore_rest(run=quick).new == 3
        assert content(held) == before


def test_a_lost_or_altered_source_is_said(tmp_path: Path) -> None:
    with shelf(tmp_path, reports(1, 2)) as held:
        one, other = sorted(file for file in held.sources.folder.rglob("*") if file.is_file() and file.name != "journal.jsonl")
        one.unlink()
        other.write_bytes(b"something else")
        wrong = held.check()
        assert len(wrong) == 2
        assert any("is not in" in line for line in wrong)
        assert any("damaged" in line for line in wrong)


def test_nothing_to_restore_from_is_said(tmp_path: Path) -> None:
    with shelf(tmp_path, reports(1, 1)) as held:
        folder = held.sources.folder
    shutil.rmtree(folder)
    with pytest.raises(LibraryError, match="nothing to restore"):
        library.restore(tmp_path / "news.db")
    assert (tmp_path / "news.db").exists()
