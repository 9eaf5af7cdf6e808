import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tellings.record import Edit
from tellings.report.contrasts import rows
from tellings.report.words import GROUPS, capped, count, day, listed, steps, visible
from tests.report_record import record


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2014", "2014"),
        ("2014-09", "September 2014"),
        ("2015-01-06", "6 January 2015"),
        ("2015-01-06T14:30", "6 January 2015"),
        (None, "undated"),
        ("", "undated"),
        ("2015-W02", "week of 5 January 2015"),
        ("2023-WI", "winter 2023"),
        ("2015-13", "2015-13"),
        ("PAST_REF", "PAST_REF"),
    ],
)
def test_a_day_keeps_its_precision(value: str | None, words: str) -> None:
    assert day(value) == words


@given(st.text())
def test_text_stays_as_long_and_steers_no_terminal(text: str) -> None:
    shown = visible(text)
    assert len(shown) == len(text)
    assert not any(ord(character) < 32 or 0x7F <= ord(character) < 0xA0 for character in shown)
    assert not set(shown) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@given(st.text())
def test_ordinary_text_is_left_alone(text: str) -> None:
    assert visible(visible(text)) == visible(text)


def test_plurals_and_lists() -> None:
    assert count(1, "report") == "1 report"
    assert count(1200, "report") == "1,200 reports"
    assert count(2, "mismatch", "mismatches") == "2 mismatches"
    assert [listed(words) for words in ((), ("a",), ("a", "b"), ("a", "b", "c"))] == ["", "a", "a and b", "a, b and c"]


def test_steps_drop_what_is_empty() -> None:
    edits = (Edit(op="same", base=" ", other=" "), Edit(op="changed", base="old\x1b ", other=" new"))
    assert steps(edits) == [("changed", "old␛", "new")]


@pytest.mark.parametrize(
    ("words", "line"),
    [("people hurt: 9", "People hurt: 9"), ("iPhones sold: 9", "iPhones sold: 9"), ("émigrés", "Émigrés"), ("“we”", "“we”"), ("", "")],
)
def test_words_begin_a_line_as_a_sentence_does_unless_they_are_spelt_otherwise(words: str, line: str) -> None:
    assert capped(words) == line


def test_a_quantity_of_nothing_that_is_named_says_so() -> None:
    made = record()
    row = rows(made)[0]
    assert row._replace(figures=tuple(msgspec.structs.replace(one, label="") for one in row.figures)).label == "not said of what"


def test_what_is_only_compatible_is_not_shown_as_agreed_on():
    titles = {status: group.title for group in GROUPS for status in group.statuses}
    assert titles["corroborated"] == "Where independent accounts agree"
    assert titles["compatible"] == "What is neither agreed on nor disputed"
