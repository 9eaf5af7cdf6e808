"""What is no contradiction: questions, conditions, what one says on two days, words that mean whoever speaks."""

import pytest

from tests.differing import parted

NOT_PARTED = [
    ("“I’m not ready to sign the lease,” Orla Fenn said. “And while I’m at it, the roof leaks,” Fenn said.",),
    ("“It’s not our job to build bridges,” Tam Veck said. “It’s our job to mend them,” Veck said.",),
    ("“I don’t think the pier will hold,” Tam Veck said. “I think we need a new one,” Veck said.",),
    ("Brask decides when the quarry is ready to open, the council said.", "The quarry is not ready to open, Brask said."),
    ("Will the council sell the quarry? Nobody would say.", "The council will not sell the quarry."),
    ("The drought at Oxmoor continued into the autumn.", "The drought at Oxmoor is over."),
]
PARTED = [
    ("The council will sell the quarry, the clerk said.", "The council will not sell the quarry, the clerk said."),
    ("The rebels accepted the truce proposal, mediators said.", "The rebels rejected the truce proposal, mediators said."),
]


@pytest.mark.parametrize("texts", NOT_PARTED)
def test_what_states_nothing_contradicts_nothing(texts: tuple[str, ...]) -> None:
    assert not [one.title for one in parted(*texts) if one.status == "contradicts"]


@pytest.mark.parametrize("texts", PARTED)
def test_what_is_stated_still_does(texts: tuple[str, ...]) -> None:
    assert [one for one in parted(*texts) if one.status == "contradicts"]
