"""The report's body in a text that was scraped with its page: one stretch of lines, with furniture in between.

The lines are in one of four states: above the body, the body, furniture inside it, behind it. Every state but those outside scores a
line by its signs, entering and leaving the body by what stands at the border, and the best sequence of states is found in linear time
(Viterbi). That there is one body, and that a few bad lines cost less than leaving it, is maximum subsequence segmentation (Pasternack and
Roth, *Extracting Article Text from the Web with Maximum Subsequence Segmentation*, 2009). The weights stand in
``lexicon/body_weights.txt``, one a line; ``evals/fit_body.py`` fits them.
"""

import functools
from collections.abc import Mapping, Sequence
from enum import IntEnum
from typing import NamedTuple

from .. import lexicon
from .draft import Draft
from .signs import Evidence, Signs, evidence

NEVER = -1e18


class State(IntEnum):
    """Where a line stands."""

    ABOVE = 0
    BODY = 1
    INSIDE = 2  # furniture between two parts of the body
    BEHIND = 3


class Weights(NamedTuple):
    """What each sign counts for: of a line in the body, of furniture inside it, of a border where it begins or ends; of an island."""

    body: Mapping[str, float]
    inside: Mapping[str, float]
    begins: Mapping[str, float]
    ends: Mapping[str, float]
    island: float


class Scores(NamedTuple):
    """What the weights make of a text: of each line in the body and inside it, of each border as begin and end; of an island's begin."""

    body: list[float]
    inside: list[float]
    begins: list[float]
    ends: list[float]
    island: float


@functools.cache
def weights() -> Weights:
    """The weights of the list."""
    found: dict[str, dict[str, float]] = {"body": {}, "inside": {}, "begins": {}, "ends": {}, "island": {}}
    for where, sign, weight in (row[:3] for row in lexicon.rows("body_weights")):
        found[where][sign] = float(weight)
    return Weights(found["body"], found["inside"], found["begins"], found["ends"], found["island"]["begins"])


def states(drafts: Sequence[Draft]) -> tuple[list[State], Evidence]:
    """The likeliest state of each line, with what it was found by."""
    seen = evidence(drafts)
    return best(scores(seen, weights())), seen


def scores(seen: Evidence, by: Weights) -> Scores:
    """The scores of a text's lines and borders."""
    return Scores(
        body=[_sum(one, by.body) for one in seen.lines],
        inside=[_sum(one, by.inside) for one in seen.lines],
        begins=[_sum(one, by.begins) for one in seen.begins],
        ends=[_sum(one, by.ends) for one in seen.ends],
        island=by.island,
    )


def _sum(signs: Signs, by: Mapping[str, float]) -> float:
    return sum(weight * signs[sign] for sign, weight in by.items())


def best(found: Scores) -> list[State]:
    """The sequence of states with the highest score; it has a body."""
    above, body, inside, behind = 0.0, NEVER, NEVER, NEVER
    came: list[tuple[State, State, State]] = []  # for each line: the state before, where the line is body, inside, behind
    for number in range(len(found.body)):
        to_body = max((above + found.begins[number], State.ABOVE), (body, State.BODY), (inside, State.INSIDE))
        to_inside = max((body + found.island, State.BODY), (inside, State.INSIDE))
        to_behind = max((body + found.ends[number], State.BODY), (behind, State.BEHIND))
        came.append((to_body[1], to_inside[1], to_behind[1]))
        body, inside, behind = to_body[0] + found.body[number], to_inside[0] + found.inside[number], to_behind[0]
    state = State.BODY if body + found.ends[-1] >= behind else State.BEHIND
    path = []
    for before in reversed(came):
        path.append(state)
        state = before[state - 1] if state else state
    return path[::-1]
