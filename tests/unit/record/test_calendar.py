"""The days that a TIMEX3 value stands for."""

from datetime import date

import pytest

from tellings.record.calendar import bounds, compatible, in_words, more_precise, weekday_matches


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2019-03-02", date(2019, 3, 2), date(2019, 3, 2)),
        ("2019-03-02T18:00Z", date(2019, 3, 2), date(2019, 3, 2)),
        ("2019-03-02TMO", date(2019, 3, 2), date(2019, 3, 2)),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29)),
        ("2019-06-XX", date(2019, 6, 1), date(2019, 6, 30)),
        ("2019", date(2019, 1, 1), date(2019, 12, 31)),
        ("199", date(1990, 1, 1), date(1999, 12, 31)),
        ("18", date(1800, 1, 1), date(1899, 12, 31)),
        ("2020-W53", date(2020, 12, 28), date(2021, 1, 3)),
        ("2020-W01-WE", date(2020, 1, 4), date(2020, 1, 5)),
        ("2020-W02-3", date(2020, 1, 8), date(2020, 1, 8)),
        ("2019-Q4", date(2019, 10, 1), date(2019, 12, 31)),
        ("2019-H1", date(2019, 1, 1), date(2019, 6, 30)),
        ("2019-SU", date(2019, 6, 1), date(2019, 8, 31)),
        ("2019-WI", date(2019, 12, 1), date(2020, 2, 29)),
        ("FY2019", date(2018, 4, 1), date(2020, 3, 31)),
    ],
)
def test_bounds_are_the_first_and_the_last_day(value: str, first: date, last: date) -> None:
    assert bounds(value) == (first, last)


@pytest.mark.parametrize(
    "value",
    ["", "P2D", "PT3H", "PAST_REF", "XXXX-09-26", "2019-02-30", "2019-13", "2019-W54", "0000", "20015", "2019-Q5", "²019", "2019\n"],
)
def test_what_names_no_days_has_no_bounds(value: str) -> None:
    assert bounds(value) is None


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("2014-09-26", "2014-09", True),
        ("2014-09-26", "2014-10", False),
        ("2015-01-06", "XXXX-WXX-2", True),
        ("2015-01-06", "XXXX-WXX-3", False),
        ("2014-09", "XXXX-WXX-3", True),
        ("XXXX-09-26", "2014-09-26", True),
        ("XXXX-09-26", "2014", True),
        ("XXXX-09-26", "2014-10", False),
        ("XXXX-02-29", "2019", False),
        ("XXXX-09", "XXXX-09-26", True),
        ("XXXX-09-25", "XXXX-09-26", False),
        ("XXXX-WXX-1", "XXXX-WXX-2", False),
        ("XXXX-SU", "2019-07-04", True),
        ("XXXX-WI", "2020-01-15", True),
        ("XXXX-SU", "2019-11", False),
        ("PAST_REF", "2019", True),
        ("P2D", "2019", False),
        ("P2D", "P2D", True),
        ("2019-02-30", "2019-03", True),
    ],
)
def test_compatible_values_can_be_the_same_day(a: str, b: str, expected: bool) -> None:
    assert compatible(a, b) is expected
    assert compatible(b, a) is expected


def test_the_more_precise_value_covers_fewer_days() -> None:
    assert more_precise("2014", "2014-09") == "2014-09"
    assert more_precise("2014-09-26", "2014-09") == "2014-09-26"
    assert more_precise("2014-09", "2015-09") == "2014-09"
    assert more_precise("PAST_REF", "2014") == "2014"
    assert more_precise("PAST_REF", "P2D") == "PAST_REF"


def test_weekday_of_a_value() -> None:
    assert weekday_matches("2015-01-06", 2)
    assert not weekday_matches("2015-01-06", 3)
    assert weekday_matches("XXXX-WXX-5", 5)
    assert not weekday_matches("2015-01", 2)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2014-09-06", "6 September 2014"),
        ("2014-09-06T18:40", "6 September 2014"),
        ("2014-09", "September 2014"),
        ("2014-09-XX", "September 2014"),
        ("2014", "2014"),
        ("0987-01-02", "2 January 0987"),
        ("199", "the 1990s"),
        ("19XX", "the 1900s"),
        ("2023-WI", "winter 2023"),
        ("2023-FA", "autumn 2023"),
        ("2024-Q1", "first quarter of 2024"),
        ("2024-H2", "second half of 2024"),
        ("2015-W02", "week of 5 January 2015"),
        ("2015-W02-WE", "weekend of 10 January 2015"),
        ("2015-W02-2", "6 January 2015"),
        ("FY2019", "fiscal year 2019"),
    ],
)
def test_a_date_is_written_as_people_write_it(value: str, words: str) -> None:
    assert in_words(value) == words


@pytest.mark.parametrize("value", ["", "P2D", "PAST_REF", "XXXX-09-26", "2019-02-30", "2024-Q5", "soon"])
def test_what_is_no_date_stays_as_it_is(value: str) -> None:
    assert in_words(value) == value
