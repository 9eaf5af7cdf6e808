"""Pairs compared by columns: each number is what comes of looking at the pair alone."""

import math

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tellings.align.entities import entities
from tellings.align.happened import deciding
from tellings.align.happened.candidates import candidates
from tellings.align.happened.columns import Pairs, Sets
from tellings.align.happened.mention import tellings
from tellings.align.stories import story
from tests.reports import report

HELD = st.lists(st.frozensets(st.sampled_from("abcdefg")), min_size=1, max_size=8)
REPORT = report(
    """Ferry sinks off Lindau

A ferry sank off Lindau on Monday and twelve people drowned, police said. Divers searched the lake.
The ferry had sunk once before, in 2011.""",
    "2019-03-05",
    "Lake Echo",
)


def crossed(size):
    pairs = np.array([(one, other) for one in range(size) for other in range(size)])
    return Pairs(pairs[:, 0], pairs[:, 1])


@given(HELD)
def test_what_two_sets_share_is_counted(held):
    found = crossed(len(held)).shared(Sets(held)).tolist()
    assert found == [len(one & other) for one in held for other in held]


@given(HELD)
def test_the_smaller_set_gives_the_share(held):
    found = crossed(len(held)).overlap(Sets(held)).tolist()
    assert found == [len(one & other) / min(len(one), len(other)) if one and other else 0 for one in held for other in held]


@given(HELD)
def test_a_cosine_weighs_the_terms(held):
    weights = {term: 0.3 + number for number, term in enumerate("abcdefg")}
    found = crossed(len(held)).alike(Sets(held, weights)).tolist()
    lengths = [math.sqrt(sum(weights[term] for term in one)) for one in held]
    plain = [
        sum(weights[term] for term in one & other) / (lengths[first] * lengths[second]) if one and other else 0.0
        for first, one in enumerate(held)
        for second, other in enumerate(held)
    ]
    assert np.allclose(found, plain)


def test_a_pair_is_judged_alike_whatever_it_is_compared_with(monkeypatch):
    told = tellings([REPORT], story([REPORT], (), ()), entities([REPORT]))
    together = deciding.ratios(told)
    assert list(together) == candidates(told)
    assert together
    monkeypatch.setattr(deciding, "AT_ONCE", 1)
    assert deciding.ratios(told) == together


def test_no_telling_no_pair():
    assert deciding.ratios([]) == {}
    assert deciding.pair_signs([], [], []).shape == (0, len(deciding.PAIR))
