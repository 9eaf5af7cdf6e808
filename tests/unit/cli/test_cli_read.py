"""``tellings read``: what it shows of each format, on a terminal and for programs, and how it ends."""

import json

import pytest

from tellings.cli import codes
from tests import samples
from tests.end_to_end.commands import run


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "a.html").write_bytes(samples.page(1).encode())
    (tmp_path / "crawl.warc").write_bytes(b"".join(samples.crawl(2)[1:]))
    (tmp_path / "feed.xml").write_bytes(samples.rss(1))
    return tmp_path


@pytest.mark.parametrize("width", [40, 80, 140])
def test_a_line_for_each_document_fits_the_terminal(folder, width, monkeypatch):
    monkeypatch.setenv("COLUMNS", str(width))
    outcome = run("read", folder)
    assert outcome.code == codes.PROBLEMS  # the page of the crawl that is the same as a.html
    lines = outcome.out.decode().splitlines()
    assert max(map(len, lines)) <= max(width, 60)
    assert lines[0].startswith("Document")
    assert sum("page" in line for line in lines[:-2]) >= 2
    assert any("passed over: 2 request records" in line for line in lines)
    assert "3 documents" in " ".join(lines)
    assert "2 pages and 1 entry" in " ".join(lines)


def test_what_is_only_passed_over_is_no_problem(tmp_path):
    path = tmp_path / "crawl.warc"
    path.write_bytes(b"".join(samples.crawl(2)))
    outcome = run("read", path)
    assert outcome.code == codes.DONE
    assert "1 warcinfo record" in outcome.out.decode()


def test_the_text_is_printed_without_its_page(folder):
    outcome = run("read", "--text", folder / "a.html")
    assert outcome.code == codes.DONE
    text = outcome.out.decode()
    assert text.startswith("Ferry aground\n\n")
    assert "Home" not in text
    assert text.rstrip().endswith("an inquiry into what happened.")


def test_blocks_are_printed_with_their_kinds(folder):
    lines = run("read", "--blocks", folder / "a.html").out.decode().splitlines()
    assert lines[0] == str(folder / "a.html")
    assert lines[1].split()[:3] == ["title", "0:13", "Ferry"]


def test_programs_get_a_line_of_json_each(folder):
    (folder / "empty.txt").write_bytes(b"")
    found = [json.loads(line) for line in run("read", "--json", folder).out.decode().splitlines()]
    documents = [one for one in found if "media" in one]
    assert {one["media"] for one in documents} == {"text/html", "application/rss+xml"}
    assert next(one for one in documents if one["member"] == "item 1")["outlet"] == "The Brenn Bugle"
    stated = {"outlet", "title", "subtitle", "byline", "authors", "section", "published", "updated", "canonical", "wire", "contradictions"}
    assert all(stated <= one.keys() for one in documents)
    assert {one["problem"]["code"] for one in found if "problem" in one} == {"empty", "passed_over", "duplicate"}


def test_a_field_is_named(tmp_path):
    path = tmp_path / "export"
    path.write_bytes(b'kop,brood\nFerry aground,"' + samples.STORY.replace('"', '""').encode() + b'"\n')
    assert run("read", path, "--field", "text=brood").code == codes.DONE
    (found,) = (json.loads(line) for line in run("read", path, "--json", "--field", "text=brood", "--field", "title=kop").out.splitlines())
    assert found["title"] == "Ferry aground"
    assert {"field": "text", "value": "brood", "rule": "fields"} in found["said"]


@pytest.mark.parametrize("value", ["text", "text=", "colour=red"])
def test_a_field_that_makes_no_sense_is_a_usage_error(value):
    outcome = run("read", "x", "--field", value)
    assert outcome.code == codes.USAGE


def test_nothing_that_can_be_read_has_its_own_exit_code(tmp_path):
    (tmp_path / "scan").write_bytes(samples.pdf([""]))
    outcome = run("read", tmp_path)
    assert outcome.code == codes.NOTHING
    assert "OCR" in outcome.out.decode()
    assert run("read", tmp_path / "nowhere").code == codes.NOTHING


def test_standard_input_is_read(folder):
    assert b"entry" in run("read", "-", stdin=samples.rss(1)).out


def test_no_control_character_reaches_the_terminal(tmp_path):
    path = tmp_path / "feed"
    path.write_bytes(samples.rss(1).replace(b"The Brenn Bugle", b"The \x1b[31mBrenn").replace(b"Ferry &amp;", b"Ferry \x1b]0;x\x07"))
    for option in ((), ("--blocks",), ("--text",)):
        assert "\x1b" not in run("read", path, *option).out.decode()
