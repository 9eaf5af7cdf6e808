"""What people set right: applied on top, honoured by everything that follows, taken back, and found again after a new computation."""

from collections.abc import Sequence
from typing import Any

import msgspec
import pytest

from tellings import correcting, pipeline
from tellings.record import Account, Correction, CorrectionKind, Record, Target, correction, encode
from tests.reports import report

COURIER = (
    "Mill owner Bruno Hask said on Tuesday that the weir would be repaired by June. “We will not wait for another flood,” Hask told "
    "reporters at the town hall in Oxmoor. Critics called the pledge late. “It was never a priority,” she said."
)
ECHO = (
    "“We will not wait for another flood,” said Bruno Hask, who owns the mill at Oxmoor. The council has denied that the weir was unsafe. "
    "B. Haske, an engineer, said 40 houses were flooded."
)
POST = "The weir at Oxmoor was unsafe, the council said. Mayor Lene Orry said 45 houses were flooded on Monday in Oxmoor."


@pytest.fixture(scope="module")
def accounts() -> tuple[Account, ...]:
    return (
        report(COURIER, "2031-03-04", "Oxmoor Courier"),
        report(ECHO, "2031-03-05", "Echo"),
        report(POST, "2031-03-05", "Evening Post"),
    )


def made(accounts: Sequence[Account], *corrections: Correction) -> Record:
    return pipeline.record(pipeline.story(accounts), accounts, corrections=corrections)


def say(record: Record, kind: CorrectionKind, *targets: Target, when: str = "2031-04-01T10:00:00Z", **more: Any) -> Correction:
    return correction(kind, record.story.id, targets, who="Ana Ruiz", when=when, **more)


def quoted(record: Record, words: str) -> str:
    return next(one.id for one in record.quotes if any(words in telling.words for telling in one.tellings))


def named(record: Record, name: str) -> str:
    return next(one.id for one in record.people if one.name == name)


def test_without_corrections_the_record_is_the_machines_own(accounts: tuple[Account, ...]) -> None:
    plain = made(accounts)
    assert plain.corrections == ()
    assert plain.judgements == ()
    taken_back = say(plain, "note", note="look again")
    assert encode(made(accounts, taken_back, say(plain, "undo", value=taken_back.id, when="2031-04-01T10:00:01Z"))) == encode(plain)


def test_a_speaker_is_set_and_counts_for_everything_that_follows(accounts: tuple[Account, ...]) -> None:
    plain = made(accounts)
    utterance = next(one for one in plain.quotes if "never a priority" in one.tellings[0].words)
    entry = say(plain, "speaker", correcting.target(plain, "utterance", utterance.id), value="Lene Orry", note="heard it myself")
    record = made(accounts, entry)
    said = next(one for one in record.quotes if "never a priority" in one.tellings[0].words)
    orry = next(one for one in record.people if one.name == "Lene Orry")
    assert said.speaker == orry.id
    assert len({member.account for member in orry.members}) == 2  # the Post's mayor and the Courier's "she" are one
    assert record.corrections[0].applied
    mine = next(one for one in record.account(accounts[0].id).quotes if "never a priority" in one.words)
    assert "Ana Ruiz" in mine.speaker.reason
    assert "heard it myself" in mine.speaker.reason


def test_people_are_put_together_and_taken_apart_again(accounts: tuple[Account, ...]) -> None:
    plain = made(accounts)
    both = [correcting.target(plain, "entity", named(plain, name)) for name in ("Bruno Hask", "B. Haske")]
    entry = say(plain, "merge_entities", *both)
    record = made(accounts, entry)
    hask = next(one for one in record.people if one.name == "Bruno Hask")
    assert "B. Haske" in hask.variants
    assert not any(one.name == "B. Haske" for one in record.people)
    assert any("Ana Ruiz" in reason for reason in hask.reasons)

    only_echo = msgspec.structs.replace(both[0], passages=tuple(one for one in both[0].passages if one.account == accounts[1].id))
    apart = made(accounts, say(plain, "split_entity", only_echo, value="Bruno Hask junior"))
    names = {one.name: {member.account for member in one.members} for one in apart.people}
    assert names["Bruno Hask"] == {accounts[0].id}
    assert names["Bruno Hask junior"] == {accounts[1].id}
    assert len({one.id for one in apart.people}) == len(apart.people)


def test_utterances_are_taken_apart_and_put_together(accounts: tuple[Account, ...]) -> None:
    plain = made(accounts)
    shared = next(one for one in plain.quotes if len(one.tellings) == 2)
    whole = correcting.target(plain, "utterance", shared.id)
    leaves = msgspec.structs.replace(whole, passages=tuple(one for one in whole.passages if one.account == accounts[1].id))
    split = say(plain, "split_utterance", leaves)
    apart = made(accounts, split)
    told = [one for one in apart.quotes if "another flood" in one.tellings[0].words]
    assert sorted(len(one.tellings) for one in told) == [1, 1]

    join = say(plain, "merge_utterances", *(correcting.target(apart, "utterance", one.id) for one in told), when="2031-04-02T10:00:00Z")
    again = made(accounts, split, join)
    assert [len(one.tellings) for one in again.quotes if "another flood" in one.tellings[0].words] == [2]
    assert all(one.applied for one in again.corrections)


