"""``tellings read``: what is found in files, document by document, and what was passed over and why."""

from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING

import click

from .codes import DONE, NOTHING, PROBLEMS
from .fetching import Asked, fetches
from .mapping import PASSED, fields, mapping
from .output import colour, width

if TYPE_CHECKING:
    from ..record import Document, Loaded, Problem
    from ..settings import Settings

HELP = """\
Show what is found in files, document by document, and what was passed over and why.

PATH is a file, a directory, a glob, or - for standard input. What a file is, its content says, not its name: a web page, text, Markdown,
JSON or JSON lines, a table (CSV, Parquet), a feed (RSS, Atom), a crawl (WARC), mail, PDF; compressed, or in a zip or tar archive, too.

\b
Examples:
  tellings read reports/ crawl.warc.gz             a line for each document
  tellings read --text page.html                   the report without its page
  tellings read --blocks page.html                 each block, and what it is
  tellings read export.csv --field text=body       the text is in the column "body"
  tellings read feed.xml --json | jq .title        for programs, a line of JSON each
  tellings read --fetch https://example.org/report the page at an address; nothing is fetched unasked
"""


@click.command(help=HELP)
@click.argument("paths", nargs=-1, metavar="PATH…", type=click.Path(readable=False))
@click.option("--text", "shown", flag_value="text", help="Print the main text of each document.")
@click.option("--blocks", "shown", flag_value="blocks", help="Print each block of each document with its kind.")
@click.option("--json", "shown", flag_value="json", help="Print a line of JSON for each document and each problem.")
@fields
@fetches
def read(paths: tuple[str, ...], shown: str | None, field: tuple[str, ...]) -> int:
    """The verb; ``HELP`` is its help text. Gives the exit code."""
    from ..settings import Settings
    from .listing import VIEWS, Seen

    asked = Asked(paths)
    seen = Seen()
    show = VIEWS[shown or "table"](width(), colour())
    for found in _found(asked, Settings(fields=mapping(field))):
        seen.add(found)
        for line in show.lines(found):
            click.echo(line)
        for line in show.said(found):
            click.echo(line, err=True)
    for line in show.end(seen):
        click.echo(line)
    if not seen.documents:
        return NOTHING
    return PROBLEMS if set(seen.problems) - {PASSED} else DONE


def _found(asked: Asked, settings: "Settings") -> "Iterator[Document | Problem]":
    """The documents of the sources at some paths and addresses, one by one, and the problems."""
    from .. import read as reading
    from ..record import Problem

    for one in chain(reading.sources(asked.files, settings), asked.pages(settings)):
        yield one if isinstance(one, Problem) else _cleaned(one, settings)


def _cleaned(source: "Loaded", settings: "Settings") -> "Document | Problem":
    from .. import clean
    from ..errors import Unusable
    from ..record import Problem

    member = source.source.member
    origin = source.source.origin + (f"!{member}" if member else "")
    try:
        return clean.document(source, settings)
    except Unusable as error:
        return Problem(origin=origin, stage="clean", code=error.code, reason=error.reason)
    except Exception as error:  # noqa: BLE001 - a bad document never stops the others
        reason = f"it could not be read as a report ({type(error).__name__}: {error}). Please report this with the file."
        return Problem(origin=origin, stage="clean", code="failed", reason=reason)
