"""The titles of what several accounts count can be read by themselves."""

from decimal import Decimal

import pytest
from spacy.language import Language

from tellings.align.plain_labels import plainly
from tellings.record import Expression, Figure
from tellings.record.span import Span
from tests.accounts import account, cite
from tests.figured import compared

LABELS = [
    ("Mira Holt, 41, swam the sound.", "Mira Holt, 43, swam the sound.", "age of Mira Holt"),
    (
        "The pirates demanded $2 million in exchange for his release.",
        "The pirates demanded $3 million in exchange for his release.",
        "money in exchange for his release",
    ),
    (
        "Contact with the ferry was lost about 40 minutes after its departure.",
        "Contact with the ferry was lost about 90 minutes after the departure.",
        "time after its departure",
    ),
]


@pytest.mark.parametrize(("one", "other", "label"), LABELS)
def test_a_title_says_what_is_counted(nlp: Language, one: str, other: str, label: str) -> None:
    assert [each.label for each in compared(nlp, one, other) if each.status == "differs"] == [label]


OTHERS = [  # a sentence, a value of it, what is said to be counted, and how it is said plainly
    ("The Reeds won 31 seats to the Vells' 24 on Tuesday.", "24", "seats to the Vells' 24 on Tuesday", "seats"),
    ("Holt and Torp lie 900 votes apart, and votes with Torp slightly ahead count.", "900", "votes with Torp", "votes"),
    ("The Reeds held 31 talks with Torp.", "31", "talks with Torp", "talks with Torp"),
]


@pytest.mark.parametrize(("text", "value", "counted", "label"), OTHERS)
def test_what_belongs_to_others_is_left_out(text: str, value: str, counted: str, label: str) -> None:
    one = account(text, "Post")
    expression = Expression(evidence=cite(one, value).evidence, low=Decimal(value), high=Decimal(value), unit="")
    context = Span(start=0, end=len(text))
    figure = Figure(id="figure", kind="count", expression=expression, context=context, counted=cite(one, counted).evidence)
    assert plainly(counted, [(figure, text)]) == label
