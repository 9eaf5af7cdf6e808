"""Conditions by adjectives, by "only", by "without", and by what needs somebody's approval."""

import pytest

from tellings.extract.commitments import undertakings
from tellings.record import Condition
from tests.making import document


def conditions(nlp, text):
    return [(one.kind, one.content.exact) for one in undertakings(document(text), nlp(text), (), (), ()) if isinstance(one, Condition)]


@pytest.mark.parametrize(
    ("text", "kind", "content"),
    [
        ("It is illegal to sell the nets.", "forbidden", "to sell the nets"),
        ("The law makes it mandatory to register boats.", "required", "to register boats"),
        ("The sale requires the approval of the council.", "required", "the approval of the council"),
        ("Under the law, owners have to register their boats.", "required", "to register their boats"),
        ("The boats may leave the harbour only if the inspectors agree.", "required", "the inspectors agree"),
        ("The company cannot sell the land without the consent of the owners.", "required", "the consent of the owners"),
        ("A judge has ordered the release of the files.", "required", "the release of the files"),
        ("The parliament demanded that the ministry publish the accounts.", "required", "that the ministry publish the accounts"),
        ("The proposal would prohibit banks from buying land.", "forbidden", "banks from buying land"),
        ("Members are obligated to attend the hearing under the rules.", "required", "attend the hearing under the rules"),
    ],
)
def test_what_is_required_or_forbidden(nlp, text, kind, content):
    assert conditions(nlp, text) == [(kind, content)]


@pytest.mark.parametrize(
    "text",
    [
        "The soup needs salt.",
        "They have to leave early.",
        "She only went home after the concert.",
        "He cannot sleep without a lamp.",
        "The judge ordered a cup of tea.",
        "The fishermen demanded that the harbour be cleaned.",
        "Visitors should be banned from the tower.",
        "The bill that was never passed would have banned the sale of nets.",
        "To keep the school open, new ideas are required.",
        "The editor must find a way around the committee.",
        "An illegal boat sank.",
    ],
)
def test_what_is_advice_or_habit(nlp, text):
    assert conditions(nlp, text) == []
