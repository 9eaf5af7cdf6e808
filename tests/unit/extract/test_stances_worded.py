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
        ("Drivers back the toll law, but shopkeepers call it madness.", "against", "shopkeepers"),
        ("The league is suing over the toll law.", "against", "The league"),
        ("Two unions went to court over the toll law.", "against", "Two unions"),
        ("Thousands took to the streets against the toll law.", "against", "Thousands"),
        ("Carters lobbied for the toll law.", "for", "Carters"),
        ('The union said the toll law was "a slap in the face".', "against", "The union"),
        ("The bishop urged the senate to pass the toll law.", "for", "The bishop"),
        ("The bishop refused to sign the toll law.", "against", "The bishop"),
        ("Critics say the toll law would harm schools.", "against", "Critics"),
        ("The bishop has no objection to the toll law.", "for", "The bishop"),
        ("The bishop withdrew his support for the toll law.", "against", "The bishop"),
        ("The bishop has doubts about the toll law.", "against", "The bishop"),
        ("The toll law is backed by the church and opposed by the unions.", "against", "the unions"),
        ("The toll law won the support of the church.", "for", "the church"),
        ("The toll law met with resistance from the unions.", "against", "the unions"),
        ("The toll law angered the unions.", "against", "the unions"),
        ("The unions are unhappy with the toll law.", "against", "The unions"),
        ("The unions complained about the toll law.", "against", "The unions"),
        ("Al Berg threw his weight behind the toll law.", "for", "Al Berg"),
        ("Al Berg took issue with the toll law.", "against", "Al Berg"),
        ("Al Berg turned down the wage deal.", "against", "Al Berg"),
        ("Al Berg distanced himself from the toll law.", "against", "Al Berg"),
        ("The toll law goes too far, Al Berg said.", "against", "Al Berg"),
        ("The toll law will hurt farmers, Al Berg said.", "against", "Al Berg"),
        ("The toll law's opponents include Al Berg.", "against", "Al Berg"),
        ("The council is against the toll law, and so is the bishop.", "against", "the bishop"),
        ("The union's head, Rosa Lind, opposes the toll law.", "against", "The union's head, Rosa Lind"),
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
        "Al Berg wrote a book about the toll law.",
        "The toll law was supported by data.",
        "Al Berg distanced the mayor from the toll law.",
        "The church has not said whether it supports the toll law.",
        "The inquiry into the fire helped nobody, Al Berg said.",
    ],
)
def test_what_shows_no_side(nlp, text):
    assert stances(nlp, text) == []
