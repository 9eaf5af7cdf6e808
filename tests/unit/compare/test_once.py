"""Whether days that exclude each other are given for one occasion."""

import pytest
from spacy.language import Language

from tellings.annotate import entities, parse
from tellings.compare.once import Dated, one_occasion
from tellings.extract.events import events
from tellings.extract.times import times
from tests.accounts import account
from tests.making import document

ONCE = ("The lock at Rill collapsed on Tuesday.", "2031-05-08", "The lock at Rill collapsed on Wednesday.", "2031-05-08")
AGAIN = [
    ("Mira Holt met the premier on Tuesday.", "2031-05-07", "Mira Holt met the premier on Friday.", "2031-05-10"),
    ("Mira Holt began a tour on Tuesday.", "2031-05-08", "Mira Holt continued her tour on Wednesday.", "2031-05-08"),
    ("The lock at Rill collapsed on Tuesday.", "2031-05-07", "A lock collapsed at Oxmoor on Friday.", "2031-05-10"),
    ("Mira Holt left the hospital on Tuesday.", "2031-05-06", "Mira Holt left the hospital on Friday.", "2031-05-09"),
]


def dated(nlp: Language, text: str, day: str) -> list[Dated]:
    made = document(text, day, f"Paper of {day}")
    doc = parse(made, nlp)
    named, when = entities(made, doc), times(made, doc)
    told = account(text, "Paper", day, entities=named, times=when, events=events(made, doc, named, (), when))
    known = {time.id: time for time in told.times}
    return [Dated(told, event, known[event.time], known[event.time].value) for event in told.events if event.time in known]


def one(nlp: Language, first: str, day: str, second: str, later: str) -> bool:
    told = [dated(nlp, text, when) for text, when in ((first, day), (second, later))]
    assert all(told)
    return any(one_occasion([mine, yours]) for mine in told[0] for yours in told[1])


def test_what_happens_once_has_one_day(nlp: Language) -> None:
    assert one(nlp, *ONCE)


@pytest.mark.parametrize(("first", "day", "second", "later"), AGAIN)
def test_what_may_be_done_again_has_a_day_each_time(nlp: Language, first: str, day: str, second: str, later: str) -> None:
    assert not one(nlp, first, day, second, later)
