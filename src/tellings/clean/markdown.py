"""Markdown to typed blocks: its signs undone, its headings told from its paragraphs, its front matter read.

It follows CommonMark in what articles have of it: headings of both kinds, paragraphs over several lines, quotations, lists, code, tables,
pictures, links of all three kinds, emphasis, escapes, and HTML where it strays in. What is no text is left out of the map.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..record import Source
from ..settings import Settings
from . import body, captions, dates, furniture, keys, prose, repeats, stating
from .decoded import Decoded
from .draft import Draft
from .field import Field, Part, verbatim
from .header import BYLINE
from .matter import Matter
from .piece import piece_of
from .plain import limit_of, unread
from .undone import references

FRONT = re.compile(r"\ufeff?(-{3}|\+{3})[ \t]*\r?\n((?:(?!\1).*\r?\n){0,200}?)(?:\1|\.{3})[ \t]*(?:\r?\n|\Z)")
ENTRY = re.compile(r"^([A-Za-z][\w -]{0,40}?)[ \t]*[:=][ \t]*(.{0,2000}?)[ \t]*$", re.MULTILINE)
ITEM = re.compile(r"[ \t]*-[ \t]+(.+?)[ \t]*$", re.MULTILINE)
LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t]+|$)(.*?)(?:[ \t]+#+)?[ \t]*$")
UNDERLINE = re.compile(r" {0,3}(=+|-+)[ \t]*$")
RULE = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
FENCE = re.compile(r" {0,3}(`{3,}|~{3,})[^`]*$")
QUOTE = re.compile(r" {0,3}(?:>[ \t]?)+")
BULLET = re.compile(r"[ \t]*(?:[-+*]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?(?=\S)")
DEFINED = re.compile(r" {0,3}\[([^\]]{1,200})\]:[ \t]*(\S.*)$")
ROW = re.compile(r"[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|)+(?:[ \t]*:?-+:?)?[ \t]*$")
PICTURE = re.compile(r"!\[([^\]]{0,1000})\](?:\([^()\s]{0,2000}(?:\s+[\"'(][^\r\n]{0,300}?[\"')])?\)|\[[^\]]{0,200}\])")
# What of a line is a sign: the groups named ``keep…`` are text, all else of the match is left out.
SIGN = re.compile(
    r"\\(?:(?P<keep_escape>[!-/:-@\[-`{-~])|(?=\n))"
    r"|(?<!`)(?P<ticks>`++)(?P<keep_code>[^`\n](?:[^\n]{0,500}?[^`\n])?)(?P=ticks)(?!`)"
    r"|!\[(?P<keep_picture>[^\[\]]{0,1000})\](?:\([^()\s]{0,2000}(?:\s+[\"'(][^\n]{0,300}?[\"')])?\)|\[[^\]]{0,200}\])"
    r"|<(?P<keep_address>(?:https?://|mailto:)[^<>\s]{1,1000})>"
    r"|</?[A-Za-z][A-Za-z0-9-]{0,30}(?:\s[^<>]{0,1000})?/?>|<!--.{0,2000}?-->"
    r"|\[\^[^\]\s]{1,40}\]"
)
LINK = re.compile(
    r"\[(?P<keep>[^\[\]]{1,1000})\](?:\((?:<[^<>\n]{0,1000}>|[^()\s]{0,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,500})?)"
    r"(?:\s+[\"'(][^\n]{0,300}?[\"')])?\s*\)|\[(?P<named>[^\]]{0,200})\])?"
)
EMPHASIS = re.compile(
    r"(?<![\w*\\])(\*{1,3})(?=[^\s*])([^*]{0,1000}?[^\s*\\])\1(?![\w*])|(?<![\w\\])(_{1,3})(?=[^\s_])([^_]{0,1000}?[^\s_\\])\3(?!\w)"
    r"|(?<!~)(~~)(?=\S)([^~]{0,1000}?\S)~~(?!~)"
)
LONGEST_HEADING = 2_000  # code points


class Stretch(NamedTuple):
    """Lines that make one block: their ranges without the signs before them, what they are, the level of a heading."""

    lines: list[tuple[int, int]]
    kind: str
    level: int = 0


def matter_of(decoded: Decoded, source: Source, settings: Settings) -> Matter:
    """The blocks and the metadata of one Markdown text."""
    end = limit_of(decoded.text, settings.max_chars)
    front = FRONT.match(decoded.text, 0, end)
    said = list(_front(decoded, front)) if front else []
    lines = Lines(decoded.text)
    stretches = list(lines.stretches(front.end() if front else 0, end))
    made = [_draft(decoded, stretch, number, lines.defined) for number, stretch in enumerate(stretches)]
    drafts = [draft for draft in made if draft is not None]
    title, subtitle = _named(said, "title"), _named(said, "subtitle")
    _type(drafts, title is not None)
    prose.settle_repeats(title, subtitle, drafts)
    drafts = [one for one in (title, subtitle) if one] + body.whole_paragraphs(drafts)
    matter = Matter(drafts + unread(decoded.text, end, settings.max_chars))
    for name, table in keys.BY_FIELD.items():
        if name not in ("title", "subtitle"):
            stating.say(matter, name, [one for key in table for folded, one in said if folded == key])
    return matter


def _front(decoded: Decoded, front: "re.Match[str]") -> Iterator[tuple[str, stating.Telling]]:
    """The simple keys of front matter in YAML or TOML, of a list each item; quotation marks around a value are left out."""
    found = list(ENTRY.finditer(decoded.text, *front.span(2)))
    for number, entry in enumerate(found):
        following = found[number + 1].start() if number + 1 < len(found) else front.end(2)
        spans = [entry.span(2)] if entry[2] else [item.span(1) for item in ITEM.finditer(decoded.text, entry.end(), following)]
        for low, high in spans:
            for start, end in _values(decoded.text, low, high):
                told = stating.told(verbatim(decoded, start, end), f"markdown.{entry[1]}")
                if told:
                    yield keys.folded(entry[1]), told


def _values(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The values of a list in brackets, or the one value, without quotation marks."""
    inside = text[start] == "[" and text[end - 1] == "]"
    places = (
        [one.span() for one in re.compile(r"\"[^\"]*\"|'[^']*'|[^,\"']+").finditer(text, start + 1, end - 1)] if inside else [(start, end)]
    )
    for low, high in places:
        while low < high and text[low].isspace():
            low += 1
        while low < high and text[high - 1].isspace():
            high -= 1
        if high - low > 1 and text[low] == text[high - 1] and text[low] in "\"'":
            low, high = low + 1, high - 1
        if low < high:
            yield low, high


