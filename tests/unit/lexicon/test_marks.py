"""Which stretches stand between quotation marks."""

import time

import pytest

from tellings.lexicon.marks import pair


def inside(text: str) -> list[str]:
    return [text[one.start : one.end] for one in pair(text, 0, len(text)) if one.level == 0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“The gates held,” she said.", ["The gates held,"]),
        ('"The gates held," she said. "All night."', ["The gates held,", "All night."]),
        ("''We knew,'' he said.", ["We knew,"]),
        ("«The dyke is safe», he said.", ["The dyke is safe"]),
        ("‘It rained for days,’ said the keeper.", ["It rained for days,"]),
        ("'It rained for days,' said the keeper.", ["It rained for days,"]),
        ("She called it ‘the farmers’ ruin’ again.", ["the farmers’ ruin"]),
        ("“He told me ‘never’ and left,” she said.", ["He told me ‘never’ and left,"]),
        ('“Mixed marks," she said.', ["Mixed marks,"]),
    ],
)
def test_pairs(text: str, expected: list[str]) -> None:
    assert inside(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The ’90s and the farmers’ union didn’t agree.",
        'It was 5\'10" tall and 20" wide.',
        "Rock ’n’ roll, the mayor's dog and the boys' club.",
    ],
)
def test_apostrophes_and_measures_are_no_marks(text: str) -> None:
    assert inside(text) == []


def test_a_measure_inside_a_quotation_does_not_end_it() -> None:
    assert inside('"The wall is 5\'10" high," he said.') == ["The wall is 5'10\" high,"]


def test_an_unclosed_mark_runs_to_the_end_of_its_paragraph() -> None:
    (one,) = pair("He said: “The river rose and", 0, 28)
    assert not one.closed
    assert one.end == 28


def test_a_missing_opening_mark_is_repaired_at_the_start() -> None:
    assert inside("The river rose,” he said. “It fell again.”") == ["The river rose,", "It fell again."]


def test_nested_marks_have_their_level() -> None:
    text = "“She said ‘wait’ and “stay” then,” he told us."
    assert [one.level for one in pair(text, 0, len(text))] == [0, 1, 1]


@pytest.mark.parametrize("text", ['"a" ' * 10_000, "“" * 20_000, "”" * 20_000, "‘a " * 10_000 + "’" * 10_000, "x' " * 20_000])
def test_thousands_of_marks_take_linear_time(text: str) -> None:
    start = time.perf_counter()
    pair(text, 0, len(text))
    assert time.perf_counter() - start < 3


def test_paragraphs_run_together_open_anew_and_are_not_closed() -> None:
    text = 'She said: "The dam held. Nobody slept. "We walked the wall all night. "And at dawn it was over." Then she left.'
    assert inside(text) == ["The dam held. Nobody slept.", "We walked the wall all night.", "And at dawn it was over."]
    assert inside(text.replace(' "', " “").replace('."', ".”")) == inside(text)


def test_a_mark_in_the_middle_of_a_clause_does_not_open_anew() -> None:
    assert inside('The 5" pipe and the "old gate" were sold.') == ["old gate"]
    assert inside('A so-called "plan was read. "We object," she said.') == ["We object,"]


@pytest.mark.parametrize("text", ['"The dam held. ' * 10_000, "“The dam held. " * 10_000 + "”", "“A. ‘B. " * 10_000])
def test_thousands_of_marks_that_open_anew_take_linear_time(text: str) -> None:
    start = time.perf_counter()
    pair(text, 0, len(text))
    assert time.perf_counter() - start < 3


def test_a_plural_behind_another_quotation_closes_no_single_mark() -> None:
    text = "[‘The keepers were right.] “I was afraid,” she said. The keepers’ boats lay idle."
    assert inside(text) == ["I was afraid,"]


def test_a_quotation_left_open_ends_where_the_next_one_opens() -> None:
    text = (
        'He said: "We never met before. "It was a long talk. More stories: the storm passes near the town "The gates are safe. '
        '"Thank you all." The keeper left.'
    )
    assert inside(text) == ["We never met before.", "It was a long talk.", "The gates are safe.", "Thank you all."]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“The gates held, said Marta Velin. The crews went home.", ["The gates held,"]),
        ("“The gates held, she said.", ["The gates held,"]),
        ('"Did the gates hold? asked the keeper. Nobody "knew" then.', ["Did the gates hold?", "knew"]),
        ("“The gates held, said Velin, “and the wall is dry.”", ["The gates held,", "and the wall is dry."]),
        ("“I asked him, and he said that the gates held", ["I asked him, and he said that the gates held"]),
    ],
)
def test_a_missing_closing_mark_is_set_at_the_cue(text: str, expected: list[str]) -> None:
    assert inside(text) == expected


def test_a_quotation_that_goes_on_below_keeps_what_it_tells_of_others() -> None:
    text = "“The gates held, he said. And I believed him.\n\n“The wall was dry.”"
    (one,) = pair(text, 0, text.index("\n"))
    assert (one.closed, one.end) == (False, text.index("\n"))


def test_many_marks_that_nothing_closes_take_linear_time() -> None:
    text = "“The gates held, or the Keeper of The Gates said " * 20_000
    before = time.perf_counter()
    pair(text, 0, len(text))
    assert time.perf_counter() - before < 5
