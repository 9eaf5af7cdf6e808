"""Whose or what a figure is, who pays and gets money, for which time, and who gives the figure."""

import pytest
from spacy.language import Language

from tellings.annotate import parse
from tellings.extract.figures import figures
from tellings.record import Evidence, Figure
from tests.making import document


def found(nlp: Language, text: str) -> tuple[Figure, ...]:
    made = document(text)
    return figures(made, parse(made, nlp), (), (), ())


def said(evidence: Evidence | None) -> str | None:
    return evidence.exact if evidence else None


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("Norvik Foods has 13,000 workers.", ["Norvik Foods"]),
        ("Exports to Peru dropped 7 percent.", ["Exports to Peru"]),
        ("About 15 per cent of the crew fell ill.", ["crew"]),
        ("The ministry spent $2 million on new pumps.", ["new pumps", "ministry"]),
        ("The court set a fine of $4 million.", ["fine", "court"]),
        ("Officials said that 43 people were missing.", []),
        ("The price halved.", ["price"]),
        ("Some 40 percent of voters in the north stayed home.", ["voters in the north"]),
        ("The union, which has 2,000 members, rejected the offer.", ["union"]),
        ("The company raised its fare, doubling it to $8.", ["fare"]),
        ("After waiting for 20 minutes, the crew left.", ["waiting"]),
        ("The iconic 5,000 square metre estate was sold.", ["iconic 5,000 square metre estate"]),
        ("Harbour Lines — Shares of the ferry operator lost 4 percent.", ["Shares of the ferry operator", "Harbour Lines"]),
        ("The lake is 90 miles off the coast.", ["lake"]),
        ("Rents in Oslo climbed 12 percent and in Bergen 9 percent.", ["Rents in Oslo"]),
    ],
)
def test_whose_or_what_it_is(nlp: Language, text: str, about: list[str]) -> None:
    assert [one.exact for one in found(nlp, text)[0].about] == about


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("The rail operator said it would hire 300 drivers.", ["rail operator"]),
        ("The mayor said it would cost $5 million.", []),
        ("Officials said that they counted 43 boats.", ["Officials"]),
        ("“These are 14 good reasons,” the mayor said.", []),
        ("When the bridge fell, 12 cars dropped into the river.", []),
    ],
)
def test_whom_a_pronoun_may_mean(nlp: Language, text: str, about: list[str]) -> None:
    assert [one.exact for one in found(nlp, text)[0].about] == about


@pytest.mark.parametrize(
    ("text", "payer", "payee"),
    [
        ("The ministry gave the city $2 million for new pumps.", "ministry", "city"),
        ("The city received $3 million from the federal government.", "federal government", "city"),
        ("The fund paid $90,000 to the widow.", "fund", "widow"),
        ("The bridge is 3 miles long.", None, None),
    ],
)
def test_from_whom_to_whom(nlp: Language, text: str, payer: str | None, payee: str | None) -> None:
    first = found(nlp, text)[0]
    assert (said(first.payer), said(first.payee)) == (payer, payee)


@pytest.mark.parametrize(
    ("text", "giver"),
    [
        ("The minister said that at least 43 people were missing.", "minister"),
        ("According to the harbour office, 43 boats sank.", "harbour office"),
        ("Forty-three boats sank.", None),
    ],
)
def test_who_gives_it(nlp: Language, text: str, giver: str | None) -> None:
    assert said(found(nlp, text)[0].given_by) == giver


def test_for_which_time_and_in_which_money(nlp: Language) -> None:
    assert said(found(nlp, "The city received $3 million from the state over five years.")[0].period) == "over five years"
    canal = found(nlp, "The canal cost $4 billion in 2010 dollars.")
    assert [said(one.prices) for one in canal] == ["in 2010 dollars"]


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("Profits fell by 25 percent.", ["down"]),
        ("Support rose 3 percentage points to 45 percent.", ["up", None]),
        ("Sales doubled.", ["up"]),
        ("The board raised its forecast by $12 million.", ["up"]),
        ("The startup raised $12 million.", [None]),
        ("Orders fell by a quarter in May.", ["down"]),
        ("A 10-fold rise was seen.", ["up"]),
        ("The defence gave up 517 yards.", [None]),
        ("The bridge is 3 miles long.", [None]),
    ],
)
def test_changes_and_levels(nlp: Language, text: str, changes: list[str | None]) -> None:
    assert [one.change for one in found(nlp, text)] == changes


