"""What a finding calls somebody."""

import pytest

from tellings.compare.naming import plain_name


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("Ida Quell Ida Maria QuellThe", "Ida Quell"),
        ("Ida QuellRead", "Ida Quell"),
        ("Tomas McHale", "Tomas McHale"),
        ("Boutros Boutros Ghali", "Boutros Boutros Ghali"),
        ("the harbour office", "the harbour office"),
    ],
)
def test_a_name_is_shown_without_what_was_run_into_it(name: str, plain: str) -> None:
    assert plain_name(name) == plain
