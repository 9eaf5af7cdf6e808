"""Modifiers, the ends of stretches, lengths that hang on events, what recurs, and dates that are left as they are."""

import datetime as dt

import pytest
from spacy.language import Language

from tellings.annotate import parse
from tellings.extract.times import reanchored, times
from tellings.extract.times.lengths import shifted
from tellings.extract.times.stretches import stretch
from tellings.record import TimeExpression
from tests.making import document

WEDNESDAY = "2021-06-16"


def expressions(nlp: Language, text: str, published: str | None = WEDNESDAY) -> tuple[TimeExpression, ...]:
    made = document(text, published)
    return times(made, parse(made, nlp))


def only(nlp: Language, text: str, published: str | None = WEDNESDAY) -> TimeExpression:
    (one,) = expressions(nlp, text, published)
    return one


@pytest.mark.parametrize(
    ("text", "value", "mod"),
    [
        ("Prices have risen since mid-2016.", "2016", "MID"),
        ("It closed in early March 2018.", "2018-03", "START"),
        ("They left late last year.", "2020", "END"),
        ("It sank at the end of the 1970s.", "197", "END"),
        ("Later this month the hall opens.", "2021-06", "END"),
        ("The hall stood empty for more than two years.", "P2Y", "MORE_THAN"),
        ("The trip takes no more than ten days.", "P10D", "EQUAL_OR_LESS"),
        ("The trip takes up to six hours.", "PT6H", "EQUAL_OR_LESS"),
        ("The trip takes at least a week.", "P1W", "EQUAL_OR_MORE"),
        ("The trip takes about three hours.", "PT3H", "APPROX"),
        ("Nearly two years ago the mill burned.", "2019", "AFTER"),
        ("The hall was built more than 300 years ago.", "1721", "BEFORE"),
        ("Over the past two years they met often.", "P2Y", ""),
    ],
)
def test_words_around_an_expression_modify_it(nlp: Language, text: str, value: str, mod: str) -> None:
    found = only(nlp, text)
    assert (found.value, found.mod) == (value, mod)


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("The law has been in force since 1998.", ["from"]),
        ("They have until Friday to pay.", ["until"]),
        ("The road was shut from March to May.", ["from", "until"]),
        ("It rained between April 3 and April 9, 2019.", ["from", "until"]),
        ("It rained in April 2019.", [""]),
        ("In the run-up to Christmas 2012 it rained.", [""]),
    ],
)
def test_prepositions_say_which_end_of_a_stretch_a_date_is(nlp: Language, text: str, bounds: list[str]) -> None:
    assert [one.bound for one in expressions(nlp, text)] == bounds


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The road was shut from November to February.", ["2020-11", "2021-02"]),
        ("The road will be shut from June 10 to June 20.", ["2021-06-10", "2021-06-20"]),
        ("The fair ran from Nov. 18 to Jan. 9, 2019.", ["2018-11-18", "2019-01-09"]),
        ("They walked from Oslo in May and June 2019.", ["2019-05", "2019-06"]),
    ],
)
def test_the_two_ends_of_a_stretch_share_their_year(nlp: Language, text: str, values: list[str]) -> None:
    assert [one.value for one in expressions(nlp, text)] == values


def test_a_length_before_or_after_the_day_of_writing_has_its_ends(nlp: Language) -> None:
    past, ahead = only(nlp, "For the past two years they met."), only(nlp, "The next five days will be dry.")
    assert (past.begin, past.end, past.anchor.kind) == ("2019-06-16", "2021-06-16", "document")
    assert (ahead.begin, ahead.end) == ("2021-06-16", "2021-06-21")
    assert only(nlp, "They met for two years.").begin == ""
    assert only(nlp, "The strike is to last three weeks.").begin == ""


