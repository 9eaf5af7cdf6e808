"""Figures in the words of the report."""

from decimal import Decimal

from tellings.compare.phrases import phrase, placed, value_words
from tellings.record import Expression, Figure, evidence
from tellings.record.span import Span
from tests.accounts import account

TEXT = "The fund paid some $2 billion in grants to farmers. It closed after a long dispute with 40 towns over the wells of the valley."


def part(words):
    start = TEXT.index(words)
    return evidence(TEXT, start, start + len(words), "test")


def figure(value, qualifier=None, counted=None):
    expression = Expression(evidence=part(value), low=Decimal(2), high=Decimal(2), unit="")
    return Figure(
        id="f", kind="count", expression=expression, context=Span(start=0, end=9),
        qualifier=part(qualifier) if qualifier else None, counted=part(counted) if counted else None,
    )  # fmt: skip


def test_the_qualifier_right_before_a_value_is_part_of_its_words():
    assert value_words(account(TEXT, "Post"), figure("$2 billion", "some")) == "some $2 billion"


def test_value_and_counted_thing_are_one_verbatim_stretch():
    assert phrase(account(TEXT, "Post"), figure("$2 billion", "some", "grants to farmers")) == "some $2 billion in grants to farmers"


def test_apart_they_are_named_side_by_side():
    assert (
        phrase(account(TEXT, "Post"), figure("$2 billion", "some", "the wells of the valley")) == "the wells of the valley: some $2 billion"
    )


def test_a_value_by_itself_comes_with_the_words_around_it():
    text = "In the old town hall of Ambry on Thursday night Ruiz won 31 percent, enough for a second round, her party's agent said"
    value = evidence(text, text.index("31"), text.index("31") + len("31 percent"), "test")
    expression = Expression(evidence=value, low=Decimal(31), high=Decimal(31), unit="percent")
    bare = Figure(id="f", kind="percent", expression=expression, context=Span(start=0, end=len(text)))
    told = "31 percent (“… hall of Ambry on Thursday night Ruiz won 31 percent, enough for a second round, her party's …”)"
    assert placed(account(text, "Post"), bare) == told
    assert placed(account(TEXT, "Post"), figure("$2 billion", "some", "grants to farmers")) == "some $2 billion in grants to farmers"