def test_what_a_value_moved_from(nlp: Language) -> None:
    level, before = found(nlp, "The death toll rose to 30 from 22.")
    assert level.base == before.id
    before, level = found(nlp, "Income fell from $3bn to about $2bn.")
    assert (level.base, level.expression.low) == (before.id, 2 * 10**9)
    before, level = found(nlp, "The levy rose from 2 to 3 million euros.")
    assert (before.expression.low, before.expression.unit, level.base) == (2 * 10**6, "EUR", before.id)
    assert len(found(nlp, "Prices range from $3 to $5.")) == 1
    part, _, before = found(nlp, "The party won 43 of the 120 seats, down from 60.")
    assert part.base == before.id
    assert [one.base for one in found(nlp, "The district has 14 schools with 6,200 pupils.")] == [None, None]
    level, before = found(nlp, "Turnout was 61 percent, up from 54 percent a year ago.")
    assert (level.base, before.expression.unit) == (before.id, "percent")


@pytest.mark.parametrize(
    "text",
    [
        "Rescuers found 20 bodies on Monday. On Tuesday they found another 43.",
        "Twelve bodies were found, officials said. A further 43 lay under the mud, and another 43 were still missing.",
    ],
)
def test_more_of_the_same(nlp: Language, text: str) -> None:
    assert found(nlp, text)[1].head == "body"


def test_money_whose_currency_is_left_out(nlp: Language) -> None:
    sums = found(nlp, "It got $5 billion in aid besides the four billion it had received.")
    assert [(one.expression.unit, int(one.expression.low or 0)) for one in sums] == [("USD", 5 * 10**9), ("USD", 4 * 10**9)]


@pytest.mark.parametrize(
    ("text", "value", "unit", "kind"),
    [
        ("There were 12 deaths per 100,000 people.", "12", "per 100,000", "rate"),
        ("Costs came to three lakh crore rupees.", "3000000000000", "INR", "money"),
        ("Officials counted 2,34,567 voters.", "234567", "", "count"),
        ("It held 6.02 x 10^23 atoms.", "602000000000000000000000", "", "count"),
        ("They paid PS21,700 for it.", "21700", "GBP", "money"),
        ("Output grew threefold.", "3", "time", "multiple"),
        ("It drew three times as many visitors.", "3", "time", "multiple"),
        ("A magnitude 8.1 earthquake struck.", "8.1", "magnitude", "other"),
        ("The quake measured 7.2 on the Richter scale.", "7.2", "magnitude", "other"),
        ("Temperatures hit 40C on Monday.", "40", "degree Celsius", "temperature"),
        ("A hundred and twenty people came.", "120", "", "count"),
        ("There were 12 deaths per million.", "12", "per 1,000,000", "rate"),
        ("The union has 60 days to answer.", "60", "day", "duration"),
        ("She is 41.", "41", "year", "age"),
        ("Orders fell by a quarter.", "0.25", "", "fraction"),
        ("It has a 4,000mAh battery.", "4000", "milliampere hour", "other"),
        ("The deal is worth USD$ 23 billion.", "23000000000", "USD", "money"),
        ("One in five pupils stayed at home.", "0.2", "", "fraction"),
    ],
)
def test_expressions(nlp: Language, text: str, value: str, unit: str, kind: str) -> None:
    first = found(nlp, text)[0]
    assert (str(first.expression.low), first.expression.unit, first.kind) == (value, unit, kind)


@pytest.mark.parametrize(
    "text",
    [
        "Call 555-123-4567 or +44 20 7946 0958 for details.",
        "See ISBN 978-3-16-148410-0 in the library.",
        "The court cited Roe v. Wade, 410 U.S. 113 (1973) and 42 U.S.C. § 1983.",
        "The vote was held on 3/4/2015 and again on 11/12.",
        "Version 3.11.2 was released.",
        "The home side won 21-14 after trailing 0-2.",
        "The result was NaN and the limit infinity.",
        "The result was 1e999999.",
        "The code was " + "7" * 10_000 + ".",
        "He doubled down on his double-edged words.",
        "They played a PS5.",
    ],
)
def test_no_figures(nlp: Language, text: str) -> None:
    assert found(nlp, text) == ()


