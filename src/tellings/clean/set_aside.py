"""What is not the running body of a page: the kind of every block that is set aside, and the reason in words.

Elements say what they hold by their names; what is written in a block says it as well; a list is told by all of its entries. Names of the
nearest elements are asked first, then the words, then names further off, then the list.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..record import BlockKind
from . import dates, furniture, phrases
from .captions import credit_line
from .draft import Draft
from .header import BYLINE
from .regions import LINKED, Named, Regions, is_headline

HEAD = 10  # blocks around the title that belong to the article's head
ABOVE = 3  # blocks above the title in which a label of its section stands
NEAR = 2  # elements between a block and the name that says more than its words do
LABEL_WORDS = 5  # of a section's label
HEAD_WORDS = 16  # of a line in the head that carries the date or the writer
BYLINE_WORDS = 12
LINE_WORDS = 14
NOTE_WORDS = 5  # of a correction at least: less is a link to a page of corrections
MOST_WORDS: dict[BlockKind, int] = {"share": 14, "credit": 20, "caption": 120, "byline": 20, "section": 8, "timestamp": 8}
TITLE_AGAIN = "html.title_again"  # the rule that types a heading or a link that repeats the title
NUMBER = "text.navigation_line"  # the rule that types a number alone
DIGIT = re.compile(r"\d")
ADDRESS = re.compile(r"https?://\S+")
LED = re.compile(r"(?:(?:written|story|reported|report|posted|published|words|text|analysis) )?by:? \S", re.IGNORECASE)
HERE = re.compile(r"(?:you are here|home ?[>»/|])", re.IGNORECASE)
WHY: dict[BlockKind, str] = {
    "consent": "its element is named as consent and cookie notices are",
    "comment": "its element is named as readers' comments are",
    "paywall": "its element is named as the notes are that keep the rest for subscribers",
    "correction": "its element is named as corrections and notes of the editors are",
    "credit": "its element is named as the credits of pictures are",
    "caption": "its element is named as captions are",
    "share": "its element is named as bars of buttons are",
    "advertising": "its element is named as places of advertisements are",
    "promo": "its element is named as the outlet's offers to its readers are",
    "bio": "its element is named as words about the writer are",
    "contact": "its element is named as ways to reach the writer are",
    "byline": "its element is named as the writer's name is",
    "timestamp": "its element is named as the times of entries are",
    "dateline": "its element is named as the date of an article is",
    "pull_quote": "its element is named as pull quotes are",
    "section": "its element is named as labels above titles are",
    "related": "its element is named as lists of other stories are",
    "navigation": "its element is named as menus and footers are",
}
OF_HEAD: frozenset[BlockKind] = frozenset({"byline", "dateline", "section"})  # kinds that lists of other stories have as well


@dataclass(frozen=True, slots=True)
class Head:
    """The numbers of the blocks between which the head of the article stands, and its title's (-1: none)."""

    first: int
    last: int
    title: int

    def holds(self, draft: Draft) -> bool:
        """Whether a block stands there."""
        return self.first <= draft.chunk <= self.last


def type_outside(drafts: Sequence[Draft], kept: Sequence[bool]) -> None:
    """Type every block that is set aside and has no kind yet. Linear in the blocks."""
    regions, head = Regions(drafts, kept), head_of(drafts)
    outside = [draft for draft, is_kept in zip(drafts, kept, strict=True) if not is_kept and draft.free]
    for draft in drafts:
        if draft.rule == TITLE_AGAIN and draft.linked > LINKED and _in_list(draft, regions):
            draft.type("related", "html.title_in_list", "it is this report's own title in a list of stories")
    for draft in outside:
        if not _by_label(draft, regions, head) and not _by_date(draft, regions, head) and not _by_names(draft, regions, head, NEAR):
            _by_line(draft, regions, head)
    listed = [draft for draft in outside if draft.free and draft.linked > LINKED and regions.group(draft) is not None]
    for draft in listed:  # before the words: a menu's "Privacy" leads to a notice and is none
        if not _by_names(draft, regions, head, None):
            _by_group(draft, regions)
    furniture.type_by_words(outside)
    for draft in outside:
        if draft.free and not _by_names(draft, regions, head, None) and not _by_group(draft, regions):
            _alone(draft)
        elif draft.rule == NUMBER and _in_list(draft, regions):
            draft.type("related", "html.number", "it is a number in a list of stories")


def head_of(drafts: Sequence[Draft]) -> Head:
    """Where the head of the article stands: around the title, up to the first paragraphs, never far behind the last."""
    title = next((draft.chunk for draft in drafts if draft.kind == "title"), -1)
    body = [draft.chunk for draft in drafts if draft.kind == "paragraph" and len(draft.words) > 8] or [0]
    if title < 0:
        return Head(body[0] - HEAD, body[0] + 3, -1)
    return Head(title - 6, min(max(title + HEAD, min(body[0], title + 3 * HEAD)) + 3, max(body[-1], title) + 3), title)


