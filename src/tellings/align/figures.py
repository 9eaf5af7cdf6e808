"""Figures on the same thing, told by different accounts or repeated in one, put side by side.

Figures of one dimension that share something rare (a value, a head, a word, a name) are scored against each other; equal values are joined
first, then quantities whose values differ. An account keeps one value for a quantity. What fits two quantities equally well joins neither.
"""

from collections.abc import Callable, Iterable

import msgspec

from ..record import Account, AlignedFigure, Apart, Citation, Difference, FigureTelling, Story, StoryEntity, identify
from .answering import unanswered
from .doubts import doubtful, generic
from .labels import label
from .preparing import prepared
from .quantities import Quantity
from .unlike import unlike
from .unsure import told_elsewhere, untied
from .weighing import Scorer
from .weights import ENOUGH, ENOUGH_DIFFERENT

# A key shared by more quantities than this tells nothing, and would make the work quadratic.
CROWD = 24
# A value that more quantities have proposes none of them by itself: they share a head, a word or a name besides, or are not one.
COMMON_VALUE = 6
# The strongest reasons are enough for a reader.
REASONS = 4
# Two candidates closer than this, in points, are equally good.
MARGIN = 1.0
# Length of a day of the calendar, as it is written.
DAY = len("2014-09-03")
# Quantities that are like one and still others: as many as a reader takes in.
KIN = 3
# A quantity is compared by this many of its figures, from different accounts.
SPEAKERS = 4


class _Group:
    """Figures on one quantity while the accounts are read."""

    def __init__(self, first: Quantity) -> None:
        self.figures = [first]
        self.reasons: list[str] = []
        self.apart: dict[int, tuple[float, Difference, str, _Group]] = {}

    def speakers(self) -> list[Quantity]:
        """The figures that stand for the quantity: the first of each account."""
        seen: dict[str, Quantity] = {}
        for one in self.figures:
            seen.setdefault(one.account, one)
        return list(seen.values())[:SPEAKERS]


def figures(accounts: tuple[Account, ...], story: Story, people: tuple[StoryEntity, ...]) -> tuple[AlignedFigure, ...]:
    """Every figure of the accounts, in exactly one quantity each; ``status`` is still ``single``: what values say is for ``compare``.

    Left out is a ``one`` of which nothing is told: ``one man`` is no quantity that another report could leave out; and a part of a number
    that was torn at its commas.
    """
    entities = {(member.account, member.entity): one.id for one in people for member in one.members}
    happenings = {account: happening.id for happening in story.happenings for account in happening.accounts}
    quantities: list[Quantity] = []
    for number, account in enumerate(accounts):
        known = {entity.id: entities[account.id, entity.id] for entity in account.entities if (account.id, entity.id) in entities}
        quantities += prepared(account, number, happenings[account.id], known, _written(story, account.id))
    names = {one.id: one for one in people}
    scorer = Scorer(quantities, names, {one.id: one.value for one in story.happenings if one.value is not None})
    groups = _joined(_grouped(quantities, scorer), scorer)
    texts = {account.id: account.document.text for account in accounts}
    kept = [group for group in groups if not all(map(_article, group.figures))]
    return _linked(kept, [_aligned(group, story, names, texts) for group in kept])


def _written(story: Story, account: str) -> str:
    """The day on which an account was written, or empty where it is not known to the day."""
    value = story.dating_of(account).value or ""
    return value[:DAY] if len(value) >= DAY else ""


def _article(one: Quantity) -> bool:
    """Whether a count of one is little more than an article: ``one man``, of whom nothing is told that people are counted for."""
    figure = one.figure
    plain = figure.qualifier is None and figure.expression.evidence.exact.lower() == "one"
    return plain and figure.kind == "count" and not one.outcomes


def _keys(one: Quantity, scorer: Scorer) -> list[tuple[str, ...]]:
    """What a figure may share with another one on the same quantity."""
    value = (str(one.low.normalize()), str(one.high.normalize()))
    found: list[tuple[str, ...]] = [(one.dimension, "value", *value)]
    if one.group:
        found += [(one.dimension, "group", one.group), (one.dimension, "value of group", *value, one.group)]
    if one.figure.kind == "money":
        found += [("money", "told", word) for word in sorted(one.described | one.names) if scorer.spread.get(word, 1) <= COMMON_VALUE]
    found += [(one.dimension, "outcome", outcome) for outcome in sorted(one.outcomes)]
    told = one.words if one.figure.kind == "count" else one.described
    found += [(one.dimension, "word", word) for word in sorted(told | one.names) if scorer.spread.get(word, 1) <= CROWD]
    return found


