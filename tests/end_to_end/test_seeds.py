"""The first real story: five reports that lie beside the checkout. What their record has to say."""

import json
from pathlib import Path

import pytest

from tellings.record import Record

from ..looking import about, account, body, furniture, origin, person, quantities, spoken, utterances, values
from .commands import run

BILLION = 1_000_000_000
MILLION = 1_000_000


@pytest.fixture(scope="module")
def made() -> dict[str, Record]:
    """Holds the record once it is made: the five are compared once for this file."""
    return {}


@pytest.fixture
def record(seeds: tuple[Path, ...], made: dict[str, Record], tmp_path: Path) -> Record:
    if not made:
        out = tmp_path / "record.json"
        outcome = run("compare", *seeds, "--json", out, "--quiet")
        assert outcome.code == 0, outcome.err
        made["record"] = Record.from_json(out.read_bytes())
    return made["record"]


def test_it_decodes_to_itself_and_verifies(record: Record, tmp_path: Path) -> None:
    path = tmp_path / "record.json"
    path.write_bytes(record.to_json())
    assert json.loads(record.to_json())["format"] == 1
    outcome = run("verify", path)
    assert outcome.code == 0, outcome.err


def test_two_happenings_are_told_apart(record: Record) -> None:
    groups = {frozenset(origin(record, one)[:3] for one in happening.accounts): happening for happening in record.story.happenings}
    assert set(groups) == {frozenset({"002", "003"}), frozenset({"000", "001", "004"})}
    assert groups[frozenset({"002", "003"})].value == "2013-05-02"
    assert groups[frozenset({"000", "001", "004"})].value == "2015-01-06"
    assert all(happening.reasons and happening.reasons[0].citations for happening in groups.values())


def test_an_undated_report_is_dated_with_its_evidence(record: Record) -> None:
    for dating in record.story.datings:
        year = "2013" if origin(record, dating.account)[:3] in {"002", "003"} else "2015"
        assert dating.earliest is not None
        assert dating.earliest.startswith(year)
        assert dating.latest is not None
        assert dating.latest.startswith(year)
        assert dating.reasons
    inferred = [dating for dating in record.story.datings if dating.basis == "inferred"]
    assert inferred
    assert all(reason.citations for dating in inferred for reason in dating.reasons[:1])


@pytest.mark.parametrize(
    ("name", "furnishing"),
    [
        ("000", ["Bloomberg Terminal"]),
        ("001", ["AP Photo", "Demonstrators hold candles"]),
        ("004", ["wsws.org", "To contact the"]),
    ],
)
def test_furniture_is_in_no_body_and_is_kept(record: Record, name: str, furnishing: list[str]) -> None:
    one = account(record, name)
    for words in furnishing:
        assert words not in body(one)
        assert words in furniture(one)


def test_every_word_of_a_report_is_kept(record: Record, seeds: tuple[Path, ...]) -> None:
    for path in seeds:
        document = account(record, path.name[:3]).document
        kept = "".join(document.text.split())
        # what the cleaning unwraps: emphasis marks and backslashes before signs
        assert len(kept) >= 0.99 * len("".join(path.read_text(encoding="utf-8").split()))
        assert document.main_end > 0.4 * len(document.text)  # one page's consent notice is longer than its report


def test_one_utterance_in_three_wordings(record: Record) -> None:
    [utterance] = [one for one in utterances(record, "friend and partner") if len(one.tellings) > 1]
    assert {origin(record, telling.account)[:3] for telling in utterance.tellings} == {"000", "001", "004"}
    assert utterance.speaker == person(record, "Barack Obama").id
    assert utterance.wordings == 3
    assert utterance.reason
    edits = [edit for telling in utterance.tellings for edit in telling.edits if edit.op != "same"]
    assert any({"partner", "supporter"} & set(f"{edit.base} {edit.other}".split()) for edit in edits)


def test_a_quoted_word_is_said_of_two_things(record: Record) -> None:
    [moved] = [one for one in record.findings if "of two things" in one.title]
    assert moved.status == "differs"
    assert [{origin(record, name)[:3] for name in variant.accounts} for variant in moved.variants] == [{"000"}, {"004"}]


def test_exports_agree(record: Record) -> None:
    [exports] = [one for one in quantities(record, 226 * BILLION) if len(one.tellings) > 1]
    assert {name[:3] for name in values(record, exports)} == {"000", "004"}
    assert exports.status == "same"
    assert exports.unit == "USD"


def test_migrants_about_five_or_some_four_million(record: Record) -> None:
    [migrants] = quantities(record, 5 * MILLION, 4 * MILLION)
    assert migrants.status == "differs"
    assert {name[:3]: value for name, value in values(record, migrants).items()} == {"000": 5 * MILLION, "001": 4 * MILLION}
    assert about(record, migrants.id)


def test_the_initiative_may_be_rounded(record: Record) -> None:
    [initiative] = quantities(record, 2_400_000_000, 2 * BILLION)
    assert initiative.status in {"compatible", "differs"}
    [finding] = [one for one in about(record, initiative.id) if one.kind == "figure"]
    assert finding.status != "contradicts"
    assert any(word in finding.reason for word in ("round", "scope"))


def test_the_missing_students_are_one_case(record: Record) -> None:
    [students] = [one for one in quantities(record, 43) if len(one.tellings) > 1]
    assert {name[:3] for name in values(record, students)} == {"000", "001", "004"}
    assert students.status == "same"


def test_six_killed_is_one_account_s_alone(record: Record) -> None:
    sixes = [one for one in quantities(record, 6) if "004" in {name[:3] for name in values(record, one)} and "student" in one.label]
    assert sixes
    assert all(len(one.tellings) == 1 for one in sixes)


def test_a_name_with_and_without_its_tilde_is_one_person(record: Record) -> None:
    president = person(record, "Enrique Pena Nieto")
    assert president.id == person(record, "Enrique Peña Nieto").id
    assert len(president.members) == len(record.accounts)
    said = list(spoken(record, president))
    assert {name[:3] for name, _ in said} == {"000", "001", "002", "003", "004"}
    assert {name[:3] for name, words in said if "audacious" in words} == {"000", "004"}
