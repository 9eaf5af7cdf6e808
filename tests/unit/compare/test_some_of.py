"""Which counts are of some of what other counts are of."""

import pytest
from spacy.language import Language

from tellings.annotate import parse
from tellings.compare.sameness.passages import Passage, Told
from tellings.compare.sameness.some_of import beside_some, part_of_all, some_of
from tellings.extract.figures import figures
from tests.accounts import account
from tests.making import document


def _passage(nlp: Language, text: str) -> Passage:
    made = document(text, None, "Paper")
    told = account(text, "Paper", figures=figures(made, parse(made, nlp), (), (), ()))
    return Passage(Told(told), told.figures[0].expression.evidence, 0, len(text))


@pytest.mark.parametrize(
    ("one", "other", "some"),
    [
        ("seven oak barges", "nine barges", True),
        ("nine oak barges", "seven barges", False),
        ("nine likely and proven cases", "seven proven cases", True),
        ("seven likely and proven cases", "nine proven cases", False),
        ("seven oak barges", "nine elm barges", False),
        ("seven barges", "nine barges", False),
        ("seven oak barges", "nine ferries", False),
        ("701 oak barges", "702 barges", False),
    ],
)
def test_a_count_of_some_is_not_one_of_all(nlp: Language, one: str, other: str, some: bool) -> None:
    sides = [_passage(nlp, f"The gale brought {words} to the harbour of Hask.") for words in (one, other)]
    assert some_of(*sides) == some
    assert some_of(*sides[::-1]) == some


def test_some_of_the_new_ones_are_not_all_new_ones(nlp: Language) -> None:
    some, all_of = (_passage(nlp, text) for text in ("Six of the new cases were in Hask.", "Hask told of four new cases."))
    assert part_of_all(some, all_of)
    assert part_of_all(all_of, some)
    assert not part_of_all(some, some)
    assert not part_of_all(all_of, all_of)


def test_a_count_beside_what_is_named_leaves_that_out(nlp: Language) -> None:
    beside, of_all = (_passage(nlp, text) for text in ("Besides Hask, he wrote to 20 other towns.", "He wrote to 21 towns."))
    assert beside_some(beside, of_all)
    assert beside_some(of_all, beside)
    assert not beside_some(of_all, of_all)