def test_the_ends_of_a_length_wait_for_the_day_of_the_story(nlp: Language) -> None:
    (found,) = expressions(nlp, "For the past two years they met.", None)
    assert (found.begin, found.end) == ("", "")
    (found,) = reanchored([found], "2015-03-31", "the story")
    assert (found.begin, found.end, found.anchor.kind) == ("2013-03-31", "2015-03-31", "story")
    (found,) = reanchored([found], "2015-03", "the story")
    assert found.value == "P2Y"


def test_a_length_hangs_on_what_it_counts_from(nlp: Language) -> None:
    text = "The flood of May 3, 2019, took the mill. Two days after the flood the army came. Hours before the flood it had rained."
    _, two_days, hours = expressions(nlp, text)
    assert two_days.hangs is not None
    assert (two_days.value, two_days.hangs.exact, two_days.anchor.kind) == ("P2D", "flood", "event")
    assert (two_days.begin, two_days.end, two_days.anchor.value) == ("2019-05-03", "2019-05-05", "2019-05-03")
    assert hours.hangs is not None
    assert (hours.value, hours.begin, hours.end) == ("PTXH", "", "")


def test_a_length_hangs_on_a_clause_and_on_a_date_within_it(nlp: Language) -> None:
    weeks = expressions(nlp, "He left three weeks before the raid on May 2.")[0]
    assert weeks.hangs is not None
    assert (weeks.hangs.exact, weeks.begin, weeks.end) == ("raid", "2021-04-11", "2021-05-02")
    years = expressions(nlp, "She came back two years after he was arrested.")[0]
    assert years.hangs is not None
    assert (years.hangs.exact, years.begin) == ("arrested", "")


@pytest.mark.parametrize(
    ("text", "value", "quant", "freq"),
    [
        ("They meet every Tuesday.", "XXXX-WXX-2", "EVERY", ""),
        ("They meet each month.", "P1M", "EACH", ""),
        ("They meet twice a week.", "P1W", "", "2X"),
        ("They meet three times a year.", "P1Y", "", "3X"),
        ("Rents are due on the 5th of every month.", "XXXX-XX-05", "EVERY", ""),
        ("The bell rings every day at 7 a.m.", "XXXX-XX-XXT07:00", "EVERY", ""),
    ],
)
def test_what_recurs_says_how_often(nlp: Language, text: str, value: str, quant: str, freq: str) -> None:
    found = only(nlp, text)
    assert (found.type, found.value, found.quant, found.freq) == ("SET", value, quant, freq)


@pytest.mark.parametrize("text", ["It is dated 12 Rajab 1434 AH.", "It is dated 3 March 1382 Hijri.", "It was on 14 Nisan 5774."])
def test_dates_of_other_calendars_are_left_and_said_so(nlp: Language, text: str) -> None:
    found = expressions(nlp, text)[0]
    assert (found.value, found.relative, found.anchor.kind) == ("XXXX-XX-XX", "", "none")
    assert "another calendar" in found.anchor.reason


def test_the_end_of_a_fraction_is_no_number_of_months(nlp: Language) -> None:
    assert not [one for one in expressions(nlp, "He served 41/2 months in the harbour jail.") if one.evidence.exact == "2 months"]


def test_a_day_that_does_not_exist_keeps_its_month_and_says_so(nlp: Language) -> None:
    found = only(nlp, "The note is dated February 30, 2014.")
    assert (found.value, found.anchor.reason) == ("2014-02", "there is no such day: only its month is kept")
    assert only(nlp, "The note is dated February 29, 2016.").anchor.reason == ""


@pytest.mark.parametrize("text", ["It was the year 0.", "It will be the year 20015.", "Take bus 1945a to platform 12."])
def test_numbers_beyond_the_calendar_are_no_dates(nlp: Language, text: str) -> None:
    assert expressions(nlp, text) == ()


