"""The text of a field as typed drafts, whether it is a page, a piece of one, or plain text."""

import re
from collections.abc import Iterator, Sequence

from ..record import Source
from ..settings import Settings
from . import plain
from .chosen import normal
from .draft import TERMINAL, Draft
from .field import Field, Part
from .piece import Builder, Piece
from .undone import references

WHOLE = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
BLOCK = re.compile(r"<(?:p|br|div|h[1-6]|li|ul|ol|blockquote|table|tr|figure|section|article)\b[^<>]{0,2000}>", re.IGNORECASE)
INLINE = re.compile(r"</?[A-Za-z][A-Za-z0-9:-]{0,30}(?:\s[^<>]{0,2000})?/?>|<!--.{0,5000}?-->", re.DOTALL)


WHOLE_LINES = 0.8  # ratio of lines that end a sentence; of text wrapped at a width far fewer do
CUT_OFF = re.compile(r"(?<=\S)\s*(?:…|\.\.\.|\[)")  # where a summary breaks off


def drafts_of(field: Field, source: Source, settings: Settings, titled: bool) -> list[Draft]:
    """The blocks of a text field, every one typed.

    Args:
        field: the text.
        source: what it stands in.
        settings: those of the run.
        titled: whether the source states a title elsewhere, so that none has to be found in the text.
    """
    if WHOLE.match(field.text):
        from . import page

        drafts, _ = page.drafts_of(field, source, settings)
    elif BLOCK.search(field.text):
        from . import fragment

        drafts = fragment.drafts_of(field, settings)
    else:
        field = paragraphs_apart(without_markup(field))
        drafts = plain.drafts_of(field.text, settings)
    for draft in drafts:
        draft.field = field
        if titled and draft.kind == "title":
            draft.type("heading", f"{draft.rule}_inside", "it stands inside the text, whose title is given beside it")
    return drafts


def without_markup(field: Field) -> Field:
    """A field of plain text less what tags stray into it, its character references read as what they stand for."""
    if "<" not in field.text and "&" not in field.text:
        return field
    cuts: list[tuple[int, int, str]] = [(*match.span(), "") for match in INLINE.finditer(field.text)]
    cuts += references(field.text, 0, len(field.text))
    return Field(field.outer, cut(field, sorted(cuts)), field.start) if cuts else field


def paragraphs_apart(field: Field) -> Field:
    """A field of plain text with an empty line between its lines, where nearly all of them end as sentences do: they are paragraphs."""
    lines = [line for line in field.text.split("\n") if line.strip()]
    if len(lines) < 2 or sum(1 for line in lines if TERMINAL.search(line.rstrip())) < WHOLE_LINES * len(lines):
        return field
    return Field(field.outer, cut(field, [(*match.span(), "\n\n") for match in re.finditer("\n", field.text)]), field.start)


def cut(field: Field, cuts: Sequence[tuple[int, int, str]]) -> Iterator[Part]:
    """The parts of a field with some ranges of it, in order, left out or standing for other characters."""
    at = 0
    for start, end, meant in (*cuts, (len(field.text), len(field.text), "")):
        if start < at:
            continue
        yield from field.parts(at, start)
        if meant:
            yield Part(meant, field.outer_at(start), field.outer_end(end), False)
        at = end


def line_of(field: Field) -> Piece:
    """A field of one line (a title, a name) less any markup in it."""
    if "<" not in field.text:
        builder = Builder(field.text, references=True)
        builder.add(0, len(field.text))
        return builder.piece()
    builder, at = Builder(field.text, references=True), 0
    for match in INLINE.finditer(field.text):
        builder.add(at, match.start())
        if BLOCK.fullmatch(match[0]):
            builder.space(*match.span())
        at = match.end()
    builder.add(at, len(field.text))
    return builder.piece()


def line_draft(field: Field, kind: str, rule: str, why: str) -> Draft | None:
    """A title or a subtitle as a draft; None if nothing of it is text."""
    piece = line_of(field)
    if not any(map(str.isalnum, piece.text)):
        return None
    draft = Draft(piece=piece, chunk=-1, field=field)
    draft.type("title" if kind == "title" else "subtitle", rule, why)
    return draft


def settle_repeats(title: Draft | None, subtitle: Draft | None, drafts: Sequence[Draft]) -> None:
    """What of the text repeats the title is no heading, and a subtitle that is only the text's beginning is none."""
    wanted = normal(title.text) if title else ""
    for draft in drafts[:10]:
        if wanted and draft.kind in ("heading", "title", "paragraph") and normal(draft.text) == wanted:
            draft.type("other", "field.title_again", "it repeats the title")
    if subtitle:
        words = " ".join(normal(draft.text) for draft in drafts if draft.kind in ("paragraph", "heading", "subtitle"))
        mine = normal(CUT_OFF.split(subtitle.text, maxsplit=1)[0])
        if mine and (words.startswith(mine) or mine in words[: 4 * len(mine) + 400] or mine == wanted):
            subtitle.type("other", "field.summary", "it repeats the title or the beginning of the text")
