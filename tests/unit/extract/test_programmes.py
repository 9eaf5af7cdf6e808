"""The standing things that reports are about: what counts as one, which mentions are of one, and what is told of it."""

import pytest

from tellings import annotate
from tellings.extract.figures import figures
from tellings.extract.programmes import programmes
from tellings.extract.times import times
from tests.making import document


def found(nlp, text, title=False):
    report = document(text, title=title)
    doc = annotate.parse(report, nlp)
    when = times(report, doc)
    return programmes(report, doc, annotate.entities(report, doc), (), when, figures(report, doc, (), (), when), ())


def named(nlp, text):
    return [(one.kind, one.name) for one in found(nlp, text)]


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("Ministers met to review the Harbour Renewal Initiative.", "programme", "Harbour Renewal Initiative"),
        ("She signed an executive order on fishing rights.", "programme", "an executive order on fishing rights"),
        ("The two states signed the Treaty of Sund in the old hall.", "agreement", "Treaty of Sund"),
        ("The parliament debated a bill that would close the mill.", "law", "a bill that would close the mill"),
        ("Lawmakers want to repeal Harrowcare next week.", "law", "Harrowcare"),
        ("Police opened an investigation into the harbour fire.", "case", "an investigation into the harbour fire"),
        ("The lawyers spoke about the Vesley case on Monday.", "case", "the Vesley case"),
        ("Delegates returned to the stalled peace talks.", "talks", "the stalled peace talks"),
        ("The mayor unveiled a plan to widen the canal.", "plan", "a plan to widen the canal"),
        ("Engineers criticised his proposed bridge over the sound.", "plan", "his proposed bridge over the sound"),
        ("The council set up a task force on flooding.", "institution", "a task force on flooding"),
        ("The grant comes from the Northern Roads Fund.", "programme", "Northern Roads Fund"),
        ("The ministry set up the Harbour Renewal Trust.", "programme", "Harbour Renewal Trust"),
        ("Six makers signed up to the Sandwich Commitments.", "agreement", "Sandwich Commitments"),
        ("The minister presented the National Housing Strategy.", "plan", "National Housing Strategy"),
        ("The army and the rebels agreed to a prisoner swap.", "agreement", "a prisoner swap"),
    ],
)
def test_standing_things(nlp, text, kind, name):
    assert named(nlp, text) == [(kind, name)]


@pytest.mark.parametrize(
    "text",
    [
        "The family had no plan for the summer.",
        "Free trade agreements are popular.",
        "She works for the Ministry of Transport.",
        "He picked up the bill at the restaurant.",
        "In case of fire, leave by the stairs.",
        "Nobody is above the law.",
        "Bill Harrow sold his boat.",
        "In order to save money, they walked.",
        "The workers lost their pension plans.",
        "She works for the Office of Trade Strategy.",
        "The Harbour Monetary Fund warned of losses.",
        "He repeated his commitment.",
    ],
)
def test_ordinary_nouns_are_none(nlp, text):
    assert named(nlp, text) == []


def test_acronyms_and_short_forms_are_of_the_name(nlp):
    text = (
        "The Northern Fisheries Agreement (NFA) was signed in 1998. Under the NFA, the states share the catch. "
        "Fishermen say the agreement is unfair."
    )
    (one,) = found(nlp, text)
    assert [mention.exact for mention in one.mentions] == ["Northern Fisheries Agreement", "NFA", "NFA", "the agreement"]


def test_an_acronym_may_stand_before_its_name(nlp):
    (one,) = found(nlp, "The NFA is unpopular. The Northern Fisheries Agreement (NFA) was signed in 1998.")
    assert [mention.exact for mention in one.mentions] == ["NFA", "Northern Fisheries Agreement", "NFA"]


def test_two_bills_are_two_things(nlp):
    text = "A 2007 fishing bill failed in the senate. The 2013 fishing bill passed easily."
    assert len(found(nlp, text)) == 2


def test_a_short_form_between_two_is_left_open(nlp):
    text = "A lawsuit against the port and a lawsuit against the mill were filed on Monday. The lawsuit angered the mayor."
    assert all(mention.exact != "The lawsuit" for one in found(nlp, text) for mention in one.mentions)


def test_what_is_told_of_a_thing(nlp):
    text = (
        "The Delta Scheme, a fund for poor villages, was established in 2009. Under the Delta Scheme, the state has paid $40 million. "
        "Critics of the Delta Scheme want it closed. The governor praised the Delta Scheme."
    )
    (one,) = found(nlp, text)
    assert "a fund for poor villages" in [said.exact for said in one.said]
    assert [(stance.side, stance.who.exact, stance.cue.exact) for stance in one.stances] == [
        ("against", "Critics", "Critics"),
        ("for", "The governor", "praised"),
    ]
    assert one.since is not None
    assert len(one.figures) == 1


def test_a_denied_stance_is_the_other_one(nlp):
    (one,) = found(nlp, "The senator does not support the Delta Act.")
    assert [stance.side for stance in one.stances] == ["against"]


@pytest.mark.parametrize(
    ("text", "side", "who"),
    [
        ("The governor signed the Delta Act, which many fishermen have opposed.", "against", "many fishermen"),
        ("Lawmakers passed a bill backed by the teachers.", "for", "the teachers"),
        ("Senators voted against the Delta Act.", "against", "Senators"),
        ("The union is opposed to the Delta Act.", "against", "The union"),
        ("The mayor thanked and praised the minister — who had hesitated for years — for the Delta Act.", "for", "The mayor"),
    ],
)
def test_stances_in_other_clauses(nlp, text, side, who):
    (one,) = found(nlp, text)
    assert (side, who) in [(stance.side, stance.who.exact) for stance in one.stances]
