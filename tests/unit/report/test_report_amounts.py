"""Figures by comparable quantity on a terminal, and the plots of the page."""

from decimal import Decimal

from tellings.report.growth import MOST, growth
from tellings.report.spread import Told


def test_growth_is_drawn_in_the_order_it_is_given_and_says_so() -> None:
    drawn = str(growth([Told(2, Decimal(12), Decimal(12), "at least <12>"), Told(1, Decimal(30), Decimal(30), "30")]))
    assert "<polyline" in drawn
    assert drawn.count("<circle") == 2
    assert "Earliest count first: at least &lt;12&gt; in account 2; 30 in account 1" in drawn
    assert "<title>" in drawn
    assert "<desc>" in drawn


def test_one_count_or_one_value_is_no_growth() -> None:
    assert growth([]) == ""
    assert growth([Told(1, Decimal(5), Decimal(5), "5")]) == ""
    assert growth([Told(1, Decimal(5), Decimal(5), "5"), Told(2, Decimal(5), Decimal(5), "5")]) == ""
    assert growth([Told(1, None, None, "many"), Told(2, Decimal(5), Decimal(5), "5")]) == ""


def test_growth_of_many_counts_and_of_huge_ones_stays_small() -> None:
    many = [Told(place, Decimal(10) ** place, Decimal(10) ** place, str(place)) for place in range(200)]
    assert str(growth(many)).count("<circle") == MOST
