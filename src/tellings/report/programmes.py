"""Programmes as the reports show them: what each is, since when, how much, who is for and against, what it requires and what came of it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from ..lexicon import rows as rows_of
from ..record import AlignedProgramme, Citation, Duty, ProgrammeTelling
from .reading import Reading
from .words import count, day, visible

SAID = 3  # clauses of one account that are shown
SIDES = {"for": "For", "against": "Against"}
DUTIES = {"required": "Requires", "forbidden": "Forbids", "certified": "Certified", "promised": "Promised"}
# Status words, and whether something was met (True), was not (False), or neither is known.
STATUSES: dict[str, tuple[str, bool | None]] = {
    "open": ("open", None),
    "certified": ("certified", True),
    "not_certified": ("not certified", False),
    "done": ("done", True),
    "not_done": ("not done", False),
    "denied": ("denied", False),
}
DATE = re.compile(r"\d{4}(?:-\d\d){0,2}\Z")
MANY, MUCH = "How many", "How much"
TITLES = ("What it is", "Since", MUCH, MANY, *SIDES.values(), *DUTIES.values())
BACK = 160  # code points before a cue in which it follows on the words for whose it is


@dataclass(frozen=True)
class Line:
    """One thing that an account says of a programme.

    Attributes:
        citation: where; ``words`` the report's own.
        lead: who says or does it, in front of the words; ``aside`` what stands behind them.
        met: whether a requirement or promise was met, where that is known; ``status`` says it in a word.
    """

    citation: Citation
    words: str
    lead: str = ""
    aside: str = ""
    status: str = ""
    met: bool | None = None


@dataclass(frozen=True)
class Row:
    """What the accounts say of one side of a programme, under its title."""

    title: str
    lines: tuple[Line, ...]


def rows(reading: Reading, one: AlignedProgramme) -> list[Row]:
    """What there is to say of a programme, in the order in which people ask; without empty rows."""
    found: dict[str, list[Line]] = {title: [] for title in TITLES}
    for each in _by_account(one).values():
        found["What it is"] += [Line(spot, _clause(spot)) for spot in _saying(reading, one, each)[:SAID]]
    for telling in one.tellings:
        found["Since"] += _since(telling)
        for position in telling.positions:
            before, exact, after = reading.around(telling.account, position.cue.evidence)
            found[SIDES[position.side]].append(Line(position.cue, f"{before}{exact}{after}", visible(position.name)))
        for duty in telling.duties:
            found[DUTIES[duty.kind]].append(_duty(reading, duty))
    for name, line in _amounts(reading, one):
        found[name].append(line)
    return [Row(title, tuple(lines)) for title, lines in found.items() if lines]


def also(one: AlignedProgramme) -> list[str]:
    """Its other names, each once, but for those that say no more than its label."""
    names: dict[str, str] = {}
    for name in one.names:
        plain = _plain(name)
        if plain not in _plain(one.label) and (plain not in names or name[:1].islower()):  # as in a sentence, not as at its start
            names[plain] = visible(name)
    return list(names.values())


def title(one: AlignedProgramme) -> str:
    """Its label as a heading: without "the" and "a", with a capital."""
    return headed(visible(one.label))


def headed(name: str) -> str:
    """A name as a heading: without "the" and "a", with a capital."""
    words = re.sub(r"^(?:the|an?)\s+", "", name, flags=re.I) or name
    return words[:1].upper() + words[1:]


def _plain(name: str) -> str:
    """A name as names are told apart: without case, an article and a pronoun that leans on other words."""
    return re.sub(
        r"^(?:(?:the|an?|its|his|her|their|this|that)\s+)?(?:(?:most )?(?:recent|latest|extensive)\s+)?",
        "",
        " ".join(name.casefold().split()),
    )


def parted(reading: Reading) -> tuple[list[AlignedProgramme], list[AlignedProgramme]]:
    """The programmes of which something is told, and those that are only named by one account."""
    told = [one for one in reading.record.programmes if len(one.tellings) > 1 or rows(reading, one)]
    kept = {one.id for one in told}
    return told, [one for one in reading.record.programmes if one.id not in kept]


def places(one: AlignedProgramme) -> list[tuple[Citation, int]]:
    """For each account where it names the thing most fully, and how often it does."""
    return [(each[0].mentions[0], sum(len(telling.mentions) for telling in each)) for each in _by_account(one).values()]


def _by_account(one: AlignedProgramme) -> dict[str, list[ProgrammeTelling]]:
    found: dict[str, list[ProgrammeTelling]] = {}
    for telling in one.tellings:
        found.setdefault(telling.account, []).append(telling)
    return found


def _saying(reading: Reading, one: AlignedProgramme, tellings: list[ProgrammeTelling]) -> list[Citation]:
    """What an account says of it, without what its duties or its label say already; of a headline only where its text says nothing."""
    spots = [duty.citation.evidence for telling in tellings for duty in telling.duties]
    said = [spot for telling in tellings for spot in telling.said]
    kept = [spot for spot in said if not any(spot.evidence.start <= duty.start and duty.end <= spot.evidence.end for duty in spots)]
    kept = [spot for spot in kept if " ".join(spot.evidence.exact.split()) not in one.label]
    heads = reading.accounts[tellings[0].account].document.of_kind("title", "subtitle", "heading")
    told = [spot for spot in kept if not any(head.start <= spot.evidence.start < head.end for head in heads)]
    return told or kept


def _clause(spot: Citation) -> str:
    """A clause's words; one that hangs on the thing's name begins with an ellipsis in its place."""
    hangs = spot.evidence.rule == "programmes.clause"
    return ("… " if hangs else "") + visible(spot.evidence.exact)


def _since(telling: ProgrammeTelling) -> Iterator[Line]:
    if telling.since is not None:
        words = visible(telling.since.evidence.exact)
        when = day(telling.value) if DATE.match(telling.value) else ""
        yield Line(telling.since, words, aside="" if when.casefold() in words.casefold() else when)


def _amounts(reading: Reading, one: AlignedProgramme) -> Iterator[tuple[str, Line]]:
    mine = {telling.account for telling in one.tellings}
    for figure in one.figures:
        aligned = reading.quantities[figure]
        for telling in aligned.tellings:
            if telling.account in mine:
                amount = reading.amount(telling.account, telling.figure)
                line = Line(telling.citation, amount, aside="" if amount in visible(aligned.label) else visible(aligned.label))
                yield (MANY if aligned.kind == "count" else MUCH), line


def _duty(reading: Reading, duty: Duty) -> Line:
    word, met = STATUSES[duty.status]
    shown = "" if duty.kind == "certified" and duty.status == "certified" else word
    reason = "" if duty.status in ("open", "denied") or duty.kind == "certified" else visible(duty.reason).removeprefix(f"{word} ")
    return Line(duty.citation, visible(duty.citation.evidence.exact), _lead(reading, duty), reason, shown, met)


def _lead(reading: Reading, duty: Duty) -> str:
    """Who requires or promises it and the report's own word for that; a dot parts them where the report has them in another order."""
    cue, by = duty.cue.evidence, duty.by.split()
    text = reading.accounts[duty.cue.account].document.text
    before = text[max(0, cue.start - BACK) : cue.start].split()
    follows = bool(by) and by[-1] in before and not any(row[0] == cue.exact.casefold() for row in rows_of("undertaking_nouns"))
    return (" " if follows else " · ").join(part for part in (visible(duty.by), visible(cue.exact)) if part)


