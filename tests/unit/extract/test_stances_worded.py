"""Who is for a programme and who is against it, in further words."""

import pytest

from tellings.annotate import entities, parse
from tellings.extract.programmes import programmes
from tellings.extract.quotes import quotes
from tests.making import document


def stances(nlp, text):
    made = document(text)
    doc = parse(made, nlp)
    named = entities(made, doc)
    found = programmes(made, doc, named, quotes(made, doc, named, ()), (), (), ())
    return [(stance.side, stance.who.exact) for one in found for stance in one.stances]


@pytest.mark.parametrize(
    ("text", "side", "who"),
    [
        ("The deputy called the toll law a disgrace.", "against", "The deputy"),
        ("The deputy described the toll law as sensible.", "for", "The deputy"),
        ('"The toll law is reckless," Senator Dahl said.', "against", "Senator Dahl"),
        ("Drivers marched against the toll law.", "against", "Drivers"),
        ("Drivers spoke in favour of the toll law.", "for", "Drivers"),
        ("The premier came out against the toll law.", "against", "The premier"),
        ("The council is against the toll law.", "against", "The council"),
        ("The council stood by the toll law.", "for", "The council"),
        ("The town voted down the toll law.", "against", "The town"),
        ("The bishop refused to support the toll law.", "against", "The bishop"),
        ("The bishop did not refuse to support the toll law.", "for", "The bishop"),
        ("The bishop praised the mayor for the toll law.", "for", "The bishop"),
        ("The island rejected the pact to join Norland, which many elders had opposed.", "against", "The island"),
    ],
)
def test_sides(nlp, text, side, who):
    assert (side, who) in stances(nlp, text)


@pytest.mark.parametrize(
    "text",
    [
        "Would the senate support the toll law?",
        "If the party backed the toll law, it would lose votes.",
        "The party might back the toll law.",
        "The party backed away from the toll law.",
        "The senators attacked the minister during the peace talks.",
        "The deputy called the toll law a law of the land.",
        "The toll law drew praise.",
    ],
)
def test_what_shows_no_side(nlp, text):
    assert stances(nlp, text) == []
