"""Verification: every evidence of a record checked again, down to the bytes of the original files."""

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from . import clean, read
from .record import Account, Base, Citation, Evidence, Loaded, Record, Source, Stated
from .settings import Settings

MAPPED = "fields"  # the rule of what the caller said of a source's fields
FETCHED = re.compile(r"https?://", re.I)  # the origin of a page that was fetched
SHOWN = 12  # digits of a SHA-256 that people are shown


class Mismatch(Base, frozen=True, kw_only=True):
    """Something in a record that the originals do not bear out.

    Attributes:
        account: id of the account.
        origin: the file.
        where: the path of the field inside the account or the record.
        reason: in words.
    """

    account: str
    origin: str
    where: str
    reason: str


def verify(record: Record, folder: str | None = None, beside: str | None = None, cache: str | None = None) -> list[Mismatch]:
    """Every mismatch between a record and the files that it was made from; an empty list if all of it holds.

    For each account: the file's digest; that each stretch of the document's text is what the bytes say; that each evidence is what the
    text says. Then the same for each citation of the record.

    Args:
        record: the record.
        folder: where the files are now, by name, if not where they were when the record was made.
        beside: the folder of the record's own file, where originals are looked for too if their paths lead nowhere from here.
        cache: the folder that fetched pages were kept in, if not the usual one.
    """
    return mismatches(record, Originals(record, folder, beside, cache))


def mismatches(record: Record, originals: "Originals") -> list[Mismatch]:
    """The same as ``verify``, for originals that were found already."""
    found: list[Mismatch] = []
    for account in record.accounts:
        found += _of_account(account, originals)
    texts = {account.id: account for account in record.accounts}
    for name in ("story", "people", "quotes", "figures", "timeline", "events", "claims", "programmes", "coverage", "findings"):
        for where, value in _walk(getattr(record, name), name):
            if isinstance(value, Citation):
                found += _of_citation(value, where, texts)
    return found


class Originals:
    """The files of a record, found again: by their digest, so that a name does not matter; standard input only in a folder.

    Attributes:
        data: the bytes of each source that was found, by SHA-256; of no other, however much lies beside them.
    """

    def __init__(self, record: Record, folder: str | None, beside: str | None, cache: str | None = None) -> None:
        self.folder, self.beside, self.cache = folder, beside, cache
        sources = [one.document.source for one in record.accounts]
        limit = max((one.size for one in sources), default=0)
        mapped = {(said.field, said.value): None for one in sources for said in one.said if said.rule == MAPPED}
        settings = Settings(max_bytes=max(limit, Settings().max_bytes), fields=tuple(mapped))
        wanted = {one.sha256 for one in sources}
        named = {f"{Path(one.origin).name}!{one.member}" for one in sources}
        paths = {folder} if folder is not None else {path for one in sources for path in self._places(one.origin)}
        self.data: dict[str, bytes] = {}
        self._held: dict[str, list[Source]] = {}  # the places where those bytes are, by SHA-256
        self._digests: dict[str, str] = {}  # of a file or a member, by where it is
        self._problems: dict[str, str] = {}
        for one in read.every(sorted(paths), settings):
            if isinstance(one, Loaded):
                if one.source.sha256 in wanted:
                    self.data[one.source.sha256] = one.data
                    self._held.setdefault(one.source.sha256, []).append(one.source)
                if f"{Path(one.source.origin).name}!{one.source.member}" in named:
                    self._digests[f"{self._key(one.source.origin)}!{one.source.member}"] = one.source.sha256
            elif one.fatal and one.code != "missing":
                self._problems[self._key(one.origin)] = one.reason

    def differing(self, source: Source) -> str:
        """What the record says of a source and no place where its bytes are bears out, in words; empty if all of it is.

        A copy that lies by itself has lost what a feed or a crawl said of it: then there is nothing to compare with.
        """
        held = self._held.get(source.sha256, [])
        packed = [one for one in held if one.member or not source.member]
        if not packed or any(_described(one) == _described(source) for one in packed):
            return ""
        return f"what it came in says of it {_short(str(_described(packed[0])), 200)}, not {_short(str(_described(source)), 200)}"

    def missing(self, source: Source) -> str:
        """Why the bytes of a source that is not among ``data`` are not there, in words, with what to do."""
        expected = f"SHA-256 {source.sha256[:SHOWN]}…"
        for place in [source.origin] if self.folder is not None else self._places(source.origin):
            digest = self._digests.get(f"{self._key(place)}!{source.member}")
            if digest is not None:
                return f"its bytes have changed (SHA-256 {digest[:SHOWN]}…, not {expected.removeprefix('SHA-256 ')})"
            for name in (place, f"{place}!{source.member}"):
                if self._key(name) in self._problems:
                    return f"its bytes can't be had again ({self._problems[self._key(name)]}); {expected} is looked for"
        if self.folder is not None:
            return f"not found in {self.folder}: no file there has its bytes ({expected})"
        if source.origin == read.STDIN:
            return "it came from standard input; save it as a file and name its folder with --sources FOLDER"
        if self._places(source.origin):
            return f"its bytes have changed ({expected} is looked for)"
        if FETCHED.match(source.origin):
            return (
                "the page is not in the cache; name the one it is in with --cache DIR, or the folder it was saved in with --sources FOLDER"
            )
        return f"not found at {source.origin}; name the folder that it is in now with --sources FOLDER"

    def _places(self, origin: str) -> list[str]:
        """Where a file is now, maybe: where it was, seen from here or from the record's folder, or beside the record."""
        if origin == read.STDIN:
            return []
        if FETCHED.match(origin):
            from .fetch.cache import files  # only for records of pages that were fetched; the cache opens no socket

            return files(origin, self.cache)
        places = [read.path_of(origin)]
        if self.beside is not None:
            places += [read.path_of(str(Path(self.beside, origin))), read.path_of(str(Path(self.beside, Path(origin).name)))]
        return [place for place in dict.fromkeys(places) if os.path.lexists(place)]

    def _key(self, where: str) -> str:
        """A place, by which what was found is known again: in a folder that was named, the file's name alone."""
        return Path(where).name if self.folder is not None else read.origin_of(where)


