"""The dates around a page's title that no rule has taken for a date line: in other languages, or among other short words."""

import re
from collections.abc import Sequence

from ..record import BlockKind
from . import authors, metadata, moments, visible
from .draft import Draft
from .linked import Value
from .metadata import Metadata
from .statements import Statements

LINE = 120  # code points of a block in which a date is looked for
SHORT = 80  # code points of a paragraph that may be a date line
BEFORE, AFTER = 8, 14  # blocks around the title in which a page gives its date
BELOW = 3  # blocks right below the title, in which a date may be a link to the page itself
LINKED = 0.6  # ratio of a block that is links above which it speaks of another page
NAMED = re.compile(r"date|time|publi|posted|fecha|datum|byline|author|meta\b|info\b|post-")
TODAY = re.compile(r"(?:^|[ _-])(?:today|todays?-?date|current-?date|date-?today|clock|date-?time-?now|now)(?:$|[ _-])")
TODAYS = "html.today"
WRITER = re.compile(r"author|byline|writer|autor|auteur|reporter|journalist")
WORDS = 20  # of a block that names the writer
FAR: frozenset[BlockKind] = frozenset(("related", "comment", "advertising", "promo", "paragraph", "heading", "caption", "credit", "title"))
ELSEWHERE: frozenset[BlockKind] = frozenset(("related", "comment", "navigation", "advertising", "promo", "paragraph", "heading", "caption"))
MONTH_FIRST = ("en-us", "en_us", "en-ca", "en-ph")


def hint_dates(made: Statements, drafts: Sequence[Draft], data: Metadata) -> None:
    """Add the dates of short blocks near the title, those whose element is named as dates are first. None if the title isn't known."""
    at = next((number for number, draft in enumerate(drafts) if draft.kind == "title"), None)
    if at is None:
        return
    for found, said in data.times(*_range(drafts, at)):
        if not visible.CHANGED.search(said) and not metadata.CHANGED.search(said):
            made.say("published", found.text, data.place(found))
    below = drafts[at + 1 : at + 1 + BELOW]
    others = [
        draft
        for draft in drafts[max(0, at - BEFORE) : at + AFTER]
        if draft.linked <= LINKED and (draft.kind not in ELSEWHERE or (draft.kind == "paragraph" and len(draft.text) <= SHORT))
    ]
    near = [*(draft for draft in below if draft not in others and draft.kind != "paragraph"), *others]
    day_first = _is_day_first(data)
    for named in (True, False):
        for draft in near:
            if draft.rule == TODAYS or bool(NAMED.search(draft.marks)) != named or (len(draft.text) > LINE and not named):
                continue
            for value, start, end in moments.within(draft.text[:LINE], day_first):
                runs = draft.piece.cut(start, end).runs
                if runs and not visible.CHANGED.search(draft.text[:start]):
                    made.hint("published", value, data.place(Value(value, "html.near_title", runs[0].start, runs[-1].end)))


def hint_authors(made: Statements, drafts: Sequence[Draft], data: Metadata) -> None:
    """Add the writers whom short blocks near the title name: by the name of their element, or by what leads them ("By", "Von")."""
    at = next((number for number, draft in enumerate(drafts) if draft.kind == "title"), None)
    if at is None:
        return
    around = [draft for draft in drafts[max(0, at - BEFORE) : at + AFTER] if len(draft.words) <= WORDS]
    near = [draft for draft in around if draft.kind not in FAR or (draft.kind == "paragraph" and _is_dated_byline(draft))]
    for group in data.named_links(*_range(drafts, at)):
        made.say_authors((found.text, data.place(found)) for found in group)
    for draft in near:
        led = authors.is_led(draft.text)
        if led or (WRITER.search(draft.marks) and not draft.text.endswith((".", "!", "?"))):
            runs = draft.piece.runs
            place = data.place(Value(draft.text, "html.byline_led" if led else "html.byline_named", runs[0].start, runs[-1].end))
            if authors.is_named(draft.text):
                made.say_authors([(draft.text, place)])


def pass_over_today(drafts: Sequence[Draft]) -> None:
    """Take the day on which a page was asked for, in its head, for what it is: no date of the report."""
    for draft in drafts:
        if draft.kind == "dateline" and TODAY.search(draft.marks):
            draft.type("other", TODAYS, "its element is named as the day of the visit is")


def _is_dated_byline(draft: Draft) -> bool:
    """Whether a paragraph is led as bylines are and carries a date: "By Ann Lee on January 7th, 2031"."""
    return authors.is_led(draft.text) and bool(moments.within(draft.text))


def _range(drafts: Sequence[Draft], title: int) -> tuple[int, int]:
    """The source's code points from the first to the last block near the title."""
    return drafts[max(0, title - BEFORE)].piece.start, drafts[min(title + AFTER, len(drafts)) - 1].piece.start


def _is_day_first(data: Metadata) -> bool:
    """Whether the page's language writes a day before its month."""
    for tag in data.tags:
        if tag.name == "html" and tag.attributes.get("lang", "").strip():
            said = tag.attributes["lang"].strip().lower()
            return said != "en" and not said.startswith(MONTH_FIRST)
    return False
