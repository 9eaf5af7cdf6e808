"""A story on its way to its pages: of a large one only what a page shows is read, and the accounts that this cites."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import Any, TypeVar

import msgspec

from ...errors import NotInLibrary
from ...library import Place
from ...record import Account, AlignedQuote, Base, Citation, CopyPair, Correction, Judgement, Record, Telling
from ...report.contrasts import Row
from ...report.page import Page
from ...report.reading import Reading
from .. import addresses
from ..visit import Coming, Refused, Visit, not_there
from .shelf import SHELF

T = TypeVar("T")
WHOLE = 60  # accounts up to which a record is read as a whole
PLACES = 12  # tellings, citations… of one thing that a page shows; exports have all
PARTS = ("people", "quotes", "figures", "timeline", "claims", "coverage", "findings", "undertakings", "programmes", "events", "framing")
NAMING = frozenset({"account", "accounts", "missing", "original"})  # fields that hold ids of accounts


class Told:
    """A story of the library, with its record.

    Raises:
        Refused: if the library has no such story.
        Coming: if its record is still being made.
    """

    def __init__(self, visit: Visit, identifier: str, *, wait: bool = True) -> None:
        self.visit = visit
        try:
            self.row = visit.library.story(identifier)
            visit.ready(self.row, wait=wait)
            self.record = _record(visit, self.row.id)
        except NotInLibrary as error:
            raise not_there("story") from error
        self.id: str = self.row.id
        self.order = self.record.story.accounts

    @cached_property
    def judgements(self) -> dict[str, Judgement]:
        """The verdicts of people, by the finding."""
        return {one.finding: one for one in self.record.judgements}

    @cached_property
    def pending(self) -> tuple[Correction, ...]:
        """What people said of the story that its record does not know yet; the last ones."""
        if not self.row.stale:
            return ()
        known = {one.correction.id for one in self.record.corrections}
        return tuple(one for one in self.visit.library.corrections(self.id) if one.id not in known)[-PLACES:]

    def whole(self) -> "StoryPage":
        """The story as a page shows it, with everything: for stories of at most ``WHOLE`` accounts."""
        return StoryPage(self, self.record, {})

    def page(self, accounts: Iterable[str] = (), copies: Sequence[CopyPair] = (), **parts: Sequence[Base]) -> "StoryPage":
        """The story as a page shows it, with these parts of its record only, if it is a large one.

        Args:
            accounts: ids of those that the page names besides.
            copies: the pairs of accounts that share text.
            parts: the items of each part that the page shows, under the names of the record's fields.
        """
        if len(self.order) <= WHOLE:
            return self.whole()
        shown = {name: tuple(bounded(one) for one in items) for name, items in parts.items()}
        wanted = {*accounts} | {name for items in shown.values() for name in named(items)}
        happenings = (
            msgspec.structs.replace(one, accounts=tuple(name for name in one.accounts if name in wanted))
            for one in self.record.story.happenings
        )
        story = msgspec.structs.replace(
            self.record.story, copies=tuple(copies), witnesses=(), happenings=tuple(one for one in happenings if one.accounts)
        )
        none: dict[str, tuple[()]] = dict.fromkeys(PARTS, ())
        read = tuple(self.account(name) for name in self.order if name in wanted)
        record = msgspec.structs.replace(self.record, story=story, accounts=read, **{**none, **shown})
        pairs = ((old, one) for name, items in parts.items() for old, one in zip(items, shown[name], strict=True))
        short = {getattr(old, "id", ""): (one, old) for old, one in pairs if one is not old}
        return StoryPage(self, record, short)

    def account(self, identifier: str) -> Account:
        """An account of the story."""
        found = self._accounts.get(identifier)
        if found is None:
            found = self._accounts[identifier] = self.visit.library.account(identifier)
        return found

    @cached_property
    def _accounts(self) -> dict[str, Account]:
        return {one.id: one for one in self.record.accounts}


def _record(visit: Visit, story: str) -> Record:
    """A story's record, without its accounts if they are very many; the one that was read for a visit before, while it is still true."""
    library = visit.library
    return SHELF.record(f"{library.path} {story}", library.stamp(story), lambda: library.record(story, accounts=False))


def told_in(visit: Visit, places: Iterable[Place]) -> tuple[list[tuple[Told, str]], int]:
    """The stories in which somebody or something stands, with its id there, and how many more have records that are still being made.

    Stories that are gone, or whose records can't be made, are left out.
    """
    found, coming = list[tuple[Told, str]](), 0
    for place in places:
        try:
            found.append((Told(visit, place.story, wait=not coming), place.subject))
        except Coming:
            coming += 1
        except Refused:
            continue
    return found, coming


