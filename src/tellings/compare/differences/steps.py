"""Steps of a matter that are taken once to what they are taken to, each with the day that its account gives it.

A step is told by a verb ("signed the treaty on Monday"), by a verb with a bare noun ("takes office"), or by a noun for which a day is set
("the signing is planned for Monday"): ``lexicon/single_steps.txt`` says which words are of one step.
"""

import functools
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from operator import itemgetter
from typing import TypeVar

from ...lexicon import rows, words
from ...record import Account, TimeExpression
from ..hanging import hangs
from .part import Part
from .statements import WEAK, Statement

# Verbs that give a day to the happening which is their subject, or their object in the passive.
SETTING = frozenset(
    {"set", "plan", "schedule", "slate", "fix", "expect", "hold", "exist", "happen", "occur", "take place", "come", "be", "take"}
)
# Of these, those that are told of what is still to come.
AHEAD = frozenset({"set", "plan", "schedule", "slate", "fix", "expect"})
# What is decided by votes.
DECIDING = frozenset(
    {"vote", "pass", "approve", "adopt", "reject", "confirm", "clear", "impeach", "acquit", "block", "defeat", "fail", "override", "elect"}
    | {"advance", "back", "kill", "uphold", "overturn", "rule", "repeal", "convict", "censure", "expel"}
)
VOTERS = 20  # from here on two reports that give one count of votes mean one vote. By judgement.
_TALLY = re.compile(r"\b(\d{1,3})(?:[-–‑]| to |-to-)(\d{1,3})\b(?![-–‑]?\w)")
# From here on two reports that give one number beside one verb mean one thing. By judgement.
RARE = {"money": Decimal(1000), "count": Decimal(20)}
# What names its own day: a weekday, a month or a year. "Last week" and "three days ago" hang on when the report was written.
_NAMES_DAY = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:jan(?:uary)?|feb(?:ruary)?|march|april|may|june|july|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b|\b(?:1[5-9]|20)\d\d\b|\b(?:spring|summer|autumn|winter|fall)\b",
    re.IGNORECASE,
)
# "Last May" may be this year's or the year before's.
_COUNTED = re.compile(r"(?:last|this|next|past|early|late|mid|earlier|later)\b(?!.*\b(?:\d|\w+day\b))", re.IGNORECASE)
_AGAIN = re.compile(r"\b(?:again|once more|anew|another time|(?:second|third|fourth|fifth) time)\b", re.IGNORECASE)
_TYPES = ("DATE", "TIME")


T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Step:
    """A step as one account tells it.

    Attributes:
        key: the set of words that it is told by.
        named: whether a noun names it, so that nothing is said of who takes part.
        ahead: whether it is told as still to come.
        thing: what a noun that names it says of itself ("the *second* hearing").
    """

    key: str
    statement: Statement
    time: TimeExpression
    named: bool
    ahead: bool
    thing: Part | None = None

    @property
    def by_number(self) -> bool:
        """Whether a number that few things have, and no list, says which step it is."""
        return any(map(str.isdigit, self.key))


@functools.cache
def _verbs() -> dict[str, str]:
    return {verb: key for key, verbs, *_ in rows("single_steps") for verb in verbs.split("|") if verb}


@functools.cache
def _nouns() -> dict[str, str]:
    return {noun: row[0] for row in rows("single_steps") if len(row) > len(("key", "verbs")) for noun in row[2].split("|") if noun}


def steps(told: Sequence[Statement]) -> Iterator[Step]:
    """The steps among some statements that have a day of their own, in their order."""
    readers: dict[str, _Reader] = {}
    for one in told:
        if one.claim.negated or one.claim.modality not in ("asserted", "planned") or one.claim.hedge is not None:
            continue
        if _AGAIN.search(one.words):
            continue  # of another time than the first
        reader = readers.get(one.account.id) or readers.setdefault(one.account.id, _Reader(one.account))
        keys = _keys(one, reader)
        time = reader.day(one) if keys else None
        if time is not None:
            yield from (Step(key, one, time, thing is not None, _ahead(one), thing) for key, thing in keys.items())


