"""``tellings library``: what was read is kept, new reports join their stories, and all of it can be searched."""

import contextlib
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from .codes import DONE, MISMATCHES, PROBLEMS
from .compare import shown_progress
from .fetching import Asked as Paths
from .fetching import fetches
from .filtering import asked as wanted
from .filtering import filters, pages
from .mapping import PASSED, fields, mapping
from .output import colour, width, write
from .show import VIEWS

if TYPE_CHECKING:
    from ..library import Added, Library

ANY_PATH = click.Path(readable=False)

HELP = """\
Keep what was read in a library: one file, its sources beside it.

What was computed once is kept. New reports join their stories; records are made anew only where something changed. PATH is the library's
file, an SQLite database that Datasette opens, too; the sources lie in PATH.sources.

\b
Examples:
  tellings library new news.db                            make one
  tellings library add news.db today/                     add reports; those that are there already are passed over
  tellings library stories news.db --status contradicts   the stories in which accounts contradict each other
  tellings library search news.db 'ferry "life jackets"'  the documents that have these words
  tellings library show news.db story-3f0c8d3e1a7b9c42    a story's record
  tellings library export news.db out/ --person Mensah    records as files
  tellings library check news.db                          is it all there, and as it was?
  tellings library upgrade news.db                        after a new version of tellings
"""


@click.group(help=HELP)
def library() -> None:
    """The group of the library's verbs."""


@library.command("new")
@click.argument("path", type=ANY_PATH)
@click.option("--model", metavar="NAME", help="A spaCy pipeline that is installed, in place of the embedded English one.")
def new(path: str, model: str | None) -> int:
    """Make a library.

    All documents of a library are read with the same model.
    """
    from .. import library as libraries
    from ..annotate import load
    from ..settings import Settings

    settings = Settings(model=model or Settings().model)
    load(settings.model)  # one that is missing is said before there is a library that needs it
    libraries.create(path, settings).close()
    click.echo(f"{path} is a library now; tellings library add {path} PATH… adds reports to it.")
    return DONE


@library.command("add")
@click.argument("path", type=ANY_PATH)
@click.argument("paths", nargs=-1, metavar="[PATH…]", type=ANY_PATH)
@click.option("--jobs", metavar="N", type=click.IntRange(min=1), default=1, show_default=True, help="Processes to work with.")
@click.option(
    "--records/--no-records",
    default=None,
    help="Make the records of the changed stories at once, or leave them until they are asked for, as with more than 200 documents.",
)
@click.option("--corrections", metavar="FILE", type=click.Path(dir_okay=False), help="Add the entries of a log of corrections.")
@fields
@fetches
@click.option("-q", "--quiet", is_flag=True, help="No progress and no summary; errors are still said.")
def add(
    path: str, paths: tuple[str, ...], jobs: int, records: bool | None, corrections: str | None, field: tuple[str, ...], quiet: bool
) -> int:
    """Add reports to a library.

    PATH… are files of any kind that is read, directories, globs, or - for standard input. What is there already is passed over: the same
    command again goes on where it was interrupted.
    """
    from .. import read
    from ..settings import Settings

    asked = Paths(paths, needed=corrections is None)
    with _opened(path, write=True) as held:
        if corrections:
            click.echo(f"{held.import_corrections(_log(corrections))} corrections were added.")
        reading = Settings(model=held.settings.model, fields=mapping(field))
        with shown_progress(quiet) as progress:
            found = chain(read.sources(asked.files, reading), asked.pages(reading, progress))
            told = _Told()
            added = held.add(told.each(found), jobs=jobs, progress=progress, records=records)
        _say(held, added, quiet)
    return PROBLEMS if told.faults or added.problems else DONE


@library.command("stories")
@click.argument("path", type=ANY_PATH)
@click.option("--text", metavar="WORDS", default="", help="Stories whose documents have these words.")
@filters
@pages(20)
def stories(path: str, text: str, limit: int, skip: int, json: bool, **asked: str) -> int:
    """List stories, the latest first."""
    from ..record import encode
    from .shelved import stories as lines

    with _opened(path) as held:
        found = held.stories(wanted(text=text, **asked), limit, skip)
        for line in (encode(row).decode() for row in found.rows) if json else lines(found, skip, width(), colour()):
            click.echo(line)
        if not json and (asked["kind"] or asked["status"]) and (behind := held.behind()):
            click.echo(f"{behind} stories have no findings yet; tellings library upgrade {path} makes their records", err=True)
    return DONE if found.total else MISMATCHES


@library.command("search")
@click.argument("path", type=ANY_PATH)
@click.argument("words")
@filters
@pages(10)
def search(path: str, words: str, limit: int, skip: int, json: bool, **asked: str) -> int:
    """Find documents by their words.

    All WORDS have to be there; "in quotation marks" next to each other, begin* as a beginning, -without not at all.
    """
    from ..record import encode
    from .shelved import hits as lines

    with _opened(path) as held:
        found = held.search(words, wanted(**asked), limit, skip)
        for line in (encode(row).decode() for row in found.rows) if json else lines(found, skip, width(), colour()):
            click.echo(line)
    return DONE if found.total else MISMATCHES