def _named(said: Sequence[tuple[str, stating.Telling]], name: str) -> Draft | None:
    for key in keys.BY_FIELD[name]:
        for folded, one in said:
            if folded == key:
                return prose.line_draft(one.field, name, one.rule, "the front matter says so")
    return None


class Lines:
    """Puts the lines of a text together to blocks.

    Attributes:
        defined: the names of the links that the text defines, in one case.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.defined: set[str] = set()
        self._current: list[tuple[int, int]] = []
        self._kind, self._fence = "text", ""

    def stretches(self, start: int, end: int) -> Iterator[Stretch]:
        """The blocks of the text's ``[start, end)``."""
        for match in LINE.finditer(self.text, start, end):
            if match[0]:
                yield from self._line(match.start(), match[0].rstrip("\r\n"))
        yield from self._flush()

    def _flush(self) -> Iterator[Stretch]:
        if self._current:
            yield Stretch(self._current, self._kind)
            self._current = []

    def _line(self, low: int, line: str) -> Iterator[Stretch]:
        fenced = FENCE.match(line)
        if self._fence or fenced:
            yield from self._code(low, line, fenced)
            return
        quote = QUOTE.match(line)
        at = quote.end() if quote else 0
        rest = line[at:]
        if not rest.strip() or any(sign.match(rest) for sign in (UNDERLINE, RULE, ROW, DEFINED)):
            yield from self._sign(rest)
            return
        heading = HEADING.match(rest) if len(rest) < LONGEST_HEADING else None
        if heading:
            yield from self._flush()
            yield Stretch([(low + at + heading.start(2), low + at + heading.end(2))], "heading", len(heading[1]))
            return
        bullet = BULLET.match(rest)
        started = self._kind if self._current else "text"
        wanted = "row" if rest.lstrip().startswith("|") else "item" if bullet else "quote" if quote else started
        if wanted != self._kind or bullet or wanted == "row":
            yield from self._flush()
        self._kind = wanted
        skip = bullet.end() if bullet else len(rest) - len(rest.lstrip())
        self._current.append((low + at + skip, low + len(line)))

    def _code(self, low: int, line: str, fenced: "re.Match[str] | None") -> Iterator[Stretch]:
        if not self._fence and fenced:
            yield from self._flush()
            self._fence, self._kind = fenced[1], "code"
        elif fenced and line.strip().startswith(self._fence) and not line.strip().strip(self._fence[0]):
            yield from self._flush()
            self._fence, self._kind = "", "text"
        elif line.strip():
            self._current.append((low, low + len(line)))

    def _sign(self, line: str) -> Iterator[Stretch]:
        """A line without a text of its own: it ends a block, underlines a heading, or says where a link leads."""
        definition, underline = DEFINED.match(line), UNDERLINE.match(line)
        if definition and not self._current:
            self.defined.add(definition[1].casefold())
        elif underline and 0 < len(self._current) <= 2 and self._kind in ("text", "quote"):
            yield Stretch(self._current, "heading", 1 if underline[1][0] == "=" else 2)
            self._current = []
        else:
            yield from self._flush()


