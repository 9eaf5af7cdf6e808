"""What ``tellings read`` shows of each document and each problem as it comes: a line, its text, its blocks, or JSON."""

import textwrap
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

import click
import msgspec

from ..clean import remarks
from ..record import MAIN_KINDS, Block, Document, Problem, Stated
from ..report.words import count, listed, visible
from .mapping import PASSED

KINDS = {
    "text/html": ("page", "page"), "text/plain": ("text", "text"), "text/markdown": ("md", "Markdown text"),
    "application/json": ("JSON", "JSON object"), "text/csv": ("row", "row of a table"), "application/rss+xml": ("entry", "entry of a feed"),
    "application/atom+xml": ("entry", "entry of a feed"), "message/rfc822": ("mail", "mail"), "application/pdf": ("PDF", "PDF file"),
}  # fmt: skip
NARROWEST = 60  # columns of the table: below it nothing would be left for the titles
PLURALS = {"entry of a feed": "entries of feeds", "row of a table": "rows of tables"}
Found = Document | Problem


@dataclass(slots=True)
class Seen:
    """What was found so far: documents by kind, their words, problems by code."""

    kinds: Counter[str] = field(default_factory=Counter)
    words: int = 0
    problems: Counter[str] = field(default_factory=Counter)

    @property
    def documents(self) -> int:
        """How many documents."""
        return self.kinds.total()

    def add(self, found: Found) -> None:
        """Count a document or a problem."""
        if isinstance(found, Problem):
            self.problems[found.code] += 1
        else:
            self.kinds[KINDS.get(found.source.media, ("", found.source.media))[1]] += 1
            self.words += _words(found)


class View:
    """One way of showing what is found; made for a terminal of some width, with colours or without."""

    def __init__(self, width: int, colour: bool) -> None:
        self.width, self.colour = max(width, 40), colour

    def lines(self, found: Found) -> Iterator[str]:
        """What goes to standard output for a document or a problem."""
        yield from ()

    def said(self, found: Found) -> Iterator[str]:
        """What goes to standard error: problems, where standard output is for something else."""
        if isinstance(found, Problem) and found.code != PASSED:
            yield f"tellings: {visible(found.origin)}: {visible(found.reason)}"

    def end(self, seen: Seen) -> Iterator[str]:
        """What comes last."""
        yield from ()

    def styled(self, text: str, **style: object) -> str:
        """The text in a style, if there are colours."""
        return click.style(text, **style) if self.colour else text  # type: ignore[arg-type]

    def wrapped(self, lead: str, text: str, hanging: int | None = None, **style: object) -> Iterator[str]:
        """A text on as many lines as it needs, further ones under its beginning, or ``hanging`` columns in."""
        indent = " " * (len(lead) if hanging is None else hanging)
        for line in textwrap.wrap(text, self.width, initial_indent=lead, subsequent_indent=indent, break_on_hyphens=False) or [lead]:
            yield self.styled(line, **style)


