"""What carries the noun or the name of a standing thing and is none: broadcasts, races, arguments, schools, people who came together."""

import pytest

from tellings import annotate
from tellings.extract.programmes import programmes
from tests.making import document


def named(nlp, text):
    report = document(text)
    doc = annotate.parse(report, nlp)
    return [one.name for one in programmes(report, doc, annotate.entities(report, doc), (), (), (), ())]


@pytest.mark.parametrize(
    "text",
    [
        "Olle Dahl appeared on Harvey's program to talk about the harbour.",
        'Olle Dahl spoke on the station\'s "Harbour Lights" program.',
        "Her famous program on ABC lost its second host.",
        "The paper called it Lund vs. Dahl, and the town cheered. A judge had other worries.",
        "She will lay out her case against Olle Dahl on Monday.",
        "He was educated at Erasmus High School in the north.",
        "The Union for Reform Judaism held its dinner in the old hall.",
        "The group Harbour Democrats for Education Reform gave a breakfast.",
        "The singer brought some glamour to the proceedings.",
        "The claim went to the Standing Court of Arbitration.",
        '"That was the plan," Olle Dahl said.',
        "The mayor's office answered the newspapers' inquiries about the letters.",
        "The club's ban of Mr. Dahl was lifted.",
        "You have to look at the terrorism challenge that we face.",
    ],
)
def test_what_only_bears_the_word(nlp, text):
    assert named(nlp, text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Olle Dahl worked on the mayor's housing program.", "the mayor's housing program"),
        ("The court ruled in Lund vs. Dahl that the wall may stay.", "Lund vs. Dahl"),
        ("The judge watched as prosecutors laid out their case against Olle Dahl.", "their case against Olle Dahl"),
        ("Students may apply to Erasmus in the spring.", "Erasmus"),
        ("The judge adjourned the proceedings against Olle Dahl.", "the proceedings against Olle Dahl"),
    ],
)
def test_what_is_one(nlp, text, name):
    assert named(nlp, text) == [name]
