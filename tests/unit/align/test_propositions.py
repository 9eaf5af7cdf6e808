"""Statements and denials of one thing, and the near misses that are none."""

import pytest

from tellings.align.claims import claims as align
from tellings.extract.claims import claims as extract
from tests.accounts import account, story
from tests.making import document

CONFLICTS = [
    ("The operator was warned about the dam in March.", "The operator was not warned about the dam."),
    ("Engineers inspected the bridge in May.", "Engineers did not inspect the bridge."),
    ("The bridge was inspected in May.", "The bridge was never inspected."),
    ("The ministry approved the plan.", "The ministry did not approve the plan."),
    ("The ferry was overloaded.", "The ferry was not overloaded."),
    ("The minister met the families on Tuesday.", "The minister did not meet the families."),
    ("Police fired at the crowd.", "Police never fired at the crowd."),
    ("The union signed the agreement.", "The union has not signed the agreement."),
]
NEAR_MISSES = [
    ("The bridge was inspected in 1995.", "The bridge has not been inspected since 1996."),
    ("The operator was warned about the dam.", "The operator was not warned about the storm."),
    ("The ministry approved the plan.", "The council did not approve the plan."),
    ("The minister met the families.", "The minister did not meet the families on Tuesday."),
    ("Police fired at the crowd.", "Police did not fire at the mayor."),
    ("The senator has held talks with the union.", "The senator has never held elected office."),
    ("It is 20 years since the flood.", "It is not 20 villages that flooded."),
    ("The ferry will be repaired.", "The ferry was not repaired."),
    ("The ferry may be overloaded.", "The ferry was not overloaded."),
    ("She was born outside the country.", "She was not born in the country."),
    ("He is from Elmsby.", "It is not Elmsby."),
    ("The club pushed the idea that the senator was born in the country.", "The senator was not born in the country."),
    ("Some people believed that the ferry was overloaded.", "The ferry was not overloaded."),
    ("The witness asked whether the ferry was overloaded.", "The ferry was not overloaded."),
]


def opposed(nlp, one, other):
    accounts = [
        account(text, outlet, claims=extract(document(text), nlp(text), (), ())) for outlet, text in (("Post", one), ("Echo", other))
    ]
    return [found for found in align(accounts, story(accounts), ()) if len({told.negated for told in found.tellings}) == 2]


@pytest.mark.parametrize(("one", "other"), CONFLICTS)
def test_a_denial_of_what_is_stated(nlp, one, other):
    assert opposed(nlp, one, other)
    assert opposed(nlp, other, one)


@pytest.mark.parametrize(("one", "other"), NEAR_MISSES)
def test_a_denial_of_something_else(nlp, one, other):
    assert not opposed(nlp, one, other)
    assert not opposed(nlp, other, one)


def test_statements_with_circumstances_of_their_own_stand_together_against_a_denial(nlp):
    told = {
        "Post": "The operator was warned about the dam in January.",
        "Sun": "The operator was warned about the dam on 16 January.",
        "Echo": "The operator was not warned about the dam.",
    }
    accounts = [account(text, outlet, claims=extract(document(text), nlp(text), (), ())) for outlet, text in told.items()]
    (found,) = align(accounts, story(accounts), ())
    assert [one.negated for one in found.tellings] == [False, False, True]
