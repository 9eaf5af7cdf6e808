"""Dated events of several accounts on one timeline: one entry an event, and like events kept apart."""

from tellings.align.clauses import line, named
from tellings.align.entities import entities
from tellings.align.events import events, timeline, together
from tellings.align.stories import story
from tellings.compare.times import times
from tellings.record import Event, Span, evidence
from tests.reports import report

POST = report(
    """Tarn dam breaks

The dam at Tarn collapsed on March 4, 2019, and the flood killed 12 farmers in the valley.

Minister Pavel Hask visited the valley on March 6, 2019. Parliament will debate the dam on April 2, 2019.""",
    "2019-03-07",
    "Morning Post",
)
ECHO = report(
    """Twelve drowned in the valley

VALLEY — In the flood that followed the collapse of the Tarn dam on March 4, 2019, 12 farmers of the valley were killed.

Pavel Hask, the minister, came to the valley on Wednesday.""",
    "2019-03-07",
    "Valley Echo",
)
DIFFERING = report(
    """Dam at Tarn gave way

The dam at Tarn collapsed on March 5, 2019, and the flood killed 12 farmers in the valley, a survivor said.""",
    "2019-03-07",
    "Coast Radio",
)


def entries(*accounts):
    return timeline(accounts, story(accounts, (), ()), entities(accounts))


def test_one_event_told_twice_is_one_entry():
    found = [one for one in entries(POST, ECHO) if one.value == "2019-03-04"]
    assert any(len(one.tellings) == 2 for one in found)
    assert all(one.status == "single" for one in found)


def test_entries_stand_in_the_order_of_their_dates():
    values = [one.value for one in entries(POST, ECHO)]
    assert values == sorted(values)
    assert {"2019-03-04", "2019-03-06"} <= set(values)


def test_a_plan_is_marked_as_one():
    (debate,) = [one for one in entries(POST, ECHO) if one.value == "2019-04-02"]
    assert debate.planned


def test_one_event_with_two_days_is_one_entry():
    found = entries(POST, DIFFERING)
    assert any({telling.value for telling in one.tellings} == {"2019-03-04", "2019-03-05"} and one.value == "2019-03-04" for one in found)


def test_like_events_years_apart_stay_two():
    older = report(
        "When the dam broke before\n\nThe dam at Tarn collapsed on March 4, 1987, and the flood killed 12 farmers in the valley.",
        "1987-03-07",
        "Old Post",
    )
    found = entries(POST, older)
    assert not any({telling.account for telling in one.tellings} == {POST.id, older.id} for one in found)


def test_labels_are_verbatim_and_short():
    texts = {one.id: one.document.text for one in (POST, ECHO)}
    for entry in entries(POST, ECHO):
        assert len(entry.label) <= 170
        assert any(entry.label in " ".join(text.split()) for text in texts.values())
        for telling in entry.tellings:
            span = telling.citation.evidence
            assert texts[telling.account][span.start : span.end] == span.exact


def test_the_order_of_accounts_does_not_matter():
    assert entries(POST, ECHO, DIFFERING) == entries(DIFFERING, POST, ECHO)


def test_without_accounts_there_is_no_timeline():
    assert timeline((), story((), (), ()), ()) == ()


def test_a_plan_for_a_day_gone_by_is_no_event():
    late = report(
        "Tarn bridge stays shut\n\nThe bridge at Tarn was to open on March 4, 2019, the builder said.", "2019-05-07", "Evening Post"
    )
    assert not entries(late, POST) or all(one.planned is False for one in entries(late, POST) if one.value == "2019-03-04")


def test_a_subject_far_from_its_verb_is_elided():
    text = "The fishermen of Tarn, who are many and have fished along that coast for ages, left the harbour."
    at = text.index("left")
    event = Event(
        id="event",
        trigger=evidence(text, at, at + 4, "events.verb"),
        lemma="leave",
        agents=(evidence(text, 0, len("The fishermen of Tarn"), "events.agent"),),
        clause=evidence(text, at, len(text) - 1, "events.predicate"),
        context=Span(start=0, end=len(text)),
    )
    assert line(event) == "The fishermen of Tarn … left the harbour"
    assert not named(event)


PLAN = report(
    """Lindau and Bregenz to sign harbour treaty

Mayor Anna Kern of Lindau will sign the harbour treaty with Bregenz on Friday, her office said on Wednesday.""",
    "2019-05-15",
    "Morning Post",
)
DONE = report(
    """Harbour treaty signed

Mayor Anna Kern of Lindau signed the harbour treaty with Bregenz on Friday. The last treaty was signed in 1954.""",
    "2019-05-18",
    "Lake Echo",
)


def test_a_plan_stands_on_the_line_of_what_came_of_it():
    (signing,) = [times(one, (PLAN, DONE)) for one in entries(PLAN, DONE) if one.value == "2019-05-17"]
    assert {one.account: one.planned for one in signing.tellings} == {PLAN.id: True, DONE.id: False}
    assert (signing.planned, signing.outcome, signing.ground) == (False, "came", "foreground")
    assert "Foretold" in signing.reason


def test_what_lies_years_back_is_background():
    (last,) = [one for one in entries(PLAN, DONE) if one.value == "1954"]
    assert last.ground == "background"


def test_a_plan_that_no_later_report_tells_of_is_left_untold():
    (signing,) = [times(one, (PLAN,)) for one in entries(PLAN) if one.value == "2019-05-17"]
    assert (signing.planned, signing.outcome) == (True, "ahead")


def test_every_telling_of_an_event_is_listed_with_its_words():
    accounts = (POST, ECHO)
    of, people = story(accounts, (), ()), entities(accounts)
    found = events(together(accounts, of, people), of, people)
    (killing,) = [one for one in found if {told.account for told in one.tellings} == {POST.id, ECHO.id} and "kill" in one.reason]
    texts = {one.id: one.document.text for one in accounts}
    for told in killing.tellings:
        spot = told.citation.evidence
        assert texts[told.account][spot.start : spot.end] == spot.exact
