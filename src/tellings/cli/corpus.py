"""``tellings corpus``: documents by the million in datasets of Parquet files, made into accounts, stories and records on any engine."""

import contextlib
import importlib.util
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .codes import DONE, MISMATCHES, NOTHING, PROBLEMS
from .engines import engines, working
from .mapping import fields, mapping
from .output import write

if TYPE_CHECKING:
    from ..corpus import Summary
    from ..corpus.running import Progress

ANY_PATH = click.Path(readable=False)
MISSING = 'corpora need pyarrow and fsspec; install them with: pip install "tellings[corpus]" (with Ray: "tellings[ray]")'

HELP = """\
Make accounts, stories and records of very many documents, on this machine or on a Ray cluster.

INPUT is a folder of Parquet files: tables with a text column, or what tellings corpus pack makes of files of any kind. OUTPUT gets the
folders accounts, sketches, stories, records and problems, with Parquet files. Both may be on any file system that fsspec knows (s3://…). A
run that was stopped, or killed, goes on when it is started again.

\b
Examples:
  tellings corpus pack archive/ crawl.warc.gz packed/         any files into a dataset
  tellings corpus run packed/ out/ --workers 8                on this machine
  tellings corpus run s3://desk/in s3://desk/out --engine ray --address 10.0.0.5:6379
  tellings corpus show out/                                   how far it is, and what went wrong
  tellings corpus records out/ records/                       a file for each story, for tellings show
"""


@click.group(help=HELP)
def corpus() -> None:
    """The group of the verbs of corpora."""
    if importlib.util.find_spec("pyarrow") is None or importlib.util.find_spec("fsspec") is None:
        from ..errors import EngineFailed

        raise EngineFailed(MISSING)


@corpus.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH…", type=ANY_PATH)
@click.argument("dataset", metavar="DATASET", type=ANY_PATH)
@fields
def pack(paths: tuple[str, ...], dataset: str, field: tuple[str, ...]) -> int:
    """Put the documents at each PATH, whatever tellings read finds there, into a dataset that run reads.

    DATASET is a folder, on any file system that fsspec knows, that holds no Parquet files yet. What could not be read stands in
    DATASET/_problems.jsonl, and becomes a problem of the corpus.
    """
    from .. import corpus as corpora
    from ..report.words import count
    from ..settings import Settings

    documents, problems = corpora.pack(paths, dataset, Settings(fields=mapping(field)))
    click.echo(f"{count(documents, 'document', 'documents')}, {count(problems, 'problem', 'problems')}")
    if not documents:
        return NOTHING
    return PROBLEMS if problems else DONE


@corpus.command()
@click.argument("source", metavar="INPUT", type=ANY_PATH)
@click.argument("output", metavar="OUTPUT", type=ANY_PATH)
@engines
@click.option("--workers", metavar="N", type=click.IntRange(min=1), help="Workers at a time; as many as there are CPUs if not given.")
@click.option(
    "--part", metavar="N", type=click.IntRange(min=1), default=256, show_default=True, help="Documents a worker takes on at a time."
)
@click.option(
    "--least", metavar="N", type=click.IntRange(min=1), default=2, show_default=True, help="Make records of stories of N documents."
)
@click.option("--limit", metavar="SECONDS", type=click.FloatRange(min=1), default=600.0, show_default=True, help="Time for one document.")
@click.option("--model", metavar="NAME", help="A spaCy pipeline that is installed on every node, in place of the embedded English one.")
@fields
@click.option("-q", "--quiet", is_flag=True, help="No progress and no summary; errors are still said.")
def run(
    source: str,
    output: str,
    engine: str,
    address: str | None,
    workers: int | None,
    part: int,
    least: int,
    limit: float,
    model: str | None,
    field: tuple[str, ...],
    quiet: bool,
) -> int:
    """Make the accounts, stories and records of the documents in INPUT, a folder of Parquet files, and write them to OUTPUT.

    What OUTPUT has already is not made again. A document that kills its worker, or takes longer than --limit, becomes a problem.
    """
    from .. import corpus as corpora
    from ..settings import Settings

    settings = Settings(model=model or Settings().model, fields=mapping(field))
    choices = corpora.Choices(settings=settings, part=part, least=least, limit=limit)
    with working(engine, address, workers) as crew, shown(quiet) as progress:
        corpora.run(source, output, crew, choices, progress)
    found = corpora.summary(output)
    if not quiet:
        _say(found)
    return PROBLEMS if found.unread else DONE


@corpus.command()
@click.argument("output", metavar="OUTPUT", type=ANY_PATH)
@click.option("--json", is_flag=True, help="Print it as a line of JSON.")
@click.option("--stories", is_flag=True, help="Print a line of JSON for each story as well.")
def show(output: str, json: bool, stories: bool) -> int:
    """Show what a corpus holds: how far it is, and its problems by their kind."""
    import msgspec

    from .. import corpus as corpora

    found = corpora.summary(output)
    if json:
        click.echo(msgspec.json.encode(found).decode())
    else:
        _say(found)
    for row in corpora.stories(output) if stories else ():
        click.echo(msgspec.json.encode(row).decode())
    return DONE


@corpus.command()
@click.argument("output", metavar="OUTPUT", type=ANY_PATH)
@click.argument("folder", metavar="FOLDER", type=click.Path(file_okay=False))
@click.option("--story", "stories", multiple=True, metavar="ID", help="Only the record of this story; may be repeated.")
def records(output: str, folder: str, stories: tuple[str, ...]) -> int:
    """Write the records of a corpus into FOLDER, a file for each story, for tellings show, brief and verify."""
    from .. import corpus as corpora

    try:
        Path(folder).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise click.ClickException(f"{folder} can't be made: {error.strerror or error}") from error
    some = False
    for story, record in corpora.records(output, stories):
        some = True
        write(str(Path(folder, f"{story}.json")), record)
    return DONE if some else MISMATCHES


def _say(found: "Summary") -> None:
    from ..report.words import count

    told = [count(found.documents, "document", "documents"), count(found.accounts, "account", "accounts")]
    told += [count(found.stories, "story", "stories"), count(found.records, "record", "records")]
    click.echo(" · ".join(told) + ("" if found.finished else " · not finished: run it again, and it goes on"))
    if found.problems:
        click.echo("problems: " + ", ".join(f"{code} {number}" for code, number in found.problems.items()))


@contextlib.contextmanager
def shown(quiet: bool) -> "Iterator[Progress | None]":
    """A progress bar for each step, on standard error if that is a terminal; nothing otherwise."""
    if quiet or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        tasks: dict[str, Callable[..., None]] = {}

        def progress(step: str, done: int, total: int) -> None:
            if step not in tasks:
                number = bar.add_task(step, total=total)
                tasks[step] = lambda **told: bar.update(number, **told)
            tasks[step](completed=done, total=total)

        yield progress
