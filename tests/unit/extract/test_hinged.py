"""Conditions by what hangs on what, and obligations of a rule."""

import pytest

from tellings.extract.commitments import undertakings
from tellings.record import Condition
from tests.making import document


def conditions(nlp, text):
    return [one for one in undertakings(document(text), nlp(text), (), (), ()) if isinstance(one, Condition)]


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("The bank promised to pay the grant once the mill passes the audit.", "once", "the mill passes the audit"),
        ("The town will not sell the quay unless the ferry company repairs it.", "unless", "the ferry company repairs it"),
        ("The company agreed to repair the quay in return for a lower rent.", "in return for", "a lower rent"),
        (
            "The owner offered the park on the understanding that the town cleans it.",
            "on the understanding that",
            "the town cleans it",
        ),
        (
            "It pledged to lift the ban as soon as the company publishes the tests.",
            "as soon as",
            "the company publishes the tests",
        ),
        ("The grant is contingent on the repair of the roof.", "contingent on", "the repair of the roof"),
        ("The loan is tied to a reform of the pensions.", "tied to", "a reform of the pensions"),
        ("The release of the captain depends on the payment of the fine.", "depends on", "the payment of the fine"),
        ("The fund pays only after an inspector has seen the bridge.", "only after", "an inspector has seen the bridge"),
        ("No house may be built on the hill before the survey is finished.", "before", "the survey is finished"),
        ("The money will be withheld until the mayor hands over the accounts.", "until", "the mayor hands over the accounts"),
        ("The company promised to keep the mill open as long as the town buys its paper.", "as long as", "the town buys its paper"),
        ("If the council drops the case, the company has promised to pay for the quay.", "If", "the council drops the case"),
        ("Without a licence from the harbour office, the boats cannot sail.", "Without", "a licence from the harbour office"),
    ],
)
def test_what_something_hangs_on(nlp, text, cue, content):
    found = [(one.cue.exact, one.content.exact) for one in conditions(nlp, text)]
    assert (cue, content) in found
    assert len(found) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The match will be played unless it rains.",
        "She will resign if she loses the vote.",
        "If the wind turns, the fire will reach the mill.",
        "The two men waited until the ferry came.",
        "He spoke on condition that he not be named.",
        "The fall in sales was linked to the weather.",
        "Much depends on the weather.",
        "The town has been quiet since the mill closed, as long as anyone can remember.",
        "Once the ferry had sailed, the crowd went home.",
        "The mill closed before the war began.",
        "If it were a ship, it would sink.",
        "The harvest may fail unless the pumps are mended.",
    ],
)
def test_what_hangs_on_chance_or_is_past(nlp, text):
    assert conditions(nlp, text) == []


def test_what_may_not_come_before(nlp):
    (one,) = conditions(nlp, "The grant is contingent on the repair of the roof.")
    assert one.before is not None
    assert one.before.exact == "The grant"
    (one,) = conditions(nlp, "If the council drops the case, the company has promised to pay for the quay.")
    assert one.before is not None
    assert one.before.exact == "the company has promised to pay for the quay"


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Owners must register their boats by the end of May.", "Owners must register their boats by the end of May"),
        ("To receive the grant, a farmer has to plant a hedge.", "to plant a hedge"),
        ("The company has until Friday to remove the wreck.", "to remove the wreck"),
        ("The judge gave the company until June to remove the wreck.", "to remove the wreck"),
        ("The captain was told to hand over his licence.", "to hand over his licence"),
        ("The treaty obliges both countries to share the water.", "both countries to share the water"),
        ("The firm is bound by the treaty to clean the river.", "to clean the river"),
        ("Visitors need a permit to enter the forest.", "a permit"),
        ("Boats that wish to fish in the bay must carry a radio.", "Boats"),
        ("The company has thirty days to remove the wreck.", "to remove the wreck"),
    ],
)
def test_what_a_rule_lays_on_somebody(nlp, text, content):
    (one,) = conditions(nlp, text)
    assert one.content.exact.startswith(content)


@pytest.mark.parametrize(
    "text",
    [
        "We have to fight for every vote.",
        "The captain must have been asleep.",
        "The party must win in the north.",
        "The council has yet to approve the plan.",
        "My aunt told me to keep the change.",
        "They had until then been friends.",
        "The family had to leave its house when the river rose.",
    ],
)
def test_what_must_be_by_opinion_or_need(nlp, text):
    assert conditions(nlp, text) == []


@pytest.mark.parametrize(
    ("text", "kind", "negated"),
    [
        ("The dam met the conditions of the loan.", "certified", False),
        ("The ministry missed the deadline.", "certified", True),
        ("The requirements have not been fulfilled.", "certified", True),
        ("The country has made an apology a condition for talks.", "required", False),
        ("An audit is a precondition for the loan.", "required", False),
    ],
)
def test_conditions_by_a_noun(nlp, text, kind, negated):
    (one,) = conditions(nlp, text)
    assert (one.kind, one.negated) == (kind, negated)


@pytest.mark.parametrize("text", ["Asthma is a condition.", "If the dam meets the standard, it opens.", "She met her sister."])
def test_nouns_and_meetings_that_are_none(nlp, text):
    assert conditions(nlp, text) == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Only firms that pay their taxes may bid.", "that pay their taxes"),
        ("Police will not charge people who hand in knives this week.", "who hand in knives this week"),
        ("Schools that fail to register will lose their grants.", "that fail to register"),
        ("Boats over ten metres may not enter the bay.", "Boats over ten metres may not enter the bay"),
        ("The loan carries a condition: the state must sell its airline.", "the state must sell its airline"),
        ("Among the conditions is a ban on night flights.", "a ban on night flights"),
        ("Masks are compulsory on trains.", "Masks"),
        ("Approval by the senate is needed before the treaty takes effect.", "Approval by the senate"),
        ("The company will keep the mill open if the union accepts lower pay.", "the union accepts lower pay"),
        ("Companies face fines unless they publish their accounts.", "they publish their accounts"),
        ("The grant is paid only when the roof is finished.", "the roof is finished"),
        (
            "Once a petition has been filed, it must be heard within a week.",
            "Once a petition has been filed, it must be heard within a week",
        ),
        ("Tenants have been told that they must leave by Friday.", "that they must leave by Friday"),
    ],
)
def test_whoever_and_other_forms(nlp, text, content):
    text_found = [one.content.exact for one in conditions(nlp, text)]
    assert content in text_found


@pytest.mark.parametrize(
    "text",
    [
        "Families that lack stoves will be provided with new ones.",
        "Once the rule goes into effect, workers will receive more pay.",
        "The work requires physical stamina.",
        "Businesses must make more than they spend.",
        "The team has ten days to rest.",
        "Users have only to visit the page.",
        "The judge held him without bail.",
    ],
)
def test_what_is_no_condition(nlp, text):
    assert conditions(nlp, text) == []
