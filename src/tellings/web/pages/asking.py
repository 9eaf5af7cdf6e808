"""What a reader looks for, read from the address; the same fields narrow the stories and the search."""

from typing import get_args

from ...library.rows import Asked
from ...record import DifferenceKind, FindingKind, FindingStatus
from ...record.calendar import bounds
from ...report.words import LOOKS
from ..visit import Visit

FIELDS = ("person", "outlet", "since", "until", "kind", "status")
KINDS: dict[str, str] = {
    "wording": "wording of a quotation", "figure": "figures", "date": "dates", "claim": "claims", "coverage": "coverage",
    "copy": "copied text",
}  # fmt: skip
DIFFERENCES: dict[str, str] = {
    "polarity": "yes or no", "agent": "who did it", "degree": "how much so", "attribution": "whose word it is", "time": "when",
    "place": "where", "cause": "why", "certainty": "how sure", "label": "what it is called",
}  # fmt: skip


def asked(visit: Visit) -> Asked:
    """What the address asks for; a day that is none, and a kind that there is not, ask for nothing."""
    kinds = {*get_args(FindingKind), *get_args(DifferenceKind)}
    kind, status = visit.query("kind"), visit.query("status")
    return Asked(
        text=visit.query("q"),
        person=visit.query("person"),
        outlet=visit.query("outlet"),
        since=_day(visit.query("since")),
        until=_day(visit.query("until")),
        kind=kind if kind in kinds else "",
        status=status if status in get_args(FindingStatus) else "",
    )


def choices() -> dict[str, list[tuple[str, str]]]:
    """The values of the fields that have few, with what they are called."""
    statuses = [(status, LOOKS[status].word) for status in get_args(FindingStatus)]
    return {"status": statuses, "kind": list(KINDS.items()), "difference": list(DIFFERENCES.items())}


def narrowed(found: Asked) -> bool:
    """Whether anything but words is asked for."""
    return any(getattr(found, field) for field in FIELDS)


def _day(value: str) -> str:
    return value if len(value) <= 10 and bounds(value) else ""
