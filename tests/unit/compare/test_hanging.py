"""Whether a time is that of the event or the claim that it stands beside."""

import pytest
from spacy.language import Language

from tellings.annotate import entities, parse
from tellings.compare.hanging import astray, hangs, spoken
from tellings.extract.claims import claims
from tellings.extract.events import events
from tellings.extract.quotes import quotes
from tellings.extract.times import times
from tellings.record import Account
from tests.accounts import account
from tests.making import document


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("Mira Holt opened the lock on 3 May 2031.", True),
        ("Mira Holt spoke in Rill ahead of next Tuesday's vote.", False),
        ("Mira Holt spoke in Rill after 3 May 2031.", False),
        ("Mira Holt denounced the strike on 3 May 2031.", False),
        ("The council held the strike vote on 3 May 2031.", True),
        ("Hide caption Singers open the feast on 3 May 2031. Photo by Ida Quell.", False),
    ],
)
def test_a_time_hangs_on_its_own_event(nlp: Language, text: str, own: bool) -> None:
    told = _read(nlp, text)
    spoken = [event for event in told.events if event.lemma in ("open", "speak", "strike", "vote")]
    assert any(hangs(told, event, time) for event in spoken for time in told.times) is own


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("Choirs sing four weeks after a blast that killed nine miners at the upper shaft on 3 May 2031.", True),
        ("Choirs sing for the nine miners who were killed on 3 May 2031.", False),
        ("Choirs sing for Mira Holt, who was killed in a blast at the upper shaft on 3 May 2031.", False),
        ("A blast that killed nine miners on 3 May 2031 at the upper shaft is being looked into.", False),
    ],
)
def test_a_time_behind_a_relative_clause_may_be_that_of_the_clause_around_it(nlp: Language, text: str, other: bool) -> None:
    told = _read(nlp, text)
    (killed,) = [claim for claim in told.claims if claim.lemma == "kill"]
    assert any(astray(told, killed, time) for time in told.times if time.value == "2031-05-03") is other


def test_a_day_that_is_counted_in_a_speech_is_told_from_that_of_a_report(nlp: Language) -> None:
    text = "“Mira Holt died 10 days ago,” the mayor said. The lock was opened 12 days ago."
    made = document(text, "2031-04-28", "Rill Post")
    doc = parse(made, nlp)
    named, when = entities(made, doc), times(made, doc)
    told = account(text, "Rill Post", "2031-04-28", entities=named, times=when, quotes=quotes(made, doc, named, when))
    assert [(time.evidence.exact, spoken(told, time)) for time in told.times] == [("10 days ago", True), ("12 days ago", False)]


def _read(nlp: Language, text: str) -> Account:
    made = document(text, "2031-04-28", "Rill Post")
    doc = parse(made, nlp)
    named, when = entities(made, doc), times(made, doc)
    return account(
        text,
        "Rill Post",
        "2031-04-28",
        entities=named,
        times=when,
        events=events(made, doc, named, (), when),
        claims=claims(made, doc, named, (), when),
    )
