"""Words that only stand at another place: one step, and no step at all where names are given in another order."""

from tellings.compare.kinds import classified
from tellings.compare.moved import put_together, reordered_names
from tellings.compare.wording import edits, words
from tellings.record import Edit


def steps(base: str, other: str) -> list[Edit]:
    return [one for one in put_together(classified(edits(words(base), words(other)))) if one.op != "same"]


def test_a_word_that_moved_is_neither_added_nor_dropped() -> None:
    (one,) = steps("we will all sail at dawn", "we all will sail at dawn")
    assert one.op == "changed"
    assert {one.base, one.other} == {"will all", "all will"}


def test_names_in_another_order_are_the_same_names() -> None:
    (one,) = steps("I thank Berit Aas and Oskar for it", "I thank Oskar and Berit Aas for it")
    assert reordered_names(one)
    assert not reordered_names(steps("we will all sail at dawn", "we all will sail at dawn")[0])


def test_a_word_of_another_sentence_has_not_moved() -> None:
    told = steps("They fined us. She called her aunt, Runa, and left.", "They wanted to see Runa. She called her aunt, and left.")
    assert [one.op for one in told] == ["changed", "dropped"]


def test_a_denial_is_left_where_it_is() -> None:
    assert len(steps("I do not think they won the cup", "I do think they not won the cup")) == 2


def test_a_denial_moves_over_an_auxiliary_verb() -> None:
    (one,) = steps("I would not have sunk it. I would not have fled at noon", "I would not have sunk it. I would have not fled at noon")
    assert {one.base, one.other} == {"have not", "not have"}


def test_a_denial_goes_along_with_the_words_it_moved_with() -> None:
    (one,) = steps("I say that harbour rowers have no reason to be afraid", "I say there is no reason for harbour rowers to be afraid")
    assert one.op == "changed"


def test_what_is_left_out_begins_with_its_small_word() -> None:
    (one,) = steps("we expect a boat in this bay in the next days", "we expect a boat in the next days")
    assert (one.op, one.base) == ("dropped", "in this bay")
