"""Whom reported words bind: pronouns under verbs of saying, parties to a deal, those who would hold an office."""

import pytest

from tellings import annotate
from tellings.extract.commitments import undertakings
from tellings.extract.quotes import quotes
from tellings.record import Commitment
from tests.making import document


def contents(nlp, text):
    report = document(text)
    doc = annotate.parse(report, nlp)
    named = annotate.entities(report, doc)
    made = undertakings(report, doc, named, quotes(report, doc, named, ()), ())
    return [one.content.exact for one in made if isinstance(one, Commitment)]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Ana Brandt, after saying she would not sell the mill, sold it.", "sell the mill"),
        ("Ana Brandt said she'd close the mine.", "close the mine"),
        ("Ana Brandt insisted she would repair the bridge.", "repair the bridge"),
        ("Ana Brandt has said from the start that she will rebuild the school.", "rebuild the school"),
        ("Two miners rang her to say they will never sign the letter.", "sign the letter"),
        ("Ana Brandt met Omar Vance and said they would work together on the canal.", "work together on the canal"),
        ("Under the accord, the rebels will withdraw from the valley.", "withdraw from the valley"),
        ("In return, the bank will cancel the debt.", "cancel the debt"),
        ("As president, Ana Brandt would raise the tax on fuel.", "raise the tax on fuel"),
        ("The Norwegian minister said Norway would pay the fee.", "pay the fee"),
        ("A spokesman said the files would be released on Friday.", "released on Friday"),
        ("Ana Brandt said her government would pay the miners.", "pay the miners"),
        ("“Our company will repair the dam,” Ana Brandt said.", "repair the dam"),
        ("Ana Brandt continued by saying she would appeal the ruling.", "appeal the ruling"),
        ("“We will look into the matter,” Ana Brandt said.", "look into the matter"),
    ],
)
def test_a_deed_binds_whom_the_words_stand_for(nlp, text, content):
    assert contents(nlp, text) == [content]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Brandt said it would flood the valley.",
        "Ana Brandt said she would probably close the mine.",
        "Ana Brandt said no sensible judge would hear the case.",
        "He could calm them by saying that he will withdraw the bill.",
        "Ana Brandt compared the parties, saying they won't repair anything.",
        "“We are going to begin winning more often,” Ana Brandt said.",
        "A spokesman said the town would be flooded.",
        "Ana Brandt said she'd closed the mine.",
        "Under the old bridge, the river will carry the boats away.",
    ],
)
def test_what_binds_nobody(nlp, text):
    assert contents(nlp, text) == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The mayor delivered a promise to rebuild the school.", "to rebuild the school"),
        ("She made good on a pledge to open the archive.", "to open the archive"),
        ("The two sides agreed on creating a commission.", "creating a commission"),
        ("The council announced another step it will take to save the mill.", "it will take"),
        ("The two sides reached an agreement to open the border.", "to open the border"),
        ("We have a commitment to rebuilding the school.", "rebuilding the school"),
        ("The mayor remains committed to rebuilding the school.", "rebuilding the school"),
        ("The minister reassured the families that the school would be rebuilt.", "that the school would be rebuilt"),
        ("The premier announced his government is prepared to reopen the border.", "his government is prepared to reopen the border"),
    ],
)
def test_promises_in_other_forms(nlp, text, content):
    assert contents(nlp, text) == [content]


@pytest.mark.parametrize(
    "text",
    [
        "They will stay unless the owners agree to raise the wage.",
        "They have not offered why the bridge would hold.",
        "They wondered whether he could win a truce in the strike.",
        "He took the offer of a chair.",
        "The club counted 475 pledged members.",
    ],
)
def test_what_is_only_supposed_or_described(nlp, text):
    assert contents(nlp, text) == []


def test_a_promise_that_is_offered_is_one(nlp):
    assert len(contents(nlp, "Brandt offered her clearest promise so far that she would not allow the sale.")) == 1
