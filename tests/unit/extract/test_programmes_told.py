"""Standing things by what they do, by their sum, by whom they belong to and as short forms of what was told; and what is none."""

import pytest

from tellings.annotate import entities, parse
from tellings.extract.programmes import programmes
from tests.making import document


def found(nlp, text):
    made = document(text)
    doc = parse(made, nlp)
    return programmes(made, doc, entities(made, doc), (), (), (), ())


@pytest.mark.parametrize(
    ("text", "kind", "mentions"),
    [
        ("Ministers will vote on a measure that would cap rents. The measure is opposed by landlords.", "law", 2),
        ("A rule that limits night flights takes effect in March. The rule covers four airports.", "law", 2),
        ("The court blocked the rule, which requires shops to show prices.", "law", 1),
        ("A new law obliges landlords to fit smoke alarms.", "law", 1),
        ("The district will test a pilot project that lends bicycles to pensioners.", "programme", 1),
        ("A deal that would let grain ships pass is close, the mediator said.", "agreement", 1),
        ("The mine will reopen under an arrangement with the creditors.", "agreement", 1),
        ("Brussels will release a 400 million euro loan. The loan was agreed in May.", "agreement", 2),
        ("The lender approved a $3 billion rescue package for the islands. The package is tied to cuts.", "plan", 2),
        ("The bloc renewed its sanctions against the islands.", "programme", 1),
        ("The winter fuel allowance will end in January.", "programme", 1),
        ("The levy on plastic bags raised 3 million.", "law", 1),
        ("The hiring freeze will last until June.", "programme", 1),
        ("The two banks called off their merger.", "agreement", 1),
        ("The premier named a task force on street crime. The task force will report in May.", "institution", 2),
        ("A joint commission of historians will be given the papers.", "institution", 1),
        ("Negotiations between the teachers and the county broke off on Friday.", "talks", 1),
        ("Both sides met for the third round of talks on water rights.", "talks", 1),
        ("A fact-finding mission will visit the camps.", "programme", 1),
        ("The travel ban was blocked by a judge.", "plan", 1),
        ("The pension reform passed in May.", "law", 1),
        ("The murder case against Olsen rests on a single hair.", "case", 1),
        ("Voters backed Measure C, which funds parks.", "law", 1),
        ("The country joined the 1962 Convention on the Rights of Seafarers.", "agreement", 1),
        ("Retirees fear for Social Security.", "programme", 1),
        ("The chain has settled with the watchdog. Under the settlement, it will hire an auditor.", "agreement", 1),
        ("Health workers began a polio drive in the delta. The drive may have to pause.", "programme", 2),
        ("A takeover bid by Norfoods was refused.", "plan", 1),
        ("His plan would end the income tax.", "plan", 1),
        ("The bank runs a loan programme for widows.", "programme", 1),
        ("The city will test a loan program for widows.", "programme", 1),
        ("The negotiations were moved to May.", "talks", 1),
        ("The bishop's visa order was blocked by a judge.", "programme", 1),
        ("The governor named nine people. The task force that watches over the ports meets in May.", "institution", 1),
        ("He is the first witness of the Commission for Drowned Ships, created eleven months ago.", "institution", 1),
        ("They went to the judge. Their complaint argues that the wall is unsafe.", "case", 1),
        ("The owner was sentenced by a judge. The trial had lasted five months.", "case", 1),
        ("The Special Court for Harbour Crimes opened in May.", "institution", 1),
        ("The act that founded it bars gifts.", "law", 1),
    ],
)
def test_standing_things(nlp, text, kind, mentions):
    (one,) = found(nlp, text)
    assert (one.kind, len(one.mentions)) == (kind, mentions)


@pytest.mark.parametrize(
    "text",
    [
        "He was not heard during an investigation.",
        "The authors used a program to count the votes.",
        "The firm seeks an injunction.",
        "The government would not pass a law.",
        "The electricity bill came to 90 marks.",
        "The deputy teaches international law. International Law binds states.",
        "The dialogue between both men took an hour.",
        "They were freed in exchange for six prisoners.",
        "Ann Dahl announced her presidential bid.",
        "The Dahl Alliance for Reform spent 3 million on posters.",
        "He leads the Programme on Rivers at Norland University.",
        "The diplomatic mission was closed.",
        "The best match was Hawks vs. Reds at Mill Park.",
        "The probe left its orbit in May.",
        "Your plan for business comes next.",
        "The league's decision to suspend Garrett was read out.",
        "The club released the transcript of his May call with Norland.",
        "The widows want a memorial and a law with his name.",
        "She lies in the grass with a probe.",
        "The pill was found safe. The trial had lasted five months.",
    ],
)
def test_what_is_none(nlp, text):
    assert found(nlp, text) == ()


def test_a_move_stands_for_what_was_announced(nlp):
    text = (
        "Premier Ann Dahl made the announcement in May that Iceland will reopen its port on the island of Vesk. "
        "Mayor Lund called Dahl's move brave and pledged help with the Iceland initiative."
    )
    (one,) = found(nlp, text)
    assert [spot.exact for spot in one.mentions] == ["Dahl's move", "the Iceland initiative"]
    assert [spot.exact for spot in one.said] == ["Iceland will reopen its port on the island of Vesk"]
    assert [(stance.side, stance.who.exact) for stance in one.stances] == [("for", "Mayor Lund")]


def test_a_move_that_was_not_told_stands_for_nothing(nlp):
    assert found(nlp, "Ann Dahl played chess. Mayor Lund called Dahl's move brave.") == ()


def test_both_steps_are_the_two_that_were_told(nlp):
    text = "The premier's new tax plan was passed in May, like her plan to drain the lake. The bishop praised her for both steps."
    first, second = found(nlp, text)
    assert [[(one.side, one.who.exact) for one in each.stances] for each in (first, second)] == [[("for", "The bishop")]] * 2


def test_both_without_two_to_stand_for_is_nothing(nlp):
    assert found(nlp, "The bishop praised her for both steps.") == ()


def test_special_prosecutors_are_one_however_often_asked_for(nlp):
    (one,) = found(nlp, "The senate asked for a special prosecutor. A special prosecutor would take years.")
    assert len(one.mentions) == 2
