"""Time expressions and their values, against the day of a document."""

import pytest
from spacy.language import Language

from tellings.annotate import parse
from tellings.extract.times import times
from tellings.record import TimeExpression
from tests.making import document

WEDNESDAY = "2021-06-16"


def found(nlp: Language, text: str, published: str | None = WEDNESDAY) -> dict[str, str]:
    return {one.evidence.exact: one.value for one in expressions(nlp, text, published)}


def expressions(nlp: Language, text: str, published: str | None = WEDNESDAY) -> tuple[TimeExpression, ...]:
    made = document(text, published)
    return times(made, parse(made, nlp))


@pytest.mark.parametrize(
    ("text", "expression", "value"),
    [
        ("The bridge opened on April 3, 2018.", "April 3, 2018", "2018-04-03"),
        ("The bridge opened on 3 April 2018.", "3 April 2018", "2018-04-03"),
        ("It happened on Friday, Nov. 13, 2020.", "Friday, Nov. 13, 2020", "2020-11-13"),
        ("The mayor resigned in October 2019.", "October 2019", "2019-10"),
        ("The law was passed in 1987.", "1987", "1987"),
        ("Prices have risen since mid-2016.", "mid-2016", "2016"),
        ("Factories closed in the 1980s.", "the 1980s", "198"),
        ("The tower dates from the 15th century.", "the 15th century", "14"),
        ("Sales fell in the third quarter of 2020.", "the third quarter of 2020", "2020-Q3"),
        ("The harvest failed in the summer of 2012.", "the summer of 2012", "2012-SU"),
        ("Shops closed on Christmas Eve 2015.", "Christmas Eve 2015", "2015-12-24"),
        ("They met on Easter Sunday 2019.", "Easter Sunday 2019", "2019-04-21"),
        ("The budget covers fiscal year 2022.", "fiscal year 2022", "FY2022"),
        ("The log reads 2020-02-29.", "2020-02-29", "2020-02-29"),
        ("The vote was held in the last week of March 2018.", "the last week of March 2018", "2018-W13"),
    ],
)
def test_dates_that_name_their_year(nlp: Language, text: str, expression: str, value: str) -> None:
    assert found(nlp, text, None)[expression] == value


@pytest.mark.parametrize(
    ("text", "expression", "value"),
    [
        ("The minister resigned on Tuesday.", "Tuesday", "2021-06-15"),
        ("The minister resigned on Wednesday.", "Wednesday", "2021-06-16"),
        ("The minister will resign on Tuesday.", "Tuesday", "2021-06-22"),
        ("The talks are expected to begin on Friday.", "Friday", "2021-06-18"),
        ("The road is closed until Friday.", "Friday", "2021-06-18"),
        ("The two met on Thursday afternoon.", "Thursday afternoon", "2021-06-10TAF"),
        ("She arrived yesterday.", "yesterday", "2021-06-15"),
        ("He spoke to reporters this morning.", "this morning", "2021-06-16TMO"),
        ("The king left last night.", "last night", "2021-06-15TNI"),
        ("Exports fell last month.", "last month", "2021-05"),
        ("Exports fell last week.", "last week", "2021-W23"),
        ("They will vote next year.", "next year", "2022"),
        ("The strike began last September.", "last September", "2020-09"),
        ("The mine closed in February.", "February", "2021-02"),
        ("The mine closed on Sept. 12.", "Sept. 12", "2020-09-12"),
        ("The mine will close on Sept. 12.", "Sept. 12", "2021-09-12"),
        ("The July 4 vote was delayed.", "July 4", "2021-07-04"),
        ("They married this past winter.", "this past winter", "2020-WI"),
        ("The dam burst three years ago.", "three years ago", "2018"),
        ("The dam burst two weeks ago.", "two weeks ago", "2021-W22"),
        ("It was sold two decades ago.", "two decades ago", "200"),
        ("Profits rose in the first quarter of last year.", "the first quarter of last year", "2020-Q1"),
        ("The trial ended in October of last year.", "October of last year", "2020-10"),
        ("The ferry sank at 18:40 GMT on Monday.", "18:40 GMT on Monday", "2021-06-14T18:40Z"),
        ("They played on New Year's Day.", "New Year's Day", "2021-01-01"),
        ("The job must be done by the end of the year.", "the end of the year", "2021"),
    ],
)
def test_dates_that_hang_on_the_day_of_the_document(nlp: Language, text: str, expression: str, value: str) -> None:
    assert found(nlp, text)[expression] == value


