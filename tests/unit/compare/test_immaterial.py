"""Which other words are none that matter between two wordings of one utterance."""

import pytest

from tellings.compare.immaterial import immaterial
from tellings.record import Edit


@pytest.mark.parametrize(
    ("base", "other"),
    [
        ("there's", "it's"),
        ("the dock laws", "the dock law"),
        ("they", "the harbour crews"),
        ("gonna", "going to"),
        ("night-boat", "night boat timetable"),
        ("we learn", "we lean"),
    ],
)
def test_what_a_reader_passes_over(base: str, other: str) -> None:
    assert immaterial(Edit(op="changed", base=base, other=other))


@pytest.mark.parametrize(
    ("base", "other"),
    [
        ("will", "must"),
        ("won", "lost"),
        ("there is", "there was"),
        ("two boats", "ten boats"),
        ("they", "not the crews"),
        ("the pier", "the lock"),
    ],
)
def test_what_a_reader_sees(base: str, other: str) -> None:
    assert not immaterial(Edit(op="changed", base=base, other=other))


def test_words_that_are_left_out_are_judged_elsewhere() -> None:
    assert not immaterial(Edit(op="dropped", base="they", other=""))
