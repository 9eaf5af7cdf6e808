"""A piece of HTML that is an article and nothing around it (a feed's entry, a field of JSON, a newsletter) to typed drafts."""

from collections.abc import Sequence

from ..settings import Settings
from . import body, captions, dates, furniture, repeats
from .decoded import Decoded
from .draft import Draft, trusted_hints
from .header import BYLINE
from .markup import HEADINGS, read
from .plain import within_limit

LINKED = 0.6  # ratio of a block that is links above which it leads elsewhere, where it is no sentence
LINE = 12  # words of a line of its own at most
HINTED = 0.5  # ratio of the words that element names may call one kind


def drafts_of(decoded: Decoded, settings: Settings) -> list[Draft]:
    """The blocks of a fragment in reading order, every one typed: the article, less what its words or its element say is something else."""
    found = [
        Draft(piece=block.piece, chunk=number, tag=block.tag, marks=block.names, linked=block.linked, hint=block.hint)
        for number, block in enumerate(read(decoded.text).blocks)
    ]
    drafts, rest = within_limit(found, settings.max_chars)
    furniture.type_by_words(drafts)
    captions.type_captions(drafts)
    repeats.type_repeats(drafts)
    _type_by_element(drafts)
    return body.whole_paragraphs(drafts) + rest


def _type_by_element(drafts: Sequence[Draft]) -> None:
    trusted = trusted_hints(drafts, HINTED)
    for draft in drafts:
        if not draft.free:
            continue
        line = len(draft.words) <= LINE
        if draft.hint is not None and draft.hint in trusted:
            draft.type(draft.hint, f"html.{draft.hint}", "its element, or the names of its element, say so")
        elif draft.linked > LINKED and not (draft.ends and len(draft.words) > LINE):
            draft.type("related" if len(draft.words) >= 4 else "navigation", "html.links", "it is a link and no sentence")
        elif line and BYLINE.fullmatch(draft.text):
            draft.type("byline", "html.byline_words", "it names the writer and nothing else")
        elif dates.is_date_line(draft.text):
            draft.type("dateline", "html.date_line", "it is a date and nothing else")
        elif draft.tag in HEADINGS:
            draft.type("heading", "html.heading", "its element is a heading")
        elif not any(map(str.isalnum, draft.text)):
            draft.type("other", "html.sign", "it is a sign and no words")
        else:
            draft.type("paragraph", "html.fragment", "it stands in the article's own field, and nothing says that it is anything else")