@pytest.mark.parametrize(
    ("text", "expression", "value"),
    [
        ("Sales rose in March from the same period last year.", "the same period last year", "2020-03"),
        ("Profit was 3m in the first quarter, up from 2m a year earlier.", "a year earlier", "2020-Q1"),
        ("It opened a year ago.", "a year ago", "2020"),
        ("It opened two years and three months ago.", "two years and three months ago", "2019-03-16"),
        ("The mill closed the year before 2015.", "the year before 2015", "2014"),
        ("They met on the night of May 3.", "the night of May 3", "2021-05-03TNI"),
        ("They met on the weekend of May 8.", "the weekend of May 8", "2021-W18-WE"),
        ("They will meet a week from Monday.", "a week from Monday", "2021-06-28"),
        ("Schools reopen after Labor Day.", "Labor Day", "2021-09-06"),
        ("The temple was built in 500 BC.", "500 BC", "BC0500"),
        ("Shares rose in afternoon trading.", "afternoon", "2021-06-16TAF"),
        ("They were held overnight.", "overnight", "2021-06-15TNI"),
        ("Rains are heavy in recent years.", "recent years", "PAST_REF"),
        ("The hall will open soon.", "soon", "FUTURE_REF"),
        ("The first half of 2015 was dry.", "The first half of 2015", "2015-H1"),
        ("This school year was hard.", "This school year", "SY2021"),
        ("India's Independence Day was wet.", "India's Independence Day", "2020-08-15"),
        ("Week 31 of the games was easier than week 31 of 2019.", "week 31 of 2019", "2019-W31"),
    ],
)
def test_what_news_says_besides(nlp: Language, text: str, expression: str, value: str) -> None:
    assert {one.evidence.exact: one.value for one in expressions(nlp, text)}.get(expression) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It begins at 6 p.m. ET on July 4, 2019.", "2019-07-04T18:00-04:00"),
        ("It begins at 6 p.m. ET on January 4, 2019.", "2019-01-04T18:00-05:00"),
        ("It began at 6 p.m. PT on Monday.", "2021-06-14T18:00-07:00"),
        ("It began at 8:30 a.m. JST on Monday.", "2021-06-14T08:30+09:00"),
        ("It began at 6:40 p.m. (GMT +8) on Monday.", "2021-06-14T18:40+08:00"),
        ("It began at 6:40 p.m. (GMT +88) on Monday.", "2021-06-14T18:40"),
        ("It begins at 6 p.m. art class first.", "2021-06-16T18:00"),
    ],
)
def test_a_time_of_day_has_the_zone_of_its_day(nlp: Language, text: str, value: str) -> None:
    assert expressions(nlp, text)[0].value == value


def test_a_zone_with_summer_time_waits_for_the_day(nlp: Language) -> None:
    (found,) = expressions(nlp, "It began at 6 p.m. ET on Monday.", None)
    assert (found.value, found.relative) == ("XXXX-WXX-1T18:00", "weekday:1:past+T18:00@et")
    (found,) = reanchored([found], "2021-06-16", "the story")
    assert found.value == "2021-06-14T18:00-04:00"


@pytest.mark.parametrize(
    "text", ["One day the ice may be gone.", "There may come a day when it rains.", "It was the third in as many months."]
)
def test_what_only_looks_like_a_length(nlp: Language, text: str) -> None:
    assert expressions(nlp, text) == ()


def test_lengths_to_the_day() -> None:
    day = dt.date(2020, 1, 31)
    assert shifted(day, "P1M") == dt.date(2020, 2, 29)
    assert shifted(day, "-P1Y2M3D") == dt.date(2018, 11, 27)
    assert shifted(day, "P2W") == dt.date(2020, 2, 14)
    assert shifted(day, "P2Q") == dt.date(2020, 7, 31)
    assert shifted(day, "PT2H") is None
    assert shifted(dt.date.min, "-P1D") is None
    assert stretch("span:P5D", dt.date.max) is None
    assert stretch("year:0;span:P5D", day) is None  # from a year, which is no day
    assert stretch("day:-1", day) is None
