"""Amounts, days and years of a text, by its signs alone."""

import pytest

from tellings.align.facts import dates, figures, first_weekday


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("It cost 2.6 million and 2,600,000.", ["#26e5", "#26e5"]),
        ("wire style $ 2 . 6 million", ["#26e5"]),
        ("Twelve dead, two hurt, one missing", ["#12", "#2"]),
        ("in 1998, at 12:30 p.m., on 3 May", []),
        ("on Nov 28, 2005, five people", ["#5"]),
        ("0 and 00", []),
    ],
)
def test_amounts_have_one_key_for_one_value(text, keys):
    assert [one.key for one in figures(text)] == keys


def test_days_and_years_are_read_in_both_orders():
    assert [one.key for one in dates("On Nov 28, 2005 and 28 November 2005; the 3rd of May")] == [
        "~11-28",
        "~2005",
        "~11-28",
        "~2005",
        "~05-03",
    ]


def test_impossible_days_are_no_dates():
    assert dates("45 May and May 99") == []


def test_facts_are_where_the_text_has_them():
    text = "On 3 May some 2,600 people met."
    assert [text[one.start : one.end] for one in figures(text)] == ["2,600"]
    assert [text[one.start : one.end] for one in dates(text)] == ["3 May"]


def test_the_first_weekday_is_told():
    assert first_weekday("On Thursday, not on Monday") == 4
    assert first_weekday("some day") == 0
