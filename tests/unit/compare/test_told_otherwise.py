"""One act told in other words and syntax by two accounts: what they part in is found all the same, and what is the same is not."""

import pytest

from tests.differing import parted

FOUND = [
    ("place", "Tailor Amin Sorel was seized at a checkpoint.", "Tailor Amin Sorel was dragged from his home."),
    ("place", "Two barges collided. The collision happened near Brennick.", "The two barges ran into each other near Tavas."),
    ("polarity", "Parliament gave the canal the green light.", "Parliament threw out the canal."),
    ("polarity", "The jury found Amin Sorel guilty of forgery.", "The jury cleared Amin Sorel of forgery."),
    ("agent", "The chalice was stolen by soldiers.", "The theft of the chalice was the work of smugglers."),
    ("agent", "The fountain was designed by Ida Lorn.", "The fountain is the work of Piet Varga."),
    ("time", "Harbour master Olga Trent stepped down in March.", "It was in May that harbour master Olga Trent laid down her office."),
    ("place", "Soprano Olga Trent was born in Brennick.", "Olga Trent leads the choir. The soprano was born in Tavas."),
]
SAME = [
    ("Tailor Amin Sorel was taken into custody in Brennick.", "Tailor Amin Sorel was arrested in Brennick."),
    ("The colonel was relieved of his command.", "The colonel lost his command."),
    ("Tailor Amin Sorel was seized at his house.", "Tailor Amin Sorel was dragged from his home."),
    ("Painter Olga Trent hanged herself in jail.", "Painter Olga Trent hanged herself in her prison cell."),
    ("The thieves made off with the chalice.", "The chalice was stolen by thieves."),
    ("Harbour master Olga Trent handed in her resignation in March.", "Harbour master Olga Trent quit in March."),
]


@pytest.mark.parametrize(("kind", "one", "other"), FOUND)
def test_what_is_told_otherwise_is_laid_side_by_side(kind, one, other):
    assert kind in [finding.difference for finding in parted(one, other)]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_the_same_in_other_words_is_no_difference(one, other):
    assert parted(one, other) == []
