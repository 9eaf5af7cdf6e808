"""The flow of tellings, in the order in which it happens: the page to open first.

Three functions carry it. ``account`` reads one source and depends on nothing else; ``stories`` is the only step that looks at all accounts;
``record`` compares the accounts of one story. ``compare`` strings them together for a handful of paths.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from itertools import chain
from typing import TypeVar

import msgspec

from . import annotate, clean, correcting, read
from .align import claims as align_claims
from .align import copies as align_copies
from .align import entities as align_entities
from .align import events as align_events
from .align import figures as align_figures
from .align import programmes as align_programmes
from .align import quotes as align_quotes
from .align import selves as align_selves
from .align import stories as align_stories
from .align import undertakings as align_undertakings
from .compare import amounts, coverage, findings, genre, times, wording
from .compare.framing import framing
from .compare.sameness import agreeing
from .engine import Run, local
from .errors import ModelMissing, NothingToRead, Unusable
from .extract.claims import claims
from .extract.commitments import undertakings
from .extract.events import events
from .extract.figures import figures
from .extract.programmes import programmes
from .extract.quotes import quotes
from .extract.times import reanchored
from .extract.times import times as time_expressions
from .record import Account, Commitment, Condition, Correction, Dating, Loaded, Problem, Record, Story, identify
from .settings import Settings
from .version import VERSION

T = TypeVar("T")
Progress = Callable[[int, int, str], None]
NEAR = 7  # days: within a week's range, every weekday name still means one day


def account(source: Loaded, settings: Settings | None = None) -> Account:
    """All that one report tells. Depends on the source and the settings alone.

    A stage that fails leaves its part empty and a Problem in the account; the others go on.

    Raises:
        Unusable: if the source can't become a document (no text, no article, a language that the model does not read).
        ModelMissing: if the model is not installed.
    """
    settings = settings or Settings()
    document = clean.document(source, settings)
    doc = annotate.parse(document, annotate.load(settings.model))
    origin = name_of(source)
    problems = [Problem(origin=origin, stage="clean", code=code, reason=why, fatal=False) for code, why in clean.remarks(document)]

    def stage(name: str, work: Callable[[], tuple[T, ...]]) -> tuple[T, ...]:
        try:
            return work()
        except Exception as error:  # noqa: BLE001 - one stage's fault must not take the document away: it is recorded, the rest goes on
            reason = f"{name} could not be extracted ({type(error).__name__}: {error}); the rest of the document was. Please report this."
            problems.append(Problem(origin=origin, stage="extract", code=name, reason=reason, fatal=False))
            return ()

    found = stage("entities", lambda: annotate.entities(document, doc))
    when = stage("times", lambda: time_expressions(document, doc))
    told = stage("quotes", lambda: quotes(document, doc, found, when))
    said = tuple(quote for quote in told if quote.within is None)  # whose word it is in this report: the outermost speaker's
    made = stage("commitments", lambda: undertakings(document, doc, found, said, when))
    counted = stage("figures", lambda: figures(document, doc, found, said, when))
    return Account(
        id=identify("account", document.id),
        document=document,
        sentences=annotate.sentences(doc),
        entities=found,
        quotes=told,
        times=when,
        figures=counted,
        events=stage("events", lambda: events(document, doc, found, said, when)),
        claims=stage("claims", lambda: claims(document, doc, found, said, when)),
        commitments=tuple(one for one in made if isinstance(one, Commitment)),
        conditions=tuple(one for one in made if isinstance(one, Condition)),
        programmes=stage("programmes", lambda: programmes(document, doc, found, said, when, counted, made)),
        problems=tuple(problems),
    )


def stories(accounts: Sequence[Account]) -> tuple[Story, ...]:
    """The accounts grouped into stories: those of one happening or of one running matter. The only step that looks at all."""
    by_id = {one.id: one for one in accounts}
    return tuple(story([by_id[name] for name in group]) for group in align_stories.stories(accounts))


def story(accounts: Sequence[Account]) -> Story:
    """One story of accounts that the caller says belong together: its happenings told apart and dated, its copies found."""
    pairs = align_copies.copies(accounts)
    return align_stories.story(accounts, pairs, align_copies.witnesses(accounts, pairs))


def record(
    of: Story,
    accounts: Iterable[Account],
    settings: Settings | None = None,
    problems: Iterable[Problem] = (),
    corrections: Iterable[Correction] = (),
) -> Record:
    """The record of one story: its accounts aligned and compared.

    Args:
        of: the story.
        accounts: its accounts, in any order (others are passed over).
        settings: those that the accounts were made with.
        problems: of reading and cleaning; they stand in the record.
        corrections: a log of what people set right; each stage goes on from what they said, and the record says which could be applied.
    """
    settings = settings or Settings()
    ledger = correcting.Ledger(corrections)
    of, told = _corrected(of, _in_order(of, accounts), ledger)
    people = correcting.people(align_entities.entities(told), told, ledger)
    bonds = correcting.utterances(told, ledger)
    said = tuple(wording.wording(one, told) for one in align_quotes.quotes(told, of, people, bonds))
    counted = tuple(amounts.amounts(one, told) for one in align_figures.figures(told, of, people))
    same = align_events.together(told, of, people)
    when = tuple(times.times(one, told) for one in align_events.timeline(told, of, people, same))
    stated = align_claims.claims(told, of, people)
    undertaken = align_undertakings.undertakings(told, people)
    standing = align_programmes.programmes(told, people, counted, undertaken)
    carried = coverage.coverage(told, of, people, said, counted, when, stated)
    correcting.notes(told, ledger)
    found = findings.findings(told, of, people, said, counted, when, stated, carried, align_selves.selves(told, of, people))
    return Record(
        tellings=VERSION,
        model=annotate.describe(annotate.load(settings.model)),
        story=of,
        accounts=told,
        people=people,
        quotes=said,
        figures=agreeing.figures(counted, found),
        timeline=agreeing.timeline(when, found),
        claims=stated,
        undertakings=undertaken,
        programmes=standing,
        framing=framing(told, people, standing),
        coverage=carried,
        findings=found,
        events=align_events.events(same, of, people),
        problems=tuple(sorted({*problems, *genre.remarks(told), *(p for one in told for p in one.problems)}, key=_problem_order)),
        judgements=correcting.judgements(found, told, ledger),
        corrections=ledger.applied(),
    )


def compare(
    paths: Iterable[str],
    *,
    settings: Settings | None = None,
    jobs: int = 1,
    progress: Progress | None = None,
    fetched: Iterable[Loaded | Problem] = (),
    run: Run = local.run,
) -> Record:
    """The record of the reports at ``paths``, which the caller says are about one story.

    Args:
        paths: files of any kind that is read, directories, globs, or ``-`` for standard input.
        settings: choices that change the record.
        jobs: number of processes.
        progress: called as ``progress(done, total, name)`` after each document; the total is of the documents known so far, which are all
            unless they are hundreds of megabytes.
        fetched: sources from elsewhere, such as ``tellings.fetch.fetched`` gives; nothing is fetched unless they are given.
        run: where the accounts are made: on this machine, or by ``engine.ray.Ray.run`` on a cluster.

    Raises:
        NothingToRead: if no report could be read; its text says why for each input.
        ModelMissing: if the model is not installed.
    """
    settings = settings or Settings()
    # sorted, so that the order of the arguments can't show in the record
    found = _once(chain(read.sources(sorted({str(path) for path in paths}), settings), fetched))
    problems: list[Problem] = []
    accounts: list[Account] = []
    for outcome in run(attempt, _loaded(found, problems, settings), settings, jobs=jobs, progress=progress):
        if isinstance(outcome, Problem):
            problems.append(outcome)
        else:
            accounts.append(outcome)
    if not accounts:
        raise NothingToRead(_nothing(problems))
    return record(story(accounts), accounts, settings, problems)


def _once(found: Iterable[Loaded | Problem]) -> Iterator[Loaded | Problem]:
    """What was found, without sources whose bytes are those of another, in a file here and at an address there."""
    seen: dict[str, str] = {}
    for one in found:
        if isinstance(one, Loaded):
            first = seen.setdefault(one.source.sha256, name_of(one))
            if first != name_of(one):
                reason = f"the same bytes as {first}, which is read once"
                yield Problem(origin=name_of(one), stage="read", code="duplicate", reason=reason, fatal=False)
                continue
        yield one


def _loaded(found: Iterable[Loaded | Problem], problems: list[Problem], settings: Settings) -> Iterator[Loaded]:
    """The sources among what was found, as they come; the problems go to a list."""
    for one in found:
        if isinstance(one, Problem):
            problems.append(one)
        else:
            annotate.load(settings.model)  # once, and before the workers are forked, so that they share it
            yield one


def attempt(source: Loaded, settings: Settings) -> Account | Problem:
    """The account of a source, or the Problem that stands in its place; never an exception for a bad document."""
    try:
        return account(source, settings)
    except Unusable as error:
        return Problem(origin=name_of(source), stage="clean", code=error.code, reason=error.reason)
    except ModelMissing:
        raise
    except Exception as error:  # noqa: BLE001 - a bad document never stops the others: it becomes a Problem that says what happened
        reason = f"it could not be read as a report ({type(error).__name__}: {error}). Please report this with the file."
        return Problem(origin=name_of(source), stage="clean", code="failed", reason=reason)


def name_of(source: Loaded) -> str:
    """The input as problems name it: its origin, and the archive's member after an exclamation mark."""
    return source.source.origin + (f"!{source.source.member}" if source.source.member else "")


