"""Which dated events of different accounts are one.

Only events that share a kind or a day are looked at. What speaks for one event is added up (its kind, who takes part, the rare words of
its sentence); a date that contradicts asks for much more of the same.
"""

from collections.abc import Mapping, Sequence

from ..record.calendar import compatible
from .occurrences import DAY, Occurrence
from .similarity import Vector

# Weights and thresholds set on the seeds' kind of story and looked over on stories-5w1h, 2026-11.
KIND, PEOPLE, WORDS, NUMBER = 0.35, 0.25, 0.9, 0.2
SAME = 0.48  # of 1.7: on one day and in reports on one happening, a shared kind with a few shared people and words
SAME_COARSE = 0.62  # where one of the dates is no day, or the kinds differ: there are more events in a month than in a day
SAME_DIFFERING = 0.95  # where the dates contradict each other
NEAR = 10  # days between contradicting dates of one event; further apart it is another meeting, another strike
CROWDED = 200  # occurrences with one key above which that key proposes nothing


def same_events(found: Sequence[Occurrence], happening: Mapping[str, int]) -> list[list[int]]:
    """The occurrences of each event, by number: sorted, in the order of their first.

    Args:
        found: the occurrences.
        happening: for each account, the happening it is about: contradicting dates are one event's only within one.
    """
    scored = []
    for first, second in _proposed(found):
        score = _score(found[first], found[second])
        if score >= _needed(found[first], found[second], happening):
            scored.append((-round(score, 9), first, second))
    group = {number: [number] for number in range(len(found))}
    strong = {(first, second) for _, first, second in scored}
    for _, first, second in sorted(scored):
        left, right = group[first], group[second]
        if left is right:
            continue
        if _supported(found, strong, left, right):
            left.extend(right)
            for number in right:
                group[number] = left
    return sorted({id(one): sorted(one) for one in group.values()}.values())


def _supported(found: Sequence[Occurrence], strong: set[tuple[int, int]], left: Sequence[int], right: Sequence[int]) -> bool:
    """Whether two groups may be joined: at least half of all pairs speak for it, and no pair of contradicting dates is without support."""
    agreeing = 0
    for one in left:
        for other in right:
            if (min(one, other), max(one, other)) in strong:
                agreeing += 1
            elif not compatible(found[one].value, found[other].value):
                return False
    return 2 * agreeing >= len(left) * len(right)


def _proposed(found: Sequence[Occurrence]) -> list[tuple[int, int]]:
    keys: dict[str, list[int]] = {}
    for one in found:
        for key in sorted(one.classes) + ([one.value] if len(one.value) == DAY else []):
            keys.setdefault(key, []).append(one.number)
    held = [numbers for numbers in keys.values() if len(numbers) <= CROWDED]
    return sorted({(first, second) for numbers in held for place, first in enumerate(numbers) for second in numbers[place + 1 :]})


def _score(left: Occurrence, right: Occurrence) -> float:
    kind = _kind(left.classes & right.classes)
    few = min(len(left.people), len(right.people))
    people = PEOPLE * len(left.people & right.people) / few if few else 0.0
    numbers = NUMBER if any(term.isdigit() and len(term) > 1 for term in left.words.keys() & right.words.keys()) else 0.0
    return kind + people + numbers + WORDS * _overlap(left.words, right.words)


def _kind(shared: frozenset[str]) -> float:
    """What shared classes speak for: a PLOVER type alone ("+CONSULT") holds many kinds of meeting."""
    if not shared:
        return 0.0
    return KIND if any(not name.startswith("+") for name in shared) else KIND / 2


def _overlap(left: Vector, right: Vector) -> float:
    """The weight that both hold, of that of the lighter one (0-1): a short telling is not unlike a long one for being short."""
    least = min(sum(left.values()), sum(right.values()))
    return sum(left[term] for term in left if term in right) / least if least else 0.0


def _needed(left: Occurrence, right: Occurrence, happening: Mapping[str, int]) -> float:
    one_happening = happening.get(left.account.id) == happening.get(right.account.id)
    if compatible(left.value, right.value):
        if len(left.value) < DAY or len(right.value) < DAY or not left.classes & right.classes:
            return SAME_COARSE
        return SAME if one_happening else SAME_COARSE
    gap = max((left.days[0] - right.days[1]).days, (right.days[0] - left.days[1]).days)
    if left.account.id == right.account.id or not one_happening or gap > NEAR or not left.classes & right.classes:
        return float("inf")
    return SAME_DIFFERING
