"""``tellings compare``: reports in, one record out."""

import contextlib
import sys
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import click

from .codes import DONE, PROBLEMS
from .engines import engines, running
from .fetching import Asked, fetches
from .mapping import PASSED, fields, mapping
from .output import STDOUT, colour, refuse_overlap, width, writable, write

if TYPE_CHECKING:
    from ..engine import Run
    from ..record import Record

REMARKS = frozenset({"satire", "opinion", "analysis", "review"})  # what a report calls itself is no problem of reading it
ANY_PATH = click.Path(readable=False)  # what can't be read is a Problem of that input, and stops no other
Progress = Callable[[int, int, str], None]

HELP = """\
Make one sourced record of several reports on one story.

PATH is a file, a directory, a glob, or - for standard input; tellings read shows what is found there. FILE may be - for standard output.

\b
Examples:
  tellings compare reports/*.txt
  tellings compare reports/ more.zip --html story.html --json story.json
  curl -s https://example.org/report | tellings compare - saved.html
  tellings compare reports/ --json - --quiet | jq '.findings[].title'
  tellings compare --fetch list.txt --json story.json --save pages/
"""


@click.command(help=HELP)
@click.argument("paths", nargs=-1, metavar="PATH…", type=ANY_PATH)
@click.option("--html", metavar="FILE", callback=writable, type=ANY_PATH, help="Write the page with every source: one file, no network.")
@click.option("--json", metavar="FILE", callback=writable, type=ANY_PATH, help="Write the record, for tellings show and tellings verify.")
@click.option("--markdown", metavar="FILE", callback=writable, type=ANY_PATH, help="Write the record as Markdown.")
@click.option("--annotations", metavar="FILE", callback=writable, type=ANY_PATH, help="Write it as W3C Web Annotations (JSON-LD).")
@click.option(
    "--jobs",
    metavar="N",
    type=click.IntRange(min=1),
    default=1,
    show_default=True,
    help="Processes to work with; never changes the record.",
)
@engines
@click.option("--model", metavar="NAME", help="A spaCy pipeline that is installed, in place of the embedded English one.")
@fields
@fetches
@click.option("-q", "--quiet", is_flag=True, help="No progress and no summary; errors are still said.")
def compare(
    paths: tuple[str, ...],
    html: str | None,
    json: str | None,
    markdown: str | None,
    annotations: str | None,
    jobs: int,
    engine: str,
    address: str | None,
    model: str | None,
    field: tuple[str, ...],
    quiet: bool,
) -> int:
    """The verb; ``HELP`` is its help text. Gives the exit code."""
    targets = [target for target in (html, json, markdown, annotations) if target]
    asked = Asked(paths)
    refuse_overlap(asked.files, targets)
    with running(engine, address, jobs) as run:
        record = _made(asked, run, jobs, model, field, quiet)
    if json:
        write(json, record.to_json())
    if html:
        write(html, record.to_html())
    if markdown:
        write(markdown, record.to_markdown())
    if annotations:
        write(annotations, record.to_annotations())
    if not quiet and STDOUT not in targets:
        from ..report.terminal import summary

        click.echo(summary(record, width(), colour()), nl=False)
    _say_problems(record, shown=not quiet and STDOUT not in targets)
    return PROBLEMS if any(one.code not in {PASSED, *REMARKS} for one in record.problems) else DONE


def _made(asked: Asked, on: "Run", jobs: int, model: str | None, field: tuple[str, ...], quiet: bool) -> "Record":
    from .. import report  # noqa: F401  (registers what a Record renders itself with)
    from ..pipeline import compare as run
    from ..settings import Settings

    settings = Settings(model=model or Settings().model, fields=mapping(field))
    with shown_progress(quiet) as progress:
        pages = asked.pages(settings, progress)
        return run(list(asked.files), settings=settings, jobs=jobs, progress=progress, fetched=pages, run=on)


@contextlib.contextmanager
def shown_progress(quiet: bool) -> Iterator[Progress | None]:
    """A progress bar on standard error if that is a terminal; nothing otherwise."""
    if quiet or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.markup import escape
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    from ..report.words import visible

    columns = (TextColumn("Reading"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(), TextColumn("{task.description}"))
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)
        yield lambda done, total, name: bar.update(task, completed=done, total=total, description=escape(visible(name)[-40:]))


def _say_problems(record: "Record", shown: bool) -> None:
    """The problems on standard error where the summary, which lists them, is not printed."""
    from ..report.words import visible

    if not shown:
        for problem in record.problems:
            click.echo(f"tellings: {visible(problem.origin)}: {visible(problem.reason)}", err=True)
