"""The body of a plain-text report: what leads elsewhere behind its end, its headings, its paragraphs made whole."""

import re
from collections.abc import Sequence

from .dates import is_date_line
from .draft import Draft
from .header import BYLINE

HEADING_WORDS = 14
TRAILING_WORDS = 16  # of a single line behind the body that is taken for a headline
BODY_WORDS = 8  # of the shortest paragraph that shows that the body goes on
UNFINISHED = 10  # words of a line that breaks off in the middle of a sentence, at least
# Words that no sentence and no line of a list ends with.
LEADS_ON = re.compile(
    r"\b(?:the|an?|of|to|in|on|at|by|for|from|with|and|or|but|that|which|who|whose|as|than|into|about|between|against|under|over|so-called|"
    r"his|her|their|its|our|my|your|this|these|those|is|are|was|were|be|been|has|have|had|will|would|not|some|any|said|says|called)$|,$"
)
CONTINUES = re.compile(r"[a-zß-öø-ÿ]|[“\"‘'(\[][a-zß-öø-ÿ]|[“\"‘]\w+[”\"’] [a-z]|[“\"‘][^”\"’]{1,60}[”\"’] [a-z]")


def type_body(drafts: Sequence[Draft]) -> None:
    """Type what is left: headlines that lead elsewhere, headings, paragraphs."""
    _after_labels(drafts)
    _behind_the_end(drafts)
    for draft, following in zip(drafts, _following(drafts), strict=True):
        if not draft.free:
            continue
        if draft.tag == "h2" or _is_heading(draft, following):
            draft.type("heading", "text.heading", "it is a short line without an end, above a paragraph")
        elif (BYLINE.fullmatch(draft.text) and len(draft.words) <= 12) or is_date_line(draft.text):
            draft.type("other", "text.line_of_head", "it names a writer or a date and nothing else")
        else:
            draft.type("paragraph", "text.paragraph", "no rule says that it is anything else")


def _after_labels(drafts: Sequence[Draft]) -> None:
    """The headlines right below a label such as "Related"."""
    below = False
    for draft in drafts:
        if draft.kind == "related" and draft.rule == "text.related_line":
            below = True
        elif draft.free and below and draft.headline_like and not draft.ends and len(draft.words) >= 3:
            draft.type("related", "text.related_list", "it stands in a list of other stories")
        elif draft.free:
            below = False


def _behind_the_end(drafts: Sequence[Draft]) -> None:
    """The headlines behind the last paragraph lead to other stories."""
    last = max((i for i, draft in enumerate(drafts) if draft.free and draft.ends and len(draft.words) >= BODY_WORDS), default=None)
    if last is None or drafts[last].text[-1] == ":":
        return
    behind = [draft for draft in drafts[last + 1 :] if draft.free]
    several = sum(draft.headline_like for draft in behind) > 1
    for draft in behind:
        if draft.ends and not draft.text.endswith("?") and not several:
            continue
        if draft.headline_like and (several or len(draft.words) <= TRAILING_WORDS):
            draft.type("related", "text.related_tail", "it is a headline behind the last paragraph")


def _following(drafts: Sequence[Draft]) -> list[Draft | None]:
    """For each draft, the next one that no rule has typed."""
    found: list[Draft | None] = []
    after: Draft | None = None
    for draft in reversed(drafts):
        found.append(after)
        after = draft if draft.free else after
    return found[::-1]


def _is_heading(draft: Draft, following: Draft | None) -> bool:
    if len(draft.words) > HEADING_WORDS or not draft.headline_like or (draft.ends and draft.text[-1] not in "?!"):
        return False
    if draft.text[0] in "“\"‘'" and draft.ends:
        return False
    return following is not None and following.chunk != draft.chunk and len(following.words) >= BODY_WORDS


def whole_paragraphs(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, those paragraphs joined that a stray line break cut inside a sentence. Only certain cases: see ``LEADS_ON``.

    Paragraphs of two fields stay apart: each is led back to its bytes by its own.
    """
    found: list[Draft] = []
    open_at: int | None = None  # where in ``found`` the last paragraph is
    for draft in drafts:
        if draft.kind == "paragraph":
            before = found[open_at] if open_at is not None else None
            if open_at is not None and before and before.field is draft.field and goes_on(before, draft):
                joined = Draft(before.piece.join(draft.piece), draft.chunk, tag=before.tag, marks=before.marks, field=before.field)
                joined.type("paragraph", "text.joined", "a line break stood inside its sentence")
                found[open_at] = joined
                continue
            open_at = len(found)
        elif draft.kind in ("heading", "title", "subtitle"):
            open_at = None
        found.append(draft)
    return found


def goes_on(before: Draft, after: Draft) -> bool:
    """Whether the second paragraph finishes the sentence that the first one breaks off in."""
    if before.ends or len(before.words) < UNFINISHED or not CONTINUES.match(after.text):
        return False
    return bool(LEADS_ON.search(before.text)) or (after.text[0].islower() and before.text[-1].isalnum())
