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


def test_a_small_word_between_two_long_cuts_is_matched_by_chance() -> None:
    cut = Edit(op="dropped", base="Nobody shall say that the keepers of this old light did not care for it.", other="")
    small, short = Edit(op="same", base="We", other="We"), Edit(op="dropped", base="really", other="")
    rest = Edit(op="same", base="light the great lamp at dusk.", other="light the great lamp at dusk.")
    told = without_strays([OPENING, cut, small, cut, rest])
    assert [one.op for one in told] == ["same", "changed", "same"]
    assert without_strays([OPENING, cut, small, short, rest]) == [OPENING, cut, small, short, rest]
