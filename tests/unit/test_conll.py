"""The coreference measures, on clusters small enough to reckon by hand, and the assignment against every permutation."""

import itertools
import random

import pytest

from evals.conll import Measure, assigned, b_cubed, ceaf_e, muc, scores

KEY = [frozenset("abc"), frozenset("de"), frozenset("f")]


def near(measure: Measure, precision: float, recall: float) -> bool:
    return measure.precision == pytest.approx(precision) and measure.recall == pytest.approx(recall)


def test_the_key_itself_scores_one() -> None:
    found = scores(KEY, KEY)
    assert found.conll == pytest.approx(1.0)


def test_a_cluster_split_in_two() -> None:
    response = [frozenset("ab"), frozenset("c"), frozenset("de"), frozenset("f")]
    assert near(muc(KEY, response), 1.0, 2 / 3)  # 2 of the 3 links of the key, and none that is wrong
    assert near(b_cubed(KEY, response), 1.0, (2 * 2 / 3 + 1 / 3 + 2 + 1) / 6)
    assert near(ceaf_e(KEY, response), (4 / 5 + 1 + 1) / 4, (4 / 5 + 1 + 1) / 3)


def test_two_clusters_put_together() -> None:
    response = [frozenset("abcde"), frozenset("f")]
    assert near(muc(KEY, response), 3 / 4, 1.0)
    assert near(b_cubed(KEY, response), (3 * 3 / 5 + 2 * 2 / 5 + 1) / 6, 1.0)
    assert near(ceaf_e(KEY, response), (6 / 8 + 1) / 2, (6 / 8 + 1) / 3)


def test_the_example_of_the_bcubed_paper() -> None:
    key = [frozenset({1, 2, 3, 4, 5}), frozenset({6, 7}), frozenset({8, 9, 10, 11, 12})]
    response = [frozenset({1, 2, 3, 4, 5}), frozenset({6, 7, 8, 9, 10, 11, 12})]
    assert near(muc(key, response), 9 / 10, 1.0)
    assert near(b_cubed(key, response), (5 + 2 * 2 / 7 + 5 * 5 / 7) / 12, 1.0)


def test_without_clusters_of_one_they_count_on_neither_side() -> None:
    response = [frozenset("abc"), frozenset("d"), frozenset("e"), frozenset("f")]
    found = scores(KEY, response, singletons=False)
    assert near(found.b_cubed, 1.0, 3 / 5)
    assert near(found.ceaf_e, 1.0, 1 / 2)


def test_nothing_scores_nothing() -> None:
    assert scores([], []).conll == 0.0
    assert scores(KEY, []).conll == 0.0


def test_the_assignment_is_the_best_of_all() -> None:
    chance = random.Random(7)
    for _ in range(200):
        height, width = chance.randint(1, 5), chance.randint(1, 5)
        table = [[chance.random() for _ in range(width)] for _ in range(height)]
        tall = table if height <= width else [list(column) for column in zip(*table, strict=True)]
        best = max(
            sum(row[place] for row, place in zip(tall, order, strict=True))
            for order in itertools.permutations(range(len(tall[0])), len(tall))
        )
        assert assigned(table) == pytest.approx(best)
