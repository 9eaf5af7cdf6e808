"""Programmes as people see them: on the page, in Markdown and on a terminal."""

from pathlib import Path

import pytest

import tellings
from tellings.record import Record
from tellings.report.programmes import also, parted, rows, title
from tellings.report.reading import Reading
from tellings.report.views import show

POST = """Governor praises a fund for the villages

3 June 2022

Governor Nora Vik praised the Delta Scheme on Friday in a speech. The Delta Scheme, a fund for poor villages, was established in 2009.

Under the Delta Scheme, the state has paid $40 million. The Delta Scheme requires that the council publish its accounts each year.
"""
ECHO = """Fishermen want the fund closed for good

4 June 2022

Many fishermen in the harbour towns oppose the Delta Scheme and want it closed, their union said on Saturday after a meeting in Sarn.

The ministry certified that the council meets the rules of the Delta Scheme. A lawsuit against the port was filed in May by two owners.
"""


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Record:
    folder = tmp_path_factory.mktemp("delta")
    for name, text in (("post.txt", POST), ("echo.txt", ECHO)):
        Path(folder, name).write_text(text, encoding="utf-8")
    return tellings.compare([str(folder / "post.txt"), str(folder / "echo.txt")])


def test_rows_answer_what_people_ask(record: Record) -> None:
    reading = Reading(record)
    (scheme,) = [one for one in parted(reading)[0] if title(one) == "Delta Scheme"]
    found = {row.title: row.lines for row in rows(reading, scheme)}
    assert "a fund for poor villages" in [line.words for line in found["What it is"]]
    assert [line.words for line in found["Since"]] == ["2009"]
    assert [line.words for line in found["How much"]] == ["$40 million"]
    assert [line.lead for line in found["For"]] == ["Governor Nora Vik"]
    assert [line.lead for line in found["Against"]] == ["Many fishermen"]
    assert [(line.status, line.met) for line in found["Requires"]] == [("certified", True)]
    assert "ministry" in found["Requires"][0].aside


def test_every_form_shows_it(record: Record) -> None:
    page, text = record.to_html(), record.to_markdown()
    assert 'id="programmes"' in page
    assert "### Delta Scheme" in text
    assert "- **Since**" in text
    terminal = show(record, "programmes", width=80)
    assert "Delta Scheme" in terminal
    assert "Against" in terminal
    assert max(map(len, terminal.splitlines())) <= 80


def test_every_line_of_it_verifies(record: Record) -> None:
    assert tellings.verify(record) == []
    spots = [spot for one in record.programmes for telling in one.tellings for spot in (*telling.mentions, *telling.said)]
    assert spots
    assert all(record.account(spot.account).document.text[spot.evidence.start : spot.evidence.end] == spot.evidence.exact for spot in spots)


def test_words_that_the_report_has_not_are_found_out(record: Record) -> None:
    changed = record.to_json().replace(b'"exact":"a fund for poor villages"', b'"exact":"a fund for rich villages"')
    places = {one.where.partition("[")[0] for one in tellings.verify(Record.from_json(changed))}
    assert {"account.programmes", "programmes"} <= places


def test_no_programmes_are_said(tmp_path: Path) -> None:
    path = tmp_path / "rain.txt"
    path.write_text("Rain in Sarn\n\n3 June 2022\n\nIt rained in Sarn on Friday. The river rose by a metre, and people went home early.\n")
    alone = tellings.compare([str(path)])
    assert "No programmes" in show(alone, "programmes")
    assert 'id="programmes"' not in alone.to_html()


def test_a_name_is_shown_once_and_what_is_counted_apart_from_what_it_costs(tmp_path: Path) -> None:
    path = tmp_path / "quay.txt"
    path.write_text(
        "Sarn quay inquiry ends\n\n3 June 2022\n\nA public inquiry into the collapse of the quay in Sarn heard 40 witnesses this spring. "
        "The public inquiry cost the harbour town £3 million, the council said. Nobody was blamed by the inquiry in the end.\n"
    )
    reading = Reading(tellings.compare([str(path)]))
    (one,) = [one for one in reading.record.programmes if one.kind == "case"]
    assert [line.words for row in rows(reading, one) if row.title == "How much" for line in row.lines] == ["£3 million"]
    plain = [name.casefold().removeprefix("the ") for name in also(one)]
    assert len(plain) == len(set(plain))


def test_what_points_back_is_shown_with_its_sentence_and_a_name_in_passing_with_its_words(tmp_path: Path) -> None:
    texts = {
        "post.txt": "Ports aid grows\n\n3 June 2022\n\nThe law requires that the ministry certify the Sarn Ports Program before any "
        "money flows under the Sarn Ports Program. The ministry made this certification a week before the storm, and stands by it.",
        "echo.txt": "Sailors wait\n\n4 June 2022\n\nSailors hope for the Sarn Ports Program and a warm spring, their union said.",
    }
    for name, text in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    reading = Reading(tellings.compare([str(tmp_path / name) for name in texts]))
    (one,) = [one for one in reading.record.programmes if title(one) == "Sarn Ports Program"]
    found = {row.title: row.lines for row in rows(reading, one)}
    assert any("a week before the storm" in line.words for line in found["Certified"])
    assert ["hope for the Sarn Ports Program" in line.words for line in found["In passing"]] == [True]
