"""Time expressions of any text: spans that hold, no crash, the same every time."""

from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

from tellings.annotate import parse
from tellings.extract.events import events
from tellings.extract.times import reanchored, times
from tellings.extract.times.relative import placeholder, resolve
from tellings.record.calendar import bounds, compatible, more_precise
from tests.making import document

VOCABULARY = (
    "on in since Tuesday May may march 5 31 2013 20015 , . - / 's last next this week month year of the quarter Sept. Feb 30 noon p.m. "
    "18:00 UTC ago two days later before after Easter fall early 1990s '82 \n\n ٣ met will visit decade every a killed protest by "
    "from to between and ET GMT +8 weekend Ramadan 1434 AH BC half past ten recent soon overnight same period year week of night day each "
    "twice over nearly end three Monday Dec. Jan. school 'til raid arrested he was"
)
WORDS = st.sampled_from(VOCABULARY.split(" "))
TEXTS = st.one_of(st.text(max_size=120), st.lists(WORDS, max_size=25).map(" ".join))
VALUES = st.one_of(st.text(max_size=12), st.from_regex(r"\A[0-9X]{2,4}(-[0-9XWQ]{2,3}(-[0-9X]{1,2})?)?\Z"))


@given(TEXTS, st.sampled_from([None, "2015-01-07", "0001-01-01", "9999-12-31", "2015", "nonsense"]))
def test_spans_hold_and_nothing_crashes(nlp: Language, text: str, published: str | None) -> None:
    made = document(text, published)
    doc = parse(made, nlp)
    found = times(made, doc)
    assert found == times(made, doc)
    for one in found:
        assert text[one.evidence.start : one.evidence.end] == one.evidence.exact
        assert one.value
    assert all(a.evidence.end <= b.evidence.start for a, b in pairwise(found))
    assert [one.id for one in reanchored(found, "2015-01-07", "")] == [one.id for one in found]
    for event in events(made, doc, (), (), found):
        for part in (event.trigger, *event.agents, *event.patients):
            assert text[part.start : part.end] == part.exact
        assert event.context.covers(event.trigger)


@given(VALUES, VALUES)
def test_values_compare_both_ways(a: str, b: str) -> None:
    assert compatible(a, b) == compatible(b, a)
    assert more_precise(a, b) in (a, b)
    days = bounds(a)
    assert days is None or days[0] <= days[1]


@given(st.dates(), st.sampled_from(["weekday:{}:past", "weekday:{}:future", "month:{}:last", "month:{}:near"]), st.integers(1, 7))
def test_past_is_past_and_future_is_future(day: date, relative: str, number: int) -> None:
    value = resolve(relative.format(number), day)
    days = bounds(value) if value else None
    if days is None:
        return  # beside the ends of the calendar
    if ":past" in relative:
        assert days[0] <= day
    elif ":future" in relative:
        assert days[1] >= day
    elif ":last" in relative:
        assert days[1] < day
    assert placeholder(relative.format(number)).startswith("XXXX")
