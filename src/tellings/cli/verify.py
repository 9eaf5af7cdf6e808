"""``tellings verify``: every line of a record against the original files."""

from pathlib import Path

import click

from .codes import DONE, MISMATCHES

SHOWN = 10

HELP = """\
Check every line of a record against the original files, down to their bytes.

RECORD is a file made by tellings compare --json. The originals are looked for where they were, then beside RECORD. Exits with 1, and the
first ten mismatches, if anything in it is not in the originals.

\b
Examples:
  tellings verify story.json
  tellings verify story.json --sources archive/2031/
"""


@click.command(help=HELP)
@click.argument("record", metavar="RECORD", type=click.Path())
@click.option("--sources", metavar="FOLDER", type=click.Path(), help="Where the originals are now, if they have moved.")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing if all of it holds.")
def verify(record: str, sources: str | None, quiet: bool) -> int:
    """The verb; ``HELP`` is its help text. Gives the exit code."""
    from ..loading import load
    from ..report.words import count, visible
    from ..verification import names
    from ..verification import verify as check

    made = load(record)
    mismatches = check(made, sources, beside=str(Path(record).parent))
    if not mismatches:
        if not quiet:
            checked = f"{count(len(made.accounts), 'report')}, {count(len(made.findings), 'finding')}"
            click.echo(f"All of it holds: {checked}, every span as in the originals.")
        return DONE
    for line in names(mismatches[:SHOWN]):
        click.echo(visible(line), err=True)
    first = f", of which the first {SHOWN} stand above" if len(mismatches) > SHOWN else ""
    click.echo(count(len(mismatches), "mismatch", "mismatches") + first, err=True)
    return MISMATCHES
