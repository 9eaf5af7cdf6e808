"""Numbers that say how many take part, by which two events are told apart, and numbers that don't."""

import pytest

from tellings.align.happened.mention import COUNT


@pytest.mark.parametrize("text", ["43 dockers", "some 43 of them", "43"])
def test_how_many_take_part_is_a_number_that_stands_free(text):
    assert COUNT.findall(text) == ["43"]


NOBODY = (
    "a 43-year-old docker", "a 43 - metre crane", "the 43rd docker", "a 43 - 12 win", "Quay A43", "4.3 tons", "43%", "43 percent", "$43",
    "2013 cranes",
)  # fmt: skip


@pytest.mark.parametrize("text", NOBODY)
def test_ages_measures_scores_and_years_count_nobody(text):
    assert COUNT.findall(text) == []
