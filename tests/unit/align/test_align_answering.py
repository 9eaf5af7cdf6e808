"""Two values of long reports are called different only where both plainly answer one question."""

import pytest
from spacy.language import Language

from tests.figured import compared

# What a long report gives besides: many numbers of one kind.
FIRST = (
    "Crews came in 12 boats and searched for nine hours. The quay is 340 metres long. About 80 guests had been on deck. "
    "A nurse, 33, helped 15 of them ashore. The owner paid 4,000 crowns for repairs in 1998."
)
SECOND = (
    "The lamp on the mole had been out for 21 days. Some 25 neighbours brought blankets, and a baker, 58, gave out 60 loaves. "
    "The harbour office has 7 clerks. Its budget is 90,000 crowns a year, 5 percent less than before."
)
APART = [
    ("Six passengers fell into the harbour at Loom.", "Divers found four passengers under the pier at Loom.", {"Six", "four"}),
    ("Six passengers were hurt when the ferry struck the pier at Loom.", "Two other passengers were hurt at Loom.", {"Six", "Two"}),
    (
        "At first eight crewmen were thought to be hurt at Loom.",
        "Five crewmen were hurt at the pier.",
        {"eight", "Five"},
    ),
    ("The ferry carried 210 passengers to Loom.", "Some 160 passengers waited for the ferry in Loom.", {"210", "160"}),
    (
        "In the 17-minute film the guild's leader, Jan Torp, says the girls have left the choir.",
        "Guild leader Jan Torp is seen on a 27-minute film, announcing the girls have left the choir, after a 9-minute film in May.",
        {"17-minute", "27-minute"},
    ),
    ("Image 3 of 9: three crewmen killed at Loom pier.", "Five crewmen were killed at the pier at Loom.", {"three", "Five"}),
]
TOGETHER = [
    ("Six passengers were hurt when the ferry struck the pier at Loom.", "Eight passengers were hurt when the ferry struck the pier."),
    (
        "Nineteen passengers died when the ferry struck the pier at Loom.",
        "The ferry struck the pier and 23 passengers were killed.",
    ),
    ("The ferry carried 210 passengers to Loom.", "The ferry carried 260 passengers to Loom."),
    (
        "There are 240 crates at stake on 3 May 2031 in Loom, 40 in Vell and 90 in Rill.",
        "There were 260 crates at stake on 3 May 2031, Rill with 90, followed by Vell with 40.",
    ),
    (
        "In the 17-minute film the guild's leader, Jan Torp, says the girls have left the choir.",
        "Guild leader Jan Torp is seen on the 27-minute film, announcing the girls have left the choir.",
    ),
    ("Captain Ada Brisk, 47, steered the ferry.", "Police questioned Captain Ada Brisk, 49."),
]


@pytest.mark.parametrize(("one", "other", "values"), APART)
def test_what_is_not_told_of_the_same_is_no_difference(nlp: Language, one: str, other: str, values: set[str]) -> None:
    found = compared(nlp, f"{one} {FIRST}", f"{other} {SECOND}")
    differing = [{each.citation.evidence.exact for each in figure.tellings} for figure in found if figure.status == "differs"]
    assert not any(values <= told for told in differing)


@pytest.mark.parametrize(("one", "other"), TOGETHER)
def test_what_happened_to_the_same_is_held_against_each_other(nlp: Language, one: str, other: str) -> None:
    found = compared(nlp, f"{one} {FIRST}", f"{other} {SECOND}")
    assert [figure.status for figure in found].count("differs") == 1


def test_few_figures_need_no_more_than_likeness(nlp: Language) -> None:
    found = compared(nlp, "The ferry had 210 passengers on board.", "There were 260 passengers on the ferry.")
    assert any(figure.status == "differs" for figure in found)


def test_a_large_value_that_stands_alone_is_held_against_its_like(nlp: Language) -> None:
    one = "The rule could spare some 4 million tenants from eviction."
    other = "The rule will stop the eviction of about 5 million lodgers."
    found = compared(nlp, f"{one} {FIRST}", f"{other} {SECOND}")
    assert not any(each.reason.startswith("it is not said") for figure in found for each in figure.apart if figure.kind == "count")


def test_sums_of_two_lists_that_are_told_in_the_same_words_are_held_against_each_other(nlp: Language) -> None:
    one = "The plan holds:\n\n$412 million for harbour rescue boats;\n\n$20 million for a mole;\n\n$64 million for two piers."
    other = "The letter lists:\n\n$350 million for better harbour rescue boats at the fords;\n\n$360 million for a canal."
    found = compared(nlp, one, other)
    (differing,) = (figure for figure in found if figure.status == "differs")
    assert {telling.citation.evidence.exact for telling in differing.tellings} == {"$412 million", "$350 million"}
    assert differing.label == "money for harbour rescue boats"
