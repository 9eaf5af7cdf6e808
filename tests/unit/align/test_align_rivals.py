"""What is told of two figures alike, and what sets them apart; the sentences are our own."""

import pytest
from spacy.language import Language

from tellings.align.concepts import concept, sentence_concepts, sides
from tests.figured import compared


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The barge Selma was carrying 90 crates when it ran aground.", "When the Selma ran aground there were 140 crates on it."),
        ("The trust gave the school $30 million.", "The school received $50 million from the trust."),
        ("Nadia Brandt was jailed for 6 years for the theft.", "Brandt received a sentence of 9 years for the theft."),
        ("The mill at Torp employs 800 workers.", "Some 1,100 people work at the Torp mill."),
        ("The statue is 30 metres tall.", "The statue has a height of 45 metres."),
        ("Three captives were freed by the guards.", "The guards released eight captives."),
        ("The storm left 1,500 cottages without water.", "Water was cut to 9,500 cottages by the storm."),
        ("Turnout in the parish vote was 31 percent.", "Some 44 percent of voters turned out for the parish vote."),
        ("The siege lasted 11 days.", "The siege held for 19 days."),
        ("The crate weighs 640 kilograms.", "The crate has a mass of 460 kilograms."),
        ("The lorry overturned at 90 kilometres per hour.", "When it overturned, the lorry was at a speed of 120 kilometres per hour."),
        ("In the parish vote turnout reached 53 percent.", "Turnout in the parish vote was 39 percent."),
        ("The party would expel 11 million settlers.", "The party would expel 11 settlers."),
    ],
)
def test_told_from_two_sides_is_one_quantity(nlp: Language, one: str, other: str) -> None:
    assert "differs" in [each.status for each in compared(nlp, one, other)]


@pytest.mark.parametrize(
    ("one", "other", "difference"),
    [
        ("The bus company hired 40 men.", "The bus company hired 70 women.", "scope"),
        ("The gate opened in 2011 and drew 900 guests in 2011.", "The gate drew 1,500 guests in 2014.", "period"),
        ("Wages for bakers rose by 4 percent.", "Wages for tanners rose by 7 percent.", "scope"),
        ("Norland sent 60 doctors to the valley.", "Sudland sent 90 doctors to the valley.", "scope"),
        ("The east tunnel is 3 kilometres long.", "The west tunnel is 4 kilometres long.", "scope"),
        ("The bakery plans to hire 300 cooks.", "The bakery has hired 110 cooks.", "definition"),
        ("The clinic treats 80 patients a day.", "The clinic treated 900 patients.", "period"),
        ("Some 38 percent of members back the merger.", "Some 51 percent of members reject the merger.", "definition"),
        ("The guards turned back 900 hikers.", "The guards let in 350 hikers.", "definition"),
        ("The army has 900 horses in the valley.", "The army sold 200 horses in the valley.", "definition"),
        ("The ferry of Moss carries 300 guests.", "The ferry of Moss and its sister carry 500 guests between them.", "scope"),
        ("The dam at Alto cost €3.5 billion.", "The Alto dam cost $4.1 billion.", "unit"),
        ("The pension gap grew by 40 million euros.", "The pension gap widened to 95 million euros.", "definition"),
    ],
)
def test_one_thing_that_differs_keeps_two_quantities_apart_and_is_said(nlp: Language, one: str, other: str, difference: str) -> None:
    found = compared(nlp, one, other)
    assert all(len(each.tellings) == 1 for each in found)
    assert [each.difference for each in found if each.status == "apart"] == [difference, difference]
    assert difference in [apart.difference for each in found for apart in each.apart], [each.apart for each in found]
    ids = {each.id for each in found}
    assert all(apart.figure in ids and apart.reason for each in found for apart in each.apart)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Thirty members voted for the levy.", "Thirty members voted against the levy."),
        ("Sixty percent of bolts tested in the yard broke.", "Twenty percent of bolts tested in the yard rusted."),
        ("The pond covers 20 hectares.", "The park around the pond covers 90 hectares."),
        ("The bomb hurt 40 people in the station in March.", "In May a bomb hurt 14 people in the theatre."),
        ("Two clerks opposed the bill in committee.", "Five clerks opposed the treaty."),
        ("The guards injured 16 inmates in the riot.", "The inmates injured 4 guards in the riot."),
        ("The trust lent the mill $40 million.", "The trust lent the mill another $15 million."),
        ("The canal cost $2 billion in 1990 dollars.", "The canal cost $3.7 billion in 2010 dollars."),
        ("Voters on the quays gave Reed 59 percent.", "On the quays Reed led among the 37 percent who fear for the pier."),
        ("The motion passed by 70 votes.", "The treaty passed by 58 votes."),
        ("Some 300 schools in the county are closed.", "Some 1,800 schools across the country are closed."),
    ],
)
def test_other_things_are_two_quantities(nlp: Language, one: str, other: str) -> None:
    assert all(len(each.tellings) == 1 for each in compared(nlp, one, other))


def test_temperatures_of_two_scales_are_one_value(nlp: Language) -> None:
    (found,) = compared(nlp, "Temperatures in the basin hit 104 degrees Fahrenheit.", "It was 40 degrees Celsius in the basin.")
    assert found.status == "same"


def test_words_are_one_concept_in_their_forms() -> None:
    assert concept("training") == concept("train") == concept("trained")
    assert concept("oppose") == concept("opposed") == concept("opposes")
    assert concept("give") == concept("received")
    assert concept("tormes") == concept("torme")
    assert concept("bus") == "bus"
    assert concept("") == ""
    assert concept("harbour") != concept("bridge")


def test_a_table_run_together_tells_nothing_of_one_of_its_figures() -> None:
    assert sentence_concepts("bridge " * 500) == frozenset()


def test_a_word_stands_on_one_side_of_a_group() -> None:
    for word, found in sides().items():
        assert len({side.group for side in found}) == len(found), word
