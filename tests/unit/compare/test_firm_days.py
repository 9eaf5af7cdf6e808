"""Whether a time is that of the event that it stands beside."""

import pytest
from spacy.language import Language

from tellings.annotate import entities, parse
from tellings.compare.firm_days import hangs
from tellings.extract.events import events
from tellings.extract.times import times
from tests.accounts import account
from tests.making import document


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("Mira Holt opened the lock on 3 May 2031.", True),
        ("Mira Holt spoke in Rill ahead of next Tuesday's vote.", False),
        ("Mira Holt spoke in Rill after 3 May 2031.", False),
    ],
)
def test_a_time_hangs_on_its_own_event(nlp: Language, text: str, own: bool) -> None:
    made = document(text, "2031-04-28", "Rill Post")
    doc = parse(made, nlp)
    named, when = entities(made, doc), times(made, doc)
    told = account(text, "Rill Post", "2031-04-28", entities=named, times=when, events=events(made, doc, named, (), when))
    assert any(hangs(told, event, time) for event in told.events for time in told.times if event.lemma in ("open", "speak")) is own
