"""What an account has that is like an item, so that its absence can't be claimed."""

from decimal import Decimal

import pytest

from tellings.compare.nearby import NOTHING, Likeness, Nearby, of_events
from tellings.record import Event, Expression, Figure, evidence
from tellings.record.span import Span
from tests.accounts import account

TEXT = "The fund gave nearly $5 million to dredge the channel. The ship struck the bank on Monday."


def figure(words, value, head, terms, text=TEXT):
    start = text.index(words)
    expression = Expression(evidence=evidence(text, start, start + len(words), "test"), low=Decimal(value), high=Decimal(value), unit="USD")
    return Figure(id=words, kind="money", expression=expression, head=head, terms=terms, context=Span(start=0, end=9))


def event(words, lemma, text=TEXT):
    start = text.index(words)
    return Event(
        id=words, trigger=evidence(text, start, start + len(words), "test"), lemma=lemma, context=Span(start=0, end=len(text))
    )  # fmt: skip


@pytest.fixture
def nearby():
    return Nearby(
        [
            account(
                TEXT,
                "Post",
                figures=(figure("$5 million", 5_000_000, "", ("channel", "dredge", "fund")),),
                events=(event("struck", "strike"),),
            )
        ]
    )


OTHER = "The state paid $4.6 million for dredging the channel. A tanker hit a rock."


def test_a_figure_of_the_same_kind_told_with_the_same_words(nearby):
    like = Likeness(figures=(figure("$4.6 million", 4_600_000, "", ("channel", "dredge", "state"), OTHER),))
    found = nearby.find("post", like)
    assert found is not None
    assert found.evidence.exact == "$5 million"


def test_a_figure_told_with_other_words(nearby):
    assert nearby.find("post", Likeness(figures=(figure("$4.6 million", 4_600_000, "", ("salary", "state"), OTHER),))) is None


def test_an_event_with_the_same_predicate(nearby):
    assert nearby.find("post", of_events([event("hit", "strike", OTHER)], ["A tanker struck a rock"])) is not None
    assert nearby.find("post", of_events([event("hit", "sink", OTHER)], ["A tanker sank"])) is None


def test_nothing_is_like_what_says_nothing(nearby):
    assert nearby.find("post", NOTHING) is None
