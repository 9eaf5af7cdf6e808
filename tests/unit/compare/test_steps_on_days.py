"""One step of a matter on two days: found where both accounts tell of the same step, and of nothing else."""

import pytest

from ...differing import LEAD, compared, parted, told

TWO_DAYS = [
    ("Harbour master Ida Quell resigned on Tuesday.", "On Thursday Ida Quell stepped down as harbour master."),
    ("A 9-year-old boy was shot on Saturday night.", "The 9-year-old boy was shot on Sunday night near the mill."),
    ("The signing is set for 3 June 2031.", "The signature is planned for 9 June 2031."),
    ("The new bishop will be sworn in on 4 March 2031.", "The oath is to be taken on 11 March 2031."),
    ("It was in May that Tomas Brill laid down his office.", "Tomas Brill resigned in March over his health."),
    ("Voters of Marl approved a $7 million loan for the dam in 2011.", "In 2013 voters approved a $7 million loan for the dam."),
    ("The senate passed the fishing bill 61-38 on Monday.", "On Wednesday senators voted 61-38 to pass the bill on fishing."),
]
NO_DIFFERENCE = [
    ("Ida Quell was arrested on Tuesday.", "Ruben Quell was arrested on Thursday."),
    ("Police arrested a man on Monday.", "Police arrested a man on Wednesday."),
    ("Ida Quell resigned late on Sunday.", "Ida Quell resigned early on Monday."),
    ("The hearing is set for Monday.", "A second hearing is set for Friday."),
    ("Ida Quell decided to resign on Tuesday after a row.", "Ida Quell's resignation will take effect at 10 a.m. on Wednesday."),
    ("Ida Quell will resign on Friday.", "Ida Quell resigned on Tuesday."),
    ("Ida Quell said on Tuesday that she would resign.", "Ida Quell said on Thursday that she would resign."),
    ("Ida Quell resigned in May.", "Ida Quell resigned on Tuesday, having first resigned in May."),
    ("The Coast Institute poll was released on Wednesday.", "The poll released Monday found that most oppose the toll."),
    (
        "The senate rejected the fishing bill, 61-38, on Monday afternoon.",
        "The senate once again rejected the fishing bill, 61-38, on Tuesday morning.",
    ),
    (
        "He was not on a list of guests at a jubilee dinner for the founding of the ruling Dockers' Party Friday.",
        "The Dockers' Party, founded in 1945, is the party of Marl and its greatest club.",
    ),
]


@pytest.mark.parametrize(
    ("one", "other", "days"),
    [
        ("Ida Quell apologized on Tuesday morning.", "Ida Quell apologized this morning.", ("2024-05-13", "2024-05-14")),
        ("The guilds held their fair in Rill in 2020.", "The guilds are holding their fair in Rill in June.", ()),
        ("Before the hearing, Ida Quell took to the stage.", "Ida Quell took to the stage after the hearing.", ()),
    ],
)
def test_what_may_be_of_one_day_or_of_two_times_is_none(one: str, other: str, days: tuple[str, ...]) -> None:
    assert not [finding for finding in parted(one, other, days=days) if finding.difference == "time"]


@pytest.mark.parametrize(("one", "other"), TWO_DAYS)
def test_one_step_on_two_days_is_a_difference_of_time(one: str, other: str) -> None:
    assert "time" in [finding.difference for finding in parted(one, other)]


@pytest.mark.parametrize(("one", "other"), NO_DIFFERENCE)
def test_two_steps_or_one_night_are_none(one: str, other: str) -> None:
    assert not [finding for finding in parted(one, other) if finding.difference == "time"]


def test_what_is_told_of_a_step_is_not_told_again_of_its_date() -> None:
    texts = ("Ida Quell, the harbour master, was arrested on Tuesday at her office.", "Police arrested harbour master Ida Quell on Sunday.")
    made = compared([told(LEAD + text, outlet) for text, outlet in zip(texts, ("Harbour News", "Valley Post"), strict=True)])
    assert [one.kind for one in made.findings if one.difference == "time"] == ["date"]


def test_accounts_that_write_one_day_in_two_ways_stand_on_one_side() -> None:
    texts = (
        "Harbour master Ida Quell resigned on May 7, 2024.",
        "On 7 May 2024 Ida Quell laid down her office.",
        "On 9 May 2024 Ida Quell stepped down as harbour master.",
    )
    outlets = ("Harbour News", "Valley Post", "Rill Gazette")
    made = compared([told(LEAD + text, outlet) for text, outlet in zip(texts, outlets, strict=True)])
    (one,) = [one for one in made.findings if one.kind == "claim" and one.difference == "time"]
    assert [len(version.accounts) for version in one.variants] == [2, 1]
    assert one.title.startswith("When: May 7, 2024 / 9 May 2024 – ")
    first, _, second = one.reason.partition(" give 7 May 2024, ")
    assert " and " in first
    assert second.endswith("gives 9 May 2024, for one step of the matter.")
