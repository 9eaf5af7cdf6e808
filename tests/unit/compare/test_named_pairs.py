"""Six kinds of pairs that must come out right: rounding, another value, another way of writing, no figure, another payer, another case."""

from functools import cache

import pytest

from tellings import pipeline
from tellings.record import Account, AlignedFigure, Loaded, Record, Source, identify
from tellings.report.contrasts import only, rows, why
from tellings.settings import Settings


def _account(text: str, outlet: str) -> Account:
    data = f"{outlet.upper()}\n\n{text}\n".encode()
    source = Source(sha256=identify("text", outlet, text), origin=f"{outlet}.txt", media="text/plain", encoding="utf-8", size=len(data))
    made = pipeline.attempt(Loaded(source=source, data=data), Settings())
    assert isinstance(made, Account)
    return made


@cache
def _record(one: str, other: str) -> Record:
    accounts = [_account(one, "Harbour"), _account(other, "Valley")]
    return pipeline.record(pipeline.story(accounts), accounts)


def _shared(one: str, other: str) -> list[AlignedFigure]:
    return [aligned for aligned in _record(one, other).figures if len({telling.account for telling in aligned.tellings}) > 1]


def test_one_sum_of_a_programme_may_be_the_other_one_rounded_and_is_said_with_caution() -> None:
    (found,) = _shared(
        "Since 2008 the assembly has given the Arden Programme $2.4 billion.", "The assembly has given the Arden Programme some $2 billion."
    )
    assert found.status == "compatible"
    assert "With caution" in found.reason
    assert "rounded" in found.reason


def test_two_counts_of_one_group_differ() -> None:
    (found,) = _shared(
        "The order shields 5 million undocumented migrants from removal.",
        "Under the order 4 million undocumented migrants are spared removal.",
    )
    assert found.status == "differs"
    assert "1,000,000" in found.reason


def test_one_sum_written_in_two_ways_is_the_same() -> None:
    (found,) = _shared("The assembly gave the harbour $2.4 billion.", "The assembly gave the harbour 2,400 million dollars.")
    assert found.status == "same"


def test_what_is_on_the_agenda_is_no_figure() -> None:
    one, other = "The massacre was on the agenda of the talks.", "The massacre was not on the agenda of the talks."
    assert _record(one, other).figures == ()
    assert all(finding.kind != "figure" for finding in _record(one, other).findings)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Norland spent $2 billion on the security programme.", "Sudland spent $60 billion on its own security forces."),
        ("In Rill 43 students are missing.", "Soldiers killed 22 people in a warehouse in another state in June."),
    ],
)
def test_other_payers_and_other_cases_are_no_conflict(one: str, other: str) -> None:
    assert _shared(one, other) == []
    assert all(finding.status not in ("differs", "contradicts") for finding in _record(one, other).findings if finding.kind == "figure")


def test_like_figures_of_another_scope_are_one_row_and_no_contradiction() -> None:
    made = _record("The storm damaged 41 houses in Orla province.", "The storm damaged 300 houses across the country.")
    (row,) = rows(made)
    assert row.verdict == "scope"
    assert [one.status for one in row.figures] == ["apart", "apart"]
    assert row.label.count(" / ") == 1
    assert "No contradiction" in why(row)[0]
    assert all(row.given(account.id) for account in made.accounts)
    assert only(made, [row]) == []
    assert all(finding.status not in ("differs", "contradicts") for finding in made.findings if finding.kind == "figure")
    page, told = made.to_html(), made.to_markdown()
    assert "differs in scope" in page
    assert "differs in scope" in told


def test_an_early_count_that_an_account_still_gives_is_no_contradiction() -> None:
    texts = (
        ("Harbour", "At least nine people died in the fire in the Linden tower.", "2016-03-07"),
        ("Valley", "The fire in the Linden tower killed 31 people, officials said.", "2016-03-08"),
        ("Courier", "The fire in the Linden tower killed nine people.", "2016-03-08"),
    )
    accounts = [_account(f"{day}\n\n{text}", outlet) for outlet, text, day in texts]
    made = pipeline.record(pipeline.story(accounts), accounts)
    (found,) = [one for one in made.figures if len(one.tellings) == 3]
    assert (found.status, len(found.series)) == ("compatible", 3)
    assert "early count" in found.reason or "grows" in found.reason
