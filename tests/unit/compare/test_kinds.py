"""What kind of difference each step between two wordings is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tellings.compare.cuts import cuts
from tellings.compare.kinds import classified
from tellings.compare.wording import edits, words
from tellings.record import Edit

BASE = "We will not close the harbour before 12 May, and our crews will be paid in full by the city."


def steps(other: str, base: str = BASE) -> tuple[Edit, ...]:
    return classified(edits(words(base), words(other)))


@pytest.mark.parametrize(
    ("other", "kind"),
    [
        (BASE.replace("not ", ""), "claim"),
        (BASE.replace("12", "14"), "claim"),
        (BASE.replace("will be paid", "must be paid"), "claim"),
        (BASE.replace(" our", " their"), "pronoun"),
        (BASE.replace("will be paid", "would be paid"), "tense"),
        (BASE.replace("harbour", "harbor"), "spelling"),
        (BASE.replace("We will", "We'll"), "spelling"),
        (BASE.replace("We", "[The council]"), "insertion"),
        (BASE.replace(" before 12 May,", ""), "omission"),
        (BASE.replace("in full ", "in full and on time "), "addition"),
        (BASE.replace("paid", "housed"), "words"),
        ("We will not close the harbour before 12 May", "truncation"),
        ("and our crews will be paid in full by the city.", "truncation"),
    ],
)
def test_the_kind_of_a_step(other: str, kind: str) -> None:
    (step,) = [one for one in steps(other) if one.op != "same"]
    assert step.kind == kind
    assert step.reason


def test_forms_of_one_verb_are_another_tense() -> None:
    for one, two in (("stops", "stopped"), ("succeeds", "succeed"), ("carried", "carries"), ("has gone", "had gone")):
        (step,) = [edit for edit in steps(f"The ferry {two} there", f"The ferry {one} there") if edit.op != "same"]
        assert step.kind == "tense", (one, two)


@pytest.mark.parametrize(
    ("base", "other"),
    [
        ("Whether I like it or not, I row with our crews", "Whether I like it, I row with our crews"),
        ("No matter what it costs or who pays we row", "No matter what it costs and no matter who pays we row"),
        ("If you say, 'No, there was no rain,' they laugh", "If you say, 'There was no rain,' they laugh"),
        ("We ask whether there is someone who can row it", "We ask whether there is not someone who can row it"),
        ("My word is that I was not rude to the crews", "I want to be rude to the crews"),
        ("I say that harbour rowers have no reason to be afraid", "I say there is no reason for harbour rowers to be afraid"),
    ],
)
def test_what_denies_nothing_or_denies_it_at_another_place_is_no_other_claim(base: str, other: str) -> None:
    assert not [step for step in steps(other, base) if step.kind == "claim"]


def test_a_denial_in_several_words_is_another_claim() -> None:
    assert [step for step in steps("We did not go home early that day", "We went home early that day") if step.kind == "claim"]


def test_one_of_several_is_no_other_tense() -> None:
    (step,) = [step for step in steps("The crew left days ago", "The crew left a day ago") if step.op != "same"]
    assert step.kind == "words"


def test_where_a_telling_cuts_and_beside_which_word() -> None:
    found = cuts(steps("close the harbour and our crews will be paid"))
    assert [(cut.place, cut.at, cut.words) for cut in found] == [("start", "close", 3), ("inside", "harbour", 3), ("end", "paid", 5)]


@given(st.lists(st.sampled_from(["we", "not", "…", "[the", "town]", "12", "closed", "will", "“", "'"]), max_size=12), st.text(max_size=40))
def test_any_wording_is_classed(base: list[str], other: str) -> None:
    for step in steps(other, " ".join(base)):
        assert (step.kind is None) == (step.op == "same")
