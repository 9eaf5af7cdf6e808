"""Stories out of any number of documents: ``tellings stories`` as a library.

Documents are cleaned and sketched, not parsed: grouping a hundred thousand takes minutes. ``records`` reads those of chosen stories once
more, in full, and makes the record of each.
"""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain

from . import clean, read
from .align.stream import Sketch, StoryFound, sketched
from .engine import Run, local
from .errors import Unusable
from .pipeline import attempt, name_of, record, story
from .record import Account, Document, Loaded, Problem, Record, identify
from .settings import Settings

Progress = Callable[[int, int, str], None]
Fault = Callable[[Problem], None]


def sketches(
    paths: Iterable[str],
    settings: Settings,
    fault: Fault,
    *,
    jobs: int = 1,
    progress: Progress | None = None,
    fetched: Iterable[Loaded | Problem] = (),
    run: Run = local.run,
) -> Iterator[Sketch]:
    """The sketches of the documents at some paths, as they are read; nothing else of them is held.

    Args:
        paths: files of any kind that is read, directories, globs, or ``-`` for standard input.
        settings: choices of reading and cleaning.
        fault: told of each document that could not be read, and why.
        jobs: number of processes.
        progress: called as ``progress(done, total known so far, name)`` after each document.
        fetched: sources from elsewhere.
        run: where they are cleaned: on this machine, or by ``engine.ray.Ray.run`` on a cluster.
    """
    found = _sources(chain(read.sources(sorted({str(path) for path in paths}), settings), fetched), fault)
    for outcome in run(cleaned, found, settings, jobs=jobs, progress=progress):
        if isinstance(outcome, Problem):
            fault(outcome)
        else:
            yield sketched(outcome)


def cleaned(source: Loaded, settings: Settings) -> Account | Problem:
    """An account that holds the document of a source and nothing found in it; a Problem in its place where it can't be read."""
    try:
        return bare(clean.document(source, settings))
    except Unusable as error:
        return Problem(origin=name_of(source), stage="clean", code=error.code, reason=error.reason)
    except Exception as error:  # noqa: BLE001 - a bad document never stops the others: it becomes a Problem that says what happened
        reason = f"it could not be read as a report ({type(error).__name__}: {error}). Please report this with the file."
        return Problem(origin=name_of(source), stage="clean", code="failed", reason=reason)


def bare(document: Document) -> Account:
    """The account of a document of which nothing was extracted; its id is that of the full one."""
    return Account(
        id=identify("account", document.id),
        document=document,
        sentences=(),
        entities=(),
        quotes=(),
        figures=(),
        times=(),
        events=(),
        claims=(),
    )


def records(
    stories: Iterable[StoryFound], settings: Settings, fault: Fault, *, jobs: int = 1, run: Run = local.run
) -> Iterator[tuple[str, Record]]:
    """The record of each of some stories, its documents read once more: the story's name, and its record.

    Args:
        stories: those of a grouping; one whose documents can't be found any more is passed over.
        settings: choices of the records.
        fault: told of each document that could not be read again, and why.
        jobs: number of processes.
        run: where the accounts are made.
    """
    for found in stories:
        wanted = {document.id: document.origin for document in found.documents}
        places = {document.origin for document in found.documents}
        sources = (
            one
            for one in _sources(read.sources(sorted({document.file for document in found.documents}), settings), fault)
            if name_of(one) in places
        )
        outcomes = list(run(attempt, sources, settings, jobs=jobs))
        accounts = [one for one in outcomes if isinstance(one, Account) and one.id in wanted]
        missing = wanted.keys() - {one.id for one in accounts}
        for one in sorted(missing):
            fault(Problem(origin=wanted[one], stage="read", code="changed", reason="the document that was grouped is no longer in it"))
        if accounts:
            yield found.id, record(story(accounts), accounts, settings, (one for one in outcomes if isinstance(one, Problem)))


def _sources(found: Iterable[Loaded | Problem], fault: Fault) -> Iterator[Loaded]:
    for one in found:
        if isinstance(one, Problem):
            fault(one)
        else:
            yield one
