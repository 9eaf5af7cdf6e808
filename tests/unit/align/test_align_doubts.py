"""Figures of different values that are no difference between reports, however alike what is told of them."""

import pytest
from spacy.language import Language

from tests.figured import compared

NOT_ONE = [  # two reports, and what of the first stands by itself
    ("Polls put Anna Vell ahead by 49 percent to 41 percent.", "Polls put Anna Vell at 47 percent.", "41 percent"),
    ("The repair of the lock was put at $2 million ($3.1 million).", "The repair of the lock was put at $2.4 million.", "$3.1 million"),
    ("Anna Vell entered May with $7 million in the bank.", "Tom Rusk had almost $6 million in the bank as May began.", "$7 million"),
    ("If a club can clear 7, 8 or 10 percent, its owners are lucky.", "A club is lucky if it can clear 7, 8 or 10 percent.", "7"),
    ("Older voters were the majority in four of five districts.", "More women than men voted in two districts.", "four"),
]
ONE = [
    ("The fire at the mill killed 12 workers.", "The fire at the mill killed 15 workers."),
    ("Seven people were killed, the Orvo clinic said.", "Eleven people were killed, according to the Orvo clinic."),
    ("Each grower will receive $800 for the lost harvest.", "The state will pay each grower $1,100 for the lost harvest."),
    ("The march through Oxmoor drew 7,000 people.", "Some 20,000 people joined the march through Oxmoor."),
]


@pytest.mark.parametrize(("one", "other", "value"), NOT_ONE)
def test_doubtful_pairs_are_no_difference(nlp: Language, one: str, other: str, value: str) -> None:
    told = [{telling.citation.evidence.exact for telling in figure.tellings} for figure in compared(nlp, one, other)]
    assert {value} in told, told


@pytest.mark.parametrize(("one", "other"), ONE)
def test_plain_pairs_still_are(nlp: Language, one: str, other: str) -> None:
    assert any(len({telling.citation.evidence.exact for telling in figure.tellings}) == 2 for figure in compared(nlp, one, other))
