"""A story at a glance: its brief, what its accounts part in, and its reports."""

from starlette.responses import Response

from ...record import Account, Finding
from ...report.brief import brief
from ...report.brief.sentences import quoted
from ...report.words import GROUPS
from ..visit import Visit
from .sparkline import sparkline
from .told import Told

TOP = 40  # of each part of a large record that a brief is chosen from
SHOWN = 12  # reports that stand beside the brief
LEADING = 5  # findings of each group at a glance


def page(visit: Visit) -> Response:
    """The page of a story."""
    told = Told(visit, visit.path("story"))
    record = told.record
    first = told.order[:SHOWN]
    shown = told.page(
        first,
        findings=record.findings[:TOP],
        quotes=record.quotes[:TOP],
        figures=record.figures[:TOP],
        timeline=record.timeline[:TOP],
        undertakings=record.undertakings[:TOP],
        people=record.people[:TOP],
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


def leading(findings: tuple[Finding, ...]) -> list[tuple[str, str, list[Finding], int]]:
    """For each group of findings that a reader asks for: key, title, the first lines, how many there are."""
    found = (
        (group.key, group.title, [one for one in findings if one.status in group.statuses]) for group in GROUPS if group.key != "copies"
    )
    return [(key, title, held[:LEADING], len(held)) for key, title, held in found if held]
