"""A story at a glance: its brief, what its accounts part in, and its reports."""

from collections.abc import Sequence
from typing import TypeVar

from starlette.responses import Response

from ...record import Account, AlignedFigure, AlignedQuote, AlignedUndertaking, Finding
from ...report.brief import brief
from ...report.brief.sentences import quoted
from ...report.words import GROUPS
from ..visit import Visit
from .sparkline import sparkline
from .told import Told

T = TypeVar("T", AlignedQuote, AlignedFigure, AlignedUndertaking)
TOP = 40  # of each part of a large record that a brief is chosen from
FEW = 3  # reports of each happening of a large record of which a brief takes the fullest
SHOWN = 12  # reports that stand beside the brief
LEADING = 5  # findings of each group at a glance


def page(visit: Visit) -> Response:
    """The page of a story."""
    told = Told(visit, visit.path("story"))
    record = told.record
    first = told.order[:SHOWN]
    speakers = {one.speaker for one in most_told(record.quotes)}
    shown = told.page(
        [*first, *(account for happening in record.story.happenings[:TOP] for account in happening.accounts[:FEW])],
        findings=record.findings[:TOP],
        quotes=most_told(record.quotes),
        figures=most_told(record.figures),
        undertakings=most_told(record.undertakings),
        people=[one for one in record.people if one.id in speakers],
    )
    reports: list[Account] = [told.account(name) for name in first]
    view = {
        "told": told,
        "page": shown,
        "record": shown.record,
        "brief": brief(shown.record),
        "quoted": quoted,
        "groups": leading(record.findings),
        "reports": reports,
        "spark": sparkline(told.row.days),
    }
    return visit.draw("story.html", view)


def most_told(items: Sequence[T]) -> list[T]:
    """The items that most accounts tell."""
    return sorted(items, key=lambda one: -len(one.tellings))[:TOP]


def leading(findings: tuple[Finding, ...]) -> list[tuple[str, str, list[Finding], int]]:
    """For each group of findings that a reader asks for: key, title, the first lines, how many there are."""
    found = (
        (group.key, group.title, [one for one in findings if one.status in group.statuses]) for group in GROUPS if group.key != "copies"
    )
    return [(key, title, held[:LEADING], len(held)) for key, title, held in found if held]
