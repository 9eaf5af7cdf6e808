"""HTML to blocks of text: a tokeniser that knows where in the source every character stands.

It builds no tree: it keeps the names of the open elements, which is enough to tell where blocks begin and end and what stands around them,
and takes time linear in the length of the page at any depth of nesting.
"""

import functools
import re
from dataclasses import dataclass, field

from ..record import BlockKind
from .elements import RAW, VOID, Start, attributes_of
from .elements import Open as Open  # the rest of the cleaning knows it from here
from .piece import Builder, Piece

# An attribute's value may have any length: pages carry whole pictures in one. A value longer than this counts only where what follows its
# closing quote may follow a value, so that a quote which is never closed does not swallow the page up to the next one.
VALUE = 20_000
# Linear though values have no limit: a quote takes a reader that is outside, in single or in double quotes each to another of these states,
# so two that begin at different "<" never meet in one; one that is outside ends at the next "<"; so at most three are under way anywhere.
TOKEN = re.compile(
    r"<!--(?:>|->|.*?(?:--!?>|\Z))"
    r"|<(?P<close>/)?(?P<name>[A-Za-z][A-Za-z0-9:_-]{0,60})"
    rf"(?P<inside>(?:[^<>\"']++|\"[^\"]{{0,{VALUE}}}+\"|'[^']{{0,{VALUE}}}+'|\"[^\"]*+\"(?=[\s/>])|'[^']*+'(?=[\s/>]))*+>|[^<>]{{0,{VALUE}}}+>)"
    r"|<[!?/][^<>]{0,2000}>",
    re.DOTALL,
)
BLOCK = frozenset(
    (
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "div", "dl", "dt",
        "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html",
        "legend", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul",
        "video", "audio", "title", "iframe", "amp-img",
    )
)  # fmt: skip
STATING = frozenset(("meta", "link", "time", "html"))  # elements that carry metadata
SAYING = frozenset(("a", "span", "strong", "b", "cite", "em"))  # elements that may name the writer, within other words
WHOLLY = RAW | {"title"}  # elements that are read up to their own end tags
NAMED_AUTHOR = re.compile(r"(?:[\w-]*[_-])?authors?(?:[_-]{1,2}(?:name|link|title))?", re.IGNORECASE)
SPACING = frozenset(("td", "th", "img", "input", "button"))  # elements that part words and no blocks
DEEP = 400  # open elements remembered; deeper ones take over from the deepest
CELLS = frozenset(("td", "th"))
CELL = 60  # code points up to which the cells of a row make one block; longer ones are layout, a block each
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))


@dataclass(slots=True)
class Block:
    """A block of a page: its text, the element it stands in, what the elements around it say it is, how much of it is links."""

    piece: Piece
    tag: str
    hint: BlockKind | None
    names: str
    linked: float
    around: Open


@dataclass(slots=True)
class Tag:
    """An element that carries metadata: its attributes, the range of its start tag, and of its content where that is data."""

    name: str
    attributes: dict[str, str]
    start: int
    end: int
    content: tuple[int, int] | None = None


@dataclass
class Page:
    """A page's blocks in reading order, and the elements that say something about it."""

    blocks: list[Block] = field(default_factory=list)
    tags: list[Tag] = field(default_factory=list)
    title: Piece = field(default_factory=Piece)


