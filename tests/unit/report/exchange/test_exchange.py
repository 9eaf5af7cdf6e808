"""Every form of a record, read by the library or the schema of the format itself; nothing is fetched for it."""

import csv
import io
import json
import os
import re
from pathlib import Path
from typing import Any

import pytest

from tellings import correcting, pipeline
from tellings.errors import BadOption
from tellings.record import Record, correction
from tellings.report.exchange import exported, names
from tellings.report.exchange.tabular import lines
from tellings.report.tables import COLUMNS, rows
from tests.golden.stories import expected
from tests.report_record import hostile, record

NINJS = "TELLINGS_NINJS_SCHEMA"


@pytest.fixture(scope="module")
def ferry() -> Record:
    return Record.from_json(expected("ferry").read_bytes())


@pytest.mark.parametrize("name", names())
@pytest.mark.parametrize("make", [record, hostile])
def test_every_form_is_the_same_each_time(name: str, make: Any) -> None:
    assert exported(make(), name) == exported(make(), name)


def test_an_unknown_form_says_which_there_are() -> None:
    with pytest.raises(BadOption, match=r"brief\.md, .*findings\.csv"):
        exported(record(), "novel.docx")


@pytest.mark.parametrize("table", COLUMNS)
def test_tables_come_back_from_csv_and_parquet(ferry: Record, table: str) -> None:
    pq = pytest.importorskip("pyarrow.parquet")
    held = rows(ferry, table)
    read = list(csv.DictReader(io.StringIO(exported(ferry, f"{table}.csv").decode())))
    assert len(read) == len(held)
    assert [set(row) for row in read[:1]] == [set(COLUMNS[table])] * len(read[:1])
    for row, one in zip(held, read, strict=True):
        if row.get("exact") is not None:
            assert one["exact"].removeprefix("'") == row["exact"].removeprefix("'")
    back = pq.read_table(io.BytesIO(exported(ferry, f"{table}.parquet"))).to_pylist()
    assert back == held


def test_the_tables_of_a_whole_record_have_rows(ferry: Record) -> None:
    for table in ("accounts", "claims", "events", "commitments"):
        assert rows(ferry, table), table
    for row in rows(ferry, "events"):
        text = ferry.account(row["account"]).document.text
        assert text[row["start"] : row["end"]] == row["exact"]


def test_a_table_of_corrections_says_what_became_of_them(ferry: Record) -> None:
    target = correcting.target(ferry, "finding", ferry.findings[0].id)
    entry = correction("reject", ferry.story.id, (target,), note="=HYPERLINK()", who="Ana", when="2031-04-01T10:00:00Z")
    made = pipeline.record(ferry.story, ferry.accounts, corrections=[entry])
    (row,) = rows(made, "corrections")
    assert (row["applied"], row["who"], row["kind"]) == (True, "Ana", "reject")
    assert "'=HYPERLINK()" in exported(made, "corrections.csv").decode()
    assert {one["verdict"] for one in rows(made, "findings") if one["finding"] == ferry.findings[0].id} == {"rejected"}


def test_a_spreadsheet_runs_no_words_of_a_document() -> None:
    words = ["=1+1", "+cmd", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "fine", "-5", None, True, 'say "so", twice\nover']
    found = list(csv.reader(io.StringIO(lines([{"exact": one} for one in words], ["exact"]).decode(), newline="")))
    fields = [row[0] if row else "" for row in found[1:]]
    assert all(field[:1] not in ("=", "+", "@", "\t", "\r") for field in fields)
    assert fields[6:] == ["fine", "-5", "", "true", 'say "so", twice\nover']
    assert fields[2] == "'-2+3"


def graph(data: bytes) -> Any:
    rdflib = pytest.importorskip("rdflib")
    return rdflib.Graph().parse(data=data, format="json-ld")


