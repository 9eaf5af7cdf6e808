"""Every page as a file: the brief, the record, tables, lists. What is exported is downloaded, never shown as a page of this room."""

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

import msgspec
from starlette.responses import Response
from starlette.routing import Route

from ..errors import NotInLibrary
from ..library import Asked
from ..record import encode
from ..report import exchange, tables
from ..report.exchange.tabular import lines
from . import addresses, correcting
from .room import Room
from .visit import Visit, not_there

T = TypeVar("T")
MOST = 10_000  # rows of an exported list
STORIES = 500  # stories whose records are read for the export of a person
MEDIA = {
    "csv": "text/csv; charset=utf-8", "json": "application/json", "jsonl": "application/x-ndjson", "jsonld": "application/ld+json",
    "md": "text/markdown; charset=utf-8", "html": "text/html; charset=utf-8", "txt": "text/plain; charset=utf-8",
    "parquet": "application/vnd.apache.parquet",
}  # fmt: skip
# Even if a browser showed a download as a page, it would have no origin and could load nothing.
CLOSED = {"content-security-policy": "default-src 'none'; sandbox"}


def routes(room: Room) -> list[Route]:
    """The exports of each kind of page."""
    made: dict[str, Callable[[Visit], Response]] = {
        addresses.EXPORT_STORY: story,
        addresses.EXPORT_STORIES: stories,
        addresses.EXPORT_SEARCH: hits,
        addresses.EXPORT_PERSON: person,
        addresses.EXPORT_PROGRAMME: programme,
        addresses.EXPORT_DOCUMENT: document,
        addresses.EXPORT_CORRECTIONS: corrections,
    }
    return [Route(path, room.page(handler), methods=["GET"]) for path, handler in made.items()]


def story(visit: Visit) -> Response:
    """A story in the form that is asked for."""
    name = visit.path("name")
    if name not in exchange.names():
        raise not_there("export")
    record = found("story", lambda: visit.record(visit.path("story")))
    return file(exchange.exported(record, name), visit.path("story"), name)


def stories(visit: Visit) -> Response:
    """The list of stories, as it was asked for."""
    rows = visit.library.stories(asked(visit), limit=MOST, offset=0).rows
    return listed(visit, rows, "stories")


def hits(visit: Visit) -> Response:
    """What a search found."""
    rows = visit.library.search(visit.query("q"), asked(visit), limit=MOST, offset=0).rows
    return listed(visit, rows, "hits")


def person(visit: Visit) -> Response:
    """Everything that somebody is reported to have said, or who they are and where they stand."""
    one = found("person", lambda: visit.library.person(visit.path("person")))
    name = visit.path("name")
    if name == "person.json":
        return file(encode(one), visit.path("person"), name)
    if name != "quotes.csv":
        raise not_there("export")
    rows: list[dict[str, Any]] = []
    for place in one.places[:STORIES]:
        record = visit.record(place.story)
        said = {quote.id for quote in record.quotes if quote.speaker == place.subject}
        rows += [{"story": place.story, **row} for row in tables.rows(record, "quotes") if row["utterance"] in said]
    return file(lines(rows, ["story", *tables.COLUMNS["quotes"]]), visit.path("person"), name)


def programme(visit: Visit) -> Response:
    """A programme, and what each story has of it."""
    one = found("programme", lambda: visit.library.programme(visit.path("programme")))
    name = visit.path("name")
    if name != "programme.json":
        raise not_there("export")
    told = []
    for place in one.places[:STORIES]:
        record = visit.record(place.story)
        told += [{"story": place.story, "programme": each} for each in record.programmes if each.id == place.subject]
    return file(msgspec.json.encode({"programme": one, "told": told}), visit.path("programme"), name)


def document(visit: Visit) -> Response:
    """A document: its clean text, all that was extracted from it, or the bytes that it came as."""
    name, identifier = visit.path("name"), visit.path("account")
    account = found("document", lambda: visit.library.account(identifier))
    if name == "text.txt":
        return file(account.document.text.encode("utf-8", "replace"), identifier, name)
    if name == "account.json":
        return file(encode(account), identifier, name)
    data = visit.library.source(account.document) if name == "original" else None
    if data is None:
        raise not_there("export")
    return file(data, identifier, name)


def corrections(visit: Visit) -> Response:
    """The log of corrections, a line of JSON each."""
    name = visit.path("name")
    if name not in ("corrections.jsonl", "corrections.json"):
        raise not_there("export")
    entries = tuple(visit.library.corrections(visit.query("story") or None))
    return file(correcting.lines(entries) if name.endswith("l") else msgspec.json.encode(entries), "log", name)


def listed(visit: Visit, rows: Iterable[Any], what: str) -> Response:
    """Rows as CSV or JSON."""
    name = visit.path("name")
    if name == f"{what}.json":
        return file(msgspec.json.encode(list(rows)), "tellings", name)
    if name != f"{what}.csv":
        raise not_there("export")
    flat = [{key: _cell(value) for key, value in msgspec.to_builtins(row).items()} for row in rows]
    return file(lines(flat, list(flat[0]) if flat else ["id"]), "tellings", name)


def asked(visit: Visit) -> Asked:
    """The filters of an address."""
    names = ("person", "outlet", "since", "until", "kind", "status")
    return Asked(text=visit.query("q"), **{name: visit.query(name) for name in names})


def file(data: bytes, of: str, name: str) -> Response:
    """A download."""
    kept = "".join(letter for letter in of if letter.isascii() and (letter.isalnum() or letter in "-_"))[:80]
    media = MEDIA.get(name.rpartition(".")[2], "application/octet-stream")
    headers = {**CLOSED, "content-disposition": f'attachment; filename="{kept}-{name}"'}
    return Response(data, headers=headers, media_type=media)


def found(what: str, look: Callable[[], T]) -> T:
    """What the library has, or a page that says that it has none.

    Raises:
        Refused: if there is no such thing.
    """
    try:
        return look()
    except NotInLibrary as error:
        raise not_there(what) from error


def _cell(value: Any) -> Any:
    """A value of a list in one cell."""
    return value if value is None or isinstance(value, str | int | float) else msgspec.json.encode(value).decode()
