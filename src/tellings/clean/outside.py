"""What stands around the body of a scraped text, line by line: menus, lists of other stories, comments, boxes, each typed as what it is."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..record import BlockKind
from . import masthead
from .dates import is_date_line
from .draft import Draft
from .header import BYLINE, type_head
from .scraped import State, states
from .signs import ASKING, MENU, Signs

# Calibrated on pages-article-extraction as text and, as texts without furniture, the reports of quotes-polnear-train, 2026-11.
PAGE = 15  # lines outside the body that make a text a scraped page
KNOWN = 4  # different ones of them that a list knows as furniture
MANY = 40  # lines outside the body that need no list: a page in a language whose furniture no list knows
ABOVE = 5  # of them above it, at least: a report with a long list at its end has none there
TITLE_REACH = 12  # lines above the body in which its title is looked for
TITLE_AGAIN = 0.3  # ratio of a title's content words that come again in the first paragraphs, at least
HEADLINE_WORDS = 4
BYLINE_WORDS = 12
LONGEST_BOX: dict[BlockKind, int] = {"promo": 3, "bio": 3, "related": 60, "comment": 2000}  # lines
RUNS = frozenset(("consent", "share", "advertising"))  # kinds whose lines stand in a row inside a body, too
FURNITURE = (MENU | ASKING | {"related"}) - {"contact"}
LABELS = frozenset(("text.related_line", "text.comment_line", "text.comment_start", "text.promo_line", "text.bio_start"))
WHY: dict[BlockKind, str] = {
    "related": "it stands below the label of a list of other stories",
    "comment": "it stands among the readers' comments",
    "promo": "it belongs to a box that asks something of the reader",
    "bio": "it belongs to a box about the writer",
}


class Line(NamedTuple):
    """One line of a scraped text: its draft, where it stands, what it looks like."""

    draft: Draft
    state: State
    signs: Signs


def type_page(drafts: list[Draft]) -> bool:
    """Type the head and the furniture of a text that was scraped with its page, and leave its body free.

    Returns:
        Whether it is such a text; if not, nothing is typed.
    """
    timeless = list(telling(drafts))
    if len(timeless) < PAGE:
        return False
    found, seen = states(timeless)
    lines = [Line(*one) for one in zip(timeless, found, seen.lines, strict=True)]
    if not _is_page(lines):
        return False
    first = found.index(State.BODY)
    title = _title(lines, first, seen.titles)
    masthead.type_masthead(timeless[: title + 1])
    _type_around([line for number, line in enumerate(lines) if not title <= number < first])
    place = next(number for number, draft in enumerate(drafts) if draft is timeless[title])
    head = drafts[place:]
    type_head(head)
    drafts[place:] = head
    _type_around(lines)
    return True


def telling(drafts: Sequence[Draft]) -> Iterator[Draft]:
    """The lines that say something of where the body is: no times, and of a notice or a row of buttons in its midst the first line only."""
    before = None
    for draft in drafts:
        if draft.kind != "timestamp" and not (draft.kind in RUNS and draft.kind == before):
            yield draft
        before = draft.kind


def _is_page(lines: Sequence[Line]) -> bool:
    """Whether so much stands around the body that a page was scraped, and not a report with a list at its end."""
    around = [line for line in lines if line.state in (State.ABOVE, State.BEHIND)]
    known = {tuple(line.draft.words) for line in around if line.draft.kind in FURNITURE and line.draft.words}
    above = sum(line.state == State.ABOVE for line in around)
    return (len(around) >= PAGE and len(known) >= KNOWN) or (len(around) >= MANY and above >= ABOVE)


def _title(lines: Sequence[Line], first: int, titles: Sequence[float]) -> int:
    """The number of the line with the title, made free if a list took it; the body's first if none is found."""
    above = range(max(0, first - TITLE_REACH), first + 1)
    shaped = [number for number in above if titles[number] and not _of_head(lines[number].draft)]
    best = max(shaped, key=lambda number: (titles[number], number), default=first)
    if best != first and titles[best] < TITLE_AGAIN:
        nearest = [number for number in shaped if number < first and len(lines[number].draft.words) >= HEADLINE_WORDS]
        best = nearest[-1] if nearest else first
    if lines[best].draft.kind in ("pull_quote", "other", "related"):
        lines[best].draft.kind = None
    return best


def _of_head(draft: Draft) -> bool:
    return is_date_line(draft.text) or bool(BYLINE.fullmatch(draft.text))


def _type_around(lines: Sequence[Line]) -> None:
    """Type the free lines outside the body, each by the box it stands in or by its own shape."""
    box: BlockKind | None = None
    left = 0
    above: Line | None = None
    for line in lines:
        draft = line.draft
        if line.state == State.BODY:
            box = None
        elif not draft.free:
            box, left = _box(line, box, left)
        else:
            if box and left:
                draft.type(box, f"text.{box}_box", WHY[box])
                left -= 1
            else:
                _by_shape(line, above)
        above = line


def _box(line: Line, box: BlockKind | None, left: int) -> tuple[BlockKind | None, int]:
    """The box that goes on below a typed line, and how many lines it may still have."""
    kind = line.draft.kind
    if line.draft.rule in LABELS and kind and not (kind == "comment" and line.state == State.ABOVE):
        return kind, LONGEST_BOX[kind]
    ends = kind in ("navigation", "consent", "contact", "related") or box == "promo"
    return (None, 0) if ends else (box, left)


def _by_shape(line: Line, above: Line | None) -> None:
    draft, words = line.draft, len(line.draft.words)
    if line.signs["among comments"] >= 1 and line.state == State.BEHIND:
        draft.type("comment", "text.comment_near", WHY["comment"])
    elif is_date_line(draft.text) or (words <= BYLINE_WORDS and BYLINE.fullmatch(draft.text)):
        draft.type("other", "text.line_of_head", "it names a writer or a date and nothing else")
    elif not draft.ends and words < HEADLINE_WORDS:
        draft.type("navigation", "text.menu", "it is a short line outside the report's body, as menus are")
    elif draft.headline_like and not draft.ends:
        draft.type("related", "text.headlines", "it is a headline outside the report's body")
    elif above and above.draft.rule in ("text.headlines", "text.teaser", "text.related_box"):
        draft.type("related", "text.teaser", "it stands below a headline outside the report's body")
    else:
        draft.type("other", "text.outside", "it stands outside the report's body")
