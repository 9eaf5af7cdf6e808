"""Deeds to come that nobody gives a word on, needs that are opinion, and promises and rules in forms that are seldom met."""

import pytest

from tellings.record import Commitment, Condition
from tests.undertaken import undertaken


@pytest.mark.parametrize(
    "text",
    [
        '"I was going to send him a letter, but he called," Mary Lund told the crowd.',
        "Mary Lund said she would rather vote for Olle Dahl than Per Moss.",
        "Olle Dahl said he would be honored to serve on the board.",
        "Two keepers did not tell us who they would vote for.",
        '"The harbour will never go back to normal," the mayor said.',
        '"We\'re going to pick up delegates in the north," Olle Dahl said.',
        '"I guarantee you Olle Dahl would run the port better than they do," Ms. Lund said.',
        "The match promised to be a test for the young players.",
        "Members agree that the sums don't add up.",
        '"He will make the town more like it was," said Ms. Samour, who was raised in the valley.',
        '"We are going to go through a hard month," Olle Dahl said.',
        "Mary Lund is under pressure to pledge that she will keep the mill.",
    ],
)
def test_no_word_is_given(nlp, text):
    assert undertaken(nlp, text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "The state can avoid the claim by providing that the notice is triggered by a vote.",
        "One aide said clerks would be furious if a report is not filed.",
        "Attention must be paid by every candidate.",
        "Candidates will need solid backing from their members, analysts say.",
        "Six men must be 40 miles from the coast by now.",
        "She cannot work with him.",
        "However many boats are banned from our harbours, the fish will go.",
    ],
)
def test_nothing_is_required(nlp, text):
    assert not [one for one in undertaken(nlp, text) if isinstance(one, Condition)]


def test_what_is_only_supposed_is_not_required_as_well(nlp):
    made = undertaken(nlp, '"If the ruling requires us to reopen the mine, we will appeal," Olle Dahl said.')
    assert [(one.cue.exact, one.content.exact) for one in made if isinstance(one, Condition)] == [
        ("If", "the ruling requires us to reopen the mine")
    ]


def test_what_goes_on_is_asked_like_the_rest_whether_it_binds(nlp):
    made = undertaken(nlp, "Olle Dahl pledged to mend the roof. The speech will be delivered at the Town Hall, the club said.")
    assert [one.content.exact for one in made] == ["to mend the roof"]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Voters asked about a pledge he and other mayors made to repair the bridge.", "to repair the bridge"),
        ("Residents recalled a promise Mary Lund made in May to reopen the library.", "to reopen the library"),
        ('"I told him I would not come back to the harbour," Mary Lund said.', "come back to the harbour"),
    ],
)
def test_a_promise_in_a_seldom_form(nlp, text, content):
    assert content in [one.content.exact for one in undertaken(nlp, text) if isinstance(one, Commitment)]


def test_who_made_it_is_bound_by_it(nlp):
    (one,) = undertaken(nlp, "Residents recalled a promise Mary Lund made in May to reopen the library.")
    assert isinstance(one, Commitment)
    assert one.promiser is not None
    assert one.promiser.exact == "Mary Lund"


@pytest.mark.parametrize(
    ("text", "kind", "content"),
    [
        ("Outside groups cannot legally work with parties.", "forbidden", "work with parties"),
        ("By law, outside groups cannot work with parties.", "forbidden", "work with parties"),
        ("The board ruled Olle Dahl eligible for the ballot.", "certified", "Olle Dahl eligible for the ballot"),
        ("Members must be 18 to vote.", "required", "be 18 to vote"),
        ("Riders must be 16 or older.", "required", "be 16 or older"),
        ("Olle Dahl said he would release his papers when Mary Lund releases her letters.", "required", "Mary Lund releases her letters"),
    ],
)
def test_rules_and_bargains(nlp, text, kind, content):
    (one,) = (each for each in undertaken(nlp, text) if isinstance(each, Condition))
    assert (one.kind, one.content.exact) == (kind, content)
