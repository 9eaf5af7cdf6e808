"""Whether two days exclude each other, as far as the reports that give them fix them."""

import pytest
from spacy.language import Language

from tellings.annotate import parse
from tellings.compare.firm_days import looks_ahead, parted
from tellings.extract.times import times
from tellings.record import TimeExpression
from tests.making import document

SATURDAY, SUNDAY, MONDAY = "2031-05-03", "2031-05-04", "2031-05-05"


def time(nlp: Language, text: str, day: str) -> TimeExpression:
    made = document(text, day, "Rill Post")
    (found,) = times(made, parse(made, nlp))
    return found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("The ferry sank on 2 May 2031.", SATURDAY), ("The ferry sank on 1 May 2031.", SATURDAY)),
        (("The ferry sank on Thursday.", SATURDAY), ("The ferry sank on Friday.", SATURDAY)),
        (("The ferry sank last week.", MONDAY), ("The ferry sank on 2 April 2031.", SATURDAY)),
        (("The ferry sank in March.", SATURDAY), ("The ferry sank in April.", SATURDAY)),
    ],
)
def test_days_that_both_reports_fix_part(nlp: Language, one: tuple[str, str], other: tuple[str, str]) -> None:
    assert parted([(found.value, found) for found in (time(nlp, *one), time(nlp, *other))])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("The ferry sank 10 days ago.", SATURDAY), ("The ferry sank 10 days ago.", MONDAY)),
        (("The ferry sank on Friday.", SATURDAY), ("The ferry sank on Friday.", "2031-05-10")),
        (("The ferry sank on Friday.", "2031-05-10"), ("The ferry sank on 2 May 2031.", SATURDAY)),
        (("The ferry sank last week.", SUNDAY), ("The ferry sank on 2 May 2031.", SATURDAY)),
        (("The ferry sank three days ago.", SUNDAY), ("The ferry sank on 30 April 2031.", SATURDAY)),
        (("The ferry sank on Friday night.", SATURDAY), ("The ferry sank on 3 May 2031.", SUNDAY)),
    ],
)
def test_days_that_follow_from_the_days_of_the_reports_alone_do_not(nlp: Language, one: tuple[str, str], other: tuple[str, str]) -> None:
    assert not parted([(found.value, found) for found in (time(nlp, *one), time(nlp, *other))])


def test_a_weekday_taken_to_be_ahead_is_known_for_one(nlp: Language) -> None:
    assert looks_ahead(time(nlp, "The motion will be put to the vote on Friday.", SATURDAY))
    assert not looks_ahead(time(nlp, "The ferry sank on Friday.", SATURDAY))
    assert not looks_ahead(time(nlp, "The motion will be put to the vote on 9 May 2031.", SATURDAY))
