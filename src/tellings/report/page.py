"""What the page's templates ask for: the parts of a record in reading order, and where each line points."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import groupby
from typing import TypeVar

from markupsafe import Markup

from ..record import (
    MAIN_KINDS,
    Account,
    AlignedFigure,
    AlignedProgramme,
    AlignedQuote,
    Base,
    Block,
    Citation,
    Finding,
    Happening,
    Record,
    Telling,
)
from . import amounts, aside, dated
from .contrasts import Row, only, rows, why
from .copies import Shared, groups, one_witness, shared
from .marks import Mark, Marking
from .programmes import Row as ProgrammeRow
from .programmes import also, parted, passing, title
from .programmes import places as programme_places
from .programmes import rows as programme_rows
from .reading import Reading, account_words, source_name
from .undertakings import Undertaking, undertaken
from .words import day, steps

T = TypeVar("T")
WIDE = 6  # accounts up to which a table with a column for each is readable on a desk
MATRIX = 16  # accounts up to which the coverage matrix has a column for each
SHOWN = 8  # findings, utterances… of one group that stand open; the rest is folded, so that a big record stays readable
REASON = 190  # characters of a reason that stand open: two lines
TOP = 5  # lines of each column of the brief


class Page:
    """A record as its page shows it."""

    wide, matrix = WIDE, MATRIX

    def __init__(self, record: Record) -> None:
        self.record = record
        self.reading = self.read(record)
        self.quotes = self.reading.utterances
        self.figures = {aligned.id: aligned for aligned in record.figures}
        self.entries = {entry.id: entry for entry in record.timeline}

    def read(self, record: Record) -> Reading:
        """The record with its references looked up."""
        return Reading(record)

    def place(self, citation: Citation) -> str:
        """The id of a citation's place in the accounts."""
        return f"a{self.reading.number[citation.account]}-{citation.evidence.start}"

    def at(self, citation: Citation) -> str:
        """The address of a citation's place."""
        return f"#{self.place(citation)}"

    def report(self, account: str) -> str:
        """The address of a report."""
        return f"#account-{self.reading.number[account]}"

    def by_account(self, citations: Iterable[Citation]) -> list[tuple[str, list[Citation]]]:
        """Citations under their accounts, in the record's order, each place once."""
        once = {(self.reading.number[c.account], c.evidence.start): c for c in citations}
        ordered = [once[key] for key in sorted(once)]
        return [(account, list(group)) for account, group in groupby(ordered, key=lambda citation: citation.account)]

    @cached_property
    def findings(self) -> list[tuple[str, str, list[Finding]]]:
        """The groups of findings."""
        return self.reading.grouped()

    def brief(self) -> list[tuple[str, str, list[Finding], int]]:
        """For each group of findings: key, title, the first lines, how many there are."""
        return [(key, title, found[:TOP], len(found)) for key, title, found in self.findings if key != "copies"]

    def split(self, items: Sequence[T], shown: int = SHOWN) -> tuple[Sequence[T], Sequence[T]]:
        """The items that stand open and those that are folded; a single item is never folded alone."""
        return (items, items[:0]) if len(items) <= shown + 1 else (items[:shown], items[shown:])

    def opening(self, reason: str) -> tuple[str, str]:
        """A reason's first sentences, and the whole of it if that is much longer."""
        if len(reason) <= REASON:
            return reason, ""
        cut = max(reason.rfind(mark, 0, REASON) for mark in (". ", "; "))
        return (reason[: cut + 1].rstrip(";") + " …", reason) if cut > 0 else (reason[:REASON].rpartition(" ")[0] + " …", reason)

    def target(self, finding: Finding) -> str:
        """The id of the line of another section that a finding is about, or empty."""
        known = finding.subject in self.quotes or finding.subject in self.figures or finding.subject in self.entries
        return finding.subject if known else ""

    def said(self, utterances: list[AlignedQuote]) -> list[AlignedQuote]:
        """What several accounts have first, then in the record's order."""
        return sorted(utterances, key=lambda one: -len({telling.account for telling in one.tellings}))

    def others(self, aligned: AlignedQuote) -> tuple[Telling, ...]:
        """The tellings beside the fullest one."""
        return aligned.tellings[: aligned.base] + aligned.tellings[aligned.base + 1 :]

    def changed(self, telling: Telling) -> bool:
        """Whether a telling has other words than the fullest one."""
        return any(op != "same" for op, _, _ in steps(telling.edits))

    @cached_property
    def compared(self) -> list[Row]:
        """The rows of the table of figures."""
        return rows(self.record)

    def columns(self) -> list[str]:
        """The accounts that give a comparable figure."""
        return amounts.columns_of(self.reading, self.compared)

    def alone(self) -> list[AlignedFigure]:
        """The figures that one account alone gives."""
        return only(self.record, self.compared)

    def why(self, row: Row) -> str:
        """Why the figures of a row compare as they do."""
        return " ".join(why(row))

    def beside(self, row: Row) -> list[str]:
        """What sets a row's quantity apart from others that stand in rows of their own."""
        return amounts.beside(self.reading, row)

    def spread(self, aligned: AlignedFigure) -> Markup:
        """The plot of a quantity's figures."""
        return amounts.plot(self.reading, aligned)

    def apart(self, aligned: AlignedFigure) -> list[str]:
        """The quantities that are like one and set apart from it, in words."""
        return amounts.apart(self.reading, aligned)

    def dated(self, account: str) -> str:
        """When a report was written, in words, and how that is known."""
        dating = self.reading.datings.get(account)
        if dating is None or not dating.value:
            return "undated"
        return f"{day(dating.value)}, {dating.basis}"

    @cached_property
    def undertaken(self) -> list[tuple[str, list[Undertaking]]]:
        """What was promised, required and certified, as the accounts say."""
        return undertaken(self.record)

    @cached_property
    def programmes(self) -> tuple[list[AlignedProgramme], list[AlignedProgramme]]:
        """The programmes of which something is told, and those that are only named."""
        return parted(self.reading)

    def programme_rows(self, one: AlignedProgramme) -> list[ProgrammeRow]:
        """What the accounts say of a programme."""
        return programme_rows(self.reading, one)

    def programme_title(self, one: AlignedProgramme) -> str:
        """A programme's label as a heading."""
        return title(one)

    def programme_passing(self, one: AlignedProgramme) -> str:
        """The words in which a programme is named of which no more is told."""
        return passing(self.reading, one)

    def programme_places(self, one: AlignedProgramme) -> list[tuple[Citation, int]]:
        """Where each account names a programme, and how often."""
        return programme_places(one)

    def programme_names(self, one: AlignedProgramme) -> list[str]:
        """A programme's other names."""
        return also(one)

    @cached_property
    def one_witness(self) -> dict[str, str]:
        """For each report that is no witness of its own, with whom it is one."""
        return one_witness(self.reading)

    @cached_property
    def shared(self) -> list[Shared]:
        """The pairs of reports that share text, with the passages."""
        return shared(self.reading)

    @cached_property
    def witnesses(self) -> list[tuple[str, ...]]:
        """The reports that are one witness together."""
        return groups(self.reading)

    def accounts_of(self, happening: Happening) -> list[Account]:
        """The accounts of a happening."""
        return [self.reading.accounts[account] for account in happening.accounts]

    def body(self, account: Account) -> list[tuple[Block, Markup]]:
        """The blocks of main matter, then those of furniture, each with its marked text."""
        marking = Marking(account, self.reading.number[account.id], self._cited.get(account.id, ()))
        return [(block, marking.block(block)) for block in account.document.blocks]

    def is_main(self, block: Block) -> bool:
        """Whether a block is main matter."""
        return block.kind in MAIN_KINDS

    def aside(self, blocks: list[tuple[Block, Markup]]) -> list[aside.Group]:
        """What is set aside, by kind; corrections are shown above the text."""
        return aside.groups((block, text) for block, text in blocks if block.kind not in (*MAIN_KINDS, "correction"))

    def posted(self, account: Account) -> dict[int, tuple[str, str]]:
        """When the entries of a live blog were posted, by the code point at which each begins."""
        return aside.posted(account)

    def words(self, account: Account) -> int:
        """Words of main matter."""
        return account_words(account)

    def source(self, account: Account) -> str:
        """The input as the caller named it."""
        return source_name(account.document.source)

    @cached_property
    def _cited(self) -> dict[str, list[Mark]]:
        """Every place that the record cites, by account, each with the line that a reader wants to get back to from there."""
        found: dict[str, list[Mark]] = {}
        # the last word wins among marks of one width, so the richest lines come first: a finding, then the aligned fact, then the rest
        for line, part in self._lines():
            for citation in _citations(part):
                spot = citation.evidence
                found.setdefault(citation.account, []).append(Mark(spot.start, spot.end, "", line))
        for _, lines in self.undertaken:
            for one in lines:
                for telling in one.lines:
                    spot = telling.citation.evidence
                    found.setdefault(telling.citation.account, []).append(Mark(spot.start, spot.end, "", one.id))
        return {account: _first_line(places) for account, places in found.items()}

    def _lines(self) -> Iterator[tuple[str, Base]]:
        yield from ((finding.id, finding) for finding in self.record.findings if finding.kind not in ("coverage", "copy"))
        for part in (self.record.quotes, self.record.figures, self.record.timeline, dated.undated(self.record)):
            yield from ((item.id, item) for item in part)
        yield from ((finding.id, finding) for finding in self.record.findings)
        yield from ((item.id, item) for item in self.record.coverage)
        yield from ((item.id, item) for item in self.record.programmes)
        yield from (("", part) for part in (*self.record.people, self.record.story, *self.record.framing))


def _first_line(places: list[Mark]) -> list[Mark]:
    """One mark for each span, with the first line that cites it."""
    once: dict[tuple[int, int], Mark] = {}
    for mark in places:
        held = once.get((mark.start, mark.end))
        if held is None or not held.line:
            once[mark.start, mark.end] = mark
    return list(once.values())


def _citations(value: object) -> Iterator[Citation]:
    """Every citation inside a value, in the order of its fields."""
    if isinstance(value, Citation):
        yield value
    elif isinstance(value, Base):
        for name in value.__struct_fields__:
            yield from _citations(getattr(value, name))
    elif isinstance(value, tuple):
        for one in value:
            yield from _citations(one)
