"""What was promised, required, forbidden and certified, and what became of it, as lines for people."""

from collections.abc import Iterator
from dataclasses import dataclass

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from ..record import Account, AlignedUndertaking, Citation, Commitment, Condition, Fulfilment, Record, UndertakingTelling
from .reading import Reading
from .words import count, visible

PRONOUNS = frozenset({"i", "we", "he", "she", "it", "they"})
CUE = 40  # code points of a cue with its particle and an article
MODALS = frozenset({"will", "would", "shall", "should", "can", "could", "must", "may", "might"})
TITLES = {"promised": "Promised or agreed", "required": "Required", "forbidden": "Forbidden", "certified": "Certified"}
BECAME = {"certified": "certified to be met", "done": "done", "not_done": "not done"}


@dataclass(frozen=True)
class Line:
    """One account's telling: who promised, required or certified (empty where it does not say), by which word, what, and before what."""

    who: str
    negated: bool
    cue: str
    content: str
    before: str
    citation: Citation

    @property
    def verb(self) -> str:
        """The word by which, with its negation where English has it: “will not”, “not promised”."""
        if not self.negated:
            return self.cue
        return f"{self.cue} not" if self.cue.lower() in MODALS else f"not {self.cue}".rstrip()


@dataclass(frozen=True)
class Undertaking:
    """One promise or requirement: the fullest telling first, then the others; what became of it."""

    id: str
    lines: tuple[Line, ...]
    status: str
    reason: str
    fulfilments: tuple[Fulfilment, ...]


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


def became(fulfilment: Fulfilment) -> str:
    """What became of it, in a word or two."""
    return BECAME[fulfilment.kind]


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
            (f"{line.who} " if line.who else "", "bold"),
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
        words = visible(fulfilment.citation.evidence.exact)
        what = Text.assemble((f"→ {became(fulfilment)}: ", "bold"), words, (f"  {reading.place(fulfilment.citation)}", "dim"))
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
        fulfilments=aligned.fulfilments,
    )


def _line(account: Account, telling: UndertakingTelling, made: Commitment | Condition) -> Line:
    before = made.before if isinstance(made, Condition) else None
    out = _ruled_out(account, made)
    return Line(
        who=visible(_named(account, made)),
        negated=telling.negated and not out,
        cue=out or ("" if made.content.span.covers(made.cue) else _cue(visible(made.cue.exact), visible(made.content.exact))),
        content=visible(made.content.exact),
        before=visible(before.exact) if before and not made.content.span.covers(before) else "",
        citation=telling.citation,
    )


def _ruled_out(account: Account, made: Commitment | Condition) -> str:
    """All words of a cue that denies by itself ("ruled out"), up to what they rule out; empty for other cues."""
    between = account.document.text[made.cue.start : made.content.start]
    if made.content.rule != "commitments.ruled_out" or not 0 < len(between) <= CUE:
        return ""
    return visible(" ".join(between.split()))


def _cue(cue: str, content: str) -> str:
    """The word by which, without a "that" which the words that follow bring themselves."""
    doubled = cue.lower().endswith(" that") and content.lower().startswith("that ")
    return cue[: -len(" that")] if doubled else cue


def _named(account: Account, made: Commitment | Condition) -> str:
    """Who it is, in the report's words; a pronoun gives way to the name it stands for, inside a quotation to its speaker's."""
    who = made.by if isinstance(made, Condition) else made.promiser
    if who is None:
        return ""
    if who.exact.lower() not in PRONOUNS:
        return who.exact
    spoken = next((quote.speaker.entity for quote in account.quotes if quote.id == made.quote), None)
    entity = spoken if who.exact.lower() in ("i", "we") else made.entity
    return account.entity(entity).name if entity else who.exact
