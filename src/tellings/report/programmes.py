"""Programmes as the reports show them: what each is, since when, how much, who is for and against, what it requires and what came of it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from ..record import AlignedProgramme, Citation, Commitment, Condition, Duty, Evidence, ProgrammeTelling
from .reading import Reading
from .undertaking_words import begun, closed, is_pointing, line_of, wording
from .words import count, day, visible

SAID = 3  # clauses of one account that are shown
PASSING = 90  # code points on either side of a name that are shown where no more is told
NAMED = "Named in passing"
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
LEANING = re.compile(r"^(?:(?:its|his|her|their)\s+(?:[\w-]+[’']s?\s+)?|[^’']{1,40}[’']s?\s+|(?:the|an?|this|that)\s+)")
LATELY = re.compile(
    r"^(?:(?:most\s+)?(?:recent|latest|extensive|ongoing|current|existing|so-called|historic|landmark|controversial|sweeping|ambitious)\s+)+"
)
LIKE = 0.8  # share of a clause's words that a duty or the heading has, from which on it says nothing more


@dataclass(frozen=True)
class Line:
    """One thing that an account says of a programme.

    Attributes:
        citation: where; ``words`` the report's own.
        lead: who says or does it, in front of the words; ``aside`` what stands behind them.
        met: whether a requirement or promise was met, where that is known; ``status`` says it in a word.
        runs: whether the words go on from the lead, as a sentence does.
    """

    citation: Citation
    words: str
    lead: str = ""
    aside: str = ""
    status: str = ""
    met: bool | None = None
    runs: bool = False

    @property
    def before(self) -> str:
        """What is shown in front of the words: nothing where they begin with it, a colon behind it where they don't go on from it."""
        if not self.lead or self.words.casefold().startswith(self.lead.casefold()):
            return ""
        return self.lead if self.runs or self.lead.endswith(":") else f"{self.lead}:"


@dataclass(frozen=True)
class Row:
    """What the accounts say of one side of a programme, under its title."""

    title: str
    lines: tuple[Line, ...]


def rows(reading: Reading, one: AlignedProgramme) -> list[Row]:
    """What there is to say of a programme, in the order in which people ask; without empty rows."""
    found: dict[str, list[Line]] = {title: [] for title in TITLES}
    for each in _by_account(one).values():
        found["What it is"] += [Line(spot, _clause(reading, spot)) for spot in _saying(reading, one, each)[:SAID]]
    for telling in one.tellings:
        found["Since"] += _since(telling)
        for position in telling.positions:
            before, exact, after = reading.around(telling.account, position.cue.evidence)
            found[SIDES[position.side]].append(Line(position.cue, f"{before}{exact}{after}", begun(visible(position.name))))
        for duty in telling.duties:
            found[DUTIES[duty.kind]].append(_duty(reading, duty))
    for name, line in _amounts(reading, one):
        found[name].append(line)
    if len(one.tellings) > 1 and any(found.values()):
        heard = {line.citation.account for lines in found.values() for line in lines}
        found["In passing"] = [_passing(reading, spot) for spot, _ in places(one) if spot.account not in heard]
    return [Row(title, tuple(_once(lines) if title in DUTIES.values() else lines)) for title, lines in found.items() if lines]


def _passing(reading: Reading, spot: Citation) -> Line:
    """What an account says around a name of which it tells nothing more."""
    return Line(spot, "".join(reading.around(spot.account, spot.evidence, PASSING)))


def _once(lines: list[Line]) -> Iterator[Line]:
    """The lines, each reason where it first stands."""
    told = ""
    for line in lines:
        yield line if line.aside != told else replace(line, aside="")
        told = line.aside or told


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
    first = next((at for at, letter in enumerate(words[:2]) if letter.isalpha()), 0)  # behind a mark of quotation
    return words[:first] + words[first : first + 1].upper() + words[first + 1 :]


def _plain(name: str) -> str:
    """A name as names are told apart: without case, an article, an owner and what one account thinks of it."""
    return LATELY.sub("", LEANING.sub("", " ".join(name.casefold().split())))


def parted(reading: Reading) -> tuple[list[AlignedProgramme], list[AlignedProgramme]]:
    """The programmes of which something is told, and those that are only named by one account."""
    told = [one for one in reading.record.programmes if len(one.tellings) > 1 or rows(reading, one)]
    kept = {one.id for one in told}
    named = [one for one in reading.record.programmes if one.id not in kept]
    spots = [(one.id, one.tellings[0].mentions[0]) for one in named]
    return told, [one for one in named if not any(other != one.id and _lies_in(one, spot) for other, spot in spots)]


def _lies_in(one: AlignedProgramme, spot: Citation) -> bool:
    """Whether a thing is named inside the name of another: "talks on the Delta Treaty"."""
    mine = one.tellings[0].mentions[0]
    inside = spot.evidence.start <= mine.evidence.start and mine.evidence.end <= spot.evidence.end
    return mine.account == spot.account and inside and mine.evidence != spot.evidence


