"""From addresses to sources: each page fetched or taken from the cache, then read as a file of the same bytes would be."""

import re
import shutil
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from email.utils import parsedate_to_datetime
from pathlib import Path

import msgspec

from .. import read
from ..errors import Unusable
from ..record import Loaded, Problem, Said
from ..settings import Settings
from .addresses import parsed
from .cache import Cache, Page
from .fetching import Fetching
from .pace import Pace
from .transport import NOT_MODIFIED
from .visits import Visits

NAME_LIMIT = 80  # characters of the name of a saved page, without its digest
SHOWN = 8  # digits of the digest in that name
UNSAFE = re.compile(r"[^\w.-]+", re.ASCII)
SAMPLE = 1 << 10  # bytes
SUFFIXES = (
    (b"<?xml", ".xml"), (b"<rss", ".xml"), (b"<feed", ".xml"), (b"%pdf-", ".pdf"), (b"pk\x03\x04", ".zip"), (b"\x1f\x8b", ".gz"),
    (b"{", ".json"), (b"[", ".json"),
)  # fmt: skip


def fetched(
    addresses: Iterable[str],
    fetching: Fetching | None = None,
    settings: Settings | None = None,
    pace: Pace | None = None,
    progress: Callable[[int, int, str], None] | None = None,
) -> Iterator[Loaded | Problem]:
    """What stands at some addresses: a ``Loaded`` for each document, a ``Problem`` for what could not be had, in the addresses' order.

    The origin of each is the address that was asked for. What the server said stands in ``Source.said``: ``address``, the one that answered
    after redirects, and ``retrieved``, the time that the server gave when it first gave these bytes. No clock of this machine is asked, so
    that the same bytes under the same headers make the same record.

    Args:
        addresses: what to fetch, http or https.
        fetching: how.
        settings: the size above which a page is given up, and how containers are read.
        pace: when each host may be asked; one of its own if none is given.
        progress: called as ``progress(done, total, address)`` after each page.
    """
    fetching, settings = fetching or Fetching(), settings or Settings()
    wanted = list(dict.fromkeys(addresses))
    run = _Run(fetching, settings, pace or Pace(fetching.delay))
    seen: dict[str, str] = {}
    outcomes: list[Page | Problem] = []
    for outcome in run.outcomes(wanted):
        outcomes.append(outcome)
        if progress:
            progress(len(outcomes), len(wanted), wanted[len(outcomes) - 1])
    # All pages are on disk before the first is read: no thread runs any more where a caller forks.
    for address, outcome in zip(wanted, outcomes, strict=True):
        if isinstance(outcome, Problem):
            yield outcome
            continue
        for found in run.documents(address, outcome):
            if isinstance(found, Loaded):
                where = _where(address, found.source.member)
                first = seen.setdefault(found.source.sha256, where)
                if first != where:
                    yield _problem(where, Unusable("duplicate", f"the same bytes as {first}, which is read once"), fatal=False)
                    continue
            yield found


