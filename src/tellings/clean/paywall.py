"""Where a paywall cuts a report: what is behind it can't be told, and nothing may be concluded from its absence."""

import re
from collections.abc import Sequence

from ..record import MAIN_KINDS
from .draft import Draft

RULE = "paywall.cut"  # the rule that types the note behind which the rest stands
REACH = 8  # blocks behind the last one of the main matter in which the note stands
STUB = 150  # words of main matter up to which a note behind it cuts it off
STUB_CLOSED = 400  # the same, where the page's data say that the article is not free
BROKEN = re.compile(r"(?:\.\.\.|…|[\w,;–—-])[\"”’']?$")
CLOSED = re.compile(r'"isAccessibleForFree"\s*:\s*"?false', re.IGNORECASE)
WHY = "the page is cut here by a paywall: the rest of the report is for subscribers and was not read"


def type_cut(drafts: Sequence[Draft], source: str = "") -> None:
    """Type the note for subscribers that stands where a report breaks off, if there is one.

    Args:
        drafts: all blocks in reading order, every one typed.
        source: the page's markup, which may say that the article is not free.
    """
    if not any(draft.kind == "paywall" for draft in drafts):
        return
    main = [number for number, draft in enumerate(drafts) if draft.kind in MAIN_KINDS]
    body = [drafts[number] for number in main if drafts[number].kind == "paragraph"]
    if not body:
        return
    behind = [draft for draft in drafts[main[-1] + 1 : main[-1] + 1 + REACH] if draft.kind == "paywall"]
    words = sum(len(draft.words) for draft in body)
    most = STUB_CLOSED if CLOSED.search(source) else STUB
    if behind and (words <= most or BROKEN.search(body[-1].text)):
        behind[0].type("paywall", RULE, WHY)