def _of_account(account: Account, originals: Originals) -> Iterator[Mismatch]:
    document = account.document
    data = originals.data.get(document.source.sha256)

    def mismatch(where: str, reason: str) -> Mismatch:
        return Mismatch(account=account.id, origin=document.source.origin, where=where, reason=reason)

    if data is None:
        yield mismatch("document.source", originals.missing(document.source))
    else:
        yield from (mismatch("document.offsets", reason) for reason in clean.recheck(document, data))
        differing = originals.differing(document.source)
        if differing:
            yield mismatch("document.source", differing)
    for where, value in _walk(account, "account"):
        if isinstance(value, Evidence) and document.text[value.start : value.end] != value.exact:
            yield mismatch(where, f"the text at {value.start}:{value.end} is not {_short(value.exact)}")
        if isinstance(value, Stated) and data is not None:
            yield from (mismatch(where, reason) for reason in _stated(value, data, document.source.encoding))


def _stated(value: Stated, data: bytes, encoding: str) -> Iterator[str]:
    if value.byte is None or value.size is None or value.exact is None:
        return
    there = data[value.byte : value.byte + value.size].decode(encoding, "replace")
    if there != value.exact:
        yield f"the bytes at {value.byte} are not {_short(value.exact)}"


def _described(source: Source) -> tuple[object, ...]:
    """What a source's place says of it, other than where that is."""
    said = tuple(sorted((one.field, one.value, one.rule) for one in source.said if one.rule != MAPPED and not one.rule.startswith("http.")))
    return source.media, source.encoding, source.size, said


def _of_citation(citation: Citation, where: str, accounts: dict[str, Account]) -> Iterator[Mismatch]:
    account = accounts.get(citation.account)
    if account is None:
        yield Mismatch(account=citation.account, origin="", where=where, reason="the record has no such account")
        return
    at = citation.evidence
    if account.document.text[at.start : at.end] != at.exact:
        reason = f"the text at {at.start}:{at.end} is not {_short(at.exact)}"
        yield Mismatch(account=account.id, origin=account.document.source.origin, where=where, reason=reason)


def _walk(value: object, where: str) -> Iterator[tuple[str, object]]:
    """A value and everything inside it, each with its path."""
    yield where, value
    if isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            yield from _walk(getattr(value, name), f"{where}.{name}")
    elif isinstance(value, tuple):
        for index, one in enumerate(value):
            yield from _walk(one, f"{where}[{index}]")


def _short(words: str, limit: int = 60) -> str:
    return repr(words if len(words) <= limit else words[: limit - 1] + "…")


def names(mismatches: Iterable[Mismatch]) -> list[str]:
    """The mismatches as lines for people."""
    return [": ".join(part for part in (one.origin or one.account, one.where, one.reason) if part) for one in mismatches]
