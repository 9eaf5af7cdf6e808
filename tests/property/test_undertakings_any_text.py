"""Promises and conditions of any text: no crash, every span verbatim, none told twice."""

import functools

from hypothesis import given, settings
from hypothesis import strategies as st

from tellings import annotate
from tellings.record import Condition
from tellings.settings import Settings
from tests.making import document
from tests.undertaken import undertaken

PIECES = [
    "must",
    "may not",
    "no more than",
    "until",
    "unless",
    "only after",
    "on condition that",
    "hinges",
    "on",
    "subject to",
    "the law",
    "says",
    "no longer allowed",
    "off limits",
    "rules out",
    "as agreed",
    "which it had made a condition",
    "inspectors",
    "found",
    "nothing",
    "amiss",
    "fell short of",
    "pledge",
    "that is my",
    "promised",
    "will",
    "would",
    "announced plans to",
    "nobody",
    ":",
    "“",
    "”",
    "Had",
    "were told that",
    "in breach of",
    "certify",
    "refused to",
    "conditions",
    "including",
    "among",
    "The minister",
    "said",
    ",",
    ".",
]
WORDS = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=6)), min_size=1, max_size=30).map(" ".join)


@functools.cache
def _model():
    return annotate.load(Settings().model)


@settings(max_examples=60, deadline=None)
@given(WORDS.filter(str.strip))
def test_every_span_is_verbatim(text):
    report = document(text)
    made = undertaken(_model(), text)
    for one in made:
        who = one.by if isinstance(one, Condition) else one.promiser
        spots = [one.cue, one.content, *([who] if who is not None else [])]
        assert all(report.text[spot.start : spot.end] == spot.exact for spot in spots)
    assert len({one.id for one in made}) == len(made)
