"""What was promised, required and certified, as the page shows it."""

from pathlib import Path

import pytest

import tellings
from tellings.report.undertakings import Line, undertaken
from tellings.report.views import show

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


@pytest.mark.parametrize(("title", "verb"), [("Promised or agreed", "We will not"), ("Required", "until"), ("Required", "provided that")])
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


@pytest.mark.parametrize(
    ("told", "line"),
    [
        ("“We’re going to rebuild the quay,” Mayor Olle Lind said.", "Mayor Olle Lind: We’re going to rebuild the quay"),
        ("“I'll pay for the new quay,” Mayor Olle Lind said.", "Mayor Olle Lind: I'll pay for the new quay"),
        ("Mayor Olle Lind has committed himself to rebuilding the quay.", "Mayor Olle Lind has committed himself to rebuilding the quay"),
        ("Mayor Olle Lind vowed to “rebuild the quay.”", "Mayor Olle Lind vowed to “rebuild the quay”"),
        ("Mayor Olle Lind, once again, pledged a “new quay”.", "Mayor Olle Lind pledged a “new quay”"),
        ("Mayor Olle Lind met the owners. He has promised to pay them, he said.", "Olle Lind has promised to pay them"),
        ("Mayor Olle Lind met them. “We are not going to pay,” he said.", "Olle Lind: We are not going to pay"),
    ],
)
def test_a_line_keeps_the_words_of_its_clause(tmp_path: Path, told: str, line: str) -> None:
    path = tmp_path / "quay.txt"
    path.write_text(f"Storm takes the quay of Sarn\n\n3 June 2022\n\n{told}\n", encoding="utf-8")
    groups = dict(undertaken(tellings.compare([str(path)])))
    assert line in [_read(one.lines[0]) for one in groups["Promised or agreed"]]


def _read(line: Line) -> str:
    return f"{line.who}{':' * line.says} {line.verb} {line.content}"


def test_what_hangs_on_what_is_shown_as_the_report_has_it(tmp_path: Path) -> None:
    path = tmp_path / "dam.txt"
    path.write_text(
        "Dam loan waits\n\n3 June 2022\n\nThe loan will not be paid until the families have been moved, the ministry said. "
        "Under a law passed in 2019, people who lose their homes must be given land. The law also bars work at night.\n"
    )
    text = show(tellings.compare([str(path)]), "commitments")
    assert "The loan will not be paid until the families have been moved" in " ".join(text.split())
    assert "A law passed in 2019 Under" not in text
    assert "bars work at night" in text