class Numbered(Reading):
    """The lookups of a part of a record, with the accounts numbered as in the whole."""

    def __init__(self, record: Record, order: Sequence[str]) -> None:
        super().__init__(record)
        self.number = {account: index for index, account in enumerate(order, 1)}


class StoryPage(Page):
    """A record, or the part of it that a page shows; places have the addresses of their spans.

    Attributes:
        short: what very many accounts tell, with the first of its places only, and as it is in the record, by its id.
    """

    places = PLACES

    def __init__(self, told: Told, record: Record, short: dict[str, tuple[Base, Base]]) -> None:
        self.told, self.short = told, short
        super().__init__(record)

    def read(self, record: Record) -> Reading:
        """The record with its references looked up."""
        return Numbered(record, self.told.order)

    def at(self, citation: Citation) -> str:
        """The permanent address of a citation's span."""
        return addresses.document(citation.account, citation.evidence.start, citation.evidence.end)

    def report(self, account: str) -> str:
        """The page of a report."""
        return addresses.document(account)

    def held(self, items: Iterable[T]) -> list[T]:
        """Items as the page shows them: with the first of their places, where they have too many."""
        return [self._short(one, 0) for one in items]

    def whole(self, item: T) -> T:
        """An item as it is in the record, with all of its places: for counting them."""
        return self._short(item, 1)

    def _short(self, item: T, which: int) -> T:
        pair = self.short.get(getattr(item, "id", ""))
        return pair[which] if pair else item  # type: ignore[return-value]

    def known(self, accounts: Iterable[str]) -> list[str]:
        """Those of the accounts that the page has read."""
        return [account for account in accounts if account in self.reading.accounts]

    def passages(self, citations: Iterable[Citation]) -> list[list[Citation]]:
        """Citations by the passage they stand in, one an account and the passages that most accounts have in the same words first."""
        same: dict[tuple[str, str, str], list[Citation]] = {}
        for account, places in self.by_account(citations):
            same.setdefault(self.reading.around(account, places[0].evidence), []).append(places[0])
        return sorted(same.values(), key=lambda held: -len(held))

    def amounts(self, row: Row) -> list[tuple[str, list[Citation]]]:
        """The amounts of a row of figures in the accounts' words, with the places of all that give each."""
        same: dict[str, list[Citation]] = {}
        for aligned in row.figures:
            for telling in aligned.tellings:
                same.setdefault(self.reading.amount(telling.account, telling.figure), []).append(telling.citation)
        return list(same.items())

    def worded(self, aligned: AlignedQuote) -> list[tuple[Telling, int, list[Citation]]]:
        """The wordings of an utterance, the fullest first: a telling, its index, and the places of all that have the same words."""
        order = [aligned.base, *(index for index in range(len(aligned.tellings)) if index != aligned.base)]
        same: dict[str, tuple[Telling, int, list[Citation]]] = {}
        for index in order:
            telling = aligned.tellings[index]
            _, _, places = same.setdefault(self.reading.wording(telling), (telling, index, []))
            places += telling.citations[:1]
        return list(same.values())

    def split(self, items: Any, shown: int = PLACES) -> Any:
        """Everything stands open: long lists are on several pages."""
        return items, items[:0]


def named(items: Iterable[object]) -> Iterator[str]:
    """The ids of the accounts that values name, in the order of their fields."""
    for one in items:
        if isinstance(one, Base):
            for name in one.__struct_fields__:
                value = getattr(one, name)
                if name in NAMING:
                    yield from (value,) if isinstance(value, str) else value or ()
                elif isinstance(value, (tuple, Base)):
                    yield from named((value,) if isinstance(value, Base) else value)
        elif isinstance(one, tuple):
            yield from named(one)


def bounded(item: Base) -> Base:
    """An item with the first of its places, where it has too many for a page; the fullest wording of an utterance is kept."""
    changes: dict[str, Any] = {}
    for name in (
        "tellings",
        "variants",
        "missing",
        "citations",
        "accounts",
        "counted",
        "carried",
        "members",
        "roles",
        "mentions",
        "voices",
    ):
        value = getattr(item, name, None)
        if not isinstance(value, tuple):
            continue
        shown = value[:PLACES]
        if name == "tellings" and getattr(item, "base", 0) >= PLACES:
            shown, changes["base"] = (value[item.base], *shown[1:]), 0  # type: ignore[attr-defined]
        inner = tuple(bounded(one) if isinstance(one, Base) and not isinstance(one, Citation) else one for one in shown)
        if len(shown) < len(value) or any(one is not old for one, old in zip(inner, shown, strict=True)):
            changes[name] = inner
    return msgspec.structs.replace(item, **changes) if changes else item
