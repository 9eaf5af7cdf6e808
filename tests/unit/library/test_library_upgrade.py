"""A new version: what it makes stale is made anew, what it can't read stays as it was, and the file of before is kept."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from tellings import library
from tellings.errors import LibraryError, NoLibrary
from tellings.gathering import cleaned
from tellings.library import adding, backup, schema
from tellings.library import base as files
from tellings.record import Account, Loaded, Problem, identify
from tests.shelves import content, quick, reports, shelf


def counting(seen: list[str]) -> object:
    def run(attempt: object, sources: Iterator[Loaded], settings: object, **options: object) -> Iterator[Account | Problem]:
        for source in sources:
            seen.append(source.source.origin)
            yield from quick(attempt, [source], settings)  # type: ignore[arg-type]

    return run


def test_nothing_is_done_where_nothing_is_stale(tmp_path: Path) -> None:
    with shelf(tmp_path, reports(2, 2)) as held:
        seen: list[str] = []
        before = content(held)
        assert held.upgrade(run=counting(seen)) == library.Added()  # type: ignore[arg-type]
        assert seen == []
        assert content(held) == before
        assert not backup.place_of(held.path).exists()


def test_what_another_version_made_is_made_anew_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    held = shelf(tmp_path, reports(2, 3))
    stories = [row.id for row in held.stories().rows]
    was = adding.made_by(held.settings)
    monkeypatch.setattr(adding, "VERSION", "9.9.9")
    seen: list[str] = []
    with held:
        added = held.upgrade(run=counting(seen))  # type: ignore[arg-type]
        assert (added.new, len(added.stories)) == (6, 2)
        assert len(seen) == 6
        assert {row[0] for row in held.base.execute("SELECT made_by FROM documents UNION SELECT made_by FROM stories")} == {
            adding.made_by(held.settings)
        }
        assert [row.id for row in held.stories().rows] == stories
        assert held.upgrade(run=counting(seen)).new == 0  # type: ignore[arg-type]
        assert len(seen) == 6
        assert held.check() == []
    with library.open(backup.place_of(held.path)) as before:
        assert {row[0] for row in before.base.execute("SELECT made_by FROM documents")} == {was}


def test_an_account_that_reads_otherwise_keeps_its_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    held = shelf(tmp_path, reports(2, 3))
    stories = {row.id: row.documents for row in held.stories().rows}
    monkeypatch.setattr(adding, "VERSION", "9.9.9")

    def otherwise(attempt: object, sources: Iterator[Loaded], settings: object, **options: object) -> Iterator[Account]:
        for source in sources:
            made = cleaned(source, held.settings)
            assert isinstance(made, Account)
            document = msgspec.structs.replace(made.document, id=made.document.id + "x")
            yield msgspec.structs.replace(made, id=identify("account", document.id), document=document)

    with held:
        old = {row[0] for row in held.base.execute("SELECT account FROM documents")}
        held.upgrade(run=otherwise)  # type: ignore[arg-type]
        assert old.isdisjoint(row[0] for row in held.base.execute("SELECT account FROM documents"))
        assert {row.id: row.documents for row in held.stories().rows} == stories
        assert held.search("mayor").total == 6
        assert held.check() == []
        added = held.add(reports(2, 4), run=quick)
        assert added.new == 2
        assert {row.id: row.documents for row in held.stories().rows} == dict.fromkeys(stories, 4)


def test_what_the_new_version_can_not_read_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    held = shelf(tmp_path, reports(1, 3))
    before = {name: held.account(name) for (name,) in held.base.execute("SELECT account FROM documents")}
    monkeypatch.setattr(adding, "VERSION", "9.9.9")

    def refusing(attempt: object, sources: Iterator[Loaded], settings: object, **options: object) -> Iterator[Problem]:
        for source in sources:
            yield Problem(origin=source.source.origin, stage="clean", code="no_article", reason="there is none")

    with held:
        added = held.upgrade(run=refusing)  # type: ignore[arg-type]
        assert (added.new, added.problems) == (0, 3)
        assert {name: held.account(name) for (name,) in held.base.execute("SELECT account FROM documents")} == before
        seen: list[str] = []
        assert held.upgrade(run=counting(seen)).new == 0  # type: ignore[arg-type]
        assert seen == [], "it is not tried again with the same version"
        assert held.check() == []
        monkeypatch.setattr(adding, "VERSION", "10.0.0")
        assert held.upgrade(run=quick).new == 3
        assert held.problems() == ()


def test_what_could_not_be_read_is_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    report = reports(1, 1)[0]
    problem = Problem(origin=report.source.origin, stage="clean", code="failed", reason="a fault of ours")
    with shelf(tmp_path) as held:
        held.add([report], run=lambda attempt, sources, settings, **options: (problem for _ in sources))
        assert held.stories().total == 0
        monkeypatch.setattr(adding, "VERSION", "9.9.9")
        assert held.upgrade(run=quick).new == 1
        assert held.problems() == ()
        assert held.stories().total == 1


def test_an_interrupted_upgrade_keeps_the_backup_of_before_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(adding, "LOT", 2)
    monkeypatch.setattr("tellings.library.upgrading.LOT", 2)
    held = shelf(tmp_path, reports(2, 3))
    monkeypatch.setattr(adding, "VERSION", "9.9.9")

    def broken(attempt: object, sources: Iterator[Loaded], settings: object, **options: object) -> Iterator[Account | Problem]:
        for number, outcome in enumerate(quick(attempt, sources, settings)):  # type: ignore[arg-type]
            if number == 4:
                raise KeyboardInterrupt
            yield outcome

    with held:
        with pytest.raises(KeyboardInterrupt):
            held.upgrade(run=broken)  # type: ignore[arg-type]
        first = backup.place_of(held.path).read_bytes()
        seen: list[str] = []
        assert held.upgrade(run=counting(seen)).new == 2  # type: ignore[arg-type]
        assert len(seen) == 2
        assert backup.place_of(held.path).read_bytes() == first
        assert held.check() == []


def test_a_lost_source_leaves_its_account(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with shelf(tmp_path, reports(1, 2)) as held:
        lost = next(file for file in held.sources.folder.rglob("*") if file.is_file() and file.name != "journal.jsonl")
        lost.unlink()
        monkeypatch.setattr(adding, "VERSION", "9.9.9")
        added = held.upgrade(run=quick)
        assert (added.new, added.problems) == (1, 1)
        assert held.base.execute("SELECT count(*) FROM documents").fetchone() == (2,)


def test_an_older_form_is_copied_and_brought_up_to_date(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shelf(tmp_path, reports(1, 2)).close()
    path = tmp_path / "news.db"
    more = (*schema.MIGRATIONS, "CREATE TABLE notes (words TEXT);\nINSERT INTO notes VALUES ('new');")
    monkeypatch.setattr(files, "MIGRATIONS", more)
    monkeypatch.setattr(files, "VERSION", len(more))
    monkeypatch.setattr("tellings.library.opening.VERSION", len(more))
    with pytest.raises(NoLibrary, match="upgrade"):
        library.open(path)
    with library.open(path, write=True) as held:
        assert held.base.execute("SELECT words FROM notes").fetchone() == ("new",)
        assert held.stories().total == 1
    assert backup.place_of(path).exists()


def test_a_migration_that_fails_leaves_the_file_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with shelf(tmp_path, reports(1, 2)) as held:
        before = content(held)
    more = (*schema.MIGRATIONS, "CREATE TABLE notes (words TEXT);\nINSERT INTO nowhere VALUES (1);")
    for name in ("MIGRATIONS", "VERSION"):
        monkeypatch.setattr(files, name, more if name == "MIGRATIONS" else len(more))
    monkeypatch.setattr("tellings.library.opening.VERSION", len(more))
    with pytest.raises(LibraryError):
        library.open(tmp_path / "news.db", write=True)
    monkeypatch.undo()
    with library.open(tmp_path / "news.db") as held:
        assert content(held) == before
        assert not held.base.execute("SELECT 1 FROM sqlite_master WHERE name = 'notes'").fetchone()


def test_migrations_are_only_added_to() -> None:
    import hashlib

    # What stands in a released version is never edited: libraries that had it would lack the change. Add another entry instead.
    digests = [hashlib.sha256(script.encode()).hexdigest()[:12] for script in schema.MIGRATIONS]
    assert digests[:2] == ["e8badff99a3f", "61f5d7096a53"]
