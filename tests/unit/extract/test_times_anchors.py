"""What a time expression is resolved against, and what it says where nothing is known."""

from datetime import date

from spacy.language import Language

from tellings.annotate import parse
from tellings.extract.times import reanchored, times
from tellings.extract.times.relative import placeholder, resolve
from tellings.record import TimeExpression
from tests.making import document

TEXT = "The two met on Tuesday. It began on Sept. 26. Trade grew last month. The law of 1994 was kept for two years."


def undated(nlp: Language, published: str | None = None) -> tuple[TimeExpression, ...]:
    made = document(TEXT, published)
    return times(made, parse(made, nlp))


def test_without_a_date_the_value_keeps_what_is_open(nlp: Language) -> None:
    found = undated(nlp)
    assert [one.value for one in found] == ["XXXX-WXX-2", "XXXX-09-26", "XXXX-XX", "1994", "P2Y"]
    assert [one.relative for one in found] == ["weekday:2:past", "monthday:09-26:past", "month:-1", "", ""]
    assert {one.anchor.kind for one in found} == {"none"}


def test_a_day_of_the_story_resolves_them_from_the_relative_alone(nlp: Language) -> None:
    found = reanchored(undated(nlp), "2015-01-07", "its companions are of that day")
    assert [one.value for one in found] == ["2015-01-06", "2014-09-26", "2014-12", "1994", "P2Y"]
    assert [one.anchor.kind for one in found] == ["story", "story", "story", "none", "none"]
    assert found[0].anchor.reason == "its companions are of that day"


def test_a_month_resolves_only_what_all_its_days_agree_on(nlp: Language) -> None:
    assert [one.value for one in undated(nlp, "2015-01")] == ["XXXX-WXX-2", "2014-09-26", "2014-12", "1994", "P2Y"]


def test_the_document_is_the_anchor_where_it_states_its_date(nlp: Language) -> None:
    found = undated(nlp, "2015-01-07")
    assert found[0].anchor.kind == "document"
    assert found[0].anchor.value == "2015-01-07"


def test_what_is_no_day_resolves_nothing(nlp: Language) -> None:
    assert undated(nlp, "soon") == undated(nlp)
    assert reanchored(undated(nlp), "soon", "") == undated(nlp)


def test_the_notation_step_by_step() -> None:
    day = date(2021, 6, 16)  # a Wednesday
    expected = {
        "day:-1+TMO": "2021-06-15TMO", "week:0": "2021-W24", "weekend:WE:past": "2021-W23-WE", "quarter:-1": "2021-Q1", "half:0": "2021-H1",
        "decade:-1": "201", "century:-1": "19", "fiscal:0": "FY2021", "weekday:3:past": "2021-06-16", "weekday:3:last": "2021-06-09",
        "weekday:3:next": "2021-06-23", "weekday:1:this": "2021-06-14", "month:6:past": "2021-06", "month:6:last": "2020-06",
        "month:10:near": "2021-10", "season:SP:past": "2021-SP", "holiday:thanksgiving:past": "2020-11-26",
        "monthday:02-29:past": "2020-02-29",
        "monthdate:18:past": "2021-05-18", "year:-1;quarter:3:this": "2020-Q3", "date:2013-05-02;day:2": "2013-05-04",
        "month:3:past;weekin:-1": "2021-W12",
    }  # fmt: skip
    assert {relative: resolve(relative, day) for relative in expected} == expected


def test_beyond_the_calendar_there_is_no_value() -> None:
    assert resolve("year:-900;day:0", date(850, 1, 1)) is None
    assert resolve("day:5", date(9999, 12, 30)) is None
    assert placeholder("year:-900") == "XXXX"


def resolved(nlp: Language, text: str, day: str) -> list[str]:
    made = document(text, None)
    return [one.value for one in reanchored(times(made, parse(made, nlp)), day, "the story")]


def test_a_month_beside_what_nobody_foresees_is_the_latest_one(nlp: Language) -> None:
    text = "Relatives recalled the June killing of 22 farmers and the April earthquake."
    assert resolved(nlp, text, "2015-01-06") == ["2014-06", "2014-04"]
    assert resolved(nlp, text, "2015-03-30") == ["2014-06", "2014-04"]
    assert resolved(nlp, text, "2015-06-02") == ["2015-06", "2015-04"]


def test_months_and_seasons_told_in_the_past_lie_behind_a_day_of_the_story(nlp: Language) -> None:
    day = "2015-01-06"
    for month, value in (("January", "2015-01"), ("February", "2014-02"), ("June", "2014-06"), ("December", "2014-12")):
        assert resolved(nlp, f"The dam broke in {month}.", day) == [value]
        assert resolved(nlp, f"The dam has been closed since {month}.", day) == [value]
    assert resolved(nlp, "The dam broke in the summer.", day) == ["2014-SU"]
    assert resolved(nlp, "The dam will open in June.", day) == ["2015-06"]


def test_a_time_later_than_the_day_of_writing_is_told_from_something_else(nlp: Language) -> None:
    text = "They lost on November 3, 2016. Some 108 years later the wait was over."
    assert [value for value in resolved(nlp, text, "2016-11-04") if value.startswith("21")] == []


def test_the_first_in_many_years_is_a_length(nlp: Language) -> None:
    assert "2124" not in resolved(nlp, "The miners hope to win their first title in 108 years.", "2016-11-04")
