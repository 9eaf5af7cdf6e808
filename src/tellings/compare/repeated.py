"""Findings that say again, and less, what another one says."""

from collections.abc import Iterator, Sequence

from ..record import Citation, Finding


def unrepeated(found: Sequence[Finding]) -> Iterator[Finding]:
    """The findings without those that tell of one step and its days, or of one quantity, a second time.

    A date that differs stands for the step, since it gives each day once and no other words: where it has all accounts of the step's
    finding. Otherwise this one stands, with more accounts or with more certainty. What the comparison of figures says of two values stands
    for what their sentences say.
    """
    steps = [one for one in found if one.kind == "claim" and one.difference == "time" and one.status == "differs"]
    dates = [one for one in found if one.kind == "date"]
    told = [
        step for step in steps if any(date.status == "differs" and _same_passages(date, step) and _of(step) <= _of(date) for date in dates)
    ]
    left = [step for step in steps if step not in told]
    counts = [one for one in found if one.kind == "figure"]
    seen = set[tuple[object, ...]]()
    for one in found:
        place = _place(one)
        if place in seen:
            continue
        seen.add(place)
        again = one.kind == "claim" and one.difference == "figure" and any(_same_passages(count, one) for count in counts)
        if one not in told and not again and not (one.kind == "date" and any(_holds(one, step) for step in left)):
            yield one


def _place(one: Finding) -> tuple[object, ...]:
    """What a finding says and of which passages on which side: nothing is told of these twice."""
    sides = frozenset(
        frozenset((cited.account, cited.evidence.start, cited.evidence.end) for cited in version.citations) for version in one.variants
    )
    return one.kind, one.difference, one.status, sides if sides else one.id


def _holds(date: Finding, step: Finding) -> bool:
    """Whether a finding of a step says what one of dates says, as surely and of all its accounts."""
    return _same_passages(date, step) and (date.status == "compatible" or _of(date) <= _of(step))


def _same_passages(one: Finding, other: Finding) -> bool:
    """Whether passages of two accounts that one finding cites stand among those of another."""
    pairs = ((mine, yours) for mine in _cited(one) for yours in _cited(other))
    return len({mine.account for mine, yours in pairs if mine.account == yours.account and mine.evidence.span.overlaps(yours.evidence)}) > 1


def _of(one: Finding) -> set[str]:
    return {cited.account for cited in _cited(one)}


def _cited(one: Finding) -> list[Citation]:
    return [cited for version in one.variants for cited in version.citations]
