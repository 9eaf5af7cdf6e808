"""Word by word, what each account has of an utterance."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tellings.compare.wording import edits, key, wording, words
from tellings.record import AlignedQuote, Telling

BASE = "We want to be a neighbour and helper of the harbour towns, and we mean it."


def aligned(*said: str) -> AlignedQuote:
    tellings = tuple(
        Telling(account=f"account-{number}", quote=f"quote-{number}", citations=(), words=one) for number, one in enumerate(said)
    )
    return AlignedQuote(id="utterance-1", speaker=None, kind="direct", base=0, tellings=tellings, wordings=0)


def steps(base: str, other: str) -> list[tuple[str, str, str]]:
    return [(edit.op, edit.base, edit.other) for edit in edits(words(base), words(other))]


def test_a_changed_word() -> None:
    found = steps(BASE, BASE.replace("helper of", "partner of"))
    assert ("changed", "helper", "partner") in found
    assert sum(op != "same" for op, _, _ in found) == 1


def test_case_and_punctuation_are_no_difference() -> None:
    assert steps("The dam holds – for now.", "the dam holds for now") == [("same", "The dam holds – for now.", "the dam holds for now")]


def test_a_cut_at_the_end_is_the_last_step() -> None:
    assert steps(BASE, "We want to be a neighbour and helper")[-1] == ("dropped", "of the harbour towns, and we mean it.", "")


def test_an_omission_inside_stands_inside() -> None:
    found = steps(BASE, "We want to be a neighbour of the harbour towns, and we mean it.")
    assert found[1] == ("dropped", "and helper", "")


def test_an_added_word() -> None:
    assert ("added", "", "truly") in steps(BASE, BASE.replace("mean it", "truly mean it"))


def test_brackets_are_kept_and_compared_without() -> None:
    assert steps("[Moss] will come", "Moss will come") == [("same", "[Moss] will come", "Moss will come")]


def test_a_point_between_digits_tells_a_number() -> None:
    assert steps("the pier cost 1.7 million.", "the pier cost 17 million") == [
        ("same", "the pier cost", "the pier cost"),
        ("changed", "1.7", "17"),
        ("same", "million.", "million"),
    ]


def test_two_words_with_a_mark_between_them_are_two() -> None:
    assert words("every one of us...should row—now") == ["every", "one", "of", "us...", "should", "row—", "now"]
    assert words("leave the oars--Nadia rows") == ["leave", "the", "oars--", "Nadia", "rows"]
    assert words("a d—n boat") == ["a", "d—n", "boat"]
    assert words("a d--n boat") == ["a", "d--n", "boat"]


def test_a_stray_small_word_does_not_keep_a_word_from_its_own() -> None:
    found = steps("but they sailed a day ago. But she has a boat", "but they sailed days ago—she's a good rower")
    assert ("changed", "a day", "days") in found


def test_a_small_word_far_before_its_own_begins_nothing() -> None:
    found = steps("I said what I saw there shows wit and thrift and a great deal of care and expect a good year", "I expect a good year")
    assert [op for op, _, _ in found] == ["changed", "same"]


@pytest.mark.parametrize(("one", "other"), [("d***ed", "d–ned"), ("D*****", "d—-d"), ("d*****", "d--ned")])
def test_two_words_not_spelled_out_are_one(one: str, other: str) -> None:
    assert [op for op, *_ in steps(f"Get that {one} boat", f"Get that {other} boat")] == ["same"]
    assert ("changed", "b***", other) in steps("Get that b*** boat", f"Get that {other} boat")


@pytest.mark.parametrize(
    ("whole", "masked"),
    [("damned", "d–ned"), ("damned", "d***ed"), ("damned", "d*****"), ("damning", "d-ing"), ("damned", "d—"), ("brutish", "br—")],
)
def test_a_word_not_spelled_out_is_the_word(whole: str, masked: str) -> None:
    assert steps(f"Get that {whole} boat", f"Get that {masked} boat") == [("same", f"Get that {whole} boat", f"Get that {masked} boat")]
    assert ("changed", "blue", masked) in steps("Get that blue boat", f"Get that {masked} boat")


def test_the_base_has_no_edits_and_the_wordings_are_counted() -> None:
    found = wording(aligned(BASE, BASE.upper(), "We want to be a partner"), ())
    assert found.tellings[0].edits == ()
    assert found.wordings == 2
    assert [edit.op for edit in found.tellings[1].edits] == ["same"]


@given(st.text(max_size=80), st.text(max_size=80))
def test_the_edits_give_both_wordings(base: str, other: str) -> None:
    found = edits(words(base), words(other))
    assert " ".join(edit.base for edit in found if edit.base) == " ".join(words(base))
    assert " ".join(edit.other for edit in found if edit.other) == " ".join(words(other))
    for edit in found:
        if edit.op == "same":
            assert [key(word) for word in words(edit.base)] == [key(word) for word in words(edit.other)]


def test_a_dash_before_a_word_of_one_letter_parts_two_words() -> None:
    found = steps("Yes, it is a toll cut. A toll cut for the people.", "Yes, it is a toll cut—a toll cut for the people.")
    assert [step[0] for step in found] == ["same"]