class Reader:
    """Reads one page."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.page = Page()
        self.stack: list[Open] = []
        self.root = Open(Start("", ""))  # around what stands outside all elements
        self.opened = 0
        self.builder = Builder(source, references=True)
        self.starts: dict[str, Start] = {}  # pages repeat their start tags
        self.links = 0  # code points of the current block that are links
        self.linked_from: int | None = None
        self.breaks = 0

    def read(self) -> Page:
        """The page."""
        at, source, search = 0, self.source, TOKEN.search
        while token := search(source, at):
            start, end = token.span()
            if at < start:
                self._text(at, start)
            close, name, inside = token.groups()
            at = end
            if not name:
                continue
            name = name.lower()
            if close:
                self._close(name)
            else:
                at = self._tag(name, inside, token)
        self._text(at, len(source))
        self._flush()
        return self.page

    def _text(self, start: int, end: int) -> None:
        builder = self.builder
        before = len(builder.runs)
        if (not before and self.source[start:end].isspace()) or (self.stack and self.stack[-1].hidden):
            return  # most stretches between two tags
        builder.add(start, end)
        if self.breaks and len(builder.runs) > before and not self.source[start:end].isspace():
            self.breaks = 0

    def _tag(self, name: str, inside: str, token: re.Match[str]) -> int:
        """Where the page goes on behind a start tag."""
        is_block = name in BLOCK
        if is_block or (name in CELLS and self.builder.size > CELL):
            self._flush()
        elif name == "br":
            self._break(token)
        elif name in SPACING:
            self.builder.space(*token.span())
        if name in WHOLLY:
            return self._raw(name, token, attributes_of(name, inside))
        if name in STATING or (("author" in inside or "date" in inside) and (name in SAYING or "itemprop" in inside)):
            self._keep(name, token)  # the links of a page are many, and nearly none names the writer
        if name not in VOID:
            if inside[-2:] != "/>":
                self._open(name, inside, token[0], is_block)
            elif is_block:
                self._flush()
        return token.end()

    def _keep(self, name: str, token: re.Match[str]) -> None:
        attributes = attributes_of(name, token["inside"])
        said = f"{attributes.get('rel', '')} {attributes.get('itemprop', '')} {attributes.get('class', '')}".split()
        dated = attributes.get("itemprop", "").startswith("date") and "content" in attributes
        if attributes and (name in STATING or dated or any(NAMED_AUTHOR.fullmatch(one) for one in said)):
            self.page.tags.append(Tag(name, attributes, token.start(), token.end()))

    def _raw(self, name: str, token: re.Match[str], attributes: dict[str, str]) -> int:
        """What is inside is no markup: it ends at its own end tag, or the page ends with it."""
        end = _end_of(name).search(self.source, token.end())
        low, high, after = (token.end(), end.start(), end.end()) if end else (token.end(), len(self.source), len(self.source))
        if name == "title" and not self.page.title.text and not any(one.tag == "svg" for one in self.stack):
            builder = Builder(self.source, references=True)
            builder.add(low, high)
            self.page.title = builder.piece()
        elif name == "script" and "json" in attributes.get("type", ""):
            self.page.tags.append(Tag(name, attributes, token.start(), token.end(), (low, high)))
        return after

    def _open(self, name: str, inside: str, written: str, is_block: bool) -> None:
        stack = self.stack
        if is_block and stack and stack[-1].tag == "p":
            stack.pop()  # a paragraph ends where the next block begins, closed or not
        start = self.starts.get(written)
        if start is None:
            start = self.starts[written] = Start(name, inside)
        if len(stack) >= DEEP:
            stack.pop()
        if name == "a" and self.linked_from is None:
            self.linked_from = self.builder.size
        self.opened += 1
        stack.append(Open(start, stack[-1] if stack else self.root, self.opened))

    def _close(self, name: str) -> None:
        if name in BLOCK or (name in CELLS and self.builder.size > CELL):
            self._flush()
        elif name == "a":
            self._end_link()
        stack = self.stack
        if stack and stack[-1].tag == name:
            stack.pop()
            return
        for index in range(len(stack) - 2, max(-1, len(stack) - 42), -1):  # real pages close within a few levels
            if stack[index].tag == name:
                del stack[index:]
                return

    def _end_link(self) -> None:
        if self.linked_from is not None:
            self.links += max(0, self.builder.size - self.linked_from)
            self.linked_from = None

    def _break(self, token: re.Match[str]) -> None:
        """Two line breaks end a block; one is white space unless the line before it ends like a paragraph."""
        self.breaks += 1
        if self.breaks > 1 or self._ends():
            self._flush()
        else:
            self.builder.space(token.start(), token.end())

    def _ends(self) -> bool:
        text = "".join(run.text for run in self.builder.runs[-2:]).rstrip()
        return self.builder.size > 60 and text.endswith((".", "!", "?", "”", '"'))

    def _flush(self) -> None:
        if not self.builder.runs:
            self.links = self.breaks = 0
            if self.linked_from is not None:
                self.linked_from = 0
            return
        linking = self.linked_from is not None
        self._end_link()
        piece = self.builder.piece()
        text = piece.text
        if text:
            stack = self.stack
            around = stack[-1] if stack else self.root
            names = " ".join([one for one in [element.names for element in stack[-3:]] if one])
            linked = min(1.0, self.links / len(text))
            self.page.blocks.append(Block(piece, _block_of(stack), around.hint, names, linked, around))
        self.builder = Builder(self.source, references=True)
        self.links, self.breaks = 0, 0
        self.linked_from = 0 if linking else None


def _block_of(stack: list[Open]) -> str:
    """The nearest open element that makes blocks, of the inmost twelve."""
    for element in reversed(stack[-12:]):
        if element.tag in BLOCK:
            return element.tag
    return ""


@functools.cache
def _end_of(name: str) -> re.Pattern[str]:
    return re.compile(rf"</{name}\s*>", re.IGNORECASE)


def read(source: str) -> Page:
    """The blocks and the metadata elements of a page, whatever state its markup is in."""
    return Reader(source).read()
