"""What people set right: a log that is only added to, applied on top, taken along when documents come or are read anew."""

import sqlite3
from pathlib import Path

import pytest

from tellings import library
from tellings.errors import NotInLibrary
from tellings.library import Library
from tellings.record import Correction, Finding, Passage, Record, Target, correction
from tests.shelves import quick, reports, shelf

WHEN = "2024-03-20T10:00:00Z"


def rejecting(held: Library, story: str, record: Record, finding: Finding) -> Correction:
    """The correction that rejects a finding."""
    cited = finding.variants[0].citations[0]
    source = record.account(cited.account).document.source.sha256
    at = Passage(account=cited.account, source=source, start=cited.evidence.start, end=cited.evidence.end, exact=cited.evidence.exact)
    target = Target(what="finding", id=finding.id, passages=(at,), detail=f"{finding.kind}/{finding.difference}")
    return correction("reject", story, (target,), note="it is the other way round", who="Ines", when=WHEN)


def test_a_correction_is_applied_on_top_and_can_be_undone(ferry: Library) -> None:
    [row] = ferry.stories().rows
    machine = ferry.record(row.id)
    stamp = ferry.stamp(row.id)
    said = rejecting(ferry, row.id, machine, machine.findings[0])
    name = ferry.correct(said)
    record = ferry.record(row.id)
    assert [one.verdict for one in record.judgements] == ["rejected"]
    assert ferry.record(row.id, corrected=False).to_json() == machine.to_json()
    assert ferry.stamp(row.id) != stamp
    assert ferry.corrections() == ferry.corrections(row.id) == (said,)
    undone = ferry.undo(name, "Tom", WHEN)
    assert not ferry.record(row.id).judgements
    assert [one.id for one in ferry.corrections()] == [name, undone]
    with pytest.raises(NotInLibrary):
        ferry.undo("correction-0000000000000000", "Tom", WHEN)


def test_corrections_outlast_new_documents_and_new_versions(ferry: Library, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    from tellings.library import adding

    [row] = ferry.stories().rows
    machine = ferry.record(row.id)
    ferry.correct(rejecting(ferry, row.id, machine, machine.findings[0]))
    monkeypatch.setattr(adding, "VERSION", "9.9.9")
    ferry.upgrade()
    assert [one.verdict for one in ferry.record(row.id).judgements] == ["rejected"]
    assert ferry.check() == []


def test_a_log_goes_from_one_library_to_another(ferry: Library, tmp_path: Path) -> None:
    from tellings import read

    [row] = ferry.stories().rows
    machine = ferry.record(row.id)
    ferry.correct(rejecting(ferry, row.id, machine, machine.findings[0]))
    with library.create(tmp_path / "other.db") as other:
        other.add(read.sources(["examples/ferry"], other.settings))
        assert other.import_corrections(ferry.corrections()) == 1
        assert other.import_corrections(ferry.corrections()) == 0
        assert other.record(row.id).to_json() == ferry.record(row.id).to_json()
        assert other.export_corrections() == ferry.export_corrections()


def test_corrections_follow_a_story_that_became_a_part_of_another(tmp_path: Path) -> None:
    with shelf(tmp_path, reports(2, 2)) as held:
        one, other = sorted(held.base.execute("SELECT number, id FROM stories").fetchall())
        held.correct(correction("note", other[1], note="ask the harbour", who="Ines", when=WHEN))
        moving = [row[0] for row in held.base.execute("SELECT account FROM documents WHERE story = ?", (other[0],))]
        held.base.executemany("UPDATE grouping_documents SET story = ? WHERE id = ?", ((one[0], name) for name in moving))
        held.add((), run=quick)
        assert [said.note for said in held.corrections(one[1])] == ["ask the harbour"]


def test_the_log_can_not_be_changed(ferry: Library) -> None:
    [row] = ferry.stories().rows
    ferry.correct(correction("note", row.id, note="a note", who="Ines", when=WHEN))
    for change in ("DELETE FROM corrections", "UPDATE corrections SET who = 'Tom'"):
        with pytest.raises(sqlite3.IntegrityError, match="never"):
            ferry.base.execute(change)


def test_corrections_are_in_the_journal_before_they_are_in_the_file(tmp_path: Path) -> None:
    with shelf(tmp_path, reports(1, 2)) as held:
        [row] = held.stories().rows
        said = correction("note", row.id, note="a note", who="Ines", when=WHEN)
        held.correct(said)
        assert said in [entry.correction for entry in held.sources.noted()]
    (tmp_path / "news.db").write_bytes(b"gone")
    library.restore(tmp_path / "news.db", run=quick)
    with library.open(tmp_path / "news.db") as held:
        assert held.corrections() == (said,)
        assert held.stories().total == 1
