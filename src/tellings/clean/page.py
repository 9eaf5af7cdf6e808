"""HTML to typed drafts, and what the page says of itself."""

from collections.abc import Sequence

from ..record import Source
from ..settings import Settings
from . import (
    body,
    captions,
    corrections,
    dates,
    furniture,
    headline,
    live,
    metadata,
    nearby,
    paywall,
    pulled,
    repeats,
    set_aside,
    transcript,
)
from .chosen import chosen
from .decoded import Decoded
from .draft import Draft, trusted_hints
from .header import BYLINE
from .markup import HEADINGS, Block, read
from .plain import within_limit
from .statements import Statements

HINTED = 0.25  # ratio of the article's words that element names may call a caption, a byline or a date
LABEL_WORDS = 5  # words of a section's label, at most


def drafts_of(decoded: Decoded, source: Source, settings: Settings) -> tuple[list[Draft], Statements]:
    """The blocks of a page in reading order, every one typed, and the metadata that its markup states."""
    page = read(decoded.text)
    data = metadata.Metadata(page, decoded)
    drafts = [_draft(block, number) for number, block in enumerate(page.blocks)]
    drafts, rest = within_limit(drafts, settings.max_chars)
    kept = chosen(decoded.text, drafts, page)
    live.type_entries(drafts, kept, page, decoded)
    drafts, kept = headline.type_headline(drafts, kept, page, data)
    corrections.type_corrections(drafts)
    pulled.type_pulled(drafts, kept)
    _type_inside(drafts, kept)
    set_aside.type_outside(drafts, kept)
    stated = metadata.said_by(data, source)
    nearby.pass_over_today(drafts)
    nearby.hint_dates(stated, drafts, data)
    nearby.hint_authors(stated, drafts, data)
    drafts = transcript.cut_stamps(body.whole_paragraphs(drafts))
    paywall.type_cut(drafts, decoded.text)
    return drafts + rest, stated


def _draft(block: Block, number: int) -> Draft:
    return Draft(
        piece=block.piece, chunk=number, tag=block.tag, marks=block.names, linked=block.linked, hint=block.hint, around=block.around
    )


def _type_inside(drafts: Sequence[Draft], kept: Sequence[bool]) -> None:
    """What was chosen is the body, less what its own words or its element say is something else."""
    inside = [draft for draft, is_kept in zip(drafts, kept, strict=True) if is_kept]
    furniture.type_by_words(inside)
    captions.type_captions(inside)
    repeats.type_repeats(inside)
    hinted = trusted_hints(inside, HINTED)
    for draft in inside:
        if not draft.free:
            continue
        if draft.tag == "figcaption" or (draft.hint == "caption" and "caption" in hinted and len(draft.words) < captions.CAPTION_WORDS):
            draft.type("caption", "html.caption", "its element is a caption's")
        elif draft.hint in ("byline", "dateline") and draft.hint in hinted and len(draft.words) <= 12:
            draft.type(draft.hint, f"html.{draft.hint}", "its element is named so")
        elif draft.hint == "section" and "section" in hinted and len(draft.words) <= LABEL_WORDS and not draft.ends:
            draft.type("section", "html.section", "its element is named as the label of a section")
        elif BYLINE.fullmatch(draft.text) and len(draft.words) <= 12:
            draft.type("byline", "html.byline_words", "it names the writer and nothing else")
        elif dates.is_date_line(draft.text):
            draft.type("dateline", "html.date_line", "it is a date and nothing else")
        elif draft.tag in HEADINGS:
            draft.type("heading", "html.heading", "its element is a heading, and the article goes on below it")
        else:
            draft.type("paragraph", "html.article", "it stands with the article's running text")
