"""Numbers in words and in digits are one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tellings.compare.in_digits import in_digits


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["twenty", "5", "eels"], ["25", "eels"]),
        (["two", "hundred", "thousand", "five"], ["200005"]),
        (["hundred", "oars"], ["100", "oars"]),
        (["nine", "eleven"], ["9", "11"]),
        (["5", "million", "kroner"], ["5000000", "kroner"]),
        (["dozens", "of", "geese"], ["dozens", "of", "geese"]),
        ([], []),
    ],
)
def test_numbers_are_written_in_digits(words: list[str], told: list[str]) -> None:
    assert in_digits(words) == told


@given(st.lists(st.sampled_from(["five", "twenty", "hundred", "million", "7", "tern", "x"]), max_size=12))
def test_a_second_time_changes_nothing_but_what_now_stands_together(words: list[str]) -> None:
    told = in_digits(words)
    assert len(told) <= len(words)
    assert all(word.isdigit() or word in words for word in told)
