"""Titles of claims that part: the clause that a doubt bears on, and who says what another denies."""

import pytest

from tellings.compare.differences.parting import bearing
from tests.differing import parted

LONG = (
    "A guard of the harbour of Elmsby shot two keepers of the lighthouse on the northern rocks on Monday night and then apparently"
    " drowned himself, the coast guard said."
)
SHORT = "The coast guard of Elmsby says that a guard shot two keepers of the lighthouse."


@pytest.mark.parametrize(
    ("texts", "marks", "clause"),
    [
        ((LONG, SHORT), ("apparently",), "…then apparently drowned himself, the coast guard said."),
        ((LONG, SHORT), ("",), SHORT),
        (("The lock has been opened.", "The lock of Elmsby seems to be open."), ("seems",), "The lock of Elmsby seems to be open."),
        (("that the lock is open", "that the lock may be open"), (), "the lock is open"),
    ],
)
def test_a_title_has_the_clause_that_a_doubt_bears_on(texts: tuple[str, ...], marks: tuple[str, ...], clause: str) -> None:
    assert bearing(texts, marks) == clause


def test_a_title_says_who_says_and_who_denies() -> None:
    (one,) = parted("Pilots opened the lock of Elmsby.", "“Pilots did not open the lock of Elmsby,” said Ida Quell.")
    assert one.title.startswith("Said by 2024-05-14-harbour-news.txt – denied by ")
    assert one.title.endswith("Ida Quell (2024-05-14-valley-post.txt): Pilots opened the lock of Elmsby")
