"""Which sentences of two accounts tell of one matter: each word of the one is held against the nearest of the other.

The greedy soft alignment of words by their vectors, averaged over both directions, is that of Mihalcea, Corley and Strapparava
("Corpus-based and knowledge-based measures of text semantic similarity", 2006). A match proposes what to compare; it finds no difference.
"""

import math
from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

from ....lexicon.vectors import WIDTH, vector
from .alignment import Rarity
from .stems import singular
from .told import Matter, Told

Grid = npt.NDArray[np.float32]

NEIGHBOURS = 4  # accounts after each one, in the record's order, that it is held against: keeps the whole linear in the accounts
# Below this cosine two words have nothing in common; chosen on forty pairs of sentences with their companions (November 2026).
NOTHING = 0.3
MUTUAL, ONE_WAY = 0.15, 0.3  # how alike sentences are that are each other's nearest, and that are so for one of them
# In long accounts the nearest of many sentences is near by chance: from so many pairs on, each tenfold asks for so much more.
FEW, MORE = 20, 0.25
SHORT = 0.1  # of that, up to which accounts count as short
WORTH = 0.15  # how alike sentences are of which the clauses are laid beside each other
LEAST = 2  # content words of a sentence that is compared


def matters(accounts: Sequence[Sequence[Told]]) -> Iterator[Matter]:
    """The pairs of sentences to compare, for each account against the next few.

    Args:
        accounts: the sentences of each account, in the record's order; empty for accounts that are not compared.
    """
    rarity = Rarity(one.words for account in accounts for one in account)
    for number, mine in enumerate(accounts):
        others = [one for one in accounts[number + 1 :] if one][:NEIGHBOURS] if mine else []
        for yours in others:
            yield from _between(mine, yours, rarity)


def _between(mine: Sequence[Told], yours: Sequence[Told], rarity: Rarity) -> Iterator[Matter]:
    grid = _grid(mine, yours)
    chance = MORE * max(0.0, math.log10(len(mine) * len(yours) / FEW))
    if not grid.size:
        return
    nearest = grid >= grid.max(axis=1, keepdims=True), grid >= grid.max(axis=0, keepdims=True)
    both = nearest[0] & nearest[1] & (grid >= MUTUAL + chance)
    one_way = (nearest[0] | nearest[1]) & (grid >= ONE_WAY + chance) & (chance < SHORT)
    worth = (nearest[0] | nearest[1]) & (grid >= WORTH)
    for row, column in zip(*np.nonzero(both | one_way | worth), strict=True):
        mutual = bool(nearest[0][row, column] and nearest[1][row, column])
        sure = bool(both[row, column] or one_way[row, column])
        yield Matter(mine[row], yours[column], float(grid[row, column]), mutual, chance < SHORT, sure, rarity)


def _grid(mine: Sequence[Told], yours: Sequence[Told]) -> Grid:
    """How alike each sentence of one account is to each of the other (0-1), those with hardly a word left at 0."""
    tokens = [[singular(word) for word in one.words] if len(one.words) >= LEAST else [] for one in (*mine, *yours)]
    rows, columns = tokens[: len(mine)], tokens[len(mine) :]
    grid = np.zeros((len(mine), len(yours)), np.float32)
    sides = [[number for number, one in enumerate(side) if one] for side in (rows, columns)]
    if not all(sides):
        return grid
    vocabulary = [sorted({word for one in side for word in one}) for side in (rows, columns)]
    places = [{word: place for place, word in enumerate(side)} for side in vocabulary]
    flat = [np.array([places[side][word] for one in told for word in one], np.intp) for side, told in enumerate((rows, columns))]
    near = _words(*vocabulary)[np.ix_(*flat)]
    kept = [[side[number] for number in numbers] for side, numbers in zip((rows, columns), sides, strict=True)]
    starts, sizes = zip(*map(_stretches, kept), strict=True)
    from_left = np.add.reduceat(np.maximum.reduceat(near, starts[1], axis=1), starts[0], axis=0) / sizes[0][:, None]
    from_right = np.add.reduceat(np.maximum.reduceat(near, starts[0], axis=0), starts[1], axis=1) / sizes[1][None, :]
    grid[np.ix_(*sides)] = (from_left + from_right) / 2
    return grid


def _stretches(told: Sequence[Sequence[str]]) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]]:
    """Where each sentence begins among the words of all, and how many words it has."""
    sizes = np.array([len(one) for one in told], np.intp)
    return np.concatenate(([0], np.cumsum(sizes)[:-1])).astype(np.intp), sizes


def _words(mine: Sequence[str], yours: Sequence[str]) -> Grid:
    """How near each word is to each: 1 where they are one."""
    tables = [np.stack([_vector(word) for word in side]) if side else np.zeros((0, WIDTH), np.float32) for side in (mine, yours)]
    near: Grid = np.clip((tables[0] @ tables[1].T - NOTHING) / (1 - NOTHING), 0, 1).astype(np.float32)
    places = {word: place for place, word in enumerate(yours)}
    for row, word in enumerate(mine):
        if word in places:
            near[row, places[word]] = 1.0
    return near


def _vector(word: str) -> Grid:
    found = vector(word)
    return np.zeros(WIDTH, np.float32) if found is None else found
