"""Which words of two wordings are matched by chance: small ones amid much that only one of them has."""

from tellings.compare.alike_pieces import without_strays
from tellings.record import Edit

OPENING = Edit(op="same", base="He built the harbour", other="He built the harbour")


def test_small_words_amid_much_else_are_matched_by_chance() -> None:
    edits = [
        OPENING,
        Edit(op="changed", base="gave me, too, by", other="would say"),
        Edit(op="same", base="the", other="the"),
        Edit(op="changed", base="way,", other="keeper would be stubborn"),
        Edit(op="same", base="Ada Moss", other="Ada Moss"),
    ]
    told = without_strays(edits)
    assert [one.op for one in told] == ["same", "changed", "same"]
    assert (told[1].base, told[1].other) == ("gave me, too, by the way,", "would say the keeper would be stubborn")


def test_small_words_beside_small_steps_are_the_same_words() -> None:
    edits = [
        OPENING,
        Edit(op="changed", base="well", other="soundly"),
        Edit(op="same", base="for the", other="for the"),
        Edit(op="changed", base="town", other="city"),
    ]
    assert without_strays(edits) == edits