@pytest.mark.parametrize(
    ("text", "expression", "kind", "value"),
    [
        ("They protested for three months.", "three months", "DURATION", "P3M"),
        ("He spent the past two years abroad.", "the past two years", "DURATION", "P2Y"),
        ("It was a 12-hour flight.", "12-hour", "DURATION", "PT12H"),
        ("He waited two and a half hours.", "two and a half hours", "DURATION", "PT2.5H"),
        ("He waited an hour and 20 minutes.", "an hour and 20 minutes", "DURATION", "PT1H20M"),
        ("The feud lasted for several weeks.", "several weeks", "DURATION", "PXW"),
        ("The council meets every Monday.", "every Monday", "SET", "XXXX-WXX-1"),
        ("The annual fair opened.", "annual", "SET", "P1Y"),
        ("The yard builds 15 ships a year.", "a year", "SET", "P1Y"),
    ],
)
def test_durations_and_what_recurs(nlp: Language, text: str, expression: str, kind: str, value: str) -> None:
    assert [(one.evidence.exact, one.type, one.value) for one in expressions(nlp, text)] == [(expression, kind, value)]


@pytest.mark.parametrize(
    "text",
    [
        "They may march in the sun.",
        "Give him a second chance.",
        "A 20-year-old man was hurt.",
        "The company hired 2000 workers.",
        "It was the year 20015 in the novel.",
        "Theresa May spoke.",
        "Prime Minister Theresa May met Mrs May's deputy.",
        "Mrs May left early. Then May said nothing.",
        "The book costs $2013.",
    ],
)
def test_words_and_numbers_that_are_no_dates(nlp: Language, text: str) -> None:
    assert not [one for one in expressions(nlp, text) if one.type in ("DATE", "TIME")]


def test_a_day_that_does_not_exist_says_its_month(nlp: Language) -> None:
    assert found(nlp, "The note is dated February 30, 2013.", None) == {"February 30, 2013": "2013-02"}


def test_ranges_are_two_dates(nlp: Language) -> None:
    assert found(nlp, "The fair runs May 2-4, 2013.", None) == {"May 2": "2013-05-02", "4, 2013": "2013-05-04"}
    assert found(nlp, "He was mayor from 2009-2011.", None) == {"2009": "2009", "2011": "2011"}
    assert found(nlp, "It rained from December to February 2011.", None) == {"December": "2010-12", "February 2011": "2011-02"}


def test_the_next_day_hangs_on_the_date_told_before(nlp: Language) -> None:
    said = found(nlp, "The ship sank on March 3, 2017. The crew was found the next day. Two days later the search ended.")
    assert said["the next day"] == "2017-03-04"
    assert said["Two days later"] == "2017-03-06"


def test_a_length_before_an_event_is_a_duration(nlp: Language) -> None:
    assert found(nlp, "He spoke a week before the vote was held.") == {"a week": "P1W"}


def test_what_is_to_come_must_be_much_closer_than_what_was(nlp: Language) -> None:
    assert found(nlp, "The June killing of two miners was cited.", "2021-01-06")["June"] == "2020-06"
    assert found(nlp, "The November elections were discussed.", "2021-08-20")["November"] == "2021-11"


def test_a_length_from_a_date_is_a_date(nlp: Language) -> None:
    assert found(nlp, "It opened three days before Christmas.") == {"three days before Christmas": "2020-12-22"}
