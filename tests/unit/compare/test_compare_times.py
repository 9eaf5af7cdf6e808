"""Dates of one event as several accounts give them."""

from tellings.compare.times import times
from tellings.record import Citation, Evidence, TimelineEntry, TimelineTelling


def entry(*told: tuple[str, str]) -> TimelineEntry:
    cited = Evidence(start=0, end=4, exact="vote", rule="test")
    tellings = tuple(
        TimelineTelling(account=account, event=f"event-{n}", value=value, citation=Citation(account=account, evidence=cited))
        for n, (account, value) in enumerate(told)
    )
    return TimelineEntry(id="timeline-1", value=told[0][1], label="the vote", status="single", reason="", tellings=tellings)


def test_one_account_alone() -> None:
    compared = times(entry(("a", "2014-09-26"), ("a", "2014-09")), ())
    assert compared.status == "single"
    assert compared.reason == "Only a tells it with a date."


def test_the_same_date() -> None:
    compared = times(entry(("a", "2014-09-26"), ("b", "2014-09-26")), ())
    assert (compared.status, compared.value) == ("same", "2014-09-26")
    assert compared.reason == "a and b give the same date, 26 September 2014."


def test_different_precision_is_compatible_and_the_most_precise_is_kept() -> None:
    compared = times(entry(("a", "2014-09"), ("b", "2014-09-26"), ("c", "2014")), ())
    assert (compared.status, compared.value) == ("compatible", "2014-09-26")
    assert "different precision" in compared.reason


def test_days_apart_differ() -> None:
    compared = times(entry(("a", "2014-09-27"), ("b", "2014-09-26")), ())
    assert (compared.status, compared.value) == ("differs", "2014-09-26")
    assert compared.reason == "b gives 26 September 2014; a gives 27 September 2014: these are different days, 1 day apart."


def test_all_must_fit_each_other() -> None:
    compared = times(entry(("a", "2014"), ("b", "2014-09-26"), ("c", "2014-10")), ())
    assert compared.status == "differs"
    assert "no day fits all of them" in compared.reason


def test_placeholders_fit_a_day() -> None:
    assert times(entry(("a", "XXXX-09-26"), ("b", "2014-09-26")), ()).status == "compatible"
