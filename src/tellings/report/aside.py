"""What a page sets aside, as a reader looks for it: what bears on the report first, what only belongs to the page last."""

from collections.abc import Iterable
from typing import NamedTuple

from markupsafe import Markup

from ..record import Account, Block, BlockKind
from .words import day, visible

NAMES: dict[BlockKind, str] = {
    "correction": "Corrections and notes", "paywall": "Paywall", "title": "Title", "subtitle": "Subtitle", "section": "Section label",
    "byline": "Byline", "dateline": "Dateline", "timestamp": "Times of entries", "caption": "Captions", "credit": "Picture credits",
    "pull_quote": "Pull quotes", "bio": "About the author", "contact": "Contact", "comment": "Readers’ comments",
    "related": "Other stories", "promo": "Promotion", "advertising": "Advertising", "share": "Sharing", "consent": "Consent notice",
    "navigation": "Navigation", "other": "Other",
}  # fmt: skip
RUNNING: frozenset[BlockKind] = frozenset({"navigation", "share", "section", "byline", "dateline", "timestamp", "credit"})
SHORT = 24  # code points of a block on average, up to which a group of such a kind is one running line


class Reason(NamedTuple):
    """The blocks of one kind that one rule typed: the reason in words, and the texts, marked."""

    why: str
    texts: list[Markup]


class Group(NamedTuple):
    """The blocks of one kind."""

    name: str
    size: int
    running: bool
    reasons: list[Reason]


def groups(blocks: Iterable[tuple[Block, Markup]]) -> list[Group]:
    """The blocks that are set aside by kind, in the order of ``NAMES``, and by reason, in the order of the text.

    Args:
        blocks: each with its text as HTML, in text order.
    """
    by_kind: dict[BlockKind, dict[str, list[Markup]]] = {}
    sizes: dict[BlockKind, int] = {}
    for block, text in blocks:
        by_kind.setdefault(block.kind, {}).setdefault(block.why or block.rule, []).append(text)
        sizes[block.kind] = sizes.get(block.kind, 0) + block.end - block.start
    found = []
    for kind, name in NAMES.items():
        if kind in by_kind:
            number = sum(len(texts) for texts in by_kind[kind].values())
            reasons = [Reason(visible(why), texts) for why, texts in by_kind[kind].items()]
            found.append(Group(name, number, kind in RUNNING and sizes[kind] <= SHORT * number, reasons))
    return found


def posted(account: Account) -> dict[int, tuple[str, str]]:
    """When each entry of a live blog was posted, by the code point at which it begins: the ISO 8601 value, and in words."""
    found = {}
    for entry in account.document.entries:
        value = entry.time.value if entry.time else ""
        date, _, clock = value.partition("T")
        words = f"{day(date)}, {clock[:5]}{_zone(clock[5:])}" if clock else day(date) if date else "entry without a time of its own"
        found[entry.start] = (visible(value), visible(words))
    return found


def _zone(written: str) -> str:
    return " UTC" if written == "Z" else f" (UTC{written})" if written else ""
