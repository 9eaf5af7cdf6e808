"""Sketches of arbitrary texts: verbatim, bounded, and grouped without a fault."""

from hypothesis import given
from hypothesis import strategies as st

from tellings.align.facts import dates, figures
from tellings.align.sketch import FACTS, TERMS, sketched
from tellings.align.stream import Stream
from tests.reports import bare

WORDS = st.sampled_from(
    ["the", "Tarn", "1 , 000", "3 May", "May 3", "2014", "2.5", "million", "bn", "12:30", "“two", "Queen", "\n\n", "१२", "٣", "$5m"]
)
TEXTS = st.text(min_size=1, max_size=200) | st.lists(WORDS, min_size=1, max_size=60).map(" ".join)


@given(TEXTS)
def test_facts_are_verbatim_ranges_in_order(text):
    for found in (figures(text), dates(text)):
        assert all(0 <= one.start < one.end <= len(text) for one in found)
        assert [one.start for one in found] == sorted(one.start for one in found)


@given(st.lists(TEXTS.filter(str.strip), max_size=5))
def test_sketches_are_verbatim_and_are_grouped_once_each(texts):
    accounts = [bare(text) for text in texts]
    made = [sketched(one) for one in accounts]
    for one, account in zip(made, accounts, strict=True):
        terms = (*one.terms, *one.figures, *one.dates)
        assert all(account.document.text[term.start : term.start + len(term.exact)] == term.exact for term in terms)
        assert len(one.terms) <= TERMS
        assert len(one.figures) <= FACTS
    stream = Stream()
    stream.put(made)
    stream.join()
    assert sorted(name for group in stream.groups() for name in group) == sorted({one.id for one in made})
    told = [document.id for story in stream.stories() for happening in story.happenings for document in happening.documents]
    assert sorted(told) == sorted({one.id for one in made})