@library.command("show")
@click.argument("path", type=ANY_PATH)
@click.argument("story")
@click.argument("view", required=False, metavar=f"[{'|'.join(VIEWS)}]", type=click.Choice(VIEWS))
@click.option("--machine", is_flag=True, help="As the machine made it, without corrections.")
def show(path: str, story: str, view: str | None, machine: bool) -> int:
    """Show the record of a story, or one part of it."""
    from .show import _shown

    with _opened(path) as held:
        click.echo(_shown(held.record(story, corrected=not machine), view), nl=False)
    return DONE


@library.command("export")
@click.argument("path", type=ANY_PATH)
@click.argument("folder", type=click.Path(file_okay=False))
@click.option("--story", metavar="ID", multiple=True, help="This story only. May be repeated.")
@click.option("--text", metavar="WORDS", default="", help="Stories whose documents have these words.")
@filters
@click.option("--as", "names", metavar="NAME", multiple=True, help="A file that tellings export makes (record.json). May be repeated.")
@click.option("--corrections", metavar="FILE", help="Write the log of corrections as well.")
def export(path: str, folder: str, story: tuple[str, ...], text: str, names: tuple[str, ...], corrections: str | None, **asked: str) -> int:
    """Write the records of stories as files, in a folder of its id for each."""
    from ..library import exporting

    with _opened(path) as held:
        if corrections:
            write(corrections, held.export_corrections())
        ids = story or exporting.matching(held, wanted(text=text, **asked))
        count = 0
        for name in ids:
            exporting.export(held, name, Path(folder), names or ("record.json",))
            count += 1
    click.echo(f"{count} {'story was' if count == 1 else 'stories were'} written to {folder}", err=True)
    return DONE if count else MISMATCHES


@library.command("check")
@click.argument("path", type=ANY_PATH)
@click.option("--restore", is_flag=True, help="If it is damaged, take its backup, and add again what came since.")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing if all of it holds.")
def check(path: str, restore: bool, quiet: bool) -> int:
    """Check a library: every page of its file, every account, every source."""
    from .. import library as libraries
    from ..errors import LibraryDamaged, NoLibrary
    from ..library.sources import has_journal

    try:
        with _opened(path) as held:
            wrong = held.check()
    except (LibraryDamaged, NoLibrary) as error:
        if not has_journal(path):
            raise
        wrong = [str(error)]  # there was a library: its sources are there
    for line in wrong:
        click.echo(line)
    if not wrong:
        if not quiet:
            click.echo(f"{path}: all of it holds.")
        return DONE
    if restore:
        with shown_progress(quiet) as progress:
            added = libraries.restore(path, progress=progress)
        click.echo(f"{path} was restored, the damaged file is {path}.damaged; {added.new} documents were added again.")
        return DONE
    click.echo(f"tellings library check {path} --restore takes its backup, and adds again what came since.", err=True)
    return MISMATCHES


@library.command("upgrade")
@click.argument("path", type=ANY_PATH)
@click.option("--jobs", metavar="N", type=click.IntRange(min=1), default=1, show_default=True, help="Processes to work with.")
@click.option("-q", "--quiet", is_flag=True, help="No progress and no summary; errors are still said.")
def upgrade(path: str, jobs: int, quiet: bool) -> int:
    """Bring a library up to date: accounts that another version made, and the records that are behind.

    What is interrupted goes on where it was. The file as it was before is PATH.backup.
    """
    with _opened(path, write=True) as held, shown_progress(quiet) as progress:
        added = held.upgrade(jobs=jobs, progress=progress)
        _say(held, added, quiet)
    return PROBLEMS if added.problems else DONE


@contextlib.contextmanager
def _opened(path: str, *, write: bool = False) -> "Iterator[Library]":
    from .. import library as libraries
    from .. import report  # noqa: F401  (registers what a Record renders itself with)

    with libraries.open(path, write=write) as held:
        yield held


def _log(file: str) -> Iterator[Any]:
    import msgspec

    from ..errors import BadRecord
    from ..record import Correction, decode

    try:
        lines = Path(file).read_bytes().splitlines()
        return iter([decode(line, Correction) for line in lines if line.strip()])
    except OSError as error:
        raise BadRecord(f"{file} can't be read: {error.strerror or error}") from error
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise BadRecord(f"{file} is no log of corrections ({error}); tellings library export … --corrections {file} writes one") from error


class _Told:
    """What could not be read, said as it comes."""

    def __init__(self) -> None:
        self.faults = 0

    def each(self, found: Iterator[Any]) -> Iterator[Any]:
        """The same, with problems said; what nobody expects to be read is left out in silence."""
        from ..record import Problem
        from ..report.words import visible

        for one in found:
            if isinstance(one, Problem):
                if one.code == PASSED:
                    continue
                self.faults += one.fatal
                click.echo(f"tellings: {visible(one.origin)}: {visible(one.reason)}", err=True)
            yield one


def _say(held: "Library", added: "Added", quiet: bool) -> None:
    if quiet:
        return
    from ..report.words import count, visible

    changed = count(len(added.stories), "story is", "stories are")
    click.echo(f"{count(added.new, 'document is', 'documents are')} new, {added.known} known; {changed} new or changed")
    for one in added.faults:
        click.echo(f"tellings: {visible(one.origin)}: {visible(one.reason)}", err=True)
    if added.problems > len(added.faults):
        click.echo(f"tellings: {added.problems - len(added.faults)} more could not be read", err=True)
    if behind := held.behind():
        said = "record is made" if behind == 1 else "records are made"
        click.echo(f"{behind} {said} when asked for, or by tellings library upgrade {held.path}")
