"""``tellings export``: a record in the forms that other programs take."""

import sys
from pathlib import Path

import click

from .codes import DONE
from .output import STDOUT, write

HELP = """\
Write a record as the files that other programs take.

RECORD is a file made by tellings compare --json, or - for standard input. NAME says which file; without one, they are listed. Words that a
spreadsheet would run as a formula have an apostrophe before them in CSV, and are verbatim everywhere else.

\b
Examples:
  tellings export story.json                                  which files there are
  tellings export story.json findings.csv quotes.csv          tables, in this folder
  tellings export story.json entities.ftm.json --to aleph/    entities for OpenAleph
  tellings export story.json record.jsonld --to -             schema.org, to standard output
  tellings export story.json --all --to story/                every file
"""


@click.command(help=HELP)
@click.argument("record", metavar="RECORD", type=click.Path())
@click.argument("names", nargs=-1, metavar="[NAME…]")
@click.option("--to", "folder", metavar="FOLDER", default=".", show_default=True, help="Where to write; - for standard output.")
@click.option("--all", "every", is_flag=True, help="Write every file.")
def export(record: str, names: tuple[str, ...], folder: str, every: bool) -> int:
    """The verb; ``HELP`` is its help text. Gives the exit code."""
    from .. import report  # noqa: F401  (registers what a Record renders itself with)
    from ..loading import load
    from ..report import exchange

    known = exchange.names()
    unknown = [name for name in names if name not in known]
    if unknown:
        raise click.UsageError(f"there is no export called {unknown[0]!r}; there are {', '.join(known)}")
    wanted = known if every else names
    if folder == STDOUT and len(wanted) > 1:
        raise click.UsageError("standard output takes one file; name one, or a folder with --to")
    made = load("/dev/stdin" if record == STDOUT else record)
    if not wanted:
        click.echo("\n".join(f"{name:<22}{exchange.what(name)}" for name in known))
        return DONE
    for name in wanted:
        data = exchange.exported(made, name)
        if folder == STDOUT and name.endswith(".parquet"):  # a line feed at the end, as text has it, would spoil it
            sys.stdout.buffer.write(data)
        else:
            write(STDOUT if folder == STDOUT else _place(folder, name), data)
    return DONE


def _place(folder: str, name: str) -> str:
    try:
        Path(folder).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise click.ClickException(f"{folder} can't be made: {error.strerror or error}") from error
    return str(Path(folder) / name)