def _by_label(draft: Draft, regions: Regions, head: Head) -> bool:
    """What its words alone make certain, whatever its elements are called."""
    if len(draft.words) > LINE_WORDS:
        return False
    advertising, share = phrases.pattern("advertising", "line"), phrases.pattern("share", "line")
    if head.holds(draft) and BYLINE.fullmatch(draft.text) and len(draft.words) <= BYLINE_WORDS and not _in_list(draft, regions):
        draft.type("byline", "html.byline_words", "it names the writer and nothing else")
    elif ADDRESS.fullmatch(draft.text):
        draft.type("other", "html.address", "it is an address of the web and nothing else")
    elif advertising and draft.linked < LINKED and advertising.fullmatch(draft.text):
        draft.type("advertising", "text.advertising_line", furniture.WHY["advertising"])
    elif share and draft.linked > LINKED and len(draft.text) > 1 and share.fullmatch(draft.text):
        draft.type("share", "text.share_line", furniture.WHY["share"])
    return not draft.free


def _by_date(draft: Draft, regions: Regions, head: Head) -> bool:
    """A date is the article's in its head; elsewhere it belongs to what it stands with."""
    is_date = dates.is_date_line(draft.text) or (draft.hint == "dateline" and bool(DIGIT.search(draft.text)))
    carries = is_date or (len(draft.words) <= HEAD_WORDS and not draft.ends and dates.in_line(draft.text) is not None)
    if not carries:
        return False
    apart = {one.kind for one in regions.named(draft)}
    in_head = head.holds(draft) and not _in_list(draft, regions) and "comment" not in apart
    in_head = in_head and not ("navigation" in apart and dates.MONTH_YEAR.fullmatch(draft.text))
    if not is_date:
        group = regions.group(draft)
        if in_head and (group is None or not group.leads):
            draft.type("dateline", "html.date_in_head", "it carries the date in the article's head")
    elif in_head:
        draft.type("dateline", "html.date_line", "it is the date in the article's head")
    elif _in_list(draft, regions):
        draft.type("related", "html.date_in_list", "it is the date of another story, in a list of stories")
    elif "comment" in apart:
        draft.type("comment", "html.date_of_comment", "it is the date of a reader's comment")
    elif draft.linked > LINKED:
        return False  # an entry of a list of months
    elif len(draft.words) <= HEAD_WORDS:
        draft.type("other", "html.date_elsewhere", "it is a date that stands away from the article's head")
    return not draft.free


def _in_list(draft: Draft, regions: Regions) -> bool:
    group = regions.group(draft)
    return (group is not None and group.leads == "related") or any(one.kind == "related" for one in regions.named(draft))


def _by_names(draft: Draft, regions: Regions, head: Head, reach: int | None) -> bool:
    for one in regions.named(draft):
        if reach is not None and one.away > reach:
            return False
        kind = _fitting(one, draft, regions, head)
        if kind:
            draft.type(kind, f"html.{kind}", WHY[kind])
            return True
    return False


def _fitting(named: Named, draft: Draft, regions: Regions, head: Head) -> BlockKind | None:
    """The kind that an element's name says, if a block of this length, at this place, can be of it."""
    kind = named.kind
    if kind == "other" or len(draft.words) > MOST_WORDS.get(kind, len(draft.words)):
        return None
    if kind in OF_HEAD and regions.group(draft) is not None:
        return None
    if kind == "section" and not (head.holds(draft) and draft.chunk <= head.title + HEAD):
        return None
    if kind in ("caption", "credit") and draft.linked > LINKED:
        return "related" if is_headline(draft) or _in_list(draft, regions) else None
    if kind == "caption" and credit_line(draft.text):
        return "credit"
    if kind == "correction" and (len(draft.words) < NOTE_WORDS or draft.linked > LINKED):
        return None
    return kind


def _by_line(draft: Draft, regions: Regions, head: Head) -> None:
    """A line that its words and its place make the writer's, a section's label or a picture's credit."""
    led = head.holds(draft) and LED.match(draft.text) and not draft.ends
    if (led or BYLINE.fullmatch(draft.text)) and len(draft.words) <= BYLINE_WORDS and not _in_list(draft, regions):
        draft.type("byline", "html.byline_words", "it names the writer and nothing else")
    elif HERE.match(draft.text):
        draft.type("navigation", "html.path", "it says where in the outlet's pages it stands")
    elif head.title - ABOVE <= draft.chunk < head.title and len(draft.words) <= LABEL_WORDS and regions.group(draft) is None:
        draft.type("section", "html.label", "it stands right above the title as a label does")
    elif len(draft.words) <= BYLINE_WORDS and credit_line(draft.text) and regions.group(draft) is None:
        draft.type("credit", "html.credit_line", "it is the credit of a picture and nothing else")


def _by_group(draft: Draft, regions: Regions) -> bool:
    group = regions.group(draft)
    if group is not None and group.leads == "related":
        draft.type("related", "html.list", "it stands in a list of links as long as headlines")
    elif group is not None and group.leads == "navigation":
        draft.type("navigation", "html.menu", "it stands in a list of short links, as menus are")
    return not draft.free


def _alone(draft: Draft) -> None:
    if draft.linked > LINKED and len(draft.words) >= 4:
        draft.type("related", "html.links", "it is a link, and not taken for the article's text")
    elif draft.linked > LINKED or draft.text.lower() in phrases.sections():
        draft.type("navigation", "html.short_link", "it is a short link, and not taken for the article's text")
    elif draft.hint == "navigation":
        draft.type("navigation", "html.navigation", WHY["navigation"])
    else:
        draft.type("other", "html.outside", "no rule takes it for the article's text, and none says what it is")
