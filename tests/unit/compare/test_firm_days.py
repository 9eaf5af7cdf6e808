"""Days that a report fixes itself, and days that only follow from when it seems to have been written."""

from tellings.compare.firm_days import firm, parted
from tellings.record import Anchor, Evidence, TimeExpression


def expression(words: str, value: str, relative: str = "", anchor: str = "document") -> TimeExpression:
    """A time expression as a report has it."""
    at = Evidence(start=0, end=len(words), exact=words, rule="test")
    return TimeExpression(id=words, type="DATE", evidence=at, value=value, relative=relative, anchor=Anchor(kind=anchor))  # type: ignore[arg-type]


def test_a_time_of_day_alone_fixes_no_day() -> None:
    assert not firm(expression("9:25", "2024-05-14T09:25", "day:0+T09:25"))
    assert firm(expression("9:25 this morning", "2024-05-14T09:25", "day:0+T09:25"))


def test_a_day_counted_from_an_inferred_date_parts_from_none() -> None:
    one = expression("Thursday", "2024-05-09", "weekday:4:past", "story")
    other = expression("14 May 2024", "2024-05-14")
    assert not parted([(one.value, one), (other.value, other)])


def test_stated_days_part_unless_one_counts_from_the_day_of_writing_and_they_are_next_to_each_other() -> None:
    may, next_day = expression("14 May", "2024-05-14"), expression("15 May", "2024-05-15")
    today = expression("today", "2024-05-15", "day:0")
    assert parted([(may.value, may), (next_day.value, next_day)])
    assert not parted([(may.value, may), (today.value, today)])
