"""Groups by average likeness: the table of every two groups and the queue of pairs give the same, whatever they are given."""

import random

import numpy as np
import pytest

from tellings.align.clusters import grouped
from tellings.align.stream.joining import Days
from tellings.align.tabled import cosines

ALWAYS_QUEUE = 0


def made(seed: int) -> tuple[list[dict[str, float]], list[tuple[int | None, int | None]]]:
    """Vectors of length 1 on a few matters that share some words, and a day for most of them."""
    chance = random.Random(seed)
    count, matters = chance.randrange(1, 60), chance.randrange(1, 9)
    vectors = []
    for _ in range(count):
        matter = chance.randrange(matters)
        drawn = {
            f"m{matter}-{chance.randrange(15)}" if chance.random() < 0.7 else f"w{chance.randrange(40)}": chance.random() for _ in range(12)
        }
        length = sum(weight * weight for weight in drawn.values()) ** 0.5
        vectors.append({word: weight / length for word, weight in drawn.items()})
    days = [chance.randrange(700_000, 700_060) if chance.random() < 0.8 else None for _ in range(count)]
    return vectors, [(day, day) for day in days]


@pytest.mark.parametrize("seed", range(24))
def test_a_table_and_a_queue_give_the_same_groups(seed):
    vectors, days = made(seed)
    chance = random.Random(seed)
    share = 1.0 if seed % 2 else 0.3
    pairs = [(one, other) for other in range(len(vectors)) for one in range(other) if chance.random() < share]
    threshold = chance.choice([0.1, 0.2, 0.3])
    told = [[0, 1, 2], [5, 7]] if len(vectors) > 10 and seed % 3 == 0 else []
    tabled = grouped(vectors, Days(days), pairs, threshold, told)
    assert tabled == grouped(vectors, Days(days), pairs, threshold, told, ALWAYS_QUEUE)
    assert sorted(number for group in tabled for number in group) == list(range(len(vectors)))


def test_every_cosine_is_the_dot_product_of_two_vectors():
    vectors, _ = made(3)
    found = cosines(vectors)
    for one, left in enumerate(vectors):
        for other, right in enumerate(vectors):
            if one != other:
                assert np.isclose(found[one, other], sum(weight * right.get(word, 0.0) for word, weight in left.items()))


def test_what_must_be_together_stays_together_and_nothing_makes_no_group():
    vectors = [{"a": 1.0}, {"b": 1.0}, {"c": 1.0}]
    days = [(None, None)] * 3
    assert grouped(vectors, Days(days), [], 0.2, [[0, 2]]) == [[0, 2], [1]]
    assert grouped([], Days([]), [], 0.2) == []