class Table(View):
    """A line for each document; the name of a file with several stands over them."""

    def __init__(self, width: int, colour: bool) -> None:
        super().__init__(width, colour)
        self.width = max(self.width, NARROWEST)
        left = self.width - 31  # the columns of fixed width, and the spaces between all of them
        self._place = min(max(left * 2 // 5, 8), 48)
        self._title = left - self._place
        self._file = ""
        self._begun = False

    def lines(self, found: Found) -> Iterator[str]:
        """A line for a document, with its remarks under it; a problem in full."""
        if not self._begun:
            self._begun = True
            yield self.styled(self._line("Document", "Kind", "Published", "Words", "Parts", "Outlet · title"), bold=True)
        if isinstance(found, Problem):
            yield from self._problem(found)
            return
        source = found.source
        if source.member and source.origin != self._file:
            yield self.styled(_cut(source.origin, self.width, front=True).rstrip(), bold=True)
        self._file = source.origin
        yield self._document(f"  {source.member}" if source.member else source.origin, found)
        for _, why in remarks(found):
            yield from self.wrapped("    ! ", visible(why), fg="yellow")

    def said(self, found: Found) -> Iterator[str]:
        """Nothing: problems stand in the table."""
        yield from ()

    def end(self, seen: Seen) -> Iterator[str]:
        """How many documents and words, and what was not read."""
        kinds = [count(number, kind, PLURALS.get(kind, "")) for kind, number in seen.kinds.most_common()]
        if seen.documents:
            of = f": {listed(kinds)}" if len(kinds) > 1 else f" ({kinds[0].split(' ', 1)[1]})"
            yield ""
            yield from self.wrapped("", f"{count(seen.documents, 'document')}, {count(seen.words, 'word')}{of}.")
        problems = seen.problems.total() - seen.problems[PASSED]
        if problems:
            codes = listed([f"{number} {code}" for code, number in seen.problems.most_common() if code != PASSED])
            yield from self.wrapped("", f"{count(problems, 'problem')}: {codes}.", fg="red")

    def _problem(self, problem: Problem) -> Iterator[str]:
        sign, style = ("✗", "red") if problem.fatal else ("–", "yellow")
        name, file = visible(problem.origin), visible(self._file)
        if file and name == file:
            name = " "
        elif file and name.startswith(f"{file}!"):
            name = "  " + name[len(file) + 1 :]
        yield from self.wrapped("", f"{name} {sign} {visible(problem.reason)}", hanging=4, fg=style)

    def _document(self, place: str, document: Document) -> str:
        main = sum(block.kind in MAIN_KINDS for block in document.blocks)
        published = document.published.value[: len("2031-03-04")] if document.published else "–"
        kind = KINDS.get(document.source.media, (document.source.media, ""))[0]
        parts = f"{main}+{len(document.blocks) - main}"
        title = " · ".join(one for one in (_said(document.outlet), _said(document.title)) if one)
        return self._line(place, kind, published, str(_words(document)), parts, title or "–")

    def _line(self, place: str, kind: str, published: str, size: str, parts: str, title: str) -> str:
        start = f"{_cut(place, self._place, front=True)} {kind:5} {published:10} {size:>5} {parts:>5}"
        return f"{start}  {_cut(title, self._title - 1)}".rstrip()


class Texts(View):
    """The main text of each document, and nothing else; a line with its name between several."""

    def lines(self, found: Found) -> Iterator[str]:
        """The main text."""
        if isinstance(found, Document):
            yield from self._between(found)
            yield found.text[: found.main_end].rstrip()

    _first = True

    def _between(self, document: Document) -> Iterator[str]:
        if not self._first:
            yield ""
            yield self.styled(f"── {visible(_place(document))} ".ljust(min(self.width, 80), "─"), dim=True)
            yield ""
        self._first = False


class Blocks(View):
    """Each block of each document: its kind, where it begins and ends in the text, its words."""

    def lines(self, found: Found) -> Iterator[str]:
        """A heading for the document, and its blocks."""
        if isinstance(found, Problem):
            return
        yield self.styled(visible(_place(found)), bold=True)
        for block in found.blocks:
            yield from self._block(found, block)
        yield ""

    def _block(self, document: Document, block: Block) -> Iterator[str]:
        lead = f"  {block.kind:11} {f'{block.start}:{block.end}':>13}  "
        main = block.kind in MAIN_KINDS
        yield from self.wrapped(lead, visible(document.text[block.start : block.end]), **({} if main else {"dim": True}))


class Json(View):
    """A line of JSON for each document and each problem."""

    def lines(self, found: Found) -> Iterator[str]:
        """The line."""
        described = _problem_of(found) if isinstance(found, Problem) else _described(found)
        yield msgspec.json.encode(described).decode()

    def said(self, found: Found) -> Iterator[str]:
        """Nothing: problems are among the lines."""
        yield from ()


VIEWS: dict[str, type[View]] = {"table": Table, "text": Texts, "blocks": Blocks, "json": Json}


def _problem_of(problem: Problem) -> dict[str, object]:
    return {"origin": problem.origin, "problem": {"code": problem.code, "reason": problem.reason, "fatal": problem.fatal}}


def _described(document: Document) -> dict[str, object]:
    """A document for programs: what it is and what it says of itself, without its text."""
    source = document.source
    return {
        "origin": source.origin,
        "member": source.member,
        "media": source.media,
        "encoding": source.encoding,
        "sha256": source.sha256,
        "outlet": _said(document.outlet),
        "title": _said(document.title),
        "subtitle": _said(document.subtitle),
        "byline": _said(document.byline),
        "authors": [one.value for one in document.authors],
        "section": _said(document.section),
        "published": _said(document.published),
        "updated": _said(document.updated),
        "canonical": _said(document.canonical),
        "wire": _said(document.wire),
        "contradictions": [{"field": one.field, "values": [said.value for said in one.stated]} for one in document.contradictions],
        "language": document.language,
        "words": _words(document),
        "blocks": dict(sorted(Counter(block.kind for block in document.blocks).items())),
        "remarks": [{"code": code, "reason": why} for code, why in remarks(document)],
        "said": [{"field": one.field, "value": one.value, "rule": one.rule} for one in source.said],
    }


def _said(stated: Stated | None) -> str | None:
    return stated.value if stated else None


def _words(document: Document) -> int:
    return len(document.text[: document.main_end].split())


def _place(document: Document) -> str:
    return document.source.origin + (f"!{document.source.member}" if document.source.member else "")


def _cut(text: str, width: int, front: bool = False) -> str:
    """A text of exactly so many columns; of a path that is too long, the end is kept."""
    text = visible(text)
    if len(text) <= width:
        return text.ljust(width)
    return f"…{text[len(text) - width + 1 :]}" if front else f"{text[: width - 1]}…"
