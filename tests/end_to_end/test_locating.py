"""``tellings locate``: from a span back to the bytes."""

import json
from pathlib import Path

import pytest

from tests.end_to_end.commands import OTHER, REPORT, Outcome, run

PAGE = (
    "<!doctype html>\n<html><head><title>Mill burns</title></head><body><article>\n<h1>Mill burns</h1>\n"
    "<p>Fire crews &amp; neighbours fought a blaze at the caf&eacute; of the paper mill for a second night on Tuesday.</p>\n"
    "<p>Forty families left their homes, and the school stayed closed until Thursday, the mayor said.</p>\n</article></body></html>\n"
)


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("story")
    (folder / "one.txt").write_text(REPORT)
    (folder / "two.txt").write_text(OTHER)
    run("compare", folder / "one.txt", folder / "two.txt", "--json", folder / "story.json", "--quiet")
    return folder / "story.json"


def places(outcome: Outcome) -> list[dict[str, object]]:
    return [json.loads(line) for line in outcome.out.splitlines()]


def test_words_of_a_page_lead_to_its_bytes(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(PAGE)
    (one,) = places(run("locate", page, "crews & neighbours", "--json"))
    data = page.read_bytes()
    assert data[one["first"] : one["last"]] == b"crews &amp; neighbours"
    assert one["line"] == 4
    assert one["block"] == "paragraph"
    shown = run("locate", page, "café").out.decode()
    assert "⟦caf&eacute;⟧" in shown
    assert "⟦café⟧" in shown
    assert "line 4" in shown


def test_words_are_found_as_people_type_them(record: Path) -> None:
    found = places(run("locate", record, "THE ROOF  has gone", "--json"))
    assert {one["exact"] for one in found} == {"The roof has gone"}
    assert {one["number"] for one in found} == {1, 2}


def test_a_span_of_a_report_and_an_item(record: Path) -> None:
    made = json.loads(record.read_bytes())
    text = made["accounts"][1]["document"]["text"]
    (one,) = places(run("locate", record, "2:0:20", "--json"))
    assert one["exact"] == text[:20]
    outlet = one["outlet"]
    assert places(run("locate", record, f"{outlet}:0:20", "--json")) == [one]
    quote = next(quote for quote in made["quotes"] if len(quote["tellings"]) > 1)
    assert {one["number"] for one in places(run("locate", record, quote["id"], "--json"))} == {1, 2}
    own = made["accounts"][0]["quotes"][0]["id"]
    assert {one["number"] for one in places(run("locate", record, own, "--json"))} == {1}


def test_without_the_originals_the_text_is_shown_all_the_same(record: Path, tmp_path: Path) -> None:
    moved = tmp_path / "moved.json"
    moved.write_bytes(record.read_bytes().replace(b"one.txt", b"gone.txt"))
    outcome = run("locate", moved, "1:0:10", "--sources", tmp_path)
    assert outcome.code == 0
    assert "source" not in outcome.out.decode().replace("--sources", "")
    assert "not found" in outcome.err


@pytest.mark.parametrize("what", ["0:10", "9:0:10", "1:5:5", "1:0:999999", "quote-0123456789abcdef", "  "])
def test_what_makes_no_sense_is_said(record: Path, what: str) -> None:
    assert run("locate", record, what).code == 2


def test_what_is_nowhere(record: Path, tmp_path: Path) -> None:
    assert run("locate", record, "the moon is a lamp").code == 1
    assert run("locate", tmp_path / "none.txt", "moon").code == 3
