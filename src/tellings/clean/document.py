"""A source to a document: the way through the cleaning, from top to bottom."""

from collections.abc import Sequence

from ..errors import Unusable
from ..record import Block, Document, Loaded, Stated, evidence, identify
from ..settings import Settings
from . import language, plain
from .assemble import Assembled, assemble
from .decoded import Decoded
from .outlet import outlet_of
from .published import published_in

FEWEST_WORDS = 5  # of a plain text's paragraphs together; below it there is no report
FEWEST_WORDS_PAGE = 25  # of a page's: below it, it is a menu, a picture or an error message


def document(loaded: Loaded, settings: Settings | None = None) -> Document:
    """The document of a source.

    Raises:
        Unusable: ``no_article`` where no block reads as a report's paragraph, ``language`` where it is not English, ``unreadable`` where
            its bytes can't be told apart as characters.
    """
    settings = settings or Settings()
    source = loaded.source
    decoded = Decoded(loaded.data, source.encoding)
    stated: dict[str, Stated | None] = {}
    if source.media == "text/html":
        from . import page  # costs an HTML parser that plain text does not need

        drafts, stated = page.drafts_of(decoded, source, settings)
    else:
        drafts = plain.drafts_of(decoded.text, settings)
    made = assemble(drafts, decoded)
    body = "\n".join(made.text[one.start : one.end] for one in made.blocks if one.kind == "paragraph")
    _check(body, FEWEST_WORDS_PAGE if source.media == "text/html" else FEWEST_WORDS)
    return Document(
        id=identify("document", source.sha256, made.text),
        source=source,
        text=made.text,
        main_end=made.main_end,
        blocks=made.blocks,
        offsets=made.offsets,
        language=_language(body),
        title=_of_kind(made, "title") or stated.get("title"),
        byline=_of_kind(made, "byline") or stated.get("byline"),
        outlet=stated.get("outlet") or outlet_of(made.text, made.blocks),
        published=stated.get("published") or published_in(made.text, made.blocks, source),
    )


def _check(body: str, fewest: int) -> None:
    if sum(1 for word in body.split() if any(character.isalpha() for character in word)) < fewest:
        raise Unusable("no_article", "there is no report in it: no paragraph of running text was found")
    if language.is_other_script(body):
        raise Unusable("language", "most of it is not in Latin letters; only English reports are read so far")


def _language(body: str) -> str:
    code = language.language_of(body)
    if code not in ("en", language.UNKNOWN):
        raise Unusable(
            "language", f"it is not in English but, by its function words, in the language {code!r}; only English reports are read so far"
        )
    return code


def _of_kind(made: Assembled, kind: str) -> Stated | None:
    blocks: Sequence[Block] = [one for one in made.blocks if one.kind == kind]
    if not blocks:
        return None
    first = blocks[0]
    start, end = first.start, first.end
    if kind == "byline":
        words = made.text[start:end]
        for lead in ("By ", "BY ", "by ", "Written by ", "Posted by ", "Story by ", "Author: "):
            if words.startswith(lead):
                start += len(lead)
                break
    value = made.text[start:end]
    return Stated(value=value, rule=first.rule, evidence=evidence(made.text, start, end, f"clean.{kind}")) if value else None