def _draft(decoded: Decoded, stretch: Stretch, number: int, defined: set[str]) -> Draft | None:
    text = decoded.text
    parts = [part for index, (low, high) in enumerate(stretch.lines) for part in _joined(text, stretch, index, low, high)]
    whole = Field(decoded, parts, stretch.lines[0][0])
    picture = PICTURE.fullmatch(whole.text.strip())
    field = whole if stretch.kind == "code" else without_signs(whole, defined)
    piece = piece_of(field.text, 0, len(field.text))
    if not piece.text:
        return None
    draft = Draft(piece=piece, chunk=number, field=field, tag=f"h{stretch.level}" if stretch.kind == "heading" else "")
    if picture:
        draft.type("caption", "markdown.picture", "it is what stands for a picture")
    elif stretch.kind == "code":
        draft.type("other", "markdown.code", "it is code")
    elif stretch.kind == "row":
        draft.type("other", "markdown.table", "it is the row of a table")
    return draft


def _joined(text: str, stretch: Stretch, index: int, low: int, high: int) -> Iterator[Part]:
    """A line of a block, with the white space (and signs of quotation) behind the line before it as one line feed."""
    if index:
        before = stretch.lines[index - 1][1]
        yield Part("\n", before, low, False)
    yield Part(text[low:high], low, high, True)


def without_signs(field: Field, defined: set[str]) -> Field:
    """A field of Markdown less the signs of its markup, references and escapes read as what they stand for."""
    if not re.search(r"[\\`*_\[<&~!|]", field.text):
        return field
    hidden: list[tuple[int, int]] = []  # ranges whose characters are no signs of emphasis
    cuts: list[tuple[int, int, str]] = []
    for match in SIGN.finditer(field.text):
        kept = next((match.span(name) for name in match.groupdict() if name.startswith("keep") and match[name] is not None), None)
        low, high = kept or (match.end(), match.end())
        cuts += [(match.start(), low, "\n" if prose.BLOCK.match(match[0]) else ""), (high, match.end(), "")]
        if match["keep_escape"] is not None or match["keep_code"] is not None or kept is None or match["keep_address"] is not None:
            hidden.append(match.span())
    masked = _masked(field.text, hidden)
    for match in LINK.finditer(masked):
        if match[0].endswith(")") or match["named"] is not None or match["keep"].casefold() in defined:
            cuts += [(match.start(), match.start("keep"), ""), (match.end("keep"), match.end(), "")]
    for match in EMPHASIS.finditer(masked):
        signs = match[1] or match[3] or match[5]
        cuts += [(match.start(), match.start() + len(signs), ""), (match.end() - len(signs), match.end(), "")]
    cuts += references(masked, 0, len(masked))
    return Field(field.outer, prose.cut(field, sorted(one for one in cuts if one[0] < one[1])), field.start)


def _masked(text: str, hidden: Sequence[tuple[int, int]]) -> str:
    parts, at = [], 0
    for start, end in hidden:
        parts += [text[at:start], "x" * (end - start)]
        at = end
    return "".join((*parts, text[at:]))


def _type(drafts: list[Draft], titled: bool) -> None:
    """Type what the markup leaves open: the first heading above the text is the title, unless the front matter gives one."""
    first = next((i for i, draft in enumerate(drafts) if draft.free and not draft.tag and len(draft.words) > 20), len(drafts))
    if not titled:
        top = next((draft for draft in drafts[: first + 1] if draft.tag == "h1"), None)
        top = top or next((draft for draft in drafts[:first] if draft.tag), None)
        if top:
            top.type("title", "markdown.heading_title", "it is the first heading above the text")
    furniture.type_by_words(drafts)
    captions.type_captions(drafts)
    repeats.type_repeats(drafts)
    for draft in drafts:
        if not draft.free:
            continue
        if draft.tag:
            draft.type("heading", "markdown.heading", "it is marked as a heading")
        elif BYLINE.fullmatch(draft.text) and len(draft.words) <= 12:
            draft.type("byline", "markdown.byline", "it names the writer and nothing else")
        elif dates.is_date_line(draft.text):
            draft.type("dateline", "markdown.date_line", "it is a date and nothing else")
        elif not any(map(str.isalnum, draft.text)):
            draft.type("other", "markdown.sign", "it is a sign and no words")
        else:
            draft.type("paragraph", "markdown.paragraph", "no rule says that it is anything else")
