"""Early and later counts of one happening, and corrections of a count; the stories are our own."""

from collections.abc import Sequence

import pytest
from spacy.language import Language

from tellings.annotate import parse
from tellings.compare.amounts import amounts
from tellings.compare.corrected import corrections
from tellings.compare.numbers import number
from tellings.extract.figures import figures
from tellings.extract.times import times
from tellings.record import Account, AlignedFigure, Block, Citation, FigureTelling
from tests.accounts import account as made_account
from tests.making import document

FIRST = "The flood has killed 12 people."
SECOND = "The flood has killed 30 people."
MONDAY, TODAY = "The guild said on Monday that the fever had killed", "The guild today said that the fever had killed"


def _account(nlp: Language, text: str, outlet: str, published: str | None) -> Account:
    made = document(text, published, outlet)
    doc = parse(made, nlp)
    when = times(made, doc)
    return made_account(text, outlet, published, times=when, figures=figures(made, doc, (), (), when))


def _compared(nlp: Language, *told: tuple[str, str | None]) -> AlignedFigure:
    return _verdict([_account(nlp, text, f"Paper{place}", published) for place, (text, published) in enumerate(told)])


def _verdict(accounts: Sequence[Account]) -> AlignedFigure:
    tellings = tuple(
        FigureTelling(account=one.id, figure=each.id, citation=Citation(account=one.id, evidence=each.expression.evidence))
        for one in accounts
        for each in one.figures[:1]
    )
    kind, unit = accounts[0].figures[0].kind, accounts[0].figures[0].expression.unit
    plain = AlignedFigure(id="a", label="", kind=kind, unit=unit, tellings=tellings, status="single", reason="")
    return amounts(plain, tuple(accounts))


@pytest.mark.parametrize(
    ("early", "late"),
    [
        ("2018-05-08", "2018-05-10"),
        ("2018-05-08T09:00+00:00", "2018-05-08T15:30+00:00"),
        ("2018-05-08T23:00-05:00", "2018-05-09T08:00+02:00"),
    ],
)
def test_the_later_and_higher_count_continues_the_earlier_one(nlp: Language, early: str, late: str) -> None:
    found = _compared(nlp, (SECOND, late), (FIRST, early))
    assert (found.status, len(found.series)) == ("compatible", 2)
    assert "grows: Paper1 wrote" in found.reason
    assert found.series[0] == found.tellings[1].figure


@pytest.mark.parametrize(
    ("early", "late"),
    [
        ("2018-05-10", "2018-05-08"),  # the later report has the lower count
        ("2018-05-08", "2018-05-08"),
        ("2018-05", "2018-05-08"),
        ("2018-05-08T09:00", "2018-05-08T15:30"),  # no zones: the order is not known
        (None, "2018-05-08"),
    ],
)
def test_counts_whose_order_is_not_known_differ(nlp: Language, early: str | None, late: str | None) -> None:
    found = _compared(nlp, (FIRST, early), (SECOND, late))
    assert (found.status, found.series) == ("differs", ())


@pytest.mark.parametrize(
    ("one", "other", "status"),
    [
        (("The gas leak has killed nine weavers.", None), ("Eleven weavers died in the gas leak.", "2018-05-08"), "compatible"),
        (("Rescuers said 9 divers died.", None), ("The wreck killed 12 divers.", None), "compatible"),
        (("Rescuers said 9 divers died.", None), ("The wreck killed 21 divers.", None), "differs"),
        (("Rescuers said 9 divers died.", "2018-05-08"), ("The wreck killed 12 divers.", "2018-05-08"), "differs"),
        (("The wreck killed 12 divers.", "2018-05-08"), ("The wreck killed 11 divers.", "2018-05-10"), "compatible"),
        (("Hask confirmed 9 cases of the fever.", None), ("Hask confirmed 21 cases of the fever.", "2018-05-08"), "compatible"),
        (("Hask confirmed 9 cases of the fever.", "2018-05-08"), ("Hask confirmed 21 cases of the fever.", "2018-05-08"), "differs"),
        (("The wreck killed 12 divers.", None), ("The wreck killed 11 divers.", None), "differs"),  # told as closed
        ((f"{MONDAY} 9 divers.", "2018-05-08"), (f"{TODAY} 21 divers.", "2018-05-08"), "compatible"),
        ((f"{MONDAY} 21 divers.", "2018-05-08"), (f"{TODAY} 9 divers.", "2018-05-08"), "differs"),
        ((f"{TODAY} 9 divers.", "2018-05-08"), (f"{TODAY} 21 divers.", "2018-05-08"), "differs"),
        (("The wreck of 2009 has killed 12 divers in 2009.", None), ("The wreck killed 11 divers.", None), "differs"),
    ],
)
def test_near_tolls_of_two_states_of_the_news_are_one_toll(
    nlp: Language, one: tuple[str, str | None], other: tuple[str, str | None], status: str
) -> None:
    for found in (_compared(nlp, one, other), _compared(nlp, other, one)):
        assert found.status == status, found.reason


def test_a_count_that_a_report_looks_back_on_does_not_grow(nlp: Language) -> None:
    early, late = "The mayor was cleared over the deaths of 12 people.", "A tribunal heard how 13 people died."
    found = _compared(nlp, (early, "2018-05-08"), (late, "2018-05-09"))
    assert (found.status, found.series) == ("differs", ())
    found = _compared(nlp, ("The fire killed 12 people.", "2018-05-08"), ("The fire killed 13 people.", "2018-05-09"))
    assert found.status == "compatible"


