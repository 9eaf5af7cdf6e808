"""Plain text to typed drafts."""

from ..settings import Settings
from . import body, captions, furniture, glued, header, lines, repeats
from .draft import Draft


def drafts_of(text: str, settings: Settings) -> list[Draft]:
    """The blocks of a plain text in reading order, every one typed."""
    drafts = lines.drafts(text)
    drafts, rest = within_limit(drafts, settings.max_chars)
    drafts = glued.cut_glued(drafts)
    furniture.type_by_words(drafts)
    captions.type_captions(drafts)
    repeats.type_repeats(drafts)
    header.type_head(drafts)
    body.type_body(drafts)
    return body.whole_paragraphs(drafts) + rest


def within_limit(drafts: list[Draft], limit: int) -> tuple[list[Draft], list[Draft]]:
    """The drafts up to a number of code points, and those behind it, typed as left unread."""
    size = 0
    for index, draft in enumerate(drafts):
        size += len(draft.text) + 2
        if size > limit and index:
            for left in drafts[index:]:
                left.type("other", "text.limit", f"it stands behind the first {limit} characters, which is as far as this run reads")
            return drafts[:index], drafts[index:]
    return drafts, []
