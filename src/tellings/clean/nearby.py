"""The dates around a page's title that no rule has taken for a date line: in other languages, or among other short words."""

import re
from collections.abc import Sequence

from ..record import BlockKind
from . import moments, visible
from .draft import Draft
from .linked import Value
from .metadata import Metadata
from .statements import Statements

LINE = 120  # code points of a block in which a date is looked for
BEFORE, AFTER = 8, 14  # blocks around the title in which a page gives its date
LINKED = 0.6  # ratio of a block that is links above which it speaks of another page
NAMED = re.compile(r"date|time|publi|posted|fecha|datum|byline|author|meta\b|info\b|post-")
ELSEWHERE: frozenset[BlockKind] = frozenset(("related", "comment", "navigation", "advertising", "promo", "paragraph", "heading", "caption"))
MONTH_FIRST = ("en-us", "en_us", "en-ca", "en-ph")


def hint_dates(made: Statements, drafts: Sequence[Draft], data: Metadata) -> None:
    """Add the dates of short blocks near the title, those whose element is named as dates are first. None if the title isn't known."""
    at = next((number for number, draft in enumerate(drafts) if draft.kind == "title"), None)
    if at is None:
        return
    near = [draft for draft in drafts[max(0, at - BEFORE) : at + AFTER] if draft.linked <= LINKED and draft.kind not in ELSEWHERE]
    day_first = _is_day_first(data)
    for named in (True, False):
        for draft in near:
            if bool(NAMED.search(draft.marks)) != named or (len(draft.text) > LINE and not named):
                continue
            for value, start, end in moments.within(draft.text[:LINE], day_first):
                runs = draft.piece.cut(start, end).runs
                if runs and not visible.CHANGED.search(draft.text[:start]):
                    made.hint("published", value, data.place(Value(value, "html.near_title", runs[0].start, runs[-1].end)))


def _is_day_first(data: Metadata) -> bool:
    """Whether the page's language writes a day before its month."""
    for tag in data.tags:
        if tag.name == "html" and tag.attributes.get("lang", "").strip():
            said = tag.attributes["lang"].strip().lower()
            return said != "en" and not said.startswith(MONTH_FIRST)
    return False
