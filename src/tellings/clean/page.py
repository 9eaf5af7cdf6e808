"""HTML to typed drafts, and what the page says of itself."""

from collections.abc import Sequence

from ..record import Source, Stated
from ..settings import Settings
from . import body, captions, dates, furniture, headline, metadata, repeats
from .chosen import chosen_by_trafilatura
from .decoded import Decoded
from .draft import Draft
from .header import BYLINE
from .markup import HEADINGS, Block, Page, read
from .plain import within_limit

LINKED = 0.6  # ratio of a block that is links above which it leads elsewhere
# Furniture that a rule on words may find inside what trafilatura took for the article; the others' words occur in reports.
INSIDE = ("consent", "advertising", "share", "paywall", "promo", "comment", "caption", "related", "bio", "correction", "navigation", "contact")


def drafts_of(decoded: Decoded, source: Source, settings: Settings) -> tuple[list[Draft], dict[str, Stated | None]]:
    """The blocks of a page in reading order, every one typed, and the metadata that its markup states."""
    page = read(decoded.text)
    data = metadata.Metadata(page, decoded)
    drafts = [_draft(block, number) for number, block in enumerate(page.blocks)]
    drafts, rest = within_limit(drafts, settings.max_chars)
    kept = chosen_by_trafilatura(decoded.text, drafts)
    drafts, kept = headline.type_headline(drafts, kept, page, data)
    _type_inside(drafts, kept, page)
    _type_outside(drafts, kept, page)
    stated = {
        "title": None,
        "outlet": metadata.outlet(data),
        "byline": metadata.byline(data),
        "published": metadata.published(data),
    }
    if stated["published"] is None and not any(one.kind == "dateline" and dates.in_line(one.text) for one in drafts):
        stated["published"] = metadata.published_by_address(data)
    return body.whole_paragraphs(drafts) + rest, stated


def _draft(block: Block, number: int) -> Draft:
    return Draft(piece=block.piece, chunk=number, tag=block.tag, marks=block.names, linked=block.linked, hint=block.hint)


def _type_inside(drafts: Sequence[Draft], kept: Sequence[bool], page: Page) -> None:
    """What trafilatura kept is the body, less what its own words or its element say is something else."""
    inside = [draft for draft, is_kept in zip(drafts, kept, strict=True) if is_kept]
    furniture.type_by_words(inside)
    captions.type_captions(inside)
    repeats.type_repeats(inside)
    for draft in inside:
        if not draft.free:
            continue
        if draft.tag == "figcaption" or draft.hint == "caption" and len(draft.words) < captions.CAPTION_WORDS:
            draft.type("caption", "html.caption", "its element is a caption's")
        elif draft.hint in ("byline", "dateline") and len(draft.words) <= 12:
            draft.type(draft.hint, f"html.{draft.hint}", "its element is named so")
        elif BYLINE.fullmatch(draft.text) and len(draft.words) <= 12:
            draft.type("byline", "html.byline_words", "it names the writer and nothing else")
        elif dates.is_date_line(draft.text):
            draft.type("dateline", "html.date_line", "it is a date and nothing else")
        elif draft.tag in HEADINGS:
            draft.type("heading", "html.heading", "its element is a heading, and trafilatura takes it for the article's")
        else:
            draft.type("paragraph", "html.trafilatura", "trafilatura takes it for the article's text")


def _type_outside(drafts: Sequence[Draft], kept: Sequence[bool], page: Page) -> None:
    outside = [draft for draft, is_kept in zip(drafts, kept, strict=True) if not is_kept and draft.free]
    for draft in outside:
        if draft.hint and draft.hint != "other":
            draft.type(draft.hint, f"html.{draft.hint}", "the names of its element say so, and trafilatura leaves it out")
        elif dates.is_date_line(draft.text):
            draft.type("dateline", "html.date_line", "it is a date and nothing else")
        elif BYLINE.fullmatch(draft.text) and len(draft.words) <= 12:
            draft.type("byline", "html.byline_words", "it names the writer and nothing else")
    furniture.type_by_words(outside)
    for draft in outside:
        if draft.free and draft.linked > LINKED:
            draft.type("related" if len(draft.words) >= 4 else "navigation", "html.links", "it is a link, and trafilatura leaves it out")
        elif draft.free:
            draft.type("other", "html.outside", "trafilatura does not take it for the article's text")