def test_json_ld_uses_terms_of_schema_org_and_of_web_annotations_only(ferry: Record) -> None:
    found = graph(exported(ferry, "record.jsonld"))
    from rdflib.namespace import RDF, SDO

    known = SDO.__annotations__
    terms = {str(one) for one in found.predicates()} | {str(one) for one in found.objects(None, RDF.type)}
    ours = {one.removeprefix(str(SDO)) for one in terms if one.startswith(str(SDO))}
    assert ours <= set(known), ours - set(known)
    assert {"NewsArticle", "Quotation", "Claim", "Person", "Event", "spokenByCharacter", "appearance"} <= ours
    others = {one for one in terms if not one.startswith(str(SDO))}
    assert all(one.startswith(("http://www.w3.org/ns/oa#", "http://www.w3.org/1999/02/22-rdf-syntax-ns#")) for one in others), others


def test_json_ld_expands_without_a_network(ferry: Record) -> None:
    jsonld = pytest.importorskip("pyld").jsonld

    def refuse(url: str, options: Any) -> None:
        raise AssertionError(f"asked for {url}")

    expanded = jsonld.expand(json.loads(exported(ferry, "record.jsonld")), {"documentLoader": refuse})
    assert len(expanded) > len(ferry.accounts)


def test_json_ld_selectors_hold_the_exact_words(ferry: Record) -> None:
    made = json.loads(exported(ferry, "record.jsonld"))
    nodes = {one["id"]: one for one in made["@graph"]}
    places = [place for one in made["@graph"] for example in one.get("workExample", ()) for place in example["target"]]
    assert places
    for place in places:
        text = nodes[place["source"]]["text"]
        where, words = place["selector"][:2]
        assert text[where["start"] : where["end"]] == words["exact"]


def test_entities_load_in_the_library_of_follow_the_money(ferry: Record) -> None:
    model = pytest.importorskip("followthemoney").model
    lines = exported(ferry, "entities.ftm.json").decode().splitlines()
    entities = [model.get_proxy(json.loads(line), cleaned=False) for line in lines]
    given = [json.loads(line) for line in lines]
    seen: set[str] = set()
    for one, raw in zip(entities, given, strict=True):
        one.schema.validate(one.to_dict())
        for name, values in raw["properties"].items():
            assert len(one.get(name)) == len(set(values)), (one.schema.name, name, values)  # nothing was thrown out as invalid
        for prop, value in one.itervalues():
            if prop.type.name == "entity":
                assert value in seen, (one.schema.name, prop.name)
        seen.add(one.id)
    assert {one.schema.name for one in entities} >= {"Article", "Person", "Mention", "Event", "Note"}
    assert len(seen) == len(entities)


def test_a_ninjs_item_reads_back_as_its_reports(ferry: Record, tmp_path: Path) -> None:
    import tellings

    made = json.loads(exported(ferry, "story.ninjs.json"))
    assert made["type"] == "composite"
    for item, account in zip(made["associations"], ferry.accounts, strict=True):
        (tmp_path / f"{account.id}.json").write_text(json.dumps(item), encoding="utf-8")
    back = {one.document.title.value for one in tellings.compare([str(tmp_path)]).accounts if one.document.title}
    assert back == {one.document.title.value for one in ferry.accounts if one.document.title}


def test_a_ninjs_item_invents_no_hour(ferry: Record) -> None:
    for item in json.loads(exported(ferry, "story.ninjs.json"))["associations"]:
        for key in ("contentCreated", "versionCreated"):
            assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)", item.get(key, "2031-03-04T00:00:00Z"))


@pytest.mark.parametrize("make", [record, hostile, None])
def test_a_ninjs_item_holds_to_the_schema_of_iptc(make: Any, ferry: Record) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    place = os.environ.get(NINJS)
    if not place:
        pytest.skip(f"the schema of ninjs is IPTC's and no part of the project: {NINJS} names the file of version 3.1 to check against it")
    schema = json.loads(Path(place).read_text(encoding="utf-8"))
    item = json.loads(exported(make() if make else ferry, "story.ninjs.json"))
    jsonschema.validate(item, schema, format_checker=jsonschema.FormatChecker())
