"""No format's cleaning breaks what a document promises, whatever the bytes: what ``bench/fuzz`` runs for long, here for a moment."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bench.fuzz.cleaning import TARGETS, seeds
from bench.fuzz.damage import damaged


@pytest.mark.parametrize("name", TARGETS)
def test_no_bytes_break_a_document(name):
    @settings(max_examples=25)
    @given(st.one_of(st.binary(max_size=200), damaged(list(seeds(name)))))
    def check(data):
        TARGETS[name](data)

    check()