def test_what_a_copula_and_a_passive_tell_of_a_number(nlp: Language) -> None:
    said = found(nlp, "Twelve boats were searched. Another 43 were burned. Another 20 were missing.")
    assert [one.exact for one in said[1].told] == ["burned"]
    assert [one.exact for one in said[2].told] == ["missing"]


def test_a_share_of_those_just_counted(nlp: Language) -> None:
    workers, women = found(nlp, "Some 1,200 workers left, and two-thirds of them were women.")
    assert (workers.head, women.head, women.kind) == ("worker", "worker", "fraction")


def test_another_amount_is_not_what_is_counted(nlp: Language) -> None:
    assert all(one.head not in ("peso", "people") for one in found(nlp, "It cost 25 pesos, 200 dollars and 3 million euros."))


def test_a_clause_behind_an_amount_is_of_what_the_amount_is_of(nlp: Language) -> None:
    _, part = found(nlp, "The package was $11 million, which includes $6 million in fees.")
    assert [one.exact for one in part.about] == ["fees", "package"]


def test_parentheses_say_all_of_themselves(nlp: Language) -> None:
    assert [one.exact for one in found(nlp, "The wall is 12 metres high (80 percent of the tower).")[1].about] == ["tower"]


def test_whoever_puts_a_number_at_so_much_gives_it(nlp: Language) -> None:
    (strikers,) = found(nlp, "A report by the union put the number of strikers at 3,000.")
    assert (strikers.head, said(strikers.given_by)) == ("striker", "report by the union")


@pytest.mark.parametrize(
    ("text", "approximator"),
    [
        ("The 30+ countries agreed.", "at_least"),
        ("The 200-plus boats came.", "at_least"),
        ("It took as few as 9 votes.", "at_least"),
        ("No fewer than 300 boats came.", "at_least"),
        ("Upwards of 20 people fled.", "more_than"),
    ],
)
def test_bounds(nlp: Language, text: str, approximator: str) -> None:
    assert found(nlp, text)[0].approximator == approximator


def test_feet_and_inches_are_one_height(nlp: Language) -> None:
    assert [one.expression.evidence.exact for one in found(nlp, "The statue is 5ft 6in tall.")] == ["5ft 6in"]
    assert [one.expression.evidence.exact for one in found(nlp, "The statue is 5 ft 10 in tall.")] == ["5 ft 10 in"]


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        ("Of those killed, 30 were children.", ["child"]),
        ("It plans to spend $1.5 billion on ports and $800 million on roads.", ["port", "road"]),
        ("Police seized 12 gold bars worth $3 million.", ["bar", "bar"]),
        ("Three lifeboats took two hours.", ["lifeboat", ""]),
    ],
)
def test_what_each_of_several_counts(nlp: Language, text: str, heads: list[str]) -> None:
    assert [one.head for one in found(nlp, text)] == heads


def test_two_prices_are_not_one(nlp: Language) -> None:
    assert [str(one.expression.low) for one in found(nlp, "It costs $3.40, 20 cents more than in May.")] == ["3.4", "0.2"]


def test_an_age_range(nlp: Language) -> None:
    (ages,) = found(nlp, "The miners, aged between 19 and 55, were trapped.")
    assert (ages.kind, ages.expression.low, ages.expression.high) == ("age", 19, 55)


@pytest.mark.parametrize(
    ("text", "approximator"),
    [
        ("Inquiry clears surgeon over 16 deaths at the clinic.", "exact"),
        ("Police arrested the manager over 16 deaths at the plant.", "exact"),
        ("He was charged over two killings.", "exact"),
        ("Fury over 300 job losses grew on Monday.", "exact"),
        ("The minister resigned over three scandals.", "exact"),
        ("The storm killed over 16 people.", "more_than"),
        ("The firm cut over 300 jobs.", "more_than"),
        ("The inquiry cleared over 16 officers of wrongdoing.", "more_than"),
        ("He was charged with over 20 murders.", "more_than"),
        ("Over 20 people were hurt.", "more_than"),
    ],
)
def test_over_may_say_what_it_is_about(nlp: Language, text: str, approximator: str) -> None:
    assert found(nlp, text)[0].approximator == approximator
