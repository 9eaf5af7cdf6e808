"""Findings that say again, and less, what another one says."""

from collections.abc import Iterator, Sequence

from ..record import Citation, Finding


def unrepeated(found: Sequence[Finding]) -> Iterator[Finding]:
    """The findings without dates of a step that a finding of that step has as well, with all its accounts or with more certainty."""
    steps = [one for one in found if one.kind == "claim" and one.difference == "time" and one.status == "differs"]
    sides = [[cited for version in step.variants for cited in version.citations] for step in steps]
    for one in found:
        if not (one.kind == "date" and any(_holds(one, side) for side in sides)):
            yield one


def _holds(date: Finding, side: Sequence[Citation]) -> bool:
    """Whether passages of two accounts that a finding of dates cites stand among those of a finding of a step."""
    cited = [one for version in date.variants for one in version.citations]
    shared = {one.account for one in cited for other in side if one.account == other.account and one.evidence.span.overlaps(other.evidence)}
    return len(shared) > 1 and (date.status == "compatible" or {one.account for one in cited} <= {other.account for other in side})
