"""The top of a scraped page as text: the outlet's name above the report, and the row of its sections."""

import re
from collections.abc import Sequence

from . import phrases
from .dates import is_date_line
from .draft import Draft
from .header import BYLINE, LEAD_WORDS, REACH
from .menus import MENU
from .named import is_masthead

RULE = "text.masthead"
ROW = 3  # entries of a row of links at least
ENTRY_WORDS = 3
SEPARATOR = re.compile(r"\s*[|•·»›]\s*")
HEADLINE_WORDS = 4  # of the title below a masthead at least


def type_rows(drafts: Sequence[Draft]) -> None:
    """Type every row of links: ``Home | News | Sport``."""
    for draft in drafts:
        if draft.free and is_row(draft.text):
            draft.type("navigation", "text.row", "it is a row of links, parted by signs")


def type_masthead(drafts: Sequence[Draft]) -> None:
    """Type the outlet's name above the title, be it taken for part of a menu before."""
    lead = next((i for i, draft in enumerate(drafts) if draft.free and draft.ends and len(draft.words) >= LEAD_WORDS), len(drafts))
    above = [draft for draft in drafts[: min(lead, REACH)] if draft.free or draft.rule == MENU]
    for index, draft in enumerate(above):
        if is_masthead(draft.text) and any(one.free and len(one.words) >= HEADLINE_WORDS for one in above[index + 1 :]):
            draft.type("section", RULE, "it is an outlet's name above the title")
            return


def is_row(text: str) -> bool:
    """Whether a line is short words parted by bars or dots, and none of them is a writer or a date."""
    parts = [part for part in SEPARATOR.split(text.strip(" |•·»›")) if part]
    if len(parts) < ROW or text[-1] in '.!?”"':
        return False
    if any(len(part.split()) > ENTRY_WORDS or not part[0].isupper() or is_date_line(part) or BYLINE.fullmatch(part) for part in parts):
        return False
    line = phrases.pattern("navigation", "line")
    known = [part for part in parts if part.lower() in phrases.sections() or (line and line.fullmatch(part))]
    return len(parts) > ROW or bool(known)
