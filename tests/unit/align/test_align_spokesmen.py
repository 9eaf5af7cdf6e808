"""When two speakers of a story are one voice."""

import pytest

from tellings.align.spokesmen import speaks_for
from tellings.record import EntityKind, StoryEntity


def entity(name: str, kind: EntityKind) -> StoryEntity:
    return StoryEntity(id=name, kind=kind, name=name, variants=(name,), members=())


def voice(one: tuple[str, EntityKind], other: tuple[str, EntityKind]) -> bool:
    made = [entity(*one), entity(*other)]
    return speaks_for(one[0], other[0], {each.id: each for each in made})


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (("A harbour council spokeswoman in Velden", "person"), ("the Velden harbour council", "organisation"), True),
        (("A harbour council spokeswoman in Velden", "person"), ("the road council", "organisation"), False),
        (("A spokeswoman", "person"), ("the harbour council", "organisation"), False),
        (("Ada Moss", "person"), ("the harbour council", "organisation"), False),
        (("Moss", "person"), ("Ada Moss", "person"), True),
        (("Ada", "person"), ("Ada Moss", "person"), False),
        (("Peter Moss", "person"), ("Ada Moss", "person"), False),
        (("Many", "group"), ("marchers from the northern towns", "group"), True),
        (("Democrats", "group"), ("marchers from the northern towns", "group"), False),
    ],
)
def test_voices(one: tuple[str, EntityKind], other: tuple[str, EntityKind], expected: bool) -> None:
    assert voice(one, other) is expected
    assert voice(other, one) is expected


def test_an_open_speaker_is_nobodys_voice() -> None:
    assert not speaks_for(None, "x", {"x": entity("x", "group")})
