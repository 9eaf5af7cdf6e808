"""Word vectors: found under the numbers that spaCy gives its words, and of length 1."""

import numpy as np
import pytest
from spacy.strings import hash_string

from tellings.lexicon.vectors import key, mean, vector


@pytest.mark.parametrize("word", ["a", "kill", "earthquakes", "naïve", "日本語", "x" * 31, "x" * 32])
def test_the_key_of_a_word_is_spacys(word: str) -> None:
    assert key(word) == hash_string(word)


def test_words_alike_in_meaning_are_nearer_than_others() -> None:
    kill, murder, election = vector("kill"), vector("murder"), vector("election")
    assert kill is not None
    assert murder is not None
    assert election is not None
    assert kill @ murder > kill @ election
    assert np.linalg.norm(kill) == pytest.approx(1.0, abs=1e-5)


def test_an_unknown_word_has_none() -> None:
    assert vector("qqzzxyvv") is None
    assert mean(["qqzzxyvv"]) is None


def test_the_mean_of_words_has_length_one() -> None:
    found = mean(["take", "over", "qqzzxyvv"])
    assert found is not None
    assert np.linalg.norm(found) == pytest.approx(1.0, abs=1e-5)
