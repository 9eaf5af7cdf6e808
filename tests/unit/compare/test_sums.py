"""Parts that do not make the whole that an account tells them of; the sentences are our own."""

import pytest
from spacy.language import Language

from tellings.annotate import parse
from tellings.compare.rises import rises
from tellings.compare.sums import not_adding_up, sums
from tellings.extract.figures import figures
from tellings.record import Account, Finding
from tests.accounts import account as made_account
from tests.accounts import story
from tests.making import document


def _account(nlp: Language, text: str) -> Account:
    made = document(text, None, "Paper")
    return made_account(text, "Paper", figures=figures(made, parse(made, nlp), (), (), ()))


@pytest.mark.parametrize(
    "text",
    [
        "In all 20 of the 43 sailors came home. The other 25 sailors are still at sea.",
        "By noon 12 of the 30 houses stood in water, and the remaining 21 houses were dry.",
        "Some said 50 of the 43 sailors came home.",
    ],
)
def test_what_does_not_add_up_is_found(nlp: Language, text: str) -> None:
    account = _account(nlp, text)
    (found,) = not_adding_up({account.id: account}, (), story((account,)))
    assert (found.kind, found.status) == ("figure", "contradicts")
    assert "Paper" in found.title
    cited = [citation.evidence.exact for variant in found.variants for citation in variant.citations]
    assert len(cited) >= 2


@pytest.mark.parametrize(
    "text",
    [
        "In all 20 of the 43 sailors came home. The other 23 sailors are still at sea.",
        "In all 20 of the 43 sailors came home. Another 9 sailors are still at sea.",
        "In all 20 of the 43 sailors came home, another 3 were found, and the other 20 sailors are at sea.",
        "In all 20 of the 43 sailors came home. The other 25 boats are still at sea.",
        "About 20 of the 43 sailors came home. The other 25 sailors are still at sea.",
        "At least 50 of the 43 sailors came home.",
        "In all 20 of the 43 sailors came home. One sailor wrote. The other 25 sailors are elected in June.",
    ],
)
def test_what_adds_up_or_leaves_room_is_not(nlp: Language, text: str) -> None:
    assert list(sums(_account(nlp, text))) == []


@pytest.mark.parametrize(
    "text",
    [
        "The shortfall of the Oxmoor port grew 40 percent from 2031 to $61 million.",
        "The shortfall of the Oxmoor port grew 40 percent from 55 to $61 million.",
        "The Oxmoor fleet grew 40 percent from 2031 to 5,200 boats.",
    ],
)
def test_a_year_or_a_number_of_nothing_is_no_sum_that_a_rise_starts_from(nlp: Language, text: str) -> None:
    assert list(rises(_account(nlp, text))) == []


def test_a_rise_from_one_sum_to_another_is_reckoned(nlp: Language) -> None:
    (found,) = rises(_account(nlp, "The shortfall of the Oxmoor port grew 40 percent, from $30 million to $61 million."))
    assert found.title == "from $30 million to $61 million is not up 40 percent"


def test_a_number_of_the_items_is_no_total_of_what_they_count(nlp: Language) -> None:
    (listed, other) = (_account(nlp, f"The first {number} finishers: 9, 9 and 6.") for number in ("three", "four"))
    assert not list(not_adding_up({listed.id: listed}, (), story((listed,))))
    assert list(not_adding_up({other.id: other}, (), story((other,))))


@pytest.mark.parametrize(
    "text",
    [
        "Forty-six percent like the bridge. Forty-one percent like the ferry, and the remaining 13 percent like neither.",
        "Some 87% support keeping the harbour lights, and 61% are opposed to a new toll that would close the old salt road.",
    ],
)
def test_shares_of_two_questions_or_two_sentences_need_not_add_up(nlp: Language, text: str) -> None:
    account = _account(nlp, text)
    assert not list(not_adding_up({account.id: account}, (), story((account,))))


@pytest.mark.parametrize(
    "text",
    [
        "Forty-one percent like the ferry, and the remaining 13 percent like neither.",
        "In May 58 percent voted for the bridge and 47 percent against it.",
    ],
)
def test_shares_of_one_question_must(nlp: Language, text: str) -> None:
    account = _account(nlp, text)
    assert list(not_adding_up({account.id: account}, (), story((account,))))


def test_new_ones_are_not_all_that_a_running_total_counts(nlp: Language) -> None:
    told = "With 61 boats in Hask and 12 boats in Tarn, a total of 80 boats have sunk."
    assert _slips_of(nlp, told)
    assert not _slips_of(nlp, told.replace("With", "Together with").replace("61", "61 new"))
    assert not _slips_of(nlp, told.replace("61", "61 further"))


def _slips_of(nlp: Language, text: str) -> list[Finding]:
    account = _account(nlp, text)
    return list(not_adding_up({account.id: account}, (), story((account,))))
