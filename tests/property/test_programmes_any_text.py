"""Programmes on any text: no crash, every span verbatim and inside the main matter."""

import functools

from hypothesis import given, settings
from hypothesis import strategies as st

from tellings import annotate
from tellings.extract.programmes import programmes
from tellings.settings import Settings
from tests.making import document

PIECES = [
    "the bill",
    "a plan to",
    "“",
    "”",
    "Delta Act",
    "(DA)",
    "DA",
    "case",
    "in the",
    ",",
    "\n\n",
    "Roe v. Poe",
    "proposed",
    "who",
    "treaty of",
]
WORDS = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=8)), min_size=1, max_size=25).map(" ".join)


@functools.cache
def _model():
    return annotate.load(Settings().model)


@settings(max_examples=40, deadline=None)
@given(WORDS.filter(str.strip))
def test_every_span_is_verbatim(text):
    report = document(text)
    doc = annotate.parse(report, _model())
    for one in programmes(report, doc, annotate.entities(report, doc), (), (), (), ()):
        spots = [*one.mentions, *one.said, *(part for stance in one.stances for part in (stance.who, stance.cue))]
        assert one.mentions
        assert all(report.text[spot.start : spot.end] == spot.exact for spot in spots)
        assert [spot.start for spot in one.mentions] == sorted(spot.start for spot in one.mentions)
