"""Plain text to typed drafts."""

from ..settings import Settings
from . import (
    body,
    broken,
    captions,
    clocked,
    code,
    furniture,
    glued,
    header,
    lines,
    listed,
    masthead,
    menus,
    midst,
    outside,
    paywall,
    repeats,
)
from .decoded import Decoded
from .draft import Draft
from .piece import piece_of

LIMIT = "text.limit"  # the rule that types what is left unread
SHOWN = 300  # code points of what is left unread that stand in the document


def drafts_of(text: str, settings: Settings, decoded: Decoded | None = None) -> list[Draft]:
    """The blocks of a plain text in reading order, every one typed.

    Args:
        text: all of it, or a field of a structured source.
        settings: ``max_chars`` is where reading stops.
        decoded: the source whose text it is, so that the entries of a live blog can say which bytes state their times.
    """
    end = limit_of(text, settings.max_chars)
    drafts, rest = lines.drafts(text[:end]), unread(text, end, settings.max_chars)
    drafts = clocked.cut_clocks(glued.cut_glued(broken.mended(drafts)))
    furniture.type_by_words(drafts)
    captions.type_captions(drafts)
    repeats.type_repeats(drafts)
    masthead.type_rows(drafts)
    code.type_code(drafts)
    if not outside.type_page(drafts):
        _type_report(drafts)
    midst.free_sentences(drafts)
    body.type_body(drafts)
    if decoded:
        clocked.give_entries(drafts, decoded)
    whole = body.whole_paragraphs(drafts)
    paywall.type_cut(whole)
    return whole + rest


def _type_report(drafts: list[Draft]) -> None:
    """Type the head of a text without a page around its report, and its menus if it shows furniture at all."""
    shows = listed.shows_furniture(drafts)
    if shows:
        menus.type_menus(drafts)
    masthead.type_masthead(drafts)
    header.type_head(drafts)
    if not shows:
        listed.type_list_behind(drafts)


def limit_of(text: str, limit: int) -> int:
    """Where to stop reading a text that is longer than the limit: at a paragraph's end, else a line's, else a sentence's, else a word's."""
    if len(text) <= limit:
        return len(text)
    for border in ("\n\n", "\n", ". ", " "):
        at = text.rfind(border, limit // 2, limit)
        if at > 0:
            return at + len(border)
    return limit


def unread(text: str, start: int, limit: int) -> list[Draft]:
    """A block that says that the text goes on from there, with its first words; none if it does not."""
    left = text[start:].strip()
    if not left:
        return []
    first = start + text[start:].index(left[0])
    stop = min((at for at in (text.find(border, first + 20) for border in ("\n", ". ")) if at > 0), default=len(text))
    draft = Draft(piece=piece_of(text, first, min(stop, first + SHOWN)))
    draft.type("other", LIMIT, f"from here on, {len(left)} characters were left unread: this run reads the first {limit} of a text")
    return [draft] if draft.text else []


def within_limit(drafts: list[Draft], limit: int) -> tuple[list[Draft], list[Draft]]:
    """The drafts up to a number of code points, and the first one behind it, typed as left unread with all that follow."""
    size = 0
    for index, draft in enumerate(drafts):
        size += len(draft.text) + 2
        if size > limit and index:
            left = sum(len(one.text) for one in drafts[index:])
            draft.type("other", LIMIT, f"from here on, {left} characters were left unread: this run reads the first {limit} of a text")
            return drafts[:index], drafts[index : index + 1]
    return drafts, []
