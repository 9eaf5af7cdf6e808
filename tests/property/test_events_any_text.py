"""Events of arbitrary texts and marks: every one in a group, in any order of the reports, with citations that are verbatim."""

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from tellings.align.entities import entities
from tellings.align.events import events, timeline, together
from tellings.align.happened.joining import APART, joined
from tellings.align.stories import story
from tellings.compare.times import times
from tellings.record import Account, Anchor, Event, Span, TimeExpression, evidence
from tests.reports import bare

WORDS = ("shot", "killing", "the", "murder", "in", "Tarn", "visited", "12", "Monday", "take", "over", "ß", "“", "\n\n", "2014")
DAYS = ("2019-03-04", "2019-03-05", "2017", "2019-W10", "XXXX-WXX-1", "0000-99-99", "P2D")


@st.composite
def accounts(draw: st.DrawFn) -> Account:
    """A report of random words, some of them events, some of those dated."""
    parts = draw(st.lists(st.sampled_from(WORDS) | st.text(min_size=1, max_size=8), min_size=1, max_size=25))
    text = " ".join(parts)
    if not text.strip():
        text = "shot"
    made = bare(text, draw(st.none() | st.just("2019-03-06")))
    marks = draw(st.lists(st.tuples(st.integers(0, len(text) - 1), st.integers(1, 9)), max_size=6, unique_by=lambda mark: mark[0]))
    found, dated = [], []
    for number, (start, length) in enumerate(sorted(marks)):
        words = evidence(text, start, min(len(text), start + length), draw(st.sampled_from(["events.verb", "events.noun"])))
        when = draw(st.none() | st.sampled_from(DAYS))
        if when:
            dated.append(TimeExpression(id=f"t{number}", type="DATE", evidence=words, value=when, anchor=Anchor(kind="none")))
        found.append(
            Event(
                id=f"{made.id}-{number}",
                trigger=words,
                lemma=words.exact.lower(),
                time=f"t{number}" if when else None,
                modality=draw(st.sampled_from(["asserted", "planned"])),
                context=Span(start=0, end=len(text)),
            )
        )
    return msgspec.structs.replace(made, events=tuple(found), times=tuple(dated))


@given(st.lists(accounts(), max_size=4, unique_by=lambda one: one.id))
def test_every_telling_is_of_one_event_and_every_citation_verbatim(told):
    of, people = story(told, (), ()), entities(told)
    found = together(told, of, people)
    grouped = [one.event.id for group in found.groups for one in group]
    assert sorted(grouped) == sorted(event.id for one in told for event in one.events)
    again = together(told[::-1], of, people)
    assert [[one.event.id for one in group] for group in again.groups] == [[one.event.id for one in group] for group in found.groups]
    texts = {one.id: one.document.text for one in told}
    lines = [times(entry, told) for entry in timeline(told, of, people, found)]
    for part in (*events(found, of, people), *lines):
        for one in part.tellings:
            spot = one.citation.evidence
            assert texts[one.account][spot.start : spot.end] == spot.exact


@given(st.integers(0, 9), st.dictionaries(st.tuples(st.integers(0, 8), st.integers(0, 8)), st.floats(0, 1) | st.just(APART)))
def test_groups_hold_every_item_once_and_no_barred_pair(count, drawn):
    ratios = {(max(pair), min(pair)): ratio for pair, ratio in drawn.items() if pair[0] != pair[1] and max(pair) < count}
    groups = joined(count, ratios)
    assert sorted(number for group in groups for number in group) == list(range(count))
    for group in groups:
        assert not any(ratios.get((one, other)) == APART for one in group for other in group)
