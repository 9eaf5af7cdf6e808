"""Corrections as they are sent: what a form asks for, and what it is refused for."""

from pathlib import Path

import pytest

from tellings.record import Record
from tellings.web.correcting import lines, parse, read
from tellings.web.forms import Form
from tellings.web.visit import Refused

GOLDEN = Path(__file__).parents[2] / "golden" / "ferry" / "expected.json"
WHO, WHEN = "Ida Lund", "2026-11-22T10:00:00Z"


@pytest.fixture(scope="module")
def record() -> Record:
    return Record.from_json(GOLDEN.read_bytes())


def form(**fields: str | list[str]) -> Form:
    made = Form()
    for name, values in fields.items():
        for value in [values] if isinstance(values, str) else values:
            made.add(name, value)
    return made


def sent(record: Record, **fields: str | list[str]) -> object:
    return read(form(**fields), record, record.story.id, WHO, WHEN)


def test_a_verdict_holds_on_to_the_passages_of_its_finding(record: Record) -> None:
    finding = record.findings[0]
    made = read(form(kind="reject", target=f"finding:{finding.id}", note=" not so\r\nat all "), record, record.story.id, WHO, WHEN)
    assert (made.kind, made.who, made.when, made.note) == ("reject", WHO, WHEN, "not so\nat all")
    cited = [one.evidence.exact for variant in finding.variants for one in variant.citations]
    assert {passage.exact for passage in made.targets[0].passages} == set(cited)


def test_people_are_put_together_and_taken_apart(record: Record) -> None:
    one, other = record.people[:2]
    made = read(form(kind="merge_entities", target=[f"entity:{one.id}", f"entity:{other.id}"], value=" One  name "), record, "s", WHO, WHEN)
    assert [target.id for target in made.targets] == [one.id, other.id]
    assert made.value == "One name"
    member = one.members[0]
    mention = record.account(member.account).entity(member.entity).mentions[0].evidence
    span = f"span:{member.account}:{mention.start}-{mention.end}"
    assert read(form(kind="split_entity", target=span), record, "s", WHO, WHEN).targets[0].passages[0].exact == mention.exact


def test_a_date_is_one(record: Record) -> None:
    target = f"account:{record.accounts[0].id}"
    assert read(form(kind="date", target=target, value="2024-03"), record, "s", WHO, WHEN).value == "2024-03"
    for wrong in ("", "yesterday", "2024-13", "2024-02-31"):
        with pytest.raises(Refused, match="That is no date"):
            sent(record, kind="date", target=target, value=wrong)


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({}, 400),
        ({"kind": "undo", "target": "finding:x"}, 400),
        ({"kind": "explode", "target": "finding:x"}, 400),
        ({"kind": "accept"}, 400),
        ({"kind": "accept", "target": "finding:no-such"}, 409),
        ({"kind": "accept", "target": "entity:no-such"}, 400),
        ({"kind": "accept", "target": "nothing"}, 400),
        ({"kind": "accept", "target": ""}, 400),
        ({"kind": "merge_entities", "target": ["entity:a", "entity:a"]}, 400),
        ({"kind": "split_entity", "target": "span:no-account:0-5"}, 409),
        ({"kind": "split_entity", "target": "span:"}, 409),
        ({"kind": "note", "target": "finding:x", "note": " "}, 409),
        ({"kind": "accept", "target": ["finding:x"] * 1 + [f"finding:{n}" for n in range(600)]}, 400),
    ],
)
def test_what_makes_no_sense_is_refused_in_words(record: Record, fields: dict[str, str | list[str]], status: int) -> None:
    with pytest.raises(Refused) as refused:
        sent(record, **fields)
    assert refused.value.status == status
    assert refused.value.words


def test_what_is_too_long_is_refused(record: Record) -> None:
    target = f"finding:{record.findings[0].id}"
    for fields in ({"note": "x" * 5_000}, {"value": "x" * 300}):
        with pytest.raises(Refused, match="too long"):
            sent(record, kind="note", target=target, **fields)
    with pytest.raises(Refused, match="empty"):
        sent(record, kind="note", target=target, note="  ")


def test_a_span_outside_its_document_is_not_there(record: Record) -> None:
    name = record.accounts[0].id
    for place in ("5-5", "9-3", "0-99999999", "a-b", "-1-3", "0-1-2"):
        with pytest.raises(Refused) as refused:
            sent(record, kind="note", target=f"span:{name}:{place}", note="x")
        assert refused.value.status == 409, place


def test_the_log_goes_out_and_comes_back(record: Record) -> None:
    entries = tuple(
        read(form(kind="accept", target=f"finding:{finding.id}"), record, "s", WHO, f"2026-11-22T10:00:{number:02}Z")
        for number, finding in enumerate(record.findings[:5])
    )
    assert parse(lines(entries)) == entries
    assert parse(b"\n" + lines(entries) + b"\n\n") == entries


@pytest.mark.parametrize("data", [b"[]", b"{}", b"not json", b"\xff\xfe", b'{"id": 1}', b"\0"])
def test_a_file_of_something_else_is_refused_with_the_line(data: bytes) -> None:
    with pytest.raises(Refused) as refused:
        parse(data)
    assert refused.value.words.startswith("Line 1: ")
