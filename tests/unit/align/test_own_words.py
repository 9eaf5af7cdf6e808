"""Reports without a date, dated by what they say of offices, ages, years and weekdays."""

import pytest

from tellings.align.stories import story
from tests.reports import report


def dating(text):
    one = report(f"A report\n\n{text}", None, "Tarn Echo")
    return story([one], (), ()).dating_of(one.id)


def test_who_holds_an_office_bounds_the_days():
    found = dating("“The bridge is safe,” said Prime Minister Theresa May on the quay. Farmers cheered.")
    assert (found.earliest, found.latest, found.certainty) == ("2016-07-13", "2019-07-24", "possible")
    assert any("“Prime Minister Theresa May” in office" in reason.text for reason in found.reasons)


def test_a_former_holder_has_left_the_office():
    found = dating("The dam was praised by former President Bill Clinton. It is the largest of the valley.")
    assert (found.earliest, found.latest) == ("2001-01-20", None)


@pytest.mark.parametrize(
    "text",
    [
        "The lake was named under President Reagan. It is deep.",
        "Vice President Cheneyville is a horse.",
        "President Bush praised the dam.",  # there were two
        "He asked what a President Merkel would do.",
        "Residents met President Petro Orellano of the rowing club.",
    ],
)
def test_what_names_no_holder_says_nothing(text):
    assert dating(text).basis == "unknown"


def test_two_holders_of_one_office_leave_it_to_the_earlier():
    found = dating("“I wish President Trump well,” President Obama said in the hall. Many waited for President Trump.")
    assert (found.earliest, found.latest) == ("2009-01-20", "2017-01-20")


def test_an_age_and_a_year_of_birth_give_the_year():
    found = dating("Ana Torv, a 55-year-old baker, was born in 1961 in the valley. She bakes bread.")
    assert (found.earliest, found.latest, found.certainty) == ("2016-01-01", "2017-12-31", "possible")


def test_a_year_and_how_long_ago_it_was_give_the_year():
    found = dating("The mill burned down in 2014, two years ago, and nobody rebuilt it.")
    assert (found.earliest, found.latest) == ("2016-01-01", "2016-12-31")


def test_a_weekday_and_a_day_of_a_month_tell_the_year_between_known_days():
    text = "The hall opened in May 2015. On Monday, September 26, the mill burned down. The mayor will leave in 2018."
    found = dating(text)
    assert (found.earliest, found.latest) == ("2016-09-26", "2017-09-25")  # 26 September was a Monday in 2016


def test_a_year_that_only_names_a_thing_is_no_past():
    assert dating("Some 2018 candidates met in the hall. They ate soup.").basis == "unknown"
    assert dating("She is running again in 2018. They ate soup.").basis == "unknown"
    assert dating("The council has called a vote for June 5, 2018. They ate soup.").earliest is None


def test_a_full_date_in_the_lead_of_a_report_by_itself_is_only_a_bound():
    found = dating("The actor announced on September 26, 2014, that she had a daughter. She is well.")
    assert (found.value, found.earliest, found.latest) == (None, "2014-09-26", None)


def test_what_is_likely_gives_way_to_what_is_sure():
    found = dating("“It is safe,” Prime Minister David Cameron said. The dam broke on March 3, 2018.")
    assert (found.earliest, found.latest) == ("2018-03-03", None)


def test_a_report_dated_before_what_it_tells_says_so():
    one = report("A report\n\nThe mill burned down on March 3, 2018. Nobody was hurt.", "2016-05-01", "Tarn Echo")
    found = story([one], (), ()).dating_of(one.id)
    assert (found.value, found.basis) == ("2016-05-01", "stated")
    assert any(reason.text.startswith("yet it tells of “March 3, 2018” as past") for reason in found.reasons)


def test_a_report_dated_after_what_it_tells_has_nothing_to_say():
    one = report("A report\n\nThe mill burned down on March 3, 2018. The hall will open on May 1, 2030.", "2018-05-01", "Tarn Echo")
    assert len(story([one], (), ()).dating_of(one.id).reasons) == 1