def test_happenings_are_put_together_and_taken_apart(accounts: tuple[Account, ...]) -> None:
    plain = made(accounts)
    leaving = correcting.target(plain, "account", accounts[2].id)
    if len(plain.story.happenings) == 1:
        split = made(accounts, say(plain, "split_happening", leaving, value="The weir"))
        assert sorted(len(one.accounts) for one in split.story.happenings) == [1, 2]
    else:
        every = [correcting.target(plain, "happening", one.id) for one in plain.story.happenings]
        joined = made(accounts, say(plain, "merge_happenings", *every))
        assert len(joined.story.happenings) == 1
        split = made(accounts, say(plain, "merge_happenings", *every), say(plain, "split_happening", leaving, when="2031-04-02T10:00:00Z"))
        assert len(split.story.happenings) == 2
    whole = [correcting.target(split, "happening", one.id) for one in split.story.happenings]
    entries = [one.correction for one in split.corrections]
    joined = made(accounts, *entries, say(split, "merge_happenings", *whole, when="2031-04-03T10:00:00Z"))
    assert [one.accounts for one in joined.story.happenings] == [joined.story.accounts]


def test_a_date_is_set_and_the_days_follow(accounts: tuple[Account, ...]) -> None:
    plain = made(accounts)
    record = made(accounts, say(plain, "date", correcting.target(plain, "account", accounts[0].id), value="2031-03-12"))
    one = record.account(accounts[0].id)
    assert record.story.dating_of(one.id).value == "2031-03-12"
    assert next(time.value for time in one.times if time.evidence.exact == "Tuesday") == "2031-03-11"
    wrong = made(accounts, say(plain, "date", correcting.target(plain, "account", accounts[0].id), value="soon"))
    assert not wrong.corrections[0].applied
    assert "no date" in wrong.corrections[0].reason


def test_the_day_of_a_time_expression_is_set(accounts: tuple[Account, ...]) -> None:
    plain = made(accounts)
    time = next(time for time in plain.account(accounts[2].id).times if time.evidence.exact == "Monday")
    record = made(accounts, say(plain, "date", correcting.target(plain, "time", time.id), value="2031-02-24"))
    now = next(one for one in record.account(accounts[2].id).times if one.evidence.exact == "Monday")
    assert now.value == "2031-02-24"
    assert now.anchor.kind == "correction"


def test_verdicts_stand_beside_the_findings_and_the_last_one_counts(accounts: tuple[Account, ...]) -> None:
    plain = made(accounts)
    finding = plain.findings[0]
    where = correcting.target(plain, "finding", finding.id)
    first, second = say(plain, "accept", where), say(plain, "reject", where, when="2031-04-02T10:00:00Z", note="two different weirs")
    record = made(accounts, second, first)
    assert record.findings == plain.findings
    verdict = record.verdict_on(finding.id)
    assert verdict is not None
    assert (verdict.verdict, verdict.note, verdict.who) == ("rejected", "two different weirs", "Ana Ruiz")


def test_a_verdict_is_found_again_by_its_passages(accounts: tuple[Account, ...]) -> None:
    plain = made(accounts)
    finding = next(one for one in plain.findings if one.variants and one.variants[0].citations)
    moved = msgspec.structs.replace(correcting.target(plain, "finding", finding.id), id="finding-of-another-version")
    assert made(accounts, say(plain, "accept", moved)).verdict_on(finding.id)


def test_what_a_correction_is_about_may_be_gone(accounts: tuple[Account, ...]) -> None:
    plain = made(accounts)
    kinds: list[CorrectionKind] = ["accept", "speaker", "merge_entities", "split_utterance", "merge_happenings", "date", "note"]
    nothing = Target(what="finding", id="nowhere")
    record = made(accounts, *(say(plain, kind, nothing, value="2031") for kind in kinds))
    assert [one.applied for one in record.corrections].count(True) == 0
    assert all(one.reason for one in record.corrections)
    assert record.findings == plain.findings


def test_an_undo_can_be_undone(accounts: tuple[Account, ...]) -> None:
    plain = made(accounts)
    entry = say(plain, "reject", correcting.target(plain, "finding", plain.findings[0].id))
    undo = say(plain, "undo", value=entry.id, when="2031-04-02T10:00:00Z")
    redo = say(plain, "undo", value=undo.id, when="2031-04-03T10:00:00Z")
    assert correcting.standing([redo, undo, entry]) == (entry,)
    assert correcting.standing([undo, entry]) == ()


def test_a_note_is_kept_with_what_it_is_about(accounts: tuple[Account, ...]) -> None:
    plain = made(accounts)
    note = say(plain, "note", correcting.target(plain, "span", f"{accounts[0].id}:0-10"), note="check the byline")
    record = made(accounts, note)
    assert record.corrections[0].applied
    assert record.corrections[0].correction.targets[0].passages[0].exact == COURIER[:10]


def test_the_order_of_the_log_and_of_the_accounts_does_not_matter(accounts: tuple[Account, ...]) -> None:
    plain = made(accounts)
    entries = [
        say(plain, "reject", correcting.target(plain, "finding", plain.findings[0].id)),
        say(plain, "speaker", correcting.target(plain, "utterance", quoted(plain, "never a priority")), value="Lene Orry"),
    ]
    assert encode(made(accounts, *entries)) == encode(made(accounts[::-1], *entries[::-1]))
