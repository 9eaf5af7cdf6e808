"""What is put apart and still no difference, kind by kind; and what stays one."""

import pytest

from tellings.compare.differences.matters.voices import distancing, doubt_in, keeps_distance
from tests.differing import parted

NO_DIFFERENCE = [
    ("Tam Veck told the Valley Post that the pier would close.", "Orla Fenn told the Valley Post that the pier would close."),
    ("The fire did not spread further, the brigade said.", "The fire spread quickly through the mill."),
    ("Veck pleaded not guilty in March.", "Veck pleaded guilty in July."),
    ("Veck dismissed rumours that the council had sold the quarry.", "The council had not sold the quarry."),
    ("The law could allow the council to sell the quarry.", "The law allows the council to sell the quarry."),
    ("The two men killed in the quarry were Tam Veck and Orla Fenn.", "Mikael Strand killed the two men in the quarry."),
    ("The mill was not far from burning down.", "The mill burned down."),
    ("Ada Lund fled the pier.", "She was hit by a van on Quarry Street, which then fled the pier."),
    (
        "The Gulls put Tomas Brill on the injured list because of an illness.",
        "The Gulls put Ruben Quell on the injured list because of a fight.",
    ),
    (
        "The Gulls placed Tomas Brill on the injured list on Wednesday because of an ankle injury.",
        "The Gulls placed Ruben Quell on the injured list on Wednesday because of a drunken brawl.",
    ),
    (
        "Tomas Brill, 41, had been detained after a drunken fight in the yard.",
        "Tomas Brill, 41, was questioned in his absence by the board, after the crew said he was ill.",
    ),
    (
        "Tomas Brill, 41, had been put away after an attempt on his life in the month before the flood.",
        "Tomas Brill, 41, was held in custody by Marl judges, after the bench was told he was deemed a risk to others.",
    ),
    ("The lock was closed just after midnight on 3 May 2031.", "The lock was closed at 12:15 a.m. on 3 May 2031."),
]
DIFFERENCE = [
    ("The tunnel was completed in 1994.", "The tunnel was completed in 1997."),
    ("The poem was written by Ada Lund.", "The poem was written by Mikael Strand."),
]


@pytest.mark.parametrize("texts", NO_DIFFERENCE)
def test_it_may_well_be_no_difference(texts: tuple[str, ...]) -> None:
    assert not parted(*texts)


@pytest.mark.parametrize("texts", DIFFERENCE)
def test_what_parts_still_does(texts: tuple[str, ...]) -> None:
    assert parted(*texts)


@pytest.mark.parametrize("line", ["it may be that the fever came by sea", "it could be because the lock was shut"])
def test_what_may_be_is_in_doubt(line: str) -> None:
    assert doubt_in(line)


@pytest.mark.parametrize(
    ("line", "kept"), [("an allegedly drunken skipper has been charged", False), ("the skipper allegedly drank on the bridge", True)]
)
def test_a_word_of_distance_before_an_adjective_hands_nothing_on(line: str, kept: bool) -> None:
    word = distancing().search(line)
    assert word is not None
    assert keeps_distance(word, line) is kept
