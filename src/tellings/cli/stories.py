"""``tellings stories``: any number of documents in, the stories among them out."""

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .codes import DONE, NOTHING, PROBLEMS
from .compare import shown_progress
from .engines import engines, running
from .fetching import Asked, fetches
from .mapping import PASSED, fields, mapping
from .output import STDOUT, colour, refuse_overlap, width, writable, write

if TYPE_CHECKING:
    from ..align.stream import StoryFound, Stream
    from ..engine import Run
    from ..record import Problem
    from ..settings import Settings

ANY_PATH = click.Path(readable=False)

HELP = """\
Find the stories among any number of documents, and the happenings in each.

PATH is a file, a directory, a glob, or - for standard input; tellings read shows what is found there. Documents are read, not parsed: a
hundred thousand take minutes. With --state, what was grouped is kept in a file, and further documents join it: only they are compared.

\b
Examples:
  tellings stories archive/                         the stories of two documents or more, the largest first
  tellings stories archive/ --why                   with every document, and what ties it to the others
  tellings stories today/ --state news.db           group today's documents with those of the days before
  tellings stories --state news.db --json -         all that is known, a line of JSON for each story
  tellings stories today/ --state news.db --records stories/   and the record of each story that is new or has grown
"""


@click.command(help=HELP)
@click.argument("paths", nargs=-1, metavar="PATH…", type=ANY_PATH)
@click.option("--state", metavar="FILE", callback=writable, type=ANY_PATH, help="Keep the grouping in FILE, and join what is new to it.")
@click.option("--anew", is_flag=True, help="With --state: group all documents of the state again, as if they had come at once.")
@click.option(
    "--json", metavar="FILE", callback=writable, type=ANY_PATH, help="Write a line of JSON for each story, lone documents as well."
)
@click.option(
    "--records", metavar="FOLDER", type=click.Path(file_okay=False), help="Write the record of each story that is new or has grown."
)
@click.option("--why", is_flag=True, help="Show the documents of each happening, and what ties each to the others.")
@click.option("--least", metavar="N", type=click.IntRange(min=1), default=2, show_default=True, help="Show stories of N documents or more.")
@click.option("--jobs", metavar="N", type=click.IntRange(min=1), default=1, show_default=True, help="Processes to work with.")
@engines
@click.option("--model", metavar="NAME", help="With --records: a spaCy pipeline in place of the embedded English one.")
@fields
@fetches
@click.option("-q", "--quiet", is_flag=True, help="No progress and no table; errors are still said.")
def stories(
    paths: tuple[str, ...],
    state: str | None,
    anew: bool,
    json: str | None,
    records: str | None,
    why: bool,
    least: int,
    jobs: int,
    engine: str,
    address: str | None,
    model: str | None,
    field: tuple[str, ...],
    quiet: bool,
) -> int:
    """The verb; ``HELP`` is its help text. Gives the exit code."""
    from ..settings import Settings

    if state == STDOUT:
        raise click.UsageError("the state is a database and can't be standard output; name a FILE")
    if not state and anew:
        raise click.UsageError("--anew means something only with --state")
    asked = Asked(paths, needed=not state)
    refuse_overlap(asked.files, [target for target in (state, json) if target])
    settings = Settings(model=model or Settings().model, fields=mapping(field))
    with _opened(state) as stream, running(engine, address, jobs) as on:
        run = _Run(stream, settings, on, jobs, least, quiet)
        changed = run.group(asked, anew)
        if not stream.documents():
            return NOTHING
        if json:
            write(json, run.lines())
        if records:
            run.write(Path(records), changed)
        if not quiet and json != STDOUT:
            from .grouped import listing

            for line in listing(stream.stories(least=least), stream.alone(least), least, why, width(), colour()):
                click.echo(line)
    return PROBLEMS if run.faults else DONE


@contextlib.contextmanager
def _opened(state: str | None) -> "Iterator[Stream]":
    from ..align.stream import Stream

    stream = Stream(state) if state else Stream()
    try:
        yield stream
    finally:
        stream.close()


class _Run:
    """One run of the verb; ``faults`` counts the documents that had problems."""

    def __init__(self, stream: "Stream", settings: "Settings", on: "Run", jobs: int, least: int, quiet: bool) -> None:
        self.stream, self.settings, self.on, self.jobs, self.least, self.quiet = stream, settings, on, jobs, least, quiet
        self.faults = 0

    def group(self, asked: Asked, anew: bool) -> tuple[str, ...]:
        """Read and group; the names of the stories that are new or have grown."""
        from ..gathering import sketches

        if asked.files or asked.named:
            with shown_progress(self.quiet) as progress:
                pages = asked.pages(self.settings, progress)
                self.stream.put(
                    sketches(asked.files, self.settings, self.fault, jobs=self.jobs, progress=progress, fetched=pages, run=self.on)
                )  # fmt: skip
        return (self.stream.anew() if anew else self.stream.join()).stories

    def fault(self, problem: "Problem") -> None:
        """Say a problem; what nobody expects to be read is passed over in silence."""
        from ..report.words import visible

        if problem.code != PASSED:
            self.faults += problem.fatal
            click.echo(f"tellings: {visible(problem.origin)}: {visible(problem.reason)}", err=True)

    def lines(self) -> bytes:
        """All stories as lines of JSON."""
        from ..record import encode

        return b"".join(encode(one) + b"\n" for one in self.stream.stories())

    def write(self, folder: Path, changed: tuple[str, ...]) -> None:
        """Write the records of stories that have enough documents, each in a file of its name."""
        from .. import report  # noqa: F401  (registers what a Record renders itself with)
        from ..gathering import records

        found: Iterator[StoryFound] = self.stream.stories(changed, self.least)
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise click.ClickException(f"{folder} can't be made: {error.strerror or error}") from error
        for name, record in records(found, self.settings, self.fault, jobs=self.jobs, run=self.on):
            write(str(folder / f"{name}.json"), record.to_json())
