"""Verdicts on two figures for one quantity: our own pairs, with near-misses on both sides of every rule."""

from collections.abc import Sequence

import pytest
from spacy.language import Language

from tellings.annotate import parse
from tellings.compare.amounts import _grouped, amounts
from tellings.extract.figures import figures
from tellings.record import Account, AlignedFigure, Citation, FigureTelling, identify
from tests.making import document

SAME = (
    ("The ferry carried 212 passengers.", "There were 212 passengers on the ferry."),
    ("The dam cost $2.4 billion.", "The dam cost 2,400 million dollars."),
    ("The dam cost $2.4bn.", "The dam cost 2.4 billion dollars."),
    ("Twelve miners were trapped.", "The collapse trapped 12 miners."),
    ("The island lies 90 miles off the coast.", "The island lies 145 kilometers off the coast."),
    ("The tank holds 10 tonnes of oil.", "The tank holds 10,000 kilograms of oil."),
    ("The Rill valve weighs 450 tonnes.", "The Rill valve weighs 450 tons."),
    ("Half a million people fled.", "Some 500,000 people fled."),
    ("Two dozen houses burned down.", "24 houses burned down."),
    ("The march drew about 40,000 people.", "The march drew 40,000 people."),
    ("The race is 42 km long.", "The race is 26 miles long."),
    ("The meeting lasted 90 minutes.", "The meeting lasted an hour and a half."),
    ("It was 30 degrees Celsius in the shade.", "It was 86 degrees Fahrenheit in the shade."),
    ("Turnout was 50 percent of voters.", "Turnout was half of voters."),
    ("The bill for the flood came to €3m.", "The bill for the flood came to three million euros."),
    ("The bridge is 300 metres (980 feet) long.", "The bridge is 980 feet long."),
)
COMPATIBLE = (
    ("Lenders gave some $2.4 billion to the programme.", "Lenders gave some $2 billion to the programme."),
    ("The fund holds $1.26 billion.", "The fund holds about $1.3 billion."),
    ("More than 70 people were arrested.", "Police arrested 73 people."),
    ("At least 43 people died.", "The fire killed 45 people."),
    ("At least 43 people died.", "Over 40 people died."),
    ("Up to 300 workers may lose their posts.", "280 workers may lose their posts."),
    ("Fewer than 20 boats came back.", "Only 18 boats came back."),
    ("Nearly 100 houses were lost.", "97 houses were lost."),
    ("Dozens of people were hurt.", "37 people were hurt."),
    ("Hundreds of people marched.", "Some 400 people marched."),
    ("Between 20 and 30 fighters escaped.", "25 fighters escaped."),
    ("From 5 to 7 percent of pupils were absent.", "6 percent of pupils were absent."),
    ("Around 5,000 homes lost power.", "5,124 homes lost power."),
    ("The town has 12,000 inhabitants.", "The town has 11,870 inhabitants."),
    ("Almost two-thirds of voters agree.", "64 percent of voters agree."),
    ("More than 70 people were arrested.", "70 people were arrested."),
    ("Tens of thousands of people took part.", "About 30,000 people took part."),
    ("The storm left 1.5 million homes dark.", "The storm left nearly 1.5 million homes dark."),
    ("The new quay cost millions of dollars.", "The new quay cost $64 million."),
    ("Thousands of eels were counted in the weir.", "84,000 eels were counted in the weir."),
    ("The canal swallowed billions of euros.", "The canal swallowed €38 billion."),
    ("The fund holds nearly $412.35 million.", "The fund holds $412.36 million."),
    ("The inquiry wrote a 648-page report.", "The inquiry wrote a 650-page report."),
    ("The Rill bridge weighs about 7,412 tonnes.", "The Rill bridge weighs 7,414 tonnes."),
    ("The Rill bridge is about 250 metres long.", "The Rill bridge is 236 metres long."),
    ("The Torvik lamp costs $349.", "The Torvik lamp costs $350."),
    ("The pike is 2.67 metres long.", "The pike is 8.7 feet long."),
)
DIFFERS = (
    ("The order covers about 5 million immigrants.", "The order covers some 4 million immigrants."),
    ("The fire killed 43 people.", "The fire killed 22 people."),
    ("The fire killed 43 people.", "The fire killed 44 people."),
    ("The fire killed 130 people.", "The fire killed 131 people."),
    ("The dam cost $2.4 billion.", "The dam cost $2.6 billion."),
    ("The Rill bridge is about 250 metres long.", "The Rill bridge is 220 metres long."),
    ("The Rill bridge is 250 metres long.", "The Rill bridge is 236 metres long."),
    ("The dam cost $2.4 billion.", "The dam cost $3 billion."),
    ("More than 70 people were arrested.", "Police arrested 61 people."),
    ("More than 70 people were arrested.", "Police arrested 700 people."),
    ("At least 43 people died.", "The fire killed 40 people."),
    ("Up to 300 workers may lose their posts.", "450 workers may lose their posts."),
    ("Fewer than 20 boats came back.", "26 boats came back."),
    ("Nearly 100 houses were lost.", "112 houses were lost."),
    ("Dozens of people were hurt.", "340 people were hurt."),
    ("Between 20 and 30 fighters escaped.", "41 fighters escaped."),
    ("Between 20 and 30 fighters escaped.", "Between 20 and 45 fighters escaped."),
    ("The levy brings in $2.3 million.", "The levy brings in $2 million."),
    ("The island lies 90 miles off the coast.", "The island lies 90 kilometers off the coast."),
    ("Turnout was 52 percent of voters.", "Turnout was 48 percent of voters."),
    ("A third of voters agree.", "Two-thirds of voters agree."),
    ("The march drew 40,000 people.", "The march drew 4,000 people."),
    ("The town has 12,000 inhabitants.", "The town has 13,000 inhabitants."),
    ("The budget is 1.4 million euros.", "The budget is 1.4 billion euros."),
    ("The new quay cost millions of dollars.", "The new quay cost $164 million."),
    ("Hundreds of eels were counted in the weir.", "1,850 eels were counted in the weir."),
    ("The fund holds nearly $412.35 million.", "The fund holds $412.38 million."),
    ("Nearly 4 million eels were counted.", "6 million eels were counted."),
)


