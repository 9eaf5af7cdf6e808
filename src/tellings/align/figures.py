"""Figures on the same thing, told by different accounts or repeated in one, put side by side.

Figures of one dimension that share something rare (a value, a head, a word, a name) are scored against each other; equal values are joined
first, then quantities whose values differ. An account keeps one value for a quantity. What fits two quantities equally well joins neither.
"""

from collections.abc import Callable, Iterable

from ..record import Account, AlignedFigure, Citation, FigureTelling, Story, StoryEntity, identify
from .labels import label
from .quantities import ENOUGH, ENOUGH_DIFFERENT, Quantity, Scorer, quantity

# A key shared by more quantities than this tells nothing, and would make the work quadratic.
CROWD = 24
# The strongest reasons are enough for a reader.
REASONS = 4
# Two candidates closer than this, in points, are equally good.
MARGIN = 1.0
# A quantity is compared by this many of its figures, from different accounts.
SPEAKERS = 4


class _Group:
    """Figures on one quantity while the accounts are read."""

    def __init__(self, first: Quantity) -> None:
        self.figures = [first]
        self.reasons: list[str] = []

    def speakers(self) -> list[Quantity]:
        """The figures that stand for the quantity: the first of each account."""
        seen: dict[str, Quantity] = {}
        for one in self.figures:
            seen.setdefault(one.account, one)
        return list(seen.values())[:SPEAKERS]


def figures(accounts: tuple[Account, ...], story: Story, people: tuple[StoryEntity, ...]) -> tuple[AlignedFigure, ...]:
    """Every figure of the accounts, in exactly one quantity each; ``status`` is still ``single``: what values say is for ``compare``.

    Left out is a lone ``one`` of which nothing is told: ``one man`` is no quantity that another report could leave out.
    """
    entities = {(member.account, member.entity): one.id for one in people for member in one.members}
    happenings = {account: happening.id for happening in story.happenings for account in happening.accounts}
    quantities: list[Quantity] = []
    for number, account in enumerate(accounts):
        known = {entity.id: entities[account.id, entity.id] for entity in account.entities if (account.id, entity.id) in entities}
        times, text = {time.id: time.value for time in account.times}, account.document.text
        quantities += [
            quantity(
                account.id, figure, (number, place), happenings[account.id], known, times, text[figure.context.start : figure.context.end]
            )
            for place, figure in enumerate(account.figures)
        ]
    names = {one.id: one for one in people}
    scorer = Scorer(quantities, {one.id: one.name for one in people})
    groups = _joined(_grouped(quantities, scorer), scorer)
    texts = {account.id: account.document.text for account in accounts}
    return tuple(_aligned(group, story, names, texts) for group in groups if len(group.speakers()) > 1 or not _article(group.figures[0]))


def _article(one: Quantity) -> bool:
    """Whether a count of one is little more than an article: ``one man``, of whom nothing is told that people are counted for."""
    figure = one.figure
    plain = figure.qualifier is None and figure.expression.evidence.exact.lower() == "one"
    return plain and figure.kind == "count" and not one.outcomes


def _keys(one: Quantity, scorer: Scorer) -> list[tuple[str, ...]]:
    """What a figure may share with another one on the same quantity."""
    found: list[tuple[str, ...]] = [(one.dimension, "value", str(one.low.normalize()), str(one.high.normalize()))]
    if one.group:
        found.append((one.dimension, "group", one.group))
    found += [(one.dimension, "outcome", outcome) for outcome in sorted(one.outcomes)]
    found += [(one.dimension, "word", word) for word in sorted(one.words | one.names) if scorer.spread.get(word, 1) <= CROWD]
    return found


def _candidates(keys: Iterable[tuple[str, ...]], index: dict[tuple[str, ...], list[int]]) -> list[int]:
    found: set[int] = set()
    for key in keys:
        places = index.get(key, ())
        if len(places) <= CROWD:
            found.update(places)
    return sorted(found)


def _grouped(quantities: list[Quantity], scorer: Scorer) -> list[_Group]:
    """Figures of equal value on one quantity."""
    groups: list[_Group] = []
    index: dict[tuple[str, ...], list[int]] = {}
    for one in quantities:
        keys = _keys(one, scorer)
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
    keys = [sorted({key for one in group.speakers() for key in _keys(one, scorer)}) for group in groups]
    for place, found in enumerate(keys):
        for key in found:
            index.setdefault(key, []).append(place)
    pairs = []
    for place, group in enumerate(groups):
        for other in _candidates(keys[place], index):
            if other > place and (scored := _pair(group, groups[other], scorer)):
                pairs.append((*scored, place, other))
    return _merged(groups, pairs)


def _pair(one: _Group, other: _Group, scorer: Scorer) -> tuple[float, str] | None:
    if {figure.account for figure in one.figures} & {figure.account for figure in other.figures}:
        return None
    verdicts = [scorer.score(left, right) for left in one.speakers() for right in other.speakers() if left.dimension == right.dimension]
    best = max(verdicts, key=lambda verdict: verdict.points, default=None)
    if best is None or best.points < ENOUGH_DIFFERENT:
        return None
    return best.points, "; ".join(scorer.reasons(best)[:3])


def _merged(groups: list[_Group], pairs: list[tuple[float, str, int, int]]) -> list[_Group]:
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
        groups[first].figures = sorted(groups[first].figures + groups[second].figures, key=lambda one: one.order)
        groups[first].reasons += [*groups[second].reasons, reason]
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
