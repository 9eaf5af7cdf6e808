"""The reports of a story: by happening, with how they were dated, whose text is whose, and what could not be read."""

from typing import Any

from ...record import Account, Happening
from ...report.copies import Shared, shared
from ..visit import Visit
from .paging import cut, paging
from .told import Told

SIZE = 40  # reports of a page
PAIRS = 12  # pairs of reports whose shared passages are shown


def reports(visit: Visit, told: Told) -> dict[str, Any]:
    """What the section shows."""
    story = told.record.story
    every = [(happening, account) for happening in story.happenings for account in happening.accounts]
    pages = paging(visit, len(every), SIZE)
    shown = cut(every, pages)
    pairs = _pairs(told)
    page = told.page([*(account for _, account in shown), *(account for pair in pairs for account in pair.accounts)])
    groups: list[tuple[Happening, list[Account]]] = []
    for happening, account in shown:
        if not groups or groups[-1][0] is not happening:
            groups.append((happening, []))
        groups[-1][1].append(told.account(account))
    return {"page": page, "groups": groups, "paging": pages, "pairs": pairs, "witnesses": _witnesses(told)}


def _pairs(told: Told) -> list[Shared]:
    """The reports that share most text, with the passages."""
    pairs = sorted(told.record.story.copies, key=lambda one: -one.shared)[:PAIRS]
    if not pairs:
        return []
    return shared(told.page([account for one in pairs for account in one.accounts], pairs).reading)[:PAIRS]


def _witnesses(told: Told) -> list[tuple[str, ...]]:
    """The reports that are one witness together."""
    return [group for group in told.record.story.witnesses if len(group) > 1]
