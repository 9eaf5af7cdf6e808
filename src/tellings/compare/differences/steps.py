"""Steps of a matter that are taken once to what they are taken to, each with the day that its account gives it.

A step is told by a verb ("signed the treaty on Monday"), by a verb with a bare noun ("takes office"), or by a noun for which a day is set
("the signing is planned for Monday"): ``lexicon/single_steps.txt`` says which words are of one step.
"""

import functools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ...lexicon import rows, words
from ...record import Claim, Event, Role, TimeExpression
from ..firm_days import hangs
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
Number = tuple[str, str, str]
# What names its own day: a weekday, a month or a year. "Last week" and "three days ago" hang on when the report was written.
_NAMES_DAY = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:jan(?:uary)?|feb(?:ruary)?|march|april|may|june|july|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b|\b(?:1[5-9]|20)\d\d\b|\b(?:spring|summer|autumn|winter|fall)\b",
    re.IGNORECASE,
)
# "Last May" may be this year's or the year before's.
_COUNTED = re.compile(r"(?:last|this|next|past|early|late|mid|earlier|later)\b(?!.*\b(?:\d|\w+day\b))", re.IGNORECASE)
_TYPES = ("DATE", "TIME")


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
    for one in told:
        if one.claim.negated or one.claim.modality not in ("asserted", "planned") or one.claim.hedge is not None:
            continue
        keys = _keys(one)
        time = _day(one) if keys else None
        if time is not None:
            yield from (Step(key, one, time, thing is not None, _ahead(one), thing) for key, thing in keys.items())


def _keys(one: Statement) -> dict[str, Part | None]:
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
        found.update({f"{one.act} {' '.join(number)}": None for number in sorted(rare(one))})
    if {one.verb, one.claim.lemma} & DECIDING:
        found.update({f"by {tally}": None for tally in tallies(one)})
    return found


def rare(one: Statement) -> frozenset[Number]:
    """The figures of a clause that few things have, each by its kind, its value and its unit."""
    clause, found = one.claim.clause, set()
    for figure in one.account.figures:
        low, least = figure.expression.low, RARE.get(figure.kind)
        exact = low is not None and low == figure.expression.high and figure.approximator == "exact"
        if (
            exact
            and least is not None
            and low is not None
            and low >= least
            and clause.start <= figure.expression.evidence.start < clause.end
        ):
            found.add((figure.kind, f"{low.normalize():f}", figure.expression.unit))
    return frozenset(found)


def tallies(one: Statement) -> list[str]:
    """The counts of a vote in the sentence of a statement: "228-206", "97 to 3"."""
    sentence = one.account.document.text[one.claim.context.start : one.claim.context.end]
    counts = [(int(found[1]), int(found[2])) for found in _TALLY.finditer(sentence)]
    return [f"{first}-{second}" for first, second in counts if first + second >= VOTERS]


def _ahead(one: Statement) -> bool:
    """Whether it is to come: "will be signed", "is set for", "takes office on"."""
    present = one.claim.predicate.exact == f"{one.claim.lemma}s" or one.claim.predicate.exact == f"{one.claim.lemma.partition(' ')[0]}s"
    return one.claim.modality == "planned" or bool({one.verb, one.claim.lemma} & AHEAD) or present


def _day(one: Statement) -> TimeExpression | None:
    """The day that a statement gives: that of its claim, or of the event that its verb tells."""
    event = next((each for each in one.account.events if each.trigger.start == one.claim.predicate.start), None)
    time = one.time
    if time is None and event is not None and event.time is not None and _within(event, one.claim):
        time = next((each for each in one.account.times if each.id == event.time), None)
    if time is None:
        time = next((each for role in one.claim.roles if role.name == "when" for each in one.account.times if _in(each, role)), None)
    if time is None or time.type not in _TYPES or time.bound or time.quant or _COUNTED.match(time.evidence.exact):
        return None
    if not _NAMES_DAY.search(time.evidence.exact):
        return None
    if not (time.value[:4].isdigit() or time.value.startswith("XXXX-WXX-")) or time.anchor.kind == "narrative":
        return None
    return time if hangs(one.account, one.claim, time) or (event is not None and hangs(one.account, event, time)) else None


def _in(time: TimeExpression, role: Role) -> bool:
    """Whether a time stands in the words of a role."""
    return role.span is not None and role.span.start <= time.evidence.start < role.span.end


def _within(event: Event, claim: Claim) -> bool:
    """Whether an event tells what a claim tells: it stands in the clause, and its clause says no more of others."""
    return event.quote == claim.quote and claim.context.start <= event.trigger.start < claim.context.end


def selected(part: Part, text: str) -> bool:
    """Whether a noun's own words single it out among several, and the other text has not all of them: "the second hearing"."""
    own = {word for phrase in part.role.words for word in phrase.split()} - {part.role.head}
    return bool(own & words("selecting_words")) or any(word not in text for word in own)
