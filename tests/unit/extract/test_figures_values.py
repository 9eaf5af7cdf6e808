"""Numbers, units and qualifiers as they are written, and what is no figure."""

from decimal import Decimal

import pytest

from tellings.extract.figures.amounts import amounts


def read(text: str) -> list[tuple[str, str, str, str]]:
    return [
        (text[one.start : one.end], f"{one.low:f}" if one.low == one.high else f"{one.low:f}-{one.high:f}", one.kind, one.unit)
        for one in amounts(text)
    ]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,234,567 voters", "1234567"),
        ("12,34,567 voters", "1234567"),
        ("2.4 billion trees", "2400000000"),
        ("2bn trees", "2000000000"),
        ("1.5m homes", "1500000"),
        ("4.3M downloads", "4300000"),
        ("200k people", "200000"),
        ("five crore voters", "50000000"),
        ("seventeen cows", "17"),
        ("two hundred and fifty-three thousand votes", "253000"),
        ("one and a half million trees", "1500000"),
        ("half a million trees", "500000"),
        ("half a dozen eggs", "6"),
        ("a hundred eggs", "100"),
        ("two dozen eggs", "24"),
        ("3½ pages", "3.5"),
        ("two point five children", "2.5"),
        ("tens of thousands of people", "10000-100000"),
        ("hundreds of boats", "100-1000"),
        ("several hundred boats", "200-1000"),
        ("2 to 3 million trees", "2000000-3000000"),
        ("between seven and nine boats", "7-9"),
        ("5–10 boats", "5-10"),
        ("two or three boats", "2-3"),
        ("6.2x10^4 cells", "62000"),
    ],
)
def test_counts(text: str, value: str) -> None:
    (found,) = read(text)
    assert found[1:] == (value, "count", "")


@pytest.mark.parametrize(
    ("text", "value", "kind"),
    [
        ("two-thirds of the seats", "0.6667", "fraction"),
        ("a third of the seats", "0.3333", "fraction"),
        ("half of the seats", "0.5000", "fraction"),
        ("one in five adults", "0.2000", "fraction"),
        ("three out of every four adults", "0.7500", "fraction"),
        ("¾ of the seats", "0.7500", "fraction"),
    ],
)
def test_fractions(text: str, value: str, kind: str) -> None:
    (found,) = amounts(text)
    assert (f"{found.low:.4f}", found.kind) == (value, kind)


@pytest.mark.parametrize(
    ("text", "exact", "value", "kind", "unit"),
    [
        ("some \\$2 billion in tools", "$2 billion", "2000000000", "money", "USD"),
        ("a $5-million loan", "$5-million", "5000000", "money", "USD"),
        ("€3m for roads", "€3m", "3000000", "money", "EUR"),
        ("Mex$20 a ride", "Mex$20", "20", "money", "MXN"),
        ("Rs 5 crore", "Rs 5 crore", "50000000", "money", "INR"),
        ("10.5 million Australian dollars", "10.5 million Australian dollars", "10500000", "money", "AUD"),
        ("19 cents", "19 cents", "0.19", "money", "USD"),
        ("tens of thousands of dollars", "tens of thousands of dollars", "10000-100000", "money", "USD"),
        ("$160 to $180", "$160 to $180", "160-180", "money", "USD"),
        ("3 million pounds", "3 million pounds", "3000000", "money", "GBP"),
        ("200 pounds of flour", "200 pounds", "200", "mass", "pound"),
        ("12 per cent", "12 per cent", "12", "percent", "percent"),
        ("5 to 7 percent", "5 to 7 percent", "5-7", "percent", "percent"),
        ("two percentage points", "two percentage points", "2", "percent", "percentage point"),
        ("a 155mph wind", "155mph", "155", "speed", "mile per hour"),
        ("a 24-hour trip", "24-hour", "24", "duration", "hour"),
        ("the hour and a half meeting", "hour and a half", "1.5", "duration", "hour"),
        ("half an hour later", "half an hour", "0.5", "duration", "hour"),
        ("two and a half years", "two and a half years", "2.5", "duration", "year"),
        ("a 20-year-old law", "20-year-old", "20", "age", "year"),
        ("a man aged 44", "44", "44", "age", "year"),
        ("minus 5 degrees Celsius", "minus 5 degrees Celsius", "-5", "temperature", "degree Celsius"),
        ("500,000 barrels a day", "500,000 barrels a day", "500000", "rate", "barrel per day"),
        ("$58.24 per barrel", "$58.24 per barrel", "58.24", "rate", "USD per barrel"),
        ("a sub-500 sq m office", "500 sq m", "500", "area", "square metre"),
        ("hundreds of miles", "hundreds of miles", "100-1000", "distance", "mile"),
        ("1.5mm thick", "1.5mm", "1.5", "distance", "millimetre"),
    ],
)
def test_units(text: str, exact: str, value: str, kind: str, unit: str) -> None:
    assert read(text) == [(exact, value, kind, unit)]


@pytest.mark.parametrize(
    "text",
    [
        "it ended 2-2", "a 9-2 lead", "COVID-19", "a B-52 bomber", "the G7", "at 9:01 p.m.", "at 7 pm",
        "version 1.2.3", "ISBN 978-3-16-148410-0",
        "call 555-1234", "call +1-222-555-0100", "the 43rd Street", "the twenty-first century", "in the 1990s", "No. 7", "#12", "24/7",
        "http://a.org/12?x=3", "1e999999", "9" * 10_000, "9," * 4_000, "0x12", "007", "NaN", "infinity", "the second half of it",
    ],
)  # fmt: skip
def test_what_is_no_amount(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "approximator", "words"),
    [
        ("more than 70 people", "more_than", "more than"),
        ("well over 100,000 lives", "more_than", "well over"),
        ("at least a dozen boats", "at_least", "at least"),
        ("as many as 40 boats", "at_most", "as many as"),
        ("up to $5", "at_most", "up to"),
        ("fewer than 20 minutes", "less_than", "fewer than"),
        ("nearly 260,000 trees", "nearly", "nearly"),
        ("some 36 towns", "about", "some"),
        ("roughly two-thirds of them", "about", "roughly"),
        ("70 or more boats", "at_least", "or more"),
        ("12 weeks or so", "about", "or so"),
        ("for over two years", "more_than", "over"),
        ("under the age of 5", "less_than", "under"),
    ],
)
def test_qualifiers(text: str, approximator: str, words: str) -> None:
    (found,) = amounts(text)
    assert found.qualified is not None
    assert (found.qualified.approximator, text[found.qualified.start : found.qualified.end]) == (approximator, words)


def test_over_a_time_is_no_qualifier() -> None:
    (found,) = amounts("He repaid it over three years")
    assert found.qualified is None


def test_an_equivalent_in_parentheses_is_the_same_figure() -> None:
    (found,) = amounts("The isle lies 60 miles (97 kilometers) from the shore")
    assert [(str(one.low), one.unit) for one in (found, *found.equivalents)] == [("60", "mile"), ("97", "kilometre")]
    (price,) = amounts("It costs C$8 (US$5.90) per share")
    assert [one.unit for one in (price, *price.equivalents)] == ["CAD per share", "USD per share"]


def test_a_change_and_a_level_are_two_amounts() -> None:
    assert [one[0] for one in read("Shares rose 5 cents to $2")] == ["5 cents", "$2"]
    assert [one[0] for one in read("Shares fell from $3 to $2")] == ["$3", "$2"]


def test_values_are_exact() -> None:
    (found,) = amounts("$0.1 and a bit")
    assert found.low == Decimal("0.1")
