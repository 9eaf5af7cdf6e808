"""Events: who did what to whom, where and when, and how it is put."""

import pytest
from spacy.language import Language

from tellings.annotate import parse
from tellings.extract.events import events
from tellings.extract.times import times
from tellings.record import Entity, Event, Mention, Quote, Span, Speaker, evidence
from tests.making import document


def told(nlp: Language, text: str, name: str = "") -> dict[str, Event]:
    """The events of a text by trigger; ``name`` is made an entity, as the annotation would."""
    made = document(text, "2021-06-16")
    doc = parse(made, nlp)
    entities: tuple[Entity, ...] = ()
    if name:
        start = text.index(name)
        mention = Mention(kind="name", evidence=evidence(text, start, start + len(name), "test"))
        entities = (Entity(id="entity-1", kind="person", name=name, variants=(name,), mentions=(mention,)),)
    return {one.trigger.exact: one for one in events(made, doc, entities, (), times(made, doc))}


def day_of(nlp: Language, text: str, trigger: str) -> str | None:
    made = document(text, "2021-06-16")
    doc = parse(made, nlp)
    found = times(made, doc)
    values = {one.id: one.value for one in found}
    return next(values.get(one.time or "") for one in events(made, doc, (), (), found) if one.trigger.exact == trigger)


def test_a_verb_with_who_whom_and_where(nlp: Language) -> None:
    event = told(nlp, "President Ilse Brandt met Prime Minister Olaf Lund in Oslo on Tuesday.", "Ilse Brandt")["met"]
    assert event.kind == "CONSULT"
    assert [one.exact for one in event.agents] == ["President Ilse Brandt"]
    assert [one.exact for one in event.patients] == ["Prime Minister Olaf Lund"]
    assert event.place is not None
    assert event.place.exact == "Oslo"
    assert event.entities == ("entity-1",)
    assert event.modality == "asserted"


def test_a_noun_with_whom_and_by_whom(nlp: Language) -> None:
    event = told(nlp, "The killing of 12 miners by soldiers on May 4 shocked the valley.")["killing"]
    assert event.kind == "ASSAULT"
    assert [one.exact for one in event.agents] == ["soldiers"]
    assert [one.exact for one in event.patients] == ["12 miners"]


def test_a_carried_noun_takes_the_subject_of_its_verb(nlp: Language) -> None:
    found = told(nlp, "The two ministers held a meeting on Friday.")
    assert set(found) == {"meeting"}
    assert [one.exact for one in found["meeting"].agents] == ["The two ministers"]


def test_the_passive_names_whom_it_was_done_to(nlp: Language) -> None:
    event = told(nlp, "Three officers were arrested by federal agents on Monday.")["arrested"]
    assert [one.exact for one in event.agents] == ["federal agents"]
    assert [one.exact for one in event.patients] == ["Three officers"]


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        ("The ministers met on Tuesday.", "met", "2021-06-15"),
        ("The June 3 attack killed six people.", "attack", "2021-06-03"),
        ("The vote takes place on July 4.", "vote", "2021-07-04"),
        ("The minister's visit on Monday angered farmers.", "visit", "2021-06-14"),
        ("The minister condemned the massacre on Monday.", "condemned", "2021-06-14"),
    ],
)
def test_the_date_hangs_on_its_own_event(nlp: Language, text: str, trigger: str, day: str) -> None:
    assert day_of(nlp, text, trigger) == day


def test_a_date_of_the_verb_is_not_that_of_its_object(nlp: Language) -> None:
    assert day_of(nlp, "The minister condemned the massacre on Monday.", "massacre") is None


@pytest.mark.parametrize(
    ("text", "trigger", "modality", "negated"),
    [
        ("She will visit Lisbon next month.", "visit", "planned", False),
        ("The premier agreed to visit Lisbon in May.", "visit", "planned", False),
        ("The premier may visit Lisbon in May.", "visit", "possible", False),
        ("The premier must visit Lisbon by Friday.", "visit", "required", False),
        ("The premier did not visit Lisbon on Friday.", "visit", "asserted", True),
        ("The premier refused to visit Lisbon on Friday.", "visit", "asserted", True),
        ("No meeting was held on Friday.", "meeting", "asserted", True),
        ("If the premier visits Lisbon on Friday, they protest.", "visits", "possible", False),
    ],
)
def test_how_it_is_put(nlp: Language, text: str, trigger: str, modality: str, negated: bool) -> None:
    event = told(nlp, text)[trigger]
    assert (event.modality, event.negated) == (modality, negated)


def test_words_of_speech_and_of_state_tell_no_event(nlp: Language) -> None:
    assert told(nlp, "She said on Monday that the house is big and has a garden.") == {}


def test_the_quote_it_stands_in(nlp: Language) -> None:
    text = "“We attacked the camp on Monday,” he said."
    made = document(text)
    doc = parse(made, nlp)
    content = evidence(text, 1, text.index(",”"), "test")
    speaker = Speaker(status="none", reason="test")
    quote = Quote(id="quote-1", kind="direct", content=(content,), marked=(True,), speaker=speaker, context=Span(start=0, end=len(text)))
    assert [(one.lemma, one.quote) for one in events(made, doc, (), (quote,), times(made, doc))] == [("attack", "quote-1")]


def test_a_long_enumeration_is_cut(nlp: Language) -> None:
    names = ", ".join(f"Town{number}" for number in range(300))
    assert len(told(nlp, f"Rebels attacked {names} and Lisbon on Monday.")["attacked"].patients) <= 12


def test_a_date_that_only_bounds_it_is_not_its_day(nlp: Language) -> None:
    assert day_of(nlp, "It was the first visit of the premier to Lisbon since 2012.", "visit") is None


def test_going_somewhere_is_a_visit(nlp: Language) -> None:
    found = told(nlp, "The premier came to Lisbon on Monday. The plan came under fire.")
    assert found["came"].kind == "CONSULT"
    assert found["came"].context.start == 0


def clause(nlp: Language, text: str, trigger: str) -> str:
    event = told(nlp, text)[trigger]
    assert event.clause is not None
    return event.clause.exact


def test_a_dated_event_is_told_from_its_subject_on(nlp: Language) -> None:
    text = "On Monday, and after long talks, Minister Ilse Brandt opened the bridge at Oslo, which had cost a fortune, while crowds sang."
    assert clause(nlp, text, "opened") == "Minister Ilse Brandt opened the bridge at Oslo"


def test_a_noun_is_told_by_its_own_phrase(nlp: Language) -> None:
    text = "She recalled the May killing of 12 miners that has shaken the valley and its people ever since."
    assert clause(nlp, text, "killing") == "the May killing of 12 miners"


def test_a_relative_clause_begins_at_what_it_is_told_of(nlp: Language) -> None:
    text = "The harbour lives off the trade of Norway, which sent 40 ships to Iceland in 2019, second only to Denmark."
    assert clause(nlp, text, "sent").startswith("Norway, which sent 40 ships")


def test_a_telling_fits_a_line_and_keeps_to_its_own(nlp: Language) -> None:
    words = "who had come from every village along the long and stormy northern coast of the island "
    text = f"Bridge Announcement\n\nThe fishermen, {words * 2}, closed the harbour of Tarn on Monday."
    event = told(nlp, text)["closed"]
    assert event.clause is not None
    assert "\n" not in event.clause.exact
    assert len(event.clause.exact) <= 90
    assert event.clause.exact.startswith("closed the harbour of Tarn")
