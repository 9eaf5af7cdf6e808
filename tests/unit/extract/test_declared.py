"""Deeds that speakers say they will do, and obligations without a verb of requiring."""

import pytest

from tellings.record import Commitment, Condition
from tests.undertaken import undertaken


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("“I will sign the treaty,” Ana Brandt said.", "will", "sign the treaty"),
        ("“We are going to repair every school in the valley,” Ana Brandt said.", "going", "repair every school in the valley"),
        ("Ana Brandt said she would resign in May.", "would", "resign in May"),
        ("A spokesman said the company would pay the families.", "would", "pay the families"),
        ("Her aides said Brandt would meet the miners.", "would", "meet the miners"),
    ],
)
def test_a_deed_of_the_speaker_is_undertaken(nlp, text, cue, content):
    made = [one for one in undertaken(nlp, text) if isinstance(one, Commitment)]
    assert [(one.cue.exact, one.content.exact) for one in made] == [(cue, content)]


def test_a_deed_that_the_speaker_will_not_do_is_denied(nlp):
    (made,) = [one for one in undertaken(nlp, "“I will not sign the treaty,” Ana Brandt said.") if isinstance(one, Commitment)]
    assert made.negated


@pytest.mark.parametrize(
    "text",
    [
        "“We will win the election,” Ana Brandt said.",
        "“I think we will manage the farm together,” Ana Brandt said.",
        "Ana Brandt said the river would flood the valley.",
        "The ministers will meet on Friday.",
        "“I would have sent the police,” Ana Brandt said.",
        "“Will I sign it?” Ana Brandt asked.",
        "Ana Brandt has not said which law she will sign.",
        "Thirty percent of the workers said they would leave the union.",
        "The club said 475 pledged members had come.",
        "Nine gamblers committed perjury.",
    ],
)
def test_what_is_foretold_or_imagined_is_no_commitment(nlp, text):
    assert [one for one in undertaken(nlp, text) if isinstance(one, Commitment)] == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Her promise to rebuild the school pleased the town.", "to rebuild the school"),
        ("The mayor renewed his pledge to close the mine.", "to close the mine"),
        ("He spoke of the ministry's commitment to the treaty.", "the treaty"),
    ],
)
def test_a_noun_of_promising_commits(nlp, text, content):
    made = [one.content.exact for one in undertaken(nlp, text) if isinstance(one, Commitment)]
    assert made == [content]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A judge ordered that the archive be opened.", "required"),
        ("The law prohibits the sale of the island.", "forbidden"),
        ("Under the treaty, the ministry must publish the accounts.", "required"),
        ("Foreign ships are not allowed to enter the bay.", "forbidden"),
        ("The bank will not pay the grant until the auditors approve the accounts.", "required"),
        ("The loan is conditional on reforms of the courts.", "required"),
        ("The sale is subject to approval by the council.", "required"),
        ("The tribunal ruled that the firm met the standard.", "certified"),
    ],
)
def test_conditions_without_a_verb_of_requiring(nlp, text, kind):
    assert [one.kind for one in undertaken(nlp, text) if isinstance(one, Condition)] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "The garden will require a lifetime of effort.",
        "They called for banning the old boats.",
        "The clerk was not authorized to talk of the matter.",
        "“You should not say that unless you can prove it,” Ana Brandt said.",
        "The police found the boy in the mill.",
    ],
)
def test_need_opinion_and_proposals_are_no_conditions(nlp, text):
    assert [one for one in undertaken(nlp, text) if isinstance(one, Condition)] == []
