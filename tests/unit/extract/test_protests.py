"""Protests that go on, as standing things: which are, what they want, how many come and for how long."""

import pytest

from tellings.annotate import entities, parse
from tellings.extract.figures import figures
from tellings.extract.programmes import programmes
from tellings.extract.quotes import quotes
from tellings.extract.times import times
from tests.making import document


def found(nlp, text):
    made = document(text)
    doc = parse(made, nlp)
    named = entities(made, doc)
    when = times(made, doc)
    said = quotes(made, doc, named, when)
    return [one for one in programmes(made, doc, named, said, when, figures(made, doc, named, said, when), ()) if one.kind == "protest"]


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("The visit came after weeks of protests in Norland by nurses demanding higher pay.", ["weeks of protests in Norland"]),
        ("The premier faces continuing protests. Similar protests were held in Sarn.", ["continuing protests", "Similar protests"]),
        ("The mayor deplored the protests against the toll.", ["the protests against the toll"]),
        ("About 20,000 farmers marched in protest against the tax.", ["protest against the tax"]),
        ("Nationwide demonstrations over the fish quota went on. The demonstrations end in May.", None),
    ],
)
def test_protests_that_go_on(nlp, text, mentions):
    (one,) = found(nlp, text)
    assert mentions is None or [spot.exact for spot in one.mentions] == mentions


@pytest.mark.parametrize(
    "text",
    [
        "He protests his innocence.",
        "She left the room in protest.",
        "There were no protests.",
        "A protest was held in Sarn on Friday.",
        "Mass protests are rare there, an historian said.",
        "The protest vote was small.",
        "Two protests were held in May.",
        "Few knew the singer, whose protests were ignored.",
    ],
)
def test_single_protests_and_idioms_are_none(nlp, text):
    assert not found(nlp, text)


def test_what_they_want_how_many_come_and_how_long(nlp):
    text = (
        "The visit came after weeks of protests in Norland by nurses demanding higher pay. "
        "The song has been sung by some 30,000 protesters over the past two months."
    )
    (one,) = found(nlp, text)
    assert [clause.exact for clause in one.said] == ["demanding higher pay"]
    assert len(one.figures) == 1
    assert one.since is not None


def test_protests_of_two_causes_are_two(nlp):
    text = "The premier faces weeks of protests in Norland. He spoke of the protests over the toll in Sudland, too."
    assert len(found(nlp, text)) == 2
