"""Two values that part only by a part that is told beside, or by the days over which was counted."""

import pytest
from spacy.language import Language

from tellings.annotate import parse
from tellings.compare.sameness.beside_parts import over_other_days, with_the_next
from tellings.compare.sameness.passages import Passage, Told
from tellings.extract.figures import figures
from tellings.extract.times import times
from tests.accounts import account
from tests.making import document


def _passage(nlp: Language, text: str) -> Passage:
    made = document(text, "2031-07-04", "Paper")
    doc = parse(made, nlp)
    found = times(made, doc)
    told = account(text, "Paper", times=found, figures=figures(made, doc, (), (), found))
    return Passage(Told(told), told.figures[0].expression.evidence, 0, len(text))


@pytest.mark.parametrize(
    ("whole", "in_two"), [("$47 million", True), ("$46 million", False), ("$35 million", False), ("$40 million", False)]
)
def test_a_sum_may_be_given_in_two_parts(nlp: Language, whole: str, in_two: bool) -> None:
    parts = _passage(nlp, "The bill has $35 million for lamps on the quays, $12 million for bells and $5 million for the crews.")
    one = _passage(nlp, f"The bill has {whole} for lamps on the quays.")
    assert with_the_next(parts, one) == in_two
    assert with_the_next(one, parts) == in_two


def test_what_stands_far_away_or_is_counted_otherwise_is_no_part(nlp: Language) -> None:
    one = _passage(nlp, "The bill has $47 million for lamps.")
    far = "The bill has $35 million for lamps. " + "It is the work of the harbour board and of its clerks. " * 4
    assert not with_the_next(_passage(nlp, far + "The town keeps $12 million."), one)
    assert not with_the_next(_passage(nlp, "The bill has $35 million for lamps and lights 12,000,000 quays."), one)


@pytest.mark.parametrize(
    ("days", "other"), [("from May 2 to May 9, 2031", True), ("from June 6 to June 12, 2031", False), ("in the summer", False)]
)
def test_counts_over_other_days_are_two(nlp: Language, days: str, other: bool) -> None:
    one = _passage(nlp, "The guild asked 9,411 rowers from June 4 to June 10, 2031.")
    two = _passage(nlp, f"The guild asked 8,302 rowers {days}.")
    assert over_other_days(one, two) == other
