"""Verdicts and notes over a record that is kept: the same record as when it is made anew, in no time."""

from pathlib import Path

from tellings import correcting, library, pipeline
from tellings.library.judging import light
from tellings.record import Correction, CorrectionKind, Record, TargetKind
from tellings.record.correction import correction

GOLDEN = Path(__file__).parents[2] / "golden" / "ferry" / "expected.json"


def said(record: Record, story: str, kind: CorrectionKind, what: TargetKind, identifier: str, second: int, value: str = "") -> Correction:
    when = f"2026-11-22T10:00:{second:02}Z"
    return correction(kind, story, (correcting.target(record, what, identifier),), value=value, note="so", who="Ida", when=when)


def test_a_record_with_verdicts_is_the_one_that_would_be_made(monkeypatch) -> None:  # type: ignore[no-untyped-def]
    with library.over([Record.from_json(GOLDEN.read_bytes())]) as shelf:
        row = shelf.stories().rows[0]
        record = shelf.record(row.id)
        speaker = said(record, row.id, "speaker", "utterance", record.quotes[0].id, 1, value="Ida Lund")
        shelf.correct(speaker)  # one that changes the record
        record = shelf.record(row.id)
        first, second = record.findings[0].id, record.findings[1].id
        entries = [
            said(record, row.id, "reject", "finding", first, 2),
            said(record, row.id, "accept", "finding", second, 3),
            said(record, row.id, "accept", "finding", first, 4),
            said(record, row.id, "note", "entity", record.people[0].id, 5),
        ]
        made = pipeline.record
        monkeypatch.setattr(pipeline, "record", None)  # nothing of it is made anew
        for entry in entries:
            shelf.correct(entry)
        shelf.undo(entries[1].id, "Ida", "2026-11-22T10:00:09Z")
        quick = shelf.record(row.id)
        monkeypatch.setattr(pipeline, "record", made)
        accounts = [shelf.account(one.id) for one in record.accounts]
        anew = made(pipeline.story(accounts), accounts, None, (), shelf.corrections())
        assert [(one.finding, one.verdict) for one in quick.judgements] == [(first, "accepted")]
        assert quick.judgements == anew.judgements
        assert quick.corrections == anew.corrections
        assert quick.findings == anew.findings
        assert not shelf.story(row.id).stale
        assert not shelf.record(row.id, corrected=False).judgements


def test_what_changes_a_record_is_not_light() -> None:
    record = Record.from_json(GOLDEN.read_bytes())
    verdict = said(record, "s", "reject", "finding", record.findings[0].id, 1)
    speaker = said(record, "s", "speaker", "utterance", record.quotes[0].id, 2)
    back = correction("undo", "s", value=speaker.id, who="Ida", when="2026-11-22T10:00:03Z")
    lighter = correction("undo", "s", value=verdict.id, who="Ida", when="2026-11-22T10:00:04Z")
    log = (verdict, speaker, back, lighter)
    assert light([verdict, lighter], log)
    assert not light([verdict, speaker], log)
    assert not light([back], log)
    assert not light([correction("undo", "s", value=back.id, who="Ida", when="2026-11-22T10:00:05Z")], log)