def test_a_count_that_goes_on_leaves_room_for_more(nlp: Language) -> None:
    assert _compared(nlp, ("The fund has raised $3 million so far.", None), ("The fund raised $5 million.", None)).status == "compatible"
    assert _compared(nlp, ("The fund has raised $5 million so far.", None), ("The fund raised $3 million.", None)).status == "differs"
    assert _compared(nlp, ("The wall is 30 metres long.", "2018-05-08"), ("The wall is 50 metres long.", "2018-05-10")).status == "differs"


def test_a_series_of_three_is_said_once(nlp: Language) -> None:
    third = "The flood has killed 44 people."
    found = _compared(nlp, (FIRST, "2018-05-08"), (SECOND, "2018-05-10"), (third, "2018-05-12"))
    assert found.reason.count("A count that grows") == 1
    assert len(found.series) == 3


def _corrected(account: Account, words: str) -> Account:
    """The account with a block of correction behind its text."""
    import msgspec

    text = f"{account.document.text}\n\n{words}"
    block = Block(kind="correction", start=len(text) - len(words), end=len(text), rule="test")
    made = msgspec.structs.replace(account.document, text=text, blocks=(*account.document.blocks, block))
    return msgspec.structs.replace(account, document=made)


@pytest.mark.parametrize(
    "words",
    [
        "Correction: the flood has killed 12 people, not 30.",
        "An earlier version of this report said 30 people had died. The number is 12.",
        "The toll was corrected from 30 to 12.",
        "This report was amended to say that twelve people died instead of thirty.",
    ],
)
def test_a_correction_wins_over_what_it_corrects(nlp: Language, words: str) -> None:
    left, right = _account(nlp, FIRST, "Paper0", None), _corrected(_account(nlp, SECOND, "Paper1", None), words)
    found = _verdict([left, right])
    assert found.status == "same"
    assert "Paper1 has corrected" in found.reason


def test_a_correction_of_what_both_give_is_no_difference(nlp: Language) -> None:
    words = "Correction: the flood has killed 12 people, not 30."
    left, right = _account(nlp, SECOND, "Paper0", None), _corrected(_account(nlp, SECOND, "Paper1", None), words)
    found = _verdict([left, right])
    assert found.status == "compatible"
    assert "Paper1 has corrected" in found.reason


def test_a_correction_of_something_else_changes_nothing(nlp: Language) -> None:
    left, right = (
        _account(nlp, FIRST, "Paper0", None),
        _corrected(_account(nlp, SECOND, "Paper1", None), "Correction: the mayor is 61, not 16."),
    )
    assert _verdict([left, right]).status == "differs"


def test_only_a_taken_back_value_is_said_to_be_taken_back(nlp: Language) -> None:
    right = _corrected(_account(nlp, SECOND, "Paper1", None), "An earlier version of this report said 30 people had died.")
    found = _verdict([_account(nlp, FIRST, "Paper0", None), right])
    assert "Paper1 has taken back “30”" in found.reason


def test_long_blocks_and_lists_of_corrections_are_bounded(nlp: Language) -> None:
    account = _account(nlp, FIRST, "Paper0", None)
    assert corrections(_corrected(account, "It is 5, not 6. " * 500)) == ()
    assert len(corrections(_corrected(account, "".join(f"{n}, not {n + 1}. " for n in range(80))))) <= 20


@pytest.mark.parametrize(
    ("words", "value"), [("1,200", 1200), ("forty-three", 43), ("$2.5 million", 2500000), ("the", None), ("5 6", None)]
)
def test_numbers_of_corrections(words: str, value: int | None) -> None:
    assert number(words) == value


@pytest.mark.parametrize(
    ("one", "other", "status"),
    [
        ("The town owed -5 million euros.", "The town owed 5 million euros.", "differs"),
        (f"The archive holds {'9' * 400} letters.", "The archive holds 40 letters.", "differs"),
        ("The archive holds 0 letters.", "The archive holds 40 letters.", "differs"),
        ("The archive holds 11 letters.", "The archive holds 11 million letters.", "differs"),
    ],
)
def test_odd_values_are_compared_without_a_fault(nlp: Language, one: str, other: str, status: str) -> None:
    accounts = [_account(nlp, one, "Paper0", None), _account(nlp, other, "Paper1", None)]
    if all(each.figures for each in accounts):
        found = _verdict(accounts)
        assert found.status in (status, "same")
        assert len(found.reason) < 2000


def test_one_of_two_numbers_is_a_range_of_both(nlp: Language) -> None:
    found = _compared(nlp, ("The talk was to last ten, or 15 minutes.", None), ("The talk was to last 10 minutes.", None))
    assert found.status == "compatible"
    assert "ten, or 15 minutes" in found.reason


def test_two_parts_of_a_day_are_in_their_order(nlp: Language) -> None:
    found = _compared(nlp, ("By noon 40 sheep had been found.", "2016-03-07"), ("By evening 70 sheep had been found.", "2016-03-07"))
    assert (found.status, len(found.series)) == ("compatible", 2)
