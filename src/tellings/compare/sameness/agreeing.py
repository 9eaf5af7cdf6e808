"""What was aligned says of itself what its finding says: a record does not call one thing compatible here and a difference there."""

from collections.abc import Iterable
from typing import TypeVar

import msgspec

from ...record import AlignedFigure, Finding, TimelineEntry

Aligned = TypeVar("Aligned", AlignedFigure, TimelineEntry)


def figures(aligned: Iterable[AlignedFigure], findings: Iterable[Finding]) -> tuple[AlignedFigure, ...]:
    """The aligned figures; those whose difference may be none are compatible, with the finding's reason."""
    return _agreeing(aligned, "figure", findings)


def timeline(entries: Iterable[TimelineEntry], findings: Iterable[Finding]) -> tuple[TimelineEntry, ...]:
    """The same of dates."""
    return _agreeing(entries, "date", findings)


def _agreeing(aligned: Iterable[Aligned], kind: str, findings: Iterable[Finding]) -> tuple[Aligned, ...]:
    reasons = {one.subject: one.reason for one in findings if one.kind == kind and one.status == "compatible"}
    return tuple(
        msgspec.structs.replace(one, status="compatible", reason=reasons[one.id]) if _parted(one) and one.id in reasons else one
        for one in aligned
    )


def _parted(one: AlignedFigure | TimelineEntry) -> bool:
    return one.status == "differs"
