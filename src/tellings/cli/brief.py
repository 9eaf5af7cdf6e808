"""``tellings brief``: one page of a record, every sentence of it cited."""

import sys

import click

from ..errors import BadRecord
from .codes import DONE
from .output import STDOUT, colour, width, writable, write

HELP = """\
Write one page of a record: what happened, what is disputed and in whose words, the figures, who said what, promises and conditions, and
what to check next. Every sentence is verbatim from a report, with where it stands.

RECORD is a file made by tellings compare --json, or - for standard input. The length counts the words of the quoted sentences.

\b
Examples:
  tellings brief story.json
  tellings brief story.json --words 250
  tellings brief story.json --markdown brief.md --html brief.html
"""
WORDS = 600


@click.command(help=HELP)
@click.argument("record", metavar="RECORD", type=click.Path())
@click.option(
    "--words", metavar="N", type=click.IntRange(min=1), default=WORDS, help=f"About how many quoted words ({WORDS} if not given)."
)
@click.option("--markdown", metavar="FILE", callback=writable, type=click.Path(), help="Write it as Markdown.")
@click.option("--html", metavar="FILE", callback=writable, type=click.Path(), help="Write it as one HTML page.")
@click.option("--json", "as_json", metavar="FILE", callback=writable, type=click.Path(), help="Write it as JSON.")
def brief(record: str, words: int, markdown: str | None, html: str | None, as_json: str | None) -> int:
    """The verb; ``HELP`` is its help text. Gives the exit code."""
    from ..loading import load
    from ..record import encode
    from ..report import brief as page

    made = load("/dev/stdin" if record == STDOUT else record)
    try:
        written = page.brief(made, words)
        if markdown:
            write(markdown, page.markdown(written, made).encode())
        if html:
            write(html, page.html(written, made).encode())
        if as_json:
            write(as_json, encode(written))
        if not (markdown or html or as_json):
            sys.stdout.write(page.terminal(written, made, width(), colour()))
    except LookupError as error:  # well-formed, but one of its parts refers to another that is not there
        raise BadRecord(f"{record}: a part of it is missing ({error}); make it anew with tellings compare") from error
    return DONE
