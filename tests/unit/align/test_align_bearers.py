"""Figures of two named bearers, of a part and its whole, of unlike stretches of time; counts that go on. The sentences are our own."""

import pytest
from spacy.language import Language

from tests.figured import compared


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Lars Holm threw two touchdowns for Norden on Sunday.", "Erik Bruun threw three touchdowns for Norden on Sunday."),
        ("Officers made one arrest, with no injuries, at the march.", "Two officers suffered minor injuries at the march."),
        ("Illiteracy in the hills fell to 6.1 percent in June.", "Adult illiteracy in the hills was 14.8 percent in June."),
        ("Exports fell 3 percent in the first quarter.", "Exports fell 5 percent over the year."),
        ("The union holds 12 seats in the upper chamber.", "The union holds 31 seats in the lower chamber."),
    ],
)
def test_figures_of_two_things_are_never_said_to_differ(nlp: Language, one: str, other: str) -> None:
    assert "differs" not in {found.status for found in compared(nlp, one, other)}


def test_one_bearer_has_one_figure(nlp: Language) -> None:
    found = compared(nlp, "Lars Holm threw two touchdowns for Norden.", "Lars Holm threw three touchdowns for Norden.")
    assert [one.status for one in found] == ["differs"]


def test_a_part_is_set_beside_the_other_account_s_part_and_not_the_whole(nlp: Language) -> None:
    found = compared(nlp, "Two of the eight climbers survived the slide at Orm.", "Four climbers survived the slide at Orm.")
    assert sorted((len(one.tellings), one.status) for one in found)[-1] == (2, "differs")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("By Monday divers had recovered 14 crates from the wreck.", "By Wednesday divers had recovered 33 crates from the wreck."),
        ("The death toll from the storm stood at 60 on Friday.", "The death toll from the storm rose to 95 on Sunday."),
        ("On Tuesday 120 cases of mumps had been reported in Tarn.", "A week later 195 cases of mumps had been reported in Tarn."),
    ],
)
def test_counts_that_go_on_are_a_series(nlp: Language, one: str, other: str) -> None:
    assert [found.status for found in compared(nlp, one, other)] == ["compatible"]


def test_parts_of_a_number_torn_at_its_comma_are_nevercompared(nlp: Language) -> None:
    one = "Brell arrived needing 11 points to beat the Norden team ’ s record of 2, 106 points ."
    other = "Brell broke the Norden team ’ s scoring record of 2, 116 points ."
    assert "differs" not in {found.status for found in compared(nlp, one, other)}


def test_a_price_is_what_the_thing_was_bought_for(nlp: Language) -> None:
    found = compared(nlp, "The library bought the atlas for $2.2 million.", "The atlas cost the library $3.5 million.")
    assert [one.status for one in found] == ["differs"]
