"""Dates of one event in whole reports: only days that the reports fix are held against each other, and the title has no day of its own."""

from tellings.record import Finding
from tests.differing import LEAD, compared, told


def days(*told_on: tuple[str, str]) -> list[Finding]:
    outlets = ("Harbour News", "Valley Post", "Coast Echo")
    made = compared([told(LEAD + text, outlet, day) for (text, day), outlet in zip(told_on, outlets, strict=False)])
    return [one for one in made.findings if one.difference == "time" and one.status == "differs"]


def test_two_dates_of_one_event_part() -> None:
    (one,) = days(
        ("Keeper Tomas Brill opened the lock at Elmsby on 8 May 2024.", "2024-05-14"),
        ("Keeper Tomas Brill opened the lock at Elmsby on 10 May 2024.", "2024-05-14"),
    )
    assert one.title == "Keeper Tomas Brill opened the lock at Elmsby: 8 May 2024 / 10 May 2024"


def test_a_day_that_a_report_leaves_open_is_held_against_none() -> None:
    (one,) = days(
        ("Keeper Tomas Brill opened the lock at Elmsby on 8 May 2024.", "2024-05-14"),
        ("Keeper Tomas Brill opened the lock at Elmsby on 10 May 2024.", "2024-05-14"),
        ("“Keeper Tomas Brill opened the lock at Elmsby 12 days ago,” said Mayor Vera Holm.", "2024-05-14"),
    )
    assert {version.words for version in one.variants} == {"2024-05-08", "2024-05-10"}


def test_a_speech_counts_from_its_own_day() -> None:
    assert not days(
        ("“Keeper Tomas Brill opened the lock at Elmsby 12 days ago,” said Mayor Vera Holm.", "2024-05-14"),
        ("Keeper Tomas Brill opened the lock at Elmsby on 6 May 2024.", "2024-05-16"),
    )
