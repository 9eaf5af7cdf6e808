"""A source to a document: the way through the cleaning, from top to bottom."""

import importlib
from collections.abc import Sequence

from ..errors import Unusable
from ..record import Document, Entry, Loaded, identify
from ..settings import Settings
from . import language, paywall, plain
from .assemble import Assembled, assemble
from .decoded import Decoded
from .draft import Draft
from .matter import Matter
from .quoted import dated, quoted
from .settled import settled

FEWEST = 15  # letters and digits of a plain text's paragraphs together; below it there is no report
FEWEST_PAGE = 100  # of a page's: below it, it is a menu, a picture or an error message
# The readers of formats that are neither plain text nor pages, by media type; each has a ``matter_of``.
READERS = {
    "application/json": "structured",
    "text/csv": "table",
    "application/rss+xml": "feed",
    "application/atom+xml": "feed",
    "text/markdown": "markdown",
    "message/rfc822": "mail",
    "application/pdf": "pdf",
}


def document(loaded: Loaded, settings: Settings | None = None) -> Document:
    """The document of a source.

    Raises:
        Unusable: ``no_article`` where no block reads as a report's paragraph, ``language`` where it is not English, ``unreadable`` where
            its bytes can't be told apart as characters.
    """
    found = cleaned(loaded, settings)
    body = text_of(found)
    if language.is_other_script(body):
        raise Unusable("language", "most of it is not in Latin letters; only English reports are read so far")
    if found.language not in ("en", language.UNKNOWN):
        said = f"it is not in English but, by its function words, in the language {found.language!r}"
        raise Unusable("language", f"{said}; only English reports are read so far")
    return found


def text_of(document: Document) -> str:
    """The paragraphs of a document, a line each."""
    return "\n".join(document.text[block.start : block.end] for block in document.of_kind("paragraph"))


def unread(document: Document) -> tuple[str, ...]:
    """What of the source was left unread, in words; nothing, unless it is longer than ``settings.max_chars``."""
    return tuple(block.why for block in document.blocks if block.rule == plain.LIMIT)


def remarks(document: Document) -> tuple[tuple[str, str], ...]:
    """What a reader should know of how a source was read: a code (``truncated``, ``encoding``) and words for each."""
    found = [("truncated", why) for why in unread(document)] + [(one.code, one.words) for one in document.remarks]
    found += [("paywall", block.why) for block in document.blocks if block.rule == paywall.RULE]
    stray = sum(1 for one in document.offsets if one.how == "entity" and one.size == 1)  # a character reference has three bytes or more
    if stray:
        codec = "UTF-8" if document.source.encoding.startswith("utf-8") else document.source.encoding
        those = "1 byte that is no" if stray == 1 else f"{stray} bytes that are no"
        found.append(
            (
                "encoding",
                f"{those} {codec} {'stands' if stray == 1 else 'stand'} in its text, read as windows-1252; save it in one encoding",
            )
        )
    return tuple(found)


def cleaned(loaded: Loaded, settings: Settings | None = None) -> Document:
    """The document of a source in any language.

    Raises:
        Unusable: ``no_article`` where no block reads as a report's paragraph.
    """
    settings = settings or Settings()
    source = loaded.source
    decoded = Decoded(loaded.data, source.encoding)
    matter = matter_of(decoded, loaded, settings)
    body = matter.body
    if not _has_signs(body, FEWEST_PAGE if source.media == "text/html" else FEWEST):
        raise Unusable("no_article", "there is no report in it: no paragraph of running text was found")
    made = assemble(matter.drafts, decoded)
    return Document(
        id=identify("document", source.sha256, made.text),
        source=source,
        text=made.text,
        main_end=made.main_end,
        blocks=made.blocks,
        offsets=made.offsets,
        language=_language(matter, body),
        entries=tuple(dated(entry, decoded) for entry in _entries(matter.drafts, made)),
        **quoted(settled(matter, made, source), decoded)._asdict(),
    )


def _has_signs(body: str, fewest: int) -> bool:
    """Whether a text has so many letters and digits; most have them in their first lines."""
    return any(sum(map(str.isalnum, part)) >= fewest for part in (body[: 4 * fewest], body))


def matter_of(decoded: Decoded, loaded: Loaded, settings: Settings) -> Matter:
    """The blocks of a source and what it says of itself, by the reader of its format; each is imported for its own format only.

    Raises:
        Unusable: where a structured source holds no text that could be a report's.
    """
    source = loaded.source
    if source.media == "text/html":
        from . import page, shells

        drafts, said = page.drafts_of(decoded, source, settings)
        page_matter = Matter(drafts, statements=said)
        shells.fill(page_matter, decoded, source, settings)
        return page_matter
    reader = READERS.get(source.media)
    if reader:
        found: Matter = importlib.import_module(f".{reader}", __package__).matter_of(decoded, source, settings)
        return found
    return Matter(plain.drafts_of(decoded.text, settings, decoded))


def _entries(drafts: Sequence[Draft], made: Assembled) -> tuple[Entry, ...]:
    if not any(draft.posted for draft in drafts):
        return ()
    from . import live  # costs an HTML parser that plain text does not need

    return live.entries(drafts, made.blocks)


def _language(matter: Matter, body: str) -> str:
    """The language of a text, by its words; where they are too few to tell, as its source states it."""
    found, stated = language.language_of(body), matter.stated.get("language")
    return stated.value[:2] if found == language.UNKNOWN and stated else found