def view(reading: Reading, width: int) -> Iterable[RenderableType]:
    """``tellings show RECORD programmes``: each programme with what the accounts say of it; those that are only named behind."""
    told, named = parted(reading)
    for one in told:
        yield Text.assemble((title(one), "bold underline"), (f"  {one.kind}, {_carriers(one)}", "dim"))
        if also(one):
            yield _in(2, Text("also " + ", ".join(also(one)), style="dim"))
        for row in rows(reading, one):
            yield _in(2, Text(row.title, style="bold"))
            yield from (_in(4, _line(reading, line)) for line in row.lines)
        yield ""
    if named:
        yield Text("Named, with nothing more told", style="bold underline")
        for one in named:
            yield _in(2, Text.assemble(title(one), (f"  {one.kind}, {reading.place(one.tellings[0].mentions[0])}", "dim")))
    if not reading.record.programmes:
        yield "No programmes, agreements, laws, cases or talks found."


def _line(reading: Reading, line: Line) -> Text:
    colour = {True: "green", False: "red", None: "yellow"}[line.met]
    return Text.assemble(
        (f"{line.lead}: " if line.lead else "", "magenta"),
        line.words,
        (f"  {line.status}" if line.status else "", colour),
        (f"  {line.aside}" if line.aside else "", "italic dim"),
        (f"  {reading.place(line.citation)}", "dim"),
    )


def _carriers(one: AlignedProgramme) -> str:
    return count(len({telling.account for telling in one.tellings}), "account")


def _in(columns: int, content: RenderableType) -> Padding:
    return Padding(content, (0, 0, 0, columns))
