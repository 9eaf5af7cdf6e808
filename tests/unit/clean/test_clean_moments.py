import pytest

from tellings.clean import moments, publication
from tellings.record import Stated


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("2031-01-07T10:15:30Z", "2031-01-07T10:15Z"),
        ("2031-01-07T10:15:30.123+01:00", "2031-01-07T10:15+01:00"),
        ("2031-01-07T10:15:30+0000", "2031-01-07T10:15Z"),
        ("2031-01-07 10:15", "2031-01-07T10:15"),
        ("20310107T1015Z", "2031-01-07T10:15Z"),
        ("20310107", "2031-01-07"),
        ("2031-01", "2031-01"),
        ("2031-01-07T00:00:00+00:00", "2031-01-07"),
        ("Tue, 7 Jan 2031 16:07:38 -0600", "2031-01-07T16:07-06:00"),
        ("Tue Jan 07 2031 16:07:38 GMT-0600 (CST)", "2031-01-07T16:07-06:00"),
        ("Jan. 7, 2031 8:03 am ET", "2031-01-07T08:03-05:00"),
        ("July 7, 2031 8:03 pm ET", "2031-07-07T20:03-04:00"),
        ("11:26 pm EST, Tuesday, January 7, 2031", "2031-01-07T23:26-05:00"),
        ("7 January 2031, 10.45 AM IST", "2031-01-07T10:45"),
        ("12:05 a.m. January 7, 2031", "2031-01-07T00:05"),
        ("1925637300", "2031-01-08T11:15Z"),
        ("1925637300000", "2031-01-08T11:15Z"),
        ("7 de enero de 2031 a las 16:15", "2031-01-07T16:15"),
        ("7. Januar 2031, 16.15 Uhr", "2031-01-07T16:15"),
        ("1er août 2031 à 16h15", "2031-08-01T16:15"),
        ("2031年1月7日 16時15分", "2031-01-07T16:15"),
        ("7 января 2031 16:15", "2031-01-07T16:15"),
        ("2031", None),
        ("03/04/2031", None),
        ("25/04/2031", "2031-04-25"),
        ("yesterday", None),
        ("", None),
        ("2031-02-30", None),
    ],
)
def test_values_of_all_kinds(written, value):
    assert moments.iso(written) == value


@pytest.mark.parametrize("written", ["0001-01-01T00:00:00Z", "1970-01-01T00:00:00Z", "9999-12-31", "0000-00-00 00:00:00", "1212-01-07"])
def test_dates_that_no_report_has_are_none_and_known_as_such(written):
    assert moments.iso(written) is None
    assert moments.is_unreal(written)


def test_a_real_date_is_not_unreal():
    assert not moments.is_unreal("2031-01-07T10:15Z")
    assert not moments.is_unreal("soon")


def test_a_line_gives_each_date_with_its_place():
    line = "Published 7 January 2031, 10:15 GMT | Updated 8 January 2031"
    found = moments.within(line)
    assert [value for value, _, _ in found] == ["2031-01-07T10:15Z", "2031-01-08"]
    assert [line[start:end] for _, start, end in found] == ["7 January 2031, 10:15 GMT", "8 January 2031"]


def test_a_slashed_date_is_read_day_first_only_where_that_is_known():
    assert moments.within("03/04/2031 10:15", day_first=True)[0][0] == "2031-04-03T10:15"
    assert moments.within("03/04/2031 10:15") == []


def stated(*values):
    return [Stated(value=value, rule=f"rule {number}") for number, value in enumerate(values)]


@pytest.mark.parametrize(
    ("values", "best"),
    [
        (("2031-01-07", "2031-01-07T10:15Z"), "2031-01-07T10:15Z"),  # the same day, more precise
        (("2031-01-07", "2031-01-09T10:15Z"), "2031-01-07"),
        (("2031-01-07T10:15", "2031-01-07T10:15+01:00"), "2031-01-07T10:15+01:00"),
        (("2031-01-08T02:15Z", "2031-01-07T21:15-05:00"), "2031-01-07T21:15-05:00"),  # the same instant, with its zone
        (("2031-01-08T02:15Z", "2031-01-07"), "2031-01-07"),  # the outlet's own day
        (("2031-01-08T02:15Z", "2031-01-07T21:15"), "2031-01-07T21:15-05:00"),  # a zone makes the two one
        (("2031-01-07T23:30Z", "2031-01-08"), "2031-01-08"),
        (("2031-01-08T10:30Z", "2031-01-07"), "2031-01-08T10:30Z"),  # no zone is as far as that
        (("2031-01-08T02:15Z", "2031-01-07", "2031-01-08"), "2031-01-08T02:15Z"),
        (("2031-01", "2031-01-07"), "2031-01-07"),
    ],
)
def test_the_most_trusted_day_in_its_own_zone_at_the_finest_precision(values, best):
    assert publication.chosen(stated(*values)).value == best


def test_nothing_stated_is_nothing():
    assert publication.chosen([]) is None


@pytest.mark.parametrize(
    ("one", "other", "material"),
    [("2031-01-07", "2031-01-08T10:15Z", False), ("2031-01-07", "2031-01-09", True), ("2031-01", "2030-05-01", False)],
)
def test_days_that_zones_make_one_do_not_differ(one, other, material):
    assert publication.differs(one, other) is material
