"""A document as it was published beside its clean text, with everything that was found in it; and the address of each span."""

import re
from typing import Any, NamedTuple

from markupsafe import Markup
from starlette.responses import Response

from ...errors import NotInLibrary
from ...record import MAIN_KINDS, Account, Block, Document
from ...record.calendar import in_words
from ...report.aside import posted
from ...report.marks import NAMES, Mark, Piece
from ...report.reading import account_words, source_name
from ...report.words import visible
from .. import addresses
from ..visit import Refused, Visit, not_there
from .found import found
from .lit import Lit, extracted

SPAN = re.compile(r"(\d{1,9})-(\d{1,9})\Z", re.ASCII)
LONGEST = 400_000  # code points of a document that a page shows
AROUND = 160  # code points on either side of a cited span


class Cited(NamedTuple):
    """A span of the document: where it is, what stands before, on and behind it, and how it is cited."""

    start: int
    end: int
    before: str
    exact: str
    after: str
    address: str
    citation: str


def page(visit: Visit) -> Response:
    """A document."""
    return _shown(visit, _account(visit), None)


def span(visit: Visit) -> Response:
    """A document with one span lit. Its address stays true as long as the document's clean text is the same, which its id stands for."""
    account = _account(visit)
    place = SPAN.match(visit.path("span"))
    start, end = (int(place[1]), int(place[2])) if place else (0, 0)
    if not 0 <= start < end <= len(account.document.text):
        raise Refused(404, "There is no such passage", f"The text of this document has {len(account.document.text):,} characters.")
    return _shown(visit, account, _cited(visit, account, start, end))


def _account(visit: Visit) -> Account:
    try:
        account: Account = visit.library.account(visit.path("account"))
    except NotInLibrary as error:
        raise not_there("document") from error
    return account


def _shown(visit: Visit, account: Account, cited: Cited | None) -> Response:
    document = account.document
    blocks = [block for block in document.blocks if block.start < LONGEST]
    story = _story(visit, account)
    view: dict[str, Any] = {
        "account": account,
        "document": document,
        "name": visible(document.name),
        "heading": visible(document.title.value if document.title else document.text[:80]) or visible(document.name),
        "story": story,
        "clean": _clean(account, [block for block in blocks if block.kind in MAIN_KINDS], cited),
        "published": _published(document, blocks, cited),
        "posted": posted(account),
        "found": found(account),
        "kinds": [(key, words) for key, words in NAMES.items()],
        "cited": cited,
        "words": account_words(account),
        "source": source_name(document.source),
        "shortened": len(document.text) > LONGEST,
        "main_kinds": MAIN_KINDS,
    }
    return visit.draw("document.html", view)


def _story(visit: Visit, account: Account) -> Any:
    """The row of the story that the document belongs to, if it has one yet."""
    try:
        identifier = visit.library.story_of(account.id)
        return visit.library.story(identifier) if identifier else None
    except NotInLibrary:
        return None


def _clean(account: Account, blocks: list[Block], cited: Cited | None) -> list[tuple[Block, Markup]]:
    """The main matter with everything lit that was found in it; a mark leads to the address of its span."""
    seen: set[str] = set()

    def write(piece: Piece, words: Markup) -> Markup:
        of_cited = cited is not None and cited.start <= piece.start < cited.end
        place = Markup(' id="lit"') if of_cited and "lit" not in seen else ""
        seen.update({"lit"} if of_cited else ())
        kinds = " ".join(piece.kinds) + (" lit" if of_cited else "")
        start, _, end = piece.line.partition("-")
        inner = Markup('<mark class="{}"{}>{}</mark>').format(kinds.strip(), place, words)
        if not piece.kinds or not words.strip():
            return inner
        return Markup('<a href="{}">{}</a>').format(addresses.document(account.id, int(start), int(end)), inner)

    marks = [*extracted(account), *([Mark(cited.start, cited.end, "", f"{cited.start}-{cited.end}")] if cited else [])]
    lit = Lit(account, marks, write)
    return [(block, lit.block(block)) for block in blocks]


def _published(document: Document, blocks: list[Block], cited: Cited | None) -> list[tuple[Block, str]]:
    """The blocks in the order in which they came, those of the furniture among those of the text."""
    offsets = document.offsets
    bytes_at: dict[int, int] = {}
    index = 0
    for block in blocks:
        while index < len(offsets) and offsets[index].start + offsets[index].length <= block.start:
            index += 1
        bytes_at[block.start] = offsets[index].byte if index < len(offsets) else 0
    ordered = sorted(blocks, key=lambda block: (bytes_at[block.start], block.start))
    return [(block, document.text[block.start : block.end]) for block in ordered]


def _cited(visit: Visit, account: Account, start: int, end: int) -> Cited:
    document = account.document
    text = document.text
    path = f"/document/{account.id}/{start}-{end}"
    address = str(visit.request.base_url).rstrip("/") + path
    exact = " ".join(visible(text[start:end]).split())
    when = document.published.value if document.published else ""
    title = f"“{visible(document.title.value)}”" if document.title else ""
    told = ", ".join(part for part in (visible(document.name), title, visible(in_words(when)) if when else "undated") if part)
    origin = document.canonical.value if document.canonical else ""
    where = f"characters {start:,}–{end:,} of the clean text; SHA-256 of the original {document.source.sha256[:16]}…"
    citation = f"“{exact}” ({told}; {where}). {visible(origin) + ' · ' if origin else ''}{address}"
    before, after = text[max(0, start - AROUND) : start], text[end : end + AROUND]
    if start > AROUND:
        before = "… " + before.partition(" ")[2]
    if end + AROUND < len(text):
        after = after.rpartition(" ")[0] + " …"
    return Cited(start, end, visible(before), visible(text[start:end]), visible(after), address, citation)
