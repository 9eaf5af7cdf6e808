"""``tellings verify``: every line of a record against the original files."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from .codes import DONE, MISMATCHES

if TYPE_CHECKING:
    from ..record import Record
    from ..verification import Mismatch

SHOWN = 10

HELP = """\
Check every line of a record against the original files, down to their bytes; then make the record anew from them and compare.

RECORD is a file made by tellings compare --json. The originals are looked for where they were, then beside RECORD. Exits with 1, and the
first ten mismatches, if anything in it is not in the originals, or not what tellings finds in them.

\b
Examples:
  tellings verify story.json
  tellings verify story.json --sources archive/2031/
  tellings verify story.json --evidence     the places only: quick, and for records of another version
"""


@click.command(help=HELP)
@click.argument("record", metavar="RECORD", type=click.Path())
@click.option("--sources", metavar="FOLDER", type=click.Path(), help="Where the originals are now, if they have moved.")
@click.option("--cache", metavar="DIR", type=click.Path(), help="Where fetched pages were kept, if not in the usual place.")
@click.option("--evidence", is_flag=True, help="Check the evidence only, without making the record anew.")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing if all of it holds.")
def verify(record: str, sources: str | None, cache: str | None, evidence: bool, quiet: bool) -> int:
    """The verb; ``HELP`` is its help text. Gives the exit code."""
    from ..loading import load
    from ..report.words import count, visible
    from ..verification import Originals, mismatches, names

    made = load(record)
    originals = Originals(made, sources, str(Path(record).parent), cache)
    found = mismatches(made, originals)
    said = "every span as in the originals"
    if not found and not evidence:
        found, more = _anew(made, originals.data)
        said = f"{said}; {more}"
    if not found:
        if not quiet:
            checked = f"{count(len(made.accounts), 'report')}, {count(len(made.findings), 'finding')}"
            click.echo(f"All of it holds: {checked}, {said}.")
        return DONE
    for line in names(found[:SHOWN]):
        click.echo(visible(line), err=True)
    first = f", of which the first {SHOWN} stand above" if len(found) > SHOWN else ""
    click.echo(count(len(found), "mismatch", "mismatches") + first, err=True)
    return MISMATCHES


def _anew(made: "Record", data: dict[str, bytes]) -> "tuple[list[Mismatch], str]":
    """The differences from the record made anew, and what to say if there are none."""
    from ..remaking import comparable, remade

    why = comparable(made)
    if why:
        return [], f"it was not made anew, since {why}"
    return remade(made, data), "made anew, it is the same"
