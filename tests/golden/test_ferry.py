"""What is built into the example story, row by row of the table in examples/README.md."""

import re
from decimal import Decimal

import pytest

import tellings
from tellings.record import Record

from ..looking import about, account, body, furniture, origin, person, quantities, utterances, values
from .stories import ROOT, reports

EVERYONE = {"vesley-courier", "northlight", "coastal-wire", "harrow-herald", "sund-telegraph"}


@pytest.fixture(scope="module")
def record() -> Record:
    return tellings.compare([str(ROOT / path) for path in reports("ferry")])


def carriers(record: Record, identifiers: list[str]) -> set[str]:
    return {origin(record, one) for one in identifiers}


def test_every_row_of_the_table_has_its_test() -> None:
    table = (ROOT / "examples" / "README.md").read_text(encoding="utf-8").split("| row |")[1]
    rows = set(re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE))
    assert rows
    assert rows == {name.removeprefix("test_row_") for name in globals() if name.startswith("test_row_")}


def test_five_reports_without_a_problem(record: Record) -> None:
    assert {origin(record, one.id) for one in record.accounts} == EVERYONE
    assert not record.problems
    assert len(record.story.happenings) == 1
    outlets = {one.document.name for one in record.accounts}
    assert outlets >= {"The Vesley Courier", "Northlight News", "Coastal Wire", "Harrow Herald"}
    days = {origin(record, one.account): one.value for one in record.story.datings}
    pages = {"northlight": "2024-03-13T06:30Z", "vesley-courier": "2024-03-12T17:05Z"}  # they give the minute
    assert days == dict.fromkeys(EVERYONE, "2024-03-12") | pages


def test_row_passengers(record: Record) -> None:
    [aboard] = [one for one in quantities(record, 214) if len(one.tellings) > 1]
    assert set(values(record, aboard)) >= EVERYONE - {"sund-telegraph"}
    assert aboard.status in {"same", "compatible"}
    assert {finding.witnesses for finding in about(record, aboard.id)} <= {3, 4}


def test_row_injured(record: Record) -> None:
    [injured] = quantities(record, 31, 27)
    assert injured.status == "differs"
    told = values(record, injured)
    assert told["vesley-courier"] == told["northlight"] == 31
    assert told["coastal-wire"] == told["harrow-herald"] == 27
    assert any(finding.status in {"differs", "contradicts"} for finding in about(record, injured.id))


def test_row_money(record: Record) -> None:
    [money] = [one for one in quantities(record, 4_600_000) if len(one.tellings) > 1]
    assert money.unit == "USD"
    assert money.status in {"same", "compatible"}
    told = values(record, money)
    assert told["vesley-courier"] == told["northlight"] == told["coastal-wire"] == Decimal(4_600_000)


def test_row_wording(record: Record) -> None:
    [sentence] = [one for one in utterances(record, "until the channel has been") if len(one.tellings) > 1]
    assert carriers(record, [telling.account for telling in sentence.tellings]) == EVERYONE
    assert sentence.speaker == person(record, "Ingrid Solvay").id
    assert sentence.wordings == 3
    edits = {origin(record, telling.account): [edit for edit in telling.edits if edit.op != "same"] for telling in sentence.tellings}
    assert any("from end to end" in edit.base for edit in edits["coastal-wire"] if edit.op == "dropped")
    assert {"quay", "surveyed"} <= {edit.base for edit in edits["sund-telegraph"]}
    assert {"harbour", "checked"} <= {edit.other for edit in edits["sund-telegraph"]}


def test_row_same_words(record: Record) -> None:
    [duty] = utterances(record, "it comes with a duty")
    assert carriers(record, [telling.account for telling in duty.tellings]) == EVERYONE - {"sund-telegraph"}
    assert duty.wordings == 1
    assert duty.speaker == person(record, "Marta Oyelaran").id


def test_row_denial(record: Record) -> None:
    found = [finding for finding in record.findings if finding.kind == "claim" and finding.status == "contradicts"]
    [warned] = [finding for finding in found if any("warned" in variant.words for variant in finding.variants)]
    sides = [carriers(record, list(variant.accounts)) for variant in warned.variants]
    assert {"sund-telegraph"} in sides
    assert any("vesley-courier" in side for side in sides)


def test_row_hearing(record: Record) -> None:
    [hearing] = [entry for entry in record.timeline if {"2024-04-03", "2024-04-10"} <= {telling.value for telling in entry.tellings}]
    assert hearing.status == "differs"
    told = {origin(record, telling.account): telling.value for telling in hearing.tellings}
    assert told == dict.fromkeys(EVERYONE - {"sund-telegraph", "northlight"}, "2024-04-03") | {"northlight": "2024-04-10"}


def test_row_omission(record: Record) -> None:
    missing = [item for item in record.coverage if "Brandt" in item.label]
    assert missing
    carried = {origin(record, one.account): one.status for one in missing[0].carried}
    assert carried == dict.fromkeys(EVERYONE, "has") | {"sund-telegraph": "not_found"}


def test_row_copy(record: Record) -> None:
    [pair] = record.story.copies
    assert carriers(record, list(pair.accounts)) == {"coastal-wire", "harrow-herald"}
    assert pair.shared > 0.6
    assert pair.original is not None
    assert origin(record, pair.original) == "coastal-wire"
    assert {"coastal-wire", "harrow-herald"} in [carriers(record, list(group)) for group in record.story.witnesses]


def test_row_furniture(record: Record) -> None:
    clutter = {
        "vesley-courier": ["We and our partners use cookies", "Sign up for Harbour Light", "Photograph: Jonas Wick", "Share on Facebook",
                           "Harbour dues to rise", "Do you know more?", "All rights reserved", "Terms of use"],
        "northlight": ["uses cookies", "Advertisement", "Image source: Northlight", "More on this story", "The Northlight Briefing",
                       "WhatsApp", "external sites"],
        "harrow-herald": ["Home | News", "READ MORE", "Share this article"],
        "sund-telegraph": ["We value your privacy", "Sign up to Sund Markets", "[Photo:", "Herring quota", "To contact the reporter"],
    }  # fmt: skip
    for name, pieces in clutter.items():
        one = account(record, name)
        for words in pieces:
            assert words not in body(one), (name, words)
            assert words in furniture(one), (name, words)
    assert body(account(record, "vesley-courier")).count("we never got an answer") == 1
    assert body(account(record, "sund-telegraph")).count("Our captain followed the chart") == 1


def test_nobody_is_said_to_lack_what_it_has_in_other_words(record: Record) -> None:
    """The Telegraph has the money (nearly $5 million), the grounding (one of its ships), lifeboats, and a side in the denial."""
    telegraph = account(record, "sund-telegraph").id
    lacking = [one.title for one in record.findings if one.status == "not_found" and telegraph in one.missing]
    assert lacking
    assert not [title for title in lacking if any(word in title for word in ("$4.6", "dredg", "ran onto", "aground", "warned about"))]