class _Reader:
    """What an account has beside its statements, looked up by where it stands."""

    def __init__(self, account: Account) -> None:
        self.account = account
        self.events = {event.trigger.start: event for event in account.events}
        self.times = {time.id: time for time in account.times}
        self.dated = sorted((time.evidence.start, time.id) for time in account.times)
        self.counted = sorted((each.expression.evidence.start, number) for number, each in enumerate(account.figures))

    def day(self, one: Statement) -> TimeExpression | None:
        """The day that a statement gives: that of its claim, of the event that its verb tells, or of the words that say when."""
        event = self.events.get(one.claim.predicate.start)
        time = one.time
        if time is None and event is not None and event.time is not None and event.quote == one.claim.quote:
            time = self.times.get(event.time)
        if time is None:
            spans = (role.span for role in one.claim.roles if role.name == "when" and role.span is not None)
            time = next((self.times[name] for span in spans for _, name in _between(self.dated, span.start, span.end)), None)
        if time is None or not _sure(time):
            return None
        return time if hangs(self.account, one.claim, time) or (event is not None and hangs(self.account, event, time)) else None

    def rare(self, one: Statement) -> Iterator[str]:
        """The figures of a clause that few things have, each by its kind, its value and its unit."""
        for _, number in _between(self.counted, one.claim.clause.start, one.claim.clause.end):
            figure = self.account.figures[number]
            value, least = figure.expression.low, RARE.get(figure.kind)
            if value is not None and value == figure.expression.high and least is not None and value >= least:
                yield f"{figure.kind} {value.normalize():f} {figure.expression.unit}"


def _between(sorted_: Sequence[tuple[int, T]], start: int, end: int) -> Sequence[tuple[int, T]]:
    """What begins in a span, of things sorted by where they begin."""
    return sorted_[bisect_left(sorted_, start, key=itemgetter(0)) : bisect_left(sorted_, end, key=itemgetter(0))]


def _sure(time: TimeExpression) -> bool:
    """Whether a time names a day, a month or a year of its own, and is no bound of a longer stretch."""
    if time.type not in _TYPES or time.bound or time.quant or time.anchor.kind == "narrative":
        return False
    if _COUNTED.match(time.evidence.exact) or not _NAMES_DAY.search(time.evidence.exact):
        return False
    return time.value[:4].isdigit() or time.value.startswith("XXXX-WXX-")


def _keys(one: Statement, reader: _Reader) -> dict[str, Part | None]:
    """The step that a statement tells of, with the noun that names it, if a noun does; and what it is by a number that few things have."""
    found: dict[str, Part | None] = {}
    for name in ("object", "is"):
        for part in one.parts.get(name, ()):
            if (verb := f"{one.verb} {part.role.head}") in _verbs():
                found[_verbs()[verb]] = part if name == "object" and not one.parts.get("agent") else None  # "the oath is to be taken"
    plain = next((verb for verb in (one.verb, one.claim.lemma) if verb in _verbs()), None)
    if not found and plain is not None:
        found[_verbs()[plain]] = None
    if not found and {one.verb, one.claim.lemma} & SETTING:
        for name in ("agent", "object"):
            found.update({_nouns()[part.role.head]: part for part in one.parts.get(name, ()) if part.role.head in _nouns()})
    if one.act not in WEAK:
        found.update({f"{one.act} {number}": None for number in sorted(reader.rare(one))})
    if {one.verb, one.claim.lemma} & DECIDING:
        found.update({f"by {tally}": None for tally in tallies(one)})
    return found


def tallies(one: Statement) -> list[str]:
    """The counts of a vote in the sentence of a statement: "228-206", "97 to 3"."""
    sentence = one.account.document.text[one.claim.context.start : one.claim.context.end]
    counts = [(int(found[1]), int(found[2])) for found in _TALLY.finditer(sentence)]
    return [f"{first}-{second}" for first, second in counts if first + second >= VOTERS]


def _ahead(one: Statement) -> bool:
    """Whether it is to come: "will be signed", "is set for", "takes office on"."""
    present = one.claim.predicate.exact == f"{one.claim.lemma}s" or one.claim.predicate.exact == f"{one.claim.lemma.partition(' ')[0]}s"
    return one.claim.modality == "planned" or bool({one.verb, one.claim.lemma} & AHEAD) or present


def selected(part: Part, text: str) -> bool:
    """Whether a noun's own words single it out among several, and the other text has not all of them: "the second hearing"."""
    own = {word for phrase in part.role.words for word in phrase.split()} - {part.role.head}
    return bool(own & words("selecting_words")) or any(word not in text for word in own)