def _candidates(keys: Iterable[tuple[str, ...]], index: dict[tuple[str, ...], list[int]]) -> list[int]:
    found: set[int] = set()
    for key in keys:
        places = index.get(key, ())
        if len(places) <= (COMMON_VALUE if key[1] == "value" else CROWD):
            found.update(places)
    return sorted(found)


def _grouped(quantities: list[Quantity], scorer: Scorer) -> list[_Group]:
    """Figures of equal value on one quantity."""
    groups: list[_Group] = []
    index: dict[tuple[str, ...], list[int]] = {}
    for one in quantities:
        keys = [] if generic(one) else _keys(one, scorer)
        best = _best(one, _candidates(keys, index), groups, scorer)
        if best is None:
            groups.append(_Group(one))
            place = len(groups) - 1
        else:
            place, reason = best
            groups[place].figures.append(one)
            groups[place].reasons.append(reason)
        for key in keys:
            places = index.setdefault(key, [])
            if place not in places[-CROWD:] and len(places) <= CROWD:
                places.append(place)
    return groups


def _best(one: Quantity, places: list[int], groups: list[_Group], scorer: Scorer) -> tuple[int, str] | None:
    """The group of equal value that this figure belongs to, with the reason; None if there is none or two fit."""
    scored = []
    for place in places:
        verdicts = [scorer.score(one, other) for other in groups[place].speakers() if (other.low, other.high) == (one.low, one.high)]
        if verdicts:
            best = max(verdicts, key=lambda verdict: verdict.points)
            if best.points >= ENOUGH:
                scored.append((best.points, -place, "; ".join(scorer.reasons(best)[:3])))
    if not scored:
        return None
    scored.sort(reverse=True)
    return -scored[0][1], scored[0][2]


def _joined(groups: list[_Group], scorer: Scorer) -> list[_Group]:
    """Groups on one quantity whose values differ, joined where no account speaks in both."""
    index: dict[tuple[str, ...], list[int]] = {}
    keys = [sorted({key for one in group.speakers() for key in ([] if generic(one) else _keys(one, scorer))}) for group in groups]
    for place, found in enumerate(keys):
        for key in found:
            index.setdefault(key, []).append(place)
    pairs = []
    for place, group in enumerate(groups):
        for other in _candidates(keys[place], index):
            if other > place and (scored := _pair(group, groups[other], scorer)):
                pairs.append((*scored, place, other))
    return _merged(groups, pairs, scorer)


def _pair(one: _Group, other: _Group, scorer: Scorer) -> tuple[float, str] | None:
    """The score of two groups and its reason, or None; what one thing alone keeps apart is remembered by both."""
    if {figure.account for figure in one.figures} & {figure.account for figure in other.figures}:
        return None
    every = [(left, right) for left in one.speakers() for right in other.speakers()]
    speakers = [pair for pair in every if not told_elsewhere(*pair)]
    if 2 * len(speakers) <= len(every):
        return None
    verdicts = [scorer.score(left, right) for left, right in speakers if left.dimension == right.dimension]
    best = max(verdicts, key=lambda verdict: verdict.points, default=None)
    if best is None:
        _other_currency(one, other, speakers, scorer)
        return None
    if best.points >= ENOUGH_DIFFERENT and doubtful(*best.pair, scorer.names):
        return None
    if best.points >= ENOUGH_DIFFERENT and (set_apart := _set_apart(best.pair, scorer)):
        one.apart[id(other)] = (best.points, *set_apart, other)
        other.apart[id(one)] = (best.points, *set_apart, one)
        return None
    if best.points < ENOUGH_DIFFERENT:
        if best.apart and best.kindred and (said := scorer.says(best.apart[1], best.pair)):
            one.apart[id(other)] = (best.points, best.apart[0], said, other)
            other.apart[id(one)] = (best.points, best.apart[0], said, one)
        return None
    return best.points, "; ".join(scorer.reasons(best)[:3])


def _set_apart(pair: tuple[Quantity, Quantity], scorer: Scorer) -> tuple[Difference, str] | None:
    """What sets two figures of different values apart, or what is missing to lay them beside each other; None where nothing does."""
    return unlike(*pair, scorer.names, scorer.dated) or untied(*pair) or unanswered(*pair)


def _other_currency(one: _Group, other: _Group, speakers: list[tuple[Quantity, Quantity]], scorer: Scorer) -> None:
    """Remember by both that they are sums for one thing in two currencies, where nothing else sets them apart."""
    for left, right in speakers:
        units = [each.figure.expression.unit for each in (left, right)]
        if left.figure.kind == right.figure.kind == "money" and (verdict := scorer.score(left, right)).kindred and not verdict.against:
            said = f"given in {units[0]} and in {units[1]}, and no rate of exchange is given"
            one.apart[id(other)] = (verdict.points, "unit", said, other)
            other.apart[id(one)] = (verdict.points, "unit", said, one)
            return


