"""What was promised, required, forbidden and certified, and what became of it, as lines for people."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from ..record import Account, AlignedUndertaking, Citation, Commitment, Condition, Fulfilment, Record, UndertakingTelling
from .reading import Reading
from .undertaking_words import begun, line_of, wording
from .words import count, visible

TITLES = {"promised": "Promised or agreed", "required": "Required", "forbidden": "Forbidden", "certified": "Certified"}
AHEAD = re.compile(r"^(?:before|until|unless)\s+", re.IGNORECASE)  # what the line says itself
BECAME = {"certified": "certified to be met", "done": "done", "not_done": "not done"}


@dataclass(frozen=True)
class Line:
    """One account's telling: who promised, required or certified (empty where it does not say), by which word, what, and before what.

    ``granted`` is what hangs on it, where the report tells that first.
    """

    who: str
    says: bool
    negated: bool
    verb: str
    content: str
    before: str
    citation: Citation
    granted: str = ""


@dataclass(frozen=True)
class Undertaking:
    """One promise or requirement: the fullest telling first, then the others; what became of it."""

    id: str
    lines: tuple[Line, ...]
    status: str
    reason: str
    fulfilments: tuple["Outcome", ...]


@dataclass(frozen=True)
class Outcome:
    """What became of it as an account tells it: in a word or two, and in the account's words."""

    fulfilment: Fulfilment
    words: str
    citation: Citation


def undertaken(record: Record) -> list[tuple[str, list[Undertaking]]]:
    """The promises and requirements under their titles, those of most accounts first; only titles that have some."""
    accounts = {account.id: account for account in record.accounts}
    sources: dict[tuple[str, str], Commitment | Condition] = {}
    for account in record.accounts:
        sources |= {(account.id, one.id): one for one in account.commitments}
        sources |= {(account.id, one.id): one for one in account.conditions}
    groups: dict[str, list[Undertaking]] = {title: [] for title in TITLES.values()}
    for aligned in record.undertakings:
        groups[TITLES[aligned.kind]].append(_undertaking(aligned, accounts, sources))
    return [(title, sorted(found, key=_rank)) for title, found in groups.items() if found]


def became(outcome: Outcome) -> str:
    """What became of it, in a word or two."""
    return BECAME[outcome.fulfilment.kind]


def view(reading: Reading, _: int) -> Iterator[RenderableType]:
    """The view of ``tellings show RECORD commitments``."""
    groups = undertaken(reading.record)
    for title, found in groups:
        yield Text.assemble((title, "bold underline"), (f"  {len(found):,}", "dim"))
        for one in found:
            yield from _shown(reading, one)
        yield ""
    if not groups:
        yield "Nothing promised, required or certified was found in these reports."


def _shown(reading: Reading, one: Undertaking) -> Iterator[RenderableType]:
    for index, line in enumerate(one.lines):
        said = Text.assemble(
            f"{line.granted} " if line.granted else "",
            (f"{line.who}{':' * line.says} " if line.who else "", "bold"),
            (f"{line.verb} " if line.verb else "", "italic magenta" if line.negated else "italic"),
            line.content,
            (f" – before: {line.before}" if line.before else "", "dim"),
            (f"  {reading.place(line.citation)}", "dim"),
        )
        yield Padding(said, (0, 0, 0, 2 if index == 0 else 4))
    if one.status == "differs":
        told = f"{count(len(one.lines), 'telling')} of one matter, which one account affirms and another denies: {one.reason}"
        yield Padding(Text(told, style="italic"), (0, 0, 0, 4))
    for fulfilment in one.fulfilments:
        what = Text.assemble((f"→ {became(fulfilment)}: ", "bold"), fulfilment.words, (f"  {reading.place(fulfilment.citation)}", "dim"))
        yield Padding(what, (0, 0, 0, 4))


def _rank(one: Undertaking) -> int:
    return -len({line.citation.account for line in one.lines}) - len(one.fulfilments)


def _undertaking(
    aligned: AlignedUndertaking, accounts: dict[str, Account], sources: dict[tuple[str, str], Commitment | Condition]
) -> Undertaking:
    lines = [_line(accounts[one.account], one, sources[one.account, one.undertaking]) for one in aligned.tellings]
    return Undertaking(
        id=aligned.id,
        lines=tuple(sorted(lines, key=lambda line: line.content != visible(aligned.label))),
        status=aligned.status,
        reason=visible(aligned.reason),
        fulfilments=tuple(_outcome(one, accounts[one.citation.account], sources) for one in aligned.fulfilments),
    )


def _outcome(one: Fulfilment, account: Account, sources: dict[tuple[str, str], Commitment | Condition]) -> Outcome:
    """A fulfilment with its words; of a certification, who certified it, too."""
    spot = one.citation.evidence
    made = next((sources[account.id, each.id] for each in account.conditions if each.kind == "certified" and each.content == spot), None)
    return Outcome(one, line_of(account, made) if made is not None else visible(spot.exact), one.citation)


def _line(account: Account, telling: UndertakingTelling, made: Commitment | Condition) -> Line:
    before = made.before if isinstance(made, Condition) else None
    told = wording(account, made)
    awaited = visible(before.exact) if before and not made.content.span.covers(before) and not told.granted else ""
    return Line(
        who=begun(told.who),
        says=told.says,
        negated=telling.negated,
        verb=told.verb,
        content=told.content,
        before=AHEAD.sub("", awaited),
        citation=telling.citation,
        granted=told.granted,
    )
