"""Text cut at what is lit in it."""

from hypothesis import given
from hypothesis import strategies as st

from tellings.web.pages.snippets import pieces


def test_lit_and_plain() -> None:
    assert pieces("the dark beacon", [(4, 8)]) == [("the ", False), ("dark", True), (" beacon", False)]


@given(st.text(max_size=40), st.lists(st.tuples(st.integers(-5, 50), st.integers(-5, 50)), max_size=6))
def test_nothing_is_lost_or_said_twice(text: str, marks: list[tuple[int, int]]) -> None:
    cut = pieces(text, marks)
    assert "".join(words for words, _ in cut) == text
    assert all(words for words, _ in cut)
