"""What was promised, required and certified, as the page shows it."""

from pathlib import Path

import pytest

import tellings
from tellings.report.undertakings import undertaken

TEXT = """Town gets money for its dam

3 June 2022

Minister Nora Vik visited Sarn on Friday. “I promise to pay for the dam,” Vik said. The law requires that the ministry inspect the dam
before paying any grant. The ministry certified that the dam meets the standard.
"""


def test_lines_under_their_titles(tmp_path: Path) -> None:
    path = tmp_path / "dam.txt"
    path.write_text(TEXT, encoding="utf-8")
    groups = dict(undertaken(tellings.compare([str(path)])))
    assert list(groups) == ["Promised or agreed", "Required", "Certified"]
    assert [one.lines[0].who for one in groups["Promised or agreed"]] == ["Nora Vik"]
    assert [one.lines[0].who for one in groups["Required"]] == ["The law"]
    assert [one.lines[0].content for one in groups["Certified"]] == ["that the dam meets the standard"]


REFUSED = """Ferry aground at Sarn

3 June 2022

“We will not let another ferry leave this quay until the channel has been surveyed,” the harbour master, Nora Vik, said on Friday.
The fund would pay, provided that the company fits alarms to all of its ferries before July, she said.
"""


@pytest.mark.parametrize(("title", "verb"), [("Promised or agreed", "will not"), ("Required", "until"), ("Required", "provided that")])
def test_lines_read_as_english(tmp_path: Path, title: str, verb: str) -> None:
    path = tmp_path / "ferry.txt"
    path.write_text(REFUSED, encoding="utf-8")
    groups = dict(undertaken(tellings.compare([str(path)])))
    assert verb in [one.lines[0].verb for one in groups[title]]


def test_what_is_ruled_out_reads_as_it_was_said(tmp_path: Path) -> None:
    path = tmp_path / "toll.txt"
    path.write_text(
        "Sarn keeps its bridge\n\n3 June 2022\n\nMayor Olle Lind ruled out compensation for the owners on Friday.\n", encoding="utf-8"
    )
    [one] = dict(undertaken(tellings.compare([str(path)])))["Promised or agreed"]
    assert (one.lines[0].verb, one.lines[0].content.split()[0]) == ("ruled out", "compensation")
