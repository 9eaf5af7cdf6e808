"""Accounts and records as the library keeps them: read back from its file, and a record without the accounts that stand there already."""

import lzma
import sqlite3
from collections.abc import Iterable, Mapping

import msgspec

from ..errors import LibraryDamaged, NotInLibrary
from ..record import Account, Record
from .packing import Names, form, mark_of, names, pack, unpack, whole

ASKED = 500  # values of one query
LARGE = 100  # accounts from which on a record is kept with the characters of its evidence: so it can be read without reading all of them


class Other(msgspec.Struct, array_like=True):
    """An account of a record as far as it differs from the one that is kept: such as its times, resolved against its story's day."""

    account: str
    parts: dict[str, bytes]


class Kept(msgspec.Struct, array_like=True):
    """A record without its accounts: their ids in its order, and in what they differ from those that are kept."""

    record: bytes
    accounts: tuple[str, ...]
    others: tuple[Other, ...]


class Keeping:
    """The accounts and records in a file."""

    def __init__(self, base: sqlite3.Connection) -> None:
        self.base = base
        self._forms: dict[str, Names] | None = None

    def forms(self) -> dict[str, Names]:
        """The forms in which values were ever packed here."""
        if self._forms is None:
            self._forms = {mark: msgspec.json.decode(text) for mark, text in self.base.execute("SELECT mark, names FROM forms")}
        return self._forms

    def know_forms(self) -> None:
        """Write down how values are packed now: a later version reads them by it."""
        rows = [(form(kind, bare), msgspec.json.encode(names(kind, bare)).decode()) for kind in (Account, Record) for bare in (True, False)]
        self.base.executemany("INSERT OR IGNORE INTO forms VALUES (?, ?)", rows)

    def account(self, identifier: str) -> Account:
        """An account by its id.

        Raises:
            NotInLibrary: if there is none.
        """
        found = self.accounts([identifier])
        if identifier not in found:
            raise NotInLibrary(f"the library has no account {identifier}")
        return found[identifier]

    def accounts(self, identifiers: Iterable[str]) -> dict[str, Account]:
        """Those of some accounts that are there, by id."""
        wanted, found = list(identifiers), {}
        for start in range(0, len(wanted), ASKED):
            part = wanted[start : start + ASKED]
            query = (
                f"SELECT d.account, a.packed FROM documents d JOIN accounts a ON a.document = d.number WHERE d.account IN ({marks(part)})"  # noqa: S608 - no value
            )
            for name, packed in self.base.execute(query, part):
                found[name] = self._unpacked(packed, Account, name)
        return found

    def of_story(self, story: int) -> list[Account]:
        """The accounts of a story, by id."""
        query = "SELECT d.account, a.packed FROM documents d JOIN accounts a ON a.document = d.number WHERE d.story = ? ORDER BY d.account"
        return [self._unpacked(packed, Account, name) for name, packed in self.base.execute(query, (story,))]

    def record(self, packed: bytes, accounts: bool = True) -> Record:
        """A record with its accounts, as ``kept`` packed it; a large one without them where they are not wanted.

        Raises:
            LookupError: if an account of it is not there any more.
            ValueError: if it is of a form that can't be read.
        """
        found = msgspec.msgpack.decode(packed, type=Kept)
        if not accounts and len(found.accounts) >= LARGE and mark_of(found.record) == form(Record, False):
            return unpack(found.record, Record, {})
        read = self.accounts(found.accounts)
        for other in found.others:
            read[other.account] = _changed(read[other.account], other.parts)
        texts = {name: account.document.text for name, account in read.items()}
        made = unpack(found.record, Record, self._needed(found.record, Record), texts)
        return msgspec.structs.replace(made, accounts=tuple(read[name] for name in found.accounts))

    def _needed(self, packed: bytes, kind: type[Account] | type[Record]) -> Mapping[str, Names]:
        return {} if mark_of(packed) in (form(kind, True), form(kind, False)) else self.forms()

    def _unpacked(self, packed: bytes, kind: type[Account], name: str) -> Account:
        try:
            return unpack(packed, kind, self._needed(packed, kind))
        except (ValueError, lzma.LZMAError) as error:
            raise LibraryDamaged(f"{name} can't be read ({error}); tellings library upgrade makes it anew from its source") from error


def marks(values: Iterable[object]) -> str:
    """A question mark for each value of a query."""
    return ",".join("?" for _ in values)


def kept(record: Record, accounts: Mapping[str, Account]) -> bytes:
    """A record packed without those of its accounts, or parts of them, that are kept by themselves."""
    others = []
    for one in record.accounts:
        parts = {
            name: msgspec.msgpack.encode(getattr(one, name))
            for name in Account.__struct_fields__
            if getattr(one, name) != getattr(accounts[one.id], name)
        }
        if parts:
            others.append(Other(one.id, parts))
    alone = msgspec.structs.replace(record, accounts=())
    texts = {one.id: one.document.text for one in record.accounts}
    packed = pack(alone, texts) if len(record.accounts) < LARGE else whole(alone)
    return msgspec.msgpack.encode(Kept(packed, tuple(one.id for one in record.accounts), tuple(others)))


def _changed(account: Account, parts: Mapping[str, bytes]) -> Account:
    kinds = {field.name: field.type for field in msgspec.structs.fields(Account)}
    return msgspec.structs.replace(account, **{name: msgspec.msgpack.decode(data, type=kinds[name]) for name, data in parts.items()})
