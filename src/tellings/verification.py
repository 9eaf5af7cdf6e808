"""Verification: every evidence of a record checked again, down to the bytes of the original files."""

from collections.abc import Iterable, Iterator

import msgspec

from . import clean, read
from .record import Account, Base, Citation, Evidence, Loaded, Record, Stated
from .settings import Settings


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


def verify(record: Record, folder: str | None = None) -> list[Mismatch]:
    """Every mismatch between a record and the files that it was made from; an empty list if all of it holds.

    For each account: the file's digest; that each stretch of the document's text is what the bytes say; that each evidence is what the
    text says. Then the same for each citation of the record.

    Args:
        record: the record.
        folder: where the files are now, by name, if not where they were when the record was made.
    """
    found: list[Mismatch] = []
    data = _bytes_by_digest(record, folder)
    for account in record.accounts:
        found += _of_account(account, data.get(account.document.source.sha256))
    texts = {account.id: account for account in record.accounts}
    for name in ("story", "people", "quotes", "figures", "timeline", "claims", "coverage", "findings"):
        for where, value in _walk(getattr(record, name), name):
            if isinstance(value, Citation):
                found += _of_citation(value, where, texts)
    return found


def _bytes_by_digest(record: Record, folder: str | None) -> dict[str, bytes]:
    """The bytes of the record's sources, found again by their digest; standard input can only be found in a folder."""
    if folder is not None:
        paths = {folder}
    else:
        paths = {one.document.source.origin for one in record.accounts} - {"-"}
    limit = max(one.document.source.size for one in record.accounts)
    settings = Settings(max_bytes=max(limit, Settings().max_bytes))
    return {one.source.sha256: one.data for one in read.sources(sorted(paths), settings) if isinstance(one, Loaded)}


def _of_account(account: Account, data: bytes | None) -> Iterator[Mismatch]:
    document = account.document

    def mismatch(where: str, reason: str) -> Mismatch:
        return Mismatch(account=account.id, origin=document.source.origin, where=where, reason=reason)

    if data is None:
        reason = "the file is missing or its bytes have changed (SHA-256 differs); name a folder to look in with --sources"
        yield mismatch("document.source", reason)
    else:
        yield from (mismatch("document.offsets", reason) for reason in clean.recheck(document, data))
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
    return [f"{one.origin or one.account}: {one.where}: {one.reason}" for one in mismatches]
