"""Every form of a record, by the name of its file."""

import importlib
from collections.abc import Callable

from ...errors import BadOption
from ...record import Record, encode
from .. import tables

Maker = Callable[[Record], bytes]


def names() -> tuple[str, ...]:
    """The files that a record can be exported as, in the order in which people ask for them."""
    return tuple(MAKERS)


def exported(record: Record, name: str) -> bytes:
    """A record as the file of this name. The same record gives the same bytes.

    Raises:
        BadOption: if there is no such form; the message says which there are.
        TellingsError: if a library that the form needs is not installed; the message says how to get it.
    """
    if name not in MAKERS:
        raise BadOption(f"no export called {name!r}; there are {', '.join(MAKERS)}")
    return MAKERS[name](record)


def _lazily(module: str, function: str) -> Maker:
    """A maker whose module is imported when it is first used."""

    def make(record: Record) -> bytes:
        made: bytes = getattr(importlib.import_module(f".{module}", __package__), function)(record)
        return made

    return make


def _brief(form: str) -> Maker:
    def make(record: Record) -> bytes:
        from .. import brief

        written = brief.brief(record)
        if form == "json":
            return encode(written)
        words: str = getattr(brief, form)(written, record)
        return words.encode()

    return make


def _table(name: str, form: str) -> Maker:
    def make(record: Record) -> bytes:
        from . import tabular

        made: bytes = getattr(tabular, form)(record, name)
        return made

    return make


WHAT = {
    "brief.md": "one page, every sentence cited", "brief.html": "the same as a page", "brief.json": "the same for programs",
    "page.html": "the whole record on one page, with every source", "record.md": "the record as Markdown",
    "record.json": "the record, for tellings show and tellings verify", "record.jsonld": "schema.org with W3C selectors (JSON-LD)",
    "annotations.jsonld": "W3C Web Annotations on the sources (JSON-LD)", "entities.ftm.json": "FollowTheMoney entities, for OpenAleph",
    "story.ninjs.json": "IPTC ninjs 3.1, the reports as associated items",
}  # fmt: skip


def what(name: str) -> str:
    """What a file is, in a few words."""
    table, _, form = name.partition(".")
    return WHAT.get(name) or f"a table of {table}{', for spreadsheets' if form == 'csv' else ''}"


MAKERS: dict[str, Maker] = {
    "brief.md": _brief("markdown"),
    "brief.html": _brief("html"),
    "brief.json": _brief("json"),
    "page.html": lambda record: record.to_html().encode(),
    "record.md": lambda record: record.to_markdown().encode(),
    "record.json": Record.to_json,
    "record.jsonld": _lazily("linked", "linked"),
    "annotations.jsonld": Record.to_annotations,
    "entities.ftm.json": _lazily("money", "entities"),
    "story.ninjs.json": _lazily("ninjs", "items"),
    **{f"{table}.csv": _table(table, "separated") for table in tables.COLUMNS},
    **{f"{table}.parquet": _table(table, "parquet") for table in tables.COLUMNS},
}