def _in_order(of: Story, accounts: Iterable[Account]) -> tuple[Account, ...]:
    """The story's accounts by date, outlet and id, their time expressions resolved against the day the story gives them."""
    mine = [_dated(one, of.dating_of(one.id)) for one in accounts if one.id in of.accounts]

    def order(one: Account) -> tuple[str, str, str]:
        return (of.dating_of(one.id).earliest or "9999", one.document.name, one.id)

    return tuple(sorted(mine, key=order))


def _corrected(of: Story, told: tuple[Account, ...], ledger: correcting.Ledger) -> tuple[Story, tuple[Account, ...]]:
    """The story and its accounts with the speakers, dates and happenings that people set right."""
    if not ledger:
        return of, told
    told = correcting.accounts(told, ledger)
    if ledger.of("date"):  # other dates may tell other happenings apart
        made = story(told)
        of = msgspec.structs.replace(of, happenings=made.happenings, datings=made.datings)
        told = _in_order(of, (_redated(one) for one in told))
        of = msgspec.structs.replace(of, accounts=tuple(one.id for one in told))
    return correcting.happenings(of, told, ledger), told


def _redated(one: Account) -> Account:
    """An account whose date somebody set, its time expressions resolved against that."""
    published = one.document.published
    if published is None or not published.rule.startswith(correcting.RULE):
        return one
    return msgspec.structs.replace(one, times=reanchored(one.times, published.value, published.rule))


def _dated(one: Account, dating: Dating) -> Account:
    day = _day(dating)
    if one.document.published or day is None:
        return one
    reason = dating.reasons[0].text if dating.reasons else "inferred for the story"
    return msgspec.structs.replace(one, times=reanchored(one.times, day, reason))


def _day(dating: Dating) -> str | None:
    """The day to resolve relative expressions against, if the range is narrow enough for one."""
    if dating.value and len(dating.value) == len("2015-01-06"):
        return dating.value
    if dating.earliest and dating.latest:
        first, last = date.fromisoformat(dating.earliest), date.fromisoformat(dating.latest)
        if (last - first).days < NEAR:
            return dating.latest
    return None


def _problem_order(problem: Problem) -> tuple[str, ...]:
    return (problem.origin, problem.stage, problem.code, problem.reason)


def _nothing(problems: Sequence[Problem]) -> str:
    if not problems:
        return "nothing to read: give files, directories, globs, or - for standard input"
    lines = "\n".join(f"  {one.origin}: {one.reason}" for one in sorted(problems, key=_problem_order)[:10])
    return f"no report could be read:\n{lines}"
