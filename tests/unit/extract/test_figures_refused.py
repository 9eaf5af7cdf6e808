"""Digits and number words that are no figures, and tables that were flattened into text."""

import time

import pytest
from spacy.language import Language

from tellings.annotate import parse
from tellings.extract.figures import figures
from tellings.extract.figures.amounts import amounts
from tellings.extract.figures.cells import Stretches, cells
from tellings.extract.figures.codes import codes
from tests.making import document


def found(nlp: Language, text: str) -> list[str]:
    made = document(text)
    return [one.expression.evidence.exact for one in figures(made, parse(made, nlp), (), (), ())]


@pytest.mark.parametrize(
    "text",
    [
        "The number " + "7" * 10_000 + " was drawn.",
        "The fund held 1e999999 dollars.",
        "The gauge showed NaN, then infinity, then minus infinity.",
        "Ten zillion dollars were promised.",
        "The two met on 3/4 and parted on 11/12/2013.",
        "He is loud each time he scores a goal, and the plan quarters their pay.",
        "Call (212) 555-0143, +44 20 7946 0018 or 555-0143.",
        "They won 3-1 and lost 6-4, 7-5.",
        "They beat the hosts 3 to 2.",
        "The ISBN is 0-306-40615-2, the ISSN 2049-3630.",
        "The court cited 18 U.S.C. 1001, 347 U.S. 483 and Rule 11(b)(6).",
        "It rested on 12 F.3d 345 and 7 Cal. App. 4th 12.",
        "The case number is 12-3456.",
        "They run Python 3.11, iOS 17.2 and version 2.3.1.",
        "See lines 7 and 8.",
        "The server at 192.168.0.1 answered at 10:30.",
    ],
)
def test_no_figures(nlp: Language, text: str) -> None:
    assert found(nlp, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Year Sales Profit\n2010 1200 340\n2011 1300 360",
        "Lions 12 4 .750 Bears 10 6 .625 Tigers 3 13 .188",
        "Country | Cases | Deaths\nPeru | 1,203 | 44\nChile | 903 | 21",
        "Peru\t1,203\t44\nChile\t903\t21",
        "Lions\n12\n4\n.750\nBears\n10\n6\n.625",
        "North 12 40\nSouth 13 51",
    ],
)
def test_the_cells_of_a_table_count_nothing(nlp: Language, text: str) -> None:
    assert found(nlp, text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 2010 300 boats sank.", ["300"]),
        ("He paid 1,200, 300 and 40 pesos.", ["1,200", "300", "40 pesos"]),
        ("Population 1,200,000\nArea 340 km2", ["1,200,000", "340 km2"]),
        ("They lost 5 to 10 pounds.", ["5 to 10 pounds"]),
        ("Some 2,000 U.S. soldiers left.", ["2,000"]),
    ],
)
def test_what_stands_beside_numbers_still_counts(nlp: Language, text: str, expected: list[str]) -> None:
    assert found(nlp, text) == expected


@pytest.mark.parametrize("piece", ["1 ", "1 | ", "\n1", "won ", "(212) ", "No. 1-", "1 A. ", "+1 ", "from 2 to 1 ", "1,", "a hundred and "])
def test_the_time_grows_with_the_text(piece: str) -> None:
    def spent(size: int) -> float:
        text = piece * (size // len(piece))
        start = time.process_time()
        Stretches((*cells(text), *codes(text))).hold(size // 2)
        amounts(text)
        return time.process_time() - start

    short = min(spent(2_000) for _ in range(3))
    assert spent(16_000) < 8 * 4 * short + 0.2


def test_an_endless_sentence_is_no_clause_of_its_figures(nlp: Language) -> None:
    made = document("The clerk said that " + "12 cats and 5 dogs, " * 120)
    read = figures(made, parse(made, nlp), (), (), ())
    assert len(read) == 240
    assert {one.given_by for one in read} == {None}
