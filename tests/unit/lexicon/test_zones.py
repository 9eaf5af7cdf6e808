"""Time zones and their distance from UTC."""

from datetime import date

import pytest

from tellings.lexicon import zones


@pytest.mark.parametrize(
    ("zone", "day", "minutes"),
    [
        ("utc", None, 0),
        ("jst", None, 540),
        ("et", None, None),
        ("et", date(2021, 3, 13), -300),
        ("et", date(2021, 3, 14), -240),
        ("et", date(2021, 11, 6), -240),
        ("et", date(2021, 11, 7), -300),
        ("europe/paris", date(2021, 7, 1), 120),
        ("europe/paris", date(2021, 10, 31), 60),
        ("nowhere", date(2021, 7, 1), None),
    ],
)
def test_a_zone_on_a_day(zone: str, day: date | None, minutes: int | None) -> None:
    assert zones.minutes(zone, day) == minutes


@pytest.mark.parametrize(("minutes", "written"), [(0, "Z"), (-300, "-05:00"), (330, "+05:30")])
def test_a_distance_as_iso_8601_has_it(minutes: int, written: str) -> None:
    assert zones.written(minutes) == written
