"""``tellings locate``: the source's bytes around a span."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .codes import DONE, MISMATCHES
from .output import colour

if TYPE_CHECKING:
    from ..locating import Place
    from ..record import Document, Record

SHOWN = 10
LONGEST = 600  # characters of the source that are shown of one span
PATH = click.Path(readable=False)

HELP = """\
Print the source around a span: the file, the bytes, the line, the page, and the bytes themselves beside the cleaned text.

FILE is a record made by tellings compare --json, or any file that tellings read reads. WHAT is START:END in code points of the cleaned text
(REPORT:START:END where there are several reports: a number, an outlet, an id), the id of any item of the record, or words. Exits with 1 if
they are nowhere.

\b
Examples:
  tellings locate story.json 2:120:180              report 2, code points 120 to 180
  tellings locate story.json quote-1f0c8a32b9d4e675 everything that an item stands on
  tellings locate page.html "well over 200 people"  words, in a report or in all of a record's
"""


@click.command(help=HELP)
@click.argument("file", metavar="FILE", type=PATH)
@click.argument("what", metavar="WHAT")
@click.option("--sources", metavar="FOLDER", type=click.Path(), help="Where a record's originals are now, if they have moved.")
@click.option("--cache", metavar="DIR", type=click.Path(), help="Where fetched pages were kept, if not in the usual place.")
@click.option("--context", metavar="N", type=click.IntRange(min=0), default=60, show_default=True, help="Characters to show around it.")
@click.option("--json", "as_json", is_flag=True, help="Print a line of JSON for each place.")
def locate(file: str, what: str, sources: str | None, cache: str | None, context: int, as_json: bool) -> int:
    """The verb; ``HELP`` is its help text. Gives the exit code."""
    from ..locating import place, spans
    from ..record import encode

    record = _record(file)
    documents, held = _of_record(record, file, sources, cache) if record else _of_file(file)
    try:
        found = [
            (number, place(number + 1, documents[number], start, end, held.get(number)))
            for number, start, end in spans(what, documents, record)
        ]
    except ValueError as error:
        raise click.UsageError(str(error)) from error
    for number, one in found if as_json else found[:SHOWN]:
        click.echo(encode(one) if as_json else "\n".join(_lines(one, documents[number], held.get(number), context)))
    if len(found) > SHOWN and not as_json:
        click.echo(f"These are the first {SHOWN} of {len(found):,} places; --json prints all.")
    if not found:
        click.echo("tellings: it is nowhere in these reports", err=True)
    return DONE if found else MISMATCHES


def _record(file: str) -> "Record | None":
    """The record in a file, or None if the file is another: a report to be read."""
    from ..errors import BadRecord
    from ..loading import load

    try:
        with Path(file).open("rb") as stream:
            if b'"tellings"' not in stream.read(200):
                return None
    except OSError:
        return None
    try:
        return load(file)
    except BadRecord:
        return None


def _of_record(record: "Record", file: str, sources: str | None, cache: str | None) -> "tuple[list[Document], dict[int, bytes]]":
    from ..verification import Originals

    documents = [account.document for account in record.accounts]
    originals = Originals(record, sources, str(Path(file).parent), cache)
    held = {number: originals.data.get(one.source.sha256) for number, one in enumerate(documents)}
    for number, document in enumerate(documents):
        if held[number] is None:
            click.echo(f"tellings: {_visible(document.name)}: {_visible(originals.missing(document.source))}", err=True)
    return documents, {number: data for number, data in held.items() if data is not None}


def _of_file(file: str) -> "tuple[list[Document], dict[int, bytes]]":
    from .. import clean, read
    from ..errors import NothingToRead, Unusable
    from ..record import Loaded

    documents, held, reasons = [], {}, []
    for found in read.sources([file]):
        if not isinstance(found, Loaded):
            reasons.append(f"{found.origin}: {found.reason}")
            continue
        try:
            documents.append(clean.cleaned(found))
        except Unusable as error:
            reasons.append(f"{found.source.origin}: {error.reason}")
        else:
            held[len(documents) - 1] = found.data
    if not documents:
        raise NothingToRead("\n".join(reasons[:SHOWN]) or f"{file}: there is nothing to read")
    return documents, held


def _lines(one: "Place", document: "Document", data: bytes | None, context: int) -> Iterator[str]:
    """A place for people: where it is, its source, its text."""
    file = f"{one.origin}!{one.member}" if one.member else one.origin
    yield click.style(f"[{one.number}] {_visible(one.outlet)}", bold=True) if colour() else f"[{one.number}] {_visible(one.outlet)}"
    where = [_visible(file)]
    if one.first is not None:
        where.append(f"bytes {one.first:,} to {one.last:,} of {document.source.size:,}")
    where += [f"{name} {number:,}" for name, number in (("line", one.line), ("page", one.page)) if number is not None]
    yield f"    {', '.join(where)}"
    text = document.text
    shown = _marked(text[max(0, one.start - context) : one.start], one.exact, text[one.end : one.end + context])
    if data is not None and one.first is not None and one.last is not None:
        codec, room = document.source.encoding, 4 * context  # bytes of a character at most
        before = data[max(0, one.first - room) : one.first].decode(codec, "ignore")[-context:] if context else ""
        after = data[one.last : one.last + room].decode(codec, "ignore")[:context]
        yield f"    source  {_marked(before, data[one.first : one.last].decode(codec, 'replace'), after)}"
    yield f"    text    {shown}"
    yield f"            code points {one.start}:{one.end}, in a block of kind {one.block}"


def _marked(before: str, exact: str, after: str) -> str:
    if len(exact) > LONGEST:
        exact = f"{exact[: LONGEST // 2]} … {exact[-LONGEST // 2 :]}"
    inner = click.style(_visible(exact), bold=True, reverse=True) if colour() else f"⟦{_visible(exact)}⟧"
    return f"{_visible(before)}{inner}{_visible(after)}"


def _visible(words: str) -> str:
    from ..report.words import visible

    return visible(words)
