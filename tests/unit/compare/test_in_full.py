"""Numbers, sums and measures are the same words however short they are written; and other ones stay others."""

import pytest

from tellings.compare.sense import sense


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("9,000 feet", "9,000ft"),
        ("a six-foot oar", "a 6ft oar"),
        ("$4 billion", "$4bn"),
        ("$6.5 million", "$6.5m"),
        ("£8", "eight pounds"),
        ("30 miles per hour", "30mph"),
        ("30 miles an hour", "30mph"),
        ("8 per cent", "8pc"),
        ("8 percent", "8%"),
        ("70 kilometres", "70km"),
        ("12k rowers", "12,000 rowers"),
        ("two-thirds of them", "2/3 of them"),
        ("half a mile", "½ a mile"),
        ("four and a half", "4.5"),
        ("the '70s", "the seventies"),
        ("pier no. 2", "pier number two"),
        ("after 9/11", "after September 11"),
    ],
)
def test_one_number_written_in_two_ways(one: str, other: str) -> None:
    assert sense(one) == sense(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1.7 miles", "17 miles"),
        ("9,000 feet", "9,000 metres"),
        ("$4 billion", "$4 million"),
        ("30mph", "30km"),
        ("the '70s", "the '80s"),
        ("2/3 of them", "3/4 of them"),
        ("4 years", "4 months"),
        ("4½", "4"),
        ("the 4th pier", "4 piers"),
    ],
)
def test_two_numbers_stay_two(one: str, other: str) -> None:
    assert sense(one) != sense(other)