def passing(reading: Reading, one: AlignedProgramme) -> str:
    """The words in which a thing is named of which no more is told."""
    spot = one.tellings[0].mentions[0]
    return "".join(reading.around(spot.account, spot.evidence, PASSING))


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
    spots += [position.cue.evidence for telling in tellings for position in telling.positions]
    said = [spot for telling in tellings for spot in telling.said]
    kept = [spot for spot in said if not any(_is_told(spot.evidence, duty) for duty in spots)]
    kept = [spot for spot in kept if not _is_named(spot.evidence.exact, one.label)]
    heads = reading.accounts[tellings[0].account].document.of_kind("title", "subtitle", "heading")
    told = [spot for spot in kept if not any(head.start <= spot.evidence.start < head.end for head in heads)]
    return told or kept


def _is_told(said: Evidence, duty: Evidence) -> bool:
    """Whether a duty or a stance tells most of a clause, or lies in it."""
    shared = min(said.end, duty.end) - max(said.start, duty.start)
    return (said.start <= duty.start and duty.end <= said.end) or shared >= LIKE * (said.end - said.start)


def _is_named(clause: str, label: str) -> bool:
    """Whether a clause says what the heading says already."""
    told = clause.casefold().split()
    heading = set(label.casefold().split())
    return sum(word in heading for word in told) >= LIKE * len(told)


def _clause(reading: Reading, spot: Citation) -> str:
    """A clause's words; one that hangs on the thing's name begins with an ellipsis in its place."""
    hangs = spot.evidence.rule == "programmes.clause"
    return ("… " if hangs else "") + visible(closed(reading.accounts[spot.account].document.text, spot.evidence))


def _since(telling: ProgrammeTelling) -> Iterator[Line]:
    if telling.since is not None:
        words = visible(telling.since.evidence.exact)
        when = day(telling.value) if DATE.match(telling.value) else ""
        rest = when[len(words) :].strip() if when.casefold().startswith(f"{words.casefold()} ") else when  # "November" of 2014
        yield Line(telling.since, words, aside="" if when.casefold() in words.casefold() else rest)


def _amounts(reading: Reading, one: AlignedProgramme) -> Iterator[tuple[str, Line]]:
    mine = {telling.account for telling in one.tellings}
    for figure in one.figures:
        aligned = reading.quantities[figure]
        for telling in aligned.tellings:
            if telling.account in mine:
                amount = reading.amount(telling.account, telling.figure)
                before, exact, after = reading.around(telling.account, telling.citation.evidence)
                told = (
                    f"{before}{exact}{after}" if amount in visible(aligned.label) else visible(aligned.label)
                )  # a bare value says nothing
                yield (MANY if aligned.kind == "count" else MUCH), Line(telling.citation, amount, aside=told)


def _duty(reading: Reading, duty: Duty) -> Line:
    word, met = STATUSES[duty.status]
    shown = "" if duty.kind == "certified" and duty.status == "certified" else word
    reason = "" if duty.status in ("open", "denied") or duty.kind == "certified" else visible(duty.reason).removeprefix(f"{word} ")
    came = next((each for each in reading.outcomes.get((duty.cue.account, duty.id), ()) if each.kind == duty.status), None)
    if came is not None and duty.status in ("done", "not_done"):  # the account's own words say it better than why they are taken to
        reason = f"{visible(came.citation.evidence.exact)} ({reading.short(came.citation.account)})"
    lead, words = _told(reading, duty)
    return Line(duty.citation, words, lead, reason, shown, met, runs=True)


def _told(reading: Reading, duty: Duty) -> tuple[str, str]:
    """Who requires or promises it by which words, and what; what points back ("this certification") with all of its sentence."""
    account = reading.accounts[duty.cue.account]
    both: list[Commitment | Condition] = [*account.commitments, *account.conditions]
    made = next((one for one in both if one.id == duty.id), None)
    words = visible(duty.citation.evidence.exact)
    if made is None:
        return visible(duty.by), words
    if is_pointing(words):
        return "", line_of(account, made)
    told = wording(account, made)
    if told.granted or not told.who:
        return "", line_of(account, made)
    who = begun(told.who)
    return " ".join(part for part in (f"{who}:" if told.says and who else who, told.verb) if part), told.content


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
        yield Text(NAMED, style="bold underline")
        for one in named:
            yield _in(2, Text.assemble(title(one), (f"  {one.kind}, {reading.place(one.tellings[0].mentions[0])}", "dim")))
            yield _in(4, Text(passing(reading, one)))
    if not reading.record.programmes:
        yield "No programmes, agreements, laws, cases or talks found."


def _line(reading: Reading, line: Line) -> Text:
    colour = {True: "green", False: "red", None: "yellow"}[line.met]
    return Text.assemble(
        (f"{line.before} " if line.before else "", "magenta"),
        line.words,
        (f"  {line.status}" if line.status else "", colour),
        (f"  {line.aside}" if line.aside else "", "italic dim"),
        (f"  {reading.place(line.citation)}", "dim"),
    )


def _carriers(one: AlignedProgramme) -> str:
    return count(len({telling.account for telling in one.tellings}), "account")


def _in(columns: int, content: RenderableType) -> Padding:
    return Padding(content, (0, 0, 0, columns))