def _held_apart(one: _Group, other: _Group, scorer: Scorer) -> bool:
    """Whether a figure of one group must not stand beside one of the other, although a third one is like both."""
    sides = [(left, right) for left in one.speakers() for right in other.speakers() if left.dimension == right.dimension]
    values = [(left, right) for left, right in sides if (left.low, left.high) != (right.low, right.high)]
    beside = sum(told_elsewhere(left, right) for left, right in values)
    return (bool(values) and 2 * beside >= len(values)) or any(unlike(left, right, scorer.names, scorer.dated) for left, right in values)


def _merged(groups: list[_Group], pairs: list[tuple[float, str, int, int]], scorer: Scorer) -> list[_Group]:
    """Join the best pairs first; a group that fits two others of the same account equally well joins neither."""
    pairs.sort(key=lambda pair: (-pair[0], pair[2], pair[3]))
    rivals: dict[int, list[tuple[float, int]]] = {}
    for points, _, left, right in pairs:
        rivals.setdefault(left, []).append((points, right))
        rivals.setdefault(right, []).append((points, left))
    home = list(range(len(groups)))

    def root(place: int) -> int:
        while home[place] != place:
            place = home[place]
        return place

    for points, reason, left, right in pairs:
        first, second = sorted((root(left), root(right)))
        if first == second or any(_ambiguous(groups, rivals, pair, points, root) for pair in ((left, right), (right, left))):
            continue
        if {one.account for one in groups[first].figures} & {one.account for one in groups[second].figures}:
            continue
        if _held_apart(groups[first], groups[second], scorer):
            continue
        groups[first].figures = sorted(groups[first].figures + groups[second].figures, key=lambda one: one.order)
        groups[first].reasons += [*groups[second].reasons, reason]
        groups[first].apart.update(groups[second].apart)
        home[second] = first
    return [group for place, group in enumerate(groups) if home[place] == place]


def _ambiguous(
    groups: list[_Group], rivals: dict[int, list[tuple[float, int]]], pair: tuple[int, int], points: float, root: Callable[[int], int]
) -> bool:
    """Whether the first of a pair fits another quantity of the second's accounts just as well; what has joined the second is none other."""
    here, there = pair
    accounts = {one.account for one in groups[there].figures}
    return any(
        abs(other_points - points) < MARGIN and root(other) != root(there) and any(one.account in accounts for one in groups[other].figures)
        for other_points, other in rivals[here]
    )


def _aligned(group: _Group, story: Story, names: dict[str, StoryEntity], texts: dict[str, str]) -> AlignedFigure:
    by_account: dict[str, list[Quantity]] = {}
    for one in sorted(group.figures, key=lambda one: one.order):
        by_account.setdefault(one.account, []).append(one)
    tellings = tuple(
        FigureTelling(
            account=account,
            figure=found[0].figure.id,
            citation=Citation(account=account, evidence=found[0].figure.expression.evidence),
            repeats=tuple(Citation(account=account, evidence=one.figure.expression.evidence) for one in found[1:]),
        )
        for account, found in by_account.items()
    )
    first = group.figures[0].figure
    happenings = {one.happening for one in group.figures}
    return AlignedFigure(
        id=identify("quantity", story.id, *(telling.figure for telling in tellings)),
        label=label([(one.figure, one.names, texts[one.account]) for one in group.figures], len(by_account), names),
        kind=first.kind,
        unit=first.expression.unit,
        tellings=tellings,
        status="single",
        reason="; ".join(list(dict.fromkeys(part for reason in group.reasons for part in reason.split("; ")))[:REASONS]),
        happening=happenings.pop() if len(happenings) == 1 else None,
    )


def _linked(groups: list[_Group], made: list[AlignedFigure]) -> tuple[AlignedFigure, ...]:
    """The quantities with those that are like them and set apart by one thing, the likest first."""
    home = {id(one): place for place, group in enumerate(groups) for one in group.figures}
    found = []
    for place, (group, aligned) in enumerate(zip(groups, made, strict=True)):
        kin: dict[int, Apart] = {}
        for _, difference, said, other in sorted(group.apart.values(), key=lambda each: (-each[0], each[3].figures[0].order)):
            there = home.get(id(other.figures[0]), place)
            if there != place and len(kin) < KIN:
                kin.setdefault(there, Apart(figure=made[there].id, difference=difference, reason=said))
        found.append(msgspec.structs.replace(aligned, apart=tuple(kin.values())) if kin else aligned)
    return tuple(found)