class _Run:
    """One run: its choices, its cache and its visits."""

    def __init__(self, fetching: Fetching, settings: Settings, pace: Pace) -> None:
        self.fetching, self.settings = fetching, settings
        self.cache, self.visits = Cache(fetching.folder), Visits(fetching, pace)
        self.stopped = False

    def outcomes(self, wanted: list[str]) -> Iterator[Page | Problem]:
        """What came of each address, in their order; several sites are asked at a time, the addresses of one site one after the other."""
        places: dict[str, list[str]] = {}
        for address in wanted:
            places.setdefault(_site(address), []).append(address)
        results: dict[str, Future[Page | Problem]] = {address: Future() for address in wanted}

        def work(addresses: list[str]) -> None:
            for address in addresses:
                if not self.stopped:
                    try:
                        results[address].set_result(self.outcome(address))
                    except BaseException as error:  # noqa: BLE001 - it is raised again where the result is asked for
                        results[address].set_exception(error)

        executor = ThreadPoolExecutor(max_workers=max(1, self.fetching.hosts), thread_name_prefix="fetch")
        try:
            for addresses in places.values():
                executor.submit(work, addresses)
            for address in wanted:
                yield results[address].result()
        finally:
            self.stopped = True  # where the caller has gone, the threads end after the request they are in
            executor.shutdown(wait=True, cancel_futures=True)

    def outcome(self, address: str) -> Page | Problem:
        """The page of one address, in the cache; or the Problem that stands in its place."""
        try:
            return self.page(address)
        except Unusable as error:
            return _problem(address, error)
        except OSError as error:
            reason = f"it could not be kept in {self.cache.folder} ({error.strerror or error}); name another folder with --cache"
            return _problem(address, Unusable("cache", reason))

    def page(self, address: str) -> Page:
        place = parsed(address)
        known = self.cache.page(place.text)
        if self.fetching.offline:
            if known is None:
                raise Unusable("offline", f"it is not in the cache ({self.cache.folder}); fetch it without --offline")
            return known
        headers = {}
        if known and known.etag:
            headers["If-None-Match"] = known.etag
        if known and known.modified:
            headers["If-Modified-Since"] = known.modified
        with self.cache.draft() as (stream, file):
            answer, final = self.visits.get(place, headers, stream, self.settings.max_bytes)
            stream.close()
            if answer.status == NOT_MODIFIED:
                if known is None:
                    raise Unusable("status_304", "the server says that it is unchanged, though nothing was known of it; try again later")
                return known
            told = answer.headers
            return self.cache.put(
                Page(
                    address=place.text,
                    final=final.text,
                    sha256=answer.sha256,
                    date=told.get("date", ""),
                    # What a redirect led to has validators of its own, which mean nothing at the address that was asked for.
                    etag=told.get("etag", "") if final == place else "",
                    modified=told.get("last-modified", "") if final == place else "",
                ),
                file,
            )

    def documents(self, address: str, page: Page) -> Iterator[Loaded | Problem]:
        """The documents in the bytes of a page, as ``read.sources`` finds them in a file."""
        file = self.cache.object(page.sha256)
        if self.fetching.save is not None:
            saved = _saved(page, file, self.fetching.save)
            if isinstance(saved, Problem):
                yield saved
        path = str(file)
        said = [Said("address", page.final, "http.address")]
        if retrieved := _moment(page.date):
            said.append(Said("retrieved", retrieved, "http.header"))
        for found in read.sources([path], self.settings):
            if isinstance(found, Problem):
                replaced = {"origin": found.origin.replace(path, address), "reason": found.reason.replace(path, address)}
                yield msgspec.structs.replace(found, **replaced)
            else:
                source = found.source
                # What a container says of its own entry is nearer to it than where the container was.
                own = {one.field for one in source.said}
                told = (*source.said, *(one for one in said if one.field not in own))
                yield Loaded(source=msgspec.structs.replace(source, origin=address, said=told), data=found.data)


def _site(address: str) -> str:
    try:
        return parsed(address).site
    except Unusable:
        return ""


def _moment(date: str) -> str:
    """A ``Date`` header in ISO 8601, or empty if it is no date."""
    try:
        return parsedate_to_datetime(date).isoformat() if date else ""
    except ValueError:
        return ""


def _saved(page: Page, file: Path, folder: Path) -> Problem | None:
    """Put a copy of a page into a folder, under its address and the first digits of its digest; the Problem if that can't be done."""
    place = parsed(page.final)
    words = UNSAFE.sub("-", f"{place.host}{place.target}").strip("-.")[:NAME_LIMIT].rstrip("-.")
    with file.open("rb") as stream:
        head = stream.read(SAMPLE)
    target = folder / f"{words.removesuffix('.html')}-{page.sha256[:SHOWN]}{_suffix(head)}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, target)
    except OSError as error:
        reason = f"no copy of it could be saved in {folder} ({error.strerror or error}); name another folder with --save"
        return _problem(page.address, Unusable("save", reason), fatal=False)
    return None


def _suffix(head: bytes) -> str:
    """The end of a file name that other programs open these bytes by."""
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    for mark, suffix in SUFFIXES:
        if start[: len(mark)].lower() == mark:
            return suffix
    return ".html" if start.startswith(b"<") else ".txt"


def _where(address: str, member: str) -> str:
    return f"{address}!{member}" if member else address


def _problem(origin: str, error: Unusable, fatal: bool = True) -> Problem:
    return Problem(origin=origin, stage="read", code=error.code, reason=error.reason, fatal=fatal)
