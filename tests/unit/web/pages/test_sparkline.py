"""The plot of documents by day."""

import re

from tellings.web.pages.sparkline import BARS, sparkline


def test_a_bar_a_day() -> None:
    drawn = sparkline([("2031-03-04", 3), ("2031-03-06", 1)])
    assert drawn.count("<rect") == 2
    assert "4 March 2031: 3" in drawn
    assert 'aria-label="4 reports, most on 4 March 2031: 3"' in drawn


def test_nothing_without_days() -> None:
    assert sparkline([]) == ""
    assert sparkline([("some day", 2)]) == ""


def test_many_days_share_their_bars() -> None:
    drawn = sparkline([("2001-01-01", 1), ("2031-01-01", 2)])
    xs = [int(x) for x in re.findall(r'<rect x="(\d+)"', drawn)]
    assert len(xs) == 2
    assert "2001 to" in drawn
    assert max(xs) < 4 * BARS


def test_it_carries_no_style_of_its_own() -> None:
    assert "style" not in sparkline([("2031-03-04", 3)])
