"""Undated reports dated by their own words and by their companions; what nothing tells stays unknown."""

from tellings.align.stories import story
from tests.reports import bare, report

DATED = """Mayor Orell and Minister Hask agree on the Tarn dam

Mayor Lena Orell and Minister Pavel Hask met in the town hall of Tarn on Tuesday and agreed to raise the dam by two metres.

The dam at Tarn will cost 40 million crowns. Farmers of the valley protested outside the town hall."""
UNDATED = """Tarn dam to be raised by two metres

The dam at Tarn will be raised by two metres, Mayor Lena Orell and Minister Pavel Hask agreed at a meeting in the town hall on Tuesday.

Farmers protested outside with tractors. The dam will cost 40 million crowns."""
WITHOUT_A_DAY = """Farmers protest as mayor and minister agree on Tarn dam

Mayor Lena Orell and Minister Pavel Hask agreed to raise the dam at Tarn by two metres, as farmers protested outside the town hall.

The dam has cost the valley 40 million crowns since it was built."""


def dating(*accounts, of):
    return story(accounts, (), ()).dating_of(of.id)


def test_a_stated_date_stays_as_stated():
    dated = report(DATED, "2019-03-13", "Valley News")
    found = dating(dated, of=dated)
    assert (found.value, found.earliest, found.latest, found.basis) == ("2019-03-13", "2019-03-13", "2019-03-13", "stated")


def test_a_stated_month_keeps_its_precision():
    dated = report(DATED, "2019-03", "Valley News")
    found = dating(dated, of=dated)
    assert (found.value, found.earliest, found.latest) == ("2019-03", "2019-03-01", "2019-03-31")


def test_a_weekday_is_dated_by_a_companion():
    undated, dated = report(UNDATED, None, "Tarn Echo"), report(DATED, "2019-03-13", "Valley News")
    found = dating(undated, dated, of=undated)
    assert (found.value, found.earliest, found.latest, found.basis) == ("2019-03-12", "2019-03-12", "2019-03-18", "inferred")
    assert any("Valley News, dated 13 March 2019, says it happened on “Tuesday”, 12 March 2019" in reason.text for reason in found.reasons)
    assert {cited.account for reason in found.reasons for cited in reason.citations} == {undated.id, dated.id}


def test_a_report_without_a_day_is_dated_by_the_happening_it_tells_as_done():
    undated, dated = report(WITHOUT_A_DAY, None, "Tarn Echo"), report(DATED, "2019-03-13", "Valley News")
    found = dating(undated, dated, of=undated)
    assert (found.value, found.basis) == ("2019-03-12", "inferred")
    assert found.earliest == "2019-03-12"


def test_companions_without_a_day_give_a_range():
    undated = bare(WITHOUT_A_DAY, None, "Tarn Echo")
    dated = bare(WITHOUT_A_DAY + " The mayor was tired.", "2019-03-13", "Valley News")
    found = dating(undated, dated, of=undated)
    assert (found.value, found.earliest, found.latest, found.basis) == ("2019-03", "2019-03-06", "2019-03-20", "inferred")


def test_its_own_dates_bound_it():
    text = "Review of the dam\n\nOn May 4, 2016, the dam at Tarn broke. It was repaired. A hearing is planned for June 30, 2016."
    found = dating(one := report(text, None, "Tarn Echo"), of=one)
    assert (found.earliest, found.basis) == ("2016-05-04", "inferred")
    assert any("May 4, 2016" in cited.evidence.exact for reason in found.reasons for cited in reason.citations)


def test_nothing_tells_nothing():
    one = report("Soup\n\nThe soup was good and the bread was fresh.", None, "Table")
    found = dating(one, of=one)
    assert (found.value, found.earliest, found.latest, found.basis) == (None, None, None, "unknown")
    assert found.reasons


def test_all_undated_are_not_given_a_year():
    undated, other = report(UNDATED, None, "Tarn Echo"), report(WITHOUT_A_DAY, None, "Valley News")
    found = story([undated, other], (), ())
    assert [one.value for one in found.happenings] == [None]
    assert {one.basis for one in found.datings} == {"unknown"}


def test_a_date_that_does_not_exist_is_no_date():
    broken = report(DATED, "2019-02-30", "Valley News")
    assert dating(broken, of=broken).basis != "stated"
