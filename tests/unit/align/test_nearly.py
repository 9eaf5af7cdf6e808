"""One sentence in two wordings, and two sentences that only share a phrase."""

import pytest

from tellings.align.nearly import one_sentence
from tellings.align.utterances import in_full


def alike(one: str, other: str, least: int = 2) -> bool:
    left, right = in_full([one, other])
    return one_sentence(left, right, least)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The ferry was turned away in the middle of the night.", "turned away in the middle of the storm"),
        ("We’re going to rebuild this pier, in every plank, before the spring", "We are going to rebuild this pier before the spring"),
        ("It’s a cruel blow that sadly struck many crews", "cruel blow that struck so many crews and, with luck, no more"),
        ("I don’t understand why he took the key to the lock", "I don’t know why he took the key to the lock"),
    ],
)
def test_one_sentence_with_other_words(one: str, other: str) -> None:
    assert alike(one, other)
    assert alike(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("We will sit together to keep Holm out of the guild", "I will do as much as I can to see that Holm is out of the guild soon"),
        ("They speak of a storm of sand", "We have a storm of ash and grit coming over our roofs"),
        ("We need good boats", "We need strong boats"),
        ("He told them that the mill would close", "The mill stands at the river, as they know"),
    ],
)
def test_two_sentences_that_share_a_phrase(one: str, other: str) -> None:
    assert not alike(one, other)


def test_more_words_are_asked_where_the_speaker_is_open() -> None:
    told = ("It was loud, of course, when the kiln went up", "It was loud, of course, when the kiln burst")
    assert alike(*told)
    assert not alike(*told, least=4)
