"""Commitments told from what is promised, ruled out, or by whose word it is; and who is bound by them, and to whom."""

import pytest

from tellings import annotate
from tellings.extract.commitments import undertakings
from tellings.extract.quotes import quotes
from tellings.record import Commitment
from tests.making import document


def commitments(nlp, text):
    made, doc = document(text), nlp(text)
    named = annotate.entities(made, doc)
    told = [one for one in quotes(made, doc, named, ()) if one.within is None]
    return [one for one in undertakings(made, doc, named, told, ()) if isinstance(one, Commitment)]


def exact(evidence):
    return evidence.exact if evidence is not None else None


@pytest.mark.parametrize(
    ("text", "promiser", "promisee", "content"),
    [
        ("Residents were promised quieter nights by the airport.", "the airport", "Residents", "quieter nights"),
        ("More than $3 million was pledged at the meeting.", None, None, "More than $3 million"),
        ("The families had been assured of a new home.", None, "The families", "a new home"),
        ("They still wait for the homes they were promised.", None, "they", "the homes"),
        ("The harbour promised them their money back.", "The harbour", "them", "their money"),
        ("The minister gave his word that the school would stay open.", "The minister", None, "that the school would stay open"),
        ("The firm gave a guarantee to the workers that it would stay.", "The firm", "the workers", "that it would stay"),
        ("The ministry has committed $12 million to the clinic.", "The ministry", None, "$12 million"),
        ("Canada announced $5 million in aid for the town.", "Canada", None, "$5 million in aid for the town"),
        ("The museum will close for a year, its director said.", "The museum", None, "close for a year"),
        ("Families will get 200 euros a month, the labour minister announced.", "the labour minister", "Families", "get 200 euros a month"),
        ("The general answered that his troops would stay in their barracks.", "his troops", None, "stay in their barracks"),
    ],
)
def test_who_promised_what_to_whom(nlp, text, promiser, promisee, content):
    (one,) = commitments(nlp, text)
    assert (exact(one.promiser), exact(one.promisee), one.content.exact) == (promiser, promisee, content)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("“Our commitment is to stay a partner of the town,” said the envoy.", "to stay a partner of the town"),
        ("The minister made the announcement on Friday that the school would close.", "that the school would close"),
        ("The two mayors assured each other that they are committed to reducing traffic.", "reducing traffic"),
        ("The envoy travelled to the coast to offer cooperation.", "cooperation"),
    ],
)
def test_promises_by_other_words(nlp, text, content):
    assert [one.content.exact for one in commitments(nlp, text)] == [content]


def test_a_promise_goes_on_in_the_next_sentence(nlp):
    text = "The ministry announced that it would lift the ban. The ministry will also reopen the quay. The sun will also shine."
    assert [one.content.exact for one in commitments(nlp, text)] == ["that it would lift the ban", "reopen the quay"]


def test_both_sides_of_a_deal_are_bound(nlp):
    text = "Under the accord, the rebels will leave the port, and the army will lift its blockade."
    assert [one.content.exact for one in commitments(nlp, text)] == ["leave the port", "lift its blockade"]


@pytest.mark.parametrize(
    "text",
    [
        "The prime minister ruled out an early election.",
        "The president has ruled out sending troops to the island.",
        "“There will be no new taxes,” the governor said.",
        "Nobody will be deported, the interior minister said.",
    ],
)
def test_what_somebody_will_not_do(nlp, text):
    (one,) = commitments(nlp, text)
    assert one.negated


@pytest.mark.parametrize(
    "text",
    [
        "Police ruled out murder.",
        "The mayor has not ruled out a second term.",
        "Moss has more delegates pledged to him than anybody else.",
        "The team announced $5 million in losses.",
        "He committed twelve murders.",
        "“I am certain the agencies will treat it with respect,” said a former official of the ministry.",
        "Shareholders will get less this year, analysts said.",
        "“If we play like this, we will go down,” the coach said.",
    ],
)
def test_what_binds_nobody(nlp, text):
    assert commitments(nlp, text) == []