def account(nlp: Language, text: str, outlet: str, published: str | None = None) -> Account:
    made = document(text, published, outlet)
    found = figures(made, parse(made, nlp), (), (), ())
    name = identify("account", made.id, outlet)
    return Account(id=name, document=made, sentences=(), entities=(), quotes=(), figures=found, times=(), events=(), claims=())


def aligned(accounts: Sequence[Account]) -> AlignedFigure:
    tellings = tuple(
        FigureTelling(
            account=one.id, figure=one.figures[0].id, citation=Citation(account=one.id, evidence=one.figures[0].expression.evidence)
        )
        for one in accounts
    )
    first = accounts[0].figures[0]
    return AlignedFigure(
        id="q", label="it", kind=first.kind, unit=first.expression.unit, tellings=tellings, status="single", reason="both count it"
    )


def judged(nlp: Language, *texts: str, days: Sequence[str | None] = ()) -> AlignedFigure:
    days = days or [None] * len(texts)
    accounts = tuple(account(nlp, text, f"Outlet {number}", day) for number, (text, day) in enumerate(zip(texts, days, strict=True)))
    assert all(len(one.figures) == 1 for one in accounts), [one.figures for one in accounts]
    return amounts(aligned(accounts), accounts)


@pytest.mark.parametrize(("one", "other"), SAME)
def test_the_same_value_however_it_is_written(nlp: Language, one: str, other: str) -> None:
    assert judged(nlp, one, other).status == "same", judged(nlp, one, other).reason
    assert judged(nlp, other, one).status == "same"


@pytest.mark.parametrize(("one", "other"), COMPATIBLE)
def test_values_that_may_both_be_true(nlp: Language, one: str, other: str) -> None:
    assert judged(nlp, one, other).status == "compatible", judged(nlp, one, other).reason
    assert judged(nlp, other, one).status == "compatible"


@pytest.mark.parametrize(("one", "other"), DIFFERS)
def test_values_of_which_one_is_wrong(nlp: Language, one: str, other: str) -> None:
    assert judged(nlp, one, other).status == "differs", judged(nlp, one, other).reason
    assert judged(nlp, other, one).status == "differs"


def test_rounding_is_said_with_caution_and_with_the_other_explanation(nlp: Language) -> None:
    found = judged(nlp, *COMPATIBLE[0])
    assert "With caution" in found.reason
    assert "scope" in found.reason
    assert "$2.4 billion" in found.reason


def test_a_difference_says_by_how_much_and_who_gives_which(nlp: Language) -> None:
    found = judged(nlp, *DIFFERS[0])
    assert "1,000,000" in found.reason
    assert "Outlet 0" in found.reason
    assert "Outlet 1" in found.reason


def test_a_growing_count_is_a_series(nlp: Language) -> None:
    early, late = "The quake killed 43 people.", "The quake killed 61 people."
    assert judged(nlp, early, late, days=("2020-05-01", "2020-05-03")).status == "compatible"
    assert judged(nlp, late, early, days=("2020-05-01", "2020-05-03")).status == "differs"
    assert judged(nlp, early, late, days=("2020-05-01", "2020-05-01")).status == "differs"
    assert judged(nlp, "The plan names 43 towns.", "The plan names 61 towns.", days=("2020-05-01", "2020-05-03")).status == "differs"


def test_one_deviating_account_of_three_makes_a_difference(nlp: Language) -> None:
    found = judged(nlp, "The fire killed 43 people.", "The fire left 43 people dead.", "The fire killed 22 people.")
    assert found.status == "differs"
    assert judged(nlp, "The fire killed 43 people.", "43 people died.", "At least 40 people died.").status == "compatible"


def test_a_single_telling_stays_single(nlp: Language) -> None:
    found = judged(nlp, "The fire killed 43 people.")
    assert found.status == "single"
    assert "Outlet 0" in found.reason


def test_two_lower_bounds_exclude_nothing(nlp: Language) -> None:
    found = judged(nlp, "At least two people were killed.", "At least six people were killed.")
    assert found.status == "compatible"
    assert "at the least" in found.reason


def test_a_reason_reads_as_sentences_with_the_grounds_last(nlp: Language) -> None:
    assert judged(nlp, "A wave killed 31 people.", "The wave killed 31 people.").reason == (
        "Outlet 0 and Outlet 1 give the same value, 31. Taken as one quantity: both count it."
    )


def test_where_a_word_stands_in_its_sentence_makes_no_other_wording(nlp: Language) -> None:
    found = judged(nlp, "About 30 people were injured.", "The blast injured about 30 people.")
    assert found.reason.startswith("Outlet 0 and Outlet 1 give the same value, about 30.")


def test_grounds_of_one_kind_are_said_once() -> None:
    grounds = "the same value; both count trams; the same is told of both: “hurt”; the same is told of both: “injured”; both name Tarn"
    assert _grouped("the same is told of both: “hurt”; the same is told of both: “injured”; both name Tarn") == (
        "the same is told of both: “hurt”; both name Tarn"
    )
    assert _grouped(grounds) == "both count trams; the same is told of both: “hurt”"
