"""Adding to a library: nothing is computed twice, stories grow and keep their names, what can't be read is kept to be tried again."""

from pathlib import Path

import pytest

from tellings import library
from tellings.errors import NotInLibrary
from tellings.record import Problem
from tests.shelves import content, loaded, names, quick, report, reports, shelf


def test_documents_join_their_stories(tmp_path: Path) -> None:
    with shelf(tmp_path, reports(3, 3)) as held:
        assert sorted(row.documents for row in held.stories().rows) == [3, 3, 3]
        [row] = held.stories(library.Asked(text=names(1)[0])).rows
        assert row.outlets
        assert sum(count for _, count in row.days) == 3
        assert not row.stale
        record = held.record(row.id)
        assert {held.story_of(account.id) for account in record.accounts} == {row.id}
        assert held.source(record.accounts[0].document) in {one.data for one in reports(3, 3)}


def test_what_is_there_is_passed_over(tmp_path: Path) -> None:
    with shelf(tmp_path, reports(2, 2)) as held:
        before = content(held)
        added = held.add(reports(2, 2), run=quick)
        assert (added.new, added.known, added.stories) == (0, 4, ())
        assert content(held) == before


def test_a_story_keeps_its_name_as_it_grows(tmp_path: Path) -> None:
    with shelf(tmp_path, reports(4, 2)) as held:
        before = {row.id for row in held.stories().rows}
        added = held.add(reports(4, 3), run=quick)
        assert added.new == 4
        assert set(added.stories) == before == {row.id for row in held.stories().rows}
        assert all(len(held.record(name).accounts) == 3 for name in before)


def test_the_same_source_twice_in_one_go_is_one_document(tmp_path: Path) -> None:
    with shelf(tmp_path) as held:
        added = held.add([loaded(report(0, 0), "a.txt"), loaded(report(0, 0), "b.txt")], run=quick)
        assert (added.new, added.known) == (1, 1)


def test_the_record_is_that_of_the_same_documents_without_a_library(tmp_path: Path) -> None:
    from tellings.pipeline import record, story

    with shelf(tmp_path, reports(1, 3)) as held:
        [row] = held.stories().rows
        accounts = [held.account(one.id) for one in held.record(row.id).accounts]
        assert held.record(row.id).to_json() == record(story(accounts), accounts, held.settings).to_json()


def test_one_document_is_a_story_whose_record_is_made_when_asked_for(tmp_path: Path) -> None:
    with shelf(tmp_path, reports(1, 1)) as held:
        [row] = held.stories().rows
        assert row.documents == 1
        assert not held.base.execute("SELECT count(*) FROM records").fetchone()[0]
        assert len(held.record(row.id).accounts) == 1


def test_records_can_be_left_for_later(tmp_path: Path) -> None:
    with shelf(tmp_path, reports(2, 3), records=False) as held:
        assert held.behind() == 2
        row = held.stories().rows[0]
        assert row.stale
        assert row.documents == 3
        assert len(held.record(row.id).accounts) == 3
        assert held.behind() == 1, "the record that a reader made is kept"
        held.upgrade(run=quick)
        assert held.behind() == 0
    (tmp_path / "other").mkdir()
    with shelf(tmp_path / "other", reports(2, 3)) as other, library.open(tmp_path / "news.db") as held:
        assert content(held) == content(other)


def test_what_can_not_be_read_is_kept_and_not_tried_twice(tmp_path: Path) -> None:
    empty = loaded(" \n", "empty.txt")
    problem = Problem(origin="gone.txt", stage="read", code="missing", reason="there is no such file")
    with shelf(tmp_path) as held:
        added = held.add([empty, problem, *reports(1, 1)], run=quick)
        assert (added.new, added.problems) == (1, 2)
        assert {one.origin for one in held.problems()} == {"empty.txt", "gone.txt"}
        assert [one.origin for one in added.faults] == ["empty.txt"]
        again = held.add([empty], run=quick)
        assert (again.known, again.problems) == (1, 0)
        assert held.sources.get(empty.source.sha256) == empty.data


def test_two_stories_that_prove_to_be_one_lead_to_one(tmp_path: Path) -> None:
    with shelf(tmp_path, reports(2, 2)) as held:
        one, other = sorted(held.base.execute("SELECT number, id FROM stories").fetchall())
        with_all = [row[0] for row in held.base.execute("SELECT account FROM documents WHERE story = ?", (other[0],))]
        held.base.executemany("UPDATE grouping_documents SET story = ? WHERE id = ?", ((one[0], name) for name in with_all))
        held.add((), run=quick)
        assert held.story(other[1]).id == one[1]
        assert held.story(one[1]).documents == 4
        assert [row.id for row in held.stories().rows] == [one[1]]
        assert held.check() == []


def test_what_is_not_there_is_said(tmp_path: Path) -> None:
    with shelf(tmp_path, reports(1, 1)) as held:
        for ask in (held.story, held.record, held.account, held.document, held.story_of, held.person, held.programme):
            with pytest.raises(NotInLibrary):
                ask("nothing-0000000000000000")


def test_a_temporary_library_holds_records_as_they_are(tmp_path: Path) -> None:
    with shelf(tmp_path, reports(1, 3)) as held:
        record = held.record(held.stories().rows[0].id)
    (tmp_path / "b.txt").write_text(report(7, 0))
    with library.over([record], [tmp_path / "b.txt"]) as over:
        rows = over.stories().rows
        assert sorted(row.documents for row in rows) == [1, 3]
        [mine] = [row for row in rows if row.documents == 3]
        assert over.record(mine.id).to_json() == record.to_json()
        assert over.story_of(record.accounts[0].id) == mine.id
        assert over.check() == []
        folder = over.path.parent
    assert not folder.exists()
